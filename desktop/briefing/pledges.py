"""Pledges on paper: at a glance in a table, one by one on cards."""

from __future__ import annotations

from collections import Counter

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from desktop.briefing.content import Deadline, Pledge, PledgeCards, PledgeTable
from desktop.briefing.flowables import Cell, Landmark, Look, PageReference, Row, Text, White, ending, together
from desktop.briefing.plan import Plan, card_key, card_title
from desktop.briefing.setting import balanced, labelled, linked, place, plain, quoted, rich
from desktop.briefing.styles import (
    ACCENT,
    BODY,
    CONTINUED,
    DETAIL,
    HEAD,
    HEAD_RIGHT,
    INK,
    LABEL,
    LABELLED,
    NUMBER,
    QUESTION,
    SMALL,
    SOURCE,
    STRIP,
    TABLE_TITLE,
    TEXT,
    TINT,
    TITLE,
    TITLE_NUMBER,
    WIDTH,
)
from desktop.briefing.typeface import as_line, as_markup
from desktop.briefing.words import FIRMNESS, OVERDUE, OVERDUE_MARK, STATUS_MARK, period
from desktop.text.dates import as_dutch
from desktop.text.pledge import Status

APART = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE} "

TABLE = Look((5 * mm, 45 * mm, 28 * mm, 28 * mm, 30 * mm, 6.5 * mm), gap=3.5 * mm, above=2 * mm, below=2 * mm)
TABLE_HEAD = Look(TABLE.widths, TABLE.gap, above=0, below=1.5 * mm, rule=None)
CARD_HEAD = Look((LABEL, TEXT), above=3 * mm, below=0.5 * mm, rule=INK)
CARD_STRIP = Look((LABEL, TEXT), above=0, below=2 * mm, rule=None)
CARD_QUESTION = Look((LABEL, TEXT), apart=2 * mm, above=2.5 * mm, below=3 * mm, rule=None, tint=TINT)
CARD_CONTINUED = Look((WIDTH,), above=0, below=3 * mm, rule=None)


def pledge_table(part: PledgeTable, plan: Plan) -> list[Flowable]:
    """Omschrijving | Vindplaats | Stand van zaken: the layout that the annexes of a budget have."""
    names = ("", "Omschrijving", "Vindplaats", "Termijn", "Stand van zaken")
    pages = [Text("Blz.", HEAD_RIGHT)] if any(pledge in plan.cards for pledge in part.pledges) else []
    head = Row([*([Text(name, HEAD)] for name in names), pages], TABLE_HEAD)
    rows = [Row(_table_row(pledge, plan), TABLE, head, opens=index == 0) for index, pledge in enumerate(part.pledges)]
    return [*together(Text(_summary(part, plan), STRIP), White(5 * mm), before=rows[0]), *ending(rows)]


def _summary(part: PledgeTable, plan: Plan) -> str:
    """12 toezeggingen: 5 openstaand, 2 in gevaar, 3 over tijd"""
    many = len(part.pledges)
    counts = Counter(pledge.standing.status for pledge in part.pledges)
    said = [f"{STATUS_MARK[status]} {counts[status]} {status}" for status in Status if counts[status]]
    overdue = sum(pledge.is_overdue(plan.judged_on) for pledge in part.pledges)
    if overdue:
        said.append(f"{OVERDUE_MARK} {overdue} {OVERDUE}")
    total = f"<b>{many} {'toezegging' if many == 1 else 'toezeggingen'}</b>"
    return APART.join([total, *map(as_markup, said)])


def _table_row(pledge: Pledge, plan: Plan) -> list[Cell]:
    key = plan.cards.get(pledge)
    number = str(plan.numbers[pledge])
    sources = dict.fromkeys(quote.source.strip() for quote in pledge.quotes if quote.source.strip())
    return [
        [Text(linked(number, key, ACCENT) if key else number, NUMBER)],
        [*plain(pledge.title, TABLE_TITLE), *plain(_joined(pledge.who, pledge.ministry), LABELLED)],
        [paragraph for source in sources for paragraph in place(source, DETAIL)],
        _when(pledge, plan),
        [Text(_status(pledge), DETAIL), *plain(pledge.standing.reason, LABELLED)],
        [PageReference(key, plan.pages)] if key else [],
    ]


