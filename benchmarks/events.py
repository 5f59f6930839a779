"""Measures events mention by mention: on the news lines, and the triggers of whole stories.

Run ``python -m benchmarks.events --corpora ../shared/corpora [--alone | --slots] [--json FILE] [--errors [N]]``. With
``--alone`` what the encoder proposes is scored, before anything is made of it. With ``--slots`` three readings of the
development lines stand beside one another, slot by slot: the encoder alone; trees and frames alone, with the encoder's
words and names, but none of its events; and both. Conventions:

* ``exact``: a trigger is right if its very span is; ``overlap``: if it shares characters with the one there. The bars
  are on ``overlap``, as arguments and the triggers of stories are matched: whether "carried" or "carried out" is the
  trigger changes nothing of what is told. ``exact`` stands beside it.
* ``argument`` is right if its event's trigger and its role are and it shares a word that is no stop word; the arguments
  of events that were not found are missed. ``argument of found`` leaves those out.
* ``main`` is F1 of the triggers marked as the news; ``modality`` the accuracy on the triggers found.
* In the stories every trigger of an event is a mention of its own. ``happening`` is where careful readers disagree: it
  is counted in ``all types``, left out of ``but happening``, and alone in ``happening``.

Test parts are scored, and their errors are never printed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks import predict
from benchmarks.gold.documents import read_story
from benchmarks.gold.newslines import read_newslines
from benchmarks.gold.stories import read_stories
from benchmarks.report import alone_option, options, print_errors, print_table, write_json
from benchmarks.scores.counts import Counts, Figures, interval, merged
from benchmarks.scores.events import Mention, event_counts, pair_arguments, pair_triggers, without
from newsld.annotate import annotate
from newsld.model.annotation import Annotations
from newsld.model.document import Document

Pair = tuple[Sequence[Mention], Sequence[Mention]]
"""The mentions there and those found in one text."""

Marker = Callable[[Document], Annotations]

_ACCURACIES = ("modality",)
_TOTALS = ("argument span", "argument of found")


def lines(path: Path, mark: Marker) -> list[tuple[str, Pair]]:
    """Give the text of each news line, and its mentions there and found."""
    out: list[tuple[str, Pair]] = []
    for line in read_newslines(path):
        text = line.document.text
        out.append((text, (line.events, predict.mentions(mark(line.document), text))))
    return out


def stories(path: Path, mark: Marker) -> list[tuple[str, Pair]]:
    """Give the text of each story, and its mentions there and found."""
    out: list[tuple[str, Pair]] = []
    for story in read_stories(path):
        document = read_story(story.name, story.text, story.published)
        out.append((story.text, (story.mentions, predict.mentions(mark(document), story.text))))
    return out


def figures(pairs: Iterable[Pair], *, exact: bool) -> Figures:
    """Give the figures of a part: F1 of everything but modality, which is an accuracy."""
    tables = [event_counts(gold, found, exact=exact) for gold, found in pairs]
    counts = merged(tables)
    out: Figures = {"texts": len(tables), **counts["trigger"].figures("trigger")}
    for name, count in counts.items():
        if name != "trigger" and (count.gold or count.found):
            out[name if name in _ACCURACIES else f"{name} F1"] = count.recall if name in _ACCURACIES else count.f1
    low, high = interval([table["trigger"] for table in tables])
    return out | {"trigger F1 low": low, "trigger F1 high": high}


def story_figures(pairs: Sequence[Pair]) -> dict[str, Figures]:
    """Give the figures of the stories: all types, all but ``happening``, and ``happening`` alone."""
    rest = [without(gold, found, "happening", exact=False) for gold, found in pairs]
    apart = [
        ([g for g in gold if g not in kept], [f for f in found if f not in left])
        for (gold, found), (kept, left) in zip(pairs, rest, strict=True)
    ]
    parts = {"all types": pairs, "but happening": rest, "happening": apart}
    wanted = ("trigger", "with type", "main", "modality")
    return {
        name: {key: value for key, value in figures(part, exact=False).items() if key.startswith(("texts", *wanted))}
        for name, part in parts.items()
    }


def slots(counts: Mapping[str, Counts]) -> Figures:
    """Give a figure for each slot: trigger, type, news, every role, every modality; F1, of all modality an accuracy."""
    kept = {name: count for name, count in counts.items() if (count.gold or count.found) and name not in _TOTALS}
    return {name: c.recall if name in _ACCURACIES else c.f1 for name, c in kept.items()}


def compared(path: Path) -> dict[str, Figures]:
    """Give for each slot the figures of the encoder alone, of trees and frames alone, and of both."""
    read: dict[str, Marker] = {"encoder": predict.alone, "trees and frames": predict.by_words, "both": annotate}
    told: dict[str, dict[str, float]] = {}
    gold: dict[str, float] = {}
    for name, mark in read.items():
        counts = merged([event_counts(*pair, exact=False) for _, pair in lines(path, mark)])
        gold |= {slot: float(count.gold) for slot, count in counts.items()}
        for slot, figure in slots(counts).items():
            told.setdefault(slot, {})[name] = figure
    return {slot: {"gold": gold[slot], **row} for slot, row in told.items()}


def errors(items: Iterable[tuple[str, Pair]]) -> list[str]:
    """Give the errors of a part, those of the commonest class first."""
    found: list[tuple[str, str]] = []
    for text, (gold, given) in items:
        found.extend(_errors(text, gold, given))
    common = Counter(kind for kind, _ in found)
    found.sort(key=lambda error: (-common[error[0]], error[0]))
    firsts = Counter[str]()
    ranked = []
    for kind, told in found:
        ranked.append((firsts[kind], f"{kind} ({common[kind]}): {told}"))
        firsts[kind] += 1
    return [told for _, told in sorted(ranked, key=lambda item: item[0])]


def _errors(text: str, gold: Sequence[Mention], found: Sequence[Mention]) -> Iterable[tuple[str, str]]:
    pairs = pair_triggers(gold, found, exact=False)
    left, right = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, mention in enumerate(gold):
        if i not in left:
            yield f"{mention.type} missed", _near(text, mention)
    for j, mention in enumerate(found):
        if j not in right:
            yield f"{mention.type} invented", _near(text, mention)
    for i, j in pairs:
        mine, yours = gold[i], found[j]
        if mine.type != yours.type:
            yield f"{mine.type} taken for {yours.type}", _near(text, mine)
        if mine.modality != yours.modality:
            yield f"{mine.modality} taken for {yours.modality}", _near(text, mine)
        kept = {g for g, _ in pair_arguments(mine.arguments, yours.arguments)}
        for number, argument in enumerate(mine.arguments):
            if number not in kept:
                yield f"{argument.role} missed", f"{argument.text!r} of {_near(text, mine)}"


def _near(text: str, mention: Mention) -> str:
    before, after = text[max(0, mention.start - 60) : mention.start], text[mention.end : mention.end + 60]
    return f"{before}[{text[mention.start : mention.end]}]{after}".replace("\n", " ")


def main() -> None:
    """Print the tables and the worst items, and write the figures as JSON."""
    parser = options(__doc__)
    alone_option(parser)
    parser.add_argument(
        "--slots", action="store_true", help="set encoder, trees and frames, and both beside one another"
    )
    asked = parser.parse_args()
    if asked.slots:
        table = compared(asked.corpora / "newslines" / "dev.jsonl")
        print_table(table, ("gold", "encoder", "trees and frames", "both"))
        write_json(asked.json, table)
        return
    mark = predict.marker(alone_=asked.alone)
    results: dict[str, Figures] = {}
    wrong: dict[str, list[str]] = {}
    for part in ("dev", "test"):
        items = lines(asked.corpora / "newslines" / f"{part}.jsonl", mark)
        for exact in (True, False):
            results[f"newslines {part}, {'exact' if exact else 'overlap'}"] = figures(
                (pair for _, pair in items), exact=exact
            )
        told = stories(asked.corpora / "stories" / f"{part}.jsonl", mark)
        for name, found in story_figures([pair for _, pair in told]).items():
            results[f"stories {part}, {name}"] = found
        if part == "dev":
            wrong = {"newslines dev": errors(items), "stories dev": errors(told)}
    short = ("trigger precision", "trigger recall", "trigger F1", "with type F1", "argument F1", "main F1", "modality")
    print_table(results, short)
    print_errors(wrong, asked.errors)
    write_json(asked.json, results)


if __name__ == "__main__":
    main()
