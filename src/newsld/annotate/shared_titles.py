"""Tell of whom a title in the plural before names is told: of the people listed there, or of nobody with a name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from newsld.annotate.title_phrases import MOST_WORDS
from newsld.annotate.title_words import behind_brackets, lists, one_of
from newsld.annotate.tree import Tree
from newsld.model.annotation import NameMark, NameType
from newsld.model.span import Span


class SharedTitles:
    """The titles in the plural of one text.

    Args:
        text: The text.
        names: Its names and titles in text order.
        tree: Its words.
        plurals: Plurals of nouns for posts, with their singular.
    """

    def __init__(self, text: str, names: Sequence[NameMark], tree: Tree, plurals: Mapping[str, str]) -> None:
        self._text = text
        self._names = names
        self._tree = tree
        self._plurals = plurals

    def others(self, number: int, person: NameMark, titled: Collection[Span] = ()) -> Iterator[NameMark]:
        """Give the others of whom a title in the plural is told ("publishers Ana Ruiz and Petr Moss").

        Args:
            number: Index of the title among the names.
            person: The first of whom it is told.
            titled: Names that have a title of their own.
        """
        title, name = self._tree.top(self._names[number].span), self._tree.top(person.span)
        if title is None or name is None or one_of(title, self._text, self._tree, self._plurals) is None:
            return
        joined = {*self._tree.below(name, "conj"), *self._tree.below(title, "conj")}
        last = person.span
        for at in range(number + 1, len(self._names)):
            other = self._names[at]
            if other.span <= person.span:
                continue
            after = behind_brackets(self._tree.within(last).stop, self._text, self._tree)
            between = self._tree.words[after : self._tree.within(other.span).start]
            listed = len(between) < 3 and all(lists(word, self._text) for word in between)
            told = listed or (lists(between[-1], self._text) and not joined.isdisjoint(self._tree.within(other.span)))
            if other.type is NameType.TITLE or len(between) > MOST_WORDS:
                return
            if other.type is NameType.PERSON and told and other.span not in titled:
                yield other
                last = other.span

    def is_of_others(self, number: int, person: NameMark) -> bool:
        """Tell whether a title before one name is in the plural, and so not his ("told journalists Ruiz was alive").

        Args:
            number: Index of the title among the names.
            person: Whose name follows it.
        """
        head = self._tree.top(self._names[number].span)
        several = head is not None and "Number=Plur" in self._tree.words[head].features
        return several and next(self.others(number, person), None) is None
