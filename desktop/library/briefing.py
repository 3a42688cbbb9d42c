"""What a dossier's briefing holds: from what the user made to `briefing.content`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from html import escape
from pathlib import Path

from sqlalchemy.orm import Session

from desktop.briefing import content
from desktop.jobs import Job
from desktop.library import documents, dossiers, notes, passages, pledges, tags
from desktop.library.library import Library
from desktop.library.records import BriefingChoices, Note, Passage, Pledge
from desktop.text.rich_text import passages_in

PARTS = BriefingChoices().parts
"""The parts that a briefing may have, in their usual order."""


def write_briefing(library: Library, dossier_id: int, target: Path, today: date, job: Job) -> int:
    """Write the briefing of a dossier, as its choices stand, to a PDF; the number of its pages.

    Raises Gone, NothingToPrint, CannotWrite, DiskFull.
    """
    from desktop.briefing.pdf import write_pdf  # a tenth of a second that the start of the window can do without

    with library.read() as session:
        briefing = compose(session, dossier_id, today)
    return write_pdf(briefing, target, job)


def compose(session: Session, dossier_id: int, today: date) -> content.Briefing:
    """The briefing of a dossier, as its choices stand."""
    choices = dossiers.briefing_choices(session, dossier_id)
    parts = [part for name in choices.parts for part in MAKERS[name](session, dossier_id)]
    return content.Briefing(
        title=choices.title or dossiers.get_row(session, dossier_id).name,
        made_on=today,
        parts=tuple(parts),
        debate=choices.debate,
        debate_on=choices.debate_on,
        for_whom=choices.for_whom,
    )


def _overview(session: Session, dossier_id: int) -> list[content.Part]:
    return [content.PledgeTable(_pledges(session, dossier_id))]


def _pledge_cards(session: Session, dossier_id: int) -> list[content.Part]:
    return [content.PledgeCards(_pledges(session, dossier_id))]


def _passages(session: Session, dossier_id: int) -> list[content.Part]:
    """Per tag the passages of the dossier's first document beside those of its second, and the rest below."""
    found: list[content.SideBySide | content.Listed] = []
    for tag in tags.list_tags(session, dossier_id):
        bearing = passages.passages_with_tag(session, tag.id, dossier_id)
        by_document: dict[int, list[Passage]] = {}
        for passage in bearing:
            by_document.setdefault(passage.document_id, []).append(passage)
        if len(by_document) == 2:
            left, right = by_document.values()
            found.append(_side_by_side(session, tag.name, left, right))
        else:
            found.append(content.Listed(tag.name, tuple(_quote(session, passage) for passage in bearing)))
    return [content.Passages(tuple(part for part in found if not part.is_empty))]


def _side_by_side(session: Session, tag: str, left: list[Passage], right: list[Passage]) -> content.SideBySide:
    rows = max(len(left), len(right))

    def at(column: list[Passage], row: int) -> content.Quote | None:
        return _quote(session, column[row]) if row < len(column) else None

    return content.SideBySide(
        tag,
        left[0].document_title,
        right[0].document_title,
        tuple(content.Pair(at(left, row), at(right, row)) for row in range(rows)),
    )


def _questions(session: Session, dossier_id: int) -> list[content.Part]:
    asked = [
        content.Question(pledge.question, pledge.who, pledge)
        for pledge in _pledges(session, dossier_id)
        if pledge.question.strip()
    ]
    return [content.OpenQuestions(tuple(asked))]


def _notes(session: Session, dossier_id: int) -> list[content.Part]:
    """The notes on the dossier, then those on each document under its title, with those beside its words.

    Not those beside words that the briefing shows in another part: with a tag, or of a pledge.
    """
    sections = [content.Section(_text(session, [note])) for note in notes.notes_of_dossier(session, dossier_id)]
    for card in documents.list_documents(session, dossier_id):
        written = [note.text for note in notes.notes_of_document(session, card.id)]
        for passage in passages.passages_of(session, card.id):
            if passage.note_ids and not passage.tag_ids and not passage.pledge_ids:
                words = escape(" ".join(passage.words.split()), quote=False)
                written.append(f"<p>“{words}” ({escape(passage.source, quote=False)})</p>")
                written += [notes.get_note(session, note_id).text for note_id in passage.note_ids]
        if written:
            sections.append(content.Section(_rich(session, "".join(written)), card.title))
    return [content.Notes("Notities", tuple(sections))]


def _sources(session: Session, dossier_id: int) -> list[content.Part]:
    return [
        content.Sources(
            tuple(
                content.Source(card.title, card.kind, card.date, card.number or "", card.file_name)
                for card in documents.list_documents(session, dossier_id)
            )
        )
    ]


MAKERS: dict[str, Callable[[Session, int], list[content.Part]]] = {
    "overview": _overview,
    "pledges": _pledge_cards,
    "passages": _passages,
    "questions": _questions,
    "notes": _notes,
    "sources": _sources,
}


def _pledges(session: Session, dossier_id: int) -> tuple[content.Pledge, ...]:
    return tuple(_as_content(session, pledge) for pledge in pledges.list_pledges(session, dossier_id))


def _as_content(session: Session, pledge: Pledge) -> content.Pledge:
    last = pledge.statuses[-1] if pledge.statuses else None
    standing = content.Standing()
    if last is not None:
        evidence = _quote(session, last.evidence) if last.evidence else None
        standing = content.Standing(last.status, last.on, last.reason, evidence)
    return content.Pledge(
        title=pledge.title,
        who=pledge.who,
        ministry=pledge.ministry,
        to_whom=pledge.to_whom,
        amount=pledge.amount,
        standing=standing,
        deadlines=tuple(
            content.Deadline(there.words, there.first, there.last, there.reason) for there in pledge.deadlines
        ),
        firmness=pledge.firmness,
        quotes=tuple(_quote(session, passage) for passage in pledge.passages),
        note=_text(session, pledge.notes),
        question=pledge.question,
    )


def _quote(session: Session, passage: Passage) -> content.Quote:
    written = [notes.get_note(session, note_id) for note_id in passage.note_ids]
    return content.Quote(passage.words, passage.source, _text(session, written))


def _text(session: Session, written: Sequence[Note]) -> content.RichText:
    return _rich(session, "".join(note.text for note in written))


def _rich(session: Session, html: str) -> content.RichText:
    """What the user wrote, with the sources of the passages that it leads to."""
    led_to = passages.find_passages(session, passages_in(html))
    return content.RichText(html, tuple((passage_id, passage.source) for passage_id, passage in led_to.items()))
