"""Stretches of the calendar: years, halves, quarters, months, seasons, and parts of them."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

DAY = timedelta(days=1)

SEASONS = {"voorjaar": 3, "lente": 3, "zomer": 6, "najaar": 9, "herfst": 9, "winter": 12}
"""The month in which each begins: seasons are those of the weather service, three whole months each."""


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day to the last, both included; None where it is open.

    estimate: whether it rests on a recess or a cabinet's end that is not certain yet.
    """

    first: date | None
    last: date | None
    estimate: bool = False

    @classmethod
    def of_day(cls, day: date) -> Period:
        return cls(day, day)

    @classmethod
    def of_months(cls, year: int, month: int, count: int) -> Period:
        """`count` whole months from the given one on, which may run into the next year."""
        return cls(date(year, month, 1), add_months(date(year, month, 1), count) - DAY)

    @classmethod
    def of_year(cls, year: int) -> Period:
        return cls.of_months(year, 1, 12)

    @classmethod
    def of_half(cls, year: int, number: int) -> Period:
        return cls.of_months(year, 6 * number - 5, 6)

    @classmethod
    def of_quarter(cls, year: int, number: int) -> Period:
        return cls.of_months(year, 3 * number - 2, 3)

    @classmethod
    def of_month(cls, year: int, month: int) -> Period:
        return cls.of_months(year, month, 1)

    @classmethod
    def of_season(cls, year: int, name: str) -> Period:
        """The season that begins in `year`: the winter of 2026 ends in 2027."""
        return cls.of_months(year, SEASONS[name], 3)

    @classmethod
    def of_week(cls, day: date) -> Period:
        """Monday to Sunday of the week in which `day` falls."""
        monday = day - timedelta(days=day.weekday())
        return cls(monday, monday + timedelta(days=6))

    def is_over(self, day: date) -> bool:
        return self.last is not None and self.last < day

    def begin(self) -> Period:
        """A year's first quarter; the first third of anything shorter."""
        return self._part(0, 4) if self._is_year() else self._part(0)

    def middle(self) -> Period:
        """The middle third: of a year May to August."""
        return self._part(1)

    def end(self) -> Period:
        """A year's last quarter; the last third of anything shorter."""
        return self._part(3, 4) if self._is_year() else self._part(2)

    def half(self, number: int) -> Period:
        """The first or the second half."""
        return self._part(number - 1, 2)

    def around(self) -> Period:
        """With a fortnight before and after; with a month when it is longer than a month itself."""
        if self.first is None or self.last is None:
            return self
        margin = timedelta(days=14 if self.last - self.first <= timedelta(days=31) else 30)
        return replace(self, first=self.first - margin, last=self.last + margin)

    def _is_year(self) -> bool:
        return self.first is not None and self.last is not None and self.last - self.first > timedelta(days=360)

    def _part(self, which: int, of: int = 3) -> Period:
        """Part number `which`, from 0, of the period cut in `of`: whole months where it has them, else days."""
        if self.first is None or self.last is None:
            return self
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        if self.first.day == 1 and (self.last + DAY).day == 1 and months >= of:
            first = add_months(self.first, months * which // of)
            return replace(self, first=first, last=add_months(self.first, months * (which + 1) // of) - DAY)
        days = (self.last - self.first).days + 1
        return replace(
            self,
            first=self.first + timedelta(days=days * which // of),
            last=self.first + timedelta(days=days * (which + 1) // of - 1),
        )


def add_months(day: date, count: int) -> date:
    """The same day `count` months on, or that month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
