"""How fast newsld writes and checks articles, and how long a cold start takes.

``python -m benchmarks.speed`` needs no corpus: it takes one of ``examples/`` and a story of 500 words made of it.
Figures are documents a second on one core, and ratios to what rdflib needs for the same article.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import rdflib

import newsld
from newsld.annotate import annotate
from newsld.checking import check
from newsld.describe import describe
from newsld.emit import EMITTERS
from newsld.emit.formats import Rendition
from newsld.emit.graph import graph
from newsld.model.document import Document
from newsld.model.resource import Resource
from newsld.pipeline import read_documents
from newsld.settings import Settings

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
WORDS = 500


def story() -> bytes:
    """Give a story of about 500 words: the paragraphs of the example, again and again."""
    head, *paragraphs = (EXAMPLES / "talks-in-oslo.txt").read_text(encoding="utf-8").split("\n\n")
    parts = [head]
    while sum(len(p.split()) for p in parts) < WORDS:
        parts.extend(paragraphs[1:])
    return "\n\n".join(parts).encode()


def per_second(action: Callable[[], object], seconds: float = 1.0) -> float:
    """Give how often an action can be done in a second: the median of five runs."""
    action()
    rates = []
    for _ in range(5):
        count, start = 0, time.perf_counter()
        while time.perf_counter() - start < seconds / 5:
            action()
            count += 1
        rates.append(count / (time.perf_counter() - start))
    return statistics.median(rates)


def cold(*command: str) -> float:
    """Give the seconds a command takes in a process of its own: the median of five runs."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "newsld", *command], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def stages() -> dict[str, float]:
    """Time each room on a story of 500 words."""
    data = story()
    settings = Settings()

    def read() -> Document:
        return read_documents(Resource(source="story.txt", stem="story", data=data), settings)[0]

    document = read()
    annotations = annotate(document)
    description = describe(document, annotations)

    def everything() -> None:
        result = newsld.convert(data)
        for name in settings.formats:
            result.write(name)

    rendition = Rendition(description)
    rows: dict[str, float] = {
        "read": per_second(read),
        "annotate": per_second(lambda: annotate(document)),
        "describe": per_second(lambda: describe(document, annotations)),
        "state": per_second(lambda: Rendition(description).statements),
        "check": per_second(lambda: check(rendition, "x", embed=True)),
        **{f"emit {name}": per_second(lambda n=name: EMITTERS.get(n).write(rendition)) for name in EMITTERS.names()},
        "everything": per_second(everything),
    }
    facts = graph(rendition.statements)
    rows["rdflib: Turtle of the same facts"] = per_second(lambda: facts.serialize(format="turtle"))
    rows["rdflib: parse the JSON-LD"] = per_second(
        lambda: rdflib.Graph().parse(data=EMITTERS.get("jsonld").write(rendition), format="json-ld")
    )
    rows["triples of the story"] = len(facts)
    return rows


def main() -> None:
    """Print the table, and write it as JSON where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    rows = stages()
    seconds = {
        "newsld --help": cold("--help"),
        "newsld convert, cold": cold("convert", str(EXAMPLES / "talks-in-oslo.txt"), "-t", "jsonld", "-o", "-"),
    }
    for name, rate in rows.items():
        print(f"{name:40} {rate:12.1f}" + ("" if name.startswith("triples") else " documents/s"))
    for name, value in seconds.items():
        print(f"{name:40} {value:12.3f} s")
    turtle = rows["emit turtle"] / rows["rdflib: Turtle of the same facts"]
    print(f"{'Turtle, ratio to rdflib':40} {turtle:12.1f}")
    if arguments.json:
        arguments.json.write_text(json.dumps({"documents per second": rows, "seconds": seconds}, indent=2) + "\n")


if __name__ == "__main__":
    main()
