"""The library as the window knows it: the open dossier, the acts of the user with their undo, and the jobs.

Every part of the window is given the one workroom, reads through it, acts through it, and shows anew what it shows
when `changed` says so. No widget knows another.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from desktop.errors import WoordhouderError
from desktop.library import acting, dossiers
from desktop.library.library import Library, Session
from desktop.library.records import Words
from desktop.library.undo import Change
from desktop.text.document import Span
from desktop.ui.commands import NO_BURST, Step
from desktop.ui.keeping import Keeping
from desktop.ui.worker import Task, Worker

T = TypeVar("T")

INDEX_AFTER = 800
"""Milliseconds of rest after a change before the index follows: typing makes many changes."""


def sentence_of(problem: WoordhouderError) -> str:
    """What the user reads of a failure, in the language of the window."""
    return QCoreApplication.translate("errors", problem.sentence).format(**problem.values)


class Workroom(QObject):
    """Signals: `changed`, after every change of the library, and `indexed`, when search knows of it;
    `dossier_changed`, another dossier is open;
    `failed`, a sentence for the user; `opening`, a document (and the span in it, or None) is to be shown;
    `selected`, the words that are selected on the desk, or None; `working`, a task that the status bar shows.
    """

    changed = Signal()
    dossier_changed = Signal()
    failed = Signal(str)
    indexed = Signal()
    opening = Signal(int, object)
    selected = Signal(object)
    working = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.dossier_id: int | None = None
        self.selection: Words | None = None
        self.undo_stack = QUndoStack(self)
        self.keeping = Keeping(library, self)
        self._burst = NO_BURST
        self.slow = Worker(library.folder, self, gives_way=True)
        self.quick = Worker(library.folder, self)
        self.long = Worker(library.folder, self, gives_way=True)
        self._indexing = QTimer(self, singleShot=True, interval=INDEX_AFTER)
        self._indexing.timeout.connect(self._refresh_index)
        library.on_change = self._remember

    @property
    def is_indexing(self) -> bool:
        """What follows from a change is still to be derived."""
        return self._indexing.isActive()

    def read(self) -> AbstractContextManager[Session]:
        return self.library.read()

    def act(self, name: str, function: Callable[..., T], *arguments: Any, **named: Any) -> T | None:
        """Do `function(session, *arguments)` as one undoable step. A failure is told and changes nothing."""
        try:
            with self.library.change(name) as session:
                done = function(session, *arguments, **named)
        except WoordhouderError as problem:
            self.tell(problem)
            return None
        return done

    def managed(self, name: str, function: Callable[..., object], *arguments: Any) -> bool:
        """`act` that says whether it was done: what was done may give nothing back."""

        def done(session: Session) -> bool:
            function(session, *arguments)
            return True

        return self.act(name, done) is True

    def act_in_burst(self, burst: int, name: str, function: Callable[..., T], *arguments: Any) -> T | None:
        """`act` that makes one step with the acts of the same burst right before it, as keys typed in a row are."""
        self._burst = burst
        try:
            return self.act(name, function, *arguments)
        finally:
            self._burst = NO_BURST

    def act_apart(self, name: str, function: Callable[..., Any], *arguments: Any) -> Task:
        """The same for an act of so many parts that the window would wait for it: done by a worker."""
        task = self.run(name, acting.act, name, function, arguments)
        task.finished.connect(self.take_in)
        return task

    def open_dossier(self, dossier_id: int) -> None:
        if dossier_id != self.dossier_id:
            self.dossier_id = dossier_id
            self.dossier_changed.emit()

    def open_usual_dossier(self) -> None:
        """Open the dossier last made; a library without any gets its first one."""
        with self.library.read() as session:
            name = dossiers.usual_name(session)
            found = next((dossier for dossier in dossiers.list_dossiers(session) if dossier.name == name), None)
        if found is None:
            with self.library.derive() as session:  # not an act of the user: there is nothing to undo
                first = dossiers.add_dossier(session, name)
            self.open_dossier(first)
        else:
            self.open_dossier(found.id)

    def open_dossier_named(self, name: str) -> None:
        """Open the dossier of that name, if there is one."""
        with self.library.read() as session:
            found = next((dossier for dossier in dossiers.list_dossiers(session) if dossier.name == name), None)
        if found is not None:
            self.open_dossier(found.id)

    def open_document(self, document_id: int, span: Span | None = None) -> None:
        self.opening.emit(document_id, span)

    def select(self, words: Words | None) -> None:
        """Every act on words goes to these."""
        self.selection = words
        self.selected.emit(words)

    def run(self, name: str, function: Callable[..., Any], *arguments: Any) -> Task:
        """Start a job that the status bar shows, with its progress and a way to cancel it; failures are told."""
        return self._show(self.slow.run(name, function, *arguments))

    def run_long(self, name: str, function: Callable[..., Any], *arguments: Any) -> Task:
        """The same for a job of minutes, for which imports and the index need not wait."""
        return self._show(self.long.run(name, function, *arguments))

    def _show(self, task: Task) -> Task:
        task.failed.connect(self.tell)
        self.working.emit(task)
        return task

    def take_in(self, change: Change) -> None:
        """A change that a job made becomes a step to undo."""
        if change:
            self._remember(change)

    def tell(self, problem: WoordhouderError) -> None:
        self.failed.emit(sentence_of(problem))

    def close(self) -> None:
        self._indexing.stop()
        self.slow.close()
        self.quick.close()
        self.long.close()
        self.keeping.write(waits=True)
        self.library.close()

    def _remember(self, change: Change) -> None:
        burst, self._burst = self._burst, NO_BURST  # what `changed` leads to is no part of it
        self.undo_stack.push(Step(self.library, change, self._turned, burst))
        self._turned(None)

    def _turned(self, problem: WoordhouderError | None) -> None:
        if problem is not None:
            self.tell(problem)
        self._follow_dossier()
        self.changed.emit()
        self._indexing.start()

    def _follow_dossier(self) -> None:
        """An undo may have taken the open dossier away."""
        with self.library.read() as session:
            is_gone = self.dossier_id is not None and dossiers.find_name(session, self.dossier_id) is None
        if is_gone:
            self.open_usual_dossier()

    def _refresh_index(self) -> None:
        from desktop.library import derived  # it loads the search engine, which the window opens without

        task = self.slow.run("", derived.refresh)
        task.failed.connect(self.tell)
        task.finished.connect(self.indexed)
