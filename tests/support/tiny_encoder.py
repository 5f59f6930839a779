"""A small encoder with random weights, in the form of a real one: the runtime's tests need no trained weights.

The graph is written as protocol buffers (onnx.proto, IR version 8), because the library ``onnx`` is no dependency.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from newsld.lang.en import ENGLISH
from newsld.lang.encoder import FORMAT, HEADS_FILE, MANIFEST, MODEL, OUTPUTS, TOKENIZER, Encoder
from newsld.model.event_types import EVENT_TYPES

SIZE, PRODUCT, HIDDEN, RELATION, COREFERENCE, SETTING = 24, 8, 12, 10, 6, 4
FARTHEST = 3
LABELS = {
    "upos": ["NOUN", "PROPN", "VERB", "DET", "ADP", "PUNCT"],
    "xpos": ["NN", "NNP", "VBD", "DT", "IN", "."],
    "relations": ["det", "nsubj", "root", "obj", "obl", "case", "punct", "acl:relcl", "compound"],
    "name_types": ["PER", "ORG", "LOC", "FAC", "NORP", "EVT", "WRK", "PRD", "TTL"],
    "event_types": sorted(EVENT_TYPES),
    "modalities": ["happened", "ongoing", "planned", "cancelled", "possible", "denied"],
    "roles": ["agent", "patient", "party", "recipient", "post", "instrument", "place", "from", "to", "time", "topic"],
    "mention_kinds": ["person", "organization", "thing"],
    "mention_forms": ["name", "nominal", "pronoun"],
}
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789.,'-"
WIDTHS = {
    "upos": len(LABELS["upos"]),
    "xpos": len(LABELS["xpos"]),
    "label_between": len(LABELS["relations"]) * (RELATION + 1),
    "label_head": RELATION,
    "names": 1 + 2 * len(LABELS["name_types"]),
    "triggers": 3,
    "types": len(LABELS["event_types"]),
    "modality": len(LABELS["modalities"]),
    "main": 1,
    "role_word": HIDDEN,
    "role_trigger": HIDDEN,
    "role_word_product": PRODUCT,
    "role_trigger_product": PRODUCT,
    "mention": 1 + len(LABELS["mention_kinds"]) * len(LABELS["mention_forms"]),
    "coref_anaphor": COREFERENCE,
    "coref_antecedent": COREFERENCE,
    "setting_trigger": 2 * SETTING,
    "setting_word": 2 * SETTING,
}


def write_encoder(folder: Path, *, window_pieces: int = 48, **manifest: Any) -> Encoder:
    """Write the four files of an encoder.

    Args:
        folder: Where they go.
        window_pieces: The most pieces of a window.
        manifest: Entries of ``encoder.json`` that differ from what they should be.
    """
    random = np.random.default_rng(5)
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = _tokenizer(folder / TOKENIZER)
    folder.joinpath(MODEL).write_bytes(_graph(vocabulary, random))
    np.savez(folder / HEADS_FILE, **_heads(random))  # type: ignore[arg-type]
    files = {name: folder.joinpath(name).read_bytes() for name in (MODEL, HEADS_FILE, TOKENIZER)}
    described = {
        "format": FORMAT,
        "labels": LABELS,
        "window_pieces": window_pieces,
        "calibration": {"names": [[0.0, 0.1], [1.0, 0.9]]},
        "files": {name: {"bytes": len(data), "sha256": sha256(data).hexdigest()} for name, data in files.items()},
    }
    folder.joinpath(MANIFEST).write_text(json.dumps(described | manifest), encoding="utf-8")
    return Encoder(folder=folder)


def _tokenizer(path: Path) -> int:
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *LETTERS, *(f"##{letter}" for letter in LETTERS), "the", "said"]
    tokenizer = Tokenizer(models.WordPiece({word: at for at, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.enable_padding(length=16)  # as some are shipped; the run time must not pad
    tokenizer.save(str(path))
    return len(words)


def _heads(random: np.random.Generator) -> dict[str, np.ndarray[Any, Any]]:
    roles = 1 + 2 * len(LABELS["roles"])
    shapes = {
        "role_distance": (2 * FARTHEST + 1, HIDDEN),
        "role_product": (PRODUCT, HIDDEN),
        "role_bias": (HIDDEN,),
        "role_out": (HIDDEN, roles),
        "role_out_bias": (roles,),
        "coref_distance": (10,),
        "coref_form": (9,),
        "coref_same": (2,),
    }
    return {name: random.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}


def _graph(vocabulary: int, random: np.random.Generator) -> bytes:
    """Embed pieces and casings, add their mean to each, and score words: every word sees its whole window."""
    weights = {
        "pieces": random.normal(size=(vocabulary, SIZE)),
        "casings": random.normal(size=(6, SIZE)),
        "root": random.normal(size=(1, SIZE)),
        "between": random.normal(size=(SIZE, SIZE)),
        **{f"to_{name}": random.normal(size=(SIZE, width)) for name, width in WIDTHS.items()},
    }
    nodes = [
        _node("Gather", ["pieces", "ids"], "piece"),
        _node("Gather", ["casings", "casing"], "written"),
        _node("Add", ["piece", "written"], "state"),
        _node("ReduceMean", ["state"], "mean", axes=[0]),
        _node("Add", ["state", "mean"], "mixed"),
        _node("Tanh", ["mixed"], "states"),
        _node("Gather", ["states", "first"], "words"),
        _node("Concat", ["root", "words"], "rooted", axis=0),
        _node("Transpose", ["rooted"], "across", perm=[1, 0]),
        _node("MatMul", ["words", "between"], "half"),
        _node("MatMul", ["half", "across"], "arcs"),
        *(
            _node("MatMul", ["rooted" if name == "label_head" else "words", f"to_{name}"], name)
            for name in WIDTHS
        ),
    ]  # fmt: skip
    inputs = [_value(name, 7, [dimension]) for name, dimension in (("ids", "P"), ("casing", "P"), ("first", "W"))]
    outputs = [_value(name, 1, ["W", WIDTHS.get(name, "W + 1")]) for name in OUTPUTS]
    graph = b"".join(
        [
            *(_field(1, node) for node in nodes),
            _field(2, b"tiny"),
            *(_field(5, _tensor(name, values)) for name, values in weights.items()),
            *(_field(11, value) for value in inputs),
            *(_field(12, value) for value in outputs),
        ]
    )
    return _field(1, 8) + _field(8, _field(2, 17)) + _field(7, graph)


def _field(number: int, value: bytes | int) -> bytes:
    """Give a field of a message: a number as varint, all else with its length."""
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    return _varint(number << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    found = bytearray()
    while value > 127:
        found.append(value & 127 | 128)
        value >>= 7
    return bytes([*found, value])


def _node(operator: str, inputs: Iterable[str], output: str, **attributes: int | list[int]) -> bytes:
    fields = [*(_field(1, name.encode()) for name in inputs), _field(2, output.encode()), _field(4, operator.encode())]
    for name, value in attributes.items():
        numbers = _field(3, value) if isinstance(value, int) else b"".join(_field(8, number) for number in value)
        fields.append(_field(5, _field(1, name.encode()) + numbers + _field(20, 2 if isinstance(value, int) else 7)))
    return b"".join(fields)


def _tensor(name: str, values: np.ndarray[Any, Any]) -> bytes:
    sizes = b"".join(_field(1, size) for size in values.shape)
    return sizes + _field(2, 1) + _field(8, name.encode()) + _field(9, values.astype("<f4").tobytes())


def _value(name: str, kind: int, shape: Iterable[str | int]) -> bytes:
    dimensions = b"".join(
        _field(1, _field(1, size) if isinstance(size, int) else _field(2, size.encode())) for size in shape
    )
    return _field(1, name.encode()) + _field(2, _field(1, _field(1, kind) + _field(2, dimensions)))


class TinyEnglish:
    """English with a small encoder."""

    code = "en"
    name = "English"

    def __init__(self, encoder: Encoder | None) -> None:
        self.encoder = encoder

    def __getattr__(self, part: str) -> Any:
        return getattr(ENGLISH, part)
