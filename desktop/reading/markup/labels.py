"""What a word processor or a browser adds to a list: the numbers before its items, and how deep these lie."""

from __future__ import annotations

from dataclasses import dataclass, field

ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
ROMAN_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
LARGEST_ROMAN = 3999


def formatted(count: int, kind: str) -> str:
    """A counter as it is printed: 3 as "3", "03", "c", "III". What we do not know is printed as a plain number."""
    if kind == "none":
        return ""
    if kind == "decimalZero":
        return f"{count:02}"
    if kind in ("lowerLetter", "upperLetter") and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 9)
        return letters.upper() if kind == "upperLetter" else letters
    if kind in ("lowerRoman", "upperRoman") and 0 < count <= LARGEST_ROMAN:
        letters = ""
        for worth, sign in ROMAN:
            letters += sign * (count // worth)
            count %= worth
        letters += ROMAN_UNITS[count]
        return letters.upper() if kind == "upperRoman" else letters
    return str(count)


@dataclass(slots=True)
class Depths:
    """How deep the items of lists lie, told one by one; `end` when other text comes between.

    An item lies as deep as its own list says, and deeper than an item of another list that it follows with a larger
    indent: who nests lists by style ("List Bullet 2") makes each a list of its own. seen: level and indent of each
    list (its name and depth in it) that is open.
    """

    seen: dict[tuple[str, int], tuple[int, float]] = field(default_factory=dict)

    def level(self, name: str, depth: int, indent: float) -> int:
        """The level of the next item, 1 for the outermost. depth: in its own list, from 0."""
        place = name, depth
        if place not in self.seen:
            inside = [level for level, at in self.seen.values() if at < indent]
            self.seen[place] = max(depth, max(inside, default=0)) + 1, indent
        level = self.seen[place][0]
        self.seen = {other: held for other, held in self.seen.items() if held[0] <= level}
        return level

    def end(self) -> None:
        self.seen.clear()
