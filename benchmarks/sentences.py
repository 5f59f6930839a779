"""Measures where sentences end on GUM and EWT: F1 of whole sentences, paragraphs being given.

Run ``python -m benchmarks.sentences --corpora ../shared/corpora [--json FILE] [--errors [N]]``. "running" leaves out
the headings and figures of GUM; "unmarked" counts the ends inside paragraphs where no mark stands, which no splitter by
marks finds, and "marked" leaves out the paragraphs that have such ends. EWT keeps the lines of mails and newsgroups in
one paragraph; its weblogs and reviews are told apart. The documents of GUM held out are only scored.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable

from benchmarks import report, treebanks
from newsld.annotate.sentences import split_sentences
from newsld.lang.en import ENGLISH

_MARKED = re.compile(r"[.!?…][\"'”’)\]\s]*$")
RUNNING = frozenset({"p", "quote", "item", "list"})


def score(
    texts: Iterable[treebanks.GoldText], kinds: frozenset[str] = frozenset(), *, marked: bool = False
) -> tuple[dict[str, float], list[str]]:
    """Give the figures and the ends that are missed or too many.

    Args:
        texts: The texts.
        kinds: The blocks to read; all if empty.
        marked: Whether to leave out paragraphs with a sentence that ends without a mark.
    """
    both = gold = found = unmarked = 0
    wrong: list[str] = []
    for text in texts:
        for paragraph in text.paragraphs:
            if kinds and paragraph.kind not in kinds:
                continue
            bare = sum(not _MARKED.search(text.text[s.start : s.end]) for s in paragraph.sentences[:-1])
            if marked and bare:
                continue
            first, last = paragraph.sentences[0].start, paragraph.sentences[-1].end
            wanted = {(sentence.start, sentence.end) for sentence in paragraph.sentences}
            got = {(span.start, span.end) for span in split_sentences(text.text, first, last, ENGLISH.sentences)}
            both, gold, found = both + len(wanted & got), gold + len(wanted), found + len(got)
            unmarked += bare
            ends = {end for _, end in wanted}
            for end in sorted(ends ^ {end for _, end in got}):
                around = f"{text.text[max(first, end - 40) : end]} ¦ {text.text[end : end + 30]}"
                wrong.append(f"{'missed' if end in ends else 'extra'}: {around!r}")
    return {"sentences": gold, "unmarked": unmarked, **report_f1(both, gold, found)}, wrong


def report_f1(both: int, gold: int, found: int) -> dict[str, float]:
    """Give precision, recall and F1."""
    return {
        "precision": both / max(1, found), "recall": both / max(1, gold), "F1": 2 * both / max(1, gold + found),
    }  # fmt: skip


def speed(texts: list[treebanks.GoldText]) -> dict[str, float]:
    """Give characters a second, and the time for ten times the text as a multiple of ten times its time."""
    text = "\n".join(text.text for text in texts)
    times = []
    for copies in (1, 10):
        start = time.process_time()
        sum(1 for _ in split_sentences(text * copies, 0, len(text) * copies, ENGLISH.sentences))
        times.append(time.process_time() - start)
    return {"characters/s": int(len(text) / times[0]), "ten times the text, of linear": times[1] / times[0] / 10}


def main() -> None:
    """Print the table and the worst items, and write the figures as JSON."""
    options = report.options(__doc__).parse_args()
    root = options.corpora
    news, dev, ewt = treebanks.gum(root, "news"), treebanks.gum(root, "dev"), treebanks.ewt(root, "dev")
    edited = [text for text in ewt if text.id.startswith(("weblog", "reviews"))]
    results: dict[str, dict[str, float]] = {}
    errors: dict[str, list[str]] = {}
    results["gum news, running"], errors["gum news, running"] = score(news, RUNNING)
    results["gum news, all"], _ = score(news)
    results["gum dev, all"], errors["gum dev, all"] = score(dev)
    results["ewt dev, weblogs and reviews"], errors["ewt dev, weblogs and reviews"] = score(edited)
    results["ewt dev, all"], _ = score(ewt)
    held = treebanks.gum(root, "held out")
    results["gum news held out, running"], _ = score(held, RUNNING)
    results["gum news held out, running, marked"], _ = score(held, RUNNING, marked=True)
    results["gum news held out, all"], _ = score(held)
    report.print_table(results)
    report.print_table({"speed": speed(dev)})
    report.print_errors(errors, options.errors)
    report.write_json(options.json, results)


if __name__ == "__main__":
    main()
