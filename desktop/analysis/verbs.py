"""The forms of Dutch verbs, made from the whole verb. Enough to recognise them; a form too many does no harm.

Only the present tense and the participle are made: a pledge is not made in the past tense.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

STRONG = dict(
    pair.split()
    for pair in """
    bakken gebakken; bannen gebannen; bederven bedorven; bedriegen bedrogen; beginnen begonnen; bergen geborgen;
    bewegen bewogen; bezoeken bezocht; bezwijken bezweken; bieden geboden; bijten gebeten; binden gebonden; blazen
    geblazen; blijken gebleken; blijven gebleven; blinken geblonken; braden gebraden; breken gebroken; brengen
    gebracht; buigen gebogen; delven gedolven; denken gedacht; dingen gedongen; doen gedaan; dragen gedragen;
    drijven gedreven; dringen gedrongen; drinken gedronken; druipen gedropen; duiken gedoken; dwingen gedwongen;
    eten gegeten; gaan gegaan; gelden gegolden; genezen genezen; genieten genoten; geven gegeven; gieten gegoten;
    glijden gegleden; graven gegraven; grijpen gegrepen; hangen gehangen; hebben gehad; heffen geheven; helpen
    geholpen; houden gehouden; jagen gejaagd; kiezen gekozen; kijken gekeken; klimmen geklommen; klinken geklonken;
    knijpen geknepen; komen gekomen; kopen gekocht; krijgen gekregen; krimpen gekrompen; kunnen gekund; laden
    geladen; laten gelaten; lezen gelezen; liegen gelogen; liggen gelegen; lijden geleden; lijken geleken; lopen
    gelopen; meten gemeten; mogen gemogen; nemen genomen; prijzen geprezen; raden geraden; rijden gereden; rijzen
    gerezen; roepen geroepen; scheiden gescheiden; schelden gescholden; schenken geschonken; scheppen geschapen;
    scheren geschoren; schieten geschoten; schijnen geschenen; schrijven geschreven; schrikken geschrokken;
    schuiven geschoven; slaan geslagen; slapen geslapen; slijten gesleten; sluiten gesloten; smelten gesmolten;
    snijden gesneden; spreken gesproken; springen gesprongen; staan gestaan; steken gestoken; stelen gestolen;
    sterven gestorven; stijgen gestegen; strijden gestreden; strijken gestreken; treden getreden; treffen
    getroffen; trekken getrokken; vallen gevallen; vangen gevangen; varen gevaren; vechten gevochten; vergeten
    vergeten; verliezen verloren; vinden gevonden; vliegen gevlogen; vragen gevraagd; vriezen gevroren; wassen
    gewassen; wegen gewogen; werpen geworpen; werven geworven; weten geweten; wijken geweken; wijten geweten;
    wijzen gewezen; winden gewonden; winnen gewonnen; worden geworden; wrijven gewreven; zeggen gezegd; zenden
    gezonden; zien gezien; zijn geweest; zingen gezongen; zinken gezonken; zitten gezeten; zoeken gezocht; zullen
    gezuld; zwemmen gezwommen; zwijgen gezwegen; ontvangen ontvangen; verdwijnen verdwenen; verdrijven verdreven;
    verwerven verworven; vermijden vermeden; leggen gelegd; ontbreken ontbroken
    """.split(";")
    if pair.strip()
)
"""Participles that no rule gives. They also serve the verbs built on these: ondernemen, ondernomen."""

PAST = frozenset(
    """
    begonnen besloten bezochten bleven boden brachten dachten deden droegen gaven gingen hielden hingen keken
    kochten kozen kregen kwamen lagen lazen lieten liepen namen onderzochten overlegden riepen schreven sloten
    spraken stonden traden trokken verboden vielen vonden vroegen wezen wisten zaten zagen zochten
    besloot bezocht verzocht bracht dacht genoot kocht liet onderzocht sloot verkocht wist zocht
    """.split()
)
"""Plurals in the past tense that no rule gives, and what ends in "t" as the present does."""

AUXILIARIES = frozenset(
    """
    ben bent is zijn was waren heb hebt heeft hebben had hadden word wordt worden werd werden zal zult zullen zou
    zouden kan kun kunt kunnen kon konden moet moeten moest moesten mag mogen mocht mochten wil wilt willen wilde
    wilden ga gaat gaan ging gingen blijf blijft blijven bleef bleven laat laten liet doe doet doen deed dien dient
    dienen hoef hoeft hoeven sta staat staan ligt liggen
    """.split()
)
"""Finite verbs that a sentence may have whatever it is about."""

INSEPARABLE = ("be", "ge", "er", "her", "ont", "ver", "mis", "onder", "over", "door", "vol", "weer", "voor")
"""What a verb may begin with without parting from it: the participle then has no "ge": besluiten, besloten."""

_ODD_STEMS = {"komen": "kom"}
_IRREGULAR = {
    "hebben": ("heb", "hebt", "heeft"),
    "kunnen": ("kan", "kan", "kunt"),
    "mogen": ("mag", "mag", "mag"),
    "willen": ("wil", "wil", "wilt"),
    "zijn": ("ben", "bent", "is"),
    "zullen": ("zal", "zal", "zult"),
}
"""Of verbs that no rule gives: with "ik", and twice the third person or "u"."""
_SHORT = ("gaan", "staan", "slaan", "doen", "zien")
_VOICELESS = "tkfschpx"
_PAST = re.compile(r"(?:[bglmnrvwz]|[aeo][iu])den$|(?:[fkpstx]|ch)ten$")
_UNSTRESSED_END = re.compile(r"[aeiouyëï].*e[lmnr]$")
_OPEN_SYLLABLE = re.compile(r"(?:^(?:be|ge)?|[^aeiouyëïáéó])([aeou])([bdfghklmnprstvz])$")


@dataclass(frozen=True, slots=True)
class Forms:
    """stems: "ik verhoog"; singular: "het kabinet verhoogt"; plural: "wij verhogen"; participles: "verhoogd"."""

    stems: frozenset[str]
    singular: frozenset[str]
    plural: str
    participles: frozenset[str]


@cache
def forms_of(verb: str) -> Forms:
    """The forms of a verb, given without the part that it may be parted from (of "invoeren": "voeren")."""
    if verb in _IRREGULAR:
        stem, *third = _IRREGULAR[verb]
        root, stems, singular = verb.removesuffix("en"), {stem}, set(third)
    elif verb.endswith(_SHORT):
        root = verb.removesuffix("n")
        stems = {root.removesuffix("a")}
        singular = {root + "t"}
    else:
        root = verb.removesuffix("en")
        stems = {_ODD_STEMS[verb]} if verb in _ODD_STEMS else _stems(root)
        singular = {stem if stem.endswith("t") else stem + "t" for stem in stems}
    return Forms(frozenset(stems), frozenset(singular), verb, frozenset(_participles(verb, root, stems)))


def _stems(root: str) -> set[str]:
    """Both spellings where the stress decides: verbeter, but investeer."""
    if len(root) > 2 and root[-1] == root[-2] and root[-1] not in "aeiou":
        return {root[:-1]}
    open_ = _OPEN_SYLLABLE.search(root)
    stems = {root[:-1] + open_[1] + root[-1]} if open_ else {root}
    if _UNSTRESSED_END.search(root):
        stems.add(root)
    if root.endswith(("er", "ër")) and not root.endswith("ier"):
        stems |= {root[:-2] + "eer", root[:-1] + "er"}
    return {re.sub("z$", "s", re.sub("v$", "f", stem)) for stem in stems}


def _participles(verb: str, root: str, stems: set[str]) -> set[str]:
    if verb in STRONG:
        return {STRONG[verb]}
    for base, participle in STRONG.items():
        prefix = verb.removesuffix(base)
        if prefix != verb and prefix in INSEPARABLE:
            return {prefix + participle.removeprefix("ge")}
    ending = "t" if root[-1] in _VOICELESS else "d"
    weak = {stem if stem[-1] in "td" else stem + ending for stem in stems}
    with_ge = {"ge" + {"e": "ë", "i": "ï", "u": "ü"}.get(form[0], form[0]) + form[1:] for form in weak}
    return weak | with_ge if verb.startswith(INSEPARABLE) else with_ge


def is_past(word: str) -> bool:
    """Whether a form that is in no list of verbs stands in the past tense: keken, stelden, maakten; not planten."""
    return word in PAST or _PAST.search(word) is not None
