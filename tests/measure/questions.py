"""Measure matching where labels cost nothing: each question finds the paragraphs of its own answer among all answers.

Run as `WOORDHOUDER_DOCUMENTS=… python tests/measure/questions.py`. The weights of matching were chosen here and on the
sample dossier, so that the labelled pair stays a fair judge. Every sentence of a question counts as a pledge, and what
answers need not pledge. first, three: a paragraph of the answer is the first found, or among the first three.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.analysis import matching
from desktop.analysis.matching import Passages
from desktop.analysis.passages import Passage
from desktop.analysis.pledges import pledges_in
from desktop.analysis.sentences import sentences_of
from desktop.library.standards import standards
from desktop.reading import registry
from desktop.text.document import BLOCK_BREAK, Block, BlockKind, Document, Head, Span

SETS = {
    "budget answers": ("seeds/antwoorden-begroting-*.txt",),
    "Kamervragen": ("documents/kamervragen/*.pdf", "documents/antwoorden-docx/*.docx"),
}
LEAST_ASKED, LEAST_ANSWERED = 8, 12
"""Words below which a question or a paragraph says too little: "Kunt u dit toelichten?", "Zie vraag 3." """

Scored = Callable[[Passage, Passages, Passages], dict[int, float]]


@dataclass(frozen=True)
class Asked:
    """Questions and answers as documents, and by question the blocks of its answer."""

    questions: Passages
    answers: Passages
    right: tuple[frozenset[int], ...]


def read_set(folder: Path, patterns: Iterable[str]) -> Asked:
    questions: list[str] = []
    answers: list[str] = []
    right: list[frozenset[int]] = []
    for document in (registry.read(file) for pattern in patterns for file in sorted(folder.glob(pattern))):
        known: dict[Span, frozenset[int]] = {}
        for question in document.questions:
            if question.answer is None:
                continue
            if question.answer not in known:
                paragraphs = list(_paragraphs(document, question.answer))
                known[question.answer] = frozenset(range(len(answers), len(answers) + len(paragraphs)))
                answers += paragraphs
            asked = " ".join(document.text_of(question.question).split())
            if len(asked.split()) >= LEAST_ASKED and known[question.answer]:
                questions.append(asked)
                right.append(known[question.answer])
    asking, answering = as_document(questions), as_document(answers)
    everything = [
        Span(block.start + inner.start, block.start + inner.end)
        for block in asking.blocks
        for inner in sentences_of(asking.text_of(block))
    ]
    judged_by = standards()
    return Asked(
        Passages(asking, everything, judged_by.synonyms),
        Passages(answering, pledges_in(answering, judged_by, refusals=True), judged_by.synonyms),
        tuple(right),
    )


def as_document(texts: Iterable[str]) -> Document:
    blocks, at = [], 0
    texts = list(texts)
    for text in texts:
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(text)))
        at += len(text) + len(BLOCK_BREAK)
    return Document(Head(), BLOCK_BREAK.join(texts), tuple(blocks))


def _paragraphs(document: Document, answer: Span) -> Iterator[str]:
    for block in document.blocks:
        if block.span.overlaps(answer):
            text = document.text[max(block.start, answer.start) : min(block.end, answer.end)].strip()
            if len(text.split()) >= LEAST_ANSWERED:
                yield text


def lexical(passage: Passage, questions: Passages, answers: Passages) -> dict[int, float]:
    return answers.scores(passage, questions)


def ranks(asked: Asked, scored: Scored) -> list[int]:
    """For each question how many passages stand before the best one of its answer."""
    index_of = {passage.block: index for index, passage in enumerate(asked.answers.passages)}
    found = []
    for passage in asked.questions.passages:
        right = {index_of[block] for block in asked.right[passage.block] if block in index_of}
        if right:
            scores = scored(passage, asked.questions, asked.answers)
            best = max(scores.get(index, 0) for index in right)
            found.append(sum(score > best for score in scores.values()))
    return found


def main() -> None:
    folder = Path(os.environ["WOORDHOUDER_DOCUMENTS"])
    matching.WITHOUT = 1.0
    for name, patterns in SETS.items():
        show(name, ranks(read_set(folder, patterns), lexical))


def show(name: str, found: list[int]) -> None:
    first, three = (sum(rank < most for rank in found) / max(1, len(found)) for most in (1, 3))
    mean = sum(1 / (1 + rank) for rank in found) / max(1, len(found))
    print(f"{name:28} {len(found):4} first {first:.2f} three {three:.2f} reciprocal rank {mean:.2f}")


if __name__ == "__main__":
    main()
