"""Other names of international organizations and armed groups, from PETRARCH2's lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from newsld.link.keys import key_of
from newsld.model.annotation import NameType
from training.gazetteer.thing import Thing

_FILES = ("Phoenix.International.actors.txt", "Phoenix.MilNonState.actors.txt")
_CODE = re.compile(r"\[[^\]]*\]|#.*|<!--.*?-->|;.*")


def read_actors(corpora: Path, things: list[Thing]) -> None:
    """Add the names that the lists have for organizations that are there already; the lists have no identifiers.

    Args:
        corpora: The folder of the corpora.
        things: What is there; names that one of them has stay its own.
    """
    known: dict[str, list[Thing]] = {}
    for thing in things:
        for name in (thing.name, *thing.names):
            bearers = known.setdefault(key_of(name), [])
            if thing not in bearers:
                bearers.append(thing)
    for group in _groups(corpora):
        meant = {t for name in group for t in known.get(key_of(name), ()) if t.type is NameType.ORGANIZATION}
        if len(meant) != 1 or any(len(known.get(key_of(name), ())) > 1 for name in group):
            continue
        (thing,) = meant
        for name in group:
            if key_of(name) not in known and len(key_of(name)) > 2:
                thing.called(name, 0.5)


def _groups(corpora: Path) -> Iterator[list[str]]:
    """Give the names of each actor, as it is listed: a name, and its others after a plus sign."""
    for file in _FILES:
        text = (corpora / "gazetteers" / "petrarch-actors" / file).read_text(encoding="latin-1")
        group: list[str] = []
        for line in text.splitlines():
            written = _CODE.sub("", line).strip()
            if not written:
                continue
            if not written.startswith("+") and group:
                yield group
                group = []
            if name := written.lstrip("+").strip("_ ").replace("_", " ").strip():
                group.append(name)
        if group:
            yield group
