"""The rows of the tree as data: what lies in a dossier, from top to bottom, each row below the one it hangs under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.library import documents, pledges, saved_searches, tags
from desktop.library.library import Session
from desktop.library.records import Tag
from desktop.library.saved_searches import SavedSearch
from desktop.library.sources import short_title
from desktop.text.pledge import Status
from desktop.ui import counts
from desktop.ui.tag_numbers import TagNumbers
from desktop.ui.words import status_word

translate = QCoreApplication.translate

Key = tuple[str, int]
"""What a row stands for: a sort ("document", "tag", "search", "pledge", "status", "group") and an id."""

DOCUMENTS, TAGS, PLEDGES, SEARCHES = 1, 2, 3, 4


@dataclass(frozen=True, slots=True)
class Row:
    """mark: what stands before the words, the name of an icon or colour and shape of a tag; count: stands behind them,
    quiet; number: the key that puts the tag on; said: what a screen reader says.
    """

    key: Key
    above: Key | None
    text: str
    tip: str = ""
    mark: str | tuple[int, int] = ""
    count: int | None = None
    number: int | None = None
    can_rename: bool = False

    @property
    def said(self) -> str:
        if self.count is None:
            return self.text
        said = translate("tree", "{name}, {count} passages").format(name=self.text, count=self.count)
        return (
            translate("tree", "{said}, toets {number}").format(said=said, number=self.number) if self.number else said
        )


def rows_of(session: Session, dossier_id: int, numbers: TagNumbers) -> list[Row]:
    """All rows of a dossier; a row comes after the one it hangs under."""
    cards = documents.list_documents(session, dossier_id)
    tag_list = tags.list_tags(session, dossier_id)
    searches = saved_searches.list_searches(session)
    promised = pledges.standing_of(session, dossier_id)
    rows = [_group(DOCUMENTS, translate("tree", "STUKKEN"), len(cards))]
    rows += [
        Row(
            ("document", card.id),
            ("group", DOCUMENTS),
            short_title(card.title),
            card.title,
            mark="document",
            can_rename=True,
        )
        for card in cards
    ]
    rows.append(_group(TAGS, translate("tree", "LABELS"), len(tag_list)))
    rows += _tag_rows(tag_list, numbers)
    if searches:
        rows.append(_group(SEARCHES, translate("tree", "BEWAARD"), len(searches)))
        rows += _search_rows(searches, {tag.id: tag.name for tag in tag_list})
    rows.append(_group(PLEDGES, translate("tree", "TOEZEGGINGEN"), len(promised)))
    rows += _pledge_rows(promised)
    return rows


def _group(number: int, title: str, count: int) -> Row:
    return Row(("group", number), None, f"{title}   {count}" if count else title)


def _tag_rows(tag_list: Sequence[Tag], numbers: TagNumbers) -> Iterator[Row]:
    known = {tag.id for tag in tag_list}

    def under(parent_id: int | None, above: Key) -> Iterator[Row]:
        for tag in tag_list:
            if (tag.parent_id if tag.parent_id in known else None) == parent_id:
                key = ("tag", tag.id)
                tip = translate("tree", "{name}: {count}").format(name=tag.name, count=counts.passages(tag.passages))
                mark = (tag.colour, tag.shape)
                yield Row(key, above, tag.name, tip, mark, tag.passages, numbers.key_of(tag.id), can_rename=True)
                yield from under(tag.id, key)

    return under(None, ("group", TAGS))


def _search_rows(searches: Sequence[SavedSearch], tag_names: dict[int, str]) -> Iterator[Row]:
    for saved in searches:
        tip = saved.query
        if saved.tag_id in tag_names:
            tip += "\n" + translate("tree", "Stelt label {name} voor").format(name=tag_names[saved.tag_id])
        yield Row(("search", saved.id), ("group", SEARCHES), saved.name, tip, mark="search", can_rename=True)


def _pledge_rows(promised: Sequence[tuple[int, str, Status]]) -> Iterator[Row]:
    for number, status in enumerate(Status):
        standing = [(pledge_id, title) for pledge_id, title, now in promised if now is status]
        if standing:
            above = ("status", number)
            yield Row(above, ("group", PLEDGES), f"{status_word(status)}   {len(standing)}")
            for pledge_id, title in standing:
                yield Row(("pledge", pledge_id), above, title, title, mark="pledges")
