from __future__ import annotations

import pytest

from newsld.errors import ItemError
from newsld.model.document import Document, Field
from newsld.model.resource import Resource
from newsld.model.supplied import NOTHING
from newsld.read import read
from newsld.read.detect import choose_reader
from newsld.read.feed import MAX_BROKEN, READER
from support.reading import blocks_of

STORY = "The new bridge over the harbour in Oslo was opened on Monday by Kari Lindqvist, the mayor of the city."
RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Harbour News</title><link>https://news.example/</link><language>en-gb</language>
{}
</channel></rss>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>Harbour News</title><id>urn:x:feed</id><updated>2021-05-04T00:00:00Z</updated>
<author><name>The Desk</name></author>
{}
</feed>"""


def documents(
    text: str | bytes, source: str = "feed", iri: str | None = None, media_type: str | None = None
) -> tuple[Document, ...]:
    data = text if isinstance(text, bytes) else text.encode()
    return read(Resource(source=source, stem="feed", data=data, iri=iri, media_type=media_type))


def item(inner: str) -> Document:
    (document,) = documents(RSS.format(f"<item>{inner}</item>"))
    return document


def entry(inner: str) -> Document:
    (document,) = documents(ATOM.format(f"<entry>{inner}</entry>"))
    return document


def said(document: Document, field: Field) -> list[str]:
    return [datum.value for datum in document.says(field)]


def refusal(text: str | bytes) -> str:
    with pytest.raises(ItemError) as caught:
        READER.read(
            Resource(source="feed", stem="feed", data=text if isinstance(text, bytes) else text.encode()), NOTHING
        )
    return str(caught.value)


def test_every_item_is_an_article() -> None:
    first, second = documents(
        RSS.format(
            f"<item><title>Bridge opens</title><link>https://news.example/bridge</link><description>{STORY}</description>"
            f"</item>\n<item><title>Bridge closes</title><link>https://news.example/closed</link>"
            f"<description>Again, {STORY}</description></item>"
        ),
        iri="https://news.example/feed.xml",
    )
    assert (first.source, first.stem, first.url) == ("feed, item 1", "feed-1", "https://news.example/bridge")
    assert first.text == f"Bridge opens\n\n{STORY}"
    assert second.url == "https://news.example/closed"
    assert said(first, Field.PUBLISHER) == ["Harbour News"]
    assert first.says(Field.HEADLINE)[0].where == "feed, line 5"
    assert second.says(Field.HEADLINE)[0].where == "feed, line 6"
    assert (first.language, first.language_stated) == ("en-GB", True)


def test_the_full_text_goes_before_the_summary() -> None:
    document = item(
        f"<title>Bridge opens</title><description>A bridge opens.</description>"
        f"<content:encoded><![CDATA[<p>{STORY}</p><p>It cost more than <b>anybody</b> had said.</p>]]></content:encoded>"
    )
    assert document.text == f"Bridge opens\n\n{STORY}\n\nIt cost more than anybody had said."
    assert said(document, Field.DESCRIPTION) == ["A bridge opens."]


def test_a_summary_that_is_longer_than_the_content() -> None:
    document = item(f"<title>T</title><description>{STORY}</description><content:encoded>More…</content:encoded>")
    assert document.text == f"T\n\n{STORY}"
    assert said(document, Field.DESCRIPTION) == []


@pytest.mark.parametrize("words", ["appeared first on", "first appeared on"])
def test_what_wordpress_puts_below_an_item_is_no_story(words: str) -> None:
    below = f"<p>The post <a href='https://news.example/1'>Bridge opens</a> {words} <a href='/'>Harbour News</a>.</p>"
    document = item(
        f"<title>T</title><description><![CDATA[<p>A bridge opens. […]</p>{below}]]></description>"
        f"<content:encoded><![CDATA[<p>{STORY}</p><p>It cost more than anybody had said.</p>{below}]]></content:encoded>"
    )
    assert [kind for kind, _ in blocks_of(document)] == ["headline", "paragraph", "paragraph", "end"]
    assert said(document, Field.DESCRIPTION) == ["A bridge opens. […]"]


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("<pubDate>Mon, 03 May 2021 10:00:00 +0200</pubDate>", "2021-05-03T10:00:00+02:00"),
        ("<pubDate>Mon, 03 May 2021</pubDate>", "2021-05-03"),
        ("<pubDate>2021-05</pubDate>", "2021-05"),
        ("<pubDate>2021</pubDate>", "2021"),
        ("<pubDate>3 May 2021 10:00 EST</pubDate>", "2021-05-03T10:00-05:00"),
        ("<pubDate>Mon, 03 May 2021 10:00:00</pubDate>", "2021-05-03T10:00:00"),
        ("<dc:date>2021-05-03</dc:date>", "2021-05-03"),
    ],
)
def test_dates_are_as_written(written: str, published: str) -> None:
    document = item(f"<title>T</title><description>{STORY}</description>{written}")
    assert said(document, Field.PUBLISHED) == [published]
    assert said(document, Field.MODIFIED) == []


def test_a_date_that_is_none_is_told_of() -> None:
    document = item(f"<title>T</title><description>{STORY}</description><pubDate>Mon, 32 May 2021</pubDate>")
    assert said(document, Field.PUBLISHED) == []
    assert [finding.code for finding in document.findings] == ["NLD004"]


def test_atom_with_only_updated_says_when_it_was_changed() -> None:
    document = entry(
        f"<title>T</title><id>urn:x:1</id><updated>2021-05-03T10:00:00Z</updated><summary>{STORY}</summary>"
    )
    assert said(document, Field.PUBLISHED) == []
    assert said(document, Field.MODIFIED) == ["2021-05-03T10:00:00Z"]
    assert document.url is None


def test_an_entry_of_atom() -> None:
    document = entry(
        f'<title type="html">Fish &amp;amp; chips</title><id>urn:x:1</id><published>2021-05-03T10:00:00+01:00</published>'
        f"<updated>2021-05-04T10:00:00+01:00</updated><author><name>Jane Roe</name></author>"
        f'<link rel="alternate" href="https://news.example/fish"/><category term="food" label="Food"/>'
        f'<link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>'
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{STORY}</p><p>And more.</p></div></content>'
    )
    assert document.text == f"Fish & chips\n\n{STORY}\n\nAnd more."
    assert said(document, Field.AUTHOR) == ["Jane Roe"]
    assert said(document, Field.MODIFIED) == ["2021-05-04T10:00:00+01:00"]
    assert said(document, Field.KEYWORD) == ["Food"]
    assert said(document, Field.LICENSE) == ["https://creativecommons.org/licenses/by/4.0/"]
    assert document.url == "https://news.example/fish"


def test_the_feeds_author_counts_where_the_entry_names_none() -> None:
    assert said(entry(f"<title>T</title><summary>{STORY}</summary>"), Field.AUTHOR) == ["The Desk"]


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("AT&amp;T splits", "AT&T splits"),
        ("AT&amp;amp;T splits", "AT&T splits"),
        ("AT&amp;amp;amp;T splits", "AT&T splits"),
        ("&lt;b&gt;Bridge&lt;/b&gt; opens", "Bridge opens"),
        ("<![CDATA[Mayor&#8217;s bridge]]>", "Mayor’s bridge"),
        ("Mayor&amp;#8217;s bridge", "Mayor’s bridge"),
    ],
)
def test_titles_that_are_encoded_more_than_once(title: str, headline: str) -> None:
    assert said(item(f"<title>{title}</title><description>{STORY}</description>"), Field.HEADLINE) == [headline]


def test_text_that_is_encoded_twice() -> None:
    document = item("<title>T</title><description>&amp;lt;p&amp;gt;The mayor&amp;amp;#8217;s bridge opened.&amp;lt;/p&amp;gt;"
                    "&amp;lt;p&amp;gt;It is long.&amp;lt;/p&amp;gt;</description>")  # fmt: skip
    assert document.text == "T\n\nThe mayor’s bridge opened.\n\nIt is long."


@pytest.mark.parametrize(
    ("inner", "url"),
    [
        ("<guid>https://news.example/1</guid>", "https://news.example/1"),
        ('<guid isPermaLink="false">https://news.example/1</guid>', "https://news.example/1"),
        ("<guid>abc-123</guid>", None),
        ("<guid isPermaLink='false'>tag:news.example,2021:1</guid>", None),
        ("<link>https://news.example/</link>", None),
        ("<link>/stories/2</link>", "https://news.example/stories/2"),
        ("", None),
    ],
)
def test_addresses(inner: str, url: str | None) -> None:
    feed = RSS.format(f"<item><title>T</title><description>{STORY}</description>{inner}</item>")
    (document,) = documents(feed, iri="https://news.example/feed.xml")
    assert document.url == url


def test_an_address_that_all_items_give_is_none() -> None:
    one = f"<item><title>T</title><description>{STORY}</description><link>https://news.example/news</link></item>"
    assert [document.url for document in documents(RSS.format(one + one.replace("new", "old", 1)))] == [None, None]


def test_what_else_an_item_says() -> None:
    document = item(
        f"<title>T</title><description>{STORY}</description><dc:creator>Jane Roe and John Doe</dc:creator>"
        '<category>Oslo</category><category domain="x">Bridges, old</category>'
        '<media:content url="https://news.example/a.jpg" medium="image"/>'
        '<enclosure url="https://news.example/a.mp3" type="audio/mpeg" length="1"/>'
    )
    assert said(document, Field.AUTHOR) == ["Jane Roe", "John Doe"]
    assert said(document, Field.KEYWORD) == ["Oslo", "Bridges old"]
    assert said(document, Field.IMAGE) == ["https://news.example/a.jpg"]


def test_an_author_who_is_only_an_address_of_mail() -> None:
    assert said(
        item(f"<title>T</title><description>{STORY}</description><author>a@b.example (Jane Roe)</author>"), Field.AUTHOR
    ) == ["Jane Roe"]
    assert (
        said(item(f"<title>T</title><description>{STORY}</description><author>a@b.example</author>"), Field.AUTHOR)
        == []
    )


def test_a_title_of_site_and_section_names_nobody() -> None:
    feed = RSS.format(f"<item><title>T</title><description>{STORY}</description></item>").replace(
        "Harbour News", "World | Harbour News"
    )
    assert said(documents(feed)[0], Field.PUBLISHER) == []


def test_the_language_of_a_template_does_not_outvote_the_words() -> None:
    norwegian = (
        "Den nye brua over havna i Oslo ble åpnet på mandag av ordføreren, og mange mennesker gikk over den sammen."
    )
    document = item(f"<title>Ny bru</title><description>{norwegian * 3}</description>")
    assert document.language != "en-GB"


def test_an_item_without_words_costs_no_other() -> None:
    (document,) = documents(
        RSS.format(
            f"<item><link>https://news.example/1</link></item><item><title>T</title><description>{STORY}</description></item>"
        )
    )
    assert [(f.code, f.message) for f in document.findings] == [
        ("NLD008", "left out: feed, item 1, line 5: has neither text nor headline")
    ]


JSON_FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "Harbour News", "language": "en",
 "authors": [{"name": "The Desk"}], "items": [
 {"id": "https://news.example/1", "title": "Bridge &amp; harbour", "content_html": "<p>%s</p>",
  "date_published": "2021-05-03T10:00:00+02:00", "tags": ["Oslo"], "summary": "A bridge."},
 {"id": "2", "url": "https://news.example/2", "content_text": "%s", "authors": [{"name": "Jane Roe"}]},
 7]}""".replace("%s", STORY)


