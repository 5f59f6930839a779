"""Shift the scores of modalities so that rare ones are neither told too often nor too seldom on development texts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from newsld.annotate.encoder.sections import join_sections
from newsld.annotate.encoder.session import Session
from training.encoder.model import Model
from training.examples import Text

STEPS = np.arange(-2.0, 2.05, 0.1)
ROUNDS = 3


def balance_modalities(model: Model, session: Session, texts: Sequence[Text]) -> None:
    """Add to the biases of the modality head what makes most modalities of the texts' triggers right.

    Args:
        model: Is changed.
        session: The same model as exported.
        texts: Development texts with events.
    """
    scores, gold = _scored(session, [text for text in texts if text.events])
    shift = best_shift(scores, gold)
    with torch.no_grad():
        model.heads.modality.bias += torch.tensor(shift, dtype=model.heads.modality.bias.dtype)


def best_shift(scores: NDArray[np.float32], gold: NDArray[np.intp]) -> NDArray[np.float64]:
    """Give one number a class, found class by class, by which most rows of ``scores`` have their ``gold`` highest."""
    shift = np.zeros(scores.shape[1])
    best = int((scores.argmax(1) == gold).sum())
    for _ in range(ROUNDS):
        for kind in range(len(shift)):
            for step in STEPS:
                tried = shift.copy()
                tried[kind] = step
                right = int(((scores + tried).argmax(1) == gold).sum())
                if right > best:
                    best, shift = right, tried
    return shift


def _scored(session: Session, texts: Sequence[Text]) -> tuple[NDArray[np.float32], NDArray[np.intp]]:
    modalities = list(session.labels["modalities"])
    rows: list[NDArray[np.float32]] = []
    gold: list[int] = []
    for text in texts:
        begins = frozenset(text.paragraphs)
        scored = session.scores(text.words, begins, session.windows(text.words, text.sentences, begins))
        sections = join_sections(scored, text.sentences, len(text.words))
        found = np.concatenate([section.scores["modality"] for section in sections])
        for event in text.events or ():
            rows.append(found[event.trigger[0]])
            gold.append(modalities.index(event.modality))
    return np.stack(rows), np.array(gold)
