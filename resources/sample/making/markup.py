"""The little markup that the words of the sample are written in.

A head of "key: value" lines up to the first empty line; then blocks parted by empty lines: "#" headings, "- " and
"1. " items (one a line), "|" table rows, "signed:" lines and paragraphs; "[^1]" marks a footnote and "[^1]: …" holds
its words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

_NOTE = re.compile(r"^\[\^(\d+)\]: (.*)$")
MARK = re.compile(r"\[\^(\d+)\]")


@dataclass(frozen=True)
class Node:
    """kind: heading, paragraph, bullet, numbered, row or signed. cells: of a row or a signature, else empty."""

    kind: str
    text: str
    level: int = 0
    cells: tuple[str, ...] = ()


@dataclass
class Source:
    head: dict[str, str] = field(default_factory=dict)
    nodes: list[Node] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)


def read_source(path: Path) -> Source:
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    source = Source(head=dict(line.split(": ", 1) for line in head.splitlines()))
    for line in body.splitlines():
        if note := _NOTE.match(line):
            source.notes[note[1]] = note[2]
        elif line.strip():
            source.nodes.append(node_of(line.strip()))
    return source


def node_of(line: str) -> Node:
    if found := re.match(r"(#+) (.*)", line):
        return Node("heading", found[2], level=len(found[1]))
    if line.startswith("- "):
        return Node("bullet", line[2:])
    if found := re.match(r"(\d+)\. (.*)", line):
        return Node("numbered", found[2], level=int(found[1]))
    if line.startswith("|"):
        return Node("row", line, cells=tuple(cell.strip() for cell in line.strip("|").split("|")))
    if line.startswith("signed: "):
        return Node("signed", line, cells=tuple(cell.strip() for cell in line[8:].split("|")))
    return Node("paragraph", line)


def runs_of(nodes: list[Node], kinds: tuple[str, ...]) -> list[list[Node]]:
    """The nodes in order, neighbours of one of `kinds` together: a table, a list."""
    groups: list[list[Node]] = []
    for node in nodes:
        if groups and node.kind in kinds and groups[-1][-1].kind == node.kind:
            groups[-1].append(node)
        else:
            groups.append([node])
    return groups
