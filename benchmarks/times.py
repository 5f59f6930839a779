"""Measures times: spans and values on GUM, values on the stories, phrase lists, and speed.

Run ``python -m benchmarks.times --corpora ../shared/corpora [--json FILE] [--errors]``. Mapping to GUM's TEI dates:

* The reference date is the date line of the document where it has one, else ``meta::dateCreated``.
* GUM marks the noun phrase alone and each end of a range by itself, and parts ("early", "the end of") now and then. So
  words are compared before ranges, "since" and "until" are joined and, if that agrees, before parts are taken, and a
  leading "the" counts on neither side; a value is right if it is that of the mark that overlaps, of the end of its
  range, or of exactly the words that GUM marks.
* ``from``/``to``, ``notBefore``/``notAfter`` are bounds; a value without a year leaves only the words to be scored.
* Values are right if both bounds agree. "value" is the share of all gold values that are right (what was not found is
  wrong), "value F1" the same measured as in TempEval-3, where what was found too much counts as well.

The stories' guide has no open ends: there "since 2007" lasts to the publication, or is 2007, and "until last week" is
last week.

Test parts (GUM news held out, ``stories/test``) are scored, and their errors are never printed.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from attrs import evolve

from benchmarks import times_gold as corpora
from newsld.annotate.encoder.mark import mark_encoded
from newsld.annotate.reference import mark_reference
from newsld.annotate.sentences import mark_sentences
from newsld.annotate.times import mark_times
from newsld.lang.en import ENGLISH, English
from newsld.lang.times import TimeGrammar
from newsld.model.annotation import Annotations, TimeMark
from newsld.model.document import Document, Field
from newsld.model.evidence import Basis
from newsld.model.span import Span
from newsld.model.when import When


class _Simple(English):
    """English without what joins ranges and opens ends, and without parts if ``parts`` is false."""

    def __init__(self, *, parts: bool) -> None:
        full = ENGLISH.times
        taken = () if parts else ("part", "half", "part-of-unit", "about")
        self._grammar = evolve(
            full,
            openings=(),
            joints=tuple(joint for joint in full.joints if joint.name != "range"),
            prefixes=tuple(prefix for prefix in full.prefixes if prefix.name not in taken),
        )

    @property
    def times(self) -> TimeGrammar:  # type: ignore[override]
        return self._grammar


_READ: dict[str, Annotations] = {}


def words(document: Document) -> Annotations:
    """Give the sentences and words of a document; each text is read once."""
    if document.text not in _READ:
        _READ[document.text] = mark_encoded(document, mark_sentences(document, Annotations(), ENGLISH), ENGLISH)
    return _READ[document.text]


def marks(document: Document, language: English = ENGLISH) -> tuple[TimeMark, ...]:
    """Give the marks of a document, its reference date taken from its own date line where it has one."""
    read = words(document)
    own = mark_reference(evolve(document, metadata=()), read, language).reference
    stated = own if own and own.basis is Basis.STATED else None
    start = evolve(read, reference=stated) if stated else mark_reference(document, read, language)
    return mark_times(document, start, language).times


def _ends(when: When) -> Iterable[corpora.Bounds]:
    yield when.earliest, when.latest
    for end in (when.start, when.end):
        if end:
            yield end.first, end.last


def _plain(span: Span, text: str) -> Span:
    return Span(span.start + 4, span.end) if span.of(text)[:4].lower() == "the " else span


def score_gum(cases: Iterable[corpora.Case]) -> tuple[dict[str, float], list[str]]:
    """Score spans and values; give the figures and the items that went wrong."""
    count: Counter[str] = Counter()
    wrong: list[str] = []
    unjoined, bare = _Simple(parts=True), _Simple(parts=False)
    for case in cases:
        text = case.document.text
        inner = {_plain(mark.span, text): mark.when for mark in marks(case.document, bare)}
        spans = [_plain(mark.span, text) for mark in marks(case.document, unjoined)]
        full = marks(case.document)
        gold = [_plain(item.span, text) for item in case.gold]
        count["gold"] += len(gold)
        count["found"] += len(spans)
        count["strict"] += sum(span in inner or span in spans for span in gold)
        count["gold relaxed"] += sum(any(g.overlaps(s) for s in spans) for g in gold)
        count["found relaxed"] += sum(any(g.overlaps(s) for g in gold) for s in spans)
        extra = [s for s in spans if not any(g.overlaps(s) for g in gold)]
        wrong += [f"{case.name}: extra {s.of(text)!r} in {_near(text, s)!r}" for s in extra]
        for item in case.gold:
            here = [mark for mark in full if mark.span.overlaps(item.span)]
            values = [*(mark.when for mark in here), inner.get(_plain(item.span, text))]
            count["valued"] += item.bounds is not None
            right = item.bounds is None or any(when and item.bounds in _ends(when) for when in values)
            count["right"] += right and item.bounds is not None
            if not right:
                wrong.append(_told(case, item, here))
    return _figures(count), wrong


def _near(text: str, span: Span) -> str:
    return text[max(0, span.start - 50) : span.end + 30]


def _told(case: corpora.Case, item: corpora.Gold, here: Iterable[TimeMark]) -> str:
    text = case.document.text
    said = [(mark.span.of(text), mark.when.edtf if mark.when else None, mark.rule) for mark in here]
    value = _say(item.bounds) if item.bounds else "?"
    return f"{case.name}: {item.span.of(text)!r} is {value}, got {said} in {_near(text, item.span)!r}"


def _say(bounds: corpora.Bounds) -> str:
    return "..".join(str(day) if day else "" for day in bounds)


def _figures(count: Counter[str]) -> dict[str, float]:
    def f1(right_gold: int, right_found: int, found: int, gold: int) -> float:
        precision, recall = right_found / max(1, found), right_gold / max(1, gold)
        return 2 * precision * recall / max(1e-9, precision + recall)

    strict = f1(count["strict"], count["strict"], count["found"], count["gold"])
    relaxed = f1(count["gold relaxed"], count["found relaxed"], count["found"], count["gold"])
    share = count["right"] / max(1, count["valued"])
    recall = count["gold relaxed"] / max(1, count["gold"])
    return {
        "dates": count["gold"], "strict F1": strict, "relaxed F1": relaxed, "value": share,
        "value F1": relaxed * min(1.0, share / max(1e-9, recall)),
        "value of those found": min(1.0, share / max(1e-9, recall)),
    }  # fmt: skip


def score_values(
    cases: Iterable[tuple[corpora.Case, tuple[corpora.Bounds, ...] | None]],
) -> tuple[dict[str, float], list[str]]:
    """Score values only: of the gold phrases, the share for which a mark that overlaps has the right bounds."""
    total = right = 0
    wrong: list[str] = []
    for case, allowed in cases:
        found = mark_values(case.document)
        for item in case.gold:
            total += 1
            here = [mark for mark in found if mark.span.overlaps(item.span)]
            accepted = allowed or (item.bounds,)
            published = case.document.says(Field.PUBLISHED)[0].value
            if any(value in accepted for mark in here for value in corpora.closed(mark.when, published)):
                right += 1
            else:
                wrong.append(_told(case, item, here))
    return {"dates": total, "value": right / max(1, total)}, wrong


def mark_values(document: Document) -> tuple[TimeMark, ...]:
    """Give the marks as newsld makes them, the publication date given."""
    return mark_times(document, mark_reference(document, words(document), ENGLISH), ENGLISH).times


def speed(cases: Iterable[corpora.Case]) -> dict[str, float]:
    """Measure MB/s of UTF-8 on one core, reference date and marks together, the words given."""
    documents = [case.document for case in cases]
    for document in documents:
        words(document)
    size = sum(len(document.text.encode()) for document in documents)
    start = time.perf_counter()
    for document in documents:
        mark_values(document)
    return {"MB/s": size / 1e6 / (time.perf_counter() - start)}


def main() -> None:
    """Print the table, the twenty worst items, and write the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--json", type=Path)
    parser.add_argument("--errors", type=int, default=20, help="how many errors of each development part to print")
    options = parser.parse_args()
    root: Path = options.corpora
    held = {f"GUM_news_{name}" for name in corpora.HELD_OUT}
    gum = list(corpora.gum(root))
    results: dict[str, dict[str, float]] = {}
    errors: dict[str, list[str]] = {}
    news = [case for case in gum if "_news_" in case.name and case.name not in held]
    other = [case for case in gum if "_news_" not in case.name]
    results["gum news dev"], errors["gum news dev"] = score_gum(news)
    results["gum other dev"], errors["gum other dev"] = score_gum(other)
    results["gum news held out"], _ = score_gum([case for case in gum if case.name in held])
    dev = [(case, None) for case in corpora.stories(root / "stories" / "dev.jsonl")]
    results["stories dev"], errors["stories dev"] = score_values(dev)
    wires = [(case, None) for case in corpora.wires(root / "wires" / "dev.jsonl")]
    results["wires dev (not a score)"], errors["wires dev"] = score_values(wires)
    results["stories test"], _ = score_values((case, None) for case in corpora.stories(root / "stories" / "test.jsonl"))
    for name in ("DateParser", "DatePeriodParser", "DateTimeParser", "HolidayParser"):
        path = root / "times" / "recognizers-text" / f"{name}.json"
        results[f"recognizers {name}"], errors[f"recognizers {name}"] = score_values(corpora.recognizers(path))
    phrases = corpora.ctparse(root / "times" / "ctparse" / "timeparse_corpus.json")
    results["ctparse English"], errors["ctparse English"] = score_values(phrases)
    results["speed, GUM"] = speed(gum)
    for name, figures in results.items():
        print(f"{name:28}", "  ".join(f"{key} {value:.3f}".replace(".000", "") for key, value in figures.items()))
    for name, items in errors.items():
        print(f"\n{name}: {len(items)} wrong")
        print("\n".join(f"  {item}" for item in items[: options.errors]))
    if options.json:
        options.json.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
