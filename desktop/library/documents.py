"""Documents: importing files, and handing out what was read from them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.errors import Gone, NoDocuments, ReadingError
from desktop.jobs import Cancelled, Job
from desktop.library import originals
from desktop.library.dossiers import put_in_dossier
from desktop.library.library import Library, as_library_error
from desktop.library.records import DocumentCard, Imported, Words
from desktop.models import tables
from desktop.models.tables import now
from desktop.text.anchor import hash_of
from desktop.text.document import (
    Block,
    BlockKind,
    Document,
    DocumentKind,
    Footnote,
    Head,
    Person,
    Question,
    Repair,
    Span,
)

READING = "1"
"""The version of reading that a stored text came from; raised when reading changes what comes out."""


def files_in(paths: Iterable[Path]) -> list[Path | NoDocuments]:
    """The files to import, folders walked in order of name. A folder without documents is told in its place."""
    from desktop.reading import registry

    found: list[Path | NoDocuments] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(file for file in path.rglob("*") if file.is_file() and registry.is_readable(file))
            found += inside or [NoDocuments(name=path.name or str(path))]
        else:
            found.append(path)
    return found


def import_files(
    library: Library, paths: Sequence[Path], dossier_id: int, job: Job, *, with_ocr: bool = False
) -> list[Imported]:
    """Read files into a dossier, each in its own transaction; one that fails costs only itself.

    job: told of each file as it starts; when it is cancelled, what is in stays in and is returned.
    with_ocr: scans are recognised, and the job is told of each of their pages.
    Raises DiskFull or LibraryReadOnly when nothing more can be stored.
    """
    from desktop.reading.isolation import Reader

    results: list[Imported] = []
    files = files_in(paths)
    with Reader() as reader:
        for done, file in enumerate(files):
            if isinstance(file, NoDocuments):
                results.append(Imported(str(file.values["name"]), problem=file))
                continue
            try:
                job.step(done, len(files), file.name)
                results.append(import_file(library, partial(reader.read, with_ocr=with_ocr, job=job), file, dossier_id))
            except Cancelled:
                return results
            except ReadingError as problem:
                results.append(Imported(str(file), problem=problem))
    job.step(len(files), len(files), "")
    return results


def import_file(library: Library, read: Callable[[Path], Document], path: Path, dossier_id: int) -> Imported:
    """Read one file into a dossier; bytes that are in the library already are only put in the dossier."""
    sha256 = originals.hash_of_file(path)
    with library.read() as session:
        known = session.scalar(
            sa.select(tables.Document.id).where(tables.Document.sha256 == sha256, tables.Document.removed_at.is_(None))
        )
    if known is None:
        document = read(path)
        try:
            originals.keep(library.folder, sha256, path)
        except OSError as problem:
            raise as_library_error(problem, library.folder) from problem
        with library.derive() as session:
            document_id = store(session, document, sha256, path)
    else:
        document_id = known
    with library.change("Importeren") as session:
        get_row(session, document_id).removed_at = None
        put_in_dossier(session, dossier_id, document_id)
    return Imported(str(path), document_id, duplicate_of=known)


def store(session: Session, document: Document, sha256: str, path: Path) -> int:
    """Write a document that was read; it counts as removed until an act of the user takes it in.

    A removed document with the same bytes keeps its id, and with it what hangs on it, but for its text, which is
    the same unless reading has changed.
    """
    row = session.scalar(sa.select(tables.Document).where(tables.Document.sha256 == sha256))
    if row is not None:
        return row.id
    head = document.head
    row = tables.Document(
        sha256=sha256,
        file_name=path.name,
        size=path.stat().st_size,
        removed_at=now(),
        reading=READING,
        title=head.title or path.stem,
        kind=head.kind,
        date=head.date,
        number=head.number,
        sender=head.sender,
        addressee=head.addressee,
        parliamentary_year=head.parliamentary_year,
        members=[asdict(person) for person in head.members],
        ministers=[asdict(person) for person in head.ministers],
        pages=document.pages,
        text=document.text,
        text_hash=hash_of(document.text),
        repairs=[asdict(repair) for repair in document.repairs],
    )
    session.add(row)
    session.flush()
    for table, rows in (
        (tables.Block, [_block_row(block) for block in document.blocks]),
        (tables.Footnote, [asdict(footnote) for footnote in document.footnotes]),
        (tables.Question, [_question_row(question) for question in document.questions]),
    ):
        if rows:
            session.execute(
                sa.insert(table),
                [{"document_id": row.id, "ordinal": ordinal, **values} for ordinal, values in enumerate(rows)],
            )
    return row.id


def _block_row(block: Block) -> dict[str, object]:
    return {**asdict(block), "kind": block.kind.value}


def _question_row(question: Question) -> dict[str, object]:
    values = asdict(question)
    del values["question"], values["answer"]
    return {
        **{name: list(value) if isinstance(value, tuple) else value for name, value in values.items()},
        "question_start": question.question.start,
        "question_end": question.question.end,
        "answer_start": question.answer.start if question.answer else None,
        "answer_end": question.answer.end if question.answer else None,
    }


def get_row(session: Session, document_id: int) -> tables.Document:
    """Raises Gone."""
    row = session.get(tables.Document, document_id)
    if row is None:
        raise Gone
    return row


def load(session: Session, document_id: int) -> Document:
    """The document as it was read, under the title that the user gave it. Raises Gone."""
    row = get_row(session, document_id)
    block = tables.Block
    blocks = session.execute(  # its columns alone: an object for each block would double the time of a long document
        sa.select(block.kind, block.start, block.end, block.level, block.page)
        .where(block.document_id == document_id)
        .order_by(block.ordinal)
    )
    footnotes = session.scalars(
        sa.select(tables.Footnote).filter_by(document_id=document_id).order_by(tables.Footnote.ordinal)
    )
    return Document(
        head=get_head(session, document_id),
        text=row.text,
        blocks=tuple(Block(BlockKind(kind), start, end, level, page) for kind, start, end, level, page in blocks),
        footnotes=tuple(Footnote(note.mark, note.position, note.block) for note in footnotes),
        questions=tuple(questions_of(session, document_id)),
        repairs=tuple(Repair(**repair) for repair in row.repairs),
        pages=row.pages,
    )


def load_around(session: Session, words: Words) -> Document:
    """The document with no more of its structure than the blocks and the questions that these words stand in: to read
    a few sentences of it at every selection. Raises Gone."""
    block, span = tables.Block, words.span
    blocks = session.scalars(
        sa.select(block)
        .where(block.document_id == words.document_id, block.start < span.end, block.end > span.start)
        .order_by(block.ordinal)
    )
    first = sa.func.min(tables.Question.question_start, sa.func.ifnull(tables.Question.answer_start, span.end))
    last = sa.func.max(tables.Question.question_end, sa.func.ifnull(tables.Question.answer_end, span.start))
    return Document(
        head=get_head(session, words.document_id),
        text=get_text(session, words.document_id),
        blocks=tuple(map(_as_block, blocks)),
        questions=tuple(questions_of(session, words.document_id, first < span.end, last > span.start)),
    )


def _as_block(row: tables.Block) -> Block:
    return Block(BlockKind(row.kind), row.start, row.end, row.level, row.page)


def get_head(session: Session, document_id: int) -> Head:
    """What the head of a document says, under the title that the user gave it. Raises Gone."""
    row = get_row(session, document_id)
    return Head(
        title=row.title,
        kind=DocumentKind(row.kind),
        date=row.date,
        number=row.number,
        sender=row.sender,
        addressee=row.addressee,
        parliamentary_year=row.parliamentary_year,
        members=tuple(Person(**person) for person in row.members),
        ministers=tuple(Person(**person) for person in row.ministers),
    )


def get_text(session: Session, document_id: int) -> str:
    """The text of a document, without its structure. Raises Gone."""
    return get_row(session, document_id).text


def questions_of(session: Session, document_id: int, *only: sa.ColumnElement[bool]) -> list[Question]:
    """The questions of a document in order. only: conditions that their rows meet."""
    rows = session.scalars(
        sa.select(tables.Question).filter_by(document_id=document_id).where(*only).order_by(tables.Question.ordinal)
    )
    return [
        Question(
            number=row.number,
            numbers=tuple(row.numbers),
            question=Span(row.question_start, row.question_end),
            answer=(
                None if row.answer_start is None or row.answer_end is None else Span(row.answer_start, row.answer_end)
            ),
            heading=row.heading,
            member=row.member,
            ministers=tuple(row.ministers),
            answer_numbers=tuple(row.answer_numbers),
            refers_to=tuple(row.refers_to),
        )
        for row in rows
    ]


def list_documents(session: Session, dossier_id: int | None = None) -> list[DocumentCard]:
    """The documents of a dossier in the user's order; without a dossier all that are not removed, newest first."""
    questions = (
        sa.select(sa.func.count())
        .select_from(tables.Question)
        .where(tables.Question.document_id == tables.Document.id)
        .scalar_subquery()
    )
    row = tables.Document
    chosen = sa.select(
        row.id, row.title, row.kind, row.date, row.number, row.file_name, row.pages, row.imported_at, questions
    ).where(row.removed_at.is_(None))
    if dossier_id is None:
        chosen = chosen.order_by(tables.Document.id.desc())
    else:
        chosen = (
            chosen.join(tables.DossierDocument, tables.DossierDocument.document_id == tables.Document.id)
            .where(tables.DossierDocument.dossier_id == dossier_id)
            .order_by(tables.DossierDocument.position)
        )
    return [
        DocumentCard(
            id=document_id,
            title=title,
            kind=DocumentKind(kind),
            date=day,
            number=number,
            file_name=file_name,
            pages=pages,
            imported_at=imported_at,
            questions=count,
        )
        for document_id, title, kind, day, number, file_name, pages, imported_at, count in session.execute(chosen)
    ]


