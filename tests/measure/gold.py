"""The whole table of what the analysis must show, on labelled documents: what was reached, and what to expect.

Run as `WOORDHOUDER_DOCUMENTS=… python tests/measure/gold.py`; the folder holds `gold/`, `seeds/` and `documents/`.

fitted: on the labels themselves, which have been looked at. unseen: what to expect of a text that nobody looked at.
For matching each labelled unit is judged with the weights and the border of silence that are best for all other units
and for the sample dossier. Rules have no weights to choose again: for firmness "unseen" are the sentences of our own,
labelled before there were rules, and for shift the sample dossier. "–" where there is nothing else to judge by.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import deadlines
import matching as matched
import pledges

from desktop.analysis import matching, terms
from desktop.analysis.amounts import find_amounts
from desktop.analysis.comparing import compare
from desktop.analysis.statements import Standards
from desktop.library.standards import standards
from desktop.reading import registry

FIRMNESSES = ["firm", "effort", "exploratory", "refusal"]


@dataclass(frozen=True)
class Row:
    what: str
    fitted: float
    unseen: float | None
    target: float
    is_time: bool = False

    @property
    def is_met(self) -> bool:
        return self.fitted <= self.target if self.is_time else self.fitted >= self.target

    def __str__(self) -> str:
        unit = " s" if self.is_time else ""
        unseen = "–" if self.unseen is None else f"{self.unseen:.2f}"
        mark = "" if self.is_met else "  not met"
        return f"{self.what:44} {self.fitted:7.2f}{unit:2} {unseen:>7} {self.target:7.2f}{mark}"


def main() -> None:
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    folder, judged_by = Path(os.environ["WOORDHOUDER_DOCUMENTS"]), standards()
    print(f"{'':44} {'fitted':>9} {'unseen':>7} {'target':>7}")
    for row in [*firmness(folder, judged_by), *literal(folder), *match(folder, judged_by), *differences(folder)]:
        print(row)
    for row in speed(folder, judged_by):
        print(row)


def firmness(folder: Path, judged_by: Standards) -> Iterator[Row]:
    wording = judged_by.wording
    labels = pledges.judge(pledges.read_labels(folder), wording)
    made = pledges.judge(pledges.read_rows(Path(__file__).parents[1] / "data" / "pledge_sentences.jsonl"), wording)
    macro = [
        sum(pledges.f1_of(judged, [name]) for name in pledges.MEASURED) / len(pledges.MEASURED)
        for judged in (labels, made)
    ]
    yield Row("firmness, macro-F1", *macro, 0.85)
    yield Row("pledge or not, F1", *(pledges.f1_of(judged, FIRMNESSES) for judged in (labels, made)), 0.92)


def literal(folder: Path) -> Iterator[Row]:
    yield Row("deadlines, literal words, F1", deadlines.measure_all(folder)[0].f1, None, 0.95)
    pairs = [
        (row["amount"], next((one.words for one in find_amounts(row["text"])), None))
        for row in pledges.read_labels(folder)
    ]
    yield Row("amounts, literal words, F1", pledges.literal_f1(pairs), None, 0.95)


# ------------------------------------------------------------------------------------------------------------- matching

GRID = {
    "SHARPER": (1.0, 1.3, 1.6),
    "LENGTH": (0.5, 0.65, 0.8),
    "≈": (0.3, 0.8),
}
"""The weights that were chosen, and what else they might have been."""


@contextmanager
def weighed(sharper: float, length: float, synonym: float) -> Iterator[None]:
    before = matching.SHARPER, matching.LENGTH, terms.WEIGHTS["≈"]
    matching.SHARPER, matching.LENGTH, terms.WEIGHTS["≈"] = sharper, length, synonym
    try:
        yield
    finally:
        matching.SHARPER, matching.LENGTH, terms.WEIGHTS["≈"] = before


def match(folder: Path, judged_by: Standards) -> Iterator[Row]:
    labelled, own = matched.labelled(folder), matched.our_own()
    result, own_result = (matched.measure(*pair, judged_by) for pair in (labelled, own))
    by_weights = []
    for weights in product(*GRID.values()):
        with weighed(*weights):
            by_weights.append([matched.measure(*pair, judged_by) for pair in (labelled, own)])
    first = left_out(by_weights, lambda one: one.ranks, lambda rank: rank == 0)
    three = left_out(by_weights, lambda one: one.ranks, lambda rank: rank < 3)
    yield Row("match, best passage first", result.first / result.units, first, 0.90)
    yield Row("match, best passage among three", result.three / result.units, three, 0.97)
    yield Row("silence, F1", result.silence_f1(matching.SILENT), silence_left_out(result, own_result), 0.85)
    shifts = [one.right_shifts / one.shifts for one in (result, own_result)]
    yield Row("shift, share right", *shifts, 0.75)


def left_out(
    by_weights: list[list[matched.Result]],
    ranks_of: Callable[[matched.Result], list[int]],
    is_right: Callable[[int], bool],
) -> float:
    """The share that is right when the weights for each labelled unit are those that rank all others best."""
    units = len(ranks_of(by_weights[0][0]))
    right = 0
    for unit in range(units):

        def of_the_others(results: list[matched.Result], unit: int = unit) -> float:
            labelled, own = (ranks_of(one) for one in results)
            others = [*labelled[:unit], *labelled[unit + 1 :], *own]
            return sum(1 / (1 + rank) for rank in others)

        best = max(by_weights, key=of_the_others)
        right += is_right(ranks_of(best[0])[unit])
    return right / max(1, units)


def silence_left_out(result: matched.Result, own: matched.Result) -> float:
    """F1 when the border for each unit is the best one for all other units."""
    scores = [(score, True) for score in result.silent] + [(score, False) for score in result.answered]
    right = wrong = missed = 0
    for at, (score, is_silent) in enumerate(scores):
        rest = scores[:at] + scores[at + 1 :]
        others = matched.Result(
            silent=[*own.silent, *(value for value, silent in rest if silent)],
            answered=[*own.answered, *(value for value, silent in rest if not silent)],
        )
        told = score < others.best_border()
        right += told and is_silent
        wrong += told and not is_silent
        missed += is_silent and not told
    return pledges.f1(right, wrong, missed)


# -------------------------------------------------------------------------------------------------- comparing and time


def differences(folder: Path) -> Iterator[Row]:
    labels = pledges.read_json(folder / "gold/structure/differences-chapter-in-two-versions.json")
    chapter, agreement = (
        registry.read(folder / "seeds" / name)
        for name in ("coalitieakkoord-hoofdstuk-rechtsstaat.txt", "coalitieakkoord-2026-2030.txt")
    )
    wanted = [("replaced", label["word_000"], label["word_002"]) for label in labels["differences"]]
    found = [
        (str(one.kind), chapter.text_of(one.a) if one.a else None, agreement.text_of(one.b) if one.b else None)
        for one in compare(chapter, agreement)
    ]
    right = sum(one in wanted for one in found)
    yield Row("compare, differences told, F1", pledges.f1(right, len(found) - right, len(wanted) - right), None, 1.0)


def fresh(judged_by: Standards) -> Standards:
    """One that has not read any sentence yet."""
    return Standards(judged_by.wording, judged_by.recesses, lambda: judged_by.synonyms)


def speed(folder: Path, judged_by: Standards) -> Iterator[Row]:
    """Seconds of one processor. Reading is included for the pair, not for the hundred: a library has done that."""
    start = time.process_time()
    a, b, _ = matched.labelled(folder)
    new = fresh(judged_by)
    matching.match(matching.prepare(a, new, refusals=False), matching.prepare(b, new, refusals=True))
    yield Row("match, chapter against letter", time.process_time() - start, None, 3.0, is_time=True)
    agreement = registry.read(folder / "documents/coalitieakkoord-2021-2025.pdf")
    files = [*folder.glob("seeds/*.txt"), *folder.glob("documents/kamervragen/*.pdf")]
    documents = [registry.read(file) for file in sorted(files)]
    start = time.process_time()
    new = fresh(judged_by)
    asked = matching.prepare(agreement, new, refusals=False)
    for at in range(100):
        document = documents[at % len(documents)]
        matching.match(asked, matching.prepare(document, fresh(judged_by), refusals=True))
    yield Row("match, agreement against 100 documents", time.process_time() - start, None, 60.0, is_time=True)


if __name__ == "__main__":
    main()
