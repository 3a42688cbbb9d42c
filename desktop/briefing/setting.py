"""Setting text: from the strings of a briefing to paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from desktop.briefing.content import Quote, RichText
from desktop.briefing.flowables import Cell, Look, Row, Text, height_of
from desktop.briefing.styles import BODY, INK, LABEL, LABELLED, PROSE, SMALL_PROSE, SOURCE, TEXT, Prose
from desktop.briefing.typeface import as_markup
from desktop.text.rich_text import Kind, Run, marked, read

BEFORE_NUMBER = re.compile(r"\b(pp?\.|blz\.|nrs?\.|art\.|artikel|vraag|vragen) (?=\d)")
"""The space in "p. 4", "nr. 12", "art. 3", "vraag 37"."""

BESIDE_LABEL = Look((LABEL, TEXT), above=1.2 * mm, below=1.2 * mm, rule=None)


def plain(text: str, style: ParagraphStyle) -> list[Flowable]:
    """The text as one paragraph, its line ends kept; nothing when it is blank."""
    return [Text(as_markup(text.strip()), style)] if text.strip() else []


def rich(text: RichText, prose: Prose = PROSE, label: str = "") -> list[Text]:
    """A user's own text, a paragraph for each block. label: stands before it, in bold."""
    sources = dict(text.sources)
    before = f"<b>{as_markup(label)}</b>" if label else ""
    paragraphs: list[Text] = []
    for block, mark in marked(read(text.html)):
        words = "".join(_run(run, sources) for run in block.runs)
        if block.kind is Kind.PARAGRAPH:
            if words:
                paragraphs.append(Text(f"{before} {words}" if before else words, prose.paragraph))
        else:
            if before:
                paragraphs.append(Text(before, prose.paragraph))
            paragraphs.append(Text(words, prose.at_level(block.level), bulletText=mark))
        before = ""
    return paragraphs


def _run(run: Run, sources: Mapping[int, str]) -> str:
    """A link to a passage is printed as its words with the source behind them, unless they are the source."""
    markup = as_markup(run.text)
    if run.italic:
        markup = f"<i>{markup}</i>"
    if run.bold:
        markup = f"<b>{markup}</b>"
    source = sources.get(run.passage, "") if run.passage is not None else ""
    if not source or source == run.text.strip():
        return markup
    return f"{markup} {_in_small(f'({source})')}"


def quoted(quote: Quote, style: ParagraphStyle = BODY, with_source: bool = True) -> list[Flowable]:
    """The words between quotation marks, then their source and the user's note.

    The source ends the last paragraph, so that no page end comes between the two.
    """
    paragraphs = [as_markup(line.strip()) for line in quote.text.splitlines() if line.strip()]
    if paragraphs:
        paragraphs[0] = "“" + paragraphs[0]
        paragraphs[-1] += "”"
    if with_source and quote.source.strip():
        source = _in_small(quote.source.strip())
        paragraphs[-1:] = [f"{paragraphs[-1]}<br/>{source}" if paragraphs else source]
    return [Text(paragraph, style) for paragraph in paragraphs] + rich(quote.note, SMALL_PROSE, "Notitie:")


def _in_small(source: str) -> str:
    font = f'<font name="{SOURCE.fontName}" size="{SOURCE.fontSize}" color="{SOURCE.textColor.hexval()}">'
    return f"{font}{as_markup(_unparted(source))}</font>"


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
