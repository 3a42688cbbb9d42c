"""XML and the zip packages that hold it, opened without trusting them: nothing outside the file is ever fetched,
entities are not expanded, and what would unpack to more than a document can be is refused."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from html.entities import html5
from io import BytesIO

from lxml import etree

from desktop.errors import DamagedFile, EncryptedFile, TooLarge

LARGEST_PART = 96 * 2**20
"""Bytes of one unpacked part. A thousand pages of Word are some 10 MB of XML; the tree takes about ten times that."""

STRICT_NAMES = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
"""Word's vocabulary under the names of the ISO standard ("Strict Open XML"), and under its usual names."""

BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
DECLARED = re.compile(rb"""(?:encoding|charset)\s*=\s*["']?\s*([A-Za-z0-9._-]+)""")
INVALID = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no markup may hold and old files do."""

XML_ENTITIES = {"amp", "lt", "gt", "quot", "apos"}
XML_DECLARATION = re.compile(r"<\?xml\s[^>]*\?>")


class Package:
    """The parts of a zip package, by their path in it; nothing is ever written to disk."""

    def __init__(self, content: bytes, name: str) -> None:
        """Raises DamagedFile when it is no sound zip, EncryptedFile when its parts are."""
        self.name = name
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
            self.parts = {part.filename: part for part in self._archive.infolist()}
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
            raise DamagedFile(name=name) from None

    def read(self, path: str) -> bytes | None:
        """One part, None when there is none. Raises TooLarge, DamagedFile, EncryptedFile.

        The size in the header may lie, so reading itself stops at the bound.
        """
        part = self.parts.get(path)
        if part is None:
            return None
        if part.flag_bits & 1:
            raise EncryptedFile(name=self.name)
        if part.file_size > LARGEST_PART:
            raise TooLarge(name=self.name)
        try:
            with self._archive.open(part) as opened:
                content = opened.read(LARGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, OSError, EOFError, RuntimeError):
            raise DamagedFile(name=self.name) from None
        if len(content) > LARGEST_PART:
            raise TooLarge(name=self.name)
        return content

    def xml(self, path: str) -> etree._Element | None:
        """The root of one part, None when there is none."""
        content = self.read(path)
        if content is None:
            return None
        if b"http://purl.oclc.org/ooxml/" in content[:4096]:
            for strict, usual in STRICT_NAMES:
                content = content.replace(strict, usual)
        return parse_xml(content, self.name)


def parse_xml(content: bytes, name: str) -> etree._Element:
    """The root of an XML text in UTF-8 or as it declares. Raises DamagedFile, and TooLarge when memory ran out.

    Comments and processing instructions are left out, so every node is an element or an unexpanded entity.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as problem:
        raise (TooLarge if getattr(problem, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY else DamagedFile)(
            name=name
        ) from None
    except ValueError:
        raise DamagedFile(name=name) from None


def decoded(content: bytes) -> str:
    """A marked-up text as characters. A byte order mark decides; then valid UTF-8 whatever is declared, for bytes are
    hardly ever UTF-8 by chance; then the declared encoding; then Windows-1252, in which old pages were written."""
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    declared = DECLARED.search(content[:2048])
    for encoding in ("utf-8", declared[1].decode("ascii") if declared else "cp1252"):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", errors="replace")


def with_characters(text: str) -> str:
    """Marked-up text with the named entities of HTML as characters: old XML uses them by the DTD it names, which is
    not fetched."""

    def character(entity: re.Match[str]) -> str:
        return entity[0] if entity[1] in XML_ENTITIES else html5.get(f"{entity[1]};", entity[0])

    return re.sub(r"&([A-Za-z][A-Za-z0-9]{1,30});", character, text)


def own_text(element: etree._Element) -> Iterator[etree._Element | str]:
    """What stands directly in `element`, in order: its texts and its child elements; entities by their name."""
    if element.text:
        yield element.text
    for child in element:
        if isinstance(child, etree._Entity):
            yield f"&{child.name};"
        else:
            yield child
        if child.tail:
            yield child.tail


def local(element: etree._Element) -> str:
    """An element's name without its namespace; empty for an entity that was not expanded."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
