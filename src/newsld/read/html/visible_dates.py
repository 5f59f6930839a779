"""Read when a story was published or changed out of the elements that readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from newsld.model.document import Field
from newsld.read.dates import iso_date
from newsld.read.html.bylines import classes
from newsld.read.html.candidate import Candidate
from newsld.read.html.preferences import TIME, VISIBLE_DATE
from newsld.read.html.surroundings import OTHERS, brief
from newsld.read.language import all_months

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from newsld.lang.furniture import Furniture

_ABOVE = 3
"""So many elements that begin with a date can stand between it and its label."""
_MOST_WORDS = 12
_FEW_WORDS = 3
"""Words beside the date in a date line: byline, place, minutes to read."""
_SHORTEST_DATE = len("2021-05-03")
_UPDATED_CLASS = re.compile(r"updat|modif|revis", re.IGNORECASE)


def dates(element: HtmlElement, text: str, furniture: Furniture) -> Iterator[Candidate]:
    """Give what one element says of when the story was published or changed.

    Args:
        element: An element near the headline.
        text: Its words, if they are few.
        furniture: How stamps are written in the language of the page.
    """
    if element.tag == "time" and (stated := element.get("datetime")):
        # A date with its label beside it says what it is a date of.
        label = f"{classes(element)} {classes(element.getparent())} {_label(element)}"
        updated = bool(_UPDATED_CLASS.search(label)) or _is_updated(f"{_label(element)} ", stated, furniture)
        field = Field.MODIFIED if updated else Field.PUBLISHED
        yield _candidate(field, stated, TIME, element)
        return
    if len(element) > 3 or element.tag in OTHERS:
        return
    if not any(map(str.isdigit, text)):
        return
    days = list(islice(_day(tuple(all_months())).finditer(text), 2))
    if not furniture.stamp.match(text) and _is_sentence(text, days):
        return
    for found in days:
        if len(iso_date(found[0], all_months()) or "") < _SHORTEST_DATE:
            continue
        before = text[: found.start()]
        updated = _is_updated(before, found[0], furniture) or bool(_UPDATED_CLASS.search(classes(element)))
        yield _candidate(Field.MODIFIED if updated else Field.PUBLISHED, found[0], VISIBLE_DATE, element)


def _is_sentence(text: str, days: Sequence[re.Match[str]]) -> bool:
    """Tell whether a text speaks of days instead of being a date line: it has many words, or ends as sentences do."""
    others = len(text.split()) - sum(len(day[0].split()) for day in days)
    return others > _MOST_WORDS or (others > _FEW_WORDS and text.endswith((".", "!", "?", "”", '"')))


def _is_updated(before: str, date: str, furniture: Furniture) -> bool:
    """Tell whether the label before a date, in the same line, says that the story was changed then."""
    stamps = list(furniture.stamp.finditer(f"{before}{date}"))
    return bool(stamps and stamps[-1]["modified"]) or bool(_UPDATED_CLASS.search(before[-24:]))


@cache
def _day(months: tuple[str, ...]) -> re.Pattern[str]:
    """Give the pattern of a whole date, with the names of months in any language."""
    name = "|".join(sorted(map(re.escape, months), key=len, reverse=True)) or "(?!)"
    return re.compile(
        rf"\b(?:(?:{name})\.?\s+[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s+[0-9]{{4}}"
        rf"|[0-9]{{1,2}}(?:st|nd|rd|th|\.)?[\s-]+(?:{name})\.?,?[\s-]+[0-9]{{4}}"
        r"|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
        r"|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4})\b",
        re.IGNORECASE,
    )


def _label(element: HtmlElement) -> str:
    """Give the words before an element, in its own parent or before the elements that begin with it."""
    current = element
    for _ in range(_ABOVE):
        parent = current.getparent()
        before = current.getprevious()
        if before is not None:
            return (before.tail or "").strip()[-40:] or brief(before, 40)
        if parent is None or (parent.text or "").strip():
            break
        current = parent
    return ((parent.text or "") if parent is not None else "").strip()[-40:]


def _candidate(field: Field, value: str, place: str, element: HtmlElement) -> Candidate:
    return Candidate(field=field, value=value.strip(), place=place, line=element.sourceline)
