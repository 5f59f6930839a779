"""Read a page: its story, and what it says of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from newsld.model.document import Document, Field
from newsld.model.resource import Resource
from newsld.model.supplied import Supplied
from newsld.read.build import build_document
from newsld.read.html.annotated import read_annotated
from newsld.read.html.body import blocks_of, main_text, paragraphs_of, pieces_of
from newsld.read.html.candidate import Candidate
from newsld.read.html.choose import Chosen, choose
from newsld.read.html.head import read_head
from newsld.read.html.linked_data import read_linked_data
from newsld.read.html.page import Page, parse
from newsld.read.html.preferences import ADDRESS, CANONICAL, VISIBLE_HEADLINE
from newsld.read.html.refusals import refuse, several
from newsld.read.html.titles import alike
from newsld.read.html.values import Setting
from newsld.read.html.visible import anchor, headlines, read_visible
from newsld.read.language import furniture_of, page_words, tell_language

if TYPE_CHECKING:
    from newsld.model.report import Finding

_DATED = re.compile(r"/((?:19|20)[0-9]{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12][0-9]|3[01])(?=[/-])")


def read_page(resource: Resource, supplied: Supplied) -> Document:
    """Read the article of a page.

    Args:
        resource: The bytes.
        supplied: What the user says about it.

    Returns:
        The document.

    Raises:
        ItemError: There is no article: the page is empty, a frameset, an error page, or one that asks for consent.
    """
    page = parse(resource.data, resource.source, resource.iri or supplied.url, resource.charset)
    page = evolve(page, retrieved=resource.retrieved)
    body = main_text(page.tree)
    blocks = blocks_of(body) if body is not None else paragraphs_of(page.tree)
    text = "\n".join(words for _, words in blocks)
    chosen, findings = page_metadata(page, text)
    refuse(page, blocks, chosen.first(Field.HEADLINE))
    return build_document(
        resource,
        supplied,
        body=text,
        pieces=lambda words, _: pieces_of(
            blocks, supplied.headline or chosen.first(Field.HEADLINE), chosen.first(Field.DESCRIPTION), words
        ),
        weakest=chosen.metadata,
        findings=(*page.findings, *several(page), *findings, *chosen.findings),
    )


def page_metadata(page: Page, text: str) -> tuple[Chosen, list[Finding]]:
    """Give what a page says of itself.

    Args:
        page: The page.
        text: Its story, by which the language of bylines is told.

    Returns:
        The values, and findings of broken structured data.
    """
    words = page_words()
    head = read_head(page.tree, words)
    nodes, findings = read_linked_data(page.text, page.source)
    heading = headlines(page.tree)
    titles = [c.value for c in head if c.field is Field.HEADLINE]
    main = next((h for h in heading if any(alike(_words(h), title) for title in titles)), None)
    language = tell_language(text[:5_000]) if text else None
    furniture = furniture_of(language)
    annotated = read_annotated(page.tree, words, furniture)
    candidates = [*head, *_main_node(nodes, head, heading[:1] if main is None else [main]), *annotated]
    candidates += (
        Candidate(field=Field.HEADLINE, value=_words(h), place=VISIBLE_HEADLINE, line=h.sourceline)
        for h in ([main] if main is not None else heading)
    )
    around = main if main is not None else heading[0] if heading else anchor(page.tree, titles)
    candidates += read_visible(page.tree, around, furniture, words, {c.field for c in candidates})
    candidates += _dated(candidates, page)
    stated = next((c.value for c in candidates if c.place == CANONICAL and "://" in c.value), None)
    setting = Setting(
        base=page.address or stated,
        furniture=furniture,
        words=words,
        address=page.address,
        retrieved=page.retrieved,
    )
    if language:
        # A template's language is stated on pages of any; what the words say is not outvoted.
        candidates = [c for c in candidates if c.field is not Field.LANGUAGE or _code(c.value) == _code(language)]
    return choose(candidates, setting, page.source), findings


def _code(tag: str) -> str:
    return tag.strip().lower().replace("_", "-").partition("-")[0]


def _words(element: object) -> str:
    return " ".join("".join(element.itertext()).split())  # type: ignore[attr-defined]


def _main_node(nodes: list[list[Candidate]], head: list[Candidate], heading: list[object]) -> list[Candidate]:
    """Give what the node of the page's article says; of several articles the one that has its address or title."""
    addresses = {c.value.rstrip("/") for c in head if c.field is Field.URL}
    titles = [c.value for c in head if c.field is Field.HEADLINE] + [_words(h) for h in heading]

    def fit(node: list[Candidate]) -> int:
        here = any(c.value.rstrip("/").partition("#")[0] in addresses for c in node if c.field is Field.URL)
        named = any(alike(c.value, title) for c in node if c.field is Field.HEADLINE for title in titles)
        return 2 * named + here

    if not nodes:
        return []
    best = max(nodes, key=fit)
    several = sum(any(c.field is Field.HEADLINE for c in node) for node in nodes) > 1
    if several and not fit(best):
        return []
    # A page's node fills in what the article's leaves out (WordPress gives them apart).
    given = {c.field for c in best}
    rest = [c for node in nodes if node is not best and not any(d.field is Field.HEADLINE for d in node) for c in node]
    return best + [c for c in rest if c.field not in given]


def _dated(candidates: list[Candidate], page: Page) -> list[Candidate]:
    """Give the day that the address of the page names (``/2021/05/03/story``)."""
    addresses = [page.address or "", *(c.value for c in candidates if c.field is Field.URL)]
    for address in addresses:
        if match := _DATED.search(address):
            year, month, day = match.groups()
            return [Candidate(field=Field.PUBLISHED, value=f"{year}-{month:0>2}-{day:0>2}", place=ADDRESS)]
    return []
