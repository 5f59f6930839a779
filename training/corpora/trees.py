"""The treebanks: EWT and GUM."""

from __future__ import annotations

from pathlib import Path

from training.corpora.conllu import read_conllu
from training.corpora.gum import with_entities
from training.corpora.gum_split import documents
from training.examples import Text


def read_ewt(root: Path, part: str) -> list[Text]:
    """Read a part of EWT: ``train``, ``dev`` or ``test``."""
    return [parsed.text for parsed in read_conllu(root / "ud-ewt" / f"{part}.conllu", "ewt")]


def read_gum(root: Path, part: str) -> list[Text]:
    """Read a part of GUM with trees, names and mentions: ``train``, ``dev``, ``test`` or ``held out``."""
    paths = [root / "gum" / "conllu" / f"{name}.conllu" for name in documents(root, part)]
    return [with_entities(parsed) for path in paths for parsed in read_conllu(path, "gum")]
