"""The embedded store: loading twice changes nothing, and a corrected article leaves nothing of the old one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve

from newsld.errors import ItemError, StoreError
from newsld.store import local
from newsld.store.graphs import ArticleGraphs, as_stored, graph_names
from newsld.store.load import Change, Loaded, Loader, delete, fill_store
from newsld.store.local import LocalStore
from newsld.store.triple_store import bases_in, counts, digests, rows
from newsld.store.vocabulary import load_vocabulary
from support.graphs import article


@pytest.fixture
def store(tmp_path: Path) -> Iterator[LocalStore]:
    opened = LocalStore(tmp_path / "store", create=True)
    yield opened
    opened.close()


def load(store: LocalStore, *articles: ArticleGraphs, replaces: str = "", dry: bool = False) -> dict[str, int]:
    loaded = Loaded(lambda *_: None)
    loader = Loader(store, loaded, replaces=replaces, dry=dry)
    for one in articles:
        loader.add(one)
    loader.finish()
    return {str(change): number for change, number in loaded.numbers.items() if number}


def content(store: LocalStore) -> set[tuple[str, str]]:
    names = [row["g"].value for row in rows(store, "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")]
    return {(name, line) for name in names for line in store.dump(name)}


def test_loading_twice_changes_nothing(store: LocalStore) -> None:
    assert load(store, article(1), article(2)) == {"new": 2}
    before = content(store)
    assert load(store, article(1), article(2)) == {"unchanged": 2}
    assert content(store) == before
    assert len(before) == sum(a.size + len(a.index) for a in (article(1), article(2)))


@pytest.mark.parametrize("corrected", [
    article(1, headline="Bridge closes"),
    article(1, headline="Bridge closes", person="Jo Berg"),
    ArticleGraphs(base=article(1).base, facts=article(1, person="Someone Else").facts),
], ids=["a word", "half of it", "all of it"])  # fmt: skip
def test_a_corrected_article_leaves_nothing_of_the_old(store: LocalStore, corrected: ArticleGraphs) -> None:
    load(store, article(1), article(2))
    assert load(store, corrected) == {"changed": 1}
    expected = {
        (graph, as_stored(line)) for a in (corrected, article(2)) for graph, lines in a.graphs() for line in lines
    }
    assert {(graph, as_stored(line)) for graph, line in content(store)} == expected


def test_of_two_with_one_address_the_later_counts(store: LocalStore) -> None:
    assert load(store, article(1), article(1, headline="Later")) == {"new": 1}
    assert digests(store, [article(1).base]) == {article(1).base: article(1, headline="Later").digest}


def test_an_article_is_taken_out_whole(store: LocalStore) -> None:
    load(store, article(1), article(2))
    loaded = Loaded(lambda *_: None)
    delete(store, article(1).base, loaded)
    assert loaded.numbers[Change.GONE] == 1
    assert bases_in(store) == [article(2).base]
    assert counts(store, graph_names(article(1).base)) == {}
    with pytest.raises(ItemError, match="is not in the store"):
        delete(store, article(1).base, loaded)


def test_an_article_can_replace_one_of_another_name(store: LocalStore) -> None:
    load(store, article(1))
    assert load(store, article(2), replaces=article(1).base) == {"new": 1, "deleted": 1}
    assert bases_in(store) == [article(2).base]


def test_a_dry_run_does_nothing(store: LocalStore) -> None:
    load(store, article(1))
    before = content(store)
    assert load(store, article(1, headline="New"), article(2), dry=True) == {"new": 1, "changed": 1}
    assert content(store) == before


def test_an_article_is_replaced_or_not(store: LocalStore) -> None:
    load(store, article(1), article(2))
    kept = {line for graph in graph_names(article(2).base) for line in store.dump(graph)}
    bad = evolve(article(2, headline="New"), facts=(*article(2, headline="New").facts, "<s:s> <p:p> nonsense ."))
    old = frozenset([article(1).base, article(2).base])
    with pytest.raises(StoreError, match="cannot be written"):
        store.replace([article(1, headline="New"), bad, article(3)], old)
    assert digests(store, old) == {a.base: a.digest for a in (article(1, headline="New"), article(2))}
    assert {line for graph in graph_names(article(2).base) for line in store.dump(graph)} == kept


def test_evidence_that_a_corrected_article_lacks_is_gone_with_its_graph(store: LocalStore) -> None:
    load(store, article(1))
    assert load(store, evolve(article(1), provenance=())) == {"changed": 1}
    graphs = {row["g"].value for row in rows(store, "SELECT ?g WHERE { GRAPH ?g {} }")}
    assert graphs == {article(1).base + "#facts", article(1).base + "#index"}


def test_what_no_store_takes_is_refused_before_it_is_sent(store: LocalStore) -> None:
    with pytest.raises(ItemError, match="is no RDF"):
        load(store, evolve(article(2), facts=(*article(2).facts, "<s:s> <p:p> nonsense .")))
    assert content(store) == set()


def test_a_store_that_lost_triples_is_noticed(store: LocalStore, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = LocalStore.replace

    def forgetful(self: LocalStore, articles: list[ArticleGraphs], *rest: object) -> None:
        replace(self, [evolve(a, facts=a.facts[1:]) for a in articles], *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(LocalStore, "replace", forgetful)
    with pytest.raises(StoreError, match=r"holds 4 triples of <.*#facts> \(5 were sent\)"):
        load(store, article())


def test_the_vocabulary_answers_for_a_branch(store: LocalStore) -> None:
    load_vocabulary(store)
    load_vocabulary(store)
    ask = """PREFIX nl: <https://w3id.org/newsld/vocab#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?type WHERE { ?type skos:broader* nl:Conflict }"""
    types = {row["type"].value.partition("#")[2] for row in rows(store, ask)}
    assert {"Conflict", "Attack", "Bombing"} <= types
    assert "Meet" not in types


