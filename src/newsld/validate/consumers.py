"""Check what Google asks of Article and Event: required fields are errors, recommended ones notes.

Sources, all of developers.google.com/search/docs/appearance/structured-data: ``article`` (updated 2026-09-08, no field
is required), ``event``, ``paywalled-content``. Only what a file can tell is checked: no image is fetched or measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from attrs import frozen

from newsld.jsonld.context import SCHEMA
from newsld.jsonld.node import Literal, Node
from newsld.jsonld.notes import Notes, shown
from newsld.lang import LANGUAGES
from newsld.lang.furniture import Furniture
from newsld.validate.index import MOST, Index, names_of
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
        others: Subtypes that are items of other features, or of none.
    """

    name: str
    types: frozenset[str]
    required: tuple[str, ...]
    recommended: tuple[str, ...]
    subtypes: bool = False
    others: frozenset[str] = frozenset()


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
        others=frozenset({"CourseInstance", "DeliveryEvent", "PublicationEvent", "UserInteraction"}),
    ),
)
"""The rules; a path goes through all values of a property, and each of them must have the next."""

_INSTEAD = {"author.url": ("sameAs",)}
_MIDNIGHT = re.compile(r"\d{4}-\d\d-\d\dT00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?")
_RESCHEDULED = "EventRescheduled"
_LONGEST_NAME = 400  # longer ones are no names, and bylines are written for lines
_LONGEST_SUFFIX = 3
_LEAST_PIXELS = 50_000
_PIXELS = re.compile(r"[0-9]{1,6}")


def check_google(nodes: Sequence[Node], notes: Notes) -> None:
    """Check articles and events as Google reads them.

    Args:
        nodes: All nodes of a document, of all blocks of a page; they may refer to one another.
        notes: Takes NLD701 to NLD708.
    """
    index = Index(nodes)
    articles = []
    for node in nodes:
        feature = feature_of(node)
        if feature is None:
            continue
        _fields(node, feature, index, notes)
        if feature.name == "Event":
            _event(node, notes)
        else:
            articles += [node] if node.holder is None else []
            _article(node, index, notes)
    _single(articles, notes)


def feature_of(node: Node) -> Feature | None:
    """Give the feature that a node is an item of; ``None`` if it is of none."""
    names = names_of(node)
    above = schema_org().any_above(names)
    for feature in FEATURES:
        if feature.types & (above if feature.subtypes else set(names)) and not above & feature.others:
            return feature
    return None


def _fields(node: Node, feature: Feature, index: Index, notes: Notes) -> None:
    # Events within an article are said to be there, not offered; what they lack is the same all the same.
    for paths, code, word in ((feature.required, "NLD701", "requires"), (feature.recommended, "NLD702", "recommends")):
        for path in paths:
            for holder in _lacking(node, path, index):
                notes.add(
                    code,
                    holder.item,
                    f"{feature.name}: {path} is missing; Google {word} it",
                    _GUIDE.format(feature.name),
                )


def _lacking(node: Node, path: str, index: Index) -> Iterator[Node]:
    """Give the nodes on the path that lack its next step; what they refer to is followed."""
    first, _, rest = path.partition(".")
    names = (rest or first, *_INSTEAD.get(path, ()))
    if not rest:
        if not _any(node, names, index):
            yield node
        return
    for value in islice(index.of(node, SCHEMA + first), MOST):
        if isinstance(value, Node):
            known = any(not each.refers for each in index.same(value))  # else it is described on another page
            if known and "VirtualLocation" not in index.types(value)[0] and not _any(value, names, index):
                yield value


def _any(node: Node, names: Sequence[str], index: Index) -> bool:
    return any(_says(value) for name in names for value in index.of(node, SCHEMA + name))


def _says(value: Literal | Node) -> bool:
    return isinstance(value, Node) or value.value not in (None, "")


def _article(node: Node, index: Index, notes: Notes) -> None:
    for name in ("datePublished", "dateModified"):
        for value in _literals(node, name):
            if isinstance(value.value, str) and "T" not in value.value:
                notes.add(
                    "NLD703",
                    value.item,
                    f"{name} has no time of day; Google recommends it",
                    "2021-05-03T14:05:00+02:00",
                )
    for author in islice(node.of(SCHEMA + "author"), MOST):
        _author(author, index, notes)
    _images(node, index, notes)
    _paywall(node, notes)


def _author(author: Literal | Node, index: Index, notes: Notes) -> None:
    if isinstance(author, Literal):
        if author.value and author.datatype is None:
            notes.add(
                "NLD704",
                author.item,
                "an author is text; Google asks for a Person or an Organization",
                'write {"@type": "Person", "name": …}',
            )
        return
    names, _ = index.types(author)
    kinds = schema_org().any_above(names)
    known = any(not each.refers for each in index.same(author))
    if known and not kinds & {"Person", "Organization"}:
        what = " and ".join(names) if names else "without a type"
        message = f"an author is {what}; Google asks for a Person or an Organization"
        notes.add("NLD704", author.item, message, 'write "@type": "Person"')
    if "Person" not in kinds:
        return
    for value in _literals(author, "name"):
        text = str(value.value)[:_LONGEST_NAME]
        if _is_byline(text):
            notes.add("NLD704", value.item, f"the name {shown(text)} is a whole byline", "write the name alone")
        elif _are_several(text):
            message = f"the name {shown(text)} looks like several names, or a name with a title"
            notes.add("NLD704", value.item, message, "each author is an object of its own; titles go to jobTitle")


def _is_byline(name: str) -> bool:
    return any(pattern.fullmatch(name.strip()) for each in _furniture() for pattern in each.bylines)


def _are_several(name: str) -> bool:
    # "Jr.", "III" or "MD" behind a comma is no further name.
    return any(
        sum(sum(char.isalpha() for char in part) > _LONGEST_SUFFIX for part in each.author_separator.split(name)) > 1
        for each in _furniture()
    )


@cache
def _furniture() -> tuple[Furniture, ...]:
    return tuple(LANGUAGES.get(name).furniture for name in LANGUAGES.names())


def _images(node: Node, index: Index, notes: Notes) -> None:
    for image in node.of(SCHEMA + "image"):
        if not isinstance(image, Node) or image.refers:
            continue
        if image.id is None and not _any(image, ("url", "contentUrl"), index):
            notes.add("NLD705", image.item, "the image has neither url nor contentUrl", "give its address")
        size = [value.value for name in ("width", "height") for value in _literals(image, name)]
        pixels = [int(n) for n in size if isinstance(n, int) or (isinstance(n, str) and _PIXELS.fullmatch(n))]
        if len(pixels) == 2 and pixels[0] * pixels[1] < _LEAST_PIXELS:
            message = f"the image has {pixels[0]} by {pixels[1]} pixels; Google asks for {_LEAST_PIXELS:,} in all"
            notes.add("NLD705", image.item, message, "give a larger one")


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
