"""Every form that the index holds, beside the words it belongs to: from what the user asks to the forms to look up.

One long string with a line for each form: the form, then by tabs its lemmas, the verbs they are made of (~) and the
words that a compound begins or ends with (+). A search in that string takes a few milliseconds for a hundred
thousand forms, where postings for lemmas and parts would double the time and room of indexing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop.search.lemmas import lemmas, parts, stem
from desktop.search.words import fold, forms

SAME, KIN, PART = 0.8, 0.5, 0.25
"""How much another form of the word, its verb or noun, and a compound with it count beside the word itself."""

LONG = 8
"""Letters of a word that are enough to trust any longer word that begins or ends with it, known or not."""


class Lexicon:
    def __init__(self, text: str = "\n") -> None:
        self.text = text

    def __contains__(self, form: str) -> bool:
        return f"\n{form}\t" in self.text

    def extended(self, raws: Iterable[str]) -> Lexicon:
        """This lexicon with every form of `raws` that it did not hold yet; itself when it held them all."""
        held = set(self.forms())
        lines = []
        for raw in raws:
            for form, _, part in forms(raw)[1]:
                if form not in held:
                    held.add(form)
                    lines.append(_line(form, part))
        return Lexicon(self.text + "".join(lines)) if lines else self

    def forms(self) -> Iterator[str]:
        return (line.partition("\t")[0] for line in self.text.split("\n") if line)

    def family(self, raw: str) -> dict[str, float]:
        """The forms that answer to `raw`, with how much each counts: itself, its inflections, its verb, compounds."""
        form = forms(raw)[1][0][0]
        words, stems = self._keys(form, raw)
        weights = {held: PART for word in words for held in self._compounds(word)}
        for word in (*words, *stems):
            weights |= dict.fromkeys((*self._lines_with(f"\t~{word}"), *self._lines_with(f"\t{word}")), KIN)
        return weights | self.inflections(raw)

    def inflections(self, raw: str) -> dict[str, float]:
        """The forms of the very word that `raw` is a form of."""
        form = forms(raw)[1][0][0]
        words, _ = self._keys(form, raw)
        weights = {held: SAME for word in words for held in self._lines_with(f"\t{word}")}
        if form in self:
            weights[form] = 1.0
        return weights

    def matching(self, pattern: str) -> list[str]:
        """Forms that answer to a pattern with * (any letters) and ? (one letter; at the end at most one)."""
        letters = fold(pattern)
        if not letters.strip("*?"):
            return []
        inside, end = (letters[:-1], "[^\t\n]?") if letters.endswith("?") else (letters, "")
        wild = {"*": "[^\t\n]*", "?": "[^\t\n]"}
        body = "".join(wild.get(letter) or re.escape(letter) for letter in inside)
        return re.findall(f"\n({body}{end})(?=\t)", self.text)

    def _keys(self, form: str, raw: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Lemmas and verbs of a word: as they were noted when it was met with its accents, else by the rules."""
        at = self.text.find(f"\n{form}\t")
        line = self.text[at + 1 : self.text.index("\n", at + 1)] if at >= 0 else _line(form, raw)
        columns = line.strip("\n").split("\t")[1:]
        words = tuple(column for column in columns if column[0] not in "~+")
        return words, tuple(column[1:] for column in columns if column[0] == "~")

    def _compounds(self, word: str) -> Iterator[str]:
        yield from self._lines_with(f"\t+{word}")
        if len(word) >= LONG:
            yield from re.findall(f"\n({re.escape(word)}[^\t\n]+)(?=\t)", self.text)
            yield from self._lines_with(word)

    def _lines_with(self, column: str) -> Iterator[str]:
        """The form of every line in which a column is, or for a bare word ends with, `column`."""
        text = self.text
        at = text.find(column)
        while at >= 0:
            end = at + len(column)
            if text[end] in "\t\n":
                start = text.rfind("\n", 0, end) + 1
                yield text[start : text.index("\t", start)]
            at = text.find(column, end)


def _line(form: str, raw: str) -> str:
    words = lemmas(raw)
    stems = {stem(word) for word in words}.difference(words)
    pieces = {part for word in words for part in parts(word)}
    columns = [form, *words, *(f"~{word}" for word in sorted(stems)), *(f"+{word}" for word in sorted(pieces))]
    return "\t".join(columns) + "\n"
