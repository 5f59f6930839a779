"""Read JSON Feed, versions 1 and 1.1 (jsonfeed.org)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsld.errors import ItemError
from newsld.jsonld.items import Item
from newsld.model.report import Finding
from newsld.model.resource import Resource
from newsld.read.feed_items import FeedItem, address_of, plain, publisher_of
from newsld.read.json_values import JsonValue, json_values, member, members, text_of

_VERSION = re.compile(r'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/')


def is_json_feed(text: str) -> bool:
    """Tell a JSON Feed by its version, which it must have."""
    return text.lstrip("\ufeff \t\r\n").startswith("{") and _VERSION.search(text) is not None


def json_feed_items(resource: Resource) -> tuple[list[FeedItem | ItemError], tuple[Finding, ...]]:
    """Give the items of a JSON Feed.

    Args:
        resource: The bytes.

    Returns:
        The items, or why one could not be read, in order; and what was noticed about the JSON.
    """
    values, findings = json_values(resource)
    items: list[FeedItem | ItemError] = []
    for value in values:
        if isinstance(value, ItemError):
            items.append(value)
            continue
        findings += value.findings
        items += (_item(each, value, resource) for each in members(value.item, "items"))
    return items, findings


def _item(item: Item, value: JsonValue, resource: Resource) -> FeedItem | ItemError:
    if not isinstance(item.value, dict):
        where = f"{resource.source}, line {value.line(item)}"
        return ItemError(where, "is no item of a feed", "it is no JSON object", hint="check that it is the right file")
    feed = value.item
    said = [
        ("headline", plain(_text(item, "title"))),
        *(("author", name) for name in list(_authors(item)) or _authors(feed)),
        ("published", _text(item, "date_published")),
        ("modified", _text(item, "date_modified")),
        *(("keywords", plain(text_of(tag))) for tag in members(item, "tags")),
        ("publisher", publisher_of(_text(feed, "title"))),
        *(("image", text) for key in ("image", "banner_image") if (text := _text(item, key))),
    ]
    return FeedItem(
        line=value.line(item),
        said=tuple(said),
        bodies=(_text(item, "content_html"), _text(item, "content_text")),
        summary=_text(item, "summary"),
        address=address_of(_text(item, "url"), _text(item, "id"), _text(item, "external_url")),
        language=_text(item, "language") or _text(feed, "language"),
    )


def _text(item: Item, key: str) -> str:
    return text_of(member(item, key))


def _authors(item: Item) -> Iterator[str]:
    for author in members(item, "authors", "author"):
        if name := _text(author, "name"):
            yield plain(name)
