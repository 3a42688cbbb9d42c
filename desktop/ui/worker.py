"""Jobs in a process of their own, reported to the window by signals. The window's thread never waits for one.

A `Worker` keeps one process, started at its first task, that does tasks in order. A task is a function of the
library's rooms, called as `function(library, *arguments, job)`.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from pathlib import Path
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.errors import JobBroke, JobDied, WoordhouderError
from desktop.jobs import Cancelled, processes

SLICE = 200
"""Things of a long list that come at a time: while they are unpacked the window's thread waits."""

GIVES_WAY = 5
"""Steps by which a process lets others go first, where the system knows of such."""

PATIENCE = 2_000
"""Milliseconds that a cancelled task may take to stop by itself; its process is ended then, which costs nothing."""


class Task(QObject):
    """One piece of work under way. Exactly one of `finished`, `failed`, `cancelled` comes at the end."""

    progress = Signal(int, int, str)
    finished = Signal(object)
    failed = Signal(WoordhouderError)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, worker: Worker, name: str, function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        super().__init__(worker)
        self.name = name
        self.function = function
        self.arguments = arguments
        self.arrived: list[Any] = []
        self._worker = worker

    def cancel(self) -> None:
        self._worker.cancel(self)


class Worker(QObject):
    """A process for tasks on the library in `folder`. gives_way: the window, and what is waited for, goes before it."""

    _arrived = Signal(object, object, object)

    def __init__(self, folder: Path, parent: QObject | None = None, *, gives_way: bool = False) -> None:
        super().__init__(parent)
        self._folder = folder
        self._gives_way = gives_way
        self._waiting: deque[Task] = deque()
        self._running: Task | None = None
        self._process: Any = None
        self._starting: Thread | None = None
        self._requests: Connection | None = None
        self._stop: Event | None = None
        self._is_closed = False
        self._arrived.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        return self._running is not None

    def run(self, name: str, function: Callable[..., Any], *arguments: Any) -> Task:
        """Start `function(library, *arguments, job)` after the tasks that wait already."""
        task = Task(self, name, function, arguments)
        self._waiting.append(task)
        QTimer.singleShot(0, self._next)
        return task

    def start(self) -> None:
        """Start the process ahead of the first task: Python takes half a second to get there."""
        if self._process is None and not self._is_closed:
            self._start_process()

    def cancel(self, task: Task) -> None:
        if task in self._waiting:
            self._waiting.remove(task)
            self._end(task, "cancelled", None)
        elif task is self._running and self._stop is not None:
            self._stop.set()
            QTimer.singleShot(PATIENCE, task, lambda: self._lose_patience(task))

    def close(self) -> None:
        """End the process, whatever it does: every step of a job is a transaction. No task starts after this."""
        self._is_closed = True
        self._waiting.clear()
        self._running = None
        self._end_process()

    def _start_process(self) -> None:
        context = processes()
        requests, self._requests = context.Pipe(duplex=False)
        replies, sending = context.Pipe(duplex=False)
        self._stop = context.Event()
        self._process = context.Process(
            target=_serve,
            args=(self._folder, requests, sending, self._stop, self._gives_way),
            name="woordhouder-worker",
        )
        self._starting = Thread(target=_start, args=(self._process, requests, sending), daemon=True)
        self._starting.start()
        Thread(target=self._listen, args=(self._process, replies), daemon=True).start()

    def _end_process(self) -> None:
        if self._starting is not None:
            self._starting.join()
            self._starting = None
        if self._process is not None:
            if self._process.pid is not None:  # it was started
                self._process.terminate()
                self._process.join()
            self._process = None
        if self._requests is not None:
            self._requests.close()
            self._requests = None

    def _listen(self, process: Any, replies: Connection) -> None:
        """In a thread of its own: hand on what the process says until it ends."""
        try:
            while True:
                self._arrived.emit(process, *replies.recv())
        except (EOFError, OSError):
            self._arrived.emit(process, "died", None)
        except RuntimeError:  # the window is gone, and this object with it
            return
        finally:
            replies.close()

    def _next(self) -> None:
        if self._running is None and self._waiting and not self._is_closed:
            self.start()
            assert self._requests is not None
            assert self._stop is not None
            self._running = self._waiting.popleft()
            self._stop.clear()
            request = (self._running.function, self._running.arguments)
            Thread(target=_hand_over, args=(self._requests, request), daemon=True).start()

    def _receive(self, process: object, what: str, value: Any) -> None:
        if process is not self._process:
            return
        task = self._running
        if what == "progress":
            if task is not None:
                task.progress.emit(*value)
            return
        if what == "slice":
            if task is not None:
                task.arrived += value
            return
        if what == "died":
            self._end_process()
            what, value = "failed", JobDied()
        self._running = None
        if task is not None:
            self._end(task, what, value)
        self._next()

    def _lose_patience(self, task: Task) -> None:
        if task is self._running:
            self._running = None
            self._end_process()
            self._end(task, "cancelled", None)
            self._next()

    def _end(self, task: Task, how: str, value: Any) -> None:
        if how == "cancelled":
            task.cancelled.emit()
        elif how == "finished":
            task.finished.emit(task.arrived + value if task.arrived else value)
        else:
            task.failed.emit(value)
        task.ended.emit()
        task.deleteLater()


class _Reporting:
    """The job that a task reports to, at the far end of the pipe."""

    def __init__(self, replies: Connection, stop: Event) -> None:
        self._replies = replies
        self._stop = stop
        self._told: tuple[int, int, str] | None = None

    def step(self, done: int, total: int, doing: str) -> None:
        if self._stop.is_set():
            raise Cancelled
        if (done, total, doing) != self._told:  # a job may ask more often whether it must stop
            self._told = (done, total, doing)
            self._replies.send(("progress", self._told))


def _start(process: Any, requests: Connection, replies: Connection) -> None:
    """In a thread: the first process of all waits until the server that forks it off has read our modules."""
    try:
        process.start()
    finally:  # where none can be started, the silence tells it
        requests.close()
        replies.close()


def _hand_over(requests: Connection, request: object) -> None:
    """In a thread: a process that is still starting reads nothing yet, and a large request waits for it."""
    with suppress(OSError):  # the process is gone, which its silence tells
        requests.send(request)


def _give(replies: Connection, found: object) -> None:
    """What a task found, a long list in slices."""
    while isinstance(found, list) and len(found) > SLICE:
        replies.send(("slice", found[:SLICE]))
        found = found[SLICE:]
    replies.send(("finished", found))


def _serve(folder: Path, requests: Connection, replies: Connection, stop: Event, gives_way: bool) -> None:
    """The process: one task after another until the window closes its end of the pipe."""
    from desktop.library.library import Library

    if gives_way and sys.platform != "win32":
        os.nice(GIVES_WAY)

    with Library.attach(folder) as library:
        while True:
            try:
                function, arguments = requests.recv()
            except (EOFError, KeyboardInterrupt):
                return
            try:
                _give(replies, function(library, *arguments, _Reporting(replies, stop)))
            except Cancelled:
                replies.send(("cancelled", None))
            except WoordhouderError as problem:
                replies.send(("failed", problem))
            except BrokenPipeError:
                return
            except Exception as problem:  # whatever else goes wrong is shown to the user, and told in full on stderr
                traceback.print_exc()
                replies.send(("failed", JobBroke(problem=repr(problem))))
