"""What a page says of itself: every school of metadata, the choice among them, what is refused."""

from __future__ import annotations

import pytest

from newsld.model.document import Field
from newsld.model.resource import Resource
from newsld.read.html import READER
from support.reading import read_one, said_by, told_by

STORY = (
    "<p>The mayor opened the bridge on Friday and thanked the workers who had built it in two years.</p>"
    "<p>Repairs had begun in March after a cargo ship had struck one of the pillars in heavy fog.</p>"
    "<p>The ministry of transport paid for them and expects no further delays on the river this winter.</p>"
)


def page(head: str = "", before: str = "", after: str = "", *, html: str = 'lang="en"') -> str:
    return (
        f"<!doctype html>\n<html {html}>\n<head><title>Bridge opens after repairs - The Example</title>\n{head}\n</head>\n"
        f"<body><article><h1>Bridge opens after repairs</h1>{before}{STORY}</article>{after}</body></html>"
    )


def linked(*blocks: str) -> str:
    return "\n".join(f'<script type="application/ld+json">{block}</script>' for block in blocks)


def values(text: str, field: Field) -> list[str]:
    """Give the values that the strongest voice says."""
    said = read_one(text, "a.html").says(field)
    return [d.value for d in said if d.where.partition(",")[0] == said[0].where.partition(",")[0]]


def first(text: str, field: Field) -> str | None:
    return next(iter(values(text, field)), None)


def article(members: str) -> str:
    return f'{{"@context": "https://schema.org", "@type": "NewsArticle", {members}}}'


DATED = article('"datePublished": "2021-05-03"')


@pytest.mark.parametrize(
    "block",
    [
        DATED,
        f"[{DATED}]",
        (
            '{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"},'
            ' {"@type": ["NewsArticle", "ReportageNewsArticle"], "datePublished": "2021-05-03"}]}'
        ),
        '{"@type": "WebPage", "mainEntity": {"@type": "schema:NewsArticle", "datePublished": "2021-05-03"}}',
        f"<!-- {DATED} -->",
        f"//<![CDATA[\n{DATED}\n//]]>",
        DATED + ";",
        article('"description": "two\nlines", "datePublished": "2021-05-03"'),
        article('"datePublished": "2021-05-03",'),
    ],
)
def test_json_ld_of_any_shape(block: str) -> None:
    assert first(page(linked(block)), Field.PUBLISHED) == "2021-05-03"


def test_a_broken_block_costs_no_sibling_and_is_told_with_its_line() -> None:
    text = page(linked(article('"headline": "The "quiet" bridge"'), article('"datePublished": "2021-05-03"')))
    document = read_one(text, "a.html")
    assert [d.value for d in document.says(Field.PUBLISHED)] == ["2021-05-03"]
    assert [(code, line) for code, line, _ in told_by(document) if code == "NLD006"] == [("NLD006", 4)]


def test_a_reference_between_nodes_is_followed() -> None:
    graph = (
        '{"@graph": [{"@type": "NewsArticle", "author": {"@id": "#ann"}, "image": {"@id": "#image"}},'
        ' {"@type": "Person", "@id": "#ann", "name": "Ann Lee"},'
        ' {"@type": "ImageObject", "@id": "#image", "url": "https://news.example/b.jpg"}]}'
    )
    assert values(page(linked(graph)), Field.AUTHOR) == ["Ann Lee"]
    assert values(page(linked(graph)), Field.IMAGE) == ["https://news.example/b.jpg"]


def test_a_commenter_and_the_updates_of_a_live_blog_are_others() -> None:
    block = article(
        '"author": {"@type": "Person", "name": "Ann Lee"}, "datePublished": "2021-05-03",'
        ' "comment": {"@type": "Comment", "author": {"name": "Bo Ek"}, "datePublished": "2021-05-09"},'
        ' "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "Later", "datePublished": "2021-05-04"}]'
    )
    document = read_one(page(linked(block)), "a.html")
    assert [d.value for d in document.says(Field.AUTHOR)] == ["Ann Lee"]
    assert [d.value for d in document.says(Field.PUBLISHED)] == ["2021-05-03"]


