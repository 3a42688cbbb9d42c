"""Work that takes time: how it tells how far it is, how it is stopped, and in what processes it runs. No Qt."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

T = TypeVar("T")


class Cancelled(Exception):
    """The user stopped the job. What was finished stays; the step under way leaves nothing behind."""


class Job(Protocol):
    """What a long task is given to report to."""

    def step(self, done: int, total: int, doing: str) -> None:
        """Told at the start of each step: `done` of `total` are behind us, `doing` comes now.

        Raises Cancelled when the user asked to stop.
        """


class Silent:
    """A job that nobody watches and nobody stops."""

    def step(self, done: int, total: int, doing: str) -> None:
        pass


def each(job: Job, things: Sequence[T], doing: str) -> Iterator[T]:
    """Go through `things`, reporting each as it starts, and once more when all are done."""
    for done, thing in enumerate(things):
        job.step(done, len(things), doing)
        yield thing
    job.step(len(things), len(things), doing)


def keep_process_server() -> None:
    """For a program that starts many processes: a server that has read our modules once forks them off, so that each
    is there in some 50 ms instead of half a second. Where the system has no such server each starts afresh."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        multiprocessing.set_start_method("forkserver", force=True)
        multiprocessing.set_forkserver_preload(["__main__", "desktop.library.derived", "desktop.reading.registry"])


def processes() -> SpawnContext | ForkServerContext:
    """Where a process of its own comes from: a clean one, without a copy of the window or its threads."""
    if multiprocessing.get_start_method(allow_none=True) == "forkserver":  # here, or in the process that began this one
        return multiprocessing.get_context("forkserver")
    return multiprocessing.get_context("spawn")
