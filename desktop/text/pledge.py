"""The words for a pledge: how firm it is, and where it stands."""

from __future__ import annotations

from enum import StrEnum


class Firmness(StrEnum):
    FIRM = "firm"
    EFFORT = "effort"
    EXPLORATORY = "exploratory"
    REFUSAL = "refusal"


class Status(StrEnum):
    """The four of the Tweede Kamer's open data, and our own "in gevaar"."""

    OPEN = "openstaand"
    AT_RISK = "in gevaar"
    PARTLY = "deels voldaan"
    FULFILLED = "voldaan"
    LAPSED = "vervallen"

    @property
    def is_settled(self) -> bool:
        return self in (Status.FULFILLED, Status.LAPSED)
