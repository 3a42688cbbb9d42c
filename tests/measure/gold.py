"""The whole table of what the analysis must show, on labelled documents: what was reached, and what to expect.

Run as `WOORDHOUDER_DOCUMENTS=… python tests/measure/gold.py [FOLDER]`; the documents hold `gold/`, `seeds/` and
`documents/`; FOLDER: labels of other pairs, as for `matching.py`.

fitted: on the labels themselves, which have been looked at. unseen: what to expect of a text that nobody looked at.
For matching these are the labels in FOLDER, all pairs together; for firmness the sentences of our own, labelled before
there were rules, and for shift, without FOLDER, the sample dossier. "–" where there is nothing else to judge by.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import deadlines
import matching as matched
import pledges

from desktop.analysis import matching
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
    more = sorted(path for name in sys.argv[1:] for path in Path(name).glob("*.json"))
    for row in [*firmness(folder, judged_by), *literal(folder), *match(folder, judged_by, more), *differences(folder)]:
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


def match(folder: Path, judged_by: Standards, more: list[Path]) -> Iterator[Row]:
    result, own = (matched.measure(*pair, judged_by) for pair in (matched.labelled(folder), matched.our_own()))
    blind = [matched.measure(*matched.more_labels(path, folder), judged_by) for path in more]
    unseen = matched.together(blind) if blind else None
    border = matching.SILENT
    for what, share, target in (
        ("match, best passage first", lambda one: one.first / one.units, 0.90),
        ("match, best passage among three", lambda one: one.three / one.units, 0.97),
        ("silence, F1", lambda one: one.silence_f1(border), 0.85),
    ):
        yield Row(what, share(result), share(unseen) if unseen else None, target)
    shifts = [one.right_shifts / one.shifts for one in (result, unseen or own)]
    yield Row("shift, share right", *shifts, 0.75)


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
