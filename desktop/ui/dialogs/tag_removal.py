"""What hangs on a tag, shown before it is taken away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.library.tags import Hanging
from desktop.ui import counts, icons

NAMED = 8
"""Tags below that are named; of more the number is told."""


class TagRemoval(QMessageBox):
    """decided: whether the tags under it go as well. Escape leaves everything."""

    decided = Signal(bool)

    def __init__(self, name: str, hanging: Hanging, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIconPixmap(icons.icon("tag", 32).pixmap(icons.size(32)))
        self.setWindowTitle(self.tr("Label verwijderen"))
        self.setText(self.tr("Label {name} verwijderen?").format(name=name))
        told = []
        if hanging.passages:
            told.append(
                self.tr("Dit label gaat van {count} in {documents}.").format(
                    count=counts.passages(hanging.passages), documents=counts.documents(hanging.documents)
                )
            )
        if hanging.tags_below:
            names = ", ".join(hanging.tags_below[:NAMED])
            if len(hanging.tags_below) > NAMED:
                names += " …"
            told.append(
                self.tr("Eronder: {count} met {passages}: {names}.").format(
                    count=counts.tags(len(hanging.tags_below)),
                    passages=counts.passages(hanging.passages_below),
                    names=names,
                )
            )
        told.append(self.tr("De woorden zelf blijven staan. Ongedaan maken kan met Ctrl+Z."))
        self.setInformativeText("\n".join(told))
        only = self.tr("Alleen dit label") if hanging.tags_below else self.tr("Verwijderen")
        self.only_this = self.addButton(only, QMessageBox.ButtonRole.AcceptRole)
        self.all_below = None
        if hanging.tags_below:
            self.all_below = self.addButton(self.tr("Ook wat eronder hangt"), QMessageBox.ButtonRole.DestructiveRole)
        self.leave = self.addButton(self.tr("Laten staan"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.leave)
        self.setEscapeButton(self.leave)
        self.buttonClicked.connect(self._decide)

    def _decide(self) -> None:
        if self.clickedButton() is not self.leave:
            self.decided.emit(self.clickedButton() is self.all_below)
