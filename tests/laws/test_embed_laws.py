"""Whatever a page is: adding to it twice is adding once, and all that was there is there still."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from newsld.emit.formats import Rendition
from newsld.emit.page.enrich import Page, PageOptions
from newsld.emit.page.json_text import children, removals
from newsld.errors import ItemError
from newsld.jsonld.items import Item
from newsld.jsonld.notes import Notes
from newsld.jsonld.page import blocks
from newsld.jsonld.reader import read_json
from newsld.jsonld.text import decode
from newsld.model.description import Description
from newsld.validate.json_schema import check_embed
from support.descriptions import descriptions
from support.pages import Made, documents, dumped, found, holds, pages

law = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
options = st.builds(PageOptions, separate=st.booleans(), graph=st.booleans(), nonce=st.none() | st.just("n2"))


def check(document: dict[str, Any]) -> None:
    assert check_embed(document, "x") == ()


def embedded(data: bytes, description: Description, wanted: PageOptions) -> bytes:
    page = Page.of(data, "x.html")
    try:
        written, _ = page.enriched(Rendition(description, graph=wanted.graph), wanted, lambda _a, _b: True, check)
    except ItemError:
        reject()  # it ends within a script, as none should
    return written


@law
@given(pages(), descriptions(), descriptions(), options)
def test_twice_is_once_and_a_corrected_text_leaves_nothing_stale(
    made: Made, first: Description, second: Description, wanted: PageOptions
) -> None:
    once = embedded(made.data, first, wanted)
    assert Page.of(once, "x").data == made.data
    assert embedded(once, first, wanted) == once
    assert embedded(once, second, wanted) == embedded(made.data, second, wanted)


@law
@given(pages(), descriptions(), options)
def test_every_byte_outside_the_element_stays(made: Made, description: Description, wanted: PageOptions) -> None:
    written = embedded(made.data, description, wanted)
    before, after = decode(made.data, page=True).text, decode(written, page=True).text
    ours = [block for block in blocks(after) if "data-newsld" in block.attributes]
    if written == made.data:
        assert ours == []
        return
    (block,) = ours
    head, tail = after[: block.tag_begin], after[block.element_end :]
    assert before.startswith(head)
    assert before.endswith(tail)
    mark = len(written) - len(after.encode(decode(written, page=True).encoding))
    assert written[:mark] == made.data[:mark]
    rest = before[len(head) : len(before) - len(tail)]
    assert rest == "" or (made.said is not None and rest.lower().startswith("<script") and rest.endswith("</script>"))


@law
@given(pages(), descriptions(), options)
def test_all_that_was_said_is_said_still_and_ours_is_json(
    made: Made, description: Description, wanted: PageOptions
) -> None:
    before, after = found(made.data), found(embedded(made.data, description, wanted))
    ours = [value for attributes, value in after if attributes.get("data-newsld") == ""]
    rest = [value for attributes, value in after if attributes.get("data-newsld") != ""]
    assert len(rest) == len(before)
    assert all(holds(new, old) for new, (_, old) in zip(rest, before, strict=True))
    assert len(ours) == (wanted.separate or made.said is None)
    for value in ours:
        assert value["@context"] == "https://schema.org"


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_whatever_the_attribute_lists_the_block_stays_json(data: st.DataObject) -> None:
    text = data.draw(st.composite(lambda draw: dumped(draw, draw(documents())))())
    root = read_json(text, Notes()).root
    assert root is not None
    listed = data.draw(st.lists(st.sampled_from([item.pointer() for item in all_of(root)]), max_size=6))
    left = text
    for begin, end, words in sorted(removals(text, root, listed), reverse=True):
        left = left[:begin] + words + left[end:]
    assert holds(json.loads(text), json.loads(left)) or any(pointer[-1:].isdigit() for pointer in listed)


def all_of(item: Item) -> list[Item]:
    return [item, *(inner for child in children(item) for inner in all_of(child))]
