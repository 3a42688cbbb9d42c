"""The words and marks that the window shows for the terms of the code."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.errors import QT_TRANSLATE_NOOP
from desktop.text.dates import as_dutch
from desktop.text.document import DocumentKind
from desktop.text.link import LinkKind
from desktop.text.pledge import Firmness, Status
from desktop.text.shift import Shift

_STATUSES = {
    Status.OPEN: QT_TRANSLATE_NOOP("words", "openstaand"),
    Status.AT_RISK: QT_TRANSLATE_NOOP("words", "in gevaar"),
    Status.PARTLY: QT_TRANSLATE_NOOP("words", "deels voldaan"),
    Status.FULFILLED: QT_TRANSLATE_NOOP("words", "voldaan"),
    Status.LAPSED: QT_TRANSLATE_NOOP("words", "vervallen"),
}
STATUS_MARKS = {Status.OPEN: "○", Status.AT_RISK: "▲", Status.PARTLY: "◐", Status.FULFILLED: "●", Status.LAPSED: "✕"}

_FIRMNESSES = {
    Firmness.FIRM: QT_TRANSLATE_NOOP("words", "hard"),
    Firmness.EFFORT: QT_TRANSLATE_NOOP("words", "inspanning"),
    Firmness.EXPLORATORY: QT_TRANSLATE_NOOP("words", "verkennend"),
    Firmness.REFUSAL: QT_TRANSLATE_NOOP("words", "afwijzing"),
}
FIRMNESS_MARKS = {Firmness.FIRM: "▮", Firmness.EFFORT: "▤", Firmness.EXPLORATORY: "░", Firmness.REFUSAL: "✕"}

_LINKS = {
    LinkKind.ELABORATES: QT_TRANSLATE_NOOP("words", "werkt uit"),
    LinkKind.WEAKENS: QT_TRANSLATE_NOOP("words", "verzwakt"),
    LinkKind.STRENGTHENS: QT_TRANSLATE_NOOP("words", "versterkt"),
    LinkKind.CONTRADICTS: QT_TRANSLATE_NOOP("words", "spreekt tegen"),
    LinkKind.REPEATS: QT_TRANSLATE_NOOP("words", "herhaalt"),
    LinkKind.ANSWERS: QT_TRANSLATE_NOOP("words", "beantwoordt"),
}
_LINKS_UNDERGONE = {
    LinkKind.ELABORATES: QT_TRANSLATE_NOOP("words", "wordt uitgewerkt door"),
    LinkKind.WEAKENS: QT_TRANSLATE_NOOP("words", "wordt verzwakt door"),
    LinkKind.STRENGTHENS: QT_TRANSLATE_NOOP("words", "wordt versterkt door"),
    LinkKind.CONTRADICTS: QT_TRANSLATE_NOOP("words", "wordt tegengesproken door"),
    LinkKind.REPEATS: QT_TRANSLATE_NOOP("words", "wordt herhaald door"),
    LinkKind.ANSWERS: QT_TRANSLATE_NOOP("words", "wordt beantwoord door"),
}
LINK_MARKS = {
    LinkKind.ELABORATES: "◎",
    LinkKind.WEAKENS: "↓",
    LinkKind.STRENGTHENS: "↑",
    LinkKind.CONTRADICTS: "⇄",
    LinkKind.REPEATS: "=",
    LinkKind.ANSWERS: "↩",
}

_SHIFTS = {
    Shift.SAME: QT_TRANSLATE_NOOP("words", "gelijk"),
    Shift.MORE_CONCRETE: QT_TRANSLATE_NOOP("words", "concreter"),
    Shift.WEAKER: QT_TRANSLATE_NOOP("words", "zwakker"),
    Shift.STRONGER: QT_TRANSLATE_NOOP("words", "sterker"),
    Shift.CHANGED: QT_TRANSLATE_NOOP("words", "gewijzigd"),
}
SHIFT_MARKS = {
    Shift.SAME: "=",
    Shift.MORE_CONCRETE: "◎",
    Shift.WEAKER: "↓",
    Shift.STRONGER: "↑",
    Shift.CHANGED: "⇄",
}
SILENCE_MARK = "∅"
"""Nothing was found of a pledge."""

_KINDS = {
    DocumentKind.COALITION_AGREEMENT: QT_TRANSLATE_NOOP("words", "coalitieakkoord"),
    DocumentKind.POLICY_LETTER: QT_TRANSLATE_NOOP("words", "brief"),
    DocumentKind.BUDGET_ANSWERS: QT_TRANSLATE_NOOP("words", "antwoorden op begrotingsvragen"),
    DocumentKind.KAMERVRAGEN: QT_TRANSLATE_NOOP("words", "Kamervragen"),
    DocumentKind.KAMERSTUK: QT_TRANSLATE_NOOP("words", "Kamerstuk"),
    DocumentKind.HANDELINGEN: QT_TRANSLATE_NOOP("words", "Handelingen"),
    DocumentKind.BUDGET: QT_TRANSLATE_NOOP("words", "begroting"),
    DocumentKind.OTHER: QT_TRANSLATE_NOOP("words", "stuk"),
}

_PARTS = {
    "overview": QT_TRANSLATE_NOOP("words", "Overzicht van toezeggingen"),
    "pledges": QT_TRANSLATE_NOOP("words", "Toezeggingen één voor één"),
    "passages": QT_TRANSLATE_NOOP("words", "Passages per label"),
    "questions": QT_TRANSLATE_NOOP("words", "Vragen om te stellen"),
    "notes": QT_TRANSLATE_NOOP("words", "Notities"),
    "sources": QT_TRANSLATE_NOOP("words", "Bronnen"),
}


def day_word(day: date) -> str:
    """A day as a table shows it, in the language of the window: "vr 12 mrt 2032"."""
    locale = QLocale()
    if locale.language() is QLocale.Language.Dutch:
        return as_dutch(day)
    return locale.toString(QDate(day.year, day.month, day.day), "ddd d MMM yyyy")


def status_word(status: Status) -> str:
    return QCoreApplication.translate("words", _STATUSES[status])


def firmness_word(firmness: Firmness) -> str:
    return QCoreApplication.translate("words", _FIRMNESSES[firmness])


def link_word(kind: LinkKind) -> str:
    """What the passage from which a link goes does to the other one: "verzwakt"."""
    return QCoreApplication.translate("words", _LINKS[kind])


def link_undergone_word(kind: LinkKind) -> str:
    """The same, seen from the other passage: "wordt verzwakt door"."""
    return QCoreApplication.translate("words", _LINKS_UNDERGONE[kind])


def shift_word(shift: Shift) -> str:
    """What a later text made of a pledge: "zwakker"."""
    return QCoreApplication.translate("words", _SHIFTS[shift])


def kind_word(kind: DocumentKind) -> str:
    return QCoreApplication.translate("words", _KINDS[kind])


def part_word(part: str) -> str:
    """What a part of the briefing is called; `part` as in library.briefing.PARTS."""
    return QCoreApplication.translate("words", _PARTS[part])
