"""Characters that a file lost on its way: damaged ligatures, soft hyphens, stray bullets, invisible signs.

Pure functions on text. Line ends are the business of `hyphens`, pages that of `pages`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable

from simplemma import is_known

Repairs = Counter[tuple[str, str, str]]
"""(kind, before, after), as Draft.repairs counts them."""

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st", "ĳ": "ij", "Ĳ": "IJ"}

DAMAGED = {"Ʃ": "tt", "Ư": "ff", "Ɵ": "ti", "ƥ": "ft", "ƞ": "tf", "ƫ": "tti", "Ō": "ft"}
"""Ligature glyphs of Calibri and Aptos that PDF programs give the code of another letter, which Dutch does not have.
The letters around a ligature are still there: "oƯicier" is "officier"."""

JOINED_LETTERS = ("ff", "ft", "fi", "fl", "tt", "ti", "tf", "ffi", "ffl", "tti", "fj")
"""What a ligature can stand for, the most frequent first."""

STRANGER = "Ō\u0180-\u0191\u0193-\u01cc\u01dd-\u01e5\u01e8-\u0217\u021c-\u024f"
"""Letters of no European name (Latin Extended-B without ƒ, Romanian ș ț and the letters with a caron, with Ō)."""

SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffc"
CONTROL = "\0-\x08\x0e-\x1f\x7f-\x9f"
PRIVATE = "\ue000-\uf8ff"
SOFT_HYPHEN = "\u00ad"
HARD_HYPHENS = "\u2010\u2011"

BROKEN_HYPHEN = re.compile("[\x02\ufffe\uffff][ \t]*(?:\r\n?|\n)?")
"""How PDF programs hand on a hyphen at a line end: as a control character, the line end behind it often gone."""

BROKEN_SOFTLY = re.compile("\u00ad[ \t]*(?:\r\n?|\n)")

STRAY_BULLET = re.compile(f"^([ \t]*)[{PRIVATE}▪▫●○■⁃➢][ \t]*", re.MULTILINE)
"""Bullets of Symbol and Wingdings, and the geometric ones they are turned into."""

FAR_PRIVATE = re.compile("[\U00100100-\U0010024f]")
"""The code that Calibri itself gives its ligatures; programs that keep only 16 bits make the DAMAGED letters of it."""


def mend_characters(text: str, repairs: Repairs) -> str:
    """`text` with every character readable; what changed in a word is counted in `repairs`.

    Spaces of all widths become a plain space: in these documents they carry no meaning of their own, and where one
    stands for a lost letter ("casino s") nobody can tell which.
    """
    text = SPACES.sub(" ", text)
    text = BROKEN_SOFTLY.sub("", BROKEN_HYPHEN.sub("-\n", text))
    text = STRAY_BULLET.sub(r"\1• ", text)
    text = FAR_PRIVATE.sub(lambda sign: chr(ord(sign[0]) & 0xFFFF), text)
    text = _replace(text, "".join(LIGATURES), lambda sign, _: LIGATURES[sign], "ligature", repairs)
    text = mend_ligatures(text, repairs)
    text = _replace(text, SOFT_HYPHEN, lambda *_: "", "hyphen", repairs)
    text = _replace(text, HARD_HYPHENS, lambda *_: "-", "hyphen", repairs)
    return _replace(text, INVISIBLE + CONTROL + PRIVATE, lambda *_: "", "control_character", repairs)


def mend_ligatures(text: str, repairs: Repairs) -> str:
    """Damaged ligatures as the letters they stand for.

    A letter of the table is taken for a ligature only inside a word in small letters (Vietnamese names have Ư too).
    For a strange letter that is not in the table the document decides: it stands for the letters that make most of
    the words it occurs in known ones, if that is at least half of them.
    """
    if not re.search(f"[{STRANGER}]", text):
        return text
    meaning = DAMAGED | _read_off(text)

    def letters(sign: str, word: str) -> str:
        stands_for = meaning.get(sign)
        at = word.index(sign)
        around = word[max(0, at - 1) : at] + word[at + 1 : at + 2]
        if stands_for is None or not any("a" <= letter <= "z" for letter in around):
            return sign
        return sign if at == 0 and stands_for not in ("ti", "fi", "fl") else stands_for

    return _replace(text, STRANGER, letters, "ligature", repairs)


def _read_off(text: str) -> dict[str, str]:
    words: defaultdict[str, set[str]] = defaultdict(set)
    for word in re.findall(rf"[^\W\d_]*[{STRANGER}][^\W\d_]*", text):
        for sign in set(re.findall(f"[{STRANGER}]", word)) - DAMAGED.keys():
            words[sign].add(word)
    found = {}
    for sign, occurrences in words.items():
        known = {
            letters: sum(is_known(word.replace(sign, letters), lang="nl") for word in occurrences)
            for letters in JOINED_LETTERS
        }
        best = max(known, key=lambda letters: known[letters])
        if known[best] * 2 >= len(occurrences):
            found[sign] = best
    return found


Meaning = Callable[[str, str], str]
"""What stands for a sign, given the sign and the word it is in."""


def _replace(text: str, signs: str, meaning: Meaning, kind: str, repairs: Repairs) -> str:
    """Replace each of `signs` by its meaning; each word that changes is counted."""
    sign = re.compile(f"[{signs}]")
    if not sign.search(text):
        return text

    def mended(word: re.Match[str]) -> str:
        before = word[0]
        after = sign.sub(lambda found: meaning(found[0], before), before)
        if after != before:
            repairs[kind, before, after] += 1
        return after

    return re.sub(f"[\\w’'\\-{signs}]+", mended, text)


ARTEFACTS = re.compile(r"\[(?:bookmark|OLE_LINK|_Hlk|_Toc|_Ref)[^\]\n]*\]")
"""What Word's fields leave behind in a dump."""


def drop_artefacts(text: str, repairs: Repairs) -> str:
    """`text` without the traces of Word's bookmarks; each is counted."""

    def dropped(found: re.Match[str]) -> str:
        repairs["artefact", found[0], ""] += 1
        return ""

    return ARTEFACTS.sub(dropped, text)


def fold_spaces(text: str) -> str:
    return " ".join(text.split())
