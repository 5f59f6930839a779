"""Nodes by their ids: one thing may be described in several places of a document, and referred to from others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsld.jsonld.context import SCHEMA
from newsld.jsonld.node import Literal, Node
from newsld.validate.vocabulary import schema_org

MOST = 20
"""So many descriptions of one thing are looked at: a hostile document may have a million."""


class Index:
    """The nodes of a document by their ids.

    Args:
        nodes: All nodes, of all blocks of a page.
    """

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._by_id: dict[str, list[Node]] = {}
        self._types: dict[str, tuple[tuple[str, ...], bool]] = {}
        for node in nodes:
            if node.id is not None and not node.refers:
                same = self._by_id.setdefault(node.id, [])
                if len(same) < MOST:
                    same.append(node)

    def same(self, node: Node) -> list[Node]:
        """Give all descriptions of what a node is or refers to; itself if there is no other."""
        return self._by_id.get(node.id, [node]) if node.id is not None else [node]

    def of(self, node: Node, iri: str) -> Iterator[Literal | Node]:
        """Give the values of a property, whichever description has them."""
        for each in self.same(node):
            yield from each.of(iri)

    def types(self, value: Node | str) -> tuple[tuple[str, ...], bool]:
        """Give the types of what a node or an id means.

        Args:
            value: The node, or the id.

        Returns:
            The names of those types that schema.org has, and whether these are all.
        """
        iri = value.id if isinstance(value, Node) else value
        if iri is None or iri not in self._by_id:
            return _types([value] if isinstance(value, Node) else [])
        if iri not in self._types:
            self._types[iri] = _types(self._by_id[iri])
        return self._types[iri]


def names_of(node: Node) -> tuple[str, ...]:
    """Give the names of a node's own types that schema.org has."""
    return _types([node])[0]


def _types(nodes: Sequence[Node]) -> tuple[tuple[str, ...], bool]:
    known = schema_org().types
    stated = dict.fromkeys(iri for node in nodes for iri, _ in node.types)
    names = [iri[len(SCHEMA) :] for iri in stated if iri.startswith(SCHEMA) and iri[len(SCHEMA) :] in known]
    return tuple(names), len(names) == len(stated)
