"""Every form that the index holds, and the words it belongs to: from what the user asks to the forms to look up.

One string of sorted lines, in which a line is found by halving. Postings for lemmas and parts of compounds would do
the same at twice the time and room of indexing (measured): here a form costs its few lines once in a whole library.
A line is a key, a tab, its kind, and what it leads to:

    maatregelen ! maatregel|               the form is held; its lemmas, and the verbs these are made of
    maatregel = maatregelen                a form of this lemma
    toezeggen ~ toezegging                 a form of a noun made of this verb
    maatregel + maatregelenpakket          a form of a compound that begins or ends with this word
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from desktop.search.lemmas import lemmas, parts, stem
from desktop.search.words import fold, forms

SAME, KIN, PART = 0.8, 0.5, 0.25
"""How much another form of the word, its verb or noun, and a compound with it count beside the word itself."""

LONG = 8
"""Letters of a word that are enough to trust any longer word that begins or ends with it, known or not."""

_LAST = "\U0010ffff"


class Lexicon:
    def __init__(self, text: str = "\n") -> None:
        self.text = text

    def extended(self, raws: Iterable[str]) -> Lexicon:
        """This lexicon with every form of `raws` that it did not hold yet; itself when it held them all."""
        held = {line.partition("\t")[0] for line in self.text.split("\n") if "\t!" in line}
        lines: list[str] = []
        for raw in raws:
            for form, _, part in forms(raw)[1]:
                if form not in held:
                    held.add(form)
                    lines.extend(_lines_of(form, part))
        if not lines:
            return self
        return Lexicon("\n" + "\n".join(sorted([*self.text.strip("\n").split("\n"), *lines])).strip("\n") + "\n")

    def family(self, raw: str) -> dict[str, float]:
        """The forms that answer to `raw`, with how much each counts: itself, its inflections, its verb, compounds."""
        words, stems = self._keys(raw)
        weights = {form: PART for word in words for form in self._compounds(word)}
        for word in (*words, *stems):
            weights |= dict.fromkeys((*self._led_to(word, "~"), *self._led_to(word, "=")), KIN)
        return weights | self.inflections(raw)

    def inflections(self, raw: str) -> dict[str, float]:
        """The forms of the very word that `raw` is a form of."""
        weights = {form: SAME for word in self._keys(raw)[0] for form in self._led_to(word, "=")}
        form = forms(raw)[1][0][0]
        return weights | {form: 1.0} if self._led_to(form, "!") else weights

    def matching(self, pattern: str) -> list[str]:
        """Forms that answer to a pattern with * (any letters) and ? (one letter; at the end at most one)."""
        letters = fold(pattern)
        if not letters.strip("*?"):
            return []
        inside, end = (letters[:-1], "[^\t\n]?") if letters.endswith("?") else (letters, "")
        wild = {"*": "[^\t\n]*", "?": "[^\t\n]"}
        body = "".join(wild.get(letter) or re.escape(letter) for letter in inside)
        begin = re.match(r"[^*?]*", inside)
        return re.findall(f"\n({body}{end})(?=\t!)", self._between(begin[0] if begin else ""))

    def _keys(self, raw: str) -> tuple[list[str], list[str]]:
        """Lemmas and verbs of a word: as they were noted when it was met with its accents, else by the rules."""
        form = forms(raw)[1][0][0]
        noted = self._led_to(form, "!") or [_noted(raw)]
        words, _, stems = noted[0].partition("|")
        return words.split(" "), stems.split(" ") if stems else []

    def _compounds(self, word: str) -> Iterator[str]:
        yield from self._led_to(word, "+")
        if len(word) >= LONG:
            yield from re.findall(f"\n({re.escape(word)}[^\t\n]+)(?=\t!)", self._between(word))
            at = self.text.find(f"{word}\t!")
            while at >= 0:
                yield self.text[self.text.rindex("\n", 0, at) + 1 : at + len(word)]
                at = self.text.find(f"{word}\t!", at + 1)

    def _led_to(self, key: str, kind: str) -> list[str]:
        start = f"{key}\t{kind}"
        return [line[len(start) :] for line in self._between(start).split("\n") if line]

    def _between(self, start: str) -> str:
        """The lines that begin with `start`, each with a line break before and after it."""
        text = self.text

        def line(at: int) -> str:
            return text[text.rfind("\n", 0, at) + 1 : text.find("\n", at)]

        # in a range from 1 the index found is that of the line break before the line
        first = bisect_left(range(1, len(text)), start, key=line)
        last = bisect_left(range(1, len(text)), start + _LAST, lo=first, key=line)
        return text[first : last + 1]


def _noted(raw: str) -> str:
    words = lemmas(raw)
    return f"{' '.join(words)}|{' '.join(sorted({stem(word) for word in words}.difference(words)))}"


def _lines_of(form: str, raw: str) -> Iterator[str]:
    noted = _noted(raw)
    words, _, stems = noted.partition("|")
    yield f"{form}\t!{noted}"
    for word in words.split(" "):
        yield f"{word}\t={form}"
        yield from (f"{part}\t+{form}" for part in parts(word))
    if stems:
        yield from (f"{word}\t~{form}" for word in stems.split(" "))
