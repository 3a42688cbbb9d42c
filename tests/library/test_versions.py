from datetime import date

import pytest
from stored import put_in

from desktop.jobs import Silent
from desktop.library import notes, passages, tags, versions
from desktop.reading.draft import Draft, Piece, assemble
from desktop.text.anchor import Found
from desktop.text.document import BlockKind, DocumentKind, Head, Span

LATER = (
    (BlockKind.HEADING, "Vooraf"),
    (BlockKind.HEADING, "Brug over de Linge"),
    (BlockKind.PARAGRAPH, "We bouwen voor de winter van 2032 een brug over de Linge."),
    (BlockKind.PARAGRAPH, "We weten niet of het veer blijft varen."),
)


@pytest.fixture
def tagged(library, words):
    """Tags words of the letter; gives the passage."""

    def tag(said, tag="Bruggen"):
        with library.change("Label plakken") as session:
            passage_id = passages.mark_passage(session, words(said))
            passages.tag_passage(session, passage_id, [tags.add_tag(session, tag)])
        return passage_id

    return tag


@pytest.fixture
def later(library, dossier, folder):
    """A second version of the letter: a month on, a season later, and without its heading on the ferry."""
    head = Head(title="Brief over bruggen", kind=DocumentKind.POLICY_LETTER, date=date(2032, 4, 12))
    pieces = [Piece(kind, text, int(kind is BlockKind.HEADING)) for kind, text in LATER]
    original = folder / "brief-2.txt"
    original.write_text("\n\n".join(text for _, text in LATER), encoding="utf-8")
    return put_in(library, dossier, original, assemble(Draft(pieces, head)))


@pytest.fixture
def moves(library, letter, later):
    """Lets the later letter replace the first, and gives what became of its passages by their words."""

    def replace():
        change = versions.replace_document(library, later, letter, "Nieuwe versie", Silent())
        with library.read() as session:
            return change, {move.words: move for move in versions.moves_to(session, later)}

    return replace


def test_a_new_version_is_recognised(library, dossier, letter, later):
    assert versions.find_earlier(library, later, dossier, Silent()) == letter


def test_the_earlier_of_two_is_no_new_version_whatever_came_in_first(library, dossier, letter, later):
    assert versions.find_earlier(library, letter, dossier, Silent()) is None


def test_of_two_without_a_date_the_one_imported_later_is_the_new_version(library, dossier, put_letter):
    paragraphs = [text for _, text in LATER]
    first, second = put_letter("Eerste", None, *paragraphs), put_letter("Tweede", None, "Vooraf.", *paragraphs)
    assert versions.find_earlier(library, second, dossier, Silent()) == first
    assert versions.find_earlier(library, first, dossier, Silent()) is None


def test_meetings_of_two_days_are_no_versions_of_each_other(library, dossier, folder):
    def meeting(day, version=1):
        original = folder / f"{day}.txt"
        original.write_text(f"{day}, {version}", encoding="utf-8")
        pieces = [Piece(BlockKind.PARAGRAPH, text) for _, text in LATER]
        head = Head(title=f"Vergadering {day}", kind=DocumentKind.HANDELINGEN, date=day)
        return put_in(library, dossier, original, assemble(Draft(pieces, head)))

    first, second, same = meeting(date(2032, 4, 5)), meeting(date(2032, 4, 6)), meeting(date(2032, 4, 6), version=2)
    assert versions.find_earlier(library, second, dossier, Silent()) is None
    assert versions.find_earlier(library, same, dossier, Silent()) == second
    assert versions.find_earlier(library, first, dossier, Silent()) is None


def test_passages_move_along_or_wait_for_the_user(library, letter, later, tagged, moves):
    ferry, bridge, season, study = (
        tagged("of het veer blijft varen"),
        tagged("een brug over de Linge."),
        tagged("voor de zomer van 2032 een brug"),
        tagged("onderzoeken"),
    )
    _, found = moves()
    states = {words: (move.passage.id, move.state, move.is_decided) for words, move in found.items()}
    assert states == {
        "of het veer blijft varen": (ferry, Found.MOVED, True),
        "een brug over de Linge.": (bridge, Found.MOVED, True),
        "voor de zomer van 2032 een brug": (season, Found.UNCERTAIN, False),
        "onderzoeken": (study, Found.LOST, False),
    }
    with library.read() as session:
        assert {passage.words for passage in passages.passages_of(session, later)} == {
            "of het veer blijft varen",
            "een brug over de Linge.",
        }
        assert {passage.id for passage in passages.passages_of(session, letter)} == {season, study}


def test_the_user_decides_where_an_uncertain_passage_stands(library, letter, later, tagged, moves):
    tagged("voor de zomer van 2032 een brug"), tagged("Veer")
    _, found = moves()
    with library.change("Plaats kiezen") as session:
        season, ferry = found["voor de zomer van 2032 een brug"], found["Veer"]
        versions.decide_move(session, season.id, season.proposed)
        versions.decide_move(session, ferry.id, None)
        assert [passage.words for passage in passages.passages_of(session, later)] == [
            "voor de winter van 2032 een brug"
        ]
        assert [passage.words for passage in passages.passages_of(session, letter)] == ["Veer"]
        assert all(move.is_decided for move in versions.moves_to(session, later))


def test_a_new_version_is_one_step_to_undo(library, letter, later, tagged, moves):
    bridge = tagged("een brug over de Linge.")
    change, _ = moves()
    library.take_back(change)
    with library.read() as session:
        assert passages.get_passage(session, bridge).document_id == letter
        assert (versions.earlier_version(session, later), versions.moves_to(session, later)) == (None, [])


def test_a_passage_that_moves_onto_another_becomes_one_with_it(library, letter, later, tagged, moves):
    moved = tagged("een brug over de Linge.")
    with library.change("x") as session:
        notes.add_note(session, "Wanneer?", passage_id=moved)
        text = versions.get_document_row(session, later).text
        start = text.index("een brug over de Linge.")
        there = passages.mark_passage(session, passages.Words(later, Span(start, start + 23)))
        passages.tag_passage(session, there, [tags.add_tag(session, "Geld"), tags.add_tag(session, "Bruggen")])
    moves()
    with library.read() as session:
        [passage] = passages.passages_of(session, later)
        assert (passage.id, len(passage.tag_ids), len(passage.note_ids)) == (there, 2, 1)
        assert passages.passages_of(session, letter) == []
