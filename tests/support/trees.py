"""Texts with hand-made trees, for what reads the encoder's layers."""

from __future__ import annotations

from newsld.model.annotation import NameMark, NameType
from newsld.model.span import Span
from newsld.model.words import MentionForm, MentionKind, MentionMark, WordMark

FEATURES = {
    # short forms of what the tests need
    "past": "Mood=Ind|Tense=Past|VerbForm=Fin",
    "pres": "Mood=Ind|Tense=Pres|VerbForm=Fin",
    "does": "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    "fin": "VerbForm=Fin",
    "inf": "VerbForm=Inf",
    "part": "Tense=Past|VerbForm=Part",
    "sing": "Number=Sing",
    "plur": "Number=Plur",
    "def": "Definite=Def|PronType=Art",
    "indef": "Definite=Ind|PronType=Art",
    "not": "Polarity=Neg",
    "he": "Gender=Masc|Number=Sing|Person=3|PronType=Prs",
    "she": "Gender=Fem|Number=Sing|Person=3|PronType=Prs",
    "they": "Number=Plur|Person=3|PronType=Prs",
    "it": "Gender=Neut|Number=Sing|Person=3|PronType=Prs",
    "i": "Number=Sing|Person=1|PronType=Prs",
    "rel": "PronType=Rel",
    "first": "Degree=Pos|NumType=Ord",
    "sup": "Degree=Sup",
    "ger": "Tense=Pres|VerbForm=Part",
}


def words_of(text: str, rows: str) -> tuple[WordMark, ...]:
    """Give the words of a text.

    Args:
        text: The text.
        rows: A line a sentence, a word each between spaces: ``form/UPOS/head/relation``, the head counted from 1 in its
            sentence and 0 for the root, then ``/features`` (as in `FEATURES`) and ``/lemma`` where they matter.
    """
    words: list[WordMark] = []
    at = 0
    for row in rows.strip().splitlines():
        base = len(words)
        for word in row.split():
            form, upos, head, relation, *more = word.split("/")
            at = text.index(form, at)
            words.append(
                WordMark(
                    span=Span(at, at + len(form)),
                    lemma=more[1] if len(more) > 1 else form.lower(),
                    upos=upos,
                    xpos="",
                    features=FEATURES[more[0]] if more and more[0] else "",
                    head=base + int(head) - 1 if int(head) else -1,
                    relation=relation,
                    confidence=0.9,
                )
            )
            at += len(form)
    return tuple(words)


def span_of(text: str, words: str, nth: int = 0) -> Span:
    """Give the span of words in a text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def names_of(text: str, *names: tuple[str, NameType]) -> tuple[NameMark, ...]:
    """Give marks on names, which stand in the text in this order."""
    marks, at = [], 0
    for name, kind in names:
        at = text.index(name, at)
        marks.append(NameMark(span=Span(at, at + len(name)), type=kind, confidence=0.9, rule="names/test"))
        at += len(name)
    return tuple(marks)


def mention(
    text: str,
    words: str,
    head: int,
    antecedent: int | None = None,
    *,
    nth: int = 0,
    kind: MentionKind = MentionKind.PERSON,
    form: MentionForm = MentionForm.PRONOUN,
    confidence: float = 0.9,
) -> MentionMark:
    """Give a mention."""
    return MentionMark(
        span=span_of(text, words, nth), head=head, kind=kind, form=form, antecedent=antecedent, confidence=confidence
    )
