"""Measure matching, silence and shift against labels: of our own sample dossier, of our own pairs that say the same in
other words, and of real documents.

Run as `WOORDHOUDER_DOCUMENTS=… python tests/measure/matching.py [FOLDER]`; add `-v` to see what went wrong. FOLDER:
more labels of real documents, a file for each pair of them; they quote, so they are not kept here.

first, three: the labelled best passage is the first candidate, or among the first three, whatever its score. silence:
F1 of telling silent units from answered ones; units on which the readers differed are left out. shift: of the labelled
best passages that have a label; where readers differed, or a passage has several ties, each label is right.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop.analysis import matching
from desktop.analysis.matching import prepare
from desktop.analysis.passages import Passage
from desktop.analysis.shift import shift_of
from desktop.analysis.statements import Standards
from desktop.library.standards import standards as shipped_standards
from desktop.reading import registry
from desktop.text.document import BLOCK_BREAK, Block, BlockKind, Document, Head

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample" / "files"
OTHER_WORDS = ROOT / "tests" / "data" / "matching"
NAMED = re.compile(r"(?P<item>- )?\[(?P<name>\w+)(?::(?P<shift>\w+))?\] ")


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
    silent: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    without_pledge: int = 0
    seconds: float = 0.0
    remarks: list[str] = field(default_factory=list)

    def silence_f1(self, border: float) -> float:
        right = sum(score < border for score in self.silent)
        wrong = sum(score < border for score in self.answered)
        return 2 * right / max(1, right + wrong + len(self.silent))


def together(results: list[Result]) -> Result:
    """The counts of several pairs as those of one."""
    whole = Result()
    for one in results:
        whole.units += one.units
        whole.first += one.first
        whole.three += one.three
        whole.shifts += one.shifts
        whole.right_shifts += one.right_shifts
        whole.silent += one.silent
        whole.answered += one.answered
    return whole


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


def in_other_words(path: Path) -> tuple[Document, Document, list[Unit]]:
    """An agreement and a letter in one file: a line is a block, "[name]" names a pledge, "[name:shift]" its answer."""
    before, after = path.read_text(encoding="utf-8").removeprefix("= akkoord\n").split("= brief\n")
    a, pledges = _read_lines(before)
    b, answers = _read_lines(after)
    units = []
    for name, (block, _) in pledges.items():
        units.append(unit := Unit(block))
        if name in answers:
            best, shift = answers[name]
            unit.best, unit.shifts = {best}, {best: {shift}}
    return a, b, units


def _read_lines(lines: str) -> tuple[Document, dict[str, tuple[int, str]]]:
    blocks: list[Block] = []
    texts: list[str] = []
    named: dict[str, tuple[int, str]] = {}
    at = 0
    for line in lines.splitlines():
        level = len(line) - len(line.lstrip("#"))
        kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
        if match := NAMED.match(line):
            named[match["name"]] = (len(blocks), match["shift"] or "")
            kind = BlockKind.LIST_ITEM if match["item"] else kind
        words = line[match.end() :] if match else line.lstrip("# ")
        blocks.append(Block(kind, at, at + len(words), level))
        texts.append(words)
        at += len(words) + len(BLOCK_BREAK)
    return Document(Head(), BLOCK_BREAK.join(texts), tuple(blocks)), named


def more_labels(path: Path, documents: Path) -> tuple[Document, Document, list[Unit]]:
    """A pair of real documents with its labels: each block by its index and its text."""
    row = json.loads(path.read_text(encoding="utf-8"))
    a, b = (registry.read(documents / row[name]) for name in ("a", "b"))
    units = []
    for labelled_unit in row["units"]:
        unit = Unit(_place(a, labelled_unit["a"], labelled_unit["a_text"]))
        unit.may_be_silent = labelled_unit["may_be_silent"]
        for found in labelled_unit["best"]:
            unit.best.add(block := _place(b, found["b"], found["b_text"]))
            if found["shift"]:
                unit.shifts[block] = set(found["shift"])
        units.append(unit)
    return a, b, units


def _place(document: Document, block: int, words: str) -> int:
    is_there = block < len(document.blocks) and document.text_of(document.blocks[block]) == words
    return block if is_there else block_of(document, words)


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
        result.first += rank == 0
        result.three += rank < 3
        if ranked[0] not in unit.best:
            result.remarks.append(f"{a.text_of(a.blocks[unit.block])[:70]}: {sorted(unit.best)}, found {ranked[:4]}")
        for block in sorted(unit.shifts):
            candidate = answering.candidate(passage, asked, index_of[block], 1.0)
            shift = shift_of(a, b, candidate, standards).shift
            result.shifts += 1
            result.right_shifts += shift in unit.shifts[block]
            if shift not in unit.shifts[block]:
                result.remarks.append(f"{a.text_of(a.blocks[unit.block])[:70]}: {unit.shifts[block]}, judged {shift}")
    return result


def all_pledged(passage: Passage) -> Passage:
    return replace(passage, sentences=tuple(replace(sentence, pledges=True) for sentence in passage.sentences))


def pairs_of(folders: list[str]) -> Iterator[tuple[str, tuple[Document, Document, list[Unit]]]]:
    yield "sample", our_own()
    for path in sorted(OTHER_WORDS.glob("*.md")):
        yield path.stem, in_other_words(path)
    if "WOORDHOUDER_DOCUMENTS" in os.environ:
        documents = Path(os.environ["WOORDHOUDER_DOCUMENTS"])
        yield "labelled", labelled(documents)
        for path in sorted(path for folder in folders for path in Path(folder).glob("*.json")):
            yield path.stem, more_labels(path, documents)


def main() -> None:
    standards = shipped_standards()
    folders = [argument for argument in sys.argv[1:] if argument != "-v"]
    results = {name: measure(*pair, standards) for name, pair in pairs_of(folders)}
    print(f"{'':15} {'first':>11} {'three':>11} {'silence':>8} {'shift':>11} {'no pledge':>9} {'s':>5}")
    for name, result in results.items():
        print(
            f"{name:15} {_share(result.first, result.units)} {_share(result.three, result.units)}"
            f" {result.silence_f1(matching.SILENT):8.2f}"
            f" {_share(result.right_shifts, result.shifts)} {result.without_pledge:9} {result.seconds:5.2f}"
        )
        if "-v" in sys.argv:
            print("   " + "\n   ".join(result.remarks))


def _share(right: int, all_: int) -> str:
    return f"{right}/{all_} {right / max(1, all_):.2f}".rjust(11)


if __name__ == "__main__":
    main()
