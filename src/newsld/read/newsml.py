"""Read NewsML-G2, the exchange format of the IPTC, and NITF: news items, alone or in a message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsld.errors import ItemError
from newsld.model.document import Document, Field, Metadatum
from newsld.model.resource import Resource
from newsld.model.supplied import NOTHING, Supplied
from newsld.read.build import build_document
from newsld.read.front_matter import Entry
from newsld.read.newscodes import class_of_genre, media_topic
from newsld.read.nitf import nitf_entries, story_blocks
from newsld.read.pieces import Piece
from newsld.read.several import named, read_each
from newsld.read.story import story
from newsld.read.tagged import plain_blocks, tagged_blocks
from newsld.read.withheld import refuse_withheld
from newsld.read.xml import Element, read_xml

_ITEMS = ("newsItem", "nitf")
_OTHERS = {
    # What else is sent in this format.
    "packageItem": "it is a package of items",
    "conceptItem": "it describes a concept",
    "knowledgeItem": "it describes concepts",
    "planningItem": "it plans the coverage of news",
    "catalogItem": "it is a catalogue",
}
_ROOT = re.compile(r"\s*(?:<\?xml\b[^<>]*>\s*|<!--.*?-->\s*|<!DOCTYPE\b[^<>\[]*>\s*)*<(?:[\w.-]+:)?"
                   r"(?P<name>newsMessage|newsItem|packageItem|conceptItem|knowledgeItem|planningItem|catalogItem"
                   r"|nitf)[\s>/]", re.DOTALL)  # fmt: skip
_FORMAT = {"newsItem": "NewsML-G2", "nitf": "NITF"}
_STORIES = ("nitf", "html", "body", "div", "p", "section", "article")
_SUMMARIES = ("summary", "lead", "intro", "abstract", "")
_CAPTIONS = ("caption", "text", "synopsis")
"""The roles of descriptions; captions are shown where there is no story, others only if there is nothing else."""


class NewsmlReader:
    """Reads NewsML-G2 and NITF."""

    extensions = (".xml", ".nitf", ".newsml")
    media_types = ("application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml",
                   "application/nitf+xml", "text/vnd.iptc.nitf", "application/xml", "text/xml")  # fmt: skip

    def recognizes(self, head: str) -> bool:
        """Tell whether the outermost element is one of the IPTC's."""
        return _ROOT.match(head) is not None

    def read(self, resource: Resource, supplied: Supplied = NOTHING) -> tuple[Document, ...]:
        """Read the news items: the one, or all of a message.

        Args:
            resource: The bytes.
            supplied: What the user says about them.

        Raises:
            ItemError: It is no XML, is refused, or there is no news item for the public in it.
        """
        root = read_xml(resource.data, resource.source)
        items = [root] if root.name in _ITEMS else list(root.below("newsItem"))
        if not items:
            other = next((each for each in (root, *root.below(*_OTHERS)) if each.name in _OTHERS), None)
            because = f"{_OTHERS[other.name]}; only news items are" if other else f"its root is {root.name[:40]!r}"
            raise ItemError(
                resource.source, "is not converted", because, hint="give news items of NewsML-G2, or NITF"
            )  # fmt: skip
        alone = len(items) == 1

        def build(item: Element, number: int) -> Document:
            where = resource.source if alone else f"{resource.source}, line {item.line}"
            of = resource if alone else named(resource, number)
            return _document(of, supplied, item, where, None if alone else f"{resource.stem}-{number}")

        return read_each(items, build, resource)


READER = NewsmlReader()


def _document(resource: Resource, supplied: Supplied, item: Element, where: str, stem: str | None) -> Document:
    embargoed = item.at("itemMeta", "embargoed")
    status = item.at("itemMeta", "pubStatus")
    refuse_withheld(
        where, supplied, embargoed=embargoed.text() if embargoed is not None else None,
        status=(status.attributes.get("qcode") or status.attributes.get("uri", "")) if status is not None else "",
    )  # fmt: skip
    if any(next(each.below("concept", "event"), None) for each in item.children("contentSet")):
        raise ItemError(
            where, "is not converted", "it describes events or other concepts; only items with news are",
            hint="leave such items out",
        )  # fmt: skip
    blocks = _blocks(item)
    entries = [entry for entry in _entries(item, bare=not blocks) if entry.value]
    return build_document(
        resource,
        supplied,
        body="\n".join(block.text for block in blocks) or "\n".join(entry.value for entry in entries),
        pieces=lambda words, own: story(own, blocks, words),
        entries=entries,
        where=_FORMAT[item.name],
        weakest=tuple(_weakest(item)),
        stem=stem,
    )


def _blocks(item: Element) -> list[Piece]:
    """Give the blocks of the first rendition of the story that has any."""
    if item.name == "nitf":
        return story_blocks(item)
    for content in item.below("inlineXML", "inlineData"):
        blocks: list[Piece] = []
        if content.name == "inlineXML" and next(content.children(*_STORIES), None) is not None:
            blocks = story_blocks(content)
        elif content.name == "inlineData" and "encoding" not in content.attributes:
            text = "".join(part for part in content.parts if isinstance(part, str))
            html = "html" in content.attributes.get("contenttype", "")
            blocks = tagged_blocks(text) if html else plain_blocks(text)
        if blocks:
            return blocks
    return []


