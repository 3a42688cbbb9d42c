"""How a measure fares, as a later text tells it: put off, dropped, on schedule, or done.

None of these commits to anything by its verb, so firmness does not tell them apart. What is denied ("niet uitgesteld"),
supposed ("als het is uitgesteld") or to be prevented is no news of that kind.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from desktop.analysis.statements import Statement
from desktop.text.document import Span


class Progress(StrEnum):
    """UNDUE: only later than soon ("pas in 2034"), which puts off where no earlier day was told."""

    PUT_OFF = "put_off"
    DROPPED = "dropped"
    UNDUE = "undue"
    ON_SCHEDULE = "on_schedule"
    DONE = "done"


_MONTHS = r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
_A_TIME = (
    r"(?:(?:in|op|na|per|vanaf|naar|tot|begin|medio|halverwege|eind|het|de|een|volgende?|komende?|tweede|derde|vierde|eerste"
    rf"|\d{{1,2}})\s+)*(?:20\d\d|later|nader(?:e)?\s+(?:moment|order|datum)|moment|{_MONTHS}|kwartaal|helft|jaar|voorjaar|najaar|zomer"
    r"|winter|herfst|lente|\w*reces|kabinetsperiode)\b"
)
_PLAN = r"(?:\w*planning|\w*termijn|deadline|\w*datum|tijdpad|tijdlijn|mijlpaal)"
_UNTIL = rf"(?:\s+(?:naar|tot(?:\s+en\s+met)?)\s+{_A_TIME})?"
_EXPECTED = (
    r"(?:gepland|voorzien|beoogd|verwacht|afgesproken|toegezegd|aangekondigd|gehoopt|gemeld|beloofd|gedacht|voorgenomen|geraamd"
    r"|oorspronkelijk|eerder|aanvankelijk|was)\b"
)
_STRETCH = r"(?:dagen|week|weken|maand(?:en)?|kwartaal|kwartalen|half\s?jaar|jaar|jaren)"

_FINISHED = (
    r"(?:gereed|klaar|afgerond|voltooid|ingevoerd|gerealiseerd|opgeleverd|geopend|operationeel|live|gepubliceerd|vastgesteld|opgericht"
    r"|aangelegd|gestart|begonnen|gebouwd|ingericht|ingesteld|afgedaan|ingelost|uitgevoerd|aangenomen"
    r"|van\s+start\s+gegaan|in\s+werking(?:\s+getreden)?|in\s+gebruik(?:\s+genomen)?|ondertekend|verlaagd|verhoogd|afgeschaft"
    r"|verstuurd|verzonden|toegestuurd|toegezonden|aangeboden|gestuurd|van\s+kracht(?:\s+geworden)?)"
)

_WITHIN_CLAUSE = r"(?:(?!(?:die|dat|waar\w*|om|of|en)\s)[^\s.,;:]+\s+){0,12}?"


def _expression(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})", re.IGNORECASE)


_PUT_OFF = _expression(
    rf"uitgesteld\b{_UNTIL}",
    r"(?:stel|stelt|stellen|stelde|stelden)\s+(?:[^.;:]*?\s)?uit(?=\s*(?:$|[.,;:]|tot|naar|totdat|met))",
    r"uit\s+te\s+stellen\b",
    r"(?:leid\w*|loop\w*|sprake|krijg\w*|kreeg)\b[^.;:]{0,30}\b(?:tot|van)?\s*uitstel\b",
    r"vertraagd\b",
    r"vertraging\s+(?:\w+\s+)?(?:opgelopen|ontstaan|oplopen|oploopt|opliep|opgetreden|ondervonden)\b",
    r"(?:loopt|lopen|liep|liepen|heeft|hebben|ondervindt|ondervinden|kent|kennen|geeft|met|leidt|leiden|betekent|is|sprake\s+van)\s+"
    r"(?:[^.;:,]{0,40}?\s)?vertraging\b(?:\s+op\b)?",
    rf"(?:{_STRETCH}\s+)?later\s+(?:\w+\s+)?dan\s+(?:\w+\s+){{0,3}}?{_EXPECTED}",
    rf"{_STRETCH}\s+later\b",
    rf"langer\s+dan\s+(?:\w+\s+){{0,2}}?{_EXPECTED}",
    rf"(?:schuift|schuiven|schoof|schoven)\s+(?:[^.;:]{{0,60}}?\s)?(?:door|op)(?=\s*(?:$|[.,;:]|naar|tot|met)){_UNTIL}",
    rf"(?:doorgeschoven|opgeschoven|opgeschort)\b{_UNTIL}",
    r"(?:on\s+hold|stilgelegd|op\s+de\s+lange\s+baan)\b",
    rf"(?:verschuift|verschuiven|verschoven|verplaatst|verzet|verlengd)\s+(?:\w+\s+){{0,3}}?(?:naar|tot)\s+{_A_TIME}",
    rf"(?:naar|tot)\s+{_A_TIME}\s+(?:verschoven|verplaatst|verzet)\b",
    rf"{_PLAN}\b[^.;:]*?\bniet\b[^.;:]{{0,30}}?\b(?:halen|haalt|gehaald|haalbaar|gered|redden|realistisch|waarmaken)\b",
    rf"(?:haalt|halen|haalde|redt|redden)\s+[^.;:]{{0,40}}?{_PLAN}\b[^.;:]{{0,60}}?\bniet\b",
    r"(?:te\s+(?:ambitieus|optimistisch|krap)\s+(?:gebleken|is|was|bleek)|(?:bleek|blijkt|is|was)\s+te\s+(?:ambitieus|optimistisch|krap))\b",
    rf"{_PLAN}\b[^.;:]{{0,30}}?\b(?:bijgesteld|verlengd|herzien|aangepast)\b",
    rf"\d{{1,2}}\s+{_MONTHS}(?:\s+20\d\d)?\s+(?:\w+\s+){{0,2}}?niet\s+(?:\w+\s+){{0,2}}?(?:haalbaar|gehaald|halen)\b",
    rf"niet\s+(?:in|op|voor|dit|eind|begin|medio)\b[^.;:,]{{0,30}},?\s+maar\s+(?:pas\s+)?{_A_TIME}",
    rf"niet\s+(?:meer\s+)?v(?:oo|óó)r\s+{_A_TIME}\s+(?:\w+\s+){{0,3}}?(?:{_FINISHED}|af|kunnen|te)\b",
    rf"(?:loopt|lopen)\s+uit(?=\s*(?:$|[.,;:]|tot))|uitgelopen\b{_UNTIL}",
    rf"niet\s+(?:meer\s+)?(?:haalbaar|gehaald)\b[^.;:]*?\b{_PLAN}\b",
    rf"niet\s+(?:meer\s+)?(?:tijdig|op\s+tijd)(?=\s*[.,;:]|\s+(?:{_FINISHED}|af|kan|kunnen|wordt|worden|is|zijn|komt|komen|lukt)\b)",
    r"(?:lukt|lukte|gelukt|blijkt)\s+(?:\w+\s+){0,4}?niet\b[^.;:]*?\b(?:tijdig|op\s+tijd|v[oó][oó]r|uiterlijk)\b",
    rf"(?:loopt|lopen|ligt|liggen|raakt|raken)\s+(?:\w+\s+){{0,3}}?achter\s+op\s+(?:\w+\s+){{0,2}}?(?:schema|{_PLAN})",
    r"niet\s+(?:meer\s+)?op\s+(?:schema|koers)\b",
    r"meer\s+tijd\s+(?:nodig|gevraagd|vragen|vergen|vergt|kosten|kost|nemen|neemt)\b",
    r"(?:vergt|kost|vraagt|vragen|vergen|neemt)\s+(?:\w+\s+){0,2}?meer\s+tijd\b",
)
_DROPPED = _expression(
    r"van\s+de\s+baan\b",
    r"(?:gaat|gaan)\s+(?:\w+\s+){0,4}?niet\s+(?:meer\s+)?door\b",
    r"(?:stopgezet|stilgezet|afgeblazen|teruggedraaid)\b",
    r"(?:zie|ziet|zien)\s+(?:[^.;:]{0,60}?\s)?\baf(?=\s*(?:$|[.,;:]|van))",
    r"(?:wordt|worden|is|zijn)\s+(?:\w+\s+){0,4}?afgezien\b",
    r"(?:komt|komen)\s+(?:[^.;:]{0,40}?\s)?te\s+vervallen\b",
)
_UNDUE = _expression(
    rf"pas\s+{_A_TIME}",
    rf"niet\s+(?:eerder\s+dan|v[oó][oó]r)\s+{_A_TIME}",
    rf"op\s+zijn\s+vroegst\s+{_A_TIME}",
)
_ON_SCHEDULE = _expression(
    r"op\s+(?:schema|koers)\b",
    rf"(?:volgens|conform|in\s+lijn\s+met)\s+(?:\w+\s+){{0,3}}?(?:{_PLAN}|schema|plan)\b",
    rf"{_PLAN}\b[^.;:]{{0,30}}?\b(?:ongewijzigd|gehandhaafd|onveranderd)\b",
    r"(?:hou|houd|houdt|houden)\s+(?:[^.;:]{0,40}?\s)?vast\s+aan\s+(?:\w+\s+){0,3}?" + _PLAN,
    rf"{_PLAN}\b[^.;:]*?\b(?:wordt|worden|is)\s+(?:\w+\s+){{0,2}}?gehaald\b",
    r"(?:wordt|worden|stel|stelt|stellen)\s+(?:[^.;:]*?\s)?niet\s+(?:uit\b|uitgesteld\b)",
    r"(?:geen|zonder)\s+(?:sprake\s+van\s+)?(?:vertraging|uitstel)\b",
)
_DONE = _expression(
    rf"(?:is|zijn|heb|heeft|hebben)\s+{_WITHIN_CLAUSE}{_FINISHED}\b",
    rf"{_FINISHED}\s+(?:is|zijn)\b",
    rf"(?:heb|heeft|hebben)\s+{_WITHIN_CLAUSE}(?:voldaan|gestand\s+gedaan)\b",
    r"(?:hiermee|daarmee|met\s+deze\s+brief)\b[^.,;:]*?\b(?:voldaan|gestand|afgedaan|invulling\s+gegeven|uitvoering\s+gegeven)\b",
)
_SUPPOSED = re.compile(
    r"\b(?:als|indien|wanneer|mocht|tenzij|zodra|voordat|nadat|totdat|of|om|voorkom\w*|hoeft|zou|zouden|dreigt|risico\w*"
    r"|die|waarvan|waarin|waarop|waarvoor)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:niet|geen|zonder|nooit|noch|evenmin)\s+(?:[\w-]+\s+){0,4}$", re.IGNORECASE)
_DENIED_WITHIN = re.compile(
    r"\b(?:niet|geen)\s+(?:\w+\s+){0,3}(?:vertraging|uitstel|uit)$|^sch[uo]\w+\s.*\bniet\b.*\b(?:door|op)$",
    re.IGNORECASE,
)
_PREVENTED = re.compile(
    r"^[^.;:,]{0,30}?\b(?:voorkom\w*|tegen\s+te\s+gaan|tegengaan|beperk\w*|vermijd\w*)", re.IGNORECASE
)
_NOT_YET = re.compile(
    r"\b(?:nog\s+niet|niet|geen|bijna|nagenoeg|deels|gedeeltelijk|naar\s+verwachting|moet(?:en)?|verwacht|zal|zullen)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:–]|,\s|\s(?:maar|en|doch|waardoor|omdat|want)\s")

_NEWS = ((Progress.DROPPED, _DROPPED), (Progress.PUT_OFF, _PUT_OFF))


def tells(statement: Statement) -> tuple[Progress, Span] | None:
    """How the measure of a sentence fares, and the words that tell it; bad news before good."""
    is_to_come = statement.commitment.firmness is not None or any(one.last for one in statement.deadlines)
    return _told(statement.text, is_to_come)


@lru_cache(maxsize=20_000)
def _told(text: str, is_to_come: bool) -> tuple[Progress, Span] | None:
    """A sentence is met again for each pledge that it may answer."""
    for progress, pattern in _NEWS:
        for match in pattern.finditer(text):
            if not _is_unreal(text, match):
                return progress, Span(*match.span())
    if kept := next((match for match in _ON_SCHEDULE.finditer(text) if not _is_supposed(text, match)), None):
        return Progress.ON_SCHEDULE, Span(*kept.span())
    if undue := next((match for match in _UNDUE.finditer(text) if not _is_unreal(text, match)), None):
        return Progress.UNDUE, Span(*undue.span())
    if is_to_come or text.rstrip().endswith("?"):
        return None
    for match in _DONE.finditer(text):
        if not _NOT_YET.search(match[0]) and not _is_supposed(text, match):
            return Progress.DONE, Span(*match.span())
    return None


def _is_unreal(text: str, match: re.Match[str]) -> bool:
    """Denied, supposed or prevented."""
    denied = _DENIED.search(text[: match.start()]) or _DENIED_WITHIN.search(match[0])
    return denied is not None or _is_supposed(text, match) or _PREVENTED.match(text[match.end() :]) is not None


def _is_supposed(text: str, match: re.Match[str]) -> bool:
    """Whether the clause up to the words is a condition, an aim, a question, or only says which thing is meant."""
    edges = [edge.end() for edge in _CLAUSE.finditer(text, 0, match.start())]
    return _SUPPOSED.search(text, edges[-1] if edges else 0, match.start()) is not None
