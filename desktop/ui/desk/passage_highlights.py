"""What is marked in a document: the user's passages with all that hangs on them, and references that lead somewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.library import documents, marks, pledges, references, tags
from desktop.library.library import Session
from desktop.library.records import ShownEnd, ShownLink
from desktop.ui.desk.highlights import Highlight
from desktop.ui.words import FIRMNESS_MARKS, LINK_MARKS, link_undergone_word, link_word

PLEDGE_MARK = "▪"
"""In the margin beside a pledge of which the firmness is not known."""

translate = QCoreApplication.translate


def highlights_of(session: Session, document_id: int, links: Sequence[ShownLink]) -> list[Highlight]:
    """Keys: a passage's id, or ("document", id) for a reference. links: those of the document."""
    looks = tags.looks_of(session)
    linked = _linked(document_id, links)
    found = _references(session, document_id)
    here = marks.marks_of(session, document_id)
    pledged = pledges.heads_of(
        session, {pledge_id for passage in here for pledge_id in (*passage.pledge_ids, *passage.shown_ids)}
    )
    for passage in here:
        promised = [pledged[pledge_id] for pledge_id in passage.pledge_ids]
        titles = [looks[tag_id][0] for tag_id in passage.tag_ids]
        titles += [translate("Desk", "Toezegging: {title}").format(title=title) for title, _ in promised]
        for pledge_id in passage.shown_ids:
            titles.append(translate("Desk", "Bewijs voor: {title}").format(title=pledged[pledge_id][0]))
        if passage.is_noted:
            titles.append(translate("Desk", "Notitie"))
        titles += [words for _, words in linked[passage.id]]
        if not titles:  # what nothing hangs on is there for a note that leads to it
            titles.append(translate("Desk", "In een notitie genoemd"))
        mark = linked[passage.id][0][0] if linked[passage.id] else ""
        if promised:
            _, firmness = promised[0]
            mark = FIRMNESS_MARKS[firmness] if firmness else PLEDGE_MARK
        colours: list[tuple[int | None, int]] = [looks[tag_id][1:] for tag_id in passage.tag_ids]
        title = ", ".join(titles)
        found += [
            Highlight(passage.span, colour, passage.id, title, mark, shape) for colour, shape in colours or [(None, 0)]
        ]
    return found


def _references(session: Session, document_id: int) -> list[Highlight]:
    cited = [found for found in references.references_of(session, document_id) if found.document_id is not None]
    titles_of = {card.id: card.title for card in documents.list_documents(session)} if cited else {}
    return [
        Highlight(
            found.span,
            None,
            ("document", found.document_id),
            translate("Desk", "Naar {title}").format(title=titles_of.get(found.document_id or 0, "")),
        )
        for found in cited
    ]


def _linked(document_id: int, links: Sequence[ShownLink]) -> dict[int, list[tuple[str, str]]]:
    """Passage → mark and words of each link that begins or ends there."""
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)

    def add(passage: ShownEnd, mark: str, word: str, other: ShownEnd) -> None:
        if passage.document_id == document_id:
            found[passage.id].append((mark, f"{word} {other.document_title}"))

    for link in links:
        mark = LINK_MARKS[link.kind]
        add(link.from_passage, mark, link_word(link.kind), link.to_passage)
        add(link.to_passage, mark, link_undergone_word(link.kind), link.from_passage)
    return found
