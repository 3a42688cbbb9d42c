"""A sentence read with the lexicon beside it: who says what in each main clause, and which entry fits that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.analysis.clauses import DETERMINERS, JOINS, OPENERS, PREPOSITIONS, STOPS, Clauses, read_clauses
from desktop.analysis.wording import Entry, Lookup, Names, Wording
from desktop.text.document import Span
from desktop.text.pledge import Firmness

STRENGTH = {Firmness.FIRM: 4, Firmness.EFFORT: 3, Firmness.EXPLORATORY: 2, Firmness.REFUSAL: 1, None: 0}
"""In which order they count: of two in one sentence the stronger."""

_NOT = frozenset("niet geen nooit evenmin niets".split())
_NO_DENIAL_BEFORE = frozenset("alleen langer meer slechts enkel ten zozeer zomaar".split())
_NO_DENIAL_AFTER = frozenset({"dan", "of"})  # "al dan niet", "wel of niet"
_ALSO_PREPOSITIONS = frozenset("aan bij door in na om onder op over tegen tot uit voor".split())
_AFTER_PARTICLE = frozenset("als daar dan dat die hier hierop mee nu ook te verder waar wat weer zoals daarop".split())
_NOT_BEFORE_SUBJECT = PREPOSITIONS | OPENERS | DETERMINERS | {"als", "of", "wat"}
_OWN_PRONOUNS = frozenset({"we", "wij", "ik"})
_LONGEST_SUBJECT = 12
_FAR = 12
"""How many words past its clause an entry may look for the words that go with it."""


@dataclass(frozen=True, slots=True)
class Predication:
    """A finite verb of a main clause, and its clause.

    verb: its token; words: the tokens of its clause outside subordinate clauses; subject: the tokens of the subject
    when that speaks for the government; is_own: whether it does, in this clause or in the one that this one continues;
    is_steered, is_other: whether the subject is a body that the government steers, or one it cannot commit.
    """

    verb: int
    words: tuple[int, ...]
    subject: tuple[int, ...] = ()
    is_own: bool = False
    is_steered: bool = False
    is_other: bool = False


class Reading:
    """One sentence, its clauses, and the lexicon to read it with."""

    def __init__(self, sentence: str, wording: Wording) -> None:
        self.sentence = sentence
        self.wording = wording
        self.clauses: Clauses = read_clauses(sentence, wording)
        self.tokens = self.clauses.tokens
        self.word = self.clauses.word

    def predications(self) -> Iterator[Predication]:
        """In order; a clause without a subject of its own continues the one before ("…, evalueren het en …")."""
        before: Predication | None = None
        for order, verb in enumerate(self.clauses.finites):
            end = self._start(order + 1) if order + 1 < len(self.clauses.finites) else len(self.tokens)
            words = tuple(at for at in range(self._start(order), end) if self.clauses.is_main[at])
            opens = max((at for at in words if at < verb and self.word(at) in STOPS), default=-1)  # "Veren: we kopen"
            leading = [at for at in words if opens < at < verb and self.word(at) not in JOINS | STOPS | {",", "ook"}]
            places = [verb + 1, *([] if self.word(verb + 1) in _NOT_BEFORE_SUBJECT else [verb + 2]), *leading[:1]]
            places += self._joined_to_subject(leading, verb)
            is_told_to = leading and self._is_other_up_to(verb, leading[0]) and self.word(verb + 1) not in _OWN_PRONOUNS
            subject = () if is_told_to else self._named(self.wording.own, places)
            continues = (
                not leading and before is not None and before.is_own and self.word(verb) not in ("wordt", "worden")
            )
            if not subject and continues and before:
                subject = before.subject
            is_steered = not subject and bool(self._named(self.wording.steered, places))
            is_other = not subject and (is_told_to or bool(self._named(self.wording.others, places)))
            before = Predication(verb, words, subject, bool(subject), is_steered, is_other)
            yield before

    def _joined_to_subject(self, leading: list[int], verb: int) -> list[int]:
        """Where the second of two subjects begins: "de havens en het ministerie werken"."""
        if not leading or self.word(leading[0]) in PREPOSITIONS | OPENERS or len(leading) > _LONGEST_SUBJECT:
            return []
        return [at + 1 for at in range(leading[0], verb) if self.word(at) == "en"]

    def _is_other_up_to(self, verb: int, place: int) -> bool:
        """Whether what stands before the verb is who cannot be committed: "de Kamer roept de regering op"."""
        name = self._named(self.wording.others, [place])
        return bool(name) and name[-1] + 1 == verb

    def _start(self, order: int) -> int:
        """Where the clause of a finite verb begins: at the last join or comma between it and the one before."""
        if order == 0:
            return 0
        before, verb = self.clauses.finites[order - 1], self.clauses.finites[order]
        for at in range(verb - 1, before, -1):
            is_outside = self.clauses.is_main[at] or self.clauses.is_main[at + 1]
            if self.word(at) in JOINS | STOPS | {","} and is_outside:
                return at
        return before + 1

    def _named(self, names: Names, places: Iterable[int]) -> tuple[int, ...]:
        """The tokens of the first of `names` that stands at one of `places`, tried in order."""
        for place in places:
            for name in names.get(self.word(place), ()):
                if all(self._reads(place + step, word) for step, word in enumerate(name)):
                    return tuple(range(place, place + len(name)))
        return ()

    def _reads(self, at: int, word: str) -> bool:
        """Whether a word of a name stands at a token; a capital in the name counts ("het OM" is not "het om")."""
        return self.word(at) == word or (
            self.word(at) == word.lower() and self.tokens[at].printed in (word, word.upper())
        )

    def is_own_at(self, place: int) -> bool:
        """Whether who speaks for the government is named at a place."""
        return bool(self._named(self.wording.own, [place]))

    def is_steered_at(self, place: int) -> bool:
        """Whether a body that the government steers is named at a place."""
        return bool(self._named(self.wording.steered, [place]))

    # what goes with a verb

    def best(self, entries: Iterable[Entry], words: Iterable[int], verb: int | None = None) -> Entry | None:
        """The entry that fits a clause best: the one that asks for most. verb: of which the particle is apart."""
        entries, words = tuple(entries), tuple(words)
        if not entries:
            return None
        text = self.text(words)
        far = self.text(range(words[0], min(words[-1] + _FAR, len(self.tokens)))) if words else ""

        def fits(entry: Entry) -> bool:
            if verb is not None and entry.particle and not self.particle(entry, words, verb):
                return False
            near = any(pattern.search(text) for pattern in entry.complements)
            return not entry.asks_words or near or any(pattern.search(far) for pattern in entry.far_complements)

        def asks(entry: Entry) -> tuple[bool, bool, bool, int, int]:
            is_apart = verb is not None and bool(entry.particle)
            found = (pattern.search(text) for pattern in entry.complements)
            words_asked = max((match[0].count(" ") for match in found if match), default=0)
            return (is_apart, entry.asks_words, entry.anyone, words_asked, STRENGTH[entry.firmness])

        fitting = [entry for entry in entries if fits(entry)]
        return max(fitting, key=asks) if len(fitting) > 1 else next(iter(fitting), None)

    def finite_entry(self, said: Predication) -> Entry | None:
        return self.best(self.wording.finite.get(self.word(said.verb), ()), said.words, said.verb)

    def particle(self, entry: Entry, words: tuple[int, ...], verb: int) -> tuple[int, ...]:
        """Where the separated part of a verb stands: at the end of its clause, or of what comes before an aside."""
        if not entry.particle:
            return ()
        for at in reversed(words):
            if at > verb and self.word(at) == entry.particle and self._can_be_particle(at):
                return (at,)
        for at in range(verb + 1, len(self.tokens)):  # after a subordinate clause whose end no verb told
            after = self.word(at + 1)
            if self.word(at) == entry.particle and (after in JOINS or not after[:1].isalnum()):
                return (at,)
        return ()

    def _can_be_particle(self, at: int) -> bool:
        """Whether "in", "op" or "aan" can be a verb's part here, and no preposition before a noun."""
        if self.word(at) not in _ALSO_PREPOSITIONS or at + 1 >= len(self.tokens) or not self.clauses.is_main[at + 1]:
            return True
        after = self.word(at + 1)
        return after in JOINS | PREPOSITIONS | STOPS | OPENERS | _AFTER_PARTICLE or not after[:1].isalnum()

    def complement(self, entry: Entry, words: tuple[int, ...]) -> tuple[int, ...]:
        """The tokens of a clause that an entry asks for."""
        text = self.text(words)
        for pattern in entry.complements:
            match = pattern.search(text)
            if match:
                first = text[: match.start()].count(" ")
                return words[first : first + match[0].count(" ") + 1]
        return ()

    def infinitives(self, said: Predication) -> list[tuple[int, Entry]]:
        """Whole verbs that go with a helper verb, and their entries; not those used as nouns ("het voorkomen van")."""
        return self._forms(
            self.wording.infinitives,
            said,
            (
                at
                for at in said.words
                if at > said.verb
                and self.word(at - 1) not in ("het", "een", "van", "bij")
                and self.word(at + 1) != "van"
            ),
        )

    def last_infinitive(self) -> list[tuple[int, Entry]]:
        """The whole verb that ends the sentence, where a subordinate clause before it has hidden it."""
        at = next((at for at in reversed(range(len(self.tokens))) if self.word(at)[:1].isalnum()), None)
        entry = None if at is None else self.best(self.wording.infinitives.get(self.word(at), ()), [at])
        return [] if at is None or entry is None or self.word(at - 1) == "te" else [(at, entry)]

    def participles(self, said: Predication, verb: int) -> list[tuple[int, Entry]]:
        """Participles in a clause, and their entries."""
        return self._forms(self.wording.participles, said, (at for at in said.words if at != verb))

    def _forms(self, lookup: Lookup, said: Predication, places: Iterable[int]) -> list[tuple[int, Entry]]:
        found = [(at, self.best(lookup.get(self.word(at), ()), said.words)) for at in places]
        return [(at, entry) for at, entry in found if entry]

    def means_after(self, verb: int) -> tuple[int, Firmness] | None:
        """What follows "door": an infinitive with "te", or a noun made of a verb. Its place, and how firm it is at
        most; an effort when no entry knows it. None when there is no "door"."""
        by = next((at for at in range(verb + 1, len(self.tokens)) if self.word(at) in ("door", "via")), None)
        if by is None:
            return None
        found = []
        for at in range(by + 1, len(self.tokens)):
            has_te = self.word(at - 1) == "te"
            lookup = self.wording.infinitives if has_te else self.wording.nouns
            whole = (self.word(at - 2) if has_te else "") + self.word(at)
            entry = self.best(lookup.get(whole) or lookup.get(self.word(at), ()), range(by, len(self.tokens)))
            if entry and entry.firmness:
                found.append((at, entry.firmness))
        return max(found, key=lambda pair: STRENGTH[pair[1]], default=(by, Firmness.EFFORT))

    def denial(self, said: Predication) -> int | None:
        """The token that denies: not "niet alleen", "geen … meer", "al dan niet", nor what follows a "but"."""
        for at in said.words:
            if at > said.verb and self.word(at) == "maar":
                return None
            after = [self.word(at + step) for step in range(1, 6)]
            holds = (
                after[0] not in _NO_DENIAL_BEFORE and "meer" not in after and self.word(at - 1) not in _NO_DENIAL_AFTER
            )
            is_contrast = any(self.word(later) == "maar" for later in said.words if later > at)  # "niet …, maar …"
            if self.word(at) in _NOT and holds and not is_contrast:
                return at
        return None

    # words

    def text(self, words: Iterable[int]) -> str:
        return " ".join([self.tokens[at].word for at in words])

    def main_text(self) -> str:
        """The sentence with its subordinate clauses blanked out."""
        shown = [" "] * len(self.sentence)
        for token, is_main in zip(self.tokens, self.clauses.is_main, strict=True):
            if is_main:
                shown[token.start : token.end] = self.sentence[token.start : token.end]
        return "".join(shown)

    def clause_around(self, match: re.Match[str]) -> str:
        """The words between the commas around a match in the sentence."""
        start = max(self.sentence.rfind(mark, 0, match.start()) for mark in ",;:") + 1
        ends = [place for mark in ",;:" if (place := self.sentence.find(mark, match.end())) >= 0]
        return self.sentence[start : min(ends, default=len(self.sentence))]

    def span(self, at: int) -> Span:
        return Span(self.tokens[at].start, self.tokens[at].end)

    def words_of(self, subject: tuple[int, ...]) -> str | None:
        """The literal words of a subject."""
        return self.sentence[self.tokens[subject[0]].start : self.tokens[subject[-1]].end] if subject else None
