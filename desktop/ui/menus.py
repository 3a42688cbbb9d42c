"""The menus: every act of the window in one place, with its key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop.ui import icons

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

LANGUAGES = {"nl": "Nederlands", "en": "English"}


def make_menus(window: MainWindow) -> QMenuBar:
    """Fill the window's menu bar."""
    bar = window.menuBar()
    tr = window.tr

    def add(
        menu: QMenu,
        text: str,
        act: Callable[[], object],
        key: QKeySequence | QKeySequence.StandardKey | str | None = None,
        icon: str | None = None,
    ) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda: act())
        if key is not None:
            action.setShortcut(QKeySequence(key))
        if icon is not None:
            icons.give(action, icon)
        return action

    file = bar.addMenu(tr("&Bestand"))
    add(file, tr("Stukken importeren…"), window.ask_for_files, QKeySequence.StandardKey.Open, "import")
    add(file, tr("Map importeren…"), window.ask_for_folder, "Ctrl+Shift+I")
    add(file, tr("Voorbeelddossier openen"), window.sample_wanted.emit)
    file.addSeparator()
    add(file, tr("Nieuw dossier…"), window.top_bar.add_dossier, QKeySequence.StandardKey.New)
    file.addSeparator()
    add(file, tr("Reservekopie maken…"), window.ask_for_backup, icon="backup")
    add(file, tr("Reservekopie terugzetten…"), window.restore_wanted.emit, icon="restore")
    file.addSeparator()
    add(file, tr("Afsluiten"), window.close, QKeySequence.StandardKey.Quit)

    edit = bar.addMenu(tr("Be&werken"))
    stack = window.workroom.undo_stack
    undo = stack.createUndoAction(window, tr("Ongedaan maken:"))
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    icons.give(undo, "undo")
    redo = stack.createRedoAction(window, tr("Opnieuw:"))
    redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
    icons.give(redo, "redo")
    edit.addActions([undo, redo])
    edit.addSeparator()
    edit.addActions(window.desk.acts.all)
    add(edit, tr("Nieuw label"), window.tree.add_tag, "Ctrl+Shift+T")

    view = bar.addMenu(tr("B&eeld"))
    for number, name in enumerate(window.rail.names):
        add(view, name, partial(window.show_place_at, number), f"Alt+{number + 1}")
    view.addSeparator()
    add(view, tr("Linkerkolom"), window.turn_tree, "F9", "panel-left")
    add(view, tr("Rechterkolom"), window.turn_inspector, "F10", "panel-right")
    add(view, tr("Volledig scherm"), window.turn_full_screen, "F11", "full-screen")
    view.addSeparator()
    add(view, tr("Tekst groter"), lambda: window.desk.change_zoom(1), QKeySequence.StandardKey.ZoomIn, "zoom-in")
    add(view, tr("Tekst kleiner"), lambda: window.desk.change_zoom(-1), QKeySequence.StandardKey.ZoomOut, "zoom-out")
    add(view, tr("Tekst op gewone grootte"), lambda: window.desk.change_zoom(0), "Ctrl+0")
    view.addSeparator()
    schemes = {"system": tr("als het systeem"), "light": tr("licht"), "dark": tr("donker"), "contrast": tr("contrast")}
    _choice(view.addMenu(tr("Kleuren")), schemes, window.settings.now.scheme, window.scheme_wanted.emit)
    _choice(view.addMenu(tr("Taal")), LANGUAGES, window.settings.now.language, window.language_wanted.emit)

    go = bar.addMenu(tr("&Ga"))
    add(go, tr("Terug"), window.desk.go_back, QKeySequence.StandardKey.Back, "back")
    add(go, tr("Vooruit"), window.desk.go_forward, QKeySequence.StandardKey.Forward, "forward")
    go.addSeparator()
    add(go, tr("Zoek in dit stuk"), window.find_in_document, QKeySequence.StandardKey.Find, "search")
    add(go, tr("Zoek in alles"), window.start_search, "Ctrl+Shift+F")
    add(go, tr("Naar de andere kant"), window.desk.turn_side, "F6")
    add(go, tr("Briefing"), lambda: window.show_place(window.briefing), QKeySequence.StandardKey.Print, "briefing")

    about = bar.addMenu(tr("&Help"))
    add(about, tr("Over Woordhouder"), window.show_about, icon="info")
    return bar


def _choice(menu: QMenu, choices: dict[str, str], now: str, chosen: Callable[[str], object]) -> None:
    group = QActionGroup(menu)
    for name, text in choices.items():
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(name == now)
        group.addAction(action)
        action.triggered.connect(lambda _=False, name=name: chosen(name))
