"""The index on disk. Whoosh is used in this module alone.

There is one Whoosh document for each entry (fewer, larger entries are indexed eight times as fast as a paragraph
each), and one more for the lexicon. The postings hold places only (places.py), made by us.

The folder holds derived data: an index whose mark is missing or not VERSION, or that Whoosh cannot read, counts as
missing. Whoosh writes files under new names and then a table of contents, so a kill at any moment leaves the last
commit; its locks are the operating system's and end with the process.
"""

from __future__ import annotations

import errno
import gc
import shutil
import unicodedata
from array import array
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import Any

import simplemma
from whoosh import columns, fields, formats
from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex, clean_files
from whoosh.reading import SegmentReader, TermNotFound
from whoosh.util.filelock import try_for
from whoosh.writing import MERGE_SMALL

from desktop.errors import DiskFull, IndexMissing, LibraryInUse, LibraryReadOnly, WoordhouderError
from desktop.search.entry import Entry
from desktop.search.lexicon import Lexicon
from desktop.search.places import places_of

VERSION = f"2 {simplemma.__version__} {unicodedata.unidata_version}"
"""Of the format, and of what decides where a word ends and what its lemma is."""

PATIENCE = 5.0
"""Seconds that a sync waits for another to finish."""

POOL = 128
"""Megabytes of postings that Whoosh may gather before it sorts them on disk."""

_NAME = "MAIN"
_LEXICON = ""
"""The key of the Whoosh document that holds the lexicon."""


