"""Check what Google asks of Article and Event: required fields are errors, recommended ones notes.

Sources, all of developers.google.com/search/docs/appearance/structured-data: ``article`` (updated 2026-09-08, no field
is required), ``event``, ``paywalled-content``. Only what a file can tell is checked: no image is fetched or measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from newsld.jsonld.context import SCHEMA
from newsld.jsonld.nodes import Literal, Node
from newsld.jsonld.notes import Notes, shown
from newsld.validate.dates import lacks_zone
from newsld.validate.terms import names_of
from newsld.validate.vocabulary import schema_org

_GUIDE = "Google: {} structured data"


@frozen
class Feature:
    """What a consumer asks of one kind of thing.

    Attributes:
        name: Its name in messages.
        types: The types it takes; subtypes of ``Event`` count, Google lists the three kinds of article one by one.
        required: Paths of properties without which the thing is not shown.
        recommended: Paths of properties that improve how it is shown.
        subtypes: Whether subtypes count too.
    """

    name: str
    types: frozenset[str]
    required: tuple[str, ...]
    recommended: tuple[str, ...]
    subtypes: bool = False


FEATURES = (
    Feature(
        name="Article",
        types=frozenset({"Article", "NewsArticle", "BlogPosting"}),
        required=(),
        recommended=("headline", "image", "datePublished", "dateModified", "author", "author.name", "author.url"),
    ),
    Feature(
        name="Event",
        types=frozenset({"Event"}),
        required=("name", "startDate", "location", "location.address"),
        recommended=(
            "location.name",
            "description",
            "endDate",
            "eventStatus",
            "image",
            "offers",
            "organizer",
            "performer",
        ),
        subtypes=True,
    ),
)
"""The rules; a path goes through all values of a property, and each of them must have the next."""

_INSTEAD = {"author.url": ("sameAs",)}
_BYLINE = re.compile(r"\s*(?:by|posted by|written by|von|par|por)\s+\S", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\S\s*(?:;|\band\b|&|,\s*(?!Jr|Sr|II|III|IV|PhD|MD|M\.D|Ph\.D|Esq|Inc|LLC|Ltd))\s*\S", re.IGNORECASE
)
_MIDNIGHT = re.compile(r"\d{4}-\d\d-\d\dT00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?")
_RESCHEDULED = "EventRescheduled"
_LONGEST_NAME = 500


def check_google(nodes: Sequence[Node], notes: Notes) -> None:
    """Check articles and events as Google reads them.

    Args:
        nodes: All nodes of a document, of all blocks of a page; they may refer to one another.
        notes: Takes NLD701 to NLD708.
    """
    by_id = {node.id: node for node in nodes if node.id is not None and not node.refers}
    articles = []
    for node in nodes:
        feature = feature_of(node)
        if feature is None:
            continue
        _fields(node, feature, by_id, notes)
        if feature.name == "Event":
            _event(node, notes)
        else:
            articles += [node] if node.holder is None else []
            _article(node, by_id, notes)
    _single(articles, notes)


def feature_of(node: Node) -> Feature | None:
    """Give the feature that a node is an item of; ``None`` if it is of none."""
    names = names_of(node)
    above = schema_org().any_above(names)
    for feature in FEATURES:
        if feature.types & (above if feature.subtypes else set(names)):
            return feature
    return None


def _fields(node: Node, feature: Feature, by_id: dict[str, Node], notes: Notes) -> None:
    # Events within an article are said to be there, not offered; what they lack is the same all the same.
    for paths, code, word in ((feature.required, "NLD701", "requires"), (feature.recommended, "NLD702", "recommends")):
        for path in paths:
            for holder in _lacking(node, path, by_id):
                notes.add(
                    code,
                    holder.item,
                    f"{feature.name}: {path} is missing; Google {word} it",
                    _GUIDE.format(feature.name),
                )


def _lacking(node: Node, path: str, by_id: dict[str, Node]) -> Iterator[Node]:
    """Give the nodes on the path that lack its next step; what they refer to is followed."""
    first, _, rest = path.partition(".")
    if not rest:
        if not any(_says(value) for name in (first, *_INSTEAD.get(path, ())) for value in node.of(SCHEMA + name)):
            yield node
        return
    for value in node.of(SCHEMA + first):
        if isinstance(value, Node):
            inner = by_id.get(value.id or "", value) if value.refers else value
            if inner.refers or "VirtualLocation" in names_of(inner):
                continue  # described elsewhere
            names = (rest, *_INSTEAD.get(path, ()))
            if not any(_says(v) for name in names for v in inner.of(SCHEMA + name)):
                yield inner


def _says(value: Literal | Node) -> bool:
    return isinstance(value, Node) or value.value not in (None, "")


def _article(node: Node, by_id: dict[str, Node], notes: Notes) -> None:
    for name in ("datePublished", "dateModified"):
        for value in _literals(node, name):
            if isinstance(value.value, str) and "T" not in value.value:
                notes.add(
                    "NLD703",
                    value.item,
                    f"{name} has no time of day; Google recommends it",
                    "2021-05-03T14:05:00+02:00",
                )
    for author in node.of(SCHEMA + "author"):
        _author(author, by_id, notes)
    _paywall(node, notes)


def _author(author: Literal | Node, by_id: dict[str, Node], notes: Notes) -> None:
    if isinstance(author, Literal):
        if author.value and author.datatype is None:
            notes.add(
                "NLD704",
                author.item,
                "an author is text; Google asks for a Person or an Organization",
                'write {"@type": "Person", "name": …}',
            )
        return
    node = by_id.get(author.id or "", author) if author.refers else author
    names = names_of(node)
    if not node.refers and not schema_org().any_above(names) & {"Person", "Organization"}:
        what = " and ".join(names) if names else "without a type"
        notes.add(
            "NLD704",
            node.item,
            f"an author is {what}; Google asks for a Person or an Organization",
            'write "@type": "Person"',
        )
    if "Person" not in schema_org().any_above(names):
        return
    for value in _literals(node, "name"):
        text = str(value.value)
        if _BYLINE.match(text):
            notes.add("NLD704", value.item, f"the name {shown(text)} has words of a byline", "write the name alone")
        elif len(text) < _LONGEST_NAME and _SEVERAL.search(text):
            notes.add(
                "NLD704",
                value.item,
                f"the name {shown(text)} looks like several names, or a name with a title",
                "each author is an object of its own; titles go to jobTitle",
            )


def _paywall(node: Node, notes: Notes) -> None:
    """What is not free must say which part (paywalled-content)."""
    for value in _literals(node, "isAccessibleForFree"):
        closed = value.value is False or str(value.value).lower() == "false"
        parts = [part for part in node.of(SCHEMA + "hasPart") if isinstance(part, Node)]
        if closed and not any(list(part.of(SCHEMA + "cssSelector")) for part in parts):
            notes.add(
                "NLD707",
                value.item,
                "the article is not free, and no part with a cssSelector says what is behind the wall",
                'add "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": false, "cssSelector": ".paywall"}',
            )


def _event(node: Node, notes: Notes) -> None:
    for name in ("startDate", "endDate"):
        for value in _literals(node, name):
            text = str(value.value)
            if _MIDNIGHT.fullmatch(text):
                notes.add(
                    "NLD703", value.item, f"{name} is at midnight", "if the hour is not known, write the date alone"
                )
            elif lacks_zone(text):
                continue  # then it is the time at the place
    statuses = [_status(value) for value in node.of(SCHEMA + "eventStatus")]
    for prop in node.properties:
        if prop.iri == SCHEMA + "previousStartDate" and _RESCHEDULED not in statuses:
            notes.add(
                "NLD706",
                prop.item,
                "previousStartDate stands without the status EventRescheduled",
                'write "eventStatus": "https://schema.org/EventRescheduled", or leave it out',
                key=True,
            )
    for value in _literals(node, "location"):
        if value.value and value.datatype is None:
            notes.add(
                "NLD701",
                value.item,
                "Event: location is text; Google requires a Place with an address",
                'write {"@type": "Place", "address": …}',
            )


def _status(value: Literal | Node) -> str:
    text = value.id if isinstance(value, Node) else str(value.value)
    return (text or "").rpartition("/")[2]


def _single(articles: Sequence[Node], notes: Notes) -> None:
    """One page is one article; a second is noted."""
    seen: dict[str, Node] = {}
    for node in articles:
        key = node.id or _headline(node)
        if seen and key not in seen:
            notes.add(
                "NLD708",
                node.item,
                "this is a second article at the top; which one the page is about is not clear",
                "nest what belongs to the article, or give both the same @id",
            )
        seen[key] = node


def _headline(node: Node) -> str:
    return " ".join(str(value.value) for value in _literals(node, "headline"))


def _literals(node: Node, name: str) -> Iterator[Literal]:
    for value in node.of(SCHEMA + name):
        if isinstance(value, Literal):
            yield value
