"""How the words of a language are split, and what is told of each from its tags and its place in the tree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from attrs import frozen


class TaggedWord(NamedTuple):
    """One word of a sentence with its tags and its place in the tree; made for every word, so a named tuple.

    Attributes:
        form: As written.
        lemma: Its dictionary form.
        upos: Its part of speech, one of the 17 of Universal Dependencies.
        xpos: The finer tag of the language's treebanks.
        head: Index of its head in the sentence; -1 for the root.
        relation: Its relation to the head, with subtype where that is known.
    """

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str


@frozen(kw_only=True)
class Words:
    """What is known of a language's words.

    Attributes:
        split: Takes a text and a half-open range of it in code points, commonly a sentence; gives the words' offsets in
            text order. No word holds white space, and every other character of the range is in exactly one word.
        lemma: Takes a form and its two tags (UPOS, XPOS); gives the dictionary form.
        features: Takes the words of one sentence; gives the features of each in the notation of CoNLL-U
            (``Mood=Ind|Tense=Past``), empty for none.
        joins: Takes the forms of two words between which no space stands; tells whether they are one token of which
            CoNLL-U gives the range (``don't``).
        reflexives: Pronouns that may go back to the subject beside them, in lower case; relative ones too.
    """

    split: Callable[[str, int, int], list[tuple[int, int]]]
    lemma: Callable[[str, str, str], str]
    features: Callable[[Sequence[TaggedWord]], list[str]]
    joins: Callable[[str, str], bool]
    reflexives: frozenset[str] = frozenset()
