"""Give quotations their speakers: of several parts the one named after a later part, and whom pronouns mean."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsld.annotate.referents import Meaning
from newsld.annotate.tree import Tree
from newsld.annotate.voices import Voice, Voices
from newsld.lang import Language
from newsld.model.annotation import Annotations, QuoteMark
from newsld.model.span import Span

CARRIED = 0.65
"""How sure the speaker of a quotation is that another one lends it."""
_NOBODY = Voice(entity=None)


def attributed(
    quotes: Sequence[QuoteMark], text: str, annotations: Annotations, language: Language
) -> tuple[QuoteMark, ...]:
    """Give quotations with those who speak.

    Args:
        quotes: Quotations as they were read, in text order.
        text: The text.
        annotations: Has entities, and words and mentions where they are there.
        language: What it says of posts and documents.
    """
    tree = Tree(annotations.words)
    lent = _lent(quotes)
    voices = Voices(text, annotations, tree, Meaning(annotations, tree), lent, language)
    known: dict[Span, Voice] = {}
    found = []
    for quote in lent:
        speaker = _subject(quote.speaker, tree) if quote.speaker else None
        if speaker is not None and speaker not in known:
            known[speaker] = voices.of(speaker)
        voice = known[speaker] if speaker is not None else _NOBODY
        found.append(
            attrs.evolve(
                quote,
                speaker=None if voice.unknown else _bare(speaker, tree) if voice.entity is None else speaker,
                entity=voice.entity,
                voice=voice.confidence,
            )
        )
    return tuple(found)


def _subject(speaker: Span, tree: Tree) -> Span:
    """Give the words that say who speaks; of a clause its subject."""
    head = tree.top(speaker)
    if head is None or tree.words[head].upos != "VERB":
        return speaker
    subjects = (at for at in tree.below(head, "nsubj") if speaker.covers(tree.words[at].span))
    return next((tree.phrase(at) for at in subjects), speaker)


def _bare(speaker: Span | None, tree: Tree) -> Span | None:
    """Give a description without its article."""
    inside = tree.within(speaker) if speaker is not None else range(0)
    if speaker is None or len(inside) < 2 or tree.words[inside[0]].upos != "DET":
        return speaker
    return Span(tree.words[inside[1]].span.start, speaker.end)


def _lent(quotes: Sequence[QuoteMark]) -> tuple[QuoteMark, ...]:
    """Give each part of a quotation that has no speaker the one named after a later part."""
    result: list[QuoteMark] = []
    after: QuoteMark | None = None
    for quote in reversed(quotes):
        if after is not None and after.continues and quote.speaker is None and after.speaker is not None:
            quote = attrs.evolve(quote, speaker=after.speaker, verb=after.verb, confidence=CARRIED)
        result.append(quote)
        after = quote
    return tuple(reversed(result))
