"""What only describes: how things are or usually go, what follows from a measure, and what others do."""

from __future__ import annotations

import re

from desktop.analysis.predications import Predication, Reading

PARTICIPLE = re.compile(r"\w*ge\w+(?:d|t|en)|(?:be|ver|ont|her)\w+(?:d|t|en)")
_NO_AGENT = re.compile(r"\w+ing(?:en)?|middel|te|meer|minder|in")
_EACH_YEAR = re.compile(r"\b(?:jaarlijks|regelmatig)\b", re.IGNORECASE)
_IS_ADDED = re.compile(r"\b(?:extra|erbij|aanvullend)\b", re.IGNORECASE)
"""What is added, or from a named year on, was not so before, however often it is done."""


def has_unknown_participle(reading: Reading, said: Predication) -> bool:
    """Whether a passive has a participle, of a verb that no table knows."""
    return any(PARTICIPLE.fullmatch(reading.word(at)) for at in said.words if at > said.verb)


def is_so_already(reading: Reading, said: Predication) -> bool:
    """Whether a clause tells how things are or usually go."""
    text = reading.text(said.words)
    if reading.wording.terms.search(text) or _IS_ADDED.search(text):
        text = _EACH_YEAR.sub("", text)
    return bool(reading.wording.describing.search(text) or reading.wording.usual.search(text))


def is_effect(reading: Reading, said: Predication) -> bool:
    """Whether the sentence opens with what brings this about."""
    return said.verb == reading.clauses.finites[0] and reading.wording.effects.match(reading.sentence) is not None


def is_by_others(reading: Reading, said: Predication) -> bool:
    """Whether a passive names who does it, and that is not the government, nor a body it steers at a named moment."""
    for at in said.words:
        if at < said.verb or reading.word(at) != "door" or _NO_AGENT.fullmatch(reading.word(at + 1)):
            continue
        if reading.word(at + 1) == "het" and reading.word(at + 2).endswith("en"):  # "door het vergroten van"
            continue
        if reading.word(at + 2).endswith("ing") and reading.word(at + 3) == "van":  # "door de uitwerking van"
            continue
        is_planned = reading.is_steered_at(at + 1) and reading.wording.moments.search(reading.sentence) is not None
        return not (reading.is_own_at(at + 1) or is_planned)
    return False
