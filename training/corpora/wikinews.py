"""Stories of Wikinews with the marks that this repository has on them.

Only what is marked is kept here: names, triggers, arguments, and the words that open each headline and paragraph. The
text is that of ``wikinews_2019.csv`` and ``wikinews_2020.csv`` of github.com/vanatteveldt/wikinews (by the contributors
of Wikinews, CC BY 2.5), in the folder ``wikinews`` of the corpora; without it there are no such stories.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import attrs

from training.corpora.marked import FOLDER, Marked, Part, read_files, read_marked

SOURCE = "wikinews"
_LONGEST = 10_000_000  # characters of a field


def with_texts(root: Path, folder: Path = FOLDER) -> Iterator[Marked]:
    """Give the marked stories of Wikinews whose text is there, with it; not those that were changed since.

    Args:
        root: The folder of the corpora.
        folder: Where the marks lie.
    """
    articles = _articles(root / SOURCE)
    for marked in read_files(folder):
        if marked.source != SOURCE or (found := articles.get(marked.id)) is None:
            continue
        day, paragraphs = found
        texts = [_paragraph(part, paragraphs) for part in marked.parts]
        parts = [attrs.evolve(part, text=text) for part, text in zip(marked.parts, texts, strict=True)]
        story = attrs.evolve(marked, published=day, parts=parts)
        if all(texts) and _fits(story):
            yield story


def _fits(story: Marked) -> bool:
    """Tell whether all that is marked is in the text."""
    try:
        read_marked([story])
    except (ValueError, IndexError):
        return False
    return True


def _articles(folder: Path) -> Mapping[str, tuple[str, Sequence[str]]]:
    """Give the days and paragraphs of articles, the headline first, by their titles."""
    articles: dict[str, tuple[str, Sequence[str]]] = {}
    for row in _rows(sorted(folder.glob("*.csv"))):
        parts = [" ".join(part.split()) for part in (row["title"], *row["text"].split("\n\n"))]
        articles.setdefault(parts[0], (row["date"], [part for part in parts if part]))
    return articles


def _rows(paths: Iterable[Path]) -> Iterator[Mapping[str, str]]:
    usual = csv.field_size_limit(_LONGEST)
    try:
        for path in paths:
            with path.open(encoding="utf-8", newline="") as lines:
                yield from csv.DictReader(lines)
    finally:
        csv.field_size_limit(usual)


def _paragraph(part: Part, paragraphs: Sequence[str]) -> str:
    return next((text for text in paragraphs if text.startswith(part.opening)), "")
