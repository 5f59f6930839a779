"""Find the turns of a conversation that a text prints with its speakers before a colon: "Q: …", "Ana Ruiz: …"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from attrs import frozen

from newsld.lang.speech import Speech
from newsld.model.document import RUNNING_TEXT, Block
from newsld.model.span import Span

_LABEL = re.compile(r"([^\W\d_][\w.’'-]*(?: [\w.’'-]+){0,3}):\s+(?=\S)")
_LEAST_TURNS = 4
_LEAST_SPEAKERS = 2
_LEAST_SHARE = 0.5
"""Share of the paragraphs between the first turn and the last that must be turns."""


@frozen
class Turn:
    """What one of them says.

    Attributes:
        words: What is said.
        speaker: The words before the colon; ``None`` if they stand for no one ("A").
    """

    words: Span
    speaker: Span | None


def turns(text: str, blocks: Sequence[Block], names: Collection[int], speech: Speech) -> Mapping[int, Turn]:
    """Give the turns of a conversation by the numbers of their blocks; none if the text is none.

    Args:
        text: The text.
        blocks: Its blocks.
        names: Where names of people and organizations begin.
        speech: Tells what stands for whoever asks and whoever answers.
    """
    found = {at: match for at, block in enumerate(blocks) if (match := _label(text, block, names, speech)) is not None}
    count = Counter(match[1].lower() for match in found.values())
    again = [label for label, times in count.items() if times > 1]
    if len(found) < _LEAST_TURNS or len(again) < _LEAST_SPEAKERS:
        return {}
    ours = [at for at in found if found[at][1].lower() in again]
    if len(ours) < _LEAST_SHARE * (ours[-1] - ours[0] + 1):
        return {}
    told: dict[int, Turn] = {}
    for at in ours:
        match, end = found[at], blocks[at].span.end
        if match[1].lower() in speech.asks:
            continue
        answers = match[1].lower() in speech.answers
        told[at] = Turn(Span(match.end(), end), None if answers else Span(*match.span(1)))
    return told


def _label(text: str, block: Block, names: Collection[int], speech: Speech) -> re.Match[str] | None:
    """Give the words before the colon that begins a paragraph, if they may be a speaker's: a name or initials."""
    if block.kind not in RUNNING_TEXT:
        return None
    match = _LABEL.match(text, block.span.start, block.span.end)
    if match is None:
        return None
    words = match[1].split()
    written = all(word[0].isupper() or word.lower() in speech.particles for word in words)
    # One word ("Update", "Warning") must be a name, or stand for one.
    known = len(words) > 1 or match[1].isupper() or match[1].lower() in speech.asks | speech.answers
    return match if written and match[1][0].isupper() and (known or match.start(1) in names) else None
