"""Read files that were damaged at random: each must be read or refused by a sentence, none may crash or hang.

Run as `python tests/measure/mutations.py [COUNT] [SEED]` (2,000 files by default, over all formats in turn). Bytes are
flipped, cut out, doubled, or put in from elsewhere; of formats that are packages of XML also the XML inside, for a
package with a flipped byte is mostly refused at the door.
"""

from __future__ import annotations

import random
import signal
import sys
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from time import perf_counter

from reportlab.pdfgen.canvas import Canvas

from desktop.errors import ReadingError
from desktop.reading.registry import read_content

sys.path.insert(0, str(Path(__file__).parents[1] / "reading"))
from made_files import docx, odt, p, publication, rtf, table, tr

SECONDS = 10
"""More than any of these small files may take."""

TEXT = "Het kabinet voert vóór de zomer een register in. Dat kost 3 miljoen euro per jaar, zegt de minister."


def small_files() -> dict[str, bytes]:
    """A file of each format with a heading, text, a list, a table of questions and a note."""
    return {
        "brief.docx": _docx(),
        "brief.odt": _odt(),
        "brief.rtf": _rtf(),
        "brief.html": _html(),
        "brief.xml": _xml(),
        "brief.pdf": _pdf(),
        "brief.txt": f"1 Inleiding\n\n{TEXT}\n\n- een\n- twee\n\nVraag 1\nHoe?\n\nAntwoord 1\nZo.\n".encode(),
        "brief.md": f"# Inleiding\n\n{TEXT}[^1]\n\n* een\n* twee\n\n[^1]: Noot.\n".encode(),
    }


def _docx() -> bytes:
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    note = '</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>'
    rows = tr("Nr", "Vraag", "Antwoord") + tr("1", "Hoe?", "Zo.") + tr("2", "Waar?", "Zie het antwoord op vraag 1.")
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    return docx(
        p("Inleiding", '<w:pStyle w:val="K"/>') + p(TEXT + note) + p("een", item) + p("twee", item) + table(rows),
        styles='<w:style w:type="paragraph" w:styleId="K"><w:name w:val="heading 1"/></w:style>',
        footnotes=f'<w:footnote w:id="2">{p("Noot.")}</w:footnote>',
        numbering=f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )


def _odt() -> bytes:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Noot.</text:p></text:note-body>"
    )
    cells = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("Vraag", "Antwoord"))
    return odt(
        f'<text:h text:outline-level="1">Inleiding</text:h><text:p>{TEXT}{note}</text:note></text:p><text:list>'
        "<text:list-item><text:p>een</text:p></text:list-item></text:list>"
        f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    )


def _rtf() -> bytes:
    note = r"{\super\chftn{\*\footnote \chftn\pard Noot.}}"
    row = r"\trowd\cellx100\cellx200\pard\intbl Vraag\cell Antwoord\cell\row\pard"
    return rtf(rf"\pard\s1 Inleiding\par\pard\plain Het kost 3 miljoen{note}.\par\ls1{{\listtext 1.\tab}}een\par" + row)


def _html() -> bytes:
    cells = "<tr><th>Nr</th><th>Vraag</th><th>Antwoord</th></tr><tr><td rowspan=2>1</td><td>Hoe?</td><td>Zo.</td></tr>"
    note = '<section><ol><li id="fn1">Noot. <a href="#r1">↩</a></li></ol></section>'
    return (
        f'<html><body><nav><a href="/">Home</a></nav><main><h1>Inleiding</h1><p>{TEXT}<a id="r1" href="#fn1">1</a></p>'
        f"<ol><li>een<ul><li>twee</li></ul></li></ol><table>{cells}</table>{note}</main></body></html>"
    ).encode()


