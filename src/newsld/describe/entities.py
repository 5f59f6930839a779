"""People, organisations, places, groups and things: one node per entity per article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from attrs import define, field, frozen

from newsld.describe.naming import Named, mint
from newsld.lang.naming import no_count
from newsld.model.annotation import EntityMark, NameMark, NameType, TitleMark
from newsld.model.description import Group, NamedThing, Organization, Person, Place
from newsld.model.evidence import Attested, Basis, Evidence
from newsld.model.span import Span

_KINDS = {
    NameType.PERSON: "person",
    NameType.ORGANIZATION: "org",
    NameType.PLACE: "place",
    NameType.FACILITY: "place",
    NameType.GROUP: "group",
    NameType.EVENT: "thing",
    NameType.WORK: "thing",
    NameType.PRODUCT: "thing",
}
_THING_CLASSES = {NameType.EVENT: "Event", NameType.WORK: "CreativeWork", NameType.PRODUCT: "Product"}

Entity = Person | Organization | Place | Group | NamedThing


@frozen(kw_only=True)
class Wanted:
    """A node that something other than a name in the text asks for: an author, a publisher, a described group."""

    type: NameType
    name: str
    evidence: Evidence
    kind: str | None = None


@define
class Cast:
    """All entities of one article, found by their words or by their name.

    Attributes:
        base: ``U``.
        text: The text the spans refer to.
        count: Gives how many the words for a group say that they are.
    """

    base: str
    text: str
    count: Callable[[str], int | None] = no_count
    _marks: list[EntityMark] = field(factory=list)
    _wanted: list[Wanted] = field(factory=list)
    _by_name: dict[tuple[str, str], int] = field(factory=dict)
    _by_start: dict[int, int] = field(factory=dict)
    _iris: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, base: str, text: str, entities: Iterable[EntityMark], count: Callable[[str], int | None] = no_count
    ) -> Cast:
        """Give the cast of the entities that `annotate` found; ``count`` tells how many the words for a group say."""
        cast = cls(base, text, count)
        for mark in entities:
            index = len(cast._marks)
            cast._marks.append(mark)
            for name in {mark.name, *(m.span.of(text) for m in mark.mentions)}:
                # The first to bear a name keeps it: two people with one surname are told apart by their full names.
                cast._by_name.setdefault((_KINDS[mark.type], name.casefold()), index)
            for mention in mark.mentions:
                cast._by_start[mention.span.start] = index
        return cast

    def want(self, wanted: Wanted) -> int:
        """Give the number of the entity of this kind and name; a new one where the text has none."""
        key = (_KINDS[wanted.type], wanted.name.casefold())
        if key not in self._by_name:
            self._by_name[key] = len(self._marks) + len(self._wanted)
            self._wanted.append(wanted)
        return self._by_name[key]

    def add(self, wanted: Wanted) -> int:
        """Give the number of a new entity, whatever others are called."""
        self._wanted.append(wanted)
        return len(self._marks) + len(self._wanted) - 1

    def at(self, span: Span) -> int | None:
        """Give the number of the entity named at or inside the span: the first name in it."""
        return next(
            (self._by_start[i] for i in range(span.start, min(span.end, span.start + 200)) if i in self._by_start), None
        )

    def named(self, words: str) -> int | None:
        """Give the number of the entity of any kind that has this name, whatever its capitals."""
        keys = ((kind, words.casefold()) for kind in dict.fromkeys(_KINDS.values()))
        return next((self._by_name[key] for key in keys if key in self._by_name), None)

    def mark(self, number: int) -> EntityMark | Wanted:
        """Give what is known of an entity."""
        return self._marks[number] if number < len(self._marks) else self._wanted[number - len(self._marks)]

    def close(self) -> None:
        """Mint the IRIs; no entity can be asked for afterwards."""
        self._iris = mint(
            self.base,
            [
                Named(kind=_KINDS[m.type], name=m.name, type=m.type.value, start=m.mentions[0].span.start)
                for m in self._marks
            ]
            + [Named(kind=_KINDS[w.type], name=w.name, type=w.type.value) for w in self._wanted],
        )

    def iri(self, number: int) -> str:
        """Give the IRI of an entity, once the cast is closed."""
        return self._iris[number]

    def confidence(self, number: int) -> float:
        """Give how sure it is that an entity is there, and is so called."""
        mark = self.mark(number)
        return (self._naming(mark) if isinstance(mark, EntityMark) else mark.evidence).confidence

    def nodes(self) -> list[Entity]:
        """Give the nodes of all entities: those of the text in its order, then the others in theirs."""
        found: list[Entity] = [self._node_of_mark(m, self._iris[i]) for i, m in enumerate(self._marks)]
        offset = len(self._marks)
        return found + [self._node_of_wanted(w, self._iris[offset + i]) for i, w in enumerate(self._wanted)]

    def _node_of_wanted(self, wanted: Wanted, iri: str) -> Entity:
        name = Attested(wanted.name, wanted.evidence)
        if wanted.type is NameType.PERSON:
            return Person(iri=iri, name=name)
        if wanted.type is NameType.GROUP and (count := self.count(wanted.name)) is not None:
            return Group(iri=iri, name=name, count=Attested(count, wanted.evidence))
        return _node(wanted.type, iri, name, wanted.kind, ())

    def _node_of_mark(self, mark: EntityMark, iri: str) -> Entity:
        name = Attested(mark.name, self._naming(mark))
        others: dict[str, list[NameMark]] = {}
        for mention in mark.mentions:
            if (words := mention.span.of(self.text)) != mark.name:
                others.setdefault(words, []).append(mention)
        alternates = tuple(Attested(words, self._evidence(marks)) for words, marks in others.items())
        if mark.type is NameType.PERSON:
            return Person(
                iri=iri,
                name=name,
                alternate_names=alternates,
                job_titles=tuple(
                    Attested(marks[0].words, _told(marks))
                    for marks in _by(mark, lambda title: title.words.casefold()).values()
                ),
                affiliations=tuple(
                    Attested(self._iris[number], _told(marks, "entities/affiliation"))
                    for number, marks in _by(mark, attrgetter("organization")).items()
                    if number is not None
                ),
            )
        return _node(mark.type, iri, name, mark.kind, alternates)

    def _naming(self, mark: EntityMark) -> Evidence:
        return self._evidence([m for m in mark.mentions if m.span.of(self.text) == mark.name] or mark.mentions)

    def _evidence(self, mentions: Iterable[NameMark]) -> Evidence:
        marks = list(mentions)
        best = max(marks, key=lambda m: m.confidence)
        return Evidence(confidence=best.confidence, rule=best.rule, spans=tuple(m.span for m in marks))


def _by(mark: EntityMark, key: Callable[[TitleMark], Any]) -> dict[Any, list[TitleMark]]:
    found: dict[Any, list[TitleMark]] = {}
    for title in mark.titles:
        found.setdefault(key(title), []).append(title)
    return found


def _told(titles: Sequence[TitleMark], rule: str | None = None) -> Evidence:
    best = max(titles, key=lambda title: title.confidence)
    return Evidence(confidence=best.confidence, rule=rule or best.rule, spans=tuple(title.span for title in titles))


def _node(
    type_: NameType, iri: str, name: Attested[str], kind: str | None, others: tuple[Attested[str], ...]
) -> Entity:
    match type_:
        case NameType.ORGANIZATION:
            return Organization(iri=iri, name=name, kind=kind, alternate_names=others)
        case NameType.PLACE | NameType.FACILITY:
            return Place(iri=iri, name=name, kind=kind, alternate_names=others)
        case NameType.GROUP:
            return Group(iri=iri, name=name)
        case _:
            return NamedThing(iri=iri, name=name, kind=kind or _THING_CLASSES[type_], alternate_names=others)


def supplied(where: str, *spans: Span) -> Evidence:
    """Give the evidence of what user or source say outside the running text."""
    basis = Basis.STATED if spans else Basis.SUPPLIED
    return Evidence(basis=basis, confidence=1.0, rule="read/metadata", spans=spans, note=where)
