"""Measures the run time of the encoder: speed beside the bare model, load, memory, same marks always, growth.

Run ``python -m benchmarks.encoder --corpora ../shared/corpora [--json FILE]``; exit code 1 if marks differ.

* Texts: the wires' development part and the stories' (about 500 words each). One thread; seconds of the processor, so
  that a busy machine changes little; the best of three rounds, the rounds of all stages taken in turn.
* ``bare`` is ``session.run`` alone on the same windows, already cut into pieces. ``encoder`` is words, pieces, model,
  decoding; ``annotate`` all annotators; ``everything`` reading, annotating, describing, checking, writing every format.
* Load and memory are those of a fresh process: seconds on the clock from the first import of newsld to the loaded
  encoder, and its resident memory then and after the texts.
* Marks of each text are compared in batches of 1, 8 and 64 texts (the encoder loaded anew for each), in the opposite
  order, with 1 and 2 threads, and in 1 and 2 processes.
* Growth: a text ten times as long (100,000 words), as a ratio of times by word; 1 is linear.
"""

from __future__ import annotations

import json
import multiprocessing
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path

import newsld
from benchmarks.gold.documents import paragraphs
from benchmarks.gold.newslines import read_objects
from benchmarks.report import options, print_table, write_json
from newsld.annotate import annotate
from newsld.annotate.encoder.mark import mark_encoded
from newsld.annotate.encoder.session import session_of
from newsld.annotate.encoder.windows import WordPieces, window_inputs
from newsld.annotate.sentences import mark_sentences
from newsld.lang.en import ENGLISH
from newsld.lang.encoder import TOKENIZER
from newsld.model.annotation import Annotations
from newsld.model.document import Document
from newsld.settings import Settings

ROUNDS = 3
BATCHES = (1, 8, 64)
SHORT, LONG = 10_000, 100_000
"""Words of the texts whose times are compared."""

_CHILD = """
import json, sys, time
start = time.perf_counter()
from newsld.annotate.encoder.session import session_of
from newsld.lang.en import ENGLISH
session_of(ENGLISH.encoder)
load = time.perf_counter() - start
def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 / 1e6
loaded = resident()
from benchmarks.encoder import documents, marked
from pathlib import Path
for document in documents(Path(sys.argv[1])):
    marked(document)
import resource
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
print(json.dumps({"load": load, "loaded": loaded, "after": resident(), "peak": peak}))
"""


def documents(corpora: Path) -> list[Document]:
    """Give the wires' and the stories' development parts."""
    paths = (corpora / "wires" / "dev.jsonl", corpora / "stories" / "dev.jsonl")
    items = [item for path in paths for item in read_objects(path)]
    return [paragraphs(item["id"], item["text"], item["published"]) for item in items]


def marked(document: Document, *, threads: int = 1) -> Annotations:
    """Give what the encoder marks."""
    return mark_encoded(document, mark_sentences(document, Annotations(), ENGLISH), ENGLISH, threads=threads)


def digest(document: Document) -> str:
    """Give a sum of all that the encoder marks, confidences to their last digit."""
    return _sum(marked(document))


def _sum(marks: Annotations) -> str:
    return sha256(repr(marks).encode()).hexdigest()


