"""The stores people run: loading, asking, and everything that can go wrong on the way, with real servers."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import closing

import pyoxigraph
import pytest
from attrs import evolve

from newsld.errors import ItemError, StoreError, UsageError
from newsld.store import client
from newsld.store.graphs import ArticleGraphs, as_stored, graph_names
from newsld.store.load import Change, Loaded, Loader, delete
from newsld.store.opening import Where, open_store
from newsld.store.question import questions
from newsld.store.terms import VOCABULARY
from newsld.store.triple_store import TripleStore, bases_in, counts, rows
from newsld.store.vocabulary import load_vocabulary
from support.graphs import article
from support.servers import SERVERS, Server
from support.story import ASKED, stories

MANY = 1000
EACH = [pytest.param(kind, marks=pytest.mark.xdist_group(kind)) for kind in SERVERS]
"""The servers; what shares one runs in one process."""


@pytest.fixture(autouse=True)
def _no_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("USER", "PASSWORD", "TOKEN"):
        monkeypatch.delenv(f"NEWSLD_STORE_{name}", raising=False)
    monkeypatch.setenv("NETRC", "/dev/null")


@pytest.fixture(scope="module", params=EACH)
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for all tests of the module; each uses articles of its own."""
    started = SERVERS[request.param](tmp_path_factory.mktemp(request.param))
    try:
        started.start()
        yield started
    finally:
        started.stop()


@pytest.fixture
def store(server: Server) -> Iterator[TripleStore]:
    opened = open_store(server.where_with_password)
    yield opened
    opened.close()


def load(store: TripleStore, *articles: ArticleGraphs) -> dict[str, int]:
    loaded = Loaded(lambda *_: None)
    loader = Loader(store, loaded)
    for one in articles:
        loader.add(one)
    loader.finish()
    return {str(change): number for change, number in loaded.numbers.items() if number}


def whole(store: TripleStore, *articles: ArticleGraphs) -> bool:
    """Say whether the store holds these articles, triple by triple."""
    return all(
        {as_stored(line) for line in store.dump(graph)} == {as_stored(line) for line in lines}
        for one in articles
        for graph, lines in one.graphs()
    )


def test_a_thousand_articles_again_one_changed_one_deleted(store: TripleStore) -> None:
    articles = [article(n, headline=f"Nr. {n}") for n in range(MANY)]
    assert load(store, *articles) == {"new": MANY}
    names = [name for one in articles for name in graph_names(one.base)]
    before = counts(store, names)
    assert sum(before.values()) == sum(a.size + len(a.index) for a in articles)
    assert load(store, *articles) == {"unchanged": MANY}
    assert counts(store, names) == before
    corrected = article(5, headline="Corrected", person="Someone Else")
    assert load(store, *articles[:5], corrected, *articles[6:]) == {"unchanged": MANY - 1, "changed": 1}
    assert whole(store, corrected, articles[4], articles[6])
    delete(store, articles[7].base, Loaded(lambda *_: None))
    assert counts(store, graph_names(articles[7].base)) == {}
    assert len([base for base in bases_in(store) if base in {a.base for a in articles}]) == MANY - 1
    with pytest.raises(ItemError, match="is not in the store"):
        delete(store, articles[7].base, Loaded(lambda *_: None))
    store.replace([], frozenset(), [a.base for a in articles])
    assert counts(store, names) == {}


def test_questions_are_answered_as_by_the_embedded_store(store: TripleStore) -> None:
    load(store, *stories())
    for name, values, expected in ASKED:
        answer = store.query(questions()[name].bound(values))
        assert isinstance(answer, pyoxigraph.QuerySolutions)
        width = len(expected[0]) if expected else 0
        assert [tuple(cell.value if cell else "" for cell in row)[:width] for row in answer] == expected, (name, values)
    store.replace([], frozenset(), [story.base for story in stories()])


def test_queries_of_every_form(store: TripleStore) -> None:
    one = article("forms")
    load(store, one)
    assert store.query(f"ASK {{ <{one.base}#article> ?p ?o }}")
    assert not store.query(f"ASK {{ <{one.base}#nothing> ?p ?o }}")
    triples = store.query(f"# SELECT\nCONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{one.base}#facts> {{ ?s ?p ?o }} }}")
    assert {f"{triple} ." for triple in triples} == set(one.facts)  # type: ignore[union-attr]
    with pytest.raises(UsageError, match="does not understand"):
        store.query("SELEC ?x")


def test_odd_characters_come_back_as_they_were_sent(store: TripleStore) -> None:
    odd = 'quote \\" backslash \\\\ line\\n tab\\t é 東京 😀 \u2028 \x85 {} <x> # $1 %s \\\\u0041'
    one = evolve(article("odd"), facts=article("odd", headline=odd).facts)
    load(store, one)
    assert whole(store, one)


