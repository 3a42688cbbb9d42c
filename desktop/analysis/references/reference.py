"""What a text refers to, as data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.text.document import Span
from desktop.text.reference import ReferenceKind as ReferenceKind


class Chamber(StrEnum):
    TWEEDE = "tk"
    EERSTE = "ek"


class Precision(StrEnum):
    """How much of a date the words give: the date is the first day of it."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Reference:
    """One document, article or motion that the text names, with the words that name it.

    dossier: "36650", with a budget chapter or fund "36600-VI"; number: "91", in the Eerste Kamer "D", of Handelingen
    the sitting; item: the agenda item of a sitting; year: the parliamentary year "2023-2024", of a Staatsblad "2024".
    law: written out where it was abbreviated; article: "285b"; paragraph: its lid, "1".
    movers: who moved a motion or amendment, as printed. date and precision: of a letter.
    url: where the government publishes it, None where it does not or the words do not say enough.
    """

    kind: ReferenceKind
    span: Span
    dossier: str | None = None
    number: str | None = None
    chamber: Chamber | None = None
    year: str | None = None
    item: str | None = None
    page: str | None = None
    law: str | None = None
    article: str | None = None
    paragraph: str | None = None
    movers: tuple[str, ...] = ()
    date: date | None = None
    precision: Precision | None = None
    url: str | None = None
