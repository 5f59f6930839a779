"""Read what elements of a page say of the article in microdata (HTML, section 5) and RDFa (RDFa Lite 1.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from newsld.jsonld.article import ARTICLES
from newsld.model.document import Field
from newsld.read.html.bylines import names_in
from newsld.read.html.candidate import Candidate
from newsld.read.html.linked_data import PAGES
from newsld.read.html.preferences import MICRODATA, RDFA

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from newsld.lang.furniture import Furniture
    from newsld.lang.pages import PageWords

    TextOf = Callable[[HtmlElement, Field], str]

_MEANT: dict[str, Field] = {
    "headline": Field.HEADLINE,
    "alternativeHeadline": Field.ALTERNATIVE_HEADLINE,
    "description": Field.DESCRIPTION,
    "author": Field.AUTHOR,
    "creator": Field.AUTHOR,
    "publisher": Field.PUBLISHER,
    "datePublished": Field.PUBLISHED,
    "dateModified": Field.MODIFIED,
    "articleSection": Field.SECTION,
    "keywords": Field.KEYWORD,
    "inLanguage": Field.LANGUAGE,
    "mainEntityOfPage": Field.URL,
    "image": Field.IMAGE,
    "license": Field.LICENSE,
}
_HOLDERS = ARTICLES | PAGES | {"Blog", ""}
"""Of which types a property is one of the article; the empty one is that of no item."""
_ADDRESSES = {"a": "href", "link": "href", "area": "href", "img": "src", "audio": "src", "video": "src", "embed": "src",
              "iframe": "src", "source": "src", "object": "data"}  # fmt: skip
_OF_ADDRESSES = frozenset({Field.URL, Field.IMAGE, Field.LICENSE})
_MOST = 2_000
_LONGEST = 2_000


def read_annotated(tree: HtmlElement, words: tuple[PageWords, ...], furniture: Furniture) -> list[Candidate]:
    """Give what microdata and RDFa say of the article, in the order of the page.

    A property counts if the innermost item around it is an article or the page; that of a comment or of a product on
    the same page says nothing of the article. Of several articles the first counts.

    Args:
        tree: The page.
        words: What pages put around names.
        furniture: How names are listed in the language of the page.
    """

    def text_of(element: HtmlElement, field: Field) -> str:
        return names_in(element, words, furniture) if field is Field.AUTHOR else _text(element)

    found: list[Candidate] = []
    for place, prop, scope, kind in (
        (MICRODATA, "itemprop", "itemscope", "itemtype"),
        (RDFA, "property", "typeof", "typeof"),
    ):
        first: HtmlElement | None = None
        for element in tree.xpath(f"//*[@{prop}]")[:_MOST]:
            fields = [field for name in element.get(prop).split() if (field := _MEANT.get(_local(name)))]
            if not fields or (place == RDFA and not _is_schema(element, prop)):
                continue
            holder = _holder(element, scope)
            kinds = {_local(name) for name in (holder.get(kind) or "").split()} if holder is not None else {""}
            if not kinds & _HOLDERS or (place == RDFA and holder is None):
                continue
            if kinds & ARTICLES:
                first = first if first is not None else holder
                if holder is not first:
                    continue
            found += _said(element, fields, place, prop, scope, text_of)
    return found


def _local(name: str) -> str:
    return name.rpartition("/")[2].rpartition(":")[2]


def _is_schema(element: HtmlElement, prop: str) -> bool:
    prefix = element.get(prop).strip().rpartition(":")[0]
    return prefix in ("", "schema") or "schema.org" in prefix


def _holder(element: HtmlElement, scope: str) -> HtmlElement | None:
    for above in element.iterancestors():
        if above.get(scope) is not None:
            return above
    return None


def _said(
    element: HtmlElement, fields: list[Field], place: str, prop: str, scope: str, text_of: TextOf
) -> Iterator[Candidate]:
    for field in fields:
        for value in _values(element, field, prop, scope, text_of):
            if value:
                yield Candidate(field=field, value=value, place=place, line=element.sourceline)


def _values(element: HtmlElement, field: Field, prop: str, scope: str, text_of: TextOf) -> Iterator[str]:
    if element.get(scope) is not None:
        # The value is an item: its name, or its address.
        wanted = ("url", "contentUrl") if field in _OF_ADDRESSES else ("name", "legalName")
        inner = [e for e in element.iterdescendants() if (e.get(prop) or "") and _local(e.get(prop)) in wanted]
        if inner:
            yield _value(inner[0], field, text_of)
            return
        if field not in _OF_ADDRESSES and element.get("itemid") is None:
            yield text_of(element, field)
        return
    yield _value(element, field, text_of)


def _value(element: HtmlElement, field: Field, text_of: TextOf) -> str:
    tag = element.tag
    if (content := element.get("content")) is not None:
        return " ".join(content.split())
    if tag == "time" and element.get("datetime"):
        return str(element.get("datetime")).strip()
    if field in _OF_ADDRESSES and tag in _ADDRESSES:
        return (element.get(_ADDRESSES[tag]) or "").strip()
    return text_of(element, field)


def _text(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())[:_LONGEST]
