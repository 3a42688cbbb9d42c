"""The manual beside the work: chapters in Markdown from resources/manual, with pictures of the window."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextImageFormat,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.places import resources
from desktop.text.typed import folded
from desktop.ui import theme
from desktop.ui.dialogs.placing import window_size
from desktop.ui.keys import bind
from desktop.ui.nothing import Nothing
from desktop.ui.style_sheet import GRID

CHAPTER_OF = {
    "Desk": "bureau",
    "PledgesPlace": "toezeggingen",
    "QuestionsPlace": "vragen",
    "SearchPlace": "zoeken",
    "OverviewPlace": "overzicht",
    "TaggedPlace": "labels",
    "BriefingPlace": "briefing",
}
"""The chapter for each work place; elsewhere the manual opens at its first page."""

CHAPTER = Qt.ItemDataRole.UserRole
_KEY = re.compile(r"`([^`]+)`")
_MARGIN = 10 * GRID
_MEASURE = 165 * GRID
"""Width of a line of text, and of a picture, at most."""

_HEADINGS = {1: 1.7, 2: 1.25, 3: 1.1}
"""How much larger than the text a heading of each level is set."""


def folder() -> Path:
    return resources() / "manual"


@cache
def chapters() -> dict[str, str]:
    """Short name → title, in order. "03-bureau.md" is called "bureau"; its first line is its title."""
    return {
        file.stem.split("-", 1)[1]: file.read_text(encoding="utf-8").split("\n", 1)[0].lstrip("# ").strip()
        for file in sorted(folder().glob("*.md"))
    }


def text_of(chapter: str) -> str:
    """The Markdown of a chapter."""
    (file,) = folder().glob(f"*-{chapter}.md")
    return file.read_text(encoding="utf-8")


def keys_in(markdown: str) -> list[str]:
    """The keys that a text names, as Qt writes them."""
    return _KEY.findall(markdown)


def with_keys_named(markdown: str) -> str:
    """The text with its keys as they are called on this computer."""

    def named(found: re.Match[str]) -> str:
        keys = QKeySequence(found[1]).toString(QKeySequence.SequenceFormat.NativeText)
        return f"`{keys or found[1]}`"

    return _KEY.sub(named, markdown)


class Manual(QWidget):
    """A window of its own: contents and search at the left, the chapter at the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Handleiding van Woordhouder"))
        self.setAccessibleName(self.tr("Handleiding van Woordhouder"))
        self.chapter = ""
        self.words = QLineEdit(clearButtonEnabled=True)
        self.words.setPlaceholderText(self.tr("Zoek in de handleiding"))
        self.words.setAccessibleName(self.tr("Zoek in de handleiding"))
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("Inhoud van de handleiding"))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setSpacing(2)
        self.contents.setFrameShape(QFrame.Shape.NoFrame)
        self.page = _Page()
        self.page.setAccessibleName(self.tr("Hoofdstuk"))
        self.page.anchorClicked.connect(self._follow)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 8, 12)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.contents)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self.page)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([theme.scaled(62 * GRID), theme.scaled(200 * GRID)])
        splitter.setChildrenCollapsible(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self._none = Nothing(self.contents)
        self._none.say(self.tr("Dit staat niet in de handleiding."), self.tr("Alle hoofdstukken"))
        self._none.wanted.connect(self.words.clear)
        self.words.textChanged.connect(self._search)
        self.words.returnPressed.connect(self.find_next)
        self.contents.currentItemChanged.connect(self._choose)
        bind(QKeySequence.StandardKey.Find, self, self.words.setFocus, self.tr("Zoek in de handleiding"))
        bind(QKeySequence.StandardKey.FindNext, self, self.find_next, self.tr("Volgende treffer"))
        bind(Qt.Key.Key_Escape, self, self.close, self.tr("Handleiding sluiten"))
        self.resize(window_size(self, 1040, 760))
        self._search("")

    def open(self, chapter: str) -> None:
        """Show the window, at a chapter; at the first page where there is none of that name."""
        self.words.clear()
        self._show_chapter(chapter if chapter in chapters() else next(iter(chapters())))
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        self._show_chapter(self.chapter or next(iter(chapters())))  # in the colours and the size of now
        super().showEvent(event)

    def find_next(self) -> None:
        """The next place in the chapter where the words stand, from the top again after the last."""
        words = self.words.text().strip()
        if words and not self.page.find(words):
            self.page.moveCursor(QTextCursor.MoveOperation.Start)
            self.page.find(words)

    def _search(self, words: str) -> None:
        """The contents keep the chapters in which the words stand."""
        wanted = folded(words.strip())
        self.contents.blockSignals(True)
        self.contents.clear()
        for chapter, title in chapters().items():
            if wanted in folded(text_of(chapter)):
                item = QListWidgetItem(title, self.contents)
                item.setData(CHAPTER, chapter)
                if chapter == self.chapter:
                    self.contents.setCurrentItem(item)
        self.contents.blockSignals(False)
        if wanted and self.contents.currentItem() is None and self.contents.count():
            self.contents.setCurrentRow(0)
        elif wanted:
            self.page.moveCursor(QTextCursor.MoveOperation.Start)
            self.find_next()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._show_chapter(item.data(CHAPTER))
            self.find_next()

    def _show_chapter(self, chapter: str) -> None:
        self.chapter = chapter
        self.page.show_text(with_keys_named(text_of(chapter)))
        for row in range(self.contents.count()):
            item = self.contents.item(row)
            if item.data(CHAPTER) == chapter and item is not self.contents.currentItem():
                self.contents.blockSignals(True)
                self.contents.setCurrentItem(item)
                self.contents.blockSignals(False)

    def _follow(self, link: QUrl) -> None:
        """A link in the manual leads to another chapter."""
        if link.toString() in chapters():
            self.words.clear()
            self._show_chapter(link.toString())


class _Page(QTextBrowser):
    """One chapter, set as the documents are: the reading face, room between the lines, pictures that fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("reading", True)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_text(self, markdown: str) -> None:
        document = self.document()
        document.setDefaultFont(theme.reading_font())
        document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        document.setBaseUrl(QUrl.fromLocalFile(f"{folder()}/"))
        block = document.begin()
        while block.isValid():
            _set(block)
            block = block.next()
        self._fit()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture at the width it is shown at: made smaller while drawing, its letters would be rough."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        sharp = self.devicePixelRatioF()
        picture = QImage(str(folder() / QUrl(name).path().removeprefix(f"{folder()}/")))
        picture = picture.scaledToWidth(round(self._text_width() * sharp), Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(sharp)
        return picture

    def _text_width(self) -> int:
        room = self.viewport().width()
        return room - 2 * max(_MARGIN, (room - theme.scaled(_MEASURE)) // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The margins leave a measure to read; pictures are as wide as the text."""
        width = self._text_width()
        side = (self.viewport().width() - width) // 2
        frame = self.document().rootFrame()
        margins = frame.frameFormat()
        margins.setLeftMargin(side)
        margins.setRightMargin(side)
        margins.setTopMargin(_MARGIN)
        margins.setBottomMargin(_MARGIN)
        frame.setFrameFormat(margins)
        for position, picture in _pictures(self.document()):
            picture.setWidth(width)
            cursor = QTextCursor(self.document())
            cursor.setPosition(position)
            cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(picture)


def _pictures(document: QTextDocument) -> list[tuple[int, QTextImageFormat]]:
    return [
        (fragment.position(), fragment.charFormat().toImageFormat())
        for block in _blocks(document)
        for fragment in _fragments(block)
        if fragment.charFormat().isImageFormat()
    ]


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    found = []
    block = document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    found = []
    at = block.begin()
    while not at.atEnd():
        found.append(at.fragment())
        at += 1
    return found


def _set(block: QTextBlock) -> None:
    """Give a block of the manual its room, its headings their size, and its keys the look of a key."""
    level = block.blockFormat().headingLevel()
    in_list = block.textList() is not None
    room = QTextBlockFormat()
    holds_picture = any(fragment.charFormat().isImageFormat() for fragment in _fragments(block))
    height = 100 if holds_picture else 115 if level else 130
    room.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    after_list = block.previous().isValid() and block.previous().textList() is not None and not in_list
    room.setTopMargin(6 * GRID if level > 1 else 2 * GRID if after_list else 0)
    room.setBottomMargin(GRID if in_list else 3 * GRID)
    QTextCursor(block).mergeBlockFormat(room)
    for fragment in _fragments(block):
        form = fragment.charFormat()
        if level:
            form.clearProperty(QTextFormat.Property.FontSizeAdjustment)  # it would win from the size
            form.setFontPointSize(theme.reading_points() * _HEADINGS.get(level, 1.0))
            form.setFontWeight(QFont.Weight.Bold)
        elif form.fontFixedPitch():
            form.setFontFamilies(QGuiApplication.font().families())
            form.setFontFixedPitch(False)
            form.setFontPointSize(theme.reading_points() * 0.9)
            form.setBackground(QColor(theme.colours().hover))
        else:
            continue
        part = QTextCursor(block)
        part.setPosition(fragment.position())
        part.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
        part.setCharFormat(form)
