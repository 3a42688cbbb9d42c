"""What Word's styles and numbering say of a paragraph: is it a heading, how do its letters look, and which number does
Word print before it. The numbers are nowhere in the text: they are counted here as Word counts them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from desktop.reading.docx.parts import W
from desktop.reading.markup.labels import formatted

LEVELS = 9
HEADING_NAME = re.compile(r"(?:heading|kop)\s*([1-9])\b", re.IGNORECASE)
TITLE_NAMES = ("title", "titel")


def value(element: etree._Element | None, path: str, default: str = "") -> str:
    """The w:val of a child, or `default`."""
    found = None if element is None else element.find(path)
    return default if found is None else found.get(f"{W}val", default)


def number(element: etree._Element | None, path: str) -> int | None:
    """The w:val of a child as an integer, None where there is none (or a broken one)."""
    text = value(element, path)
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else None


def switch(element: etree._Element | None, path: str) -> bool | None:
    """A property that is on or off; None where it is not mentioned."""
    found = None if element is None else element.find(path)
    return None if found is None else found.get(f"{W}val", "true") not in ("false", "0", "off", "none")


@dataclass(frozen=True, slots=True)
class Style:
    """level: of a heading, 1 is the highest; None for other paragraphs. numbering: list and depth in it."""

    level: int | None = None
    is_title: bool = False
    numbering: tuple[str, int] | None = None
    look: frozenset[str] = frozenset()
    size: int | None = None
    indent: int | None = None
    is_hidden: bool = False


LOOKS = {"bold": f"{W}b", "italic": f"{W}i", "underline": f"{W}u"}


def look_of(properties: etree._Element | None, under: frozenset[str]) -> frozenset[str]:
    """How letters look with these run properties, on top of what their style says."""
    look = set(under)
    for name, path in LOOKS.items():
        on = switch(properties, path)
        if on is not None:
            (look.add if on else look.discard)(name)
    return frozenset(look)


class Styles:
    """styles.xml, each style with what it takes over from the styles it is based on."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._known: dict[str, Style] = {}
        self.default = ""
        self.size = 20  # half-points; what Word takes when nothing is said
        for element in () if root is None else root.iterfind(f"{W}style"):
            identifier = element.get(f"{W}styleId", "")
            self._elements[identifier] = element
            if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in ("1", "true"):
                self.default = identifier
        if root is not None:
            self.size = number(root, f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz") or self.size

    def __getitem__(self, identifier: str) -> Style:
        if identifier not in self._known:
            self._known[identifier] = Style()  # stands while resolving: a style based on itself ends there
            self._known[identifier] = self._resolved(identifier)
        return self._known[identifier]

    def _resolved(self, identifier: str) -> Style:
        element = self._elements.get(identifier)
        if element is None:
            return Style()
        based_on = value(element, f"{W}basedOn")
        base = self[based_on] if based_on else Style()
        paragraph, run = element.find(f"{W}pPr"), element.find(f"{W}rPr")
        hidden = switch(run, f"{W}vanish")
        return Style(
            level=self._level(element, paragraph, base),
            is_title=value(element, f"{W}name").lower() in TITLE_NAMES,
            numbering=numbering_of(paragraph, base.numbering),
            look=look_of(run, base.look),
            size=number(run, f"{W}sz") or base.size,
            indent=base.indent if indent_of(paragraph) is None else indent_of(paragraph),
            is_hidden=base.is_hidden if hidden is None else hidden,
        )

    @staticmethod
    def _level(element: etree._Element, paragraph: etree._Element | None, base: Style) -> int | None:
        outline = number(paragraph, f"{W}outlineLvl")
        if outline is not None:
            return outline + 1 if 0 <= outline < LEVELS else None
        named = HEADING_NAME.match(value(element, f"{W}name"))
        return int(named[1]) if named else base.level


def indent_of(properties: etree._Element | None) -> int | None:
    """How far a paragraph stands in, in twentieths of a point; None where that is not said."""
    found = None if properties is None else properties.find(f"{W}ind")
    said = "" if found is None else found.get(f"{W}left", found.get(f"{W}start", ""))
    return int(said) if re.fullmatch(r"-?\d{1,6}", said) else None


def numbering_of(properties: etree._Element | None, base: tuple[str, int] | None) -> tuple[str, int] | None:
    """The list a paragraph is in and its depth, 0 for the outermost; what is not said comes from the style."""
    found = None if properties is None else properties.find(f"{W}numPr")
    if found is None:
        return base
    identifier = value(found, f"{W}numId", base[0] if base else "0")
    depth = number(found, f"{W}ilvl")
    if depth is None:
        depth = base[1] if base else 0
    return (identifier, min(max(depth, 0), LEVELS - 1)) if identifier != "0" else None


@dataclass(slots=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    is_legal: bool = False
    indent: int = 0
    restart: int | None = None


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """numbering.xml, and how far each list has been counted."""

    def __init__(self, root: etree._Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._overrides: dict[str, dict[int, int]] = {}
        if root is None:
            return
        abstract = {element.get(f"{W}abstractNumId", ""): element for element in root.iterfind(f"{W}abstractNum")}
        by_style = {value(element, f"{W}styleLink"): element for element in abstract.values()}
        counted: dict[str, _List] = {}
        for element in root.iterfind(f"{W}num"):
            identifier = element.get(f"{W}numId", "")
            kind = value(element, f"{W}abstractNumId")
            described = abstract.get(kind)
            if described is None:
                continue
            described = by_style.get(value(described, f"{W}numStyleLink", "\0"), described)
            kind = described.get(f"{W}abstractNumId", "")
            # lists of the same description go on counting where the other stopped, save where one says otherwise
            own = dict(_levels(element, f"{W}lvlOverride/{W}lvl"))
            one = counted.setdefault(kind, _List(dict(_levels(described, f"{W}lvl"))))
            self._lists[identifier] = _List(one.levels | own, one.counts)
            self._overrides[identifier] = {
                int(depth): start
                for override in element.iterfind(f"{W}lvlOverride")
                if (depth := override.get(f"{W}ilvl", "")).isdecimal()
                and (start := number(override, f"{W}startOverride")) is not None
            }

    def indent(self, identifier: str, depth: int) -> int:
        """How far an item of a list stands in."""
        counted = self._lists.get(identifier)
        return counted.levels.get(depth, _Level()).indent if counted is not None else 0

    def next_label(self, identifier: str, depth: int) -> str | None:
        """Count one paragraph, and return what Word prints before it: "2.1", "a)"; empty for a bullet, None when there
        is no such list."""
        counted = self._lists.get(identifier)
        if counted is None:
            return None
        level = counted.levels.get(depth, _Level())
        restarts = self._overrides[identifier]
        if depth in restarts:
            counted.counts[depth] = restarts.pop(depth)
        else:
            counted.counts[depth] = counted.counts.get(depth, level.start - 1) + 1
        for deeper in [below for below in counted.counts if below > depth]:
            restart = counted.levels.get(deeper, _Level()).restart
            if restart is None or depth < restart:
                del counted.counts[deeper]
        if level.format == "bullet":
            return ""

        def printed(match: re.Match[str]) -> str:
            of = int(match[1]) - 1
            other = counted.levels.get(of, _Level())
            count = counted.counts.get(of, other.start)
            return formatted(count, "decimal" if level.is_legal else other.format)

        return re.sub(r"%([1-9])", printed, level.text).strip()


def _levels(element: etree._Element, path: str) -> Iterator[tuple[int, _Level]]:
    for level in element.iterfind(path):
        depth = level.get(f"{W}ilvl", "")
        if depth.isdecimal():
            start = number(level, f"{W}start")
            yield (
                int(depth),
                _Level(
                    start=1 if start is None else start,
                    format=value(level, f"{W}numFmt", "decimal"),
                    text=value(level, f"{W}lvlText"),
                    is_legal=bool(switch(level, f"{W}isLgl")),
                    indent=indent_of(level.find(f"{W}pPr")) or 0,
                    restart=number(level, f"{W}lvlRestart"),
                ),
            )


def footnote_formats(settings: etree._Element | None) -> dict[str, str]:
    """How footnotes and endnotes are numbered: Word's own habit where the settings are silent."""
    return {
        "footnote": value(settings, f"{W}footnotePr/{W}numFmt", "decimal"),
        "endnote": value(settings, f"{W}endnotePr/{W}numFmt", "lowerRoman"),
    }
