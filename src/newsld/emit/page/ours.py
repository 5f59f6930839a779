"""What newsld put into a page before: the attribute that tells it, and the page without it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from newsld.emit.page.json_text import removals
from newsld.emit.page.source import Edit
from newsld.jsonld.items import Json
from newsld.jsonld.notes import Notes
from newsld.jsonld.page import Block, blocks
from newsld.jsonld.reader import read_json
from newsld.jsonld.tags import ATTRIBUTE

ATTRIBUTE_NAME = "data-newsld"
"""Lists the JSON Pointers to what newsld added to a block; empty in a block that is newsld's as a whole."""


NAME = "<script"


def sound(text: str, block: Block, notes: Notes) -> Json | None:
    """Read a block, if it is JSON without faults, which every consumer reads alike.

    Args:
        text: The page.
        block: One of its blocks.
        notes: Takes what is wrong with it.

    Returns:
        The value; ``None`` if anything is wrong: then nobody knows what the block means to others.
    """
    read = read_json(text, notes, block.begin, block.end)
    if read.root is None or not read.complete or not block.closed:
        return None
    try:
        json.loads(text[block.begin : block.end], parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    return read


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def taken_out(text: str) -> list[Edit]:
    """Give the edits that take out of a page what newsld added to it.

    Args:
        text: The page.

    Returns:
        The edits; none if newsld added nothing. What it added to a block that is no JSON any more stays.
    """
    edits: list[Edit] = []
    for block in blocks(text):
        pointers = block.attributes.get(ATTRIBUTE_NAME)
        if pointers is None or not block.closed:
            continue
        if not pointers.split():
            edits.append((block.tag_begin, block.element_end, ""))
        elif (read := sound(text, block, Notes())) and read.root is not None:
            edits += removals(text, read.root, pointers.split())
            edits += _attributes(text, block)
    return edits


def _attributes(text: str, block: Block) -> Iterator[Edit]:
    """Give the edit that takes our attributes out of a start tag: ``data-newsld``, and a nonce that stands before it.

    They are written directly behind the name of the tag, so that whatever stands there can neither swallow them nor be
    taken for ours.
    """
    begin = block.tag_begin + len(NAME)
    found = list(ATTRIBUTE.finditer(text, begin, block.begin - 1))
    at = next((n for n, match in enumerate(found) if match[1].lower() == ATTRIBUTE_NAME), -1)
    if at < 0:
        return
    first = found[0] if at == 1 and found[0][1].lower() == "nonce" else found[at]
    blank = text[first.start() - 1] in " \t\n\f\r"
    yield first.start() - blank, found[at].end(), ""


def marks(pointers: Iterable[str], nonce: str | None) -> str:
    """Give the attributes for a start tag, to stand behind its name.

    Args:
        pointers: JSON Pointers to what was added; none if the whole block is ours.
        nonce: What a Content-Security-Policy asks for, if the element has none.
    """
    ours = f' {ATTRIBUTE_NAME}="{" ".join(pointers)}"'
    return f' nonce="{nonce}"{ours}' if nonce else ours
