"""Measure matching, silence and shift against the labels, and against the ties of our own sample dossier.

Run as `WOORDHOUDER_DOCUMENTS=… python tests/measure/matching.py`; add `-v` to see what went wrong.

first, three: the labelled best passage is the first candidate, or among the first three, whatever its score. silence:
F1 of telling silent units from answered ones; units on which the readers differed are left out. "by the other": the
same with the border that is best on the other pair of documents, which is what to expect on unseen text. shift: of the
labelled best passage; where readers differed, or a passage has several ties, each label is right.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
import tomllib
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from desktop.analysis import matching
from desktop.analysis.matching import prepare
from desktop.analysis.passages import Passage
from desktop.analysis.shift import shift_of
from desktop.analysis.statements import Standards
from desktop.library.standards import standards as shipped_standards
from desktop.reading import registry
from desktop.text.document import Document

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample" / "files"


@dataclass
class Unit:
    """A labelled block of A: the blocks of B that are right as best, and per block the shifts that are right."""

    block: int
    best: set[int] = field(default_factory=set)
    shifts: dict[int, set[str]] = field(default_factory=dict)
    may_be_silent: bool = False


@dataclass
class Result:
    units: int = 0
    first: int = 0
    three: int = 0
    shifts: int = 0
    right_shifts: int = 0
    ranks: list[int] = field(default_factory=list)
    silent: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    without_pledge: int = 0
    seconds: float = 0.0
    remarks: list[str] = field(default_factory=list)

    def silence_f1(self, border: float) -> float:
        right = sum(score < border for score in self.silent)
        wrong = sum(score < border for score in self.answered)
        return 2 * right / max(1, right + wrong + len(self.silent))

    def best_border(self) -> float:
        """In the middle of the range of borders that are best."""
        scores = sorted(self.silent + self.answered)
        borders = [(low + high) / 2 for low, high in pairwise(scores)]
        best = max(self.silence_f1(border) for border in borders)
        good = [border for border in borders if self.silence_f1(border) == best]
        return good[len(good) // 2]


def labelled(documents: Path) -> tuple[Document, Document, list[Unit]]:
    a = registry.read(documents / "seeds/coalitieakkoord-hoofdstuk-rechtsstaat.txt")
    b = registry.read(documents / "seeds/beleidsbrief-jenv-2026.txt")
    units = []
    for row in json.loads((documents / "gold/matches.json").read_text()):
        unit = Unit(block_of(a, row["a_text"]), may_be_silent="-" in row["best"])
        places = {found["b"]: block_of(b, found["b_text"]) for found in row["matches"]}
        for name in set(row["best"]) - {"-"}:
            unit.best.add(places[name])
            unit.shifts[places[name]] = set(row["shift"])
        units.append(unit)
    return a, b, units


def our_own() -> tuple[Document, Document, list[Unit]]:
    a, b = registry.read(SAMPLE / "akkoord.pdf"), registry.read(SAMPLE / "brief.docx")
    ties = tomllib.loads((ROOT / "tests/sample/ties.toml").read_text())
    units: dict[int, Unit] = {}
    for tie in ties["ties"]:
        unit = units.setdefault(block := block_of(a, tie["agreement"]), Unit(block))
        unit.best.add(place := block_of(b, tie["letter"]))
        unit.shifts.setdefault(place, set()).add(tie["shift"])
    for words in ties["silent"]:
        units.setdefault(block := block_of(a, words), Unit(block, may_be_silent=True))
    return a, b, list(units.values())


def block_of(document: Document, words: str) -> int:
    """The block that holds nearly all of `words`, the shortest such."""
    wanted = set(re.findall(r"\w+", words.lower()))
    found = [set(re.findall(r"\w+", document.text_of(block).lower())) for block in document.blocks]
    return max(range(len(found)), key=lambda at: len(wanted & found[at]) / len(wanted) - len(found[at]) / 10_000)


def measure(a: Document, b: Document, units: list[Unit], standards: Standards) -> Result:
    result = Result()
    start = time.perf_counter()
    asked, answering = prepare(a, standards, refusals=False), prepare(b, standards, refusals=True)
    matching.match(asked, answering)
    result.seconds = time.perf_counter() - start
    by_block = {passage.block: passage for passage in asked.passages}
    index_of = {passage.block: index for index, passage in enumerate(answering.passages)}
    for unit in units:
        passage = by_block[unit.block]
        if not passage.pledges:
            result.without_pledge += 1
            passage = all_pledged(passage)
        scores = answering.scores(passage, asked)
        ranked = [answering.passages[index].block for index in sorted(scores, key=lambda index: -scores[index])]
        if not (unit.best and unit.may_be_silent):
            (result.answered if unit.best else result.silent).append(max(scores.values(), default=0))
        if not unit.best:
            continue
        result.units += 1
        rank = min((ranked.index(block) for block in unit.best if block in ranked), default=len(ranked))
        result.ranks.append(rank)
        result.first += rank == 0
        result.three += rank < 3
        if ranked[0] not in unit.best:
            result.remarks.append(f"{a.text_of(a.blocks[unit.block])[:70]}: {sorted(unit.best)}, found {ranked[:4]}")
        for block in sorted(unit.best):
            candidate = answering.candidate(passage, asked, index_of[block], 1.0)
            shift = shift_of(a, b, candidate, standards).shift
            result.shifts += 1
            result.right_shifts += shift in unit.shifts[block]
            if shift not in unit.shifts[block]:
                result.remarks.append(f"{a.text_of(a.blocks[unit.block])[:70]}: {unit.shifts[block]}, judged {shift}")
    return result


def all_pledged(passage: Passage) -> Passage:
    return replace(passage, sentences=tuple(replace(sentence, pledges=True) for sentence in passage.sentences))


def main() -> None:
    standards = shipped_standards()
    results = {"sample": measure(*our_own(), standards)}
    if "WOORDHOUDER_DOCUMENTS" in os.environ:
        results["labelled"] = measure(*labelled(Path(os.environ["WOORDHOUDER_DOCUMENTS"])), standards)
    print(f"{'':9} {'first':>11} {'three':>11} {'silence':>8} {'by other':>8} {'shift':>11} {'no pledge':>9} {'s':>5}")
    for name, result in results.items():
        others = [other for other in results.values() if other is not result] or [result]
        print(
            f"{name:9} {_share(result.first, result.units)} {_share(result.three, result.units)}"
            f" {result.silence_f1(matching.SILENT):8.2f} {result.silence_f1(others[0].best_border()):8.2f}"
            f" {_share(result.right_shifts, result.shifts)} {result.without_pledge:9} {result.seconds:5.2f}"
        )
        if "-v" in sys.argv:
            print("   " + "\n   ".join(result.remarks))


def _share(right: int, all_: int) -> str:
    return f"{right}/{all_} {right / max(1, all_):.2f}".rjust(11)


if __name__ == "__main__":
    main()
