"""The place for questions, from filter to pledge."""

import pytest
from PySide6.QtCore import Qt

from desktop.library import passages, pledges
from desktop.text.document import Span
from desktop.ui.itemmodels.questions import QUESTION, Order, QuestionFilter, QuestionTable, Wanted, Within


@pytest.fixture
def desktop(sample_window):
    sample_window.show_place(sample_window.questions)
    return sample_window


def shown(desktop):
    model = desktop.questions.table.model()
    return [model.index(row, 0).data(QUESTION) for row in range(model.rowCount())]


def choose(choice, start):
    choice.setCurrentIndex(next(row for row in range(choice.count()) if choice.itemText(row).startswith(start)))


def choose_with_promises(desktop, count=1):
    """Select the first question of which the answer holds so many sentences that promise and are no pledge yet."""
    place = desktop.questions
    for question in shown(desktop):
        place.choose(question.document_id, question.ordinal)
        if len(place.preview.promises) - len(place.preview._pledged) >= count:
            return question
    raise AssertionError("no answer promises so much")


def pledged_words(desktop):
    with desktop.workroom.read() as session:
        return [there.passages[0].words for there in pledges.list_pledges(session, desktop.workroom.dossier_id)]


def test_questions_are_filtered_by_who_asks_who_answers_and_words(desktop):
    place = desktop.questions
    everything = shown(desktop)
    assert len(everything) == 36
    choose(place.member, "Tilstra")
    assert {str(asker) for question in shown(desktop) for asker in question.askers} == {"Tilstra (VDS)"}
    choose(place.minister, "Staatssecretaris van Bereikbaarheid en Regio")
    assert shown(desktop)
    assert all("Staatssecretaris van Bereikbaarheid en Regio" in question.offices for question in shown(desktop))
    place.show_all()
    choose(place.party, "MenM")
    assert {asker.party for question in shown(desktop) for asker in question.askers} == {"MenM"}
    place.show_all()
    place.by_reference.setChecked(True)
    assert 0 < len(shown(desktop)) < 10
    assert all(question.is_by_reference for question in shown(desktop))
    place.all.click()
    assert shown(desktop) == everything
    desktop.type("zwxq", place.words)
    desktop.wait(lambda: not shown(desktop))
    assert place.chosen is None
    assert place.preview.reader.content is None


def offered(choice):
    """The values beside "all", each with the number behind it."""
    rows = range(1, choice.count())
    return {choice.itemData(row): int(choice.itemText(row).rsplit("(", 1)[1].rstrip(")")) for row in rows}


def test_each_filter_offers_what_the_others_leave_with_how_many(desktop):
    place = desktop.questions
    members, offices = offered(place.member), offered(place.minister)
    choose(place.member, "Tilstra")
    assert set(offered(place.minister)) < set(offices)
    assert sum(offered(place.document).values()) == len(shown(desktop))
    assert offered(place.member) == members
    office = next(office for office in offices if office not in offered(place.minister))
    place.show_all()
    assert offered(place.minister) == offices
    place.minister.setCurrentIndex(place.minister.findData(office))
    assert "Tilstra (VDS)" not in offered(place.member)
    assert len(shown(desktop)) == offices[office]


def test_the_filter_stands_as_it_was_when_one_comes_back(desktop):
    place = desktop.questions
    choose(place.party, "MenM")
    before = place.chosen
    desktop.press(Qt.Key.Key_Return, widget=place.table)
    assert desktop.desk.isVisible()
    assert desktop.desk.active.key == before.document_id
    desktop.show_place(place)
    assert place.party.currentData() == "MenM"
    assert place.chosen == before


def test_ctrl_enter_lays_the_question_beside_what_is_on_the_desk(desktop):
    agreement = desktop.documents()["akkoord.pdf"]
    desktop.desk.open(agreement)
    desktop.show_place(desktop.questions)
    question = desktop.questions.chosen
    desktop.questions.table.setFocus()
    desktop.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, desktop.questions.table)
    assert {agreement, question.document_id} <= {pane.key for pane in desktop.desk.panes}
    assert desktop.desk.active.key == question.document_id


