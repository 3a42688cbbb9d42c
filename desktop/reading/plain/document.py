"""Plain text and Markdown, in any encoding, into a draft."""

from __future__ import annotations

from desktop.errors import NoText
from desktop.reading.answers import shifted
from desktop.reading.draft import Draft
from desktop.reading.encoding import decode, undouble
from desktop.reading.plain.dump import read_dump
from desktop.reading.plain.flattened import find_flattened
from desktop.reading.plain.footnotes import bracket_notes, foot_notes, word_notes
from desktop.reading.plain.markdown import is_markdown, read_markdown
from desktop.reading.plain.structure import read_structure
from desktop.reading.repair import drop_artefacts, mend_characters


def read_plain(content: bytes, name: str) -> Draft:
    """Raises EmptyFile, NoText, UnknownFormat, DamagedFile."""
    draft = Draft()
    repairs = draft.repairs
    text = mend_characters(undouble(decode(content, name), repairs), repairs)
    if is_markdown(text, name):
        draft.pieces = read_markdown(text, repairs)
    elif table := find_flattened(text, repairs):
        before, found = table
        _read_dump(before, draft)
        draft.questions = [shifted(question, len(draft.pieces)) for question in found.questions]
        draft.pieces += found.pieces
        repairs.update(found.repairs)
    else:
        _read_dump(text, draft)
    if not draft.pieces:
        raise NoText(name=name)
    return draft


def _read_dump(text: str, draft: Draft) -> None:
    text = word_notes(drop_artefacts(text, draft.repairs), draft.repairs)
    dump = read_dump(text, draft.repairs)
    bracket_notes(dump.lines, draft.repairs)
    foot_notes(dump.lines, draft.repairs)
    draft.pieces = read_structure(dump, draft.repairs)
    draft.pages = dump.pages
