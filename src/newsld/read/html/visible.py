"""Read what readers see around the headline: the headline itself, who wrote it, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsld.lang.furniture import Furniture
from newsld.lang.pages import PageWords
from newsld.model.document import Field
from newsld.read.html.bylines import bylines
from newsld.read.html.candidate import Candidate
from newsld.read.html.preferences import MARKED
from newsld.read.html.surroundings import Surroundings, brief, shown
from newsld.read.html.titles import alike
from newsld.read.html.visible_dates import dates

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from lxml.html import HtmlElement

_MOST = 5_000
"""So many elements of a page are looked at where the headline's surroundings say nothing."""


def headlines(tree: HtmlElement) -> list[HtmlElement]:
    """Give the first headings of the first order that have words and are not the site's name."""
    return [h for h in tree.xpath("//h1")[:10] if shown(h) and not _is_of_site(h)]


def _is_of_site(heading: HtmlElement) -> bool:
    """Tell whether a heading is the name of the site: its words are a link to the site's root."""
    links = heading.xpath(".//a[@href]") if len(heading) else []
    return (
        len(links) == 1
        and shown(links[0]) == shown(heading)
        and ("home" in (links[0].get("rel") or "").split() or not urlsplit(links[0].get("href")).path.strip("/."))
    )


def anchor(tree: HtmlElement, titles: Sequence[str]) -> HtmlElement | None:
    """Give the heading of a lower order that stands where the headline should: it has the words of the page's title.

    Args:
        tree: The page, which has no heading of the first order.
        titles: The titles that its head gives.
    """
    headings = tree.xpath("//h2 | //h3")[:10]
    return next((h for h in headings if any(alike(shown(h), title) for title in titles)), None)


def read_visible(
    tree: HtmlElement,
    headline: HtmlElement | None,
    furniture: Furniture,
    words: tuple[PageWords, ...],
    known: Set[Field] = frozenset(),
) -> list[Candidate]:
    """Give bylines and dates around a headline; where nothing else says them, also from further away.

    Names and dates of comments, of related stories, of what stands beside and below, are not around it.

    Args:
        tree: The page.
        headline: The heading of the article; without one only marked authors count.
        furniture: How bylines and stamps are written in the language of the page.
        words: What pages put around names.
        known: What the page says elsewhere: it is not looked for far from the headline.
    """
    around = Surroundings(tree, headline)
    found: list[Candidate] = []
    first: dict[str, HtmlElement] = {}
    for element in around.near():
        text = brief(element)
        for candidate in bylines(element, text, words, furniture):
            # Further down, names are those of the boxes about authors and experts; a list has one parent.
            parent = first.setdefault(candidate.place, element).getparent()
            if element is first[candidate.place] or (candidate.place != MARKED and element.getparent() is parent):
                found.append(candidate)
        found += dates(element, text, furniture)
    found = [candidate for candidate in found if candidate.value]
    missing = {Field.AUTHOR, Field.PUBLISHED} - known - {candidate.field for candidate in found}
    return found + (_elsewhere(around, missing, furniture, words) if missing else [])


def _elsewhere(
    around: Surroundings, wanted: Set[Field], furniture: Furniture, words: tuple[PageWords, ...]
) -> list[Candidate]:
    """Give the author and the day that stand far from the headline, if the whole page names one of each only."""
    said: dict[Field, list[Candidate]] = {field: [] for field in sorted(wanted)}
    for element in around.anywhere(_MOST):
        text = brief(element)
        for candidate in (*bylines(element, text, words, furniture), *dates(element, text, furniture)):
            if candidate.field in wanted and candidate.value:
                said[candidate.field].append(candidate)
    return [candidates[0] for candidates in said.values() if len({c.value.casefold() for c in candidates}) == 1]
