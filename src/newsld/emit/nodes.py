"""Group statements by their subject: both JSON views are made from these nodes."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field

from newsld.emit.terms import RDF_TYPE, compact
from newsld.model.statements import Iri, Literal, Statement, Term


@define
class Node:
    """One subject.

    Attributes:
        iri: Its IRI.
        types: Compact names of its types, the base class first.
        values: Compact name of a term to its values, each once, in the order of the statements.
    """

    iri: str
    types: list[str] = field(factory=list)
    values: dict[str, dict[Term, None]] = field(factory=dict)

    def first(self, term: str) -> Term | None:
        """Give the first value of a term."""
        return next(iter(self.values.get(term, ())), None)

    def words(self, term: str) -> str | None:
        """Give the first value of a term as a string."""
        found = self.first(term)
        return found.value if found else None

    def references(self, term: str) -> list[str]:
        """Give the IRIs a term points to."""
        return [t.value for t in self.values.get(term, ()) if isinstance(t, Iri)]

    def literal(self, term: str) -> Literal | None:
        """Give the first value of a term if it is a literal."""
        found = self.first(term)
        return found if isinstance(found, Literal) else None


def group(facts: Iterable[Statement]) -> dict[str, Node]:
    """Give the nodes of the facts by IRI, in the order in which they are first spoken of."""
    nodes: dict[str, Node] = {}
    for s in facts:
        node = nodes.get(s.subject)
        if node is None:
            node = nodes[s.subject] = Node(s.subject)
        if s.predicate == RDF_TYPE:
            node.types.append(compact(s.object.value) or s.object.value)
            continue
        node.values.setdefault(compact(s.predicate) or s.predicate, {})[s.object] = None
    return nodes
