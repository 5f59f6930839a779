"""A page's bytes come back as they were, and what is written into it can be read by browsers."""

from __future__ import annotations

import pytest

from newsld.emit.page.source import Source
from newsld.errors import ItemError

WORDS = 'é € Ž я 漢 😀 \x80 \u2028 "'


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<p>plain",
        "<p>Zoë".encode(),
        "\ufeff<p>Zoë".encode(),
        b"<meta charset=utf-8>cut \xe2\x82 and \xff wrong",
        b"<meta charset=windows-1252>undefined \x81\x8d",
        b"<meta charset=iso-8859-1>\x80\x9f",
        b"<meta charset=shift_jis>\x83\x5c \x94\x5c",
        b"<meta charset=gbk>\x81\x5c<p>",
        b"<meta charset=utf-16>not so",
        b"<meta charset=no-such-thing>\xe9",
        b"<meta charset=unicode_escape>\\u0041",
        "<p>Zoë \ud83d".encode("utf-16-le", "surrogatepass"),
        b"\xff\xfe" + "<p>Zoë \ud83d".encode("utf-16-le", "surrogatepass"),
        "\ufeff<p>😀".encode("utf-16-be") + b"\x00",
        "\ufeff<p>".encode("utf-32-le"),
        bytes(range(256)),
    ],
)  # fmt: skip
def test_what_is_not_edited_comes_back_byte_for_byte(data: bytes) -> None:
    source = Source.of(data, "x.html")
    assert source.data() == data
    at = len(source.text)
    assert source.data(source.edited([(at, at, "<i>"), (0, 0, "<b>")])).count(b"<") == data.count(b"<") + 2


@pytest.mark.parametrize(
    ("data", "written"),
    [
        (b"<meta charset=utf-8>", 'é € Ž я 漢 😀 \\u0080 \u2028 "'),
        (b"\xef\xbb\xbf<p>", 'é € Ž я 漢 😀 \\u0080 \u2028 "'),
        (b"\xff\xfe<\x00p\x00", 'é € Ž я 漢 😀 \\u0080 \u2028 "'),
        (b"<meta charset=windows-1252>", 'é € Ž \\u044f \\u6f22 \\ud83d\\ude00 \\u0080 \\u2028 "'),
        (b"<meta charset=latin1>", 'é € Ž \\u044f \\u6f22 \\ud83d\\ude00 \\u0080 \\u2028 "'),
        (b"<meta charset=iso-8859-2>", 'é \\u20ac Ž \\u044f \\u6f22 \\ud83d\\ude00 \\u0080 \\u2028 "'),
        (b"<meta charset=koi8-r>", '\\u00e9 \\u20ac \\u017d я \\u6f22 \\ud83d\\ude00 \\u0080 \\u2028 "'),
    ],
)
def test_what_the_encoding_lacks_is_escaped(data: bytes, written: str) -> None:
    assert Source.of(data, "x.html").written(WORDS) == written


@pytest.mark.parametrize(
    "data",
    [b"<p>plain", "<p>Zoë".encode(), b"<meta charset=utf-8>\xff", b"<meta charset=shift_jis>", b"<meta charset=x-y>"],
)
def test_where_browsers_may_read_another_encoding_all_is_ascii(data: bytes) -> None:
    assert Source.of(data, "x.html").written("é漢\ud800") == "\\u00e9\\u6f22\\ud800"


def test_bytes_that_would_not_come_back_are_refused() -> None:
    with pytest.raises(ItemError) as caught:
        Source.of(b'<meta charset=iso-2022-jp>\x1b$B$"\x1b(B\x1b$B\x1b(B', "x.html")
    assert str(caught.value) == "x.html: cannot be written back as it is (its bytes are no regular iso2022_jp)"
    assert caught.value.hint == "save the page as UTF-8"
