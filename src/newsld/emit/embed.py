"""Write view E: one nested ``NewsArticle`` for web pages, a projection of view D by the table below."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from typing import Any

from attrs import field, frozen

from newsld.emit.address import address
from newsld.emit.indented import indented
from newsld.emit.mapping import REPEATABLE
from newsld.emit.nodes import Node, group
from newsld.emit.terms import SCHEMA, XSD, expand
from newsld.model.event_types import EVENT_TYPES
from newsld.model.evidence import Basis
from newsld.model.statements import Literal, Statement, Statements, Term

CONTEXT = "https://schema.org"
MOST_EVENTS = 5
"""Search engines mind pages with many events; no more than these are written as ``Event``."""

_LIKELY = 0.5
_RESTS_ON: Mapping[str, tuple[str, ...]] = {
    expand(key): tuple(map(expand, sources))
    for key, sources in {
        "location": ("location",), "startDate": ("startDate", "nl:when"), "endDate": ("endDate", "nl:when"),
    }.items()
}  # fmt: skip
"""Where and when an event was -> the statements that say how sure it is."""
_PUBLIC = frozenset(expand(f"nl:{t.term}") for t in EVENT_TYPES.values() if t.public_gathering)

# Class -> the keys of its objects, in their order. What a class has no key for is not written in E.
KEYS: Mapping[str, tuple[str, ...]] = {
    "NewsArticle": (
        "headline", "alternativeHeadline", "description", "articleBody", "url", "mainEntityOfPage", "datePublished",
        "dateModified", "author", "publisher", "dateline", "locationCreated", "articleSection", "keywords",
        "inLanguage", "wordCount", "image", "license", "about", "mentions", "hasPart", "citation",
    ),
    "Event": (
        "name", "description", "additionalType", "eventStatus", "startDate", "endDate", "location", "attendee",
        "organizer", "performer", "about", "sameAs",
    ),
    "Person": ("name", "alternateName", "honorificPrefix", "jobTitle", "affiliation", "sameAs"),
    "Organization": ("name", "alternateName", "sameAs"),
    "Place": ("name", "alternateName", "address", "geo", "containedInPlace", "sameAs"),
    "CreativeWork": ("name", "alternateName", "publisher", "datePublished", "sameAs"),
    "Quotation": ("text", "spokenByCharacter", "creator"),
    "Thing": ("name", "description", "additionalType", "alternateName", "sameAs"),
}  # fmt: skip


@frozen(kw_only=True)
class EmbedOptions:
    """How view E is written.

    Attributes:
        events: ``complete``: events with name, full date and address; ``gatherings``: of these only such as a public
            can go to; ``none``.
        graph: Whether to write a flat ``@graph`` of nodes instead of one nested object.
        descriptions: IRI of an event to the sentence that reports it, for its ``description``.
        without: Keys of the article that are left out, because its page has them; what they would say in full is then
            said in full elsewhere.
    """

    events: str = "complete"
    graph: bool = False
    descriptions: Mapping[str, str] = field(factory=dict)
    without: Set[str] = frozenset()


def embed_document(statements: Statements, options: EmbedOptions) -> dict[str, Any]:
    """Give view E as a JSON value.

    Args:
        statements: What is said about an article; the first fact is about the article itself.
        options: How to write it.

    Returns:
        A document whose context is exactly ``https://schema.org``.
    """
    facts = _likely(statements.facts)
    return _Embedding(group(facts), options).document(facts[0].subject)


def _likely(facts: Sequence[Statement]) -> list[Statement]:
    """Leave out where and when events were that is only inferred, and likelier not so: nothing to put on a page."""
    guesses = {
        (fact.subject, fact.predicate)
        for fact in facts
        if fact.evidence and fact.evidence.basis is Basis.INFERRED and fact.evidence.confidence < _LIKELY
    }
    return [
        fact
        for fact in facts
        if fact.predicate not in _RESTS_ON
        or not any((fact.subject, source) in guesses for source in _RESTS_ON[fact.predicate])
    ]


def embed_jsonld(document: dict[str, Any]) -> bytes:
    """Write view E as JSON-LD that may stand inside a ``script`` element."""
    return (escape(indented(document)) + "\n").encode("utf-8")


def embed_html(document: dict[str, Any]) -> bytes:
    """Write view E as a ``script`` element, ready for a page.

    It is marked as newsld's, so that a page into which somebody put it can be embedded anew.
    """
    return b'<script data-newsld="" type="application/ld+json">\n' + embed_jsonld(document) + b"</script>\n"


_UNSAFE = re.compile("[<>&\u2028\u2029]")


def escape(text: str) -> str:
    r"""Escape JSON for a ``script`` element: ``<``, ``>``, ``&``, U+2028, U+2029 as ``\uXXXX``.

    HTML decodes no entities there, and ``<!--<script>`` alone swallows a page (HTML Standard, 4.12.1.3).
    """
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


class _Embedding:
    """The making of one document: an entity is written in full once, then by name."""

    def __init__(self, nodes: dict[str, Node], options: EmbedOptions) -> None:
        self._nodes = nodes
        self._options = options
        self._written: set[str] = set()
        self._flat: list[dict[str, Any]] = []
        complete = [n.iri for n in nodes.values() if _is_event(n) and self._is_complete(n)]
        self._events = frozenset(complete[:MOST_EVENTS])

    def document(self, article: str) -> dict[str, Any]:
        self._written.add(article)
        top = self._object(self._nodes[article], self._options.without, of="NewsArticle")
        return (
            {"@context": CONTEXT, "@graph": [top, *self._flat]} if self._options.graph else {"@context": CONTEXT, **top}
        )

    def _is_complete(self, node: Node) -> bool:
        if self._options.events == "none":
            return False
        if self._options.events == "gatherings" and not _PUBLIC.intersection(node.references("sem:eventType")):
            return False
        place = self._nodes.get(next(iter(node.references("location")), ""))
        return bool(
            _is_whole_day(node.first("startDate")) and node.words("name") and place and address(place, self._nodes)
        )

    def _is_plain(self, node: Node) -> bool:
        """Tell whether an event is too little known to be written as one."""
        return _is_event(node) and node.iri not in self._events

    def _object(self, node: Node, without: Set[str] = frozenset(), of: str | None = None) -> dict[str, Any]:
        plain = self._is_plain(node)
        written: dict[str, Any] = {"@type": "Thing" if plain else _shown_type(node), "@id": node.iri}
        for key in KEYS["Thing" if plain else of or _class(node)]:
            made = None
            if key not in without:
                made = _MADE[key](self, node) if key in _MADE else self._values(key, node)
            if made:
                written[key] = made
        return written

    def _values(self, key: str, node: Node) -> Any:
        terms = node.values.get(key)
        if not terms:
            return None
        values = [v for v in map(self._value, terms) if v is not None]
        return values if key in REPEATABLE else next(iter(values), None)

    def _value(self, term: Term) -> Any:
        if isinstance(term, Literal):
            return int(term.value) if term.datatype == XSD + "integer" else term.value
        if term.value.startswith(SCHEMA):
            return CONTEXT + "/" + term.value[len(SCHEMA) :]
        node = self._nodes.get(term.value)
        if node is None:
            return term.value
        # What is only alleged, possible or denied must not look like a fact to readers that know no modality.
        return self._entity(node) if _is_shown(node) else None

    def _entity(self, node: Node) -> dict[str, Any]:
        new = node.iri not in self._written
        self._written.add(node.iri)
        if self._options.graph:
            if new:
                place = len(self._flat)
                self._flat.insert(place, self._object(node))
            return {"@id": node.iri}
        if new:
            return self._object(node)
        again: dict[str, Any] = {"@type": "Thing" if self._is_plain(node) else _shown_type(node), "@id": node.iri}
        # A place keeps its address: search engines want one at every event.
        kept = {"name": node.words("name"), "address": address(node, self._nodes) if "Place" in node.types else None}
        return again | {key: value for key, value in kept.items() if value}

    def additional_type(self, node: Node) -> Any:
        """Give the event type, which schema.org has no class for."""
        return next(iter(node.references("sem:eventType")), None)

    def description(self, node: Node) -> Any:
        """Give the sentence that reports an event, or the article's own description."""
        return self._options.descriptions.get(node.iri) or node.words("description")

    def about(self, node: Node) -> Any:
        """Give what it is about; of a subject in a published list the page would show no more than the address."""
        known = (self._nodes[iri] for iri in node.references("about") if iri in self._nodes)
        return [self._entity(n) for n in known if _is_shown(n)]

    def end(self, node: Node) -> Any:
        """Give the end of an event, which for search engines is a whole day or nothing ("from 3 May 2021 to 2023")."""
        end = node.first("endDate")
        return end.value if end and _is_whole_day(end) else None

    def location(self, node: Node) -> list[dict[str, Any]]:
        """Give where an event takes place; search engines want an address of each place."""
        known = (self._nodes[iri] for iri in node.references("location") if iri in self._nodes)
        return [self._entity(place) for place in known if address(place, self._nodes)]

    def address(self, node: Node) -> Any:
        """Give the address of a place."""
        return address(node, self._nodes)

    def geo(self, node: Node) -> Any:
        """Give the coordinates of a place, which are nothing without it."""
        known = [self._nodes[iri] for iri in node.references("geo") if iri in self._nodes]
        return {"@type": "GeoCoordinates", **{k: known[0].words(k) for k in _DEGREES}} if known else None

    def speaker(self, node: Node) -> Any:
        """Give the person or organisation that a quotation is from; nobody else speaks in schema.org."""
        return self._somebody(node, "spokenByCharacter")

    def attendee(self, node: Node) -> Any:
        """Give who was there; in schema.org a country goes nowhere."""
        return self._somebody(node, "attendee")

    def _somebody(self, node: Node, term: str) -> list[dict[str, Any]]:
        known = (self._nodes[iri] for iri in node.references(term) if iri in self._nodes)
        return [self._entity(n) for n in known if not _SOMEBODY.isdisjoint(n.types)]


