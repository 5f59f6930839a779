"""Print what the readers give: ``python -m training.corpora --corpora ../shared/corpora``."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from training.corpora import group_of, read_dev, read_test, read_training, read_unlabelled
from training.corpora.layout import WIDENED
from training.examples import NAME_TYPES, Text

_COLUMNS = ("texts", "sents", "words", "trees", "masked", *NAME_TYPES, "events", "args", "mentions", "chains")


def main() -> None:
    """Print one row a source and part."""
    parser = argparse.ArgumentParser(prog="python -m training.corpora", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    root: Path = parser.parse_args().corpora
    training: dict[str, list[Text]] = {}
    for text in read_training(root):
        training.setdefault(text.source, []).append(text)
    parts = {
        "train": training,
        "dev": read_dev(root),
        "test": read_test(root),
        "none": {"unlabelled": read_unlabelled(root)},
    }
    print(f"{'part':6}{'set':18}{'group':18}" + "".join(f"{column:>9}" for column in _COLUMNS))
    for part, sets in parts.items():
        for name, texts in sets.items():
            print(f"{part:6}{name:18}{group_of(texts[0]):18}" + _row(texts))
    print("spans that cut a word and were widened to it:", dict(WIDENED))


def _row(texts: Sequence[Text]) -> str:
    counts = _counts(texts)
    return "".join(f"{counts[column]:>9}" for column in _COLUMNS)


def _counts(texts: Iterable[Text]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for text in texts:
        counts["texts"] += 1
        counts["sents"] += len(text.sentences)
        counts["words"] += len(text.words)
        counts["trees"] += len(text.trees or ())
        if text.names:
            counts["masked"] += sum(end - start for start, end in text.names.masked)
            counts.update(found.label for found in text.names.ranges)
        counts["events"] += len(text.events or ())
        counts["args"] += sum(len(event.arguments) for event in text.events or ())
        counts["mentions"] += len(text.mentions or ())
        sizes = Counter(mention.cluster for mention in text.mentions or ())
        counts["chains"] += sum(size > 1 for size in sizes.values())
    return counts


if __name__ == "__main__":
    main()
