"""Read what the head of a page says: meta elements of every school, links, the title, the language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsld.model.document import Field
from newsld.read.html.candidate import Candidate
from newsld.read.html.preferences import CANONICAL, LANG, PREFERENCES, SAME, TITLE

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from newsld.lang.pages import PageWords

_MEANT: dict[str, tuple[Field, ...]] = {}
for _field, _places in PREFERENCES.items():
    for _place in _places:
        _MEANT[_place] = (*_MEANT.get(_place, ()), _field)
_ELSEWHERE = frozenset({"JSON-LD", "microdata", "RDFa"})
_LABELLED = {"twitter:data1": "twitter:label1", "twitter:data2": "twitter:label2"}
"""Values that mean something only by the label beside them."""
_MOST = 500
_LONGEST = 5_000


def read_head(tree: HtmlElement, words: tuple[PageWords, ...]) -> list[Candidate]:
    """Give what meta elements, links and the title say, in the order of the page.

    Args:
        tree: The page.
        words: What pages put around names, in all languages.
    """
    writers = {label for language in words for label in language.author_labels}
    metas = tree.xpath("//meta[@content]")[:_MOST]
    labels = {_name(meta): meta.get("content").strip().lower() for meta in metas}
    found = [candidate for meta in metas for candidate in _said(meta, labels, writers)]
    for link in tree.xpath("//link[@rel and @href]")[:_MOST]:
        rels = link.get("rel").lower().split()
        for rel, field in (("canonical", Field.URL), ("license", Field.LICENSE)):
            if rel in rels and link.get("href").strip():
                place = CANONICAL if rel == "canonical" else "link rel=license"
                found.append(_candidate(field, link.get("href"), place, link))
    titles = tree.xpath("//title[not(ancestor::svg)]")
    if titles and (text := " ".join("".join(titles[0].itertext()).split())):
        found.append(_candidate(Field.HEADLINE, text, TITLE, titles[0]))
    if language := (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or tree.get("xml:lang")):
        found.append(_candidate(Field.LANGUAGE, language, LANG, tree))
    return found


def _name(meta: HtmlElement) -> str:
    name = (meta.get("property") or meta.get("name") or meta.get("http-equiv") or "").strip().lower()
    name = SAME.get(name, name)
    return SAME.get(name.replace("dcterms.", "dc."), name)


def _said(meta: HtmlElement, labels: dict[str, str], writers: set[str]) -> Iterator[Candidate]:
    name = _name(meta)
    value = meta.get("content").strip()
    if not value or name in _ELSEWHERE or name not in _MEANT or len(value) > _LONGEST:
        return
    if name in _LABELLED and labels.get(_LABELLED[name]) not in writers:
        return
    if name == "citation_author" and value.count(",") == 1:
        # Catalogues of papers write the family name first.
        value = " ".join(part.strip() for part in reversed(value.split(",")))
    for field in _MEANT[name]:
        yield _candidate(field, value, name, meta)


def _candidate(field: Field, value: str, place: str, element: HtmlElement) -> Candidate:
    return Candidate(field=field, value=" ".join(value.split()), place=place, line=element.sourceline)
