"""Measure the original view on the PDFs in a folder: words that land on the same words, and how long the window waits.

Run as `WOORDHOUDER_DOCUMENTS=… python tests/measure/original.py`; `-v` shows the words that land elsewhere.

same: words of a block whose letters on the page are their own (an accent printed apart, or the mark of a footnote
inside a word, counts against it). in order: words that stand on the page where the word before them ends. back: words
whose place on the page leads back to them. Waiting is the longest time that the window's thread was away in one turn,
from pressing the button until the page is drawn, and over twenty jumps.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from desktop.reading.registry import read
from desktop.text.alignment import map_page, pages_of
from desktop.text.document import Document, Span
from desktop.ui import theme
from desktop.ui.colours import Scheme
from desktop.ui.desk.pane import Pane, Sight

MARK = 4
JUMPS = 20
SETTLED = 0.2
"""Seconds in which the pages have followed the text and are marked."""


def letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", words)


def measure_words(document: Document, raw: Callable[[int], str]) -> tuple[int, int, int, int, list[str]]:
    """Words, those that land on the same, in order, and back; and what lands elsewhere."""
    maps = {page: map_page(document, page, raw) for page in range(1, (document.pages or 0) + 1)}
    count = same = in_order = back = 0
    remarks = []
    for block in document.blocks:
        pages = pages_of(document, block.span)
        before: tuple[int, Span] | None = None
        for word in re.finditer(r"\S+", document.text_of(block)):
            if not letters(word[0]):
                continue
            span = Span(block.start + word.start(), block.start + word.end())
            found = [(page, place) for page in pages for place in maps[page].to_page(span)]
            printed = "".join(raw(page)[place.start : place.end] for page, place in found)
            count += 1
            same += letters(printed) == letters(word[0])
            led = [maps[page].to_text(place) for page, place in found]
            back += bool(led) and all(to and span.start <= to.start and to.end <= span.end for to in led)
            follows = bool(found)
            if before and found and before[0] == found[0][0]:
                between = raw(found[0][0])[before[1].end : found[0][1].start]
                follows = found[0][1].start >= before[1].end and len(letters(between)) <= MARK
            in_order += follows
            before = found[-1] if found else before
            if letters(printed) != letters(word[0]) or not follows:
                remarks.append(f"  p. {block.page} {word[0]!r} on {printed!r}")
    return count, same, in_order, back, remarks


def longest_turn(app: QApplication, pane: Pane) -> float:
    """The longest turn of the event loop until the pages are drawn, and for as long as what follows may take."""
    began, longest = perf_counter(), 0.0
    while perf_counter() - began < SETTLED or not (pane.original.pages.page_count() and pane.original.pages.is_drawn()):
        turn = perf_counter()
        app.processEvents()
        longest = max(longest, perf_counter() - turn)
    return longest


def measure_waiting(app: QApplication, document: Document, file: Path) -> tuple[float, float]:
    pane = Pane()
    pane.resize(1240, 820)
    pane.show_document(1, file.name, document, file)
    pane.show()
    app.processEvents()
    began = perf_counter()
    pane.show_sight(Sight.BOTH)
    first = max(perf_counter() - began, longest_turn(app, pane))
    longest = 0.0
    for block in document.blocks[:: max(1, len(document.blocks) // JUMPS)]:
        began = perf_counter()
        pane.reader.go_to(block.span)
        longest = max(longest, perf_counter() - began, longest_turn(app, pane))
    pane.close()
    pane.deleteLater()
    return first, longest


def main() -> None:
    app = QApplication([])
    theme.apply(app, Scheme.LIGHT)
    sums = [0, 0, 0, 0]
    for file in sorted(Path(os.environ["WOORDHOUDER_DOCUMENTS"]).rglob("*.pdf")):
        document = read(file)
        pdf = QPdfDocument()
        pdf.load(str(file))
        raw = lru_cache(None)(lambda page, pdf=pdf: pdf.getAllText(page - 1).text())
        began = perf_counter()
        *figures, remarks = measure_words(document, raw)
        took = (perf_counter() - began) / max(1, document.pages or 0)
        sums = [total + figure for total, figure in zip(sums, figures, strict=True)]
        first, jump = measure_waiting(app, document, file)
        print(
            f"{file.name[:32]:32} words {figures[0]:6} same {figures[1] / figures[0]:.4%} "
            f"in order {figures[2] / figures[0]:.4%} back {figures[3] / figures[0]:.4%}; {took * 1e3:.0f} ms a page; "
            f"waits {first * 1e3:.0f} ms to open, {jump * 1e3:.0f} ms to jump"
        )
        if "-v" in sys.argv:
            print("\n".join(remarks))
    print(
        f"all: {sums[0]} words, same {sums[1] / sums[0]:.4%}, in order {sums[2] / sums[0]:.4%}, "
        f"back {sums[3] / sums[0]:.4%}"
    )


if __name__ == "__main__":
    main()
