"""Anybody's JSON-LD: what is right passes, what is wrong is told with place, reason and way out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsld._resources import read_resource
from newsld.errors import UsageError
from newsld.model.report import Finding, Severity
from newsld.validate import MAX_BYTES, validate

SAMPLES = Path(__file__).parent / "samples"
PLACE = {"@type": "Place", "name": "Town Hall", "address": "Oslo"}
EVENT = {
    "@context": "https://schema.org",
    "@type": "Event",
    "name": "Vote",
    "startDate": "2021-05-03",
    "location": PLACE,
}
AUTHOR = {"@type": "Person", "name": "Jane Doe", "url": "https://news.example/jane"}
ARTICLE = {
    "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fish and chips", "author": AUTHOR,
    "image": "https://news.example/1.jpg", "datePublished": "2021-05-03T14:05:00+02:00",
    "dateModified": "2021-05-03T15:05:00Z",
}  # fmt: skip


def findings(document: Any, profile: str = "auto", extension: str = ".jsonld") -> tuple[Finding, ...]:
    data = document if isinstance(document, bytes) else json.dumps(document, indent=1).encode()
    return validate(data, source="x", profile=profile, extension=extension).findings


def codes(document: Any, profile: str = "auto", extension: str = ".jsonld") -> list[str]:
    return [finding.code for finding in findings(document, profile, extension)]


def page(*documents: Any) -> bytes:
    blocks = (f'<script type="application/ld+json">\n{json.dumps(d)}\n</script>\n' for d in documents)
    return ("<!doctype html>\n" + "".join(blocks)).encode()


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"about": {"@type": "Role", "about": {"@type": "Thing", "name": "x"}, "roleName": "topic"}},
        {"author": "https://news.example/jane"},
        {"publisher": {"@type": "NewsMediaOrganization", "name": "x"}},
        {"@type": ["NewsArticle", "ReportageNewsArticle"]},
        {"mainEntityOfPage": "https://news.example/1", "isPartOf": {"@id": "https://other.example/#website"}},
        {
            "potentialAction": {
                "@type": "SearchAction",
                "target": "https://n.example/?q={q}",
                "query-input": "required name=q",
            }
        },
        {"datePublished": "2021-05", "dateModified": "20210503T140500Z"},
        {"timeRequired": "PT5M", "inLanguage": "zh-Hant-TW"},
        {"description": "5 < 6 & 7 > 3, {braces} and 100% of it"},
        {"dateline": "OSLO", "width": "600 px"},
        {"additionalType": "http://www.wikidata.org/entity/Q1"},
        {"dcterms:subject": "fish", "https://news.example/terms#desk": "food"},
        {"author": [AUTHOR, {"@type": "Organization", "name": "News and More, Ltd", "url": "https://n.example/"}]},
        {"author": {"@type": "Person", "name": "Sammy Davis, Jr.", "sameAs": "https://news.example/sammy"}},
    ],
)
def test_what_is_right_has_no_finding(values: dict[str, Any]) -> None:
    document = {**ARTICLE, **values}
    found = [f for f in findings(document, extension=".jsonld") if f.severity is not Severity.NOTE]
    assert [f for f in found if f.message != "width is no property of NewsArticle"] == []


def test_a_right_event_and_a_right_article_satisfy_google() -> None:
    assert [f for f in findings(EVENT, "google") if f.severity is not Severity.NOTE] == []
    assert findings(ARTICLE, "google") == ()


@pytest.mark.parametrize(
    ("key", "value", "code", "pointer", "hint"),
    [
        ("@type", "newsarticle", "NLD501", "/@type", "did you mean 'NewsArticle'?"),
        ("@type", "EventScheduled", "NLD501", "/@type", "give the type of the thing itself"),
        ("SameAs", "https://x.example/", "NLD502", "/SameAs", "did you mean 'sameAs'?"),
        ("datemodified", "2021-05-03", "NLD502", "/datemodified", "did you mean 'dateModified'?"),
        ("isAccessibleforFree", True, "NLD502", "/isAccessibleforFree", "did you mean 'isAccessibleForFree'?"),
        ("zzqx", 1, "NLD502", "/zzqx", "https://schema.org/docs/full.html"),
        ("startDate", "2021-05-03", "NLD504", "/startDate", "it belongs to"),
        ("author", {"@type": "Place", "name": "x"}, "NLD505", "/author/@type", "it should be Organization or Person"),
        ("headline", True, None, "", ""),
        ("image", True, "NLD505", "/image", "it should be ImageObject or URL"),
        ("publisher", 7, "NLD506", "/publisher", "write the object"),
        ("publisher", "The Daily News", "NLD506", "/publisher", '{"@type": "Organization"'),
        ("datePublished", "2021-02-30", "NLD303", "/datePublished", "2021-05-03"),
        ("datePublished", "2021-05-03 14:05:00 +0200", "NLD303", "/datePublished", "write 2021-05-03T14:05:00+0200"),
        ("datePublished", "2021-05-03 14:05:00 UTC", "NLD303", "/datePublished", "write 2021-05-03T14:05:00Z"),
        ("datePublished", "Mon, 03 May 2021 14:05:00 GMT", "NLD303", "/datePublished", "write 2021-05-03T14:05:00+00:00"),
        ("datePublished", "May 3, 2021", "NLD303", "/datePublished", "2021-05-03"),
        ("datePublished", "2021-05-03T25:00", "NLD303", "/datePublished", ""),
        ("datePublished", "2021-05-03/2021-05-04", "NLD303", "/datePublished", ""),
        ("datePublished", "0000-00-00 00:00:00", "NLD603", "/datePublished", "leave the key out"),
        ("datePublished", "1970-01-01T00:00:00Z", "NLD603", "/datePublished", "leave the key out"),
        ("description", "{{ article.summary }}", "NLD603", "/description", "leave the key out"),
        ("headline", "undefined", "NLD603", "/headline", "leave the key out"),
        ("url", "https://news.example/a b", "NLD302", "/url", "%20"),
        ("url", "https://news.example/100%", "NLD302", "/url", "percent"),
        ("url", "https://", "NLD302", "/url", "percent"),
        ("image", "//cdn.example/1.jpg", "NLD601", "/image", "write https://cdn.example/1.jpg"),
        ("url", "www.news.example/1", "NLD601", "/url", "with https://"),
        ("author", None, "NLD608", "/author", "leave the key out"),
        ("keywords", [], "NLD608", "/keywords", "leave the key out"),
        ("headline", "  ", "NLD608", "/headline", "leave the key out"),
        ("headline", "Tom &#038; Ann", "NLD610", "/headline", "the character itself"),
        ("isAccessibleForFree", "https://schema.org/True", "NLD605", "/isAccessibleForFree", "without quotation marks"),
        ("isAccessibleForFree", "perhaps", "NLD605", "/isAccessibleForFree", "write true or false"),
        ("wordCount", "many", "NLD611", "/wordCount", "digits"),
        ("headline", {"@value": "x", "@language": "en_US"}, "NLD612", "/headline/@value", "BCP 47"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_pointer_and_the_way_out(
    key: str, value: Any, code: str | None, pointer: str, hint: str
) -> None:
    found = findings({**ARTICLE, key: value})
    if code is None:
        assert found == ()
        return
    (finding,) = (f for f in found if f.code == code)
    assert finding.pointer == pointer
    assert hint in finding.hint


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ("https://schema.org/EventScheduled", True),
        ("http://schema.org/EventCancelled", True),
        ("EventPostponed", True),
        ({"@id": "https://schema.org/EventRescheduled"}, True),
        ("https://schema.org/EventCanceled", False),
        ("Cardiovascular", False),
    ],
)
def test_enumerations_have_their_values_only(value: Any, known: bool) -> None:
    assert ("NLD507" in codes({**EVENT, "eventStatus": value})) is not known


def test_one_thing_told_in_two_places_has_the_types_of_both() -> None:
    graph = [
        {"@type": "NewsArticle", "headline": "x", "author": {"@id": "#jane", "name": "Jane Doe"}},
        {"@id": "#jane", "@type": "Person", "url": "https://news.example/jane"},
    ]
    document = {"@context": "https://schema.org", "@graph": graph}
    assert {"NLD704", "NLD304", "NLD505"} & set(codes(document, "google")) == set()
    graph[1]["@type"] = "Place"
    assert {"NLD704", "NLD505"} <= set(codes(document, "google"))


@pytest.mark.parametrize(
    ("reference", "broken"),
    [
        ("#jane", True), ("_:jane", True), ("https://news.example/1#jane", True), ("https://news.example/2#jane", False),
        ("https://news.example/1#article", False), ("https://news.example/jane", False), ("jane", False),
    ],
)  # fmt: skip
def test_a_reference_into_this_document_must_find_something(reference: str, broken: bool) -> None:
    document = {**ARTICLE, "@id": "https://news.example/1#article", "editor": {"@id": reference}}
    assert ("NLD304" in codes(document)) is broken


def test_references_are_followed_across_the_blocks_of_a_page() -> None:
    jane = {
        "@context": "https://schema.org",
        "@id": "#jane",
        "@type": "Person",
        "name": "Jane",
        "sameAs": "https://n.example/",
    }
    document = {**ARTICLE, "author": {"@id": "#jane"}}
    assert codes(page(document, jane), extension=".html") == []
    assert codes(page(document), extension=".html") == ["NLD304"]


def test_a_finding_in_a_page_has_the_line_of_the_page() -> None:
    found = findings(page(ARTICLE, {**EVENT, "startDate": "soon"}), extension=".html")
    (finding,) = (f for f in found if f.code == "NLD303")
    assert (finding.line, finding.pointer) == (6, "/startDate")


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": ""}, "NLD701"),
        ({"startDate": None}, "NLD701"),
        ({"location": "Oslo"}, "NLD701"),
        ({"location": {"@type": "Place", "name": "Oslo"}}, "NLD701"),
        ({"location": {"@type": "VirtualLocation", "url": "https://n.example/"}}, None),
        ({"location": {"@id": "https://other.example/#hall"}}, None),
        ({"@type": "SportsEvent", "name": ""}, "NLD701"),
        ({"@type": "CourseInstance", "name": ""}, None),
        ({"startDate": "2021-05-03T00:00"}, "NLD703"),
        ({"startDate": "2021-05-03T19:00"}, None),
        ({"previousStartDate": "2021-05-01", "eventStatus": "EventPostponed"}, "NLD706"),
        ({"previousStartDate": "2021-05-01", "eventStatus": {"@id": "https://schema.org/EventRescheduled"}}, None),
    ],
)
def test_what_google_asks_of_events(values: dict[str, Any], code: str | None) -> None:
    found = {f.code for f in findings(page({**EVENT, **values}), extension=".html")} - {"NLD702", "NLD608", "NLD506"}
    assert found == ({code} if code else set())


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"author": "Jane Doe"}, "NLD704"),
        ({"author": {"name": "Jane Doe", "url": "https://n.example/"}}, "NLD704"),
        ({"author": {"@type": "Thing", "name": "Jane Doe", "url": "https://n.example/"}}, "NLD704"),
        ({"author": {"@type": "Person", "name": "By Jane Doe", "url": "https://n.example/"}}, "NLD704"),
        ({"author": {"@type": "Person", "name": "Jane Doe, John Roe", "url": "https://n.example/"}}, "NLD704"),
        ({"datePublished": "2021-05-03"}, "NLD703"),
        ({"image": {"@type": "ImageObject", "url": "https://n.example/1.jpg", "width": 100, "height": "90"}}, "NLD705"),
        ({"image": {"@type": "ImageObject", "url": "https://n.example/1.jpg", "width": 1000, "height": 900}}, None),
        ({"isAccessibleForFree": False, "hasPart": {"@type": "WebPageElement", "cssSelector": ".wall"}}, None),
        ({"isAccessibleForFree": True}, None),
        ({"isAccessibleForFree": False}, "NLD707"),
        ({"headline": ""}, "NLD702"),
    ],
)
def test_what_google_asks_of_articles(values: dict[str, Any], code: str | None) -> None:
    found = set(codes({**ARTICLE, **values}, "google")) - {"NLD608", "NLD505", "NLD506"}
    assert found == ({code} if code else set())


def test_files_of_ours_are_held_against_their_schemas() -> None:
    context = json.loads(read_resource("vocab", "context.jsonld"))["@context"]
    data = {"@context": context, **json.loads((SAMPLES / "data.json").read_bytes())}
    assert [f for f in findings(data) if f.severity is Severity.ERROR] == []
    data["@graph"][0]["headlines"] = "x"
    (finding,) = (f for f in findings(data) if f.code == "NLD301")
    assert finding.pointer == "/@graph/0/headlines"
    assert finding.line
    embed = json.loads((SAMPLES / "embed.json").read_bytes())
    assert "NLD301" not in codes(embed, "embed")
    assert "NLD301" in codes({**embed, "author": "Jane"}, "embed")
    assert "NLD301" not in codes({**embed, "author": "Jane"})


def test_a_document_that_was_cut_is_not_asked_for_what_it_lacks() -> None:
    cut = json.dumps(EVENT).encode()[:-30]
    assert "NLD701" not in codes(cut, "google")
    assert "NLD402" in codes(cut, "google")


@pytest.mark.parametrize(
    ("data", "extension"),
    [
        (b"", ".html"), (b"<script type='application/ld+json'></script>", ".html"), (b"[]", ".jsonld"), (b"{}", ".json"),
        (b'{"@context": "https://other.example/", "name": "x"}', ".jsonld"), (b"# nothing\n", ".ttl"), (b"", ".nq"), (b"", ""),
    ],
)  # fmt: skip
def test_a_check_of_nothing_fails(data: bytes, extension: str) -> None:
    assert validate(data, source="x", extension=extension).worst is Severity.ERROR


def test_google_s_rules_on_something_else_fail() -> None:
    assert codes({"@context": "https://schema.org", "@type": "Recipe", "name": "x"}, "google") == ["NLD305"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (json.dumps(EVENT).encode(), None), (page(ARTICLE), None), (b"<p>text</p>", "NLD305"), (b"hello", "NLD401"),
        (b'<http://a.example/> <http://schema.org/naam> "x" .', "NLD502"),
        (b"@prefix s: <http://schema.org/> .\n<http://a.example/> s:naam 1 .", "NLD502"),
        (b"# a comment\nPREFIX s: <http://schema.org/>\n<http://a.example/> s:naam 1 .", "NLD502"),
    ],
)  # fmt: skip
def test_without_a_name_the_content_tells_what_it_is(data: bytes, code: str | None) -> None:
    assert [f.code for f in validate(data, source="-").findings] == ([code] if code else [])


def test_what_is_too_big_is_refused_unread() -> None:
    assert codes(b" " * (MAX_BYTES + 1)) == ["NLD404"]


def test_ten_thousand_blocks_are_read_and_the_rest_is_told() -> None:
    found = codes(page(*[ARTICLE] * 10_001), extension=".html")
    assert found == ["NLD404"]


def test_many_mistakes_of_one_kind_are_counted_not_told() -> None:
    found = findings({**ARTICLE, **{f"zz{number}qx": 1 for number in range(5000)}})
    assert [f.code for f in found] == ["NLD502"] * 101
    assert found[-1].message == "4900 more of NLD502 are not told one by one"
    assert found[-1].line is None


def test_a_profile_that_there_is_not_is_refused() -> None:
    with pytest.raises(UsageError, match="no such profile"):
        validate(b"{}", source="x", profile="bing")