class _Places(fields.FieldType):  # type: ignore[misc]
    """A field whose value is its postings: form → places."""

    def __init__(self) -> None:
        super().__init__(format=formats.Format(), analyzer=None, scorable=True)

    def index(self, value: dict[str, list[int]], **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        return (
            (form.encode(errors="replace"), len(places), float(len(places)), array("Q", places).tobytes())
            for form, places in value.items()
        )


_SCHEMA = fields.Schema(
    key=fields.COLUMN(columns.VarBytesColumn()),
    stamp=fields.COLUMN(columns.VarBytesColumn()),
    title=fields.COLUMN(columns.VarBytesColumn()),
    text=fields.COLUMN(columns.CompressedBytesColumn()),
    blocks=fields.COLUMN(columns.CompressedBytesColumn()),
    form=_Places(),
)


def create(folder: Path) -> None:
    """An empty index, in place of whatever index stood in `folder`."""
    gc.collect()  # Whoosh leaves a damaged file open in a cycle; on Windows it could not be deleted
    mark = folder / "version"
    mark.unlink(missing_ok=True)
    TOC.create(FileStorage(str(folder)), _SCHEMA, _NAME)
    mark.write_text(VERSION, encoding="utf-8")


def destroy_mark(folder: Path) -> None:
    """Make the next sync build the index anew; unless one is under way, which may be what was in the way of reading."""
    with suppress(OSError):
        lock = FileStorage(str(folder)).lock("SYNC")
        if lock.acquire():
            try:
                (folder / "version").unlink()
            finally:
                lock.release()


@contextmanager
def sole_writer(folder: Path) -> Iterator[None]:
    """Keeps other processes from syncing meanwhile. Raises LibraryInUse, LibraryReadOnly, DiskFull."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileStorage(str(folder)).lock("SYNC")
        if not try_for(lock.acquire, timeout=PATIENCE):
            raise LibraryInUse(folder=folder)
        try:
            yield
        finally:
            lock.release()
    except OSError as problem:
        if problem.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise LibraryReadOnly(folder=folder) from problem
        if problem.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(folder=folder) from problem
        raise


@contextmanager
def _whoosh(folder: Path, writing: bool = False) -> Iterator[None]:
    """Whatever Whoosh stumbles over in files that are missing or damaged, as one exception."""
    try:
        yield
    except WoordhouderError:
        raise
    except Exception as problem:
        if writing and isinstance(problem, OSError) and problem.errno != errno.ENOENT:
            raise
        # without its traceback, which would keep the files open that must be written anew
        raise IndexMissing(folder=folder) from problem.with_traceback(None)


class View:
    """The index as it stood at one commit, open for reading. Raises IndexMissing, here and in every method."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._mark = folder / "version"
        self._segments: list[tuple[int, Any]] = []
        self._columns: dict[str, list[tuple[int, Any]]] = {}
        try:
            with _whoosh(folder):
                self._read()
        except IndexMissing:
            self.close()
            raise

    def _read(self) -> None:
        if self._mark.read_text(encoding="utf-8") != VERSION:
            raise IndexMissing(folder=self.folder)
        storage = FileStorage(str(self.folder))
        self._index = FileIndex(storage, schema=_SCHEMA, indexname=_NAME)
        contents = TOC.read(storage, _NAME, schema=_SCHEMA)
        self._generation = contents.generation
        here: list[int] = []
        base = 0
        for segment in contents.segments:
            reader = SegmentReader(storage, _SCHEMA, segment)
            self._segments.append((base, reader))
            here.extend(base + number for number in range(reader.doc_count_all()) if not reader.is_deleted(number))
            base += reader.doc_count_all()
        self.keys = [key.decode() for _, column in self._column("key") for key in column]
        self.numbers = {self.keys[number]: number for number in here}
        stamps = [stamp.decode() for _, column in self._column("stamp") for stamp in column]
        self.stamps = {self.keys[number]: stamps[number] for number in here if self.keys[number] != _LEXICON}
        self.words: int = sum(reader.field_length("form") for _, reader in self._segments)

    @cached_property
    def lexicon(self) -> Lexicon:
        with _whoosh(self.folder):
            number = self.numbers.get(_LEXICON)
            return Lexicon() if number is None else Lexicon(self._value("text", number).decode())

    def is_current(self) -> bool:
        """Whether nothing was committed, and the folder not emptied, since this view was opened."""
        return self._mark.exists() and bool(self._index.latest_generation() == self._generation)

    def postings(self, form: str) -> list[tuple[int, bytes]]:
        """Each entry (by number) that holds a form, with its places there."""
        found = []
        with _whoosh(self.folder):
            for base, reader in self._segments:
                with suppress(TermNotFound):
                    matcher = reader.postings("form", form.encode(errors="replace"))
                    while matcher.is_active():
                        found.append((base + matcher.id(), matcher.value()))
                        matcher.next()
        return found

    def entry(self, number: int) -> Entry:
        with _whoosh(self.folder):
            bounds = array("Q", self._value("blocks", number))
            return Entry(
                key=self.keys[number],
                title=self._value("title", number).decode(),
                text=self._value("text", number).decode(),
                blocks=tuple(zip(bounds[::2], bounds[1::2], strict=True)),
            )

    def close(self) -> None:
        for _, reader in self._segments:
            with suppress(Exception):  # a damaged file must not keep the others open
                reader.close()
        self._segments = []
        self._columns = {}

    def _column(self, name: str) -> list[tuple[int, Any]]:
        """A column of every segment, with the number of the segment's first entry. Opening one reads its offsets."""
        if name not in self._columns:
            self._columns[name] = [
                (base, reader.column_reader(name, translate=False)) for base, reader in self._segments
            ]
        return self._columns[name]

    def _value(self, name: str, number: int) -> bytes:
        base, column = next(found for found in reversed(self._column(name)) if found[0] <= number)
        return bytes(column[number - base])


class Batch:
    """What is written between two commits. Close it, whatever happened: what was put in before is then committed."""

    def __init__(self, view: View) -> None:
        self.characters = 0
        self._view = view
        self._seen: set[str] = set()
        codec = W3Codec()
        codec.length_stats = False  # else Whoosh looks for a file of lengths once for every posting
        _sweep(view.folder)
        with _whoosh(view.folder, writing=True):
            index = FileIndex(FileStorage(str(view.folder)), schema=_SCHEMA, indexname=_NAME)
            self._writer = index.writer(timeout=PATIENCE, limitmb=POOL, codec=codec)

    def delete(self, keys: Iterable[str]) -> None:
        with self._writing():
            for key in keys:
                self._writer.delete_document(self._view.numbers[key])

    def put(self, entry: Entry, stamp: str) -> None:
        """Add an entry, in place of the one with its key."""
        found, seen = places_of((entry.title, *(entry.text[start:end] for start, end in entry.blocks)))
        self._seen |= seen
        self.characters += len(entry.text)
        if entry.key in self._view.numbers:
            self.delete([entry.key])
        with self._writing():
            self._writer.add_document(
                key=entry.key.encode(),
                stamp=stamp.encode(),
                title=entry.title.encode(errors="replace"),  # half of a character pair: as long, and no word
                text=entry.text.encode(errors="replace"),
                blocks=array("Q", [bound for block in entry.blocks for bound in block]).tobytes(),
                form=found,
            )

    def close(self) -> None:
        if self._writer.is_closed:
            return
        lexicon = self._view.lexicon.extended(self._seen)
        with self._writing():
            if lexicon is not self._view.lexicon:
                if _LEXICON in self._view.numbers:
                    self._writer.delete_document(self._view.numbers[_LEXICON])
                self._writer.add_document(key=_LEXICON.encode(), text=lexicon.text.encode(errors="replace"))
            self._writer.commit(mergetype=_merge)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with _whoosh(self._view.folder, writing=True):
                yield
        except BaseException:
            with suppress(Exception):
                self._writer.cancel()
            with suppress(Exception):
                self._writer.writelock.release()
            self._writer.is_closed = True
            _sweep(self._view.folder)
            raise


def _sweep(folder: Path) -> None:
    """Delete what a process that was killed, or a disk that was full, left half-written."""
    with suppress(Exception):
        storage = FileStorage(str(folder))
        contents = TOC.read(storage, _NAME, schema=_SCHEMA)
        clean_files(storage, _NAME, contents.generation, contents.segments)
    shutil.rmtree(folder / f"{_NAME}.tmp", ignore_errors=True)


def _merge(writer: Any, segments: list[Any]) -> list[Any]:
    """Whoosh's own policy, and besides: a segment of which half is deleted is written anew."""
    worn = [segment for segment in segments if 2 * segment.deleted_count() >= segment.doc_count_all()]
    for segment in worn:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
    kept: list[Any] = MERGE_SMALL(writer, [segment for segment in segments if segment not in worn])
    return kept
