from __future__ import annotations

import pytest

from newsld.errors import ItemError
from newsld.model.document import Document, Field
from support.reading import blocks_of, read_one, said_by, told_by

LEAD = "The top generals of two alliances met on Friday in the capital, their ministries said."


def markdown(text: str, name: str = "a.md") -> Document:
    return read_one(text, name)


def body(text: str) -> list[tuple[str, str]]:
    return blocks_of(markdown(f"---\ntitle: T\n---\n{text}"))[1:]


BODIES = {
    "emphasis": ("It is *so* **very** _much_ ~~less~~ `more` so.", "It is so very much less more so."),
    "links": ("See [the *page*](http://x.org/a_(b) \"t\") and <http://y.org>.", "See the page and http://y.org."),
    "references": ("See [the page][1].\n\n[1]: http://x.org", "See the page."),
    "images": ("![Alt text](a.jpg) Words.", "Words."),
    "entities": ("Doe &amp; Sons&mdash;and more.", "Doe & Sons—and more."),
    "entities that cannot be seen": ("&zwnj;Min&shy;is&#8203;ter&nbsp;Do&#x2060;e&#xFEFF;&#8233;met.", "Minister Doe met."),
    "entities in HTML": ("<div>\nMin&shy;is&#8203;ter&nbsp;Doe&thinsp;met.\n</div>", "Minister Doe met."),
    "HTML": ("It <b>is</b> <span class='x'>so</span>.<br>Yes.", "It is so. Yes."),
    "HTML block": ("<div>\n<p>It is <i>so</i>.</p>\n<script>alert(1)</script>\n</div>", "It is so."),
    "comments": ("<!-- a\n\nsecret -->\n\nWords.", "Words."),
    "wrapped lines": ("One\ntwo\nthree.", "One two three."),
    "Hugo": ('{{< img src="a" >}} See [it]({{< ref "b.md" >}}) {{% x %}}here{{% /x %}}.', "See it here."),
    "Hugo's titles": ('See [it]({{< ref "b.md" >}} "A title").', "See it."),
    "loose emphasis": ("**It **is**—**so. **\n\n***", "It is—so."),
    "asterisks in words": ("He said f**k.", "He said f**k."),
    "Jekyll": ("{% raw %}It{% endraw %} is [so]({{ site.baseurl }}/a){:target=\"_blank\"}.", "It is so."),
    "footnotes": ("It is so[^1].", "It is so."),
    "quotes": ("> Quoted words.", "Quoted words."),
    "escapes": (r"1 \* 2 \_ 3", "1 * 2 _ 3"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BODIES.values(), ids=BODIES)
def test_paragraphs(text: str, expected: str) -> None:
    assert body(text) == [("paragraph", expected)]


def test_headings_are_crossheads() -> None:
    assert body(f"{LEAD}\n\n## One\n\nMore words.\n\nTwo\n---\n\nWords.")[1:4] == [
        ("crosshead", "One"), ("paragraph", "More words."), ("crosshead", "Two"),
    ]  # fmt: skip


def test_list_items_lose_their_marks() -> None:
    assert body("- one\n- two\n  1. three\n\n* four") == [("list item", w) for w in ("one", "two", "three", "four")]


def test_rows_of_tables() -> None:
    assert body("| a | b |\n|---|---|\n| c |  |") == [("list item", "a | b"), ("list item", "c")]


def test_code_is_left_out() -> None:
    assert body(f"{LEAD}\n\n```python\nx = 1\n```\n\n    y = 2\n") == [("paragraph", LEAD)]


def test_the_text_of_a_footnote_is_a_note() -> None:
    assert body(f"{LEAD[:-1]}[^1].\n\n[^1]: They *later* denied it.") == [
        ("paragraph", LEAD), ("note", "They later denied it."),
    ]  # fmt: skip


def test_furniture_is_told_in_markdown_too() -> None:
    assert body(f"*By Jane Doe*\n\n**PARIS** — {LEAD}\n\n###\n\n*Correction: It was Friday.*") == [
        ("byline", "By Jane Doe"), ("dateline", "PARIS —"), ("paragraph", LEAD), ("note", "Correction: It was Friday."),
    ]  # fmt: skip


def test_the_first_heading_is_the_headline() -> None:
    document = markdown(f"# Generals *meet*\n\n{LEAD}")
    assert blocks_of(document) == [("headline", "Generals meet"), ("paragraph", LEAD)]
    assert said_by(document) == [("headline", "Generals meet", "headline")]


def test_a_heading_that_repeats_the_title_is_not_text() -> None:
    assert blocks_of(markdown(f"---\ntitle: Generals meet\n---\n# Generals meet\n\n{LEAD}")) == [
        ("headline", "Generals meet"), ("paragraph", LEAD),
    ]  # fmt: skip


def test_markdown_without_headings_is_read_like_text() -> None:
    assert blocks_of(markdown(f"Generals meet\n\n{LEAD}"))[0] == ("headline", "Generals meet")
    assert blocks_of(markdown(f"{LEAD}\n\n{LEAD}"))[0] == ("paragraph", LEAD)


def test_front_matter_becomes_metadata() -> None:
    document = markdown(
        "---\ntitle: Generals *meet* &amp; talk\nDate: 2021-05-03 10:00:00 +0300\nlastmod: May 4, 2021\n"
        "authors:\n  - Jane Doe\n  - John Roe\nsummary: They [met](http://x.org).\ndeck: A deck\ntags: [arms, talks]\n"
        "category: World\nlang: en_US\ncanonical: https://example.org/a#top\nimage: /a.jpg\npublisher: The Post\n"
        "slug: a\nurl: /2021/a\n---\n" + LEAD
    )
    assert said_by(document) == [
        ("headline", "Generals meet & talk", "front matter, line 2"),
        ("description", "They met.", "front matter, line 8"),
        ("description", "A deck", "front matter, line 9"),
        ("author", "Jane Doe", "front matter, line 6"),
        ("author", "John Roe", "front matter, line 7"),
        ("publisher", "The Post", "front matter, line 15"),
        ("published", "2021-05-03T10:00:00+03:00", "front matter, line 3"),
        ("modified", "2021-05-04", "front matter, line 4"),
        ("section", "World", "front matter, line 11"),
        ("keyword", "arms", "front matter, line 10"),
        ("keyword", "talks", "front matter, line 10"),
        ("language", "en-US", "front matter, line 12"),
        ("url", "https://example.org/a#top", "front matter, line 13"),
        ("image", "https://example.org/a.jpg", "front matter, line 14"),
    ]
    assert (document.url, document.language, document.language_stated) == ("https://example.org/a", "en-US", True)
    assert blocks_of(document)[:2] == [("headline", "Generals meet & talk"), ("subheading", "A deck")]
    assert document.findings == ()


def test_the_title_has_its_words_in_the_text() -> None:
    document = markdown(f"---\ntitle: Generals meet\n---\n{LEAD}")
    (datum,) = document.says(Field.HEADLINE)
    assert datum.span is not None
    assert datum.span.of(document.text) == "Generals meet"


def test_what_cannot_be_read_is_left_out_and_said() -> None:
    document = markdown(f"---\ntitle: T\ndate: 03/05/2021\nlang: Martian\nurl: http://a b/\n---\n{LEAD}")
    assert told_by(document) == [
        ("NLD004", 3, "the value of 'date' is left out: '03/05/2021' is no date, or could be two"),
        ("NLD004", 4, "the value of 'lang' is left out: 'Martian' is no language"),
        ("NLD004", 5, "the value of 'url' is left out: 'http://a b/' is no address: it has the character U+0020 at position 9"),
    ]  # fmt: skip


def test_a_missing_end_of_the_front_matter_is_said() -> None:
    document = markdown(f"---\ntitle: T\n\n{LEAD}")
    assert told_by(document) == [("NLD003", 3, "the line that closes the front matter is missing")]
    assert blocks_of(document) == [("headline", "T"), ("paragraph", LEAD)]


def test_front_matter_that_is_not_quite_yaml() -> None:
    document = markdown(f"---\ntitle: Talks: a beginning\n---\n{LEAD}")
    assert blocks_of(document)[0] == ("headline", "Talks: a beginning")
    assert [(code, line) for code, line, _ in told_by(document)] == [("NLD003", 2)]


def test_the_date_in_the_name_of_a_post_is_its_date() -> None:
    document = markdown(f"---\ntitle: T\n---\n{LEAD}", "2021-05-03-talks.md")
    assert [(d.value, d.where) for d in document.says(Field.PUBLISHED)] == [("2021-05-03", "file name")]


@pytest.mark.parametrize(
    "text", ["---\nslug: a\n---\n", "---\nslug: a\n---\n\n![a](b)\n", "", "<!-- x -->", "```\nx\n```"]
)
def test_no_text(text: str) -> None:
    with pytest.raises(ItemError, match=r"^a\.md: there is no text in it$"):
        markdown(text)


def test_front_matter_with_a_headline_is_a_text() -> None:
    assert blocks_of(markdown("---\ntitle: Generals meet\nsummary: They talked.\n---\n")) == [
        ("headline", "Generals meet"), ("subheading", "They talked."),
    ]  # fmt: skip


def test_brackets_without_end_take_no_quadratic_time() -> None:
    assert body("[" * 200_000) == [("paragraph", "[" * 200_000)]
    assert body("{{<" * 200_000 + " x") != []
    assert body("<!--" * 200_000 + "\n\nx") == []
