"""Read NITF, the text format of the IPTC, as far as its elements say what is headline, byline, date and story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from newsld.read.front_matter import Entry
from newsld.read.pieces import Piece
from newsld.read.tagged import tagged_blocks
from newsld.read.xml import Element

_NORM = re.compile(
    r"(?P<date>[0-9]{8})(?:T?(?P<time>[0-9]{4}(?:[0-9]{2})?)(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?|[Z+-][0-9:]*)?"
)
"""ISO 8601 in its basic form, as NITF writes dates; the offset of a day alone is left out."""


def markup_of(element: Element) -> str:
    """Give what is in an element as markup, without attributes."""
    return "".join(_marked(element))


def _marked(element: Element) -> Iterator[str]:
    for part in element.parts:
        if isinstance(part, str):
            yield escape(part, quote=False)
        else:
            yield f"<{part.name}>"
            yield from _marked(part)
            yield f"</{part.name}>"


def story_blocks(element: Element) -> list[Piece]:
    """Give the blocks of the story in NITF or XHTML."""
    content = next(element.below("body.content"), None) or next(element.below("body"), None) or element
    return tagged_blocks(markup_of(content))


def nitf_entries(nitf: Element) -> Iterator[Entry]:
    """Give what NITF says of itself, as keys of front matter."""
    head = nitf.at("body", "body.head")
    if head is not None:
        for names, key in ((("hl1",), "headline"), (("abstract",), "description"), (("distributor",), "publisher")):
            if found := next(head.below(*names), None):
                yield Entry(key, found.text(), found.line)
        for byline in head.below("byline"):
            person = next(byline.below("person"), None)
            if words := (person or byline).text(but=("byttl", "location", "virtloc")).strip(" ,;"):
                yield Entry("byline", words, byline.line)
    data = nitf.at("head", "docdata")
    if data is not None:
        for name, key in (("date.release", "published"), ("date.issue", "date")):
            found = data.at(name)
            if found is not None and (date := iso_of(found.attributes.get("norm", ""))):
                yield Entry(key, date, found.line)
    if head is None or next(head.below("hl1"), None) is None:
        title = nitf.at("head", "title")
        if title is not None:
            yield Entry("title", title.text(), title.line)


def iso_of(norm: str) -> str | None:
    """Give a date in the extended form of ISO 8601; ``None`` if it is none."""
    match = _NORM.fullmatch(norm.strip())
    if not match:
        return None
    day = f"{match['date'][:4]}-{match['date'][4:6]}-{match['date'][6:]}"
    if not match["time"]:
        return day
    clock = ":".join(re.findall("..", match["time"]))
    zone = match["zone"] or ""
    return f"{day}T{clock}{zone if ':' in zone or zone in ('', 'Z') else f'{zone[:3]}:{zone[3:]}'}"
