"""Importing from the window: asking for files, the job, and telling what became of each file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.library.importing import can_read_scans, import_into
from desktop.library.records import Imported
from desktop.library.undo import Change
from desktop.settings import SettingsFile
from desktop.ui.panels.messages import Messages
from desktop.ui.workroom import Workroom, sentence_of

MOST_TOLD = 8
"""Failures that are told one by one; a longer list would push the work away."""

FOLLOWS_EVERY = 500
"""Milliseconds between two looks at what came in: small files come in faster than anyone reads their names."""


class Importing(QObject):
    """stepped: more files are in. came_in: the documents that were not in the library before."""

    stepped = Signal()
    came_in = Signal(object)

    def __init__(self, workroom: Workroom, settings: SettingsFile, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._workroom = workroom
        self._settings = settings
        self._messages = messages
        self._window = window
        self._following = QTimer(self, singleShot=True, interval=FOLLOWS_EVERY)
        self._following.timeout.connect(self.stepped)

    def ask_for_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Stukken importeren"),
            self._settings.now.last_folder,
            self.tr("Stukken (*.pdf *.docx *.odt *.rtf *.html *.htm *.xml *.txt *.md);;Alle bestanden (*)"),
        )
        if paths:
            self._settings.change(last_folder=str(Path(paths[0]).parent))
            self.start([Path(path) for path in paths])

    def ask_for_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self._window, self.tr("Map importeren"), self._settings.now.last_folder
        )
        if folder:
            self._settings.change(last_folder=folder)
            self.start([Path(folder)])

    def start(self, paths: Sequence[Path]) -> None:
        """Import files and folders into the open dossier."""
        self._run(self.tr("Importeren"), paths, self._workroom.dossier_id, with_ocr=False)

    def _run(self, name: str, paths: Sequence[Path], dossier_id: int | None, *, with_ocr: bool) -> None:
        task = self._workroom.run(name, partial(import_into, with_ocr=with_ocr), list(paths), dossier_id)
        task.finished.connect(lambda done: self._finish(done[0], done[1], dossier_id))
        task.progress.connect(self._follow)
        task.ended.connect(self._following.stop)
        task.ended.connect(self._workroom.changed)

    def _follow(self) -> None:
        if not self._following.isActive():
            self._following.start()

    def _finish(self, results: list[Imported], change: Change, dossier_id: int | None) -> None:
        self._workroom.take_in(Change(self.tr("Importeren"), change.inverse))
        problems = [result.problem for result in results if result.problem is not None]
        if problems:
            scans = [Path(result.file) for result in results if result.is_scan]
            self._tell([sentence_of(problem) for problem in problems], scans, dossier_id)
        taken = [result.document for result in results if result.document is not None]
        if len(taken) == 1:
            self._workroom.open_document(taken[0])
        self.came_in.emit([result.document for result in results if result.document and not result.duplicate_of])

    def _tell(self, sentences: list[str], scans: list[Path], dossier_id: int | None) -> None:
        said = (
            self.tr("Eén bestand is niet ingelezen.")
            if len(sentences) == 1
            else self.tr("{count} bestanden zijn niet ingelezen.").format(count=len(sentences))
        )
        details = sentences[:MOST_TOLD]
        if len(sentences) > MOST_TOLD:
            details.append(self.tr("… en nog {count}.").format(count=len(sentences) - MOST_TOLD))
        if scans and can_read_scans():
            read_scans = partial(self._run, self.tr("Tekstherkenning"), scans, dossier_id, with_ocr=True)
            self._messages.tell(said, details, self.tr("Lees met tekstherkenning"), read_scans)
        elif scans:
            self._messages.tell(said, [*details, self.tr("Tekstherkenning (Tesseract) is niet geïnstalleerd.")])
        else:
            self._messages.tell(said, details)
