"""Which words of a Dutch sentence belong to its main clauses, and which verbs are their finite verbs.

No full parse: word order tells enough. In a main clause the finite verb stands second, in a subordinate one at the
end; a subordinate clause opens with one of few words and claims one finite verb. Quoted names and brackets are passed
over, as are infinitives with "om … te" and "door … te".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.analysis.verbs import AUXILIARIES
from desktop.analysis.wording import Wording

OPENERS = frozenset(
    """
    aangezien alvorens doordat hoewel indien mits naarmate nadat ofschoon omdat opdat tenzij terwijl totdat voordat
    waaraan waarbij waardoor waarin waarlangs waarmee waarna waarop waarover waartegen waartoe waaruit waarvan waarvoor
    wanneer zodat zodra zolang hoe hoeveel welke waarom wiens wier hetgeen
    """.split()
)
"""Words that always open a subordinate clause (in a sentence that asks nothing)."""

_RELATIVE = frozenset({"die", "dat", "wie", "wat", "welke", "hoe", "wiens", "wier"})
PREPOSITIONS = frozenset(
    """
    aan achter bij binnen boven buiten door gedurende in langs met na naar naast namens om onder op over per rond samen
    sinds tegen tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor vóór zonder
    """.split()
)
DETERMINERS = frozenset(
    "de het een één dit dat deze die geen onze ons hun haar zijn mijn uw elke elk iedere ieder alle meer veel".split()
)
PRONOUNS = frozenset("we wij ik er het dit dat deze ze zij je u hij men iedereen iemand".split())
JOINS = frozenset({"en", "maar", "of", "want", "dus"})
STOPS = frozenset({";", ":", "–", "—", "•"})
_WITHOUT_VERB = frozenset(
    "nodig mogelijk wenselijk gewenst relevant passend noodzakelijk aangewezen van zinvol haalbaar".split()
)
_NO_VERBS = frozenset(
    """
    alleen allen beiden binnen boven buiten eigen even gegeven indien kansen mensen partijen maatregelen middelen morgen
    namen samen tegen toen tussen velen zeven zeggen ten wegen jongeren kosten plannen regels stappen gevolgen
    """.split()
)
PARTICLES = frozenset("aan op in uit af toe voor samen door om over bij tegen onder mee".split())
PLURAL = ("en", "aan", "oen", "ien", "ijn")
"""How the plural of a verb ends, which is also the whole verb: verhogen, gaan, doen, zien, zijn."""

_LONG_SUBJECTS = frozenset({"worden", "zijn", "hebben", "krijgen", "komen"})
"""Plurals that are finite verbs though their subject keeps them away from the join that begins their clause."""

_NOT_WITHIN_INFINITIVE = frozenset("we wij ik wordt worden is zijn die".split())
_TAKE_INFINITIVES = frozenset(
    """
    zal zult zullen zou zouden kan kun kunt kunnen kon konden moet moeten moest moesten mag mogen mocht wil wilt willen
    ga gaat gaan blijf blijft blijven laat laten hoef hoeft hoeven dien dient dienen help helpt helpen
    """.split()
)
_NOT_WITHIN_INFINITIVE = frozenset("we wij ik wordt worden is zijn die".split())
_ADVERBS = frozenset(
    """
    daarbij daarmee daarna daarnaast daarom daartoe daarvoor dus hierbij hiermee hierna hiertoe hiervoor ook tegelijk
    tegelijkertijd tevens verder vervolgens bovendien tot dan nu zo
    """.split()
)
"""With what a sentence may open in whose place no subject can stand."""

_AFTER_WHETHER = frozenset("we wij er ik zij hij ze men u".split())
_BEFORE_PRONOUN = _TAKE_INFINITIVES - frozenset("wil wilt willen".split()) | frozenset(
    "neem neemt nemen doe doet doen pak pakt pakken voer voert voeren breng brengt brengen zeg".split()
)
"""Verbs that no clause with "dat" hangs on: what "dat" after them stands for is done, as in "ik neem dat mee"."""
_INFINITIVES = frozenset({"om", "door", "zonder", "teneinde", "alvorens", "na"})
_TOKEN = re.compile(r"[^\W_]+(?:[’'.,/-][^\W_]+)*-?|[^\w\s]")
_QUOTED = re.compile(r"[“‘\"„][^”’\"“]{3,200}[”’\"](?!\w)|\([^)]*\)|\[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark. word: in small letters; printed: as it stands."""

    word: str
    printed: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clauses:
    """A sentence read. is_main: for every token, the word that opens a subordinate clause included; finites: the tokens
    that are finite verbs of main clauses."""

    tokens: tuple[Token, ...]
    is_main: tuple[bool, ...]
    finites: tuple[int, ...]

    def word(self, at: int) -> str:
        """The word at a place; an empty one before the first and after the last."""
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""


