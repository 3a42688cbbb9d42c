"""Our own printed pages, in the ways that PDF programs print them; and the coalition agreement of the real set."""

import json
import os
import random
import re
from collections import Counter
from io import BytesIO
from pathlib import Path
from runpy import run_path

import pypdfium2
import pytest
from made_files import outline
from printed import PAGE, Sheet, print_blocks, print_columns, print_tagged, wrap
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from desktop.errors import DamagedFile, EncryptedFile, OnlyPictures, ReadingError
from desktop.reading.draft import Draft, assemble
from desktop.reading.pdf.document import read_pdf
from desktop.text.document import BlockKind

AGREEMENT = json.loads((Path(__file__).parents[1] / "data" / "polderakkoord.json").read_text(encoding="utf-8"))
EXPECTED = [f"{kind[0]}{level or ''} {text}" for kind, level, text in AGREEMENT]


def read(content: bytes) -> Draft:
    return read_pdf(content, "stuk.pdf")


def test_a_printed_agreement_has_its_headings_paragraphs_and_lists_again():
    draft = read(print_blocks(AGREEMENT, head="Polderakkoord 2031 - 2035", depth=300))
    assert outline(draft.pieces) == EXPECTED
    pages = [piece.page for piece in draft.pieces]
    assert pages == sorted(pages)
    assert set(pages) == {1, 2, 3, 4}
    assert draft.pages == 4


@pytest.mark.parametrize("interleaved", [False, True])
def test_two_columns_are_read_one_after_the_other(interleaved):
    assert outline(read(print_columns(AGREEMENT[:14], interleaved)).pieces) == EXPECTED[:14]


def test_heads_feet_and_page_numbers_are_taken_out_and_listed():
    draft = read(print_blocks(AGREEMENT, head="Polderakkoord 2031 - 2035", foot="{page}"))
    assert "Polderakkoord" not in " ".join(piece.text for piece in draft.pieces)
    assert draft.repairs["running_head", "Polderakkoord 2031 - 2035", ""] == draft.pages
    assert [key[1] for key in draft.repairs if key[0] == "page_number"] == ["1", "2", "3"]


def test_no_word_is_lost_and_none_invented():
    content = print_blocks(AGREEMENT, head="Polderakkoord 2031 - 2035")
    draft = read(content)
    raw = Counter(
        word for page in pypdfium2.PdfDocument(content) for word in words(page.get_textpage().get_text_range())
    )
    kept = Counter(word for piece in draft.pieces for word in words(piece.text))
    for (_, before, after), times in draft.repairs.items():
        kept.update(words(before) * times)
        kept.subtract(words(after) * times)
    assert +kept == raw


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("De gemeente verbetert de hulpaan-", "bod in de wijk.", "De gemeente verbetert de hulpaanbod in de wijk."),
        ("Er zijn steeds meer ICT-", "problemen bij de dienst.", "Er zijn steeds meer ICT-problemen bij de dienst."),
        ("Ook geldt dat voor wet-", "en regelgeving.", "Ook geldt dat voor wet- en regelgeving."),
        ("Hij verwees naar de motie-", "Jansen over bruggen.", "Hij verwees naar de motie-Jansen over bruggen."),
    ],
)
def test_a_hyphen_goes_only_where_the_line_end_put_it(first, second, joined):
    sheet = Sheet()
    for number, line in enumerate([first, second]):
        sheet.put(60, 500 - 13 * number, line)
    assert [piece.text for piece in read(sheet.pdf()).pieces] == [joined]


def test_a_page_break_before_a_capital_parts_no_paragraph():
    text = " ".join(f"Zin {number} van dit stuk gaat over de dijk bij het oude gemaal." for number in range(40))
    lines = wrap(text, 300, "Helvetica", 10)
    turn = next(at for at in range(10, 40) if lines[at - 1].endswith(".") and lines[at][0] == "Z")
    sheet = Sheet()
    for number, line in enumerate(lines):
        if number == turn:
            sheet.turn()
        sheet.at -= 13
        sheet.put(60, sheet.at, line)
    draft = read(sheet.pdf())
    assert [piece.text for piece in draft.pieces] == [text]


def test_numbers_at_some_distance_from_their_items_make_a_list_and_no_table():
    sheet = Sheet()
    sheet.put(60, 500, "De raad besluit:")
    for number, item in enumerate(["de dijk op te hogen;", "de kade te verbreden;", "de pont te vervangen."], 1):
        sheet.put(60, 500 - 13 * number, f"{number}.")
        sheet.put(92, 500 - 13 * number, item)
    assert outline(read(sheet.pdf()).pieces) == [
        "p De raad besluit:",
        "l1 1. de dijk op te hogen;",
        "l1 2. de kade te verbreden;",
        "l1 3. de pont te vervangen.",
    ]


