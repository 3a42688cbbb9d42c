"""Whether all that was typed is kept: the words in the corner tell the truth at every key."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.unsaved import UNSAVED


class SavedSign(QLabel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("quiet", True)
        UNSAVED.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.setText(self.tr("bewaren…") if UNSAVED else self.tr("alles bewaard"))
