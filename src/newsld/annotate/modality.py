"""Tell which words decide whether an event took place, and whether it was called off."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsld.annotate.event_frames import FRAMED
from newsld.annotate.tree import Tree
from newsld.lang import Language, has
from newsld.lang.events import NO_WORDS
from newsld.model.annotation import EventMark, Modality, ReferenceDate, TimeMark
from newsld.model.span import Span

_UP = 2  # verbs above a trigger that can decide its modality
_DEEP = 2  # words up to the verb of an allegation
_UNREAL = (Modality.DENIED, Modality.PLANNED, Modality.CANCELLED)
_INNER = ("xcomp", "ccomp", "obj", "obl", "advcl")
"""How what is considered, failed or caused depends on the verb that says so."""

Told = tuple[Modality, Span | None]


class ModalityCues:
    """The modality of events by their words.

    Args:
        tree: The words.
        reference: The day the text was written on, if that is known.
        language: Gives the modals, and the verbs that call something off, doubt, fail or cause.
    """

    def __init__(self, tree: Tree, reference: ReferenceDate | None, language: Language) -> None:
        self._tree = tree
        self._today = reference.moment if reference is not None else None
        self._told = language.events if has(language, "events") else NO_WORDS
        self._due = language.times.tense_words.due if has(language, "times") else frozenset[str]()
        self._modals = language.times.tense_words.modals if has(language, "times") else frozenset[str]()

    def of(self, event: EventMark, head: int, time: TimeMark | None) -> Told:
        """Give the modality of a mention, and the words that decide it.

        Args:
            event: The mention, its modality as the encoder has it.
            head: The head word of its trigger.
            time: Its time.
        """
        off = self._off(head) if event.modality in _UNREAL else None
        if off is not None:
            return Modality.CANCELLED, off
        if event.modality is Modality.DENIED:
            return self._caused(head) or (event.modality, self._first(head, self._is_negative))
        if (decided := self._by_verb(event.modality, head) or self._by_clause(event.modality, head)) is not None:
            return decided
        modal = self._first(head, self._is_modal)
        if event.modality in (Modality.HAPPENED, Modality.ONGOING) and time is not None and self._is_ahead(time):
            return (event.modality, None) if self._is_past(self._verb(head)) else (Modality.PLANNED, time.span)
        if event.modality is Modality.HAPPENED and event.rule == FRAMED and modal is not None:
            return Modality.PLANNED, modal
        if event.modality is Modality.PLANNED and time is not None and self._is_over(time) and self._is_told(head):
            return Modality.HAPPENED, time.span
        if event.modality in (Modality.PLANNED, Modality.POSSIBLE):
            return event.modality, modal
        told = event.modality is Modality.HAPPENED and self._is_past(head)
        return event.modality, self._tree.words[head].span if told else None

    def is_belied(self, modality: Modality, time: TimeMark) -> bool:
        """Tell whether a time cannot be that of an event: what is planned is not over, what happened not to come."""
        if modality is Modality.PLANNED:
            return self._is_over(time)
        return modality is Modality.HAPPENED and self._is_ahead(time)

    def _by_verb(self, proposed: Modality, head: int) -> Told | None:
        """Give what the verb right above tells: that it is only considered, that it failed, or that it came about."""
        words = self._tree.words
        above = words[head].head
        if above < 0 or not self._tree.has(head, *_INNER) or words[above].upos != "VERB":
            return None
        lemma, span = words[above].lemma.lower(), words[above].span
        if lemma in self._told.doubting and proposed in (Modality.HAPPENED, Modality.PLANNED) and self._is_open(head):
            return Modality.POSSIBLE, span
        if lemma in self._told.failing and self._tree.has(head, "xcomp"):
            return Modality.DENIED, span
        if lemma in self._told.averting and self._tree.has(head, "obj"):
            return Modality.DENIED, span
        if lemma in self._told.clearing and self._tree.has(head, "obl"):
            return Modality.DENIED, span
        if lemma in self._told.approving and proposed is Modality.HAPPENED and self._tree.has(head, "obj"):
            return Modality.PLANNED, span
        return self._caused(head) if proposed is Modality.PLANNED else None

    def _is_open(self, head: int) -> bool:
        """Tell whether what a verb doubts or proposes may be new: "the truce" is there, whoever threatens it."""
        if self._tree.has(head, "advcl"):
            return "VerbForm=Inf" in self._tree.words[head].features
        return not any("Definite=Def" in self._tree.words[at].features for at in self._tree.below(head, "det"))

    def _caused(self, head: int) -> Told | None:
        """Give that an infinitive came about, if a verb of the past right above it says so ("had to leave")."""
        words, above = self._tree.words, self._tree.words[head].head
        if (
            above < 0
            or not self._tree.has(head, "xcomp", "ccomp", "advcl")
            or "VerbForm=Inf" not in words[head].features
        ):
            return None
        negated = any(self._is_negative(at) for verb in (head, above) for at in self._tree.below(verb, "advmod"))
        if negated or words[above].lemma.lower() not in self._told.causing or not self._is_past(above):
            return None
        return Modality.HAPPENED, words[above].span

    def _by_clause(self, proposed: Modality, head: int) -> Told | None:
        """Give what the words of the clause tell: a condition, a "may", a verb of the present that goes on."""
        words = self._tree.words
        if proposed in (Modality.HAPPENED, Modality.PLANNED):
            for at in self._tree.below(head, "mark", "aux", "advmod"):
                if words[at].lemma.lower() in self._told.doubtful:
                    return Modality.POSSIBLE, words[at].span
        if proposed is Modality.HAPPENED and (none := self._none(head)) is not None:
            return Modality.DENIED, none
        if proposed is Modality.HAPPENED and (unreal := self._counterfactual(head)) is not None:
            return Modality.POSSIBLE, unreal
        if proposed is Modality.HAPPENED and (said := self._alleged(head)) is not None:
            return Modality.POSSIBLE, said
        if proposed is not Modality.HAPPENED or words[head].upos != "VERB":
            return None
        auxiliaries = self._tree.below(head, "aux", "aux:pass")
        progressive = "VerbForm=Ger" in words[head].features or (
            "VerbForm=Part" in words[head].features and "Tense=Pres" in words[head].features
        )
        if progressive and auxiliaries and "Tense=Pres" in words[auxiliaries[0]].features:
            first, last = sorted((auxiliaries[0], head))
            return Modality.ONGOING, Span(words[first].span.start, words[last].span.end)
        to = [at for at in self._tree.below(head, "mark") if words[at].upos == "PART"]
        if to and self._tree.has(head, "acl") and words[words[head].head].lemma.lower() in self._told.intended:
            return Modality.PLANNED, words[to[0]].span
        if to and to[0] and words[to[0] - 1].lemma in self._due:  # wherever the tree hangs the infinitive
            return Modality.PLANNED, words[to[0] - 1].span
        return None

    def _none(self, head: int) -> Span | None:
        """Give the "no" before a noun, or before the one it is joined to ("no injuries or deaths")."""
        if self._tree.words[head].upos != "NOUN":
            return None
        first = self._tree.words[head].head if self._tree.has(head, "conj") else head
        none = (at for at in self._tree.below(first, "det") if self._is_negative(at))
        return next((self._tree.words[at].span for at in none), None)

    def _counterfactual(self, head: int) -> Span | None:
        """Give the modal of what would or could have been ("we could have won", "the toll would have been higher")."""
        words, at = self._tree.words, head
        if words[head].upos != "VERB":
            at = words[head].head if self._tree.has(head, "nsubj", "nsubj:pass") else -1
        auxiliaries = self._tree.below(at, "aux", "cop") if at >= 0 else []
        perfect = any(words[other].lemma.lower() in self._told.perfect for other in auxiliaries)
        modal = next((other for other in auxiliaries if words[other].lemma.lower() in self._told.unreal), None)
        return words[modal].span if perfect and modal is not None else None

    def _alleged(self, head: int) -> Span | None:
        """Give the noun that tells that its clause is only alleged ("on charges that she took bribes")."""
        words = self._tree.words
        for at, _ in zip((head, *self._tree.above(head)), range(_DEEP), strict=False):
            if self._tree.has(at, "acl:relcl"):
                return None
            above = words[words[at].head]
            if self._tree.has(at, "acl") and above.upos == "NOUN" and above.lemma.lower() in self._told.alleged:
                return above.span
        return None

    def _is_past(self, verb: int) -> bool:
        words = self._tree.words
        finite = [verb, *self._tree.below(verb, "aux", "aux:pass")]
        modal = any(words[at].lemma in self._modals for at in finite)
        return not modal and any("Tense=Past" in words[at].features for at in finite)

    def _is_told(self, head: int) -> bool:
        """Tell whether what has a past day took place: it is of the past, or comes of what did ("a way to meet")."""
        words = self._tree.words
        if self._tree.has(head, "acl") and "VerbForm=Inf" in words[head].features:
            return words[words[head].head].lemma.lower() not in self._told.intended
        return self._is_past(head)

    def _verb(self, head: int) -> int:
        """Give the verb of the clause in which a noun stands; of anything else itself."""
        words = self._tree.words
        if words[head].upos == "VERB":
            return head
        return next((at for at in self._tree.above(head) if words[at].upos == "VERB"), head)

    def _is_ahead(self, time: TimeMark) -> bool:
        begins = time.when.earliest if time.when else None
        return self._today is not None and begins is not None and begins > self._today.last

    def _is_over(self, time: TimeMark) -> bool:
        ends = time.when.latest if time.when else None
        return self._today is not None and ends is not None and ends < self._today.first

    def _clauses(self, head: int) -> Iterator[int]:
        yield head
        for _, above in zip(range(_UP), self._tree.above(head), strict=False):
            yield above

    def _off(self, head: int) -> Span | None:
        """Give the verb by which what a trigger names, its subject or object, is called off."""
        words, below = self._tree.words, head
        for verb in self._clauses(head):
            if verb != head and self._tree.has(below, "obl") and self._tree.below(verb, "obj"):
                return None  # "scrap the dividend at its meeting" scraps no meeting
            below = verb
            particles = self._tree.below(verb, "compound:prt")
            lemma = " ".join(words[at].lemma for at in (verb, *particles[:1]))
            if lemma in self._told.called_off and (verb != head or not self._tree.below(head, "obj")):
                last = max((verb, *particles[:1]))
                return Span(words[min(verb, last)].span.start, words[last].span.end)
            if verb != head and words[verb].upos == "VERB":
                return None
        return None

    def _first(self, head: int, decides: Callable[[int], bool]) -> Span | None:
        for verb in self._clauses(head):
            for at in self._tree.below(verb, "aux", "advmod", "det", "mark"):
                if decides(at):
                    return self._tree.words[at].span
        return None

    def _is_negative(self, word: int) -> bool:
        features = self._tree.words[word].features
        return "Polarity=Neg" in features or "PronType=Neg" in features

    def _is_modal(self, word: int) -> bool:
        return self._tree.words[word].lemma in self._modals
