"""The names of laws: those that texts abbreviate, and what any law's name looks like."""

from __future__ import annotations

import re

ABBREVIATIONS = {
    "Arbowet": "Arbeidsomstandighedenwet",
    "ATW": "Arbeidstijdenwet",
    "Awb": "Algemene wet bestuursrecht",
    "AWGB": "Algemene wet gelijke behandeling",
    "AWR": "Algemene wet inzake rijksbelastingen",
    "BW": "Burgerlijk Wetboek",
    "Bw": "Burgerlijk Wetboek",
    "CW 2016": "Comptabiliteitswet 2016",
    "Gw": "Grondwet",
    "GW": "Grondwet",
    "Pbw": "Penitentiaire beginselenwet",
    "RO": "Wet op de rechterlijke organisatie",
    "Rv": "Wetboek van Burgerlijke Rechtsvordering",
    "RVV 1990": "Reglement verkeersregels en verkeerstekens 1990",
    "RWN": "Rijkswet op het Nederlanderschap",
    "Sr": "Wetboek van Strafrecht",
    "Sv": "Wetboek van Strafvordering",
    "UAVG": "Uitvoeringswet Algemene verordening gegevensbescherming",
    "Vb 2000": "Vreemdelingenbesluit 2000",
    "Vw": "Vreemdelingenwet 2000",
    "Vw 2000": "Vreemdelingenwet 2000",
    "Wabo": "Wet algemene bepalingen omgevingsrecht",
    "Wahv": "Wet administratiefrechtelijke handhaving verkeersvoorschriften",
    "Wbp": "Wet bescherming persoonsgegevens",
    "WED": "Wet op de economische delicten",
    "Wft": "Wet op het financieel toezicht",
    "Wgr": "Wet gemeenschappelijke regelingen",
    "Wiv 2017": "Wet op de inlichtingen- en veiligheidsdiensten 2017",
    "Wjsg": "Wet justitiële en strafvorderlijke gegevens",
    "WLZ": "Wet langdurige zorg",
    "Wlz": "Wet langdurige zorg",
    "Wm": "Wet milieubeheer",
    "Wmo": "Wet maatschappelijke ondersteuning 2015",
    "Wmo 2015": "Wet maatschappelijke ondersteuning 2015",
    "Wnb": "Wet natuurbescherming",
    "Wob": "Wet openbaarheid van bestuur",
    "Wom": "Wet openbare manifestaties",
    "Woo": "Wet open overheid",
    "Wpg": "Wet politiegegevens",
    "Wrb": "Wet op de rechtsbijstand",
    "Wvggz": "Wet verplichte geestelijke gezondheidszorg",
    "WVW 1994": "Wegenverkeerswet 1994",
    "WVW": "Wegenverkeerswet 1994",
    "WW": "Werkloosheidswet",
    "Wwm": "Wet wapens en munitie",
    "Wzd": "Wet zorg en dwang psychogeriatrische en verstandelijk gehandicapte cliënten",
    "Zvw": "Zorgverzekeringswet",
}

# names that run on in small letters past what the pattern below could tell from the sentence around them
_RUNNING_ON = (
    "Algemene verordening gegevensbescherming",
    "Europees Verdrag tot bescherming van de rechten van de mens en de fundamentele vrijheden",
    "Internationaal Verdrag inzake burgerrechten en politieke rechten",
    "Verdrag betreffende de Europese Unie",
    "Verdrag betreffende de werking van de Europese Unie",
    "Verdrag inzake de rechten van het kind",
    "Algemene wet inkomensafhankelijke regelingen",
    "Algemene wet op het binnentreden",
    "Beginselenwet justitiële jeugdinrichtingen",
    "Beginselenwet verpleging ter beschikking gestelden",
    "Europees Verdrag voor de Rechten van de Mens",
    "Handvest van de grondrechten van de Europese Unie",
    "Reglement van Orde",
    "Reglement van Orde van de Eerste Kamer",
    "Reglement van Orde van de Tweede Kamer",
    "Statuut voor het Koninkrijk",
    "Statuut voor het Koninkrijk der Nederlanden",
    "Verdrag van Istanbul",
    "Vluchtelingenverdrag",
    "Wet basisregistratie personen",
    "Wet bevordering integriteitsbeoordelingen door het openbaar bestuur",
    "Wet gegevensverwerking door samenwerkingsverbanden",
    "Wet op het primair onderwijs",
    "Wet veiligheidsregio’s",
    "Wet voortgezet onderwijs 2020",
    "Wetboek van Koophandel",
    "Wetboek van Militair Strafrecht",
    "Wetboek van Strafrecht BES",
    "Wetboek van Strafvordering BES",
)

