"""Sitting legislators of the United States."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsld.link.keys import key_of
from newsld.model.annotation import NameType
from training.gazetteer.thing import Thing, wikidata

_WEIGHT = 3.0  # links that a legislator is worth beside those of the news


def read_legislators(corpora: Path, states: Mapping[str, str]) -> Iterator[tuple[Thing, str | None]]:
    """Give each legislator, and the title of the article about them.

    Args:
        corpora: The folder of the corpora.
        states: Two-letter code of a state to its name.
    """
    import yaml

    path = corpora / "gazetteers" / "congress-legislators" / "legislators-current.yaml"
    for row in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
        if "wikidata" not in row["id"]:
            continue
        name = row["name"]
        official = name.get("official_full") or f"{name['first']} {name['last']}"
        person = Thing(official, NameType.PERSON, ids={"wikidata": wikidata(row["id"]["wikidata"])}, weight=_WEIGHT)
        for first in _first_names(name):
            person.called(f"{first} {name['last']}", _WEIGHT)
        title = row["id"].get("wikipedia")
        if title:
            person.entitle(title)
        term = row["terms"][-1]
        person.context.update([*_told_with(term), *key_of(states.get(term["state"], "")).split()])
        yield person, title


def _first_names(name: dict[str, Any]) -> list[str]:
    first = [name["first"]]
    if name.get("middle"):
        first.append(f"{name['first']} {name['middle']}")
    if name.get("nickname"):
        first.append(name["nickname"])
    return first


def _told_with(term: dict[str, Any]) -> list[str]:
    house = {"sen": "senator sen senate", "rep": "representative rep house congresswoman congressman"}
    return [*house[term["type"]].split(), term["party"].lower(), "congress", "lawmaker", "legislation"]
