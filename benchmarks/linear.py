"""Whether time grows with the length of the input alone, on inputs made to break that.

``python -m benchmarks.linear`` needs no corpus: each case is a short piece, repeated; its figure is the time for eight
times the input as a ratio to the time for the input, each the smallest of several repeats. Linear is 8, quadratic 64;
a ratio past 16 is a failure. Times too short to measure count as a millisecond.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import frozen

from newsld.annotate import annotate
from newsld.annotate.quotes import mark_quotes
from newsld.annotate.sentences import mark_sentences
from newsld.annotate.times import mark_times
from newsld.jsonld.notes import Notes
from newsld.jsonld.page import blocks
from newsld.jsonld.reader import read_json
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations
from newsld.model.document import Block, BlockKind, Document
from newsld.model.resource import Resource
from newsld.model.span import Span
from newsld.model.supplied import Supplied
from newsld.pipeline import read_documents
from newsld.read.layout import paragraphs
from newsld.read.normalize import normalize
from newsld.settings import Settings

FACTOR = 8
LIMIT = 16.0
FLOOR = 0.001
"""Seconds; what takes less tells nothing of growth."""

_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_SCRIPT = '<script type="application/ld+json">'
_WRAPPED = (
    "The two generals met on Friday in the capital of a third country that\n"
    "has long sought a role as a place of talks between the powers.\n\n"
)


@frozen(kw_only=True)
class Growth:
    """What one case took."""

    stage: str
    piece: str
    size: int
    """Characters of the short input."""
    short: float
    """Seconds."""
    long: float
    """Seconds, for eight times the input."""

    @property
    def ratio(self) -> float:
        """Time of the long input to that of the short one."""
        return max(self.long, FLOOR) / max(self.short, FLOOR)


def _document(text: str) -> Document:
    found = tuple(Block(kind=BlockKind.PARAGRAPH, span=Span(*match.span())) for match in _BLOCK.finditer(text))
    return Document(source="linear", stem="linear", text=text, blocks=found, language="en")


def _sentences(text: str) -> tuple[Document, Annotations]:
    document = _document(text)
    return document, mark_sentences(document, Annotations(), ENGLISH)


def _times(text: str) -> None:
    mark_times(*_sentences(text), ENGLISH)


def _quotes(text: str) -> None:
    mark_quotes(*_sentences(text), ENGLISH)


def _article(text: str) -> None:
    settings = Settings(supplied=Supplied(language="en"))
    for document in read_documents(Resource(source="linear.txt", stem="linear", data=text.encode()), settings):
        annotate(document)


_Stage = tuple[Callable[[str], object], int, tuple[str, ...]]
STAGES: dict[str, _Stage] = {
    "normalize": (normalize, 200_000, ("\u0327\u0301", "\r\n", "\u00ad\n ", "\u200b", "a ")),
    "paragraphs": (paragraphs, 200_000, (_WRAPPED, "a-\n", "- a\n", "\n", "  a\n")),
    "sentences": (_sentences, 100_000, (".", "a. ", "No. ", ".)", "“", "A", " ")),
    "times": (
        _times,
        20_000,
        (
            "1", "a ", "the ", "May ", "2 weeks ", "3-", "early ", "from 3 ", "Friday, ", "in the ", "12:", "' ",
            "\u00a0", "the day before ", "two days before ",
        ),
    ),
    "quotes": (
        _quotes,
        100_000,
        ('"', "“ ", ' "a', " 'a", "« ", "“a” ", "\n\n“a b", ", said ", "“a b c d.” said Lind. "),
    ),
    "names": (_article, 4_000, ("Ab ", "A. ", "Ministry of ", "General ", "Mara Lind met ", "He said she said ", "a")),
    "page": (
        lambda text: list(blocks(text)),
        200_000,
        (
            "<", "</", "<a b=", '<a b="', "<a b='\"", "<!--", "<script>", _SCRIPT, _SCRIPT + "<!--<script>", "<style>",
            "<a =", "<?",
        ),
    ),
    "json": (
        lambda text: read_json(text, Notes()),
        100_000,
        (
            "[", '{"a":', "<!--", "[<!--", '"\\', "{'a':", "[/*", "//\n", "[1,", '"', '"x" ', "}", ",", "'", "\x00",
            "-",
        ),
    ),
    "article": (_article, 25_000, (_WRAPPED, "x", "!", "😀", "Ana Ruiz said “no” on Friday. ", "שלום עולם. ")),
}  # fmt: skip
"""What runs, how many characters it is first given, and of what pieces these are made."""


def _seconds(action: Callable[[str], object], text: str, repeats: int) -> float:
    best = float("inf")
    for _ in range(repeats):
        start = time.process_time()
        action(text)
        best = min(best, time.process_time() - start)
    return best


def growths(repeats: int) -> Iterator[Growth]:
    """Measure every case.

    Args:
        repeats: Runs of each input, of which the quickest counts.
    """
    for stage, (action, size, pieces) in STAGES.items():
        for piece in pieces:
            short = piece * (size // len(piece))
            action(short[: 20 * len(piece)])
            yield Growth(
                stage=stage,
                piece=piece if len(piece) < 40 else piece[:39] + "…",
                size=len(short),
                short=_seconds(action, short, repeats),
                long=_seconds(action, short * FACTOR, repeats),
            )


def main() -> int:
    """Print the table, write it as JSON where asked, and tell whether every case stays below the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    print(f"{'stage':12} {'piece':42} {'size':>8} {'seconds':>9} {f'x{FACTOR}':>9} {'ratio':>7}")
    rows = []
    for row in growths(arguments.repeats):
        print(
            f"{row.stage:12} {row.piece!r:42} {row.size:8} {row.short:9.4f} {row.long:9.4f} {row.ratio:7.1f}"
            f"{'  not linear' if row.ratio > LIMIT else ''}",
            flush=True,
        )
        rows.append(row)
    worst = max(row.ratio for row in rows)
    print(f"{len(rows)} cases, worst ratio {worst:.1f}, limit {LIMIT:.0f}")
    if arguments.json:
        table = [{"stage": r.stage, "piece": r.piece, "size": r.size, "ratio": round(r.ratio, 2)} for r in rows]
        arguments.json.write_text(json.dumps({"factor": FACTOR, "limit": LIMIT, "cases": table}, indent=2) + "\n")
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
