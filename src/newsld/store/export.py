"""Write articles of a store back to files, in the form in which they were loaded."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import pyoxigraph

from newsld.errors import ItemError, UsageError
from newsld.iri import without_fragment
from newsld.store.files import cannot, in_the_way, shown
from newsld.store.graphs import ArticleGraphs, as_written
from newsld.store.terms import FACTS, PREFIXES, PROVENANCE
from newsld.store.triple_store import TripleStore, bases_in, digests

_ELSEWHERE = "give another file with --out"


def chosen(store: TripleStore, articles: Iterable[str], select: str | None) -> list[str]:
    """Say which articles are meant: those that are named, those that a query gives, or all.

    Args:
        store: The store.
        articles: IRIs of articles, or of anything in them.
        select: A SELECT query; what its rows name, the articles hold.

    Returns:
        Their bases, sorted, each once.

    Raises:
        ItemError: One that is named is not in the store.
        UsageError: The query is no SELECT query.
    """
    named = {without_fragment(iri) for iri in articles}
    there = digests(store, sorted(named))
    if missing := sorted(named - set(there)):
        raise ItemError(missing[0], "is not in the store", store.name, hint="newsld ask articles lists what is")
    if select is None:
        return sorted(named) if named else bases_in(store)
    answer = store.query(select)
    if not isinstance(answer, pyoxigraph.QuerySolutions):
        raise UsageError("--select", "is no SELECT query")
    found = {without_fragment(term.value) for row in answer for term in row if isinstance(term, pyoxigraph.NamedNode)}
    return sorted(named | set(digests(store, sorted(found))))


def article_in(store: TripleStore, base: str) -> ArticleGraphs:
    """Read an article out of a store; its lines are sorted, the article's own first."""

    def lines(graph: str) -> tuple[str, ...]:
        own = (f"<{base}#article> ", f"<{base}#item> ")
        return tuple(sorted(map(as_written, store.dump(graph)), key=lambda line: (not line.startswith(own), line)))

    return ArticleGraphs(base=base, facts=lines(base + FACTS), provenance=lines(base + PROVENANCE), source=store.name)


def _nquads(article: ArticleGraphs) -> bytes:
    graphs = list(article.graphs())[:2]
    return "".join(f"{line[:-2]} <{graph}> .\n" for graph, lines in graphs for line in lines).encode()


def _ntriples(article: ArticleGraphs) -> bytes:
    return "".join(f"{line}\n" for line in article.facts).encode()


def _pretty(format_: pyoxigraph.RdfFormat, lines: Callable[[ArticleGraphs], bytes]) -> Callable[[ArticleGraphs], bytes]:
    def write(article: ArticleGraphs) -> bytes:
        prefixes = {"a": article.base + "#", **PREFIXES}
        quads = pyoxigraph.parse(lines(article), format=pyoxigraph.RdfFormat.N_QUADS)
        items = quads if format_.supports_datasets else (quad.triple for quad in quads)
        written = pyoxigraph.serialize(items, format=format_, prefixes=prefixes) or b""
        # The prefixes come in an order that changes from run to run.
        head = written.split(b"\n", len(prefixes))
        return b"\n".join((*sorted(head[:-1]), head[-1]))

    return write


FORMATS: dict[str, Callable[[ArticleGraphs], bytes]] = {
    "nquads": _nquads,
    "trig": _pretty(pyoxigraph.RdfFormat.TRIG, _nquads),
    "turtle": _pretty(pyoxigraph.RdfFormat.TURTLE, _ntriples),
    "ntriples": _ntriples,
}
"""How an article is written; the first two hold the evidence too."""


def written(store: TripleStore, bases: Iterable[str], format_: str) -> Iterator[bytes]:
    """Write articles, one after the other.

    Args:
        store: The store.
        bases: The articles.
        format_: One of `FORMATS`.

    Yields:
        The bytes of each.
    """
    for base in bases:
        yield FORMATS[format_](article_in(store, base))


def place(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file, whole or not at all.

    Args:
        path: The file; one that is there is replaced.
        parts: Its bytes.

    Raises:
        StoreError: It cannot be written.
    """
    in_the_way(path, _ELSEWHERE)
    begun = path.with_name(f".newsld-{secrets.token_hex(8)}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with begun.open("xb") as file:
            for part in parts:
                file.write(part)
        begun.replace(path)
    except OSError as error:
        raise cannot(shown(path), error, _ELSEWHERE) from error
    finally:
        with suppress(OSError):
            begun.unlink(missing_ok=True)
