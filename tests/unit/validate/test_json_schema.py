"""Documents that agree with their schema pass; each mistake is found where it is."""

from __future__ import annotations

import json
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from newsld._resources import read_resource
from newsld.model.report import Severity
from newsld.validate._explain import MOST
from newsld.validate.json_schema import check_data, check_embed

SAMPLES = Path(__file__).parent / "samples"
GONE = object()


def data() -> dict[str, Any]:
    context = json.loads(read_resource("vocab", "context.jsonld"))["@context"]
    return {"@context": context, **json.loads((SAMPLES / "data.json").read_bytes())}


def embed(name: str = "embed") -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SAMPLES / f"{name}.json").read_bytes())
    return found


def change(document: dict[str, Any], pointer: str, value: Any) -> dict[str, Any]:
    document = deepcopy(document)
    *way, last = [int(part) if part.isdigit() else part.replace("~1", "/") for part in pointer.split("/")[1:]]
    here: Any = document
    for step in way:
        here = here[step]
    if value is GONE:
        del here[last]
    else:
        here[last] = value
    return document


def at(kind: str) -> str:
    nodes = data()["@graph"]
    return f"/@graph/{next(i for i, n in enumerate(nodes) if f'#{kind}-' in n['@id'])}"


EVENT, EVENTUALITY, PERSON = "/@graph/1", "/@graph/3", at("person")
PLACE, GROUP, QUOTE, CLAIM, AMOUNT = (at(kind) for kind in ("place", "group", "quote", "claim", "amount"))


def test_a_document_with_every_key_agrees() -> None:
    assert check_data(data(), "a") == ()


@pytest.mark.parametrize("name", ["embed", "embed-graph"])
def test_an_embedded_document_agrees(name: str) -> None:
    assert check_embed(embed(name), "a") == ()


DATA_MISTAKES = [
    # what is changed, to what, where it is found if not there
    ("/@context/schema", "https://schema.org/", None),
    ("/extra", 1, None),
    ("/@graph/0/@type", ["Article"], "/@graph/0/@type/0"),
    ("/@graph/0/@id", "article", None),
    ("/@graph/0/headline", "no language", None),
    ("/@graph/0/headline/@language", "English language", None),
    ("/@graph/0/datePublished/@value", "2031-05-14T08:30:00Z", None),
    ("/@graph/0/datePublished/@value", "2031-05-14T08:30:00.5+02:00", None),
    ("/@graph/0/dateModified", "15 May 2031", None),
    ("/@graph/0/dateModified", "2031-13-01", None),
    ("/@graph/0/dateModified", "2031-05-15\n", None),
    ("/@graph/0/author", "https://news.example/2031/harbour#person-ida-berg", None),
    ("/@graph/0/wordCount", "214", None),
    ("/@graph/0/wordCount", -1, None),
    ("/@graph/0/isAccessibleForFree", "True", None),
    ("/@graph/0/url", "/2031/harbour", None),
    ("/@graph/0/mentions", [], None),
    ("/@graph/0/mentions/0", "https://news.example/a b", None),
    ("/@graph/0/agent", [], None),
    (f"{EVENT}/@type", ["Event", "nl:Eventuality"], f"{EVENT}/@type/1"),
    (f"{EVENT}/@type", ["Concert"], f"{EVENT}/@type/0"),
    (f"{EVENT}/name", GONE, EVENT),
    (f"{EVENT}/name", " ", None),
    (f"{EVENT}/nl:modality", "nl:Possible", None),
    (f"{EVENT}/nl:modality", GONE, EVENT),
    (f"{EVENT}/sem:eventType", "nl:Chat", None),
    (f"{EVENT}/eventStatus", "https://schema.org/EventScheduled", None),
    (f"{EVENT}/nl:when", "next Friday", None),
    (f"{EVENT}/nl:when", GONE, EVENT),
    (f"{EVENT}/sem:hasActor", GONE, EVENT),
    (f"{EVENT}/startDate", {"@value": "2031", "@type": "xsd:gYearMonth"}, f"{EVENT}/startDate/@value"),
    (f"{EVENT}/startDate", {"@value": "2031-05-16", "@type": "xsd:date"}, f"{EVENT}/startDate/@type"),
    (f"{EVENT}/sem:hasLatestEndTimeStamp", "2031-05", None),
    (f"{EVENT}/nl:agents", ["https://news.example/x"], None),
    (f"{EVENTUALITY}/nl:modality", "nl:Happened", None),
    (f"{EVENTUALITY}/sem:hasActor", ["https://news.example/x"], None),
    (f"{EVENTUALITY}/startDate", "2031-06-01", None),
    (f"{PERSON}/@id", "https://news.example/2031/harbour#org-ida", None),
    (f"{PERSON}/jobTitle", ["mayor"], f"{PERSON}/jobTitle/0"),
    (f"{PERSON}/name", {"@value": "Ida Berg", "@language": "en"}, None),
    (f"{PERSON}/a~1b", 1, None),
    (f"{PLACE}/@type", ["Place", "Town"], f"{PLACE}/@type/1"),
    (f"{PLACE}/@type", ["City"], f"{PLACE}/@type/0"),
    (f"{GROUP}/nl:count", "12", None),
    (f"{QUOTE}/text", GONE, QUOTE),
    (f"{CLAIM}/appearance", "article", None),
    (f"{AMOUNT}/value", 2500000, None),
    (f"{AMOUNT}/value", "2.50", None),
    (f"{AMOUNT}/currency", "€", None),
]