def test_the_vocabulary_answers_for_a_branch(store: TripleStore) -> None:
    load_vocabulary(store)
    load_vocabulary(store)
    sparql = f"""PREFIX nl: <https://w3id.org/newsld/vocab#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?type WHERE {{ GRAPH <{VOCABULARY}> {{ ?type skos:broader nl:Conflict }} }}"""
    assert len({row["type"].value for row in rows(store, sparql)}) == 14


def test_a_graph_of_a_hundred_thousand_triples(store: TripleStore) -> None:
    one = article("big")
    base = one.base
    many = (f'<{base}#person-{n // 10}> <https://x.example/p{n % 10}> "value {n}"@en .' for n in range(100_000))
    big = evolve(one, facts=(*one.facts, *many))
    assert load(store, big) == {"new": 1}
    assert counts(store, [base + "#facts"]) == {base + "#facts": 100_005}
    assert load(store, one) == {"changed": 1}
    assert whole(store, one)


def test_a_wrong_password_is_refused_and_shown_nowhere(server: Server) -> None:
    if not server.user:
        pytest.skip("it asks nobody for a password")
    address = server.address.replace("//", "//dba:s3cret@")
    with pytest.raises(StoreError) as caught, closing(open_store(Where(store=address, timeout=300))) as store:
        load(store, article("refused"))
    assert str(caught.value).startswith(f"{server.address}: refuses (401")
    assert "s3cret" not in f"{caught.value}{caught.value.hint}{caught.value.__cause__!r}"
    with pytest.raises(StoreError, match="refuses"), closing(open_store(server.where)) as store:
        load(store, article("refused"))


def test_a_server_that_is_too_slow(server: Server) -> None:
    store = open_store(evolve(server.where_with_password, timeout=2.0))
    server.pause()
    try:
        with pytest.raises(StoreError, match=r"does not answer \(within 2 s\)"):
            load(store, article("slow"))
    finally:
        server.go_on()
        store.close()
    with open_again(server) as again:
        load(again, article("slow"))
        assert whole(again, article("slow"))


def open_again(server: Server) -> closing[TripleStore]:
    return closing(open_store(server.where_with_password))


@pytest.fixture(params=SERVERS)
def fragile(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Server]:
    """A server of a test's own, that it may ruin."""
    monkeypatch.setattr(client, "_PAUSES", (0.0, 0.0, 0.0))
    started = SERVERS[request.param](tmp_path_factory.mktemp(request.param))
    try:
        started.start()
        yield started
    finally:
        started.stop()


def test_killed_half_way_and_full_half_way_loading_again_makes_it_whole(
    fragile: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsld.store.load.BATCH", 500)
    articles = [article(n, headline=f"Nr. {n}") for n in range(300)]
    store = open_store(fragile.where_with_password)
    seen: list[str] = []

    def kill_at_half(base: str, _change: Change, _error: ItemError | None) -> None:
        seen.append(base)
        if len(seen) == 150:
            fragile.kill()

    loader = Loader(store, Loaded(kill_at_half))
    with pytest.raises(StoreError, match="is out of reach"):
        deque(map(loader.add, articles), maxlen=0)
    store.close()
    fragile.start()
    with open_again(fragile) as store:
        done = load(store, *articles)
        assert sum(done.values()) == 300
        assert done["unchanged"] > 0
        assert whole(store, *articles[::50], articles[150])
    full(fragile)


def full(server: Server) -> None:
    one = article("full")
    many = (f'<{one.base}#person-{n}> <https://x.example/p> "{n * "long"}"@en .' for n in range(3_000))
    big = evolve(one, facts=(*one.facts, *many))
    with open_again(server) as store:
        server.let_write(4096)
        with pytest.raises(StoreError):
            load(store, big)
    server.kill()
    server.start()
    with open_again(server) as store:
        load(store, big)
        assert counts(store, [one.base + "#facts"]) == {one.base + "#facts": len(big.facts)}


def test_a_generic_server_is_told_its_endpoints(tmp_path_factory: pytest.TempPathFactory) -> None:
    """By SPARQL Update, and by the Graph Store Protocol alone."""
    server = SERVERS["oxigraph"](tmp_path_factory.mktemp("generic"))
    try:
        server.start()
        asked = Where(store=f"{server.address}/query?union-default-graph", kind="generic", timeout=300)
        ways = (evolve(asked, update_at=server.address + "/update"), evolve(asked, graphs_at=server.address + "/store"))
        for number, where in enumerate(ways):
            store = open_store(where)
            one, two = article(10 * number), article(10 * number, headline="Corrected")
            assert load(store, one) == {"new": 1}
            assert whole(store, one)
            assert load(store, two) == {"changed": 1}
            assert whole(store, two)
            load_vocabulary(store)
            store.close()
        with (
            pytest.raises(UsageError, match="its endpoint for updates is not known"),
            closing(open_store(asked)) as store,
        ):
            load(store, article(99))
    finally:
        server.stop()
