"""Measures what articles are said to be about: the order of their entities against GUM's graded salience.

Run ``python -m benchmarks.salience --corpora ../shared/corpora [--json FILE] [--errors [N]] [--fit]``. Conventions:

* Gold are the named people, organizations, places and objects of the news documents of GUM, and in how many of five
  summaries, written by as many people, each is named. An entity of ours is one of these if a name of it is, or if it
  holds the head of a name that holds it ("Donald Trump" in "US President Donald Trump").
* Average precision: of all entities in our order, those named by at least one (``some``) or three (``most``) of the
  five are relevant; what we do not find counts as 0. ``about`` compares what the article is said to be about, events
  left out, with what most name.
* ``by count`` is the order by the number of mentions alone, for scale.

``--fit`` prints the weights of a logistic regression on the development part, and its figures by cross-validation, each
story in turn left out. Test parts are scored, and their errors are never printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from attrs import frozen

from benchmarks.gold.documents import read_story
from benchmarks.gold.newslines import read_objects
from benchmarks.gold.salience import Salient, read_salience
from benchmarks.report import options, print_errors, print_table, write_json
from benchmarks.scores.counts import Counts, Figures
from benchmarks.scores.ranking import average_precision
from newsld.annotate import annotate
from newsld.describe import salience
from newsld.model.annotation import EntityMark

_MOST = 3
_SUMMARIES = 5
_WRONG = 0.5
"""An entity whose share of summaries is so far from what we give is an error."""
_PENALTY = 1.0
"""Of the squares of the weights: the stories are few."""


@frozen(kw_only=True)
class Story:
    """A story: our entities, what is known of each, and which entity of the gold each is."""

    name: str
    entities: tuple[EntityMark, ...]
    features: tuple[dict[str, float], ...]
    golds: tuple[int | None, ...]
    gold: tuple[Salient, ...]

    def summaries(self, number: int) -> int:
        """Give in how many summaries one of our entities is named."""
        gold = self.golds[number]
        return self.gold[gold].summaries if gold is not None else 0

    def precision(self, order: Sequence[int], least: int) -> float:
        """Give the average precision of an order of our entities."""
        seen: set[int] = set()
        hits = []
        for number in order:
            gold = self.golds[number]
            # One of theirs that is two of ours is found once; the other is no error.
            if gold is None or gold not in seen:
                hits.append(self.summaries(number) >= least)
            seen |= {gold} if gold is not None else set()
        return average_precision(hits, sum(g.summaries >= least for g in self.gold))


def stories(root: Path, part: str) -> Iterator[Story]:
    """Give the stories of a part."""
    for item in read_objects(root / "stories" / f"{part}.jsonl"):
        document = read_story(item["id"], item["text"], item["published"])
        annotations = annotate(document)
        gold = read_salience(root / "gum" / "conllu" / f"{item['id']}.conllu")
        entities = annotations.entities
        yield Story(
            name=item["id"], entities=entities, gold=gold, features=tuple(salience.features(document, annotations)),
            golds=tuple(_same(e, gold, document.text) for e in entities),
        )  # fmt: skip


def _same(entity: EntityMark, gold: Sequence[Salient], text: str) -> int | None:
    names = {_key(entity.name), *(_key(m.span.of(text)) for m in entity.mentions)}
    words = {word for name in (entity.name, *(m.span.of(text) for m in entity.mentions)) for word in name.split()}
    whole = next((i for i, g in enumerate(gold) if names & set(map(_key, g.names))), None)
    if whole is not None:
        return whole
    return next(
        (
            i
            for i, g in enumerate(gold)
            for name, head in zip(g.names, g.heads, strict=True)
            if head in words and any(n in _key(name) for n in names)
        ),
        None,
    )


def _key(name: str) -> str:
    return re.sub(r"[\W_]", "", re.sub(r"^the |(?: ?['’]s?)$", "", name.casefold()))


Scores = Callable[[Story], Sequence[float]]


def figures(items: Sequence[Story], scores: Scores) -> Figures:
    """Give the figures of an order by scores."""
    some, most, about = [], [], Counts()
    for story in items:
        given = scores(story)
        order = sorted(range(len(given)), key=lambda i: (-given[i], story.entities[i].mentions[0].span.start))
        some.append(story.precision(order, 1))
        most.append(story.precision(order, _MOST))
        said = {story.golds[i] for i in order[: salience.MOST] if given[i] >= salience.ABOUT}
        true = {i for i, g in enumerate(story.gold) if g.summaries >= _MOST}
        about += Counts(gold=len(true), found=len(said), right=len(true & said))
    return {
        "stories": len(items), "some": float(np.mean(some)), "most": float(np.mean(most)),
        "about precision": about.precision, "about recall": about.recall, "about F1": about.f1,
    }  # fmt: skip


def shipped(story: Story) -> Sequence[float]:
    """Give the scores that newsld goes by."""
    return _scores(story, np.array(list(salience.WEIGHTS.values())))


def by_count(story: Story) -> Sequence[float]:
    """Give how often each is mentioned."""
    return [known["mentions"] for known in story.features]


def _matrix(story: Story) -> np.ndarray:
    return np.array([[known[name] for name in salience.WEIGHTS] for known in story.features]).reshape(
        -1, len(salience.WEIGHTS)
    )


def _scores(story: Story, weights: np.ndarray) -> list[float]:
    return [float(p) for p in 1 / (1 + np.exp(-_matrix(story) @ weights))]


def fit(items: Sequence[Story]) -> np.ndarray:
    """Give the weights that explain best in which share of summaries each entity is named (Newton's method)."""
    known = np.concatenate([_matrix(story) for story in items])
    share = np.array([s.summaries(i) / _SUMMARIES for s in items for i in range(len(s.entities))])
    weights = np.zeros(known.shape[1])
    penalty = np.full(known.shape[1], _PENALTY)
    penalty[0] = 0.01
    for _ in range(30):
        p = 1 / (1 + np.exp(-known @ weights))
        slope = known.T @ (share - p) - penalty * weights
        bend = (known * (p * (1 - p))[:, None]).T @ known + np.diag(penalty)
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def errors(items: Sequence[Story]) -> list[str]:
    """Give the entities that we rate most differently from those who summed the story up, the worst first."""
    told: list[tuple[float, str]] = []
    for story in items:
        for number, score in enumerate(shipped(story)):
            named = story.summaries(number)
            line = f"{story.name} {story.entities[number].name}: {score:.2f}, named by {named} of {_SUMMARIES}"
            if (wrong := abs(score - named / _SUMMARIES)) >= _WRONG:
                told.append((wrong, line))
    return [line for _, line in sorted(told, key=lambda item: -item[0])]


def main() -> None:
    """Print a table for each part and the worst items, and write the figures as JSON."""
    parser = options(__doc__)
    parser.add_argument("--fit", action="store_true", help="fit weights to the development part and print them")
    asked = parser.parse_args()
    parts = {name: list(stories(asked.corpora, name)) for name in ("dev", "test")}
    results: dict[str, Figures] = {}
    for name, items in parts.items():
        results[f"{name}, by count"] = figures(items, by_count)
        results[name] = figures(items, shipped)
    if asked.fit:
        dev = parts["dev"]
        left_out = {story.name: fit([other for other in dev if other is not story]) for story in dev}
        results["dev, cross-validated"] = figures(dev, lambda story: _scores(story, left_out[story.name]))
        for feature, weight in zip(salience.WEIGHTS, fit(dev), strict=True):
            print(f'    "{feature}": {weight:.2f},')
    print_table(results)
    print_errors({"stories dev": errors(parts["dev"])}, asked.errors)
    write_json(asked.json, results)


if __name__ == "__main__":
    main()
