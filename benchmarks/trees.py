"""Measures words, sentences, tags, trees, lemmas and features on EWT and on the GUM news that is held out.

Run ``python -m benchmarks.trees --corpora ../shared/corpora [--json FILE] [--errors [N]]``. Each part is scored twice,
as the CoNLL 2018 shared task scores (F1 over words that stand at the same place; universal relations, punctuation too):

* ``given``: on the words and sentences of the treebank; the bars are on these.
* ``text``: from the running text, words and sentences found by newsld. Paragraphs are given, as reading gives them.

Features are those of Universal Dependencies that newsld gives (`FEATURES`); ``lemmas`` where the treebank has one.
Test parts are scored, and their errors are never printed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from benchmarks import predict
from benchmarks.gold import trees as gold
from benchmarks.gold.trees import Parsed
from benchmarks.report import options, print_errors, print_table, write_json
from benchmarks.scores.counts import Counts, Figures, interval, merged
from benchmarks.scores.trees import UNIVERSAL_FEATURES, Word, span_counts, tree_counts, tree_errors

FEATURES = UNIVERSAL_FEATURES - {"Typo", "Abbr", "Foreign"}
"""What a treebank says of spelling is no grammar, and newsld does not give it."""

_COLUMNS = ("words", "sentences", "UPOS", "XPOS", "UAS", "LAS", "CLAS", "lemmas", "features")


def found(item: Parsed, *, given: bool) -> tuple[list[Word], set[tuple[int, int]]]:
    """Give the words that newsld finds in a text, and the spans of its sentences from first word to last."""
    if given:
        return predict.words(predict.on_words(item.document, item.words, item.sentences)), set(item.sentence_spans)
    marks = predict.alone(item.document)
    words = predict.words(marks)
    ends = {word.end for word in words}
    starts = sorted(word.start for word in words)
    spans = set()
    for sentence in marks.sentences:
        inside = [start for start in starts if sentence.start <= start < sentence.end]
        if inside:
            spans.add((inside[0], max(end for end in ends if end <= sentence.end)))
    return words, spans


def score(items: Sequence[Parsed], *, given: bool) -> tuple[Figures, Counter[tuple[str, str]]]:
    """Give the figures of a part, F1 each, and its errors by relation."""
    tables: list[dict[str, Counts]] = []
    wrong: Counter[tuple[str, str]] = Counter()
    for item in items:
        words, sentences = found(item, given=given)
        counts = tree_counts(item.words, words, attributes=FEATURES)
        tables.append(counts | {"sentences": span_counts(set(item.sentence_spans), sentences)})
        wrong += tree_errors(item.words, words)
    totals = merged(tables)
    low, high = interval([table["LAS"] for table in tables])
    figures: Figures = {"texts": len(items), **{name: totals[name].f1 for name in _COLUMNS}}
    figures |= {"LAS low": low, "LAS high": high}
    return figures | {name: totals[name].f1 for name in sorted(FEATURES) if name in totals}, wrong


def main() -> None:
    """Print the tables and the commonest errors, and write the figures as JSON."""
    asked = options(__doc__).parse_args()
    parts = {
        "ewt dev": gold.ewt(asked.corpora, "dev"),
        "ewt test": gold.ewt(asked.corpora, "test"),
        "gum news (seen in part)": gold.gum(asked.corpora, "news"),
        "gum news held out": gold.gum(asked.corpora, "held out"),
    }
    results: dict[str, Figures] = {}
    wrong: dict[str, list[str]] = {}
    for name, items in parts.items():
        for how in ("given", "text"):
            results[f"{name}, {how}"], errors = score(items, given=how == "given")
            if name == "ewt dev":
                common = errors.most_common()
                wrong[f"{name}, {how}"] = [f"{there} taken for {what}: {times}" for (there, what), times in common]
    print_table(results, ("texts", *_COLUMNS))
    print()
    print_table(results, sorted(FEATURES & {key for figures in results.values() for key in figures}))
    print_errors(wrong, asked.errors)
    write_json(asked.json, results)


if __name__ == "__main__":
    main()
