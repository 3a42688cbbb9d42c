from datetime import date

import pytest

from desktop.briefing.content import Notes
from desktop.errors import Gone
from desktop.jobs import Silent
from desktop.library import briefing, notes, passages, pledges, searching, tags
from desktop.library.bare import drop_bare
from desktop.library.pledges import PledgeFields
from desktop.library.searching import Target


def link(passage_id, words="de brug"):
    return f'<a href="passage:{passage_id}">{words}</a>'


@pytest.fixture
def bridge(library, words):
    with library.change("x") as session:
        return passages.mark_passage(session, words("een brug over de Linge"))


def there(library, letter):
    with library.read() as session:
        return [passage.id for passage in passages.passages_of(session, letter)]


def test_a_note_keeps_the_small_part_of_what_it_is_given(library, dossier):
    with library.change("x") as session:
        note_id = notes.add_note(session, "<h1 onclick='x'>Lijn</h1><script>x</script><p>a<br>b", dossier_id=dossier)
        assert notes.get_note(session, note_id).text == "<p><b>Lijn</b></p><p>a</p><p>b</p>"
        notes.write_note(session, note_id, "<div>los</div>")
        assert notes.get_note(session, note_id).text == "<p>los</p>"


def test_a_passage_stays_while_a_note_leads_to_it(library, dossier, letter, bridge):
    with library.change("x") as session:
        passages.tag_passage(session, bridge, [tags.add_tag(session, "Bruggen")])
        note_id = notes.add_note(session, f"<p>zie {link(bridge)}</p>", dossier_id=dossier)
        passages.untag_passage(session, bridge, [tag.id for tag in tags.list_tags(session)])
    assert there(library, letter) == [bridge]
    with library.change("x") as session:
        notes.write_note(session, note_id, "<p>zie de brug</p>")
    assert there(library, letter) == []


@pytest.mark.parametrize("emptied", [False, True])
def test_a_passage_goes_with_the_last_note_that_leads_to_it(library, dossier, letter, bridge, changes, emptied):
    with library.change("x") as session:
        one, other = (notes.add_note(session, f"<p>{link(bridge)}</p>", dossier_id=dossier) for _ in range(2))
    with library.change("x") as session:
        notes.remove_note(session, one)
    assert there(library, letter) == [bridge]
    with library.change("x") as session:
        notes.write_note(session, other, "") if emptied else notes.remove_note(session, other)
    assert there(library, letter) == []
    library.take_back(changes[-1])
    assert there(library, letter) == [bridge]


def test_a_number_that_begins_alike_is_another_passage(library, dossier, letter, bridge):
    with library.change("x") as session:
        notes.add_note(session, f"<p>{link(f'{bridge}0')}</p>", dossier_id=dossier)
        drop_bare(session, [bridge])
    assert there(library, letter) == []


def test_a_removed_pledge_takes_its_notes_and_what_only_they_lead_to(library, dossier, letter, bridge, words):
    with library.change("x") as session:
        own = passages.mark_passage(session, words("het veer"))
        pledge_id = pledges.add_pledge(session, dossier, PledgeFields("Veer"), [own])
        note_id = notes.add_note(session, f"<p>{link(bridge)}</p>", pledge_id=pledge_id)
        assert [note.id for note in pledges.get_pledge(session, pledge_id).notes] == [note_id]
        assert notes.find_subject(session, note_id) == "Veer"
    with library.change("x") as session:
        pledges.remove_pledge(session, pledge_id)
        assert notes.list_notes(session) == []
    assert there(library, letter) == []


def test_a_note_on_what_is_gone_is_told(library, dossier):
    with pytest.raises(Gone), library.change("x") as session:
        notes.add_note(session, "<p>x</p>", pledge_id=99)


def test_words_of_a_note_are_found_without_its_marks(library, dossier, letter):
    with library.change("x") as session:
        pledge_id = pledges.add_pledge(session, dossier, PledgeFields("Veer"), [])
        on_pledge = notes.add_note(session, "<p>ver<b>laat</b></p><ul><li>pontje</li></ul>", pledge_id=pledge_id)
        notes.add_note(session, "<p>href blijft weg</p>", dossier_id=dossier)
    searching.refresh(library, Silent())

    def found(query):
        return [Target.of(hit) for hit in searching.search(library, query, dossier_id=dossier).hits]

    assert found("verlaat") == found("pontje") == [Target("note", on_pledge)]
    assert found("li") == found("passage") == []


def test_the_briefing_holds_a_note_once_whatever_it_hangs_on(library, dossier, letter, words):
    said = "Vraag naar de kosten"
    with library.change("x") as session:
        bare = passages.mark_passage(session, words("of het veer blijft varen"))
        tagged = passages.mark_passage(session, words("voor de zomer"))
        passages.tag_passage(session, tagged, [tags.add_tag(session, "Tijd")])
        for passage_id in (bare, tagged):
            notes.add_note(session, f"<p>{said} {passage_id}</p>", passage_id=passage_id)
    with library.read() as session:
        parts = briefing.compose(session, dossier, date(2032, 6, 1)).parts
        [section] = next(part for part in parts if isinstance(part, Notes)).sections
    assert f"{said} {bare}" in section.text.html
    assert "“of het veer blijft varen” (Brief 12-03-2032" in section.text.html
    assert f"{said} {tagged}" not in section.text.html
    assert sum(f"{said} {tagged}" in repr(part) for part in parts) == 1
