"""What a document promises, on the command line: pledges, and two files matched or compared."""

from __future__ import annotations

import argparse
from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop.text.document import Document, Span

Printed = list[dict[str, object]]


def pledges_in_file(chosen: argparse.Namespace) -> tuple[Printed, bool]:
    """`pledges FILE`: its sentences with what they commit to, by when and for how much."""
    from desktop.analysis.pledges import sentences_with_commitments
    from desktop.library.standards import standards
    from desktop.reading.isolation import Reader

    with Reader() as reader:
        document = reader.read(chosen.file)
    found = []
    for sentence in sentences_with_commitments(document, standards()):
        commitment, at = sentence.read.commitment, sentence.span.start
        if commitment.firmness is None and not chosen.all:
            continue
        # a time limit is one for what is promised; an amount stands by itself
        deadline = next(iter(sentence.read.deadlines), None) if commitment.firmness else None
        found.append(
            {
                **_piece(document, sentence.span),
                "firmness": commitment.firmness or "none",
                "deadline": deadline
                and {"text": deadline.words, "from": _iso(deadline.first), "to": _iso(deadline.last)},
                "undated": deadline and deadline.undated,
                "amounts": [
                    {
                        "text": amount.words,
                        "euros": _number(amount.euros),
                        "up_to": _number(amount.up_to),
                        "recurring": amount.recurring,
                        "from_year": amount.from_year,
                    }
                    for amount in sentence.read.amounts
                ],
                "promiser": commitment.promiser,
                "rule": commitment.rule,
                "words": [_piece(document, Span(at + span.start, at + span.end)) for span in commitment.words],
            }
        )
    return found, True


def match_files(chosen: argparse.Namespace) -> tuple[Printed, bool]:
    """`match A B`: each pledge of A with the passages of B on the same measure."""
    from desktop.analysis.matching import match, prepare
    from desktop.analysis.shift import shift_of
    from desktop.library.standards import standards

    a, b = _read_two(chosen.a, chosen.b)
    read_by = standards()
    asked, answering = prepare(a, read_by, refusals=False), prepare(b, read_by, refusals=True)
    return [
        {
            "a": _piece(a, a.blocks[found.block].span),
            "candidates": [
                {
                    "b": _piece(b, b.blocks[candidate.block].span),
                    "score": candidate.score,
                    "shift": (judgement := shift_of(a, b, candidate, read_by)).shift,
                    "signs": [
                        {
                            "shift": sign.shift,
                            "ground": sign.ground,
                            "a": _piece(a, sign.a) if sign.a else None,
                            "b": _piece(b, sign.b) if sign.b else None,
                        }
                        for sign in judgement.signs
                    ],
                    "shared": [
                        {"a": _piece(a, one.a), "b": _piece(b, one.b), "weight": one.weight, "alike": one.alike}
                        for one in candidate.shared
                    ],
                }
                for candidate in found.candidates
            ],
        }
        for found in match(asked, answering)
    ], True


def compare_files(chosen: argparse.Namespace) -> tuple[Printed, bool]:
    """`compare A B`: the wording changes from A to B."""
    from desktop.analysis.comparing import compare

    a, b = _read_two(chosen.a, chosen.b)
    return [
        {
            "kind": found.kind,
            "a": _piece(a, found.a) if found.a else None,
            "b": _piece(b, found.b) if found.b else None,
        }
        for found in compare(a, b)
    ], True


def show_pledges(printed: Printed) -> None:
    names = {"firm": "vast", "effort": "inzet", "exploratory": "verkennend", "refusal": "afwijzing", "none": "–"}
    if not printed:
        print("Geen beloften gevonden.")
    for found in printed:
        print(f"{names[str(found['firmness'])]:10}  {_text(found)}")


def show_matches(printed: Printed) -> None:
    names = {
        "same": "gelijk",
        "more_concrete": "concreter",
        "weaker": "verzwakt",
        "stronger": "versterkt",
        "changed": "gewijzigd",
    }
    for found in printed:
        print(f"\n{_text(found['a'])}")
        candidates = found["candidates"]
        assert isinstance(candidates, list)
        if not candidates:
            print("  – stilte")
        for candidate in candidates:
            if candidate["score"] < 0.5:
                continue
            print(f"  – {names[candidate['shift']]} ({candidate['score']:.2f}): {_text(candidate['b'])}")


def show_differences(printed: Printed) -> None:
    names = {"replaced": "vervangen", "inserted": "erbij", "deleted": "weg", "moved": "verplaatst"}
    if not printed:
        print("Geen verschil in woorden.")
    for found in printed:
        sides = " → ".join(_text(side) for side in (found["a"], found["b"]) if side)
        print(f"{names[str(found['kind'])]}: {sides}")


def _read_two(*files: Path) -> tuple[Document, Document]:
    from desktop.reading.isolation import Reader

    with Reader() as reader:
        return reader.read(files[0]), reader.read(files[1])


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _number(euros: Decimal | None) -> int | float | None:
    if euros is None:
        return None
    return int(euros) if euros == int(euros) else float(euros)


def _piece(document: Document, span: Span) -> dict[str, object]:
    return {"text": document.text_of(span), "start": span.start, "end": span.end}


def _text(piece: object) -> str:
    assert isinstance(piece, dict)
    return " ".join(str(piece["text"]).split())
