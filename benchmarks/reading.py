"""How much of real posts is read, how far the metadata agrees with a plain reading of their YAML, and how fast.

Run: ``python -m benchmarks.reading --corpora ../shared/corpora [--json FILE]``. Data: ``news-cc0`` (2,932 posts of two
US government sites, CC0) and synthetic texts. The plain reading is PyYAML's, which resolves dates by itself.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path
from typing import Any

import yaml

from newsld.errors import ItemError
from newsld.fetch.files import SourceFile, find_sources, read_source
from newsld.model.document import Document, Field
from newsld.model.moment import Moment
from newsld.model.resource import Resource
from newsld.read import article_extensions, read

_SENTENCE = "The mayor’s office said on Tuesday that £4m would be spent on the “new” bridge over the river near town. "
_SYNTHETIC = {
    "50 MB of paragraphs": lambda: (_SENTENCE * 5 + "\n\n") * (50_000_000 // (len(_SENTENCE.encode()) * 5 + 2)),
    "50 MB wrapped at 72": lambda: (_WRAPPED + "\n\n") * (50_000_000 // (len(_WRAPPED.encode()) + 2)),
    "one line of 5 MB": lambda: _SENTENCE * (5_000_000 // len(_SENTENCE.encode())),
}
_WRAPPED = "\n".join(re.findall(r".{1,72}(?= )", _SENTENCE * 5 + " "))
_SHOWN = 20


def main() -> None:
    """Print the figures, and write them as JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    figures = {"posts": _posts(arguments.corpora / "news-cc0"), "synthetic": _synthetic()}
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _posts(folder: Path) -> dict[str, Any]:
    resources = [read_source(source) for source in _sources(folder)]
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    start = time.perf_counter()
    documents = [_document(resource, counts, wrong) for resource in resources]
    seconds = time.perf_counter() - start
    for resource, document in zip(resources, documents, strict=True):
        plain = _plain(resource)
        if document is None or plain is None:
            continue
        for what, agrees in _AGREE.items():
            if plain.get(what) in (None, "", []):
                continue
            counts[f"{what} stated"] += 1
            if agrees(plain[what], document):
                counts[f"{what} agrees"] += 1
            else:
                wrong.append(f"{resource.source}: {what} {plain[what]!r}")
    size = sum(len(resource.data) for resource in resources)
    figures = {
        "posts": len(resources),
        **{name: counts[name] for name in ("read", "without text", "failed")},
        "agreement": {w: round(counts[f"{w} agrees"] / max(1, counts[f"{w} stated"]), 4) for w in _AGREE},
        "stated": {w: counts[f"{w} stated"] for w in _AGREE},
        "findings": {code: n for code, n in sorted(counts.items()) if code.startswith("NLD")},
        "documents per second": round(len(resources) / seconds),
        "MB per second": round(size / seconds / 1e6, 2),
    }
    for name, value in figures.items():
        print(f"{name:24} {value}")
    print("\n".join(wrong[:_SHOWN]))
    return figures


def _sources(folder: Path) -> tuple[SourceFile, ...]:
    sources = find_sources([str(folder)], extensions=article_extensions())
    return tuple(source for source in sources if source.path and source.path.suffix == ".md")


def _document(resource: Resource, counts: Counter[str], wrong: list[str]) -> Document | None:
    try:
        document = read(resource)[0]
    except ItemError as error:
        counts["without text" if error.what == "there is no text in it" else "failed"] += 1
        wrong.append(str(error))
        return None
    counts["read"] += 1
    counts.update(finding.code for finding in document.findings)
    return document


def _plain(resource: Resource) -> dict[str, Any] | None:
    match = re.match(r"---\n(.*?\n)---", resource.data.decode("utf-8-sig").replace("\r\n", "\n"), re.DOTALL)
    try:
        plain = yaml.safe_load(match[1]) if match else None
    except (yaml.YAMLError, ValueError):
        return None
    if not isinstance(plain, dict):
        return None
    return {**plain, "author": plain.get("authors") or plain.get("author")}


def _same_words(field: Field) -> Callable[[Any, Document], bool]:
    def agrees(stated: Any, document: Document) -> bool:
        return any(_words(str(stated)) == _words(datum.value) for datum in document.says(field))

    return agrees


def _words(text: str) -> list[str]:
    """Give the words without markup and punctuation, in a way of its own."""
    bare = re.sub(r"<[^>]*>|\]\([^)]*\)|\{[{%].*?[}%]\}", " ", unescape(text))
    return re.findall(r"\w+", bare.replace("_", " "))


def _same_authors(stated: Any, document: Document) -> bool:
    names = stated if isinstance(stated, list) else [stated]
    said = [datum.value for datum in document.says(Field.AUTHOR) if datum.where.startswith("front matter")]
    return [str(name).strip() for name in names if name] == said


def _same_date(stated: Any, document: Document) -> bool:
    said = document.says(Field.PUBLISHED)
    if not said:
        return False
    moment = Moment.parse(said[0].value)
    if isinstance(stated, datetime):
        if stated.tzinfo is None:
            return moment.first == stated.date() and moment.hour == stated.hour and moment.offset is None
        return moment.instant == stated.astimezone(UTC).replace(microsecond=0)
    if isinstance(stated, date):
        return moment.first == moment.last == stated
    return str(stated).startswith(moment.first.isoformat())


_AGREE: dict[str, Callable[[Any, Document], bool]] = {
    "title": _same_words(Field.HEADLINE),
    "date": _same_date,
    "author": _same_authors,
    "summary": _same_words(Field.DESCRIPTION),
}


def _synthetic() -> dict[str, Any]:
    figures = {}
    for name, text in _SYNTHETIC.items():
        data = text().encode()
        start = time.perf_counter()
        document = read(Resource(source="synthetic.txt", stem="synthetic", data=data))[0]
        seconds = time.perf_counter() - start
        figures[name] = {"seconds": round(seconds, 2), "MB per second": round(len(data) / seconds / 1e6, 1)}
        print(f"{name:24} {figures[name]} {len(document.blocks)} blocks")
    return figures


if __name__ == "__main__":
    main()
