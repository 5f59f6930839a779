import json
from typing import Any

import pytest

from newsld.errors import ItemError, UsageError
from newsld.model.document import Document
from newsld.model.resource import Resource
from newsld.model.supplied import NOTHING, Supplied, mapping_of
from newsld.read import read
from support.reading import blocks_of, read_one, said_by, told_by

SCHEMA = {
    "@context": "https://schema.org",
    "@type": ["NewsArticle"],
    "headline": "Bridge closes for a year",
    "mainEntityOfPage": {"@id": "https://news.example/bridge"},
    "author": [{"@type": "Person", "name": "Mari Tamm", "url": "https://news.example/mari"}, {"name": "Jaan Kask"}],
    "publisher": {"name": "Sõnumid", "logo": {"url": "https://news.example/logo.png"}},
    "datePublished": {"@value": "2021-05-03T18:40:00+03:00"},
    "articleBody": "The bridge closed on Monday.\n\nA ferry goes every hour.",
}
CRAWLED = {
    "authors": ["Mari Tamm"],
    "date_download": "2021-05-09 10:00:00",
    "date_publish": "2021-05-03 18:40:00",
    "description": "Drivers must take the ferry.",
    "language": "en",
    "maintext": "The bridge closed on Monday.\nA ferry goes every hour.",
    "source_domain": "news.example",
    "title": "Bridge closes for a year",
    "url": "https://news.example/bridge",
}
STORY = [
    ("headline", "Bridge closes for a year"),
    ("paragraph", "The bridge closed on Monday."),
    ("paragraph", "A ferry goes every hour."),
]


def all_of(text: str, name: str = "a.jsonl", supplied: Supplied = NOTHING) -> tuple[Document, ...]:
    return read(Resource(source=name, stem="a", data=text.encode()), supplied=supplied)


def refused(value: Any) -> ItemError:
    with pytest.raises(ItemError) as caught:
        read_one(json.dumps(value), "a.json")
    return caught.value


def test_an_article_of_schema_org() -> None:
    document = read_one(json.dumps(SCHEMA, indent=1), "a.json")
    assert blocks_of(document) == STORY
    assert said_by(document) == [
        ("headline", "Bridge closes for a year", "record, line 6"),
        ("author", "Mari Tamm", "record, line 13"),
        ("author", "Jaan Kask", "record, line 17"),
        ("publisher", "Sõnumid", "record, line 21"),
        ("published", "2021-05-03T18:40:00+03:00", "record, line 27"),
        ("url", "https://news.example/bridge", "record, line 8"),
    ]


def test_a_graph_has_its_article() -> None:
    graph = {"@graph": [{"@type": "WebSite", "name": "Sõnumid"}, SCHEMA]}
    document = read_one(json.dumps(graph), "a.json")
    assert blocks_of(document) == STORY
    assert document.findings == ()


def test_a_record_of_a_crawler() -> None:
    document = read_one(json.dumps(CRAWLED), "a.json")
    assert blocks_of(document) == STORY
    assert [(field, value) for field, value, _ in said_by(document)] == [
        ("headline", "Bridge closes for a year"),
        ("description", "Drivers must take the ferry."),
        ("author", "Mari Tamm"),
        ("publisher", "news.example"),
        ("published", "2021-05-03T18:40:00"),
        ("language", "en"),
        ("url", "https://news.example/bridge"),
    ]


def test_a_body_in_html() -> None:
    text = "<p>The bridge <b>closed</b> on Monday.</p>\n<p>A ferry goes every hour.</p><script>no()</script>"
    assert blocks_of(read_one(json.dumps({**CRAWLED, "maintext": text}), "a.json")) == STORY


@pytest.mark.parametrize("key", ["articles", "results"])
def test_the_answer_of_a_service(key: str) -> None:
    assert len(all_of(json.dumps({"status": "ok", key: [CRAWLED, CRAWLED]}), "a.json")) == 2


def test_lines_are_articles_and_a_broken_one_costs_no_other() -> None:
    rows = [json.dumps(CRAWLED), "", '{"title": "Cut', json.dumps({**CRAWLED, "title": "Bridge opens"}), '{"a": 1}']
    first, second = all_of("\n".join(rows))
    assert blocks_of(second)[0] == ("headline", "Bridge opens")
    assert (first.stem, second.stem) == ("a-1", "a-3")
    assert (first.source, second.source) == ("a.jsonl, item 1", "a.jsonl, item 3")
    assert [message for _, _, message in told_by(first)] == [
        "left out: a.jsonl, line 3: cannot be read as JSON (a string is not closed)",
        "left out: a.jsonl, line 5: has neither text nor headline (its keys are a)",
    ]
    assert second.findings == ()


def test_lines_are_told_without_the_extension() -> None:
    rows = f"{json.dumps(CRAWLED)}\n{json.dumps(CRAWLED)}\n"
    assert len(all_of(rows, "a.json")) == len(all_of(rows, "a")) == 2


def test_keys_that_the_user_names() -> None:
    record = {"name": "Bridge closes for a year", "title": "Roads", "story": {"full": CRAWLED["maintext"]}}
    supplied = Supplied(mapping=mapping_of(["headline=name", "body=story.full"]))
    (document,) = all_of(json.dumps(record), "a.json", supplied)
    assert blocks_of(document) == STORY
    assert said_by(document)[0] == ("headline", "Bridge closes for a year", "record, line 1")


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        ("headline", "--map: is no pair: 'headline'"),
        ("headline=", "--map: is no pair: 'headline='"),
        ("hedline=a", "--map: no such field: 'hedline'"),
    ],
)
def test_a_mapping_that_is_none(pair: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        mapping_of([pair])
    assert str(caught.value) == message


def test_keys_that_are_there_twice_and_nan_are_told() -> None:
    text = '{"title": "Bridge closes", "text": "It closed.", "score": NaN,\n "title": "Bridge closes for a year"}'
    document = read_one(text, "a.json")
    assert blocks_of(document)[0] == ("headline", "Bridge closes for a year")
    assert [(code, line) for code, line, _ in told_by(document)] == [("NLD406", 1), ("NLD405", 2)]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ([1], "a.json: is no article (it is no JSON object)"),
        ({}, "a.json: has neither text nor headline (it has no keys)"),
        ({"@type": "Event", "name": "x"}, "a.json: is no article (it is a Event)"),
        ({"$schema": "x", "title": "y", "properties": {}}, "a.json: is no article (it is a JSON Schema)"),
    ],
)
def test_what_is_no_article(value: Any, message: str) -> None:
    assert str(refused(value)) == message


def test_what_is_no_json() -> None:
    with pytest.raises(ItemError) as caught:
        read_one('{"title": "Bridge"\n "text" "The"}', "a.json")
    assert str(caught.value).startswith("a.json, line 2: cannot be read as JSON (")


def test_an_empty_list_has_no_article() -> None:
    assert str(refused([])) == "a.json: there is no article in it"
