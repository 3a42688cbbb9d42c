"""Work that takes time: how it tells how far it is, and how it is stopped. No Qt, no processes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

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
