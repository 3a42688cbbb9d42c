"""Setting text: from the strings of a briefing to paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from desktop.briefing.content import Quote
from desktop.briefing.flowables import Cell, Look, Row, Text, height_of
from desktop.briefing.markup import Block, BlockKind, Run, read_markup
from desktop.briefing.styles import BODY, INK, LABEL, LABELLED, PROSE, SMALL_PROSE, SOURCE, TEXT, Prose
from desktop.briefing.typeface import as_markup

BEFORE_NUMBER = re.compile(r"\b(pp?\.|blz\.|nrs?\.|art\.|artikel|vraag|vragen) (?=\d)")
"""The space in "p. 4", "nr. 12", "art. 3", "vraag 37"."""

BESIDE_LABEL = Look((LABEL, TEXT), above=1.2 * mm, below=1.2 * mm, rule=None)


def plain(text: str, style: ParagraphStyle) -> list[Flowable]:
    """The text as one paragraph, its line ends kept; nothing when it is blank."""
    return [Text(as_markup(text.strip()), style)] if text.strip() else []


def rich(text: str, prose: Prose = PROSE) -> list[Text]:
    """A user's own text with its light marks."""
    return [_block(block, prose) for block in read_markup(text)]


def _block(block: Block, prose: Prose) -> Text:
    markup = "".join(_run(run) for run in block.runs)
    if block.kind is BlockKind.ITEM:
        return Text(markup, prose.item, bulletText=block.mark)
    return Text(markup, prose.heading if block.kind is BlockKind.HEADING else prose.paragraph)


def _run(run: Run) -> str:
    # a line end at either side of the run is lost to splitlines, and with it the break
    markup = "<br/>".join(as_markup(line) for line in run.text.split("\n"))
    if run.italic:
        markup = f"<i>{markup}</i>"
    return f"<b>{markup}</b>" if run.bold else markup


def quoted(quote: Quote, style: ParagraphStyle = BODY, with_source: bool = True) -> list[Flowable]:
    """The words between quotation marks, then their source and the user's note.

    The source ends the last paragraph, so that no page end comes between the two.
    """
    paragraphs = [as_markup(line.strip()) for line in quote.text.splitlines() if line.strip()]
    if paragraphs:
        paragraphs[0] = "“" + paragraphs[0]
        paragraphs[-1] += "”"
    if with_source and quote.source.strip():
        source = f'<font name="{SOURCE.fontName}" size="{SOURCE.fontSize}" color="{SOURCE.textColor.hexval()}">'
        source += as_markup(_unparted(quote.source.strip())) + "</font>"
        paragraphs[-1:] = [f"{paragraphs[-1]}<br/>{source}" if paragraphs else source]
    return [Text(paragraph, style) for paragraph in paragraphs] + _note(quote.note.strip())


def _note(note: str) -> list[Text]:
    blocks = read_markup(note)
    if not blocks:
        return []
    # a list or a heading cannot begin in the middle of a line
    apart = " " if blocks[0].kind is BlockKind.PARAGRAPH else "\n"
    return rich(f"**Notitie:**{apart}{note}", SMALL_PROSE)


def labelled(label: str, content: Cell, head: Row | None = None) -> list[Row]:
    """A row with what is said at the right and what it is at the left; nothing when nothing is said.

    head: what to repeat over it at the top of a page.
    """
    return [Row([plain(label, LABELLED), content], BESIDE_LABEL, head)] if content else []


def balanced(text: str, style: ParagraphStyle, width: float) -> list[Flowable]:
    """A title whose lines are about equally long, rather than one long and one short; nothing when it is blank."""
    if not text.strip():
        return []
    markup = as_markup(text.strip())
    height = height_of(Text(markup, style), width)
    indents = range(0, int(width / 2), 6)
    if not style.leading < height <= 4 * style.leading:
        return [Text(markup, style)]

    def taller(indent: int) -> bool:
        return height_of(Text(markup, style.clone(style.name, rightIndent=indent)), width) > height

    widest = indents[bisect_left(indents, True, key=taller) - 1]
    return [Text(markup, style.clone(style.name, rightIndent=widest))]


def place(source: str, style: ParagraphStyle) -> list[Flowable]:
    """A vindplaats, its "p. 4" on one line; nothing when it is blank."""
    return plain(_unparted(source), style)


def _unparted(source: str) -> str:
    return BEFORE_NUMBER.sub("\\1\N{NO-BREAK SPACE}", source)


def linked(markup: str, key: str, colour: Color = INK) -> str:
    """Markup that leads to a landmark when clicked, without looking different."""
    return f'<a href="#{key}" color="{colour.hexval()}">{markup}</a>'
