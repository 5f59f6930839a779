"""What servers differ in: one table."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Kind:
    """One kind of server.

    Attributes:
        server: What its ``Server`` header begins with, by which it is recognised.
        query: Path of its query endpoint; the empty path is the address itself.
        authorized: Path of that for those who give a password, if it is another.
        update: Path of its update endpoint; ``None`` if it has none that is known.
        graphs: Path of the Graph Store Protocol; ``None`` if it has none that is known.
        graph: Name of the parameter that tells the graph there.
        union: Name of the parameter that makes the default graph the union of all; empty if it is that anyway.
        operations: How many operations it takes in one update.
        block: How many triples it takes in one block of a graph.
        length: How many bytes it takes in one update.
    """

    server: str
    query: str
    authorized: str = ""
    update: str | None = None
    graphs: str | None = None
    graph: str = "graph"
    union: str = ""
    operations: int = 100
    block: int = 4_000
    length: int = 4_000_000


KINDS = {
    "oxigraph": Kind(
        server="Oxigraph", query="/query", update="/update", graphs="/store", union="union-default-graph",
        operations=1_000_000, block=1_000_000, length=1 << 40,
    ),
    # 7.2.5 refuses 4,992 triples in one block ("memory exhausted": its parser's stack), a thousand operations ("Query
    # too large") and ten million characters ("string concatenation is too large").
    "virtuoso": Kind(
        server="Virtuoso", query="/sparql", authorized="/sparql-auth", update="/sparql-auth",
        graphs="/sparql-graph-crud-auth", graph="graph-uri", operations=100, block=4_000, length=6_000_000,
    ),
    "generic": Kind(server="", query=""),
}  # fmt: skip
"""The kinds that the tests run, by name; ``generic`` is told its endpoints."""


def kind_of(server: str) -> str:
    """Recognise a kind by its ``Server`` header."""
    return next((name for name, kind in KINDS.items() if kind.server and server.startswith(kind.server)), "generic")
