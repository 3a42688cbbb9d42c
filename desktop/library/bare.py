"""Passages on which nothing hangs any more: they are gone."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.models import tables


def drop_bare(session: Session, passage_ids: Collection[int]) -> None:
    """Delete those passages on which nothing hangs any more, and that no note leads to."""
    passage = tables.Passage.id
    session.flush()
    session.execute(
        sa.delete(tables.Passage).where(
            passage.in_(passage_ids),
            ~sa.exists().where(tables.PassageTag.passage_id == passage),
            ~sa.exists().where(tables.Note.passage_id == passage),
            ~sa.exists().where(tables.PledgePassage.passage_id == passage),
            ~sa.exists().where(tables.PledgeStatus.evidence_id == passage),
            ~sa.exists().where((tables.Link.from_id == passage) | (tables.Link.to_id == passage)),
            ~sa.exists().where(tables.Note.text.contains(sa.func.printf('href="passage:%d"', passage))),
        )
    )
