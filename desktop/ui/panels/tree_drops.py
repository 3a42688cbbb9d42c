"""What may be dropped on the tree, and what that does: a tag on a tag, passages or selected words on a tag."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desktop.library import tagging, tags
from desktop.library.records import Tag
from desktop.ui.panels.tree_rows import TAGS, Key
from desktop.ui.tag_drag import TAG_DRAGGED, ids_in
from desktop.ui.workroom import Workroom

translate = QCoreApplication.translate

Act = Callable[[], object]

PASSAGES_DRAGGED = "application/x-woordhouder-passages"


def of_passages(passage_ids: Collection[int], text: str) -> QMimeData:
    """Passages on their way; elsewhere they are dropped as text."""
    dragged = QMimeData()
    dragged.setData(PASSAGES_DRAGGED, " ".join(map(str, passage_ids)).encode())
    dragged.setText(text)
    return dragged


def act_of(
    workroom: Workroom, dragged: QMimeData, source: QObject | None, key: Key | None, tree: QWidget, place: QPoint
) -> Act | None:
    """What letting go here does; None where it does nothing. source: where the drag began, None outside the program.

    place: on the screen, for the choice between moving a tag and merging it.
    """
    if key is None:
        return None
    sort, number = key
    if dragged.hasFormat(TAG_DRAGGED):
        (tag_id,) = ids_in(dragged, TAG_DRAGGED)
        if key == ("group", TAGS):
            return lambda: move(workroom, tag_id, None)
        if sort == "tag" and number != tag_id:
            return lambda: _ask(workroom, tag_id, number, tree, place)
    elif sort == "tag" and dragged.hasFormat(PASSAGES_DRAGGED):
        name = translate("tree", "Label plakken")
        return lambda: workroom.act(name, tagging.change_tags, ids_in(dragged, PASSAGES_DRAGGED), [number])
    elif sort == "tag" and source is not None and _is_selection(workroom, dragged):
        name = translate("tree", "Label plakken")
        return lambda: workroom.act(name, tagging.tag_words, workroom.selection, [number])
    return None


def move(workroom: Workroom, tag_id: int, parent_id: int | None) -> None:
    workroom.act(translate("tree", "Label verplaatsen"), tags.move_tag, tag_id, parent_id)


def merge(workroom: Workroom, tag_id: int, into_id: int) -> None:
    workroom.act(translate("tree", "Labels samenvoegen"), tags.merge_tags, tag_id, into_id)


def may_hang_under(tag_id: int, all_tags: Sequence[Tag]) -> list[Tag]:
    """Every tag that does not hang under this one itself."""
    below = set(tags.with_below([tag_id], all_tags))
    return [tag for tag in all_tags if tag.id not in below]


def _ask(workroom: Workroom, tag_id: int, onto_id: int, tree: QWidget, place: QPoint) -> None:
    """Hang under, or make one: the user says which."""
    with workroom.read() as session:
        all_tags = tags.list_tags(session)
    names = {tag.id: tag.name.replace("&", "&&") for tag in all_tags}
    menu = QMenu(tree)
    under = menu.addAction(
        translate("tree", "{name} onder {other} hangen").format(name=names[tag_id], other=names[onto_id])
    )
    under.setEnabled(any(tag.id == onto_id for tag in may_hang_under(tag_id, all_tags)))
    under.triggered.connect(lambda: move(workroom, tag_id, onto_id))
    one = menu.addAction(
        translate("tree", "{name} samenvoegen met {other}").format(name=names[tag_id], other=names[onto_id])
    )
    one.triggered.connect(lambda: merge(workroom, tag_id, onto_id))
    menu.addSeparator()
    menu.addAction(translate("tree", "Niets doen"))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)


def _is_selection(workroom: Workroom, dragged: QMimeData) -> bool:
    """Whether what is dragged are the words that are selected on the desk."""
    words = workroom.selection
    if words is None or not dragged.hasText():
        return False
    with workroom.read() as session:
        return tagging.words_at(session, words).split() == dragged.text().split()
