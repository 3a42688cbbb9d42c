"""Who has the floor in the record of a meeting: whether words were spoken by a member of the government."""

from __future__ import annotations

import re

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.library import documents
from desktop.models import tables
from desktop.text.document import BlockKind, Span

_GOVERNMENT = re.compile(r"(?:vice)?-?(?:minister|staatssecretaris)\b", re.IGNORECASE)
"""How the record heads a turn of a minister, the prime minister or a staatssecretaris; of the chair and of members it
tells that they are."""


def turns_of_government(session: Session, document_id: int) -> list[Span] | None:
    """The stretches of a record in which a member of the government speaks, in order; None where it heads no turns."""
    text = documents.get_text(session, document_id)
    rows = session.execute(
        sa.select(tables.Block.start, tables.Block.end, tables.Block.level)
        .filter_by(document_id=document_id, kind=BlockKind.HEADING)
        .order_by(tables.Block.ordinal)
    ).all()
    # a heading within a turn, such as that of a motion, does not end it; the next speaker or point of order does
    heads = [(text[row.start : row.end], row.end) for row in rows if row.level == 1 or text[row.end - 1] == ":"]
    if not any(head.endswith(":") for head, _ in heads):
        return None
    ends = [end - len(head) for head, end in heads[1:]] + [len(text)]
    return [Span(at, end) for (head, at), end in zip(heads, ends, strict=True) if _GOVERNMENT.match(head)]
