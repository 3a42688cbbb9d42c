"""Measure the words lost or invented by reading, per document, against the raw text of its format.

Run as `WOORDHOUDER_DOCUMENTS=… python tests/measure/words.py [FILE…]`; `-v` shows the words. Without files all of the
folder is read. The raw text is taken in another way than the program reads: every text node of the XML, PDFium's page
text, striprtf's text. What the program lists as repaired is taken into account, and each footnote's mark, which it
takes out of the text and of the note; nothing else is forgiven. Words are runs of letters or digits.
"labels" are numbers that Word or a browser prints before a paragraph and that stand nowhere in the file.
"moved" are blocks, notes and table rows aside, that do not come in the order of the source.
"""

from __future__ import annotations

import os
import re
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from lxml import etree, html
from striprtf.striprtf import rtf_to_text

from desktop.reading import registry
from desktop.reading.registry import Format
from desktop.text.document import BlockKind, Document

WORD = re.compile(r"[^\W\d_]+|\d+")
LABEL = re.compile(r"(?:[A-Za-z]{1,8}\s)?[(]?(?:\d+|[a-z]{1,4}|[IVX]{1,5})(?:\.\d+)*[.):]?\s")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


@dataclass(frozen=True)
class Result:
    words: int
    lost: Counter[str]
    invented: Counter[str]
    labels: int
    moved: int


def compare(path: Path) -> Result:
    """What reading made of the words of one file."""
    document = registry.read(path)
    raw = raw_text(path)
    expected = words_of(raw)
    for repair in document.repairs:
        for word, count in words_of(repair.before.replace("/", " ")).items():
            expected[word] -= count * repair.count
        for word, count in words_of(repair.after).items():
            expected[word] += count * repair.count
    marks = Counter(word for note in document.footnotes for word in WORD.findall(note.mark))
    listed = Counter[str]()
    for repair in document.repairs:
        if repair.kind == "footnote_mark":
            listed.update({mark: count * repair.count for mark, count in words_of(repair.before).items()})
    for mark, count in marks.items():
        expected[mark] -= max(0, count * marks_in_source(path) - listed[mark])
    found = words_of(document.text)
    lost, invented = expected - found, found - expected
    for word in list(lost):  # "2022" with a mark right behind it
        year = next((word.removesuffix(mark) for mark in marks if invented[word.removesuffix(mark)]), None)
        if year is not None:
            lost -= Counter({word: 1})
            invented -= Counter({year: 1, word.removeprefix(year): 1})
    labels = 0
    for block in document.blocks:
        label = LABEL.match(document.text_of(block)) if block.kind is not BlockKind.TABLE_ROW else None
        said = words_of(label[0]) if label else Counter()
        if said and not said - invented:
            labels += 1
            invented -= said
    return Result(sum(found.values()), lost, invented, labels, moved(document, raw))


def marks_in_source(path: Path) -> int:
    """How often a footnote's mark stands in the file's text: nowhere where the program that shows it counts the notes,
    else at its place and before the note."""
    return {".docx": 0, ".rtf": 0, ".xml": 1, ".odt": 1}.get(path.suffix.lower(), 2)


def words_of(text: str) -> Counter[str]:
    return Counter(WORD.findall(text))


def moved(document: Document, raw: str) -> int:
    """How many blocks do not come after the block before them; letters alone are compared."""
    squeezed = re.sub(r"[\W\d_]", "", raw)
    at = count = 0
    for block in document.blocks:
        words = re.sub(r"[\W\d_]", "", document.text_of(block))
        if block.kind in (BlockKind.FOOTNOTE, BlockKind.TABLE_ROW) or words not in squeezed:
            continue
        found = squeezed.find(words, at)
        count += found < 0
        at = found + len(words) if found >= 0 else at
    return count


def raw_text(path: Path) -> str:
    content = path.read_bytes()
    kind = registry.format_of(content, path.name)
    if kind is Format.PDF:
        return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))
    if kind is Format.DOCX:
        return "\n".join(_docx_texts(path))
    if kind is Format.ODT:
        return "\n".join(_odt_texts(path))
    if kind is Format.HTML:
        root = html.document_fromstring(content, parser=html.HTMLParser(remove_comments=True))
        for element in list(root.iter("script", "style", "head", "noscript", "svg", "button", "select")):
            element.drop_tree()
        return " ".join(root.itertext())
    if kind is Format.XML:
        text = content.decode()
        root = etree.fromstring(re.sub(r"^\W*<\?xml[^>]*>", "", text[text.find("<") :]))
        for metadata in root.iter("metadata"):
            metadata.clear()
        return text[: text.find("<")] + " ".join(root.itertext())
    if kind is Format.RTF:
        return rtf_to_text(re.sub(r"\{\\\*?\\?footnote|\{\\(?:header|footer)[lrf]?\b", "{", content.decode("latin-1")))
    return content.decode("utf-8-sig")


def _docx_texts(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as package:
        for part in package.namelist():
            if re.fullmatch(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml", part):
                root = etree.fromstring(package.read(part))
                for left in list(root.iter("{*}Fallback", f"{W}del", f"{W}moveFrom")):
                    left.getparent().remove(left)
                for paragraph in root.iter(f"{W}p"):
                    runs = paragraph.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}cr", f"{W}noBreakHyphen", f"{W}p")
                    inner = {
                        text for nested in paragraph.iter(f"{W}p") if nested is not paragraph for text in nested.iter()
                    }
                    yield "".join(" " if run.tag != f"{W}t" else run.text or "" for run in runs if run not in inner)


def _odt_texts(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as package:
        for part in ("content.xml", "styles.xml"):
            root = etree.fromstring(package.read(part))
            for left in list(root.iter("{*}tracked-changes", "{*}annotation")):
                left.getparent().remove(left)
            for space in root.iter("{*}s", "{*}tab", "{*}line-break", "{*}p", "{*}h", "{*}note"):
                space.tail = " " + (space.tail or "")
            for shown in root.iter(f"{OFFICE}text", "{*}header", "{*}footer"):
                yield "".join(str(text) for text in shown.itertext())


def main() -> None:
    verbose = "-v" in sys.argv
    paths = [Path(argument) for argument in sys.argv[1:] if argument != "-v"]
    if not paths:
        folder = Path(os.environ["WOORDHOUDER_DOCUMENTS"])
        paths = sorted(
            path for part in ("seeds", "documents") for path in (folder / part).rglob("*") if registry.is_readable(path)
        )
    print(f"{'file':50} {'words':>7} {'lost':>5} {'invented':>8} {'labels':>6} {'moved':>5}")
    for path in paths:
        result = compare(path)
        lost, invented = sum(result.lost.values()), sum(result.invented.values())
        print(f"{path.name[:50]:50} {result.words:7} {lost:5} {invented:8} {result.labels:6} {result.moved:5}")
        if verbose and (lost or invented):
            print(
                "   lost:", dict(result.lost.most_common(30)), "\n   invented:", dict(result.invented.most_common(30))
            )


if __name__ == "__main__":
    main()
