"""Our own printed pages as a scanner leaves them: pictures, read by Tesseract where it is installed."""

import difflib
import json
import re
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from printed import print_blocks
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from desktop import cli
from desktop.errors import NoRecognition, OnlyPictures, RecognitionFailed, TookTooLong
from desktop.jobs import Cancelled
from desktop.reading.isolation import Limits, Reader
from desktop.reading.pdf import ocr
from desktop.reading.registry import read
from desktop.text.document import BlockKind, Repair

AGREEMENT = json.loads((Path(__file__).parents[1] / "data" / "polderakkoord.json").read_text(encoding="utf-8"))
SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "files"

needs_tesseract = pytest.mark.skipif(not ocr.is_available(), reason="Tesseract is not installed")


def scanned(content: bytes, pages: range, dots: int = 200) -> bytes:
    """Pages of a PDF as pictures in another."""
    out = BytesIO()
    canvas = Canvas(out)
    document = pypdfium2.PdfDocument(content)
    for number in pages:
        size = document[number].get_size()
        picture = document[number].render(scale=dots / 72, grayscale=True).to_pil()
        canvas.setPageSize(size)
        canvas.drawImage(ImageReader(picture), 0, 0, *size)
        canvas.showPage()
    document.close()
    canvas.save()
    return out.getvalue()


@pytest.fixture(scope="module")
def scan(tmp_path_factory):
    """Two pages of our own agreement."""
    path = tmp_path_factory.mktemp("scan") / "scan.pdf"
    path.write_bytes(scanned(print_blocks(AGREEMENT), range(2)))
    return path


@pytest.fixture(scope="module")
def recognised(scan):
    return read(scan, with_ocr=True)


@pytest.fixture
def without_tesseract(monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(ocr, "PLACES", ())


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def test_a_scan_is_refused_unless_recognition_is_asked_for(scan):
    with pytest.raises(OnlyPictures, match=r"scan\.pdf bevat alleen beeld"):
        read(scan)


def test_without_tesseract_the_refusal_says_what_is_missing(without_tesseract, scan):
    assert not ocr.is_available()
    with pytest.raises(NoRecognition, match=r"scan\.pdf.*Tesseract"):
        read(scan, with_ocr=True)


def test_a_tesseract_that_fails_is_told(scan, tmp_path, monkeypatch):
    broken = tmp_path / "tesseract"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RecognitionFailed, match=r"scan\.pdf"):
        read(scan, with_ocr=True)


@needs_tesseract
def test_a_recognised_scan_has_its_headings_paragraphs_lists_and_pages(recognised):
    document = recognised
    found = [(block.kind.value, document.text_of(block.span)) for block in document.blocks]
    expected = [
        ("paragraph" if level == 3 else kind, text.replace("\u00ad", ""))  # slanted letters are not told from upright
        for kind, level, text in AGREEMENT
    ]
    same = [one for one in found if one in expected]
    assert len(same) > 0.9 * len(found)
    assert {kind for kind, _ in same} == {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
    assert {block.page for block in document.blocks} == {1, 2}
    assert Repair("ocr", "", "", 2) in document.repairs


@needs_tesseract
def test_nearly_all_words_of_a_scan_are_right(tmp_path):
    path = tmp_path / "akkoord.pdf"
    path.write_bytes(scanned((SAMPLE / "akkoord.pdf").read_bytes(), range(2, 3)))
    printed = read(SAMPLE / "akkoord.pdf")
    there = words(" ".join(printed.text_of(block.span) for block in printed.blocks if block.page == 3))
    seen = words(read(path, with_ocr=True).text)
    same = difflib.SequenceMatcher(None, there, seen, autojunk=False).get_matching_blocks()
    assert sum(match.size for match in same) >= 0.97 * max(len(there), len(seen))


@needs_tesseract
def test_a_scanned_table_gives_its_questions_and_who_asked_them(tmp_path):
    path = tmp_path / "antwoorden.pdf"
    path.write_bytes(scanned((SAMPLE / "antwoorden.pdf").read_bytes(), range(1, 2)))
    questions = read(path, with_ocr=True).questions
    assert [question.number for question in questions] == ["1", "2", "3", "9", "4"]
    assert [question.heading for question in questions] == [*["Tilstra (VDS)"] * 4, "Ramnath (SLU)"]
    assert all(question.answer and question.member for question in questions)


class Watched:
    """A job that stops before page `last`."""

    def __init__(self, last: int) -> None:
        self.last = last
        self.steps: set[tuple[int, int]] = set()

    def step(self, done: int, total: int, doing: str) -> None:
        if done >= self.last:
            raise Cancelled
        self.steps.add((done, total))


@needs_tesseract
def test_the_pages_are_told_one_by_one_and_reading_can_be_stopped_between_them(scan, recognised):
    watched = Watched(last=9)
    with Reader() as reader:
        assert reader.read(scan, with_ocr=True, job=watched) == recognised
        assert watched.steps == {(0, 2), (1, 2), (2, 2)}
        with pytest.raises(Cancelled):
            reader.read(scan, with_ocr=True, job=Watched(last=1))
        with pytest.raises(OnlyPictures):
            reader.read(scan)


@needs_tesseract
def test_the_time_limit_is_for_a_page(scan):
    with Reader(Limits(seconds=0.05)) as reader, pytest.raises(TookTooLong):
        reader.read(scan, with_ocr=True)


@needs_tesseract
def test_the_command_line_reads_scans_when_told_to(scan, tmp_path, capfd):
    library = ["--library", str(tmp_path / "bibliotheek"), "--json"]
    assert cli.main(["import", str(scan), *library]) == 1
    [refused] = json.loads(capfd.readouterr().out)
    assert "bevat alleen beeld" in refused["error"]
    assert cli.main(["import", "--ocr", str(scan), *library]) == 0
    [taken] = json.loads(capfd.readouterr().out)
    assert taken["error"] is None
    assert taken["document"] is not None
