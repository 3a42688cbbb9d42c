"""What is measured in a window; each part in a process of its own: `python -m desktop.bench.window PART FOLDER`."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtTest import QTest

from desktop.bench import texts
from desktop.bench.desk import desk
from desktop.bench.figures import Sizes, taken
from desktop.bench.pulse import Pulse
from desktop.bench.shown import shown_window, wait, wait_until
from desktop.bench.start import peak_memory
from desktop.library.library import Library


def palette(folder: Path, sizes: Sizes) -> dict[str, float]:
    """A letter typed in the palette, over all acts and all documents of a full library."""
    library = Library.open(folder / "vol")
    texts.fill(library, sizes.documents, 24, folder)
    _, window = shown_window(library, folder)
    wait(round(500 * sizes.rest))
    window.ask_what()
    letters = iter("waterfonds")
    took = taken(lambda: QTest.keyClicks(window.palette_popup.words, next(letters)), 10)
    window.close()
    return took.named("palette")


def importing(folder: Path, sizes: Sizes) -> dict[str, float]:
    """The longest stall while documents are imported and indexed, beside the same window at rest."""
    files = []
    for number in range(sizes.imported):
        file = folder / f"in-{number}.txt"
        file.write_text(texts.document(number, 60).text, encoding="utf-8")
        files.append(file)
    _, window = shown_window(Library.open(folder / "leeg"), folder)
    found = _stalls(
        partial(window.importing.start, files),
        lambda: not (window.workroom.slow.is_busy or window.workroom.is_indexing),
        sizes,
    )
    window.close()
    return found


def matching(folder: Path, sizes: Sizes) -> dict[str, float]:
    """The longest stall while one document is matched against many, and what is found is listed as it comes."""
    library = Library.open(folder / "dossier")
    asked, *_ = texts.fill(library, sizes.matched + 1, min(60, sizes.blocks), folder)
    _, window = shown_window(library, folder)
    window.desk.open(asked)
    found = _stalls(window.suggesting.find_elaboration_everywhere, lambda: not window.suggesting.is_busy, sizes)
    is_listed = window.suggesting.matches.current is not None
    window.close()
    if not is_listed:
        raise RuntimeError("nothing was found")
    return found


def _stalls(begin: Callable[[], object], is_done: Callable[[], bool], sizes: Sizes) -> dict[str, float]:
    """The longest stall from `begin` until it is done, and before it, with the window at rest."""
    pulse = Pulse()
    wait(round(700 * sizes.rest))  # the start of the window is not measured
    pulse.start()
    wait(round(1000 * sizes.rest))
    at_rest = pulse.stop()
    pulse.start()
    began = time.perf_counter()
    begin()
    wait_until(is_done, 500)
    return {"stall": pulse.stop(), "stall_at_rest": at_rest, "seconds": time.perf_counter() - began - 0.5}


def memory(folder: Path, sizes: Sizes) -> dict[str, float]:
    """With four long documents open side by side."""
    library = Library.open(folder / "vier")
    there = texts.fill(library, 4, sizes.blocks, folder)
    app, window = shown_window(library, folder)
    wait(round(500 * sizes.rest))  # until the documents that the desk opens by itself lie there
    for document_id in there:
        if document_id not in window.desk.documents():
            window.desk.add_pane()
            window.desk.open(document_id)
            app.processEvents()
    are_open = len(window.desk.documents())
    window.close()
    if are_open != len(there):
        raise RuntimeError(f"{are_open} documents are open")
    return {"memory": peak_memory()}


def main(arguments: list[str]) -> None:
    """PART FOLDER [SIZES as JSON]: prints what was measured, as JSON."""
    part, folder = arguments[0], Path(arguments[1])
    sizes = Sizes(**json.loads(arguments[2]))
    parts = {"desk": desk, "palette": palette, "importing": importing, "matching": matching, "memory": memory}
    found = parts[part](folder, sizes)
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