def test_of_several_articles_the_one_of_the_page_counts() -> None:
    other = article('"headline": "Ferry to run again in spring", "datePublished": "2020-01-02"')
    own = article('"headline": "Bridge opens after repairs", "datePublished": "2021-05-03"')
    assert values(page(linked(other, own)), Field.PUBLISHED) == ["2021-05-03"]
    assert values(page(linked(other, other.replace("Ferry", "Train"))), Field.PUBLISHED) == []


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ('<meta property="article:published_time" content="2021-05-03T10:00:00+02:00">', Field.PUBLISHED,
         "2021-05-03T10:00:00+02:00"),
        ('<meta name="DC.date.issued" content="2021-05-03">', Field.PUBLISHED, "2021-05-03"),
        ('<meta name="parsely-pub-date" content="2021-05-03T10:00:00Z">', Field.PUBLISHED, "2021-05-03T10:00:00Z"),
        ('<meta property="article:modified_time" content="2021-05-04">', Field.MODIFIED, "2021-05-04"),
        ('<meta name="author" content="By Ann Lee">', Field.AUTHOR, "Ann Lee"),
        ('<meta name="dc.creator" content="Ann Lee">', Field.AUTHOR, "Ann Lee"),
        ('<meta property="og:site_name" content="The Example">', Field.PUBLISHER, "The Example"),
        ('<meta property="article:section" content="Transport">', Field.SECTION, "Transport"),
        ('<meta property="article:tag" content="bridges">', Field.KEYWORD, "bridges"),
        ('<link rel="canonical" href="https://news.example/a#top">', Field.URL, "https://news.example/a"),
        ('<meta property="og:image" content="//cdn.example/a.jpg">', Field.IMAGE, "https://cdn.example/a.jpg"),
        ('<meta property="og:image" content="/i/a b.jpg"><link rel="canonical" href="https://news.example/2/a">',
         Field.IMAGE, "https://news.example/i/a%20b.jpg"),
        ('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee">', Field.AUTHOR,
         "Ann Lee"),
        ('<meta name="twitter:label2" content="Written by"><meta name="twitter:data2" content="Ann Lee">', Field.AUTHOR,
         "Ann Lee"),
        ('<meta property="article:published_time" content="Thu, 09/25/2025 - 11:38">', Field.PUBLISHED,
         "2025-09-25T11:38"),
        ('<meta name="published" content="July 17, 2025">', Field.PUBLISHED, "2025-07-17"),
    ],
)  # fmt: skip
def test_elements_of_the_head(head: str, field: Field, value: str) -> None:
    assert first(page(head), field) == value


def test_values_beside_a_label_of_another_kind_are_no_author() -> None:
    head = '<meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" content="Ann Lee">'
    assert values(page(head), Field.AUTHOR) == []


def test_microdata_and_rdfa() -> None:
    micro = (
        '<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="2021-05-03">'
        '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ann Lee</b></span>'
        '<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><i itemprop="author">Bo Ek</i></div></div>'
    )
    assert values(page(before=micro), Field.AUTHOR) == ["Ann Lee"]
    assert values(page(before=micro), Field.PUBLISHED) == ["2021-05-03"]
    bare = (
        '<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="author" itemscope'
        ' itemtype="https://schema.org/Person"><a href="/x">Ann Lee</a> <i>Senior Reporter</i></span></div>'
    )
    assert values(page(before=bare), Field.AUTHOR) == ["Ann Lee"]
    rdfa = (
        '<div vocab="https://schema.org/" typeof="NewsArticle"><span property="author" typeof="Person">'
        '<b property="name">Ann Lee</b></span><time property="datePublished" datetime="2021-05-03">3 May</time></div>'
    )
    assert values(page(before=rdfa), Field.AUTHOR) == ["Ann Lee"]
    assert values(page(before=rdfa), Field.PUBLISHED) == ["2021-05-03"]


