"""Dutch words that belong together: the lemma of a word, and the verb that a noun is made of.

simplemma's dictionary knows some 370,000 forms; its rules for what it does not know add nothing to those below. What
the dictionary misses (measured on the field's words, tests/measure) are compounds it has not seen, words without an
accent that ought to have one, some participles, and that a toezegging is what was toegezegd. The rules here are
general: none names a single word.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from simplemma.strategies import DefaultDictionaryFactory

from desktop.search.words import fold, forms

SEPARABLE = tuple(
    "aan achter af bij binnen boven door goed in langs los mede mee na neer om onder op over rond samen tegen terug "
    "toe uit vast voor vooruit vrij weer weg".split()
)
"""Particles that a verb may lose: "toezeggen", "zegt toe", "toegezegd"."""

PREFIXES = (*SEPARABLE, "be", "ge", "her", "mis", "ont", "ver")

TIES = ("s", "en", "e", "n")
"""What may stand between the parts of a compound."""

NO_HEAD = frozenset((*PREFIXES, *"con den der des een gen ken men per pro ren sub ten ter tig trans".split()))
NO_TAIL = frozenset(
    "aad aal age ant baar den der eel ent ken lijk loos ment pen ren schap schappelijk sel ter tig ven zaam".split()
)
"""What stands in the dictionary as a word, but in a longer word is nearly always a prefix or a suffix."""

SHORT = 4
"""Letters of a word that stands in many others by chance: "ster" in "burgemeester", "oor" in "oorlog"."""

_ONES = "een|twee|drie|vier|vijf|zes|zeven|acht|negen"
_TEENS = "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_NUMBER = re.compile(rf"(?:(?:(?:{_ONES})en)?(?:{_TENS})|{_TEENS}|{_ONES}|honderd|duizend)+")
"""A number in words, as a folded word begins with it: no part of a compound begins or ends within it."""

_HYPHEN = re.compile("[-‐‑–]")

_LIGHT = (
    (re.compile(r"heden$"), "heid"),
    (re.compile(r"ijen$"), "ij"),
    (re.compile(r"(?<=[a-z]{3}[aiouy])s$|(?<=[a-z])'s$"), ""),
    (re.compile(r"(?<=ie|ee|er|or|el|en|em)s$"), ""),
    (re.compile(r"(?<=[^aeiou])([bdfgklmnprst])\1en$"), r"\1"),
    (re.compile(r"(?<=[a-z]{4}[^aeiouy])en$"), ""),
)
"""Endings taken off a word of which no dictionary knows any part: "ministeries", "coordinaties"."""


@cache
def _dictionary() -> dict[str, str]:
    """Form → lemma, all in lower case. A plain dict of our own: simplemma's answers thirty times slower."""
    lemmas: dict[str, str] = {}
    found: dict[str, str] = {}
    for form, lemma in DefaultDictionaryFactory().get_dictionary("nl").items():
        # a name stands there with its capital, and gives way to the word in small letters
        if form.islower() or form.lower() not in found:
            found[form.lower()] = lemmas.setdefault(lemma.lower(), lemma.lower())
    return found


@cache
def _headwords() -> frozenset[str]:
    return frozenset(_dictionary().values())


@lru_cache(maxsize=1 << 16)
def lemmas(raw: str) -> tuple[str, ...]:
    """The words under which `raw` may stand in a dictionary, folded: "boer" is a farmer, and what one boert."""
    whole = forms(raw)[1][0][0]
    tail = _HYPHEN.split(raw)[-1]
    if any(letter.isdigit() for letter in tail):
        return (whole,)
    if tail != raw and whole.endswith(fold(tail)):
        return tuple(whole.removesuffix(fold(tail)) + last for last in lemmas(tail))
    return tuple(dict.fromkeys(map(fold, _lemmas(raw.lower().replace("’", "'").replace("\u00ad", "")))))


