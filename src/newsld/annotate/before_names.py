"""Tell which titles stand right before a name, and where they begin: "former French President", "Governor of Ohio"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsld.annotate.title_words import lists
from newsld.annotate.tree import Tree
from newsld.lang.entities import EntityWords
from newsld.model.annotation import NameMark, NameType
from newsld.model.span import Span

_BELONGS = ("amod", "compound", "nmod", "flat", "nummod", "advmod")
_NEAR = 3  # words up from a title to the name it belongs to
_OWNERS = (NameType.GROUP, NameType.ORGANIZATION, NameType.PLACE)
_OF = (*_OWNERS, NameType.FACILITY, NameType.TITLE)
_LONGEST_GAP = 12  # characters between a title and what it is of
_LONGEST_WORD = 30
_MOST_LISTING = 2  # words between two of a list
_CLOSING = "])"
_SUBJECT = ("nsubj",)
_OBJECT = ("obj", "iobj", "obl")


class BeforeNames:
    """The titles right before names in one text.

    Args:
        text: The text.
        names: Its names and titles, in text order.
        tree: Its words.
        words: What the language says of titles.
    """

    def __init__(self, text: str, names: Sequence[NameMark], tree: Tree, words: EntityWords) -> None:
        self._text = text
        self._names = names
        self._tree = tree
        self._words = words

    def person(self, number: int) -> tuple[NameMark, Span] | None:
        """Give the person right after a title, and the title with those before it and whom it belongs to."""
        last = number
        end = -1
        while last + 1 < len(self._names):
            if not self._touches(self._names[last].span, self._names[last + 1].span):
                if not self._is_of(last):
                    break
                end = last + 1
            last += 1
            if self._names[last].type is not NameType.TITLE and last != end:
                break
        person = self._names[last]
        if person.type is not NameType.PERSON or last == number:
            return None
        parted = next((at for at in range(number, last - 1) if self._parts(at)), last - 1)
        return person, Span(self._modified(self._first(number), person), self._names[parted].span.end)

    def are_linked(self, number: int, person: NameMark) -> bool:
        """Tell whether a title and the name after it hang together: "the mayor Petr Moss met" is about two."""
        tree, words = self._tree, self._tree.words
        title, name = tree.within(self._names[number].span), tree.top(person.span)
        if not title or name is None:
            return True
        near = {above for at in title for _, above in zip(range(_NEAR), tree.above(at), strict=False)}
        if name in near or words[name].head in title:
            return True
        head = tree.top(self._names[number].span)
        if head is None or words[name].head == words[head].head:
            return True
        # One thing that is named without an article is named as a title, wherever a wrong tree hangs the name.
        pointed = any(tree.below(at, "det", "nmod:poss") for at in title)
        plural = any("Number=Plur" in words[at].features for at in title) and not self._begins_list(person)
        told = tree.has(head, *_OBJECT) and tree.has(name, *_SUBJECT)
        return not (pointed or plural or told)

    def _begins_list(self, person: NameMark) -> bool:
        """Tell whether a name is followed by another person's, as in a list."""
        words = self._tree.words
        first = at = self._tree.within(person.span).stop
        while at < len(words) and at - first < _MOST_LISTING and lists(words[at], self._text):
            at += 1
        if at == first or at == len(words):
            return False
        start = words[at].span.start
        number = bisect_left(self._names, start, key=lambda name: name.span.start)
        found = self._names[number : number + 1]
        return any(name.type is NameType.PERSON and name.span.start == start for name in found)

    def _is_of(self, number: int) -> bool:
        """Tell whether a title is followed by the name of what it is of, and that by a person ("Governor of Ohio")."""
        if number + 2 >= len(self._names) or self._names[number].type is not NameType.TITLE:
            return False
        title, owner, person = self._names[number : number + 3]
        if owner.type not in _OF or person.type is not NameType.PERSON or not self._touches(owner.span, person.span):
            return False
        if owner.type is NameType.TITLE and self._is_post(owner):
            return False  # "a spokesman for President Moss"
        gap = self._text[title.span.end : min(owner.span.start, title.span.end + _LONGEST_GAP)]
        between = gap.split()
        return bool(between) and gap[0] == " " and gap[-1] == " " and self._words.of_words.issuperset(between)

    def _is_post(self, mark: NameMark) -> bool:
        last = mark.span.of(self._text).split()[-1]
        return last.lower() in self._words.posts or last in self._words.abbreviated_posts

    def _first(self, number: int) -> int:
        """Give the first of the titles and owners right before a title."""
        first = number
        while first and self._touches(self._names[first - 1].span, self._names[first].span):
            first -= 1
            if self._names[first].type not in (*_OWNERS, NameType.TITLE) or self._parts(first):
                first += 1
                break
        while first < number and self._names[first].span.of(self._text) in self._words.honorifics:
            first += 1
        return first

    def _parts(self, number: int) -> bool:
        """Tell whether a title is told apart from the one after it by its small letters ("director General")."""
        first, second = self._names[number], self._names[number + 1]
        last = first.span.of(self._text).split()[-1]
        small = last.islower() and last in self._words.posts
        return first.type is second.type is NameType.TITLE and small and self._text[second.span.start].isupper()

    def _modified(self, number: int, person: NameMark) -> int:
        """Give where the words before a title begin that belong to it ("former"); an age is none of them."""
        words, start = self._tree.words, self._names[number].span.start
        if number and self._parts(number - 1):
            return start
        reach = Span(start, person.span.end)
        at = self._tree.at(start)
        while at is not None and at > 0:
            before = words[at - 1]
            past = before.span.of(self._text).lower() in self._words.past_words
            free = before.upos in ("ADJ", "NOUN", "PROPN") and self._tree.has(at - 1, *_BELONGS)
            if not past and (not free or before.head < 0 or not reach.covers(words[before.head].span)):
                break
            if not self._touches(before.span, words[at].span) or self._tree.below(at - 1, "case", "det"):
                break
            if self._is_age(before.span):
                break
            at -= 1
            reach = Span(words[at].span.start, reach.end)
        return reach.start

    def _is_age(self, word: Span) -> bool:
        """Tell whether a word is the end of one that begins with a number ("54-year-old")."""
        start = word.end
        while start > 0 and word.end - start < _LONGEST_WORD and not self._text[start - 1].isspace():
            start -= 1
        return self._text[start].isdigit() and start < word.start

    def _touches(self, first: Span, second: Span) -> bool:
        gap = self._text[first.end : second.start].lstrip(_CLOSING)
        return 0 < len(gap) < 3 and gap.isspace() and gap != "\n\n"
