"""An article on its way into a store: digest, what is derived, and the forms that stores give back."""

from __future__ import annotations

import pytest
from attrs import evolve

from newsld.store.graphs import ArticleGraphs, as_stored, as_written, unescaped
from support.graphs import article
from support.story import stories

XSD = "http://www.w3.org/2001/XMLSchema#"


def test_the_digest_does_not_depend_on_the_order() -> None:
    one = article()
    turned = ArticleGraphs(base=one.base, facts=one.facts[::-1], provenance=one.provenance[::-1])
    assert turned.digest == one.digest


@pytest.mark.parametrize("part", ["facts", "provenance"])
def test_the_digest_depends_on_every_line(part: str) -> None:
    one = article()
    assert evolve(one, **{part: getattr(one, part)[1:]}).digest != one.digest


def test_the_digest_is_that_of_what_a_store_gives_back() -> None:
    one = article()
    assert evolve(one, provenance=tuple(map(as_stored, one.provenance))).digest == one.digest
    assert as_stored(one.provenance[0]) != one.provenance[0]


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        (f'"7"^^<{XSD}nonNegativeInteger>', f'"7"^^<{XSD}integer>'),
        (f'"0.50"^^<{XSD}decimal>', f'"0.5"^^<{XSD}decimal>'),
        (f'"1.00"^^<{XSD}decimal>', f'"1"^^<{XSD}decimal>'),
        (f'"100"^^<{XSD}decimal>', f'"100"^^<{XSD}decimal>'),
        ('"0.50"', '"0.50"'),
    ],
)
def test_a_number_as_stores_keep_it(written: str, stored: str) -> None:
    assert as_stored(f"<s:s> <p:p> {written} .") == f"<s:s> <p:p> {stored} ."


def test_what_comes_back_is_given_our_own_form() -> None:
    for line in article().provenance:
        assert as_written(as_stored(line)) == line
    count = f'<s:s> <p:p> "7"^^<{XSD}integer> .'
    assert as_written(count) == count


def test_people_get_keys_nodes_and_one_name_for_all_articles() -> None:
    derived = article(person='Anna \\"Ann\\" Tämm', same_as="http://www.wikidata.org/entity/Q1").index
    about = [line.partition(" ")[2] for line in derived if line.startswith("<https://news.example/1#person-1>")]
    assert about == [
        '<http://www.w3.org/2004/02/skos/core#hiddenLabel> "anna ann tamm" .',
        '<http://www.w3.org/2004/02/skos/core#hiddenLabel> "http://www.wikidata.org/entity/Q1" .',
        "<https://w3id.org/newsld/vocab#alike> <http://www.wikidata.org/entity/Q1> .",
        "<https://w3id.org/newsld/vocab#alike> <https://w3id.org/newsld/alike/person/anna-ann-tamm> .",
        '<http://schema.org/identifier> "http://www.wikidata.org/entity/Q1" .',
    ]


def test_who_took_part_together_and_who_is_cited_is_said_again() -> None:
    base = "https://news.example/2"
    first, second = list(stories())[:2]
    said = [line for line in (*first.index, *second.index) if "/vocab#together>" in line or "/vocab#source>" in line]
    alike = "<https://w3id.org/newsld/alike/organization/rt>"
    assert [line.replace("https://w3id.org/newsld/vocab#", "nl:") for line in said] == [
        f"<https://news.example/1#event-1> <nl:together> <https://news.example/1#{name}> ."
        for name in ("valery", "curtis")
    ] + [
        f"<https://news.example/1#source-1> <nl:source> {alike} .",
        f"<{base}#event-1> <nl:together> <{base}#valery> .",
        f"<{base}#event-1> <nl:together> <{base}#jens> .",
        f"<{base}#event-1> <nl:source> {alike} .",
    ]
    assert f'{alike} <http://www.w3.org/2004/02/skos/core#prefLabel> "RT" .' in second.index


def test_headlines_get_no_keys() -> None:
    assert not any(line.startswith("<https://news.example/1#article>") for line in article().index)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ({"datePublished": "2024-05-06T14:05:00+00:00", "referenceDate": "2024-05-01"}, "2024-05-06"),
        ({"referenceDate": "2024-05"}, "2024-05"),
        ({}, None),
    ],
)
def test_the_day_of_an_article_is_that_of_publication_else_of_reference(said: dict[str, str], day: str | None) -> None:
    one = article()
    lines = (f'<{one.base}#article> <https://x.example/{name}> "{value}" .' for name, value in said.items())
    derived = ArticleGraphs(base=one.base, facts=(*one.facts, *lines)).index
    assert f"<{one.base}#facts> <http://rdfs.org/ns/void#rootResource> <{one.base}#article> ." in derived
    temporal = [line for line in derived if "schema.org/temporal>" in line]
    assert temporal == ([f'<{one.base}#article> <http://schema.org/temporal> "{day}" .'] if day else [])


def test_the_index_tells_digest_and_counts() -> None:
    one = article()
    assert f'"{one.digest}"' in one.index[0]
    assert f'"{len(one.facts)}"' in one.index[1]
    assert f'"{len(one.provenance)}"' in one.index[2]


def test_escapes_of_ntriples_are_read() -> None:
    assert unescaped('a\\tb\\n\\"\\\\\\u00e9\\U0001F600') == 'a\tb\n"\\é😀'
