"""What a sentence commits the government to, judged by its wording: firm, effort, exploratory, refusal, or nothing.

The lexicon is a table (`wording.py`); the rules here say how Dutch puts it to use: who is the subject, which verb
carries the measure ("zal nader bezien" explores, however firm its "zal"), what is asked, reported or announced. Of
several main clauses the strongest counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.analysis.amounts import find_amounts
from desktop.analysis.clauses import DETERMINERS, PREPOSITIONS, STOPS
from desktop.analysis.descriptions import PARTICIPLE, has_unknown_participle, is_by_others, is_effect, is_so_already
from desktop.analysis.predications import STRENGTH, Predication, Reading
from desktop.analysis.verbs import is_past
from desktop.analysis.wording import Entry, Wording
from desktop.text.document import Span
from desktop.text.pledge import Firmness


class Rule(StrEnum):
    """What decided, for a reader who asks why."""

    QUESTION = "question"
    ANNOUNCEMENT = "announcement"
    PHRASE = "phrase"
    OWN_VERB = "own_verb"
    PASSIVE = "passive"
    FUTURE = "future"
    WISH = "wish"
    ANYONE = "anyone"
    INFINITIVE = "infinitive"
    NEGATION = "negation"
    AMOUNT = "amount"
    MEANS = "means"
    DONE_BY = "done_by"
    TERM = "term"
    AGREED = "agreed"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Commitment:
    """firmness: None where a sentence commits to nothing; words: what decided it, as spans of the sentence; promiser:
    who promises, in the words of the sentence, where it says so; `pledges` looks further."""

    firmness: Firmness | None
    words: tuple[Span, ...]
    rule: Rule
    promiser: str | None = None


LONGEST = 3000
"""Characters; what is longer is a table or a list. It keeps the time within bounds."""

NOTHING = Commitment(None, (), Rule.NOTHING)

_BECOMING = frozenset("word wordt worden".split())
_FUTURE = frozenset("zal zult zullen ga gaat gaan".split())
_WISH = frozenset("wil willen wilt".split())
_LASTING = frozenset("blijf blijft blijven".split())
_SPEAKERS = frozenset({"we", "wij", "ik"})
_LETTING = frozenset("laat laten".split())
_DOING = frozenset("doe doet doen".split())
_TELLS_NOTHING = frozenset(
    """
    moet moeten dien dient dienen mag mogen kan kunnen kunt kun hoef hoeft hoeven zou zouden ben bent is zijn was waren
    heb hebt heeft hebben had hadden werd werden
    """.split()
)
_MEANING = frozenset("betekent houdt".split())
_ONLY_DUTCH = (DETERMINERS | PREPOSITIONS) - frozenset("die door in me over per".split())
_AS_NOUN = frozenset({"te", "het", "van"})
_ONLY_NOW = re.compile(r"\s+(?:gekomen|gesteld|gemaakt|geweest)\b", re.IGNORECASE)
_WAS_TO_BE = re.compile(r"\b(?:zou|zouden)\b", re.IGNORECASE)
_BECOMES_AN_AMOUNT = re.compile(r"\bworden? (?:€ )?\d|\bwordt (?:€ )?\d", re.IGNORECASE)
_BY_LAW = re.compile(r"(?:op grond van|krachtens|ingevolge)\b", re.IGNORECASE)
_UP_TO_A_NUMBER = re.compile(
    r"\b(?:tot|met|naar) (?:(?:rond|circa|minimaal|ten minste|minstens|maximaal|de) )*\d", re.IGNORECASE
)


def commitment_of(sentence: str, wording: Wording, written: date | None = None, *, agreed: bool = False) -> Commitment:
    """Judge one sentence; of a stretch of text without full stops its first LONGEST characters.

    written: when, so that what began in an earlier year is no promise for later. agreed: whether it stands in an
    agreement, which says in the present tense how things are to be.
    """
    sentence = sentence[:LONGEST]
    if sentence.rstrip('"”’) ').endswith("?"):
        return Commitment(None, (), Rule.QUESTION)
    if sentence.rstrip().endswith(":") and (len(sentence.split()) <= 7 or wording.openers.search(sentence)):
        return Commitment(None, (), Rule.ANNOUNCEMENT)
    if wording.blocks.search(sentence):
        return NOTHING
    reading = Reading(sentence, wording)
    found = [*_phrases(reading), *_embedded(reading)]
    for said in reading.predications():
        judged = _judge(reading, said)
        if judged is NOTHING:
            judged = _by_term(reading, said, written)
        if judged is NOTHING and agreed:
            judged = _agreed(reading, said)
        found.append(judged)
    if not reading.clauses.finites:
        found += _headless(reading, written)
    return max(found, key=_rank, default=NOTHING)


def _rank(commitment: Commitment) -> float:
    """The strongest counts; a refusal in so many words counts for more than an effort beside it."""
    if commitment.firmness is Firmness.REFUSAL and commitment.rule is Rule.PHRASE:
        return STRENGTH[Firmness.EFFORT] + 0.5
    return STRENGTH[commitment.firmness]


# ---------------------------------------------------------------------------------------------- beside the finite verbs


def _phrases(reading: Reading) -> Iterator[Commitment]:
    """Expressions that tell by themselves; "niet voornemens" hides the "voornemens" in it."""
    text = reading.main_text()
    if not reading.wording.any_phrase.search(text):
        return
    matches = [(phrase, match) for phrase in reading.wording.phrases if (match := phrase.words.search(text))]
    refused = [Span(*match.span()) for phrase, match in matches if phrase.firmness is Firmness.REFUSAL]
    promiser = next((said.subject for said in reading.predications() if said.subject), ())
    for phrase, match in matches:
        span = Span(*match.span())
        firmness = phrase.firmness
        if firmness is not Firmness.REFUSAL and any(span.overlaps(other) for other in refused):
            continue
        if firmness is Firmness.EFFORT and _explores_after(reading, span.end):
            firmness = Firmness.EXPLORATORY
        yield Commitment(firmness, (span,), Rule.PHRASE, reading.words_of(promiser))


def _explores_after(reading: Reading, position: int) -> bool:
    """Whether what one is willing or planning to do is to explore: the first infinitive with "te" tells."""
    te = next((at for at, token in enumerate(reading.tokens) if token.start >= position and token.word == "te"), None)
    entries = () if te is None else reading.wording.infinitives.get(reading.word(te + 1), ())
    return any(entry.firmness is Firmness.EXPLORATORY and not entry.asks_words for entry in entries)


def _embedded(reading: Reading) -> Iterator[Commitment]:
    """What is promised in a subordinate clause: "Dat betekent dat we …", "…, dat eind 2026 gereed is"; and
    the money that there is for it."""
    for verb in reading.clauses.finites:
        points_back = reading.word(verb - 1) in ("dit", "dat")
        inverted = not points_back and reading.word(verb + 1) in ("dit", "dat")  # "voor het veer betekent dit dat"
        first = verb + 2 if inverted else verb + 1
        that = next((at for at in range(first, first + 4) if reading.word(at) == "dat"), None)
        if (points_back or inverted) and that is not None and reading.word(verb) in _MEANING:
            yield from _in_that_clause(reading, that)
    for match in reading.wording.done.finditer(reading.sentence):
        around = reading.clause_around(match)
        is_named = reading.wording.moments.search(around) or find_amounts(around)
        is_then = re.search(r"\b(?:is|zijn)\b", around) and is_named
        is_so_now = reading.wording.describing.search(around) or _ONLY_NOW.match(reading.sentence, match.end())
        is_so_now = is_so_now or _WAS_TO_BE.search(around)
        if is_then and not is_so_now and not _is_in_what_is_refused(reading, match.start()):
            yield Commitment(Firmness.FIRM, (Span(*match.span()),), Rule.DONE_BY)


def _is_in_what_is_refused(reading: Reading, position: int) -> bool:
    """Whether a subordinate clause says more of what is refused: "geen reden het bedrag dat beschikbaar is te …"."""
    at = next((at for at, token in enumerate(reading.tokens) if token.end > position), None)
    if at is None or reading.clauses.is_main[at]:
        return False
    verb = max((verb for verb in reading.clauses.finites if verb < at), default=0)
    said = reading.main_text()[reading.tokens[verb].start : position]
    refusals = (phrase for phrase in reading.wording.phrases if phrase.firmness is Firmness.REFUSAL)
    return any(phrase.words.search(said) for phrase in refusals)


def _in_that_clause(reading: Reading, that: int) -> Iterator[Commitment]:
    """What "we" do, or what "wordt" gedaan, in a clause that opens with "dat": its verbs stand at the end."""
    own = next((that + step for step in (1, 2) if reading.word(that + step) in ("we", "wij", "ik")), None)
    rest = range(that, len(reading.tokens))
    if own is None:
        for at in rest:
            entry = reading.best(reading.wording.participles.get(reading.word(at), ()), rest)
            is_passive = reading.word(at - 1) in _BECOMING or reading.word(at + 1) in _BECOMING
            if entry and entry.firmness and is_passive:
                yield Commitment(entry.firmness, (reading.span(at),), Rule.PASSIVE)
        return
    for at in rest:
        entry = reading.best(reading.wording.infinitives.get(reading.word(at), ()), rest)
        if entry and entry.firmness and reading.word(at - 1) not in _AS_NOUN:
            yield Commitment(entry.firmness, (reading.span(at),), Rule.OWN_VERB, reading.words_of((own,)))


def _headless(reading: Reading, written: date | None) -> Iterator[Commitment]:
    """A sentence without a finite verb: an item that opens or ends with an infinitive, and is no mere heading. Or one
    whose verb no table knows, with the time from or before which it is to be so."""
    words = [token.word for token in reading.tokens]
    first = next((at for at, word in enumerate(words) if word.isalpha() and len(word) > 1), None)
    is_sentence = reading.sentence.rstrip().endswith((".", ";")) or len(words) > 9
    if first is None or not is_sentence or reading.word(first + 1) == "van":
        return
    last = next((at - 1 for at in range(first, len(words)) if words[at] in STOPS | {",", "."}), len(words) - 1)
    for at in (first, last):
        entry = reading.best(reading.wording.infinitives.get(words[at], ()), range(len(words)))
        if entry and entry.firmness and not entry.anyone and reading.word(at - 1) not in _AS_NOUN:
            yield Commitment(entry.firmness, (reading.span(at),), Rule.INFINITIVE)
    term = _term(reading, written)
    if term and reading.sentence.rstrip().endswith("."):
        yield Commitment(Firmness.FIRM, (term,), Rule.TERM)


# --------------------------------------------------------------------------------------------------- by the finite verb


def _judge(reading: Reading, said: Predication) -> Commitment:
    """What one main clause commits to."""
    if reading.wording.preferring.search(reading.text(said.words)):
        return NOTHING
    word = reading.word(said.verb)
    entry = reading.finite_entry(said)
    is_done = word in _BECOMING and bool(reading.participles(said, said.verb))
    if entry and (entry.asks_words or entry.particle) and not is_done:
        return _by_subject(reading, said, entry)
    if word in _BECOMING:
        return _passive(reading, said, said.verb, Rule.PASSIVE)
    if word in _FUTURE:
        decided = said.is_own or said.is_steered
        return _with_infinitive(reading, said, Rule.FUTURE, Firmness.FIRM if decided else None)
    if word in _WISH:
        return _wish(reading, said) if said.is_own else NOTHING
    if said.verb == 0:  # a condition, "Komt de brug er niet, dan …", or an appeal, "Laten we kijken"
        return NOTHING
    if word in _LASTING | _LETTING:
        default = Firmness.FIRM if word in _LETTING else None
        return _with_infinitive(reading, said, Rule.OWN_VERB, default) if said.is_own else NOTHING
    if word in _DOING:
        return _done_by_means(reading, said) if said.is_own else NOTHING
    if word in _TELLS_NOTHING:
        return NOTHING
    return _by_subject(reading, said, entry) if entry else _unknown(reading, said)


def _by_term(reading: Reading, said: Predication, written: date | None) -> Commitment:
    """What others will do or what will be so from or before a named time: "bussen rijden vanaf 2034 schoon"."""
    word = reading.word(said.verb)
    entries = reading.wording.finite.get(word, ())
    is_new = reading.wording.from_now.search(reading.text(said.words)) is not None
    tells = word not in _TELLS_NOTHING and (is_new or word in _BECOMING or any(entry.firmness for entry in entries))
    if said.is_own or said.is_other or not tells or is_so_already(reading, said):
        return NOTHING
    term = _term(reading, written)
    return Commitment(Firmness.FIRM, tuple(sorted((reading.span(said.verb), term))), Rule.TERM) if term else NOTHING


def _agreed(reading: Reading, said: Predication) -> Commitment:
    """What an agreement says is done, by a verb that no table knows."""
    is_known = bool(reading.participles(said, said.verb)) or reading.denial(said) is not None
    if reading.word(said.verb) not in _BECOMING or is_known or said.is_other or is_so_already(reading, said):
        return NOTHING
    done = next((at for at in said.words if at > said.verb and PARTICIPLE.fullmatch(reading.word(at))), None)
    if done is None or is_effect(reading, said) or is_by_others(reading, said):
        return NOTHING
    return _told(reading, said, Firmness.FIRM, Rule.AGREED, said.verb, done)


def _term(reading: Reading, written: date | None) -> Span | None:
    """Words in a main clause that tell from or before when; None when that year was over when they were written."""
    match = reading.wording.terms.search(reading.main_text())
    if match is None:
        return None
    year = re.search(r"20\d\d", match[0])
    is_past = year is not None and written is not None and int(year[0]) < written.year
    return None if is_past else Span(*match.span())


def _by_subject(reading: Reading, said: Predication, entry: Entry) -> Commitment:
    """A verb of the table. What others do is a measure where the table says so, and not when it is so already; what a
    steered body does at no named moment commits to no more than an effort."""
    if said.is_own:
        is_duty = reading.text(said.subject) not in _SPEAKERS and _BY_LAW.match(reading.sentence)
        return NOTHING if is_duty else _decided(reading, said, entry, Rule.OWN_VERB)
    if entry.anyone and not is_so_already(reading, said) and not (entry.verb == "worden" and is_effect(reading, said)):
        return _decided(reading, said, entry, Rule.ANYONE)
    if said.is_steered and (entry.firmness is not Firmness.FIRM or _is_planned(reading, said)):
        return _decided(reading, said, entry, Rule.ANYONE)
    return NOTHING


def _is_planned(reading: Reading, said: Predication) -> bool:
    is_then = reading.wording.moments.search(reading.text(said.words)) is not None
    return is_then and not is_so_already(reading, said)


def _unknown(reading: Reading, said: Predication) -> Commitment:
    """A verb that no table knows: what "we" do is decided, what others do is description. Most that "ik" does is
    talk ("ik snap", "ik aarzel"), and "we strengthen the dikes" is no Dutch."""
    is_known = reading.word(said.verb) in reading.wording.finite
    is_dutch = is_known or any(token.word in _ONLY_DUTCH for token in reading.tokens)
    is_over = not is_known and is_past(reading.word(said.verb))
    if not said.is_own or _speaks_as_one(reading, said) or not is_dutch or is_over:
        return NOTHING
    return _told(reading, said, Firmness.FIRM, Rule.OWN_VERB, said.verb)


def _done_by_means(reading: Reading, said: Predication) -> Commitment:
    """ "Dit doen we door …": what follows is the measure."""
    means = reading.means_after(said.verb)
    return _told(reading, said, means[1], Rule.MEANS, said.verb, means[0]) if means else NOTHING


def _passive(reading: Reading, said: Predication, verb: int, rule: Rule) -> Commitment:
    """ "wordt gewijzigd": a measure, unless the sentence tells an effect, what others do, or how things usually go."""
    describes = is_so_already(reading, said)
    found = reading.participles(said, verb)
    if not found:
        is_change = reading.wording.changing.search(reading.text(said.words)) is not None and not describes
        if is_change and has_unknown_participle(reading, said):
            return _told(reading, said, Firmness.FIRM, rule, verb)
        if has_unknown_participle(reading, said):
            is_to_be = rule is Rule.FUTURE and not describes and not is_by_others(reading, said)
            return _told(reading, said, Firmness.FIRM, rule, verb) if is_to_be else NOTHING
        becomes = _BECOMES_AN_AMOUNT.search(reading.text(said.words))
        if becomes and rule is Rule.PASSIVE and not describes:
            return _told(reading, said, Firmness.FIRM, Rule.AMOUNT, verb)
        entry = reading.best(reading.wording.finite.get("worden", ()), said.words)
        return _decided(reading, said, entry, rule) if entry else NOTHING
    at, entry = max(found, key=lambda pair: STRENGTH[pair[1].firmness])
    if rule is Rule.PASSIVE:
        is_usual = reading.wording.usual.search(reading.text(said.words)) is not None
        is_known = describes and entry.firmness is Firmness.FIRM
        if is_usual or is_known or is_effect(reading, said) or is_by_others(reading, said):
            return NOTHING
    return _decided(reading, said, entry, rule, at)


def _wish(reading: Reading, said: Predication) -> Commitment:
    """ "we willen": an effort, or exploring when that is what we want; a wish for a kind of country is a value."""
    found = reading.infinitives(said)
    if found and all(entry.firmness is Firmness.EXPLORATORY for _, entry in found):
        return _decided(reading, said, found[0][1], Rule.WISH, found[0][0])
    firm = [(at, entry) for at, entry in found if entry.firmness]
    if found and not firm:  # "ik wil benadrukken"
        return NOTHING
    if firm and all(entry.firmness is Firmness.REFUSAL for _, entry in firm):
        return _decided(reading, said, firm[0][1], Rule.WISH, firm[0][0])
    if not found and (_speaks_as_one(reading, said) or reading.wording.values.search(reading.text(said.words))):
        return NOTHING
    return _told(reading, said, Firmness.EFFORT, Rule.WISH, said.verb, *(at for at, _ in found))


def _speaks_as_one(reading: Reading, said: Predication) -> bool:
    return reading.text(said.subject) == "ik"


def _with_infinitive(reading: Reading, said: Predication, rule: Rule, default: Firmness | None) -> Commitment:
    """A helper verb: what it helps decides. default: for a verb that no table knows."""
    passive = [at for at in said.words if at > said.verb and reading.word(at) == "worden"]
    if passive:
        return _passive(reading, said, passive[-1], rule)
    found = reading.infinitives(said) or reading.last_infinitive()
    at, entry = max(found, key=lambda pair: STRENGTH[pair[1].firmness], default=(said.verb, None))
    if entry and (entry.firmness or rule is Rule.FUTURE):
        return _decided(reading, said, entry, rule, at)
    return _told(reading, said, default, rule, said.verb) if default else NOTHING


def _decided(reading: Reading, said: Predication, entry: Entry, rule: Rule, *more: int) -> Commitment:
    """What an entry says, unless an amount or a means makes a measure of an effort. more: words beside the verb."""
    if entry.firmness is None:
        return NOTHING
    words = {said.verb, *more, *reading.particle(entry, said.words, said.verb), *reading.complement(entry, said.words)}
    if entry.firmness is Firmness.EFFORT and rule is not Rule.WISH:
        means = reading.means_after(said.verb)
        if means and means[1] is Firmness.FIRM:
            return _told(reading, said, Firmness.FIRM, Rule.MEANS, *words, means[0])
        text = reading.text(said.words)
        if not entry.asks_words and not entry.strives:
            if find_amounts(reading.sentence) or _UP_TO_A_NUMBER.search(text):
                return _told(reading, said, Firmness.FIRM, Rule.AMOUNT, *words)
            if reading.wording.terms.search(text):
                return _told(reading, said, Firmness.FIRM, Rule.TERM, *words)
            if reading.wording.means.search(text):
                return _told(reading, said, Firmness.FIRM, Rule.MEANS, *words)
    return _told(reading, said, entry.firmness, rule, *words)


def _told(reading: Reading, said: Predication, firmness: Firmness, rule: Rule, *words: int) -> Commitment:
    """The commitment of a clause by its deciding words; denied, it is a refusal."""
    promiser = reading.words_of(said.subject)
    denial = reading.denial(said)
    if denial is not None:
        words, firmness, rule = (*words, denial), Firmness.REFUSAL, Rule.NEGATION
    return Commitment(firmness, tuple(reading.span(at) for at in sorted(set(words))), rule, promiser)
