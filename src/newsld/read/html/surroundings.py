"""Tell what stands around a headline from what belongs to other stories, to readers, or to nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BEFORE = 40
_AFTER = 160
"""So many elements before and after the headline are its surroundings."""
_BODY = 700
"""So many characters of paragraphs behind the headline, and the story has begun."""
_ABOVE = 12
"""So many elements around one are looked at."""
_LONGEST_BOX = 600
_LONGEST_LINK = 5
"""Characters of a box beside the story that can be about it, and words of a link in it: longer ones are headlines."""
_APART = re.compile(
    r"comment|related|recommend|sidebar|promo|newsletter|more-stor|read-next|popular|trending|menu|navbar",
    re.IGNORECASE,
)
_ALL = frozenset({"html", "head", "body", "main", "article"})
"""Elements around everything, whatever they are called."""
OTHERS = frozenset({"aside", "nav", "script", "style", "template", "noscript", "form", "select", "button"})
"""Elements whose words are not the story's; an ``aside`` can be."""

FEW = 120
"""So many characters at most are a byline or a date line."""


def shown(element: HtmlElement) -> str:
    """Give the words of an element on one line."""
    return " ".join(" ".join(islice(element.itertext(), 400)).split())


def brief(element: HtmlElement, most: int = FEW) -> str:
    """Give the words of an element on one line; nothing where they are longer than so many characters."""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        if words := " ".join(part.split()):
            parts.append(words)
            length += len(words) + 1
            if length > most + 1:
                return ""
    return " ".join(parts)


class Surroundings:
    """What stands around the headline of one page.

    Args:
        tree: The page.
        headline: The heading of the article, or ``None``.
    """

    def __init__(self, tree: HtmlElement, headline: HtmlElement | None) -> None:
        self._tree = tree
        self._headline = headline
        self._shared = frozenset(headline.iterancestors()) if headline is not None else frozenset()
        self._boxes: dict[HtmlElement, bool] = {}

    def near(self) -> Iterator[HtmlElement]:
        """Give the elements before and after the headline until the story has begun, without those apart."""
        if self._headline is None:
            return
        before: Sequence[HtmlElement] = self._headline.xpath("preceding::*[not(self::script or self::style)]")
        yield from (element for element in before[-_BEFORE:] if not self.apart(element))
        told = 0
        for element in islice(_following(self._headline), _AFTER * 3):
            if element.tag == "p":
                told += len(shown(element))
                if told > _BODY:
                    return
            if not self.apart(element):
                yield element

    def anywhere(self, most: int) -> Iterator[HtmlElement]:
        """Give the elements of the page, without those apart.

        Args:
            most: How many elements are looked at.
        """
        waiting = [self._tree]
        for _ in range(most):
            if not waiting:
                return
            element = waiting.pop()
            if element in self._shared or not (_is_foot(element) or self._closed(element)):
                yield element
                waiting.extend(reversed(element))

    def apart(self, element: HtmlElement) -> bool:
        """Tell whether an element stands in a part of the page that belongs to another story or to nobody."""
        for above in (element, *islice(element.iterancestors(), _ABOVE)):
            # What is around the headline too tells nothing.
            if above in self._shared or above.tag in _ALL:
                return False
            if self._closed(above):
                return True
        return False

    def _closed(self, element: HtmlElement) -> bool:
        """Tell whether what stands in an element belongs to another story or to nobody."""
        if not isinstance(element.tag, str):
            return True
        if element.tag in OTHERS and not (element.tag == "aside" and self._own(element)):
            return True
        return element.tag not in _ALL and bool(
            _APART.search(f"{element.get('class') or ''} {element.get('id') or ''}")
        )

    def _own(self, aside: HtmlElement) -> bool:
        """Tell whether what stands beside the story can be about it: it is short and leads to no other story."""
        if aside not in self._boxes:
            links = islice(aside.iter("a"), 20)
            self._boxes[aside] = len(shown(aside)) <= _LONGEST_BOX and all(
                len(shown(link).split()) <= _LONGEST_LINK for link in links
            )
        return self._boxes[aside]


def _is_foot(element: HtmlElement) -> bool:
    """Tell whether an element is the foot of the page and not that of the article."""
    return element.tag == "footer" and next(element.iterancestors("article"), None) is None


def _following(element: HtmlElement) -> Iterator[HtmlElement]:
    """Give the elements behind one, in the order of the page; linear, whatever follows."""
    current: HtmlElement | None = element
    while current is not None:
        for sibling in current.itersiblings():
            yield from (e for e in sibling.iter() if isinstance(e.tag, str))
        current = current.getparent()
