"""The parts of a briefing as flowables: each kind has its own look."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable

from desktop.briefing.content import Notes, OpenQuestions, Part, Passages, PledgeCards, PledgeTable, Question, Sources
from desktop.briefing.flowables import Landmark, Look, Row, Text, White, WritingLines, ending, together
from desktop.briefing.passages import passages
from desktop.briefing.plan import Plan, part_key
from desktop.briefing.pledges import pledge_cards, pledge_table
from desktop.briefing.setting import linked, plain, rich
from desktop.briefing.styles import (
    ABOUT,
    BODY,
    CHAPTER,
    DETAIL,
    GAP,
    HEAD,
    LABEL,
    LABELLED,
    MUTED,
    NOTE_PROSE,
    NUMBER,
    QUESTION,
    SMALL,
    TEXT,
    TITLE_NUMBER,
    WIDTH,
)
from desktop.briefing.typeface import as_markup
from desktop.briefing.words import KIND
from desktop.text.dates import as_dutch

ASKED = Look((LABEL, TEXT), above=2 * mm, below=2 * mm, rule=None)
SOURCE_TABLE = Look((6 * mm, 80 * mm, 28 * mm, 34 * mm), gap=4 * mm, above=2 * mm, below=2 * mm)
SOURCE_HEAD = Look(SOURCE_TABLE.widths, SOURCE_TABLE.gap, above=0, below=1.5 * mm, rule=None)


def part_of_briefing(part: Part, number: int, plan: Plan) -> list[Flowable]:
    """Part `number` of the plan, from its heading to its last line."""
    content = _content(part, number, plan)
    start, end = content[0], content[-1]
    heading = [Landmark(part_key(number), 0, part.title), *plain(part.title, CHAPTER)]
    # what begins with a condition of its own says there how much room its start takes
    room = White(start.height if isinstance(start, CondPageBreak) else 4 * BODY.leading)
    within = content[:-1] if isinstance(end, White) else content
    return [*together(*heading, before=room), *within, White(14 * mm)]


def _content(part: Part, number: int, plan: Plan) -> list[Flowable]:
    match part:
        case PledgeTable():
            return pledge_table(part, plan)
        case PledgeCards():
            return pledge_cards(part, number, plan)
        case Passages():
            return passages(part, number)
        case OpenQuestions():
            return _questions(part, plan)
        case Notes():
            return _notes(part)
        case Sources():
            return _sources(part)


def _notes(part: Notes) -> list[Flowable]:
    flowables: list[Flowable] = []
    for section in part.sections:
        if not section.text.is_empty:
            if flowables:
                flowables.append(White(4 * mm))
            flowables += plain(section.heading, NOTE_PROSE.heading)
            flowables += [piece for text in rich(section.text, NOTE_PROSE) for piece in text.pieces(WIDTH)]
    return flowables


def _questions(part: OpenQuestions, plan: Plan) -> list[Flowable]:
    flowables: list[Flowable] = []
    for index, question in enumerate(part.questions, start=1):
        words = [*plain(question.text, QUESTION), *_about(question, plan)]
        asked = Row([[Text(f"Vraag {index}", TITLE_NUMBER)], words], ASKED)
        flowables += [*together(asked, WritingLines(part.lines, LABEL + GAP)), White(8 * mm)]
    return flowables


def _about(question: Question, plan: Plan) -> list[Flowable]:
    said = [as_markup(f"Aan {question.to_whom.strip()}")] if question.to_whom.strip() else []
    if question.pledge:
        number = plan.numbers.get(question.pledge)
        words = as_markup(f"Toezegging {number}: {question.pledge.title}" if number else question.pledge.title)
        key = plan.cards.get(question.pledge)
        said.append(linked(words, key, MUTED) if key else words)
    return [Text("<br/>".join(said), ABOUT)] if said else []


def _sources(part: Sources) -> list[Flowable]:
    head = Row([[Text(name, HEAD)] for name in ("", "Stuk", "Datum", "Bestand")], SOURCE_HEAD)
    rows = [
        Row(
            [
                [Text(str(index), NUMBER)],
                [
                    *plain(source.title, SMALL),
                    *plain(", ".join(filter(None, (KIND[source.kind], source.number.strip()))), LABELLED),
                ],
                plain(as_dutch(source.dated) if source.dated else "", DETAIL),
                plain(source.file_name, DETAIL),
            ],
            SOURCE_TABLE,
            head,
            opens=index == 1,
        )
        for index, source in enumerate(part.sources, start=1)
    ]
    return [*together(before=rows[0]), *ending(rows)]
