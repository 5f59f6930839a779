"""Whether every text of the corpora converts, and every output is what it should be.

``python -m benchmarks.safety`` converts the posts of ``news-cc0`` and the texts of ``newslines``,
``wires``, ``stories`` and, cut off and scrambled, some of them again; it reads every output with pyoxigraph, one in
twenty with rdflib too, and re-reads every span.
"""

from __future__ import annotations

import argparse
import json
import random
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import rdflib

import newsld
from newsld import Result
from newsld.emit import EMITTERS

EXACT = "http://www.w3.org/ns/oa#exact"


def texts(corpora: Path) -> Iterator[tuple[str, str, bytes]]:
    """Give name, format and bytes of every text."""
    for post in sorted(corpora.joinpath("news-cc0").rglob("*.md")):
        yield str(post.relative_to(corpora)), "markdown", post.read_bytes()
    for name in ("newslines", "wires", "stories"):
        for file in sorted(corpora.joinpath(name).glob("*.jsonl")):
            for line in file.read_text(encoding="utf-8").splitlines():
                item = json.loads(line)
                yield f"{name}/{item['id']}", "text", item["text"].encode()


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Give the bytes cut off, and with some of them changed."""
    broken = bytearray(data[: chance.randrange(1, len(data) + 1)])
    for _ in range(min(20, len(broken))):
        broken[chance.randrange(len(broken))] = chance.randrange(256)
    return bytes(broken)


def faults(result: Result, *, both: bool) -> Iterator[str]:
    """Give what is wrong with the outputs of one article."""
    written = {name: result.write(name) for name in EMITTERS.names()}
    expected = {q.triple for q in ox.parse(written["ntriples"], format=ox.RdfFormat.N_TRIPLES)}
    for name, format_ in {"turtle": ox.RdfFormat.TURTLE, "jsonld": ox.RdfFormat.JSON_LD}.items():
        if {q.triple for q in ox.parse(written[name], format=format_)} != expected:
            yield f"{name} and N-Triples differ"
    quads = set(ox.parse(written["nquads"], format=ox.RdfFormat.N_QUADS))
    if set(ox.parse(written["trig"], format=ox.RdfFormat.TRIG)) != quads:
        yield "TriG and N-Quads differ"
    if both and len(rdflib.Graph().parse(data=written["jsonld"], format="json-ld")) != len(expected):
        yield "rdflib reads other triples from the JSON-LD"
    for quad in quads:
        if quad.predicate.value == EXACT:
            start, end = map(int, quad.subject.value.rpartition("#span-")[2].split("-"))
            if result.text[start:end] != quad.object.value:
                yield f"the span {start}-{end} does not re-read"


def attempt(name: str, format_: str, data: bytes, *, both: bool) -> str:
    """Convert one text and print what is wrong; give how it ended."""
    try:
        result = newsld.convert(data, format=format_, name=name)
    except newsld.ItemError as error:
        print(error)
        return "refused"
    except Exception:  # noqa: BLE001 - a crash is what is looked for
        print(f"{name}\n{traceback.format_exc()[-800:]}")
        return "crashed"
    found = [f"{name}: {fault}" for fault in faults(result, both=both)]
    print(*found, sep="\n", end="\n" if found else "")
    return "faulty" if found else "good"


def main() -> None:
    """Print what failed, and how many did not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    chance, counts, start = random.Random(1), Counter[str](), time.perf_counter()
    for index, (name, format_, data) in enumerate(texts(arguments.corpora)):
        counts[attempt(name, format_, data, both=index % 20 == 0)] += 1
        if index % 5 == 0 and data:
            counts["damaged, " + attempt(f"{name}, damaged", format_, damaged(data, chance), both=False)] += 1
    counts["seconds"] = round(time.perf_counter() - start)
    for key, value in counts.items():
        print(f"{key:26} {value:8}")
    if arguments.json:
        arguments.json.write_text(json.dumps(counts, indent=2) + "\n")


if __name__ == "__main__":
    main()
