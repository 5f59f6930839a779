"""Read ninjs, the news in JSON of the IPTC: versions 1.x (one key a field), 2.x and 3.x (lists of objects)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsld.errors import ItemError
from newsld.jsonld.items import Item
from newsld.model.document import Document, Field, Metadatum
from newsld.model.report import Finding
from newsld.model.resource import Resource
from newsld.model.stated import ItemKind, Told
from newsld.model.supplied import NOTHING, Supplied
from newsld.read.build import build_document
from newsld.read.event_times import moment_of
from newsld.read.front_matter import Entry
from newsld.read.json_records import Record, read_records
from newsld.read.json_values import member, members, text_of
from newsld.read.newscodes import class_of_genre, media_topic
from newsld.read.ninjs_bodies import body_of
from newsld.read.ninjs_events import EventReader, codes_of
from newsld.read.story import story
from newsld.read.tagged import words_of
from newsld.read.telling import Telling, plain
from newsld.read.withheld import refuse_withheld

WHERE = "ninjs"
_SIGNS = frozenset(
    {
        "$standard",
        "standard",
        "versioncreated",
        "versionCreated",
        "firstcreated",
        "firstCreated",
        "contentcreated",
        "contentCreated",
        "pubstatus",
        "pubStatus",
        "representationtype",
        "representationType",
        "body_xhtml",
        "body_text",
        "bodies",
        "headlines",
        "eventDetails",
        "plannedCoverage",
        "newsCoverages",
        "renditions",
        "altids",
        "altIds",
        "copyrightholder",
        "copyrightHolder",
        "usageterms",
        "usageTerms",
        "trustindicator",
        "trustIndicators",
        "rightsinfo",
        "rightsInfo",
    }
)
_WANTED_SIGNS = 2
_BEGINS = re.compile(r'\s*(?:\[\s*)?\{\s*"')
_ITEMS = {
    # What is no article, by its type or, where it has none, by a key that only such items have.
    "event": ("eventDetails",),
    "planning": ("plannedCoverage", "newsCoverages", "assignments"),
}
_SUBJECTS = ("subject", "subjects", "person", "people", "organisation", "organisations", "place", "places",
             "event", "events", "object", "objects")  # fmt: skip


class NinjsReader:
    """Reads ninjs; in files that end in ``.json`` or ``.jsonl`` the reader of JSON knows it by its keys."""

    extensions = (".ninjs",)
    media_types = ("application/vnd.iptc.ninjs+json",)

    def recognizes(self, head: str) -> bool:
        """Tell JSON; of what nothing else is known the reader of JSON is asked first."""
        return _BEGINS.match(head) is not None

    def read(self, resource: Resource, supplied: Supplied = NOTHING) -> tuple[Document, ...]:
        """Read one item, or a list of them, or one a line.

        Args:
            resource: The bytes.
            supplied: What the user says about it.

        Raises:
            ItemError: There is no item for the public in it.
        """
        return read_records(resource, supplied, lambda _: ninjs_document)


READER = NinjsReader()


def is_ninjs(item: Item) -> bool:
    """Tell an item of ninjs by its keys."""
    value = item.value
    if not isinstance(value, dict) or "@type" in value or "@context" in value:
        return False
    named = text_of(member(member(item, "standard", "$standard"), "name")).lower()
    return "ninjs" in named or ("uri" in value and len(_SIGNS.intersection(value)) >= _WANTED_SIGNS) or (
        "uri" in value and any(key in value for key in ("bodies", "headlines", "eventDetails", "plannedCoverage"))
    ) or any(key.startswith("body_") for key in value)  # fmt: skip


def ninjs_document(resource: Resource, supplied: Supplied, record: Record) -> Document:
    """Build the document of one item.

    Args:
        resource: Where it comes from.
        supplied: What the user says.
        record: The item.

    Raises:
        ItemError: It is held back, is no item, or has no words.
    """
    item = record.item
    _refuse(item, record.where, supplied)
    blocks = body_of(item)
    entries = [Entry(key, text, record.line(found)) for key, found, text in _said(item, bare=not blocks) if text]
    wordless = not blocks and not any(entry.key in _SHOWN for entry in entries)
    told, faults = _told(record, record.of(resource).source, supplied, wordless=wordless)
    return build_document(
        record.of(resource),
        supplied,
        body="\n".join(block.text for block in blocks) or "\n".join(e.value for e in entries if e.key in _SHOWN),
        pieces=lambda words, own: story(own, blocks, words),
        entries=entries,
        where=WHERE,
        weakest=tuple(_weakest(record)),
        findings=(*record.findings, *faults),
        stem=record.stem(resource),
        told=told,
    )


_SHOWN = ("headline", "description")


def _refuse(item: Item, where: str, supplied: Supplied) -> None:
    if not isinstance(item.value, dict):
        raise ItemError(where, "is no ninjs item", "it is no JSON object", hint="check that it is the right file")
    embargoed = member(item, "embargoed", "embargoedUntil")
    refuse_withheld(
        where, supplied, status=text_of(member(item, "pubstatus", "pubStatus")),
        embargoed=text_of(embargoed) if embargoed is not None else None,
    )  # fmt: skip


def _told(record: Record, source: str, supplied: Supplied, *, wordless: bool) -> tuple[Told, tuple[Finding, ...]]:
    """Give what an event, a plan, or whatever has no words, states; of an article whom it names, if it says more."""
    item = record.item
    assert isinstance(item.value, dict)
    kind = text_of(member(item, "type"))
    kind = kind or next((name for name, keys in _ITEMS.items() if any(key in item.value for key in keys)), "")
    telling = Telling(source, moment_of(text_of(member(item, "versionCreated", "versioncreated"))))
    reader = EventReader(record, telling)
    if kind not in _ITEMS and not wordless:
        list(reader.named(item, but_names=True))
        return telling.told(ItemKind.ARTICLE), tuple(telling.findings)
    others = _values(member(item, "associations")) if kind in _ITEMS else []
    associated = [each for each in others if kind != "event" and _is_event(each)]
    keys = [
        reader.event(each, name, description)
        for each, (name, description) in ((e, _called(e)) for e in ([item] if kind == "event" else associated))
        if name
    ]
    if not keys:
        list(reader.named(item))
    reader.links(each for each in others if kind == "event" or not _is_event(each))
    reader.coverage(item, keys[0] if len(keys) == 1 else None, withheld=supplied.withheld)
    return telling.told(ItemKind.ITEM), tuple(telling.findings)


def _is_event(item: Item) -> bool:
    return text_of(member(item, "type")) == "event" or member(item, "eventDetails") is not None


def _called(item: Item) -> tuple[str, str]:
    """Give the name and the description of an event."""
    name, description = _headline(item), _worded(item, "description", "descriptions", bare=True)
    return plain(words_of(text_of(name))), words_of(text_of(description))


def _said(item: Item, *, bare: bool) -> Iterator[tuple[str, Item, str]]:
    """Give what the item says of itself: the key that means it, where it stands, and its text."""
    yield from _one("headline", _headline(item))
    yield from _one("description", _worded(item, "description", "descriptions", bare=bare))
    # "Jane Roe, dpa" names the agency, not a second author.
    holder = text_of(member(item, "copyrightholder", "copyrightHolder"))
    for key, found, text in _one("byline", member(item, "byline", "by")):
        yield key, found, text.removesuffix(f", {holder}") if holder else text
    yield from _one("publisher", member(item, "copyrightholder", "copyrightHolder"))
    first = member(item, "firstcreated", "firstCreated")
    this = member(item, "versioncreated", "versionCreated")
    yield from _one("published", first or this or member(item, "contentcreated", "contentCreated"))
    if first is not None and text_of(first) != text_of(this):
        yield from _one("modified", this)
    yield from _one("language", member(item, "language"))
    yield from _one("url", member(item, "uri"))
    rights = member(item, "rightsinfo", "rightsInfo")
    yield from _one("license", member(rights, "linkedrights", "linkedRights"))
    yield from _images(item)


def _one(key: str, found: Item | None) -> Iterator[tuple[str, Item, str]]:
    if found is not None and (text := text_of(found)):
        yield key, found, text


def _headline(item: Item) -> Item | None:
    found = member(item, "headline") or _chosen(members(item, "headlines"), ("main", "headline"))
    return found or _keyed(item, "headline_") or member(item, "title")


def _worded(item: Item, one: str, many: str, *, bare: bool) -> Item | None:
    """Give a description; captions of pictures only where there is nothing else to show."""
    roles = ("lead", "lede", "summary", "description", "", *(("text", "caption") if bare else ()))
    listed = [each for each in members(item, many) if text_of(member(each, "role")).lower() in roles]
    return _chosen(listed, roles) or _keyed(item, f"{one}_", but=() if bare else ("caption",)) or member(item, one)


def _chosen(listed: list[Item], roles: tuple[str, ...]) -> Item | None:
    """Give the value with the first of these roles, plain text before markup, else the first of all."""

    def rank(each: Item) -> tuple[int, bool]:
        role = text_of(member(each, "role")).lower()
        return roles.index(role) if role in roles else len(roles), "html" in text_of(
            member(each, "contentType")
        ).lower()

    worded = [each for each in listed if text_of(member(each, "value"))]
    return member(min(worded, key=rank), "value") if worded else None


def _keyed(item: Item, prefix: str, but: tuple[str, ...] = ()) -> Item | None:
    """Give the value of a key that the provider made: ``description_text``, ``headline_test_text``."""
    assert isinstance(item.value, dict)
    keys = [key for key in item.value if key.startswith(prefix) and not any(word in key for word in but)]
    keys.sort(key=lambda key: "html" in key)
    return next((item.value[key] for key in keys if text_of(item.value[key])), None)


def _names(item: Item, key: str) -> Iterator[Item]:
    for each in members(item, key):
        if (name := member(each, "name", "literal")) is not None:
            yield name


def _images(item: Item) -> Iterator[tuple[str, Item, str]]:
    """Give the largest rendition of each picture: of the item itself, then of what it is associated with."""
    for each in (item, *_values(member(item, "associations"))):
        if text_of(member(each, "type")) in ("picture", "graphic"):
            sizes = [r for r in _values(member(each, "renditions")) if text_of(member(r, "href"))]
            if sizes:
                href = member(max(sizes, key=_width), "href")
                yield from _one("image", href)


def _width(rendition: Item) -> float:
    found = member(rendition, "width")
    return float(found.value) if found is not None and isinstance(found.value, int | float) else 0.0


def _values(item: Item | None) -> list[Item]:
    """Give the members of an object (1.x) or of a list (2.x and later)."""
    if item is None:
        return []
    return list(item.value.values()) if isinstance(item.value, dict) else list(item.items())


def _weakest(record: Record) -> Iterator[Metadatum]:
    """Give what is told apart already, and what the text itself says better."""
    item = record.item
    for genre in (each for key in ("genre", "genres") for each in members(item, key)):
        if name := class_of_genre(*codes_of(genre)):
            yield Metadatum(field=Field.CLASS, value=name, where=f"{WHERE}, line {record.line(genre)}")
    for subject in (each for key in ("subject", "subjects") for each in members(item, key)):
        if iri := media_topic(*codes_of(subject)):
            yield Metadatum(field=Field.SUBJECT, value=iri, where=f"{WHERE}, line {record.line(subject)}")
    for called in (found for key in _SUBJECTS for found in _names(item, key)):
        if text := words_of(text_of(called)):
            yield Metadatum(field=Field.KEYWORD, value=text, where=f"{WHERE}, line {record.line(called)}")
    located = member(item, "located")
    if located is not None and (text := words_of(text_of(located))):
        yield Metadatum(field=Field.DATELINE_PLACE, value=text, where=f"{WHERE}, line {record.line(located)}")
