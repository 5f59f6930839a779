"""Give phrases whole that were cut in the middle: "wave of" people, "six-member" team."""

from __future__ import annotations

from newsld.annotate.tree import Tree
from newsld.model.span import Span

_NOUNS = ("NOUN", "PROPN")
_LINKS = ("ADP", "DET", "CCONJ")
"""No phrase ends with such a word."""
_MOST_ADDED = 4  # words


def whole_phrase(span: Span, tree: Tree, text: str) -> Span:
    """Give a phrase with what it breaks off before: the rest of a word, the noun of its preposition, its own noun.

    Args:
        span: The phrase.
        tree: The words.
        text: The text.
    """
    span = _with_complement(_with_compound(span, tree), tree)
    head = tree.top(span)
    if head is not None and text[span.end : span.end + 1] == "-":
        head = next((at for at in tree.above(head) if tree.words[at].upos == "ADJ"), head)
    if head is None or tree.words[head].upos in _NOUNS or not tree.has(head, "amod", "nummod", "compound"):
        return span
    noun = tree.words[head].head
    return tree.phrase(noun, without=("det",)) if tree.words[noun].upos in _NOUNS and noun > head else span


def _with_compound(span: Span, tree: Tree) -> Span:
    """Give a phrase that ends inside a word with the whole word ("face-to" of "face-to-face")."""
    words, inside = tree.words, tree.within(span)
    last = inside.stop - 1
    while inside and words[last].upos in _LINKS and last + 2 < len(words):
        hyphen, rest = words[last + 1], words[last + 2]
        if hyphen.upos != "PUNCT" or (words[last].span.end, hyphen.span.end) != (hyphen.span.start, rest.span.start):
            break
        last += 2
    return Span(span.start, words[last].span.end) if last >= inside.stop else span


def _with_complement(span: Span, tree: Tree) -> Span:
    """Give a phrase that ends with a preposition or an article with their noun, or without them."""
    words, inside = tree.words, tree.within(span)
    last = inside.stop - 1
    while last > inside.start and words[last].upos in _LINKS:
        noun = words[last].head
        if last < noun <= last + _MOST_ADDED and any(at in inside for at in tree.above(noun)):
            return Span(span.start, words[noun].span.end)
        last -= 1
    return Span(span.start, words[last].span.end) if last < inside.stop - 1 else span
