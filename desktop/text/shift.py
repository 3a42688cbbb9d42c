"""The words for what a later text makes of a pledge, and for what shows it."""

from __future__ import annotations

from enum import StrEnum


class Shift(StrEnum):
    SAME = "same"
    MORE_CONCRETE = "more_concrete"
    WEAKER = "weaker"
    STRONGER = "stronger"
    CHANGED = "changed"


class Ground(StrEnum):
    """What a sign of a shift is about."""

    FIRMNESS = "firmness"
    DEADLINE = "deadline"
    AMOUNT = "amount"
    NUMBER = "number"
    SCOPE = "scope"
    OTHER_MEANS = "other_means"
    DETAIL = "detail"
    PROGRESS = "progress"
