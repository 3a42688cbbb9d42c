import contextlib
import runpy
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from made_files import W, docx, odt, p, publication, rtf, zipped

from desktop.errors import DamagedFile, NoText, ReadingError, TooLarge
from desktop.reading.markup import package
from desktop.reading.registry import read_content

MEASURE = Path(__file__).parents[1] / "measure" / "mutations.py"


def test_damaged_files_are_read_or_refused_and_never_crash():
    found = list(runpy.run_path(str(MEASURE))["outcomes"](count=320, seed=2032))
    assert [outcome for _, outcome, _, _ in found if outcome.startswith("CRASH")] == []
    assert max(seconds for _, _, seconds, _ in found) < 10
    assert {outcome for _, outcome, _, _ in found} > {"read", "DamagedFile"}


def test_sound_files_of_every_format_are_read():
    for name, content in runpy.run_path(str(MEASURE))["small_files"]().items():
        document = read_content(content, name)
        assert "Inleiding" in document.text or "Wijken" in document.text, name


BOMB = (
    "<!DOCTYPE d ["
    + '<!ENTITY a0 "haha">'
    + "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 12))
)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (f"{BOMB}]><officiele-publicatie><al>x&a11;</al></officiele-publicatie>".encode(), "bom.xml"),
        (f"{BOMB}]><officiele-publicatie><al b='&a11;'>x</al></officiele-publicatie>".encode(), "bom.xml"),
        (
            zipped({"[Content_Types].xml": "x", "word/document.xml": f"{BOMB}]><w:document {W}>&a11;</w:document>"}),
            "b.docx",
        ),
        (b'<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]><kamerwrk><al>x&f;</al></kamerwrk>', "bron.xml"),
        (b'<!DOCTYPE d SYSTEM "http://voorbeeld.example/d.dtd"><kamerwrk><al>x</al></kamerwrk>', "bron.xml"),
    ],
    ids=["entities", "entities in an attribute", "entities in a package", "a file of the system", "a DTD elsewhere"],
)
def test_nothing_is_expanded_or_fetched(content, name):
    try:
        said = read_content(content, name).text
    except ReadingError:
        return
    assert len(said) < 20
    assert "root:" not in said


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<body>" + b"<div>" * 9000 + b"tekst", "diep.html"),
        (b"<body>" + b"<table><tr><td>x" * 400, "diep.html"),
        (b"<body>" + b"<ul><li>x" * 400, "diep.html"),
        (publication("<al>" * 9000), "diep.xml"),
        (rtf("{" * 90_000), "diep.rtf"),
        (docx("<w:tbl><w:tr><w:tc>" * 90 + p("x") + "</w:tc></w:tr></w:tbl>" * 90), "diep.docx"),
        (odt("<text:list><text:list-item>" * 110 + "</text:list-item></text:list>" * 110), "diep.odt"),
        (b"PK\x03\x04" + bytes(500), "kort.docx"),
        (rtf(r"\u-99999999 \bin999999999 x\par"), "raar.rtf"),
        (docx(p("x", '<w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr>')), "raar.docx"),
        (b'<table><tr><td colspan="999999999" rowspan="-5">x</td><td>y</td></tr></table>', "raar.html"),
        (b'<ol start="999999999999" type="i"><li>x</li></ol>', "raar.html"),
        (b"<p>een\x1f<b hidden>twee</b>\x00\xff drie vier vijf zes zeven acht</p>", "raar.html"),
    ],
)
def test_strange_nesting_and_numbers_are_read_or_refused(content, name):
    with contextlib.suppress(DamagedFile, NoText):
        assert read_content(content, name).text


def test_a_style_based_on_itself_ends():
    looped = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
    looped += '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    assert read_content(docx(p("Tekst.", '<w:pStyle w:val="A"/>'), styles=looped), "lus.docx").text == "Tekst."


def test_a_package_that_lies_about_its_size_is_stopped(monkeypatch):
    monkeypatch.setattr(package, "LARGEST_PART", 2**16)
    made = bytearray(docx(p("x" * 2**18)))
    at = made.index(b"word/document.xml", made.index(b"PK\x01\x02")) - 46
    made[at + 24 : at + 28] = (100).to_bytes(4, "little")
    with pytest.raises((TooLarge, DamagedFile)):
        read_content(bytes(made), "bom.docx")
    with pytest.raises(TooLarge):
        read_content(docx(p("x" * 2**18)), "bom.docx")


def test_paths_in_a_package_lead_nowhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    opened = BytesIO(docx(p("Tekst.")))
    with zipfile.ZipFile(opened, "a") as made:
        made.writestr("../../buiten.txt", "x")
        made.writestr("/etc/buiten.txt", "x")
    assert read_content(opened.getvalue(), "pad.docx").text == "Tekst."
    assert list(tmp_path.iterdir()) == []
