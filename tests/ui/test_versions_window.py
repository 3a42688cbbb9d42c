"""Comparing two documents on the desk, and taking in a later version of one."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton

from desktop.library import documents, drafting, passages, pledges, tags, versions

FIRST = """Brief over bruggen

1 Bruggen

We bouwen voor de zomer van 2032 een brug over de Linge. De brug krijgt een fietspad aan beide kanten.

De wethouder stuurt de raad elk kwartaal een overzicht van de kosten van de brug en van de wegen ernaartoe.

2 Veren

We onderzoeken of het veer bij Overmaas in de avond kan blijven varen als de brug er eenmaal ligt.
"""
SECOND = FIRST.replace("voor de zomer van 2032", "in de loop van 2033").replace("elk kwartaal", "elk jaar")


@pytest.fixture
def window(empty_window, tmp_path):
    """The first letter is read and tagged in two places."""
    first = tmp_path / "brief.txt"
    first.write_text(FIRST, encoding="utf-8")
    empty_window.importing.start([first])
    empty_window.wait(lambda: bool(empty_window.desk.documents()))
    [letter] = empty_window.desk.documents()
    with empty_window.workroom.library.change("Label plakken") as session:
        text = documents.get_text(session, letter)
        for said in ("een fietspad aan beide kanten", "voor de zomer van 2032 een brug"):
            start = text.index(said)
            words = passages.Words(letter, passages.Span(start, start + len(said)))
            passage = passages.mark_passage(session, words)
            passages.tag_passage(session, passage, [tags.add_tag(session, "Brug")])
    return empty_window


@pytest.fixture
def second(window, tmp_path):
    """The second letter comes in, and is taken for a new version as the message offers."""
    file = tmp_path / "brief-2.txt"
    file.write_text(SECOND, encoding="utf-8")
    window.importing.start([file])
    window.wait(lambda: "nieuwe versie" in window.messages.text)
    window.qtbot.mouseClick(window.messages.offer, Qt.MouseButton.LeftButton)
    window.wait(lambda: window.strip.is_open and window.versions.moved.table.model().rowCount() >= 2)
    return window.documents()["brief-2.txt"]


def cells(table):
    model = table.model()
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def test_a_new_version_takes_along_what_is_certain_and_asks_the_rest(window, second):
    states = {words: state for state, words, _ in cells(window.versions.moved.table)}
    assert states == {
        "voor de zomer van 2032 een brug": "?  onzeker",
        "een fietspad aan beide kanten": "→  meegegaan",
    }
    assert set(window.desk.documents()) == set(window.documents().values())
    window.press(Qt.Key.Key_Return, widget=window.versions.moved.table)
    with window.workroom.read() as session:
        assert len(passages.passages_of(session, second)) == 2
        assert all(move.is_decided for move in versions.moves_to(session, second))
    window.undo()
    window.undo()
    with window.workroom.read() as session:
        assert (passages.passages_of(session, second), versions.earlier_version(session, second)) == ([], None)


def test_a_lost_passage_goes_to_the_words_that_are_selected(window, second):
    moved = window.versions.moved
    pane = next(at for at, pane in enumerate(window.desk.panes) if pane.key == second)
    window.select("een brug over de Linge", pane)
    window.qtbot.mouseClick(moved.place, Qt.MouseButton.LeftButton)
    with window.workroom.read() as session:
        assert "een brug over de Linge" in [passage.words for passage in passages.passages_of(session, second)]


def test_the_changes_between_two_documents_are_walked_side_by_side(window, second):
    window.qtbot.mouseClick(window.versions.moved.compare, Qt.MouseButton.LeftButton)
    changes = window.versions.changes
    window.wait(lambda: changes.table.model().rowCount() == 2)
    assert [row[1:] for row in cells(changes.table)] == [
        ["voor de zomer van 2032", "in de loop van 2033"],
        ["kwartaal", "jaar"],
    ]
    window.press(Qt.Key.Key_F4, widget=changes.table)
    assert changes.table.row == 1
    marked = {
        pane.reader.content.text_of(mark.highlight.span)
        for pane in window.desk.panes
        for mark in pane.reader._placed
        if mark.layer == "changes"
    }
    assert marked == {"voor de zomer van 2032", "in de loop van 2033", "kwartaal", "jaar"}
    window.press(Qt.Key.Key_Escape, widget=changes.table)
    assert not window.strip.isVisible()
    assert not [mark for pane in window.desk.panes for mark in pane.reader._placed if mark.layer == "changes"]


def test_a_deadline_that_the_new_version_changed_is_asked_and_taken_over_in_one_step(window, request):
    [letter] = window.desk.documents()
    with window.workroom.library.change("Toezegging maken") as session:
        start = documents.get_text(session, letter).index("een brug over de Linge")
        words = passages.Words(letter, passages.Span(start, start + len("een brug over de Linge")))
        pledge = drafting.pledge_from_words(session, window.workroom.dossier_id, words)
    request.getfixturevalue("second")
    moved = window.versions.moved
    window.wait(lambda: any("termijn" in state for state, *_ in cells(moved.table)))
    rows = cells(moved.table)
    asked = next(row for row, (state, *_) in enumerate(rows) if "termijn" in state)
    assert rows[asked][1].startswith("voor de zomer van 2032  ·  toezegging “")
    assert rows[asked][2] == "in de loop van 2033"
    moved.table.choose(asked)
    window.qtbot.mouseClick(moved.take, Qt.MouseButton.LeftButton)

    def deadlines():
        with window.workroom.read() as session:
            return [one.words for one in pledges.get_pledge(session, pledge).deadlines]

    assert deadlines() == ["voor de zomer van 2032", "in de loop van 2033"]
    assert not any("termijn" in state for state, *_ in cells(moved.table))
    window.undo()
    assert deadlines() == ["voor de zomer van 2032"]
    window.wait(lambda: any("termijn" in state for state, *_ in cells(moved.table)))
    moved.table.choose(next(row for row, (state, *_) in enumerate(cells(moved.table)) if "termijn" in state))
    moved.table.setFocus()
    window.press(Qt.Key.Key_Delete, widget=moved.table)
    assert deadlines() == ["voor de zomer van 2032"]
    assert not any("termijn" in state for state, *_ in cells(moved.table))
    assert moved.table.row >= 0


def test_a_document_is_no_new_version_after_all_and_undo_makes_it_one(window, second):
    page = window.inspector.document
    (first,) = set(window.documents().values()) - {second}
    next(pane for pane in window.desk.panes if pane.key == second).take_keyboard()
    window.inspector.show_document(second)

    def is_later():
        with window.workroom.read() as session:
            return versions.earlier_version(session, second) == first

    def separate_in_inspector():
        named = "Toch geen nieuwe versie"
        return [part for part in page.findChildren(QToolButton) if part.accessibleName().startswith(named)]

    window.wait(lambda: len(separate_in_inspector()) == 1)
    window.qtbot.mouseClick(separate_in_inspector()[0], Qt.MouseButton.LeftButton)
    window.wait(lambda: not is_later() and not separate_in_inspector())
    window.undo()
    assert is_later()
    window.versions.show_moves(second)
    window.qtbot.mouseClick(window.versions.moved.separate, Qt.MouseButton.LeftButton)
    assert not is_later()
    assert not window.strip.isVisible()
    window.undo()
    menu = window.tree.make_menu(window.tree._item_of(("document", second)), QPoint(40, 40))
    next(action for action in menu.actions() if action.text() == "Toch geen nieuwe versie").trigger()
    assert not is_later()
