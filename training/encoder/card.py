"""Write the model card that ships beside the weights: hand-written words, figures from the run."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

Figures = Mapping[str, Mapping[str, float]]

TEMPLATE = Path(__file__).with_name("card.md")
TREES = ("upos", "xpos", "uas", "las")
EVENTS = ("triggers", "typed", "roles", "modality", "main")
MENTIONS = ("mentions", "antecedents", "pronouns")
NAMES = {
    "names": "all", "names PER": "person", "names ORG": "organization", "names LOC": "place", "names FAC": "facility",
    "names NORP": "group", "names EVT": "event", "names WRK": "work", "names PRD": "product", "names TTL": "title",
}  # fmt: skip


def write_card(figures: Path, card: Path) -> None:
    """Write the card.

    Args:
        figures: What the training wrote: by form (``float32``, ``int8``), set and figure.
        card: The Markdown file to write.
    """
    by_form: Mapping[str, Figures] = json.loads(figures.read_text(encoding="utf-8"))
    shipped, whole = by_form["int8"], by_form["float32"]
    parts = {
        "trees": table(shipped, whole, {name: name.upper() for name in TREES}),
        "names": table(shipped, whole, NAMES),
        "events": table(shipped, whole, {name: name for name in EVENTS}),
        "mentions": table(shipped, whole, {name: name for name in MENTIONS}),
    }
    text = TEMPLATE.read_text(encoding="utf-8")
    for name, lines in parts.items():
        text = text.replace(f"{{{{{name}}}}}", "\n".join(lines))
    card.write_text(text, encoding="utf-8")


def table(shipped: Figures, whole: Figures, columns: Mapping[str, str]) -> Sequence[str]:
    """Give a Markdown table of the sets that have the first of some figures; before quantization in brackets.

    Args:
        shipped: Figures of the shipped files.
        whole: Figures of the float32 form.
        columns: Figures, and their headings.
    """
    first = next(iter(columns))
    lines = ["| set | " + " | ".join(columns.values()) + " |", "|---" * (len(columns) + 1) + "|"]
    for name, found in shipped.items():
        if first in found:
            cells = (_cell(found.get(column), whole[name].get(column)) for column in columns)
            lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return lines


def _cell(value: float | None, before: float | None) -> str:
    return "" if value is None or before is None else f"{_short(value)} ({_short(before)})"


def _short(value: float) -> str:
    return f"{value:.3f}".removeprefix("0")
