"""Readers of the corpora for training, development and test."""

from __future__ import annotations

from pathlib import Path

from training.corpora.newslines import read_newslines, read_unlabelled
from training.corpora.trees import read_ewt, read_gum
from training.corpora.wires import read_wires
from training.examples import Text

__all__ = ["read_dev", "read_test", "read_training", "read_unlabelled"]


def read_training(root: Path) -> list[Text]:
    """Read all that training may see."""
    return [
        *read_newslines(root, "train"),
        *read_wires(root, "train"),
        *read_ewt(root, "train"),
        *read_gum(root, "train"),
    ]


def read_dev(root: Path) -> dict[str, list[Text]]:
    """Read the sets by which settings are chosen."""
    return {
        "newslines": read_newslines(root, "dev"),
        "wires": read_wires(root, "dev"),
        "ewt": read_ewt(root, "dev"),
        "gum": read_gum(root, "dev"),
    }


def read_test(root: Path) -> dict[str, list[Text]]:
    """Read the sets that are only scored."""
    return {
        "newslines": read_newslines(root, "test"),
        "ewt": read_ewt(root, "test"),
        "gum_news_held_out": read_gum(root, "held out"),
    }