def test_read_questions_make_way_for_the_next_and_stay_read(desktop):
    place = desktop.questions
    place.unread.setChecked(True)
    first, second = shown(desktop)[:2]
    desktop.press(Qt.Key.Key_R, widget=place.table)
    assert place.chosen.ordinal == second.ordinal
    assert first not in shown(desktop)
    place.show_all()
    place.choose(first.document_id, first.ordinal)
    assert place.chosen.is_read
    assert not desktop.workroom.undo_stack.canUndo()
    desktop.press(Qt.Key.Key_R, widget=place.table)
    assert not place.chosen.is_read
    assert place.chosen.ordinal == first.ordinal


def test_two_keys_make_a_pledge_of_the_sentence_that_promises(desktop):
    place = desktop.questions
    choose_with_promises(desktop)
    before = pledged_words(desktop)
    desktop.press(Qt.Key.Key_P, widget=place.table)
    sentence = place.preview.reader.content.text_of(place.preview.reader.selected_span())
    assert pledged_words(desktop) == before
    desktop.press(Qt.Key.Key_P, widget=place.table)
    assert pledged_words(desktop) == [*before, sentence]
    assert place.preview.made.isVisible()
    desktop.workroom.undo_stack.undo()
    assert pledged_words(desktop) == before


def test_up_and_down_walk_the_sentences_that_promise(desktop):
    place = desktop.questions
    choose_with_promises(desktop, 2)
    preview = place.preview
    reader = preview.reader
    first, second = (promise.span for promise in preview.promises[:2])
    desktop.press(Qt.Key.Key_Down, widget=reader)
    assert reader.selected_span() == first
    desktop.press(Qt.Key.Key_Tab, widget=reader)
    assert reader.selected_span() == second
    desktop.press(Qt.Key.Key_Up, widget=reader)
    assert reader.selected_span() == first


def test_a_tag_goes_on_the_words_where_they_stand_in_the_document(desktop):
    place = desktop.questions
    question = place.chosen
    reader = place.preview.reader
    at = reader.content.text.index(question.answer_words[:30])
    reader.select(Span(at, at + 30))
    desktop.press(Qt.Key.Key_T, widget=reader)
    picker = place.preview.picker
    desktop.type("Uit een antwoord", picker.words)
    desktop.press(Qt.Key.Key_Return, widget=picker.words)
    with desktop.workroom.read() as session:
        words = [passage.words for passage in passages.passages_of(session, question.document_id) if passage.tag_ids]
    assert question.answer_words[:30].strip() in words


def test_words_that_point_at_another_answer_lead_to_it(desktop):
    place = desktop.questions
    place.by_reference.setChecked(True)
    asked = next(question for question in shown(desktop) if question.refers_to)
    place.choose(asked.document_id, asked.ordinal)
    place.preview.reader.layer_activated.emit("pointers", asked.refers_to[0])
    assert asked.refers_to[0] in place.chosen.numbers
    assert place.chosen.document_id == asked.document_id


def test_without_questions_the_place_says_what_fills_it(empty_window):
    empty_window.show_place(empty_window.questions)
    assert not empty_window.questions.table.isVisible()


@pytest.fixture
def rows(desktop):
    """A table of the sample's questions, without a window around it."""
    table = QuestionTable()
    table.show_rows(desktop.questions.rows.rows)
    return table


def test_words_are_found_without_their_accents_in_question_or_answer(rows):
    shown = QuestionFilter(rows)
    question = rows.rows[0]
    only_answer = next(
        word for word in question.answer_words.split() if word.isalpha() and word not in question.question_words
    )
    shown.keep(Wanted(words=only_answer.upper(), within=Within.ANSWER))
    assert question in [shown.index(row, 0).data(QUESTION) for row in range(shown.rowCount())]
    shown.keep(Wanted(words=only_answer, within=Within.QUESTION))
    assert question not in [shown.index(row, 0).data(QUESTION) for row in range(shown.rowCount())]


def test_questions_stand_in_the_order_that_is_chosen(rows):
    shown = QuestionFilter(rows)
    shown.put_in(Order.NUMBER)
    numbers = [shown.index(row, 0).data(QUESTION).numbers[0] for row in range(shown.rowCount())]
    assert numbers == sorted(numbers)
    shown.put_in(Order.DOCUMENT)
    assert [shown.index(row, 0).data(QUESTION) for row in range(shown.rowCount())] == list(rows.rows)
