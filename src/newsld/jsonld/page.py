"""Find the blocks of JSON-LD in a page, as HTML parsers see scripts."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from newsld.jsonld.tags import Tag, attributes, tags

_TYPE = "application/ld+json"
_INERT = frozenset({"template", "noscript"})
"""Elements whose content is not part of the page for who runs scripts."""


@frozen(kw_only=True)
class Block:
    """One ``script`` element of JSON-LD.

    Attributes:
        begin: Where its content begins in the text, in code points.
        end: Where it ends.
        closed: Whether the element has an end.
        attributes: Its attributes, names in lower case.
        tag_begin: Where its start tag begins.
        element_end: Where its end tag ends.
        inert: Whether it stands in a ``template`` or ``noscript``.
    """

    begin: int
    end: int
    closed: bool = True
    attributes: dict[str, str] = field(factory=dict)
    tag_begin: int = 0
    element_end: int = 0
    inert: bool = False


def blocks(text: str) -> Iterator[Block]:
    """Give the blocks of JSON-LD in a page, in its order.

    Comments, and what only looks like an element within scripts, styles, titles and text areas, are passed over.

    Args:
        text: The page.

    Yields:
        Every ``script`` whose type is ``application/ld+json``, with or without parameters.
    """
    inert = 0
    held: tuple[Tag, dict[str, str]] | None = None
    for tag in tags(text):
        if held:
            # The tag behind a script's content is its end tag.
            yield _block(*held, element_end=tag.end, inert=bool(inert))
            held = None
        if tag.name in _INERT and not tag.foreign:
            inert = max(0, inert + (-1 if tag.closing else 1))
        if tag.name != "script" or tag.closing or tag.foreign:
            continue
        said = attributes(tag.attributes)
        if _is_jsonld(said.get("type", "")):
            held = tag, said
    if held:
        yield _block(*held, element_end=len(text), inert=bool(inert))


def _block(tag: Tag, said: dict[str, str], *, element_end: int, inert: bool) -> Block:
    return Block(
        begin=tag.end,
        end=tag.content_end,
        closed=tag.closed,
        attributes=said,
        tag_begin=tag.begin,
        element_end=element_end,
        inert=inert,
    )


def _is_jsonld(kind: str) -> bool:
    return kind.partition(";")[0].strip().lower() == _TYPE
