"""The Python face."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

import newsld
from newsld.errors import ItemError
from newsld.model.annotation import Modality

TEXT = """Envoys meet in Lisbon

Ana Silva, the foreign minister, will meet Jo Berg in Lisbon on Friday. “We hope to sign,” Silva told Reuters.
"""


@pytest.fixture(scope="module")
def result() -> newsld.Result:
    return newsld.convert(
        TEXT, url="https://example.org/1#top", published="2024-05-06", authors=["Wei Chen"], body=True
    )


def test_it_says_what_the_text_reports(result: newsld.Result) -> None:
    assert result.article.iri == "https://example.org/1#article"
    assert result.article.headline is not None
    assert result.article.headline.value == "Envoys meet in Lisbon"
    assert result.events[0].modality.value is Modality.PLANNED
    assert result.events[0].when is not None
    assert result.events[0].when.value.edtf == "2024-05-10"
    assert [p.name.value for p in result.people] == ["Ana Silva", "Jo Berg", "Wei Chen"]
    assert [p.name.value for p in result.places] == ["Lisbon", "Portugal"]
    assert "https://sws.geonames.org/2267057/" in [iri.value for iri in result.places[0].same_as]
    assert [o.name.value for o in result.organizations] == ["Reuters"]
    assert [q.text.value for q in result.quotations] == ["We hope to sign,"]
    assert result.report.findings == ()


def test_every_span_re_reads(result: newsld.Result) -> None:
    person = result.people[0]
    assert [s.of(result.text) for s in person.name.evidence.spans] == ["Ana Silva"]
    assert [s.of(result.text) for s in person.job_titles[0].evidence.spans] == ["foreign minister"]


@pytest.mark.parametrize("invisible", ["\u00ad", "\u200b", "\u200c", "\u2060", "\ufeff"])
def test_what_cannot_be_seen_in_a_word_changes_no_byte(result: newsld.Result, invisible: str) -> None:
    again = newsld.convert(
        re.sub(r"(?<=\w)(?=\w)", invisible, TEXT),
        url="https://example.org/1",
        published="2024-05-06",
        authors=["Wei Chen"],
        body=True,
    )
    assert again.write("trig") == result.write("trig")


def test_it_is_written_in_every_format(result: newsld.Result) -> None:
    assert json.loads(result.jsonld())["@graph"][0]["datePublished"] == "2024-05-06"
    assert result.embed().startswith('<script data-newsld="" type="application/ld+json">\n{')
    assert "a:article a schema:NewsArticle" in result.turtle()
    assert result.write("trig").startswith(b"@prefix a:")
    with pytest.raises(newsld.UnknownPluginError, match="turtel: no such format"):
        result.write("turtel")


def test_the_graph_is_that_of_the_turtle(result: newsld.Result) -> None:
    graph = result.graph()
    assert len(graph) == result.write("ntriples").count(b"\n")
    assert str(dict(graph.namespaces())["schema"]) == "http://schema.org/"
    dataset = result.dataset()
    names = sorted(str(g.identifier) for g in dataset.graphs() if len(g))
    assert names == ["https://example.org/1#facts", "https://example.org/1#provenance"]
    assert len(dataset) == result.write("nquads").count(b"\n")


def test_bytes_are_decoded_as_a_file_would_be() -> None:
    result = newsld.convert("The café in Łódź paid £4m to Müller’s firm.".encode("utf-16"))
    assert result.text.strip() == "The café in Łódź paid £4m to Müller’s firm."


def test_the_keys_of_a_record_are_told() -> None:
    record = json.dumps({"name": "Envoys meet", "story": {"text": TEXT}, "k=v": "Wei Chen"})
    mapping = {"headline": "name", "body": "story.text", "author": "k=v"}
    result = newsld.convert(record, format="json", mapping=mapping)
    assert result.article.headline is not None
    assert result.article.headline.value == "Envoys meet"
    assert [p.name.value for p in result.people] == ["Ana Silva", "Jo Berg", "Wei Chen"]


def test_threads_change_no_byte(result: newsld.Result) -> None:
    long = TEXT + "\n".join(f"\nJo Berg met the mayor of Riga for the {n}th time.\n" for n in range(20, 60))
    one, two = (newsld.convert(long, published="2024-05-06", threads=threads).write("trig") for threads in (1, 2))
    assert one == two
    assert one != result.write("trig")


def test_what_its_provider_holds_back_is_read_only_on_demand() -> None:
    item = json.dumps({"uri": "https://example.org/1", "pubstatus": "withheld", "headline": "Talks", "body_text": TEXT})
    with pytest.raises(ItemError, match="is withheld"):
        newsld.convert(item, format="ninjs")
    assert newsld.convert(item, format="ninjs", withheld=True).article.iri == "https://example.org/1#article"


def test_lone_surrogates_are_replaced_and_told() -> None:
    result = newsld.convert("The minister said \ud800 that it was over.")
    assert "\ud800" not in result.text
    assert "NLD002" in [f.code for f in result.report.findings]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"url": "example.org"}, "--url: is no address (it is not absolute: a scheme such as https: is missing)"),
        ({"published": "yesterday"}, "--published: is no date (not an ISO 8601 date: 'yesterday')"),
        ({"embed_events": "some"}, "--embed-events: no such choice: 'some'"),
        ({"format": "texd"}, "texd: no such format"),
        ({"authors": [""]}, "--author: is no text (it is empty)"),
        ({"threads": 0}, "--threads: is no number of threads: 0"),
        ({"mapping": {"title": "name"}}, "--map: no such field: 'title'"),
        ({"mapping": {"headline": ""}}, "--map: is no pair: 'headline='"),
    ],
)
def test_a_wrong_argument_is_told(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(newsld.NewsldError) as caught:
        newsld.convert(TEXT, **arguments)
    assert str(caught.value) == message
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("text", ["", " \n\t", b"", b"\xef\xbb\xbf"])
def test_an_empty_text_is_refused(text: str | bytes) -> None:
    with pytest.raises(newsld.ItemError) as caught:
        newsld.convert(text, name="story")
    assert str(caught.value) == "story: there is no text in it"


def test_an_inferred_date_counts_only_if_accepted() -> None:
    text = "Ana Silva met Jo Berg in Lisbon on Thursday 19 April. They met in Rome in 2017 and will meet again in 2019."
    plain = newsld.convert(text)
    assert plain.article.published is None
    assert plain.article.reference_date is not None
    assert plain.article.reference_date.value.edtf == "2018-04-19"
    assert "schema:datePublished" not in plain.turtle()
    accepted = newsld.convert(text, accept_inferred_date=True)
    assert accepted.article.published is not None
    assert "schema:datePublished" in accepted.turtle()


@pytest.mark.parametrize(
    "given", [{"url": "https://example.org/" + "a" * 1960}, {"base": "https://example.org/", "name": "新" * 300}]
)
def test_an_address_that_leaves_no_room_for_names_is_refused_with_the_reason(given: dict[str, str]) -> None:
    with pytest.raises(ItemError) as caught:
        newsld.convert("Ana Silva met Jo Berg in Lisbon.", **given)
    assert (caught.value.what, caught.value.hint) == ("its address is too long", "give a shorter one with --url")
