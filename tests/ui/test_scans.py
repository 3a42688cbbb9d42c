"""A scan among the files: the message strip offers to read it, or says what is missing."""

from io import BytesIO

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from desktop.library.importing import can_read_scans
from desktop.reading.pdf import ocr

WORDS = "De brug over de Linge is in 2032 gereed."


@pytest.fixture
def scan(tmp_path):
    """A page with a picture of one sentence."""
    page = Canvas(BytesIO(), pagesize=(420, 200))
    page.setFont("Helvetica", 14)
    page.drawString(40, 120, WORDS)
    document = pypdfium2.PdfDocument(page.getpdfdata())
    picture = document[0].render(scale=200 / 72, grayscale=True).to_pil()
    document.close()
    path = tmp_path / "scan.pdf"
    canvas = Canvas(str(path), pagesize=(420, 200))
    canvas.drawImage(ImageReader(picture), 0, 0, 420, 200)
    canvas.save()
    return path


@pytest.mark.skipif(not can_read_scans(), reason="Tesseract is not installed")
def test_a_scan_is_read_when_the_offer_is_taken(empty_window, scan, qtbot):
    desktop = empty_window
    desktop.importing.start([scan])
    desktop.wait(desktop.messages.offer.isVisible)
    assert "scan.pdf bevat alleen beeld" in desktop.messages.text
    qtbot.mouseClick(desktop.messages.offer, Qt.MouseButton.LeftButton)
    assert not desktop.messages.isVisible()
    desktop.wait(lambda: desktop.desk.active.key is not None)
    assert desktop.desk.active.reader.content.text == WORDS
    assert not desktop.messages.isVisible()
    desktop.workroom.undo_stack.undo()
    assert desktop.documents() == {}


def test_without_tesseract_the_strip_says_what_is_missing(empty_window, scan, monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(ocr, "PLACES", ())
    empty_window.importing.start([scan])
    empty_window.wait(empty_window.messages.isVisible)
    assert "Tekstherkenning (Tesseract) is niet geïnstalleerd." in empty_window.messages.text
    assert not empty_window.messages.offer.isVisible()
