"""Read RDF files as articles: whatever the syntax and the graphs, facts and evidence end in graphs of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph

from newsld.errors import ItemError
from newsld.iri import check_iri, without_fragment
from newsld.store.graphs import ArticleGraphs
from newsld.store.rdf_lines import STREAMED, Line, parsed, streamed, whole
from newsld.store.terms import FACTS, INDEX, PROVENANCE, VOCABULARY

SMALL = 16 * 1024 * 1024
"""An N-Quads file up to this size is grouped in memory, so that its lines may stand in any order."""

_ARTICLE = re.compile(r"(<[^>]*>) <\S*#type> <https?://schema\.org/\w*(?:Article|Posting)> \.")
_URL = re.compile(r'(<[^>]*>) <https?://schema\.org/url> [<"]([^>"]*)[>"]')


class _Group:
    def __init__(self, base: str = "") -> None:
        self.base = base  # known from the name of a graph of ours
        self.facts: dict[str, None] = {}
        self.provenance: dict[str, None] = {}

    def add(self, line: str, graph: str) -> None:
        (self.provenance if graph.endswith(PROVENANCE) else self.facts)[line] = None

    def take(self, other: _Group) -> None:
        self.facts.update(other.facts)

    def article_base(self) -> str:
        """Give ``U``: the article's address, else its own name, without fragment; empty if there is no article."""
        subject = next((m[1] for line in self.facts if (m := _ARTICLE.match(line))), "")
        urls = (m[2] for line in self.facts if (m := _URL.match(line)) and m[1] == subject)
        return without_fragment(next(urls, subject[1:-1]))

    def finished(self, name: str) -> ArticleGraphs:
        base = self.base or self.article_base()
        if not self.facts or not base:
            about = f"<{base}>" if base else next(iter(self.facts or self.provenance), "").partition(" ")[0]
            raise ItemError(name, "holds no article", f"nothing says what {about} is about") from None
        try:
            base = check_iri(base)
        except ValueError as error:
            raise ItemError(name, "has an article without an address", str(error)) from error
        return ArticleGraphs(base=base, facts=tuple(self.facts), provenance=tuple(self.provenance), source=name)


def articles_in(path: Path, name: str) -> Iterator[ArticleGraphs]:
    """Read the articles of an RDF file; of N-Quads in bounded memory.

    Args:
        path: A file whose extension is one of `newsld.store.rdf_lines.FORMATS`.
        name: What messages call it.

    Yields:
        Each article once, with its graphs.

    Raises:
        ItemError: It cannot be read, is no RDF, has a blank node, or holds no article.
    """
    if path.suffix.lower() not in STREAMED or path.stat().st_size <= SMALL:
        yield from _grouped(whole(path, name), name)
    elif _together(path):
        yield from _in_turn(streamed(path, name), name)
    else:
        yield from _sorted(path, name)


def article_of(data: bytes, base: str, source: str) -> ArticleGraphs:
    """Give the graphs of an article from the N-Quads that were just written for it.

    Args:
        data: The N-Quads.
        base: ``U`` of the data model.
        source: The name of the article for messages.
    """
    group = _Group(base)
    for line in data.decode().split("\n"):
        if line:
            triple, _, graph = line[:-2].rpartition(" ")
            group.add(triple + " .", graph[1:-1])
    return group.finished(source)


def check(article: ArticleGraphs) -> None:
    """Parse an article as a store would, so that nothing is sent that no store takes.

    Raises:
        ItemError: A line is no RDF.
    """
    lines = (*article.facts, *article.provenance)
    try:
        for _ in pyoxigraph.parse("\n".join(lines).encode(), format=pyoxigraph.RdfFormat.N_TRIPLES):
            pass
    except SyntaxError as error:
        line = lines[min(error.lineno or 1, len(lines)) - 1]
        shown = line if len(line) <= 100 else line[:99] + "…"
        raise ItemError(article.source, "is no RDF", f"{error.msg}: {shown}") from error


