"""Let the words of a language confirm, correct and complete the events that its encoder proposes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from attrs import evolve

from newsld.annotate.encoder.mark import DOUBTFUL
from newsld.annotate.main_event import heads_of_news
from newsld.annotate.reading import Reading
from newsld.annotate.tree import Tree
from newsld.lang.events import Frame
from newsld.model.annotation import ArgumentMark, EventMark, Modality
from newsld.model.event_types import FALLBACK
from newsld.model.span import Span
from newsld.model.words import MentionKind

FRAMED = "events/frame"
TAKING_PART = frozenset({"agent", "patient", "party", "recipient"})
"""The rule of what words tell; the encoder does not say whether it took place."""
_CONFIRMED = 0.35
"""How sure a proposal is at least whose word tells the same type by itself."""
_CORRECTED = 0.4
"""How sure it is at least of the type its word tells, where the encoder sees a happening of no type."""
_FOUND = 0.4
"""How sure an event is that only its word tells."""
_JOINT = 0.6
"""The same of an event that a verb tells with its particle or object, where these are its own."""
_UNSURE = 0.3
"""Below this a word that tells a type by itself outweighs the encoder."""
_TYPED = 0.2
"""Below this a type that no word confirms is mostly wrong in ``newslines`` and ``stories`` dev."""
_SEEN = 0.35
"""How sure it is that something happened where the encoder is so unsure what; three in five such are triggers."""
_OWN = 0.5
"""How sure a verb must be of a type of its own whose subject is a happening."""
_LOOSE = ("compound", "amod", "xcomp")
"""How verbs depend on others that seldom tell a happening of their own where the encoder is unsure."""


class Frames:
    """The words of one text that tell happenings.

    Args:
        reading: The text.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._frames = reading.words.frames
        self._tags = {upos for _, upos in self._frames}
        self._news = heads_of_news(reading)
        mentions = reading.annotations.mentions
        self._people = {mention.head for mention in mentions if mention.kind is MentionKind.PERSON}

    def read(self, proposals: Sequence[EventMark]) -> list[EventMark]:
        """Give the proposals with their types corrected, and those events that only words tell, in text order."""
        tree = self._reading.tree
        heads = {tree.top(event.trigger): event for event in proposals}
        made = [self.corrected(self._as_its_subject(event, heads)) for event in proposals]
        taken = {at for event in proposals for at in tree.within(event.trigger)}
        made += [
            self._found(at, frame)
            for at in range(len(tree.words))
            if at not in taken and (frame := self.of(at)) is not None and frame.sure and self._tells(at)
        ]
        return sorted(made, key=lambda event: event.trigger.start)

    def _as_its_subject(self, event: EventMark, heads: Mapping[int | None, EventMark]) -> EventMark:
        """Give an unsure verb that only says that its subject took place ("a quake struck") the type of that."""
        tree = self._reading.tree
        head = tree.top(event.trigger)
        if (
            head is None
            or event.confidence >= _OWN
            or tree.words[head].lemma.lower() not in self._reading.words.occurring
        ):
            return event
        subject = next((heads[at] for at in tree.below(head, "nsubj") if at in heads), None)
        if subject is None or subject.confidence < event.confidence:
            return event
        return evolve(event, type=subject.type, confidence=min(subject.confidence, _OWN))

    def of(self, word: int) -> Frame | None:
        """Give what a word tells, with its particle or its object if they tell more ("assume office")."""
        words = self._reading.tree.words
        upos = words[word].upos
        if upos not in self._tags:
            return None
        lemma = words[word].lemma.lower()
        joint = self._joint(word)
        return joint[1] if joint is not None else self._frames.get((lemma, upos))

    def _joint(self, word: int) -> tuple[int, Frame] | None:
        """Give the particle or object with which a word tells something, and what they tell."""
        words = self._reading.tree.words
        lemma, upos = words[word].lemma.lower(), words[word].upos
        for beside in self._reading.tree.below(word, "compound:prt", "obj"):
            if (frame := self._frames.get((f"{lemma} {words[beside].lemma.lower()}", upos))) is not None:
                return beside, frame
        return None

    def corrected(self, event: EventMark) -> EventMark:
        """Give a proposal with the type that its word tells, if that is surer."""
        tree = self._reading.tree
        head = tree.top(event.trigger)
        frame = self.of(head) if head is not None else None
        if head is not None and (other := self._apart(head, event)) is not None:
            return evolve(event, type=other, rule="events/type-by-company")
        if head is not None and self._is_untyped(event, head, frame):
            return evolve(event, type=FALLBACK, confidence=_SEEN, rule="events/untyped")
        if frame is None:
            return event
        if event.type == frame.type:
            if not frame.sure and event.rule == DOUBTFUL and head is not None and self._is_loose(head):
                return event
            sure = _CONFIRMED if frame.sure else _SEEN
            return evolve(event, confidence=sure) if sure > event.confidence else event
        if event.type == FALLBACK or (frame.sure and event.confidence < _UNSURE):
            sure = max(event.confidence, _CORRECTED if frame.sure else event.confidence)
            return evolve(event, type=frame.type, confidence=sure, rule=FRAMED)
        return event

    def _is_loose(self, head: int) -> bool:
        """Tell whether a word seldom tells a happening of its own: a noun, or a verb before one ("flooded quarry")."""
        tree = self._reading.tree
        return tree.words[head].upos != "VERB" or tree.has(head, *_LOOSE)

    def _is_untyped(self, event: EventMark, head: int, frame: Frame | None) -> bool:
        """Tell whether a verb of headline or lead tells something of which the encoder cannot say what it is.

        Nothing that they tell is dropped for want of a type; nouns are, what stands further down, and what may be none
        at all or did not take place. The news keeps what is told of its type.
        """
        confirmed = frame is not None and (frame.sure or frame.type == event.type)
        if confirmed or event.main or event.rule == DOUBTFUL or event.confidence >= _TYPED:
            return False
        if event.modality in (Modality.POSSIBLE, Modality.DENIED):
            return False
        tree = self._reading.tree
        fit = tree.words[head].upos == "VERB" and not tree.has(head, *_LOOSE)
        return fit and any(block.covers(event.trigger) for block in self._news)

    def _apart(self, head: int, event: EventMark) -> str | None:
        """Give the type that the words around a trigger tell against the encoder ("the union's strike")."""
        reading = self._reading
        word = reading.tree.words[head]
        key = word.lemma.lower(), event.type
        if (instead := reading.words.instead.get(key)) is not None and self._undergoes(head, event):
            return instead
        if (instead := reading.words.of_people.get(key)) is not None and not self._people.isdisjoint(
            reading.tree.below(head, "obj", "nsubj:pass")
        ):
            return instead
        if (apart := reading.words.governing.get(key)) is not None:
            cases = {reading.form(case) for at in reading.tree.below(head, "obl", "nmod") for case in self._cases(at)}
            if cases & apart.words and not self._lemmas(event.sentence) & apart.unless:
                return apart.type
        if (apart := reading.words.company.get(key)) is not None:
            for told in (self._lemmas(event.sentence), self._all):
                if told & apart.unless:
                    return None
                if told & apart.words:
                    return apart.type
        return None

    def _undergoes(self, verb: int, event: EventMark) -> bool:
        """Tell whether the object of a verb is told to be who undergoes it."""
        tree = self._reading.tree
        objects = [tree.words[at].span for at in tree.below(verb, "obj")]
        undergoing = [argument.span for argument in event.arguments if argument.role == "patient"]
        return any(span.covers(word) for span in undergoing for word in objects)

    def _cases(self, word: int) -> list[int]:
        return self._reading.tree.below(word, "case")

    def _lemmas(self, span: Span) -> frozenset[str]:
        words = self._reading.tree.words
        return frozenset(words[at].lemma.lower() for at in self._reading.tree.within(span) if words[at].upos == "NOUN")

    @cached_property
    def _all(self) -> frozenset[str]:
        """Give the nouns of the text."""
        return self._lemmas(Span(0, len(self._reading.document.text)))

    def _tells(self, word: int) -> bool:
        """Tell whether a noun of a frame tells something new: one that is somebody's, counted, or "a" such thing.

        A verb tells one with its own particle or object. Other verbs, and nouns that only "the" stands before, are
        happenings where the encoder says so: what it passes over of these is seldom one.
        """
        tree = self._reading.tree
        if tree.words[word].upos == "VERB":
            return self._joint(word) is not None
        if tree.has(word, "compound", "appos", "nmod:poss"):
            return False
        articles = (tree.words[at].features for at in tree.below(word, "det"))
        return bool(tree.below(word, "nmod:poss", "nummod")) or any("Definite=Ind" in told for told in articles)

    def _found(self, word: int, frame: Frame) -> EventMark:
        words = self._reading.tree.words
        last = max([word, *self._reading.tree.below(word, "compound:prt")])
        span = Span(words[word].span.start, max(words[word].span.end, words[last].span.end))
        joint = self._joint(word)
        sure = _FOUND * words[word].confidence if joint is None else _JOINT * words[joint[0]].confidence
        return EventMark(
            trigger=span,
            type=frame.type,
            modality=Modality.HAPPENED,
            arguments=(),
            confidence=sure,
            rule=FRAMED,
            sentence=self._reading.sentence_at(words[word].span.start),
        )


def as_framed(
    arguments: Iterable[ArgumentMark], sides: Sequence[tuple[str, str, int]], tree: Tree
) -> list[ArgumentMark]:
    """Give arguments with the roles of the type that a frame told: the encoder's were those of another type.

    What only tells of another argument ("chairmanship of the movement") takes no part itself.

    Args:
        arguments: The encoder's.
        sides: The roles that the tree tells, each with its syntactic place and the word in it.
        tree: The words.
    """
    roles = {word: role for role, _, word in sides}
    found = []
    for argument in arguments:
        top = tree.top(argument.span) if argument.role in TAKING_PART else None
        if top is None or top in roles:
            found.append(evolve(argument, role=roles.get(top, argument.role)) if top is not None else argument)
        elif roles.keys().isdisjoint(tree.above(top)):
            found.append(argument)
    return found