def tokens_of(sentence: str) -> tuple[Token, ...]:
    """Words and marks, without what stands in brackets or quotes."""
    aside = [match.span() for match in _QUOTED.finditer(sentence)]
    return tuple(
        Token(match[0].lower(), match[0], *match.span())
        for match in _TOKEN.finditer(sentence)
        if not any(start <= match.start() < end for start, end in aside)
    )


def read_clauses(sentence: str, wording: Wording) -> Clauses:
    """Part the main clauses from the rest. wording: knows verbs by their forms."""
    reader = _Reader(tokens_of(sentence), wording)
    clauses = reader.read()
    return clauses if clauses.finites else reader.mended(clauses)


class _Reader:
    """One pass over the words, with what is open at the moment."""

    def __init__(self, tokens: tuple[Token, ...], wording: Wording) -> None:
        self.tokens = tokens
        self.wording = wording
        self.known = wording.is_finite
        self.words = [token.word for token in tokens]
        self.names = {at for at, token in enumerate(tokens) if at and token.printed[0].isupper()}
        self.finites: list[int] = []
        self.sub_verbs: list[int] = []
        self.has_main = False
        self.in_sub = False
        self.sub_verb = -1
        self.is_within = False  # whether the open clause stands before or in its main clause, and the verb is to come

    def read(self) -> Clauses:
        is_main = []
        skip_to = 0
        for at, word in enumerate(self.words):
            if at < skip_to:
                is_main.append(False)
                continue
            if word in STOPS or (at in self.names and word in ("we", "wij")):  # a full stop was lost
                self.has_main = self.in_sub = False
            if self.in_sub and self._ends_before(at):
                self.in_sub = False
            infinitive_end = 0 if self.in_sub else self._infinitive_end(at)
            if infinitive_end:
                skip_to = infinitive_end
                is_main.append(False)
                continue
            if self._opens(at):
                self.in_sub, self.sub_verb = True, -1
                self.is_within = at == 0 or word in _RELATIVE or (word.startswith("waar") and word != "waardoor")
                is_main.append(True)
                continue
            if self.in_sub:
                if self.sub_verb < 0 and (self._is_verb(at) or self._ends_with(at)):
                    self.sub_verb = at
                    self.sub_verbs += [at] if self.is_within and self._opener(at) == "die" else []
            elif self._is_main_verb(at):
                if self.finites and self._word(at + 1) in ("we", "wij", "ik") and not self._is_parted(at):
                    self.finites.pop()  # "het besluit neem ik": a noun that looked like a verb
                self.finites.append(at)
                self.has_main = True
            is_main.append(not self.in_sub)
        return Clauses(self.tokens, tuple(is_main), tuple(self.finites))

    def _opener(self, at: int) -> str:
        """The word that opened the subordinate clause in which a word stands, when no comma stands between."""
        return next((word for word in reversed(self.words[:at]) if word in _RELATIVE | OPENERS | {","}), "")

    def mended(self, clauses: Clauses) -> Clauses:
        """A sentence in which no main verb was found: when the verb of a relative clause is not known, the next one was
        taken for it ("gemeenten die achterblijven krijgen …")."""
        for at in self.sub_verbs:
            before, after = self._word(at - 1), self._word(at + 1)
            if before.endswith(("en", "t")) and after[:1].isalnum() and not self.known(after):
                is_main = (*clauses.is_main[:at], *(True for _ in clauses.tokens[at:]))
                return Clauses(clauses.tokens, is_main, (at,))
        beside = self._verb_beside_own()
        return clauses if beside is None else Clauses(clauses.tokens, clauses.is_main, (beside,))

    def _verb_beside_own(self) -> int | None:
        """A verb that no table knows, after the government's name at the start or before it: "het kabinet koestert"."""
        start = self._end_of_own(0)
        while start and (start in self.names or self.words[start] in ("van", "voor", "en")):  # "van Economische Zaken"
            following = self._end_of_own(start + 1) or start + 1
            start = following if following < len(self.words) else 0
        if start and self._can_be_finite(start, PLURAL if "en" in self.words[:start] else "t"):
            return start
        if self._word(0) not in PREPOSITIONS | _ADVERBS:
            return None
        before = (at for at in range(1, len(self.words) - 1) if self._end_of_own(at + 1))
        return next((at for at in before if self._can_be_finite(at, "t")), None)

    def _end_of_own(self, at: int) -> int:
        """Where the government's name that begins at a word has ended, when more follows; 0 where none begins."""
        for name in self.wording.own.get(self._word(at), ()):
            end = at + len(name)
            if end < len(self.words) and [word.lower() for word in name] == self.words[at:end]:
                return end
        return 0

    def _can_be_finite(self, at: int, ending: str | tuple[str, ...]) -> bool:
        """Whether an unknown word may be a verb by its form and what stands before it."""
        word, before = self.words[at], self._word(at - 1)
        is_known = word in PREPOSITIONS | DETERMINERS | OPENERS | PRONOUNS | {"niet", "wat", "nooit"}
        is_noun = at in self.names or before in (DETERMINERS | PREPOSITIONS)
        return len(word) > 3 and word.endswith(ending) and not is_known and not is_noun

    def _word(self, at: int) -> str:
        return self.words[at] if 0 <= at < len(self.words) else ""

    def _is_verb(self, at: int) -> bool:
        """Whether the word can be a finite verb here: known as one, and no noun by what stands before it."""
        before = self._word(at - 1)
        if at in self.names:
            return False
        if before in ("het", "dit", "dat", "deze", "die"):
            return self._starts(at - 1) and self.known(self._word(at))
        if (before, self._word(at)) == ("in", "staat"):
            return False
        if before in DETERMINERS or before == "te" or before in PREPOSITIONS - PARTICLES:
            return False
        return self.known(self._word(at))

    def _ends_with(self, at: int) -> bool:
        """Whether the word is a verb with its separable part before it, as it ends a subordinate clause: "invoert"."""
        return at not in self.names and self.words[at] in self.wording.joined

    def _is_main_verb(self, at: int) -> bool:
        """Second place, beside the pronoun, or after a join; later in the clause the same form is an infinitive."""
        before, word, after = self._word(at - 1), self.words[at], self._word(at + 1)
        if after in ("we", "wij") and word.endswith(PLURAL):
            return word not in _NO_VERBS | OPENERS | PREPOSITIONS | JOINS
        if before in ("we", "wij") and self._starts(at - 1):
            return word.endswith(PLURAL) or self.known(word)
        if before == "ik" and self._starts(at - 1):
            return True
        if after == "ik":
            return self.known(word) or word in self.wording.stems
        if not self._is_verb(at):
            return False
        if not self.has_main:
            is_last = not after[:1].isalnum() and word.endswith(PLURAL)  # "… effectief benutten, zodat": no finite verb
            is_last = is_last and not (after == "," and word in _LONG_SUBJECTS)  # "worden, in overleg met …, doelen"
            is_noun = after == "van" and word.endswith(PLURAL) and self.words[0] == "het"  # "het beschikbaar komen van"
            return (at > 0 and not is_last and not is_noun) or after in PRONOUNS
        if word in self.wording.participles or self._goes_on_infinitive(at):
            return False
        if before in JOINS | {","}:
            return after[:1].isalnum()
        if not self._is_parted(at):
            return False
        if not word.endswith(PLURAL):
            return True
        return (
            word in _LONG_SUBJECTS and self.words[self.finites[-1]] not in _TAKE_INFINITIVES and not self.known(before)
        )

    def _goes_on_infinitive(self, at: int) -> bool:
        """Whether the word goes on with what a helper verb opened: "moeten we versterken, beschermen en …"."""
        after = self._word(at + 1)
        is_last = after in JOINS | {"om"} or not after[:1].isalnum()
        is_helped = any(word in _TAKE_INFINITIVES for word in self.words[self.finites[-1] : at])
        helper = self.words[self.finites[-1]]
        is_of_one = helper in _TAKE_INFINITIVES and not helper.endswith(PLURAL)  # "moet bouwen en zorgen voor"
        goes_on = is_of_one and after in PREPOSITIONS | {"dat", "ervoor", "te"}
        return self.words[at].endswith(PLURAL) and is_helped and (is_last or goes_on)

    def _is_parted(self, at: int) -> bool:
        """Whether a join or a mark stands between the last finite verb and this word."""
        return any(self.words[place] in JOINS | STOPS | {","} for place in range(self.finites[-1] + 1, at))

    def _starts(self, at: int) -> bool:
        return (
            at == 0
            or (at in self.names and self.words[at] in ("we", "wij"))
            or self._word(at - 1) in JOINS | STOPS | {",", "-", "ook"}
        )

    def _opens(self, at: int) -> bool:
        """Whether a subordinate clause opens here."""
        before, word, after = self._word(at - 1), self.words[at], self._word(at + 1)
        if word in OPENERS:
            return after not in _WITHOUT_VERB
        if word == "dat":  # a pronoun in "dat doen we", "doen we dat"; before a noun after a preposition
            joins_nothing = before in PREPOSITIONS and after not in PRONOUNS | DETERMINERS
            joins_nothing = joins_nothing and "er" not in self.words[max(0, at - 5) : at]  # "er … voor dat schippers"
            is_pronoun = at == 0 or joins_nothing or before in ("we", "wij", "ik") or after in ("", ".", ",", "toe")
            is_pronoun = is_pronoun or (before in _BEFORE_PRONOUN and after not in PRONOUNS | DETERMINERS)
            return not is_pronoun
        if word == "die":  # points, at the start or after a verb or preposition; else it relates
            return at > 0 and before not in PREPOSITIONS | {"we", "wij", "ik", "al"} and not self.known(before)
        if word in ("wie", "wat"):
            return "betreft" not in self.words[at : at + 4]
        if word == "waar":
            return after not in _WITHOUT_VERB
        if word == "of":  # "whether" after what is looked into, and before a pronoun; else "or"
            joined = before in PRONOUNS | {",", "en", "nader", "nog", "ook", "samen", "hierbij", "daarbij"}
            return joined or after in _AFTER_WHETHER or self.known(before) or before in self.wording.participles
        if word == "als":  # "when"; not "as" in "als kabinet", "zowel … als"
            if at == 0:
                return after in PRONOUNS | DETERMINERS
            return before not in ("zowel", "net") and (before == "," or after in PRONOUNS) and after not in ("deze",)
        if word == "zoals":
            return after in ("we", "wij", "ik", "het", "dat")
        if word in ("nu", "toen"):
            return at == 0 and not self.known(after)
        return False

    def _ends_before(self, at: int) -> bool:
        """Whether the open subordinate clause has ended before this word."""
        before, word, after = self._word(at - 1), self.words[at], self._word(at + 1)
        beside_own = after in ("we", "wij", "ik") and not self._opens(at)
        if before == ",":
            if not self.has_main:
                return self._is_verb(at) or (beside_own and word not in JOINS) or word == "dan"
            closes = self.known(self._word(at - 2)) or self._word(at - 2) in self.wording.joined
            if self.sub_verb >= 0 and closes and word not in JOINS:
                return True
            at_join = word in JOINS
            first = at + 1 if at_join else at
            return self._opens_main(first) and (at_join or self.sub_verb >= 0)
        if word in ("en", "maar") and self.has_main and self._word(at + 1) in ("we", "wij", "ik"):
            return self._is_verb(at + 2) or self._word(at + 2).endswith("en")
        if not self.has_main:
            if beside_own and self.known(word):
                return True
            is_cluster = self.sub_verb == at - 1 and before in AUXILIARIES  # "die willen wachten"
            return self.is_within and self.sub_verb >= 0 and not is_cluster and self._is_verb(at)
        return False

    def _opens_main(self, at: int) -> bool:
        """Whether a main clause can begin here: pronoun and verb, or at most two words, a verb and its subject."""
        if self._word(at) in ("we", "wij", "ik"):
            return True
        return any(
            self._is_verb(place) and self._word(place + 1) in ("we", "wij", "ik", "het", "de", "er")
            for place in (at, at + 1, at + 2)
        )

    def _infinitive_end(self, at: int) -> int:
        """Where "om … te doen" that opens here has ended; 0 when none opens."""
        if self.words[at] not in _INFINITIVES:
            return 0
        end = 0
        place = at + 1
        while place < len(self.words) - 1:
            word = self.words[place]
            if word in STOPS | OPENERS or word in _NOT_WITHIN_INFINITIVE:
                break
            if self._word(place - 1) == "," and self._is_verb(place):
                break
            if word == "te" and self.words[at] == "na" and self.words[place + 1] not in ("hebben", "zijn"):
                break  # "na overleg … te doen": what is to be done does not hang on "na"
            if word == "te" and self.words[place + 1].endswith(PLURAL):
                end = place + 2
                while self.words[end - 1] in _TAKE_INFINITIVES and self._word(end).endswith(PLURAL):
                    end += 1
                if self._word(end) not in JOINS | {","}:
                    break
            place += 1
        if end and self.has_main:  # what follows the infinitive still belongs to it; before the main verb it cannot
            while end < len(self.words) and self.words[end] not in STOPS | JOINS | OPENERS | {",", "."}:
                end += 1
        return end
