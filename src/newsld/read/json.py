"""Read articles in JSON and JSON Lines: schema.org's, ninjs, JSON Feed, and records of crawlers and services."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from newsld.errors import ItemError
from newsld.jsonld.items import Item
from newsld.model.document import Document, Field
from newsld.model.resource import Resource
from newsld.model.supplied import NOTHING, Supplied
from newsld.read.build import build_document
from newsld.read.feed_items import feed_documents
from newsld.read.front_matter import Entry
from newsld.read.json_feed import is_json_feed, json_feed_items
from newsld.read.json_records import Build, Record, is_article, read_records
from newsld.read.json_values import text_of
from newsld.read.metadata import FIELDS, plain_key
from newsld.read.ninjs import is_ninjs, ninjs_document
from newsld.read.pieces import Piece
from newsld.read.story import story
from newsld.read.tagged import is_marked, plain_blocks, tagged_blocks

BODY = "body"
"""What the text of an article is called in a mapping."""
_BODIES = ("articlebody", "maintext", "bodytext", "fulltext", "articletext", "storytext", "body", "content",
           "contenttext", "contenthtml", "text", "story", "article", "document")  # fmt: skip
"""The keys that mean the text, strongest first; case, "-" and "_" do not count."""
_ALSO = {
    # What keys of schema.org, news-please, Common Crawl and others mean, besides those of the metadata.
    "mainentityofpage": "url",
    "mainentityofpage.@id": "url",
    "datepublish": "published",
    "datemodify": "modified",
    "datecreated": "date",
    "publisheddate": "published",
    "publicationdate": "published",
    "firstpublished": "published",
    "publishedat": "published",
    "webpublicationdate": "published",
    "imageurl": "image",
    "urltoimage": "image",
    "sourcedomain": "site",
    "source.name": "site",
    "outlet": "site",
    "webtitle": "title",
    "weburl": "url",
    "sectionname": "section",
}
_BEGINS = re.compile(r'\s*(?:\[\s*)?(?:\{\s*["}]|\[\s*\])')
_HEAD = 65_536
_DEEPEST = 4
_MOST = 500


class JsonReader:
    """Reads articles in JSON."""

    extensions = (".json", ".jsonl", ".ndjson")
    media_types = ("application/json", "application/ld+json", "application/x-ndjson", "application/jsonl",
                   "application/json-seq")  # fmt: skip

    def recognizes(self, head: str) -> bool:
        """Tell whether the text begins like a JSON object or a list of them."""
        return _BEGINS.match(head) is not None

    def read(self, resource: Resource, supplied: Supplied = NOTHING) -> tuple[Document, ...]:
        """Read the articles: one value, a list, the list in the answer of a service, or one a line.

        Args:
            resource: The bytes.
            supplied: What the user says about them, and what their keys mean.

        Raises:
            ItemError: There is no article in it.
        """
        if not supplied.mapping and is_json_feed(resource.data[:_HEAD].decode("utf-8", "replace")):
            items, findings = json_feed_items(resource)
            return feed_documents(items, resource, supplied, findings)
        return read_records(resource, supplied, partial(_builder, mapped=bool(supplied.mapping)))


READER = JsonReader()


def _builder(record: Record, *, mapped: bool) -> Build:
    return ninjs_document if is_ninjs(record.item) and not mapped else article_document


def article_document(resource: Resource, supplied: Supplied, record: Record) -> Document:
    """Build the document of one record.

    Args:
        resource: Where it comes from.
        supplied: What the user says, and what keys mean.
        record: The record.

    Raises:
        ItemError: It is no article.
    """
    _refuse(record)
    entries, body = _understood(record, supplied)
    blocks = _blocks(body)
    headed = any(plain_key(entry.key) in FIELDS[Field.HEADLINE] for entry in entries)
    if not blocks and not headed:
        raise ItemError(
            record.where, "has neither text nor headline", _known(record),
            hint="say which keys have them: --map body=KEY --map headline=KEY",
        )  # fmt: skip
    return build_document(
        record.of(resource),
        supplied,
        body="\n".join(block.text for block in blocks) or "\n".join(entry.value for entry in entries),
        pieces=lambda words, own: story(own, blocks, words),
        entries=entries,
        where="record",
        findings=record.findings,
        stem=record.stem(resource),
    )


def _refuse(record: Record) -> None:
    value = record.item.value
    if not isinstance(value, dict):
        raise ItemError(record.where, "is no article", "it is no JSON object", hint="check that it is the right file")
    if "$schema" in value and "properties" in value:
        raise ItemError(record.where, "is no article", "it is a JSON Schema", hint="give what it describes")
    if "@type" not in value:
        return
    types = [text_of(each) for each in value["@type"].items()]
    if not is_article(record.item):
        raise ItemError(
            record.where, "is no article", f"it is a {' and a '.join(types) or 'thing without type'}",
            hint="give the node of the article",
        )  # fmt: skip


def _known(record: Record) -> str:
    assert isinstance(record.item.value, dict)
    keys = list(record.item.value)
    return f"its keys are {', '.join(keys[:12])}{' …' if len(keys) > 12 else ''}" if keys else "it has no keys"


def _understood(record: Record, supplied: Supplied) -> tuple[list[Entry], str]:
    """Give what a record says of its article, and the text of it."""
    mapped = {key: field for field, key in supplied.mapping}
    fields = {field for field, _ in supplied.mapping}
    entries: list[Entry] = []
    bodies: dict[str, str] = {}
    for count, (path, item) in enumerate(_scalars(record.item)):
        if count == _MOST:
            break
        key = plain_key(path)
        text = text_of(item)
        if path in mapped:
            if mapped[path] == BODY:
                bodies.setdefault("", text)
            else:
                entries.insert(0, Entry(mapped[path], text, record.line(item)))
        elif key in _BODIES:
            bodies[key] = "\n\n".join(filter(None, (bodies.get(key), text)))
        elif (meant := _ALSO.get(key, path)) not in fields:
            entries.append(Entry(meant, text, record.line(item)))
    return entries, next((bodies[key] for key in ("", *_BODIES) if bodies.get(key)), "")


def _scalars(item: Item, path: str = "", depth: int = 0) -> Iterator[tuple[str, Item]]:
    """Give the scalars with words and their paths: the items of a list have the list's, as in front matter."""
    if isinstance(item.value, dict):
        if depth < _DEEPEST:
            for key, inner in item.value.items():
                below = path if key == "@value" else f"{path}.{key}" if path else key
                yield from _scalars(inner, below, depth + 1)
    elif isinstance(item.value, list):
        for inner in item.value:
            yield from _scalars(inner, path, depth)
    elif text_of(item):
        yield path, item


def _blocks(text: str) -> list[Piece]:
    return tagged_blocks(text) if is_marked(text) else plain_blocks(text)
