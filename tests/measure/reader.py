"""How fast the reading pane is: python tests/measure/reader.py [FILE …]

Each document is shown beside a bare QTextEdit with the same plain text and font, both laid out to the end and painted.
Without files, a document of our own with 206,000 characters and 600 blocks.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))

from papers import long_agreement
from PySide6.QtWidgets import QApplication, QTextEdit

from desktop.reading.registry import read
from desktop.text.document import Document, Span
from desktop.ui import theme
from desktop.ui.colours import Scheme
from desktop.ui.desk.find_bar import FindBar
from desktop.ui.desk.highlights import Highlight
from desktop.ui.desk.reader import Reader

HIGHLIGHTS = 500
TIMES = 7


def nothing() -> None:
    pass


def milliseconds(act: Callable[[], object], prepare: Callable[[], object]) -> float:
    taken = []
    for _ in range(TIMES):
        prepare()
        began = time.perf_counter()
        act()
        taken.append((time.perf_counter() - began) * 1000)
    return median(taken)


def highlights(document: Document) -> list[Highlight]:
    step = max(1, len(document.text) // HIGHLIGHTS)
    places = [min(number * step, len(document.text) - 90) for number in range(HIGHLIGHTS)]
    return [Highlight(Span(at, at + 80), number % 10, number, "Label", "▮") for number, at in enumerate(places)]


def measure(name: str, document: Document) -> None:
    bare, reader = QTextEdit(), Reader()
    bare.setReadOnly(True)
    bare.setFont(theme.reading_font())
    bar = FindBar(reader)
    for shown in (bare, reader, bar):
        shown.resize(760, 900)
        shown.show()
    QApplication.processEvents()
    marks = highlights(document)

    def show_bare() -> None:
        bare.setPlainText(document.text)
        bare.document().documentLayout().documentSize()
        bare.viewport().repaint()

    def paint(act: Callable[[], object]) -> Callable[[], None]:
        def acted() -> None:
            act()
            reader.viewport().repaint()

        return acted

    def start_searching() -> None:
        bar.words.clear()
        reader.opened.emit()

    scroll = reader.verticalScrollBar()
    print(f"\n{name}: {len(document.text):,} characters, {len(document.blocks)} blocks, {HIGHLIGHTS} highlights")
    rows: list[tuple[str, Callable[[], object], Callable[[], object], str]] = [
        ("bare QTextEdit", show_bare, nothing, ""),
        ("open", paint(lambda: reader.open(document)), nothing, "≤ 200"),
        ("set highlights", paint(lambda: reader.set_highlights(marks)), nothing, "≤ 40"),
        ("scroll by 200 pixels", paint(lambda: scroll.setValue(scroll.value() + 200)), nothing, "≤ 16"),
        ("zoom", paint(lambda: reader.set_zoom(1 - reader.zoom)), nothing, "≤ 200"),
        ("jump to the end", paint(lambda: reader.go_to(marks[-1].span)), lambda: scroll.setValue(0), "≤ 50"),
        ("first search: de", lambda: bar.words.setText("de"), start_searching, "≤ 100"),
        ("next search: de m", lambda: bar.words.setText("de m"), lambda: bar.words.setText("de"), "≤ 100"),
    ]
    for what, act, prepare, target in rows:
        figure = milliseconds(act, prepare)
        print(f"  {what:26}{figure:7.1f} ms  {target}")


def main() -> None:
    app = QApplication([])
    theme.apply(app, Scheme.LIGHT)
    for file in map(Path, sys.argv[1:]):
        measure(file.name, read(file))
    if len(sys.argv) == 1:
        measure("our own", long_agreement())


if __name__ == "__main__":
    main()
