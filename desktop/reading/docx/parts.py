"""The parts of a Word package, by what they are: some programs call the text word/document2.xml."""

from __future__ import annotations

import posixpath

from lxml import etree

from desktop.reading.markup.package import Package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

DEFAULT_MAIN = "word/document.xml"


class Parts:
    """targets: paths by the identifier of the relation; margins: the paths of all headers and footers."""

    def __init__(self, package: Package) -> None:
        self.package = package
        main = dict(_relations(package, "")).get("officeDocument", ("", DEFAULT_MAIN))[1]
        self._by_kind = {"officeDocument": main}
        self.targets: dict[str, str] = {}
        self.margins: list[str] = []
        for kind, (identifier, target) in _relations(package, main):
            self._by_kind.setdefault(kind, target)
            self.targets[identifier] = target
            if kind in ("header", "footer"):
                self.margins.append(target)

    def xml(self, kind: str) -> etree._Element | None:
        """The root of the part that is the package's "styles", "footnotes" and so on; None when it has none."""
        return self.package.xml(self._by_kind.get(kind, f"word/{kind}.xml"))


def _relations(package: Package, path: str) -> list[tuple[str, tuple[str, str]]]:
    """What a part is related to inside the package: the kind of each relation, its identifier and its path."""
    folder, name = posixpath.split(path)
    root = package.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
    found = []
    for relation in () if root is None else root:
        if relation.get("TargetMode") != "External":
            kind = relation.get("Type", "").rpartition("/")[2]
            target = posixpath.join("/", folder, relation.get("Target", "")).lstrip("/")
            found.append((kind, (relation.get("Id", ""), posixpath.normpath(target))))
    return found
