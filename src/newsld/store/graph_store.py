"""A store behind HTTP: SPARQL 1.1 Protocol, SPARQL 1.1 Update and the Graph Store HTTP Protocol."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

import pyoxigraph

from newsld.errors import NewsldError, StoreError, UsageError
from newsld.store.access import Credentials
from newsld.store.client import Client
from newsld.store.graphs import ArticleGraphs, graph_names
from newsld.store.kinds import KINDS, Kind, kind_of
from newsld.store.rdf_lines import parsed
from newsld.store.terms import INDEX
from newsld.store.triple_store import Answer, counts, insert_data

_JSON, _NTRIPLES = "application/sparql-results+json", "application/n-triples"
_TOKEN = re.compile(r"""<[^<>\s]*>|\#[^\n]*|"[^"\n]*"|'[^'\n]*'|[A-Za-z_][\w.-]*:?|.""", re.DOTALL)
_FORMS = {"select": _JSON, "ask": _JSON, "construct": _NTRIPLES, "describe": _NTRIPLES}


class ServerStore:
    """A store that is asked by HTTP.

    Args:
        client: The connection.
        kind: What the server differs in.
        address: Its address, or that of its query endpoint.
        update: Address of the update endpoint, if it is not where the kind has it.
        graphs: Address of the Graph Store Protocol, likewise.
        authorized: Whether credentials are given.
    """

    def __init__(
        self, client: Client, kind: Kind, address: str, *, update: str = "", graphs: str = "", authorized: bool = False
    ) -> None:
        self.name = client.name
        self._client = client
        self._kind = kind
        base = _without_path(address, kind)
        self._query = base + ((authorized and kind.authorized) or kind.query)
        self._update = update or (base + kind.update if kind.update is not None else "")
        self._graphs = graphs or (base + kind.graphs if kind.graphs is not None else "")

    def query(self, sparql: str, *, union: bool = True) -> Answer:
        """Answer a query."""
        form = {"query": sparql}
        if union and self._kind.union:
            form[self._kind.union] = ""
        accept = _accepted(sparql)
        response = self._client.send("POST", self._query, form=form, headers={"Accept": accept})
        if accept == _NTRIPLES:
            return iter(list(pyoxigraph.parse(response.content, format=pyoxigraph.RdfFormat.N_TRIPLES)))
        try:
            answer = pyoxigraph.parse_query_results(response.content, format=pyoxigraph.QueryResultsFormat.JSON)
        except (SyntaxError, ValueError) as error:
            raise StoreError(self.name, "answers with what is no SPARQL result", str(error)) from error
        return _asked(answer)

    def replace(self, articles: Sequence[ArticleGraphs], stored: frozenset[str], gone: Sequence[str] = ()) -> None:
        """Replace articles: in one transaction where the server has them.

        Where it has none, the graph that says that an article is whole goes first and comes last, so that a load that
        was killed is made good by loading again.
        """
        old = [*gone, *(a.base for a in articles if a.base in stored)]
        if not self._update:
            self._put_all(articles, old)
            return
        drops = [f"DROP SILENT GRAPH <{base}{INDEX}>" for base in old]
        drops += [f"DROP SILENT GRAPH <{graph}>" for base in old for graph in graph_names(base)[:2]]
        whole = ((graph, lines) for a in articles for graph, lines in list(a.graphs())[:2])
        marks = ((a.base + INDEX, a.index) for a in articles)
        self._send((*drops, *self._inserts(whole), *self._inserts(marks)))

    def put(self, graph: str, lines: Sequence[str]) -> None:
        """Replace a graph, unless it has as many triples already."""
        if counts(self, [graph]).get(graph) == len(set(lines)):
            return
        if self._graphs:
            self._put(graph, lines)
        else:
            self._send((f"DROP SILENT GRAPH <{graph}>", *self._inserts([(graph, lines)])))

    def dump(self, graph: str) -> Iterator[str]:
        """Give the triples of a graph; of one that is not there none."""
        if self._graphs:
            response = self._client.send(
                "GET", self._graphs, parameters={self._kind.graph: graph}, headers={"Accept": _NTRIPLES}, fine=(404,)
            )
            data = response.content if response.is_success else b""
            yield from (line for line, _ in parsed(data, ".nt", self.name) if line)
        else:
            answer = self.query(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}")
            assert not isinstance(answer, pyoxigraph.QueryBoolean | pyoxigraph.QuerySolutions)
            yield from (f"{triple} ." for triple in answer)

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def _inserts(self, graphs: Iterable[tuple[str, Sequence[str]]]) -> Iterator[str]:
        """Write insertions, none longer than the server takes."""
        held: list[tuple[str, Sequence[str]]] = []
        size = 0
        for graph, lines in graphs:
            for block, length in self._blocks(lines):
                if held and size + length > self._kind.length // 2:
                    yield insert_data(held)
                    held, size = [], 0
                held.append((graph, block))
                size += length
        if held:
            yield insert_data(held)

    def _blocks(self, lines: Sequence[str]) -> Iterator[tuple[list[str], int]]:
        """Cut the lines of a graph into blocks that the server takes, each with its bytes."""
        block: list[str] = []
        size = 0
        for line in lines:
            length = len(line.encode()) + 1
            if block and (len(block) >= self._kind.block or size + length > self._kind.length // 2):
                yield block, size
                block, size = [], 0
            block.append(line)
            size += length
        if block:
            yield block, size

    def _send(self, operations: Iterable[str]) -> None:
        """Send operations in their order, as many at once as the server takes."""
        held: list[str] = []
        size = 0
        for operation in operations:
            length = len(operation.encode()) + 3
            if held and (len(held) >= self._kind.operations or size + length > self._kind.length):
                self._send_once(held)
                held, size = [], 0
            held.append(operation)
            size += length
        if held:
            self._send_once(held)

    def _send_once(self, operations: Sequence[str]) -> None:
        body = " ;\n".join(operations).encode()
        headers = {"Content-Type": "application/sparql-update; charset=utf-8"}
        try:
            self._client.send("POST", self._update, body=body, headers=headers)
        except UsageError as error:
            raise StoreError(self.name, "does not take the triples", error.because) from error

    def _put_all(self, articles: Sequence[ArticleGraphs], old: Sequence[str]) -> None:
        if not self._graphs:
            raise UsageError(
                self.name, "cannot be written", "its endpoint for updates is not known",
                hint="give it with --update-at, or that of the Graph Store Protocol with --graphs-at",
            )  # fmt: skip
        for base in old:
            for graph in reversed(graph_names(base)):
                self._client.send("DELETE", self._graphs, parameters={self._kind.graph: graph}, fine=(404,))
        for article in articles:
            for graph, lines in article.graphs():
                if lines:
                    self._put(graph, lines)

    def _put(self, graph: str, lines: Sequence[str]) -> None:
        body = "\n".join(lines).encode()
        headers = {"Content-Type": _NTRIPLES}
        self._client.send("PUT", self._graphs, parameters={self._kind.graph: graph}, body=body, headers=headers)


def connected(
    address: str, credentials: Credentials, *, kind: str = "", update: str = "", graphs: str = "", timeout: float = 60.0
) -> ServerStore:
    """Connect to a server.

    Args:
        address: Its address, without credentials.
        credentials: Who asks.
        kind: One of `KINDS`; empty to recognise it.
        update: Address of the update endpoint, if it is not where the kind has it.
        graphs: Address of the Graph Store Protocol, likewise.
        timeout: Seconds to wait for an answer.

    Returns:
        The store.

    Raises:
        StoreError: It is out of reach.
    """
    client = Client(address, credentials, timeout=timeout)
    if not kind:
        try:
            response = client.send("GET", address, headers={"Accept": "*/*"}, fine=tuple(range(300, 500)))
        except NewsldError:
            client.close()
            raise
        kind = kind_of(response.headers.get("server", ""))
    authorized = bool(credentials.user or credentials.token)
    return ServerStore(client, KINDS[kind], address, update=update, graphs=graphs, authorized=authorized)


def _without_path(address: str, kind: Kind) -> str:
    """Give the address that the paths of a kind are below; that of one of its endpoints will do."""
    if not kind.query:
        return address
    base = address.partition("?")[0].rstrip("/")
    for path in filter(None, (kind.authorized, kind.query, kind.update, kind.graphs)):
        if urlsplit(base).path.endswith(path):
            return base.removesuffix(path)
    return base


def _accepted(sparql: str) -> str:
    words = (match[0].lower() for match in _TOKEN.finditer(sparql))
    return next((_FORMS[word] for word in words if word in _FORMS), _JSON)


def _asked(answer: Answer) -> Answer:
    """Give a yes or no as such: Virtuoso writes it as a row."""
    if isinstance(answer, pyoxigraph.QuerySolutions) and [v.value for v in answer.variables] == ["__ASK_RETVAL"]:
        yes = any(row[0].value in ("1", "true") for row in answer)
        data = b'{"head":{},"boolean":%s}' % (b"true" if yes else b"false")
        return pyoxigraph.parse_query_results(data, format=pyoxigraph.QueryResultsFormat.JSON)
    return answer