@pytest.mark.parametrize(
    ("before", "published", "modified"),
    [
        ('<time datetime="2021-05-03T10:00:00Z">3 May</time>', "2021-05-03T10:00:00Z", None),
        ("<div>May 3, 2021 | 5 min read</div>", "2021-05-03", None),
        ("<p><span>2021-05-03T08:10+02:00</span></p>", "2021-05-03T08:10+02:00", None),
        ("<p>The bridge was closed on May 3, 2019.</p>", None, None),
        ("<div>Published May 3, 2021</div><div>Updated May 5, 2021</div>", "2021-05-03", "2021-05-05"),
        ('<p>Updated: <time datetime="2021-05-05">5 May</time></p>', None, "2021-05-05"),
        ('<aside><time datetime="2021-05-03">3 May</time> 4 min read</aside>', "2021-05-03", None),
        ('<aside><a href="/b">Ferry to run again in the spring</a> <time datetime="2021-05-09">9 May</time></aside>', None,
         None),
        ('<b>Last updated:</b> <span><time datetime="2021-05-05">5 May</time></span>', None, "2021-05-05"),
        ('<div class="related-stories"><time datetime="2021-05-09">9 May</time></div>', None, None),
    ],
)  # fmt: skip
def test_dates_around_the_headline(before: str, published: str | None, modified: str | None) -> None:
    assert first(page(before=before), Field.PUBLISHED) == published
    assert first(page(before=before), Field.MODIFIED) == modified


@pytest.mark.parametrize(
    ("before", "authors"),
    [
        ("<div>By Ann Lee and Bo Ek</div>", ["Ann Lee", "Bo Ek"]),
        ('<a rel="author" href="/x">Ann Lee</a>', ["Ann Lee"]),
        ('<span class="byline">Ann Lee</span>', ["Ann Lee"]),
        ('<a href="/people/ann">Ann Lee</a>', ["Ann Lee"]),
        ('<div class="comments"><span class="author">Bo Ek</span></div>', []),
        ("<div>By train to Oslo</div>", []),
        ('<div class="byline"><span>AL</span><a href="/people/ann">Ann Lee</a> <span>Senior Reporter</span></div>',
         ["Ann Lee"]),
        ('<div>By <a href="/people/ann">Ann Lee</a>, Health and Safety Editor</div>', ["Ann Lee"]),
        ('<div>By <a href="/1">Ann Lee</a>, <a href="/2">Bo Ek</a> and <a href="/3">Cy Orr</a></div>',
         ["Ann Lee", "Bo Ek", "Cy Orr"]),
        ('<div>By <a href="/1">Ann Lee</a> and Bo Ek</div>', ["Ann Lee", "Bo Ek"]),
        ('<div class="author"><b>Ann</b> <b>Lee</b></div>', ["Ann Lee"]),
        ('<div class="author">May 3, 2021 · 3 min read</div>', []),
        ('<div class="author">Website by <a href="/x">Good Makers</a></div>', []),
        ("<div>05/13/2021 by Ann Lee</div>", ["Ann Lee"]),
        ("<div>© 2021 by Good Makers</div>", []),
        ('<aside><a rel="author" href="/x">Ann Lee</a></aside>', ["Ann Lee"]),
        (f'<p>So said <a href="/people/bo">Bo Ek</a>, {"who had come a long way to see it, " * 4}on Friday.</p>', []),
    ],
)  # fmt: skip
def test_bylines_around_the_headline(before: str, authors: list[str]) -> None:
    assert values(page(before=before), Field.AUTHOR) == authors


_FAR = "<div>" + "<i>…</i>" * 500 + "</div>"


@pytest.mark.parametrize(
    ("after", "authors", "published"),
    [
        ("<p>Written by Ann Lee</p><p>Published May 3, 2021</p>", ["Ann Lee"], "2021-05-03"),
        ("<p>Written by Ann Lee</p><p>Written by Bo Ek</p><p>May 3, 2021</p><p>May 4, 2021</p>", [], None),
        ("<footer><p>Written by Ann Lee</p><p>May 3, 2021</p></footer>", [], None),
        ('<ul class="menu"><li><a href="/author/ann">Ann Lee</a></li></ul>', [], None),
    ],
)
def test_author_and_day_far_from_the_headline_count_if_the_page_has_one_of_each(
    after: str, authors: list[str], published: str | None
) -> None:
    assert values(page(after=_FAR + after), Field.AUTHOR) == authors
    assert first(page(after=_FAR + after), Field.PUBLISHED) == published


def test_what_stands_far_from_the_headline_is_not_read_where_the_head_says_it() -> None:
    head = linked(article('"datePublished": "2021-05-03", "author": {"name": "Ann Lee"}'))
    document = read_one(page(head, after=_FAR + "<p>Written by Bo Ek</p><p>May 9, 2021</p>"), "a.html")
    assert [d.value for d in document.says(Field.AUTHOR)] == ["Ann Lee"]
    assert [d.value for d in document.says(Field.PUBLISHED)] == ["2021-05-03"]


