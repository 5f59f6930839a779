"""What of each mention of an event counts for whether another mention tells of the same event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from attrs import frozen

from newsld.annotate.reading import Reading
from newsld.model.annotation import EventMark, Modality, NameType
from newsld.model.document import BlockKind
from newsld.model.event_types import EVENT_TYPES
from newsld.model.span import Span

_WIDE = ("Country", "Continent", "State", "AdministrativeArea")
"""Places in which others may lie: "in Baku" and "in Azerbaijan" are not at odds."""
_WHO = frozenset({"agent", "patient", "party", "recipient"})
_BODIES = frozenset({NameType.ORGANIZATION, NameType.PLACE, NameType.GROUP})
_NOUNS = frozenset({"NOUN", "PROPN"})


@frozen
class Facts:
    """What a mention tells.

    Attributes:
        type: Notation of its type.
        branch: Of its type.
        word: Dictionary form of the head of its trigger.
        noun: Whether that is a noun.
        definite: Whether it stands with a "the" or "this".
        indefinite: Whether it stands with an "a".
        plural: Whether it is a plural.
        other: Whether a word beside it says that it is another one ("a second", "again", "the deadliest").
        beside: Whether it is a noun beside another in apposition ("…, its largest takeover").
        modality: Whether it took place.
        when: The bounds of its time.
        days: How many days that was over when the text was written; ``None`` if it was not, or nobody knows.
        who: Role and entity of those who take part.
        described: Role and head word of those who take part and have no name.
        numbers: Role and number of those who are counted.
        bodies: Organizations and countries that take part, or that the words for others who do name.
        stands: By entity that takes part, the bodies that its posts name.
        place: The entity that is its place.
        wide: Whether other places lie in that.
        start: Where it stands.
        sentence: Number of its sentence.
        heading: Whether it stands in the headline.
        news: How likely the encoder holds it the news of the text.
        sure: How sure its type is.
        echoes: How much it sounds as if it told again what a trigger before it told, by where that begins.
    """

    type: str
    branch: str
    word: str
    noun: bool
    definite: bool
    indefinite: bool
    plural: bool
    other: bool
    beside: bool
    modality: Modality
    when: tuple[date | None, date | None] | None
    days: int | None
    who: frozenset[tuple[str, int]]
    described: frozenset[tuple[str, str]]
    numbers: frozenset[tuple[str, str]]
    bodies: frozenset[int]
    stands: Mapping[int, frozenset[int]]
    place: int | None
    wide: bool
    start: int
    sentence: int
    heading: bool
    news: float
    sure: float
    echoes: Mapping[int, float]

    @property
    def bare(self) -> bool:
        """Whether it tells nothing but that it is such an event."""
        return not self.who and not self.described and self.place is None and self.when is None


def stand_in(told: Facts, mention: Facts) -> bool:
    """Tell whether somebody who takes part for one mention stands for a body that does for the other."""
    return any(bodies & mention.bodies for bodies in told.stands.values()) or any(
        bodies & told.bodies for bodies in mention.stands.values()
    )


def at_odds(told: Facts, mention: Facts) -> bool:
    """Tell whether in a role that both fill, each has somebody who is not one of the other's, nor stands for one."""
    roles = {role for role, _ in told.who} & {role for role, _ in mention.who}
    return any(_strange(role, told, mention) and _strange(role, mention, told) for role in roles)


def _strange(role: str, mine: Facts, yours: Facts) -> bool:
    """Tell whether one of mine is none of yours."""
    others = {entity for at, entity in yours.who if at == role}
    represented = frozenset().union(*(yours.stands.get(entity, frozenset()) for entity in others))
    return any(
        entity not in others | represented | yours.bodies and not mine.stands.get(entity, frozenset()) & yours.bodies
        for at, entity in mine.who
        if at == role
    )


def facts_of(events: Sequence[EventMark], reading: Reading) -> list[Facts]:
    """Give what each mention tells."""
    gatherer = _Gatherer(reading)
    return [gatherer.facts(event) for event in events]