@pytest.mark.parametrize(("source", "reader"), [("feed.json", "json"), ("feed", "feed")])
def test_json_feed(source: str, reader: str) -> None:
    assert choose_reader(Resource(source=source, stem="feed", data=JSON_FEED.encode())) in ("json", reader)
    first, second = documents(JSON_FEED, source)
    assert first.text == f"Bridge & harbour\n\n{STORY}"
    assert (first.url, second.url) == ("https://news.example/1", "https://news.example/2")
    assert said(first, Field.PUBLISHED) == ["2021-05-03T10:00:00+02:00"]
    assert [said(each, Field.AUTHOR) for each in (first, second)] == [["The Desk"], ["Jane Roe"]]
    assert said(first, Field.DESCRIPTION) == ["A bridge."]
    assert first.says(Field.PUBLISHED)[0].where == "feed, line 3"
    assert [finding.code for finding in first.findings] == ["NLD008"]


@pytest.mark.parametrize(
    "head", ["<rss version='2.0'>", "<?xml version='1.0'?>\n<!-- x -->\n<feed xmlns='http://www.w3.org/2005/Atom'>",
             "<rdf:RDF xmlns:rdf='x' xmlns='http://purl.org/rss/1.0/'>", "<atom:feed xmlns:atom='x'>"]
)  # fmt: skip
def test_feeds_are_known_by_their_content(head: str) -> None:
    assert choose_reader(Resource(source="a.xml", stem="a", data=head.encode(), media_type="text/xml")) == "feed"
    assert choose_reader(Resource(source="a", stem="a", data=head.encode())) == "feed"


