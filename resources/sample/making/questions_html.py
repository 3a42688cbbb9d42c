"""The Kamervragen as a page of a publications site: menu, path, downloads and foot around the printed Aanhangsel."""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template

from .markup import MARK, Source, runs_of

PAGE = Path(__file__).parent / "questions.html"


def write_questions(source: Source, file: Path) -> None:
    head = source.head
    words = {key: escape(value) for key, value in head.items()}
    page = Template(PAGE.read_text(encoding="utf-8")).substitute(
        words,
        plain_year=head["year"].replace("–", "-"),
        body="\n".join(_body(source)),
        notes="\n".join(_note(label, note) for label, note in source.notes.items()),
    )
    file.write_bytes(page.encode())


def _body(source: Source) -> list[str]:
    lines = []
    for group in runs_of(source.nodes, ("bullet",)):
        node = group[0]
        if node.kind == "heading":
            lines.append(f'<h3 class="{node.text.split()[0].lower()}">{escape(node.text)}</h3>')
        elif node.kind == "bullet":
            lines += ["<ul>", *(f"<li>{_marked(item.text)}</li>" for item in group), "</ul>"]
        else:
            lines.append(f"<p>{_marked(node.text)}</p>")
    return lines


def _marked(words: str) -> str:
    return MARK.sub(r'<sup><a class="noot" id="mark-\1" href="#noot-\1">\1</a></sup>', escape(words, quote=False))


def _note(label: str, words: str) -> str:
    back = f'<sup><a href="#mark-{label}">{label}</a></sup>'
    return f'<p class="noottekst" id="noot-{label}">{back} {escape(words, quote=False)}</p>'
