"""A scan → Draft, through Tesseract if it is installed: pages drawn, recognised one by one, then read as printed pages.

Recognition is never started by itself: a scan is refused (`OnlyPictures`) until the user asks for this.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2 as pdfium

from desktop.errors import DamagedFile, NoRecognition, RecognitionFailed, TookTooLong
from desktop.jobs import Job, Silent, each
from desktop.reading.draft import Draft
from desktop.reading.pdf.document import draft_of, open_pdf
from desktop.reading.pdf.ocr_lines import SeenPage, as_pages, seen_on
from desktop.reading.pdf.ocr_picture import Picture

INCH = 72.0
"""Points."""

DOTS = 250.0
"""Per inch. Of 200 to 400 this leaves the fewest words run together and rulings read as letters, whether the scan was
made at 150, 200 or 300."""

MOST_DOTS = 40_000_000
"""Of a page, somewhat more than A2: a larger sheet is drawn coarser."""

SECONDS_PER_PAGE = 60
"""A full page takes 2 to 4 seconds; a newspaper page on an old laptop some 30."""

PLACES = {
    "win32": (r"C:\Program Files\Tesseract-OCR", r"C:\Program Files (x86)\Tesseract-OCR"),
    "darwin": ("/opt/homebrew/bin", "/usr/local/bin"),
}.get(sys.platform, ())
"""Where Tesseract is put without being on the PATH that a window is started with."""

LANGUAGE = "nld"


def is_available() -> bool:
    """Whether Tesseract is installed."""
    return _find_tesseract() is not None


def read_scan(content: bytes, name: str, job: Job | None = None) -> Draft:
    """Read a PDF by recognising what is on its pages; the repair "ocr" counts them.

    job: told of each page. Raises NoRecognition, RecognitionFailed, TookTooLong, DamagedFile, EncryptedFile.
    """
    tesseract = _find_tesseract()
    if tesseract is None:
        raise NoRecognition(name=name)
    language = _language(tesseract, name)
    document = open_pdf(content, name)
    try:
        seen: list[SeenPage] = []
        for index in each(job or Silent(), range(len(document)), name):
            picture = _draw(document, index)
            seen.append(seen_on(_recognise(picture, tesseract, language, name), picture, index + 1))
    except pdfium.PdfiumError:
        raise DamagedFile(name=name) from None
    finally:
        document.close()
    draft = draft_of(as_pages(seen), {})
    draft.repairs["ocr", "", ""] += len(seen)
    for page in seen:
        for word in page.doubtful:
            draft.repairs["artefact", word, ""] += 1
    return draft


def _find_tesseract() -> str | None:
    path = [folder for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    return shutil.which("tesseract", path=os.pathsep.join([*path, *PLACES]))


def _language(tesseract: str, name: str) -> str:
    """Dutch, or the first that is installed; data that tells how a page lies ("osd") is no language."""
    installed = _run([tesseract, "--list-langs"], b"", name).decode("utf-8", "replace").splitlines()[1:]
    found = [language for language in installed if language not in ("osd", "equ", "")]
    if not found:
        raise RecognitionFailed(name=name)
    return LANGUAGE if LANGUAGE in found else found[0]


def _draw(document: pdfium.PdfDocument, index: int) -> Picture:
    page = document[index]
    try:
        width, height = page.get_size()
        scale = min(DOTS / INCH, (MOST_DOTS / max(1.0, width * height)) ** 0.5)
        bitmap = page.render(scale=scale, grayscale=True)
        pixels = bytes(bitmap.buffer)
        if bitmap.stride != bitmap.width:
            rows = range(0, bitmap.stride * bitmap.height, bitmap.stride)
            pixels = b"".join(pixels[start : start + bitmap.width] for start in rows)
        drawn = Picture(bitmap.width, bitmap.height, pixels, scale)
        bitmap.close()
        return drawn
    finally:
        page.close()


def _recognise(picture: Picture, tesseract: str, language: str, name: str) -> bytes:
    """What Tesseract sees, as hOCR."""
    dots = str(round(picture.scale * INCH))
    arguments = [tesseract, "stdin", "stdout", "-l", language, "--dpi", dots, "hocr"]
    image = b"P5 %d %d 255\n" % (picture.width, picture.height) + picture.pixels
    return _run(arguments, image, name)


def _run(arguments: list[str], given: bytes, name: str) -> bytes:
    # its threads wait for each other: one is three times as fast as four on two cores
    surroundings = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    unseen = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would flash a console for every page
    try:
        done = subprocess.run(
            arguments,
            input=given,
            capture_output=True,
            timeout=SECONDS_PER_PAGE,
            env=surroundings,
            cwd=Path(arguments[0]).parent,
            creationflags=unseen,
            check=True,
        )
    except subprocess.TimeoutExpired:
        raise TookTooLong(name=name) from None
    except (OSError, subprocess.CalledProcessError):
        raise RecognitionFailed(name=name) from None
    return done.stdout
