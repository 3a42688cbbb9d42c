from desktop.bench.figures import Sizes
from desktop.bench.run import run

TINY = Sizes(documents=4, imported=2, blocks=24, highlights=9, matched=2, pages=1, times=1)


def test_every_figure_has_a_unit_and_those_of_the_window_a_yardstick():
    told = []
    figures = {figure.name: figure for figure in run(TINY, told.append)}
    assert all(figure.unit for figure in figures.values())
    assert {"start.bare_window", "open.bare_text_field", "import.longest_stall_at_rest", "memory.bare_window"} <= set(
        figures
    )
    assert figures["open.highlights"].value == 9
    assert len(told) == 8
