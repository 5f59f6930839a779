"""What readers know of mentions: pronouns, the head word of a phrase, articles."""

from __future__ import annotations

from collections.abc import Sequence

from training.corpora.tables import word_set

PRONOUNS = word_set(
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her "
    "hers herself it its itself they them their theirs themselves themself one oneself who whom whose which that "
    "this these those both each other another some all none another someone somebody anyone anybody everyone "
    "everybody"
)
"""Words that are pronouns when they are a mention alone."""

ARTICLES = frozenset({"a", "an", "the"})

_PREPOSITIONS = word_set(
    "of for in at on from with by to against about over under near between among after before during since as "
    "than without within into onto through across behind outside inside along around beyond including"
)
_CLAUSE = word_set("who whom whose which that where when what")
_COMMAS = word_set(", ( — – : ;")
_QUANTITIES = frozenset({"of", "than", "to"})


def is_pronoun(words: Sequence[str]) -> bool:
    """Tell whether the words are a pronoun alone ("he", "each other")."""
    return len(words) <= 2 and all(word.lower() in PRONOUNS for word in words)


def person_head(start: int, end: int) -> int:
    """Give the head of a person's name: its last word, by which the person is called later."""
    return max(start, end - 1)


def phrase_head(words: Sequence[str], start: int, end: int) -> int:
    """Give the head of a name or noun phrase by its words alone.

    It is the last word before the first preposition, relative pronoun or comma that has a word before it ("Ministry" of
    "Ministry of Culture", "man" of "the man who fled"). "More than 300 people" and "two of them" go on past theirs.

    Args:
        words: The words of the text.
        start: First word of the phrase.
        end: The word after its last.
    """
    for index in range(start + 1, end):
        word = words[index].lower()
        if word in _QUANTITIES and _is_quantity(words[index - 1].lower()) and index + 1 < end:
            continue
        if word in _PREPOSITIONS or word in _CLAUSE or word in _COMMAS:
            return index - 1
    return end - 1


def _is_quantity(word: str) -> bool:
    return word in {"more", "fewer", "less", "up"} or word.isdigit()
