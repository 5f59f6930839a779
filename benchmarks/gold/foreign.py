"""The open sets of names as documents with names, mapped to the nine types as `training.corpora` maps them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from attrs import frozen

from benchmarks import treebanks
from benchmarks.gold.documents import joined, line, paragraphs, placed
from benchmarks.gold.newslines import names_of, read_objects
from benchmarks.gold.trees import parsed
from benchmarks.scores.names import Annotated, Named
from newsld.model.document import Document
from newsld.model.span import Span
from training.corpora import read_dev, read_test
from training.examples import Text

SETS = ("wikigold", "re3d", "uner_ewt", "gum_news_held_out", "wnut17", "btc", "crossner", "sec")
"""The sets with a test part, by the names that the readers give them."""

_ALIKE = {"FAC": "LOC"}
"""None of the sets has facilities apart from places, and of those some are places there, some nothing."""


@frozen(kw_only=True)
class Labelled:
    """A document and the names that are annotated in it."""

    document: Document
    names: Annotated


def tests(root: Path) -> dict[str, list[Labelled]]:
    """Give the test part of each set."""
    found = read_test(root)
    out = {name: [_without_text(text) for text in found[name]] for name in SETS if name != "gum_news_held_out"}
    return out | {"gum_news_held_out": _gum(root, "held out", found["gum_news_held_out"])}


def developments(root: Path) -> dict[str, list[Labelled]]:
    """Give the development part of each set that has one: GUM, UNER."""
    found = read_dev(root)
    return {
        "uner_ewt": [_without_text(text) for text in found["uner_ewt"]],
        "gum": _gum(root, "dev", found["gum"]),
    }


def wires(path: Path) -> Iterator[Labelled]:
    """Give the wires; for development, never a score."""
    for item in read_objects(path):
        document = paragraphs(item["id"], item["text"], item["published"])
        yield Labelled(document=document, names=Annotated(names=names_of(item)))


def _gum(root: Path, part: str, texts: list[Text]) -> list[Labelled]:
    golds = {gold.id: gold for gold in treebanks.gum(root, part)}
    out = []
    for text in texts:
        document = parsed(golds[text.id]).document
        out.append(Labelled(document=document, names=_names(text, placed(text.words, document.text))))
    return out


def _without_text(text: Text) -> Labelled:
    """Give a text that comes as words; its paragraphs are lines of their own."""
    bounds = [*text.sentences, len(text.words)]
    # The tweets have words of nothing but an invisible character, which reading takes out.
    words = [word.strip() or "\ufffd" for word in text.words]
    written, spans = joined([words[start:end] for start, end in pairwise(bounds)])
    return Labelled(document=line(text.id, written), names=_names(text, [span for row in spans for span in row]))


def _names(text: Text, words: list[Span]) -> Annotated:
    if text.names is None:
        raise ValueError(f"{text.id} has no names")
    return Annotated(
        names=tuple(Named(words[r.start].start, words[r.end - 1].end, r.label) for r in text.names.ranges),
        unknown=text.names.unknown,
        masked=tuple((words[start].start, words[end - 1].end) for start, end in text.names.masked if start < end),
        alike=_ALIKE,
    )
