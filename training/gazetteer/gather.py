"""Gather all that the bundled gazetteer holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from math import log
from pathlib import Path

from attrs import define

from newsld.link.build import Row
from newsld.link.keys import key_of, word_number
from newsld.model.annotation import NameType
from training.corpora.lines import read_lines
from training.gazetteer.actors import read_actors
from training.gazetteer.geography import Geography, read_geography
from training.gazetteer.legislators import read_legislators
from training.gazetteer.merge import LINKED, Places, names_of, redirects
from training.gazetteer.thing import Thing, wikidata
from training.gazetteer.titles import TEST_MONTHS, Title, Titles, guess_types, read_gum, read_items, read_news

OUTLET = "NewsMediaOrganization"
_WORDS = 12  # of a context
_CITED, _OFTENER = 8, 2  # citations of a medium; and how many times as often it tells the news as it is told of
_TOGETHER = re.compile(r" via | and | with |/")
_CITATIONS = 20  # that weigh as much as one link: who is cited is seldom told of
_COMMON = 15  # a word in more than one of so many lines tells nothing


@define
class LeaveOut:
    """What is left out besides what tests need, so that what was built can be measured on it.

    Attributes:
        months: Months of the news lines (``2025-03``).
        documents: Beginnings of the names of GUM's documents (``GUM_news_``).
    """

    months: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()


def gather(corpora: Path, leave_out: LeaveOut) -> Iterator[Row]:
    """Give the rows of the bundled gazetteer, always in the same order.

    Args:
        corpora: The folder of the corpora.
        leave_out: What is not to be read.

    Yields:
        Rows as `newsld.link.build.build` takes them, places before all else.
    """
    titles = Titles()
    read_news(corpora, titles, TEST_MONTHS + leave_out.months)
    unseen = read_gum(corpora, titles, leave_out.documents)
    items = read_items(corpora, unseen)
    geography = read_geography(corpora)
    things = _with_titles(titles, items, geography, corpora)
    _outlets(corpora, things, TEST_MONTHS + leave_out.months)
    read_actors(corpora, things)
    for thing in (*geography, *things):
        if thing.iris:
            yield thing.row(_context(thing, titles))


def _with_titles(titles: Titles, items: dict[str, str], geography: Geography, corpora: Path) -> list[Thing]:
    """Add the articles to the places they are about; give the others, the legislators first."""
    types = dict(guess_types(titles))
    things: list[Thing] = []
    by_title: dict[str, Thing] = {}
    states = {code.removeprefix("US."): place.name for code, place in geography.divisions.items() if code[:3] == "US."}
    for person, title in read_legislators(corpora, states):
        things.append(person)
        if title:
            by_title[title] = person
    leads = redirects(titles.titles, types)
    places = Places(geography, titles.titles)
    for title, known in sorted(titles.titles.items()):
        if title in leads or types[title] not in LINKED or not _is_named(title, known):
            continue
        thing = by_title.get(title) or places.of(title, known, types[title])
        if thing is None:
            thing = Thing(next(names_of(title, known))[0], types[title])
            things.append(thing)
        by_title[title] = thing
        _tell(thing, title, known, items)
    for title, target in leads.items():
        if target in by_title:
            _add_names(by_title[target], title, titles.titles[title])
    return things


def _is_named(title: str, known: Title) -> bool:
    """Tell whether an article is about something that has a name: not about what a "Communist party" is."""
    kind = any(name != title and key_of(name) == key_of(title) and name.istitle() for name in known.names)
    common = " " in title and title[1:].islower()
    return known.count > known.lower and not (kind and common)


def _tell(thing: Thing, title: str, known: Title, items: dict[str, str]) -> None:
    if "wikipedia" in thing.ids and thing.type is NameType.PLACE:
        # A second article about one place ("Georgia (US state)" led to the first): its names, not its identifiers.
        _add_names(thing, title, known)
        return
    thing.entitle(title)
    if title in items:
        thing.ids.setdefault("wikidata", wikidata(items[title]))
    _add_names(thing, title, known)


def _add_names(thing: Thing, title: str, known: Title) -> None:
    for name, weight in names_of(title, known):
        thing.called(name, weight)
    thing.weight += known.count
    thing.context.update(known.words)


def _context(thing: Thing, titles: Titles) -> tuple[int, ...]:
    """Give the words a thing is told of with that tell most (tf-idf)."""
    own = {word for name in (thing.name, *thing.names) for word in key_of(name).split()}
    told: dict[str, float] = {}
    for word, count in thing.context.items():
        spread = titles.spread.get(word, 1)
        if word not in own and spread * _COMMON < titles.lines:
            told[word] = count * log(titles.lines / spread)
    best = sorted(told, key=lambda word: (-told[word], word))[:_WORDS]
    return tuple(sorted({word_number(word) for word in best}))


def _outlets(corpora: Path, things: list[Thing], leave_out: tuple[str, ...]) -> None:
    """Mark as news media what the news lines cite as their source."""
    cited: Counter[str] = Counter()
    for part in ("train", "unlabelled"):
        for line in read_lines(corpora / "newslines" / f"{part}.jsonl"):
            if not line["date"].startswith(leave_out):
                cited.update(key_of(one) for outlet in line["outlets"] for one in _TOGETHER.split(outlet))
    for thing in things:
        citations = max(cited[key] for key in {key_of(thing.name), *_acronyms(thing)})
        may_be = thing.type in (None, NameType.ORGANIZATION, NameType.WORK)
        enough = _CITED * (2 if thing.name.isupper() else 1)  # an acronym may be cited for another of the name
        if may_be and citations >= enough and citations > _OFTENER * thing.weight:
            thing.type, thing.kind = NameType.ORGANIZATION, OUTLET
            for name in (thing.name, *thing.names):
                thing.called(name, cited[key_of(name)] / _CITATIONS)


def _acronyms(thing: Thing) -> set[str]:
    """Give the keys of its names that are the initials of its own: "AFP" of "Agence France-Presse"."""
    initials = "".join(word[0] for word in re.split(r"[ -]", thing.name) if word[:1].isupper())
    return {key_of(name) for name in thing.names if name.isupper() and name == initials}
