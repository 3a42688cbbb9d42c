"""The Dutch words and marks of a briefing: statuses, firmness, kinds of documents, dates."""

from __future__ import annotations

from datetime import date

from desktop.briefing.content import Deadline
from desktop.text.dates import MONTHS, SHORT_MONTHS, WEEKDAYS, as_dutch
from desktop.text.document import DocumentKind
from desktop.text.pledge import Firmness, Status

STATUS_MARK = {
    Status.OPEN: "○",
    Status.AT_RISK: "⚠",
    Status.PARTLY: "◐",
    Status.FULFILLED: "●",
    Status.LAPSED: "⊘",
}

FIRMNESS = {
    Firmness.FIRM: ("▮", "hard"),
    Firmness.EFFORT: ("▤", "inspanning"),
    Firmness.EXPLORATORY: ("░", "verkennend"),
    Firmness.REFUSAL: ("✕", "afwijzing"),
}

OVERDUE_MARK = "◆"
OVERDUE = "over tijd"

KIND = {
    DocumentKind.COALITION_AGREEMENT: "coalitieakkoord",
    DocumentKind.POLICY_LETTER: "Kamerbrief",
    DocumentKind.BUDGET_ANSWERS: "antwoorden begroting",
    DocumentKind.KAMERVRAGEN: "Kamervragen",
    DocumentKind.KAMERSTUK: "Kamerstuk",
    DocumentKind.HANDELINGEN: "Handelingen",
    DocumentKind.BUDGET: "begroting",
    DocumentKind.OTHER: "",
}


def long_date(day: date) -> str:
    """vrijdag 12 maart 2032"""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {list(MONTHS)[day.month - 1]} {day.year}"


def period(deadline: Deadline) -> str:
    """The days a deadline stands for: "1 apr – 2 jul 2032", "uiterlijk vr 2 jul 2032"; empty when it has none."""
    first, last = deadline.first, deadline.last
    if first and last and first != last:
        year = f" {first.year}" if first.year != last.year else ""
        start = f"{first.day} {SHORT_MONTHS[first.month - 1]}{year}"
        return f"{start} – {last.day} {SHORT_MONTHS[last.month - 1]} {last.year}"
    if first and last:
        return as_dutch(last)
    if last:
        return f"uiterlijk {as_dutch(last)}"
    return f"vanaf {as_dutch(first)}" if first else ""
