"""Measure what reading made of the text dumps against the labels: headings, levels, counts, questions, time.

Run as `WOORDHOUDER_DOCUMENTS=… python tests/measure/reading.py`; `-v` shows what differs. Headings are compared as
text in order; levels only where the label has no doubt. A count may differ by two percent, or lie in the range that
the label itself calls defensible. Of the words lost or invented `words.py` gives account.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from desktop.reading.draft import assemble
from desktop.reading.plain.document import read_plain
from desktop.text.document import BlockKind, Document

ANSWERS = "antwoorden-begroting-jenv-2026"
COUNTED = {
    "list_items": BlockKind.LIST_ITEM,
    "footnotes": BlockKind.FOOTNOTE,
    "body_paragraphs": BlockKind.PARAGRAPH,
}
TRACES = re.compile(r"\[(?:footnoteRef|bookmark)|\[\d+:|[\ue000-\uf8ff\u00ad\ufffd\x00-\x08]|[ƟƩƯƥƞƫĳŌ]|[ﬀ-ﬆ]")
"""What a dump leaves behind and a reader must not see."""


@dataclass
class Figure:
    """One line of the table: what was measured on which document, the figure, the target, what differs."""

    what: str
    document: str
    figure: float
    target: float
    remarks: list[str] = field(default_factory=list)

    @property
    def is_met(self) -> bool:
        return self.figure <= self.target if self.what in AT_MOST else self.figure >= self.target


AT_MOST = ("traces left", "seconds", "list_items off", "footnotes off", "body_paragraphs off", "false questions")


def measure_all(documents: Path) -> Iterator[Figure]:
    labels = documents / "gold" / "structure"
    counts = json.loads((labels / "counts.json").read_text("utf-8"))
    for name, count in counts.items():
        document, seconds = read(documents, name)
        yield from headings(document, name, json.loads((labels / f"headings-{name}.json").read_text("utf-8")))
        yield from counted(document, name, count)
        yield traces(document, name)
        yield Figure("seconds", name, seconds, 1.0)
    document, seconds = read(documents, ANSWERS)
    yield from questions(document, json.loads((labels / "questions-antwoorden-even.json").read_text("utf-8")))
    yield traces(document, ANSWERS)
    yield Figure("seconds", ANSWERS, seconds, 1.0)


def read(documents: Path, name: str) -> tuple[Document, float]:
    content = (documents / "seeds" / f"{name}.txt").read_bytes()
    start = time.perf_counter()
    document = assemble(read_plain(content, f"{name}.txt"))
    return document, time.perf_counter() - start


def folded(text: str) -> str:
    return " ".join(text.split())


def headings(document: Document, name: str, labels: list[dict[str, Any]]) -> Iterator[Figure]:
    found = [(document.text_of(block), block.level) for _, block in document.headings()]
    texts = [text for text, _ in found]
    expected = [folded(label["text"]) for label in labels]
    matcher = SequenceMatcher(None, expected, texts, autojunk=False)
    same = [(place.a + at, place.b + at) for place in matcher.get_matching_blocks() for at in range(place.size)]
    remarks = [f"missed: {expected[at]}" for at in range(len(expected)) if at not in {label for label, _ in same}]
    remarks += [f"invented: {texts[at]}" for at in range(len(texts)) if at not in {heading for _, heading in same}]
    yield Figure("headings F1", name, 2 * len(same) / (len(expected) + len(texts)), 0.98, remarks)
    sure = [(labels[label], found[heading]) for label, heading in same if "doubt" not in labels[label]]
    wrong = [f"{text}: {level}, not {label['level']}" for label, (text, level) in sure if label["level"] != level]
    yield Figure("levels", name, 1 - len(wrong) / len(sure), 0.95, wrong)


def counted(document: Document, name: str, label: dict[str, Any]) -> Iterator[Figure]:
    """How far the counts are off. Lines of a title page or under a letter are no paragraphs for the label."""
    aside = len(label.get("title_block_lines", ())) + bool(label.get("signature_lines"))
    for what, kind in COUNTED.items():
        found = sum(block.kind is kind for block in document.blocks)
        if kind is BlockKind.PARAGRAPH:
            found -= aside
        off = abs(found - label[what]) / max(1, label[what])
        yield Figure(f"{what} off", name, off, 0.02, [f"{found}, not {label[what]}"] if off else [])


def traces(document: Document, name: str) -> Figure:
    left = TRACES.findall(document.text)
    left += [text for block in document.blocks if (text := document.text_of(block)).isdigit()]
    return Figure("traces left", name, len(left), 0, left)


def questions(document: Document, labels: list[dict[str, Any]]) -> Iterator[Figure]:
    found = {question.number: question for question in document.questions}
    numbers = {str(number) for number in range(1, 147) if number != 31}
    yield Figure("questions", ANSWERS, len(numbers & found.keys()) / len(numbers), 1, sorted(numbers - found.keys()))
    false = sorted(found.keys() - numbers)
    yield Figure("false questions", ANSWERS, len(false) + len(document.questions) - len(found), 0, false)
    people, edges = [], []
    for label in labels:
        question = found.get(str(label["nr"]))
        if question is None:
            continue
        said = (question.heading, question.member, list(question.ministers))
        expected = (label["fractie_heading"], label["kamerlid"], label["bewindspersonen"])
        people += [] if said == expected else [f"{question.number}: {said}, not {expected}"]
        asked = folded(document.text_of(question.question))
        answer = folded(document.text_of(question.answer)) if question.answer else ""
        ends = {folded(label[key]) for key in ("answer_end", "answer_end_without_footnotes") if key in label}
        right = {
            "question start": asked.startswith(folded(label["question_start"])),
            "question end": asked.endswith(folded(label["question_end"])),
            "answer start": answer.startswith(folded(label["answer_start"])),
            "answer end": any(answer.endswith(end) for end in ends),
        }
        edges += [f"{question.number}: {edge}" for edge, is_right in right.items() if not is_right]
    yield Figure("heading, member, ministers", ANSWERS, 1 - len(people) / len(labels), 1, people)
    yield Figure("starts and ends", ANSWERS, 1 - len(edges) / (4 * len(labels)), 0.99, edges)


def main() -> int:
    folder = os.environ.get("WOORDHOUDER_DOCUMENTS")
    if not folder:
        print("WOORDHOUDER_DOCUMENTS names no folder", file=sys.stderr)
        return 1
    figures = list(measure_all(Path(folder)))
    print(f"{'what':28} {'document':40} {'figure':>8} {'target':>8}")
    for figure in figures:
        met = "" if figure.is_met else "  NOT MET"
        print(f"{figure.what:28} {figure.document:40} {figure.figure:8.3f} {figure.target:8.2f}{met}")
        if "-v" in sys.argv:
            for remark in figure.remarks:
                print("    ", remark)
    return 0 if all(figure.is_met for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
