"""Measure direct quotations on whole stories: ``python -m benchmarks.quotes --corpora ../shared/corpora``.

Content counts as found if the tokens of the two texts overlap by at least 0.8 (F1 of their multisets); a speaker is
right if the words marked hold the last word of the speaker's name or its initials, or the other way round. Pronouns are
counted apart, because resolving them is not this layer's work.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import evolve

from newsld.annotate.quotes import mark_quotes
from newsld.annotate.sentences import mark_sentences
from newsld.lang import LANGUAGES
from newsld.model.annotation import Annotations, QuoteMark
from newsld.model.document import Block, BlockKind, Document
from newsld.model.span import Span

_PRONOUNS = {"he", "she", "it", "they", "we", "i"}


def _document(text: str) -> Document:
    blocks = [
        Block(kind=BlockKind.PARAGRAPH if index else BlockKind.HEADLINE, span=Span(*match.span()))
        for index, match in enumerate(re.finditer(r"[^\n]+", text))
    ]
    return Document(source="story", stem="story", text=text, blocks=tuple(blocks), language="en")


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _overlap(a: str, b: str) -> float:
    left, right = Counter(_tokens(a)), Counter(_tokens(b))
    both = sum((left & right).values())
    return 2 * both / (sum(left.values()) + sum(right.values())) if both else 0.0


def _same_speaker(gold: str, found: str) -> bool:
    left, right = _tokens(gold), _tokens(found)
    initials = "".join(word[0] for word in left)
    return bool(left and right) and (left[-1] in right or right[-1] in left or initials in right)


def _joined(marks: Sequence[QuoteMark]) -> Iterator[QuoteMark]:
    """Give each chain of marks over several paragraphs as one mark."""
    chain: list[QuoteMark] = []
    for mark in (*marks, None):
        if mark is not None and mark.rule == "quotes/paragraph":
            chain.append(mark)
            continue
        if len(chain) > 1:
            yield evolve(chain[0], span=Span(chain[0].span.start, chain[-1].span.end))
        chain = [mark] if mark is not None else []


def score(path: Path, show: bool) -> dict[str, float]:
    """Give the figures for the stories of one file, and print the errors if asked."""
    english = LANGUAGES.get("en")
    count: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        text = story["text"]
        document = _document(text)
        marks = mark_quotes(document, mark_sentences(document, Annotations(), english), english).quotes
        used = joined = 0
        left = [*marks, *_joined(marks)]
        for gold in story["quotes"]:
            best = max(left, key=lambda mark, gold=gold: _overlap(gold["text"], mark.span.of(text)), default=None)
            count["gold"] += 1
            if best is None or _overlap(gold["text"], best.span.of(text)) < 0.8:
                if show:
                    print(f"{story['id']} missed: {gold['text'][:90]!r}")
                continue
            left = [mark for mark in left if not mark.span.overlaps(best.span)]
            used += sum(best.span.covers(mark.span) for mark in marks)
            joined += 1
            count["found"] += 1
            speaker = best.speaker.of(text) if best.speaker else ""
            outcome = "pronoun" if speaker.lower() in _PRONOUNS else "right"
            if outcome == "right" and not _same_speaker(gold["speaker"], speaker):
                outcome = "wrong" if speaker else "none"
            count[outcome] += 1
            if show and outcome in ("wrong", "none"):
                print(f"{story['id']} speaker {outcome}: {speaker!r} for {gold['speaker']!r}: {gold['text'][:60]!r}")
        # A quotation over several paragraphs may be one entry of the annotation or several.
        count["marked"] += len(marks) - used + joined
        if show:
            for mark in (mark for mark in left if mark in marks):
                print(f"{story['id']} invented ({mark.rule}): {mark.span.of(text)[:90]!r}")
    precision, recall = count["found"] / max(1, count["marked"]), count["found"] / max(1, count["gold"])
    named = count["found"] - count["pronoun"]
    return {
        "quotations": count["gold"],
        "content precision": round(precision, 3),
        "content recall": round(recall, 3),
        "content F1": round(2 * precision * recall / (precision + recall), 3) if count["found"] else 0.0,
        "speaker right": round(count["right"] / max(1, count["found"]), 3),
        "speaker a pronoun": round(count["pronoun"] / max(1, count["found"]), 3),
        "speaker right, pronouns aside": round(count["right"] / max(1, named), 3),
        "speaker none": round(count["none"] / max(1, count["found"]), 3),
    }


def main() -> None:
    """Print the figures of the development and the test part; errors of the development part only."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--part", choices=("dev", "test", "both"), default="both")
    parser.add_argument("--errors", action="store_true", help="print the errors of the development part")
    options = parser.parse_args()
    parts = ("dev", "test") if options.part == "both" else (options.part,)
    figures = {
        part: score(options.corpora / "stories" / f"{part}.jsonl", options.errors and part == "dev") for part in parts
    }
    print(json.dumps({"data": "stories", **figures}, indent=2))


if __name__ == "__main__":
    main()
