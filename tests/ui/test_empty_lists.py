"""What an empty list says, and what its button does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.library import tags
from desktop.ui.desk.outline import Outline
from desktop.ui.dialogs.key_overview import KeyOverview
from desktop.ui.nothing import Nothing
from desktop.ui.panels.wider_query import any_word, parts_of_words, without_quotes

LEFT = Qt.MouseButton.LeftButton


def over(view) -> Nothing:
    return view.findChild(Nothing)


def buttons_in(page) -> dict[str, QPushButton]:
    return {button.text(): button for button in page.findChildren(QPushButton) if not button.isHidden()}


def test_a_filter_of_the_tree_that_keeps_nothing_says_so_and_is_taken_away(shared_window):
    column, tree = shared_window.left_column, shared_window.tree
    column.words.setText("xyzzy")
    assert over(tree).said == tree.accessibleDescription() == "Niets heet zo."
    shared_window.qtbot.mouseClick(over(tree).button, LEFT)
    assert column.words.text() == over(tree).said == ""
    assert not tree.topLevelItem(0).isHidden()


def test_questions_that_no_filter_keeps_come_back_with_one_button(shared_window):
    place = shared_window.questions
    shared_window.show_place(place)
    place.words.setText("xyzzy")
    shared_window.wait(lambda: over(place.table).said != "")
    shared_window.qtbot.mouseClick(over(place.table).button, LEFT)
    shared_window.wait(lambda: over(place.table).said == "" and place.table.model().rowCount() > 0)


def test_a_search_without_hits_offers_wider_ones(shared_window):
    place = shared_window.search
    shared_window.search_for('"een brug waterstaatkundig"')
    shared_window.wait(lambda: place.pages.currentWidget() is place._nothing)
    offered = buttons_in(place._nothing)
    assert list(offered) == ["Zoek in alle dossiers", "Niet per se in deze vorm en volgorde"]
    shared_window.qtbot.mouseClick(offered["Niet per se in deze vorm en volgorde"], LEFT)
    shared_window.wait(lambda: "Eén van deze woorden is genoeg" in buttons_in(place._nothing))
    shared_window.qtbot.mouseClick(buttons_in(place._nothing)["Eén van deze woorden is genoeg"], LEFT)
    shared_window.wait(lambda: place.hits.topLevelItemCount() > 0)
    assert place.query.text() == "een OF brug OF waterstaatkundig"


@pytest.mark.parametrize(
    ("query", "wider"),
    [
        ("brug", (None, None, "*brug*")),
        ("de brug", (None, "de OF brug", "de *brug*")),
        ('"de brug" veer', ("de brug veer", None, None)),
        ("brug OF veer", (None, None, None)),
        ("brug -veer", (None, None, None)),
        ("brug*", (None, None, None)),
        ("ov", (None, None, None)),
        ("N-weg gezien", (None, "N-weg OF gezien", "*N-weg* *gezien*")),
    ],
)
def test_a_wider_query_is_offered_only_where_it_is_one(query, wider):
    assert (without_quotes(query), any_word(query), parts_of_words(query)) == wider


def test_passages_of_a_tag_that_filters_hide_are_no_tag_without_passages(shared_window):
    shared_window.workroom.act("Nieuw label", tags.add_tag, "Zonder passages")
    with shared_window.workroom.read() as session:
        found = {tag.name: tag.id for tag in tags.list_tags(session)}
    place = shared_window.tagged
    shared_window.show_tagged(found["Geld"], False)
    shared_window.wait(lambda: place.also.findText("Zonder passages") > 0)
    place.also.setCurrentIndex(place.also.findText("Zonder passages"))
    shared_window.wait(lambda: place.pages.currentWidget() is place._filtered)
    shared_window.qtbot.mouseClick(buttons_in(place._filtered)["Alles tonen"], LEFT)
    shared_window.wait(lambda: place.pages.currentWidget() is place.list)


def test_a_tag_that_no_search_suggests_leads_to_searching(shared_window):
    with shared_window.workroom.read() as session:
        geld = next(tag.id for tag in tags.list_tags(session) if tag.name == "Geld")
    place = shared_window.tagged
    shared_window.show_tagged(geld, False)
    place.tabs.setCurrentIndex(1)
    shared_window.wait(lambda: place.pages.currentWidget() is place._no_suggestions)
    shared_window.qtbot.mouseClick(buttons_in(place._no_suggestions)["Naar Zoeken"], LEFT)
    assert shared_window.places.shown == "search"
    assert shared_window.search.query.hasFocus()


def test_the_palette_looks_in_the_documents_for_what_nothing_is_called(shared_window):
    shared_window.ask_what()
    palette = shared_window.palette_popup
    palette.words.setText("verhaald stadsdeel")
    assert "Zo heet niets" in over(palette.list).said
    shared_window.press(Qt.Key.Key_Return, widget=palette.words)
    assert shared_window.search.query.text() == "verhaald stadsdeel"
    assert not palette.isVisible()


def test_the_overview_of_keys_shows_all_again(shared_window):
    overview = KeyOverview(shared_window.window)
    overview.words.setText("xyzzy")
    assert over(overview.list).said
    over(overview.list).button.click()
    assert overview.list.topLevelItemCount() > 5
    overview.close()


def test_a_chapter_that_no_search_finds_is_not_lost(shared_window):
    shared_window.show_manual()
    manual = shared_window.manual
    manual.words.setText("xyzzy")
    assert over(manual.contents).said
    over(manual.contents).button.click()
    assert manual.contents.count() > 3
    manual.close()


def test_a_document_without_headings_says_so_in_its_outline(reader, qtbot):
    outline = Outline()
    qtbot.addWidget(outline)
    outline.open(None)
    assert over(outline).said == "Dit stuk heeft geen koppen."
    outline.open(reader.content)
    assert over(outline).said == ""


def test_the_same_document_twice_has_no_changes_and_says_what_does_not_count(shared_window):
    (document, *_) = shared_window.desk.documents()
    shared_window.versions.compare(document, document)
    changes = shared_window.versions.changes
    shared_window.wait(lambda: "Geen verschil" in over(changes.table).said)
    shared_window.strip.close_panel()
