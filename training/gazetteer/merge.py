"""Join what the sources tell of one thing: articles with places and legislators, and articles that only lead to others.

Nothing is joined by its name alone where the name has several bearers and nothing tells which.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from newsld.lang.en.demonyms import DEMONYMS
from newsld.link.keys import key_of
from newsld.model.annotation import NameType
from training.gazetteer.forms import shortened
from training.gazetteer.geography import Geography
from training.gazetteer.thing import Thing
from training.gazetteer.titles import Title, split_title, words_of

LINKED = (
    None, NameType.PERSON, NameType.ORGANIZATION, NameType.PLACE, NameType.FACILITY, NameType.EVENT, NameType.WORK,
    NameType.PRODUCT,
)  # fmt: skip
"""Types of what is linked: no peoples, no posts."""

_LIKELIER = 4.0  # how many times as large as any other of its name a city is that a bare title means
_LARGE = 0.5  # weight of a city that a bare title may mean without further evidence: 100,000 inhabitants
_PLACES = (None, NameType.PLACE)
GENERIC = frozenset(
    ["province", "governorate", "oblast", "krai", "region", "state", "department", "prefecture", "county", "district",
     "municipality", "republic", "autonomous"]
)  # fmt: skip
_SIGN = re.compile(r"[$€£¥₹%#@]")  # "US$" has the key of "US" and means no country
_COUNTRIES = frozenset(["us", "uk", *(key_of(country) for country in DEMONYMS.values())])
_SHORT = {"us": "united states", "uk": "united kingdom", "un": "united nations", "eu": "european union"}


class Places:
    """Finds the place that a title means.

    Args:
        geography: The places.
        titles: All titles: where there is a "Kherson Oblast", "Kherson" is the city.
    """

    def __init__(self, geography: Geography, titles: Iterable[str]) -> None:
        self._titles = {key_of(title) for title in titles}
        self._countries: dict[str, Thing] = {}
        for country in geography.countries.values():
            for name in (country.name, *country.names):
                self._countries.setdefault(key_of(name), country)
        self._within: dict[str, set[Thing]] = {}
        self._named: dict[str, list[Thing]] = {}
        for place in (*geography.divisions.values(), *geography.cities):
            plain = {key_of(place.name), *(key_of(n) for n in place.names if place.kind == "AdministrativeArea")}
            for key in sorted(plain):
                self._named.setdefault(key, []).append(place)
        for area in (*geography.countries.values(), *geography.divisions.values()):
            for name in (area.name, *area.names):
                self._within.setdefault(key_of(name), set()).add(area)
        for code, division in geography.divisions.items():
            if code.startswith("US."):  # "Washington, D.C."
                self._within.setdefault(code.removeprefix("US.").lower(), set()).add(division)

    def of(self, title: str, known: Title, type_: NameType | None) -> Thing | None:
        """Give the place that an article is about, if that is clear."""
        if type_ not in _PLACES:
            return None
        head, qualifier = split_title(title)
        key = key_of(head)
        if key in self._countries and qualifier in (None, "country"):
            return self._countries[key]
        found = self._named.get(key) or self._named.get(without_generic(key), [])
        if not self._named.get(key):
            found = [place for place in found if place.kind == "AdministrativeArea"]
        areas = self._areas(qualifier)
        if areas is not None:
            return _only([place for place in found if _lies(place, areas)])
        if qualifier is not None and key_of(qualifier) != "city":
            if key_of(qualifier) not in GENERIC:
                return None
            found = [place for place in found if place.kind == "AdministrativeArea"]
        elif any(f"{key} {word}" in self._titles for word in GENERIC):
            cities = [place for place in found if any(place.within is area for area in found)]
            found = cities or found
        return self._bare(found, known)

    def _areas(self, qualifier: str | None) -> set[Thing] | None:
        if qualifier is None:
            return None
        words = qualifier.replace(" state", "").split(", ")
        return self._within.get(key_of(words[0]))

    def _bare(self, found: list[Thing], known: Title) -> Thing | None:
        told: Counter[Thing] = Counter()
        for key, count in known.after.items():
            for area in self._within.get(key, ()):
                told[area] += count
        if told:
            inside = [place for place in found if _lies(place, set(told))]
            return _largest(inside, enough=0.0)
        if country := _country_told(found, known):
            return _largest([place for place in found if _lies(place, {country})], enough=0.0)
        return _largest(found, enough=_LARGE)


def _country_told(found: list[Thing], known: Title) -> Thing | None:
    """Give the one country with a place of a name that at least half of the lines speak of which link to the title."""
    votes: dict[Thing, int] = {}
    for place in found:
        area = place
        while area.within is not None:
            area = area.within
        votes[area] = min((known.words[word] for word in words_of(area.name)), default=0)
    heard = [country for country, lines in votes.items() if lines]
    return heard[0] if len(heard) == 1 and 2 * votes[heard[0]] >= known.count else None


def without_generic(key: str) -> str:
    """Give the key of a division's name without the words that say what kind of division it is."""
    words = key.split()
    while len(words) > 1 and words[-1] in GENERIC:
        words.pop()
    return " ".join(words)


