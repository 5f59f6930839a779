"""Load articles in batches: those that did not change are passed over, and what was sent is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path

from attrs import define, field

from newsld.errors import ItemError, StoreError
from newsld.store.graphs import ArticleGraphs, graph_names
from newsld.store.incoming import check
from newsld.store.local import LocalStore, fill
from newsld.store.triple_store import TripleStore, counts, digests
from newsld.store.vocabulary import load_vocabulary

BATCH = 20_000
"""Triples that are sent at once."""


class Change(StrEnum):
    """What loading an article does to a store."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "unchanged"
    GONE = "deleted"
    FAILED = "failed"


@define
class Loaded:
    """What became of the articles of a run.

    Attributes:
        tell: Told of every article as soon as it is known what becomes of it.
        numbers: How many of each kind.
        triples: How many triples were sent.
    """

    tell: Callable[[str, Change, ItemError | None], None]
    numbers: dict[Change, int] = field(factory=lambda: dict.fromkeys(Change, 0))
    triples: int = 0

    def note(self, base: str, change: Change, error: ItemError | None = None, triples: int = 0) -> None:
        """Take note of one article."""
        self.numbers[change] += 1
        self.triples += triples
        self.tell(base, change, error)


class Loader:
    """Collects articles and replaces them in batches.

    Args:
        store: Where they go; ``None`` if there is none yet and nothing is to be made (of a dry run).
        loaded: Told what becomes of them.
        dry: Whether to say only what would be done.
        replaces: The base of an article that the one that is loaded replaces.
    """

    def __init__(self, store: TripleStore | None, loaded: Loaded, *, dry: bool = False, replaces: str = "") -> None:
        self._store = store
        self._loaded = loaded
        self._dry = dry
        self._gone = [replaces] if replaces else []
        self._held: dict[str, ArticleGraphs] = {}
        self._size = 0

    def add(self, article: ArticleGraphs) -> None:
        """Take an article; of two with one base the later counts.

        Raises:
            ItemError: It is no RDF that a store would take.
            StoreError: A batch was full, and the store does not take it.
        """
        check(article)
        self._held[article.base] = article
        self._size += article.size
        if self._size >= BATCH:
            self.finish()

    def finish(self) -> None:
        """Load what is held.

        Raises:
            StoreError: The store does not take it, or holds something else afterwards.
        """
        held, self._held, self._size = self._held, {}, 0
        known = digests(self._store, held) if self._store and held else {}
        changed = [article for base, article in held.items() if known.get(base) != article.digest]
        gone = [base for base in self._gone if base not in held]
        self._gone = []
        if self._store and not self._dry and (changed or gone):
            started = counts(self._store, (name for a in changed for name in graph_names(a.base)))
            stored = {a.base for a in changed if any(name in started for name in graph_names(a.base))}
            self._store.replace(changed, frozenset(stored), gone)
            verify(self._store, changed)
        for base, article in held.items():
            if known.get(base) == article.digest:
                self._loaded.note(base, Change.SAME)
            else:
                self._loaded.note(base, Change.CHANGED if base in known else Change.NEW, triples=article.size)
        for base in gone:
            self._loaded.note(base, Change.GONE)


def verify(store: TripleStore, articles: Iterable[ArticleGraphs]) -> None:
    """Count the triples of articles that were just loaded.

    Raises:
        StoreError: A graph holds more or fewer than were sent.
    """
    sent = {graph: len(set(lines)) for article in articles for graph, lines in list(article.graphs())[:2]}
    there = counts(store, sent)
    for graph, number in sent.items():
        if there.get(graph, 0) != number:
            raise StoreError(
                store.name, f"holds {there.get(graph, 0)} triples of <{graph}>", f"{number} were sent",
                hint="does another program write to it? Load the article again",
            )  # fmt: skip


def fill_store(path: Path, articles: Iterable[ArticleGraphs], loaded: Loaded) -> None:
    """Make the embedded store from articles.

    Args:
        path: The folder; nothing is there yet.
        articles: The articles; of those with one base the last counts.
        loaded: Told what becomes of them.

    Raises:
        StoreError: It cannot be written.
    """
    seen: dict[str, str] = {}
    again: list[ArticleGraphs] = []

    def once() -> Iterator[ArticleGraphs]:
        for article in articles:
            if article.base not in seen:
                seen[article.base] = article.digest[:16]
                yield article
            elif seen[article.base] != article.digest[:16]:
                again.append(article)
            else:
                loaded.note(article.base, Change.SAME)

    for article, error in fill(path, once()):
        if error:
            loaded.note(article.base, Change.FAILED, error)
        else:
            loaded.note(article.base, Change.NEW, triples=article.size)
    if not path.exists():
        return
    store = LocalStore(path)
    try:
        load_vocabulary(store)
        loader = Loader(store, loaded)
        for article in again:
            loader.add(article)
        loader.finish()
    finally:
        store.close()


def delete(store: TripleStore, base: str, loaded: Loaded, *, dry: bool = False) -> None:
    """Take an article out.

    Args:
        store: The store.
        base: ``U`` of the data model.
        loaded: Told that it is gone.
        dry: Whether to say only what would be done.

    Raises:
        ItemError: It is not in the store.
        StoreError: The store does not take it out.
    """
    names = graph_names(base)
    if not counts(store, names):
        raise ItemError(base, "is not in the store", store.name, hint="newsld ask articles lists what is")
    if not dry:
        store.replace([], frozenset(), [base])
        if left := counts(store, names):
            raise StoreError(store.name, f"still holds <{next(iter(left))}>", "it did not take the article out")
    loaded.note(base, Change.GONE)
