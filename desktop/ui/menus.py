"""The menus: every act of the window in one place, with its key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop.ui import icons

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate

LANGUAGES = {"nl": "Nederlands", "en": "English"}


def make_menus(window: MainWindow) -> QMenuBar:
    """Fill the window's menu bar."""
    bar = window.menuBar()

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

    file = bar.addMenu(translate("menus", "&Bestand"))
    importing = window.importing
    add(
        file,
        translate("menus", "Stukken importeren…"),
        importing.ask_for_files,
        QKeySequence.StandardKey.Open,
        "import",
    )
    add(file, translate("menus", "Map importeren…"), importing.ask_for_folder, "Ctrl+Shift+I")
    add(file, translate("menus", "Voorbeelddossier openen"), window.sample_wanted.emit)
    file.addSeparator()
    add(file, translate("menus", "Nieuw dossier…"), window.top_bar.add_dossier, QKeySequence.StandardKey.New)
    file.addSeparator()
    add(file, translate("menus", "Reservekopie maken…"), window.ask_for_backup, icon="backup")
    add(file, translate("menus", "Reservekopie terugzetten…"), window.restore_wanted.emit, icon="restore")
    file.addSeparator()
    add(file, translate("menus", "Afsluiten"), window.close, QKeySequence.StandardKey.Quit)

    edit = bar.addMenu(translate("menus", "Be&werken"))
    stack = window.workroom.undo_stack
    undo = stack.createUndoAction(window, translate("menus", "Ongedaan maken:"))
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    icons.give(undo, "undo")
    redo = stack.createRedoAction(window, translate("menus", "Opnieuw:"))
    redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
    icons.give(redo, "redo")
    edit.addActions([undo, redo])
    edit.addSeparator()
    # the text owns this key, as every field does
    add(edit, translate("menus", "Kopiëren") + "\tCtrl+C", lambda: window.desk.active.reader.copy(), icon="copy")
    edit.addActions(window.desk.acts.all)
    edit.addMenu(translate("menus", "Label met cijfer")).addActions(window.tag_keys.all)
    add(edit, translate("menus", "Nieuw label"), window.tree.add_tag, "Ctrl+Shift+T")

    view = bar.addMenu(translate("menus", "B&eeld"))
    for number, name in enumerate(window.rail.names):
        add(view, name, partial(window.show_place_at, number), f"Alt+{number + 1}")
    view.addSeparator()
    add(view, translate("menus", "Linkerkolom"), window.columns.turn_left, "F9", "panel-left")
    add(view, translate("menus", "Rechterkolom"), window.columns.turn_right, "F10", "panel-right")
    add(view, translate("menus", "Volledig scherm"), window.turn_full_screen, "F11", "full-screen")
    view.addSeparator()
    add(
        view,
        translate("menus", "Tekst groter"),
        lambda: window.desk.change_zoom(1),
        QKeySequence.StandardKey.ZoomIn,
        "zoom-in",
    )
    add(
        view,
        translate("menus", "Tekst kleiner"),
        lambda: window.desk.change_zoom(-1),
        QKeySequence.StandardKey.ZoomOut,
        "zoom-out",
    )
    add(view, translate("menus", "Tekst op gewone grootte"), lambda: window.desk.change_zoom(0), "Ctrl+0")
    view.addSeparator()
    for name, text in (
        ("page_numbers", translate("menus", "Paginanummers")),
        ("paragraph_numbers", translate("menus", "Alineanummers")),
    ):
        _switch(view, text, getattr(window.settings.now, name), partial(window.turn_numbers, name))
    view.addSeparator()
    schemes = {
        "system": translate("menus", "als het systeem"),
        "light": translate("menus", "licht"),
        "dark": translate("menus", "donker"),
        "contrast": translate("menus", "contrast"),
    }
    _choice(view.addMenu(translate("menus", "Kleuren")), schemes, window.settings.now.scheme, window.scheme_wanted.emit)
    _choice(
        view.addMenu(translate("menus", "Taal")), LANGUAGES, window.settings.now.language, window.language_wanted.emit
    )

    desk = bar.addMenu(translate("menus", "B&ureau"))
    window.desk.desk_acts.fill(desk)
    desk.addSeparator()
    add(
        desk,
        translate("menus", "Vergelijk de twee stukken"),
        window.versions.compare_on_desk,
        "Ctrl+Shift+V",
        "compare",
    )
    add(desk, translate("menus", "Volgende wijziging"), lambda: window.versions.changes.step(1), "F4")
    add(desk, translate("menus", "Vorige wijziging"), lambda: window.versions.changes.step(-1), "Shift+F4")
    add(desk, translate("menus", "Neem rechts als nieuwe versie van links"), window.versions.replace_on_desk)
    add(desk, translate("menus", "Passages na een nieuwe versie"), window.versions.show_moves_on_desk)
    add(desk, translate("menus", "Toch geen nieuwe versie"), window.versions.separate_on_desk)

    suggested = bar.addMenu(translate("menus", "&Voorstellen"))
    suggested.addActions(window.suggesting.on_documents[:2])
    suggested.addSeparator()
    suggested.addActions(window.suggesting.on_words)
    suggested.addActions(window.suggesting.on_documents[2:])

    go = bar.addMenu(translate("menus", "&Ga"))
    add(go, translate("menus", "Doe of open…"), window.ask_what, "Ctrl+K")
    go.addSeparator()
    add(go, translate("menus", "Terug"), window.go_back, QKeySequence.StandardKey.Back, "back")
    add(go, translate("menus", "Vooruit"), window.desk.go_forward, QKeySequence.StandardKey.Forward, "forward")
    go.addSeparator()
    # a pane owns these two keys: bound here as well they would be ambiguous, and do nothing
    add(go, translate("menus", "Zoek in dit stuk") + "\tCtrl+F", window.find_in_document, icon="search")
    add(go, translate("menus", "Origineel naast de tekst") + "\tF12", lambda: window.desk.active.turn_original())
    add(go, translate("menus", "Naar pagina of alinea…"), window.ask_where, "Ctrl+G")
    add(go, translate("menus", "Zoek in alles"), window.start_search, "Ctrl+Shift+F")
    add(go, translate("menus", "Naar het volgende paneel"), window.desk.turn_side, "F6")
    add(go, translate("menus", "Naar het vorige paneel"), lambda: window.desk.turn_side(-1), "Shift+F6")
    add(go, translate("menus", "Spoor van de toezegging"), window.turn_trail, "Ctrl+T", "history")
    add(
        go,
        translate("menus", "Briefing"),
        lambda: window.show_place(window.briefing),
        QKeySequence.StandardKey.Print,
        "briefing",
    )

    about = bar.addMenu(translate("menus", "&Help"))
    add(about, translate("menus", "Handleiding"), window.show_manual, "F1", "help")
    add(about, translate("menus", "Toetsen"), window.show_keys, "?")
    about.addSeparator()
    add(about, translate("menus", "Over Woordhouder"), window.show_about, icon="info")
    return bar


def _switch(menu: QMenu, text: str, is_on: bool, turned: Callable[[bool], object]) -> None:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(is_on)
    action.toggled.connect(turned)


def _choice(menu: QMenu, choices: dict[str, str], now: str, chosen: Callable[[str], object]) -> None:
    group = QActionGroup(menu)
    for name, text in choices.items():
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(name == now)
        group.addAction(action)
        action.triggered.connect(lambda _=False, name=name: chosen(name))
