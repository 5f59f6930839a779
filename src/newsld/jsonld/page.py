"""Find the blocks of JSON-LD in a page, as HTML parsers see scripts (HTML, section 13.2.5): linear, without a tree."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from attrs import field, frozen

_TAG = re.compile(
    r"""<(/?)([A-Za-z][^\s/>]*+)"""
    r"""((?:[\s/]++|=?[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+|=)*+)>"""
)
_ATTRIBUTE = re.compile(r"""(=?[^\s/>=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"'][^\s>]*+))?+)?+""")
_OPENS = re.compile(r"<(?:!--|[A-Za-z/!?])")
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
"""Elements whose content is text, whatever it looks like."""
_IN_SCRIPT = re.compile(r"<!--(?!>|->)|-->|</script(?=[\s/>])|<script(?=[\s/>])", re.IGNORECASE)
_COMMENT_END = re.compile(r"--!?>")
_TYPE = "application/ld+json"


@frozen(kw_only=True)
class Block:
    """One ``script`` element of JSON-LD.

    Attributes:
        begin: Where its content begins in the text, in code points.
        end: Where it ends.
        closed: Whether the element has an end.
        attributes: Its attributes, names in lower case.
    """

    begin: int
    end: int
    closed: bool = True
    attributes: dict[str, str] = field(factory=dict)


def blocks(text: str) -> Iterator[Block]:
    """Give the blocks of JSON-LD in a page, in its order.

    Comments, and what only looks like an element within scripts, styles, titles and text areas, are passed over.

    Args:
        text: The page.

    Yields:
        Every ``script`` whose type is ``application/ld+json``, with or without parameters.
    """
    at = 0
    while opening := _OPENS.search(text, at):
        at = opening.start()
        if opening[0] == "<!--":
            at = _behind_comment(text, at)
            continue
        if opening[0] in ("<!", "<?"):
            at = _behind(text, ">", at)
            continue
        tag = _TAG.match(text, at)
        if tag is None:
            if opening[0] == "</" and not text[at + 2 : at + 3].isalpha():
                at = opening.end()
                continue
            return  # no bracket closes it up to the end
        at = tag.end()
        name = tag[2].lower()
        if tag[1]:
            continue
        if name == "script":
            end, closed = _script_end(text, at)
            attributes = _attributes(tag[3])
            if _is_jsonld(attributes.get("type", "")):
                yield Block(begin=at, end=end, closed=closed, attributes=attributes)
            at = end
        elif name == "plaintext":
            return
        elif name in _RAW:
            end_tag = _RAW[name].search(text, at)
            at = end_tag.start() if end_tag else len(text)


def _behind_comment(text: str, at: int) -> int:
    if text.startswith((">", "->"), at + 4):
        return at + 5
    end = _COMMENT_END.search(text, at + 4)
    return end.end() if end else len(text)


def _behind(text: str, mark: str, at: int) -> int:
    found = text.find(mark, at)
    return len(text) if found < 0 else found + len(mark)


def _script_end(text: str, begin: int) -> tuple[int, bool]:
    """Find the end of a script: not within ``<!-- <script> … </script>`` (HTML, script data double escaped state)."""
    commented = nested = False
    for match in _IN_SCRIPT.finditer(text, begin):
        mark = match[0].lower()
        if mark == "-->":
            commented = nested = False
        elif mark == "<!--":
            commented = True
        elif mark == "<script":
            nested = commented
        elif nested:
            nested = False
        else:
            return match.start(), True
    return len(text), False


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        # The first of two attributes of one name counts.
        found.setdefault(match[1].lower(), html.unescape(match[2] or match[3] or match[4] or ""))
    return found


def _is_jsonld(kind: str) -> bool:
    return kind.partition(";")[0].strip().lower() == _TYPE
