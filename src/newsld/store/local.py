"""The embedded store: Oxigraph in a folder on disk."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pyoxigraph

from newsld.errors import ItemError, StoreError, UsageError
from newsld.store.files import shown
from newsld.store.graphs import ArticleGraphs, all_as_stored, graph_names
from newsld.store.incoming import check
from newsld.store.triple_store import Answer, insert_data

_PATIENCE = 3.0  # seconds: another query ends in less
_CHUNK = 100_000
"""Triples that are loaded at once into an empty store: 0.2 GB of memory, and no slower than more."""
_FLUSHED = 100_000
"""After so many triples what is in memory goes to the disk, which costs no time and keeps memory flat."""
_REASONS = (
    ("Corruption", "its files are damaged", "make it anew from what was loaded, with another --store"),
    ("lock", "another process has it open", "wait until it has ended, or load into another with --store"),
    ("No space left", "no space is left on the disk", "free some space"),
    ("Permission denied", "permission denied", "give another folder with --store"),
)


Bulk = list[tuple[ArticleGraphs, ItemError | None]]
"""Articles that are in, or the reason why not."""


class LocalStore:
    """An Oxigraph store in a folder; every change is one transaction, so that a killed load leaves it consistent.

    Args:
        path: The folder.
        create: Whether to make it if it is not there.

    Raises:
        StoreError: It is not there, is no store, or another process has it open.
    """

    def __init__(self, path: Path, *, create: bool = False) -> None:
        self.path = path
        self.name = shown(path)
        self._store = _opened(path, self.name, create=create)
        self._unflushed = 0

    def query(self, sparql: str, *, union: bool = True) -> Answer:
        """Answer a query."""
        try:
            return self._store.query(sparql, use_default_graph_as_union=union)
        except SyntaxError as error:
            raise UsageError("the query", "is no SPARQL", str(error.msg or error)) from error
        except (OSError, RuntimeError, ValueError) as error:
            raise _cannot(self.name, "cannot answer", error) from error

    def replace(self, articles: Sequence[ArticleGraphs], stored: frozenset[str], gone: Sequence[str] = ()) -> None:
        """Replace articles, each in one transaction; what did not change is not written again.

        Articles that go, go in the transaction in which the first comes.
        """
        operations = [f"DROP SILENT GRAPH <{graph}>" for base in gone for graph in graph_names(base)]
        # The store takes one article while the next is compared.
        with ThreadPoolExecutor(1) as worker:
            taken: Future[None] | None = None
            for article in articles:
                operations += self._changes(article) if article.base in stored else [insert_data(article.graphs())]
                if taken:
                    taken.result()
                taken, operations = worker.submit(self._update, operations), []
            if taken:
                taken.result()
        self._update(operations)
        self._unflushed += sum(article.size for article in articles)
        if self._unflushed >= _FLUSHED:
            self._unflushed = 0
            try:
                self._store.flush()
            except (OSError, RuntimeError) as error:
                raise _cannot(self.name, "cannot be written", error) from error

    def put(self, graph: str, lines: Sequence[str]) -> None:
        """Replace a graph in one transaction."""
        if set(self.dump(graph)) != set(lines):
            self._update([f"DROP SILENT GRAPH <{graph}>", *filter(None, [insert_data([(graph, lines)])])])

    def dump(self, graph: str) -> Iterator[str]:
        """Give the triples of a graph."""
        node = pyoxigraph.NamedNode(graph)
        try:
            data = self._store.dump(format=pyoxigraph.RdfFormat.N_TRIPLES, from_graph=node) or b""
        except (OSError, RuntimeError) as error:
            raise _cannot(self.name, "cannot be read", error) from error
        # Not splitlines: literals hold the line ends of Unicode as they are.
        yield from filter(None, data.decode().split("\n"))

    def close(self) -> None:
        """Write what is not on the disk yet, and let others open it."""
        with suppress(OSError, RuntimeError):
            self._store.flush()
        del self._store

    def _changes(self, article: ArticleGraphs) -> list[str]:
        """Say what makes the graphs that are there those of an article.

        The triples to remove are named, because dropping a graph inside a transaction takes twice as long.
        """
        dropped: list[str] = []
        removed: list[tuple[str, Sequence[str]]] = []
        added: list[tuple[str, Sequence[str]]] = []
        for graph, lines in article.graphs():
            old, new = set(self.dump(graph)), all_as_stored(lines)
            if old and not new:
                dropped.append(f"DROP SILENT GRAPH <{graph}>")
                continue
            removed.append((graph, sorted(old.difference(new))))
            added.append((graph, [line for line, stored in zip(lines, new, strict=True) if stored not in old]))
        return [*dropped, *filter(None, (insert_data(removed, "DELETE DATA"), insert_data(added)))]

    def _update(self, operations: Sequence[str]) -> None:
        if not operations:
            return
        try:
            self._store.update(" ;\n".join(operations))
        except (OSError, RuntimeError, SyntaxError) as error:
            raise _cannot(self.name, "cannot be written", error) from error


def fill(path: Path, articles: Iterable[ArticleGraphs]) -> Iterator[tuple[ArticleGraphs, ItemError | None]]:
    """Make a store from articles, all at once: it is there when the last is in, and not before.

    Args:
        path: The folder; nothing is there yet.
        articles: The articles, no base twice.

    Yields:
        Each article that is in, or the reason why it is not.

    Raises:
        StoreError: The store cannot be written; what was begun is taken away again.
    """
    begun = path.with_name(f".{path.name}.filling")
    if begun.exists():
        _opened(begun, shown(path), create=False)  # says so if another process is at it; else it was killed
        shutil.rmtree(begun)
    try:
        store = _opened(begun, shown(path), create=True)
        # The store takes a chunk while the next is read.
        with ThreadPoolExecutor(1) as worker:
            loading: Future[Bulk] | None = None
            for some in _chunks(articles):
                if loading:
                    yield from loading.result()
                loading = worker.submit(_bulk, store, some)
            if loading:
                yield from loading.result()
        store.flush()
        del store
        begun.rename(path)
    except (OSError, RuntimeError) as error:
        raise _cannot(shown(path), "cannot be written", error) from error
    finally:
        shutil.rmtree(begun, ignore_errors=True)


def _chunks(articles: Iterable[ArticleGraphs]) -> Iterator[list[ArticleGraphs]]:
    some: list[ArticleGraphs] = []
    size = 0
    for article in articles:
        some.append(article)
        size += article.size
        if size >= _CHUNK:
            yield some
            some, size = [], 0
    if some:
        yield some


def _bulk(store: pyoxigraph.Store, articles: Sequence[ArticleGraphs]) -> Bulk:
    try:
        store.bulk_load(_nquads(articles), format=pyoxigraph.RdfFormat.N_QUADS)
    except SyntaxError:
        return [(article, _loaded_alone(store, article)) for article in articles]
    return [(article, None) for article in articles]


def _loaded_alone(store: pyoxigraph.Store, article: ArticleGraphs) -> ItemError | None:
    for graph in graph_names(article.base):
        store.remove_graph(pyoxigraph.NamedNode(graph))
    try:
        check(article)
    except ItemError as error:
        return error
    store.load(_nquads([article]), format=pyoxigraph.RdfFormat.N_QUADS)
    return None


def _nquads(articles: Sequence[ArticleGraphs]) -> bytes:
    parts = []
    for article in articles:
        for graph, lines in article.graphs():
            tail = f" <{graph}> ."
            parts += [line[:-2] + tail for line in lines]
    return "\n".join(parts).encode()


def _opened(path: Path, name: str, *, create: bool) -> pyoxigraph.Store:
    if not create and not path.is_dir():
        raise StoreError(name, "no store is there", hint="newsld load fills one; name another with --store")
    if path.is_dir() and any(path.iterdir()) and not (path / "CURRENT").exists():
        raise StoreError(name, "is no store", "the folder holds something else", hint="give another with --store")
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            return pyoxigraph.Store(path)
        except (OSError, RuntimeError) as error:
            if not isinstance(error, OSError) or "lock" not in str(error).lower() or time.monotonic() > until:
                raise _cannot(name, "cannot be opened", error) from error
            time.sleep(0.05)


def _cannot(name: str, what: str, error: Exception) -> StoreError:
    said = str(error)
    for words, because, hint in _REASONS:
        if words.lower() in said.lower():
            return StoreError(name, what, because, hint=hint)
    return StoreError(name, what, said.splitlines()[0] if said else type(error).__name__)
