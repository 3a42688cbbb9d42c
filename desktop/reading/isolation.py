"""Reading in a process of its own, with a limit on time and memory, so that a bad file costs only itself.

What comes back through the pipe is taken apart by an unpickler that makes documents and failures and nothing else: a
file that gets hold of the reading process has got no further.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import traceback
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Any

from desktop.errors import DamagedFile, ReadingError, TookTooLong, TooLarge
from desktop.jobs import Cancelled, Job, Silent, processes
from desktop.text.document import Document

if sys.platform != "win32":
    import resource

START = 60.0
"""Seconds a new process gets to come up, on a machine that is busy with other things."""

LOOK = 0.3
"""Seconds between two looks at whether the user wants to stop."""


@dataclass(frozen=True, slots=True)
class Limits:
    """seconds: per file; 5,000 pages take some 50 on an old laptop. memory: bytes of address space, of which the
    program itself takes some 300 MB; only where the system can bound it (not on Windows)."""

    seconds: float = 120.0
    memory: int = 2 * 2**30


class Reader:
    """Reads files one after the other in one child process, which is started when needed and again after a mishap.

    Use it in a `with`; when that ends no process is left. A child also ends by itself when its parent is gone.
    Any process may use one, save a daemonic multiprocessing process, which may not have children.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def __enter__(self) -> Reader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, path: Path, *, with_ocr: bool = False, job: Job | None = None) -> Document:
        """The document in the file at `path`. Raises a ReadingError that names it, TookTooLong, TooLarge and
        DamagedFile also for what the child did not survive.

        with_ocr: a scan is recognised; then the time limit is for each page, and `job` is told of the pages and may
        stop the reading.
        """
        connection = self._connected()
        try:
            connection.send((str(path), with_ocr))
            answer = self._answer(connection, path.name, job or Silent())
        except (EOFError, OSError, pickle.UnpicklingError):
            was_killed = self._ended_by() == -getattr(signal, "SIGKILL", 9)  # by the system, when memory ran out
            raise (TooLarge if was_killed else DamagedFile)(name=path.name) from None
        if isinstance(answer, Document):
            return answer
        if isinstance(answer, TooLarge):
            self.close()  # what did not fit may have left little room for the next file
        raise answer

    def _answer(self, connection: Connection, name: str, job: Job) -> Document | ReadingError:
        """What the child says at last; each page that it tells of on the way has the time limit for itself."""
        pages: tuple[int, int] | None = None
        until = monotonic() + self.limits.seconds
        while True:
            if connection.poll(max(0.0, min(LOOK, until - monotonic()))):
                said = _unpacked(connection.recv_bytes())
                if not isinstance(said, tuple):
                    return said
                pages = said
                until = monotonic() + self.limits.seconds
            elif monotonic() >= until:
                self.close()
                raise TookTooLong(name=name)
            if pages is not None:
                try:
                    job.step(*pages, name)
                except Cancelled:
                    self.close()
                    raise

    def close(self) -> None:
        """End the child process, whatever it is doing."""
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._process = self._connection = None

    def _ended_by(self) -> int | None:
        """The exit code of the child that is gone; negative for a signal."""
        code = None
        if self._process is not None:
            self._process.join(1)
            code = self._process.exitcode
        self.close()
        return code

    def _connected(self) -> Connection:
        if self._process is not None and self._process.is_alive() and self._connection is not None:
            return self._connection
        self.close()
        context = processes()
        self._connection, other = context.Pipe()
        self._process = context.Process(target=_serve, args=(other, self.limits.memory), daemon=True)
        self._process.start()
        other.close()
        if not self._connection.poll(START):
            self.close()
            raise TimeoutError("the reading process did not start")
        self._connection.recv_bytes()
        return self._connection


def read_isolated(path: Path, limits: Limits | None = None) -> Document:
    """Read one file in a process of its own. For more than one use a `Reader`."""
    with Reader(limits) as reader:
        return reader.read(path)


def _serve(connection: Connection, memory: int) -> None:
    """The child: reads what it is asked to until nobody asks any more."""
    from desktop.reading.registry import read  # before memory is bounded, and outside the time of the first file

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    connection.send_bytes(b"ready")
    while True:
        try:
            asked, with_ocr = connection.recv()
        except EOFError:
            return
        path = Path(asked)
        try:
            answer = pickle.dumps(read(path, with_ocr=with_ocr, job=_Pages(connection)))
        except ReadingError as problem:
            answer = pickle.dumps(problem)
        except MemoryError:
            answer = pickle.dumps(TooLarge(name=path.name))
        except Exception:
            traceback.print_exc()
            answer = pickle.dumps(DamagedFile(name=path.name))
        connection.send_bytes(answer)


class _Pages:
    """The job of the child: tells its parent of each page."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def step(self, done: int, total: int, doing: str) -> None:  # noqa: ARG002  the parent knows the file
        self._connection.send_bytes(pickle.dumps((done, total)))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if module in ("desktop.text.document", "desktop.errors") or (module, name) == ("datetime", "date"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a document")


def _unpacked(answer: bytes) -> Document | ReadingError | tuple[int, int]:
    """A document, a failure, or (pages done, pages in all)."""
    match _Unpickler(io.BytesIO(answer)).load():
        case Document() | ReadingError() as unpacked:
            return unpacked
        case (int() as done, int() as total):
            return done, total
        case _:
            raise pickle.UnpicklingError("neither a document nor a failure")
