"""What a document says, whatever its syntax: nodes, their properties, and literals."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.jsonld.items import Item, Scalar


class Literal:
    """A value that is no node: the scalar, where it stands, its datatype and language.

    Attributes:
        value: The scalar; for ``@json`` any item's value.
        item: Where it stands.
        datatype: IRI of its datatype; ``@id`` or ``@vocab`` if the context makes an IRI of it.
        language: Its language tag, if it states one.
    """

    __slots__ = ("datatype", "item", "language", "value")

    def __init__(self, value: Scalar, item: Item, datatype: str | None = None, language: str | None = None) -> None:
        self.value = value
        self.item = item
        self.datatype = datatype
        self.language = language


class Property:
    """One key of a node that is a property.

    Attributes:
        iri: Its IRI.
        key: The key as it is written.
        item: The value, which knows where the key stands.
        values: Literals and nodes, lists and sets flattened.
        reverse: Whether it points from the values to the node.
    """

    __slots__ = ("iri", "item", "key", "reverse", "values")

    def __init__(self, iri: str, key: str, item: Item, *, reverse: bool = False) -> None:
        self.iri = iri
        self.key = key
        self.item = item
        self.values: list[Literal | Node] = []
        self.reverse = reverse


class Node:
    """One node object.

    Attributes:
        item: The object in the document.
        id: Its IRI, if it states one; relative if the document names no base.
        id_item: Where that stands.
        types: The IRIs of its types, and where each stands.
        properties: Its properties in the order of the document.
        holder: The node and property whose value it is; ``None`` at the top.
        unread: Whether a context that was not read has a say here.
    """

    __slots__ = ("holder", "id", "id_item", "item", "properties", "types", "unread")

    def __init__(self, item: Item, holder: tuple[Node, Property] | None = None) -> None:
        self.item = item
        self.id: str | None = None
        self.id_item: Item | None = None
        self.types: list[tuple[str, Item]] = []
        self.properties: list[Property] = []
        self.holder = holder
        self.unread = False

    @property
    def refers(self) -> bool:
        """Whether it says nothing but which node it is."""
        return self.id is not None and not self.types and not self.properties

    def of(self, iri: str) -> Iterator[Literal | Node]:
        """Give the values of a property."""
        for prop in self.properties:
            if prop.iri == iri and not prop.reverse:
                yield from prop.values
