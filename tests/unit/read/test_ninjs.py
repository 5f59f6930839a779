import json
from typing import Any

import pytest

from newsld.errors import ItemError
from newsld.model.document import Document, Field
from newsld.model.resource import Resource
from newsld.read.json_values import JsonValue, json_values
from newsld.read.ninjs import is_ninjs
from support.reading import blocks_of, read_one, said_by, told_by

FIRST = {
    "uri": "https://wire.example/items/17",
    "type": "text",
    "versioncreated": "2021-05-04T09:12:00+03:00",
    "firstcreated": "2021-05-03T18:40:00+03:00",
    "language": "en",
    "byline": "By Mari Tamm and Jaan Kask, Sõnumid",
    "copyrightholder": "Sõnumid",
    "located": "Tartu",
    "headline": "Bridge closes for a year",
    "description_text": "Drivers must take the ferry.",
    "body_text": "Not this.",
    "body_xhtml": "<p>TARTU (Sõnumid) — The bridge closed on Monday.</p><h2>Ferry</h2><ul><li>Every hour</li></ul>",
    "subject": [
        {"name": "roads, bridges"},
        {"scheme": "http://cv.iptc.org/newscodes/mediatopic/", "code": "20000001"},
        {"code": "20000002"},
    ],
    "person": [{"name": "Mari Mets"}],
    "associations": {
        "main": {
            "type": "picture",
            "renditions": {
                "small": {"href": "https://wire.example/s.jpg", "width": 100},
                "large": {"href": "https://wire.example/l.jpg", "width": 900},
            },
        },
        "film": {"type": "video", "renditions": {"a": {"href": "https://wire.example/a.mp4"}}},
    },
    "rightsinfo": {"linkedrights": "https://wire.example/rights"},
}
THIRD = {
    "uri": "urn:newsml:wire.example:20210503:17",
    "standard": {"name": "ninjs", "version": "3.0"},
    "versionCreated": "2021-05-04T09:12:00+03:00",
    "by": "Mari Tamm",
    "headlines": [{"role": "short", "value": "Bridge"}, {"role": "main", "value": "Bridge closes for a year"}],
    "descriptions": [{"role": "creditline", "value": "Sõnumid"}, {"role": "lead", "value": "Take the ferry."}],
    "bodies": [
        {"role": "plain", "contentType": "text/plain", "value": "Not this."},
        {
            "role": "nitf",
            "contentType": "text/vnd.IPTC.NITF",
            "value": "<nitf><head><title>No</title></head><body><body.head><byline>No</byline></body.head><body.content>"
            "<block><p>The bridge closed\n on Monday.</p><media><media-caption>No</media-caption></media><hl2>Ferry</hl2>"
            "<p>It goes every hour &amp; more.</p></block></body.content></body></nitf>",
        },
    ],
}  # fmt: skip


def ninjs(item: Any, **supplied: Any) -> Document:
    return read_one(json.dumps(item, indent=1), "a.json", **supplied)


def test_the_first_version() -> None:
    document = ninjs(FIRST)
    assert blocks_of(document) == [
        ("headline", "Bridge closes for a year"),
        ("dateline", "TARTU (Sõnumid) —"),
        ("paragraph", "The bridge closed on Monday."),
        ("crosshead", "Ferry"),
        ("list item", "Every hour"),
    ]
    assert said_by(document) == [
        ("headline", "Bridge closes for a year", "ninjs, line 10"),
        ("description", "Drivers must take the ferry.", "ninjs, line 11"),
        ("author", "Mari Tamm", "ninjs, line 7"),
        ("author", "Jaan Kask", "ninjs, line 7"),
        ("publisher", "Sõnumid", "ninjs, line 8"),
        ("published", "2021-05-03T18:40:00+03:00", "ninjs, line 5"),
        ("modified", "2021-05-04T09:12:00+03:00", "ninjs, line 4"),
        ("language", "en", "ninjs, line 6"),
        ("url", "https://wire.example/items/17", "ninjs, line 2"),
        ("image", "https://wire.example/l.jpg", "ninjs, line 40"),
        ("license", "https://wire.example/rights", "ninjs, line 55"),
        ("dateline", "TARTU (Sõnumid)", "dateline"),
        ("dateline place", "TARTU", "dateline"),
        ("agency", "Sõnumid", "dateline"),
        ("subject", "http://cv.iptc.org/newscodes/mediatopic/20000001", "ninjs, line 18"),
        ("keyword", "roads, bridges", "ninjs, line 16"),
        ("keyword", "Mari Mets", "ninjs, line 28"),
        ("dateline place", "Tartu", "ninjs, line 9"),
    ]


def test_the_third_version() -> None:
    document = ninjs(THIRD)
    assert blocks_of(document) == [
        ("headline", "Bridge closes for a year"),
        ("paragraph", "The bridge closed on Monday."),
        ("crosshead", "Ferry"),
        ("paragraph", "It goes every hour & more."),
    ]
    assert document.url == "urn:newsml:wire.example:20210503:17"
    assert [d.value for d in document.says(Field.DESCRIPTION)] == ["Take the ferry."]
    assert [d.value for d in document.says(Field.PUBLISHED)] == ["2021-05-04T09:12:00+03:00"]
    assert document.says(Field.MODIFIED) == ()


def test_a_picture_is_told_of_by_its_caption() -> None:
    picture = {**THIRD, "type": "picture", "bodies": [], "descriptions": [{"role": "caption", "value": "A bridge."}]}
    assert blocks_of(ninjs(picture)) == [("headline", "Bridge closes for a year"), ("paragraph", "A bridge.")]


def test_a_list_of_items() -> None:
    text = json.dumps([FIRST, {**FIRST, "pubstatus": "withheld"}])
    document = read_one(text, "a.ninjs")
    assert document.text.startswith("Bridge closes")
    assert told_by(document) == [
        ("NLD008", None, "left out: a.ninjs, line 1: is withheld (its publishing status is 'withheld')")
    ]


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("pubstatus", "withheld", "a.json: is withheld (its publishing status is 'withheld')"),
        ("pubStatus", "stat:canceled", "a.json: was killed (its publishing status is 'canceled')"),
        ("embargoed", "2021-06-01T00:00:00Z", "a.json: is embargoed (until 2021-06-01T00:00:00Z)"),
        ("embargoedUntil", "2021-06-01T00:00:00Z", "a.json: is embargoed (until 2021-06-01T00:00:00Z)"),
    ],
)
def test_what_is_held_back_is_read_only_if_asked_for(key: str, value: str, message: str) -> None:
    with pytest.raises(ItemError) as caught:
        ninjs({**FIRST, key: value})
    assert str(caught.value) == message
    assert caught.value.hint == "read it all the same with --include-withheld"
    assert ninjs({**FIRST, key: value}, withheld=True).text.startswith("Bridge closes")


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (FIRST, True),
        (THIRD, True),
        ({"body_html": "x"}, True),
        ({"title": "x", "text": "y"}, False),
        ({"@type": "NewsArticle", "uri": "x", "bodies": [], "versionCreated": ""}, False),
        ([], False),
    ],
)
def test_ninjs_is_told_by_its_keys(item: Any, told: bool) -> None:
    resource = Resource(source="a", stem="a", data=json.dumps(item).encode())
    (value,), _ = json_values(resource)
    assert isinstance(value, JsonValue)
    assert is_ninjs(value.item) is told
