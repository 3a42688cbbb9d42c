"""Measure pledges against the labels: sentences split alike, firmness, pledge or not, literal deadlines and amounts.

Run as `WOORDHOUDER_DOCUMENTS=… python tests/measure/pledges.py`; add `-v` to see what went wrong.

Firmness is judged twice: on the labelled sentences themselves, and as the command line finds them in the documents,
where a sentence that was split otherwise is judged by the one that covers most of it. Any of several labels is right.
A rule that was written with these sentences in sight is no proof: all of them have been looked at by now. The sentences
of our own were labelled before there were rules.
"""

from __future__ import annotations

import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.analysis.amounts import find_amounts
from desktop.analysis.commitments import commitment_of
from desktop.analysis.pledges import sentences_with_commitments
from desktop.analysis.recesses import read_recesses
from desktop.analysis.statements import Standards
from desktop.analysis.wording import Wording, read_wording
from desktop.places import resources
from desktop.reading.registry import read

DOCUMENTS = {"A": "coalitieakkoord-hoofdstuk-rechtsstaat.txt", "B": "beleidsbrief-jenv-2026.txt"}
MEASURED = ("firm", "effort", "exploratory", "none")
TARGETS = {"macro-F1": 0.85, "pledge or not": 0.92, "amounts": 0.95, "deadlines": 0.95}

Label = dict[str, Any]


@dataclass(frozen=True)
class Judged:
    """A label, what was found, and which of its labels it counts for."""

    label: Label
    found: str

    @property
    def truth(self) -> str:
        firmness: list[str] = self.label["firmness"]
        return self.found if self.found in firmness else firmness[0]


def f1(right: int, wrong: int, missed: int) -> float:
    return 2 * right / max(1, 2 * right + wrong + missed)


def f1_of(judged: Iterable[Judged], names: Sequence[str]) -> float:
    """F1 of telling `names` from the rest."""
    pairs = [(one.truth in names, one.found in names) for one in judged]
    return f1(pairs.count((True, True)), pairs.count((False, True)), pairs.count((True, False)))


def show_firmness(title: str, judged: list[Judged], *, verbose: bool) -> None:
    each = {name: f1_of(judged, [name]) for name in MEASURED}
    pledge = f1_of(judged, ["firm", "effort", "exploratory", "refusal"])
    right = sum(one.truth == one.found for one in judged)
    print(f"{title}: {right} of {len(judged)} right")
    print("  " + ", ".join(f"{name} {value:.3f}" for name, value in each.items()))
    print(f"  macro-F1 {sum(each.values()) / len(each):.3f} (target {TARGETS['macro-F1']})", end=", ")
    print(f"pledge or not {pledge:.3f} (target {TARGETS['pledge or not']})")
    if verbose:
        for one in judged:
            if one.truth != one.found:
                print(f"  {one.label['id']} {one.label['firmness']} found {one.found}: {one.label['text']}")


def read_labels(folder: Path) -> list[Label]:
    return read_rows(folder / "gold/pledges.jsonl")


def read_rows(file: Path) -> list[Label]:
    return [{"id": at, **json.loads(line)} for at, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)]


def read_json(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def judge(labels: Iterable[Label], wording: Wording) -> list[Judged]:
    return [Judged(label, str(commitment_of(label["text"], wording).firmness or "none")) for label in labels]


def folded(text: str) -> str:
    return " ".join(text.split())


def literal_counts(pairs: Iterable[tuple[object, str | None]]) -> dict[str, int]:
    """pairs: the label (or several that count) and the first words found."""
    counts: dict[str, int] = defaultdict(int)
    for label, found in pairs:
        labels = {None if one in (None, "None") else str(one).lower() for one in as_list(label)}
        is_right = (found.lower() if found else None) in labels
        counts["right"] += is_right and found is not None
        counts["wrong"] += not is_right and found is not None
        counts["missed"] += not is_right and None not in labels
    return counts


def literal_f1(pairs: Iterable[tuple[object, str | None]]) -> float:
    counts = literal_counts(pairs)
    return f1(counts["right"], counts["wrong"], counts["missed"])


def show_literal(title: str, pairs: Iterable[tuple[object, str | None]]) -> None:
    pairs = list(pairs)
    print(f"{title}: {dict(literal_counts(pairs))}, F1 {literal_f1(pairs):.3f}")


def as_list(label: object) -> list[object]:
    return label if isinstance(label, list) else [label]


def end_to_end(folder: Path, labels: list[Label], standards: Standards) -> tuple[list[Judged], list[str]]:
    """Firmness as found in the documents, and the labels whose sentence was split otherwise."""
    judged, missing = [], []
    for kind, name in DOCUMENTS.items():
        document = read(folder / "seeds" / name)
        sentences = {
            folded(document.text_of(sentence.span)): sentence.read.commitment.firmness or "none"
            for sentence in sentences_with_commitments(document, standards)
        }
        for label in labels:
            if not label["id"].startswith(kind):
                continue
            text = folded(label["text"])
            if text not in sentences:
                missing.append(label["id"])
                covering = [other for other in sentences if other in text or text in other]
                text = max(covering, key=len, default="")
            judged.append(Judged(label, str(sentences.get(text, "none"))))
    return judged, missing


def main() -> None:
    folder, verbose = Path(os.environ["WOORDHOUDER_DOCUMENTS"]), "-v" in sys.argv
    labels = read_labels(folder)
    wording = read_wording((resources() / "wording.toml").read_text(encoding="utf-8"), "wording.toml")
    recesses = read_recesses((resources() / "recess.toml").read_text(encoding="utf-8"), "recess.toml")
    standards = Standards(wording, recesses)

    made = read_rows(Path(__file__).parents[1] / "data" / "pledge_sentences.jsonl")
    show_firmness("labelled sentences", judge(labels, wording), verbose=verbose)
    show_firmness("sentences of our own", judge(made, wording), verbose=verbose)
    judged, missing = end_to_end(folder, labels, standards)
    show_firmness("as found in the documents", judged, verbose=False)
    print(
        f"sentences split as labelled: {len(labels) - len(missing)} of {len(labels)}; otherwise: {', '.join(missing)}"
    )
    show_literal("amounts", ((row["amount"], first_amount(row["text"])) for row in labels))
    show_literal("deadlines", ((row["deadline"], first_deadline(row["text"], standards)) for row in labels))


def first_amount(text: str) -> str | None:
    return next((amount.words for amount in find_amounts(text)), None)


def first_deadline(text: str, standards: Standards) -> str | None:
    return next((deadline.words for deadline in standards.read(text, None).deadlines), None)


if __name__ == "__main__":
    main()
