"""Tell what words in quotation marks are by how they are written and what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.annotate.quotation_marks import Pair
from newsld.lang.speech import Speech
from newsld.model.document import Block

_MOST_TITLE_WORDS = 12
_ENDS = ",.;:!?"


def is_term(text: str, pair: Pair, block: Block, speech: Speech) -> bool:
    """Tell whether one word is what somebody calls something ("called it “absurd”."), not a word of the reporter's.

    It ends its clause, and no article stands before it ("a “neutral” place", "the word “refugee”").
    """
    after = text[pair.end : min(block.span.end, pair.end + 20)]
    before = text[max(block.span.start, pair.start - 20) : pair.start].split()
    ends = not after or after[0] in _ENDS or (after.split() or [""])[0].lower() in speech.breaks
    return ends and bool(before) and before[-1].lower() not in speech.determiners and before[-1].islower()


def is_nickname(text: str, pair: Pair, block: Block) -> bool:
    """Tell whether the words stand inside a name (``Dwayne “The Rock” Johnson``)."""
    before = text[max(block.span.start, pair.start - 30) : pair.start]
    after = text[pair.end : min(block.span.end, pair.end + 30)]
    if not (before[-1:].isspace() and after[:1].isspace()) or not before.split() or not after.split():
        return False
    left, right = before.split()[-1], after.split()[0]
    short = pair.inner_end - pair.inner_start < 30 and text[pair.inner_end - 1].isalnum()
    return short and left[0].isupper() and left[-1].isalnum() and right[0].isupper()


def is_title(words: Sequence[str], speech: Speech) -> bool:
    """Tell whether the words are written like the title of a work: the long ones all begin with a capital."""
    small = speech.prepositions | speech.breaks
    long = [word for word in words if len(word) > 3 and word not in small]
    capitals = sum(word[0].isupper() for word in words)
    return 1 < len(words) <= _MOST_TITLE_WORDS and capitals > 1 and all(word[0].isupper() for word in long)
