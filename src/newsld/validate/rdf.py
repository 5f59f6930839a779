"""Read RDF files for checking: syntax with line and column, and the same nodes that JSON-LD gives."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph
from attrs import frozen

from newsld.jsonld.context import canonical
from newsld.jsonld.items import Item
from newsld.jsonld.node import Literal, Node, Property
from newsld.jsonld.notes import Fault, Notes

FORMATS = {
    ".ttl": pyoxigraph.RdfFormat.TURTLE,
    ".nt": pyoxigraph.RdfFormat.N_TRIPLES,
    ".nq": pyoxigraph.RdfFormat.N_QUADS,
    ".trig": pyoxigraph.RdfFormat.TRIG,
}
"""What the names of the files end with."""

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_PLAIN = frozenset({"http://www.w3.org/2001/XMLSchema#string", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"})
_MOST_ERRORS = 100
_SEARCHED = 8_000_000  # characters in which a place is looked for: a search goes through all of them
_KINDS = (
    ("No scheme found in an absolute IRI", "NLD803", "an IRI is relative", "write it in full"),
    ("Invalid IRI", "NLD302", "an IRI is malformed", "percent-encode what may not stand in an IRI"),
    ("has not been declared", "NLD801", "", "declare the prefix: @prefix schema: <http://schema.org/> ."),
    ("", "NLD801", "", "look at what stands here, and at the end of the statement before"),
)
"""What the parser's message says, and what it becomes."""


@frozen
class Rdf:
    """What an RDF file was read as.

    Attributes:
        nodes: Its subjects; where they stand is found by searching the text for what is told.
        complete: Whether all of it was understood.
    """

    nodes: tuple[Node, ...]
    complete: bool


def read_rdf(text: str, extension: str, notes: Notes) -> Rdf:
    """Read an RDF file; after a fault the parser goes on where it can.

    Args:
        text: The file.
        extension: One of `FORMATS`.
        notes: Takes NLD302, NLD801 to NLD803.

    Returns:
        Its nodes; what a statement with a fault said is not in them.
    """
    graph = _Graph()
    for quad in _quads(text, extension, notes):
        graph.add(quad)
    complete = not notes.count()
    if graph.blank:
        count = len(graph.blank)
        what = "is a blank node" if count == 1 else f"are {count} blank nodes"
        place = min((at for mark in ("[", "_:") if (at := text.find(mark)) >= 0), default=0)
        notes.at("NLD802", place, f"there {what}", "give every node an IRI")
    return Rdf(tuple(graph.nodes.values()), complete)


def _quads(text: str, extension: str, notes: Notes) -> Iterator[pyoxigraph.Quad]:
    lines, last = _starts(text), 0
    parser = iter(pyoxigraph.parse(text.encode("utf-8", "replace"), format=FORMATS[extension]))
    for _ in range(_MOST_ERRORS):
        try:
            yield from parser
        except SyntaxError as error:
            # What the parser trips over next in the same line follows from the first.
            if error.lineno != last:
                _note(error, lines, notes)
            last = error.lineno or 0
        else:
            return
    notes.at("NLD801", len(text), f"more than {_MOST_ERRORS} faults; the rest was not read", "mend these first")


def _note(error: SyntaxError, lines: list[int], notes: Notes) -> None:
    reason = str(error.msg).partition(": ")[2] or str(error.msg)
    _, code, message, hint = next(kind for kind in _KINDS if kind[0] in reason)
    line = min(error.lineno or 1, len(lines))
    offset = lines[line - 1] + max((error.offset or 1) - 1, 0)
    notes.at(code, offset, f"{message} ({reason})" if message else reason, hint)


def _starts(text: str) -> list[int]:
    # The parser counts LF only.
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


class _Graph:
    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.blank: set[str] = set()
        self._properties: dict[tuple[str, str], Property] = {}

    def add(self, quad: pyoxigraph.Quad) -> None:
        subject = self._name(quad.subject)
        node = self.nodes.get(subject)
        if node is None:
            item = Item({}, -1, None, subject)
            node = self.nodes[subject] = Node(item)
            node.id, node.id_item = subject, Item(subject, -1, item, "@id")
        predicate, value = quad.predicate.value, quad.object
        if predicate == _TYPE and isinstance(value, pyoxigraph.NamedNode):
            node.types.append((canonical(value.value), Item(value.value, -1, node.item, "@type")))
            return
        iri = canonical(predicate)
        prop = self._properties.get((subject, iri))
        if prop is None:
            prop = self._properties[subject, iri] = Property(iri, predicate, Item([], -1, node.item, predicate))
            node.properties.append(prop)
        prop.values.append(self._value(value, prop.item))

    def _value(self, value: object, holder: Item) -> Literal:
        if isinstance(value, pyoxigraph.Literal):
            datatype = value.datatype.value
            item = Item(value.value, -1, holder, 0)
            return Literal(value.value, item, None if datatype in _PLAIN else canonical(datatype), value.language)
        name = self._name(value)
        return Literal(name, Item(name, -1, holder, 0), "@id")

    def _name(self, term: object) -> str:
        if isinstance(term, pyoxigraph.BlankNode):
            self.blank.add(term.value)
            return f"_:{term.value}"
        return str(getattr(term, "value", term))


def locate(text: str, fault: Fault) -> int:
    """Find the place that a fault in an RDF file speaks of: where its term or value stands first.

    Args:
        text: The file.
        fault: What was found in one of its nodes.

    Returns:
        The offset, in code points; that of the file's begin if the words are written in another way there.
    """
    if fault.offset >= 0 or fault.item is None:
        return max(fault.offset, 0)
    item = fault.item
    written = str(item.key) if isinstance(item.value, list | dict) else str(item.value)
    local = written[max(written.rfind("/"), written.rfind("#")) + 1 :]
    for words in (f"<{written}>", f'"{written}"', f":{local}", written, local):
        if words and (at := text.find(words, 0, _SEARCHED)) >= 0:
            return at
    return 0
