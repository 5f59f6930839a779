"""The story of a page block by block, and pages that are broken or no articles."""

from __future__ import annotations

import pytest

from newsld.errors import ItemError
from newsld.read.html import READER
from newsld.read.html.people import people
from newsld.read.html.titles import alike, without_site
from newsld.read.language import furniture_of, page_words
from support.reading import blocks_of, read_one, told_by

LINE = "The mayor opened the bridge on Friday and thanked the workers who had built it in two years."
STORY = f"<p>{LINE}</p>" * 3
PAGE = f'<html lang="en"><head><title>Bridge opens</title></head><body><h1>Bridge opens</h1>{STORY}</body></html>'


def test_the_blocks_of_a_story() -> None:
    text = PAGE.replace(
        "</h1>",
        "</h1><p>By Ann Lee</p><p>OSLO, May 3 (Reuters) - The bridge over the harbour was opened by the mayor.</p>"
        f"<h2>What it cost</h2><p>{LINE} It cost <b>two</b> million.</p><ul><li>One pillar was built anew.</li>"
        "<li>Two others were mended.</li></ul><blockquote><p>It took longer than we promised.</p></blockquote>",
    )
    kinds = [(kind, words[:24]) for kind, words in blocks_of(read_one(text, "a.html"))]
    assert kinds[:9] == [
        ("headline", "Bridge opens"),
        ("byline", "By Ann Lee"),
        ("dateline", "OSLO, May 3 (Reuters) -"),
        ("paragraph", "The bridge over the harb"),
        ("crosshead", "What it cost"),
        ("paragraph", "The mayor opened the bri"),
        ("list item", "One pillar was built ane"),
        ("list item", "Two others were mended."),
        ("paragraph", "It took longer than we p"),
    ]


def test_what_stands_around_the_story_is_left_out() -> None:
    text = PAGE.replace("<body>", "<body><nav><a href='/a'>News</a> <a href='/b'>Sport</a></nav>").replace(
        "</body>",
        "<footer><p>Copyright The Example. All rights reserved.</p></footer><script>var a = 1;</script></body>",
    )
    words = read_one(text, "a.html").text
    assert LINE in words
    assert "Sport" not in words
    assert "var a" not in words


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("", "the page is empty"),
        ("  \n\t", "the page is empty"),
        ("<html><body></body></html>", "it has no running text"),
        ("<html><body><ul><li><a href='/a'>A</a></li><li><a href='/b'>B</a></li></ul></body></html>", "it has no running text"),
        ("<html><frameset><frame src='a.html'></frameset></html>", "it is a frameset: its text is in other files"),
        ("<html><title>404 Not Found</title><body><h1>Not Found</h1><p>There is no such page on this server at all.</p>",
         "its title is '404 Not Found'"),
        ("<html><title>Before you continue</title><body><p>We and our partners store cookies on your device.</p>",
         "its title is 'Before you continue'"),
        ("<html><title>Just a moment...</title><body><p>Checking your browser; this takes a few seconds.</p>",
         "its title is 'Just a moment...'"),
        ("<html><title>451: Unavailable due to legal reasons</title><body><p>Access from your country cannot be granted now.</p>",
         "its title is '451: Unavailable due to legal reasons'"),
        ("<html><title>news.example</title><body><p>Please enable JS and disable any ad blocker</p>",
         "its title is 'news.example'"),
        ("<html><title>Bridge opens</title><body><h1>Bridge opens</h1><p>Subscribe to read the whole story of the bridge.</p>",
         "its title is 'Bridge opens'"),
        ("<html><title>World</title><body><h1>World</h1><ul>"
         + "".join(f"<li><a href='/{n}'>Bridge number {n} opens after repairs in the north</a></li>" for n in range(20)),
         "it is a list of links to others"),
        ("<html><title>The Example</title><body>"
         + "".join(f"<section><h2><a href='/{n}'>Bridge number {n} opens after repairs</a></h2><p>The mayor opened bridge {n} "
                   "on Friday and thanked all of the workers who had built it.</p></section>" for n in range(20)),
         "it is a list of links to others"),
        ("<html><meta http-equiv=refresh content='0; url=/b'><title>Moved</title><body><p>You are being sent on to a new page.</p>",
         "it sends its readers on to another page"),
    ],
)  # fmt: skip
def test_pages_that_are_no_articles_are_refused(text: str, because: str) -> None:
    with pytest.raises(ItemError) as caught:
        read_one(text, "a.html")
    assert caught.value.because == because
    assert caught.value.hint


