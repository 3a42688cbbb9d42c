"""What opens over the window or beside it, opened for its picture: menus, pickers, questions, windows of their own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.library import documents, tags
from desktop.text.document import Repair
from desktop.ui.desk.arrangement import Sight
from desktop.ui.desk.footnote_popup import FootnotePopup
from desktop.ui.desk.repairs import RepairsPopup
from desktop.ui.main_window import MainWindow
from desktop.ui.panels import tree_drops
from desktop.ui.panels.note_editor import NoteEditor
from desktop.ui.panels.note_window import NoteWindow

LONG_NOTE = (
    "<p>Voorzitter, op <b>bladzijde 4</b> staat een belofte. In de brief staat iets anders.</p>"
    "<ul><li>Eerst was het <i>vóór de zomer</i>.</li><li>Nu is het <i>na het reces</i>.</li></ul>"
    "<p>Wat is er in die drie maanden gebeurd, en wanneer hoort de Kamer er meer van?</p>"
)


def _at_desk(window: MainWindow) -> None:
    window.strip.close_panel()
    window.show_place(window.desk)
    window.desk.open_first(2)


def _tag_items(window: MainWindow) -> list[QWidget]:
    return [item for item in window.tree._items() if (window.tree._key(item) or ("", 0))[0] == "tag"]


def desk_menu(window: MainWindow) -> None:
    """The menu of the desk, as the menu bar opens it."""
    _at_desk(window)
    action = next(action for action in window.menus.actions() if window.desk.desk_acts._add in action.menu().actions())
    action.menu().popup(window.menus.mapToGlobal(window.menus.actionGeometry(action).bottomLeft()))


def reader_menu(window: MainWindow) -> None:
    _at_desk(window)
    reader = window.desk.panes[0].reader
    reader.next_highlight()
    reader.make_menu().popup(reader.viewport().mapToGlobal(reader.cursorRect().bottomLeft()))


def tree_menu(window: MainWindow) -> None:
    _at_desk(window)
    item = _tag_items(window)[0]
    place = window.tree.viewport().mapToGlobal(window.tree.visualItemRect(item).bottomLeft() + QPoint(40, 0))
    window.tree.make_menu(item, place).popup(place)


def drop_menu(window: MainWindow) -> None:
    """Asked when one tag is dropped on another."""
    _at_desk(window)
    one, other = (window.tree._key(item)[1] for item in _tag_items(window)[:2])
    tree_drops._ask(window.workroom, one, other, window.tree, window.tree.mapToGlobal(QPoint(120, 260)))


def drop_sign(window: MainWindow) -> None:
    _at_desk(window)
    window._show_drop(True)


def tag_chooser(window: MainWindow) -> None:
    window._show_drop(False)
    with window.workroom.read() as session:
        all_tags = tags.list_tags(session)
    window.tree.chooser.ask(
        "Samenvoegen met welk label? Dat blijft, met alle passages.",
        all_tags,
        window.tree.mapToGlobal(QPoint(120, 260)),
        lambda _tag: None,
    )


def tag_removal(window: MainWindow) -> QWidget:
    window.tree._take_away(_tag_items(window)[0])
    return window.tree.removal


def note_window(window: MainWindow) -> QWidget:
    _at_desk(window)
    pane = window.desk.panes[0]
    pane.reader.next_highlight()
    editors = window.inspector.words.notes.findChildren(NoteEditor)
    editors[0]._ask_for_room()
    opened = next(part for part in window.findChildren(NoteWindow) if part.isVisible())
    opened.editor.field.setHtml(LONG_NOTE)
    return opened


def passage_picker(window: MainWindow) -> None:
    for opened in window.findChildren(NoteWindow):
        opened.close()
    window.inspector.words.notes.findChildren(NoteEditor)[0].ask_for_passage()


def footnote(window: MainWindow) -> None:
    _at_desk(window)
    reader = window.desk.panes[0].reader
    popup = FootnotePopup("3", "Zie de bijlage bij de brief van 12 maart 2032, bladzijde 7.", reader)
    popup.show_below(reader.viewport().mapToGlobal(QPoint(80, 200)))


def repairs(window: MainWindow) -> None:
    _at_desk(window)
    made = [
        Repair("page_number", "4", "", 12),
        Repair("hyphen", "toe-\tzegging", "toezegging", 2),
        Repair("ligature", "ﬁnancieel", "financieel", 1),
    ]
    popup = RepairsPopup(made, window.desk.panes[1])
    popup.show_below(window.desk.panes[1].mapToGlobal(QPoint(window.desk.panes[1].width(), 40)))


def compare(window: MainWindow) -> None:
    _at_desk(window)
    window.versions.compare_on_desk()


def moved(window: MainWindow) -> None:
    """The list of a new version, of which nothing had to move along."""
    _at_desk(window)
    with window.workroom.read() as session:
        there = documents.list_documents(session, window.workroom.dossier_id)
    window.versions.moved.show_version(there[-1].id)
    window.strip.open_panel(window.versions.moved)


def tool_tip(window: MainWindow) -> None:
    _at_desk(window)
    button = window.top_bar.import_button
    QToolTip.showText(button.mapToGlobal(button.rect().bottomLeft()), button.toolTip(), button)


def detached(window: MainWindow) -> QWidget:
    _at_desk(window)
    window.desk.turn_side()
    window.desk.turn_detached()
    return window.desk.active.window()


def place_empty(window: MainWindow) -> None:
    """A filter that keeps nothing."""
    while any(window.desk.board.is_detached(pane) for pane in window.desk.panes):
        window.desk.turn_detached()
    window.show_place(window.pledges)
    window.pledges.show_list()
    window.pledges.words.setText("xyzzy")


def search_empty(window: MainWindow) -> None:
    window.pledges.words.clear()
    window.search_for("xyzzy")


def narrow(window: MainWindow) -> None:
    """Four panes between two columns, with the find bar and the original open."""
    window.search_for("")
    _at_desk(window)
    desk = window.desk
    with window.workroom.read() as session:
        there = [card.id for card in documents.list_documents(session, window.workroom.dossier_id)]
    while len(desk.panes) < 4:
        desk.add_pane()
        desk.open(next(number for number in there if number not in desk.documents()))
    for pane in desk.panes[:2]:
        pane.show_sight(Sight.BOTH)
    for pane in desk.panes:
        pane.find_bar.start()
        pane.find_bar.words.setText("de")


def tree_empty(window: MainWindow) -> None:
    """A filter of the tree that keeps nothing."""
    for pane in window.desk.panes:
        pane.find_bar.finish()
        pane.show_sight(Sight.TEXT)
    _at_desk(window)
    while len(window.desk.panes) > 2:
        window.desk.close_pane(window.desk.panes[-1])
    window.left_column.words.setText("xyzzy")


def palette_empty(window: MainWindow) -> None:
    window.left_column.words.clear()
    window.ask_what()
    window.palette_popup.words.setText("xyzzy")


def is_ready(window: MainWindow) -> bool:
    """Whether what is read in another process has come."""
    search = window.search
    return search.query.text() != "xyzzy" or search.pages.currentWidget() is search._nothing


PARTS: dict[str, Callable[[MainWindow], QWidget | None]] = {
    "menu-desk": desk_menu,
    "menu-reader": reader_menu,
    "menu-tree": tree_menu,
    "menu-drop": drop_menu,
    "drop": drop_sign,
    "tag-chooser": tag_chooser,
    "tag-removal": tag_removal,
    "note-window": note_window,
    "passage-picker": passage_picker,
    "footnote": footnote,
    "repairs": repairs,
    "compare": compare,
    "moved": moved,
    "tool-tip": tool_tip,
    "detached": detached,
    "nothing-kept": place_empty,
    "nothing-found": search_empty,
    "narrow": narrow,
    "nothing-in-tree": tree_empty,
    "nothing-in-palette": palette_empty,
}
