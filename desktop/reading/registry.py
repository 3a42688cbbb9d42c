"""From a file to a Document: which format it is, who reads it, and what is refused before anyone does.

The bytes decide the format, the suffix only where bytes cannot (Markdown, damaged containers): a PDF called .txt is
a PDF, a page called .doc is a page. Nothing here protects the program from a hostile file: that is `isolation`.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable
from enum import StrEnum
from importlib import import_module
from io import BytesIO
from pathlib import Path

from desktop.errors import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    FileMissing,
    FileUnreadable,
    NoText,
    OldWord,
    OnlyPictures,
    TooLarge,
    UnknownFormat,
)
from desktop.jobs import Job
from desktop.reading.draft import Draft, assemble
from desktop.text.document import Document

LARGEST_FILE = 200 * 2**20
"""Bytes. The largest parliamentary PDFs, scanned annexes, stay under 100 MB; a reader holds the file in memory."""

SNIFFED = 4096
"""Bytes in which a format must show itself: PDF readers accept 1,024 bytes before the header, saved pages begin with
comments of the browser and notices of up to some 2,000."""


class Format(StrEnum):
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    HTML = "html"
    XML = "xml"
    PLAIN = "plain"


MODULES = {
    Format.PDF: "pdf.document",
    Format.DOCX: "docx.document",
    Format.ODT: "odt",
    Format.RTF: "rtf.document",
    Format.HTML: "html.document",
    Format.XML: "xml",
    Format.PLAIN: "plain.document",
}

SUFFIXES = {
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".docm": Format.DOCX,
    ".dotx": Format.DOCX,
    ".odt": Format.ODT,
    ".ott": Format.ODT,
    ".fodt": Format.ODT,
    ".rtf": Format.RTF,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".mht": Format.HTML,
    ".mhtml": Format.HTML,
    ".xml": Format.XML,
    ".txt": Format.PLAIN,
    ".text": Format.PLAIN,
    ".md": Format.PLAIN,
    ".markdown": Format.PLAIN,
}


def read(path: Path, *, with_ocr: bool = False, job: Job | None = None) -> Document:
    """Read the file at `path`. Raises a ReadingError that names it.

    with_ocr: a scan is not refused but recognised, and `job` is told of each of its pages.
    """
    try:
        content = content_of(path)
        try:
            return read_content(content, path.name)
        except OnlyPictures:
            if not with_ocr:
                raise
        from desktop.reading.pdf.ocr import read_scan

        return document_of(read_scan(content, path.name, job), path.name)
    except MemoryError:
        raise TooLarge(name=path.name) from None


def is_readable(path: Path) -> bool:
    """Whether a walk through a folder should take `path` along: by its name alone, the file is not opened."""
    is_hidden = path.name.startswith((".", "~$", ".~lock."))
    return path.suffix.lower() in SUFFIXES and not is_hidden


def content_of(path: Path) -> bytes:
    """The file's bytes. Raises FileMissing, FileUnreadable, EmptyFile, TooLarge."""
    try:
        if path.is_dir():
            raise UnknownFormat(name=path.name)
        size = path.stat().st_size
        if not path.is_file():  # a pipe or a device would never end
            raise FileUnreadable(name=path.name)
        if size > LARGEST_FILE:
            raise TooLarge(name=path.name)
        content = path.read_bytes()
    except FileNotFoundError:
        raise FileMissing(name=path.name) from None
    except OSError:
        raise FileUnreadable(name=path.name) from None
    if not content:
        raise EmptyFile(name=path.name)
    return content


def read_content(content: bytes, name: str) -> Document:
    """Read a file that is already in memory; `name` is for its suffix and for the sentence of a failure."""
    return document_of(reader_of(format_of(content, name))(content, name), name)


def document_of(draft: Draft, name: str) -> Document:
    """A draft completed with what is found on its pieces. Raises NoText."""
    from desktop.reading.head import find_head  # here: a format is only loaded when a file asks for it
    from desktop.reading.kamervragen import find_kamervragen

    if not draft.pieces:
        raise NoText(name=name)
    draft.head = find_head(draft.pieces, draft.head, name)
    if not draft.questions:
        draft.questions = find_kamervragen(draft.pieces, draft.head)
    return assemble(draft)


def reader_of(kind: Format) -> Callable[[bytes, str], Draft]:
    """The function that reads a format: `read_<format>` of its module."""
    read_format: Callable[[bytes, str], Draft] = getattr(
        import_module(f"desktop.reading.{MODULES[kind]}"), f"read_{kind.value}"
    )
    return read_format


def format_of(content: bytes, name: str) -> Format:
    """What `content` is. Raises UnknownFormat, OldWord, EncryptedFile, DamagedFile (a container that is cut off)."""
    suffix = SUFFIXES.get(Path(name).suffix.lower())
    if b"%PDF-" in content[:1024]:
        return Format.PDF
    if content.startswith(b"PK\x03\x04"):
        return _zipped(content, name, suffix)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise EncryptedFile(name=name)
        raise (OldWord if "WordDocument".encode("utf-16-le") in content else UnknownFormat)(name=name)
    if content.lstrip().startswith(b"{\\rtf"):
        return Format.RTF
    if suffix in (Format.PDF, Format.DOCX, Format.ODT) and _is_binary(content):
        raise DamagedFile(name=name)
    if _is_binary(content):
        raise UnknownFormat(name=name)
    return _marked_up(content) or (suffix if suffix in (Format.HTML, Format.XML) else Format.PLAIN)


def _zipped(content: bytes, name: str, suffix: Format | None) -> Format:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
            is_described = "mimetype" in names and archive.getinfo("mimetype").file_size < 200
            kind = archive.read("mimetype") if is_described else b""
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, OSError, EOFError, RuntimeError):
        raise (DamagedFile if suffix in (Format.DOCX, Format.ODT) else UnknownFormat)(name=name) from None
    if "[Content_Types].xml" in names and any(part.startswith("word/") for part in names):
        return Format.DOCX
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return Format.ODT
    raise UnknownFormat(name=name)


HTML_START = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
XML_START = re.compile(r"<\?xml\s|<(?:officiele-publicatie|kamerwrk|vraagdoc)[\s>]")
FLAT_ODT = re.compile(r"<office:document\s")
ARCHIVE = re.compile(r"(?:[\w-]+:[^\n]*\n\s+)*?Content-Type:\s*multipart/related", re.IGNORECASE)


def _marked_up(content: bytes) -> Format | None:
    """What the first tag says: nothing may stand before it but comments, white space, and a byte order mark, also
    one that was encoded twice and became three characters."""
    start = _as_text(content[:SNIFFED]).lstrip("\ufeffï»¿ \t\r\n")
    if ARCHIVE.match(start):
        return Format.HTML
    start = re.sub(r"\A(?:<!--.*?-->\s*)+", "", start, flags=re.DOTALL)
    if HTML_START.match(start):
        return Format.HTML
    if XML_START.match(start):
        if FLAT_ODT.search(start):
            return Format.ODT
        return Format.HTML if HTML_START.search(start) else Format.XML
    return None


def _as_text(start: bytes) -> str:
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return start.decode("utf-16", errors="replace")
    return start.decode("utf-8-sig", errors="replace")


def _is_binary(content: bytes) -> bool:
    """Whether this cannot be text in any encoding: many control characters, and NULs that are not UTF-16's."""
    start = content[:SNIFFED]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    nuls = start.count(0)
    if nuls > len(start) / 4 and max(start[::2].count(0), start[1::2].count(0)) == nuls:
        return False
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x0b\x1b" for byte in start)
    return controls > len(start) / 20
