from desktop.bench import core, desk, window
from desktop.bench.figures import Sizes
from desktop.bench.run import run, starting

TINY = Sizes(documents=2, imported=2, blocks=24, highlights=9, matched=2, pages=1, times=1, rest=0.1)


def figures_of(*parts):
    told = []
    found = {figure.name: figure for figure in run(TINY, told.append, parts)}
    assert len(told) == len(parts)
    assert all(figure.unit and figure.value > 0 for figure in found.values())
    return found


def test_a_window_starts_beside_a_bare_one():
    found = figures_of(starting)
    assert found["start.documents"].value == 2
    assert found["start.window"].value > found["start.bare_window"].value


def test_what_needs_no_window_has_a_yardstick_too():
    found = figures_of(core.reading, core.searching, core.matching, core.pledges)
    assert {"reading.pdf_bare_extraction", "search.word_fts5", "matching.words_alone"} <= set(found)


def test_a_tag_is_applied_and_a_note_typed_in_a_long_document(qapp, tmp_path):
    found = desk.desk(tmp_path, TINY)
    assert all(
        found[name] > 0
        for name in ("open", "open_bare", "tag_first", "tag", "tag_among_four", "find", "ribbons", "note")
    )


def test_stalls_are_felt_while_files_come_in(qapp, tmp_path):
    found = window.importing(tmp_path, TINY)
    assert found["stall"] > 0
    assert found["stall_at_rest"] > 0


def test_one_document_is_matched_in_the_window(qapp, tmp_path):
    found = window.matching(tmp_path, TINY)
    assert found["stall"] > 0
    assert found["stall_at_rest"] > 0


def test_a_letter_is_typed_in_the_palette(qapp, tmp_path):
    assert window.palette(tmp_path, TINY)["palette"] > 0
