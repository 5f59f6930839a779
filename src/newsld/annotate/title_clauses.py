"""Tell whose a title is that a clause holds or follows: "the minister who quit, Li", "the man who hit the mayor"."""

from __future__ import annotations

from collections.abc import Container

from newsld.annotate.title_phrases import MOST_WORDS
from newsld.annotate.tree import Tree
from newsld.lang.entities import EntityWords
from newsld.model.span import Span

_BESIDE = ("commas", "apposed")
"""Rules by which a name behind a title is its bearer's, though it may be that of a noun before it."""
_UNDER = ("advcl", "xcomp", "ccomp", "conj")
_UNDERGOING = ("obj", "obl")
_HIGHEST = 4  # verbs up from a title


def holding_clause(head: int, tree: Tree) -> int | None:
    """Give the verb of the clause about a noun in which another noun tells to whom something is done.

    Args:
        head: That other noun ("the mayor" of "the man accused of killing the mayor").
        tree: The words.
    """
    words = tree.words
    verb = words[head].head
    if verb < 0 or not tree.has(head, *_UNDERGOING):
        return None
    for _ in range(_HIGHEST):
        if verb < 0 or words[verb].upos != "VERB":
            return None
        if tree.has(verb, "acl"):
            return verb if words[verb].head >= 0 else None
        if not tree.has(verb, *_UNDER):
            return None
        verb = words[verb].head
    return None


def goes_on(noun: int, last: int, tree: Tree) -> bool:
    """Tell whether what a noun does is told only behind a name, so that the name may be its own."""
    return tree.has(noun, "nsubj") and tree.words[noun].head > last


class TitleClauses:
    """The clauses of one text that hold titles or stand behind them.

    Args:
        text: The text.
        tree: Its words.
        words: What the language says of titles.
        people: The words of people's names.
    """

    def __init__(self, text: str, tree: Tree, words: EntityWords, people: Container[int]) -> None:
        self._text = text
        self._tree = tree
        self._words = words
        self._people = people

    def whole(self, head: int | None, span: Span, rule: str, person: Span) -> Span | None:
        """Give a title with the post whose holder serves that of the title; ``None`` if it may be another's.

        "Counsel assisting the commissioner, Petr Moss" is one post; of "the man who shot the mayor, Petr Moss, was
        freed" either may be named.

        Args:
            head: The head word of the title.
            span: The title.
            rule: By which it is told of somebody.
            person: The name of whom it is told.
        """
        tree, words = self._tree, self._tree.words
        verb = holding_clause(head, tree) if head is not None else None
        if verb is None:
            return span
        noun = words[verb].head
        post = self._form(noun) in self._words.posts
        if post and words[verb].lemma in self._words.serving_verbs:
            return Span(words[noun].span.start, span.end)
        doer = post or words[noun].lemma.endswith(self._words.doer_endings)
        return None if doer and rule in _BESIDE and goes_on(noun, tree.within(person)[-1], tree) else span

    def comma_behind(self, head: int, at: int) -> int:
        """Give the comma behind a clause that tells which holder of a post it is ("the minister who quit, Li, said").

        Args:
            head: The head word of the post.
            at: The word behind the post; given back if no such clause begins there.
        """
        tree, words = self._tree, self._tree.words
        closing = words[head].head if tree.has(head, "nsubj") else 0
        if at >= closing or not tree.below(head, "acl"):
            return at
        if "PronType=Rel" not in words[at].features and words[at].lemma not in self._words.serving_verbs:
            return at
        for comma in range(at + 1, min(at + MOST_WORDS, closing)):
            if words[comma].span.of(self._text) == "," or comma in self._people:
                # "Who sacked the governor, Li": may be the governor.
                return at if self._form(comma - 1) in self._words.posts else comma
        return at

    def _form(self, word: int) -> str:
        return self._tree.words[word].span.of(self._text).lower()
