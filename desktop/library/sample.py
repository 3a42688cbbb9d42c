"""The sample dossier: five fictional documents, with what a user could have made of them."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from desktop.errors import SampleIncomplete
from desktop.jobs import Job
from desktop.library import documents, dossiers, links, notes, passages, pledges, tags
from desktop.library.library import Library
from desktop.library.records import BriefingChoices, Deadline, Words
from desktop.places import resources
from desktop.text.document import Span
from desktop.text.link import LinkKind
from desktop.text.pledge import Firmness, Status
from desktop.text.rich_text import from_marks


def folder() -> Path:
    return resources() / "sample"


def name() -> str:
    return str(_description()["name"])


def load(library: Library, job: Job) -> int:
    """Import the sample dossier, unless the library has a dossier of that name; its id.

    Raises SampleIncomplete when a document does not hold what the dossier says of it.
    """
    description = _description()
    with library.read() as session:
        for dossier in dossiers.list_dossiers(session):
            if dossier.name == description["name"]:
                return dossier.id
    with library.change("Voorbeelddossier") as session:
        dossier_id = dossiers.add_dossier(session, description["name"])
    files = [folder() / "files" / document["file"] for document in description["documents"]]
    imported = documents.import_files(library, files, dossier_id, job)
    ids = {Path(result.file).name: result.document for result in imported if result.document is not None}
    if len(ids) < len(files):
        raise SampleIncomplete(problem="; ".join(result.error for result in imported if result.error))
    with library.change("Voorbeelddossier") as session:
        _make(session, description, dossier_id, ids)
    return dossier_id


def _description() -> dict[str, Any]:
    with (folder() / "dossier.toml").open("rb") as file:
        return tomllib.load(file)


def _make(session: Session, description: dict[str, Any], dossier_id: int, document_ids: dict[str, int]) -> None:
    tag_ids: dict[str, int] = {}
    for tag in description["tags"]:
        parent_id = tag_ids[tag["parent"]] if "parent" in tag else None
        tag_ids[tag["name"]] = tags.add_tag(session, tag["name"], tag["colour"], parent_id)
    passage_ids: dict[str, int] = {}
    for passage in description["passages"]:
        passage_id = _mark(session, document_ids[passage["document"]], passage["quote"])
        passage_ids[passage["id"]] = passage_id
        passages.tag_passage(session, passage_id, [tag_ids[tag] for tag in passage.get("tags", [])])
    for passage in description["passages"]:
        if "note" in passage:
            notes.add_note(session, _text(passage["note"], passage_ids), passage_id=passage_ids[passage["id"]])
    for link in description["links"]:
        ends = passage_ids[link["from"]], passage_ids[link["to"]]
        links.add_link(session, *ends, LinkKind(link["kind"]), link.get("note", ""))
    for pledge in description["pledges"]:
        _pledge(session, dossier_id, pledge, passage_ids)
    for note in description.get("notes", []):
        text = _text(note["text"], passage_ids)
        if "document" in note:
            notes.add_note(session, text, document_id=document_ids[note["document"]])
        else:
            notes.add_note(session, text, dossier_id=dossier_id)
    briefing = description["briefing"]
    dossiers.choose_briefing(
        session,
        dossier_id,
        BriefingChoices(briefing["title"], briefing["debate"], briefing["date"], briefing["for_whom"]),
    )


def _text(marks: str, passage_ids: dict[str, int]) -> str:
    """A note as the dossier writes it, [words](passage:name) leading to a passage."""
    return from_marks(re.sub(r"\(passage:([\w-]+)\)", lambda found: f"(passage:{passage_ids[found[1]]})", marks))


def _mark(session: Session, document_id: int, quote: str) -> int:
    text = documents.get_text(session, document_id)
    start = text.find(quote)
    if start < 0:
        raise SampleIncomplete(problem=quote)
    return passages.mark_passage(session, Words(document_id, Span(start, start + len(quote))))


def _pledge(session: Session, dossier_id: int, pledge: dict[str, Any], passage_ids: dict[str, int]) -> None:
    fields = pledges.PledgeFields(
        title=pledge["title"],
        who=pledge["who"],
        ministry=pledge["ministry"],
        to_whom=pledge["to_whom"],
        firmness=Firmness(pledge["firmness"]),
        question=pledge.get("question", ""),
        amount=pledge.get("amount", ""),
    )
    standing_on = [passage_ids[passage] for passage in pledge["passages"]]
    pledge_id = pledges.add_pledge(session, dossier_id, fields, standing_on)
    if "note" in pledge:
        notes.add_note(session, _text(pledge["note"], passage_ids), pledge_id=pledge_id)
    for deadline in pledge.get("deadlines", []):
        pledges.set_deadline(
            session,
            pledge_id,
            Deadline(
                deadline["words"],
                deadline.get("first"),
                deadline.get("last"),
                deadline["on"],
                deadline.get("reason", ""),
            ),
        )
    for status in pledge.get("statuses", []):
        on: date = status["on"]
        evidence_id = passage_ids[status["evidence"]] if "evidence" in status else None
        pledges.set_status(session, pledge_id, Status(status["status"]), on, status.get("reason", ""), evidence_id)