# treaties, regulations and a law that everyone calls by their letters: those are the name
_LETTERS = ("AVG", "EVRM", "IVBPR", "IVRK", "VEU", "VWEU", "Wwft")

_YEAR = r"(?:\s+(?:19|20)\d\d)?(?:\s+BES\b)?"
# words that stand in no law's name, or not past its beginning: where one comes, the sentence goes on
_OUTSIDE = (
    "is|zijn|was|wordt|worden|werd|werden|kan|kunnen|mag|mogen|moet|moeten|zal|zullen|zou|heeft|hebben|had|biedt|bieden|"
    "geeft|geven|staat|staan|stelt|stellen|bepaalt|bepalen|regelt|regelen|geldt|gelden|schrijft|volgt|blijkt|vormt|"
    "vormen|maakt|maken|verplicht|vereist|bevat|opgenomen|neergelegd|vastgelegd|bedoelde?|genoemde?|gestelde?|gewijzigd|"
    "voldoet|leidt|ziet|dat|die|dit|deze|niet|ook|als|om|waarin|waarmee|waardoor|waarop|zoals|hiervoor|hierna|daarom|"
    r"in|per|door|bij|aan|na|tegen|onder|sinds|uit|dan|en\s+(?:de|het|artikel|artikelen|is|wordt|dat|die|op|van)"
)
_WORDS = rf"(?:\s+(?!(?:{_OUTSIDE})\b)[A-Za-zÀ-ÿ’'-]+(?![\w/])){{1,9}}"
_COMPOUND = (
    r"[A-ZÀ-Þ][\w-]*(?:wet|wetboek|besluit|verordening|verdrag|regeling|richtlijn|reglement|statuut|handvest)\b"
    rf"{_YEAR}"
)
_NUMBERED = (
    r"(?:[Uu]itvoeringsverordening|[Vv]erordening)\s+\((?:EU|EG|EEG)\)\s+(?:nr\.\s+)?\d+/\d+"
    r"|[Rr]ichtlijn\s+(?:\(EU\)\s+)?\d+/\d+(?:/\w+)?"
)
_PHRASE = rf"(?:Rijkswet|Invoeringswet|Uitvoeringswet|Wet|Besluit|Regeling|Verdrag|Code|Beleidsregels?){_WORDS}{_YEAR}"
_NAMES = sorted({*ABBREVIATIONS.values(), *_RUNNING_ON}, key=len, reverse=True)
_SHORT = sorted([*ABBREVIATIONS, *_LETTERS], key=len, reverse=True)

LAW = "|".join(
    [
        _NUMBERED,
        rf"(?i:{'|'.join(name.replace(' ', '[ ]') for name in _NAMES)})(?!\w)".replace("[ ]", r"\s+"),
        rf"(?:{'|'.join(_SHORT)})(?![\w-])".replace(" ", r"\s+"),
        _COMPOUND,
        _PHRASE,
    ]
)
"""An expression for a law's name, for use inside a group of another."""


def full_name(words: str) -> str:
    """The law's name in full, white space folded: "Sr" is Wetboek van Strafrecht, another name stays as printed."""
    name = re.sub(r"\s+", " ", words)
    return ABBREVIATIONS.get(name) or next((known for known in _NAMES if known.lower() == name.lower()), name)
