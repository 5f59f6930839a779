"""The one node that is the page's article is found, or it is said why it cannot be added to."""

from __future__ import annotations

import pytest

from newsld.emit.page.node import Choice, choose_node
from newsld.emit.page.place import place_of_script
from newsld.errors import ItemError

CONTEXT = '"@context": "https://schema.org"'
ARTICLE = f'{{{CONTEXT}, "@type": "NewsArticle", "headline": "Road opens"}}'


def block(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


def chosen(*documents: str, headline: str = "Road opens", url: str | None = None) -> Choice:
    page = "".join(block(json) for json in documents)
    return choose_node(page, "a.html", headline, url, lambda one, other: one == other)


@pytest.mark.parametrize(
    ("document", "pointer"),
    [
        (ARTICLE, ""),
        (f"[{ARTICLE}]", "/0"),
        (f'{{{CONTEXT}, "@graph": [{{"@type": "WebPage"}}, {{"@type": ["Thing", "Article"]}}]}}', "/@graph/1"),
        (f'{{{CONTEXT}, "@type": "WebPage", "mainEntity": {{"@type": "BlogPosting"}}}}', "/mainEntity"),
        ('{"@context": {"@vocab": "http://schema.org/"}, "@type": "https://schema.org/Article"}', ""),
        ('{"@context": ["http://www.schema.org", {"og": "http://ogp.me/ns#"}], "@type": "Article"}', ""),
        (
            f'{{{CONTEXT}, "@type": "LiveBlogPosting", "liveBlogUpdate": [{ARTICLE}, {{"@type": "BlogPosting"}}], "comment": {ARTICLE}}}',
            "",
        ),
    ],
)
def test_an_article_of_any_shape_is_found(document: str, pointer: str) -> None:
    node = chosen(document).node
    assert node is not None
    assert node.item.pointer() == pointer


@pytest.mark.parametrize(
    "document",
    ["", "  ", f'{{{CONTEXT}, "@type": "WebPage"}}', f'{{{CONTEXT}, "@type": "ItemList", "itemListElement": [{ARTICLE}]}}', '"x"'],
)  # fmt: skip
def test_what_is_no_article_is_none(document: str) -> None:
    assert chosen(document) == Choice(node=None, findings=())


@pytest.mark.parametrize(
    ("document", "line", "why"),
    [
        (f"{ARTICLE[:-1]},\n}}", 1, "it is no JSON: a comma stands behind the last value"),
        (f"\n<!-- {ARTICLE} -->", 2, "it is no JSON: JSON has no comments, and here is <!-- -->"),
        (f"{ARTICLE[:-2]}\n\"}}", 1, "it is no JSON: a line end stands bare in a string"),
        ('\n{"@type": "NewsArticle"}', 2, "its @context does not give the terms of schema.org their own meaning"),
        ('{"@context": "https://x.example/c", "@type": "Article"}', 1, "its @context does not give the terms of schema.org their own meaning"),
        ('{"@context": ["https://schema.org", {"about": "http://x.example/a"}], "@type": "Article"}', 1, "its @context does not give the terms of schema.org their own meaning"),
    ],
)  # fmt: skip
def test_what_others_may_read_otherwise_is_left_and_told(document: str, line: int, why: str) -> None:
    choice = chosen(document)
    assert choice.node is None
    ((finding),) = choice.findings
    assert (finding.code, finding.source, finding.line) == ("NLD020", "a.html", line)
    assert finding.message == f"a block of JSON-LD was left as it is: {why}"


def test_a_block_that_cannot_be_read_is_told_of_by_the_reader() -> None:
    choice = chosen('{"@type": "NewsArticle", "headline": "The "quiet" vote"}', ARTICLE)
    assert choice.findings == ()
    assert choice.node is not None


def test_a_script_that_is_not_closed_is_left() -> None:
    page = f'<script type="application/ld+json">{ARTICLE}'
    choice = choose_node(page, "a.html", "Road opens", None, lambda one, other: one == other)
    assert choice.node is None
    assert [f.message for f in choice.findings] == [
        "a block of JSON-LD was left as it is: its script element is not closed"
    ]


def test_blocks_that_are_not_part_of_the_page_are_passed_over() -> None:
    page = f"<template>{block(ARTICLE)}</template><noscript>{block('{')}</noscript>"
    assert choose_node(page, "a.html", "x", None, lambda one, other: one == other) == Choice(node=None, findings=())


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ('<article itemscope itemtype="https://schema.org/NewsArticle">', "its NewsArticle in microdata"),
        ("<div itemscope itemtype=http://schema.org/Article>", "its Article in microdata"),
        ('<div vocab="https://schema.org/" typeof="BlogPosting">', "its BlogPosting in RDFa"),
    ],
)
def test_markup_of_another_syntax_is_told_of(tag: str, message: str) -> None:
    choice = choose_node(f"<html>\n{tag}<p>Road opens</p>", "a.html", "Road opens", None, str.__eq__)
    assert [(f.code, f.line, message in f.message) for f in choice.findings] == [("NLD021", 2, True)]


