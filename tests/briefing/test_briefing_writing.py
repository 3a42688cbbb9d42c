"""How the file is written: whole, or not at all."""

import errno
from dataclasses import replace
from pathlib import Path

import pytest
from briefing_example import EXAMPLE, notes

from desktop.briefing.pdf import write_pdf
from desktop.errors import CannotWrite, DiskFull, NothingToPrint
from desktop.jobs import Cancelled, Silent

SHORT = replace(EXAMPLE, parts=(notes("Standpunt", "Vóór."),))


class Steps:
    """Remembers what it was told, and cancels at the step that it was given."""

    def __init__(self, cancel_at=None):
        self.told = []
        self.cancel_at = cancel_at

    def step(self, done, total, doing):
        if len(self.told) == self.cancel_at:
            raise Cancelled
        self.told.append((done, total))


def test_progress_never_goes_back_and_ends_within_its_total(tmp_path):
    steps = Steps()
    write_pdf(EXAMPLE, tmp_path / "briefing.pdf", steps)
    assert steps.told == sorted(steps.told)
    assert all(done <= total for done, total in steps.told)
    assert len({total for _, total in steps.told}) == 1


@pytest.mark.parametrize("step", [0, 5, 12])
def test_a_cancelled_briefing_leaves_what_was_there_and_nothing_else(tmp_path, step):
    target = tmp_path / "briefing.pdf"
    target.write_bytes(b"van gisteren")
    with pytest.raises(Cancelled):
        write_pdf(EXAMPLE, target, Steps(cancel_at=step))
    assert [file.name for file in tmp_path.iterdir()] == ["briefing.pdf"]
    assert target.read_bytes() == b"van gisteren"


def test_an_older_briefing_is_replaced(tmp_path):
    target = tmp_path / "briefing.pdf"
    target.write_bytes(b"van gisteren")
    write_pdf(SHORT, target, Silent())
    assert target.read_bytes().startswith(b"%PDF-")
    assert [file.name for file in tmp_path.iterdir()] == ["briefing.pdf"]


def test_a_folder_that_is_not_there_cannot_be_written_to(tmp_path):
    with pytest.raises(CannotWrite, match=r"briefing\.pdf kan niet worden bewaard"):
        write_pdf(SHORT, tmp_path / "weg" / "briefing.pdf", Silent())


def test_a_name_that_is_a_folder_cannot_be_written_to(tmp_path):
    (tmp_path / "briefing.pdf").mkdir()
    with pytest.raises(CannotWrite):
        write_pdf(SHORT, tmp_path / "briefing.pdf", Silent())
    assert [file.name for file in tmp_path.iterdir()] == ["briefing.pdf"]


def test_a_full_disk_is_named_and_leaves_nothing(tmp_path, monkeypatch):
    def full(path, content):
        path.touch()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(DiskFull, match="is vol"):
        write_pdf(SHORT, tmp_path / "briefing.pdf", Silent())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("parts", [(), (notes("Leeg", " "),)])
def test_nothing_to_print_is_said(tmp_path, parts):
    with pytest.raises(NothingToPrint):
        write_pdf(replace(SHORT, parts=parts), tmp_path / "briefing.pdf", Silent())
    assert list(tmp_path.iterdir()) == []
