"""The network: a MiniLM encoder with casing, read at each word's first piece, and the heads upon it.

Encoder: MiniLM, 6 layers of 384 (Wang et al. 2020, arXiv:2002.10957), BERT's form. Trees: deep biaffine attention
(Dozat and Manning 2017, arXiv:1611.01734). Coreference: scores of pairs of head words (Dobrovolskii 2021).
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from training.encoder.labels import Labels

HIDDEN, LAYERS, ATTENTION_HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 512
CASINGS = 6
ARC, LABEL, ROLE, PRODUCT, COREFERENCE, SETTING = 192, 96, 192, 64, 96, 48
FARTHEST = 32
"""Word distances beyond this are one."""
BUCKETS = 10
"""Kinds of distance between two mentions."""
EPSILON = 1e-12


class Layer(nn.Module):
    """One layer of BERT, without dropout of attention: written out it takes half the time on a CPU."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.mixed = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.attended = nn.Linear(HIDDEN, HIDDEN)
        self.attended_norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.outer_norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.dropout = dropout

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """Give the next states [batch, pieces, hidden]; ``mask`` is true where a piece may be looked at."""
        batch, length, _ = states.shape
        query, key, value = (
            self.mixed(states).view(batch, length, 3, ATTENTION_HEADS, HIDDEN // ATTENTION_HEADS).permute(2, 0, 3, 1, 4)
        )
        scores = query @ key.transpose(-1, -2) * (HIDDEN // ATTENTION_HEADS) ** -0.5
        if mask is not None:
            scores = scores.float().masked_fill(~mask, -1e4)
        seen = scores.softmax(-1).to(value.dtype) @ value
        seen = self.attended(seen.transpose(1, 2).reshape(batch, length, HIDDEN))
        states = self.attended_norm(states + functional.dropout(seen, self.dropout, self.training))
        inner = self.outer(functional.gelu(self.inner(states)))
        return self.outer_norm(states + functional.dropout(inner, self.dropout, self.training))


class Encoder(nn.Module):
    """MiniLM with a casing embedding for each piece."""

    def __init__(self, pieces: int, dropout: float) -> None:
        super().__init__()
        self.pieces = nn.Embedding(pieces, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.casings = nn.Embedding(CASINGS, HIDDEN)
        nn.init.normal_(self.casings.weight, std=0.02)
        self.norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = dropout

    def forward(self, ids: Tensor, casing: Tensor, mask: Tensor | None) -> Tensor:
        """Give the states of all pieces."""
        places = torch.arange(ids.shape[1], device=ids.device)
        states = self.norm(self.pieces(ids) + self.casings(casing) + self.positions(places)[None])
        states = functional.dropout(states, self.dropout, self.training)
        for layer in self.layers:
            states = layer(states, mask)
        return states

    def load(self, path: Path) -> None:
        """Take the weights of a BERT of the same size from a safetensors file."""
        given = load_file(str(path))
        given = {name.removeprefix("bert."): value for name, value in given.items()}
        self.pieces.weight.data.copy_(given["embeddings.word_embeddings.weight"])
        types = given["embeddings.token_type_embeddings.weight"][0]
        self.positions.weight.data.copy_(given["embeddings.position_embeddings.weight"] + types)
        _copy(self.norm, given, "embeddings.LayerNorm")
        for number, layer in enumerate(self.layers):
            at = f"encoder.layer.{number}"
            for part in ("weight", "bias"):
                rows = [given[f"{at}.attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                getattr(layer.mixed, part).data.copy_(torch.cat(rows))
            _copy(layer.attended, given, f"{at}.attention.output.dense")
            _copy(layer.attended_norm, given, f"{at}.attention.output.LayerNorm")
            _copy(layer.inner, given, f"{at}.intermediate.dense")
            _copy(layer.outer, given, f"{at}.output.dense")
            _copy(layer.outer_norm, given, f"{at}.output.LayerNorm")


def _copy(module: nn.Module, given: dict[str, Tensor], name: str) -> None:
    module.weight.data.copy_(given[f"{name}.weight"])
    module.bias.data.copy_(given[f"{name}.bias"])


class Projection(nn.Module):
    """A linear map with ReLU and dropout, as before each biaffine score."""

    def __init__(self, size: int, dropout: float) -> None:
        super().__init__()
        self.linear = nn.Linear(HIDDEN, size)
        self.dropout = dropout

    def forward(self, words: Tensor) -> Tensor:
        """Project word vectors."""
        return functional.dropout(functional.relu(self.linear(words)), self.dropout, self.training)


class Heads(nn.Module):
    """All heads; each reads the word vectors [batch, words, hidden]."""

    def __init__(self, labels: Labels, dropout: float) -> None:
        super().__init__()
        relations = len(labels.relations)
        self.root = nn.Parameter(torch.randn(HIDDEN) * 0.05)
        self.upos = nn.Linear(HIDDEN, len(labels.upos))
        self.xpos = nn.Linear(HIDDEN, len(labels.xpos))
        self.arc_dependent, self.arc_head = Projection(ARC, dropout), Projection(ARC, dropout)
        self.arc_bilinear = nn.Parameter(torch.randn(ARC + 1, ARC) / ARC)
        self.label_dependent, self.label_head = Projection(LABEL, dropout), Projection(LABEL, dropout)
        self.label_bilinear = nn.Parameter(torch.randn(relations, LABEL + 1, LABEL + 1) / LABEL)
        self.names = nn.Linear(HIDDEN, 1 + 2 * len(labels.name_types))
        self.triggers = nn.Linear(HIDDEN, 3)
        self.types = nn.Linear(HIDDEN, len(labels.event_types))
        self.modality = nn.Linear(HIDDEN, len(labels.modalities))
        self.main = nn.Linear(HIDDEN, 1)
        self.role_word, self.role_trigger = nn.Linear(HIDDEN, ROLE), nn.Linear(HIDDEN, ROLE)
        self.role_word_product, self.role_trigger_product = nn.Linear(HIDDEN, PRODUCT), nn.Linear(HIDDEN, PRODUCT)
        self.role_product = nn.Parameter(torch.randn(PRODUCT, ROLE) / PRODUCT**0.5)
        self.role_distance = nn.Parameter(torch.randn(2 * FARTHEST + 1, ROLE) * 0.1)
        self.role_bias = nn.Parameter(torch.zeros(ROLE))
        self.role_out = nn.Linear(ROLE, 1 + 2 * len(labels.roles))
        self.mention = nn.Linear(HIDDEN, 1 + len(labels.mention_kinds) * len(labels.mention_forms))
        self.coref_anaphor = nn.Linear(HIDDEN, COREFERENCE)
        self.coref_antecedent = nn.Linear(HIDDEN, COREFERENCE)
        self.coref_distance = nn.Parameter(torch.zeros(BUCKETS))
        self.coref_form = nn.Parameter(torch.zeros(len(labels.mention_forms) ** 2))
        self.coref_same = nn.Parameter(torch.tensor([0.0, 1.0]))
        self.retold_distance = nn.Parameter(torch.zeros(BUCKETS))
        self.retold_same = nn.Parameter(torch.tensor([-2.0, 0.0]))
        self.setting_trigger, self.setting_word = nn.Linear(HIDDEN, 2 * SETTING), nn.Linear(HIDDEN, 2 * SETTING)
        self.setting_distance = nn.Parameter(torch.zeros(2, 2 * BUCKETS))
        self.dropout = dropout

    def with_root(self, words: Tensor) -> Tensor:
        """Put the root's vector before the words."""
        return torch.cat([self.root.expand(words.shape[0], 1, HIDDEN), words], dim=1)

    def arcs(self, words: Tensor) -> Tensor:
        """Score every head of every word: [batch, words, words + 1], the root first."""
        dependent = one_more(self.arc_dependent(words))
        heads = self.arc_head(self.with_root(words))
        return dependent @ self.arc_bilinear @ heads.transpose(1, 2)

    def roles(self, words: Tensor, triggers: Tensor, distance: Tensor) -> Tensor:
        """Score the roles of words [n, words, hidden] towards triggers [n, hidden] at a distance [n, words]."""
        product = self.role_word_product(words) * self.role_trigger_product(triggers)[:, None]
        hidden = (
            self.role_word(words)
            + self.role_trigger(triggers)[:, None]
            + self.role_distance[distance]
            + product @ self.role_product
            + self.role_bias
        )
        return self.role_out(functional.dropout(functional.relu(hidden), 0.1, self.training))


def one_more(values: Tensor) -> Tensor:
    """Append a 1 to vectors, by which a bilinear product gets its linear terms."""
    return torch.cat([values, torch.ones_like(values[..., :1])], dim=-1)


def labels_of(heads: Heads, dependents: Tensor, governors: Tensor) -> Tensor:
    """Score the relations of pairs of projected words [n, LABEL]."""
    return torch.einsum("na,rab,nb->nr", one_more(dependents), heads.label_bilinear, one_more(governors))


class Model(nn.Module):
    """Encoder and heads."""

    def __init__(self, labels: Labels, pieces: int, *, dropout: float = 0.1, head_dropout: float = 0.3) -> None:
        super().__init__()
        self.encoder = Encoder(pieces, dropout)
        self.heads = Heads(labels, head_dropout)

    def words(self, ids: Tensor, casing: Tensor, mask: Tensor | None, first: Tensor) -> Tensor:
        """Give the vectors of the words: the states of their first pieces."""
        states = self.encoder(ids, casing, mask)
        return states.gather(1, first[..., None].expand(-1, -1, HIDDEN))
