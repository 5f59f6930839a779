"""The blocks of a page are those an HTML parser would see."""

from __future__ import annotations

import pytest

from newsld.jsonld.page import blocks

OPEN = '<script type="application/ld+json">'


def found(page: str) -> list[str]:
    return [page[block.begin : block.end] for block in blocks(page)]


@pytest.mark.parametrize(
    "tag",
    [
        OPEN,
        "<script type=application/ld+json>",
        "<SCRIPT TYPE='Application/LD+JSON'>",
        '<script type="application/ld+json; charset=utf-8">',
        '<script type=" application/ld+json ;profile=x">',
        '<script\n  id="a"\n  type = "application/ld+json"\n  async>',
        '<script type="application/ld&#43;json">',
        '<script data-x="a>b" type="application/ld+json">',
        "<script data-x='<script>' type=\"application/ld+json\"/>",
        '<script type="application/ld+json" type="text/javascript">',
    ],
)
def test_the_type_decides_however_it_is_written(tag: str) -> None:
    assert found(f"<p>x</p>{tag}[1]</script><p>") == ["[1]"]


@pytest.mark.parametrize(
    "page",
    [
        f"<!-- {OPEN}[1]</script> -->",
        f"<style>{OPEN}[1]</style>",
        f"<title>{OPEN}[1]</title>",
        f"<textarea>{OPEN}[1]</textarea>",
        f"<plaintext>{OPEN}[1]</script>",
        f"<script>var x = '{OPEN}[1]'</script>",
        f"<p data-x='{OPEN}[1]</script>'>",
        '<script type="application/json">[1]</script>',
        '<script data-type="application/ld+json">[1]</script>',
        '<scripts type="application/ld+json">[1]</scripts>',
        f"<!-- never closed {OPEN}[1]</script>",
        "",
        "<",
    ],
)
def test_what_only_looks_like_a_block_is_none(page: str) -> None:
    assert found(page) == []


def test_blocks_come_in_order_with_their_attributes() -> None:
    page = f'{OPEN}1</script><!-- > --><script type=application/ld+json data-newsld="/a">2</SCRIPT >{OPEN}3</script>'
    assert found(page) == ["1", "2", "3"]
    assert [block.attributes.get("data-newsld") for block in blocks(page)] == [None, "/a", None]


def test_a_comment_that_is_closed_at_once_hides_nothing() -> None:
    assert found(f"<!-->{OPEN}1</script>") == ["1"]


def test_a_script_within_a_comment_of_a_script_hides_the_end() -> None:
    page = f'{OPEN}{{"h": "<!--<script>"}}</script><p>the rest of the page</p>'
    (block,) = blocks(page)
    assert not block.closed
    assert block.end == len(page)


def test_a_comment_within_a_script_alone_hides_nothing() -> None:
    assert found(f"{OPEN}<!-- [1] --></script>") == ["<!-- [1] -->"]


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "</",
        "<a b=",
        '<a b="',
        "<a b='\"",
        "<!--",
        "<script>",
        OPEN,
        OPEN + "<!--<script>",
        "<style>",
        "<a =",
        "<?",
    ],
)
def test_what_is_opened_without_end_is_scanned_to_the_end(piece: str) -> None:
    page = piece * (600_000 // len(piece))
    assert [block.end for block in blocks(page)] == ([len(page)] if OPEN in piece else [])
