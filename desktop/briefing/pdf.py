"""The briefing as a PDF: laid out twice, since the table of contents stands before what it counts, then written."""

from __future__ import annotations

import errno
import os
from io import BytesIO
from pathlib import Path

from reportlab.platypus import Flowable

from desktop.briefing.content import Briefing
from desktop.briefing.cover import cover
from desktop.briefing.pages import Pages
from desktop.briefing.parts import part_of_briefing
from desktop.briefing.plan import Plan, plan_of
from desktop.briefing.typeface import register_fonts
from desktop.errors import CannotWrite, DiskFull, NothingToPrint
from desktop.jobs import Job

FULL = (errno.ENOSPC, errno.EDQUOT)


def write_pdf(briefing: Briefing, path: Path, job: Job) -> int:
    """Write the briefing to `path`, whole or not at all, and return how many pages it has.

    Raises NothingToPrint, Cancelled, CannotWrite, DiskFull; then what stood at `path` is as it was.
    """
    if all(part.is_empty for part in briefing.parts):
        raise NothingToPrint()
    register_fonts()
    counted = _lay_out(briefing, Pages(BytesIO(), briefing, job), {})
    content = BytesIO()
    pages = _lay_out(briefing, Pages(content, briefing, job, counted.page), counted.pages)
    _write(content.getvalue(), path)
    return int(pages.page)


def _lay_out(briefing: Briefing, pages: Pages, known: dict[str, int]) -> Pages:
    pages.pour(_story(briefing, plan_of(briefing, known)))
    return pages


def _story(briefing: Briefing, plan: Plan) -> list[Flowable]:
    story = cover(briefing, plan)
    for number, part in enumerate(plan.parts):
        story += part_of_briefing(part, number, plan)
    return story


def _write(content: bytes, path: Path) -> None:
    """Put a whole new file in the place of `path`, so that nobody ever meets half of one."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        fresh.write_bytes(content)
        fresh.replace(path)
    except OSError as problem:
        if problem.errno in FULL:
            raise DiskFull(folder=path.parent) from problem
        raise CannotWrite(name=path.name) from problem
    finally:
        fresh.unlink(missing_ok=True)