class _Gatherer:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tree = reading.tree
        self.headline = next((block.span for block in reading.document.of_kind(BlockKind.HEADLINE)), None)
        self.sentences = {span: at for at, span in enumerate(reading.annotations.sentences)}
        self.represented = represented(reading)

    def facts(self, event: EventMark) -> Facts:
        head = self.tree.top(event.trigger)
        word = self.tree.words[head] if head is not None else None
        articles = [self.tree.words[at].features for at in self.tree.below(head, "det")] if head is not None else []
        place = next((a.entity for a in event.arguments if a.role == "place" and self.reading.is_place(a.entity)), None)
        who = frozenset((a.role, a.entity) for a in event.arguments if a.role in _WHO and a.entity is not None)
        when = _bounds(event, self.reading)
        unnamed = [(a.role, a.span) for a in event.arguments if a.role in _WHO and a.entity is None]
        return Facts(
            type=event.type,
            branch=EVENT_TYPES[event.type].branch,
            word=word.lemma.casefold() if word is not None else "",
            noun=word is not None and word.upos in _NOUNS,
            definite=any("Definite=Def" in told or "PronType=Dem" in told for told in articles),
            indefinite=any("Definite=Ind" in told for told in articles),
            plural=word is not None and word.upos in _NOUNS and "Number=Plur" in word.features,
            other=head is not None and self._is_another(head),
            beside=head is not None and self.tree.has(head, "appos") and self.tree.words[head].upos == "NOUN",
            modality=event.modality,
            when=when,
            days=self._days(when[1] if when is not None else None),
            who=who,
            described=frozenset((role, self._word(span)) for role, span in unnamed),
            numbers=frozenset((role, number) for role, span in unnamed if (number := self._number(span))),
            bodies=self._bodies(who, [span for _, span in unnamed]),
            stands={entity: self.represented[entity] for _, entity in who if entity in self.represented},
            place=place,
            wide=place is not None and self.reading.entities[place].kind in _WIDE,
            start=event.trigger.start,
            sentence=self.sentences.get(event.sentence, -1),
            heading=self.headline is not None and self.headline.covers(event.trigger),
            news=event.news,
            sure=event.confidence,
            echoes=event.echoes,
        )

    def _days(self, end: date | None) -> int | None:
        reference = self.reading.annotations.reference
        days = (reference.moment.first - end).days if reference is not None and end is not None else 0
        return days if days > 0 else None

    def _is_another(self, head: int) -> bool:
        words = self.reading.words.others
        beside = (self.tree.words[at] for at in self.tree.below(head, "det", "amod", "advmod"))
        return any(word.lemma.casefold() in words or "Degree=Sup" in word.features for word in beside)

    def _word(self, span: Span) -> str:
        head = self.tree.top(span)
        return self.tree.words[head].lemma.casefold() if head is not None else ""

    def _number(self, span: Span) -> str | None:
        numbers = (self.tree.words[at] for at in self.tree.within(span) if self.tree.words[at].upos == "NUM")
        return next((number.lemma.casefold() for number in numbers), None)

    def _bodies(self, who: frozenset[tuple[str, int]], unnamed: Sequence[Span]) -> frozenset[int]:
        """Give the bodies among those who take part, and those that "generals from Russia" names."""
        told = {entity for _, entity in who}
        for span in unnamed:
            for at in (*self.tree.within(span), *self._behind(span)):
                entity = self.reading.meaning.of(self.tree.words[at].span)
                if entity is not None:
                    told.add(entity)
        return frozenset(entity for entity in told if self.reading.entities[entity].type in _BODIES)

    def _behind(self, span: Span) -> list[int]:
        """Give the words that a phrase's noun is said to be of or from."""
        head = self.tree.top(span)
        joined = self.tree.below(head, "nmod") if head is not None else []
        return [*joined, *(other for at in joined for other in self.tree.below(at, "conj"))]


def _bounds(event: EventMark, reading: Reading) -> tuple[date | None, date | None] | None:
    times = [a.span for a in event.arguments if a.role == "time"]
    told = reading.time(times[0]) if times else event.when
    return (told.when.earliest, told.when.latest) if told is not None and told.when else None


def represented(reading: Reading) -> Mapping[int, frozenset[int]]:
    """Give the bodies that a person's posts name ("the head of Russia's General Staff")."""
    starts = {m.span.start: at for at, e in enumerate(reading.entities) for m in e.mentions if e.type in _BODIES}
    found: defaultdict[int, set[int]] = defaultdict(set)
    for at, entity in enumerate(reading.entities):
        for title in entity.titles:
            if title.organization is not None:
                found[at].add(title.organization)
            inside = (reading.tree.words[word].span.start for word in reading.tree.within(title.span))
            found[at] |= {starts[start] for start in inside if start in starts}
    return {at: frozenset(bodies) for at, bodies in found.items()}
