"""Read NewsML-G2, the exchange format of the IPTC, and NITF: items of all kinds, alone or in a message."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newsld.errors import ItemError
from newsld.model.document import Document
from newsld.model.resource import Resource
from newsld.model.supplied import NOTHING, Supplied
from newsld.read.build import build_document
from newsld.read.newsml_entries import entries_of, format_of, weakest_of
from newsld.read.newsml_items import (
    catalog_document,
    knowledge_document,
    package_document,
    planning_document,
    told_by_article,
    wordless_document,
)
from newsld.read.nitf import story_blocks
from newsld.read.pieces import Piece
from newsld.read.several import named, read_each
from newsld.read.story import story
from newsld.read.tagged import plain_blocks, tagged_blocks
from newsld.read.withheld import refuse_withheld
from newsld.read.xml import Element, read_xml

Build = Callable[[Resource, Supplied, Element, str | None], Document]

_FRAGMENTS = {
    # The parts of items that are sent alone, and the items that have them.
    "contentSet": "newsItem",
    "contentMeta": "newsItem",
    "groupSet": "packageItem",
    "newsCoverageSet": "planningItem",
    "conceptSet": "knowledgeItem",
    "concept": "conceptItem",
    "catalog": "catalogItem",
}
_ROOT = re.compile(r"\s*(?:<\?xml\b[^<>]*>\s*|<!--.*?-->\s*|<!DOCTYPE\b[^<>\[]*>\s*)*<(?:[\w.-]+:)?"
                   r"(?P<name>newsMessage|newsItem|packageItem|conceptItem|knowledgeItem|planningItem|catalogItem"
                   r"|nitf)[\s>/]", re.DOTALL)  # fmt: skip
_STORIES = ("nitf", "html", "body", "div", "p", "section", "article")


class NewsmlReader:
    """Reads NewsML-G2 and NITF."""

    extensions = (".xml", ".nitf", ".newsml")
    media_types = ("application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml",
                   "application/vnd.iptc.g2.packageitem+xml", "application/vnd.iptc.g2.conceptitem+xml",
                   "application/vnd.iptc.g2.knowledgeitem+xml", "application/vnd.iptc.g2.planningitem+xml",
                   "application/vnd.iptc.g2.catalogitem+xml", "application/nitf+xml", "text/vnd.iptc.nitf",
                   "application/xml", "text/xml")  # fmt: skip

    def recognizes(self, head: str) -> bool:
        """Tell whether the outermost element is one of the IPTC's."""
        return _ROOT.match(head) is not None

    def read(self, resource: Resource, supplied: Supplied = NOTHING) -> tuple[Document, ...]:
        """Read the items: the one, or all of a message.

        Args:
            resource: The bytes.
            supplied: What the user says about them.

        Raises:
            ItemError: It is no XML, is refused, or there is no item for the public in it.
        """
        root = read_xml(resource.data, resource.source)
        items = list(_outermost(_whole(root), tuple(_BUILDERS))) or list(_outermost(root, ("nitf",)))
        if not items:
            raise ItemError(
                resource.source, "is not converted", f"its root is {root.name[:40]!r}",
                hint="give items of NewsML-G2, or NITF",
            )  # fmt: skip
        alone = len(items) == 1

        def build(item: Element, number: int) -> Document:
            where = resource.source if alone else f"{resource.source}, line {item.line}"
            _refuse(item, where, supplied)
            of = resource if alone else named(resource, number)
            return _BUILDERS[item.name](of, supplied, item, None if alone else f"{resource.stem}-{number}")

        return read_each(items, build, resource)


READER = NewsmlReader()


def _whole(root: Element) -> Element:
    """Give the item that a part of one, sent alone, is from."""
    if root.name not in _FRAGMENTS:
        return root
    item = Element(_FRAGMENTS[root.name], {}, root.line)
    item.parts.append(root)
    return item


def _outermost(element: Element, names: tuple[str, ...]) -> Iterator[Element]:
    """Give the elements of these names that lie in no other of them, in order."""
    if element.name in names:
        yield element
        return
    for child in element.children():
        yield from _outermost(child, names)


def _refuse(item: Element, where: str, supplied: Supplied) -> None:
    embargoed = item.at("itemMeta", "embargoed")
    status = item.at("itemMeta", "pubStatus")
    refuse_withheld(
        where, supplied, embargoed=embargoed.text() if embargoed is not None else None,
        status=(status.attributes.get("qcode") or status.attributes.get("uri", "")) if status is not None else "",
    )  # fmt: skip


def _news_document(resource: Resource, supplied: Supplied, item: Element, stem: str | None) -> Document:
    blocks = _blocks(item)
    entries = [entry for entry in entries_of(item, bare=not blocks) if entry.value]
    shown = any(entry.key in ("headline", "title", "description") for entry in entries)
    if not blocks and (not shown or _has_events(item)):
        return wordless_document(resource, supplied, item, stem)
    return build_document(
        resource,
        supplied,
        body="\n".join(block.text for block in blocks) or "\n".join(entry.value for entry in entries),
        pieces=lambda words, own: story(own, blocks, words),
        entries=entries,
        where=format_of(item),
        weakest=tuple(weakest_of(item)),
        stem=stem,
        told=told_by_article(resource, item),
    )


def _has_events(item: Element) -> bool:
    return any(next(each.below("concept", "event"), None) for each in item.children("contentSet"))


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


_BUILDERS: dict[str, Build] = {
    "newsItem": _news_document,
    "nitf": _news_document,
    "conceptItem": knowledge_document,
    "knowledgeItem": knowledge_document,
    "planningItem": planning_document,
    "packageItem": package_document,
    "catalogItem": catalog_document,
}
