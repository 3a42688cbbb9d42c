"""The policy letter as Word document: heading and list styles, real footnotes, a table. Written part by part."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from .markup import MARK, Node, Source, runs_of

PARTS = Path(__file__).parent / "letter"
"""The parts of the package that hold none of the letter's words: styles (named as by a Dutch Word), numbering…"""

ROOT = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PAGE = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId7"/>'
    '<w:footerReference w:type="default" r:id="rId5"/>'
    '<w:footerReference w:type="first" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1700" w:right="1500" w:bottom="1500" w:left="1800" w:header="700" w:footer="600" w:gutter="0"/>'
    "<w:titlePg/></w:sectPr>"
)
ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The time that every entry of the package bears, so that the same words give the same bytes."""


def write_letter(source: Source, file: Path) -> None:
    body = [_opening(source)]
    for group in runs_of(source.nodes, ("row", "bullet", "numbered", "signed")):
        if group[0].kind == "row":
            body.append(_table(group))
        elif group[0].kind == "signed":
            body.append(_signatures(group))
        else:
            body += [_block(node) for node in group]
    parts = {str(part.relative_to(PARTS).as_posix()): part.read_bytes() for part in PARTS.rglob("*") if part.is_file()}
    document = f"{DECLARATION}<w:document {ROOT}><w:body>{''.join(body)}{PAGE}</w:body></w:document>"
    parts["word/document.xml"] = document.encode()
    parts["word/footnotes.xml"] = (DECLARATION + _footnotes(source)).encode()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
        for name in sorted(parts):
            entry = zipfile.ZipInfo(name, ALWAYS)
            entry.create_system = 0
            package.writestr(entry, parts[name])


def _opening(source: Source) -> str:
    head = source.head
    lines = [
        _paragraph(head["identifier"], "Kenmerk"),
        _paragraph(head["to"], "Adres"),
        _paragraph(head["place"], "AdresLaatste"),
        _paragraph(f"Datum\t{head['date']}", "Gegevens"),
        _paragraph(f"Betreft\t{head['subject']}", "Gegevens"),
        _paragraph(f"Ons kenmerk\t{head['mark']}", "GegevensLaatste"),
        _paragraph(head["greeting"], "Standaard"),
    ]
    return "".join(lines)


def _block(node: Node) -> str:
    style = {"heading": f"Kop{node.level}", "bullet": "Lijstopsomteken", "numbered": "Lijstnummering"}
    return _paragraph(node.text, style.get(node.kind, "Standaard"))


def _paragraph(words: str, style: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{_runs(words)}</w:p>'


def _runs(words: str) -> str:
    """Text and footnote marks in turn; a tab in the text becomes a tab of Word's."""
    runs = []
    for at, part in enumerate(MARK.split(words)):
        if at % 2:
            runs.append(
                f'<w:r><w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr><w:footnoteReference w:id="{part}"/></w:r>'
            )
        elif part:
            text = '</w:t><w:tab/><w:t xml:space="preserve">'.join(escape(part).split("\t"))
            runs.append(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>')
    return "".join(runs)


def _footnotes(source: Source) -> str:
    reference = '<w:r><w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr><w:footnoteRef/></w:r>'
    notes = [
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
        '<w:footnote w:type="continuationSeparator" w:id="0">'
        "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>",
    ]
    for label, words in source.notes.items():
        notes.append(
            f'<w:footnote w:id="{label}"><w:p><w:pPr><w:pStyle w:val="Voetnoottekst"/></w:pPr>'
            f"{reference}{_runs(' ' + words)}</w:p></w:footnote>"
        )
    return f"<w:footnotes {ROOT}>{''.join(notes)}</w:footnotes>"


def _table(rows: list[Node]) -> str:
    widths = [3300, *[1000] * 4, 1300]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = []
    for at, row in enumerate(rows):
        cells = []
        for column, words in enumerate(row.cells):
            style = "Tabelkop" if at == 0 else "Tabeltekst"
            side = '<w:jc w:val="right"/>' if column else ""
            cells.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{widths[column]}" w:type="dxa"/></w:tcPr><w:p><w:pPr>'
                f'<w:pStyle w:val="{style}"/>{side}</w:pPr>{_runs(words)}</w:p></w:tc>'
            )
        repeated = "<w:trPr><w:tblHeader/></w:trPr>" if at == 0 else ""
        lines.append(f"<w:tr>{repeated}{''.join(cells)}</w:tr>")
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Tabelraster"/><w:tblW w:w="8600" w:type="dxa"/><w:tblLook w:firstRow="1"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>{_paragraph('', 'Standaard')}"
    )


def _signatures(nodes: list[Node]) -> str:
    return "".join(
        _paragraph(office, "Ondertekening") + _paragraph(name, "Naam")
        for office, name in (node.cells for node in nodes)
    )
