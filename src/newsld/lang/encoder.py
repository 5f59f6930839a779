"""What a language brings so that its texts are tagged, parsed and read for names, events and mentions.

The folder of an encoder holds four files, and so does that of any other language:

``model.onnx``
    Inputs ``ids``, ``casing`` [pieces] and ``first`` [words], as `newsld.annotate.encoder.windows` makes them. Outputs
    with a row a word: `OUTPUTS`.
``heads.npz``
    The matrices that score pairs of words: `HEADS`.
``tokenizer.json``
    WordPiece, for the library ``tokenizers``.
``encoder.json``
    ``format`` (`FORMAT`); ``labels``, for each of `LABELS` the list in the order of the scores; ``window_pieces``;
    ``calibration``, for some of `CALIBRATED` a list of points ``[raw, calibrated]``; ``files``, for each other file its
    size in ``bytes`` and its ``sha256``. What else it says is for people.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from attrs import field, frozen

from newsld.errors import PluginError

FORMAT = 2
MANIFEST, MODEL, HEADS_FILE, TOKENIZER = "encoder.json", "model.onnx", "heads.npz", "tokenizer.json"

OUTPUTS = (
    "upos", "xpos", "arcs", "label_between", "label_head", "names", "triggers", "types", "modality", "main",
    "role_word", "role_trigger", "role_word_product", "role_trigger_product", "mention", "coref_anaphor",
    "coref_antecedent", "setting_trigger", "setting_word",
)  # fmt: skip
"""What the model gives, float32, a row a word: a score for each label of ``upos``, ``xpos``, ``types`` and
``modality``; of ``names`` and ``triggers`` for O, then B and I of each label (triggers have one); of ``mention`` for
none, then each kind with each form. ``main``: above 0 for the news. ``arcs``: for each head, the root first.
``label_between``: for each relation the word's vector as a dependent, multiplied with the relation's matrix, and a
number to add; ``label_head``: the root's vector as a head, then each word's. The rest are vectors for scoring pairs
of words (`events.role_scores`, `coreference.find_antecedents`,
`settings.Affinities`)."""

HEADS = (
    "role_distance", "role_product", "role_bias", "role_out", "role_out_bias", "coref_distance",
    "coref_form", "coref_same",
)  # fmt: skip
LABELS = (
    "upos", "xpos", "relations", "name_types", "event_types", "modalities", "roles", "mention_kinds", "mention_forms",
)  # fmt: skip
CALIBRATED = ("trees", "names", "events", "roles", "mentions")

_SMALL = 4_000_000  # bytes; the sum of a larger file is only taken when it cannot be loaded


@frozen(kw_only=True)
class Encoder:
    """The encoder of a language.

    Attributes:
        folder: Where its files lie.
        distribution: What to install again if they are damaged.
    """

    folder: Path
    distribution: str = "newsld"

    def damaged(self, name: str, because: str) -> PluginError:
        """Give the error for a file of the encoder.

        Args:
            name: The file.
            because: What is wrong with it.
        """
        hint = f"install it again: pip install --force-reinstall {self.distribution}"
        return PluginError(str(self.folder / name), "cannot be read", because, hint=hint)


@frozen(kw_only=True)
class Manifest:
    """What ``encoder.json`` says.

    Attributes:
        labels: The labels of each head in the order of its scores.
        window_pieces: The most word pieces that go through the model at once.
        calibration: Points from raw to calibrated confidence, rising, by head.
        sums: SHA-256 of each file.
    """

    labels: Mapping[str, tuple[str, ...]]
    window_pieces: int
    calibration: Mapping[str, tuple[tuple[float, float], ...]]
    sums: Mapping[str, str] = field(repr=False)


def read_manifest(encoder: Encoder) -> Manifest:
    """Read ``encoder.json`` and check that the other files are those it speaks of.

    Args:
        encoder: The encoder.

    Returns:
        What the file says.

    Raises:
        PluginError: A file is missing, damaged or of another version.
    """
    try:
        read = json.loads(_bytes(encoder, MANIFEST))
        if read["format"] != FORMAT:
            raise encoder.damaged(MANIFEST, f"format {read['format']!r}; this version of newsld reads {FORMAT}")
        found = _manifest(read)
        sizes = {name: int(read["files"][name]["bytes"]) for name in (MODEL, HEADS_FILE, TOKENIZER)}
    except (ValueError, KeyError, TypeError) as error:
        raise encoder.damaged(MANIFEST, f"it is damaged: {type(error).__name__}: {error}") from error
    for name, size in sizes.items():
        _check(encoder, name, size, found.sums[name])
    return found


def _manifest(read: Mapping[str, Any]) -> Manifest:
    lines = read["calibration"]
    return Manifest(
        labels={name: tuple(str(label) for label in read["labels"][name]) for name in LABELS},
        window_pieces=int(read["window_pieces"]),
        calibration={
            name: tuple((float(x), float(y)) for x, y in lines[name])
            for name in CALIBRATED
            if isinstance(lines.get(name), list)
        },
        sums={name: str(read["files"][name]["sha256"]) for name in (MODEL, HEADS_FILE, TOKENIZER)},
    )  # fmt: skip


def _check(encoder: Encoder, name: str, size: int, digest: str) -> None:
    path = encoder.folder / name
    try:
        there = path.stat().st_size
    except OSError as error:
        raise encoder.damaged(name, _reason(error)) from error
    if there != size:
        raise encoder.damaged(name, f"it is damaged: {there:,} bytes instead of {size:,}")
    if size <= _SMALL:
        check_sum(encoder, name, digest)


def check_sum(encoder: Encoder, name: str, digest: str) -> None:
    """Check that a file holds what it should.

    Args:
        encoder: Whose file it is.
        name: The file.
        digest: Its SHA-256 in hex.

    Raises:
        PluginError: It does not, or cannot be read.
    """
    if sha256(_bytes(encoder, name)).hexdigest() != digest:
        raise encoder.damaged(name, "it is damaged: its SHA-256 is not the one in encoder.json")


def _bytes(encoder: Encoder, name: str) -> bytes:
    try:
        return encoder.folder.joinpath(name).read_bytes()
    except OSError as error:
        raise encoder.damaged(name, _reason(error)) from error


def _reason(error: OSError) -> str:
    return "it is missing" if isinstance(error, FileNotFoundError) else str(error.strerror or error)
