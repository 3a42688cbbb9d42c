"""What became of a pledge in a later text: the same, more concrete, weaker, stronger or changed, and what shows it.

Sentences that matching laid side by side are compared by what can be pointed at: how firm they are, days, amounts,
numbers of the same things, words that narrow, and how a measure fares. The rules come from the annotation guide of the
field: less firm, fewer, later or for fewer people is weaker; the same with a date, an amount or a next step is more
concrete.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from desktop.analysis.amounts import EACH_YEAR, Amount, number_of
from desktop.analysis.deadlines import Deadline, Undated
from desktop.analysis.lemmas import lemma_of
from desktop.analysis.matching import Candidate
from desktop.analysis.progress import Progress, tells
from desktop.analysis.statements import Standards, Statement, statement_at, statements_of
from desktop.text.document import Document, Span
from desktop.text.pledge import Firmness
from desktop.text.shift import Ground, Shift

NARROWING = re.compile(
    r"\b(?:bepaalde|sommige|waar (?:mogelijk|nodig)|voor zover|zo mogelijk|indien (?:mogelijk|nodig)|op termijn|mits"
    r"|kwetsbare (?:groepen|mensen|personen|huishoudens|inwoners)|(?:met|bij) uitzondering van|uitgezonderd|behalve"
    r"|(?<!niet )(?:alleen|uitsluitend|slechts)|enkel voor|een (?:deel|aantal) van|lage? inkomens?"
    r"|(?:jaar|maanden?|weken|kwartaal) later|(?<!niet )later dan|vooralsnog|voorlopig"
    r"|niet (?:overal|iedere|elke|alle))\b",
    re.IGNORECASE,
)
"""Words that leave out people, places or cases, or put off."""

WIDENING = re.compile(
    r"\b(?:(?:jaar|maanden?) eerder|eerder dan|meer dan (?:afgesproken|toegezegd)|ruimer dan"
    r"|(?:gaan|ga|gaat) (?:wij|we|ik|het kabinet) verder dan|verder dan (?:afgesproken|toegezegd|het akkoord))\b",
    re.IGNORECASE,
)
INSTEAD = re.compile(
    r"\b(?:in plaats (?:daarvan|van)|anders dan|kiezen (?:wij|we) (?:voor|ervoor)|ter vervanging)\b", re.IGNORECASE
)

STEM = 8
"""Letters by which a narrowing word is known again in the pledge: "kwetsbaren", "kwetsbare personen"."""

LATER = timedelta(days=31)
"""How far two deadlines must be apart to be another."""

WITHIN = "binnen "
"""How a stretch of time begins that is counted from its document's own date."""

AFTER = 2
"""Sentences after the best one in which the amount for a measure is looked for; a step or day stands in the first."""

FIRMER = 0.5
"""Steps between firm, effort and exploratory, over the sentences that fit, that are a difference."""

FAINT = 0.01
"""What a sentence weighs that shares no word with the pledge: found by the heading or the question above it."""

LONGER = 1.5
"""How much longer than the pledge what is said of it must be to add something."""

EQUAL = 0.35
"""How much two sentences must have in common to be the same commitment, when nothing that is added shows."""

_SHIFT_OF = {
    Progress.PUT_OFF: Shift.WEAKER,
    Progress.UNDUE: Shift.WEAKER,
    Progress.DROPPED: Shift.WEAKER,
    Progress.ON_SCHEDULE: Shift.SAME,
    Progress.DONE: Shift.MORE_CONCRETE,
}
_GROUND_OF = {Progress.PUT_OFF: Ground.DEADLINE, Progress.UNDUE: Ground.DEADLINE}
_FAR_REACHING = (Progress.PUT_OFF, Progress.DROPPED)
"""What a sentence beside the best one tells of the measure as well."""

_STRENGTH = {Firmness.FIRM: 3, Firmness.EFFORT: 2, Firmness.EXPLORATORY: 1, Firmness.REFUSAL: 0}
_COUNT = re.compile(
    r"(?<![\w.,])(?P<number>\d{1,3}(?:\.\d{3})+|\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig"
    r"|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|(?:twee|drie|vier|vijf|zes|zeven|acht|negen)?honderd|duizend)"
    r"\s+(?:(?:extra|[a-zà-ÿ]+e)\s+)?(?P<thing>[a-zà-ÿ]{4,})"
)
_NO_THINGS = frozenset(
    """
    euro miljoen miljard procent eeuw jaar kwartaal maand week dag uur minuut januari februari maart april mei juni juli
    augustus september oktober november december
    """.split()
)
"""What is counted, but promises no more when it is more: fewer weeks may be better; money is read apart."""

YEARS = range(1990, 2100)

