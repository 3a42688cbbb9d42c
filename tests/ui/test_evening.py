"""An evening with the program, from the first start to the next morning, in the order in which a user lives it."""

from __future__ import annotations

import pytest
from dragging import dragged, drop
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.library import links, notes, passages, pledges, tags, versions
from desktop.settings import SettingsFile
from desktop.text.pledge import Status
from desktop.text.shift import Shift

LETTER = """Brief over de veren

1 Bruggen

Wij bouwen voor de zomer van 2032 een brug over de Linge. De brug krijgt een fietspad aan beide kanten.

De minister stuurt uw Kamer elk kwartaal een overzicht van de kosten van de brug en van de wegen ernaartoe.

2 Veren

Wij onderzoeken of het veer bij Overmaas in de avond kan blijven varen als de brug er eenmaal ligt.
"""
SECOND = LETTER.replace("voor de zomer van 2032", "in de loop van 2033").replace("elk kwartaal", "elk jaar")
PLEDGED = "Uw Kamer ontvangt de getekende akkoorden in het vierde kwartaal van dit jaar."
ASKED = "Waarom pas in het vierde kwartaal?"


@pytest.fixture
def program(qapp, tmp_path):
    running = Program(qapp, SettingsFile(tmp_path / "settings.json"))
    yield running
    if running.window is not None:
        running.window.close()
        running.window.deleteLater()


@pytest.fixture
def start(program, in_hands, tmp_path):
    """Starts the program on the library of this user."""

    def started():
        window = program.open(tmp_path / "bibliotheek")
        window.resize(1280, 800)
        window.activateWindow()
        return in_hands(window)

    return started


def test_an_evening(start, tmp_path, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: True)
    desktop = start()
    look_round(desktop)
    drop_a_folder(desktop, tmp_path)
    take_a_match_over(desktop)
    tag_and_pledge(desktop)
    make_pledges_of_answers(desktop)
    judge_silence(desktop)
    take_in_a_new_version(desktop, tmp_path)
    write_the_briefing(desktop, tmp_path)
    before = made(desktop), desktop.desk.documents()
    desktop.window.close()
    morning = start()
    morning.wait(lambda: morning.desk.documents() == before[1])
    assert made(morning) == before[0]


def look_round(desktop) -> None:
    assert desktop.greeting.isVisible()
    next(button for button in desktop.greeting.buttons if button.text() == "Voorbeelddossier openen").click()
    desktop.wait(lambda: len(desktop.documents()) == 5)
    assert not desktop.greeting.isVisible()


def drop_a_folder(desktop, tmp_path) -> None:
    """What cannot be read says why; the rest is in."""
    folder = tmp_path / "stukken"
    folder.mkdir()
    (folder / "veren.txt").write_text(LETTER, encoding="utf-8")
    (folder / "kapot.docx").write_bytes(b"PK\x03\x04 afgebroken")
    (folder / "kapot.pdf").write_bytes(b"%PDF-1.4 geen pdf")
    drop(desktop.window, desktop.desk.active, dragged(folder))
    desktop.wait(lambda: "2 bestanden zijn niet ingelezen" in desktop.messages.text)
    assert all(name in desktop.messages.text for name in ("kapot.docx", "kapot.pdf"))
    assert len(desktop.documents()) == 6
    desktop.messages.hide()


