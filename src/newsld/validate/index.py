"""Nodes by their ids: one thing may be described in several places of a document, and referred to from others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsld.jsonld.context import SCHEMA
from newsld.jsonld.nodes import Literal, Node
from newsld.validate.vocabulary import schema_org


class Index:
    """The nodes of a document by their ids.

    Args:
        nodes: All nodes, of all blocks of a page.
    """

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._by_id: dict[str, list[Node]] = {}
        for node in nodes:
            if node.id is not None and not node.refers:
                self._by_id.setdefault(node.id, []).append(node)

    def described(self, iri: str) -> bool:
        """Say whether a node with this id is described."""
        return iri in self._by_id

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
        nodes = self.same(value) if isinstance(value, Node) else self._by_id.get(value, [])
        if len(nodes) == 1:
            return names_of(nodes[0]), len(names_of(nodes[0])) == len(nodes[0].types)
        names = tuple(dict.fromkeys(name for node in nodes for name in names_of(node)))
        return names, all(len(names_of(node)) == len(node.types) for node in nodes)


def names_of(node: Node) -> tuple[str, ...]:
    """Give the names of a node's own types that schema.org has."""
    known = schema_org().types
    names = (iri[len(SCHEMA) :] for iri, _ in node.types if iri.startswith(SCHEMA))
    return tuple(name for name in names if name in known)
