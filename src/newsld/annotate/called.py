"""Tell whose name a description gives itself: "a man named Ali Reza", "a protester using the pseudonym Katya"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsld.annotate.tree import Tree
from newsld.model.annotation import EntityMark, NameType


class Called:
    """The people of one text by the first words of their names.

    Args:
        text: The text.
        entities: All entities.
        tree: The words.
        naming: Phrases between a description and a name, as tuples of words in lower case.
    """

    def __init__(
        self, text: str, entities: Sequence[EntityMark], tree: Tree, naming: Collection[tuple[str, ...]]
    ) -> None:
        self._text = text
        self._tree = tree
        self._naming = naming
        self._longest = max(map(len, naming), default=0)
        self._people = {
            words[0]: at
            for at, entity in enumerate(entities)
            if entity.type is NameType.PERSON
            for mention in entity.mentions
            if (words := tree.within(mention.span))
        }

    def of(self, head: int) -> int | None:
        """Give the person whose name stands behind a description.

        Args:
            head: Its head word.
        """
        for length in range(1, self._longest + 1):
            entity = self._people.get(head + 1 + length)
            if entity is not None:
                return entity if self._between(head + 1, length) in self._naming else None
        return None

    def _between(self, first: int, length: int) -> tuple[str, ...]:
        words = self._tree.words[first : first + length]
        return tuple(word.span.of(self._text).lower() for word in words)
