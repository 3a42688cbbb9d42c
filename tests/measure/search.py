"""Measure the search index beside SQLite's FTS5, and what the analyser knows of the field's words.

Run as `python tests/measure/search.py [MEGABYTES]`. The library is generated: documents of 21,000 characters, words
of simplemma's dictionary, the shorter the commoner, with Zipf's exponent such that new words keep coming at the rate
of real documents (920 different ones in the first 3,000, 2,200 in 10,000, 7,800 in 64,000). With
WOORDHOUDER_DOCUMENTS set, the texts in its folder `seeds` are indexed and searched as well. Indexing runs in a
process of its own, for its memory. FTS5 holds one row for each block, which is its best case: it knows no lemmas, no
compounds, and no words spread over an entry.
"""

from __future__ import annotations

import os
import random
import re
import resource
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import accumulate, permutations
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import perf_counter

from simplemma import lemmatize
from simplemma.strategies import DefaultDictionaryFactory
from whoosh.lang.snowball.dutch import DutchStemmer

from desktop.jobs import Silent
from desktop.search.entry import Entry
from desktop.search.index import SearchIndex
from desktop.search.lemmas import lemmas, stem
from desktop.search.lexicon import Lexicon
from desktop.search.words import fold

WORDS = Path(__file__).parents[1] / "data" / "search"
COMMON = "de van het een en in dat te is op voor met zijn die niet aan er worden om ook als bij door naar over uit dan"