def seconds(actions: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Give the seconds of the processor that each action takes: the least of `ROUNDS`, all taken in turn."""
    best = dict.fromkeys(actions, float("inf"))
    for _ in range(ROUNDS):
        for name, action in actions.items():
            start = time.process_time()
            action()
            best[name] = min(best[name], time.process_time() - start)
    return best


def speed(texts: Sequence[Document]) -> dict[str, dict[str, float]]:
    """Give pieces and words a second of each stage, and its time as a ratio to the bare model's."""
    inputs, words = _inputs(texts)
    run, formats = session_of(ENGLISH.encoder)._run, Settings().formats

    def each(action: Callable[[Document], object]) -> Callable[[], object]:
        return lambda: [action(document) for document in texts]

    def convert(document: Document) -> None:
        result = newsld.convert(document.text, published="2020-05-05", language="en", format="text")
        for name in formats:
            result.write(name)

    took = seconds(
        {
            "bare": lambda: [run(*one) for one in inputs],
            "encoder": each(marked),
            "annotate": each(annotate),
            "everything": each(convert),
        }
    )
    pieces = sum(len(ids) for ids, _, _ in inputs)
    return {
        name: {"pieces/s": pieces / s, "words/s": words / s, "to bare": s / took["bare"]} for name, s in took.items()
    }


def _inputs(texts: Sequence[Document]) -> tuple[list[tuple[list[int], list[int], list[int]]], int]:
    """Give what the model reads of the texts, window by window, and their number of words."""
    session, pieces = session_of(ENGLISH.encoder), WordPieces(ENGLISH.encoder.folder / TOKENIZER)
    inputs, count = [], 0
    for document in texts:
        words: list[str] = []
        sentences: list[int] = []
        begins: set[int] = set()
        last = -1
        for span in mark_sentences(document, Annotations(), ENGLISH).sentences:
            block = next(n for n, block in enumerate(document.blocks) if block.span.covers(span))
            sentences.append(len(words))
            if block != last:
                begins.add(len(words))
            last = block
            words += [document.text[a:b] for a, b in ENGLISH.words.split(document.text, span.start, span.end)]
        count += len(words)
        windows = session.windows(words, sentences, begins)
        inputs += [window_inputs(words, begins, pieces, window.start, window.end) for window in windows]
    return inputs, count


def growth(texts: Sequence[Document]) -> dict[str, float]:
    """Give the time a word of a long text takes, as a ratio to that of a short one."""
    whole = "\n\n".join(document.text for document in texts)
    whole = "\n\n".join([whole] * (1 + LONG // len(whole.split())))
    cuts = {size: _words(whole, size) for size in (SHORT, LONG)}
    took = seconds({str(size): partial(marked, cut) for size, cut in cuts.items()})
    return {"time by word, ten times as long": took[str(LONG)] / took[str(SHORT)] * SHORT / LONG}


def _words(text: str, size: int) -> Document:
    kept: list[str] = []
    count = 0
    for paragraph in text.split("\n\n"):
        if count >= size:
            break
        kept.append(paragraph)
        count += len(paragraph.split())
    return paragraphs(f"{size} words", "\n\n".join(kept))


def fresh(corpora: Path) -> dict[str, float]:
    """Give load time and memory of fresh processes: the median of five."""
    told = []
    for _ in range(5):
        done = subprocess.run([sys.executable, "-c", _CHILD, str(corpora)], check=True, capture_output=True, text=True)
        told.append(json.loads(done.stdout))
    middle = {key: sorted(one[key] for one in told)[len(told) // 2] for key in told[0]}
    size = sum(path.stat().st_size for path in ENGLISH.encoder.folder.iterdir() if path.is_file()) / 1e6
    return {
        "load s": middle["load"], "MB loaded": middle["loaded"], "MB after the texts": middle["after"],
        "MB at most": middle["peak"], "MB of files": size,
    }  # fmt: skip


def differing(texts: Sequence[Document]) -> dict[str, int]:
    """Give for each way of running the number of texts whose marks differ from those of one run."""
    once = [digest(document) for document in texts]
    found: dict[str, list[str]] = {}
    for size in BATCHES:
        sums: list[str] = []
        for first in range(0, len(texts), size):
            session_of.cache_clear()
            sums += [digest(document) for document in texts[first : first + size]]
        found[f"batches of {size}"] = sums
    found["opposite order"] = [digest(document) for document in reversed(texts)][::-1]
    found["two threads"] = [_sum(marked(document, threads=2)) for document in texts]
    for count in (1, 2):
        with multiprocessing.get_context("spawn").Pool(count) as pool:
            found[f"{count} processes"] = pool.map(digest, texts)
    return {way: sum(a != b for a, b in zip(sums, once, strict=True)) for way, sums in found.items()}


def main() -> None:
    """Print the figures, write them as JSON, and fail if marks differ."""
    asked = options(__doc__, errors=False).parse_args()
    texts = documents(asked.corpora)
    stages = speed(texts)
    print_table(stages)
    rest: dict[str, Mapping[str, float]] = {
        "fresh process": fresh(asked.corpora),
        "growth": growth(texts),
        "texts whose marks differ": differing(texts),
    }
    for name, figures in rest.items():
        print()
        print_table({name: figures})
    write_json(asked.json, {"speed": stages, **rest})
    if any(rest["texts whose marks differ"].values()):
        sys.exit(1)


if __name__ == "__main__":
    main()
