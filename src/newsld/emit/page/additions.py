"""What is added to the node of an article: keys it has not, and values it has not; nothing is overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import define, field

from newsld.emit.page.json_text import add_members, append, wrap
from newsld.emit.page.node import ArticleNode
from newsld.emit.page.source import Edit
from newsld.jsonld.items import Item

JOINED = frozenset({"about", "mentions", "hasPart", "citation"})
"""Keys whose values are added to those that are there: no list of what a story is about is ever complete."""
_NOT_ADDED = frozenset({"@context", "@type"})
_PLAIN_OBJECT = frozenset({"@list", "@set", "@value", "@language"})


@define
class Additions:
    """What is added to one block.

    Attributes:
        pointers: JSON Pointers to what is added.
        edits: How it is written.
    """

    pointers: list[str] = field(factory=list)
    edits: list[Edit] = field(factory=list)


def settled(node: ArticleNode) -> frozenset[str]:
    """Give the keys whose values stay as the publisher wrote them."""
    return frozenset(key for key, item in node.keys.items() if key not in JOINED or not _takes_more(item))


def additions(text: str, node: ArticleNode, document: Mapping[str, Any]) -> Additions:
    """Say what is added to a node, and how.

    Args:
        text: The page.
        node: The node.
        document: View E without the keys that are settled; its nodes are flat if the block's are.

    Returns:
        The pointers and edits.
    """
    flat = document.get("@graph")
    article: Mapping[str, Any] = flat[0] if flat else document
    made = Additions()
    graph = node.root.get("/@graph")
    if flat and graph is not None:
        _join(text, graph, flat[1:], made)
    members: dict[str, Any] = {}
    for key, value in article.items():
        if key in _NOT_ADDED or (key == "@id" and "@id" in node.keys):
            continue
        there = node.keys.get(key)
        if there is not None:
            _join(text, there, value if isinstance(value, list) else [value], made)
        elif key not in node.keys:
            members[key] = value
    if members:
        # Behind the others: what is added to the last value comes before what is added behind it.
        made.edits.append(add_members(text, node.item, members))
        made.pointers += (f"{node.item.pointer()}/{key}" for key in members)
    return made


def _takes_more(item: Item | None) -> bool:
    if item is None or item.value is None or item.value == "":
        return False
    return not (isinstance(item.value, dict) and item.value.keys() & _PLAIN_OBJECT)


def _join(text: str, there: Item, values: Iterable[Any], made: Additions) -> None:
    known = set(_names(item.plain() for item in there.items()))
    new = [value for value in values if known.isdisjoint(_names([value]))]
    if not new:
        return
    where = there.pointer()
    if isinstance(there.value, list):
        made.edits.append(append(text, there, new))
        first = len(there.value)
    else:
        made.edits += wrap(text, there, new)
        made.pointers.append(where)
        first = 1
    made.pointers += (f"{where}/{first + at}" for at in range(len(new)))


def _names(values: Iterable[Any]) -> Iterator[str]:
    """Give by what things are known: their ids, names and words."""
    for value in values:
        if isinstance(value, str):
            yield value.casefold()
        elif isinstance(value, dict):
            stated = (value.get(key) for key in ("@id", "name", "text", "sameAs"))
            for found in stated:
                yield from (v.casefold() for v in (found if isinstance(found, list) else [found]) if isinstance(v, str))