@pytest.mark.parametrize(("pointer", "value", "found"), DATA_MISTAKES)
def test_a_mistake_in_the_data_is_found_where_it_is(pointer: str, value: Any, found: str | None) -> None:
    findings = check_data(change(data(), pointer, value), "story")
    assert {f.pointer for f in findings} == {found or pointer}
    assert {(f.code, f.severity, f.source) for f in findings} == {("NLD301", Severity.ERROR, "story")}


ABOUT = "/about/0"
EMBED_MISTAKES = [
    ("/@context", "http://schema.org", None),
    ("/@type", "BlogPosting", None),
    ("/nl:referenceDate", "2031-05-14", None),
    ("/headline", {"@value": "Mayors", "@language": "en"}, None),
    ("/datePublished", "14 May", None),
    ("/author/0", "Ida Berg", None),
    ("/author/0/@type", "Thing", None),
    (f"{ABOUT}/name", GONE, ABOUT),
    (f"{ABOUT}/startDate", "2031-05", None),
    (f"{ABOUT}/startDate", GONE, ABOUT),
    (f"{ABOUT}/location", GONE, ABOUT),
    (f"{ABOUT}/location/0/address", GONE, f"{ABOUT}/location/0"),
    (f"{ABOUT}/location/0/address", {"@type": "PostalAddress"}, None),
    (f"{ABOUT}/eventStatus", "schema:EventRescheduled", None),
    (f"{ABOUT}/eventStatus", "https://schema.org/EventPostponed", None),
    ("/mentions/1/startDate", "2030-04-01", None),
    ("/mentions/1/@type", "Product", None),
    ("/hasPart/0/text", "", None),
    ("/image/0", "harbour.jpg", None),
]


@pytest.mark.parametrize(("pointer", "value", "found"), EMBED_MISTAKES)
def test_a_mistake_in_the_page_is_found_where_it_is(pointer: str, value: Any, found: str | None) -> None:
    findings = check_embed(change(embed(), pointer, value), "story")
    assert {f.pointer for f in findings} == {found or pointer}
    assert {(f.code, f.severity) for f in findings} == {("NLD301", Severity.ERROR)}


def test_a_mistake_in_a_flat_page_is_found_where_it_is() -> None:
    (finding,) = check_embed(change(embed("embed-graph"), "/@graph/1/startDate", "soon"), "story")
    assert finding.pointer == "/@graph/1/startDate"


def test_a_mistyped_key_gets_a_suggestion() -> None:
    (finding,) = check_data(change(data(), f"{PERSON}/jobTitel", []), "story")
    assert finding.message == "'jobTitel' is not a key of this node"
    assert finding.hint == "did you mean 'jobTitle'?"


def test_a_wrong_value_gets_the_description_of_the_right_one() -> None:
    (finding,) = check_data(change(data(), f"{EVENT}/sem:hasLatestEndTimeStamp", "soon"), "story")
    assert finding.message == ("'soon' does not match '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$'")
    assert finding.hint == 'A day: YYYY-MM-DD (ISO 8601; xsd:date without a zone). For example: "2018-04-20"'


def test_a_message_does_not_repeat_a_whole_text() -> None:
    (finding,) = check_data(change(data(), "/@graph/0/headline", "word " * 100_000), "story")
    assert len(finding.message) < 400


def test_many_mistakes_are_cut_off() -> None:
    document = data()
    document["@graph"] += [{"@id": "x", "@type": ["Nothing"]}] * (MOST * 3)
    assert len(check_data(document, "story")) == MOST


@pytest.mark.parametrize("document", [{}, {"@graph": []}, {"@context": {}}, {"@context": {}, "@graph": {}}])
def test_data_without_a_node_is_no_pass(document: dict[str, Any]) -> None:
    (finding,) = check_data(document, "story")
    assert (finding.code, finding.severity, finding.pointer) == ("NLD305", Severity.ERROR, "/@graph")
    assert finding.message == "the check looked at nothing: the document has no node"


@pytest.mark.parametrize("document", [{}, {"@context": "https://schema.org"}, {"@graph": []}])
def test_a_page_without_a_node_is_no_pass(document: dict[str, Any]) -> None:
    (finding,) = check_embed(document, "story")
    assert (finding.code, finding.severity) == ("NLD305", Severity.ERROR)


def test_jsonschema_is_imported_only_for_a_mistake() -> None:
    code = (
        "import json, sys; from newsld.validate.json_schema import check_embed;"
        "good = {'@context': 'https://schema.org', '@type': 'NewsArticle', 'headline': 'x'};"
        "assert check_embed(good, 'a') == (); assert 'jsonschema' not in sys.modules;"
        "assert check_embed({**good, 'headline': 1}, 'a'); assert 'jsonschema' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=600)