def titles_of(session: Session, dossier_id: int | None) -> list[tuple[int, str]]:
    """Id and title of the documents of a dossier in the user's order, for where no more is shown."""
    document, within = tables.Document, tables.DossierDocument
    rows = session.execute(
        sa.select(document.id, document.title)
        .join(within, within.document_id == document.id)
        .where(document.removed_at.is_(None), within.dossier_id == dossier_id)
        .order_by(within.position)
    )
    return [(document_id, title) for document_id, title in rows]


def those_there(session: Session, document_ids: Collection[int]) -> set[int]:
    """Of these documents those that are not removed."""
    document = tables.Document
    chosen = sa.select(document.id).where(document.id.in_(document_ids), document.removed_at.is_(None))
    return set(session.scalars(chosen))


def has_any(session: Session) -> bool:
    """Whether the library holds a document that is not removed."""
    return (
        session.scalar(sa.select(tables.Document.id).where(tables.Document.removed_at.is_(None)).limit(1)) is not None
    )


def rename_document(session: Session, document_id: int, title: str) -> None:
    get_row(session, document_id).title = title


def remove_document(session: Session, document_id: int) -> None:
    """Take a document out of the library's sight; its text and what hangs on it stay for undo and for a new import."""
    get_row(session, document_id).removed_at = now()


def original_of(session: Session, library: Library, document_id: int) -> Path:
    """Where the imported file lies, byte for byte."""
    row = get_row(session, document_id)
    return originals.place_of(library.folder, row.sha256, row.file_name)
