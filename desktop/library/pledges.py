"""Pledges: what was promised, by whom, by when, on which words, and what has become of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session, selectinload

from desktop.errors import Gone
from desktop.library.bare import drop_bare
from desktop.library.notes import notes_of_pledges
from desktop.library.passages import as_passages
from desktop.library.records import Deadline, Pledge, StatusChange
from desktop.models import tables
from desktop.text.pledge import Firmness, Status
from desktop.text.rich_text import passages_in


@dataclass(frozen=True, slots=True)
class PledgeFields:
    """What the user fills in of a pledge, without its passages, its histories and its notes. amount: in words."""

    title: str
    who: str = ""
    ministry: str = ""
    to_whom: str = ""
    firmness: Firmness | None = None
    question: str = ""
    amount: str = ""


def add_pledge(session: Session, dossier_id: int, fields: PledgeFields, passage_ids: Sequence[int]) -> int:
    """A new pledge, open, standing on these passages."""
    row = tables.Pledge(dossier_id=dossier_id, title=fields.title)
    session.add(row)
    _fill(row, fields)
    session.flush()
    for passage_id in passage_ids:
        add_passage(session, row.id, passage_id)
    return row.id


def write_pledge(session: Session, pledge_id: int, fields: PledgeFields) -> None:
    _fill(get_row(session, pledge_id), fields)


def _fill(row: tables.Pledge, fields: PledgeFields) -> None:
    row.title, row.who, row.ministry, row.to_whom = fields.title, fields.who, fields.ministry, fields.to_whom
    row.firmness, row.question, row.amount = fields.firmness, fields.question, fields.amount


def add_passage(session: Session, pledge_id: int, passage_id: int) -> None:
    """Let a pledge stand on one more passage, unless it does already."""
    row = get_row(session, pledge_id)
    if all(there.passage_id != passage_id for there in row.passages):
        position = max((there.position for there in row.passages), default=-1) + 1
        row.passages.append(tables.PledgePassage(passage_id=passage_id, position=position))
        session.flush()


def take_passage(session: Session, pledge_id: int, passage_id: int) -> None:
    """Let a pledge no longer stand on a passage."""
    row = get_row(session, pledge_id)
    row.passages = [there for there in row.passages if there.passage_id != passage_id]
    drop_bare(session, [passage_id])


def set_deadline(session: Session, pledge_id: int, deadline: Deadline) -> None:
    """A new deadline; the earlier ones stay as history."""
    row = get_row(session, pledge_id)
    row.deadlines.append(
        tables.PledgeDeadline(
            words=deadline.words, first=deadline.first, last=deadline.last, on_date=deadline.on, reason=deadline.reason
        )
    )
    session.flush()


def set_status(
    session: Session, pledge_id: int, status: Status, on: date, reason: str = "", evidence_id: int | None = None
) -> None:
    """A new status; the earlier ones stay as history. evidence_id: the passage that shows it."""
    row = get_row(session, pledge_id)
    row.statuses.append(tables.PledgeStatus(status=status, on_date=on, reason=reason, evidence_id=evidence_id))
    session.flush()


def remove_pledge(session: Session, pledge_id: int) -> None:
    row = get_row(session, pledge_id)
    passage_ids = [there.passage_id for there in row.passages]
    passage_ids += [status.evidence_id for status in row.statuses if status.evidence_id is not None]
    for note in notes_of_pledges(session, [pledge_id]).get(pledge_id, ()):
        passage_ids += passages_in(note.text)
    session.delete(row)
    drop_bare(session, passage_ids)


def get_row(session: Session, pledge_id: int) -> tables.Pledge:
    """Raises Gone."""
    row = session.get(tables.Pledge, pledge_id)
    if row is None:
        raise Gone
    return row


def get_pledge(session: Session, pledge_id: int) -> Pledge:
    """Raises Gone."""
    return _as_pledges(session, [get_row(session, pledge_id)])[0]


def heads_of(session: Session, pledge_ids: Collection[int]) -> dict[int, tuple[str, Firmness | None]]:
    """Title and firmness of pledges, for where no more is shown; those that are gone are passed over."""
    pledge = tables.Pledge
    rows = session.execute(sa.select(pledge.id, pledge.title, pledge.firmness).where(pledge.id.in_(pledge_ids)))
    return {row.id: (row.title, Firmness(row.firmness) if row.firmness else None) for row in rows}


def standing_of(session: Session, dossier_id: int) -> list[tuple[int, str, Status]]:
    """Id, title and status of a dossier's pledges, in the order in which they were made."""
    status = tables.PledgeStatus
    last = (
        sa.select(status.status)
        .where(status.pledge_id == tables.Pledge.id)
        .order_by(status.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    rows = session.execute(
        sa.select(tables.Pledge.id, tables.Pledge.title, last)
        .filter_by(dossier_id=dossier_id)
        .order_by(tables.Pledge.id)
    )
    return [(pledge_id, title, Status(now) if now else Status.OPEN) for pledge_id, title, now in rows]


def count_overdue(session: Session, dossier_id: int, day: date) -> int:
    """How many of a dossier's pledges are not settled on a day that lies after their deadline."""
    deadline = tables.PledgeDeadline
    last = (
        sa.select(deadline.last)
        .where(deadline.pledge_id == tables.Pledge.id)
        .order_by(deadline.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    late = set(session.scalars(sa.select(tables.Pledge.id).where(tables.Pledge.dossier_id == dossier_id, last < day)))
    return sum(pledge_id in late and not status.is_settled for pledge_id, _, status in standing_of(session, dossier_id))


def pledges_shown_by(session: Session, passage_ids: Collection[int]) -> list[Pledge]:
    """The pledges of which a status has one of these passages as its evidence."""
    if not passage_ids:
        return []
    rows = session.scalars(
        sa.select(tables.Pledge)
        .where(
            sa.exists().where(
                tables.PledgeStatus.pledge_id == tables.Pledge.id, tables.PledgeStatus.evidence_id.in_(passage_ids)
            )
        )
        .order_by(tables.Pledge.id)
    ).all()
    return _as_pledges(session, rows)


def list_pledges(session: Session, dossier_id: int | None = None) -> list[Pledge]:
    """The pledges of one dossier or of all, in the order in which they were made."""
    chosen = sa.select(tables.Pledge).order_by(tables.Pledge.id)
    # all at once: one query for each part of each pledge is felt at every change
    chosen = chosen.options(
        *map(selectinload, (tables.Pledge.passages, tables.Pledge.deadlines, tables.Pledge.statuses))
    )
    if dossier_id is not None:
        chosen = chosen.where(tables.Pledge.dossier_id == dossier_id)
    return _as_pledges(session, session.scalars(chosen).all())


def _as_pledges(session: Session, rows: Sequence[tables.Pledge]) -> list[Pledge]:
    standing = [there.passage for row in rows for there in row.passages]
    evidence = [status.evidence for row in rows for status in row.statuses if status.evidence is not None]
    passages = {
        passage.id: passage
        for passage in as_passages(session, list({row.id: row for row in standing + evidence}.values()))
    }
    written = notes_of_pledges(session, [row.id for row in rows])
    return [
        Pledge(
            id=row.id,
            dossier_id=row.dossier_id,
            title=row.title,
            who=row.who,
            ministry=row.ministry,
            to_whom=row.to_whom,
            firmness=Firmness(row.firmness) if row.firmness else None,
            question=row.question,
            passages=tuple(passages[there.passage_id] for there in row.passages),
            deadlines=tuple(
                Deadline(there.words, there.first, there.last, there.on_date, there.reason) for there in row.deadlines
            ),
            statuses=tuple(
                StatusChange(
                    Status(there.status),
                    there.on_date,
                    there.reason,
                    passages[there.evidence_id] if there.evidence_id is not None else None,
                )
                for there in row.statuses
            ),
            notes=written.get(row.id, ()),
            amount=row.amount,
        )
        for row in rows
    ]
