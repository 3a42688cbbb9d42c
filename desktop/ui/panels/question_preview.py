"""A question with its answer: what promises in it is marked and walked, and becomes a pledge or bears a tag by key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.errors import Gone
from desktop.library import documents, drafting, links, passages, tagging, tags
from desktop.library.questions import AskedQuestion, Pointer, Promise, pointers_in, promises_in
from desktop.library.records import Words
from desktop.text.document import Document, Span
from desktop.text.excerpt import Excerpt, excerpt_of
from desktop.ui import icons
from desktop.ui.desk.eliding import ElidingLabel
from desktop.ui.desk.highlights import Highlight
from desktop.ui.desk.passage_highlights import highlights_of
from desktop.ui.desk.reader import Reader
from desktop.ui.dialogs.tag_picker import Choice, TagPicker
from desktop.ui.flow import Flow
from desktop.ui.following import follow
from desktop.ui.keys import tell
from desktop.ui.style_sheet import GRID
from desktop.ui.words import FIRMNESS_MARKS, firmness_word
from desktop.ui.workroom import Workroom

PROMISES, POINTERS = "promises", "pointers"


class QuestionPreview(QWidget):
    """Up and Down walk the sentences that promise, Tab too until the last. answer_wanted: the number of another
    question of the same document; pledge_wanted: the id of a pledge that is to be shown.

    acts: pledge and tag, which hold in `keys_in` too.
    """

    answer_wanted = Signal(int)
    pledge_wanted = Signal(int)

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._asked: AskedQuestion | None = None
        self._document: Document | None = None
        self._document_id: int | None = None
        self._excerpt: Excerpt | None = None
        self.promises: Sequence[Promise] = ()
        self._pointers: Sequence[Pointer] = ()
        self._pledged: frozenset[int] = frozenset()
        self.head = QLabel(wordWrap=True)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.head.setProperty("strong", True)
        self.source = ElidingLabel()
        self.source.setProperty("quiet", True)
        self.reader = Reader()
        self.reader.setAccessibleName(self.tr("Vraag en antwoord"))
        self.reader.installEventFilter(self)
        self.reader.layer_activated.connect(self._open_mark)
        self.reader.highlight_activated.connect(self._open_highlight)
        self.reader.set_context_menu(self._fill_menu)
        self.told = QLabel()
        self.told.setProperty("quiet", True)
        self.made = QToolButton()
        self.made.setText(self.tr("Toezegging bekijken"))
        self.made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.made.clicked.connect(self._show_made)
        self._made_id: int | None = None
        self.pledge = self._action(
            self.tr("Toezegging"),
            "pledges",
            "P",
            self.tr("Toezegging maken van de zin of de geselecteerde woorden (P)"),
        )
        self.pledge.triggered.connect(self._make_pledge)
        self.tag = self._action(
            self.tr("Label"), "tag", "T", self.tr("Label op de zin of de geselecteerde woorden (T)")
        )
        self.tag.triggered.connect(self._pick_tag)
        self.picker = TagPicker(self)
        self.picker.decided.connect(self._change_tags)
        tell(self.reader, Qt.Key.Key_Down, self.tr("Naar de volgende zin die iets belooft"))
        tell(self.reader, Qt.Key.Key_Up, self.tr("Naar de vorige zin die iets belooft"))
        self._lay_out()
        follow(self, self._show_highlights, workroom.changed)
        self.show_question(None)

    def add_button(self, action: QAction) -> None:
        """One more act under the answer."""
        button = QToolButton()
        button.setDefaultAction(action)
        button.setIconSize(icons.size())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setAccessibleName(action.text())
        self._buttons.add(button)

    def keys_in(self, part: QWidget) -> None:
        """Let P and T hold while the keyboard is in another part as well."""
        for action in (self.pledge, self.tag):
            part.addAction(action)

    def show_question(self, asked: AskedQuestion | None) -> None:
        """Nothing is shown for None."""
        if self._asked is not None and asked is not None and replace(asked, is_read=self._asked.is_read) == self._asked:
            return
        self._asked = asked
        self._excerpt, self.promises, self._pointers = None, (), ()
        if asked is not None:
            self._open(asked)
        self.reader.open(self._excerpt.document if self._excerpt else None)
        self._show_head()
        self._show_pointers()
        self._show_highlights()
        self._tell(self._summary())
        for action in (self.pledge, self.tag):
            action.setEnabled(self._excerpt is not None)

    def forget(self) -> None:
        """Documents may have changed: the one at hand is loaded anew."""
        self._document_id = None
        self._asked = None

    def selected(self) -> Span | None:
        """The words selected, where they stand in the document."""
        span = self.reader.selected_span()
        return self._excerpt.to_source(span) if span is not None and self._excerpt is not None else None

    def walk(self, step: int) -> bool:
        """Select the next sentence that promises (step 1), or the previous one (-1); False where there is none."""
        at = self.reader.selected_span()
        caret = at.start if at is not None else self.reader.caret_position() - (1 if step > 0 else 0)
        beyond = [there.span for there in self.promises if (there.span.start > caret) == (step > 0)]
        beyond = [span for span in beyond if span.start != caret]
        if not beyond:
            return False
        self._select(beyond[0] if step > 0 else beyond[-1])
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            bare = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if self.promises and bare and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.walk(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() == Qt.Key.Key_Tab and bare and self.walk(1):
                return True
            if event.key() == Qt.Key.Key_Backtab and self.walk(-1):
                return True
        return super().eventFilter(watched, event)

    # What is shown

    def _lay_out(self) -> None:
        above = QVBoxLayout()
        above.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        above.setSpacing(0)
        above.addWidget(self.head)
        above.addWidget(self.source)
        self._others = QHBoxLayout()
        self._others.setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
        foot = QHBoxLayout()
        foot.setContentsMargins(4 * GRID, GRID, 4 * GRID, 0)
        foot.addWidget(self.told, 1)
        foot.addWidget(self.made)
        self._buttons = Flow(QMargins(3 * GRID, 0, 3 * GRID, 2 * GRID), GRID)
        for action in (self.pledge, self.tag):
            self.add_button(action)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.reader, 1)
        column.addLayout(self._others)
        column.addLayout(foot)
        column.addLayout(self._buttons)

    def _open(self, asked: AskedQuestion) -> None:
        try:
            with self._workroom.read() as session:
                if self._document_id != asked.document_id or self._document is None:
                    self._document = documents.load(session, asked.document_id)
                    self._document_id = asked.document_id
                self._where = passages.source_of_words(session, Words(asked.document_id, asked.question))
        except Gone:
            return
        self._excerpt = excerpt_of(self._document, self._document.questions[asked.ordinal])
        self.promises = promises_in(self._excerpt.document)
        self._pointers = pointers_in(self._excerpt.document.text)

    def _show_head(self) -> None:
        asked = self._asked
        self.head.setText("")
        self.source.set_words("")
        if asked is not None and self._excerpt is not None:
            askers = ", ".join(str(asker) for asker in asked.askers)
            parts = [self.tr("Vraag {number}").format(number=asked.number), askers]
            self.head.setText("   ·   ".join(part for part in parts if part))
            self.source.set_words("   ·   ".join(part for part in (self._where, ", ".join(asked.offices)) if part))

    def _show_pointers(self) -> None:
        """A button for each answer that this one points at: the words in the text lead there as well."""
        while (item := self._others.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        own = self._asked.numbers if self._asked else ()
        numbers = dict.fromkeys(number for pointer in self._pointers for number in pointer.numbers)
        for number in numbers:
            if number not in own:
                button = QToolButton()
                button.setText(self.tr("Antwoord op vraag {number}").format(number=number))
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
                icons.give(button, "forward")
                button.clicked.connect(lambda _=False, number=number: self.answer_wanted.emit(number))
                self._others.addWidget(button)
        self._others.addStretch()

    def _show_highlights(self) -> None:
        excerpt, asked = self._excerpt, self._asked
        if excerpt is None or asked is None:
            return
        with self._workroom.read() as session:
            found = highlights_of(session, asked.document_id, links.shown_links(session, asked.document_id))
            here = passages.passages_at(session, Words(asked.document_id, asked.answer or asked.question))
        shown = [(excerpt.from_source(mark.span), mark) for mark in found]
        self.reader.set_highlights([replace(mark, span=span) for span, mark in shown if span is not None])
        pledged = [excerpt.from_source(passage.span) for passage in here if passage.pledge_ids]
        self._pledged = frozenset(
            promise.span.start
            for promise in self.promises
            if any(span is not None and span.overlaps(promise.span) for span in pledged)
        )
        self.reader.set_layer(
            PROMISES,
            [
                Highlight(
                    promise.span,
                    None,
                    promise.span,
                    self.tr("Belooft: {firmness} (P maakt er een toezegging van)").format(
                        firmness=firmness_word(promise.firmness)
                    ),
                    FIRMNESS_MARKS[promise.firmness],
                )
                for promise in self.promises
                if promise.span.start not in self._pledged
            ],
        )
        self.reader.set_layer(
            POINTERS,
            [
                Highlight(pointer.span, None, pointer.numbers[0], self.tr("Naar het antwoord waarnaar dit verwijst"))
                for pointer in self._pointers
                if pointer.numbers
            ],
        )

    def _summary(self) -> str:
        if self._asked is None:
            return ""
        if self._asked.answer is None:
            return self.tr("Nog geen antwoord")
        if not self.promises:
            return ""
        one, more = self.tr("1 zin belooft iets"), self.tr("{count} zinnen beloven iets")
        return one if len(self.promises) == 1 else more.format(count=len(self.promises))

    def _tell(self, said: str, made_id: int | None = None) -> None:
        self._made_id = made_id
        self.told.setText(said)
        self.made.setVisible(made_id is not None)

    # What is done

    def _make_pledge(self) -> None:
        """The selected words become a pledge; without any the first sentence that promises is selected for it."""
        asked, dossier_id = self._asked, self._workroom.dossier_id
        span = self.selected()
        if asked is None or dossier_id is None or not self._find_words(span):
            return
        assert span is not None
        pledge_id = self._workroom.act(
            self.tr("Toezegging maken"), drafting.pledge_from_words, dossier_id, Words(asked.document_id, span)
        )
        if pledge_id is not None:
            self._tell(self.tr("Toezegging gemaakt"), pledge_id)
            following = [there for there in self.promises if there.span.start not in self._pledged]
            if following:
                self._select(following[0].span)

    def _show_made(self) -> None:
        if self._made_id is not None:
            self.pledge_wanted.emit(self._made_id)

    def _find_words(self, span: Span | None) -> bool:
        """Whether words are selected; if not, the first sentence that promises and is no pledge yet is from now on."""
        if span is not None:
            return True
        waiting = [there for there in self.promises if there.span.start not in self._pledged]
        if waiting:
            self._select(waiting[0].span)
            self._tell(self.tr("Nog eens P: deze zin wordt een toezegging"))
        else:
            self._tell(self.tr("Selecteer eerst woorden in het antwoord"))
        return False

    def _pick_tag(self) -> None:
        asked, span = self._asked, self.selected()
        if asked is None:
            return
        if span is None:
            self._tell(self.tr("Selecteer eerst woorden in het antwoord"))
            return
        with self._workroom.read() as session:
            all_tags = tags.list_tags(session)
            borne = tagging.tags_on(session, Words(asked.document_id, span))
        self.picker.ask(all_tags, borne, self.reader.mapToGlobal(QPoint(6 * GRID, 6 * GRID)))

    def _change_tags(self, choice: Choice) -> None:
        asked, span = self._asked, self.selected()
        if asked is not None and span is not None:
            name = self.tr("Label plakken") if choice.on or choice.named else self.tr("Label weghalen")
            words = Words(asked.document_id, span)
            self._workroom.act(name, tagging.tag_words, words, choice.on, choice.off, choice.named)

    def _select(self, span: Span) -> None:
        self.reader.flash(span)
        self.reader.select(span)

    def _open_mark(self, layer: str, key: object) -> None:
        if layer == POINTERS and isinstance(key, int):
            self.answer_wanted.emit(key)
        elif isinstance(key, Span):
            self._select(key)

    def _open_highlight(self, key: object) -> None:
        if isinstance(key, tuple) and isinstance(key[1], int):
            self._workroom.open_document(key[1])

    def _fill_menu(self, menu: QMenu) -> None:
        menu.addActions([self.pledge, self.tag])

    def _action(self, text: str, icon: str, key: str, explanation: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(explanation)
        icons.give(action, icon)
        self.reader.addAction(action)
        tell(self.reader, key, text)
        return action
