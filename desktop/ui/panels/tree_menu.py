"""What can be done with an item of the tree, as a menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from desktop.library import documents, dossiers, saved_searches, tags, versions
from desktop.ui.colours import TAG_NAMES
from desktop.ui.panels import tree_drops
from desktop.ui.panels.tree_rows import Key
from desktop.ui.tag_dot import dot
from desktop.ui.tag_numbers import KEYS, TagNumbers
from desktop.ui.workroom import Workroom

if TYPE_CHECKING:
    from desktop.ui.dialogs.tag_chooser import TagChooser

translate = QCoreApplication.translate


def fill_menu(
    menu: QMenu,
    workroom: Workroom,
    numbers: TagNumbers,
    key: Key,
    acts: Mapping[str, Callable[[], object]],
    chooser: Callable[[], TagChooser],
    place: QPoint,
) -> None:
    """acts: what the tree itself does: "show", "rename", "delete", "add tag", "beside"; place: of the chooser."""
    sort, number = key

    def add(text: str, act: Callable[[], object]) -> None:
        menu.addAction(text).triggered.connect(lambda: act())

    if sort in ("document", "pledge"):
        add(translate("tree", "Openen"), acts["show"])
    if sort == "tag":
        add(translate("tree", "Passages tonen"), acts["show"])
    if sort == "search":
        add(translate("tree", "Zoeken"), acts["show"])
        add(translate("tree", "Label laten voorstellen…"), lambda: offer_suggesting(workroom, number, chooser(), place))
    if sort == "document":
        add(translate("tree", "Ernaast openen"), acts["beside"])
        add(translate("tree", "Origineel openen"), lambda: open_original(workroom, number))
        _offer_dossiers(menu.addMenu(translate("tree", "Ook in dossier")), workroom, number)
    if sort in ("tag", "group"):
        add(translate("tree", "Nieuw label"), acts["add tag"])
    if sort == "tag":
        _offer_colours(menu.addMenu(translate("tree", "Kleur")), workroom, number)
        _offer_keys(menu.addMenu(translate("tree", "Cijfertoets")), numbers, number)
        add(translate("tree", "Verplaatsen naar…"), lambda: _ask_where(workroom, number, chooser(), place))
        add(translate("tree", "Samenvoegen met…"), lambda: _ask_with_what(workroom, number, chooser(), place))
    if sort in ("document", "tag", "search"):
        add(translate("tree", "Naam wijzigen") + "\tF2", acts["rename"])
    if sort == "document":
        with workroom.read() as session:
            is_later = versions.earlier_version(session, number) is not None
        if is_later:
            name = translate("tree", "Toch geen nieuwe versie")
            add(name, lambda: workroom.act(name, versions.separate, number))
        add(
            translate("tree", "Uit dit dossier halen"),
            lambda: workroom.act(
                translate("tree", "Uit dossier halen"), dossiers.take_from_dossier, workroom.dossier_id, number
            ),
        )
    if sort in ("document", "tag", "pledge", "search"):
        add(translate("tree", "Verwijderen") + "\tDel", acts["delete"])


def open_original(workroom: Workroom, document_id: int) -> None:
    """Open the imported file in the program that the system has for it."""
    with workroom.read() as session:
        path = documents.original_of(session, workroom.library, document_id)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _offer_dossiers(menu: QMenu, workroom: Workroom, document_id: int) -> None:
    """The other dossiers: a document may lie in several."""
    with workroom.read() as session:
        others = [found for found in dossiers.list_dossiers(session) if found.id != workroom.dossier_id]
    menu.setEnabled(bool(others))
    for dossier in others:
        menu.addAction(dossier.name).triggered.connect(
            lambda _=False, dossier_id=dossier.id: workroom.act(
                translate("tree", "In dossier leggen"), dossiers.put_in_dossier, dossier_id, document_id
            )
        )


def _offer_colours(menu: QMenu, workroom: Workroom, tag_id: int) -> None:
    for colour, name in enumerate(TAG_NAMES):
        action = menu.addAction(dot(colour), translate("colours", str(name)))
        action.triggered.connect(
            lambda _=False, colour=colour: workroom.act(
                translate("tree", "Kleur van label"), tags.colour_tag, tag_id, colour
            )
        )


def _offer_keys(menu: QMenu, numbers: TagNumbers, tag_id: int) -> None:
    now = numbers.key_of(tag_id)
    for key in KEYS:
        action = menu.addAction(str(key))
        action.setCheckable(True)
        action.setChecked(key == now)
        action.triggered.connect(lambda _=False, key=key: numbers.give(key, tag_id))
    none = menu.addAction(translate("tree", "geen"))
    none.setCheckable(True)
    none.setChecked(now is None)
    none.triggered.connect(lambda: numbers.take(tag_id))


def _ask_where(workroom: Workroom, tag_id: int, chooser: TagChooser, place: QPoint) -> None:
    with workroom.read() as session:
        all_tags = tags.list_tags(session)
    chooser.ask(
        translate("tree", "Onder welk label?"),
        tree_drops.may_hang_under(tag_id, all_tags),
        place,
        lambda parent_id: tree_drops.move(workroom, tag_id, parent_id),
        nothing=translate("tree", "Onder geen ander label"),
    )


def _ask_with_what(workroom: Workroom, tag_id: int, chooser: TagChooser, place: QPoint) -> None:
    with workroom.read() as session:
        others = [tag for tag in tags.list_tags(session) if tag.id != tag_id]

    def merge(into_id: int | None) -> None:
        if into_id is not None:
            tree_drops.merge(workroom, tag_id, into_id)

    chooser.ask(translate("tree", "Samenvoegen met welk label? Dat blijft, met alle passages."), others, place, merge)


def offer_suggesting(workroom: Workroom, search_id: int, chooser: TagChooser, place: QPoint) -> None:
    """Ask which tag a saved search suggests for what it finds."""
    with workroom.read() as session:
        all_tags = tags.list_tags(session)
    chooser.ask(
        translate("tree", "Welk label stelt deze zoekvraag voor?"),
        all_tags,
        place,
        lambda tag_id: workroom.act(
            translate("tree", "Label laten voorstellen"), saved_searches.suggest_tag, search_id, tag_id
        ),
        nothing=translate("tree", "Geen label"),
    )
