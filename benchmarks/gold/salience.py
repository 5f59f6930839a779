"""GUM's graded salience: in how many of five summaries of a text an entity is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import define, field, frozen

_MARK = re.compile(r"\(([^()]+)|([^()]+)\)|\)")
_SUMMARY = "s"
_KINDS = frozenset({"person", "organization", "place", "object"})
"""What a name can name; events and times are no entities of ours."""


@frozen(kw_only=True)
class Salient:
    """An entity of a text.

    Attributes:
        names: The words of its mentions whose head is a name.
        heads: The heads of these mentions.
        summaries: In how many of the five summaries it is named.
    """

    names: tuple[str, ...]
    heads: tuple[str, ...]
    summaries: int


@define
class _Open:
    number: str
    kind: str
    summaries: int
    head: int
    words: list[tuple[str, bool]] = field(factory=list)


@define
class _Entity:
    names: list[str] = field(factory=list)
    heads: list[str] = field(factory=list)
    summaries: int = 0


def read_salience(path: Path) -> tuple[Salient, ...]:
    """Give the entities of a document that have a name.

    Args:
        path: A CoNLL-U file of GUM, whose column MISC has ``Entity=(GRP-etype-infstat-salience-centering-minspan-…``.

    Returns:
        The people, organizations, places and objects, in text order.
    """
    found: dict[str, _Entity] = {}
    for mention in _mentions(path):
        if mention.kind not in _KINDS:
            continue
        entity = found.setdefault(mention.number, _Entity())
        entity.summaries = max(entity.summaries, mention.summaries)
        word, named = mention.words[mention.head] if mention.head < len(mention.words) else ("", False)
        if named:
            entity.names.append(" ".join(words for words, _ in mention.words))
            entity.heads.append(word)
    return tuple(
        Salient(names=tuple(e.names), heads=tuple(e.heads), summaries=e.summaries) for e in found.values() if e.names
    )


def _mentions(path: Path) -> Iterator[_Open]:
    ahead: list[_Open] = []
    for line in path.read_text("utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) != 10 or not columns[0].isdigit():
            continue
        marks = next((m[len("Entity=") :] for m in columns[9].split("|") if m.startswith("Entity=")), "")
        closed = list(_closings(marks))
        for content in (m[1] for m in _MARK.finditer(marks) if m[1]):
            parts = content.split("-")
            ahead.append(_Open(parts[0], parts[1], parts[3].count(_SUMMARY), int(parts[5].split(",")[0]) - 1))
        for mention in ahead:
            mention.words.append((columns[1], columns[3] == "PROPN"))
        for number in closed:
            at = max((i for i, m in enumerate(ahead) if number in ("", m.number)), default=None)
            if at is not None:
                yield ahead.pop(at)


def _closings(marks: str) -> Iterator[str]:
    """Give the numbers of the mentions that end here; nothing stands for the one that was begun last."""
    for match in re.finditer(r"\([^()]*(\))?|([^()]*)\)", marks):
        if match[1]:
            yield ""
        elif match[2] is not None:
            yield match[2]