def test_the_table_of_preferences_decides_and_the_rest_is_kept() -> None:
    head = (
        linked(article('"datePublished": "2021-05-03"'))
        + '<meta property="article:published_time" content="2021-05-13">'
    )
    document = read_one(page(head), "a.html")
    said = [(value, where) for field, value, where in said_by(document) if field == "published"]
    assert said == [("2021-05-03", "JSON-LD, line 4"), ("2021-05-13", "article:published_time, line 4")]
    (message,) = [message for code, _, message in told_by(document) if code == "NLD007"]
    assert "'2021-05-03' (JSON-LD, line 4) was taken, not '2021-05-13'" in message


def test_agreement_is_no_contradiction() -> None:
    head = (
        linked(article('"datePublished": "2021-05-03", "author": {"name": "Ann Lee"}'))
        + '<meta property="article:published_time" content="2021-05-03T10:00:00Z"><meta name="author" content="Ann Lee">'
    )
    assert told_by(read_one(page(head), "a.html")) == []


def test_what_names_the_house_for_an_author_stands_back() -> None:
    head = linked(article('"author": {"name": "The Example"}, "publisher": {"name": "The Example"}'))
    assert values(page(head, before="<div>By Ann Lee</div>"), Field.AUTHOR) == ["Ann Lee"]
    assert values(page(head), Field.AUTHOR) == ["The Example"]


def test_a_local_time_labelled_utc_gets_the_offset_that_another_place_gives() -> None:
    head = linked(article('"datePublished": "2021-05-03T10:00:00+00:00"')) + (
        '<meta property="article:published_time" content="2021-05-03T10:00:00-05:00">'
    )
    assert first(page(head), Field.PUBLISHED) == "2021-05-03T10:00:00-05:00"


@pytest.mark.parametrize(
    ("head", "field"),
    [
        (linked(article('"datePublished": "0001-01-01T00:00:00"')), Field.PUBLISHED),
        (linked(article('"datePublished": "1970-01-01T00:00:00Z"')), Field.PUBLISHED),
        ('<link rel="canonical" href="https://news.example/">', Field.URL),
        ('<meta property="og:url" content="{{ page.url }}">', Field.URL),
    ],
)
def test_placeholders_are_refused_and_told(head: str, field: Field) -> None:
    document = read_one(page(head), "a.html")
    assert document.says(field) == ()
    assert [code for code, _, _ in told_by(document)] == ["NLD004"]


@pytest.mark.parametrize("name", ["", "admin", "Staff", "https://www.facebook.com/example", "null", "ann@news.example"])
def test_no_author_is_no_author(name: str) -> None:
    assert values(page(linked(article(f'"author": {{"name": "{name}"}}'))), Field.AUTHOR) == []


def test_a_headline_is_bare_of_the_site_and_a_heading_of_another_thing_is_none() -> None:
    assert first(page(), Field.HEADLINE) == "Bridge opens after repairs"
    text = page('<meta property="og:title" content="Bridge opens after repairs">').replace(
        "<h1>Bridge opens after repairs</h1>", "<h1>Welcome to our little corner</h1>"
    )
    assert first(text, Field.HEADLINE) == "Bridge opens after repairs"


def test_a_heading_that_leads_to_the_root_is_the_site() -> None:
    head = '<meta property="og:site_name" content="The Example">'
    text = page(head, before="<h2>Bridge opens after repairs</h2><div>By Ann Lee</div>").replace(
        "<h1>Bridge opens after repairs</h1>", '<h1><a href="/">The Example</a></h1>'
    )
    assert first(text, Field.HEADLINE) == "Bridge opens after repairs"
    assert values(text, Field.AUTHOR) == ["Ann Lee"]


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Bridge opens after repairs | Transport | The Example", "Bridge opens after repairs"),
        ("Opinion | Bridge opens after repairs", "Bridge opens after repairs"),
        ("Bridge opens | Example", "Bridge opens"),
        ("Bridge opens - but why now?", "Bridge opens - but why now?"),
    ],
)
def test_what_bars_set_apart_is_no_headline(title: str, headline: str) -> None:
    text = f"<html><head><title>{title}</title></head><body>{STORY}</body></html>"
    assert first(text, Field.HEADLINE) == headline


