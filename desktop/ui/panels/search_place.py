"""The place for searching: the question, and the hits grouped by what they stand in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMargins, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QKeySequence, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import WoordhouderError
from desktop.library import notes, passages, saved_searches, searching
from desktop.library.saved_searches import SavedSearch
from desktop.library.searching import Hit, Results, Target
from desktop.text.document import Span
from desktop.ui import counts, icons, theme
from desktop.ui.dialogs.tag_chooser import TagChooser
from desktop.ui.flow import Flow
from desktop.ui.following import follow
from desktop.ui.keys import bind
from desktop.ui.panels.empty import Empty
from desktop.ui.panels.tree_menu import offer_suggesting
from desktop.ui.panels.wider_query import any_word, parts_of_words, without_quotes
from desktop.ui.style_sheet import GRID
from desktop.ui.worker import Task
from desktop.ui.workroom import Workroom

REST = 250
"""Milliseconds without a key before a search starts."""

MOST = 300
"""Hits shown; more than anyone reads, and few enough to list at once."""

HIT = Qt.ItemDataRole.UserRole


class SearchPlace(QWidget):
    """A hit that is chosen opens on the desk at its words. pledge_chosen: a hit in a pledge."""

    pledge_chosen = Signal(int)

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._task: Task | None = None
        self.query = QLineEdit(clearButtonEnabled=True)
        self.query.setPlaceholderText(self.tr("Zoek in stukken, notities en toezeggingen"))
        self.query.setAccessibleName(self.tr("Zoekvraag"))
        self.query.setToolTip(
            self.tr('Woorden die samen voorkomen; "een zin"; EN, OF, NIET of een minteken; woning* en *bouw')
        )
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Waarin"))
        self.scope.addItem(self.tr("in dit dossier"), True)
        self.scope.addItem(self.tr("in alles"), False)
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.chooser = TagChooser(self)
        self.keep_button = QPushButton(self.tr("Bewaar"))
        icons.give(self.keep_button, "save")
        self.keep_button.setToolTip(self.tr("Zoekvraag bewaren: ze staat dan links, onder BEWAARD (Ctrl+S)"))
        self.keep_button.clicked.connect(self.keep)
        self.suggest_button = QPushButton(self.tr("Label laten voorstellen…"))
        icons.give(self.suggest_button, "tag")
        self.suggest_button.setToolTip(self.tr("Wat deze zoekvraag vindt, wordt bij een label voorgesteld"))
        self.suggest_button.clicked.connect(self._ask_for_tag)
        self.hits = QTreeWidget()
        self.hits.setAccessibleName(self.tr("Treffers"))
        self.hits.setHeaderHidden(True)
        self.hits.setIndentation(16)
        self.hits.setUniformRowHeights(False)
        self.hits.setItemDelegate(_Snippets(self.hits))
        self.hits.itemActivated.connect(self._open)
        self.hits.itemClicked.connect(self._open)
        self._lay_out()
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._start)
        self.query.textChanged.connect(lambda: self._rest.start())
        self.query.textChanged.connect(self._offer)
        bind(QKeySequence.StandardKey.Save, self, self.keep, self.tr("Zoekvraag bewaren"))
        self.query.returnPressed.connect(self._start)
        self.scope.currentIndexChanged.connect(self._start)
        workroom.dossier_changed.connect(self._start)
        workroom.indexed.connect(self._start)
        follow(self, self._offer, workroom.changed)
        self._offer()

    def search(self, query: str) -> None:
        """Search at once."""
        self.query.setText(query)
        self.query.setFocus()
        self._start()

    def keep(self) -> None:
        """Keep the query under its own words; the name is changed in the tree."""
        if self.keep_button.isEnabled():
            query = self.query.text().strip()
            self._workroom.act(self.tr("Zoekvraag bewaren"), saved_searches.add_search, query)

    def _ask_for_tag(self) -> None:
        kept = self._kept()
        if kept is not None:
            place = self.suggest_button.mapToGlobal(self.suggest_button.rect().bottomLeft())
            offer_suggesting(self._workroom, kept.id, self.chooser, place)

    def _kept(self) -> SavedSearch | None:
        """The saved search for what is typed."""
        query = self.query.text().strip()
        with self._workroom.read() as session:
            return next((saved for saved in saved_searches.list_searches(session) if saved.query == query), None)

    def _offer(self) -> None:
        """Keep what is not kept yet; a search that is kept may suggest a tag."""
        kept = self._kept()
        self.keep_button.setEnabled(bool(self.query.text().strip()) and kept is None)
        self.keep_button.setText(icons.GAP + (self.tr("Bewaard") if kept else self.tr("Bewaar")))
        self.suggest_button.setVisible(kept is not None)

    def _lay_out(self) -> None:
        self.query.setMinimumWidth(theme.scaled(60 * GRID))
        row = Flow(QMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID))
        row.add(self.query, 3)
        row.add(self.scope)
        row.add(self.count, 1)
        row.add(self.suggest_button)
        row.add(self.keep_button)
        self.pages = QStackedWidget()
        self._invitation = Empty(
            "search",
            self.tr("Zoek in alles tegelijk"),
            self.tr("Verbuigingen worden meegevonden: toezegging vindt ook toegezegd, brief ook brieven."),
        )
        self._nothing = Empty("search", self.tr("Niets gevonden"), self.tr("Zoek ruimer, of met andere woorden."))
        for page in (self._invitation, self.hits, self._nothing):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.pages)

    def _start(self) -> None:
        self._rest.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        query = self.query.text().strip()
        if not query:
            self.count.clear()
            self.pages.setCurrentWidget(self._invitation)
            return
        dossier_id = self._workroom.dossier_id if self.scope.currentData() else None
        self._task = self._workroom.quick.run("", searching.search, query, MOST, dossier_id)
        self._task.finished.connect(self._show)
        self._task.failed.connect(self._fail)

    def _fail(self, problem: WoordhouderError) -> None:
        if self.sender() is self._task:
            self._task = None
            self._workroom.tell(problem)

    def _show(self, results: Results) -> None:
        if self.sender() is not self._task:
            return
        self._task = None
        self.hits.clear()
        groups: dict[str, list[Hit]] = {}
        for hit in results.hits:
            groups.setdefault(hit.key, []).append(hit)
        for found in groups.values():
            self._add_group(found)
        self.hits.expandAll()
        self.count.setText(
            self.tr("{total} in {groups}").format(
                total=counts.hits(results.total), groups=counts.documents(len(groups))
            )
        )
        if not results.hits:
            self._nothing.show_acts(self._wider())
        self.pages.setCurrentWidget(self.hits if results.hits else self._nothing)

    def _wider(self) -> list[tuple[str, Callable[[], object]]]:
        """What may find something after all."""
        query = self.query.text().strip()
        acts: list[tuple[str, Callable[[], object]]] = []
        if self.scope.currentData():
            acts.append((self.tr("Zoek in alle dossiers"), lambda: self.scope.setCurrentIndex(1)))
        for name, wider in (
            (self.tr("Niet per se in deze vorm en volgorde"), without_quotes(query)),
            (self.tr("Eén van deze woorden is genoeg"), any_word(query)),
            (self.tr("Ook als deel van een langer woord"), parts_of_words(query)),
        ):
            if wider is not None:
                acts.append((name, partial(self.search, wider)))
        return acts

    def _add_group(self, found: list[Hit]) -> None:
        target = Target.of(found[0])
        group = QTreeWidgetItem(self.hits, [f"{self._title(found[0], target)}   {len(found)}"])
        font = QFont(self.hits.font())
        font.setWeight(QFont.Weight.DemiBold)
        group.setFont(0, font)
        group.setIcon(0, icons.icon({"note": "note", "pledge": "pledges"}.get(target.sort, "document")))
        group.setData(0, HIT, found[0])
        for hit in sorted(found, key=lambda hit: hit.start):
            item = QTreeWidgetItem(group, [hit.snippet])
            item.setData(0, HIT, hit)

    def _title(self, hit: Hit, target: Target) -> str:
        if target.sort == "note":
            with self._workroom.read() as session:
                subject = notes.find_subject(session, target.id)
            return self.tr("Notitie bij {subject}").format(subject=subject) if subject else self.tr("Notitie")
        if target.sort == "pledge":
            return self.tr("Toezegging: {title}").format(title=hit.title)
        return hit.title

    def _open(self, item: QTreeWidgetItem) -> None:
        hit: Hit = item.data(0, HIT)
        target = Target.of(hit)
        if target.sort == "document":
            self._workroom.open_document(target.id, Span(hit.start, hit.end))
        elif target.sort == "pledge":
            self.pledge_chosen.emit(target.id)
        else:
            self._open_note(target.id)

    def _open_note(self, note_id: int) -> None:
        try:
            with self._workroom.read() as session:
                note = notes.get_note(session, note_id)
                passage = passages.get_passage(session, note.passage_id) if note.passage_id else None
        except WoordhouderError as problem:
            self._workroom.tell(problem)
            return
        if passage is not None:
            self._workroom.open_document(passage.document_id, passage.span)
        elif note.pledge_id is not None:
            self.pledge_chosen.emit(note.pledge_id)
        elif note.document_id is not None:
            self._workroom.open_document(note.document_id)
        elif note.dossier_id is not None:
            self._workroom.open_dossier(note.dossier_id)


class _Snippets(QStyledItemDelegate):
    """Draws a hit's snippet in the reading face on up to three lines, the words found in bold."""

    MARGIN = 6
    LINES = 3

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if not index.parent().isValid():
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = theme.colours()
        painter.save()
        painter.setPen(QColor(palette.on_selection if is_selected else palette.ink))
        layout = self._layout(index.data(HIT), option.rect.width())
        layout.draw(painter, QPoint(option.rect.left() + self.MARGIN, option.rect.top() + self.MARGIN))
        painter.restore()

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002  Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        if not index.parent().isValid():
            return QSize(0, 36)
        view = self.parent()
        assert isinstance(view, QTreeWidget)
        width = view.viewport().width() - 2 * view.indentation()
        layout = self._layout(index.data(HIT), width)
        return QSize(width, round(layout.boundingRect().height()) + 2 * self.MARGIN)

    def _layout(self, hit: Hit, width: int) -> QTextLayout:
        layout = QTextLayout(hit.snippet, theme.reading_font())
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        formats = []
        for start, end in hit.marks:
            found = QTextLayout.FormatRange()
            found.start, found.length, found.format = start, end - start, bold
            formats.append(found)
        layout.setFormats(formats)
        layout.beginLayout()
        height = 0.0
        for _ in range(self.LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(120, min(width - 2 * self.MARGIN, 860)))
            line.setPosition(QPoint(0, round(height)))
            height += line.height() * 1.15
        layout.endLayout()
        return layout
