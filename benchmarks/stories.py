"""Measures what newsld tells of whole stories: events and their slots, people, quotations, claims, sources.

Run ``python -m benchmarks.stories --corpora ../shared/corpora [--json FILE] [--errors [N]]``. Each story is read and
converted as a user would, its publication date given. How events are matched is said in `benchmarks.scores.stories`.

* ``events`` leaves the type ``happening`` out, which has a row of its own; the slots are scored on found events but
  ``happening``. ``type``, ``modality`` and ``speaker`` are accuracies, all others F1.
* ``participants`` are all arguments of the guide (posts, amounts, topics too) by role and overlap; ``who`` are agent,
  patient, party and recipient. A date is right if both its bounds are.
* ``people with posts``: each pair of a person and a post is an item. ``quotation``: words overlap by at least 0.8.
  ``sources``: outlets, speakers and whoever says that an event took place. Of ``claims`` the guide lists the eight most
  important of a story, so only their recall says anything.

Test parts are scored, and their errors are never printed. ``held out`` are the 120 marked stories of this repository
that the encoder is not taught, for comparing; where and when their events were is what `training.circumstances` learns.
``wikinews`` are the 48 real ones among those, events alone, if their text is there (see `training.corpora.wikinews`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks import predict
from benchmarks.gold.held_out import read_held_out, read_wikinews
from benchmarks.gold.stories import Story, read_stories
from benchmarks.report import options, print_errors, print_table, write_json
from benchmarks.scores.counts import Counts, Figures, interval, merged
from benchmarks.scores.people import people_counts, source_counts, speech_counts
from benchmarks.scores.stories import pair_events, story_counts
from newsld.model.event_types import EVENT_TYPES

BRANCHES = {notation: kind.branch for notation, kind in EVENT_TYPES.items()}

CLAIM = 0.5
"""Claims are cut more freely than quotations: their words must overlap by this much."""

_ACCURACIES = frozenset({"type", "modality", "speaker"})


def score(story: Story, told: predict.Told) -> dict[str, Counts]:
    """Score one story; the counts by name."""
    quotes = speech_counts(story.quotes, told.quotes)
    claims = speech_counts(story.claims, told.claims, least=CLAIM)
    return {
        **story_counts(story.events, told.events, BRANCHES),
        **people_counts(story.people, told.people),
        "quotation": quotes["content"],
        "speaker": quotes["speaker"],
        "claims": claims["content"],
        "sources": source_counts(story.sources, told.sources),
    }


def figures(tables: Sequence[dict[str, Counts]]) -> dict[str, Figures]:
    """Give precision, recall, F1 (or accuracy) with its bootstrap interval for each name."""
    out: dict[str, Figures] = {}
    for name, counts in merged(tables).items():
        low, high = interval([table.get(name, Counts()) for table in tables])
        row = {"gold": counts.gold, "found": counts.found, "precision": counts.precision, "recall": counts.recall}
        measure = "accuracy" if name in _ACCURACIES else "F1"
        out[name] = {**row, measure: counts.f1, "low": low, "high": high}
    return out


def errors(pairs: Iterable[tuple[Story, predict.Told]]) -> list[str]:
    """Give events missed and invented, those of the stories with most errors first."""
    ranked = []
    for story, told in pairs:
        matched = pair_events(story.events, told.events, BRANCHES)
        left, right = {i for i, _ in matched}, {j for _, j in matched}
        missed = [(event, "missed") for i, event in enumerate(story.events) if i not in left]
        invented = [(event, "invented") for j, event in enumerate(told.events) if j not in right]
        wrong = len(missed) + len(invented)
        for event, what in (*missed, *invented):
            start, end = event.triggers[0] if event.triggers else (0, 1)
            near = f"{story.text[max(0, start - 60) : start]}[{story.text[start:end]}]{story.text[end : end + 50]}"
            heavy = event.main + (event.type != "happening")
            ranked.append((heavy, wrong, f"{story.name} {event.type} {what}: {near}".replace("\n", " ")))
    return [told for *_, told in sorted(ranked, key=lambda item: (-item[0], -item[1]))]


def part(stories: Iterable[Story]) -> tuple[dict[str, Figures], list[str]]:
    """Give the figures and the errors of some stories."""
    pairs = [(story, predict.told(story)) for story in stories]
    return figures([score(story, told) for story, told in pairs]), errors(pairs)


def main() -> None:
    """Print a table for each part and the worst items, and write the figures as JSON."""
    asked = options(__doc__).parse_args()
    results: dict[str, dict[str, Figures]] = {}
    for name in ("dev", "test", "held out"):
        path = asked.corpora / "stories" / f"{name}.jsonl"
        results[f"stories {name}"], wrong = part(read_held_out() if name == "held out" else read_stories(path))
        print(f"stories {name}")
        print_table(results[f"stories {name}"])
        if name == "dev":
            print_errors({"stories dev": wrong}, asked.errors)
        print()
    real = [story_counts(story.events, predict.told(story).events, BRANCHES) for story in read_wikinews(asked.corpora)]
    if real:
        results["stories wikinews"] = figures(real)
        print("stories wikinews")
        print_table(results["stories wikinews"])
    write_json(asked.json, results)


if __name__ == "__main__":
    main()
