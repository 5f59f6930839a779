"""Measures names: F1 by exact span and type, on the news lines and on foreign sets; people by region; capitals.

Run ``python -m benchmarks.names --corpora ../shared/corpora [--alone] [--json FILE] [--errors [N]]``; with ``--alone``
what the encoder marks is scored, before the other annotators. Conventions:

* The nine types of the news lines. The foreign sets are mapped to them as `training.corpora` says, which was fixed
  before training. Types a set does not annotate, and words of which it says nothing clear, are not counted, on either
  side. No foreign set tells facilities from places: a facility found where a place stands is right, others do not
  count.
* Sets that come as words without their text are written as print writes them first, and newsld splits that again.
* ``regions``: invented people in the same sentences, see `benchmarks.gold.regions`; people only.
* Disturbed: the lines in Title Case, ALL CAPITALS, lower case, and without their last full stop.

Test parts are scored, and their errors are never printed. The wires are no score: their like was trained on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks import predict
from benchmarks.gold import foreign, regions
from benchmarks.gold.disturbed import DISTURBANCES
from benchmarks.gold.documents import line
from benchmarks.gold.foreign import Labelled
from benchmarks.gold.newslines import read_newslines
from benchmarks.report import alone_option, options, print_errors, print_table, write_json
from benchmarks.scores.counts import Counts, Figures, interval, merged
from benchmarks.scores.names import TYPES, Annotated, name_counts, name_errors
from newsld.model.annotation import Annotations
from newsld.model.document import Document

Marker = Callable[[Document], Annotations]


def newslines(path: Path) -> list[Labelled]:
    """Give the news lines of a file."""
    return [Labelled(document=item.document, names=item.names) for item in read_newslines(path)]


def score(items: Iterable[Labelled], mark: Marker) -> tuple[Figures, list[tuple[str, str]]]:
    """Give the figures of a set and its errors: F1 of each type, precision, recall and F1 of all, F1 of spans."""
    tables: list[dict[str, Counts]] = []
    wrong: list[tuple[str, str]] = []
    for item in items:
        found = predict.names(mark(item.document))
        tables.append(name_counts(item.names, found))
        wrong.extend(name_errors(item.names, found, item.document.text))
    counts = merged(tables)
    out: Figures = {"texts": len(tables), **counts["all"].figures()}
    out |= {name: counts[name].f1 for name in TYPES if name in counts}
    low, high = interval([table["all"] for table in tables])
    return out | {"spans": counts["spans"].f1, "low": low, "high": high}, wrong


def score_region(region: str, mark: Marker) -> tuple[Figures, list[tuple[str, str]]]:
    """Give precision, recall and F1 for the people of a region."""
    everything_else = frozenset(TYPES) - {"PER"}
    items = (
        Labelled(
            document=line(f"{region}-{number}", sentence.text),
            names=Annotated(names=(sentence.name,), unknown=everything_else),
        )
        for number, sentence in enumerate(regions.sentences(region))
    )
    figures, wrong = score(items, mark)
    return {key: figures[key] for key in ("texts", "precision", "recall", "F1")}, wrong


def disturbed(items: Iterable[Labelled], name: str) -> Iterator[Labelled]:
    """Give the same items in other capitals or without their end."""
    for item in items:
        text = DISTURBANCES[name](item.document.text)
        names = tuple(n for n in item.names.names if n.end <= len(text))
        yield Labelled(document=line(item.document.source, text), names=Annotated(names=names))


def ranked(wrong: Sequence[tuple[str, str]]) -> list[str]:
    """Give the errors as text, one of each class in turn, the commonest class first."""
    common = Counter(kind for kind, _ in wrong)
    seen: Counter[str] = Counter()
    rows = []
    for kind, told in wrong:
        rows.append((seen[kind], -common[kind], f"{kind} ({common[kind]}): {told}"))
        seen[kind] += 1
    return [told for *_, told in sorted(rows)]


def main() -> None:
    """Print the tables and the worst items, and write the figures as JSON."""
    parser = options(__doc__)
    alone_option(parser)
    asked = parser.parse_args()
    mark = predict.marker(alone_=asked.alone)
    root: Path = asked.corpora
    sets = {f"newslines {part}": newslines(root / "newslines" / f"{part}.jsonl") for part in ("dev", "test")}
    results: dict[str, Figures] = {}
    wrong: dict[str, list[tuple[str, str]]] = {}
    for name, items in sets.items():
        results[name], wrong[name] = score(items, mark)
    for name, items in sets.items():
        for how in DISTURBANCES:
            results[f"{name}, {how}"], _ = score(disturbed(items, how), mark)
    wires = foreign.wires(root / "wires" / "dev.jsonl")
    results["wires dev (no score)"], wrong["wires dev"] = score(wires, mark)
    for name, items in foreign.developments(root).items():
        results[f"{name} dev"], wrong[f"{name} dev"] = score(items, mark)
    for name, items in foreign.tests(root).items():
        results[f"{name} test"], _ = score(items, mark)
    people: dict[str, Figures] = {}
    for region in regions.REGIONS:
        people[region], wrong[f"region {region}"] = score_region(region, mark)
    print_table(results, ("texts", "precision", "recall", "F1", *TYPES, "spans"))
    print()
    print_table(people)
    print_errors({name: ranked(items) for name, items in wrong.items() if "test" not in name}, asked.errors)
    write_json(asked.json, {"sets": results, "regions": people})


if __name__ == "__main__":
    main()
