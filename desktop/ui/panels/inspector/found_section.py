"""What can be read in the selected words: how firm they are and why, deadlines and amounts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.library.about import AboutWords, Said, SaidAmount, SaidDeadline
from desktop.ui.panels.inspector.section import Section, quiet_label
from desktop.ui.words import FIRMNESS_MARKS, day_word, firmness_word

MOST = 12
"""Lines shown; more tell nothing of the words at hand."""

_WHO_WRITES = frozenset({"we", "wij", "ik"})
"""Words for who promises that tell nothing beside the source."""


class FoundSection(Section):
    def show_found(self, about: AboutWords) -> None:
        self.show_parts(list(self._lines(about))[:MOST])
        self.set_count(0)

    def _lines(self, about: AboutWords) -> Iterator[QWidget]:
        for said in about.said:
            if said.firmness is not None:
                yield self._firmness(said)
            for deadline in said.deadlines:
                yield _line(f"“{deadline.words}”", self._range(deadline, about.written))
            for amount in said.amounts:
                yield _line(f"“{amount.words}”", self._amount(amount))

    def _firmness(self, said: Said) -> QWidget:
        assert said.firmness is not None
        deciding = " … ".join(said.decided_by)
        why = self.tr("beslist door: “{words}”").format(words=deciding) if deciding else ""
        if said.promiser and said.promiser.casefold() not in _WHO_WRITES:
            who = self.tr("wie: {who}").format(who=said.promiser)
            why = f"{why}\n{who}" if why else who
        return _line(f"{FIRMNESS_MARKS[said.firmness]}  {firmness_word(said.firmness)}", why)

    def _range(self, deadline: SaidDeadline, written: date | None) -> str:
        first, last = deadline.first, deadline.last
        if first is None and last is None:
            return self.tr("zonder datum") if written else self.tr("zonder datum: ook het stuk heeft er geen")
        if first is None or first == last:
            said = self.tr("uiterlijk {day}") if first is None else "{day}"
            text = said.format(day=day_word(last or date.max))
        elif last is None:
            text = self.tr("vanaf {day}").format(day=day_word(first))
        else:
            text = self.tr("{first} tot en met {last}").format(first=day_word(first), last=day_word(last))
        return self.tr("{range} (schatting)").format(range=text) if deadline.estimate else text

    def _amount(self, amount: SaidAmount) -> str:
        if amount.euros is None:
            return self.tr("zonder getal")
        figure = _euros(amount.euros)
        if amount.up_to is not None:
            figure = self.tr("{low} tot {high}").format(low=figure, high=_euros(amount.up_to))
        parts = [figure]
        if amount.recurring:
            parts.append(self.tr("elk jaar"))
        if amount.from_year:
            parts.append(self.tr("vanaf {year}").format(year=amount.from_year))
        return ", ".join(parts)


def _euros(amount: object) -> str:
    return "€\u00a0" + QLocale().toString(float(str(amount)), "f", 0)


def _line(said: str, meaning: str) -> QWidget:
    line = QWidget()
    column = QVBoxLayout(line)
    column.setContentsMargins(4, 0, 0, 4)
    column.setSpacing(0)
    above = QLabel(said, wordWrap=True)
    column.addWidget(above)
    if meaning:
        column.addWidget(quiet_label(meaning))
    return line