THRESHOLD = re.compile(
    r"\b(?:(?:met|van|bij|voor) (?:meer dan|minstens|ten minste|minimaal)|vanaf|boven de) $", re.IGNORECASE
)
"""What stands before a number that says who has part in a promise: the higher it is, the fewer they are."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What shows a shift: the words in both documents; None on the side that has none."""

    shift: Shift
    ground: Ground
    a: Span | None
    b: Span | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """The shift, and its signs: those that decided first."""

    shift: Shift
    signs: tuple[Sign, ...]


def shift_of(a: Document, b: Document, candidate: Candidate, standards: Standards) -> Judgement:
    """What `candidate`, a passage of `b`, makes of the pledge in `a` that it was found for."""
    pairs = [
        (statement_at(a, pair.a, standards), statement_at(b, pair.b, standards), max(pair.likeness, FAINT))
        for pair in candidate.pairs
    ]
    said, now, likeness = pairs[0]
    whole = _around(a, said.at, standards)
    after = [one for one in _around(b, now.at, standards) if one.at > now.at][:AFTER]
    fares = _progress(whole, now, [*(other for _, other, _ in pairs[1:]), *after[:1]])
    is_kept = any(sign.shift is Shift.SAME for sign in fares)
    signs = [
        *_other_means(now, after[:1]),
        *fares,
        # "we stellen het niet uit" refuses nothing
        *(sign for sign in _firmness(pairs) if not (is_kept and sign.shift is Shift.WEAKER)),
        *(sign for one, other, _ in pairs for sign in _scope(one, other)),
        *_further(after[:1]),
        *_amounts(whole, [*(other for _, other, _ in pairs), *after]),
        *_deadlines(said, whole, now),
        *_numbers(whole, now),
    ]
    for shift in (Shift.CHANGED, Shift.WEAKER, Shift.STRONGER):
        deciding = [sign for sign in signs if sign.shift is shift]
        if deciding:
            return Judgement(shift, (*deciding, *(sign for sign in signs if sign.shift is not shift)))
    details = [*signs, *_details(pairs, whole, after[:1], is_told=bool(fares))]
    is_same = all(sign.shift is Shift.SAME for sign in details) and (bool(details) or likeness >= EQUAL)
    return Judgement(Shift.SAME if is_same else Shift.MORE_CONCRETE, tuple(details))


def _progress(said: Sequence[Statement], now: Statement, beside: Sequence[Statement]) -> list[Sign]:
    """What is told of how the measure fares: the first news, unless the pledge spoke of that itself."""
    known = {found[0] for one in said if (found := tells(one)) is not None}
    has_day = any(found.last for one in said for found in one.deadlines)
    for statement in (now, *beside):
        found = tells(statement)
        if (
            found is None
            or found[0] in known
            or (found[0] is Progress.UNDUE and has_day)
            or (statement is not now and found[0] not in _FAR_REACHING)
        ):
            continue
        return [Sign(_SHIFT_OF[found[0]], _GROUND_OF.get(found[0], Ground.PROGRESS), None, statement.place(found[1]))]
    return []


def _around(document: Document, position: int, standards: Standards) -> list[Statement]:
    """The sentences of the block that holds `position`."""
    index = document.block_at(position)
    return [] if index is None else statements_of(document, document.blocks[index], standards)


def _other_means(now: Statement, after: Sequence[Statement]) -> list[Sign]:
    return [
        Sign(Shift.CHANGED, Ground.OTHER_MEANS, None, statement.place(Span(*match.span())))
        for statement in (now, *after)
        if (match := INSTEAD.search(statement.text))
    ]


def _firmness(pairs: Sequence[tuple[Statement, Statement, float]]) -> list[Sign]:
    """Firmer or softer, over all sentences that fit: one soft verb beside three firm ones does not decide."""
    # a pledge that its wording does not show ("de balie is in 2034 open") is as firm as it is plain
    plain = None if any(one.commitment.firmness for one, _, _ in pairs) else Firmness.FIRM
    judged = [
        (_STRENGTH[before], _STRENGTH[other.commitment.firmness], likeness, one, other)
        for one, other, likeness in pairs
        if (before := one.commitment.firmness or plain) and other.commitment.firmness
    ]
    if not judged:
        return []
    step = sum((after - before) * likeness for before, after, likeness, *_ in judged) / sum(row[2] for row in judged)
    if abs(step) < FIRMER:
        return []
    _, _, _, one, other = max(judged, key=lambda row: (row[1] - row[0]) * (1 if step > 0 else -1))
    if step < 0:
        return [Sign(Shift.WEAKER, Ground.FIRMNESS, one.firm_words, other.firm_words)]
    said, now, _ = pairs[0]
    was_explored = said.commitment.firmness is Firmness.EXPLORATORY
    if was_explored and now.commitment.firmness in (Firmness.EFFORT, Firmness.FIRM):
        return [Sign(Shift.STRONGER, Ground.FIRMNESS, said.firm_words, now.firm_words)]
    return []  # what was being worked at is being done: no larger promise


