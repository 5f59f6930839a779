"""Build the documents of NewsML-G2 that are no articles: concepts, events, plans, packages, catalogues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from newsld.model.document import BlockKind, Document, Field, Metadatum
from newsld.model.resource import Resource
from newsld.model.stated import ItemKind, Property, Thing, ThingKind, Told, Words
from newsld.model.supplied import Supplied
from newsld.read.build import build_document
from newsld.read.event_times import moment_of
from newsld.read.front_matter import Entry
from newsld.read.newsml_concepts import Source, concept, has_details, identity_of, kind_of, schemes_of, where
from newsld.read.newsml_entries import entries_of, format_of, weakest_of
from newsld.read.newsml_events import coverage, event
from newsld.read.newsml_parts import parts_of, take_links
from newsld.read.pieces import Piece
from newsld.read.telling import Telling, references, said_address, said_words
from newsld.read.xml import Element

_SHOWN = ((Field.HEADLINE, BlockKind.HEADLINE), (Field.DESCRIPTION, BlockKind.PARAGRAPH))
_NOWHERE = Element("", {}, 1)
_TYPED = frozenset(
    {
        ThingKind.PERSON, ThingKind.ORGANIZATION, ThingKind.PLACE, ThingKind.OBJECT, ThingKind.NAMED_EVENT,
        ThingKind.EVENT,
    }
)  # fmt: skip


def wordless_document(resource: Resource, supplied: Supplied, item: Element, stem: str | None) -> Document:
    """Build the document of a news item without a story: its events and the concepts it asserts.

    Raises:
        ItemError: It has neither words nor an address.
    """
    source = _source(resource, item)
    for content in item.children("contentSet"):
        for each in content.below("concept", "event"):
            _take(source, each, about=True)
    _subjects(source, item)
    return _document(resource, supplied, item, source, stem)


def told_by_article(resource: Resource, item: Element) -> Told:
    """Give whom and what a news item with a story names as its subjects, where it says more of them than names."""
    source = _source(resource, item)
    _subjects(source, item, but_names=True)
    return source.telling.told(ItemKind.ARTICLE)


def knowledge_document(resource: Resource, supplied: Supplied, item: Element, stem: str | None) -> Document:
    """Build the document of a concept item or a knowledge item.

    Raises:
        ItemError: It has neither words nor an address.
    """
    source = _source(resource, item)
    scheme = item.at("schemeMeta")
    terms = _vocabulary(source, scheme) if scheme is not None else None
    sets = [item, *item.children("conceptSet")]
    members = []
    for each in (element for part in sets for element in part.children("concept")):
        key = _take(source, each, about=terms is None)
        if key and terms and source.telling.things[key].kind is ThingKind.TERM:
            source.telling.also(key, *references(Property.TERMS, [terms], where(each)))
            members += references(Property.TERM, [key], where(each))
    if terms:
        source.telling.also(terms, *members)
    return _document(resource, supplied, item, source, stem)


def planning_document(resource: Resource, supplied: Supplied, item: Element, stem: str | None) -> Document:
    """Build the document of a planning item: the works that are planned, and the events they are about.

    Raises:
        ItemError: It has neither words nor an address.
    """
    source = _source(resource, item)
    for each in item.below("concept", "event"):
        _take(source, each, about=True)
    _subjects(source, item)
    events = [thing.key for thing in source.telling.things.values() if thing.kind is ThingKind.EVENT]
    named = [thing.key for thing in source.telling.things.values() if thing.kind is ThingKind.NAMED_EVENT]
    planned = [key for each in item.below("newsCoverage") for key in coverage(source, each)]
    about = events or named
    for key in about:
        source.telling.things[key] = evolve(source.telling.things[key], about=True)
    if len(about) == 1:
        source.telling.also(about[0], *references(Property.COVERAGE, planned, where(item)))
    return _document(resource, supplied, item, source, stem)


def package_document(resource: Resource, supplied: Supplied, item: Element, stem: str | None) -> Document:
    """Build the document of a package: it lists its parts.

    Raises:
        ItemError: It has neither words nor an address.
    """
    source = _source(resource, item)
    keys = parts_of(source, item)
    _subjects(source, item)
    return _document(resource, supplied, item, source, stem, ItemKind.PACKAGE, keys)


def catalog_document(resource: Resource, supplied: Supplied, item: Element, stem: str | None) -> Document:
    """Build the document of a catalogue: it lists the vocabularies that codes are from.

    Raises:
        ItemError: It has neither words nor an address.
    """
    source = _source(resource, item)
    keys = [_vocabulary(source, each) for each in item.below("scheme")]
    return _document(resource, supplied, item, source, stem, ItemKind.PACKAGE, keys)


def _source(resource: Resource, item: Element) -> Source:
    written = item.at("itemMeta", "versionCreated")
    language = item.at("contentMeta", "language")
    concepts = item.below("concept", "event")
    return Source(
        telling=Telling(resource.source, moment_of(written.text()) if written is not None else None),
        schemes=schemes_of(item),
        language=(language.attributes.get("tag") if language else None) or item.attributes.get("lang", ""),
        events=frozenset(identity_of(c) for c in concepts if c.at("eventDetails") is not None) - {""},
    )


def _take(source: Source, element: Element, *, about: bool) -> str | None:
    if element.name == "event" or kind_of(element) is ThingKind.EVENT:
        return event(source, element, about=about)
    return concept(source, element, about=about)


def _subjects(source: Source, item: Element, *, but_names: bool = False) -> None:
    """Take whom and what the item names as its subjects, with what it asserts of them; ``but_names`` if it is more."""
    asserted = {identity: each for each in item.children("assert") if (identity := identity_of(each))}
    content = item.at("contentMeta") or _NOWHERE
    for subject in content.children("subject"):
        whole = _with(subject, asserted.get(identity_of(subject)))
        kind = kind_of(whole)
        if kind in _TYPED and not (but_names and source.iri(whole) is None and not has_details(whole)):
            concept(source, whole, kind)


def _with(subject: Element, asserted: Element | None) -> Element:
    """Give a subject with what the item asserts of it elsewhere."""
    if asserted is None:
        return subject
    whole = Element(subject.name, {**asserted.attributes, **subject.attributes}, subject.line)
    whole.parts = [*asserted.parts, *subject.parts]
    return whole


def _vocabulary(source: Source, scheme: Element) -> str:
    at = where(scheme)
    uri, alias = (scheme.attributes.get(key, "") for key in ("uri", "alias"))
    alias = alias or scheme.attributes.get("preferredalias", "")
    named = source.worded(scheme, "name")
    words = source.worded(scheme, "definition")
    said = said_words(Property.DESCRIPTION, words[0], at, words[1] or None) if words else []
    return source.telling.add(
        Thing(
            key=f"terms {uri or alias}",
            kind=ThingKind.TERMS,
            name=named[0] if named else alias or None,
            identity=uri or alias,
            names=(alias,) if alias and named else (),
            where=at,
            said=(*said, *said_address(Property.URL, uri, at)),
            about=True,
        )
    )


def _document(
    resource: Resource, supplied: Supplied, item: Element, source: Source, stem: str | None,
    kind: ItemKind = ItemKind.ITEM, parts: Iterable[str] = (),
) -> Document:  # fmt: skip
    take_links(source, item)
    things = tuple(source.telling.things.values())
    about = [thing for thing in things if thing.about]
    said = [entry for entry in entries_of(item, bare=True) if entry.value]
    entries = list(_headed(said, about, item))
    shown = [_description(thing) for thing in about]
    return build_document(
        resource,
        supplied,
        body="\n".join(entry.value for entry in entries if entry.key in ("headline", "description")),
        pieces=lambda words, own: _pieces(own, shown),
        entries=entries,
        where=format_of(item),
        weakest=tuple(weakest_of(item)),
        findings=tuple(source.telling.findings),
        stem=stem,
        told=source.telling.told(kind, parts),
    )


def _headed(said: list[Entry], about: list[Thing], item: Element) -> Iterator[Entry]:
    """Give what the item says of itself; its title is for editors, so the name of its one concept goes before."""
    headline = item.at("contentMeta", "headline")
    named = [thing for thing in about if thing.name]
    if headline is None and named and (len(named) == 1 or not any(entry.key == "headline" for entry in said)):
        said = [entry for entry in said if entry.key != "headline"]
        yield Entry("headline", named[0].name or "", item.line)
    yield from said


def _description(thing: Thing) -> str:
    found = (said.value for said in thing.said if said.property is Property.DESCRIPTION)
    return next((words.text for words in found if isinstance(words, Words)), "")


def _pieces(own: Sequence[Metadatum], shown: Iterable[str]) -> list[Piece]:
    """Give the text: the headline, what the item says of itself, and what it says of the things it is about."""
    pieces = [Piece(kind, datum.value) for field, kind in _SHOWN for datum in own if datum.field is field]
    pieces += (Piece(BlockKind.PARAGRAPH, text) for text in shown)
    once: dict[str, Piece] = {}
    for piece in pieces:
        once.setdefault(piece.text, piece)
    return list(once.values())
