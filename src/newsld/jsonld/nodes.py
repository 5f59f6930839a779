"""A document of any JSON-LD shape as one flat list of nodes, each with its place, so that checks are written once."""

from __future__ import annotations

from newsld.jsonld.context import KEYWORDS, NOTHING_DEFINED, SCHEMA_ORG, Context, Term
from newsld.jsonld.contexts import Contexts
from newsld.jsonld.items import Item, Scalar
from newsld.jsonld.node import Literal, Node, Property
from newsld.jsonld.notes import Notes, shown

_NOTHING = Term(None)
_MAPS = frozenset({"@language", "@index", "@id", "@type", "@graph"})
"""Containers whose objects are maps, not nodes (JSON-LD 1.1, sections 4.6.2 to 4.6.4, 4.9)."""
_PASSED = frozenset({"@index", "@direction", "@context", "@id", "@type"})
_SHARED = frozenset({"@value", "@type", "@language", "@direction", "@index", "@context"})


def _scalar(value: Scalar, item: Item, term: Term, context: Context) -> Literal:
    if not isinstance(value, str) or term.coercion is None:
        return Literal(value, item, None, context.language)
    if term.coercion in ("@id", "@vocab"):
        return Literal(context.expand(value, vocab=term.coercion == "@vocab"), item, term.coercion)
    return Literal(value, item, term.coercion)


def _needs_context(value: dict[str, Item]) -> bool:
    """Say whether a node without a context has names that mean nothing without."""
    names = [key for key in value if not key.startswith("@")]
    if "@type" in value:
        names += [str(item.value) for item in value["@type"].items()]
    return any(":" not in name for name in names)


