"""What each model of a run is taught: the corpora, and what models before it have annotated."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import attrs

from training.corpora import group_of, read_training, read_unlabelled
from training.examples import Text
from training.silver import annotated, parsed

_TREES = frozenset({"ewt", "gum"})
_PARSED = frozenset({"newslines", "wires", "marked", "wikinews"})
"""Sources in the style of news that have no trees of their own."""


def tree_lessons(corpora: Path) -> list[Text]:
    """Give the treebanks with nothing but their trees.

    Args:
        corpora: The folder of the corpora.
    """
    return [_bare(text) for text in read_training(corpora) if text.source in _TREES]


def only_trees(dev: Mapping[str, Sequence[Text]]) -> dict[str, list[Text]]:
    """Give the treebanks among development texts with nothing but their trees."""
    return {name: [_bare(text) for text in texts] for name, texts in dev.items() if name in _TREES}


def first_lessons(corpora: Path, groups: Collection[str], trees: Path) -> list[Text]:
    """Give all annotated texts, those in the style of news with a teacher's trees.

    Args:
        corpora: The folder of the corpora.
        groups: Groups of sources to read.
        trees: Folder of the exported teacher of trees.
    """
    texts = [text for text in read_training(corpora) if group_of(text) in groups]
    bare = [text for text in texts if text.source in _PARSED]
    return [text for text in texts if text.source not in _PARSED] + list(parsed(bare, trees))


def last_lessons(corpora: Path, trees: Path, first: Path) -> list[Text]:
    """Give lines that nobody has annotated with what the first model and the teacher of trees are sure of.

    Args:
        corpora: The folder of the corpora.
        trees: Folder of the exported teacher of trees.
        first: Folder of the exported first model.
    """
    return list(parsed(annotated(read_unlabelled(corpora), first), trees))


def _bare(text: Text) -> Text:
    return attrs.evolve(text, names=None, mentions=None, events=None)
