"""All that follows from the documents and from what the user made: references, the search index, the findings, then
what became of these by the dates of their documents.
"""

from __future__ import annotations

from desktop.jobs import Job
from desktop.library import dating, findings, references, searching
from desktop.library.library import Library


def refresh(library: Library, job: Job) -> None:
    """Bring everything derived to what the library holds; quick where nothing changed."""
    references.refresh(library, job)
    searching.refresh(library, job)
    findings.refresh(library, job)
    dating.follow(library, job)
