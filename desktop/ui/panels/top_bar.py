"""The top of the window: which dossier, the search field, import and briefing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop.library import dossiers
from desktop.ui import icons
from desktop.ui.workroom import Workroom


class TopBar(QWidget):
    """search_wanted: the words typed, at Enter; import_wanted, briefing_wanted: the buttons."""

    search_wanted = Signal(str)
    import_wanted = Signal()
    briefing_wanted = Signal()

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self.dossier = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.dossier.setProperty("strong", True)
        self.dossier.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.give(self.dossier, "folder-open")
        self.dossier.setMenu(QMenu(self.dossier))
        self.dossier.menu().aboutToShow.connect(self._fill_menu)
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Zoek in alles…"))
        self.search.setAccessibleName(self.tr("Zoek in alles"))
        self.search.setToolTip(self.tr("Zoek in alle stukken, notities en toezeggingen (Ctrl+Shift+F)"))
        self.search.setMaximumWidth(440)
        self.search.returnPressed.connect(lambda: self.search_wanted.emit(self.search.text()))
        self.import_button = QPushButton(self.tr("Importeren"))
        icons.give(self.import_button, "import")
        self.import_button.setToolTip(self.tr("Stukken in dit dossier inlezen (Ctrl+O)"))
        self.import_button.clicked.connect(self.import_wanted)
        self.briefing_button = QPushButton(self.tr("Briefing"))
        icons.give(self.briefing_button, "briefing")
        self.briefing_button.setToolTip(self.tr("De briefing van dit dossier samenstellen (Ctrl+P)"))
        self.briefing_button.clicked.connect(self.briefing_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.dossier)
        layout.addStretch(1)
        layout.addWidget(self.search, 3)
        layout.addStretch(1)
        layout.addWidget(self.import_button)
        layout.addWidget(self.briefing_button)
        workroom.changed.connect(self._show_name)
        workroom.dossier_changed.connect(self._show_name)

    def _show_name(self) -> None:
        with self._workroom.read() as session:
            name = dossiers.find_name(session, self._workroom.dossier_id) or ""
        self.dossier.setText(name)
        self.dossier.setAccessibleName(self.tr("Dossier {name}").format(name=name))

    def _fill_menu(self) -> None:
        menu = self.dossier.menu()
        menu.clear()
        with self._workroom.read() as session:
            found = dossiers.list_dossiers(session)
        for dossier in found:
            action = menu.addAction(dossier.name)
            action.setCheckable(True)
            action.setChecked(dossier.id == self._workroom.dossier_id)
            action.triggered.connect(lambda _=False, number=dossier.id: self._workroom.open_dossier(number))
        menu.addSeparator()
        menu.addAction(self.tr("Nieuw dossier…")).triggered.connect(self.add_dossier)
        menu.addAction(self.tr("Naam wijzigen…")).triggered.connect(self.rename_dossier)
        menu.addAction(self.tr("Dossier verwijderen")).triggered.connect(self.remove_dossier)

    def add_dossier(self) -> None:
        name, is_given = QInputDialog.getText(self, self.tr("Nieuw dossier"), self.tr("Naam van het dossier:"))
        if is_given and name.strip():
            dossier_id = self._workroom.act(self.tr("Nieuw dossier"), dossiers.add_dossier, name.strip())
            if dossier_id is not None:
                self._workroom.open_dossier(dossier_id)

    def rename_dossier(self) -> None:
        name, is_given = QInputDialog.getText(
            self, self.tr("Naam wijzigen"), self.tr("Naam van het dossier:"), text=self.dossier.text()
        )
        if is_given and name.strip():
            self._workroom.act(
                self.tr("Dossier hernoemen"), dossiers.rename_dossier, self._workroom.dossier_id, name.strip()
            )

    def remove_dossier(self) -> None:
        """The documents stay in the library, and the step can be undone: no question is asked."""
        self._workroom.act(self.tr("Dossier verwijderen"), dossiers.remove_dossier, self._workroom.dossier_id)
