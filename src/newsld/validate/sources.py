"""What kind of file it is, and the JSON-LD in it: the file itself, or the blocks of a page."""

from __future__ import annotations

import re

from attrs import frozen

from newsld.jsonld.items import Json
from newsld.jsonld.node import Node
from newsld.jsonld.nodes import Nodes
from newsld.jsonld.notes import Notes
from newsld.jsonld.page import Block, blocks
from newsld.jsonld.reader import read_json
from newsld.jsonld.text import Decoded, decode

JSON, PAGE = "JSON-LD", "page"

KINDS = {
    ".jsonld": JSON, ".json": JSON, ".html": PAGE, ".htm": PAGE, ".xhtml": PAGE,
    ".ttl": ".ttl", ".nt": ".nt", ".nq": ".nq", ".trig": ".trig",
}  # fmt: skip
"""What the name of a file ends with, and what it is."""

MOST_BLOCKS = 10_000
"""So many blocks of one page are read."""

_HEAD = 4096
_LOOKS = (
    (
        re.compile(
            r"\s*+(?:<!--(?>.*?-->)\s*+)*+<(?:!doctype|html|head|body|script|meta|\?xml|div|p|article)\b",
            re.IGNORECASE | re.DOTALL,
        ),
        PAGE,
    ),
    (re.compile(r"\s*+(?:#[^\n]*+\n\s*+)*+(?:@prefix|@base|PREFIX|BASE)\b"), ".trig"),
    (re.compile(r"\s*(?:<[^<>\s]*>|_:\S+)\s+<[^<>\s]*>\s"), ".nq"),
    (re.compile(r"\s*[{\[]"), JSON),
    (re.compile(r".*<script\b", re.IGNORECASE | re.DOTALL), PAGE),
)
"""How each kind begins; Turtle is TriG, and N-Triples are N-Quads."""


@frozen(kw_only=True)
class Part:
    """One JSON document, with its nodes.

    Attributes:
        json: What it was read as.
        nodes: Its nodes; ``None`` where there is no value.
        block: The element it stands in, for a page.
    """

    json: Json
    nodes: Nodes | None
    block: Block | None = None


@frozen(kw_only=True)
class Documents:
    """The JSON documents of one file."""

    parts: tuple[Part, ...]

    @property
    def nodes(self) -> list[Node]:
        """All nodes, in their order."""
        return [node for part in self.parts if part.nodes for node in part.nodes.nodes]

    @property
    def complete(self) -> bool:
        """Whether everything was understood, so that what is not there is missing indeed."""
        return all(part.json.complete for part in self.parts)


def kind_of(extension: str, data: bytes) -> str:
    """Tell what kind a file is.

    Args:
        extension: What its name ends with, in lower case; empty if it has no name.
        data: Its bytes, looked at if the name does not tell.

    Returns:
        `JSON`, `PAGE`, or the extension of an RDF format.
    """
    if extension in KINDS:
        return KINDS[extension]
    head = decode(data[:_HEAD]).text
    return next((kind for look, kind in _LOOKS if look.match(head)), JSON)


def read_document(decoded: Decoded, notes: Notes) -> Documents:
    """Read a JSON-LD file.

    Args:
        decoded: Its text.
        notes: Takes NLD401 to NLD425.

    Returns:
        Its one document.
    """
    if decoded.marked and decoded.encoding == "utf-8":
        notes.at("NLD416", 0, "the file begins with a byte order mark", "save it as UTF-8 without")
    elif decoded.encoding != "utf-8":
        notes.at("NLD415", 0, f"the file is {decoded.encoding.upper()}; it was read all the same", "save it as UTF-8")
    if decoded.lost:
        first = max(decoded.text.find("\ufffd"), 0)
        message = f"bytes that mean no character in UTF-8: {decoded.lost}"
        notes.at("NLD415", first, message, "save the file as UTF-8")
    return Documents(parts=(_part(decoded.text, 0, len(decoded.text), notes),))


def read_page(decoded: Decoded, notes: Notes) -> Documents:
    """Read all blocks of JSON-LD in a page.

    Args:
        decoded: Its text.
        notes: Takes NLD401 to NLD425.

    Returns:
        A document for each block.
    """
    parts: list[Part] = []
    for block in blocks(decoded.text):
        if len(parts) == MOST_BLOCKS:
            message = f"more than {MOST_BLOCKS:,} blocks; the others were not read"
            notes.at("NLD404", block.begin, message, "one block for a page is enough")
            break
        if not block.closed:
            message = "the script is not closed: <!-- and <script in it hide its end"
            notes.at("NLD402", block.begin, message, "write < as \\u003c in JSON")
        parts.append(_part(decoded.text, block.begin, block.end, notes, block))
    return Documents(parts=tuple(parts))


def _part(text: str, begin: int, end: int, notes: Notes, block: Block | None = None) -> Part:
    json = read_json(text, notes, begin, end)
    return Part(json=json, nodes=Nodes(json.root, notes) if json.root else None, block=block)
