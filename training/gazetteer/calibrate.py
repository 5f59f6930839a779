"""Learn how much each feature of a link counts: logistic regression on links of news the gazetteer was not made from.

``python -m training.gazetteer.calibrate --corpora ../shared/corpora`` writes ``src/newsld/link/weights.py``. It builds
a gazetteer without the months and documents it learns from; needs numpy.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from newsld.lang.en.linking import LINKING
from newsld.link.build import build
from newsld.link.rank import candidates
from newsld.link.surroundings import surroundings
from newsld.link.table import Gazetteer
from training.corpora.gum_split import documents
from training.gazetteer.gather import LeaveOut, gather
from training.gazetteer.gold import UNKNOWN, Linked, read_gum_linked, read_lines_linked
from training.gazetteer.judge import Judge, read_words
from training.gazetteer.titles import read_items

MONTHS = ("2025-01", "2025-03", "2025-06", "2025-09", "2025-11", "2026-03")
TARGET = Path(__file__).resolve().parents[2] / "src" / "newsld" / "link" / "weights.py"
_NEWS = "GUM_news_"
_PRICE = 5.0  # of a weight (L2)
SIGNS = {
    "share": 1, "weight": 1, "context": 1, "told elsewhere": 1, "only": 1, "spoken of": 1, "alias": -1,
    "alias of a place": -1, "alien": -1, "left out": -1, "short": -1,
    "type unknown": -1, "other name": -1, "little known": -1, "no context": -1,
    "around a city": -1,
}  # fmt: skip
"""Features that by their meaning speak for a link (1) or against it (-1)."""

GIVEN = {
    "skeleton": -3.0, "one word of a person": -2.5, "other comma": -4.0, "rival spoken of": -2.5, "authority": 2.0,
    "undecided": -4.5, "minor": -4.0, "comma": 3.0, "alien person": -4.0, "obscure": -5.0, "alone spoken of": 1.5,
    "around what is named": 2.0, "its area is around what is named": -5.0, "governs": 1.0, "rival governs": -4.0,
    "a state": -1.0, "another country": -3.0, "content": 1.0, "rival has content": -3.0,
}  # fmt: skip
"""Weights that are set, because lines of the portal seldom have the case: they name people in full and spell them
alike, and most places are the best known of their name. They are no part of the fit, which would only outweigh them.
Who builds a gazetteer of their own knows whom they mean."""


def texts(corpora: Path) -> list[Linked]:
    """Give the texts that are learnt from: development parts and training months, and GUM's news for training."""
    news = [name for part in ("train", "dev") for name in documents(corpora, part) if name.startswith(_NEWS)]
    lines = [*read_lines_linked(corpora, "train", MONTHS), *read_lines_linked(corpora, "dev")]
    return [*lines, *read_gum_linked(corpora, news)]


def without_those(corpora: Path, path: Path) -> Gazetteer:
    """Build a gazetteer that nothing of `texts` went into."""
    build(gather(corpora, LeaveOut(MONTHS, (_NEWS,))), path, about={"sources": []})
    return Gazetteer(path, name="without", own=False)


def cases(texts: Sequence[Linked], judge: Judge) -> Iterator[tuple[dict[str, float], bool]]:
    """Give each candidate of each entity whose article is known: its features, and whether it is meant."""
    for text in texts:
        around = surroundings(text.text, text.entities, LINKING, (judge.gazetteer,))
        for index, (entity, title) in enumerate(zip(text.entities, text.titles, strict=True)):
            if title == UNKNOWN or entity.type.value == "group":
                continue
            for candidate, told in candidates(entity, index, text.text, LINKING, judge.gazetteer, around):
                yield told, title is not None and judge.is_right(candidate, title)


def fit(rows: Sequence[tuple[dict[str, float], bool]]) -> dict[str, float]:
    """Give the weights that make the cases likeliest.

    What speaks for a link by its meaning never counts against it, and the other way round: a feature that comes out
    with the wrong sign (it stood for another in these texts) is taken out, and the rest is fitted again.
    """
    names = sorted({name for told, _ in rows for name in told} - GIVEN.keys())
    while True:
        weights = _fit(rows, names)
        wrong = {name for name, value in weights.items() if value * SIGNS.get(name, 0) < 0}
        if not wrong:
            return {**weights, **GIVEN}
        names = [name for name in names if name not in wrong]


def _fit(rows: Sequence[tuple[dict[str, float], bool]], names: Sequence[str]) -> dict[str, float]:
    """Give the weights of some features, small ones preferred (Newton's method)."""
    import numpy as np

    x = np.array([[told.get(name, 0.0) for name in names] for told, _ in rows])
    y = np.array([float(right) for _, right in rows])
    w: Any = np.zeros(len(names))
    price = np.eye(len(names)) * _PRICE

    def loss(w: Any) -> float:
        z = x @ w
        return float(np.logaddexp(0, np.where(y > 0, -z, z)).sum() + 0.5 * w @ price @ w)

    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        slope = x.T @ (y - p) - price @ w
        step = np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + price, slope)
        size = 1.0
        while loss(w + size * step) > loss(w) and size > 1e-6:  # far from the goal a whole step overshoots
            size /= 2
        w = w + size * step
    return {name: round(float(value), 3) for name, value in zip(names, w, strict=True)}


def main() -> None:
    """Learn the weights and write them."""
    parser = argparse.ArgumentParser(prog="python -m training.gazetteer.calibrate", description=main.__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--out", type=Path, default=TARGET)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        gazetteer = without_those(asked.corpora, Path(folder) / "without.nlg")
        judge = Judge(gazetteer=gazetteer, items=read_items(asked.corpora, set()), words=read_words(asked.corpora))
        rows = list(cases(texts(asked.corpora), judge))
    weights = fit(rows)
    lines = "".join(f'    "{name}": {value},\n' for name, value in weights.items())
    head = '"""How much each feature of a link counts; learnt by ``training.gazetteer.calibrate``."""\n\n'
    doc = '"""Feature to weight, as logits."""\n'
    asked.out.write_text(f"{head}WEIGHTS: dict[str, float] = {{\n{lines}}}\n{doc}", encoding="utf-8")
    print(f"{len(rows)} candidates, {sum(right for _, right in rows)} of them right; {asked.out}")


if __name__ == "__main__":
    main()