def take_a_match_over(desktop) -> None:
    """The agreement with the letter beside it: where the letter makes it weaker, the link is laid by Enter."""
    there = desktop.documents()
    desktop.window.open_document(there["akkoord.pdf"], None)
    desktop.open_beside(there["brief.docx"])
    desktop.press(Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    found = desktop.suggesting.matches
    desktop.wait(lambda: any(is_weaker(match) for match in found._rows.rows))
    desktop.wait(lambda: not (desktop.workroom.slow.is_busy or found._reading.is_under_way))
    found.table.choose(next(row for row, match in enumerate(found._rows.rows) if is_weaker(match)))
    assert set(desktop.desk.documents()) == {there["akkoord.pdf"], there["brief.docx"]}
    before = len(all_links(desktop))
    desktop.press(Qt.Key.Key_Return, widget=found.table)
    assert len(all_links(desktop)) == before + 1
    assert found.table.hasFocus()
    desktop.press(Qt.Key.Key_Escape, widget=found.table)
    assert desktop.desk.active.reader.hasFocus()


def is_weaker(match) -> bool:
    """A match that the user has yet to decide on."""
    best = match.best
    return best is not None and best.answer is None and best.is_probable and best.shift is Shift.WEAKER


def tag_and_pledge(desktop) -> None:
    pane = next(at for at, pane in enumerate(desktop.desk.panes) if pane.key == desktop.documents()["brief.docx"])
    desktop.select(PLEDGED, pane)
    reader = desktop.desk.panes[pane].reader
    desktop.press(Qt.Key.Key_T, widget=reader)
    desktop.type("toeg", QApplication.focusWidget())
    desktop.press(Qt.Key.Key_Return, widget=QApplication.focusWidget())
    take_keyboard_back(desktop)
    with desktop.workroom.read() as session:
        borne = {
            tag_id
            for one in passages.passages_of(session, desktop.desk.panes[pane].key)
            for tag_id in one.tag_ids
            if one.words == PLEDGED
        }
        assert [tag.name for tag in tags.list_tags(session) if tag.id in borne] == ["Toegankelijkheid"]
    desktop.press(Qt.Key.Key_P, widget=reader)
    pledge = last_pledge(desktop)
    assert pledge.deadline.words == "in het vierde kwartaal van dit jaar"
    assert (pledge.deadline.first.isoformat(), pledge.deadline.last.isoformat()) == ("2032-10-01", "2032-12-31")
    assert pledge.who
    question = desktop.inspector.pledge_editor.question
    desktop.wait(question.isVisible)
    question.setFocus()
    desktop.type(ASKED, question)
    reader.setFocus()
    assert last_pledge(desktop).question == ASKED
    desktop.press(Qt.Key.Key_N, widget=reader)
    desktop.type("Navragen", QApplication.focusWidget())
    reader.setFocus()


def make_pledges_of_answers(desktop) -> None:
    """Found by who asks and who answers; P shows the sentence, P again makes it a pledge."""
    desktop.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    place = desktop.questions
    choose(place.member, "Brandsen")
    choose(place.minister, "Staatssecretaris van Bereikbaarheid en Regio")
    model = place.table.model()
    assert 0 < model.rowCount() < 36
    before = pledge_count(desktop)
    place.table.setFocus()
    for _ in range(model.rowCount()):
        if len(place.preview.promises) > len(place.preview._pledged):
            break
        desktop.press(Qt.Key.Key_Down, widget=place.table)
    for _ in range(2):
        desktop.press(Qt.Key.Key_P, widget=place.table)
    assert pledge_count(desktop) == before + 1
    assert last_pledge(desktop).who == "Staatssecretaris van Bereikbaarheid en Regio"


def judge_silence(desktop) -> None:
    """What the letter is silent on: some of it does not matter, one thing is at risk."""
    place = desktop.overview
    desktop.window.show_place(place)
    desktop.wait(lambda: place.grid.isVisible())
    silence = next(one for one in place.grid.buttons if one.accessibleName().startswith("Brief is stil over"))
    silence.click()
    table, before = place.list.table, [row.words for row in place.list.rows]
    table.choose(0)
    table.setFocus()
    desktop.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, table)
    desktop.press(Qt.Key.Key_X, widget=table)
    desktop.wait(lambda: [row.words for row in place.list.rows] == before[2:])
    table.choose(0)
    desktop.press(Qt.Key.Key_S, widget=table)
    desktop.press(Qt.Key.Key_2, widget=place.list.status.menu_of_statuses)
    take_keyboard_back(desktop)
    pledge = last_pledge(desktop)
    assert pledge.status is Status.AT_RISK
    assert " ".join(pledge.statuses[-1].evidence.words.split()) == before[2]


def take_in_a_new_version(desktop, tmp_path) -> None:
    """The passages come along; what is uncertain is decided, and what changed is listed."""
    desktop.window.open_document(desktop.documents()["veren.txt"], None)
    for said in ("een fietspad aan beide kanten", "voor de zomer van 2032 een brug"):
        desktop.select(said, desktop.desk.panes.index(desktop.desk.active))
        desktop.press(Qt.Key.Key_P)
    (tmp_path / "veren-2.txt").write_text(SECOND, encoding="utf-8")
    desktop.importing.start([tmp_path / "veren-2.txt"])
    desktop.wait(lambda: "nieuwe versie" in desktop.messages.text)
    desktop.messages.offer.click()
    moved = desktop.versions.moved
    desktop.wait(lambda: moved.isVisible() and moved.table.model().rowCount() == 2)
    assert moved.current is not None
    assert not moved.current.is_decided
    desktop.press(Qt.Key.Key_Return, widget=moved.table)
    second = desktop.documents()["veren-2.txt"]
    with desktop.workroom.read() as session:
        assert all(move.is_decided for move in versions.moves_to(session, second))
        assert len(passages.passages_of(session, second)) == 2
    moved.compare.click()
    changes = desktop.versions.changes.table
    desktop.wait(lambda: changes.model().rowCount() == 2)
    desktop.press(Qt.Key.Key_Escape, widget=changes)


def write_the_briefing(desktop, tmp_path) -> None:
    desktop.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert desktop.places.currentWidget() is desktop.briefing
    desktop.briefing.save_to(tmp_path / "briefing.pdf")
    desktop.wait((tmp_path / "briefing.pdf").exists)
    pdf = QPdfDocument()
    pdf.load(str(tmp_path / "briefing.pdf"))
    printed = " ".join(pdf.getAllText(page).text() for page in range(pdf.pageCount()))
    assert ASKED in " ".join(printed.split())


def take_keyboard_back(desktop) -> None:
    """A popup closed; off-screen there is nobody who makes the window active again."""
    desktop.window.activateWindow()


def choose(choice, start) -> None:
    choice.setCurrentIndex(next(row for row in range(choice.count()) if choice.itemText(row).startswith(start)))


def all_links(desktop):
    with desktop.workroom.read() as session:
        return {link for there in desktop.documents().values() for link in links.shown_links(session, there)}


def pledge_count(desktop) -> int:
    with desktop.workroom.read() as session:
        return len(pledges.list_pledges(session, desktop.workroom.dossier_id))


def last_pledge(desktop):
    with desktop.workroom.read() as session:
        return pledges.list_pledges(session, desktop.workroom.dossier_id)[-1]


def made(desktop):
    """All that the user made, as it now stands."""
    with desktop.workroom.read() as session:
        there = desktop.documents()
        return (
            there,
            pledges.list_pledges(session, desktop.workroom.dossier_id),
            {name: passages.passages_of(session, document_id) for name, document_id in there.items()},
            tags.list_tags(session),
            notes.list_notes(session),
            all_links(desktop),
        )
