"""The sample dossier: its files come from its words, and what it says of them is true of them as they are read."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from desktop.reading import registry
from desktop.text.document import Document, DocumentKind
from desktop.text.pledge import Firmness, Status

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
DOSSIER = tomllib.loads((SAMPLE / "dossier.toml").read_text(encoding="utf-8"))
FILES = [document["file"] for document in DOSSIER["documents"]]
RUN = 9
"""As many words in a row as may not be someone else's."""


@cache
def read(name: str) -> Document:
    return registry.read(SAMPLE / "files" / name)


def places(document: Document, quote: str) -> list[int]:
    return [found.start() for found in re.finditer(re.escape(quote), document.text)]


@pytest.mark.parametrize("name", FILES)
def test_every_quote_stands_once_in_its_document_inside_one_block(name: str) -> None:
    document = read(name)
    for passage in DOSSIER["passages"]:
        if passage["document"] == name:
            found = places(document, passage["quote"])
            assert len(found) == 1, passage["id"]
            end = found[0] + len(passage["quote"])
            assert any(block.start <= found[0] and end <= block.end for block in document.blocks), passage["id"]


def test_every_tag_and_passage_that_is_referred_to_exists() -> None:
    tags = [tag["name"] for tag in DOSSIER["tags"]]
    passages = [passage["id"] for passage in DOSSIER["passages"]]
    assert len(set(tags)) == len(tags)
    assert len(set(passages)) == len(passages)
    assert {tag["parent"] for tag in DOSSIER["tags"] if "parent" in tag} <= set(tags)
    assert {tag for passage in DOSSIER["passages"] for tag in passage["tags"]} <= set(tags)
    for pledge in DOSSIER["pledges"]:
        assert {*pledge["passages"], *(one["evidence"] for one in pledge["statuses"] if "evidence" in one)} <= {
            *passages
        }
    assert {link[end] for link in DOSSIER["links"] for end in ("from", "to")} <= set(passages)
    assert {note["document"] for note in DOSSIER["notes"] if "document" in note} <= set(FILES)


def test_pledges_stand_in_every_status_and_firmness_and_one_is_overdue() -> None:
    pledges = DOSSIER["pledges"]
    assert {pledge["statuses"][-1]["status"] for pledge in pledges} == set(Status)
    assert {pledge["firmness"] for pledge in pledges} == set(Firmness)
    overdue = [
        pledge["title"]
        for pledge in pledges
        if not Status(pledge["statuses"][-1]["status"]).is_settled
        and any(
            deadline.get("last", DOSSIER["date"]) < DOSSIER["date"] for deadline in pledge.get("deadlines", [])[-1:]
        )
    ]
    assert overdue == ["Bereikbaarheidskaart per kern"]


def test_the_histories_of_a_pledge_run_forward() -> None:
    for pledge in DOSSIER["pledges"]:
        for history in (pledge.get("deadlines", []), pledge["statuses"]):
            dates = [entry["on"] for entry in history]
            assert all(earlier <= later <= DOSSIER["date"] for earlier, later in pairwise([*dates, DOSSIER["date"]]))


def test_a_deadline_has_the_words_of_a_document_that_the_pledge_stands_on() -> None:
    documents = {passage["id"]: passage["document"] for passage in DOSSIER["passages"]}
    for pledge in DOSSIER["pledges"]:
        texts = [read(documents[passage]).text.lower() for passage in pledge["passages"]]
        for deadline in pledge.get("deadlines", []):
            assert any(deadline["words"] in text for text in texts), deadline["words"]


def test_each_document_is_read_as_what_it_is() -> None:
    assert [read(name).head.kind for name in FILES] == [
        DocumentKind.COALITION_AGREEMENT,
        DocumentKind.POLICY_LETTER,
        DocumentKind.BUDGET_ANSWERS,
        DocumentKind.KAMERVRAGEN,
        DocumentKind.BUDGET,
    ]
    assert [str(read(name).head.date) for name in FILES] == [
        "2031-11-21",
        "2032-03-12",
        "2032-04-14",
        "2032-06-02",
        "2030-09-17",
    ]


def test_answers_are_read_as_questions_with_member_and_minister() -> None:
    source = tomllib.loads((SAMPLE / "text" / "antwoorden.toml").read_text(encoding="utf-8"))
    document = read("antwoorden.pdf")
    assert [
        (question.number, question.heading, question.member, ", ".join(question.ministers))
        for question in document.questions
    ] == [
        (str(one["number"]), group["heading"], one["member"], one["ministers"])
        for group in source["groups"]
        for one in group["questions"]
    ]


def test_kamervragen_are_read_with_their_grouped_answers() -> None:
    questions = read("kamervragen.html").questions
    assert [number for question in questions for number in question.numbers] == list(range(1, 13))
    assert {question.answer_numbers for question in questions} >= {(3, 4), (8, 9)}


def test_the_letter_does_with_the_agreement_what_the_ties_say() -> None:
    """Each bullet of the agreement is tied to words of the letter or listed as one that it is silent on."""
    known = tomllib.loads((Path(__file__).parent / "ties.toml").read_text(encoding="utf-8"))
    words = (SAMPLE / "text" / "akkoord.md").read_text(encoding="utf-8")
    for bullet in re.findall(r"^- (.*)$", words, re.MULTILINE):
        tied = any(tie["agreement"] in bullet for tie in known["ties"])
        assert tied != (bullet in known["silent"]), bullet
        assert len(places(read("akkoord.pdf"), bullet)) == 1, bullet
    for tie in known["ties"]:
        assert len(places(read("brief.docx"), tie["letter"])) == 1, tie["letter"]


def test_the_same_words_give_the_same_bytes(tmp_path: Path) -> None:
    for run in ("1", "2"):
        subprocess.run(
            [sys.executable, SAMPLE / "make.py", tmp_path / run], check=True, env={**os.environ, "PYTHONHASHSEED": run}
        )
    for name in FILES:
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()
        assert registry.read(tmp_path / "1" / name) == read(name)


def test_no_nine_words_in_a_row_are_those_of_a_real_document() -> None:
    folder = os.environ.get("WOORDHOUDER_DOCUMENTS")
    if not folder:
        pytest.skip("WOORDHOUDER_DOCUMENTS does not say where real documents are")
    ours = {run for file in (SAMPLE / "text").iterdir() for run in runs(file.read_text(encoding="utf-8"))}
    theirs = {run for file in Path(folder, "seeds").iterdir() for run in runs(file.read_text(errors="replace"))}
    assert ours & theirs == set()


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
