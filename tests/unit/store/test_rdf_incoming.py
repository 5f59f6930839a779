"""RDF files become articles, whatever the syntax, the order of the lines and the graphs."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsld import convert
from newsld.errors import ItemError
from newsld.store import incoming
from newsld.store.graphs import ArticleGraphs
from newsld.store.incoming import article_of, articles_in, check
from support.graphs import SCHEMA, A, article, nquads

SUFFIX = {"nquads": ".nq", "trig": ".trig", "turtle": ".ttl", "ntriples": ".nt", "jsonld": ".jsonld"}
TEXT = "Ana Silva will meet Jo “J” Berg in Lisbon on Friday 3 May 2024.\n\n“Yes,\\no,” she said."


def read(tmp_path: Path, name: str, text: str | bytes) -> list[ArticleGraphs]:
    path = tmp_path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return list(articles_in(path, name))


@pytest.mark.parametrize("name", SUFFIX)
def test_every_syntax_gives_the_same_facts(name: str, tmp_path: Path) -> None:
    result = convert(TEXT, url="https://example.org/ü")
    (read_back,) = read(tmp_path, "a" + SUFFIX[name], result.write(name))
    written = article_of(result.write("nquads"), "https://example.org/ü", "a")
    assert read_back.base == "https://example.org/ü"
    assert set(read_back.facts) == set(written.facts)
    assert set(read_back.provenance) == (set(written.provenance) if name in ("nquads", "trig") else set())


def test_lines_of_one_article_may_stand_apart(tmp_path: Path) -> None:
    lines = nquads(article(1), article(2)).splitlines(keepends=True)
    first, second = read(tmp_path, "a.nq", "".join(lines[::2] + lines[1::2]))
    assert {first.digest, second.digest} == {article(1).digest, article(2).digest}


@pytest.mark.parametrize("turned", [False, True])
def test_big_files_are_read_in_turn_or_sorted_first(
    turned: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming, "SMALL", 0)
    lines = nquads(article(1), article(2), article(3)).splitlines(keepends=True)
    found = read(tmp_path, "a.nq", "".join(lines[::2] + lines[1::2] if turned else lines))
    assert [a.digest for a in found] == [article(n).digest for n in (1, 2, 3)]


def test_what_is_derived_and_the_vocabulary_are_left_out(tmp_path: Path) -> None:
    one = article()
    derived = "".join(f"{line[:-2]} <{one.base}#index> .\n" for line in one.index)
    term = f"<s:s> <p:p> <o:o> <{incoming.VOCABULARY}> .\n"
    (found,) = read(tmp_path, "a.nq", derived + nquads(one) + term)
    assert found.digest == one.digest


def test_a_foreign_graph_is_named_by_the_address_of_its_article(tmp_path: Path) -> None:
    text = (
        f"<https://x.example/a#it> {A} <{SCHEMA}ReportageNewsArticle> <https://x.example/g> .\n"
        f'<https://x.example/a#it> <{SCHEMA}url> "https://x.example/page#top" <https://x.example/g> .\n'
    )
    (found,) = read(tmp_path, "a.nq", text)
    assert (found.base, len(found.facts)) == ("https://x.example/page", 2)


def test_without_address_the_name_of_the_article_counts(tmp_path: Path) -> None:
    text = f"<https://x.example/a#it> {A} <{SCHEMA}NewsArticle> .\n<https://geo.example/1> {A} <{SCHEMA}Place> .\n"
    (found,) = read(tmp_path, "a.nt", text)
    assert (found.base, len(found.facts)) == ("https://x.example/a", 2)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.nq", "<s:s> <p:p> .\n", "a.nq:1: is no RDF"),
        ("a.nq", nquads(article()) + "nonsense\n", "a.nq:8: is no RDF"),
        ("a.nq", b"<s:s> <p:p> \"\xff\" .\n", "a.nq:1: is not UTF-8"),
        ("a.ttl", "<s:s> <p:p> [] .", "a.ttl: has a blank node"),
        ("a.nq", f"_:b {A} <{SCHEMA}NewsArticle> .\n", "a.nq:1: has a blank node"),
        ("a.ttl", "<s:s> <p:p> <o:o> .", "a.ttl: holds no article"),
        ("a.nq", "<s:s> <p:p> <o:o> <u:u#provenance> .\n", "a.nq: holds no article"),
        ("a.jsonld", '{"@context": "https://schema.org", "@id": "u:u"}', "a.jsonld: is no RDF"),
        ("a.nt", f"<file:///etc/passwd> {A} <{SCHEMA}NewsArticle> .\n", "a.nt: has an article without an address"),
    ],
)  # fmt: skip
def test_what_cannot_be_loaded_is_refused(name: str, text: str | bytes, message: str, tmp_path: Path) -> None:
    with pytest.raises(ItemError) as caught:
        read(tmp_path, name, text)
    assert str(caught.value).startswith(message)


def test_other_syntaxes_are_not_read_without_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsld.store.rdf_lines.MAX_WHOLE", 10)
    with pytest.raises(ItemError, match="is too big"):
        read(tmp_path, "a.ttl", "<s:s> <p:p> <o:o> .")


def test_escapes_that_sparql_would_read_first_are_written_out(tmp_path: Path) -> None:
    line = f'<https://x.example/a#it> <{SCHEMA}headline> "a\\u0022 . }} DROP ALL #" .\n'
    (found,) = read(tmp_path, "a.nt", f"<https://x.example/a#it> {A} <{SCHEMA}NewsArticle> .\n" + line)
    assert found.facts[1] == line.strip().replace("\\u0022", '\\"')


def test_an_iri_that_no_store_takes_is_found(tmp_path: Path) -> None:
    bad = article()
    bad.facts = (*bad.facts, "<https://x.example/[> <p:p> <o:o> .")
    with pytest.raises(ItemError, match=r"1\.nq: is no RDF \(.*: <https://x"):
        check(bad)
