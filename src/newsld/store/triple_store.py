"""What loading and asking need of a store, and what is the same for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import pyoxigraph

from newsld.store.graphs import ArticleGraphs
from newsld.store.terms import FACTS, SHA256

Answer = pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | Iterable[pyoxigraph.Triple]
"""What a query gives: rows, yes or no, or triples."""

_ASKED = 500  # names in one query: some servers limit its length


class TripleStore(Protocol):
    """A store that articles are loaded into.

    Attributes:
        name: What messages call it; no credentials are in it.
    """

    name: str

    def query(self, sparql: str, *, union: bool = True) -> Answer:
        """Answer a SPARQL 1.1 query.

        Args:
            sparql: Its text.
            union: Whether the default graph is the union of all graphs.

        Raises:
            UsageError: The store does not understand the query.
            StoreError: It does not answer.
        """

    def replace(self, articles: Sequence[ArticleGraphs], stored: frozenset[str], gone: Sequence[str] = ()) -> None:
        """Put the graphs of articles in the place of those that are there, and take others out.

        Args:
            articles: The articles, no base twice.
            stored: The bases of those of which the store may hold something already.
            gone: The bases of articles to take out.

        Raises:
            StoreError: It does not take them.
        """

    def put(self, graph: str, lines: Sequence[str]) -> None:
        """Put a graph that belongs to no article in the place of the one of that name."""

    def dump(self, graph: str) -> Iterator[str]:
        """Give the triples of a graph as N-Triples lines, in an order of the store's own."""

    def close(self) -> None:
        """Let go of it."""


def rows(store: TripleStore, sparql: str) -> Iterator[pyoxigraph.QuerySolution]:
    """Give the rows that answer a SELECT query."""
    answer = store.query(sparql)
    assert isinstance(answer, pyoxigraph.QuerySolutions)
    yield from answer


def digests(store: TripleStore, bases: Iterable[str]) -> dict[str, str]:
    """Give the digests of those articles that the store holds whole, by base."""
    found: dict[str, str] = {}
    for some in _in_parts(bases):
        facts = " ".join(f"<{base}{FACTS}>" for base in some)
        asked = f"SELECT ?f ?d WHERE {{ VALUES ?f {{ {facts} }} GRAPH ?g {{ ?f {SHA256} ?d }} }}"
        for row in rows(store, asked):
            found[row["f"].value.removesuffix(FACTS)] = row["d"].value
    return found


def counts(store: TripleStore, graphs: Iterable[str]) -> dict[str, int]:
    """Count the triples of graphs; those that are not there are left out."""
    found: dict[str, int] = {}
    for some in _in_parts(graphs):
        names = " ".join(f"<{graph}>" for graph in some)
        asked = f"SELECT ?g (COUNT(*) AS ?n) WHERE {{ VALUES ?g {{ {names} }} GRAPH ?g {{ ?s ?p ?o }} }} GROUP BY ?g"
        found.update((row["g"].value, int(row["n"].value)) for row in rows(store, asked))
    return found


def bases_in(store: TripleStore) -> list[str]:
    """Give the bases of all articles in a store, sorted."""
    found = rows(store, f"SELECT DISTINCT ?f WHERE {{ GRAPH ?g {{ ?f {SHA256} ?d }} }}")
    return sorted(row["f"].value.removesuffix(FACTS) for row in found if row["f"].value.endswith(FACTS))


def insert_data(graphs: Iterable[tuple[str, Sequence[str]]], verb: str = "INSERT DATA") -> str:
    """Write triples as an operation of SPARQL 1.1 Update.

    Args:
        graphs: IRI and lines of each graph.
        verb: ``INSERT DATA`` or ``DELETE DATA``.

    Returns:
        The operation; empty if there are no triples.
    """
    parts = [f"GRAPH <{graph}> {{\n" + "\n".join(lines) + "\n}" for graph, lines in graphs if lines]
    return f"{verb} {{\n" + "\n".join(parts) + "\n}" if parts else ""


def _in_parts(names: Iterable[str]) -> Iterator[list[str]]:
    some: list[str] = []
    for name in names:
        some.append(name)
        if len(some) == _ASKED:
            yield some
            some = []
    if some:
        yield some