def _articles(count: int, heading: str = "") -> str:
    parts = "".join(f"<article><h2>Bridge {n} opens</h2>{STORY}</article>" for n in range(count))
    return f'<html lang="en"><head><title>World</title></head><body>{heading}{parts}</body></html>'


def test_a_page_of_several_articles_says_so() -> None:
    assert [told for told in told_by(read_one(_articles(3), "a.html")) if told[0] == "NLD009"] == [
        ("NLD009", None, "the page holds 3 articles; what looks like its main text was read as one")
    ]


@pytest.mark.parametrize(
    "text",
    [
        PAGE,
        _articles(1),
        _articles(3, "<h1>Three bridges that open this week</h1>"),
        _articles(2).replace("</body>", f"<article><h2>All of it</h2>{STORY * 9}</article></body>"),
        _articles(2).replace("h2", "b"),
    ],
)
def test_a_page_of_one_article_is_not_said_to_hold_several(text: str) -> None:
    assert "NLD009" not in [code for code, _, _ in told_by(read_one(text, "a.html"))]


def test_a_story_that_begins_with_an_offer_is_a_story() -> None:
    offer = "<p>Subscribe to read all our stories about bridges without advertisements, on all your devices.</p>"
    assert LINE in read_one(PAGE.replace("</h1>", f"</h1>{offer}{STORY}"), "a.html").text


def test_a_few_stray_zeros_do_not_make_a_page_binary() -> None:
    assert LINE in read_one(PAGE.replace("</h1>", "</h1>\x00"), "a.html").text
    with pytest.raises(ItemError, match="NUL bytes"):
        read_one(PAGE.replace("</h1>", "</h1>" + "\x00" * 50), "a.html")


@pytest.mark.parametrize(
    "reference", ["&#0;", "&#1;", "&#x1F;", "&#12;", "&#xFFFE;", "&#65535;", "&#xD800;", "&#x110000;"]
)
def test_references_to_what_is_no_character(reference: str) -> None:
    words = read_one(PAGE.replace("Friday", f"Friday{reference} at noon"), "a.html").text
    assert "at noon and thanked" in words
    assert not set(words) & {"\x01", "\x0c", "\x1f", "\ufffe", "\uffff"}


def test_an_element_with_very_many_attributes_is_read() -> None:
    many = " ".join(f'a{n}="{n}"' for n in range(5_000))
    assert LINE in read_one(PAGE.replace("<body>", f"<body lang='en' {many}>"), "a.html").text


