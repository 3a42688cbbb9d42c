"""`make run`: the window on the sample dossier, or without a screen the same work in the terminal."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path

from desktop.errors import LibraryError
from desktop.jobs import Silent
from desktop.library import derived, documents, pledges, sample
from desktop.library.briefing import write_briefing
from desktop.library.library import Library

OUT = Path("out")


def main() -> int:
    if has_screen():
        from desktop.app import run_window

        folder = Path(os.environ.get("WOORDHOUDER_LIBRARY", OUT / "voorbeeld"))
        # a library that cannot be opened is for the window to tell
        with suppress(LibraryError), Library.open(folder) as library:
            sample.load(library, Silent())
        return run_window(folder, dossier=sample.name())
    print("Er is geen scherm. Hetzelfde werk in de terminal:")
    in_terminal(OUT / "terminal")
    return 0


def has_screen() -> bool:
    """Whether a window can be shown. A DISPLAY that nobody answers to is none."""
    if sys.platform in ("win32", "darwin"):
        return True
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    attempt = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    return subprocess.run([sys.executable, "-c", attempt], env=environment, capture_output=True).returncode == 0


def in_terminal(folder: Path) -> None:
    """Import the sample dossier into a fresh library, tell what is in it, write the briefing and a picture."""
    shutil.rmtree(folder, ignore_errors=True)
    library_folder = folder / "bibliotheek"
    with Library.open(library_folder) as library:
        dossier_id = sample.load(library, Silent())
        derived.refresh(library, Silent())
        with library.read() as session:
            cards = documents.list_documents(session, dossier_id)
            promised = pledges.list_pledges(session, dossier_id)
        pdf = folder / "briefing.pdf"
        pages = write_briefing(library, dossier_id, pdf, date.today(), Silent())
    print(f"Bibliotheek:   {library_folder.resolve()}")
    print(f"Stukken:       {len(cards)}")
    for card in cards:
        print(f"               - {card.title}")
    print(f"Vragen:        {sum(card.questions for card in cards)}")
    print(f"Toezeggingen:  {len(promised)}")
    with_deadline = [pledge for pledge in promised if pledge.deadline]
    print(f"Deadlines:     {len(with_deadline)}")
    for pledge in with_deadline:
        if pledge.deadline:
            print(f"               - {pledge.deadline.words}: {pledge.title}")
    print(f"Briefing:      {pdf.resolve()} ({pages} pagina's)")
    picture = folder / "venster.png"
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.app import picture_of_window

    picture_of_window(library_folder, sample.name(), picture)
    print(f"Schermafdruk:  {picture.resolve()}")


if __name__ == "__main__":
    sys.exit(main())