def _entries(item: Element, *, bare: bool) -> Iterator[Entry]:
    """Give what an item says of itself; its own metadata goes before that of the NITF in it."""
    if item.name == "nitf":
        yield from nitf_entries(item)
        return
    content = item.at("contentMeta") or Element("", {}, 0)
    about = item.at("itemMeta") or Element("", {}, 0)
    inner = [entry for nitf in item.below("nitf") for entry in nitf_entries(nitf)]
    yield from _worded("headline", [*content.children("headline")] or [*about.children("title")])
    described = [d for d in content.children("description") if bare or _role(d) in _SUMMARIES]
    yield from _worded("description", sorted(described, key=_rank))
    bylines = [*(Entry("byline", by.text(), by.line) for by in content.children("by")), *_persons(content)]
    yield from bylines
    yield from _publisher(item, about)
    yield from _dates(item, about, content)
    language = content.at("language")
    tag = language.attributes.get("tag") if language else None
    yield Entry(
        "language", tag or item.attributes.get("lang", ""), language.line if language is not None else item.line
    )
    yield Entry("url", item.attributes.get("guid", ""), item.line)
    terms = item.at("rightsInfo", "usageTerms")
    if terms is not None:
        yield Entry("license", terms.attributes.get("href", ""), terms.line)
    yield from _images(item)
    yield from (each for each in inner if not (each.key == "byline" and bylines))


def _worded(key: str, found: Sequence[Element]) -> Iterator[Entry]:
    main = next((each for each in found if _role(each) in ("main", "headline")), found[0] if found else None)
    if main is not None:
        yield Entry(key, main.text(), main.line)


def _rank(description: Element) -> int:
    roles = (*_SUMMARIES, *_CAPTIONS)
    return roles.index(_role(description)) if _role(description) in roles else len(roles)


def _role(element: Element) -> str:
    role = element.attributes.get("role") or element.attributes.get("roleuri", "")
    return role.replace("/", ":").rpartition(":")[2].lower()


def _persons(content: Element) -> Iterator[Entry]:
    """Give the creators that are said to be persons: as many are agencies."""
    for creator in content.children("creator"):
        name = creator.at("name")
        if name is not None and creator.attributes.get("type", "").endswith("person"):
            yield Entry("author.name", name.text(), name.line)


def _publisher(item: Element, about: Element) -> Iterator[Entry]:
    for holder in (about.at("provider", "name"), item.at("rightsInfo", "copyrightHolder", "name")):
        if holder is not None:
            yield Entry("publisher", holder.text(), holder.line)
            return


def _dates(item: Element, about: Element, content: Element) -> Iterator[Entry]:
    this, first = about.at("versionCreated"), about.at("firstCreated")
    later = item.attributes.get("version", "1") not in ("", "0", "1")
    # A picture was taken long before it was sent; a text is created when it is.
    kind = about.at("itemClass")
    text = kind is not None and kind.attributes.get("qcode", "").endswith("text")
    begun = first or (content.at("contentCreated") if later and text else None) or this
    if begun is not None:
        yield Entry("published", begun.text(), begun.line)
    changed = content.at("contentModified") or this
    if later and changed is not None and changed is not begun:
        yield Entry("modified", changed.text(), changed.line)


def _images(item: Element) -> Iterator[Entry]:
    """Give the largest of the renditions of a picture."""
    pictures = [r for r in item.below("remoteContent") if r.attributes.get("contenttype", "").startswith("image/")]
    pictures = [r for r in pictures if r.attributes.get("href")]
    if pictures:
        largest = max(pictures, key=lambda r: int(r.attributes.get("width", "")[:9]) if _number(r) else 0)
        yield Entry("image", largest.attributes["href"], largest.line)


def _number(rendition: Element) -> bool:
    width = rendition.attributes.get("width", "")
    return width.isascii() and width.isdigit()


def _weakest(item: Element) -> Iterator[Metadatum]:
    """Give what is told apart already, and what the text itself says better."""
    where = f"{_FORMAT[item.name]}, line "
    content = item.at("contentMeta")
    if content is not None:
        for genre in content.children("genre"):
            if name := class_of_genre(*_codes(genre)):
                yield Metadatum(field=Field.CLASS, value=name, where=f"{where}{genre.line}")
        for subject in content.children("subject"):
            if iri := media_topic(*_codes(subject)):
                yield Metadatum(field=Field.SUBJECT, value=iri, where=f"{where}{subject.line}")
        for subject in content.children("subject", "keyword"):
            words = subject.at("name") if subject.name == "subject" else subject
            if words is not None and words.text():
                yield Metadatum(field=Field.KEYWORD, value=words.text(), where=f"{where}{words.line}")
        for path, field in ((("located", "name"), Field.DATELINE_PLACE), (("dateline",), Field.DATELINE)):
            found = content.at(*path)
            if found is not None and found.text():
                yield Metadatum(field=field, value=found.text(), where=f"{where}{found.line}")


def _codes(concept: Element) -> list[str]:
    return [concept.attributes.get(key, "") for key in ("uri", "qcode")]
