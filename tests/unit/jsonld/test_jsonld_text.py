"""From bytes to text, from offsets to lines."""

from __future__ import annotations

import pytest

from newsld.jsonld.text import Lines, decode


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-8-sig"])
def test_json_is_read_in_any_encoding_of_unicode(encoding: str) -> None:
    decoded = decode('{"a": "é😀"}'.encode(encoding))
    assert decoded.text == '{"a": "é😀"}'
    assert not decoded.lost


def test_bytes_without_meaning_are_counted() -> None:
    decoded = decode(b'{"a": "\xe9\xff"}')
    assert decoded.lost == 2
    assert decoded.text == '{"a": "\ufffd\ufffd"}'


def test_a_page_may_name_its_encoding() -> None:
    page = '<meta charset="windows-1250"><p>Łódź'
    assert decode(page.encode("windows-1250"), page=True).text == page


@pytest.mark.parametrize("name", ["no-such-encoding", "utf-8", "idna", "punycode"])
def test_a_page_that_names_a_wrong_encoding_is_read_all_the_same(name: str) -> None:
    page = f'<meta charset="{name}"><p>caf'.encode() + b"\xe9"
    assert decode(page, page=True).text.endswith("café")


def test_lines_end_with_cr_lf_or_both() -> None:
    lines = Lines("a\nb\r\nc\rd")
    assert [lines.at(offset) for offset in (0, 1, 2, 3, 5, 7)] == [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (4, 1)]