def _scope(said: Statement, now: Statement) -> list[Sign]:
    return [
        Sign(shift, Ground.SCOPE, None, now.place(Span(*match.span())))
        for pattern, shift in ((NARROWING, Shift.WEAKER), (WIDENING, Shift.STRONGER))
        for match in pattern.finditer(now.text)
        if match[0][:STEM].lower() not in said.text.lower()
    ]


def _further(after: Sequence[Statement]) -> list[Sign]:
    """What the next sentence says of the one before: "daarmee gaan wij verder dan het akkoord"."""
    return [
        Sign(Shift.STRONGER, Ground.SCOPE, None, statement.place(Span(*match.span())))
        for statement in after
        if (match := WIDENING.search(statement.text))
    ]


def _amounts(said: Sequence[Statement], now: Sequence[Statement]) -> list[Sign]:
    """The largest amount of both: the parts of a sum are smaller than the sum."""
    before = [(amount.euros, one, amount) for one in said for amount in one.amounts if amount.euros]
    later = [(amount.up_to or amount.euros, one, amount) for one in now for amount in one.amounts if amount.euros]
    if not before or not later:
        return []
    (old, one, was), (new, other, is_) = max(before, key=_euros_of), max(later, key=_euros_of)
    if old == new:
        return []
    shift = Shift.WEAKER if new < old else Shift.STRONGER
    return [Sign(shift, Ground.AMOUNT, one.place(was.span), other.place(is_.span))]


def _euros_of(row: tuple[Decimal, Statement, Amount]) -> Decimal:
    return row[0]


def _deadlines(said: Statement, whole: Sequence[Statement], now: Statement) -> list[Sign]:
    """An earlier or later day. What returns each year has no day that could shift."""
    before = [(said, found) for found in said.deadlines if found.last] or [
        (one, found) for one in whole for found in one.deadlines if found.last
    ]
    later = [found for found in now.deadlines if found.last]
    if not before or not later or EACH_YEAR.search(before[0][0].text):
        return []
    (one, old), new = before[0], later[0]
    if old.words.lower().startswith(WITHIN) and new.words.lower().startswith(WITHIN):
        return []  # counted from each document's own date, or a time for others to keep
    assert old.last is not None
    assert new.last is not None
    if abs(new.last - old.last) < LATER:
        return []
    shift = Shift.WEAKER if new.last > old.last else Shift.STRONGER
    return [Sign(shift, Ground.DEADLINE, one.place(old.span), now.place(new.span))]


def _numbers(whole: Sequence[Statement], now: Statement) -> list[Sign]:
    """Numbers of the same things."""
    later = _counts(now)
    signs = []
    for said in whole:
        for thing, (old, one) in _counts(said).items():
            new, other = later.get(thing, (old, one))
            if old != new:
                is_threshold = THRESHOLD.search(now.text[: other.start]) is not None
                shift = Shift.WEAKER if (new < old) is not is_threshold else Shift.STRONGER
                signs.append(Sign(shift, Ground.NUMBER, said.place(one), now.place(other)))
    return signs


def _counts(statement: Statement) -> dict[str, tuple[Decimal, Span]]:
    return {
        thing: (number_of(match["number"]), Span(*match.span()))
        for match in _COUNT.finditer(statement.text)
        if (thing := lemma_of(match["thing"])) not in _NO_THINGS and number_of(match["number"]) not in YEARS
    }


def _is_day(deadline: Deadline) -> bool:
    """Whether the words set a time; as soon as possible, or some day before the next elections, does not."""
    return deadline.undated is not Undated.OPEN and not deadline.words.lower().endswith("kabinetsperiode")


def _details(
    pairs: Sequence[tuple[Statement, Statement, float]],
    whole: Sequence[Statement],
    after: Sequence[Statement],
    *,
    is_told: bool,
) -> list[Sign]:
    """What the later text adds: days, amounts, a next step, or more words on the same measure.

    is_told: how the measure fares; then more words alone add nothing.
    """
    said, now, _ = pairs[0]
    signs = []
    for statement in (*(pair[1] for pair in pairs), *after):
        if not any(one.deadlines for one in whole):
            signs += [(Ground.DEADLINE, statement.place(found.span)) for found in statement.deadlines if _is_day(found)]
        if not any(one.amounts for one in whole):
            signs += [(Ground.AMOUNT, statement.place(found.span)) for found in statement.amounts]
    known = {other.at for _, other, _ in pairs}
    steps = [
        one for one in after if one.at not in known and one.commitment.firmness in (Firmness.FIRM, Firmness.EFFORT)
    ]
    signs += [(Ground.DETAIL, step.firm_words) for step in steps if step.firm_words]
    if not signs and not is_told and len(now.text) > LONGER * len(said.text):
        signs.append((Ground.DETAIL, now.place(Span(0, len(now.text)))))
    return [Sign(Shift.MORE_CONCRETE, ground, None, place) for ground, place in signs]
