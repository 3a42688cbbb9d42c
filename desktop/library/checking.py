"""Checking a library: is everything there, and is it what it was?"""

from __future__ import annotations

import sqlalchemy as sa

from desktop.errors import ReadingError
from desktop.jobs import Job, each
from desktop.library import originals, schema
from desktop.library.library import Library, database_in
from desktop.models import tables
from desktop.text.anchor import hash_of


def check(library: Library, job: Job) -> list[str]:
    """What is wrong, a Dutch sentence each; empty when all is well. Nothing is changed.

    The database is sound; every original is there with its own hash; every text is what its hash says; every block
    and every passage lies within its text, and a passage's words are those at its place.
    """
    problems = [f"De database meldt: {problem}." for problem in schema.problems_of(database_in(library.folder))]
    with library.read() as session:
        rows = session.scalars(sa.select(tables.Document).options(sa.orm.undefer(tables.Document.text))).all()
        for row in each(job, rows, "Controleren"):
            problems += _problems_of_original(library, row)
            if hash_of(row.text) != row.text_hash:
                problems.append(f"De tekst van {row.title} is niet meer zoals die is ingelezen.")
            outside = session.scalar(
                sa.select(sa.func.count())
                .select_from(tables.Block)
                .where(
                    tables.Block.document_id == row.id,
                    (tables.Block.end > len(row.text)) | (tables.Block.start > tables.Block.end),
                )
            )
            if outside:
                problems.append(f"{row.title}: {outside} alinea's liggen buiten de tekst.")
            for passage in session.scalars(sa.select(tables.Passage).filter_by(document_id=row.id)):
                if row.text[passage.start : passage.end] != passage.exact:
                    problems.append(f"{row.title}: een passage staat niet meer op haar plaats: {passage.exact[:60]}")
    return problems


def _problems_of_original(library: Library, row: tables.Document) -> list[str]:
    place = originals.place_of(library.folder, row.sha256, row.file_name)
    try:
        found = originals.hash_of_file(place)
    except ReadingError:
        return [f"Het origineel van {row.title} ({row.file_name}) ontbreekt."]
    return [] if found == row.sha256 else [f"Het origineel van {row.title} ({row.file_name}) is veranderd."]
