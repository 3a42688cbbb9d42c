"""A note's blocks in a Qt document, and back. Lists are laid anew from what each block says of itself."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextList,
    QTextListFormat,
)

from desktop.text.rich_text import MOST_LEVELS, Block, Kind, Run
from desktop.ui import theme

BETWEEN = 0.4
"""Of a line's height, between paragraphs; between the items of a list half of it."""

LINK = "passage:"

Shape = tuple[Kind, int]
"""What a block is, and how deep."""

_STYLES = {Kind.BULLET: QTextListFormat.Style.ListDisc, Kind.NUMBER: QTextListFormat.Style.ListDecimal}


def fill(document: QTextDocument, blocks: Sequence[Block], gone: Collection[int]) -> None:
    """Make the document hold `blocks`. gone: passages that are no longer there; links to them look like words."""
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, block in enumerate(blocks):
        if number:
            cursor.insertBlock()
        for run in block.runs:
            cursor.insertText(run.text, format_of(run, gone))
    set_shapes(document, [(block.kind, block.level) for block in blocks] or [(Kind.PARAGRAPH, 0)])
    cursor.endEditBlock()


def insert(cursor: QTextCursor, blocks: Sequence[Block], gone: Collection[int]) -> None:
    """Put blocks in the place of the selection; a paragraph that comes first goes on with the one that it falls in."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    shapes = shapes_of(cursor.document())
    for number, block in enumerate(blocks):
        begins = number > 0 or (block.kind is not Kind.PARAGRAPH and cursor.block().length() > 1)
        if begins:
            cursor.insertBlock()
            shapes.insert(cursor.blockNumber(), (block.kind, block.level))
        elif block.kind is not Kind.PARAGRAPH:
            shapes[cursor.blockNumber()] = (block.kind, block.level)
        for run in block.runs:
            cursor.insertText(run.text, format_of(run, gone))
    set_shapes(cursor.document(), shapes)
    cursor.endEditBlock()


def blocks_of(document: QTextDocument) -> list[Block]:
    return [
        Block(kind, tuple(_runs_of(block)), level)
        for block, (kind, level) in zip(_each(document), shapes_of(document), strict=True)
    ]


def shapes_of(document: QTextDocument) -> list[Shape]:
    return [shape_of(block) for block in _each(document)]


def shape_of(block: QTextBlock) -> Shape:
    there = block.textList()
    if there is None:
        return Kind.PARAGRAPH, 0
    is_numbered = there.format().style() == QTextListFormat.Style.ListDecimal
    return Kind.NUMBER if is_numbered else Kind.BULLET, max(there.format().indent() - 1, 0)


def set_shapes(document: QTextDocument, shapes: Sequence[Shape]) -> None:
    """Lay all lists anew: neighbours of one kind and depth are one list, which counts on after a list within it."""
    lists: list[tuple[Kind, QTextList]] = []
    between = QFontMetricsF(document.defaultFont()).height() * BETWEEN
    kinds = [kind for kind, _ in shapes]
    for number, (block, (kind, wanted)) in enumerate(zip(_each(document), shapes, strict=True)):
        cursor = QTextCursor(block)
        form = QTextBlockFormat()
        if kind is Kind.PARAGRAPH:
            lists.clear()
            there = block.textList()
            if there is not None:
                there.remove(block)
            form.setBottomMargin(between)
            cursor.setBlockFormat(form)
            continue
        level = min(wanted, len(lists), MOST_LEVELS - 1)
        del lists[level + 1 :]
        if len(lists) > level and lists[level][0] is kind:
            lists[level][1].add(block)
        else:
            listed = QTextListFormat()
            listed.setStyle(_STYLES[kind])
            listed.setIndent(level + 1)
            lists[level:] = [(kind, cursor.createList(listed))]
        is_last = kinds[number + 1 : number + 2] == [Kind.PARAGRAPH]
        form.setBottomMargin(between if is_last else between / 2)
        cursor.mergeBlockFormat(form)


def format_of(run: Run, gone: Collection[int] = ()) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold if run.bold else QFont.Weight.Normal)
    form.setFontItalic(run.italic)
    if run.passage is not None:
        form.setAnchor(True)
        form.setAnchorHref(f"{LINK}{run.passage}")
        if run.passage not in gone:
            form.setForeground(QColor(theme.colours().accent))
            form.setFontUnderline(True)
    return form


def passage_of(href: str) -> int | None:
    """The passage that a link leads to."""
    number = href.removeprefix(LINK)
    return int(number) if href.startswith(LINK) and number.isdecimal() else None


def _runs_of(block: QTextBlock) -> list[Run]:
    runs = []
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        form = fragment.charFormat()
        is_bold = form.fontWeight() >= QFont.Weight.DemiBold
        runs.append(Run(fragment.text(), is_bold, form.fontItalic(), passage_of(form.anchorHref())))
        at += 1
    return runs


def _each(document: QTextDocument) -> list[QTextBlock]:
    blocks = []
    block = document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks
