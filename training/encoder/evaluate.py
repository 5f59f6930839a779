"""Figures on gold words: of the network itself or of the shipped graph, best label of each word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import torch

from training.encoder.collate import IGNORED, Collator
from training.encoder.labels import Labels
from training.encoder.pieces import WordPieces
from training.encoder.scoring import Scored, Scorer, scored
from training.examples import Text

Span = tuple[int, int, int]
"""First word, word after the last, label."""

WINDOW_PIECES = 192
"""Pieces of a window at run time."""


def evaluate(scorer: Scorer, texts: Sequence[Text], labels: Labels, pieces: WordPieces) -> dict[str, float]:
    """Score texts of one source.

    Args:
        scorer: The network or the shipped graph.
        texts: The texts, all with the same layers.
        labels: Labels of the heads.
        pieces: Gives word pieces.

    Returns:
        Figures between 0 and 1: accuracy of ``upos``, ``xpos``, ``uas``, ``las`` (universal relations, punctuation
        included); F1 of ``names`` (also by type), ``triggers``, ``typed`` triggers, ``roles`` (exact ranges at gold
        triggers) and ``mentions`` (head words); accuracy of ``types``, ``modality`` and ``main`` at gold triggers,
        and of antecedents at gold mentions: all and those of ``pronouns``.
    """
    counts: Counter[str] = Counter()
    universal = _universal(labels)
    for windows in scored(scorer, texts, Collator(labels), pieces, WINDOW_PIECES):
        for found in windows:
            _count_trees(scorer, found, universal, counts)
            _count_names(found, labels, counts)
            _count_events(scorer, found, counts)
            _count_mentions(found, counts)
        _count_antecedents(scorer, windows, counts)
    return _figures(counts)


def _universal(labels: Labels) -> torch.Tensor:
    names = [relation.partition(":")[0] for relation in labels.relations]
    numbers = {name: number for number, name in enumerate(sorted(set(names)))}
    return torch.tensor([numbers[name] for name in names])


def possible_heads(found: Scored) -> torch.Tensor:
    """Tell which heads each word may have: the root and the words of its sentence."""
    sentence = found.gold.sentence[0]
    same = sentence[:, None] == sentence[None]
    return torch.cat([torch.ones_like(same[:, :1]), same], dim=1)


def _count_trees(scorer: Scorer, found: Scored, universal: torch.Tensor, counts: Counter[str]) -> None:
    gold = found.gold
    known = gold.heads[0] != IGNORED
    if not known.any():
        return
    arcs = found.scores["arcs"].masked_fill(~possible_heads(found), -torch.inf).argmax(-1)
    relations = scorer.labels(found.scores, arcs).argmax(-1)
    right = (arcs == gold.heads[0])[known]
    counts["words"] += int(known.sum())
    counts["uas"] += int(right.sum())
    same = universal[relations[known]] == universal[gold.relations[0][known]]
    counts["las"] += int((right & same).sum())
    for name in ("upos", "xpos"):
        counts[name] += int((found.scores[name].argmax(-1) == getattr(gold, name)[0])[known].sum())


def _count_names(found: Scored, labels: Labels, counts: Counter[str]) -> None:
    """Count names; one that overlaps a masked word or has a type the source leaves out is neither right nor wrong."""
    allowed = found.gold.names[0]
    taught = ~allowed.all(-1)
    if not taught.any():
        return
    best = found.scores["names"].argmax(-1)
    of_gold = set(spans(torch.where(taught, allowed.float().argmax(-1), 0).tolist()))
    of_found = {
        span
        for span in spans(best.tolist())
        if taught[span[0] : span[1]].all() and (span in of_gold or not (allowed[span[0], [0, 1 + 2 * span[2]]]).all())
    }
    for span in of_gold | of_found:
        kind = _kind(span, of_gold, of_found)
        counts[f"names/{kind}"] += 1
        counts[f"names {labels.name_types[span[2]]}/{kind}"] += 1


def _count_events(scorer: Scorer, found: Scored, counts: Counter[str]) -> None:
    gold = found.gold
    if not (gold.triggers != IGNORED).any():
        return
    types = found.scores["types"].argmax(-1)
    pairs = gold.pairs
    gold_types = dict(zip(pairs.word.tolist(), pairs.type.tolist(), strict=True))
    of_gold, of_found = set(spans(gold.triggers[0].tolist())), set(spans(found.scores["triggers"].argmax(-1).tolist()))
    for span in of_gold | of_found:
        kind = _kind(span, of_gold, of_found)
        counts[f"triggers/{kind}"] += 1
        typed = kind != "right" or gold_types.get(span[0]) == int(types[span[0]])
        for name in (kind,) if typed else ("missed", "wrong"):
            counts[f"typed/{name}"] += 1
    for number, word in enumerate(pairs.word.tolist()):
        counts["events"] += 1
        counts["types"] += int(types[word] == pairs.type[number])
        counts["modality"] += int(found.scores["modality"][word].argmax() == pairs.modality[number])
        counts["main"] += int((found.scores["main"][word, 0] > 0) == (pairs.main[number] > 0.5))
        of_gold = set(spans(pairs.roles[number].tolist()))
        of_found = set(spans(scorer.roles(found.scores, word).argmax(-1).tolist()))
        for span in of_gold | of_found:
            counts[f"roles/{_kind(span, of_gold, of_found)}"] += 1


def _count_mentions(found: Scored, counts: Counter[str]) -> None:
    gold = found.gold.mentions[0]
    if not (gold != IGNORED).any():
        return
    best = found.scores["mention"].argmax(-1)
    counts["mentions/right"] += int(((best == gold) & (gold > 0)).sum())
    counts["mentions/missed"] += int(((best != gold) & (gold > 0)).sum())
    counts["mentions/wrong"] += int(((best != gold) & (best > 0)).sum())


def _count_antecedents(scorer: Scorer, windows: Sequence[Scored], counts: Counter[str]) -> None:
    anaphors, antecedents, forms, clusters, spellings = [], [], [], [], []
    for found in windows:
        for chain in found.gold.chains:
            anaphors.append(found.scores["coref_anaphor"][chain.word])
            antecedents.append(found.scores["coref_antecedent"][chain.word])
            forms += chain.form.tolist()
            clusters += chain.cluster.tolist()
            spellings += [found.window.text.words[found.window.start + word].lower() for word in chain.word.tolist()]
    if not forms:
        return
    scores = scorer.antecedents(torch.cat(anaphors), torch.cat(antecedents), torch.tensor(forms), spellings)
    best = torch.cat([torch.zeros_like(scores[:, :1]), scores], dim=1).argmax(1).tolist()
    for at, chosen in enumerate(best):
        earlier = {number for number in range(at) if clusters[number] == clusters[at]}
        right = chosen - 1 in earlier if chosen else not earlier
        counts["antecedents"] += 1
        counts["antecedents right"] += right
        if forms[at] == 2 and earlier:
            counts["pronouns"] += 1
            counts["pronouns right"] += right


def _kind(span: Span, of_gold: set[Span], of_found: set[Span]) -> str:
    return "right" if span in of_gold and span in of_found else "missed" if span in of_gold else "wrong"


def spans(labels: Sequence[int]) -> list[Span]:
    """Read B and I labels (1 + 2 type, 2 + 2 type) as spans; what is not labelled is negative."""
    found: list[Span] = []
    for at, label in enumerate(labels):
        if label <= 0:
            continue
        kind, inside = divmod(label - 1, 2)
        if inside and found and found[-1][1:] == (at, kind):
            found[-1] = (found[-1][0], at + 1, kind)
        else:
            found.append((at, at + 1, kind))
    return found


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
