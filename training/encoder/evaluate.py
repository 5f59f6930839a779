"""Figures of the network itself on development texts: gold words, best label of each word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import torch

from training.encoder.collate import IGNORED, Batch, Collator
from training.encoder.labels import Labels
from training.encoder.losses import antecedents
from training.encoder.model import FARTHEST, Model, labels_of
from training.encoder.pieces import WordPieces
from training.encoder.windows import Window, windows
from training.examples import Text

Span = tuple[int, int, int]


def evaluate(
    model: Model, texts: Sequence[Text], labels: Labels, pieces: WordPieces, most: int = 192
) -> dict[str, float]:
    """Score a model on texts of one source.

    Args:
        model: In evaluation mode.
        texts: The texts, all with the same layers.
        labels: Labels of the heads.
        pieces: Gives word pieces.
        most: Pieces of a window.

    Returns:
        Figures between 0 and 1: ``upos``, ``las``, ``names`` (F1, and by type), ``triggers``, ``typed``, ``roles``
        (exact ranges at gold triggers), ``types``, ``modality``, ``main`` (accuracy at gold triggers),
        ``mentions``, ``antecedents``.
    """
    collator = Collator(labels)
    counts: Counter[str] = Counter()
    device = next(model.parameters()).device
    with torch.inference_mode():
        for windowed in _in_batches(texts, pieces, most):
            batch = collator.batch(windowed).on(device)
            words = model.words(batch.ids, batch.casings, batch.seen[:, None, None, :], batch.first)
            _count_trees(model, words, batch, labels, counts)
            _count_names(model, words, batch, labels, counts)
            _count_events(model, words, batch, counts)
            _count_mentions(model, words, batch, counts)
    return _figures(counts)


def _in_batches(texts: Sequence[Text], pieces: WordPieces, most: int) -> list[list[Window]]:
    batches: list[list[Window]] = []
    batch: list[Window] = []
    for text in sorted(texts, key=lambda text: len(text.words)):
        batch += windows(text, pieces, most)
        if sum(len(window.ids) for window in batch) > 3000:
            batches.append(batch)
            batch = []
    return [*batches, batch] if batch else batches


def _count_trees(model: Model, words: torch.Tensor, batch: Batch, labels: Labels, counts: Counter[str]) -> None:
    known = batch.heads != IGNORED
    if not known.any():
        return
    heads = model.heads
    same = batch.sentence[:, :, None] == batch.sentence[:, None, :]
    possible = torch.cat([torch.ones_like(same[:, :, :1]), same], dim=2)
    arcs = heads.arcs(words).masked_fill(~possible, -torch.inf).argmax(-1)
    governors = heads.label_head(heads.with_root(words))
    governors = governors.gather(1, arcs[..., None].expand(-1, -1, governors.shape[-1]))
    found = labels_of(heads, heads.label_dependent(words)[known], governors[known]).argmax(-1)
    universal = torch.tensor(
        [
            sorted({name.partition(":")[0] for name in labels.relations}).index(name.partition(":")[0])
            for name in labels.relations
        ],
        device=words.device,
    )
    right = arcs[known] == batch.heads[known]
    counts["words"] += int(known.sum())
    counts["uas"] += int(right.sum())
    counts["las"] += int((right & (universal[found] == universal[batch.relations[known]])).sum())
    counts["upos"] += int((heads.upos(words).argmax(-1) == batch.upos)[known].sum())
    counts["xpos"] += int((heads.xpos(words).argmax(-1) == batch.xpos)[known].sum())


def _count_names(model: Model, words: torch.Tensor, batch: Batch, labels: Labels, counts: Counter[str]) -> None:
    taught = ~batch.names.all(-1)
    if not taught.any():
        return
    found = model.heads.names(words).argmax(-1)
    gold = batch.names.float().argmax(-1)
    unknown = ((batch.names.sum(-1) > 1) & taught & ~batch.names[..., 0]) | ~taught
    for row in range(len(found)):
        if not taught[row].any():
            continue
        masked = unknown[row].tolist()
        allowed_o = batch.names[row]
        of_gold = set(_spans(gold[row].tolist()))
        of_found = {
            span for span in _spans(found[row].tolist())
            if not any(masked[span[0] : span[1]])
            and not (span not in of_gold and allowed_o[span[0], 1 + 2 * span[2]] and allowed_o[span[0], 0])
        }  # fmt: skip
        for span in of_gold | of_found:
            name = labels.name_types[span[2]]
            kind = "right" if span in of_gold and span in of_found else "missed" if span in of_gold else "wrong"
            counts[f"names/{kind}"] += 1
            counts[f"names {name}/{kind}"] += 1


def _count_events(model: Model, words: torch.Tensor, batch: Batch, counts: Counter[str]) -> None:
    taught = (batch.triggers != IGNORED).any(1)
    if not taught.any():
        return
    heads, pairs = model.heads, batch.pairs
    found, types = heads.triggers(words).argmax(-1), heads.types(words).argmax(-1)
    gold_type = {
        (int(row), int(at)): int(kind) for row, at, kind in zip(pairs.window, pairs.word, pairs.type, strict=True)
    }
    for row in range(len(found)):
        if not taught[row]:
            continue
        of_gold = set(_flat(batch.triggers[row].tolist()))
        of_found = set(
            _flat(
                [
                    label if gold != IGNORED else 0
                    for label, gold in zip(found[row].tolist(), batch.triggers[row].tolist(), strict=True)
                ]
            )
        )
        for span in of_gold | of_found:
            kind = "right" if span in of_gold and span in of_found else "missed" if span in of_gold else "wrong"
            counts[f"triggers/{kind}"] += 1
            typed = kind == "right" and gold_type.get((row, span[0])) == int(types[row, span[0]])
            if typed or kind != "right":
                counts[f"typed/{kind}"] += 1
            else:
                counts["typed/missed"] += 1
                counts["typed/wrong"] += 1
    if not len(pairs.window):
        return
    at = words[pairs.window, pairs.word]
    counts["events"] += len(pairs.window)
    counts["types"] += int((heads.types(at).argmax(-1) == pairs.type).sum())
    counts["modality"] += int((heads.modality(at).argmax(-1) == pairs.modality).sum())
    counts["main"] += int(((heads.main(at).squeeze(-1) > 0) == (pairs.main > 0.5)).sum())
    distance = (torch.arange(words.shape[1], device=words.device)[None] - pairs.word[:, None]).clamp(
        -FARTHEST, FARTHEST
    )
    roles = heads.roles(words[pairs.window], at, distance + FARTHEST).argmax(-1)
    for found_row, gold_row in zip(roles.tolist(), pairs.roles.tolist(), strict=True):
        of_gold = set(_spans(gold_row))
        of_found = set(
            _spans([label if gold != IGNORED else 0 for label, gold in zip(found_row, gold_row, strict=True)])
        )
        counts["roles/right"] += len(of_gold & of_found)
        counts["roles/missed"] += len(of_gold - of_found)
        counts["roles/wrong"] += len(of_found - of_gold)


def _count_mentions(model: Model, words: torch.Tensor, batch: Batch, counts: Counter[str]) -> None:
    taught = batch.mentions != IGNORED
    if not taught.any():
        return
    found = model.heads.mention(words).argmax(-1)[taught]
    gold = batch.mentions[taught]
    counts["mentions/right"] += int(((found == gold) & (gold > 0)).sum())
    counts["mentions/missed"] += int(((found != gold) & (gold > 0)).sum())
    counts["mentions/wrong"] += int(((found != gold) & (found > 0)).sum())
    for chain in batch.chains:
        scores = antecedents(model.heads, words, chain)
        scores = torch.cat([torch.zeros_like(scores[:, :1]), scores], dim=1)
        best = scores.argmax(1)
        for at, chosen in enumerate(best.tolist()):
            earlier = chain.cluster[:at] == chain.cluster[at]
            right = bool(earlier[chosen - 1]) if chosen else not bool(earlier.any())
            counts["antecedents"] += 1
            counts["antecedents right"] += right
            if int(chain.form[at]) == 2 and bool(earlier.any()):
                counts["pronouns"] += 1
                counts["pronouns right"] += right


def _spans(labels: list[int]) -> list[Span]:
    """Read B and I labels (1 + 2 type, 2 + 2 type) as spans."""
    spans: list[Span] = []
    for at, label in enumerate(labels):
        if label <= 0:
            continue
        kind, inside = divmod(label - 1, 2)
        if inside and spans and spans[-1][1] == at and spans[-1][2] == kind:
            spans[-1] = (spans[-1][0], at + 1, kind)
        else:
            spans.append((at, at + 1, kind))
    return spans


def _flat(labels: list[int]) -> list[Span]:
    return _spans([max(label, 0) for label in labels])


def _figures(counts: Counter[str]) -> dict[str, float]:
    figures = {}
    for name in ("uas", "las", "upos", "xpos"):
        if counts["words"]:
            figures[name] = counts[name] / counts["words"]
    for name in ("types", "modality", "main"):
        if counts["events"]:
            figures[name] = counts[name] / counts["events"]
    for name in sorted({name.partition("/")[0] for name in counts if "/" in name}):
        right = counts[f"{name}/right"]
        figures[name] = 2 * right / max(1, 2 * right + counts[f"{name}/missed"] + counts[f"{name}/wrong"])
    for name in ("antecedents", "pronouns"):
        if counts[name]:
            figures[name] = counts[f"{name} right"] / counts[name]
    return {name: round(value, 4) for name, value in figures.items()}
