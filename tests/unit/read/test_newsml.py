import pytest

from newsld.errors import ItemError
from newsld.model.document import Document, Field
from newsld.model.resource import Resource
from newsld.read import read
from newsld.read.nitf import iso_of
from newsld.read.xml import read_xml
from support.reading import blocks_of, read_one, said_by, told_by

NITF = """<nitf><head><title>Not this</title><docdata><date.issue norm="20210503T184000+0300"/></docdata></head><body>
<body.head><hedline><hl1>Bridge closes for a year</hl1></hedline>
<byline>By <person>Mari Tamm</person>, <byttl>reporter</byttl></byline><abstract><p>Take the ferry.</p></abstract></body.head>
<body.content><block><p>TARTU (Sõnumid) — The bridge <em>closed</em> on
 Monday.</p><media><media-caption>A bridge</media-caption></media><hl2>Ferry</hl2>
<ul><li>Every hour</li></ul><p>Tickets &amp; more.</p></block></body.content></body></nitf>"""
STORY = [
    ("headline", "Bridge closes for a year"),
    ("dateline", "TARTU (Sõnumid) —"),
    ("paragraph", "The bridge closed on Monday."),
    ("crosshead", "Ferry"),
    ("list item", "Every hour"),
    ("paragraph", "Tickets & more."),
]
META = """<itemMeta><itemClass qcode="ninat:text"/><provider><name>Sõnumid</name></provider>
<versionCreated>2021-05-04T09:12:00+03:00</versionCreated>{status}</itemMeta>
<contentMeta><contentCreated>2021-05-03T18:40:00+03:00</contentCreated><located><name>Tartu</name></located>
<creator type="cpnat:person"><name>Jaan Kask</name></creator><creator><name>Sõnumid</name></creator>
<language tag="en"/><subject qcode="medtop:20000001"><name>roads, bridges</name></subject><subject qcode="medtop:2"/>
<headline>Bridge closes</headline></contentMeta>"""


def item(content: str, *, status: str = "", version: int = 3) -> str:
    meta = META.format(status=status)
    rights = "<rightsInfo><usageTerms href='https://wire.example/rights'>No.</usageTerms></rightsInfo>"
    return f"<newsItem guid='urn:newsml:wire.example:17' version='{version}'>{rights}{meta}<contentSet>{content}</contentSet></newsItem>"


def g2(text: str) -> tuple[Document, ...]:
    return read(Resource(source="a.xml", stem="a", data=text.encode()))


def refusal(text: str | bytes) -> str:
    with pytest.raises(ItemError) as caught:
        read_one(text, "a.xml")
    return str(caught.value)


def test_nitf() -> None:
    document = read_one(NITF, "a.nitf")
    assert blocks_of(document) == STORY
    assert said_by(document)[:5] == [
        ("headline", "Bridge closes for a year", "NITF, line 2"),
        ("description", "Take the ferry.", "NITF, line 3"),
        ("author", "Mari Tamm", "NITF, line 3"),
        ("published", "2021-05-03T18:40:00+03:00", "NITF, line 1"),
        ("dateline", "TARTU (Sõnumid)", "dateline"),
    ]


def test_a_news_item_with_nitf() -> None:
    (document,) = g2(item(f"<inlineXML contenttype='application/nitf+xml'>{NITF}</inlineXML>"))
    assert blocks_of(document) == [("headline", "Bridge closes"), *STORY[1:]]
    said = said_by(document)
    assert [value for field, value, _ in said if field == "headline"] == ["Bridge closes"]
    assert [value for field, value, _ in said if field == "author"] == ["Jaan Kask"]
    assert next(value for field, value, _ in said if field == "published") == "2021-05-03T18:40:00+03:00"
    assert ("modified", "2021-05-04T09:12:00+03:00", "NewsML-G2, line 2") in said
    assert ("publisher", "Sõnumid", "NewsML-G2, line 1") in said
    assert ("keyword", "roads, bridges", "NewsML-G2, line 5") in said
    assert ("license", "https://wire.example/rights", "NewsML-G2, line 1") in said
    assert [d.value for d in document.says(Field.SUBJECT)] == ["http://cv.iptc.org/newscodes/mediatopic/20000001"]
    assert (document.url, document.language) == ("urn:newsml:wire.example:17", "en")
    assert [d.value for d in document.says(Field.DATELINE_PLACE)] == ["TARTU", "Tartu"]


def test_a_first_version_is_published_when_it_is_made() -> None:
    (document,) = g2(item("<inlineData>The bridge closed.</inlineData>", version=1))
    assert [d.value for d in document.says(Field.PUBLISHED)] == ["2021-05-04T09:12:00+03:00"]
    assert document.says(Field.MODIFIED) == ()