@lru_cache(maxsize=1 << 14)
def stem(lemma: str) -> str:
    """The verb that a noun is made of, else the lemma itself: "toezegging" → "toezeggen", "onderzoek" → "onderzoeken".

    Only for verbs with a prefix, on -eren and -igen, and long ones: there the noun means what the verb means, whereas
    "houding" is not what one houdt, nor a "stelling" what one stelt.
    """
    if lemma.endswith("ing") and len(lemma) > 6:
        verb = lemma[:-3] + "en"
        if verb.endswith(("eren", "igen")) or lemma.startswith(PREFIXES) or len(verb) > 8:
            return verb if verb in _headwords() or _particle_verb(verb) in _headwords() else lemma
    elif len(lemma) > 4 and lemma.startswith(PREFIXES) and not lemma.endswith(("t", "d", "en")):
        verb = fold(_dictionary().get(lemma + "t", ""))
        return verb if verb.startswith(lemma[:-1]) and verb.endswith("en") else lemma
    return lemma


def _particle_verb(verb: str) -> str:
    """A verb as simplemma writes it when it loses its particle: "uit_voeren"."""
    particle = next((particle for particle in SEPARABLE if verb.startswith(particle)), "")
    return f"{particle}_{verb.removeprefix(particle)}"


def _lemmas(word: str) -> tuple[str, ...]:
    known = _dictionary().get(word)
    if known is not None:
        return (known, word) if word in _headwords() else (known,)
    if word.endswith("e") and word[:-1] in _dictionary():
        return _lemmas(word[:-1])
    participle = _participle(word)
    return (participle,) if participle else _compound(word) or (_light(word),)


def _participle(word: str) -> str | None:
    """A participle that the dictionary lacks: "geïnventariseerd" → "inventariseren", "toezegd" as "toegezegd"."""
    if word.startswith("ge") and word.endswith(("d", "t")):
        present = _dictionary().get(word[2:-1].replace("ï", "i").replace("ë", "e") + "t")
        if present is not None:
            return present
    for particle in SEPARABLE:
        if word.startswith(particle) and word.endswith(("d", "t")):
            whole = _dictionary().get(f"{particle}ge{word[len(particle) :]}")
            if whole is not None:
                return whole
    return None


def _compound(word: str) -> tuple[str, ...]:
    """The lemma of a compound is that of its last part, the longest that is a word by itself: "kamerbrieven"."""
    for cut in range(3, len(word) - 2):
        head, tail = word[:cut], word[cut:]
        if tail in _dictionary() and (len(tail) > 5 or any(part in _dictionary() for part in _untied(head))):
            return tuple(head + last for last in _lemmas(tail))
    return ()


def _light(word: str) -> str:
    for ending, instead in _LIGHT:
        if ending.search(word):
            return ending.sub(instead, word)
    return word


@lru_cache(maxsize=1 << 16)
def parts(word: str) -> frozenset[str]:
    """The words that a compound begins or ends with: "woningbouwopgave" → woning, woningbouw, bouwopgave, opgave.

    Where it is cut, one side is a word of the dictionary, and the other a word or a compound itself. A number in words
    is not cut, and a short word within a longer one counts only where it is a part of that one.
    """
    found: set[str] = set()
    number = _NUMBER.match(word)
    for cut in range(max(3, number.end() if number else 0), len(word) - 2):
        tail = word[cut:]
        heads = [head for head in _untied(word[:cut]) if head not in NO_HEAD]
        known = [head for head in heads if head in _dictionary()]
        if tail in _headwords() and tail not in NO_TAIL:
            known = known or [head for head in heads if parts(head)]
        elif not known or not parts(tail):
            continue
        if known:
            found.update((tail, *(head for head in known if head in _headwords() or parts(head))))
    return frozenset(part for part in found if len(part) > SHORT or not _is_by_chance(part, word, found))


def _is_by_chance(part: str, word: str, found: set[str]) -> bool:
    """Whether a longer word stands there that this is neither a part nor a form of."""
    longer = {one for one in found if len(one) > len(part) and one in _dictionary() and part not in parts(one)}
    if word.startswith(part):
        return any(word.startswith(one) and part not in (_dictionary()[one], *_untied(one)) for one in longer)
    return word.removesuffix(part) not in _headwords() and any(word.endswith(one) for one in longer)


def _untied(text: str) -> list[str]:
    if text[-1] not in "sen":
        return [text]
    return [text, *(text[: -len(tie)] for tie in TIES if len(text) - len(tie) > 2 and text.endswith(tie))]
