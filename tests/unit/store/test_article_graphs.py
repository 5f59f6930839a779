"""An article on its way into a store: digest, what is derived, and the forms that stores give back."""

from __future__ import annotations

import pytest
from attrs import evolve

from newsld.store.graphs import ArticleGraphs, as_stored, as_written
from newsld.store.literals import unescaped
from support.graphs import SCHEMA, article
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


NL = "https://w3id.org/newsld/"


def derived(one: ArticleGraphs, *words: str) -> list[str]:
    """Give the derived lines in which one of these stands, without what all IRIs begin with."""
    lines = (line.replace(NL, "").replace(one.base, "") for line in one.index)
    return [line for line in lines if any(word in line for word in words)]


def test_who_is_cited_is_said_again() -> None:
    first, second = list(stories())[:2]
    alike = "<alike/organization/rt>"
    label = f'{alike} <http://www.w3.org/2004/02/skos/core#prefLabel> "RT" .'
    assert derived(first, "#source>", "prefLabel>") == [f"<#source-1> <vocab#source> {alike} .", label]
    assert derived(second, "#source>", "prefLabel>") == [f"<#event-1> <vocab#source> {alike} .", label]


def test_two_who_met_share_a_node_with_all_articles() -> None:
    first, second = list(stories())[:2]
    (met, one, other) = derived(first, "/pair/", "<pair/", "<met/")
    pair = met.split()[2]
    assert met == f"<#event-1> <met/Planned> {pair} ."
    assert [one, other] == [f"{pair} <vocab#one> <#curtis> .", f"{pair} <vocab#other> <#valery> ."]
    assert derived(second, "<met/") != [met]
    again = ArticleGraphs(
        base="https://x.example/", facts=tuple(f.replace(first.base, "https://x.example/") for f in first.facts)
    )
    assert derived(again, "<met/") == [met]


def test_a_meeting_that_is_off_is_none() -> None:
    first = next(iter(stories()))
    off = evolve(first, facts=tuple(line.replace("#Planned>", "#Cancelled>") for line in first.facts))
    assert derived(off, "<met/", "<pair/") == []


def test_of_a_meeting_of_many_only_some_are_paired() -> None:
    first = next(iter(stories()))
    more = [
        line.replace("#valery>", f"#valery-{n}>").replace("Valery Gerasimov", f"Valery the {n}.")
        for n in range(100) for line in first.facts if "#valery>" in line and "#article>" not in line
    ]  # fmt: skip
    assert len(derived(evolve(first, facts=(*first.facts, *more)), "<met/")) == 20 * 19 / 2


def test_the_first_day_is_said_of_what_happened_by_type_and_modality() -> None:
    second = list(stories())[1]
    day = '"2018-05-01"^^<http://www.w3.org/2001/XMLSchema#date>'
    assert derived(second, "began") == [  # not of the attack, which is only possible
        f"<#event-1> <{name}> {day} ." for name in ("vocab#began", "began/Meet", "began/Happened")
    ]


def test_the_last_day_is_said_of_what_took_several() -> None:
    found = [line.split('"')[1] if (line := " ".join(derived(one, "lastedUntil"))) else "" for one in stories()]
    assert found == ["", "2018-05-31", "9999-12-31"]


def test_words_tell_who_said_them_when_and_which_they_are() -> None:
    first, second = list(stories())[:2]
    assert derived(first, "<#quote-1>") == [
        "<#quote-1> <vocab#saidBy> <#valery> .",
        *(f'<#quote-1> <{name}> "2018-04-19" .' for name in (
            "vocab#saidOn", "word/we", "word/shal", "word/talk", "word/of", "word/syri",
        )),
    ]  # fmt: skip
    assert '<#claim-1> <word/peac> "2018-05-02" .' in derived(second, "<#claim-1>")


def test_words_of_an_article_without_a_day_have_none() -> None:
    first = next(iter(stories()))
    dateless = evolve(first, facts=tuple(line for line in first.facts if "datePublished" not in line))
    assert derived(dateless, "<#quote-1>") == ["<#quote-1> <vocab#saidBy> <#valery> ."]


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
    spaces = {"datePublished": "http://schema.org/", "referenceDate": f"{NL}vocab#"}
    lines = (f'<{one.base}#article> <{spaces[name]}{name}> "{value}" .' for name, value in said.items())
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


def test_what_took_place_at_a_site_took_place_around_it_too() -> None:
    one = article()
    site, town = f"<{one.base}#place-1>", f"<{one.base}#place-2>"
    told = (f"<{one.base}#event-1> <{SCHEMA}location> {site} .", f"{site} <{SCHEMA}containedInPlace> {town} .")
    around = "<#event-1> <http://schema.org/location> <#place-2> ."
    assert derived(evolve(one, facts=(*one.facts, *told)), "location>") == [around]
    known = f"{site} <{SCHEMA}sameAs> <http://www.wikidata.org/entity/Q1> ."
    assert derived(evolve(one, facts=(*one.facts, *told, known)), "location>") == []
