"""Run windows through the network or the shipped graph alike, and pair its scores with the gold labels."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from attrs import frozen
from torch import Tensor

from training.encoder.collate import Batch, Collator
from training.encoder.export import OUTPUTS, Shipped, pair_matrices
from training.encoder.losses import bucket
from training.encoder.model import FARTHEST, Model
from training.encoder.pieces import WordPieces
from training.encoder.windows import Window, windows
from training.examples import Text

Scores = Mapping[str, Tensor]
"""The outputs for one window by name, each [words, …]."""


@frozen(kw_only=True)
class Scorer:
    """Gives the scores of windows; the network in float32 or the shipped graph.

    Attributes:
        run: Gives the outputs for one window.
        matrices: Those of the heads that read pairs of words.
    """

    run: Callable[[Window], Scores]
    matrices: Mapping[str, Tensor]

    def labels(self, scores: Scores, heads: Tensor) -> Tensor:
        """Score the relations of words to their heads (0 is the root)."""
        dependents = _one_more(scores["label_dep"])
        governors = _one_more(scores["label_head"][heads])
        return torch.einsum("na,rab,nb->nr", dependents, self.matrices["label_bilinear"], governors)

    def roles(self, scores: Scores, trigger: int) -> Tensor:
        """Score the roles of all words towards the trigger that begins at a word."""
        words = scores["role_word"]
        distance = (torch.arange(len(words)) - trigger).clamp(-FARTHEST, FARTHEST) + FARTHEST
        product = scores["role_word_product"] * scores["role_trigger_product"][trigger]
        hidden = (
            words
            + scores["role_trigger"][trigger]
            + self.matrices["role_distance"][distance]
            + product @ self.matrices["role_product"]
            + self.matrices["role_bias"]
        )
        return torch.relu(hidden) @ self.matrices["role_out"] + self.matrices["role_out_bias"]

    def antecedents(self, anaphor: Tensor, antecedent: Tensor, forms: Tensor, spellings: Sequence[str]) -> Tensor:
        """Score the antecedents of each mention of a text [mentions, mentions]; none that stands after it."""
        order = torch.arange(len(forms))
        between = order[:, None] - order[None] - 1
        same = torch.tensor([[int(one == other) for other in spellings] for one in spellings])
        scores = anaphor @ antecedent.T + self.matrices["coref_distance"][bucket(between.clamp(min=0))]
        scores = scores + self.matrices["coref_form"][forms[:, None] * 3 + forms[None]]
        scores = scores + self.matrices["coref_same"][same]
        return scores.masked_fill((between < 0) | (between >= 100), -torch.inf)


def of_model(model: Model) -> Scorer:
    """Score with the network in float32."""
    shipped = Shipped(model.encoder, model.heads, small=False).eval()

    def run(window: Window) -> Scores:
        found = shipped(torch.tensor(window.ids), torch.tensor(window.casings), torch.tensor(window.first))
        return dict(zip(OUTPUTS, found, strict=True))

    return Scorer(run=run, matrices={name: value.detach() for name, value in pair_matrices(model.heads).items()})


def of_folder(folder: Path) -> Scorer:
    """Score with the shipped files."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        str(folder / "model.onnx"), options, ["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
    )

    def run(window: Window) -> Scores:
        feed = {"ids": window.ids, "casing": window.casings, "first": window.first}
        found = session.run(list(OUTPUTS), {name: np.asarray(value, np.int64) for name, value in feed.items()})
        return {name: torch.from_numpy(value) for name, value in zip(OUTPUTS, found, strict=True)}

    with np.load(folder / "heads.npz") as arrays:
        return Scorer(run=run, matrices={name: torch.from_numpy(arrays[name]) for name in arrays.files})


@frozen(kw_only=True)
class Scored:
    """A window with its scores and its gold labels (a batch of one)."""

    window: Window
    scores: Scores
    gold: Batch


def scored(
    scorer: Scorer, texts: Sequence[Text], collator: Collator, pieces: WordPieces, most: int
) -> Iterator[list[Scored]]:
    """Score texts, each a list of its windows."""
    with torch.inference_mode():
        for text in texts:
            yield [
                Scored(window=window, scores=scorer.run(window), gold=collator.batch([window]))
                for window in windows(text, pieces, most)
            ]


def _one_more(values: Tensor) -> Tensor:
    return torch.cat([values, torch.ones_like(values[..., :1])], dim=-1)
