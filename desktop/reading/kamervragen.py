"""Kamervragen: questions and answers that stand in running text, on pieces of any format.

Forms met: the Kamer's Aanhangsel ("Vraag 3, 4 en 5", "Antwoord 3, 4 en 5"), its older print (bare numbers, all the
answers after all the questions), the ministries' letters ("Antwoord op vragen 2 en 3:", or bare numbers with the
answer below each). Answers refer to questions by number; a document may hold more than one series.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from desktop.reading.answers import numbers_in
from desktop.reading.draft import Piece, QuestionDraft, Stretch
from desktop.reading.people import find_asked_ministers
from desktop.reading.pointers import answers_referred_to
from desktop.text.document import BlockKind, DocumentKind, Head, Person

OPENING = 40
"""Pieces before the first question in which members and ministers are named."""

_NUMBERS = r"\d{1,3}[a-z]?(?:\s*(?:,\s*en|,|en|&|/|t/m|tot en met|[-–])\s*(?:vraag\s+)?\d{1,3}[a-z]?\b)*"
_QUESTION = rf"vra(?:ag|gen)\s*(?:nummers?|nrs?\.?)?\s*(?P<numbers>{_NUMBERS})"
_ANSWER = (
    r"(?:antwoord(?:en)?|beantwoording|reactie)(?:\s+(?:op|bij|van|aan))?(?:\s+de)?(?:\s*vra(?:ag|gen))?"
    rf"\s*(?:nummers?|nrs?\.?)?\s*(?P<answered>{_NUMBERS})(?:\s+(?:gezamenlijk|samen|\([^()]*\)))?"
)
_LABEL = re.compile(rf"(?i:{_QUESTION}|{_ANSWER}|(?P<bare>antwoord(?:en)?))\s*[:.)]?")
"""A label that is a paragraph of its own."""

_LEADING = re.compile(
    rf"(?:(?i:{_QUESTION}|{_ANSWER})(?:\s*[:.)]\s+|\s+(?=[A-Z«“\"‘])|\n\s*)|(?i:(?P<bare>antwoord))\s*(?::\s+|\n\s*))(?=\S)"
)
"""A label with its text behind it."""

_STOP = re.compile(
    r"(?:mededeling|toelichting|noten|voetnoten|bijlagen?)\s*:?|(?:toelichting|mededeling)\s*:\s.*", re.I | re.S
)
"""What ends the question or answer before it and belongs to neither."""

_BARE = re.compile(rf"(?P<numbers>{_NUMBERS})\s*[.):]?(?:\s+(?=\S)|$)")
"""A number alone, or before its text."""

_ENDNOTE = re.compile(r"\d{1,2}\)\s+\S")
"""A note typed by hand under the answers: "1) NOS, 6 maart 2032"."""

_ANSWERS_FOLLOW = re.compile(r"antwoord(?:en)?\s*:?$|antwoord(?:en)? van (?:de )?(?:minister|staatssecretaris)", re.I)
"""In the older print, between the questions and the answers."""


class _Kind(Enum):
    QUESTION = auto()
    ANSWER = auto()
    STOP = auto()


@dataclass(frozen=True, slots=True)
class _Label:
    """A label found at piece `index`. printed: its numbers as printed, empty for a bare "Antwoord".

    skip: where in that piece its text begins; None when the text begins with the next piece.
    """

    kind: _Kind
    index: int
    printed: str = ""
    skip: int | None = None

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(numbers_in(self.printed)))


def is_label(text: str) -> bool:
    """Whether a line is nothing but the label of a question or an answer: "Vraag 3", "Antwoord op vragen 4 en 5:"."""
    return _LABEL.fullmatch(text.strip()) is not None


def find_kamervragen(pieces: Sequence[Piece], head: Head) -> list[QuestionDraft]:
    """The questions in `pieces` with their answers; an empty list when there are none."""
    labels = _labels(pieces) or _bare_labels(pieces, head.kind is DocumentKind.KAMERVRAGEN)
    if not any(label.kind is _Kind.QUESTION for label in labels):
        return []
    series = _series(labels)
    ends = [after[0].index for after in series[1:]] + [_end(pieces, labels[-1].index)]
    questions = [one for part, end in zip(series, ends, strict=True) for one in _matched(part, end, pieces)]
    first = min((question.question.first for question in questions), default=0)
    opening = "\n".join(piece.text for piece in pieces[:first][:OPENING] if piece.kind is not BlockKind.FOOTNOTE)
    member = _as_printed(head.members, opening)
    asked = find_asked_ministers(opening) or head.ministers
    ministers = tuple(dict.fromkeys(person.office for person in asked if person.office))
    return [replace(question, member=member, ministers=ministers) for question in questions]


def _labels(pieces: Sequence[Piece]) -> list[_Label]:
    """The labels that say "vraag" or "antwoord". One with text behind it is believed when its number is due: a
    sentence may begin with "Vraag 3" too."""
    found: list[_Label] = []
    asked = 0
    for index, piece in enumerate(pieces):
        if piece.kind is BlockKind.FOOTNOTE:
            continue
        match = _LABEL.fullmatch(piece.text.strip())
        skip = None
        if match is None and (match := _LEADING.match(piece.text)):
            skip = match.end()
            due = numbers_in(match["numbers"] or match["answered"] or "")
            if due and due[0] not in ({1, asked + 1} if match["numbers"] else range(1, asked + 1)):
                match = None
        if match is not None:
            label = _label_of(match, index, skip)
            found.append(label)
            asked = label.numbers[-1] if label.kind is _Kind.QUESTION else asked
        elif found and _STOP.fullmatch(piece.text.strip()):
            found.append(_Label(_Kind.STOP, index))
    return found if any(label.kind is _Kind.QUESTION for label in found) else []


def _label_of(match: re.Match[str], index: int, skip: int | None) -> _Label:
    if match["numbers"]:
        return _Label(_Kind.QUESTION, index, match["numbers"], skip)
    return _Label(_Kind.ANSWER, index, match["answered"] or "", skip)


def _bare_labels(pieces: Sequence[Piece], is_kamervragen: bool) -> list[_Label]:
    """Labels of a document that only numbers its questions: in order from 1, with a question mark.

    In a document that is not known to hold Kamervragen the answers must be called so ("Antwoord").
    """
    found: list[_Label] = []
    answers_apart = False
    for index, piece in enumerate(pieces):
        text = piece.text.strip()
        if piece.kind is BlockKind.FOOTNOTE or not text:
            continue
        asked = [label for label in found if label.kind is _Kind.QUESTION]
        if asked and _ANSWERS_FOLLOW.match(text):
            answers_apart = len(asked) > 1 and all(label.kind is _Kind.QUESTION for label in found)
            found.append(_Label(_Kind.STOP if answers_apart else _Kind.ANSWER, index))
            continue
        if asked and ((answer := _LABEL.fullmatch(text)) or (answer := _LEADING.match(piece.text))):
            skip = None if answer.end() == len(text) else answer.end()
            found.append(_Label(_Kind.ANSWER, index, answer["answered"] or "", skip))
            continue
        if asked and _STOP.fullmatch(text):
            found.append(_Label(_Kind.STOP, index))
            continue
        match = _BARE.match(piece.text)
        if match is None:
            continue
        skip = match.end() if match.end() < len(piece.text) else None
        numbers = numbers_in(match["numbers"])
        if answers_apart:
            if set(numbers) <= {number for label in asked for number in label.numbers}:
                found.append(_Label(_Kind.ANSWER, index, match["numbers"], skip))
        elif numbers[0] == (asked[-1].numbers[-1] + 1 if asked else 1) and _asks(pieces, index, skip):
            found.append(_Label(_Kind.QUESTION, index, match["numbers"], skip))
    if not found or (not is_kamervragen and not any(label.kind is _Kind.ANSWER for label in found)):
        return []
    return list(_with_silent_answers(found, pieces))


def _asks(pieces: Sequence[Piece], index: int, skip: int | None) -> bool:
    if skip is not None:
        return "?" in pieces[index].text
    return index + 1 < len(pieces) and "?" in pieces[index + 1].text


def _with_silent_answers(labels: Sequence[_Label], pieces: Sequence[Piece]) -> Iterator[_Label]:
    """Labels, with one put in where an answer begins unannounced: after the paragraph of a bare-numbered question."""
    announced = any(label.kind is _Kind.ANSWER or label.kind is _Kind.STOP for label in labels)
    for label, after in zip(labels, [*labels[1:], None], strict=True):
        yield label
        end = after.index if after else len(pieces)
        answer = label.index + (2 if label.skip is None else 1)
        while answer + 1 < end and pieces[answer].text.endswith("?"):  # the question has another paragraph
            answer += 1
        if not announced and label.kind is _Kind.QUESTION and answer < end:
            yield _Label(_Kind.ANSWER, answer, skip=0)


def _series(labels: Sequence[_Label]) -> list[list[_Label]]:
    """Labels per series of questions: numbers that begin at 1 again begin another."""
    series: list[list[_Label]] = [[]]
    seen: set[int] = set()
    for label in labels:
        if label.kind is _Kind.QUESTION and label.numbers[0] == 1 and 1 in seen:
            series.append([])
            seen = set()
        if label.kind is _Kind.QUESTION:
            seen |= set(label.numbers)
        series[-1].append(label)
    return series


def _matched(labels: Sequence[_Label], end: int, pieces: Sequence[Piece]) -> list[QuestionDraft]:
    """The questions of one series, each with the answer that names its number, else the one that follows it.

    end: of the last answer.
    """
    found: list[QuestionDraft] = []
    waiting: list[int] = []
    ends = [label.index for label in labels[1:]] + [end]
    for label, before in zip(labels, ends, strict=True):
        stretch = _stretch(label, before, pieces)
        if label.kind is _Kind.QUESTION and stretch:
            waiting.append(len(found))
            found.append(QuestionDraft(label.printed, label.numbers, stretch))
        elif label.kind is _Kind.ANSWER and stretch:
            numbers = set(label.numbers)
            answered = [one for one, draft in enumerate(found) if numbers & set(draft.numbers)] if numbers else waiting
            together = label.numbers or tuple(number for one in answered for number in found[one].numbers)
            pointed = answers_referred_to(_text(stretch, pieces))
            for one in answered:
                found[one].answer = stretch
                found[one].answer_numbers = together
                found[one].refers_to = tuple(number for number in pointed if number not in together)
            waiting = [one for one in waiting if one not in answered]
    return found


def _end(pieces: Sequence[Piece], start: int) -> int:
    """Where the last answer ends: before the notes typed by hand at the end of the document."""
    end = len(pieces)
    while end > start + 1 and (_ENDNOTE.match(pieces[end - 1].text) or pieces[end - 1].kind is BlockKind.FOOTNOTE):
        end -= 1
    return end


def _stretch(label: _Label, end: int, pieces: Sequence[Piece]) -> Stretch | None:
    """The pieces under a label, without the footnotes and headings that come after the last of them."""
    first = label.index + 1 if label.skip is None else label.index
    last = end - 1
    while last > first and pieces[last].kind in (BlockKind.FOOTNOTE, BlockKind.HEADING):
        last -= 1
    return Stretch(first, last, label.skip or 0) if last >= first else None


def _text(stretch: Stretch, pieces: Sequence[Piece]) -> str:
    return "\n".join(
        piece.text[stretch.skip if index == 0 else 0 :]
        for index, piece in enumerate(pieces[stretch.first : stretch.last + 1])
        if piece.kind is not BlockKind.FOOTNOTE
    )


def _as_printed(members: Sequence[Person], opening: str) -> str | None:
    """The row of members as the opening prints it: "Jansen (ABC) en De Vries (DEF)"; None when it names nobody."""
    if not members:
        return None
    first, last = (re.escape(members[at].name) for at in (0, -1))
    row = first if len(members) == 1 else rf"{first}[^.;:]{{0,400}}?{last}"
    party = r"(?:\s*\([^()]{1,60}\))?"
    found = re.search(rf"\b(?:lid|leden)\s+({row}{party})", " ".join(opening.split()))
    return found[1] if found else None
