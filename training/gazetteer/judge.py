"""Judges links: whether an article of Wikipedia is about what was linked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

from attrs import field, frozen

from newsld.link.keys import key_of
from newsld.link.surroundings import chain
from newsld.link.table import Found, Gazetteer
from newsld.model.annotation import NameType
from newsld.model.link import Candidate, Container
from training.gazetteer.merge import GENERIC, without_generic
from training.gazetteer.thing import wikidata, wikipedia
from training.gazetteer.titles import TEST_MONTHS, Titles, read_news, split_title

_WIKIPEDIA = "https://en.wikipedia.org/"
_ARTICLES = f"{_WIKIPEDIA}wiki/"
_MOSTLY = 0.75


def read_words(corpora: Path) -> dict[str, str]:
    """Give the words that news links to one article at least three times of four: its other names.

    Args:
        corpora: The folder of the corpora.

    Returns:
        Key of the words to the title.
    """
    titles = Titles()
    read_news(corpora, titles, TEST_MONTHS)
    linked: dict[str, Counter[str]] = {}
    for title, known in titles.titles.items():
        for name, count in known.names.items():
            # A title that is linked in its own words may be that of a redirect.
            if key_of(name) != key_of(title):
                linked.setdefault(key_of(name), Counter())[title] += count
    best = {key: (counts.most_common(1)[0], counts.total()) for key, counts in linked.items() if key}
    return {key: title for key, ((title, count), total) in best.items() if count >= _MOSTLY * total}


@frozen(kw_only=True)
class Judge:
    """Tells whether a link is right.

    Attributes:
        gazetteer: What was looked up in.
        items: Title to Wikidata item.
        words: Words that news links to one article, by their keys, to its title, as `read_words` gives them: a title
            that has no entry of its own is another name of that article if its words are.
    """

    gazetteer: Gazetteer
    items: dict[str, str]
    words: Mapping[str, str] = field(factory=dict)

    def is_right(self, candidate: Candidate, title: str) -> bool:
        """Tell whether an article is about a candidate."""
        if wikipedia(title) in candidate.iris:
            return True
        if title in self.items and wikidata(self.items[title]) in candidate.iris:
            return True
        known = any(iri.startswith(_WIKIPEDIA) for iri in candidate.iris)
        country = candidate.kind == "Country"
        if candidate.type is NameType.PLACE and (not known or country or self._lies_where(candidate, title)):
            return self._is_place(candidate, title)
        return self._is_other_name(candidate, title)

    def _is_other_name(self, candidate: Candidate, title: str) -> bool:
        if not self.words or self.gazetteer.by_iri(wikipedia(title)) or split_title(title)[1]:
            return False
        key = key_of(title)
        own = [unquote(i.removeprefix(_ARTICLES)) for i in candidate.iris if i.startswith(_ARTICLES)]
        titles = [name.replace("_", " ") for name in own]
        return any(key_of(name) == key or self.words.get(key) == name for name in titles)

    def is_there(self, title: str) -> bool:
        """Tell whether the gazetteer has what an article is about."""
        if self.gazetteer.by_iri(wikipedia(title)):
            return True
        if title in self.items and self.gazetteer.by_iri(wikidata(self.items[title])):
            return True
        return any(self.is_right(candidate, title) for candidate in self._found(title))

    def _found(self, title: str) -> list[Candidate]:
        return [
            Candidate(
                iris=f.entry.iris, name=f.entry.name, score=1.0, source="", type=f.entry.type, kind=f.entry.kind,
                within=tuple(Container(iris=a.iris, name=a.name, kind=a.kind) for a in chain(f.entry, self.gazetteer)),
            )
            for name in (title, split_title(title)[0], without_generic(key_of(title)))
            for f in self._named(name)
        ]  # fmt: skip

    def _is_place(self, candidate: Candidate, title: str) -> bool:
        """Tell whether a title is the name of a place, with the name of what contains it where it has one."""
        head, qualifier = split_title(title)
        key, name = key_of(head), key_of(candidate.name)
        areas = {key_of(area.name) for area in candidate.within}
        if candidate.kind == "AdministrativeArea":
            generic = key != name or (qualifier is not None and key_of(qualifier) in GENERIC)
            if not generic and any(
                f.entry.kind == "City" and f.entry.within in candidate.iris for f in self._named(head)
            ):
                return False  # "Sumy" is the city, not the oblast around it
            key = without_generic(key)
        if key not in (name, without_generic(name)) and not any(
            f.entry.iris == candidate.iris for f in self._named(head)
        ):
            return False  # "Ghent" is a name of Gent
        told = None if qualifier is None else key_of(qualifier.split(", ")[0])
        return told is None or told in areas or told == "city" or told in GENERIC

    def _lies_where(self, candidate: Candidate, title: str) -> bool:
        """Tell whether a title says where a place is, as "Victoria (Australia)" and "Victoria, Australia" do."""
        qualifier = split_title(title)[1]
        areas = {key_of(area.name) for area in candidate.within}
        return qualifier is not None and key_of(qualifier.split(", ")[0]) in areas

    def _named(self, name: str) -> tuple[Found, ...]:
        return self.gazetteer.find(name)
