"""Measures words, lemmas and features on EWT and GUM.

Run ``python -m benchmarks.words --corpora ../shared/corpora [--json FILE] [--errors [N]]``.

* words: F1 of words by place in the sentence as given (words that EWT corrects without a trace in the text, as "its"
  for "it's" in two, cannot be found).
* lemmas: share right, given form and gold tags, without words broken in two (``goeswith``).
* features: share of words with all right, and F1 of the single features, given gold tags and trees; what only an editor
  knows (``Typo Abbr Foreign Style ExtPos``) is not counted. GUM gives a degree to most adverbs and EWT to few.
* voice and finite: F1 of ``Voice`` and of ``Tense`` alone, which events are read by.

Test parts are only scored.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator

from benchmarks import report, treebanks
from benchmarks.sentences import report_f1
from newsld.lang.en import ENGLISH
from newsld.lang.words import TaggedWord
from training.corpora.conllu import KEPT_SUBTYPES

_EDITORIAL = frozenset({"Typo", "Abbr", "Foreign", "Style", "ExtPos"})


def sentences(texts: Iterable[treebanks.GoldText]) -> Iterator[tuple[str, treebanks.GoldSentence]]:
    """Give all sentences, each with its document's text."""
    return ((text.text, found) for text in texts for paragraph in text.paragraphs for found in paragraph.sentences)


def score_words(texts: Iterable[treebanks.GoldText]) -> tuple[dict[str, float], list[str]]:
    """Give F1 of words, and where they differ, the commonest first."""
    both = gold = found = 0
    wrong: Counter[str] = Counter()
    for text, sentence in sentences(texts):
        wanted = _wanted(sentence)
        got = set(ENGLISH.words.split(text, sentence.start, sentence.end))
        both, gold, found = both + len(wanted & got), gold + len(wanted), found + len(got)
        wrong.update(_told(text, wanted - got, got - wanted))
    return {"words": gold, "words F1": report_f1(both, gold, found)["F1"]}, _commonest(wrong)


def _wanted(sentence: treebanks.GoldSentence) -> set[tuple[int, int]]:
    placed = {word.place for word in sentence.words if word.place}
    inside = {token for token in sentence.tokens if not any(token[0] <= a and b <= token[1] for a, b in placed)}
    return placed | inside


def _told(text: str, missed: set[tuple[int, int]], extra: set[tuple[int, int]]) -> Iterator[str]:
    for start, end in sorted(missed):
        near = [text[a:b] for a, b in sorted(extra) if a < end and b > start]
        yield f"{text[start:end]!r} read as {' | '.join(near)!r}"


def score_lemmas(texts: Iterable[treebanks.GoldText]) -> tuple[dict[str, float], list[str]]:
    """Give the share of right lemmas, and the wrong ones, the commonest first."""
    total = right = 0
    wrong: Counter[str] = Counter()
    for _, sentence in sentences(texts):
        for word in sentence.words:
            if word.relation != "goeswith":
                given = ENGLISH.words.lemma(word.form, word.upos, word.xpos)
                total, right = total + 1, right + (given == word.lemma)
                if given != word.lemma:
                    wrong[f"{word.form} {word.xpos}: {word.lemma}, given {given}"] += 1
    return {"lemmas": right / max(1, total)}, _commonest(wrong)


def score_features(texts: Iterable[treebanks.GoldText]) -> tuple[dict[str, float], list[str]]:
    """Give the figures of features, and what differs, the commonest first."""
    total = right = 0
    counts: Counter[tuple[str, str]] = Counter()
    wrong: Counter[str] = Counter()
    for _, sentence in sentences(texts):
        for word, given in zip(sentence.words, ENGLISH.words.features(_tagged(sentence)), strict=True):
            if word.relation == "goeswith":
                continue
            wanted = {f for f in word.features.split("|") if f and f.partition("=")[0] not in _EDITORIAL}
            got = set(given.split("|")) - {""}
            total, right = total + 1, right + (wanted == got)
            counts.update((kind, f.partition("=")[0]) for kind, fs in (("gold", wanted), ("found", got)) for f in fs)
            counts.update(("both", f.partition("=")[0]) for f in wanted & got)
            if wanted != got:
                missed, extra = "|".join(sorted(wanted - got)), "|".join(sorted(got - wanted))
                wrong[f"{word.form.lower()} {word.xpos}: {missed or '-'}, given {extra or '-'}"] += 1
    names = sorted({name for _, name in counts})
    sums = {kind: sum(counts[kind, name] for name in names) for kind in ("both", "gold", "found")}
    figures = {"features, all of a word": right / max(1, total), "features F1": report_f1(**sums)["F1"]}
    for name in ("Voice", "Tense"):
        figures[name] = report_f1(*(counts[kind, name] for kind in ("both", "gold", "found")))["F1"]
    return figures, _commonest(wrong)


def _tagged(sentence: treebanks.GoldSentence) -> list[TaggedWord]:
    return [
        TaggedWord(
            form=word.form, lemma=word.lemma, upos=word.upos, xpos=word.xpos, head=word.head,
            relation=word.relation if word.relation in KEPT_SUBTYPES else word.relation.partition(":")[0],
        )
        for word in sentence.words
    ]  # fmt: skip


def _commonest(wrong: Counter[str]) -> list[str]:
    return [f"{times} {what}" for what, times in wrong.most_common()]


def speed(texts: list[treebanks.GoldText]) -> dict[str, float]:
    """Give words a second, and the time for ten times the text as a multiple of ten times its time."""
    text = "\n".join(text.text for text in texts)
    times, words = [], 0
    for copies in (10, 1):
        start = time.process_time()
        words = len(ENGLISH.words.split(text * copies, 0, len(text) * copies))
        times.append(time.process_time() - start)
    return {"words/s": int(words / times[1]), "ten times the text, of linear": times[0] / times[1] / 10}


def main() -> None:
    """Print the table and the worst items, and write the figures as JSON."""
    options = report.options(__doc__).parse_args()
    root = options.corpora
    parts = {
        "ewt dev": treebanks.ewt(root, "dev"), "gum dev": treebanks.gum(root, "dev"),
        "gum news": treebanks.gum(root, "news"),
        "ewt test": treebanks.ewt(root, "test"), "gum test": treebanks.gum(root, "test"),
        "gum news held out": treebanks.gum(root, "held out"),
    }  # fmt: skip
    results: dict[str, dict[str, float]] = {}
    errors: dict[str, list[str]] = {}
    for name, texts in parts.items():
        results[name] = {}
        for kind, measure in (("words", score_words), ("lemmas", score_lemmas), ("features", score_features)):
            figures, wrong = measure(texts)
            results[name] |= figures
            if "test" not in name and "held" not in name:
                errors[f"{name}, {kind}"] = wrong
    report.print_table(results)
    report.print_table({"speed": speed(parts["gum dev"])})
    report.print_errors(errors, options.errors)
    report.write_json(options.json, results)


if __name__ == "__main__":
    main()
