"""Pictures of the reading pane, to be looked at: python tests/ui/shots_reader.py FOLDER [FILE …]

Without files our own papers are shown. QT_SCALE_FACTOR=2 gives the picture of a sharp screen, QT_QPA_PLATFORM=offscreen
one without a screen at all.
"""

import os
import sys
from pathlib import Path

from papers import agreement, answers, span_of
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop.reading.registry import read
from desktop.text.document import Document, Span
from desktop.ui import theme
from desktop.ui.colours import Scheme
from desktop.ui.desk.highlights import Highlight
from desktop.ui.desk.pane import Pane

PLATE = "Elke wijk met meer dan vijfduizend inwoners krijgt een vaste wijkagent."


def marked(document: Document) -> list[Highlight]:
    """Highlights on our own agreement, of every colour and overlapping; on any other paper, on every tenth block."""
    if PLATE not in document.text:
        blocks = [block for block in document.blocks if block.end - block.start > 60][1::10]
        return [
            Highlight(Span(block.start, block.start + 50), number % 10, number, f"Label {number}", "▮▤░✕"[number % 4])
            for number, block in enumerate(blocks)
        ]
    places = [
        (PLATE, 0, "▮"),
        ("We voeren vóór het zomerreces van 2032 een register", 5, "▤"),
        ("vóór het zomerreces van 2032", 1, ""),
        ("register in van panden die leegstaan, zodat gemeenten sneller kunnen ingrijpen.", 2, ""),
        ("We verkennen of bepaalde polders tijdelijk water kunnen opvangen.", 3, "░"),
        ("worden daarvoor betaald", None, "✕"),
        *((f"kilometer {number}", number - 1, "") for number in range(1, 10)),
    ]
    return [
        Highlight(span_of(document, words), colour, number, words, mark)
        for number, (words, colour, mark) in enumerate(places)
    ]


def main(folder: Path, files: list[Path]) -> None:
    app = QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    papers = [read(file) for file in files] or [agreement(), answers()]
    for scheme in Scheme:
        theme.apply(app, scheme)
        desk = QWidget()
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        panes = [Pane(), Pane()]
        for pane in panes:
            row.addWidget(pane)
            pane.set_choices([(number, paper.head.title or "") for number, paper in enumerate(papers)])
        desk.resize(1240, 860)
        desk.show()
        app.processEvents()

        def shoot(name: str, what: QWidget, scheme: Scheme = scheme) -> None:
            app.processEvents()
            ratio = os.environ.get("QT_SCALE_FACTOR", "1")
            what.grab().save(str(folder / f"{scheme.value}-{ratio}-{name}.png"))

        for pane, (number, paper) in zip(panes, list(enumerate(papers)) * 2, strict=False):
            pane.show_document(number, paper.head.title or files[number].name, paper)
            pane.reader.set_highlights(marked(paper))
        panes[0].reader.setFocus()
        shoot("desk", desk)
        panes[1].close()
        panes[1].setParent(None)
        panes[0].show_outline(True)
        if len(papers[0].footnotes):
            panes[0].reader.show_footnote(0)
            app.processEvents()
            popup = app.activePopupWidget()
            if popup is not None:
                shoot("footnote", popup)
                popup.close()
        panes[0].search()
        panes[0].find_bar.words.setText("de")
        shoot("find", desk)
        panes[0].find_bar.finish()
        headings = [index for index, _ in papers[0].headings()]
        panes[0].reader.go_to_block(headings[len(headings) // 2])
        shoot("jump", desk)
        panes[0].clear()
        shoot("empty", desk)
        desk.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