class Nodes:
    """The nodes of one JSON document.

    Args:
        root: Its outermost value.
        notes: Takes NLD420 to NLD426.

    Attributes:
        nodes: All nodes, in the order in which they begin.
        contexts: The ``@context`` of each value at the top.
    """

    def __init__(self, root: Item, notes: Notes) -> None:
        self.nodes: list[Node] = []
        self._notes = notes
        self.contexts: list[Item] = []
        self._contexts = Contexts(notes)
        self._waiting: list[tuple[Node, Context]] = []
        for item in root.items():
            self._top(item)

    def _top(self, item: Item) -> None:
        if not isinstance(item.value, dict):
            self._notes.add("NLD424", item, "a JSON-LD document is an object, or a list of objects", "")
            return
        if (local := item.value.get("@context")) is not None:
            self.contexts.append(local)
            context = NOTHING_DEFINED
        else:
            context = SCHEMA_ORG
            if _needs_context(item.value):
                self._notes.add(
                    "NLD423",
                    item,
                    "there is no @context: to a JSON-LD parser none of this means anything",
                    'add "@context": "https://schema.org"',
                )
        self._waiting.append((Node(item), context))
        while self._waiting:
            node, context = self._waiting.pop()
            begun = len(self._waiting)
            self._fill(node, context)
            self._waiting[begun:] = reversed(self._waiting[begun:])
            if node.types or node.properties or node.id is not None:
                self.nodes.append(node)

    def _fill(self, node: Node, context: Context) -> None:
        value = node.item.value
        assert isinstance(value, dict)
        if (local := value.get("@context")) is not None:
            context = self._contexts.apply(context, local)
        node.unread = context.unread
        self._members(node, value, self._typed(value, context), context)

    def _typed(self, value: dict[str, Item], context: Context) -> Context:
        """Give the context that the types of a node bring; it holds for the node alone (JSON-LD 1.1, section 4.1.8)."""
        if not context.scoped:
            return context
        stated = [item for key, item in value.items() if (term := context.term(key)) and term.iri == "@type"]
        names = sorted(str(name.value) for item in stated for name in item.items())
        typed = context
        for name in names:
            term = context.terms.get(name)
            if term and term.scoped:
                typed = self._contexts.apply(typed, term.scoped)
        return typed

    def _members(self, node: Node, value: dict[str, Item], context: Context, outer: Context) -> None:
        for key, item in value.items():
            term = context.term(key)
            if term is None:
                if not context.unread:
                    self._notes.add(
                        "NLD425",
                        item,
                        f"the key {key[:80]!r} means nothing in this context and is dropped by JSON-LD parsers",
                        "define it in the @context, or take it out",
                        key=True,
                    )
            elif term.iri is None:
                continue  # the document says itself that it means nothing
            elif term.iri.startswith("@"):
                self._keyword(term.iri, node, item, context, outer)
            else:
                self._property(node, term.iri, key, item, term, outer)

    def _keyword(self, keyword: str, node: Node, item: Item, context: Context, outer: Context) -> None:
        if keyword == "@id":
            if isinstance(item.value, str):
                node.id, node.id_item = context.expand(item.value, vocab=False), item
            else:
                self._notes.add("NLD424", item, "an @id is one string", "write the IRI of the node")
        elif keyword == "@type":
            self._types(node, item, context)
        elif keyword in ("@graph", "@included"):
            for inner in item.items():
                if isinstance(inner.value, dict):
                    self._waiting.append((Node(inner), outer))
                else:
                    self._notes.add("NLD424", inner, f"{keyword} holds nodes, which are objects", "")
        elif keyword == "@reverse" and isinstance(item.value, dict):
            for key, inner in item.value.items():
                term = context.term(key) or _NOTHING
                if term.iri and not term.iri.startswith("@"):
                    self._property(node, term.iri, key, inner, term, outer, reverse=not term.reverse)
        elif keyword == "@nest":
            for inner in item.items():
                if isinstance(inner.value, dict):
                    self._members(node, inner.value, context, outer)
        elif keyword not in KEYWORDS:
            hint = "names that begin with @ are reserved, and what is in them is dropped"
            self._notes.add("NLD426", item, f"{shown(keyword)} is no keyword of JSON-LD", hint, key=True)
        elif keyword not in _PASSED:
            self._notes.add("NLD424", item, f"{keyword} does not belong into a node", "", key=True)

    def _types(self, node: Node, item: Item, context: Context) -> None:
        for inner in item.items():
            if not isinstance(inner.value, str):
                self._notes.add(
                    "NLD424", inner, "an @type is a string, or a list of strings", "write the name of the type"
                )
            elif (iri := context.expand(inner.value)) is not None:
                node.types.append((iri, inner))
            elif not context.unread and inner.value not in context.terms:
                self._notes.add(
                    "NLD425",
                    inner,
                    f"the type {inner.value[:80]!r} means nothing in this context",
                    "define it in the @context",
                )

    def _property(
        self, node: Node, iri: str, key: str, item: Item, term: Term, context: Context, *, reverse: bool | None = None
    ) -> None:
        prop = Property(iri, key, item, reverse=term.reverse if reverse is None else reverse)
        node.properties.append(prop)
        if term.scoped:
            context = self._contexts.apply(context, term.scoped)
        waiting = [item]
        while waiting:
            current = waiting.pop()
            value = current.value
            if isinstance(value, list):
                waiting.extend(reversed(value))
            elif isinstance(value, dict):
                waiting.extend(reversed(self._object(node, prop, current, value, term, context)))
            else:
                prop.values.append(_scalar(value, current, term, context))

    def _object(
        self, node: Node, prop: Property, item: Item, value: dict[str, Item], term: Term, context: Context
    ) -> list[Item]:
        """Take up an object that is a value; give what is in it if it is only a wrapping."""
        if term.coercion == "@json":
            prop.values.append(Literal(None, item, "@json"))
            return []
        meant: dict[str, Item] = {}
        for key, inner in value.items():
            if (found := context.term(key)) and found.iri:
                meant[found.iri] = inner
        if "@value" in meant:
            prop.values.append(self._literal(item, meant, context))
            return []
        for wrapping in ("@list", "@set"):
            if wrapping in meant:
                return [meant[wrapping]]
        if term.containers & _MAPS and item is prop.item:  # what is in a map is none itself
            if "@language" not in term.containers:
                return list(value.values())
            for tag, inner in value.items():
                texts = (i for i in inner.items() if isinstance(i.value, str))
                prop.values += [Literal(str(i.value), i, None, tag) for i in texts]
            return []
        nested = Node(item, (node, prop))
        prop.values.append(nested)
        self._waiting.append((nested, context))
        return []

    def _literal(self, item: Item, meant: dict[str, Item], context: Context) -> Literal:
        value, datatype, language = meant["@value"], meant.get("@type"), meant.get("@language")
        if strays := sorted(iri for iri in meant if iri not in _SHARED and (iri in KEYWORDS or iri[0] != "@")):
            self._notes.add(
                "NLD424",
                item,
                f"beside @value there is {strays[0]}",
                "a value object has @value, @type or @language, and nothing else",
            )
        if datatype and language:
            self._notes.add("NLD424", item, "a value has a type or a language, not both", "leave one out")
        kind = context.expand(datatype.value) if datatype and isinstance(datatype.value, str) else None
        if isinstance(value.value, dict | list):
            if kind != "@json":
                self._notes.add("NLD424", value, "@value holds a string, a number, true, false or null", "")
            return Literal(None, value, "@json")
        tag = language.value if language and isinstance(language.value, str) else None
        return Literal(value.value, value, kind, tag)
