"""Two documents of the library compared, word for word."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.analysis.comparing import Change, Difference, compare
from desktop.jobs import Job
from desktop.library import documents
from desktop.library.library import Library
from desktop.text.document import Span

__all__ = ["Change", "Difference", "compare_documents"]

BETWEEN = 2
"""Words that may have stayed between two replacements for a reader to see them as one."""


def compare_documents(library: Library, a_id: int, b_id: int, job: Job) -> list[Difference]:
    """The changes of wording from `a` to `b`, in the order of `a`, as a reader would point at them. Raises Gone."""
    with library.read() as session:
        a, b = documents.load(session, a_id), documents.load(session, b_id)
    job.step(0, 1, "")
    found = _joined(compare(a, b), a.text, b.text)
    job.step(1, 1, "")
    return found


def _joined(differences: Sequence[Difference], a: str, b: str) -> list[Difference]:
    """Replacements with but a word or two between them as one."""
    found: list[Difference] = []
    for difference in differences:
        before = found[-1] if found else None
        if (
            before is not None
            and before.kind is difference.kind is Change.REPLACED
            and (in_a := _around(before.a, difference.a, a))
            and (in_b := _around(before.b, difference.b, b))
        ):
            found[-1] = Difference(Change.REPLACED, in_a, in_b)
        else:
            found.append(difference)
    return found


def _around(one: Span | None, other: Span | None, text: str) -> Span | None:
    """Both stretches with what stands between them, if that is little and in the same block."""
    if one is None or other is None or not one.end <= other.start:
        return None
    between = text[one.end : other.start]
    return Span(one.start, other.end) if "\n\n" not in between and len(between.split()) <= BETWEEN else None