def test_a_tagline_in_place_of_the_headline_stands_back() -> None:
    head = linked(article('"headline": "All the news of the coast", "name": "Bridge opens after repairs"')) + (
        '<meta property="og:title" content="Bridge opens after repairs">'
    )
    text = page(head).replace("<h1>Bridge opens after repairs</h1>", "")
    assert first(text, Field.HEADLINE) == "Bridge opens after repairs"
    assert [value for field, value, _ in said_by(read_one(text, "a.html")) if field == "headline"][-1] == (
        "All the news of the coast"
    )


def test_a_day_of_change_that_is_copied_stands_back() -> None:
    copied = article('"datePublished": "2021-05-03T10:00:00Z", "dateModified": "2021-05-03T10:00:00Z"')
    head = linked(copied) + '<meta property="article:modified_time" content="2021-05-05">'
    assert first(page(head), Field.MODIFIED) == "2021-05-05"
    assert first(page(linked(copied)), Field.MODIFIED) == "2021-05-03T10:00:00Z"


@pytest.mark.parametrize("order", [1, -1])
def test_one_id_for_several_things(order: int) -> None:
    nodes = [
        '{"@type": "WebSite", "@id": "https://news.example/#a", "name": "The Example"}',
        (
            '{"@type": "NewsArticle", "@id": "https://news.example/#a", "name": "Bridge opens after repairs",'
            ' "author": {"@id": "https://news.example/#a"}, "image": {"@id": "https://news.example/#a"}}'
        ),
        '{"@type": "Person", "@id": "https://news.example/#a", "name": "Ann Lee"}',
        '{"@type": "ImageObject", "@id": "https://news.example/#a", "url": "/b.jpg"}',
    ]
    head = linked(f'{{"@graph": [{", ".join(nodes[::order])}]}}') + (
        '<link rel="canonical" href="https://news.example/bridge/">'
    )
    assert values(page(head), Field.AUTHOR) == ["Ann Lee"]
    assert values(page(head), Field.IMAGE) == ["https://news.example/b.jpg"]


def test_the_times_of_the_updates_of_a_live_blog_are_not_its_own() -> None:
    updates = "".join(
        f'<article class="update"><time datetime="2021-05-0{n}T10:00:00Z">{n} May</time><h2>Later {n}</h2>'
        f'<span class="author">Bo Ek</span>{STORY}</article>' for n in (6, 5, 4)
    )  # fmt: skip
    text = page(before=f'<div>By Ann Lee</div><time datetime="2021-05-03T08:00:00Z">3 May</time>{updates}')
    assert first(text, Field.PUBLISHED) == "2021-05-03T08:00:00Z"
    assert values(text, Field.AUTHOR) == ["Ann Lee"]


def test_the_language_of_a_template_does_not_outvote_the_words() -> None:
    assert read_one(page(html='lang="de"'), "a.html").language == "en"
    assert read_one(page(html='lang="en-GB"'), "a.html").language == "en-GB"


def test_a_page_is_not_dated_after_the_day_it_was_got() -> None:
    page = '<html><head><meta property="article:published_time" content="{}"></head><body><p>{}</p></body></html>'
    words = "The mayor opened the bridge on Friday and thanked the workers who had built it in two years."

    def published(day: str) -> list[str]:
        data = page.format(day, words).encode()
        (document,) = READER.read(Resource(source="a", stem="a", data=data, retrieved="2021-05-03T23:00:00Z"))
        return [datum.value for datum in document.says(Field.PUBLISHED)]

    assert published("2021-05-03") == ["2021-05-03"]
    assert published("2021-05-04T08:00:00+10:00") == ["2021-05-04T08:00:00+10:00"]
    assert published("2021-05-05") == []


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        ("https://news.example/a", "https://news.example/a"),
        ("https://m.news.example/a", "https://m.news.example/a"),
        ("https://other.example/a", "https://www.news.example/got"),
        ("/b", "https://www.news.example/b"),
        ("https://www.news.example/", "https://www.news.example/got"),
    ],
)
def test_a_canonical_address_counts_on_the_pages_own_host_only(canonical: str, url: str) -> None:
    words = "The mayor opened the bridge on Friday and thanked the workers who had built it in two years."
    data = f'<html><head><link rel="canonical" href="{canonical}"></head><body><p>{words}</p></body></html>'.encode()
    (document,) = READER.read(Resource(source="a", stem="a", data=data, iri="https://www.news.example/got"))
    assert document.url == url
