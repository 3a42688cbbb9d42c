"""What sort of document it is, judged by the words of its first lines.

The marks are those of the printed series and of the covering letters' fixed phrases; the order runs from the mark
that no other kind bears to the one that many do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from desktop.text.document import DocumentKind

COVER = 12
"""Lines that may stand on a cover."""

DOSSIER = re.compile(
    r"^\s*(?P<dossier>\d\d[ .]?\d{3})"
    r"(?:[ -]*\(?(?P<suffix>[IVXLC]+|[A-J])\)?)?\s+(?P<title>(?!nr)[A-ZÀ-Þ«„“][^\n]{3,})$",
    re.MULTILINE,
)
"""The dossier line of a printed Kamerstuk: "36 410 VI Vaststelling van …"."""

_PAPERS = (
    "amendement|advies|besluit|brief|geleidende|initiatiefnota|jaarverslag|koninklijke|lijst|memorie|motie|nota|notitie"
    "|rapport|subamendement|verklaring|verslag|voorstel"
)
ITEM = re.compile(
    r"^\s*(?:[Nn]r\.\s*(?P<number>\d+)(?:\s+H[A-Z]*\d*)?|(?P<letter>[A-Z]{1,3})\d?)\s+"
    rf"(?P<item>(?i:(?:(?:gewijzigde?|nadere?|tweede|derde|voorlopig|eind)\s?)*(?:{_PAPERS}))[^\n]*)$",
    re.MULTILINE,
)
"""Its item line: "Nr. 91 MOTIE VAN HET LID …", in the Eerste Kamer "D BRIEF VAN …"."""

_HANDELINGEN = re.compile(
    r"^Handelingen\b|\b\d+e\s+vergadering\b|\bAanwezig\s+zijn\s+\d+\s+leden\b|^Aan\s+de\s+orde\s+(?:is|zijn)\b",
    re.MULTILINE,
)
_BUDGET_ANSWERS = re.compile(
    r"\b(?:antwoord(?:en)?|beantwoording)\b[^.]{0,80}?vragen(?!\s+van\s+(?:het\s+lid|de\s+leden)\s+(?-i:[A-Z]))[^.]{0,200}\bbegroting"
    r"|\blijst\s+van\s+vragen\b[^.]{0,400}\bbegroting|\bbegrotingssta(?:at|ten)\b(?s:.{0,400}?)\blijst\s+van\s+vragen\s+en\s+antw",
    re.IGNORECASE,
)
_KAMERVRAGEN = re.compile(
    r"Aanhangsel\s+van\s+de\s+Handelingen|\(ingezonden\s+\d"
    r"|\b(?:Beantwoording|Antwoord(?:en)?)\b[^.\n]{0,240}?(?:\bKamer|\bschriftelijke\s)vragen\b"
    r"|\bdeel\s+ik\s+u\b[^.]{0,200}?\bdat\s+de\s+vragen\s+van\b"
    r"|\b(?:antwoord(?:en)?|beantwoording)\b[^.]{0,120}?\bvragen\s+van\s+(?:het|de)\s+(?:Kamer)?(?:lid|leden)\b",
    re.IGNORECASE,
)
_BUDGET_COVER = re.compile(
    r"^(?:(?:ontwerp|rijks)?begroting|begrotingsstaat|miljoenennota|voorjaarsnota|najaarsnota)\b[^\n.]{0,100}$"
    r"|\bvaststelling\s+van\s+de\s+begrotingssta(?:at|ten)\b(?s:.{0,900}?)\b(?:memorie\s+van\s+toelichting|voorstel\s+van\s+wet)\b",
    re.IGNORECASE | re.MULTILINE,
)
_BUDGET_CHAPTER = re.compile(r"^(?:[A-E\d.]+\s+)*Budgettaire\s+gevolgen\s+van\s+beleid\b", re.IGNORECASE | re.MULTILINE)
_AGREEMENT_COVER = re.compile(
    r"^(?:het\s+)?(?:coalitie|regeer|hoofdlijnen)akkoord\b(?:\s+\d{4}|\s+tussen|\s+van|\s*$)"
    r"|\b(?:coalitie|regeer|hoofdlijnen)akkoord\s+\d{4}\s*[–-]",
    re.IGNORECASE,
)
_THIS_AGREEMENT = re.compile(
    r"\bdit\s+(?:coalitie|regeer|hoofdlijnen)akkoord\b"
    r"|\b(?:partijen|stromingen|fracties|coalitie)\b[^.]{0,60}\bdit\s+akkoord\b",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"\bAan\s+de\s+Voorzitters?\s+van\s+de\s+(?:Eerste|Tweede)\b"
    r"|\b(?:in|met)\s+deze\s+(?:Kamer|beleids|verzamel|voortgangs)?brief\b"
    r"|^Kamerstuk:\s+Kamerbrief\b|^Geachte\s+(?:heer|mevrouw|leden|voorzitter)",
    re.IGNORECASE | re.MULTILINE,
)


def find_kind(lines: Sequence[str], opening: str) -> DocumentKind:
    """The first kind whose marks the document bears; OTHER when it bears none.

    lines: all of the document; opening: as many of them as may belong to the head.
    """
    cover = "\n".join(lines[:COVER])
    whole = "\n".join(lines)
    marks: list[tuple[DocumentKind, Callable[[], object]]] = [
        (DocumentKind.HANDELINGEN, lambda: _HANDELINGEN.search(cover)),
        (DocumentKind.BUDGET_ANSWERS, lambda: _BUDGET_ANSWERS.search(opening[:3000])),
        (DocumentKind.KAMERVRAGEN, lambda: _KAMERVRAGEN.search(opening[:6000])),
        (DocumentKind.BUDGET, lambda: _BUDGET_COVER.search(cover) or _BUDGET_CHAPTER.search(whole)),
        (DocumentKind.KAMERSTUK, lambda: DOSSIER.search(opening) and ITEM.search(opening)),
        (DocumentKind.COALITION_AGREEMENT, lambda: any(is_agreement_cover(line) for line in lines[:COVER])),
        (DocumentKind.POLICY_LETTER, lambda: _LETTER.search(whole)),
        (DocumentKind.COALITION_AGREEMENT, lambda: _THIS_AGREEMENT.search(opening)),
    ]
    return next((kind for kind, is_marked in marks if is_marked()), DocumentKind.OTHER)


def is_agreement_cover(line: str) -> bool:
    """Whether the line is that of an agreement's cover which says what it is: "Coalitieakkoord 2031 – 2035"."""
    return len(line) < 160 and bool(_AGREEMENT_COVER.search(line))