def test_a_feed_that_is_a_page() -> None:
    page = "<!DOCTYPE html><html><head><title>T</title></head><body><p>Words.<br></body></html>"
    assert refusal(page) == "feed: is no feed (it is neither RSS nor Atom)"
    with pytest.raises(ItemError) as caught:
        documents(page, media_type="application/rss+xml")
    assert "looks like html: say so with --from html" in caught.value.hint


def test_a_feed_without_items() -> None:
    assert refusal(RSS.format("")) == "feed: there is no article in it"


def test_other_xml() -> None:
    assert refusal("<sitemap><url>https://news.example/</url></sitemap>") == "feed: is no feed (its root is 'sitemap')"


def test_entities_are_refused() -> None:
    laughs = (
        '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + RSS.format("<item><title>&b;</title></item>")[21:]
    )
    assert "is refused" in refusal(laughs)


def test_a_broken_feed_is_mended_and_the_loss_told() -> None:
    feed = RSS.format(f"<item><title>T</title><description>{STORY}</description></item><item><title>Two")[:-17]
    first = documents(feed)[0]
    assert first.text == f"T\n\n{STORY}"
    (finding,) = (finding for finding in first.findings if "mended" in finding.message)
    assert (finding.code, finding.line) == ("NLD008", 5)


def test_a_large_broken_feed_is_refused() -> None:
    assert "cannot be read as XML" in refusal(RSS.format("<item><title>" + "<" * MAX_BROKEN))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_encodings_of_feeds(encoding: str) -> None:
    text = RSS.format("<item><title>Renée</title><description>Müller said so.</description></item>")
    text = text.replace('version="1.0"', f'version="1.0" encoding="{encoding}"', 1)
    assert documents(text.encode(encoding))[0].text == "Renée\n\nMüller said so."
