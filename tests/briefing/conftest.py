from dataclasses import replace
from pathlib import Path

import pytest
from briefing_example import EXAMPLE
from printed_briefing import Printed

from desktop.briefing.pdf import write_pdf
from desktop.jobs import Silent


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """The example briefing as it was printed."""
    path = tmp_path_factory.mktemp("briefing") / "voorbeeld.pdf"
    pages = write_pdf(EXAMPLE, path, Silent())
    with Printed(path) as printed:
        assert len(printed) == pages
        yield printed


@pytest.fixture
def print_parts(tmp_path):
    """Prints a briefing of these parts only."""
    opened = []

    def write(*parts, **more):
        path = Path(tmp_path / f"{len(opened)}.pdf")
        write_pdf(replace(EXAMPLE, parts=parts, **more), path, Silent())
        opened.append(Printed(path))
        return opened[-1]

    yield write
    for printed in opened:
        printed.close()
