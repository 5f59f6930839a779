"""One temperature a head, so that its probabilities say how often it is right (Guo et al. 2017, arXiv:1706.04599)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from training.encoder.collate import IGNORED, Collator
from training.encoder.evaluate import WINDOW_PIECES, possible_heads
from training.encoder.labels import Labels
from training.encoder.pieces import WordPieces
from training.encoder.scoring import Scored, Scorer, scored
from training.examples import Text

TEMPERATURES = tuple(round(0.5 + 0.05 * step, 2) for step in range(71))
_PLAIN = {"upos": "upos", "xpos": "xpos", "triggers": "triggers", "mention": "mentions"}


def calibrate(scorer: Scorer, texts: Sequence[Text], labels: Labels, pieces: WordPieces) -> dict[str, float]:
    """Find the temperature by which each head's scores are divided.

    Args:
        scorer: The shipped graph.
        texts: Development texts.
        labels: Labels of the heads.
        pieces: Gives word pieces.

    Returns:
        By head, that of `TEMPERATURES` with the least cross entropy.
    """
    losses: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * len(TEMPERATURES))
    for windows in scored(scorer, texts, Collator(labels), pieces, WINDOW_PIECES):
        for head, scores, gold in _pairs(scorer, windows):
            for number, temperature in enumerate(TEMPERATURES):
                losses[head][number] += float(functional.cross_entropy(scores / temperature, gold, reduction="sum"))
    return {head: TEMPERATURES[values.index(min(values))] for head, values in sorted(losses.items())}


def _pairs(scorer: Scorer, windows: Iterable[Scored]) -> Iterator[tuple[str, Tensor, Tensor]]:
    """Give scores [n, labels] with gold labels [n] by head."""
    for found in windows:
        scores, gold = found.scores, found.gold
        for output, name in _PLAIN.items():
            labelled = getattr(gold, "mentions" if output == "mention" else name)[0]
            known = labelled != IGNORED
            if known.any():
                yield name, scores[output][known], labelled[known]
        certain = gold.names[0].sum(-1) == 1
        if certain.any():
            yield "names", scores["names"][certain], gold.names[0][certain].float().argmax(-1)
        known = gold.heads[0] != IGNORED
        if known.any():
            arcs = scores["arcs"].masked_fill(~possible_heads(found), -1e4)
            yield "arcs", arcs[known], gold.heads[0][known]
            yield "labels", scorer.labels(scores, gold.heads[0].clamp(min=0))[known], gold.relations[0][known]
        pairs = gold.pairs
        for number, word in enumerate(pairs.word.tolist()):
            yield "types", scores["types"][word : word + 1], pairs.type[number : number + 1]
            yield "modality", scores["modality"][word : word + 1], pairs.modality[number : number + 1]
            main = scores["main"][word]
            yield "main", torch.stack([torch.zeros_like(main), main], dim=1), pairs.main[number : number + 1].long()
            yield "roles", scorer.roles(scores, word), pairs.roles[number]
