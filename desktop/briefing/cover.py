"""The title page, and the table of contents: on the title page where it fits, else on pages of its own."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Spacer

from desktop.briefing.content import Briefing
from desktop.briefing.flowables import AccentRule, Cell, Landmark, Look, PageReference, Row, Text, height_of
from desktop.briefing.plan import Entry, Plan
from desktop.briefing.setting import balanced, linked, plain
from desktop.briefing.styles import (
    CONTENTS,
    CONTENTS_WITHIN,
    COVER_DETAIL,
    COVER_LABEL,
    COVER_TITLES,
    GAP,
    HEIGHT,
    LABEL,
    LABELLED,
    TEXT,
    WIDTH,
)
from desktop.briefing.typeface import as_line, as_markup
from desktop.briefing.words import long_date

DETAIL = Look((LABEL, TEXT), above=0.8 * mm, below=0.8 * mm, rule=None)
NUMBERED = 14 * mm
PART = Look((WIDTH - NUMBERED - GAP, NUMBERED), above=2.4 * mm, below=0.6 * mm, rule=None)
WITHIN = Look((WIDTH - NUMBERED - GAP, NUMBERED), above=0.2 * mm, below=0.2 * mm, rule=None)

CONTENTS_TITLE = "Inhoud"


def cover(briefing: Briefing, plan: Plan) -> list[Flowable]:
    title = _title(briefing)
    contents = _contents(plan)
    room = HEIGHT - sum(height_of(flowable, WIDTH) + flowable.getSpaceAfter() for flowable in title + contents)
    if room > 24 * mm:
        return [*title, Spacer(1, min(room - 10 * mm, 22 * mm)), *contents, PageBreak()]
    return [Spacer(1, 40 * mm), *title, PageBreak(), Landmark("contents", 0, CONTENTS_TITLE), *contents, PageBreak()]


def _title(briefing: Briefing) -> list[Flowable]:
    style = next(style for longest, style in COVER_TITLES if len(briefing.title) <= longest)
    day = long_date(briefing.debate_on) if briefing.debate_on else ""
    made = long_date(briefing.made_on)
    rows = [
        ("Debat", briefing.debate),
        ("Datum", day),
        ("Voor", briefing.for_whom),
        ("Gemaakt", f"{made}, door {briefing.made_by}" if briefing.made_by.strip() else made),
    ]
    return [
        AccentRule(),
        Spacer(1, 5 * mm),
        Text("Briefing", COVER_LABEL),
        *balanced(briefing.title, style, WIDTH),
        *(Row([[Text(label, LABELLED)], plain(value, COVER_DETAIL)], DETAIL) for label, value in rows if value.strip()),
    ]


def _contents(plan: Plan) -> list[Flowable]:
    return [Text(CONTENTS_TITLE, COVER_LABEL), *(_line(entry, plan) for entry in plan.entries())]


def _line(entry: Entry, plan: Plan) -> Row:
    style, look = (CONTENTS_WITHIN, WITHIN) if entry.level else (CONTENTS, PART)
    name: Cell = [Text(linked(as_markup(as_line(entry.text)), entry.key), style)]
    return Row([name, [PageReference(entry.key, plan.pages)]], look)
