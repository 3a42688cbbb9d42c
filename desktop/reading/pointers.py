"""Answers that point at another answer: "Zie het antwoord op vraag 3"."""

from __future__ import annotations

import re

NUMBER = r"\d{1,3}(?![\d.]*\d)"

NUMBERS = rf"{NUMBER}(?:\s*(?:,\s*en\s+|,|en|&|t/m|tot\s+en\s+met|-|–)\s*{NUMBER})*"

POINTER = re.compile(
    rf"""(?ix)
    (?:
        \b(?:antwoord(?:en)?|beantwoording) \s+ (?:(?:op|van|bij|onder|aan)\s+)? (?:(?:de|uw)\s+)?
        (?:vraag|vragen|deelvraag|deelvragen)
      | \bzie \s+ (?:(?:ook|hiervoor|verder|onder)\s+)? (?:de\s+)? (?:vraag|vragen)
      | \bantwoord(?:en)? \s+ onder
      | \bzie \s+ (?:(?:ook|hiervoor|verder|het|mijn|ons)\s+)* antwoord(?:en)? (?:\s+op)?
    )
    \s* (?:(?:nummers?|nrs?\.?)\s+)? ({NUMBERS})
    """
)

ELSEWHERE = re.compile(
    r"""(?ix)
    \s* (?:,|\()? \s* (?:van|uit|in) \s+ (?:(?:de|het|een|mijn|eerdere|zijn|haar)\s+)*
    (?:schriftelijke\ |feitelijke\ |eerdere\ |kamer)?
    (?:vragen|kamervragen|set|brief|leden|lid|kamerlid|verslag|schriftelijk|begroting|debat|aanhangsel)
    """
)
"""What comes behind the number of a question in another set."""


def answers_referred_to(answer: str) -> tuple[int, ...]:
    """Numbers of the questions whose answers `answer` points at, in the order in which they are named.

    "vragen 2 tot en met 4" names three. A question of another set ("vraag 3 van de vragen van het lid …") does not
    count.
    """
    found: dict[int, None] = {}
    for pointer in POINTER.finditer(answer):
        if not ELSEWHERE.match(answer, pointer.end()):
            found.update(dict.fromkeys(_numbers(pointer[1])))
    return tuple(found)


def _numbers(written: str) -> list[int]:
    parts = re.findall(r"\d+|t/m|tot\s+en\s+met|[-–]", written)
    numbers: list[int] = []
    through = False
    for part in parts:
        if not part.isdigit():
            through = True
            continue
        first = numbers[-1] + 1 if through and numbers and numbers[-1] < int(part) else int(part)
        numbers += range(first, int(part) + 1)
        through = False
    return numbers
