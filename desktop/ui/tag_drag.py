"""A tag on its way from the tree, and what it is let go of above: words in a text, or a passage in a list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea

from desktop.library import tagging
from desktop.library.records import Words
from desktop.ui.workroom import Workroom

TAG_DRAGGED = "application/x-woordhouder-tag"
_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


def of_tag(tag_id: int) -> QMimeData:
    """A tag on its way."""
    dragged = QMimeData()
    dragged.setData(TAG_DRAGGED, str(tag_id).encode())
    return dragged


def ids_in(dragged: QMimeData, sort: str) -> list[int]:
    return [int(part) for part in bytes(dragged.data(sort).data()).decode().split()]


class TagDrops(QObject):
    """Puts a tag that is let go of above a view on the words that are under it.

    words_at: those at a point of the viewport, None where there are none to be tagged.
    """

    def __init__(
        self, workroom: Workroom, view: QAbstractScrollArea, words_at: Callable[[QPoint], Words | None]
    ) -> None:
        super().__init__(view)
        self._workroom = workroom
        self._words_at = words_at
        view.setAcceptDrops(True)
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _DRAGS or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        if not event.mimeData().hasFormat(TAG_DRAGGED):
            return super().eventFilter(watched, event)
        words = self._words_at(event.position().toPoint())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(words is not None or event.type() == QEvent.Type.DragEnter)
        if words is not None and event.type() == QEvent.Type.Drop:
            (tag_id,) = ids_in(event.mimeData(), TAG_DRAGGED)
            QTimer.singleShot(0, self, lambda: self._tag(words, tag_id))  # after the drag has ended
        return True

    def _tag(self, words: Words, tag_id: int) -> None:
        self._workroom.act(self.tr("Label plakken"), tagging.tag_words, words, [tag_id])
