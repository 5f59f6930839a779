"""Readers of the corpora for training, for choosing settings, and for scoring."""

from __future__ import annotations

from pathlib import Path

from training.corpora.marked import own_stories, read_marked, with_events
from training.corpora.ner import read_btc, read_contracts, read_crossner, read_uner, read_wikigold, read_wnut
from training.corpora.newslines import read_newslines, read_unlabelled
from training.corpora.re3d import read_re3d
from training.corpora.settings import with_settings
from training.corpora.stories import read_stories
from training.corpora.trees import read_ewt, read_gum
from training.corpora.wikinews import with_texts
from training.corpora.wires import read_wires
from training.examples import Text

__all__ = ["GROUPS", "group_of", "read_dev", "read_test", "read_training", "read_unlabelled"]

GROUPS = {
    "in_domain": frozenset({"newslines", "wires", "marked", "wikinews", "unlabelled", "stories"}),
    "trees": frozenset({"ewt", "gum"}),
    "wikipedia_reports": frozenset({"wikigold", "re3d", "crossner", "uner_ewt"}),
    "tweets_contracts": frozenset({"wnut17", "btc", "sec"}),
}
"""Sources by the groups whose worth is measured; GUM's names go with its trees."""

_GROUP = {source: group for group, sources in GROUPS.items() for source in sources}


def group_of(text: Text) -> str:
    """Give the group of a text's source, one of `GROUPS`."""
    return _GROUP[text.source]


def read_training(root: Path) -> list[Text]:
    """Read all that training may see.

    Args:
        root: The folder of the corpora.
    """
    readers = (
        read_newslines, read_wires, read_ewt, read_gum, read_wikigold, read_re3d, read_crossner, read_wnut, read_btc,
        read_contracts,
    )  # fmt: skip
    given = (text for reader in readers for text in reader(root, "train"))
    stories = [*own_stories(), *with_texts(root)]
    return [*with_events(given), *with_settings(read_marked(stories), stories)]


def read_dev(root: Path) -> dict[str, list[Text]]:
    """Read the sets by which settings are chosen."""
    return {
        "newslines": read_newslines(root, "dev"),
        "wires": read_wires(root, "dev"),
        "stories": read_stories(root, "dev"),
        "ewt": read_ewt(root, "dev"),
        "gum": read_gum(root, "dev"),
        "uner_ewt": read_uner(root, "dev"),
    }


def read_test(root: Path) -> dict[str, list[Text]]:
    """Read the sets that are only scored."""
    return {
        "newslines": read_newslines(root, "test"),
        "stories": read_stories(root, "test"),
        "ewt": read_ewt(root, "test"),
        "gum_news_held_out": read_gum(root, "held out"),
        "uner_ewt": read_uner(root, "test"),
        "wikigold": read_wikigold(root, "test"),
        "re3d": read_re3d(root, "test"),
        "crossner": read_crossner(root, "test"),
        "wnut17": read_wnut(root, "test"),
        "btc": read_btc(root, "test"),
        "sec": read_contracts(root, "test"),
    }
