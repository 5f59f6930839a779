"""Find the tags of a page as HTML's tokenizer does (HTML, section 13.2.5): linear, without a tree."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_TAG = re.compile(
    r"""<(/?)([A-Za-z][^\t\n\f\r />]*+)"""
    r"""((?:[\t\n\f\r /]++|(?:(?<=[\t\n\f\r /"'])=)?+[^\t\n\f\r />=]++(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+"""
    r"""(?:"[^"]*+"|'[^']*+'|[^\t\n\f\r >"'][^\t\n\f\r >]*+|(?=>)))?+|(?<=[\t\n\f\r /"'])=)*+)>"""
)
ATTRIBUTE = re.compile(
    r"""(=?[^\t\n\f\r />=]++)(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+"""
    r"""(?:"([^"]*+)"|'([^']*+)'|([^\t\n\f\r >"'][^\t\n\f\r >]*+))?+)?+"""
)
"""One attribute within the tag: its name, and its value as it was quoted."""
_OPENS = re.compile(r"<(?:!--|!\[CDATA\[|[A-Za-z/!?])")
_BLANK = "[\\t\\n\\f\\r />]"
_RAW = {
    name: re.compile(rf"</{name}(?={_BLANK})", re.IGNORECASE)
    for name in ("style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
"""Elements whose content is text, whatever it looks like."""
_IN_SCRIPT = re.compile(rf"<!--(?!>|->)|-->|</script(?={_BLANK})|<script(?={_BLANK})", re.IGNORECASE)
_COMMENT_END = re.compile(r"--!?>")
_UNQUOTED_END = re.compile(r"=[\t\n\f\r ]*[^\t\n\f\r >\"'][^\t\n\f\r >]*/\Z")

_DEEPEST = 100  # SVG within HTML within SVG …
_FOREIGN = frozenset({"svg", "math"})
_SPECIAL = frozenset({"script", "plaintext", *_RAW, *_FOREIGN})
"""Elements after whose tags the text is read otherwise."""
_WITHIN = frozenset({"foreignobject", "desc", "title", "annotation-xml", "mi", "mo", "mn", "ms", "mtext"})
"""Elements of SVG and MathML whose content is HTML again (integration points, 13.2.6)."""
_LEAVES = frozenset({
    "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s",
    "small", "span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var",
})  # fmt: skip
"""Tags of HTML that end SVG and MathML wherever they stand (13.2.6.5)."""


class Tag(NamedTuple):
    """One tag.

    Attributes:
        name: Its name in lower case; empty for what the page ends in, a comment or a tag that is not closed.
        closing: Whether it is an end tag.
        begin: Where it begins in the text, in code points.
        end: Where it ends; there the content of a raw element begins.
        attributes: The text between the name and the bracket.
        content_end: Where the content of a raw element ends; else the same as ``end``.
        closed: Whether the tag, comment or raw element has an end.
        foreign: Whether it is one of SVG or MathML.
    """

    name: str
    closing: bool
    begin: int
    end: int
    attributes: str
    content_end: int
    closed: bool = True
    foreign: bool = False


def tags(text: str) -> Iterator[Tag]:
    """Give the tags of a page in its order.

    Comments, and what only looks like a tag within scripts, styles, titles and text areas, are passed over; within SVG
    and MathML those are elements like others, and there are sections of CDATA.

    Args:
        text: The page.
    """
    at = 0
    around: list[str] = []
    while opening := _OPENS.search(text, at):
        at = opening.start()
        foreign = bool(around) and around[-1] in _FOREIGN
        if opening[0][1] in "!?" or (opening[0] == "</" and not _is_letter(text, at + 2)):
            end = _behind_declaration(text, at, opening[0], foreign=foreign)
            if end < 0:
                yield Tag("", False, at, len(text), "", len(text), closed=False)
                return
            at = end
            continue
        match = _TAG.match(text, at)
        if match is None:
            # No bracket closes it up to the end.
            yield Tag("", False, at, len(text), "", len(text), closed=False)
            return
        if not around and (name := match[2].lower()) not in _SPECIAL:
            begin, at = match.span()
            yield Tag(name, bool(match[1]), begin, at, match[3], at)
            continue
        tag = _tag(text, match, around)
        yield tag
        at = tag.content_end
        if not tag.closed:
            return


def attributes(text: str) -> dict[str, str]:
    """Give the attributes of a tag, names in lower case; of two of one name the first counts.

    Args:
        text: What stands between the name of the tag and its bracket.
    """
    found: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(text):
        found.setdefault(match[1].lower(), html.unescape(match[2] or match[3] or match[4] or ""))
    return found


def _is_letter(text: str, at: int) -> bool:
    char = text[at : at + 1]
    return char.isascii() and char.isalpha()


def _behind_declaration(text: str, at: int, opening: str, *, foreign: bool) -> int:
    """Give the offset behind a comment, a declaration or a section of CDATA; -1 if it has no end."""
    if opening == "<!--":
        if text.startswith((">", "->"), at + 4):
            return text.index(">", at) + 1
        end = _COMMENT_END.search(text, at + 4)
        return end.end() if end else -1
    mark = "]]>" if opening == "<![CDATA[" and foreign else ">"
    found = text.find(mark, at + 2)
    return found + len(mark) if found >= 0 else -1


def _tag(text: str, match: re.Match[str], around: list[str]) -> Tag:
    name = match[2].lower()
    begin, end = match.span()
    foreign = _enter(name, match[3], around, closing=bool(match[1]))
    content_end, closed = end, True
    if not match[1] and not foreign:
        if name == "script":
            content_end, closed = _script_end(text, end)
        elif name == "plaintext":
            content_end, closed = len(text), False
        elif name in _RAW:
            found = _RAW[name].search(text, end)
            content_end, closed = (found.start(), True) if found else (len(text), False)
    return Tag(name, bool(match[1]), begin, end, match[3], content_end, closed, foreign)


def _enter(name: str, inner: str, around: list[str], *, closing: bool) -> bool:
    """Keep count of the SVG and MathML around; say whether the tag is one of these."""
    foreign = bool(around) and around[-1] in _FOREIGN
    if foreign and name in _LEAVES:
        while around and around[-1] in _FOREIGN:
            around.pop()
        return False
    if closing:
        if name in around:
            while around.pop() != name:
                pass
            return True
        return foreign
    if not foreign and name not in _FOREIGN:
        return False
    opens = name in _FOREIGN or name in _WITHIN
    if opens and len(around) < _DEEPEST and not (inner.endswith("/") and not _UNQUOTED_END.search(inner)):
        around.append(name)
    return True


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
