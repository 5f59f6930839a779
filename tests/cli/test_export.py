"""newsld export and newsld dataset: what was loaded comes back, and is described."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
import rdflib

from support.command import Newsld, files_in, write
from support.graphs import article, nquads
from support.story import stories

VOID = rdflib.Namespace("http://rdfs.org/ns/void#")
DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")


@pytest.fixture
def loaded(newsld: Newsld, folder: Path) -> str:
    text = nquads(*stories(), article(9))
    assert newsld("load", write("all.nq", text), "--quiet").code == 0
    return text


@pytest.mark.parametrize(("format_", "suffix"), [("nquads", "nq"), ("trig", "trig")])
def test_what_was_loaded_comes_back(format_: str, suffix: str, newsld: Newsld, loaded: str) -> None:
    ran = newsld("export", "-o", f"back/back.{suffix}", "--to", format_)
    assert (ran.code, ran.out, ran.lines) == (0, b"", ["4 articles written"])
    assert files_in(Path("back")) == [f"back.{suffix}"]
    assert newsld("load", "back").lines == ["newsld.store: 4 unchanged"]
    if format_ == "nquads":
        assert sorted(Path("back/back.nq").read_text("utf-8").splitlines()) == sorted(loaded.splitlines())


def test_the_same_bytes_again(newsld: Newsld, loaded: str) -> None:
    first = newsld("export").out
    newsld("load", "--delete", "https://news.example/2")
    newsld("load", "all.nq")
    assert newsld("export").out == first


def test_one_article(newsld: Newsld, loaded: str) -> None:
    ran = newsld("export", "--article", "https://news.example/9#article", "--to", "ntriples")
    assert set(ran.out.decode().splitlines()) == set(article(9).facts)
    ran = newsld("export", "--article", "https://news.example/8")
    assert (ran.code, ran.out) == (1, b"")
    assert ran.lines[0] == "error: https://news.example/8: is not in the store (newsld.store)"


def test_a_selection(newsld: Newsld, loaded: str) -> None:
    query = 'SELECT ?e WHERE { ?e <http://schema.org/name> "Jens Berg" }'
    ran = newsld("export", "--select", query, "--to", "turtle")
    assert ran.lines == ["1 article written"]
    assert "a:article schema:about a:event-1 ;" in ran.out.decode()
    write("q.rq", query)
    assert newsld("export", "--select", "@q.rq", "--to", "turtle").out == ran.out
    assert newsld("export", "--select", "ASK {}").lines[0] == "error: --select: is no SELECT query"


def test_a_folder_and_a_store_are_described_alike(newsld: Newsld, loaded: str) -> None:
    Path("dumps").mkdir()
    Path("all.nq").rename("dumps/all.nq")
    of_folder, of_store = (
        newsld("dataset", place, "--iri", "https://data.example/d").out for place in ("dumps", "newsld.store")
    )
    folder, store = (rdflib.Graph().parse(data=data, format="turtle") for data in (of_folder, of_store))
    assert set(store) < set(folder)
    assert newsld("dataset", "dumps", "--iri", "https://data.example/d").out == of_folder


def test_what_is_in_it_and_in_which_files(newsld: Newsld, loaded: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    Path("dumps").mkdir()
    Path("all.nq").rename("dumps/all.nq")
    ran = newsld(
        "dataset", "dumps", "--iri", "https://data.example/d", "--title", 'My "news"', "--dumps-at", "https://data.example/dumps",
        "--license", "https://creativecommons.org/publicdomain/zero/1.0/", "-o", "void.ttl",
    )  # fmt: skip
    assert (ran.code, ran.out, ran.err) == (0, b"", "")
    graph = rdflib.Graph().parse("void.ttl")
    d = rdflib.URIRef("https://data.example/d")
    lines = loaded.splitlines()
    assert graph.value(d, VOID.triples) == rdflib.Literal(len(lines))
    assert graph.value(d, VOID.documents) == rdflib.Literal(4)
    people = graph.value(predicate=VOID["class"], object=rdflib.URIRef("http://schema.org/Person"))
    assert graph.value(people, VOID.entities) == rdflib.Literal(6)
    names = graph.value(predicate=VOID.property, object=rdflib.URIRef("http://schema.org/name"))
    assert graph.value(names, VOID.triples) == rdflib.Literal(sum("schema.org/name>" in line for line in lines))
    dump = graph.value(d, DCAT.distribution)
    assert str(graph.value(dump, DCAT.downloadURL)) == "https://data.example/dumps/all.nq"
    checksum = graph.value(graph.value(dump, SPDX.checksum), SPDX.checksumValue)
    assert str(checksum).lower() == sha256(Path("dumps/all.nq").read_bytes()).hexdigest()
    terms = rdflib.Namespace("http://purl.org/dc/terms/")
    assert str(graph.value(d, terms.title)) == 'My "news"'
    assert str(graph.value(d, terms.issued)) == "2023-11-14"
    assert str(graph.value(graph.value(d, terms.temporal), DCAT.startDate)) == "2018-04-19"
    assert not any(isinstance(node, rdflib.BNode) for triple in graph for node in triple)


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (["dataset", "empty"], 2, "error: empty: holds no data (neither a store nor RDF files are in it)"),
        (["dataset", "none"], 3, "error: none: no store is there"),
        (["dataset", ".", "--license", "CC0"], 2, "error: --license: is no IRI (it is not absolute: a scheme such as https: is missing)"),
        (["export", "-o", "empty"], 3, "error: empty: cannot be written (a folder is there)"),
        (["export", "--store", "none"], 3, "error: none: no store is there"),
    ],
)  # fmt: skip
def test_what_goes_wrong(arguments: list[str], code: int, line: str, newsld: Newsld, loaded: str) -> None:
    Path("empty").mkdir()
    ran = newsld(*arguments)
    assert (ran.code, ran.out) == (code, b"")
    assert ran.lines[0] == line
