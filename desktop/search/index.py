"""The search index of a library: kept up to date, and searched. The files themselves are store.py's."""

from __future__ import annotations

import heapq
import threading
from collections.abc import Callable, Collection, Mapping
from contextlib import closing
from pathlib import Path
from time import perf_counter

from desktop.errors import IndexMissing
from desktop.jobs import Job
from desktop.search.entry import Entry
from desktop.search.evaluate import Answer, Evaluation
from desktop.search.hits import Hit, Results, places_in, snippet
from desktop.search.query import Node, parse
from desktop.search.store import Batch, View, create, destroy_mark, sole_writer

__all__ = ["Entry", "Hit", "Results", "SearchIndex"]

BATCH = 8_000_000
"""Characters of text between two commits: what a kill may cost, in work and in memory."""

NEARLY, IN_A_ROW = 3, 0.5
"""Of how many times the hits asked for it is seen whether the words stand side by side; what a hit gains when all do.
"""


class SearchIndex:
    """The index in `folder`, which need not exist yet. Several threads may use one, also while it is synced."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: View | None = None
        self._turn = threading.Lock()

    def sync(self, stamps: Mapping[str, str], load: Callable[[str], Entry], job: Job) -> None:
        """Bring the index to `stamps`: add, replace and delete until it holds those entries with those stamps.

        load: the entry of a key. When the job is cancelled or an entry cannot be loaded, what was done stays.
        Raises Cancelled, LibraryInUse when another sync is under way, LibraryReadOnly, DiskFull, and what `load` does.
        """
        with sole_writer(self.folder):
            try:
                return _bring_to(self.folder, stamps, load, job)
            except IndexMissing:
                pass
            create(self.folder)
            return _bring_to(self.folder, stamps, load, job)

    def search(self, query: str, limit: int = 50, keys: Collection[str] | None = None) -> Results:
        """The best `limit` hits of a query, only in the entries `keys` where these are given.

        Raises BadQuery, and IndexMissing when there is no index that can be read: sync first.
        """
        began = perf_counter()
        tree = parse(query)
        with self._turn:
            try:
                found = _search(self._view(), tree, limit, keys)
            except IndexMissing:
                # a sync by another process may have taken a file away while it was being opened
                self._let_go()
                try:
                    found = _search(self._view(), tree, limit, keys)
                except IndexMissing:
                    self._let_go()
                    destroy_mark(self.folder)
                    raise
        total, hits, narrowed = found
        return Results(total, (perf_counter() - began) * 1000, hits, narrowed)

    def close(self) -> None:
        with self._turn:
            self._let_go()

    def _view(self) -> View:
        """The index as it stands on disk now."""
        if self._open is None or not self._open.is_current():
            self._let_go()
            self._open = View(self.folder)
        return self._open

    def _let_go(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None


def _bring_to(folder: Path, stamps: Mapping[str, str], load: Callable[[str], Entry], job: Job) -> None:
    with closing(View(folder)) as view:
        held = view.stamps
    gone = [key for key in held if key not in stamps]
    wanted = [key for key, stamp in stamps.items() if held.get(key) != stamp]
    done = 0
    while gone or done < len(wanted):
        with closing(View(folder)) as view, closing(Batch(view)) as batch:
            batch.delete(gone)
            gone = []
            while done < len(wanted) and batch.characters < BATCH:
                job.step(done, len(wanted), "Zoekindex bijwerken")
                batch.put(load(wanted[done]), stamps[wanted[done]])
                done += 1
    job.step(done, len(wanted), "Zoekindex bijwerken")


def _search(
    view: View, tree: Node | None, limit: int, keys: Collection[str] | None
) -> tuple[int, tuple[Hit, ...], tuple[str, ...]]:
    if tree is None:
        return 0, (), ()
    query = Evaluation(tree, view.lexicon, view.postings, view.words)
    allowed = None if keys is None else {view.numbers[key] for key in keys if key in view.numbers}
    answers = query.answers(allowed)

    def order(answer: Answer) -> tuple[float, str, int]:
        return -answer.score, view.keys[answer.entry], answer.block

    floor = min(heapq.nlargest(NEARLY * limit, (answer.score for answer in answers)), default=0.0)
    nearly = sorted((answer for answer in answers if answer.score >= floor), key=order)[: NEARLY * limit]
    best = sorted((_with_row(query, answer) for answer in nearly), key=order)[:limit]
    entries = {number: view.entry(number) for number in {answer.entry for answer in best}}
    try:
        hits = tuple(_hit(query, answer, entries[answer.entry]) for answer in best)
    except LookupError as problem:  # postings that do not fit the text
        raise IndexMissing(folder=view.folder) from problem
    return len(answers), hits, tuple(query.narrowed)


def _with_row(query: Evaluation, answer: Answer) -> Answer:
    if not answer.whole:
        return answer
    return answer._replace(score=answer.score * (1 + IN_A_ROW * query.in_a_row(answer)))


def _hit(query: Evaluation, answer: Answer, entry: Entry) -> Hit:
    # a block 0 is the title: its hit is shown at the beginning of the entry
    block = max(answer.block - 1, 0)
    start, end = entry.blocks[block] if entry.blocks else (0, 0)
    text = entry.text[start:end]
    places = places_in(text, query.marks(answer)) if answer.block else []
    shown, marks = snippet(text, places)
    return Hit(
        key=entry.key,
        title=entry.title,
        block=block,
        start=start + (places[0][0] if places else 0),
        end=start + (places[-1][1] if places else 0),
        snippet=shown,
        marks=marks,
        places=tuple((start + first, start + last) for first, last in places),
        score=round(answer.score, 4),
        whole=answer.whole,
    )
