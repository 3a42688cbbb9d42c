"""Small files of every format, of our own making, for the tests of reading."""

import zipfile
from collections.abc import Sequence
from io import BytesIO

from desktop.reading.draft import Piece


def outline(pieces: Sequence[Piece]) -> list[str]:
    """Pieces as lines: "h1 Inleiding", "p Tekst.", "l2 Punt", "f[1] Noot.", "t Cel|Cel"."""
    return [
        piece.kind.value[0]
        + (str(piece.level) if piece.level else "")
        + (f"[{piece.mark}]" if piece.mark else "")
        + f" {piece.text}".replace("\t", "|").replace("\n", "/")
        for piece in pieces
    ]


W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    opened = BytesIO()
    with zipfile.ZipFile(opened, "w", zipfile.ZIP_DEFLATED) as package:
        for path, content in parts.items():
            package.writestr(path, content)
    return opened.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A DOCX with this body; a part by its name, `styles="…"` what stands in word/styles.xml."""
    roots = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes"}
    made = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
    }
    for name, content in parts.items():
        root = roots.get(name, "hdr" if name.startswith("header") else "settings")
        made[f"word/{name}.xml"] = f"<w:{root} {W}>{content}</w:{root}>"
    return zipped(made)


def p(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of Word: its text, what stands in its w:pPr, and in the w:rPr of its one run."""
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def tr(*cells: str) -> str:
    """A row of Word: cells as text, or as XML."""
    content = (cell if cell.startswith("<") else p(cell) for cell in cells)
    return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in content) + "</w:tr>"


def odt(body: str, automatic: str = "", styles: str = "", manifest: str = "") -> bytes:
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
            "content.xml": f"<office:document-content {ODF}><office:automatic-styles>{automatic}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {ODF}>{styles}</office:document-styles>",
        }
    )


def rtf(body: str) -> bytes:
    styles = r"{\stylesheet{\s0 Normal;}{\s1\sbasedon0\outlinelevel0 heading 1;}{\s7\fs52 Title;}}"
    return (r"{\rtf1\ansi\ansicpg1252" + styles + body + "}").encode("latin-1")


def publication(content: str, identifier: str = "kst-99999-VI-12") -> bytes:
    record = f"https://zoek.officielebekendmakingen.nl/{identifier}/metadata.xml"
    return (
        '<?xml version="1.0" encoding="utf-8"?><officiele-publicatie><metadata>'
        f'<meta name="OVERHEIDop.externMetadataRecord" content="{record}"/></metadata>{content}</officiele-publicatie>'
    ).encode()