_MADE: Mapping[str, Callable[[_Embedding, Node], Any]] = {
    "additionalType": _Embedding.additional_type,
    "description": _Embedding.description,
    "about": _Embedding.about,
    "endDate": _Embedding.end,
    "location": _Embedding.location,
    "attendee": _Embedding.attendee,
    "address": _Embedding.address,
    "geo": _Embedding.geo,
    "spokenByCharacter": _Embedding.speaker,
    "creator": _Embedding.speaker,
}


_SOMEBODY = frozenset({"Person", "Organization"})
_HIDDEN = frozenset({"nl:Eventuality", "DefinedTermSet"})
_RECORDS = ("coverage-", "link-", "part-")
_AS_THINGS = frozenset({"Product", "DefinedTerm", "nl:Group"})
_DEGREES = ("latitude", "longitude")


def _is_whole_day(term: Term | None) -> bool:
    return isinstance(term, Literal) and term.datatype in (XSD + "date", XSD + "dateTime")


def _is_event(node: Node) -> bool:
    return "sem:Event" in node.types


def _is_shown(node: Node) -> bool:
    """Tell whether a page may speak of it: what is only alleged looks like a fact there, and plans are no works."""
    return _HIDDEN.isdisjoint(node.types) and not node.iri.partition("#")[2].startswith(_RECORDS)


def _class(node: Node) -> str:
    return next((t for t in node.types if t in KEYS and t != "Thing"), "Thing")


def _shown_type(node: Node) -> str | list[str]:
    # Search engines mind a Product without offers, and a named event ("World War II") without a date; our own classes
    # mean nothing to them.
    named_event = "Event" in node.types and not _is_event(node)
    if named_event or not _AS_THINGS.isdisjoint(node.types):
        return "Thing"
    own = [t for t in node.types if ":" not in t]
    return own if len(own) > 1 else own[0]
