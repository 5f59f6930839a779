"""Small gazetteers, and who is meant by the names of a text according to them."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.link import Gazetteer, link
from newsld.link.build import Alias, Row
from newsld.link.entry import Entry
from newsld.link.keys import word_number
from newsld.model.annotation import Annotations, ArgumentMark, EntityMark, EventMark, Modality, NameMark, NameType
from newsld.model.document import Document, Field, Metadatum
from newsld.model.link import Link
from newsld.model.span import Span

BASE = "https://id.example/"
PLACE = NameType.PLACE


def row(name: str, type_: NameType | None, *aliases: str, **more: object) -> Row:
    """Give an entry whose IRI is made of its ``id`` or name; ``words`` are those it is told of with."""
    iri = f"{BASE}{more.pop('id', name.replace(' ', '-'))}"
    words = tuple(map(word_number, str(more.pop("words", "")).split()))
    return Entry(name=name, iris=(iri,), type=type_, context=words, **more), tuple(map(Alias, aliases))  # type: ignore[arg-type]


def country(name: str, *aliases: str, **more: object) -> Row:
    """Give a country."""
    return row(name, PLACE, *aliases, kind="Country", **{"weight": 40.0, **more})


def area(name: str, within: str, **more: object) -> Row:
    """Give a division of the country with this id."""
    return row(name, PLACE, kind="AdministrativeArea", within=f"{BASE}{within}", **{"weight": 8.0, **more})


def city(name: str, within: str, **more: object) -> Row:
    """Give a city in the area with this id."""
    return row(name, PLACE, kind="City", within=f"{BASE}{within}", **{"weight": 6.0, **more})


def entity(text: str, type_: NameType, *names: str) -> EntityMark:
    """Give the entity of these names, each at its first place in the text; ``Berg#2`` at its second."""
    marks = []
    for name in names:
        words, _, which = name.partition("#")
        at = -1
        for _ in range(int(which or 1)):
            at = text.index(words, at + 1)
        marks.append(NameMark(span=Span(at, at + len(words)), type=type_, confidence=0.9, rule="names/test"))
    words = names[0].partition("#")[0]
    return EntityMark(type=type_, name=words, mentions=tuple(sorted(marks, key=lambda m: m.span)))


def told(text: str, type_: str, agent: int) -> EventMark:
    """Give an event of a type whose agent is the entity of this index."""
    span = Span(0, len(text))
    argument = ArgumentMark(role="agent", span=span, confidence=0.9, rule="events/test", entity=agent)
    return EventMark(
        trigger=span, type=type_, modality=Modality.HAPPENED, arguments=(argument,), confidence=0.9,
        rule="events/test", sentence=span,
    )  # fmt: skip


def links(
    gazetteer: Gazetteer,
    text: str,
    *entities: tuple[NameType, str],
    events: Sequence[EventMark] = (),
    dateline: str | None = None,
) -> list[Link]:
    """Give the links of entities, each with its names separated by ``|``."""
    written = (Metadatum(field=Field.DATELINE_PLACE, value=dateline, where="dateline"),) if dateline else ()
    document = Document(source="x", stem="x", text=text, blocks=(), metadata=written, language="en")
    marks = tuple(entity(text, type_, *names.split("|")) for type_, names in entities)
    return list(link(document, Annotations(entities=marks, events=tuple(events)), (gazetteer,)).links)


def meant(
    gazetteer: Gazetteer,
    text: str,
    *entities: tuple[NameType, str],
    events: Sequence[EventMark] = (),
    dateline: str | None = None,
) -> list[str | None]:
    """Give the ids of those that are meant."""
    found = links(gazetteer, text, *entities, events=events, dateline=dateline)
    return [item.target.iris[0].removeprefix(BASE) if item.target else None for item in found]