def note_page(in_margin: bool = False) -> bytes:
    """A page with two notes, at its foot or in its margin, and a square metre."""
    sheet = Sheet()
    left = 150 if in_margin else 60
    end = sheet.put(left, 500, "Het gemaal kost vijf miljoen.")
    end = sheet.put(end, 504, "1", size=6)
    sheet.put(end, 500, " De bouw duurt")
    end = sheet.put(left, 487, "twee winters en beslaat 200 m")
    end = sheet.put(end, 491, "2", size=6)
    end = sheet.put(end, 487, " dijk.")
    sheet.put(end, 491, "2", size=6)
    sheet.put(left, 455, "Daarna volgt de kade.")
    x, y = (40, 500) if in_margin else (60, 90)
    if not in_margin:
        sheet.rule(60, 102, 130, 102)
    for mark, lines in (("1", ["Begroting 2031,", "blz. 12."]), ("2", ["Zie de kaart."])):
        sheet.put(x, y + 3, mark, size=5)
        for line in lines:
            sheet.put(x + 7, y, line, size=7)
            y -= 9
    return sheet.pdf()


@pytest.mark.parametrize("in_margin", [False, True])
def test_footnotes_stand_behind_the_paragraph_with_their_mark_and_a_square_metre_is_no_mark(in_margin):
    draft = read(note_page(in_margin))
    paragraph = "Het gemaal kost vijf miljoen. De bouw duurt twee winters en beslaat 200 m2 dijk."
    assert outline(draft.pieces) == [
        f"p {paragraph}",
        "f[1] Begroting 2031, blz. 12.",
        "f[2] Zie de kaart.",
        "p Daarna volgt de kade.",
    ]
    document = assemble(draft)
    assert [document.text[: note.position] for note in document.footnotes] == [paragraph[:29], paragraph]


def test_a_table_of_contents_keeps_its_words_and_makes_no_headings():
    titles = [(level, text) for kind, level, text in AGREEMENT if kind == "heading" and level < 3]
    sheet = Sheet()
    sheet.put(60, 520, "Inhoudsopgave", "Helvetica-Bold", 16)
    for number, (level, title) in enumerate(titles):
        end = sheet.put(60 + 12 * level, 490 - 15 * number, title)
        dots = "." * int((340 - end) / 2.78)
        sheet.put(end + 2, 490 - 15 * number, dots)
        sheet.put(350, 490 - 15 * number, str(number + 2))
    sheet.turn()
    for kind, _, text in AGREEMENT:
        if kind == "heading":
            sheet.at -= 26
            sheet.put(60, sheet.at, text, "Helvetica-Bold", 10)
            sheet.at -= 18
        for line in wrap(text, 300, "Helvetica", 10) if kind == "paragraph" else []:
            sheet.at -= 13
            sheet.put(60, sheet.at, line)
        if sheet.at < 120:
            sheet.turn()
    pieces = read(sheet.pdf()).pieces
    assert [piece.text for piece in pieces[1:7]] == [f"{title} {number}" for number, (_, title) in enumerate(titles, 2)]
    headings = [(piece.level, piece.text) for piece in pieces if piece.kind is BlockKind.HEADING]
    assert [one for one in headings if one[0] < 3] == [(1, "Inhoudsopgave"), *titles]


def test_an_accent_that_is_printed_over_its_letter_joins_it():
    sheet = Sheet()
    end = sheet.put(60, 500, "Het lid Petrovic", "Helvetica")
    sheet.put(end - 4, 500, "\u00b4 (ABC) vraagt naar de brug.")
    draft = read(sheet.pdf())
    assert draft.pieces[0].text == "Het lid Petrovi\u0107 (ABC) vraagt naar de brug."
    assert draft.repairs["encoding", "Petrovic\u00b4", "Petrovi\u0107"] == 1


def test_a_letter_with_a_margin_column_reads_on_over_its_pages():
    sheet = Sheet()
    text = " ".join(f"De minister antwoordt in alinea {number} op wat de Kamer vroeg." for number in range(60))
    for number, line in enumerate(wrap(text, 230, "Helvetica", 10)):
        if number % 30 == 0:
            if number:
                sheet.turn()
            for row, words in enumerate(["Directie Dijken", "Datum", "3 maart 2032"]):
                sheet.put(330, 500 - 8 * row, words, size=6)
        sheet.at -= 13
        sheet.put(60, sheet.at, line)
    draft = read(sheet.pdf())
    assert draft.pieces[-1].text == text
    assert draft.repairs["running_head", "3 maart 2032", ""] >= 2


@pytest.mark.parametrize("says_so", [True, False])
def test_a_page_printed_along_its_long_side_is_read_upright(says_so):
    upright = Sheet()
    lying = Sheet()
    lying.canvas.rotate(90)
    lying.canvas.translate(0, -PAGE[0])
    if says_so:
        lying.canvas.setPageRotation(90)
    for sheet in (upright, lying):
        for number, line in enumerate(["Nr", "Vraag", "Antwoord"]):
            sheet.put(60 + 100 * number, 390, line, "Helvetica-Bold")
        for number, line in enumerate(["1", "Wanneer is de dijk klaar?", "In het voorjaar van 2033."]):
            sheet.put(60 + 100 * number, 370, line)
        sheet.put(60, 330, "Dit antwoord geldt voor de dijk,")
        sheet.put(60, 317, "en ook voor de kade.")
    assert outline(read(lying.pdf()).pieces) == outline(read(upright.pdf()).pieces)


