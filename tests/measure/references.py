"""Measure the references found against the labels: precision, recall and F1 per kind.

Run as `WOORDHOUDER_DOCUMENTS=… python tests/measure/references.py`; add `-v` to see what was missed or invented.

A reference is right when its kind is that of the label, what identifies it is the same, and its words overlap the
label's: for a Kamerstuk the dossier (its chapter where the label has one) and number, for a motion its movers where
the label names them, for an article its law and number, for a letter its day, week or month. Each label is found
once at most. Labels marked as extra (kinds not asked for, letters without a date) count neither way: missed they are
no miss, found they are no invention.
"""

from __future__ import annotations

import json
import os
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from desktop.analysis.references import Reference, ReferenceKind, find_references
from desktop.reading.registry import read
from desktop.text.document import Document, Span

TARGET = 0.95

Label = dict[str, Any]


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


def fold(words: str) -> str:
    """Without accents, capitals and differences of white space: names are printed both ways."""
    bare = unicodedata.normalize("NFKD", words.replace("Ʃ", "tt").replace("Ư", "ff"))
    return re.sub(r"\s+", " ", "".join(sign for sign in bare if not unicodedata.combining(sign))).lower()


def places(document: Document, literal: str) -> list[Span]:
    """Where the label's words stand, whatever their white space."""
    words = r"\s*".join(re.escape(word) for word in re.split(r"\s+|(?<=-)", literal) if word)
    return [Span(*match.span()) for match in re.finditer(words, document.text)]


def is_same(label: Label, reference: Reference) -> bool:
    if label["kind"] != reference.kind:
        return False
    if label["kind"] == ReferenceKind.KAMERSTUK:
        dossier = reference.dossier or ""
        same = label["dossier"].replace(" ", "-") in (dossier, dossier.split("-")[0])
        return same and label["nr"] == reference.number
    if label["kind"] == ReferenceKind.ARTIKEL:
        return (fold(label["wet"]), label["artikel"]) == (fold(reference.law or ""), reference.article)
    if label["kind"] == ReferenceKind.BRIEF:
        return reference.date is not None and reference.date == first_day(label)
    movers = label.get("indieners")
    return not movers or {fold(name) for name in movers} == {fold(name) for name in reference.movers}


def first_day(label: Label) -> date | None:
    words = label.get("date") or label.get("date_from")
    return date.fromisoformat(f"{words}-01-01"[:10] if len(words) == 4 else f"{words}-01"[:10]) if words else None


def measure(labels: list[Label], document: Document) -> tuple[dict[str, Score], list[str]]:
    """The score per kind, and what was missed or invented."""
    found = find_references(document.text, document.head.date)
    right: dict[str, int] = defaultdict(int)
    missed: dict[str, int] = defaultdict(int)
    invented: dict[str, int] = defaultdict(int)
    remarks = []
    left = list(found)
    for label in sorted(labels, key=lambda one: bool(one.get("extra"))):
        where = places(document, label["literal"])
        match = next(
            (one for one in left if is_same(label, one) and any(one.span.overlaps(place) for place in where)), None
        )
        if match:
            left.remove(match)
        if label.get("extra"):
            left = [one for one in left if not any(one.span.overlaps(place) for place in where)]
        elif match:
            right[label["kind"]] += 1
        else:
            missed[label["kind"]] += 1
            remarks.append(f"missed    {label['kind']:10} {label['literal']} {'' if where else '(words not in text)'}")
    for reference in left:
        if reference.kind is not ReferenceKind.AMENDEMENT:
            invented[reference.kind] += 1
            words = document.text[reference.span.start : reference.span.end]
            remarks.append(f"invented  {reference.kind:10} {words} → {reference}")
    kinds = sorted({*right, *missed, *invented})
    return {kind: Score(right[kind], invented[kind], missed[kind]) for kind in kinds}, remarks


def total(scores: Iterator[Score]) -> Score:
    every = list(scores)
    return Score(*(sum(getattr(one, name) for one in every) for name in ("right", "invented", "missed")))


def measure_all(documents: Path) -> tuple[dict[str, Score], list[str]]:
    """The scores of all labelled documents together."""
    labels: list[Label] = json.loads((documents / "gold/structure/references.json").read_text())
    together: dict[str, list[Score]] = defaultdict(list)
    remarks = []
    for name in sorted({label["file"] for label in labels}):
        document = read(documents / "seeds" / f"{name}.txt")
        scores, found = measure([label for label in labels if label["file"] == name], document)
        remarks += found
        for kind, score in scores.items():
            together[kind].append(score)
    return {kind: total(iter(scores)) for kind, scores in together.items()}, remarks


def main() -> None:
    scores, remarks = measure_all(Path(os.environ["WOORDHOUDER_DOCUMENTS"]))
    print(f"{'references':14} {'right':>6} {'invented':>9} {'missed':>7} {'precision':>10} {'recall':>7} {'F1':>6}")
    for kind, score in {**scores, "all": total(iter(scores.values()))}.items():
        print(
            f"{kind:14} {score.right:6} {score.invented:9} {score.missed:7} "
            f"{score.precision:10.3f} {score.recall:7.3f} {score.f1:6.3f}"
        )
    print(f"target: F1 ≥ {TARGET}")
    if "-v" in sys.argv:
        print("\n".join(remarks))


if __name__ == "__main__":
    main()
