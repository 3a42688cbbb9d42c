"""The links of the selected words: what they do to others, or others to them, and the way there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.library import links
from desktop.library.records import Link, Passage
from desktop.text.link import LinkKind
from desktop.ui import icons
from desktop.ui.fields import LineField
from desktop.ui.keys import bind
from desktop.ui.panels.inspector.section import Section, icon_button, link_button, quote_label
from desktop.ui.words import LINK_MARKS, link_undergone_word, link_word
from desktop.ui.workroom import Workroom

LONGEST = 200
"""Characters of the other end's quote that are shown."""


class LinksSection(Section):
    """pair_wanted: the words here and those at the other end, to be shown side by side."""

    pair_wanted = Signal(object, object)

    def __init__(self, workroom: Workroom) -> None:
        super().__init__(self.tr("Verbanden"))
        self._workroom = workroom
        self._shown: tuple[tuple[Link, bool], ...] = ()
        self.rows: list[LinkRow] = []
        self.parts.setSpacing(12)

    def show_links(self, found: Sequence[Link], here: Sequence[Passage]) -> None:
        """here: the passages that are selected; a link between two of them is seen from the one it goes from."""
        ids = {passage.id for passage in here}
        seen = tuple((link, link.from_passage.id in ids) for link in found)
        if seen == self._shown and self.rows:
            return
        self._shown = seen
        self.rows = [LinkRow(self._workroom, link, is_source) for link, is_source in seen]
        for row in self.rows:
            row.open_wanted.connect(self.pair_wanted)
        self.show_parts(self.rows)


class LinkRow(QWidget):
    """One link as seen from one end. Enter opens both ends."""

    open_wanted = Signal(object, object)

    def __init__(self, workroom: Workroom, link: Link, is_source: bool) -> None:
        super().__init__()
        self._workroom = workroom
        self._link = link
        self._here, self._there = (
            (link.from_passage, link.to_passage) if is_source else (link.to_passage, link.from_passage)
        )
        said = link_word(link.kind) if is_source else link_undergone_word(link.kind)
        self.kind = QToolButton()
        self.kind.setText(f"{LINK_MARKS[link.kind]}  {said}")
        self.kind.setProperty("strong", True)
        self.kind.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.kind.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron behind the words
        self.kind.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.kind.setToolTip(self.tr("Soort verband kiezen, of omdraaien"))
        self.kind.setAccessibleName(self.tr("{kind}: {quote}").format(kind=said, quote=self._there.words[:80]))
        icons.give(self.kind, "down")
        self.kind.setMenu(self._make_menu())
        self.remove = icon_button("unlink", self.tr("Verband verwijderen"))
        self.remove.clicked.connect(
            lambda: workroom.act(self.tr("Verband verwijderen"), links.remove_link, self._link.id)
        )
        self.open = link_button(
            self._there.source,
            self.tr("Beide einden naast elkaar tonen (Enter): {title}").format(title=self._there.document_title),
        )
        self.open.setToolTip(self.tr("Beide einden naast elkaar (Enter)"))
        icons.give(self.open, "side-by-side")
        self.open.clicked.connect(self._open)
        self.note = LineField()
        self.note.setPlaceholderText(self.tr("Notitie bij dit verband"))
        self.note.setAccessibleName(self.tr("Notitie bij dit verband"))
        self.note.show_text(link.note)
        self.note.setVisible(bool(link.note))
        self.note.keep_with(self._write_note)
        bind(Qt.Key.Key_Return, self, self._open, self.tr("Beide einden van het verband naast elkaar"))
        above = QHBoxLayout()
        above.addWidget(self.kind)
        above.addStretch()
        above.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        quote = quote_label(self._there.words, LONGEST)
        quote.setContentsMargins(4, 0, 4, 0)
        column.addWidget(quote)
        column.addWidget(self.open)
        column.addWidget(self.note)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        for kind in LinkKind:
            action = menu.addAction(f"{LINK_MARKS[kind]}  {link_word(kind)}")
            action.setCheckable(True)
            action.setChecked(kind is self._link.kind)
            action.triggered.connect(lambda _=False, kind=kind: self._change_kind(kind))
        menu.addSeparator()
        menu.addAction(self.tr("Omdraaien")).triggered.connect(
            lambda: self._workroom.act(self.tr("Verband omdraaien"), links.turn_link, self._link.id)
        )
        menu.addAction(self.tr("Notitie schrijven")).triggered.connect(self._start_note)
        return menu

    def _change_kind(self, kind: LinkKind) -> None:
        self._workroom.act(self.tr("Soort verband wijzigen"), links.write_link, self._link.id, kind, self._link.note)

    def _write_note(self, note: str) -> bool:
        return self._workroom.managed(
            self.tr("Notitie bij verband"), links.write_link, self._link.id, self._link.kind, note.strip()
        )

    def _start_note(self) -> None:
        self.note.show()
        self.note.setFocus()

    def _open(self) -> None:
        self.open_wanted.emit(self._here.place, self._there.place)
