"""The place for questions: all that Kamerleden asked in the dossier's documents, filtered, read, and put to use."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QMargins, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.library import arrangements, questions
from desktop.library.library import Session
from desktop.library.questions import AskedQuestion
from desktop.library.records import Words
from desktop.library.sources import short_title
from desktop.ui import counts, icons, theme
from desktop.ui.columns import Columns
from desktop.ui.flow import Flow
from desktop.ui.following import follow
from desktop.ui.itemmodels.questions import (
    MEMBER,
    MINISTER,
    NUMBER,
    QUESTION,
    READ,
    WORDS,
    Order,
    QuestionFilter,
    QuestionTable,
    Wanted,
    Within,
    folded,
)
from desktop.ui.keys import bind, tell
from desktop.ui.nothing import Nothing
from desktop.ui.panels.empty import Empty
from desktop.ui.panels.question_preview import QuestionPreview
from desktop.ui.style_sheet import GRID
from desktop.ui.workroom import Workroom

WIDTHS = {READ: 28, NUMBER: 52, MEMBER: 132, MINISTER: 128}
LEAST = 120
"""Pixels of the columns, and what the question keeps of them."""

REST = 150
"""Milliseconds without a key before the words that are typed filter."""


class QuestionsPlace(QWidget):
    """Enter opens the question on the desk, Ctrl+Enter beside what lies there; R marks it as read and goes on.

    beside_wanted: the words that are to be shown beside; import_wanted: there are no questions yet.
    """

    beside_wanted = Signal(object)
    pledge_wanted = Signal(int)
    import_wanted = Signal()

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self.rows = QuestionTable(self)
        self.shown = QuestionFilter(self.rows, self)
        self.words = QLineEdit(clearButtonEnabled=True)
        self.words.setPlaceholderText(self.tr("Filter op woorden"))
        self.words.setAccessibleName(self.tr("Filter op woorden"))
        self.within = self._choice(
            self.tr("Waarin"),
            [
                (self.tr("vraag en antwoord"), Within.BOTH),
                (self.tr("alleen de vraag"), Within.QUESTION),
                (self.tr("alleen het antwoord"), Within.ANSWER),
            ],
        )
        self.member = self._choice(self.tr("Kamerlid"))
        self.party = self._choice(self.tr("Partij"))
        self.minister = self._choice(self.tr("Bewindspersoon"))
        self.document = self._choice(self.tr("Stuk"))
        self.by_reference = QCheckBox(self.tr("Met verwijzing"))
        self.by_reference.setToolTip(self.tr("Beantwoord met een verwijzing naar een ander antwoord of een brief"))
        self.unread = QCheckBox(self.tr("Ongelezen"))
        self.order = self._choice(
            self.tr("Volgorde"),
            [
                (self.tr("volgorde van de stukken"), Order.DOCUMENT),
                (self.tr("op nummer"), Order.NUMBER),
                (self.tr("op Kamerlid"), Order.MEMBER),
            ],
        )
        self.all = QPushButton(self.tr("Alles tonen"))
        self.all.clicked.connect(self.show_all)
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.table = self._make_table()
        self.preview = QuestionPreview(workroom)
        self.preview.pledge_wanted.connect(self.pledge_wanted)
        self.preview.answer_wanted.connect(self._show_answer)
        self.preview.keys_in(self.table)
        self.read = self._action(self.tr("Gelezen"), "accept", "R", self.tr("Gelezen, en naar de volgende (R)"))
        self.read.triggered.connect(self._turn_read)
        self.beside = self._action(
            self.tr("Ernaast"),
            "side-by-side",
            "Ctrl+Return",
            self.tr("Naast het stuk op het bureau leggen (Ctrl+Enter)"),
        )
        self.beside.triggered.connect(self._open_beside)
        self.open = QAction(self.tr("Openen"), self)
        self.open.setToolTip(self.tr("Op het bureau openen (Enter)"))
        icons.give(self.open, "desk")
        self.open.triggered.connect(self._open)
        for action in (self.read, self.open, self.beside):
            self.preview.add_button(action)
        bind(Qt.Key.Key_Return, self.table, self._open, self.tr("Op het bureau openen"))
        tell(self.table, "P", self.tr("Toezegging maken"))
        tell(self.table, "T", self.tr("Label plakken"))
        self._lay_out()
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._filter)
        self.words.textChanged.connect(lambda: self._rest.start())
        self.words.returnPressed.connect(self.table.setFocus)
        for choice in (self.within, self.member, self.party, self.minister, self.document):
            choice.currentIndexChanged.connect(self._filter)
        for box in (self.by_reference, self.unread):
            box.toggled.connect(self._filter)
        self.order.currentIndexChanged.connect(self._put_in_order)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.doubleClicked.connect(self._open)
        follow(self, self.show_anew, workroom.changed, workroom.dossier_changed)

    @property
    def chosen(self) -> AskedQuestion | None:
        index = self.table.currentIndex()
        return index.data(QUESTION) if index.isValid() else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._pages.currentIndex() == 0:
            self.table.setFocus()

    def show_all(self) -> None:
        """Take all filters off."""
        chosen = self.chosen
        self.words.clear()
        for choice in (self.within, self.member, self.party, self.minister, self.document):
            choice.setCurrentIndex(0)
        for box in (self.by_reference, self.unread):
            box.setChecked(False)
        self._filter()
        if chosen is not None:
            self.choose(chosen.document_id, chosen.ordinal)

    def choose(self, document_id: int, ordinal: int) -> bool:
        """Select a question, if it is among those shown."""
        for row in range(self.shown.rowCount()):
            there: AskedQuestion = self.shown.index(row, 0).data(QUESTION)
            if (there.document_id, there.ordinal) == (document_id, ordinal):
                self._select_row(row)
                return True
        return False

    def show_anew(self) -> None:
        """What the library holds now."""
        found: list[AskedQuestion] = []
        if self._workroom.dossier_id is not None:
            with self._workroom.read() as session:
                found = questions.list_questions(session, self._workroom.dossier_id)
        if tuple(found) == self.rows.rows and found:
            return
        chosen = self.chosen
        self.preview.forget()
        self.rows.show_rows(found)
        self._pages.setCurrentIndex(0 if found else 1)
        self._filter()
        if chosen is not None:
            self.choose(chosen.document_id, chosen.ordinal)

    def _fill_choices(self, wanted: Wanted) -> None:
        """Each offers what the other filters leave, with how many; what is chosen in it stays."""
        titles: dict[Hashable, str] = {
            question.document_id: short_title(question.document_title) for question in self.rows.rows
        }
        for choice, all_of_them, rest, values in (
            (
                self.member,
                self.tr("alle Kamerleden"),
                replace(wanted, member=""),
                lambda question: map(str, question.askers),
            ),
            (
                self.party,
                self.tr("alle partijen"),
                replace(wanted, party=""),
                lambda question: (asker.party for asker in question.askers if asker.party),
            ),
            (
                self.minister,
                self.tr("alle bewindspersonen"),
                replace(wanted, minister=""),
                lambda question: question.offices,
            ),
            (
                self.document,
                self.tr("alle stukken"),
                replace(wanted, document_id=None),
                lambda question: (question.document_id,),
            ),
        ):
            left = self.shown.left_by(rest, values)
            chosen = choice.currentData()
            values_left = titles if choice is self.document else sorted(map(str, left), key=folded)
            offered = [value for value in values_left if value in left]
            if chosen is not None and chosen not in left:
                offered.append(chosen)
            choice.blockSignals(True)
            choice.clear()
            choice.addItem(all_of_them, None)
            choice.setMinimumWidth(choice.fontMetrics().horizontalAdvance(all_of_them) + 12 * GRID)
            for value in offered:
                name = f"{titles.get(value, value)}  ({left[value]})"
                choice.addItem(name, value)
                choice.setItemData(choice.count() - 1, name, Qt.ItemDataRole.ToolTipRole)
            choice.setCurrentIndex(max(0, choice.findData(chosen)))
            choice.blockSignals(False)

    def _wanted(self) -> Wanted:
        return Wanted(
            words=self.words.text(),
            within=Within(self.within.currentData()),
            member=self.member.currentData() or "",
            party=self.party.currentData() or "",
            minister=self.minister.currentData() or "",
            document_id=self.document.currentData(),
            by_reference=self.by_reference.isChecked(),
            unread=self.unread.isChecked(),
        )

    def _filter(self) -> None:
        self._rest.stop()
        chosen = self.chosen
        wanted = self._wanted()
        self.shown.keep(wanted)
        self._fill_choices(wanted)
        shown, there = self.shown.rowCount(), self.rows.rowCount()
        self.count.setText(
            counts.questions(there)
            if shown == there
            else self.tr("{shown} van {there}").format(shown=shown, there=counts.questions(there))
        )
        self.all.setVisible(wanted != Wanted())
        if self.chosen is None and shown and not (chosen and self.choose(chosen.document_id, chosen.ordinal)):
            self._select_row(0)
        self._choose()

    def _put_in_order(self) -> None:
        self.shown.put_in(Order(self.order.currentData()))
        self.table.scrollTo(self.table.currentIndex())

    def _order_by_column(self, column: int) -> None:
        order = {NUMBER: Order.NUMBER, MEMBER: Order.MEMBER}.get(column, Order.DOCUMENT)
        self.order.setCurrentIndex(self.order.findData(order))

    def _select_row(self, row: int) -> None:
        self.table.selectionModel().setCurrentIndex(
            self.shown.index(row, 0),
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )

    def _choose(self) -> None:
        chosen = self.chosen
        self.preview.show_question(chosen)
        for action in (self.read, self.open, self.beside):
            action.setEnabled(chosen is not None)
        self._name_read()

    def _name_read(self) -> None:
        is_read = self.chosen is not None and self.chosen.is_read
        self.read.setText(self.tr("Ongelezen") if is_read else self.tr("Gelezen"))
        self.read.setToolTip(self.tr("Weer ongelezen (R)") if is_read else self.tr("Gelezen, en naar de volgende (R)"))

    def _turn_read(self) -> None:
        """What was not read is, and the next question comes; what was read is not, and stays."""
        chosen, index = self.chosen, self.table.currentIndex()
        if chosen is None:
            return
        self._keep_read(chosen.document_id, chosen.ordinal, not chosen.is_read)
        row = index.row()
        self.rows.set_read(self.shown.mapToSource(index).row(), not chosen.is_read)
        if not chosen.is_read and self.shown.rowCount():
            stays = self.chosen is not None and self.chosen.ordinal == chosen.ordinal
            self._select_row(min(row + 1 if stays else row, self.shown.rowCount() - 1))
        self._filter()

    def _keep_read(self, document_id: int, ordinal: int, is_read: bool) -> None:
        def mark(session: Session) -> None:
            arrangements.mark_read(session, document_id, ordinal, is_read)

        self._workroom.keeping.keep({("question", document_id, ordinal): mark})

    def _place(self) -> Words | None:
        """The words to go to: those selected in the answer, else the question."""
        chosen = self.chosen
        if chosen is None:
            return None
        return Words(chosen.document_id, self.preview.selected() or chosen.question)

    def _open(self) -> None:
        if (words := self._place()) is not None:
            self._workroom.open_document(words.document_id, words.span)

    def _open_beside(self) -> None:
        if (words := self._place()) is not None:
            self.beside_wanted.emit(words)

    def _show_answer(self, number: int) -> None:
        """Another question of the same document; a filter that hides it is taken off."""
        chosen = self.chosen
        if chosen is None:
            return
        meant = next(
            (there for there in self.rows.rows if there.document_id == chosen.document_id and number in there.numbers),
            None,
        )
        if meant is not None and not self.choose(meant.document_id, meant.ordinal):
            self.show_all()
            self.choose(meant.document_id, meant.ordinal)

    # Parts

    def _choice(self, name: str, values: Iterable[tuple[str, object]] = ()) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(name)
        choice.setToolTip(name)
        for words, value in values:
            choice.addItem(words, value)
        if not choice.count():  # of names that come and go the longest would set the width
            choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return choice

    def _action(self, text: str, icon: str, key: str, explanation: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(explanation)
        icons.give(action, icon)
        for part in (self.table, self.preview):
            part.addAction(action)
        tell(self.table, key, text)
        return action

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.shown)
        table.setAccessibleName(self.tr("Vragen"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(2 * QFontMetrics(table.font()).height() + 6 * GRID)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(WIDTHS[READ])
        header.sectionClicked.connect(self._order_by_column)
        Columns(table, WIDTHS, WORDS, LEAST, (MINISTER, MEMBER))
        return table

    def _lay_out(self) -> None:
        self.words.setMinimumWidth(theme.scaled(40 * GRID))
        above = Flow(QMargins(4 * GRID, 3 * GRID, 4 * GRID, GRID))
        above.add(self.words, 3)
        above.add(self.within, 2)
        above.add(self.by_reference)
        above.add(self.unread)
        above.add_gap()
        above.add(self.count)
        above.add(self.all)
        below = Flow(QMargins(4 * GRID, 0, 4 * GRID, 2 * GRID))
        for choice in (self.member, self.party, self.minister, self.document, self.order):
            below.add(choice, 1)
        self._nothing = Nothing(self.table)
        self._nothing.say(self.tr("Geen vraag voldoet aan deze filters."), self.tr("Alles tonen"))
        self._nothing.wanted.connect(self.show_all)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self.preview)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([600, 560])
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        full = QWidget()
        whole = QVBoxLayout(full)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(above)
        whole.addLayout(below)
        whole.addWidget(splitter, 1)
        empty = Empty(
            "questions",
            self.tr("Nog geen vragen in dit dossier"),
            self.tr("Importeer beantwoorde Kamervragen of antwoorden op begrotingsvragen. Alle vragen staan dan hier."),
            self.tr("Stukken importeren"),
        )
        empty.wanted.connect(self.import_wanted)
        self._pages = QStackedWidget()
        self._pages.addWidget(full)
        self._pages.addWidget(empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
