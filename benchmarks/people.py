"""Measures what is told of people and who speaks: posts, quotations, speakers, claims, cited sources.

Run ``python -m benchmarks.people --corpora ../shared/corpora [--json FILE] [--errors [N]]``. How each is scored is said
in `benchmarks.stories`. Beside the stories stand the wires' development part, which are more in number and in manner;
their like was trained on, so they are for looking and no score.

Errors are those of the development parts; ``--about WORD`` prints only those whose kind begins so (``post``).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks import predict
from benchmarks.gold.stories import Story, read_stories
from benchmarks.gold.wires import read_wires
from benchmarks.report import options, print_errors, print_table, write_json
from benchmarks.scores.counts import Figures
from benchmarks.scores.people import CONTENT, PersonSaid, Speech, same_speaker
from benchmarks.scores.phrases import best_first, overlap, paired, token_overlap
from benchmarks.scores.stories import any_overlap, best_likeness
from benchmarks.stories import CLAIM, figures, score

_ROWS = ("people", "people with posts", "quotation", "speaker", "claims", "sources")

Pairs = list[tuple[Story, predict.Told]]


def errors(pairs: Pairs) -> list[str]:
    """Give what is missed, invented or wrong, by kind."""
    found = [(kind, f"{kind} {story.name}: {what}") for story, told in pairs for kind, what in _errors(story, told)]
    return [" ".join(line.split()) for _, line in sorted(found, key=lambda item: item[0])]


def _errors(story: Story, told: predict.Told) -> Iterator[tuple[str, str]]:
    yield from _of_people(story.people, told.people)
    yield from _of_speech("quotation", story.quotes, told.quotes, CONTENT)
    yield from _of_speech("claim", story.claims, told.claims, CLAIM)
    cited = best_first(
        (best_likeness((g,), names), i, j)
        for i, g in enumerate(story.sources)
        for j, names in enumerate(told.sources)
        if any(overlap(g, name) for name in names)
    )
    yield from (("source missed", name) for i, name in enumerate(story.sources) if i not in dict(cited))
    used = {j for _, j in cited}
    yield from (("source invented", names[0]) for j, names in enumerate(told.sources) if j not in used)


def _of_people(gold: tuple[PersonSaid, ...], found: tuple[PersonSaid, ...]) -> Iterator[tuple[str, str]]:
    same = best_first(
        (best_likeness(g.names, f.names), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if any_overlap(g.names, f.names)
    )
    missed, invented = dict(enumerate(gold)), dict(enumerate(found))
    for i, j in same:
        person, told = missed.pop(i), invented.pop(j)
        right = paired(person.posts, told.posts)
        name = f"{person.names[0]} (found {'; '.join(told.posts) or 'none'})"
        yield from (("post missed", f"{name}: {p}") for k, p in enumerate(person.posts) if k not in dict(right))
        used = {k for _, k in right}
        yield from (("post wrong", f"{name}: {p}") for k, p in enumerate(told.posts) if k not in used)
    yield from (("person missed", f"{p.names[0]}: {'; '.join(p.posts)}") for p in missed.values())
    yield from (("person invented", f"{p.names[0]}: {'; '.join(p.posts)}") for p in invented.values())


def _of_speech(
    kind: str, gold: tuple[Speech, ...], found: tuple[Speech, ...], least: float
) -> Iterator[tuple[str, str]]:
    same = best_first(
        (likeness, i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if (likeness := token_overlap(g.text, f.text)) >= least
    )
    for i, j in same:
        said, told = gold[i], found[j]
        if not any(same_speaker(a, b) for a in said.speakers for b in told.speakers):
            yield f"{kind} speaker", f"{told.speakers[:1]} for {said.speakers[:1]}: {said.text[:90]}"
    used = {j for _, j in same}
    yield from ((f"{kind} missed", s.text[:150]) for i, s in enumerate(gold) if i not in dict(same))
    yield from ((f"{kind} invented", f"{s.text[:150]} {s.speakers}") for j, s in enumerate(found) if j not in used)


def main() -> None:
    """Print a table for each part and the errors of development parts, and write the figures as JSON."""
    parser = options(__doc__)
    parser.add_argument("--about", default="", metavar="WORD", help="print only errors whose kind begins so")
    parser.add_argument("--part", default="", metavar="WORD", help="score only parts whose name begins so")
    asked = parser.parse_args()
    corpora: Path = asked.corpora
    parts = {
        "stories dev": (read_stories, corpora / "stories" / "dev.jsonl"),
        "stories test": (read_stories, corpora / "stories" / "test.jsonl"),
        "wires dev (no score)": (read_wires, corpora / "wires" / "dev.jsonl"),
    }
    results: dict[str, dict[str, Figures]] = {}
    for name, (read, path) in parts.items():
        if not name.startswith(asked.part):
            continue
        pairs = [(story, predict.told(story)) for story in read(path)]
        told = figures([score(*pair) for pair in pairs])
        results[name] = {row: told[row] for row in _ROWS}
        print(name)
        print_table(results[name], list(dict.fromkeys(key for row in _ROWS for key in told[row])))
        if "dev" in name:
            wrong = [line for line in errors(pairs) if line.startswith(asked.about)]
            print_errors({name: wrong}, asked.errors)
        print()
    write_json(asked.json, results)


if __name__ == "__main__":
    main()
