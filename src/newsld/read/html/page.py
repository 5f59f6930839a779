"""Parse a page once: its text, its tree, what was noticed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import frozen

from newsld.errors import ItemError
from newsld.jsonld.text import decode as decode_page
from newsld.model.report import Finding
from newsld.read.decode import decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_BYTES = 50_000_000
"""A page that is larger is no article."""
DEEPEST = 400
"""Elements nested deeper are flattened: extractors that call themselves would fail on them."""
_IS_DEEP = f"boolean({'/*' * (DEEPEST + 1)})"
_MEANINGLESS = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_REFERENCE = re.compile(
    r"&#(?:0{0,9}(?:[1-8]|1[124-9]|2[0-9]|3[01]|6553[45])|x0{0,9}(?:[1-8bcef]|1[0-9a-f]|fff[ef]))(?:;|(?![0-9a-z]))",
    re.IGNORECASE,
)
"""References to characters that no XML has (XML 1.0, 2.2), on which extractors break."""
_DECLARATION = re.compile(r"<\?xml[^>]{0,200}\?>")
_SUBSET = re.compile(r"<!DOCTYPE[^>\[]{0,400}\[[^\]]{0,100000}\]\s*>", re.IGNORECASE)
"""A document type with declarations of its own: no page needs them, and entities can stand for billions of words."""
_HEAD = 1024
_NESTED = re.compile(r"(<([a-z][a-z0-9]{0,20})\b[^<>]{0,200}>\s*)(?:<\2\b[^<>]{0,200}>\s*){300,}", re.IGNORECASE)
"""The same element opened hundreds of times in a row; the parser gives up what stands in so many."""
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{10000,}>")
_ATTRIBUTE = re.compile(r"\s[^\s=<>\"'/]{1,200}\s{0,9}=")
_MOST_ATTRIBUTES = 500
"""Of one element: parsers compare each with all others."""
_HINT = "give the page of one article"


@frozen(kw_only=True)
class Page:
    """One page.

    Attributes:
        source: The name for messages.
        text: The decoded page.
        tree: Its root element.
        address: Where it was got from, if that is known.
        retrieved: When it was got, if that is known.
        findings: What was noticed while it was decoded.
    """

    source: str
    text: str
    tree: HtmlElement
    address: str | None
    findings: tuple[Finding, ...]
    retrieved: str | None = None


def parse(data: bytes, source: str, address: str | None, charset: str | None = None) -> Page:
    """Parse a page.

    Args:
        data: Its bytes.
        source: The name for messages.
        address: Where it was got from.
        charset: What its server says it is encoded in.

    Returns:
        The page; broken markup is mended as the parser mends it.

    Raises:
        ItemError: It is too large, or nothing is in it.
    """
    from lxml import etree

    if len(data) > MOST_BYTES:
        raise ItemError(source, "the page is too large", f"{len(data):,} bytes; at most {MOST_BYTES:,}", hint=_HINT)
    text, findings = _decoded(data, source, charset)
    plain = _REFERENCE.sub("", _MEANINGLESS.sub("", text)).lstrip()
    if declaration := _DECLARATION.match(plain):
        plain = plain[declaration.end() :].lstrip()
    if subset := _SUBSET.match(plain):
        plain = plain[subset.end() :]
    if not plain.strip():
        raise ItemError(source, "there is no text in it", "the page is empty", hint=_HINT)
    try:
        tree = _parsed(plain)
        if tree.xpath(_IS_DEEP):
            tree = _parsed(_NESTED.sub(r"\1", plain))
            _cut(_below(tree))
    except etree.ParserError as error:
        raise ItemError(source, "there is no text in it", "the page has no elements", hint=_HINT) from error
    return Page(source=source, text=text, tree=tree, address=address, findings=findings)


def _parsed(text: str) -> HtmlElement:
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(
        remove_comments=True, remove_pis=True, no_network=True, huge_tree=True, encoding="utf-8"
    )
    return lxml_html.document_fromstring(
        _LONG_TAG.sub(_fewer, text).encode("utf-8"), parser=parser, ensure_head_body=True
    )


def _fewer(tag: re.Match[str]) -> str:
    """Give a tag with its first attributes only."""
    for number, attribute in enumerate(_ATTRIBUTE.finditer(tag[0])):
        if number == _MOST_ATTRIBUTES:
            return f"{tag[0][: attribute.start()]}>"
    return tag[0]


def _decoded(data: bytes, source: str, charset: str | None) -> tuple[str, tuple[Finding, ...]]:
    """Give the text: by its mark, as UTF-8, by what the page says of itself if that fits, else by evidence."""
    text, findings = decode(data, source, charset)
    if not any(finding.code == "NLD001" for finding in findings) or "\x00" in text:
        return text, findings
    if b"charset" not in data[:_HEAD].lower():
        return text, findings
    named = decode_page(data, page=True)
    if named.encoding != "utf-8" and not named.lost:
        return named.text, ()
    return text, findings


def _below(tree: HtmlElement) -> list[HtmlElement]:
    """Give the elements that are nested too deep."""
    level: list[HtmlElement] = [tree]
    for _ in range(DEEPEST):
        level = [child for element in level for child in element]
        if not level:
            break
    return level


def _cut(elements: Iterable[HtmlElement]) -> None:
    """Lift the paragraphs of what is nested too deep, and take out the rest of it."""
    for element in elements:
        said = [" ".join("".join(p.itertext()).split()) for p in element.iter("p")]
        tail = element.tail
        element.clear()
        element.tail = tail
        for words in filter(None, said):
            lifted = element.makeelement("p")
            lifted.text = words
            element.append(lifted)