@pytest.mark.parametrize(
    "content",
    [
        "<inlineXML><html><head><title>x</title></head><body><p>It closed.</p><p>A ferry goes.</p></body></html></inlineXML>",
        "<inlineData contenttype='text/plain'>It closed.\n\nA ferry goes.</inlineData>",
        "<inlineData contenttype='text/html'>&lt;p&gt;It closed.&lt;/p&gt;&lt;p>A ferry goes.</inlineData>",
        "<inlineData encoding='e'>SXQ=</inlineData><inlineXML><p>It closed.</p><p>A ferry goes.</p></inlineXML>",
    ],
)
def test_bodies_of_other_kinds(content: str) -> None:
    (document,) = g2(item(content))
    assert [text for _, text in blocks_of(document)] == ["Bridge closes", "It closed.", "A ferry goes."]


def test_the_items_of_a_message() -> None:
    plain = "<inlineData>The bridge closed.</inlineData>"
    held = item(plain, status="<pubStatus qcode='stat:withheld'/>")
    other = item(plain).replace("Bridge closes", "Bridge opens")
    first, second = g2(f"<newsMessage><itemSet>{item(plain)}{held}<packageItem/>{other}</itemSet></newsMessage>")
    assert (first.stem, second.stem) == ("a-1", "a-4")
    assert (first.source, second.source) == ("a.xml, item 1", "a.xml, item 4")
    assert second.text.startswith("Bridge opens")
    assert told_by(first) == [
        ("NLD008", None, "left out: a.xml, line 6: is withheld (its publishing status is 'withheld')"),
        ("NLD008", None, "left out: a.xml, item 3: cannot be named (there is no text in it, and no address)"),
    ]


@pytest.mark.parametrize(
    ("status", "message"),
    [
        ("<pubStatus qcode='stat:canceled'/>", "was killed (its publishing status is 'canceled')"),
        ("<embargoed>2021-06-01T00:00:00Z</embargoed>", "is embargoed (until 2021-06-01T00:00:00Z)"),
        ("<embargoed/>", "is embargoed (until its provider says otherwise)"),
    ],
)
def test_what_is_held_back_is_read_only_if_asked_for(status: str, message: str) -> None:
    text = item("<inlineData>The bridge closed.</inlineData>", status=status)
    assert refusal(text) == f"a.xml: {message}"
    assert read_one(text, "a.xml", withheld=True).text == "Bridge closes\n\nThe bridge closed."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<rss/>", "is not converted (its root is 'rss')"),
        ("<planningItem/>", "cannot be named (there is no text in it, and no address)"),
        (
            "<newsMessage><itemSet><conceptItem/></itemSet></newsMessage>",
            "cannot be named (there is no text in it, and no address)",
        ),
        ("<newsItem guid='N1'>…</newsItem>", "cannot be named (there is no text in it, and no address)"),
    ],
)
def test_what_is_no_item_or_says_nothing(text: str, message: str) -> None:
    assert refusal(text) == f"a.xml: {message}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<nitf><body></nitf>", "a.xml, line 1: cannot be read as XML (mismatched tag)"),
        ("", "a.xml, line 1: cannot be read as XML (no element found)"),
        (b"<nitf>\n\xff</nitf>", "a.xml, line 2: cannot be read as XML (not well-formed (invalid token))"),
        (
            '<?xml version="1.0" encoding="nonsense"?><nitf/>',
            "a.xml, line 1: cannot be read as XML (unknown encoding: nonsense)",
        ),
        (
            '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf>&x;</nitf>',
            "a.xml, line 1: is refused (its document type has declarations of its own)",
        ),
        ("<nitf>" * 10_000, "a.xml, line 1: is refused (nested over 200 levels)"),
    ],
)
def test_xml_that_is_refused(text: str | bytes, message: str) -> None:
    assert refusal(text) == message


def test_a_document_type_elsewhere_is_not_fetched() -> None:
    root = read_xml(b'<!DOCTYPE nitf SYSTEM "http://127.0.0.1:1/nitf.dtd"><nitf>caf&eacute; &unknown;!</nitf>', "a")
    assert root.text() == "café !"


def test_prefixes_do_not_count() -> None:
    root = read_xml(b'<n:nitf xmlns:n="x" xml:lang="en"><n:body>a</n:body></n:nitf>', "a")
    assert (root.name, root.attributes["lang"], [each.name for each in root.children()]) == ("nitf", "en", ["body"])


@pytest.mark.parametrize(
    ("norm", "iso"),
    [
        ("20210503", "2021-05-03"),
        ("20080219+0100", "2008-02-19"),
        ("20210503T184000+0300", "2021-05-03T18:40:00+03:00"),
        ("20210503T1840Z", "2021-05-03T18:40Z"),
        ("2021", None),
    ],
)
def test_dates_of_nitf(norm: str, iso: str | None) -> None:
    assert iso_of(norm) == iso
