"""The encoder of English: its files lie in ``encoder/``, with a card that says what they were trained on."""

from __future__ import annotations

from pathlib import Path

from newsld.lang.encoder import Encoder

ENCODER = Encoder(folder=Path(__file__).parent / "encoder")