@pytest.mark.parametrize(
    ("times", "around", "is_read"), [(20, "{}", True), (2, "{}", False), (20, "<aside>{}</aside>", False)]
)
def test_a_page_that_the_extractor_gives_up_on_is_its_paragraphs(
    times: int, around: str, is_read: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsld.read.html.reader.main_text", lambda tree: None)
    text = PAGE.replace(STORY, around.format(f"<p>{LINE}</p><p>Read on</p>" * times))
    if not is_read:
        with pytest.raises(ItemError, match="no running text"):
            read_one(text, "a.html")
        return
    kinds = [kind for kind, _ in blocks_of(read_one(text, "a.html"))]
    assert kinds == ["headline", *["paragraph"] * times]


def test_a_long_story_about_an_error_is_a_story() -> None:
    text = PAGE.replace("Bridge opens", "404 Not Found").replace(STORY, STORY * 10)
    assert read_one(text, "a.html").text.startswith("404 Not Found")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_by_rule(encoding: str) -> None:
    assert "Bürgermeister" in read_one(PAGE.replace("mayor", "Bürgermeister").encode(encoding), "a.html").text


def test_a_page_may_name_its_encoding_and_may_be_wrong() -> None:
    named = PAGE.replace("<head>", '<head><meta charset="windows-1251">').replace("mayor", "мэр Москвы")
    assert "мэр Москвы" in read_one(named.encode("windows-1251"), "a.html").text
    wrong = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">').replace("mayor", "Bürgermeister")
    assert "Bürgermeister" in read_one(wrong.encode("utf-8"), "a.html").text
    unnamed = read_one(PAGE.replace("mayor", "Bürgermeister à Köln").encode("latin-1"), "a.html")
    assert "Bürgermeister à Köln" in unnamed.text
    assert [code for code, _, _ in told_by(unnamed)] == ["NLD001"]


@pytest.mark.parametrize("tag", ["div", "b", "table", "span"])
def test_nesting_without_end(tag: str) -> None:
    text = PAGE.replace("</body>", f"<{tag}>" * 10_000 + "</body>")
    assert LINE in read_one(text, "a.html").text


def test_what_is_nested_deep_is_read() -> None:
    assert LINE in read_one(f"<html><body>{'<div>' * 1_000}{STORY}", "a.html").text
    assert LINE in read_one(f"<html><body>{'<div class=a> ' * 10_000}{STORY}{'</div>' * 10_000}", "a.html").text


def test_entities_of_a_document_type_are_not_resolved() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>' + PAGE.replace("Friday", "&b; Friday")
    words = read_one(bomb, "a.html").text
    assert "haha" not in words
    assert "ENTITY" not in words


@pytest.mark.parametrize("size", [1, 20, 60, 130, 200, 300])
def test_a_page_that_is_cut_is_read_or_refused(size: int) -> None:
    try:
        document = read_one(PAGE[:size], "a.html")
    except ItemError as error:
        assert error.what in ("there is no article in it", "there is no text in it")  # noqa: PT017 - both ways are right
    else:
        assert document.text


@pytest.mark.parametrize(
    ("head", "is_page"),
    [
        ("<!DOCTYPE html><html>", True),
        ("<?xml version='1.0'?>\n<html xmlns='x'>", True),
        ("<!-- saved --> <HTML>", True),
        ("A story", False),
        ("<p>An item</p>", False),
        ("<newsItem>", False),
    ],
)
def test_pages_are_told_by_their_beginning(head: str, is_page: bool) -> None:
    assert READER.recognizes(head) is is_page


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("By Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee, Ph.D.", ["Ann Lee"]),
        ("Written by Ann Lee | The Example", ["Ann Lee"]),
        ("Ann Lee on May 3, 2021", ["Ann Lee"]),
        ("https://www.facebook.com/ann", []),
        ("ann-lee-7", []),
        ("Ann Lee, Ann Lee", ["Ann Lee"]),
    ],
)
def test_people_of_a_value(value: str, names: list[str]) -> None:
    assert people(value, furniture_of("en"), page_words()) == names


def test_titles() -> None:
    assert without_site("Bridge opens - The Example", ["The Example"]) == "Bridge opens"
    assert without_site("The Example | Bridge opens", ["example"]) == "Bridge opens"
    assert without_site("Bridge opens - and closes", ["The Example"]) == "Bridge opens - and closes"
    assert alike("Bridge opens after repairs", "Bridge opens after long repairs")
    assert not alike("Bridge opens after repairs", "Welcome to our site")


@pytest.mark.parametrize("filler", [" ", "\n", "<", "<!DOCTYPE html [", "&", "<p", "<?xml ", "a |", "<!--"])
def test_a_page_of_one_thing_repeated_is_read_in_linear_time(filler: str) -> None:
    assert LINE in read_one(f"<html><body>{STORY}</body>{filler * (2_000_000 // len(filler))}", "a.html").text
