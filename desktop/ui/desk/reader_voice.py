"""What a screen reader hears where the caret comes: the sort of block, the highlights, what stands in the margin.

The words themselves, bullets, numbers and footnote marks are in the text, which Qt gives to screen readers.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from desktop.ui.desk.reader_parts import Role
from desktop.ui.desk.walk_view import WalkView


class Voice(QObject):
    """Follows the caret of one text. Where it stands is the text's accessible description; what is new is announced."""

    def __init__(self, view: WalkView) -> None:
        super().__init__(view)
        self._view = view
        self._block = -1
        self._marks = ""
        view.opened.connect(self._begin)
        view.cursorPositionChanged.connect(self._tell)
        view.highlights_changed.connect(self._tell)

    def _begin(self) -> None:
        self._block, self._marks = -1, ""
        self._tell()

    def _tell(self) -> None:
        block, marks = self._view.textCursor().blockNumber(), self._view.said_at_caret()
        here = self._of_block(block)
        self._view.setAccessibleDescription(". ".join(said for said in (here, marks) if said))
        new = [
            said for said, is_new in ((here, block != self._block), (marks, marks != self._marks)) if said and is_new
        ]
        self._block, self._marks = block, marks
        if new and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, ". ".join(new)))

    def _of_block(self, index: int) -> str:
        parts = self._view.parts
        if index >= len(parts):
            return ""
        part = parts[index]
        said = []
        if part.page is not None:
            said.append(self.tr("Pagina {number}").format(number=part.page))
        match part.role:
            case Role.HEADING:
                said.append(self.tr("Kop niveau {level}").format(level=part.level))
            case Role.QUESTION if part.hanging or not index or parts[index - 1].role is not Role.QUESTION:
                said.append(self.tr("Vraag"))
            case Role.NOTE:
                said.append(self.tr("Voetnoot"))
            case Role.PEOPLE:
                said.append(self.tr("Wie vroeg en wie antwoordt"))
            case Role.ROW:
                rows = [at for at, other in enumerate(parts) if other.table == part.table]
                row, last = index - rows[0] + 1, len(rows)
                said.append(self.tr("Tabel, rij {row} van {last}").format(row=row, last=last))
            case _:
                if part.begins_answer:
                    said.append(self.tr("Antwoord"))
        return ", ".join(said)
