import os
from pathlib import Path

import pytest
from made_files import docx, odt, p, publication, rtf, zipped

from desktop.errors import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    FileMissing,
    FileUnreadable,
    NoText,
    OldWord,
    ReadingError,
    TooLarge,
    UnknownFormat,
)
from desktop.reading.registry import LARGEST_FILE, Format, format_of, is_readable, read, read_content, reader_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PAGE = b"<html><body><p>Tekst.</p></body></html>"


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (b"%PDF-1.7 \x00\x01", "brief.txt", Format.PDF),
        (b"\r\n\r\n%PDF-1.4", "brief", Format.PDF),
        (docx(p("Tekst.")), "brief.zip", Format.DOCX),
        (odt("<text:p>Tekst.</text:p>"), "brief.docx", Format.ODT),
        (rtf("Tekst."), "brief.doc", Format.RTF),
        (PAGE, "brief.doc", Format.HTML),
        (b"<!-- saved from url -->\n<!DOCTYPE html><p>x", "brief", Format.HTML),
        ("\ufeff<html>".encode("utf-16"), "brief.html", Format.HTML),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html/>', "brief.xml", Format.HTML),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related;\n\n", "brief.mht", Format.HTML),
        (publication("<al>Tekst.</al>"), "brief.txt", Format.XML),
        ("ï»¿\n<?xml version='1.0'?><kamerwrk/>".encode(), "brief.xml", Format.XML),
        (b"<officiele-publicatie></officiele-publicatie>", "brief", Format.XML),
        (b'<?xml version="1.0"?><office:document xmlns:office="x"/>', "brief.fodt", Format.ODT),
        (b"<p>een stukje pagina</p>", "brief.html", Format.HTML),
        (b"# Kop\n\nTekst <b>vet</b>.", "brief.md", Format.PLAIN),
        ("Café".encode("cp1252"), "brief.txt", Format.PLAIN),
        ("Tekst.".encode("utf-16-le"), "brief.txt", Format.PLAIN),
        (b"a < b en c > d", "brief", Format.PLAIN),
    ],
)
def test_the_bytes_decide_the_format_and_the_suffix_only_where_they_cannot(content, name, expected):
    assert format_of(content, name) is expected


@pytest.mark.parametrize(
    ("content", "name", "failure"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), "brief.doc", OldWord),
        (OLE + "Workbook".encode("utf-16-le"), "lijst.xls", UnknownFormat),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "brief.docx", EncryptedFile),
        (bytes(range(256)) * 20, "brief.pdf", DamagedFile),
        (bytes(range(256)) * 20, "brief.txt", UnknownFormat),
        (docx(p("Tekst."))[:200], "brief.docx", DamagedFile),
        (zipped({"foto.jpg": "x"}), "foto.zip", UnknownFormat),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "foto.png", UnknownFormat),
    ],
)
def test_what_cannot_be_read_is_refused_by_a_sentence_that_names_the_file(content, name, failure):
    with pytest.raises(failure) as refused:
        format_of(content, name)
    assert name in str(refused.value)


def test_every_format_has_its_reader():
    assert all(callable(reader_of(kind)) for kind in Format)


@pytest.mark.parametrize(
    ("name", "readable"),
    [
        *(("brief.PDF", True), ("brief.docx", True), ("brief.md", True), ("a/b.odt", True), ("pagina.htm", True)),
        *((".brief.txt", False), ("~$brief.docx", False), (".~lock.brief.odt#", False), ("brief.doc", False)),
        *(("foto.png", False), ("brief", False)),
    ],
)
def test_a_walk_through_a_folder_takes_documents_along_and_no_temporary_files(name, readable):
    assert is_readable(Path(name)) is readable


def test_files_that_are_missing_empty_too_large_or_no_files_are_refused(tmp_path):
    (tmp_path / "leeg.txt").touch()
    (tmp_path / "wit.html").write_text("<html><body> </body></html>")
    with (tmp_path / "groot.pdf").open("wb") as sparse:
        sparse.truncate(LARGEST_FILE + 1)
    os.mkfifo(tmp_path / "pijp.txt")
    failures = {
        "weg.txt": FileMissing,
        "leeg.txt": EmptyFile,
        "wit.html": NoText,
        "groot.pdf": TooLarge,
        "pijp.txt": FileUnreadable,
        "": UnknownFormat,
    }
    for name, failure in failures.items():
        with pytest.raises(failure):
            read(tmp_path / name)


def test_a_file_is_read_into_a_document_with_its_head_and_questions(tmp_path):
    body = (
        p("Vraag 1", run="<w:b/>")
        + p("Komt het register er?")
        + p("Antwoord 1", run="<w:b/>")
        + p("Ja, voor de zomer.")
    )
    (tmp_path / "antwoorden.docx").write_bytes(docx(body))
    document = read(tmp_path / "antwoorden.docx")
    assert all(document.text_of(block) for block in document.blocks)
    (question,) = document.questions
    assert question.answer is not None
    assert document.text_of(question.question) == "Komt het register er?"
    assert document.text_of(question.answer) == "Ja, voor de zomer."


def test_a_head_of_questions_without_a_question_is_read():
    page = b"<p>Aanhangsel van de Handelingen</p><p>Vragen van het lid Jansen (ABC) aan de minister</p>"
    assert read_content(page, "brief.html").questions == ()


def test_every_failure_of_reading_is_one_sentence_with_the_name():
    kinds = [ReadingError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    for kind in kinds[1:]:
        assert "brief.docx" in str(kind(name="brief.docx"))
