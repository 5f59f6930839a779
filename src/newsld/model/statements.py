"""What `emit` builds: one ordered sequence of statements from which quads and JSON-LD are both written.

Terms and statements are named tuples: an article has thousands, which are made, hashed and compared all the time.
"""

from __future__ import annotations

from typing import NamedTuple

from attrs import field, frozen

from newsld.model.evidence import Evidence


class Iri(NamedTuple):
    """An IRI as the object of a statement."""

    value: str


class Literal(NamedTuple):
    """A literal.

    Attributes:
        value: Its lexical form.
        datatype: IRI of its datatype; ``None`` for a plain or language-tagged string.
        language: BCP 47 tag, for text in a language.
    """

    value: str
    datatype: str | None = None
    language: str | None = None


Term = Iri | Literal


class Statement(NamedTuple):
    """One triple, and for a fact of the text what it rests on.

    Attributes:
        subject: IRI.
        predicate: IRI.
        object: IRI or literal.
        evidence: What it rests on; ``None`` for what follows from a more specific statement.
    """

    subject: str
    predicate: str
    object: Term
    evidence: Evidence | None = None


Said = tuple[str, Term]
"""What is said about a node: predicate and object."""


class Described(NamedTuple):
    """A node of the evidence with all that is said about it.

    Attributes:
        subject: Its IRI.
        said: Predicates and objects.
    """

    subject: str
    said: tuple[Said, ...]


@frozen(kw_only=True)
class Statements:
    """All that is said about one article.

    Attributes:
        base: The article's address or name, without fragment: ``U`` of the data model.
        facts: View D, in the order in which it is written.
        evidence: View P, likewise, node by node.
    """

    base: str
    facts: tuple[Statement, ...] = field(repr=False)
    evidence: tuple[Described, ...] = field(repr=False)

    @property
    def provenance(self) -> tuple[Statement, ...]:
        """View P statement by statement."""
        return tuple(Statement(node.subject, *said) for node in self.evidence for said in node.said)

    @property
    def facts_graph(self) -> str:
        """IRI of the graph with the facts."""
        return self.base + "#facts"

    @property
    def provenance_graph(self) -> str:
        """IRI of the graph with the evidence."""
        return self.base + "#provenance"
