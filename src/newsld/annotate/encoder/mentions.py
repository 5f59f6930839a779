"""Find the mentions of people and things at their head words, and the words of each."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsld.annotate.encoder.calibration import Calibration, probabilities
from newsld.annotate.encoder.sections import Section
from newsld.model.annotation import NameType
from newsld.model.words import MentionForm

_OWN = frozenset({"det", "amod", "nummod", "compound", "flat", "fixed", "goeswith", "nmod", "punct"})
"""How words of a noun phrase depend on its head; its other dependents are a clause's, a coordination's or a note's."""

_NOT_INSIDE = frozenset({"acl", "appos", "parataxis"})
"""What is left out of the phrases within, too."""

_LONGEST = 40  # words of a noun phrase


@frozen
class FoundMention:
    """A mention: its words, its head, and its kind and form as indexes into the labels."""

    start: int
    end: int
    head: int
    kind: int
    form: int
    confidence: float


@frozen
class Phrases:
    """What the words of mentions are told from, all counted from the start of the section.

    Attributes:
        heads: Head of each word; -1 for a root.
        relations: Relation of each word.
        upos: Part of speech of each word.
        names: Range and type of each name, in text order.
    """

    heads: Sequence[int]
    relations: Sequence[str]
    upos: Sequence[str]
    names: Sequence[tuple[int, int, NameType]]


def find_mentions(
    section: Section, phrases: Phrases, forms: Sequence[str], calibration: Calibration
) -> list[FoundMention]:
    """Give the mentions of a section in the order of their heads; no two have the same words.

    Args:
        section: Words and scores.
        phrases: What their words are told from.
        forms: The labels of forms.
        calibration: Calibrates confidences.
    """
    scores = section.scores["mention"]
    best = scores.argmax(axis=1)
    at = best.nonzero()[0]
    if not len(at):
        return []
    sure = calibration.of("mentions", probabilities(scores[at]).max(axis=1))
    named = {word: name[:2] for name in phrases.names if name[2] is not NameType.TITLE for word in range(*name[:2])}
    children = _children(phrases)
    base = section.start
    found: dict[tuple[int, int], FoundMention] = {}
    for head, label, known in zip(at.tolist(), best[at].tolist(), sure, strict=True):
        kind, form = divmod(label - 1, len(forms))
        match forms[form]:
            case MentionForm.NAME if head in named:
                start, end = named[head]
            case MentionForm.PRONOUN:
                start, end = head, head + 1
            case _:
                start, end = phrase(head, phrases, children)
        other = found.get((start, end))
        if other is None or other.confidence < known:
            found[start, end] = FoundMention(base + start, base + end, base + head, kind, form, known)
    return sorted(found.values(), key=lambda mention: mention.head)


def _children(phrases: Phrases) -> dict[int, list[int]]:
    children: dict[int, list[int]] = {}
    for word, head in enumerate(phrases.heads):
        if head >= 0:
            children.setdefault(head, []).append(word)
    return children


def _kind(phrases: Phrases, word: int) -> str:
    return phrases.relations[word].partition(":")[0]


def phrase(head: int, phrases: Phrases, children: dict[int, list[int]]) -> tuple[int, int]:
    """Give the words of the noun phrase of ``head``: an unbroken range around it, without marks at its ends."""
    inside = {head}
    left = [word for word in children.get(head, ()) if _kind(phrases, word) in _OWN]
    while left:
        word = left.pop()
        if abs(word - head) <= _LONGEST:
            inside.add(word)
            left += [below for below in children.get(word, ()) if _kind(phrases, below) not in _NOT_INSIDE]
    start = end = head
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside:
        end += 1
    while start < head and phrases.upos[start] == "PUNCT":
        start += 1
    while end > head and phrases.upos[end] == "PUNCT":
        end -= 1
    return start, end + 1