class TestFilling:
    def test_it_gives_what_loading_one_by_one_gives(self, tmp_path: Path, store: LocalStore) -> None:
        load_vocabulary(store)
        articles = [article(n, headline=f"No. {n}") for n in range(20)]
        load(store, *articles)
        loaded = Loaded(lambda *_: None)
        fill_store(tmp_path / "filled", articles, loaded)
        filled = LocalStore(tmp_path / "filled")
        assert content(filled) == content(store)
        assert (loaded.numbers[Change.NEW], loaded.triples) == (20, sum(a.size for a in articles))
        filled.close()

    def test_in_several_parts(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(local, "_CHUNK", 10)
        fill_store(tmp_path / "filled", [article(n) for n in range(9)], Loaded(lambda *_: None))
        filled = LocalStore(tmp_path / "filled")
        assert len(bases_in(filled)) == 9
        filled.close()

    def test_the_later_of_two_counts(self, tmp_path: Path) -> None:
        loaded = Loaded(lambda *_: None)
        fill_store(tmp_path / "f", [article(1), article(2), article(1), article(1, headline="Later")], loaded)
        filled = LocalStore(tmp_path / "f")
        assert digests(filled, [article(1).base]) == {article(1).base: article(1, headline="Later").digest}
        assert {c: n for c, n in loaded.numbers.items() if n} == {Change.NEW: 2, Change.SAME: 1, Change.CHANGED: 1}
        filled.close()

    def test_one_that_is_no_rdf_does_not_cost_the_others(self, tmp_path: Path) -> None:
        bad = evolve(article(2), facts=(*article(2).facts, "<https://x.example/[> <p:p> <o:o> ."))
        told: list[tuple[str, str]] = []
        loaded = Loaded(lambda base, change, _: told.append((base, change)))
        fill_store(tmp_path / "f", [article(1), bad, article(3)], loaded)
        filled = LocalStore(tmp_path / "f")
        assert bases_in(filled) == [article(1).base, article(3).base]
        assert counts(filled, graph_names(bad.base)) == {}
        assert (bad.base, "failed") in told
        filled.close()

    def test_stopped_half_way_there_is_no_store(self, tmp_path: Path) -> None:
        def articles() -> Iterator[ArticleGraphs]:
            yield article(1)
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            fill_store(tmp_path / "f", articles(), Loaded(lambda *_: None))
        assert list(tmp_path.iterdir()) == []

    def test_what_a_killed_run_left_is_taken_away(self, tmp_path: Path) -> None:
        LocalStore(tmp_path / ".f.filling", create=True).close()
        fill_store(tmp_path / "f", [article(1)], Loaded(lambda *_: None))
        assert [path.name for path in tmp_path.iterdir()] == ["f"]


def test_a_store_that_another_has_open_is_said_to_be(store: LocalStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "_PATIENCE", 0.0)
    with pytest.raises(StoreError, match="another process has it open") as caught:
        LocalStore(store.path)
    assert "wait" in caught.value.hint


@pytest.mark.parametrize("damaged", ["MANIFEST-*", "*.sst"])
def test_a_damaged_store_is_said_to_be(tmp_path: Path, damaged: str) -> None:
    fill_store(tmp_path / "s", [article(1)], Loaded(lambda *_: None))
    found = list((tmp_path / "s").glob(damaged))
    assert found
    for file in found:
        file.write_bytes(b"damaged")
    with pytest.raises(StoreError, match=r"cannot be opened \(its files are damaged\)") as caught:
        LocalStore(tmp_path / "s")
    assert "make it anew" in caught.value.hint


def test_a_folder_with_other_things_is_no_store(tmp_path: Path) -> None:
    tmp_path.joinpath("notes.txt").touch()
    with pytest.raises(StoreError, match="the folder holds something else"):
        LocalStore(tmp_path, create=True)
    with pytest.raises(StoreError, match="no store is there"):
        LocalStore(tmp_path / "none")


def test_a_killed_load_leaves_whole_articles(tmp_path: Path) -> None:
    program = f"""
import os, signal
from pathlib import Path
from newsld.store.load import Loaded, Loader
from newsld.store.local import LocalStore
from support.graphs import article
loader = Loader(LocalStore(Path({str(tmp_path / "s")!r}), create=True), Loaded(lambda *_: None))
for n in range(1000):
    loader.add(article(n))
    if n % 10 == 9:
        loader.finish()
    if n == 45:
        print(n, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
"""
    tests = Path(__file__).resolve().parents[2]
    ended = subprocess.run([sys.executable, "-c", program], cwd=tests, capture_output=True, timeout=300, check=False)
    assert ended.stdout == b"45\n"
    store = LocalStore(tmp_path / "s")
    assert len(bases_in(store)) == 40
    for base in bases_in(store):
        number = int(base.rpartition("/")[2])
        assert counts(store, graph_names(base))[base + "#facts"] == len(article(number).facts)
    assert load(store, *(article(n) for n in range(50))) == {"new": 10, "unchanged": 40}
    store.close()


def test_a_disk_that_is_full_costs_no_article_that_was_in(tmp_path: Path) -> None:
    program = f"""
import resource, signal
from pathlib import Path
from newsld.errors import StoreError
from newsld.store.load import Loaded, Loader
from newsld.store.local import LocalStore
from support.graphs import article
loader = Loader(LocalStore(Path({str(tmp_path / "s")!r}), create=True), Loaded(lambda *_: None))
loader.add(article(1))
loader.finish()
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
try:
    loader.add(article(2, headline="long " * 10_000))
    loader.finish()
except StoreError as error:
    print(error)
"""
    tests = Path(__file__).resolve().parents[2]
    ended = subprocess.run([sys.executable, "-c", program], cwd=tests, capture_output=True, timeout=300, check=False)
    assert b": cannot be written (" in ended.stdout
    store = LocalStore(tmp_path / "s")
    assert bases_in(store) == [article(1).base]
    assert load(store, article(1), article(2)) == {"new": 1, "unchanged": 1}
    store.close()