def _key(line: str, graph: str) -> tuple[str, bool] | None:
    """Say to which article a line belongs, and whether the name of its graph says so; ``None`` for what is derived."""
    if graph.endswith((FACTS, PROVENANCE)):
        return without_fragment(graph), True
    if graph.endswith(INDEX) or graph == VOCABULARY:
        return None
    return (graph, False) if graph else (without_fragment(line[1 : line.index(">")]), False)


def _grouped(lines: Iterable[Line], name: str) -> Iterator[ArticleGraphs]:
    groups: dict[tuple[str, bool], _Group] = {}
    for line, graph in lines:
        if key := _key(line, graph):
            group = groups.get(key)
            if group is None:
                group = groups[key] = _Group(key[0] if key[1] else "")
            group.add(line, graph)
    yield from _joined(groups.values(), name)


def _in_turn(lines: Iterable[Line], name: str) -> Iterator[ArticleGraphs]:
    def groups() -> Iterator[_Group]:
        last, group, same = None, _Group(), ""
        for line, graph in lines:
            if graph and graph == same:
                group.add(line, graph)
                continue
            key = _key(line, graph)
            if key and key != last:
                if last:
                    yield group
                last, group = key, _Group(key[0] if key[1] else "")
            if key:
                group.add(line, graph)
            same = graph if key else ""
        if last:
            yield group

    yield from _joined(groups(), name)


def _joined(groups: Iterable[_Group], name: str) -> Iterator[ArticleGraphs]:
    """Finish groups; what is said about things that are no article's joins the article it stands by."""
    held: _Group | None = None
    homeless = _Group()
    for group in groups:
        if group.base:
            yield group.finished(name)
        elif not group.article_base():
            (held or homeless).take(group)
        else:
            if held:
                yield held.finished(name)
            held = group
            held.take(homeless)
            homeless = _Group()
    if held:
        yield held.finished(name)
    elif homeless.facts:
        homeless.finished(name)  # says that there is no article


def _together(path: Path) -> bool:
    """Say whether the quads of each article stand together, so that it can be replaced when its last was read."""
    seen: set[bytes] = set()
    last, same = b"", b"\0"
    with path.open("rb") as file:
        for line in file:
            if line.endswith(same):
                continue
            tail = line.rsplit(b" ", 2)
            base = tail[1].partition(b"#")[0] if len(tail) == 3 else b""
            same = b" %s %s" % (tail[1], tail[2]) if len(tail) == 3 else b"\0"
            if not base.startswith(b"<") or not tail[1].endswith((b"#facts>", b"#provenance>")):
                base, same = line.partition(b"#")[0], b"\0"
            if base != last:
                if base in seen:
                    return False
                seen.add(base)
                last = base
    return True


def _sorted(path: Path, name: str) -> Iterator[ArticleGraphs]:
    """Read a big file whose quads stand in any order by way of a store that sorts them, on disk."""
    with TemporaryDirectory(prefix="newsld-") as folder:
        store = pyoxigraph.Store(folder)
        try:
            store.bulk_load(path=str(path), format=pyoxigraph.RdfFormat.N_QUADS)
        except SyntaxError as error:
            raise ItemError(name, "is no RDF", str(error.msg)) from error
        graphs = sorted(str(graph.value) for graph in store.named_graphs())

        def lines() -> Iterator[Line]:
            for graph in graphs:
                node = pyoxigraph.NamedNode(graph)
                data = store.dump(format=pyoxigraph.RdfFormat.N_TRIPLES, from_graph=node) or b""
                yield from ((line, graph) for line, _ in parsed(data, ".nt", name))
            data = store.dump(format=pyoxigraph.RdfFormat.N_TRIPLES, from_graph=pyoxigraph.DefaultGraph()) or b""
            yield from parsed(data, ".nt", name)

        yield from _in_turn(lines(), name)
