"""What can be done with an item of the tree, as a menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from desktop.library import documents, dossiers, tags
from desktop.library.records import Tag
from desktop.ui.colours import TAG_NAMES
from desktop.ui.tag_dot import dot
from desktop.ui.workroom import Workroom

translate = QCoreApplication.translate

Key = tuple[str, int]
"""What an item stands for: a sort ("document", "tag", "passage", "pledge", "status", "group") and an id."""


def fill_menu(menu: QMenu, workroom: Workroom, key: Key, acts: Mapping[str, Callable[[], object]]) -> None:
    """acts: what the tree itself does: "show", "rename", "delete", "add tag", "beside"."""
    sort, number = key

    def add(text: str, act: Callable[[], object]) -> None:
        menu.addAction(text).triggered.connect(lambda: act())

    if sort in ("document", "passage", "pledge"):
        add(translate("tree", "Openen"), acts["show"])
    if sort == "document":
        add(translate("tree", "Ernaast openen"), acts["beside"])
        add(translate("tree", "Origineel openen"), lambda: open_original(workroom, number))
        _offer_dossiers(menu.addMenu(translate("tree", "Ook in dossier")), workroom, number)
    if sort in ("tag", "group"):
        add(translate("tree", "Nieuw label"), acts["add tag"])
    if sort == "tag":
        with workroom.read() as session:
            all_tags = tags.list_tags(session)
        _offer_colours(menu.addMenu(translate("tree", "Kleur")), workroom, number)
        _offer_parents(menu.addMenu(translate("tree", "Hangt onder")), workroom, number, all_tags)
    if sort in ("document", "tag"):
        add(translate("tree", "Naam wijzigen"), acts["rename"])
    if sort == "document":
        add(
            translate("tree", "Uit dit dossier halen"),
            lambda: workroom.act(
                translate("tree", "Uit dossier halen"), dossiers.take_from_dossier, workroom.dossier_id, number
            ),
        )
    if sort == "passage":
        add(translate("tree", "Label weghalen"), acts["delete"])
    elif sort in ("document", "tag", "pledge"):
        add(translate("tree", "Verwijderen"), acts["delete"])


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


def _offer_parents(menu: QMenu, workroom: Workroom, tag_id: int, all_tags: list[Tag]) -> None:
    """The top, and every tag that does not hang under this one itself."""
    parent_of = {tag.id: tag.parent_id for tag in all_tags}

    def hangs_under(found: int | None) -> bool:
        while found is not None and found != tag_id:
            found = parent_of[found]
        return found == tag_id

    choices: list[tuple[str, int | None]] = [(translate("tree", "Geen ander label"), None)]
    choices += [(tag.name, tag.id) for tag in all_tags if not hangs_under(tag.id)]
    for name, parent_id in choices:
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(parent_of[tag_id] == parent_id)
        action.triggered.connect(
            lambda _=False, parent_id=parent_id: workroom.act(
                translate("tree", "Label verhangen"), tags.move_tag, tag_id, parent_id
            )
        )
