"""A walk through the whole window: every place, panel, picker, question and menu is opened, looked at, and closed."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.library import tags
from desktop.text.document import Span
from desktop.ui.desk.footnote_popup import FootnotePopup
from desktop.ui.desk.pane import Sight
from desktop.ui.dialogs.key_overview import KeyOverview
from desktop.ui.panels import tree_drops
from desktop.ui.panels.inspector.document_page import DateFact
from desktop.ui.panels.note_editor import NoteEditor
from desktop.ui.panels.note_window import NoteWindow
from desktop.ui.panels.status_button import StatusButton


def walk(desktop) -> Iterator[list[QWidget]]:
    """At each step the windows and popups that are on the screen; what has opened over the window then closes."""
    desktop.wait(desktop.isActiveWindow)
    for step in _steps(desktop):
        opened = step()
        for _ in range(2):
            QApplication.processEvents()
        yield [part for part in QApplication.topLevelWidgets() if part.isVisible()]
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        if isinstance(opened, QWidget):
            opened.close()


def _steps(desktop):
    window, desk = desktop.window, desktop.desk
    yield lambda: desk.open_first(2)
    yield desktop.find_in_document
    yield window.show_keys
    yield lambda: [overview.close() for overview in window.findChildren(KeyOverview)]
    yield window.show_manual
    yield desktop.manual.close
    yield window.ask_what
    yield desktop.palette_popup.close
    yield lambda: desktop.messages.tell("Er ging iets mis.", ["Dit."], "Doe er iets aan", lambda: None)
    yield from (partial(window.show_place_at, number) for number in range(len(desktop.rail.names)))
    pledge_id = _first(desktop, "pledge")[1]
    yield partial(window.show_trail, pledge_id)
    yield partial(desktop.pledges.words.setText, "xyzzy")
    yield desktop.pledges.words.clear
    yield lambda: window.show_tagged(_first(desktop, "tag")[1], False)
    yield lambda: window.show_place(desk)
    yield lambda: desktop.inspector.show_pledge(pledge_id)
    yield from _on_words(desktop)
    yield from _on_tags(desktop)
    yield from _menus(desktop)
    yield from _in_the_strip(desktop)
    yield desktop.strip.close_panel
    yield from _in_panes(desktop)
    yield from _where_nothing_is(desktop)
    yield lambda: window.show_place(desk)
    yield desktop.drop_sign.hide
    yield desk.turn_detached
    yield desk.turn_detached
    yield desktop.greeting.show
    yield desktop.greeting.hide


def _in_the_strip(desktop):
    """Each list empty, and filled."""
    suggesting, versions, desk = desktop.window.suggesting, desktop.window.versions, desktop.desk
    earlier, later = desk.documents()[:2]
    for panel, fill in (
        (suggesting.pledges, suggesting.find_pledges),
        (suggesting.matches, suggesting.find_elaboration),
        (versions.changes, partial(versions.compare, earlier, later)),
        (versions.moved, partial(versions.replace, later, earlier)),
    ):
        yield partial(desktop.strip.open_panel, panel)
        fill()
        desktop.wait(lambda panel=panel: panel.isVisible() and panel.table.model().rowCount() > 0)
        yield lambda: None
    yield partial(desktop.inspector.show_document, later)  # with the version that it replaces
    yield partial(desktop.inspector.show_document, earlier)
    desktop.workroom.undo_stack.undo()


def _in_panes(desktop):
    """What opens in a pane, and the fields that the pencils of the inspector open."""
    pane, page = desktop.desk.active, desktop.inspector.document
    yield partial(pane.show_outline, True)
    yield partial(pane.show_outline, False)
    yield partial(pane.show_sight, Sight.BOTH)
    yield partial(pane.show_sight, Sight.TEXT)
    pane.reader.select(Span(0, 0))
    desktop.inspector.show_document(pane.key)
    yield page.title.pencil.click
    desktop.press(Qt.Key.Key_Escape, widget=page.title.field)
    yield page.findChild(DateFact).pencil.click


def _where_nothing_is(desktop):
    """Every list that a filter can empty."""
    window = desktop.window
    yield partial(desktop.left_column.words.setText, "xyzzy")
    yield desktop.left_column.words.clear
    window.ask_what()
    yield partial(desktop.palette_popup.words.setText, "xyzzy")
    for place in (desktop.questions, desktop.pledges):
        yield partial(window.show_place, place)
        yield partial(place.words.setText, "xyzzy")
        yield place.words.clear
    window.search_for('"xyzzy xyzzy"')
    desktop.wait(lambda: desktop.search.pages.currentWidget() is desktop.search._nothing)
    yield lambda: None
    window.show_tagged(_first(desktop, "tag")[1], False)
    yield partial(desktop.tagged.tabs.setCurrentIndex, 1)


def _on_words(desktop):
    desk = desktop.desk
    left, right = desk.panes[:2]
    left.take_keyboard()
    yield partial(left.reader.select, Span(0, 40))
    yield desk.acts.tag.trigger
    yield desk.acts.link.trigger
    desktop.activateWindow()
    desktop.wait(desktop.isActiveWindow)
    right.take_keyboard()
    right.reader.select(Span(0, 30))
    yield desk.acts.link.trigger
    desk.acts.linking.give_up()
    desktop.wait(lambda: not desktop.inspector._rest.isActive() and not desktop.inspector._opening.isActive())
    notes = desktop.inspector.words.notes
    yield lambda: notes.findChildren(NoteEditor)[-1].ask_for_passage()
    yield lambda: notes.findChildren(NoteEditor)[-1]._ask_for_room()
    yield lambda: [opened.close() for opened in desktop.findChildren(NoteWindow)]
    yield desktop.ask_where
    yield lambda: FootnotePopup("1", "Zie bijlage 2.", right.reader).show_below(desk.mapToGlobal(QPoint(80, 80)))
    yield right._show_repairs


def _on_tags(desktop):
    def choose():
        with desktop.workroom.read() as session:
            all_tags = tags.list_tags(session)
        desktop.tree.chooser.ask("Kies er een", all_tags, QPoint(60, 60), lambda _tag: None, nothing="Niets")

    def remove():
        desktop.tree._take_away(desktop.tree._item_of(_first(desktop, "tag")))
        return desktop.tree.removal

    yield choose
    yield remove


def _menus(desktop):
    tree, desk = desktop.tree, desktop.desk
    for menu in [action.menu() for action in desktop.menus.actions()]:
        yield partial(menu.popup, QPoint(40, 40))
    for sort in ("document", "tag", "pledge", "group"):
        yield lambda sort=sort: tree.make_menu(tree._item_of(_first(desktop, sort)), QPoint(40, 40)).popup(
            QPoint(40, 40)
        )
    numbers = [key[1] for row in tree._rows if (key := row.key)[0] == "tag"]
    yield lambda: tree_drops._ask(desktop.workroom, numbers[0], numbers[1], tree, QPoint(40, 40))
    for pane in desk.panes[:2]:
        yield lambda pane=pane: pane.reader.make_menu().popup(QPoint(40, 40))
        yield partial(pane._acts.popup, QPoint(40, 40))
        yield partial(pane._menu.popup, QPoint(40, 40))
    yield lambda: desktop.top_bar.dossier.menu().popup(QPoint(40, 40))
    for button in desktop.findChildren(StatusButton):
        yield partial(button.menu_of_statuses.popup, QPoint(40, 40))


def _first(desktop, sort) -> tuple[str, int]:
    """What the first row of a sort in the tree stands for."""
    return next(row.key for row in desktop.tree._rows if row.key[0] == sort)


def acts_in_sight(tops: list[QWidget]) -> list[str]:
    """The words of every act in the menus that are open, those below them too."""
    menus = [top for top in tops if isinstance(top, QMenu)]
    menus += [below for menu in menus for below in menu.findChildren(QMenu)]
    return [action.text() for menu in menus for action in menu.actions() if not action.isSeparator()]
