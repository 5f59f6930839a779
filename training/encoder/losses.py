"""What each head is taught, each loss a mean over what it is taught on."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional

from training.encoder.batch import IGNORED, Batch, Chain, Setting
from training.encoder.model import BUCKETS, FARTHEST, SETTING, Heads, labels_of

WEIGHTS = {
    "upos": 0.5, "xpos": 0.5, "arcs": 1.0, "labels": 1.0, "names": 1.0, "triggers": 1.3, "types": 1.0, "modality": 0.6,
    "main": 0.4, "roles": 1.0, "mentions": 0.7, "coreference": 0.4,
    "retold": 0.3, "places": 0.3, "times": 0.3,
}  # fmt: skip
SMOOTHED = 0.05
"""Share of a trigger's type and modality that is spread over all: guides differ at their edges."""
DROPPED = 0.2
ROLE_WORDS = 12
"""Words that decide about the roles of one trigger: the sum over its words is divided by this."""
MOST_BACK = 100
_BOUNDS = torch.tensor([1, 2, 3, 4, 5, 8, 16, 32, 64])


def losses(heads: Heads, words: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Give the losses of a batch by head; a head without a label in the batch has none."""
    dropped = functional.dropout(words, DROPPED, heads.training)
    found = {
        "upos": _cross(heads.upos(dropped), batch.upos),
        "xpos": _cross(heads.xpos(dropped), batch.xpos),
        "triggers": _cross(heads.triggers(dropped), batch.triggers),
        "mentions": _cross(heads.mention(dropped), batch.mentions),
        "names": _allowed(heads.names(dropped), batch.names),
        **_trees(heads, words, batch),
        **_events(heads, dropped, batch),
        "coreference": _coreference(heads, dropped, batch.chains, antecedents),
        "retold": _coreference(heads, dropped, batch.retold, retellings),
        "places": _settings(heads, dropped, batch.places, 0),
        "times": _settings(heads, dropped, batch.times, 1),
    }
    return {name: loss for name, loss in found.items() if loss is not None}


def _cross(scores: Tensor, gold: Tensor) -> Tensor | None:
    if not (gold != IGNORED).any():
        return None
    return functional.cross_entropy(scores.float().flatten(0, -2), gold.flatten(), ignore_index=IGNORED)


def _allowed(scores: Tensor, allowed: Tensor) -> Tensor | None:
    """Cross entropy where several labels may be right: their probabilities add up."""
    taught = ~allowed.all(-1)
    if not taught.any():
        return None
    scores, allowed = scores.float()[taught], allowed[taught]
    return (scores.logsumexp(-1) - scores.masked_fill(~allowed, -torch.inf).logsumexp(-1)).mean()


def _trees(heads: Heads, words: Tensor, batch: Batch) -> dict[str, Tensor | None]:
    known = batch.heads != IGNORED
    if not known.any():
        return {}
    rows = known.any(1).nonzero().squeeze(1)
    words, gold, relations, known = words[rows], batch.heads[rows], batch.relations[rows], known[rows]
    sentence = batch.sentence[rows]
    scores = heads.arcs(words).float()
    same = sentence[:, :, None] == sentence[:, None, :]
    possible = torch.cat([torch.ones_like(same[:, :, :1]), same], dim=2)
    arcs = functional.cross_entropy(scores.masked_fill(~possible, -1e4)[known], gold[known])
    governors = heads.label_head(heads.with_root(words))
    governors = governors.gather(1, gold.clamp(min=0)[..., None].expand(-1, -1, governors.shape[-1]))
    labels = labels_of(heads, heads.label_dependent(words)[known], governors[known])
    return {"arcs": arcs, "labels": functional.cross_entropy(labels.float(), relations[known])}


def _events(heads: Heads, words: Tensor, batch: Batch) -> dict[str, Tensor | None]:
    pairs = batch.pairs
    if not len(pairs.window):
        return {}
    at = words[pairs.window, pairs.word]
    distance = (torch.arange(words.shape[1], device=words.device)[None] - pairs.word[:, None]).clamp(
        -FARTHEST, FARTHEST
    )
    scores = heads.roles(words[pairs.window], at, distance + FARTHEST).float()
    roles = functional.cross_entropy(scores.flatten(0, 1), pairs.roles.flatten(), ignore_index=IGNORED, reduction="sum")
    return {
        "types": functional.cross_entropy(heads.types(at).float(), pairs.type, label_smoothing=SMOOTHED),
        "modality": functional.cross_entropy(heads.modality(at).float(), pairs.modality, label_smoothing=SMOOTHED),
        "main": functional.binary_cross_entropy_with_logits(heads.main(at).float().squeeze(-1), pairs.main),
        "roles": roles / (ROLE_WORDS * len(pairs.window)),
    }


def bucket(between: Tensor) -> Tensor:
    """Give the kind of distance of two mentions with so many between them."""
    return torch.bucketize(between, _BOUNDS.to(between.device), right=True)


def antecedents(heads: Heads, words: Tensor, chain: Chain) -> Tensor:
    """Score every mention's antecedents [mentions, mentions]; those after it and too far before are -inf."""
    vectors = words[chain.window, chain.word]
    order = torch.arange(len(chain.word), device=words.device)
    between = order[:, None] - order[None] - 1
    forms = chain.form[:, None] * 3 + chain.form[None]
    scores = (heads.coref_anaphor(vectors) @ heads.coref_antecedent(vectors).T).float()
    scores = scores + heads.coref_distance[bucket(between.clamp(min=0))] + heads.coref_form[forms]
    scores = scores + heads.coref_same[(chain.spelling[:, None] == chain.spelling[None]).long()]
    return scores.masked_fill((between < 0) | (between >= MOST_BACK), -torch.inf)


def retellings(heads: Heads, words: Tensor, chain: Chain) -> Tensor:
    """Score which triggers before it each trigger tells again, by the vectors of coreference, as `antecedents`.

    How far apart they are and whether they are one word counts here so that the vectors need not tell it; who reads
    the vectors weighs that for himself.
    """
    vectors = words[chain.window, chain.word]
    order = torch.arange(len(chain.word), device=words.device)
    between = order[:, None] - order[None] - 1
    scores = (heads.coref_anaphor(vectors) @ heads.coref_antecedent(vectors).T).float()
    scores = scores + heads.retold_distance[bucket(between.clamp(min=0))]
    scores = scores + heads.retold_same[(chain.spelling[:, None] == chain.spelling[None]).long()]
    return scores.masked_fill((between < 0) | (between >= MOST_BACK), -torch.inf)


def _coreference(
    heads: Heads, words: Tensor, chains: tuple[Chain, ...], score: Callable[[Heads, Tensor, Chain], Tensor]
) -> Tensor | None:
    """Marginal likelihood of all right antecedents (Lee et al. 2017, arXiv:1707.07045); "none" scores 0."""
    found = []
    for chain in chains:
        scores = score(heads, words, chain)
        none = torch.zeros_like(scores[:, :1])
        right = (chain.cluster[:, None] == chain.cluster[None]) & torch.isfinite(scores)
        first = ~right.any(1, keepdim=True)
        gold = torch.cat([none.masked_fill(~first, -torch.inf), scores.masked_fill(~right, -torch.inf)], dim=1)
        found.append(torch.cat([none, scores], dim=1).logsumexp(1) - gold.logsumexp(1))
    return torch.cat(found).mean() if found else None


def _settings(heads: Heads, words: Tensor, settings: tuple[Setting, ...], kind: int) -> Tensor | None:
    """Marginal likelihood of all right places (or times) of events; "none" scores 0.

    How far apart they are counts here so that the vectors need not tell it, as in `retellings`.
    """
    half = slice(kind * SETTING, (kind + 1) * SETTING)
    found = []
    for setting in settings:
        triggers = heads.setting_trigger(words[setting.window, setting.word])[:, half]
        named = heads.setting_word(words[setting.named_window, setting.named_word])[:, half]
        scores = (triggers @ named.T).float()
        scores = scores + heads.setting_distance[kind][bucket(setting.apart.abs()) + BUCKETS * (setting.apart > 0)]
        none = torch.zeros_like(scores[:, :1])
        first = ~setting.right.any(1, keepdim=True)
        gold = torch.cat([none.masked_fill(~first, -torch.inf), scores.masked_fill(~setting.right, -torch.inf)], dim=1)
        found.append(torch.cat([none, scores], dim=1).logsumexp(1) - gold.logsumexp(1))
    return torch.cat(found).mean() if found else None
