"""What an epoch reads, in which windows, and how windows make batches."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Sequence

from newsld.annotate.encoder.windows import WordPieces
from training.encoder.augment import DROPPED, NamePool, renamed, unstopped, varied
from training.encoder.windows import Window, window, windows
from training.examples import Text

TREES = frozenset({"ewt", "gum"})
_OF_NEWS = frozenset({"newslines", "wires", "marked", "wikinews"})
PASSES = {
    "newslines": 1.0, "wires": 1.2, "marked": 1.0, "wikinews": 3.0, "ewt": 0.5, "gum": 0.8, "crossner": 0.12,
    "unlabelled": 0.3, "wikigold": 0.4,
}  # fmt: skip
"""How often an epoch reads a text of a source; of the others, once."""
WINDOW_PIECES = (64, 128, 192)
BATCH_PIECES = 2600
"""Pieces of a batch, padding included."""
ALONE = 0.5
"""How often a text with trees is read sentence by sentence."""


class Sampler:
    """Draws epochs; an epoch depends on the seed and its number alone, so that training can be resumed."""

    def __init__(self, texts: Sequence[Text], pieces: WordPieces, seed: int) -> None:
        self.texts, self.pieces, self.seed = texts, pieces, seed
        self.mask = pieces.id_of("[MASK]")
        self.pool = NamePool.of(text for text in texts if text.source in _OF_NEWS)

    def epoch(self, number: int) -> list[list[Window]]:
        """Give the batches of an epoch in the order in which they are read."""
        chance = random.Random(f"{self.seed}/{number}")
        items = [item for text in self.texts for item in self._items(text, chance)]
        chance.shuffle(items)
        items.sort(key=lambda item: max(len(found.ids) for found in item) + chance.uniform(-6, 6))
        batches = list(_batches(items))
        chance.shuffle(batches)
        return batches

    def _items(self, text: Text, chance: random.Random) -> Iterator[list[Window]]:
        passes = PASSES.get(text.source, 1.0)
        for _ in range(int(passes) + (chance.random() < passes % 1)):
            if text.source in TREES:
                yield from self._tree_items(text, chance)
                continue
            read = renamed(text, self.pool, chance)
            if chance.random() < DROPPED:
                read = unstopped(read)
            yield from self._cut(read, chance)

    def _tree_items(self, text: Text, chance: random.Random) -> Iterator[list[Window]]:
        if chance.random() >= ALONE:
            yield from self._cut(text, chance)
            return
        bounds = [*text.sentences, len(text.words)]
        for start, end in itertools.pairwise(bounds):
            found = window(text, start, min(end, start + 150), self.pieces)
            if len(found.ids) <= WINDOW_PIECES[-1] * 2:
                yield [varied(found, self.mask, chance)]

    def _cut(self, text: Text, chance: random.Random) -> Iterator[list[Window]]:
        """Cut a text into windows; a long text into several items."""
        item: list[Window] = []
        longest = 0
        for found in windows(text, self.pieces, chance.choice(WINDOW_PIECES)):
            longest = max(longest, len(found.ids))
            if item and longest * (len(item) + 1) > BATCH_PIECES:
                yield item
                item, longest = [], len(found.ids)
            item.append(varied(found, self.mask, chance))
        if item:
            yield item


def _batches(items: Sequence[list[Window]]) -> Iterator[list[Window]]:
    batch: list[Window] = []
    longest = 0
    for item in items:
        longest = max(longest, *(len(found.ids) for found in item))
        if batch and longest * (len(batch) + len(item)) > BATCH_PIECES:
            yield batch
            batch, longest = [], max(len(found.ids) for found in item)
        batch += item
    if batch:
        yield batch
