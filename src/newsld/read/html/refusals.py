"""Refuse pages that are no articles: error pages, what stands before an article, framesets, lists of links."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import TYPE_CHECKING

from newsld.errors import ItemError
from newsld.model.document import BlockKind
from newsld.model.report import Finding, Severity
from newsld.read.html.page import Page
from newsld.read.html.surroundings import shown
from newsld.read.language import page_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHORT = 1_500
"""Characters of the story of an error page, or of one that asks for consent, at most."""
_STUB = 500
"""Characters of a page that says in its first words why it shows no article, at most."""
_FEWEST_WORDS = 5
_FEWEST = 25
"""What has no block of so many words, or of more letters than this, is no running text."""
_LINKS = 8
_LINKED = 0.8
"""What has so many links that they make up this share of its characters is a list of other pages."""
_MOST = 2_000
_OWN_WORDS = 40
"""So many words of paragraphs are an article of its own."""
_LONGEST_LIST = 100_000
_MAIN = 0.6
"""An article with more of the words of all is the page's, and the others stand beside it."""
_HEADLINE = 4
"""So many words of a heading are a headline; fronts are called by fewer (``World news``)."""
_TOLD = re.compile(r"\w+")
_HEADINGS = ".//h1 | .//h2 | .//h3"
_HINT = "save the page as a reader sees it; for the text alone use a text file"


def refuse(page: Page, blocks: Sequence[tuple[BlockKind, str]], headline: str | None) -> None:
    """Refuse a page that is no article.

    Args:
        page: The page.
        blocks: What of it looks like a story.
        headline: Its headline, if it has one.

    Raises:
        ItemError: It is an error page, asks for consent or a login, is a frameset, lists links, or has no words.
    """
    titles = [headline or "", *(shown(title) for title in page.tree.xpath("//title")[:1])]
    text = "\n".join(words for _, words in blocks)
    if len(text) <= _SHORT:
        # What cannot be told apart from its headline stands behind it in one block.
        first = [text, text.removeprefix(titles[0]).lstrip()] if len(text) <= _STUB else []
        for words in page_words():
            if any(words.not_found.match(title) for title in titles):
                raise ItemError(page.source, "it is an error page", f"its title is {titles[-1]!r}", hint=_HINT)
            if any(words.refused.match(line) for line in (*titles, *first)):
                because = f"its title is {titles[-1]!r}"
                raise ItemError(page.source, "it is a page that stands before the article", because, hint=_HINT)
    if not any(len(_TOLD.findall(t)) >= _FEWEST_WORDS or sum(map(str.isalnum, t)) > _FEWEST for _, t in blocks):
        frames = page.tree.xpath("//frameset")
        because = "it is a frameset: its text is in other files" if frames else "it has no running text"
        raise ItemError(page.source, "there is no article in it", because, hint=_HINT)
    if len(text) <= _STUB and _sends_on(page.tree):
        raise ItemError(page.source, "there is no article in it", "it sends its readers on to another page", hint=_HINT)
    if _is_list(page.tree, blocks):
        raise ItemError(page.source, "there is no article in it", "it is a list of links to others", hint=_HINT)


def _sends_on(tree: HtmlElement) -> bool:
    metas = tree.xpath("//meta[@http-equiv and @content]")[:_MOST]
    return any(
        meta.get("http-equiv").strip().lower() == "refresh" and "url" in meta.get("content").lower() for meta in metas
    )


def _is_list(tree: HtmlElement, blocks: Sequence[tuple[BlockKind, str]]) -> bool:
    """Tell whether a page only leads to others: its words are links, or teasers below headings that are links."""
    text = " ".join(words for _, words in blocks)
    if len(text) > _LONGEST_LIST:
        return False
    links = {words for link in tree.xpath("//a[@href]")[:_MOST] if (words := shown(link))}
    most = _LINKED * len(text)
    if len(links) >= _LINKS and sum(map(len, links)) >= most:
        linked = [words for words in links if words in text]
        if len(linked) >= _LINKS and sum(map(len, linked)) >= most:
            return True
    teasers = {words for heading in tree.xpath("//h2 | //h3 | //h4")[:_MOST] for words in _teaser(heading, links)}
    led = sum(words in teasers for _, words in blocks)
    return led >= max(_LINKS, _LINKED * len(blocks))


def _teaser(heading: HtmlElement, links: Set[str]) -> tuple[str, ...]:
    """Give a heading that is a link and what stands behind it; nothing for another heading."""
    words = shown(heading)
    if words not in links:
        return ()
    behind = heading.getnext()
    if behind is None and (parent := heading.getparent()) is not None:
        behind = parent.getnext()
    return (words,) if behind is None else (words, shown(behind))


def several(page: Page) -> tuple[Finding, ...]:
    """Say that a page holds several articles: elements ``article`` that each have a heading and paragraphs.

    A page with a headline of its own is about one thing, and those are its parts, or teasers below it.

    Args:
        page: The page.

    Returns:
        A finding NLD009, or none.
    """
    if any(len(shown(heading).split()) >= _HEADLINE for heading in page.tree.xpath("//h1")[:10]):
        return ()
    articles = page.tree.xpath("//article[not(ancestor::article)]")[:_MOST]
    lengths = [_length(each) for each in articles if each.xpath(_HEADINGS)]
    count = sum(length >= _OWN_WORDS for length in lengths)
    if count < 2 or max(lengths) > _MAIN * sum(lengths):
        return ()
    return (
        Finding(
            code="NLD009",
            severity=Severity.WARNING,
            message=f"the page holds {count} articles; what looks like its main text was read as one",
            source=page.source,
            hint="give the pages of the articles themselves",
        ),
    )


def _length(element: HtmlElement) -> int:
    return sum(len(shown(paragraph).split()) for paragraph in element.iter("p"))
