"""Measure the deadlines found in sentences against the labels: precision, recall and F1 of the literal words.

Run as `WOORDHOUDER_DOCUMENTS=… python tests/measure/deadlines.py`; add `-v` to see what was missed or invented.

A sentence is right when the first deadline found in it is the labelled words, but for capitals. Where readers differed
("None" among the labels) both finding it and leaving it out is right. The sentences are read without the date of their
document, as the labels give none; the days that words mean are a matter of the tests.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from desktop.analysis.deadlines import find_deadlines
from desktop.analysis.recesses import read_recesses

TARGET = 0.95
RECESSES = Path(__file__).parents[2] / "resources" / "recess.toml"


@dataclass(frozen=True)
class Score:
    right: int
    invented: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.invented)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.invented + self.missed)


def measure_all(documents: Path) -> tuple[Score, list[str]]:
    """The score, and what was missed or invented."""
    recesses = read_recesses(RECESSES.read_text(), RECESSES.name)
    right = invented = missed = 0
    remarks = []
    for line in (documents / "gold/pledges.jsonl").read_text().splitlines():
        row = json.loads(line)
        label = row["deadline"]
        labels = {str(one).lower() for one in (label if isinstance(label, list) else [label])}
        found = [deadline.words for deadline in find_deadlines(row["text"], None, recesses)]
        first = found[0].lower() if found else "none"
        is_right = first in labels
        right += is_right and first != "none"
        invented += not is_right and first != "none"
        missed += not is_right and "none" not in labels
        if not is_right:
            remarks.append(f"{row['id']}: {sorted(labels)} found {found} in: {row['text']}")
    return Score(right, invented, missed), remarks


def main() -> None:
    score, remarks = measure_all(Path(os.environ["WOORDHOUDER_DOCUMENTS"]))
    print(f"deadlines, literal words: right {score.right}, invented {score.invented}, missed {score.missed}")
    print(f"precision {score.precision:.3f}, recall {score.recall:.3f}, F1 {score.f1:.3f} (target {TARGET})")
    if "-v" in sys.argv:
        print("\n".join(remarks))


if __name__ == "__main__":
    main()