def _when(pledge: Pledge, plan: Plan) -> Cell:
    if not pledge.deadline:
        return []
    overdue = [Text(_overdue(), DETAIL)] if pledge.is_overdue(plan.judged_on) else []
    return [*plain(pledge.deadline.words, DETAIL), *plain(period(pledge.deadline), LABELLED), *overdue]


def pledge_cards(part: PledgeCards, number: int, plan: Plan) -> list[Flowable]:
    return [flowable for pledge in part.pledges for flowable in _card(pledge, number, plan)]


def _card(pledge: Pledge, part: int, plan: Plan) -> list[Flowable]:
    number = plan.numbers[pledge]
    title = card_title(number, pledge)
    head = Row([[Text(str(number), TITLE_NUMBER)], balanced(pledge.title, TITLE, TEXT)], CARD_HEAD)
    strip = Row([[], [Text(_strip(pledge, plan), STRIP)]], CARD_STRIP)
    rows = _card_rows(pledge, Row([plain(f"{as_line(title)} (vervolg)", CONTINUED)], CARD_CONTINUED))
    start = together(Landmark(card_key(part, number), 1, title), head, strip, before=rows[0] if rows else None)
    return [*start, *ending(rows), White(9 * mm)]


def _card_rows(pledge: Pledge, head: Row) -> list[Row]:
    rows = [
        *labelled("Toegezegd door", plain(_joined(pledge.who, pledge.ministry), BODY), head),
        *labelled("Aan", plain(pledge.to_whom, BODY), head),
        *labelled("Bedrag", plain(pledge.amount, BODY), head),
        *labelled("Termijn", _deadlines(pledge), head),
        *labelled("Toezegging", [paragraph for quote in pledge.quotes for paragraph in quoted(quote)], head),
        *labelled("Stand van zaken", _standing(pledge), head),
        *labelled("Notitie", rich(pledge.note), head),
    ]
    if pledge.question.strip():
        rows.append(Row([plain("Vraag", LABELLED), plain(pledge.question, QUESTION)], CARD_QUESTION, head))
    return rows


def _strip(pledge: Pledge, plan: Plan) -> str:
    """◐ deels voldaan sinds wo 3 mrt 2032   ▮ hard   ◆ over tijd"""
    since = pledge.standing.since
    said = [_status(pledge) + (f" sinds {as_dutch(since)}" if since else "")]
    if pledge.firmness:
        said.append(as_markup(" ".join(FIRMNESS[pledge.firmness])))
    if pledge.is_overdue(plan.judged_on):
        said.append(_overdue())
    return APART.join(said)


def _status(pledge: Pledge) -> str:
    status = pledge.standing.status
    return f"{as_markup(STATUS_MARK[status])} <b>{status}</b>"


def _overdue() -> str:
    return f"{as_markup(OVERDUE_MARK)} <b>{OVERDUE}</b>"


def _deadlines(pledge: Pledge) -> Cell:
    """The deadline that counts, then the postponed ones, latest first."""
    paragraphs: list[Flowable] = []
    for index, deadline in enumerate(reversed(pledge.deadlines)):
        paragraphs += plain(_deadline(deadline), BODY) if index == 0 else plain(f"eerder {_deadline(deadline)}", SOURCE)
        paragraphs += plain(deadline.reason, SMALL)
    return paragraphs


def _deadline(deadline: Deadline) -> str:
    words = f"“{deadline.words.strip()}”" if deadline.words.strip() else ""
    return _joined(words, period(deadline))


def _standing(pledge: Pledge) -> Cell:
    standing = pledge.standing
    return [*plain(standing.reason, BODY), *(quoted(standing.evidence) if standing.evidence else [])]


def _joined(*words: str) -> str:
    return ", ".join(word.strip() for word in words if word.strip())
