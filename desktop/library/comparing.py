"""Two documents of the library compared, word for word."""

from __future__ import annotations

from desktop.analysis.comparing import Change, Difference, compare
from desktop.jobs import Job
from desktop.library import documents
from desktop.library.library import Library

__all__ = ["Change", "Difference", "compare_documents"]


def compare_documents(library: Library, a_id: int, b_id: int, job: Job) -> list[Difference]:
    """The changes of wording from `a` to `b`, in the order of `a`. Raises Gone."""
    with library.read() as session:
        a, b = documents.load(session, a_id), documents.load(session, b_id)
    job.step(0, 1, "")
    found = compare(a, b)
    job.step(1, 1, "")
    return found
