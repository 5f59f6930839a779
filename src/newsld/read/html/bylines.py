"""Read who wrote a story out of the elements around its headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from newsld.lang.pages import PageWords
from newsld.model.document import Field
from newsld.read.html.candidate import Candidate
from newsld.read.html.preferences import MARKED, PROFILE, REL_AUTHOR, VISIBLE_BYLINE
from newsld.read.html.surroundings import FEW, OTHERS, brief, shown

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from newsld.lang.furniture import Furniture

_MOST_INSIDE = 4
"""So many elements of its own a byline that no class names can hold."""
_SHORTEST = 2
_MOST_PARTS = 30
_CLASS = re.compile(
    r"(?:^|[\s_-])(?:author|authors|writer|posted-by|vcard)(?:$|[\s_-])|author-?name|by-?line", re.IGNORECASE
)
_NOT_CLASS = re.compile(
    r"bio|avatar|image|img|photo|social|share|comment|title|role|job|related|follow|description", re.IGNORECASE
)
_PROFILE = re.compile(
    r"/(?:authors?|people|contributors?|staff|profiles?|writers?|team|columnists?|reporters?|by)/[^/]", re.IGNORECASE
)
_PERSON = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:\s+(?:[a-z]{1,3}\s+)?[^\W\d_a-z][\w.'’-]*){1,4}")
"""Two to five words that begin with capitals (or in a script without)."""
_OWNED = re.compile("©|\\(c\\)|copyright", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_COMMA = re.compile(r"[\s,;、]*\Z")


def bylines(element: HtmlElement, text: str, words: tuple[PageWords, ...], furniture: Furniture) -> Iterator[Candidate]:
    """Give what one element says of who wrote.

    Args:
        element: An element near the headline.
        text: Its words, if they are few.
        words: What pages put around names.
        furniture: How names are listed in the language of the page.
    """
    named = classes(element)
    marked = bool(_CLASS.search(named)) and not _NOT_CLASS.search(named)
    if element.tag in OTHERS and not (element.tag == "aside" and marked):
        return
    if element.tag == "a" and "author" in (element.get("rel") or "").lower().split():
        yield _candidate(shown(element), REL_AUTHOR, element)
        return
    if element.tag == "a" and _PROFILE.search(element.get("href") or "") and not _is_running(element.getparent()):
        name = names_in(element, words, furniture)
        if _PERSON.fullmatch(name):
            yield _candidate(name, PROFILE, element)
            return
    if len(text) <= _SHORTEST or not (marked or (len(element) <= _MOST_INSIDE and _has_lead(text, words))):
        return
    text = names_in(element, words, furniture)
    lead = next((m.end() for language in words if (m := language.before_author.match(text))), 0)
    if lead and _PERSON.match(text, lead):
        yield _candidate(text, VISIBLE_BYLINE, element)
    elif marked and _PERSON.match(text):
        yield _candidate(text, MARKED, element)


def _has_lead(text: str, words: Sequence[PageWords]) -> bool:
    return any(language.before_author.match(_after_date(text, words)) for language in words)


def _is_running(element: HtmlElement | None) -> bool:
    """Tell whether an element is a paragraph, in which a link to a person is no byline."""
    return element is not None and element.tag == "p" and not brief(element)


def names_in(element: HtmlElement, words: tuple[PageWords, ...], furniture: Furniture) -> str:
    """Give the text of a byline as far as it lists names: "By" and the parts that commas and "and" tie together.

    What an element of its own says behind a name is its bearer's job, a date or a label (``<a>Ann Lee</a> <span>Senior
    Reporter</span>``), and so is what follows the comma behind a linked name (``<a>Ann Lee</a>, health editor``).

    Args:
        element: The byline.
        words: What pages put around names.
        furniture: How names are listed in the language of the page.
    """
    parts = _parts(element)
    kept: list[str] = []
    lead = linked = comma = False
    for index, (text, link) in enumerate(parts):
        first = len(kept) == lead
        if first and not lead:
            text = _after_date(text, words)
        if first and not lead and _is_lead(text, words):
            lead = True
        elif first and index + 1 < len(parts) and _are_initials(text, parts[index + 1][0]):
            continue
        elif not first and (_COMMA.fullmatch(text) or _is_and(text, furniture)):
            comma = True
        elif first or (comma and (link or not linked)) or _begins_with_and(text, furniture):
            linked, comma = link, _ends_open(text, furniture)
        elif len(kept) == 1 + lead and _is_half(kept[-1], text):
            comma = False
        else:
            break
        kept.append(text)
    # "Website by", and then who made it.
    return "" if len(kept) > lead and _ends_as_lead(kept[-1], words) else " ".join(kept)


def _parts(element: HtmlElement) -> list[tuple[str, bool]]:
    """Give the texts in an element one by one, each with whether it is a link's."""
    return list(islice((part for part in _in_order(element) if part[0]), _MOST_PARTS))


def _in_order(element: HtmlElement) -> Iterator[tuple[str, bool]]:
    waiting: list[tuple[HtmlElement, bool, bool]] = [(element, element.tag == "a", False)]
    while waiting:
        node, link, behind = waiting.pop()
        if behind:
            yield " ".join((node.tail or "").split()), link
            continue
        if isinstance(node.tag, str) and node.tag not in ("script", "style", "noscript", "template"):
            yield " ".join((node.text or "").split()), link
            for child in reversed(node):
                waiting.append((child, link, True))
                waiting.append((child, link or child.tag == "a", False))


def _after_date(text: str, words: Sequence[PageWords]) -> str:
    """Give a text from its "by" on where a date stands before it (``03/01/2017 by Ann Lee``)."""
    dated = False
    if _OWNED.search(text):
        return text
    for word in _WORD.finditer(text[:FEW]):
        if dated and any(language.before_author.match(f"{text} ", word.start()) for language in words):
            return text[word.start() :]
        dated = dated or any(map(str.isdigit, word[0]))
    return text


def _is_lead(text: str, words: Sequence[PageWords]) -> bool:
    return any((m := language.before_author.match(f"{text} ")) and m.end() >= len(text) for language in words)


def _ends_as_lead(text: str, words: Sequence[PageWords]) -> bool:
    last = text.rpartition(" ")[2]
    return last.islower() and _is_lead(last, words)


def _is_and(text: str, furniture: Furniture) -> bool:
    return furniture.author_separator.fullmatch(f" {text} ") is not None


def _begins_with_and(text: str, furniture: Furniture) -> bool:
    return furniture.author_and.match(f" {text.lstrip(' ,')}") is not None


def _ends_open(text: str, furniture: Furniture) -> bool:
    return text.endswith((",", ";")) or any(
        match.end() == len(text) + 1 for match in furniture.author_and.finditer(f"{text} ")
    )


def _is_half(one: str, other: str) -> bool:
    """Tell whether two texts are the first and the last name of one person."""
    return (
        one != other
        and " " not in one
        and " " not in other
        and one[:1].isupper()
        and other[:1].isupper()
        and other.isalpha()
    )


def _are_initials(text: str, name: str) -> bool:
    """Tell whether a text is what stands in place of a portrait: the initials of the name behind it."""
    return text.isupper() and 1 < len(text) <= 3 and text == "".join(word[0] for word in name.split()).upper()


def classes(element: HtmlElement | None) -> str:
    """Give what an element is called."""
    if element is None:
        return ""
    return " ".join(element.get(name) or "" for name in ("class", "id", "itemprop", "data-testid"))


def _candidate(value: str, place: str, element: HtmlElement) -> Candidate:
    return Candidate(field=Field.AUTHOR, value=value.strip(), place=place, line=element.sourceline)
