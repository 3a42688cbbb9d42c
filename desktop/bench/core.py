"""What is measured without a window: reading, searching, matching, printing."""

from __future__ import annotations

import re
import sqlite3
from datetime import date
from functools import partial
from pathlib import Path
from random import Random

import pypdfium2
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

from desktop.analysis.matching import Passages, match
from desktop.analysis.pledges import pledges_in
from desktop.analysis.sentences import sentences_of
from desktop.analysis.statements import Standards
from desktop.bench import texts
from desktop.bench.figures import Figure, Figures, Sizes, milliseconds, seconds
from desktop.jobs import Silent
from desktop.library import briefing, sample
from desktop.library.library import Library
from desktop.library.standards import standards
from desktop.reading import registry
from desktop.search.entry import Entry
from desktop.search.index import SearchIndex


def reading(folder: Path, sizes: Sizes) -> Figures:
    """Pages of a PDF that become a document, beside the bare letters by the library that opens PDFs."""
    file = folder / "stuk.pdf"
    chance = Random(7)
    styles = getSampleStyleSheet()
    story = []
    for index in range(sizes.pages * 9):
        heading = index % 12 == 0
        words = texts.text_of(chance, 1)[:48] if heading else texts.text_of(chance, 5)
        story += [Paragraph(words, styles["Heading1" if heading else "BodyText"]), Spacer(1, 6)]
    SimpleDocTemplate(str(file)).build(story)
    pages = len(pypdfium2.PdfDocument(file))
    yield Figure("reading.pdf", pages / seconds(lambda: registry.read(file)), "pages/s")
    yield Figure("reading.pdf_bare_extraction", pages / seconds(lambda: _letters(file)), "pages/s")


def _letters(file: Path) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file)]


def searching(folder: Path, sizes: Sizes) -> Figures:
    """The index beside SQLite's FTS5 on the same blocks."""
    entries = {}
    for number in range(sizes.documents // 2):
        made = texts.document(number, 36)
        blocks = tuple((block.start, block.end) for block in made.blocks)
        entries[f"document:{number}"] = Entry(f"document:{number}", made.head.title or "", made.text, blocks)
    size = sum(len(entry.text) for entry in entries.values()) / 1e6
    index = SearchIndex(folder / "index")
    taken = seconds(lambda: index.sync(dict.fromkeys(entries, "1"), entries.__getitem__, Silent()))
    yield Figure("search.indexing", size / taken, "MB/s")
    base = sqlite3.connect(folder / "fts.db")
    yield Figure("search.indexing_fts5", size / seconds(lambda: _fill_fts(base, entries)), "MB/s")
    for name, query, twin in (
        ("word", "waterfonds", "waterfonds"),
        ("two_words", "waterfonds gemeenten", "waterfonds gemeenten"),
        ("phrase", '"de minister stuurt"', '"de minister stuurt"'),
        ("prefix", "water*", "water*"),
    ):
        index.search(query)  # the first search opens the index
        yield Figure(f"search.{name}", milliseconds(lambda query=query: index.search(query), sizes.times), "ms")  # type: ignore[misc]
        yield Figure(f"search.{name}_fts5", milliseconds(lambda twin=twin: _in_fts(base, twin), sizes.times), "ms")  # type: ignore[misc]
    base.close()


def _fill_fts(base: sqlite3.Connection, entries: dict[str, Entry]) -> None:
    base.execute("CREATE VIRTUAL TABLE block USING fts5(key UNINDEXED, text, tokenize='unicode61 remove_diacritics 2')")
    rows = ((entry.key, entry.text[start:end]) for entry in entries.values() for start, end in entry.blocks)
    base.executemany("INSERT INTO block VALUES (?, ?)", rows)
    base.commit()


def _in_fts(base: sqlite3.Connection, query: str) -> None:
    chosen = "SELECT key, snippet(block, 1, '', '', '…', 30) FROM block WHERE block MATCH ? ORDER BY rank LIMIT 50"
    base.execute(chosen, (query,)).fetchall()
    base.execute("SELECT count(*) FROM block WHERE block MATCH ?", (query,)).fetchone()


def matching(_folder: Path, sizes: Sizes) -> Figures:
    """An agreement against many letters; beside it, splitting the same letters into sentences and words."""
    agreement = texts.document(0, sizes.blocks // 2)
    letters = [texts.document(number, 60) for number in range(1, sizes.matched + 1)]

    def find() -> None:
        read_by = _unread()
        for letter in letters:
            pledges_in(letter, read_by, refusals=True)

    def match_all() -> None:
        read_by = _unread()
        asked = Passages(agreement, pledges_in(agreement, read_by, refusals=False))
        for letter in letters:
            match(asked, Passages(letter, pledges_in(letter, read_by, refusals=True)))

    def split() -> None:
        for letter in letters:
            for span in sentences_of(letter.text):
                re.findall(r"\w+", letter.text[span.start : span.end])

    size = sum(len(letter.text) for letter in letters) / 1e6
    yield Figure("matching.letters", len(letters), "documents")
    yield Figure("matching.letters_size", size, "MB")
    yield Figure("matching.one_against_all", seconds(match_all), "s")
    yield Figure("matching.pledges_alone", seconds(find), "s")
    yield Figure("matching.words_alone", seconds(split), "s")


def _unread() -> Standards:
    """Those of the program, before any sentence was read: each is read once."""
    known = standards()
    return Standards(known.wording, known.recesses, lambda: known.synonyms)


def pledges(_folder: Path, sizes: Sizes) -> Figures:
    """Sentences read for what they promise, in a document and in one that is eight times as long."""
    for name, blocks in (("short", sizes.blocks // 4), ("long", 2 * sizes.blocks)):
        document, read_by = texts.document(blocks, blocks), _unread()
        count = len(sentences_of(document.text))
        taken = seconds(partial(pledges_in, document, read_by, refusals=True))
        yield Figure(f"pledges.{name}_document", count / taken, "sentences/s")


def printing(folder: Path, _sizes: Sizes) -> Figures:
    """The briefing of the sample dossier, beside plain paragraphs with the same library."""
    with Library.open(folder / "voorbeeld") as library:
        dossier_id = sample.load(library, Silent())
        pages = 0

        def write() -> None:
            nonlocal pages
            pages = briefing.write_briefing(library, dossier_id, folder / "briefing.pdf", date(2032, 4, 1), Silent())

        write()  # fonts are read once
        yield Figure("briefing.pages", pages / seconds(write), "pages/s")
    chance = Random(7)
    body = getSampleStyleSheet()["BodyText"]
    story = [Paragraph(texts.text_of(chance, 5), body) for _ in range(400)]
    plain = SimpleDocTemplate(str(folder / "plain.pdf"))
    taken = seconds(lambda: plain.build(story))
    yield Figure("briefing.pages_plain_reportlab", plain.page / taken, "pages/s")
