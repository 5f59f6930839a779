"""Read what readers see around the headline: the headline itself, who wrote it, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from attrs import frozen

from newsld.lang.furniture import Furniture
from newsld.lang.pages import PageWords
from newsld.model.document import Field
from newsld.read.dates import iso_date
from newsld.read.html.candidate import Candidate
from newsld.read.html.preferences import MARKED, PROFILE, REL_AUTHOR, TIME, VISIBLE_BYLINE, VISIBLE_DATE
from newsld.read.language import all_months

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BEFORE = 40
_AFTER = 160
"""So many elements before and after the headline are its surroundings."""
_BODY = 700
"""So many characters of paragraphs behind the headline, and the story has begun."""
_LONGEST_BYLINE = 120
_LONGEST_DATE = 60
_SHORTEST_DATE = len("2021-05-03")
_BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:author|authors|writer|posted-by|vcard)(?:$|[\s_-])|author-?name|by-?line", re.IGNORECASE
)
_UPDATED_CLASS = re.compile(r"updat|modif|revis", re.IGNORECASE)
_NOT_BYLINE_CLASS = re.compile(
    r"bio|avatar|image|img|photo|social|share|comment|title|role|job|related|follow|description", re.IGNORECASE
)
_APART = re.compile(
    r"comment|related|recommend|sidebar|promo|newsletter|more-stor|read-next|popular|trending", re.IGNORECASE
)
_OTHERS = frozenset({"aside", "nav", "script", "style", "template", "noscript", "form", "select", "button"})
_PROFILE = re.compile(
    r"/(?:authors?|people|contributors?|staff|profiles?|writers?|team|columnists?|reporters?|by)/[^/]", re.IGNORECASE
)
_PERSON = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:\s+(?:[a-z]{1,3}\s+)?[^\W\d_a-z][\w.'’-]*){1,4}")
"""Two to five words that begin with capitals (or in a script without)."""


def headlines(tree: HtmlElement) -> list[HtmlElement]:
    """Give the first headings of the first order that have words."""
    return [h for h in tree.xpath("//h1")[:10] if _text(h)]


@frozen
class Seen:
    """What is known of the language of a page.

    Attributes:
        furniture: How bylines and stamps are written.
        words: What pages put around names.
        months: The names of months in all languages.
    """

    furniture: Furniture
    words: tuple[PageWords, ...]
    months: tuple[str, ...]


def read_visible(
    tree: HtmlElement, headline: HtmlElement | None, furniture: Furniture, words: tuple[PageWords, ...]
) -> list[Candidate]:
    """Give bylines and dates around a headline.

    Names and dates of comments, of related stories, of what stands beside and below, are not around it.

    Args:
        tree: The page.
        headline: The heading of the article; without one only marked authors count.
        furniture: How bylines and stamps are written in the language of the page.
        words: What pages put around names.
    """
    seen = Seen(furniture, words, tuple(all_months()))
    found: list[Candidate] = []
    around = list(_around(tree, headline)) if headline is not None else []
    first: dict[str, HtmlElement] = {}
    for element in around:
        for candidate in _byline(element, seen):
            # Further down, names are those of the boxes about authors and experts; a list has one parent.
            parent = first.setdefault(candidate.place, element).getparent()
            if element is first[candidate.place] or (candidate.place != MARKED and element.getparent() is parent):
                found.append(candidate)
        found += _dates(element, seen)
    if not any(candidate.field is Field.AUTHOR for candidate in found):
        for element in tree.xpath("//a[contains(@rel, 'author')]")[:5]:
            if not _apart(element):
                found.append(_candidate(Field.AUTHOR, _text(element), REL_AUTHOR, element))
    return [candidate for candidate in found if candidate.value]


def _around(tree: HtmlElement, headline: HtmlElement) -> Iterator[HtmlElement]:
    before: Sequence[HtmlElement] = headline.xpath("preceding::*[not(self::script or self::style)]")[-_BEFORE:]
    shared = frozenset(headline.iterancestors())
    yield from (element for element in before if not _apart(element, shared))
    told = 0
    for element in islice(_following(headline), _AFTER * 3):
        if element.tag == "p":
            told += len(_text(element))
            if told > _BODY:
                return
        if not _apart(element, shared):
            yield element


def _following(element: HtmlElement) -> Iterator[HtmlElement]:
    """Give the elements behind one, in the order of the page; linear, whatever follows."""
    current: HtmlElement | None = element
    while current is not None:
        for sibling in current.itersiblings():
            yield from (e for e in sibling.iter() if isinstance(e.tag, str))
        current = current.getparent()


def _byline(element: HtmlElement, seen: Seen) -> Iterator[Candidate]:
    if not isinstance(element.tag, str) or element.tag in _OTHERS:
        return
    if element.tag == "a" and "author" in (element.get("rel") or "").lower().split():
        yield _candidate(Field.AUTHOR, _text(element), REL_AUTHOR, element)
        return
    if element.tag == "a" and _PROFILE.search(element.get("href") or "") and _PERSON.fullmatch(text := _text(element)):
        yield _candidate(Field.AUTHOR, text, PROFILE, element)
        return
    named = _classes(element)
    marked = bool(_BYLINE_CLASS.search(named)) and not _NOT_BYLINE_CLASS.search(named)
    if not marked and len(element) > 4:
        return
    text = _text(element)
    if not 2 < len(text) <= _LONGEST_BYLINE:
        return
    lead = next((m.end() for words in seen.words if (m := words.before_author.match(text))), 0)
    if lead and _PERSON.match(text, lead):
        yield _candidate(Field.AUTHOR, text, VISIBLE_BYLINE, element)
    elif marked and _PERSON.match(text):
        yield _candidate(Field.AUTHOR, text, MARKED, element)


def _dates(element: HtmlElement, seen: Seen) -> Iterator[Candidate]:
    if element.tag == "time" and (stated := element.get("datetime")):
        # A date with its label beside it says what it is a date of.
        label = f"{_classes(element)} {_classes(element.getparent())} {_label(element)}"
        field = Field.MODIFIED if _UPDATED_CLASS.search(label) else Field.PUBLISHED
        yield _candidate(field, stated, TIME, element)
        return
    if len(element) > 3 or element.tag in _OTHERS:
        return
    text = _text(element)
    if not 6 <= len(text) <= 2 * _LONGEST_DATE or not any(map(str.isdigit, text)):
        return
    for found in islice(_day(seen.months).finditer(text), 2):
        if len(iso_date(found[0], all_months()) or "") < _SHORTEST_DATE:
            continue
        before = text[: found.start()]
        field = (
            Field.MODIFIED
            if _updated(before, found[0], seen) or _UPDATED_CLASS.search(_classes(element))
            else Field.PUBLISHED
        )
        yield _candidate(field, found[0], VISIBLE_DATE, element)


def _updated(before: str, date: str, seen: Seen) -> bool:
    """Tell whether the label before a date, in the same line, says that the story was changed then."""
    stamps = list(seen.furniture.stamp.finditer(f"{before}{date}"))
    return bool(stamps and stamps[-1]["modified"]) or bool(_UPDATED_CLASS.search(before[-24:]))


@cache
def _day(months: tuple[str, ...]) -> re.Pattern[str]:
    """Give the pattern of a whole date, with the names of months in any language."""
    name = "|".join(sorted(map(re.escape, months), key=len, reverse=True)) or "(?!)"
    return re.compile(
        rf"\b(?:(?:{name})\.?\s+[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s+[0-9]{{4}}"
        rf"|[0-9]{{1,2}}(?:st|nd|rd|th|\.)?[\s-]+(?:{name})\.?,?[\s-]+[0-9]{{4}}"
        r"|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4})\b",
        re.IGNORECASE,
    )


def _label(element: HtmlElement) -> str:
    before = element.getprevious()
    parent = element.getparent()
    words = (before.tail or _text(before)) if before is not None else (parent.text or "" if parent is not None else "")
    return (words or "")[-40:]


def _classes(element: HtmlElement | None) -> str:
    if element is None:
        return ""
    return " ".join(element.get(name) or "" for name in ("class", "id", "itemprop", "data-testid"))


def _apart(element: HtmlElement, shared: Set[HtmlElement] = frozenset()) -> bool:
    """Tell whether an element stands in a part of the page that belongs to another story or to nobody.

    Args:
        element: The element.
        shared: What is around the headline too: it tells nothing.
    """
    for above in (element, *islice(element.iterancestors(), 12)):
        if above in shared or above.tag in ("html", "body", "main", "article"):
            return False
        if not isinstance(above.tag, str) or above.tag in _OTHERS:
            return True
        if _APART.search(f"{above.get('class') or ''} {above.get('id') or ''}"):
            return True
    return False


def _candidate(field: Field, value: str, place: str, element: HtmlElement) -> Candidate:
    return Candidate(field=field, value=value.strip(), place=place, line=element.sourceline)


def _text(element: HtmlElement) -> str:
    return " ".join(" ".join(islice(element.itertext(), 400)).split())
