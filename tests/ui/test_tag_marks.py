"""Tags are told apart without colour: each underline ends in the mark that the tag has in the tree."""

from itertools import combinations

import pytest

from desktop.library import documents, tagging, tags
from desktop.library.records import Words
from desktop.text.document import Span
from desktop.ui.desk.highlights import Highlight
from desktop.ui.desk.passage_highlights import highlights_of
from desktop.ui.tag_dot import SHAPES, dot


def in_grey(widget) -> bytes:
    image = widget.grab().toImage()
    return bytes(image.convertToFormat(image.Format.Format_Grayscale8).constBits())


def test_tags_of_one_colour_differ_on_the_page_and_in_the_tree_even_in_grey(reader):
    span = Span(0, 30)
    seen = []
    for shape in range(SHAPES):
        reader.set_highlights([Highlight(span, 0, "key", "", shape=shape)])
        seen.append(in_grey(reader.viewport()))
    assert all(one != other for one, other in combinations(seen, 2))
    marks = [dot(0, shape).pixmap(16, 16).toImage() for shape in range(SHAPES)]
    assert all(one != other for one, other in combinations(marks, 2))


def test_tags_of_different_colours_differ_in_grey(reader):
    seen = []
    for colour in range(10):
        reader.set_highlights([Highlight(Span(0, 30), colour, "key", "")])
        seen.append(in_grey(reader.viewport()))
    assert all(one != other for one, other in combinations(seen, 2))


@pytest.fixture
def two_of_one_colour(workroom):
    def make(session):
        made = [tags.add_tag(session, name) for name in ("Dijken", "Sluizen")]
        for tag_id in made:
            tags.colour_tag(session, tag_id, 4)
        return made

    return workroom.act("", make)


def test_a_passage_bears_the_mark_of_its_tag(workroom, two_of_one_colour):
    with workroom.read() as session:
        document_id = documents.list_documents(session, workroom.dossier_id)[0].id
    for at, tag_id in enumerate(two_of_one_colour):
        workroom.act("", tagging.turn_tag, Words(document_id, Span(7 * at, 7 * at + 5)), tag_id)
    with workroom.read() as session:
        known = {tag.id: tag.shape for tag in tags.list_tags(session)}
        found = {mark.title: mark.shape for mark in highlights_of(session, document_id, [])}
    assert [found["Dijken"], found["Sluizen"]] == [known[tag_id] for tag_id in two_of_one_colour]
    assert found["Dijken"] != found["Sluizen"]
