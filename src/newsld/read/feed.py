"""Read feeds: RSS and Atom, as feedparser understands them, and JSON Feed; every item is one article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from newsld.errors import ItemError
from newsld.model.document import Document
from newsld.model.report import Finding, Severity
from newsld.model.resource import Resource
from newsld.model.supplied import NOTHING, Supplied
from newsld.read.feed_items import FeedItem, address_of, feed_documents, plain, publisher_of
from newsld.read.json_feed import is_json_feed, json_feed_items
from newsld.read.xml import Element, read_xml

MAX_BYTES = 30_000_000
"""Of more bytes is no feed."""
MAX_BROKEN = 2_000_000
"""Of more bytes, a feed that is no XML is not mended."""
_ROOT = re.compile(
    r"\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE\b[^<>\[]*>\s*)*<(?:(?:[\w.-]+:)?(?:rss|feed)[\s>]"
    r"|(?:rdf:)?RDF\b[^>]*(?:purl\.org/rss|netscape\.com/rdf))", re.DOTALL
)  # fmt: skip
_MAILED = re.compile(r"[^\s()<>@]{1,200}@[^\s()<>@]{1,200}(?:\s+\((.*)\))?")
"""How RSS 2.0 writes an author: an address of mail, and the name in parentheses."""
_HINT = "give an RSS, Atom or JSON feed"


class FeedReader:
    """Reads feeds."""

    extensions = (".rss", ".atom", ".xml")
    media_types = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
                   "application/xml", "text/xml")  # fmt: skip

    def recognizes(self, head: str) -> bool:
        """Tell whether the outermost element is that of a feed, or the text a JSON Feed."""
        return _ROOT.match(head) is not None or is_json_feed(head)

    def read(self, resource: Resource, supplied: Supplied = NOTHING) -> tuple[Document, ...]:
        """Read the items.

        Args:
            resource: The bytes.
            supplied: What the user says about them.

        Raises:
            ItemError: It is no feed, it is refused, or there is no item in it.
        """
        if is_json_feed(resource.data[:MAX_BROKEN].decode("utf-8", "replace")):
            items, findings = json_feed_items(resource)
        else:
            items, findings = _items(resource)
        return feed_documents(items, resource, supplied, findings)


READER = FeedReader()


def _items(resource: Resource) -> tuple[list[FeedItem | ItemError], tuple[Finding, ...]]:
    tree, findings = _checked(resource)
    parsed = _parsed(resource)
    if not parsed.get("version") and not parsed["entries"]:
        root = f"its root is {tree.name[:40]!r}" if tree is not None else "it is neither RSS nor Atom"
        raise ItemError(resource.source, "is no feed", root, hint=_HINT)
    atom = str(parsed.get("version")).startswith("atom")
    elements = list(tree.below("item", "entry")) if tree is not None else []
    known = len(elements) == len(parsed["entries"])
    items: list[FeedItem | ItemError] = [
        _item(entry, parsed["feed"], elements[number] if known else None, atom=atom)
        for number, entry in enumerate(parsed["entries"])
    ]
    return items, findings


def _checked(resource: Resource) -> tuple[Element | None, tuple[Finding, ...]]:
    """Refuse what is dangerous or too big to be mended, and say where it is broken.

    feedparser takes entities and declarations out by patterns, and mends what is broken in a time that grows fast.
    """
    if len(resource.data) > MAX_BYTES:
        raise ItemError(
            resource.source, "is too big for a feed", f"{len(resource.data):,} bytes; at most {MAX_BYTES:,}",
            hint="split it",
        )  # fmt: skip
    try:
        return read_xml(resource.data, resource.source), ()
    except ItemError as error:
        if error.what == "is refused" or len(resource.data) > MAX_BROKEN:
            raise
        message = f"the feed is broken ({error.because}) and was mended; of what follows something may be missing"
        line = int(error.where.rpartition(" ")[2])
        finding = Finding(
            code="NLD008", severity=Severity.WARNING, message=message, source=resource.source, line=line,
            hint="get the feed anew",
        )  # fmt: skip
        return None, (finding,)


def _parsed(resource: Resource) -> Any:
    import feedparser

    # As "text/xml" without a charset it would be taken for ASCII (RFC 3023), which nobody means.
    charset = f"; charset={resource.charset}" if resource.charset else ""
    headers = {"content-type": f"application/xml{charset}", "content-location": resource.iri or ""}
    return feedparser.parse(
        BytesIO(resource.data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )


def _item(entry: Any, feed: Any, element: Element | None, *, atom: bool) -> FeedItem:
    published, updated = _raw(entry, "published") or _raw(entry, "created"), _raw(entry, "updated")
    if not published and not atom:
        # In RSS, dc:date is the day of the item; Atom's updated is that of its last change.
        published, updated = updated, ""
    said = [
        ("headline", plain(_raw(entry, "title"))),
        *(("author", name) for name in _authors(entry) or _authors(feed)),
        ("published", published),
        ("modified", updated if updated != published else ""),
        *(("keywords", term) for term in _terms(entry)),
        ("publisher", _publisher(entry, feed)),
        *(("image", each) for each in _images(entry)),
        ("license", _license(entry) or _license(feed)),
    ]
    contents = dict.get(entry, "content") or []
    return FeedItem(
        line=element.line if element is not None else 1,
        said=tuple(said),
        bodies=tuple(_raw(content, "value") for content in contents if _is_text(content)),
        summary=_raw(entry, "summary"),
        address=_address(entry, element),
        language=_language(entry, feed, contents),
    )


def _raw(entry: Any, key: str) -> str:
    """Give a value as the feed has it: `FeedParserDict` would give one date for another."""
    value = dict.get(entry, key)
    return value.strip() if isinstance(value, str) else ""


def _is_text(content: Mapping[str, Any]) -> bool:
    kind = str(content.get("type") or "text/html")
    return kind.startswith("text/") or "html" in kind or "xml" in kind


def _authors(entry: Any) -> list[str]:
    if mailed := _MAILED.fullmatch(_raw(entry, "author")):
        # feedparser cuts a name off where it does not know the end of the address.
        return [plain(mailed[1])] if mailed[1] else []
    names = [_raw(author, "name") for author in dict.get(entry, "authors") or [] if author]
    return [plain(name) for name in dict.fromkeys(names) if name and "@" not in name]


def _terms(entry: Any) -> Iterator[str]:
    for tag in dict.get(entry, "tags") or []:
        term = plain(_raw(tag, "label") or _raw(tag, "term"))
        if term and "://" not in term:
            yield term.replace(",", " ").replace(";", " ") if len(term) < 80 else ""


def _publisher(entry: Any, feed: Any) -> str:
    for said in (_raw(entry, "publisher"), _raw(feed, "publisher")):
        if said and "@" not in said:
            return plain(said)
    source = dict.get(entry, "source") or {}
    return publisher_of(_raw(source, "title") or _raw(feed, "title"))


def _images(entry: Any) -> Iterator[str]:
    for media in (*(dict.get(entry, "media_content") or ()), *(dict.get(entry, "media_thumbnail") or ())):
        kind = f"{_raw(media, 'medium')} {_raw(media, 'type')}".strip()
        if not kind or "image" in kind:
            yield _raw(media, "url")
    for link in dict.get(entry, "links") or ():
        if _raw(link, "rel") == "enclosure" and _raw(link, "type").startswith("image/"):
            yield _raw(link, "href")


def _license(entry: Any) -> str:
    links = dict.get(entry, "links") or ()
    return next((_raw(link, "href") for link in links if _raw(link, "rel") == "license"), "")


def _address(entry: Any, element: Element | None) -> str | None:
    link, guid = _raw(entry, "link"), _raw(entry, "id")
    linked = [_raw(each, "href") for each in dict.get(entry, "links") or () if _raw(each, "rel") == "alternate"]
    if link not in linked:
        # feedparser takes an identifier for an address, and completes one that is none.
        written = element.at("guid") or element.at("id") if element is not None else None
        guid = written.text() if written is not None else guid
        link = ""
    return address_of(_raw(entry, "feedburner_origlink"), link, *linked, guid)


def _language(entry: Any, feed: Any, contents: list[Any]) -> str:
    details = [*contents, dict.get(entry, "title_detail") or {}]
    return next((found for each in details if (found := _raw(each, "language"))), _raw(feed, "language"))
