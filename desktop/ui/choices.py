"""All that the palette offers: the acts of the menus, and what the library holds, each with what choosing it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction

from desktop.library import documents, dossiers, pledges, saved_searches, tags
from desktop.library.library import Session
from desktop.text.typed import Name
from desktop.ui.acts import acts_of
from desktop.ui.words import day_word, kind_word, status_word

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

SORTS = {
    "act": QT_TRANSLATE_NOOP("palette", "Opdracht"),
    "document": QT_TRANSLATE_NOOP("palette", "Stuk"),
    "dossier": QT_TRANSLATE_NOOP("palette", "Dossier"),
    "tag": QT_TRANSLATE_NOOP("palette", "Label"),
    "pledge": QT_TRANSLATE_NOOP("palette", "Toezegging"),
    "search": QT_TRANSLATE_NOOP("palette", "Zoekvraag"),
}
ICONS = {"document": "document", "dossier": "folder", "tag": "tag", "pledge": "pledges", "search": "search"}


@dataclass(frozen=True, slots=True)
class Choice:
    """key: what it is, the same in the next session; where: behind the name, quiet; typed: what finds it;
    about: what finds it too, but says less of it.

    beside: opens it in the other pane, for what can be opened there.
    """

    key: str
    sort: str
    name: str
    where: str
    keys: str
    typed: Name
    about: Name
    choose: Callable[[], object]
    beside: Callable[[], object] | None = None
    action: QAction | None = None

    @property
    def is_possible(self) -> bool:
        return self.action is None or self.action.isEnabled()


def choices_of(window: MainWindow) -> list[Choice]:
    """Acts first, then what lies in the library; what belongs to the open dossier before the rest."""
    found = [
        _choice(
            f"act:{'›'.join((*act.menus, act.name))}",
            "act",
            act.full_name,
            " › ".join(act.menus),
            act.action.trigger,
            keys=act.keys,
            action=act.action,
        )
        for act in acts_of(window.menuBar())
    ]
    with window.workroom.read() as session:
        return found + _in_library(window, session)


def _in_library(window: MainWindow, session: Session) -> list[Choice]:
    dossier_id = window.workroom.dossier_id
    here = documents.list_documents(session, dossier_id)
    ids = {card.id for card in here}
    found = []
    for card in [*here, *(card for card in documents.list_documents(session) if card.id not in ids)]:
        where = " · ".join(part for part in (kind_word(card.kind), day_word(card.date) if card.date else "") if part)
        found.append(
            _choice(
                f"document:{card.id}",
                "document",
                card.title,
                where,
                partial(window.workroom.open_document, card.id),
                extra=f"{card.number or ''} {card.file_name}",
                beside=partial(window.open_beside, card.id),
            )
        )
    for dossier in dossiers.list_dossiers(session):
        open_it = partial(window.workroom.open_dossier, dossier.id)
        found.append(_choice(f"dossier:{dossier.id}", "dossier", dossier.name, "", open_it))
    for tag in tags.list_tags(session, dossier_id):
        found.append(_choice(f"tag:{tag.id}", "tag", tag.name, "", partial(window.show_tag, tag.id)))
    for kept in saved_searches.list_searches(session):
        found.append(
            _choice(f"search:{kept.id}", "search", kept.name, kept.query, partial(window.search_for, kept.query))
        )
    if dossier_id is not None:
        for pledge in pledges.list_pledges(session, dossier_id):
            show = partial(window.show_pledge, pledge.id)
            found.append(_choice(f"pledge:{pledge.id}", "pledge", pledge.title, status_word(pledge.status), show))
    return found


def _choice(
    key: str,
    sort: str,
    name: str,
    where: str,
    choose: Callable[[], object],
    *,
    keys: str = "",
    extra: str = "",
    beside: Callable[[], object] | None = None,
    action: QAction | None = None,
) -> Choice:
    said = QCoreApplication.translate("palette", str(SORTS[sort]))
    shown = where if sort == "act" else " · ".join(part for part in (said, where) if part)
    typed, about = Name.of(f"{name} {extra}"), Name.of(f"{name} {extra} {shown}")
    return Choice(key, sort, name, shown, keys, typed, about, choose, beside, action)
