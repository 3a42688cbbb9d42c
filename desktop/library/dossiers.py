"""Dossiers: what belongs together for one debate. A document may lie in several."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.errors import Gone, NameTaken, UnknownDossier
from desktop.library.bare import drop_bare
from desktop.library.records import BriefingChoices, Dossier
from desktop.models import tables
from desktop.text.rich_text import passages_in

FIRST = "Mijn dossier"


def list_dossiers(session: Session) -> list[Dossier]:
    """All dossiers, by name."""
    documents = (
        sa.select(sa.func.count())
        .select_from(tables.DossierDocument)
        .join(tables.Document, tables.Document.id == tables.DossierDocument.document_id)
        .where(tables.DossierDocument.dossier_id == tables.Dossier.id, tables.Document.removed_at.is_(None))
        .scalar_subquery()
    )
    pledges = (
        sa.select(sa.func.count())
        .select_from(tables.Pledge)
        .where(tables.Pledge.dossier_id == tables.Dossier.id)
        .scalar_subquery()
    )
    rows = session.execute(
        sa.select(tables.Dossier.id, tables.Dossier.name, documents, pledges).order_by(tables.Dossier.name)
    )
    return [Dossier(*row) for row in rows]


def get_dossier(session: Session, name: str) -> Dossier:
    """Raises UnknownDossier."""
    for dossier in list_dossiers(session):
        if dossier.name == name:
            return dossier
    raise UnknownDossier(name=name)


def find_name(session: Session, dossier_id: int | None) -> str | None:
    """The name of a dossier that is still there."""
    return session.scalar(sa.select(tables.Dossier.name).where(tables.Dossier.id == dossier_id))


def add_dossier(session: Session, name: str) -> int:
    """A new dossier; one that bears this name already is given back as it is."""
    found = session.scalar(sa.select(tables.Dossier.id).where(tables.Dossier.name == name))
    if found is not None:
        return found
    row = tables.Dossier(name=name)
    session.add(row)
    session.flush()
    return row.id


def usual_name(session: Session) -> str:
    """The dossier that is meant when none is named: the one last made, or FIRST in a library without any."""
    newest = sa.select(tables.Dossier.name).order_by(tables.Dossier.id.desc()).limit(1)
    return session.scalar(newest) or FIRST


def get_row(session: Session, dossier_id: int) -> tables.Dossier:
    row = session.get(tables.Dossier, dossier_id)
    if row is None:
        raise Gone
    return row


def rename_dossier(session: Session, dossier_id: int, name: str) -> None:
    """Raises NameTaken."""
    if session.scalar(sa.select(tables.Dossier.id).where(tables.Dossier.name == name, tables.Dossier.id != dossier_id)):
        raise NameTaken(name=name)
    get_row(session, dossier_id).name = name


def remove_dossier(session: Session, dossier_id: int) -> None:
    """Take a dossier away with its pledges, notes and briefing; its documents stay in the library."""
    row = get_row(session, dossier_id)
    held = _passages_held(session, dossier_id)
    session.delete(row)
    drop_bare(session, held)


def _passages_held(session: Session, dossier_id: int) -> set[int]:
    """The passages that the pledges and the notes of a dossier stand on or lead to."""
    pledge_ids = sa.select(tables.Pledge.id).where(tables.Pledge.dossier_id == dossier_id)
    standing, status, note = tables.PledgePassage, tables.PledgeStatus, tables.Note
    held = set(session.scalars(sa.select(standing.passage_id).where(standing.pledge_id.in_(pledge_ids))))
    shown = sa.select(status.evidence_id).where(status.pledge_id.in_(pledge_ids))
    held |= {passage_id for passage_id in session.scalars(shown) if passage_id is not None}
    written = sa.select(note.text).where((note.dossier_id == dossier_id) | note.pledge_id.in_(pledge_ids))
    return held.union(*map(passages_in, session.scalars(written)))


def put_in_dossier(session: Session, dossier_id: int, document_id: int) -> None:
    """Add a document at the end of a dossier, unless it lies there."""
    if session.get(tables.DossierDocument, (dossier_id, document_id)) is None:
        last = session.scalar(
            sa.select(sa.func.max(tables.DossierDocument.position)).where(
                tables.DossierDocument.dossier_id == dossier_id
            )
        )
        session.add(
            tables.DossierDocument(
                dossier_id=dossier_id, document_id=document_id, position=0 if last is None else last + 1
            )
        )
        session.flush()


def take_from_dossier(session: Session, dossier_id: int, document_id: int) -> None:
    row = session.get(tables.DossierDocument, (dossier_id, document_id))
    if row is not None:
        session.delete(row)


def day_of_judgement(session: Session, dossier_id: int, today: date) -> date:
    """The day on which deadlines are judged: that of the debate while it lies ahead, else today.

    What falls due before the debate is overdue in it.
    """
    row = session.get(tables.Briefing, dossier_id)
    debate_on = row.debate_on if row is not None else None
    return max(today, debate_on) if debate_on else today


def briefing_choices(session: Session, dossier_id: int) -> BriefingChoices:
    """What was chosen for the dossier's briefing; nothing chosen yet gives the defaults, under the dossier's name."""
    row = session.get(tables.Briefing, dossier_id)
    if row is None:
        return BriefingChoices(title=get_row(session, dossier_id).name)
    return BriefingChoices(row.title, row.debate, row.debate_on, row.for_whom, tuple(row.parts))


def choose_briefing(session: Session, dossier_id: int, choices: BriefingChoices) -> None:
    row = session.get(tables.Briefing, dossier_id)
    if row is None:
        row = tables.Briefing(dossier_id=dossier_id, parts=[])
        session.add(row)
    row.title, row.debate, row.debate_on = choices.title, choices.debate, choices.debate_on
    row.for_whom, row.parts = choices.for_whom, list(choices.parts)
