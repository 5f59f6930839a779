"""Write the model as the run time reads it: an int8 ONNX graph, the pair heads' matrices, and their description."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from newsld.lang.encoder import FORMAT, OUTPUTS
from training.encoder.labels import Labels
from training.encoder.model import Encoder, Heads, Model, one_more

OPSET = 20
WINDOW_PIECES = 192


class Rows(nn.Module):
    """An embedding in int8 with one scale a row."""

    def __init__(self, embedding: nn.Embedding) -> None:
        super().__init__()
        weight = embedding.weight.detach().float()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-9) / 127
        self.register_buffer("rows", (weight / scale).round().clamp(-127, 127).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        """Look rows up."""
        return self.rows[ids].float() * self.scale[ids]


class Shipped(nn.Module):
    """The part of the model that is one graph: one window in, the scores of its words out."""

    def __init__(self, encoder: Encoder, heads: Heads, *, small: bool) -> None:
        super().__init__()
        self.encoder, self.heads = encoder, heads
        self.pieces: nn.Module = Rows(encoder.pieces) if small else encoder.pieces
        bilinear = heads.label_bilinear.detach()
        # The dependent's half of the relations' scores: the costliest product of the heads, so it is in int8 too.
        self.register_buffer("label_bilinear", bilinear.permute(1, 0, 2).reshape(bilinear.shape[1], -1).contiguous())

    def forward(self, ids: Tensor, casing: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """Give the outputs in the order of `OUTPUTS`."""
        encoder, heads = self.encoder, self.heads
        places = encoder.positions(torch.arange(ids.shape[0]))
        states = encoder.norm(self.pieces(ids) + encoder.casings(casing) + places)[None]
        for layer in encoder.layers:
            states = layer(states, None)
        words = states[:, first]
        found = (
            heads.upos(words), heads.xpos(words), heads.arcs(words), self.label_between(words),
            heads.label_head(heads.with_root(words)), heads.names(words), heads.triggers(words), heads.types(words),
            heads.modality(words), heads.main(words), heads.role_word(words), heads.role_trigger(words),
            heads.role_word_product(words), heads.role_trigger_product(words), heads.mention(words),
            heads.coref_anaphor(words), heads.coref_antecedent(words), heads.setting_trigger(words),
            heads.setting_word(words),
        )  # fmt: skip
        return tuple(scores[0] for scores in found)

    def label_between(self, words: Tensor) -> Tensor:
        """Multiply dependents with the matrices of all relations: [batch, words, relations * (LABEL + 1)]."""
        between: Tensor = one_more(self.heads.label_dependent(words)) @ self.label_bilinear
        return between


def export(
    model: Model, labels: Labels, tokenizer: Path, folder: Path, facts: Mapping[str, Any], *, quantized: bool = True
) -> None:
    """Write ``model.onnx``, ``heads.npz``, ``tokenizer.json`` and ``encoder.json``.

    Args:
        model: In evaluation mode.
        labels: Its labels.
        tokenizer: Its tokenizer, copied without padding and truncation.
        folder: Where the files go.
        facts: Further entries of ``encoder.json`` (calibration, and what is for people).
        quantized: Whether weights are int8 (the float32 form is for comparing).
    """
    folder.mkdir(parents=True, exist_ok=True)
    model = model.to("cpu").eval()
    shipped = Shipped(model.encoder, model.heads, small=quantized).eval()
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        _graph(shipped, whole)
        if quantized:
            _quantize(whole, folder / "model.onnx")
        else:
            onnx.save(onnx.load(str(whole)), str(folder / "model.onnx"))
    bare(folder / "model.onnx")
    _pair_heads(model.heads, folder / "heads.npz")
    _tokenizer(tokenizer, folder / "tokenizer.json")
    written = {name: (folder / name).read_bytes() for name in ("model.onnx", "heads.npz", "tokenizer.json")}
    description = {
        "format": FORMAT,
        "labels": labels.as_dict(),
        "window_pieces": WINDOW_PIECES,
        "calibration": {},
        **facts,
        "files": {
            name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in written.items()
        },
    }
    (folder / "encoder.json").write_text(json.dumps(description, indent=1) + "\n", encoding="utf-8")


def _graph(shipped: Shipped, path: Path) -> None:
    ids = torch.arange(100, 124)
    casing = torch.ones(24, dtype=torch.long)
    first = torch.arange(1, 23)
    pieces, words = torch.export.Dim("pieces", min=4, max=512), torch.export.Dim("words", min=2, max=510)
    program = torch.onnx.export(
        shipped,
        (ids, casing, first),
        input_names=["ids", "casing", "first"],
        output_names=list(OUTPUTS),
        dynamic_shapes={"ids": {0: pieces}, "casing": {0: pieces}, "first": {0: words}},
        opset_version=OPSET,
        dynamo=True,
        optimize=True,
        verbose=False,
    )
    program.save(str(path), external_data=False)


def _quantize(whole: Path, path: Path) -> None:
    """Quantize the matrix products: weights per channel in seven bits, which no older CPU's int16 sums overflow."""
    quantize_dynamic(
        str(whole),
        str(path),
        op_types_to_quantize=["MatMul", "Gemm"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        extra_options={"MatMulConstBOnly": True},
    )


def bare(path: Path) -> None:
    """Take out of a graph what its making left in it: the exporter writes the places of the code into every node."""
    model = onnx.load(str(path))
    parts = [model, model.graph, *model.graph.node, *model.graph.value_info, *model.graph.initializer, *model.functions]
    for part in parts:
        del part.metadata_props[:]
        part.ClearField("doc_string")
    onnx.save(model, str(path))


def pair_matrices(heads: Heads) -> dict[str, Tensor]:
    """Give the matrices of the heads that read pairs of words, by their names in ``heads.npz``."""
    return {
        "role_distance": heads.role_distance,
        "role_product": heads.role_product,
        "role_bias": heads.role_bias,
        "role_out": heads.role_out.weight.T,
        "role_out_bias": heads.role_out.bias,
        "coref_distance": heads.coref_distance,
        "coref_form": heads.coref_form,
        "coref_same": heads.coref_same,
    }


def _pair_heads(heads: Heads, path: Path) -> None:
    matrices = {name: value.detach().numpy().astype(np.float32) for name, value in pair_matrices(heads).items()}
    np.savez(path, **matrices)


def _tokenizer(source: Path, path: Path) -> None:
    described = json.loads(source.read_text(encoding="utf-8"))
    described |= {"padding": None, "truncation": None, "post_processor": None}
    path.write_text(json.dumps(described, ensure_ascii=False), encoding="utf-8")