def library(characters: int) -> Iterator[Entry]:
    """Documents of 21,000 characters in blocks of 6 to 140 words, always the same for the same length."""
    chance = random.Random(2032)
    dictionary = DefaultDictionaryFactory().get_dictionary("nl")
    rare = [word for word in dictionary if word.isalpha() and word.islower() and len(word) > 3]
    rare.sort(key=lambda word: len(word) + chance.gauss(0, 5))
    vocabulary = [*COMMON.split(), "maatregel", "gemeente", "strafmaat", "woningbouw", *rare[:150_000]]
    weights = list(accumulate(1 / (rank + 8) ** 1.35 for rank in range(len(vocabulary))))
    for number in range(characters // 21_000):
        blocks: list[str] = []
        own = chance.sample(vocabulary[40:20_000], 60)
        while sum(map(len, blocks)) < 21_000:
            words = chance.choices(vocabulary, cum_weights=weights, k=chance.choice([6, 30, 60, 90, 140]))
            words[::15] = [chance.choice(own) for _ in words[::15]]
            if chance.random() < 0.2:
                words[len(words) // 2] = f"{chance.randint(20, 36)} {chance.randint(100, 999)}-VI"
            blocks.append(" ".join(words).capitalize() + ".")
        yield entry(f"document:{number}", f"Stuk {number}", "\n\n".join(blocks))


def entry(key: str, title: str, text: str) -> Entry:
    return Entry(key, title, text, tuple(match.span() for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text)))


def index_whoosh(entries: dict[str, Entry], folder: Path) -> tuple[float, float]:
    """Seconds that a sync took, and the megabytes by which the process grew."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = perf_counter()
    SearchIndex(folder).sync(dict.fromkeys(entries, "1"), entries.__getitem__, Silent())
    seconds = perf_counter() - began
    return seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024


def index_fts(entries: dict[str, Entry], file: Path) -> float:
    began = perf_counter()
    base = sqlite3.connect(file)
    base.execute("CREATE VIRTUAL TABLE block USING fts5(key UNINDEXED, text, tokenize='unicode61 remove_diacritics 2')")
    base.executemany(
        "INSERT INTO block VALUES (?, ?)",
        ((one.key, one.text[start:end]) for one in entries.values() for start, end in one.blocks),
    )
    base.commit()
    base.close()
    return perf_counter() - began


def timed(run: Callable[[], int]) -> tuple[float, float, int]:
    """Milliseconds of the first run and of the median of five, and what was counted."""
    times = []
    for _ in range(6):
        began = perf_counter()
        count = run()
        times.append((perf_counter() - began) * 1000)
    return times[0], median(times[1:]), count


def measure_index(entries: dict[str, Entry], queries: list[tuple[str, str, str]]) -> None:
    size = sum(len(one.text) for one in entries.values()) / 1e6
    with tempfile.TemporaryDirectory() as name:
        folder, file = Path(name) / "index", Path(name) / "fts.db"
        with get_context("spawn").Pool(1) as alone:
            seconds, grown = alone.apply(index_whoosh, (entries, folder))
        fts = index_fts(entries, file)
        blocks = sum(len(one.blocks) for one in entries.values())
        print(f"{size:.1f} MB, {len(entries)} entries, {blocks} blocks")
        print(f"  indexing: {size / seconds:.2f} MB/s, {grown:.0f} MB of memory; FTS5 {size / fts:.1f} MB/s")
        room = sum(part.stat().st_size for part in folder.iterdir()) / 1e6
        print(f"  on disk: {room:.0f} MB; FTS5 {file.stat().st_size / 1e6:.0f} MB")
        index = SearchIndex(folder)
        began = perf_counter()
        index.search("aanvang")
        print(f"  opening and a first search: {(perf_counter() - began) * 1000:.0f} ms")
        base = sqlite3.connect(file)
        print(f"  {'query':34}{'first':>8}{'ms':>8}{'hits':>8}   {'FTS5 ms':>8}{'hits':>8}")
        for kind, query, match in queries:
            first, usual, hits = timed(lambda query=query: index.search(query).total)  # type: ignore[misc]
            other = timed(lambda match=match: in_fts(base, match)) if match else None  # type: ignore[misc]
            beside = f"{other[1]:8.1f}{other[2]:8}" if other else ""
            print(f"  {kind + ': ' + query:34}{first:8.1f}{usual:8.1f}{hits:8}   {beside}")
        print(f"  sync with nothing to do: {timed(lambda: sync_again(index, entries))[1]:.0f} ms")
        changed = {**dict.fromkeys(entries, "1"), next(iter(entries)): "2"}
        began = perf_counter()
        index.sync(changed, entries.__getitem__, Silent())
        print(f"  sync of one changed entry: {(perf_counter() - began) * 1000:.0f} ms")


def in_fts(base: sqlite3.Connection, match: str) -> int:
    """The first fifty by rank with a snippet, and how many there are."""
    base.execute(
        "SELECT key, snippet(block, 1, '', '', '…', 30) FROM block WHERE block MATCH ? ORDER BY rank LIMIT 50", (match,)
    ).fetchall()
    return int(base.execute("SELECT count(*) FROM block WHERE block MATCH ?", (match,)).fetchone()[0])


def sync_again(index: SearchIndex, entries: dict[str, Entry]) -> int:
    index.sync(dict.fromkeys(entries, "1"), entries.__getitem__, Silent())
    return 0


def words_in(name: str) -> list[list[str]]:
    lines = (WORDS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


def measure_words() -> None:
    """How many pairs of a family each analyser brings together, and how many strangers."""
    snowball = DutchStemmer()
    analysers: dict[str, Callable[[str], set[str]]] = {
        "forms only": lambda word: {fold(word)},
        "Snowball Dutch": lambda word: {snowball.stem(fold(word))},
        "simplemma": lambda word: {fold(lemmatize(word, "nl"))},
        "lemmas": lambda word: set(lemmas(word)),
        "lemmas and verbs": lambda word: {*lemmas(word), *map(stem, lemmas(word))},
    }
    pairs = [pair for family in words_in("families") for pair in permutations(family, 2)]
    strangers = words_in("strangers")
    print(f"{len(pairs)} pairs in {len(words_in('families'))} families, {len(strangers)} pairs of strangers")
    for name, keys in analysers.items():
        found = sum(bool(keys(one) & keys(other)) for one, other in pairs)
        wrong = sum(bool(keys(one) & keys(other)) for one, other in strangers)
        print(f"  {name:18} together {found / len(pairs):6.1%}   strangers {wrong}")
    every = {word for name in ("compounds", "lookalikes") for line in words_in(name) for word in line}
    lexicon = Lexicon().extended(every)
    for name in ("compounds", "lookalikes"):
        held = [(line[0], longer) for line in words_in(name) for longer in line[1:]]
        found = sum(fold(longer) in lexicon.family(word) for word, longer in held)
        print(f"  {name}: {found} of {len(held)} found by the word they hold")


def main() -> None:
    measure_words()
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 21
    entries = {one.key: one for one in library(int(megabytes * 1e6))}
    some = next(iter(entries.values())).text.split()
    rare = max(some, key=len).strip(".").lower()
    measure_index(
        entries,
        [
            ("rare", rare, rare),
            ("word", "gemeente", "gemeente"),
            ("common", "de", "de"),
            ("two words", "gemeente woningbouw", "gemeente woningbouw"),
            ("two common", "de maatregel", "de maatregel"),
            ("phrase", '"' + " ".join(some[2:5]) + '"', '"' + " ".join(some[2:5]) + '"'),
            ("common phrase", '"van de"', '"van de"'),
            ("or", "gemeente OF strafmaat", "gemeente OR strafmaat"),
            ("not", "gemeente NIET de", "gemeente NOT de"),
            ("number", "36 600-VI", '"36 600 VI"'),
            ("prefix", "straf*", "straf*"),
            ("one letter", "a*", "a*"),
            ("inside", "*bouw*", ""),
            ("compounds", "bouw", ""),
        ],
    )
    if "WOORDHOUDER_DOCUMENTS" in os.environ:
        seeds = sorted((Path(os.environ["WOORDHOUDER_DOCUMENTS"]) / "seeds").glob("*.txt"))
        real = [entry(f"document:{number}", file.stem, file.read_text()) for number, file in enumerate(seeds)]
        measure_index(
            {one.key: one for one in real},
            [
                ("word", "minister", "minister"),
                ("two words", "toezegging minister", "toezegging minister"),
                ("phrase", '"de minister"', '"de minister"'),
                ("prefix", "straf*", "straf*"),
            ],
        )


if __name__ == "__main__":
    main()