def _lies(place: Thing, areas: set[Thing]) -> bool:
    area = place.within
    while area is not None:
        if area in areas:
            return True
        area = area.within
    return False


def _only(found: list[Thing]) -> Thing | None:
    return _largest(found, enough=0.0)


def _largest(found: list[Thing], *, enough: float) -> Thing | None:
    """Give the one that is by far the largest; of a city and the division of its name that it lies in, the city."""
    ranked = sorted(found, key=lambda place: (-place.weight, place.name))
    if not ranked or ranked[0].weight < enough:
        if len(ranked) == 1 and ranked[0].kind == "AdministrativeArea":
            return ranked[0]
        return None
    first, *rest = ranked
    rivals = [p for p in rest if not (p.kind == "AdministrativeArea" and first.within is p)]
    return first if all(first.weight >= _LIKELIER * max(p.weight, 0.1) for p in rivals) else None


def redirects(titles: Mapping[str, Title], types: Mapping[str, NameType | None]) -> dict[str, str]:
    """Give the titles that are but another name of an article: news links the words of the one to the other."""
    by_name: dict[str, Counter[str]] = {}
    for title, known in titles.items():
        for name, count in known.names.items():
            by_name.setdefault(key_of(name), Counter())[title] += count
    found: dict[str, str] = {}
    for title in titles:
        links = by_name.get(key_of(title))
        if not links or split_title(title)[1]:
            continue
        (best, count), *_ = sorted(links.items(), key=lambda item: (-item[1], item[0]))
        own = links[title]
        if best != title and count >= 2 and count > own and types[title] in (None, types[best]):
            found[title] = best
    by_words: dict[str, list[str]] = {}
    for title in titles:
        words = [_SHORT.get(word, word) for word in key_of(title).split()]
        by_words.setdefault(" ".join(words), []).append(title)
    for alike in by_words.values():
        best = max(alike, key=lambda t: (titles[t].count, t))
        found.update({title: best for title in alike if title != best and types[title] in (None, types[best])})
    for title in titles:
        if title.startswith("The ") and (bare := title.removeprefix("The ")) in titles:
            less, more = sorted((title, bare), key=lambda t: (titles[t].count, t))
            found.setdefault(less, more)
    return {title: target for title, target in found.items() if target not in found}


def names_of(title: str, known: Title) -> Iterator[tuple[str, float]]:
    """Give the names of an article with their weights: those that say it, and others if they do so twice."""
    head, qualifier = split_title(title)
    parts = set(key_of(head).split())
    yield head, 0.0
    for short in shortened(head):
        yield short, known.count / 2
    if qualifier and title != head and "(" not in title:
        yield title, 0.0
    for name, count in known.names.items():
        key = key_of(name)
        if not key or key in DEMONYMS or len(key) < 2 or _SIGN.search(name):
            continue
        if key in _COUNTRIES and key_of(head) not in _COUNTRIES:
            continue  # the portal links "Belgium" to its football team; the name names the country
        words = set(key.split())
        if count >= 2 or words & parts or key.replace(" ", "") == _initials(head):
            yield name, float(count)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[:1].isupper()).casefold()
