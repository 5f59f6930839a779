"""The tags of a page are those that HTML's tokenizer finds."""

from __future__ import annotations

import pytest

from newsld.jsonld.tags import attributes, tags


def seen(page: str) -> list[str]:
    return [f"{'/' if tag.closing else ''}{tag.name}" for tag in tags(page)]


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("<p>a<b>c</b>", ["p", "b", "/b"]),
        ("a < b <1 <3 </ x> <!x> <?x?>", []),
        ("<!DOCTYPE html><p>", ["p"]),
        ("<!-- <b> --!><i>", ["i"]),
        ("<!--><b>", ["b"]),
        ("<!---><b>", ["b"]),
        ("<a title='<b>' href=\">\"><i>", ["a", "i"]),
        ("<a href=x/><i/>", ["a", "i"]),
        ("<![CDATA[ <b> ]]><i>", ["i"]),  # outside of SVG a comment that ends at the first bracket
        ("<a b= ><i c==d e><u =f =>", ["a", "i", "u"]),
        ("<title><b></title><i>", ["title", "/title", "i"]),
        ("<TITLE><b></Title ><i>", ["title", "/title", "i"]),
        ("<textarea></textareas></textarea>", ["textarea", "/textarea"]),
        ("<plaintext><b>", ["plaintext"]),
        ("<noframes><frame></noframes>", ["noframes", "/noframes"]),
        ("<script>'<b>' '<!-- x' </script><i>", ["script", "/script", "i"]),
        ("<script><!-- <script> </script> <b> --></script><i>", ["script", "/script", "i"]),
        ("<script><!--> <script></script><i>", ["script", "/script", "i"]),
    ],
)
def test_what_is_a_tag(page: str, names: list[str]) -> None:
    assert seen(page) == names


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("<svg><title/><b>", ["svg", "title", "b"]),
        ("<svg><style><g></style></svg><style><g></style>", ["svg", "style", "g", "/style", "/svg", "style", "/style"]),
        ("<svg><![CDATA[ <b> > ]]><g/></svg>", ["svg", "g", "/svg"]),
        ("<svg/><title><b></title>", ["svg", "title", "/title"]),
        ("<svg><foreignObject><title><b></title></foreignObject><title/><g>", ["svg", "foreignobject", "title", "/title", "/foreignobject", "title", "g"]),
        ("<svg><g><p><title><b></title>", ["svg", "g", "p", "title", "/title"]),
        ("<div><svg><g></div><title><b></title>", ["div", "svg", "g", "/div", "title", "/title"]),
        ("<math><mi><style><b></style></mi><style/><mo/></math>", ["math", "mi", "style", "/style", "/mi", "style", "mo", "/math"]),
    ],
)  # fmt: skip
def test_within_svg_and_mathml_nothing_is_raw(page: str, names: list[str]) -> None:
    assert seen(page) == names


@pytest.mark.parametrize(
    "end", ["<p", "<!-- x", "<a title='x>", "<script>x", "<title>x", "<![CDATA[", "<svg><![CDATA[ >"]
)
def test_an_end_in_the_middle_is_told(end: str) -> None:
    *_, last = tags(f"<i>{end}")
    assert not last.closed
    assert last.content_end == len(f"<i>{end}")


def test_a_tag_knows_where_it_is() -> None:
    page = "ä<script a=1>x</script>"
    first, last = tags(page)
    assert page[first.begin : first.end] == "<script a=1>"
    assert page[first.end : first.content_end] == "x"
    assert page[last.begin : last.end] == "</script>"


def test_attributes_are_read_as_browsers_do() -> None:
    said = ' A=1 b = "x>y" c=\'&quot;\' d e=/f/ a=2 =g "h'
    assert attributes(said) == {"a": "1", "b": "x>y", "c": '"', "d": "", "e": "/f/", "=g": "", '"h': ""}


@pytest.mark.parametrize(
    "part", ["<svg>", "<p ", "<!--", "</", "<script", "<a b='", "<svg><title>", "<title", "=/", "<svg a=b/"]
)
def test_hostile_pages_are_read_in_linear_time(part: str) -> None:
    assert sum(1 for _ in tags(part * 200_000)) <= 400_000