def test_a_tagged_file_is_read_by_its_tags():
    parts = [
        ("H1", ["De polder in de komende jaren"]),
        ("P", ["De dijk is op drie plekken te laag, en de", "kade is oud."]),
        ("LI", ["Een nieuwe steenlaag van vier kilometer"]),
        ("LI", ["Een kade die een halve meter hoger is"]),
        ("H2", ["Wat het kost en wie dat gaat betalen"]),
        ("P", ["Vijf miljoen."]),
    ]
    assert outline(read(print_tagged(parts)).pieces) == [
        "h1 De polder in de komende jaren",
        "p De dijk is op drie plekken te laag, en de kade is oud.",
        "l1 Een nieuwe steenlaag van vier kilometer",
        "l1 Een kade die een halve meter hoger is",
        "h2 Wat het kost en wie dat gaat betalen",
        "p Vijf miljoen.",
    ]


def test_tags_that_part_sentences_are_not_believed():
    lines = [
        "De dijk is op drie plekken te laag, en de",
        "kade is oud en moet in de komende jaren",
        "een halve meter hoger.",
    ]
    assert outline(read(print_tagged([("P", [line]) for line in lines])).pieces) == ["p " + " ".join(lines)]


def locked(password: str) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption(password, ownerPassword="eigenaar"))
    canvas.drawString(72, 700, "Alleen wie het woord kent, leest dit.")
    canvas.save()
    return out.getvalue()


def scanned() -> bytes:
    pixel = ImageReader(BytesIO(b"P6 1 1 255\n\x80\x80\x80"))
    out = BytesIO()
    canvas = Canvas(out, pagesize=PAGE)
    for _ in range(2):
        canvas.drawImage(pixel, 0, 0, *PAGE)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (locked("geheim"), EncryptedFile),
        (scanned(), OnlyPictures),
        (b"%PDF-1.7\n" + random.Random(1).randbytes(2000), DamagedFile),
        (print_blocks(AGREEMENT)[:3000], DamagedFile),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(content, problem):
    with pytest.raises(problem, match=r"stuk\.pdf"):
        read(content)


def test_a_file_that_only_its_owner_may_change_is_read():
    assert read(locked("")).pieces[0].text == "Alleen wie het woord kent, leest dit."


def test_a_mutated_file_is_read_or_refused():
    sound = print_blocks(AGREEMENT, head="Polderakkoord")
    chance = random.Random(2031)
    for _ in range(60):
        content = bytearray(sound)
        for _ in range(chance.choice([1, 10, 200])):
            content[chance.randrange(len(content))] = chance.randrange(256)
        try:
            assert all(piece.text for piece in read(bytes(content)).pieces)
        except ReadingError:
            continue


@pytest.fixture(scope="module")
def real_agreement():
    folder = os.environ.get("WOORDHOUDER_DOCUMENTS")
    if not folder:
        pytest.skip("WOORDHOUDER_DOCUMENTS names no folder with real documents")
    content = (Path(folder) / "documents" / "coalitieakkoord-2021-2025.pdf").read_bytes()
    return content, read(content)


def test_the_real_agreement_has_every_chapter_of_its_contents_and_every_bullet(real_agreement):
    content, draft = real_agreement
    entries = [piece.text for piece in draft.pieces if piece.page == 3 and piece.kind is BlockKind.PARAGRAPH]
    titles = [re.sub(r"\s\d+$", "", entry) for entry in entries]
    headings = [piece.text for piece in draft.pieces if piece.kind is BlockKind.HEADING]
    assert len(titles) == 26
    assert [headings.count(title) for title in titles] == [1] * 26
    bullets = sum(page.get_textpage().get_text_range().count("\uf0b7") for page in pypdfium2.PdfDocument(content))
    assert sum(piece.kind is BlockKind.LIST_ITEM for piece in draft.pieces) == bullets
    assert not any("\uf0b7" in piece.text for piece in draft.pieces)


def test_reading_takes_no_more_than_four_times_the_bare_extraction(real_agreement):
    measure = run_path(str(Path(__file__).parents[1] / "measure" / "pdf.py"))
    content, _ = real_agreement
    assert min(reading / bare for bare, reading in measure["timed"](content, runs=4)) <= measure["TARGET"]


def test_numbered_annexes_that_begin_alike_are_headings_not_running_heads():
    sheet = Sheet()
    for number in (1, 2, 3, 4):
        name = "Deel" if number < 3 else "Bijlage"
        sheet.put(60, PAGE[1] - 60, f"{name} {number}", "Helvetica-Bold", 16)
        for line in range(8):
            sheet.put(
                60, PAGE[1] - 100 - 14 * line, f"Regel {line} van {name.lower()} {number}, over de bruggen en veren."
            )
        sheet.turn()
    said = [piece.text for piece in read(sheet.pdf()).pieces]
    assert [text for text in said if text.startswith(("Deel", "Bijlage"))] == [
        "Deel 1",
        "Deel 2",
        "Bijlage 3",
        "Bijlage 4",
    ]