def _xml() -> bytes:
    noot = "<noot><noot.nr>1</noot.nr><noot.al>Noot.</noot.al></noot>"
    spreker = "<spreker><voorvoegsels>De</voorvoegsels><naam><achternaam>voorzitter</achternaam></naam>:</spreker>"
    rows = "<table><tgroup cols='1'><tbody><row><entry>Cel</entry></row></tbody></tgroup></table>"
    return publication(
        f"<handelingen><agendapunt><nr>1</nr><item-titel>Wijken</item-titel><spreekbeurt>{spreker}<tekst><al>{TEXT}"
        f"{noot}</al><lijst><li><li.nr>1.</li.nr><al>een</al></li></lijst>{rows}</tekst></spreekbeurt></agendapunt>"
        "</handelingen>"
    )


def _pdf() -> bytes:
    opened = BytesIO()
    canvas = Canvas(opened, pageCompression=0)
    for line, text in enumerate(
        ("Inleiding", TEXT[:60], TEXT[60:], "• een", "• twee", "Vraag 1", "Hoe?", "Antwoord 1")
    ):
        canvas.drawString(72, 750 - 16 * line, text)
    canvas.save()
    return opened.getvalue()


def mutated(content: bytes, chance: random.Random) -> bytes:
    """`content` with some damage; of a package half the time in one of its parts."""
    if content.startswith(b"PK") and chance.random() < 0.6:
        return _with_mutated_part(content, chance)
    damaged = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 4, 12))):
        chance.choice(DAMAGES)(damaged, chance)
    return bytes(damaged)


def _with_mutated_part(content: bytes, chance: random.Random) -> bytes:
    opened = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as package, zipfile.ZipFile(opened, "w") as made:
        hit = chance.choice([name for name in package.namelist() if name.endswith(".xml")])
        for name in package.namelist():
            part = package.read(name)
            made.writestr(name, mutated(part, chance) if name == hit else part)
    return opened.getvalue()


def _flip(content: bytearray, chance: random.Random) -> None:
    if content:
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _put_digit(content: bytearray, chance: random.Random) -> None:
    digits = [at for at, byte in enumerate(content) if 48 <= byte <= 57]
    if digits:
        at = chance.choice(digits)
        content[at : at + 1] = chance.choice((b"9", b"-1", b"0", b"99999999999", b""))


def _cut(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content) + 1)
    del content[at : at + chance.choice((1, 8, 64, len(content)))]


def _double(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content) + 1)
    content[at:at] = content[at : at + chance.choice((1, 16, 256))] * chance.choice((1, 1, 50))


def _move(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content) + 1)
    piece = content[at : at + chance.randrange(1, 80)]
    to = chance.randrange(len(content) + 1)
    content[to:to] = piece


DAMAGES: tuple[Callable[[bytearray, random.Random], None], ...] = (_flip, _flip, _put_digit, _cut, _double, _move)


def outcomes(count: int, seed: int) -> Iterator[tuple[str, str, float, bytes]]:
    """Of `count` damaged files: the name, "read" or the failure's name, the seconds it took, and the file."""
    chance = random.Random(seed)
    files = list(small_files().items())
    for number in range(count):
        name, content = files[number % len(files)]
        damaged = mutated(content, chance)
        start = perf_counter()
        try:
            read_content(damaged, name)
            outcome = "read"
        except ReadingError as refused:
            outcome = type(refused).__name__
        except Exception as problem:
            outcome = f"CRASH {problem!r}"
        yield name, outcome, perf_counter() - start, damaged


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    counted: Counter[tuple[str, str]] = Counter()
    longest: dict[str, float] = {}
    crashes = 0
    signal.alarm(SECONDS)
    for number, (name, outcome, seconds, damaged) in enumerate(outcomes(count, seed)):
        signal.alarm(SECONDS)  # a hang ends the run
        counted[name, outcome[:90]] += 1
        longest[name] = max(seconds, longest.get(name, 0.0))
        if outcome.startswith("CRASH"):
            crashes += 1
            Path(f"crash-{number}-{name}").write_bytes(damaged)
    signal.alarm(0)
    for name in small_files():
        told = ", ".join(f"{outcome} {times}" for (of, outcome), times in counted.most_common() if of == name)
        print(f"{name:11} longest {longest.get(name, 0.0):5.2f} s   {told}")
    print(f"{count} files, crashes: {crashes}, hangs over {SECONDS} s: 0")


if __name__ == "__main__":
    main()
