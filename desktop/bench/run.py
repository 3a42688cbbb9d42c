"""All benchmarks, one after another."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import median

from desktop.bench import core, texts
from desktop.bench.figures import Figure, Figures, Sizes
from desktop.demo import has_screen
from desktop.jobs import Silent
from desktop.library import derived
from desktop.library.library import Library

Tell = Callable[[str], None]
Part = Callable[[Path, Sizes], Figures]


def run(sizes: Sizes, tell: Tell, parts: Sequence[Part] | None = None) -> Figures:
    """Figures as they come. tell: what is measured now; parts: None for all."""
    for part in PARTS if parts is None else parts:
        tell(part.__name__.replace("_", " "))
        with tempfile.TemporaryDirectory(prefix="woordhouder-") as scratch:
            yield from part(Path(scratch), sizes)


def starting(folder: Path, sizes: Sizes) -> Figures:
    """From the start of a process to a window that can be used, with a full library; beside it an empty window."""
    with Library.open(folder / "bibliotheek") as library:
        texts.fill(library, sizes.documents, 24, folder)
        derived.refresh(library, Silent())
    times: dict[str, list[float]] = {"bare": [], "window": []}
    for part in times:
        _alone("start", part, folder, compiled=folder)  # as after an installation: nothing is left to compile
    for _ in range(sizes.times):
        for part, taken in times.items():
            began = time.time()
            taken.append((_alone("start", part, folder, compiled=folder)["ready"] - began) * 1000)
    yield Figure("start.documents", sizes.documents, "documents")
    yield Figure("start.window", median(times["window"]), "ms")
    yield Figure("start.bare_window", median(times["bare"]), "ms")


def at_the_desk(folder: Path, sizes: Sizes) -> Figures:
    """By the clock, and of the processor alone: on a busy machine the second is the program's own."""
    found = _alone("window", "desk", folder, json.dumps(asdict(sizes)))
    yield Figure("open.characters", found["characters"], "characters")
    yield Figure("open.highlights", sizes.highlights, "highlights")
    for name, key in (
        ("open.longest_document", "open"),
        ("open.bare_text_field", "open_bare"),
        ("tag.first_applied", "tag_first"),
        ("tag.applied", "tag"),
        ("tag.applied_among_four_documents", "tag_among_four"),
        ("find.letter_typed", "find"),
        ("ribbons.painted", "ribbons"),
    ):
        yield from _both(name, found, key)
    yield Figure("note.longest_stall_while_typing", found["note"], "ms")


def choosing(folder: Path, sizes: Sizes) -> Figures:
    found = _alone("window", "palette", folder, json.dumps(asdict(sizes)))
    yield Figure("palette.documents", sizes.documents, "documents")
    yield from _both("palette.letter_typed", found, "palette")


def _both(name: str, found: dict[str, float], key: str) -> Figures:
    yield Figure(name, found[key], "ms")
    yield Figure(f"{name}_cpu", found[f"{key}_cpu"], "ms")


def importing(folder: Path, sizes: Sizes) -> Figures:
    found = _alone("window", "importing", folder, json.dumps(asdict(sizes)))
    yield Figure("import.documents", sizes.imported, "documents")
    yield Figure("import.seconds", found["seconds"], "s")
    yield Figure("import.longest_stall", found["stall"], "ms")
    yield Figure("import.longest_stall_at_rest", found["stall_at_rest"], "ms")


def matching_one(folder: Path, sizes: Sizes) -> Figures:
    """One document against many, in the window."""
    found = _alone("window", "matching", folder, json.dumps(asdict(sizes)))
    yield Figure("match_one.documents", sizes.matched, "documents")
    yield Figure("match_one.seconds", found["seconds"], "s")
    yield Figure("match_one.longest_stall", found["stall"], "ms")
    yield Figure("match_one.longest_stall_at_rest", found["stall_at_rest"], "ms")


def memory(folder: Path, sizes: Sizes) -> Figures:
    yield Figure(
        "memory.four_long_documents", _alone("window", "memory", folder, json.dumps(asdict(sizes)))["memory"], "MB"
    )
    yield Figure("memory.bare_window", _alone("start", "bare")["memory"], "MB")


PARTS: tuple[Part, ...] = (
    starting,
    at_the_desk,
    choosing,
    importing,
    matching_one,
    memory,
    core.reading,
    core.searching,
    core.matching,
    core.pledges,
    core.printing,
)


def _alone(module: str, *arguments: str | Path, compiled: Path | None = None) -> dict[str, float]:
    """What a module of this room measures in a fresh process. compiled: where Python keeps what it compiled."""
    environment = dict(os.environ)
    if compiled is not None:
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(compiled / "compiled")
    if not has_screen():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    done = subprocess.run(
        [sys.executable, "-m", f"desktop.bench.{module}", *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found
