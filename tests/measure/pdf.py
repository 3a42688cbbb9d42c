"""Measure reading PDF beside the bare text extraction of the same library, in one run; and what was found in each file.

Run as `WOORDHOUDER_DOCUMENTS=… python tests/measure/pdf.py [FILE…]`. Both are timed alternately, in processor time,
after one run of each that warms up dictionaries; the figure is the median of the ratios.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

import pypdfium2 as pdfium

from desktop.reading.pdf.document import read_pdf

RUNS = 7
TARGET = 4.0


def bare(content: bytes) -> None:
    """The text of every page, and nothing else."""
    document = pdfium.PdfDocument(content)
    for page in document:
        text_page = page.get_textpage()
        text_page.get_text_range()
        text_page.close()
        page.close()
    document.close()


def seconds(task: Callable[[], object]) -> float:
    began = process_time()
    task()
    return process_time() - began


def timed(content: bytes, runs: int = RUNS) -> list[tuple[float, float]]:
    """Seconds of the bare extraction and of the reading, for each run."""
    return [(seconds(lambda: bare(content)), seconds(lambda: read_pdf(content, "stuk.pdf"))) for _ in range(runs)]


def main() -> int:
    folder = os.environ.get("WOORDHOUDER_DOCUMENTS")
    paths = [Path(name) for name in sys.argv[1:]] or sorted(Path(folder or ".").rglob("*.pdf"))
    if not paths:
        print("WOORDHOUDER_DOCUMENTS names no folder with PDFs", file=sys.stderr)
        return 1
    print(f"{'file':42} pages  bare ms  read ms  ratio  headings  list items  footnotes  questions")
    slow = 0
    for path in paths:
        content = path.read_bytes()
        draft = read_pdf(content, path.name)
        runs = timed(content)
        ratio = median(reading / yardstick for yardstick, reading in runs)
        slow += ratio > TARGET
        kinds = Counter(piece.kind.value for piece in draft.pieces)
        print(
            f"{path.name[-42:]:42} {draft.pages or 0:5} {1000 * median(one for one, _ in runs):8.1f}"
            f" {1000 * median(one for _, one in runs):8.1f} {ratio:6.2f} {kinds['heading']:9} {kinds['list_item']:11}"
            f" {kinds['footnote']:10} {len(draft.questions):10}"
        )
    print(f"slower than {TARGET:.0f} times the bare extraction: {slow} of {len(paths)}; target: none")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
