"""Make articles of the items of a feed, whatever its format: their fullest text, dates as written, own addresses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape
from urllib.parse import urlsplit

from attrs import evolve, frozen

from newsld.errors import ItemError
from newsld.model.document import Document
from newsld.model.report import Finding
from newsld.model.resource import Resource
from newsld.model.supplied import Supplied
from newsld.read.build import build_document
from newsld.read.front_matter import Entry
from newsld.read.language import furniture_of, tell_language
from newsld.read.pieces import Piece
from newsld.read.several import named, read_each
from newsld.read.story import story
from newsld.read.tagged import is_marked, plain_blocks, tagged_blocks, words_of

WHERE = "feed"
_TWICE = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});", re.IGNORECASE)
"""An entity that is left when words are taken out of their markup: they were encoded once more than they should be."""
_TAGS_TWICE = re.compile(r"&lt;/?(?:p|br|div|a|img|h[1-6]|ul|li|em|strong|span|b|i|blockquote|figure)\b", re.IGNORECASE)
_SEVERAL_PARTS = re.compile(r" [-–—|:»·] |: ")
"""What stands between site and section in the title of a feed."""
_WEB = ("http://", "https://")
_MOST_TOLD = 5_000


@frozen(kw_only=True)
class FeedItem:
    """One item of a feed.

    Attributes:
        line: Its line in the source, from 1.
        said: What it says of itself: keys that `read_metadata` knows, and values, strongest first.
        bodies: Its texts, marked up or plain.
        summary: What it says in short.
        address: Where the article is, or ``None``.
        language: The language that it or the feed states; often that of a template.
    """

    line: int
    said: tuple[tuple[str, str], ...]
    bodies: tuple[str, ...] = ()
    summary: str = ""
    address: str | None = None
    language: str = ""


def feed_documents(
    items: Sequence[FeedItem | ItemError], resource: Resource, supplied: Supplied, findings: Sequence[Finding] = ()
) -> tuple[Document, ...]:
    """Make a document of each item.

    Args:
        items: The items, in order, or why one could not be read.
        resource: The feed.
        supplied: What the user says.
        findings: What was noticed about the feed.

    Returns:
        The documents, in order.

    Raises:
        ItemError: There is none.
    """
    # What several items give as their address is that of the site.
    often = Counter(item.address for item in items if isinstance(item, FeedItem))

    def build(item: FeedItem, number: int) -> Document:
        alone = len(items) == 1
        of = evolve(resource, iri=None) if alone else named(resource, number)
        stem = None if alone else f"{resource.stem}-{number}"
        kept = item if often[item.address] == 1 else evolve(item, address=None)
        return _document(of, supplied, kept, stem)

    return read_each(items, build, resource, findings)


def _document(resource: Resource, supplied: Supplied, item: FeedItem, stem: str | None) -> Document:
    blocks, whole = _fullest(item)
    text = "\n".join(block.text for block in blocks)
    entries = [Entry(key, value, item.line) for key, value in _said(item, text, whole=whole)]
    if not blocks and not any(entry.key == "headline" for entry in entries):
        raise ItemError(
            f"{resource.source}, line {item.line}", "has neither text nor headline", hint="nothing to do, if it is so"
        )
    return build_document(
        resource, supplied, body=text or " ".join(entry.value for entry in entries),
        pieces=lambda words, own: story(own, blocks, words), entries=entries, where=WHERE, stem=stem,
    )  # fmt: skip


def _fullest(item: FeedItem) -> tuple[list[Piece], bool]:
    """Give the blocks of the longest text, and whether it is more than the summary."""
    candidates = [(_blocks(text), True) for text in item.bodies] + [(_blocks(item.summary), False)]
    return max(candidates, key=lambda found: sum(len(block.text) for block in found[0]))


def _blocks(text: str) -> list[Piece]:
    if not is_marked(text) and _TAGS_TWICE.search(text):
        text = unescape(text)
    blocks = tagged_blocks(text) if is_marked(text) or _TWICE.search(text) else plain_blocks(text)
    return [_once(block) for block in blocks]


def _once(block: Piece) -> Piece:
    """Give a block without what was encoded once more than it should be."""
    return Piece(block.kind, words_of(block.text)) if _TWICE.search(block.text) else block


def plain(text: str) -> str:
    """Give the words of a short text on one line, however often it was encoded."""
    words = words_of(text)
    return words_of(words) if _TWICE.search(words) else words


def _said(item: FeedItem, text: str, *, whole: bool) -> Iterator[tuple[str, str]]:
    for key, value in item.said:
        if value:
            yield key, value
    told = tell_language(text[:_MOST_TOLD]) if text else None
    if whole and (short := _short(item.summary, told)) and short != text:
        yield "description", short
    if item.address and urlsplit(item.address).path.strip("/") + urlsplit(item.address).query:
        yield "url", item.address
    if item.language and told in (None, item.language.replace("_", "-").partition("-")[0].lower()):
        yield "language", item.language


def _short(summary: str, language: str | None) -> str:
    """Give a summary on one line, without what the program that made the feed puts below it."""
    words = furniture_of(language)
    return " ".join(line for block in _blocks(summary) if not words.end.fullmatch(line := plain(block.text)))


def address_of(*candidates: str) -> str | None:
    """Give the first of these that is an address of the web."""
    return next((each.strip() for each in candidates if each.strip().lower().startswith(_WEB)), None)


def publisher_of(title: str) -> str:
    """Give whom the title of a feed names; nothing where it names site and section at once."""
    words = plain(title)
    return "" if _SEVERAL_PARTS.search(words) else words
