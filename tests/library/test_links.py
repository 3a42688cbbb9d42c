import pytest

from desktop.library import arrangements, links, passages
from desktop.library.decisions import Answers, Suggested, Suggestion, decide, take_back
from desktop.text.link import LinkKind


@pytest.fixture
def link(library, words):
    with library.change("Verband leggen") as session:
        return links.link_words(
            session, words("onderzoeken of het veer"), words("een brug over de Linge"), LinkKind.WEAKENS, "geen brug"
        )


def test_a_link_is_seen_from_both_ends(library, letter, link):
    with library.read() as session:
        later, earlier = (passage.id for passage in reversed(passages.passages_of(session, letter)))
        [found] = links.links_of_passage(session, earlier)
        assert links.links_of_passage(session, later) == [found]
        [shown] = links.shown_links(session, letter)
        assert (shown.id, shown.kind, shown.note) == (found.id, found.kind, found.note)
        for end, passage in zip(shown[3:], (found.from_passage, found.to_passage), strict=True):
            assert (end.id, end.place, end.words) == (passage.id, passage.place, passage.words)
            assert end.document_title == passage.document_title
        assert (found.kind, found.note) == (LinkKind.WEAKENS, "geen brug")
        assert found.other_end(earlier).words == "onderzoeken of het veer"
        assert passages.get_passage(session, later).link_ids == (link,)


def test_two_passages_have_one_link(library, words, link):
    with library.change("x") as session:
        other = links.link_words(
            session, words("een brug over de Linge"), words("onderzoeken of het veer"), LinkKind.ANSWERS
        )
        assert (other, links.get_link(session, link).kind) == (link, LinkKind.ANSWERS)


def test_a_link_taken_away_leaves_no_bare_passage_and_comes_back_with_undo(library, letter, link, changes):
    with library.change("Verband verwijderen") as session:
        links.remove_link(session, link)
        assert passages.passages_of(session, letter) == []
    library.take_back(changes[-1])
    with library.read() as session:
        assert links.get_link(session, link).from_passage.words == "onderzoeken of het veer"


def test_an_answer_to_a_suggestion_is_known_until_it_is_taken_back(library, letter):
    asked = Suggestion(Suggested.PLEDGE, letter, "een  brug\nover de Linge")
    with library.change("Voorstel afwijzen") as session:
        decide(session, asked, False)
        decide(session, asked, True)
        again = Suggestion(Suggested.PLEDGE, letter, "een brug over de Linge")
        assert Answers(session, Suggested.PLEDGE, [letter]).to(again) is True
        assert Answers(session, Suggested.TAG, [letter]).to(again) is None
        take_back(session, again)
        assert Answers(session, Suggested.PLEDGE, [letter]).to(asked) is None


def test_where_the_user_was_is_kept_and_is_no_step_to_undo(library, dossier, letter, changes):
    with library.derive() as session:
        for position in (3, 8):
            arrangements.keep(session, dossier, {"panes": [letter]})
            arrangements.keep_place(session, letter, position)
            arrangements.mark_read(session, letter, 1)
    with library.read() as session:
        assert arrangements.find(session, dossier) == {"panes": [letter]}
        assert arrangements.find_place(session, letter) == 8
        assert arrangements.read_questions(session, letter) == {1}
    assert changes == []
