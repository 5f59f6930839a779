"""Texts with all mentions of their people, organizations and things, and which of them mean the same."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from benchmarks import treebanks
from benchmarks.gold.documents import paragraphs, placed
from benchmarks.gold.newslines import read_objects
from benchmarks.gold.trees import parsed
from benchmarks.scores.chains import Chained
from newsld.model.document import Document
from training.corpora import read_dev, read_test
from training.examples import Text

Place = tuple[int, int]


@frozen(kw_only=True)
class Chains:
    """A text, its words and what is annotated of it.

    Attributes:
        document: The text.
        text: Its words and sentences, as training reads them.
        places: Where each word stands.
        mentions: The mentions; they are told apart by the place of their head.
        unclear: Places of heads of which the source does not say whether they are a mention's.
    """

    document: Document
    text: Text
    places: tuple[Place, ...]
    mentions: tuple[Chained, ...]
    unclear: frozenset[Place]


def gum(root: Path, part: str) -> list[Chains]:
    """Give ``held out`` or ``dev`` of GUM."""
    texts = read_test(root)["gum_news_held_out"] if part == "held out" else read_dev(root)["gum"]
    golds = {gold.id: parsed(gold).document for gold in treebanks.gum(root, part)}
    return [_chains(text, golds[text.id]) for text in texts]


def wires(root: Path) -> list[Chains]:
    """Give the wires of the development part."""
    texts = read_dev(root)["wires"]
    items = read_objects(root / "wires" / "dev.jsonl")
    documents = {item["id"]: paragraphs(item["id"], item["text"], item["published"]) for item in items}
    return [_chains(text, documents[text.id]) for text in texts]


def _chains(text: Text, document: Document) -> Chains:
    places = tuple((span.start, span.end) for span in placed(text.words, document.text))
    mentions = tuple(
        Chained(at=places[m.head], cluster=m.cluster, kind=m.kind, form=m.form, word=text.words[m.head])
        for m in text.mentions or ()
    )
    unclear = frozenset(_at(places, text.unclear_heads)) - {mention.at for mention in mentions}
    return Chains(document=document, text=text, places=places, mentions=mentions, unclear=unclear)


def _at(places: tuple[Place, ...], heads: Iterable[int]) -> Iterable[Place]:
    return (places[head] for head in heads)
