"""Give the records of JSON and JSON Lines: the objects that could be articles, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from attrs import frozen

from newsld.errors import ItemError
from newsld.jsonld.items import Item
from newsld.model.document import Document
from newsld.model.report import Finding
from newsld.model.resource import Resource
from newsld.model.supplied import Supplied
from newsld.read.json_values import JsonValue, json_values, members, text_of
from newsld.read.several import named, read_each

_WRAPPERS = ("articles", "items", "results", "documents", "docs", "data", "response", "news", "@graph")
"""The keys under which services and dumps hold their lists of articles."""

_DEEPEST = 3
_ARTICLE = re.compile(r"(?:https?://schema\.org/|schema:)?(?:[A-Za-z]*Article|[A-Za-z]*BlogPosting|Report)")


@frozen
class Record:
    """One object that could be an article.

    Attributes:
        item: The object, or whatever stands in its place.
        value: The JSON it stands in.
        where: It, for messages.
        number: Its number, from 1, if it is one of many.
        findings: What was wrong with the JSON, if it is the first in it.
    """

    item: Item
    value: JsonValue
    where: str
    number: int | None = None
    findings: tuple[Finding, ...] = ()

    def of(self, resource: Resource) -> Resource:
        """Give the source it stands in, by a name of its own if it is one of many."""
        return resource if self.number is None else named(resource, self.number)

    def stem(self, resource: Resource) -> str | None:
        """Give its stem, if it is one of many."""
        return None if self.number is None else f"{resource.stem}-{self.number}"

    def line(self, item: Item) -> int:
        """Give the line of the source at which a value in it begins, from 1."""
        return self.value.line(item)


Build = Callable[[Resource, Supplied, Record], Document]


def read_records(resource: Resource, supplied: Supplied, builder: Callable[[Record], Build]) -> tuple[Document, ...]:
    """Build a document from each record of a source.

    Args:
        resource: The bytes.
        supplied: What the user says.
        builder: Tells what builds the document of a record; raises `ItemError` if it is no article.

    Returns:
        The documents, in order.

    Raises:
        ItemError: There is none.
    """
    values, findings = json_values(resource)
    found: list[ItemError | tuple[JsonValue, Item]] = []
    for value in values:
        found += [value] if isinstance(value, ItemError) else ((value, item) for item in _records(value.item))
    alone = len(found) == 1
    told: set[int] = set()

    def build(part: tuple[JsonValue, Item], number: int) -> Document:
        value, item = part
        record = Record(
            item=item,
            value=value,
            where=resource.source if alone else f"{resource.source}, line {value.line(item)}",
            number=None if alone else number,
            findings=() if id(value) in told else value.findings,
        )
        document = builder(record)(resource, supplied, record)
        told.add(id(value))
        return document

    return read_each(found, build, resource, findings)


def _records(item: Item, depth: int = 0) -> Iterator[Item]:
    """Give the objects in a list, or in the list that an answer of a service holds."""
    if isinstance(item.value, list) and depth < _DEEPEST:
        # Of the nodes of JSON-LD those that are no articles are told of by the articles.
        for each in [each for each in item.value if is_article(each)] or item.value:
            yield from _records(each, depth + 1)
        return
    if isinstance(item.value, dict) and depth < _DEEPEST:
        for key in _WRAPPERS:
            inner = item.value.get(key)
            if inner is not None and isinstance(inner.value, list | dict) and _holds_objects(inner):
                yield from _records(inner, depth + 1)
                return
    yield item


def is_article(item: Item) -> bool:
    """Tell whether a node of JSON-LD is an article of schema.org."""
    return any(_ARTICLE.fullmatch(text_of(each)) for each in members(item, "@type"))


def _holds_objects(item: Item) -> bool:
    if isinstance(item.value, dict):
        return any(key in item.value for key in _WRAPPERS)
    return isinstance(item.value, list) and bool(item.value) and all(isinstance(i.value, dict) for i in item.value)
