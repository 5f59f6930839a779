"""How fast the named questions are answered, and how busy the machine is meanwhile."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence

from newsld.store.graphs import ArticleGraphs
from newsld.store.local import LocalStore
from newsld.store.question import questions
from newsld.store.triple_store import rows

ASKED: tuple[tuple[str, dict[str, str]], ...] = (
    ("events", {}),
    ("events", {"place": "{place}"}),
    ("events", {"who": "{person}", "after": "2012"}),
    ("events", {"type": "diplomacy", "before": "2015-06"}),
    ("events", {"type": "conflict"}),
    ("events", {"modality": "planned"}),
    ("events", {"after": "2015", "before": "2016"}),
    ("events", {"place": "{place}", "type": "diplomacy", "after": "2012"}),
    ("who-met-whom", {}),
    ("who-met-whom", {"who": "{person}"}),
    ("who-met-whom", {"place": "{place}", "after": "2015"}),
    ("said", {}),
    ("said", {"by": "{person}"}),
    ("said", {"about": "agreement"}),
    ("said", {"about": "the agreement", "before": "2015"}),
    ("timeline", {"name": "{place}"}),
    ("timeline", {"name": "{person}"}),
    ("sources", {}),
    ("sources", {"about": "{place}"}),
    ("articles", {"about": "{place}"}),
    ("articles", {}),
    ("coverage", {}),
    ("where-it-says", {"event": "{event}"}),
)


def loop() -> float:
    """Give the milliseconds that a loop takes which always takes the same, on a core of its own."""
    start, number = time.perf_counter(), 0
    for step in range(300_000):
        number = (number * 31 + step) & 0xFFFF
    return (time.perf_counter() - start) * 1000


def asked(store: LocalStore, person: str, place: str) -> dict[str, dict[str, float]]:
    """Time the named questions: the median of five, in milliseconds of the clock and of a core.

    ``busy`` tells how much longer a loop took beside them than it does at best: what a busy machine adds to both.
    """
    event = next(iter(rows(store, "SELECT ?e WHERE { ?e a <http://semanticweb.cs.vu.nl/2009/11/sem/Event> } LIMIT 1")))
    words = {"person": person, "place": place, "event": event["e"].value}
    found: dict[str, dict[str, float]] = {}
    loops: dict[str, float] = {}
    for name, values in ASKED:
        sparql = questions()[name].bound({key: [value.format(**words)] for key, value in values.items()})
        shown = " ".join([name, *(f"--{key} {value}" for key, value in values.items())])
        clock, core, beside = [], [], []
        for _ in range(5):
            beside.append(loop())
            start, before = time.perf_counter(), time.process_time()
            for _row in store.query(sparql):  # type: ignore[union-attr]
                pass
            clock.append((time.perf_counter() - start) * 1000)
            core.append((time.process_time() - before) * 1000)
        found[shown] = {"clock": round(statistics.median(clock), 1), "core": round(statistics.median(core), 1)}
        loops[shown] = statistics.median(beside)
    least = min(loops.values())
    return {shown: {**one, "busy": round(loops[shown] / least, 1)} for shown, one in found.items()}


def often(made: Sequence[ArticleGraphs], kind: str) -> str:
    """Give the name that most articles have for a person or place."""
    named: dict[str, int] = {}
    for one in made:
        for line in one.facts:
            if f"#{kind}-" in line.partition(" ")[0] and "schema.org/name>" in line:
                name = line.rsplit('"', 2)[1]
                named[name] = named.get(name, 0) + 1
    return max(named, key=lambda name: (named[name], name))
