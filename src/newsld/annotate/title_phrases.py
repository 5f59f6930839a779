"""Tell how far a title goes with what it is of: "head of Russia’s staff", "curator and director of exhibits"."""

from __future__ import annotations

from collections.abc import Collection

from newsld.annotate.title_words import bare
from newsld.annotate.tree import Tree
from newsld.lang.entities import EntityWords
from newsld.model.span import Span

MOST_WORDS = 14  # of a title with what it is of
MODIFIERS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART", "NUM", "ADV"})


def whole_title(head: int, mark: Span, person: Span, text: str, tree: Tree, words: EntityWords) -> Span:
    """Give a title with what it is of, without article and age.

    Args:
        head: Its head word.
        mark: The words of it that were marked.
        person: The name of its bearer, which is no part of it.
        text: The text.
        tree: Its words.
        words: Nouns for posts: where a second one begins, the first ends; and words for what is past ("then mayor").
    """
    whole = tree.phrase(head, without=("det", "flat", "advmod"))
    whole = Span(min(whole.start, mark.start), max(whole.end, mark.end))
    whole = _with_shared(bare(whole, head, text, tree), head, text, tree, words.posts)
    before = tree.within(whole).start - 1
    if before >= 0 and tree.words[before].span.of(text).lower() in words.past_words:
        whole = Span(tree.words[before].span.start, whole.end)
    if whole.overlaps(person):
        return mark
    return whole if len(tree.within(whole)) <= MOST_WORDS else mark


def _with_shared(whole: Span, head: int, text: str, tree: Tree, posts: Collection[str]) -> Span:
    """Give a title with what it is of where that hangs on the post before it ("curator and director of exhibits").

    A second post that its phrase holds is cut off.
    """
    inside = tree.within(whole)
    for at in inside:
        if at > head and tree.words[at].upos == "CCONJ" and _is_second(at + 1, inside.stop, text, tree, posts):
            return Span(whole.start, max(tree.words[at - 1].span.end, tree.words[head].span.end))
    above = tree.words[head].head
    shared = tree.below(above, "nmod") if above >= 0 and tree.has(head, "conj") else []
    for at in shared:
        if min(tree.below(at, "case"), default=at) == inside.stop and at > head:
            return Span(whole.start, tree.phrase(at).end)
    return whole


def _is_second(first: int, end: int, text: str, tree: Tree, posts: Collection[str]) -> bool:
    for at in range(first, end):
        if tree.words[at].span.of(text).lower() in posts:
            return True
        if tree.words[at].upos not in MODIFIERS:
            return False
    return False