@pytest.mark.parametrize("tag", ["<div itemtype='https://schema.org/Person'>", "<p>typeof=Article</p>", block(ARTICLE)])
def test_no_markup_of_an_article_is_not_told_of(tag: str) -> None:
    other = f"{tag}<div itemscope itemtype='https://schema.org/Article'>" if "script" in tag else tag
    assert choose_node(other, "a.html", "Road opens", None, str.__eq__).findings == ()


def test_of_several_the_one_with_the_headline_is_the_article() -> None:
    other = f'{{{CONTEXT}, "@type": "NewsArticle", "headline": "Ferry sold", "@id": "https://a.example/2#x"}}'
    for documents, wanted in (((other, ARTICLE), "Road opens"), ((ARTICLE, other), "Ferry sold")):
        node = chosen(*documents, headline=wanted).node
        assert node is not None
        assert node.item.plain()["headline"] == wanted
    node = chosen(ARTICLE, other, headline="Another", url="https://a.example/2").node
    assert node is not None
    assert node.id == "https://a.example/2#x"


def test_of_several_none_is_taken_at_random() -> None:
    with pytest.raises(ItemError) as caught:
        chosen(ARTICLE, ARTICLE, headline="Another", url="https://a.example/1")
    assert str(caught.value) == (
        "a.html: which of its articles it is about cannot be told "
        "(2 are described in JSON-LD, none with the headline or address of the story)"
    )
    assert "--separate" in caught.value.hint


def test_what_is_said_elsewhere_of_the_same_node_is_said() -> None:
    here = f'{{{CONTEXT}, "@type": "Article", "@id": "#a", "headline": "Road opens", "schema:about": "x"}}'
    there = f'{{{CONTEXT}, "@type": "Article", "@id": "#a", "author": {{"name": "Ann"}}}}'
    node = chosen(there, here).node
    assert node is not None
    assert {key: item is not None for key, item in node.keys.items() if key[0] != "@"} == {
        "headline": True, "about": False, "author": False,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("<head><title>a</head></title>|</head><body>", "|"),
        ("<title>a</title>|<body><p></body>", "|"),
        ("<!-- </head> --><script>'</head>'</script><template></head></template>|</HEAD\n>", "|"),
        ("<p>a|</body></html>", "|"),
        ("<p>a|</html>", "|"),
        ("<p>a|", "|"),
        ("|", "|"),
        ("<p>a|</body><!-- cut", "|"),
        ("<svg><g></svg>|</head>", "|"),
    ],
)
def test_a_script_of_its_own_stands_in_the_head_or_at_the_end(page: str, place: str) -> None:
    assert place_of_script(page.replace(place, ""), "a.html") == page.index(place)


@pytest.mark.parametrize(
    ("end", "what"), [("<p>a<!-- b", "a tag or comment"), ("<p title='", "a tag or comment"), ("<script>a", "<script>")]
)
def test_a_page_that_is_cut_is_refused(end: str, what: str) -> None:
    with pytest.raises(ItemError) as caught:
        place_of_script(end, "a.html")
    assert str(caught.value) == f"a.html: nothing can be added to the page (it ends within {what} that is not closed)"
