"""What an encoder says of single words, of the trees they stand in, and of who is meant by which words."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from newsld.model.span import Span


@frozen(kw_only=True)
class WordMark:
    """A word as Universal Dependencies has it, and its place in the tree of its sentence.

    Attributes:
        span: Its characters.
        lemma: Its dictionary form.
        upos: Its universal part of speech (``VERB``).
        xpos: Its tag in the tag set of the language's treebanks (``VBD``).
        features: Its universal features in the notation of CoNLL-U (``Mood=Ind|Tense=Past``); empty for none.
        head: Index among the words of the word it depends on; -1 for the root of its sentence.
        relation: How it depends on it (``nsubj``, ``nsubj:pass``).
        confidence: From 0 to 1, of head and relation.
    """

    span: Span
    lemma: str
    upos: str
    xpos: str
    features: str
    head: int
    relation: str
    confidence: float


class MentionKind(StrEnum):
    """What a mention is of."""

    PERSON = "person"
    """One person or several."""
    ORGANIZATION = "organization"
    THING = "thing"
    """Anything else that takes part in what is told."""


class MentionForm(StrEnum):
    """How a mention is worded."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@frozen(kw_only=True)
class MentionMark:
    """Words that stand for somebody or something.

    Attributes:
        span: The words, without relative clauses and appositions.
        head: Index among the words of its head.
        kind: What it is of.
        form: How it is worded.
        antecedent: Index among the mentions of one before it that means the same; ``None`` for the first.
        confidence: From 0 to 1, that it is such a mention.
    """

    span: Span
    head: int
    kind: MentionKind
    form: MentionForm
    antecedent: int | None
    confidence: float
