"""Measure the Kamervragen found against the labels: groups of questions and answers, number, head and members.

Run as `WOORDHOUDER_DOCUMENTS=… python tests/measure/kamervragen.py`; `-v` shows what differs. The letters of the
ministries have no labels: for these the numbers are shown, and a series without gaps, all answered, counts as right.
"""

from __future__ import annotations

import json
import os
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any

from desktop.reading.registry import read
from desktop.text.document import Document

Label = dict[str, Any]


def folded(words: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", words)).rstrip(". ")


def printed_members(head: str) -> str:
    """The row of members in the head of printed questions."""
    return re.sub(r"^Vragen van (?:het lid|de leden) (.*?\)) aan d.*$", r"\1", head)


def differences(document: Document, label: Label) -> list[str]:
    """What is not as the label says."""
    questions = document.questions
    answered = list(dict.fromkeys(question.answer_numbers for question in questions if question.answer))
    members = printed_members(folded(label["head"]))
    checks = {
        "questions": ([list(question.numbers) for question in questions], label["question_groups"]),
        "answers": ([list(numbers) for numbers in answered], label["answer_groups"]),
        "number": (document.head.number, label["number"]),
        "head": (folded(document.head.title or ""), folded(label["head"])),
        "members": ({question.member for question in questions}, {members}),
        "parties": (
            [person.party for person in document.head.members],
            re.findall(r"\(([^()]*)\)", members),
        ),
        "texts": (all(document.text_of(question.question).strip() for question in questions), True),
        "ministers": (all(question.ministers for question in questions), True),
    }
    return [f"{what}: {found!r}, not {expected!r}" for what, (found, expected) in checks.items() if found != expected]


def gaps(document: Document) -> list[str]:
    """What is amiss in a series of questions that nobody labelled."""
    numbers = [number for question in document.questions for number in question.numbers]
    found = [] if numbers and numbers == list(range(1, len(numbers) + 1)) else [f"questions: {numbers}"]
    return found + [f"no answer: {question.number}" for question in document.questions if not question.answer]


def main() -> int:
    folder = os.environ.get("WOORDHOUDER_DOCUMENTS")
    if not folder:
        print("WOORDHOUDER_DOCUMENTS names no folder", file=sys.stderr)
        return 1
    labels: dict[str, Label] = json.loads((Path(folder) / "gold" / "kamervragen.json").read_text("utf-8"))
    printed = Path(folder) / "documents" / "kamervragen"
    wrong: dict[str, list[str]] = {}
    counts: dict[str, tuple[int, int]] = {}
    for name, label in labels.items():
        document = read(printed / name)
        wrong[name] = differences(document, label)
        counts[name] = (
            len(document.questions),
            sum(len(document.text_of(q.answer)) for q in document.questions if q.answer),
        )
    for path in sorted((Path(folder) / "documents" / "antwoorden-docx").glob("*.docx")):
        document = read(path)
        wrong[path.name] = gaps(document)
        counts[path.name] = (
            len(document.questions),
            sum(len(document.text_of(q.answer)) for q in document.questions if q.answer),
        )
    print(f"{'file':42} questions  letters answered  right")
    for name, faults in wrong.items():
        print(f"{name:42} {counts[name][0]:9} {counts[name][1]:17}  {'no' if faults else 'yes'}")
        if "-v" in sys.argv:
            for fault in faults:
                print("   ", fault)
    right = sum(not faults for faults in wrong.values())
    print(f"right: {right} of {len(wrong)}; target: all")
    return 0 if right == len(wrong) else 1


if __name__ == "__main__":
    sys.exit(main())
