"""What the links of news and of annotated texts tell: which words mean which article of Wikipedia."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from attrs import define, field

from newsld.lang.en.demonyms import DEMONYMS
from newsld.link.keys import key_of
from newsld.model.annotation import NameType
from training.corpora.conllu import read_conllu
from training.corpora.gum import Entity, read_entities
from training.corpora.gum_names import name_range
from training.corpora.gum_split import HELD_OUT
from training.corpora.lines import read_lines
from training.examples import Text
from training.gazetteer.forms import type_by_form

TEST_MONTHS = ("2025-04", "2025-12")
_TYPES = {
    "PER": NameType.PERSON, "ORG": NameType.ORGANIZATION, "LOC": NameType.PLACE, "FAC": NameType.FACILITY,
    "NORP": NameType.GROUP, "EVT": NameType.EVENT, "WRK": NameType.WORK, "PRD": NameType.PRODUCT,
    "TTL": NameType.TITLE,
    "person": NameType.PERSON, "organization": NameType.ORGANIZATION, "place": NameType.PLACE,
    "event": NameType.EVENT,
}  # fmt: skip
_WORD = re.compile(r"\w[\w'’-]*")
_QUALIFIER = re.compile(r"(.+?)(?: \(([^()]+)\)|, (.+))")


@define
class Title:
    """What is known of an article of Wikipedia.

    Attributes:
        names: Words of links to it, with their counts.
        types: Types of the names that are linked to it, with their counts.
        words: Words of the lines that link to it, with their counts.
        after: Keys of the names that stand after it and a comma, as the place that contains it does.
        lower: Links to it that begin with a small letter.
    """

    names: Counter[str] = field(factory=Counter)
    types: Counter[NameType] = field(factory=Counter)
    words: Counter[str] = field(factory=Counter)
    after: Counter[str] = field(factory=Counter)
    lower: int = 0

    @property
    def count(self) -> int:
        """Links to it whose words are a name."""
        return self.names.total()

    @property
    def type(self) -> NameType | None:
        """The commonest type of the names that are linked to it."""
        return max(self.types, key=lambda t: (self.types[t], t.value)) if self.types else None


@define
class Titles:
    """All articles by title, and in how many lines each word stands."""

    titles: dict[str, Title] = field(factory=dict)
    lines: int = 0
    spread: Counter[str] = field(factory=Counter)
    name_types: dict[str, Counter[NameType]] = field(factory=dict)

    def get(self, title: str) -> Title:
        """Give what is known of an article, which may be nothing yet."""
        return self.titles.setdefault(title, Title())


def split_title(title: str) -> tuple[str, str | None]:
    """Give a title without what tells it from others of the name, and that: ``Georgia (country)``."""
    match = _QUALIFIER.fullmatch(title)
    return (match[1], match[2] or match[3]) if match else (title, None)


def words_of(text: str) -> set[str]:
    """Give the words of a text by their keys, demonyms as the words of their countries."""
    found: set[str] = set()
    for word in _WORD.findall(text):
        key = key_of(word)
        found.update(key_of(DEMONYMS[key]).split() if key in DEMONYMS else (key,))
    return {word for word in found if len(word) > 2 and not word.isdigit()}


def read_news(corpora: Path, found: Titles, leave_out: tuple[str, ...]) -> None:
    """Read the links of the news lines.

    Args:
        corpora: The folder of the corpora.
        found: Gets what they tell.
        leave_out: Months (``2025-04``) that are not read.
    """
    for part in ("train", "unlabelled"):
        for line in read_lines(corpora / "newslines" / f"{part}.jsonl"):
            if line["date"].startswith(leave_out):
                continue
            names = {(n["start"], n["end"]): _TYPES[n["type"]] for n in line.get("names", ())}
            _line(line["text"], line["links"], names, found)


def _line(text: str, links: list[dict[str, object]], names: dict[tuple[int, int], NameType], found: Titles) -> None:
    words = words_of(text)
    found.lines += 1
    found.spread.update(words)
    for (start, end), type_ in names.items():
        found.name_types.setdefault(key_of(text[start:end]), Counter())[type_] += 1
    starts = {name[0]: name for name in names}
    for link in links:
        start, end, title = int(str(link["start"])), int(str(link["end"])), str(link["title"])
        linked = text[start:end]
        known = found.get(title)
        name = starts.get(start)
        if name and name[1] < end and text[name[1]] == ",":  # "Balochistan, Pakistan" is one link
            linked, end = text[start : name[1]], name[1]
        type_ = names.get((start, end))
        if not linked[:1].isupper() and not any(c.isupper() for c in linked[:4]):
            known.lower += 1
            continue
        if type_:
            known.types[type_] += 1
        known.names[linked] += 1
        known.words.update(words - set(key_of(linked).split()))
        if follows := re.match(r", (\w[\w’' -]*)", text[end : end + 60]):
            known.after[key_of(follows[1])] += 1


def read_gum(corpora: Path, found: Titles, leave_out: tuple[str, ...]) -> set[str]:
    """Read the links of GUM's documents, those held out and the interviews left out.

    Args:
        corpora: The folder of the corpora.
        found: Gets what they tell.
        leave_out: Beginnings of the names of further documents that are not read.

    Returns:
        The titles that the documents left out link to: nothing of them may be learnt from GUM.
    """
    unseen: set[str] = set()
    for path in sorted((corpora / "gum" / "conllu").glob("*.conllu")):
        hidden = path.stem in HELD_OUT or path.stem.startswith(("GUM_interview_", *leave_out))
        for parsed in read_conllu(path, "gum"):
            for entity in read_entities(parsed):
                if not entity.title:
                    continue
                title = unquote(entity.title).replace("_", " ")
                if hidden:
                    unseen.add(title)
                elif parsed.text.trees and parsed.text.trees[entity.head].upos == "PROPN":
                    _mention(parsed.text, entity, found.get(title))
    return unseen


def _mention(text: Text, entity: Entity, known: Title) -> None:
    start, end = name_range(text, entity)
    words = " ".join(text.words[start:end]).replace(" 's", "'s").replace(" , ", ", ").replace(" - ", "-")
    if not words[:1].isupper():
        return
    known.names[words] += 1
    if entity.type in _TYPES:
        known.types[_TYPES[entity.type]] += 1


def read_items(corpora: Path, unseen: set[str]) -> dict[str, str]:
    """Read which Wikidata item is that of an article.

    Args:
        corpora: The folder of the corpora.
        unseen: Titles that are passed over.

    Returns:
        Title to item.
    """
    found: dict[str, str] = {}
    for line in (corpora / "gum" / "wiki_map.tab").read_text(encoding="utf-8").splitlines()[1:]:
        written, title, item, _ = line.split("\t")
        for name in (unquote(written).replace("_", " "), title.replace("_", " ")):
            if name not in unseen:
                found[name] = item
    return found


def guess_types(found: Titles) -> Iterator[tuple[str, NameType | None]]:
    """Give each title a type: as its names are typed, else as names alike are.

    Yields:
        Title and type; no type where nothing speaks for one.
    """
    ends: dict[str, Counter[NameType]] = {}
    given = _given_names(found)
    for title, known in found.titles.items():
        if known.type and known.count:
            for sign in _signs(title):
                ends.setdefault(sign, Counter())[known.type] += 1
    for title, known in found.titles.items():
        yield (
            title,
            type_by_form(title, known.type)
            or known.type
            or _by_name(title, known, found)
            or _by_signs(title, ends)
            or _by_given_name(title, given),
        )


def _signs(title: str) -> Iterator[str]:
    head, qualifier = split_title(title)
    words = head.split()
    if len(words) > 1:
        yield f"… {words[-1]}"
    if qualifier:
        yield f"({qualifier.split()[-1]})"
    if len(words) > 1 and not words[0].isalpha():  # "2026 …"
        yield f"{words[0]} …"


def _by_name(title: str, known: Title, found: Titles) -> NameType | None:
    votes: Counter[NameType] = Counter()
    for name in {*known.names, split_title(title)[0]}:
        votes.update(found.name_types.get(key_of(name), ()))
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] >= 0.8 * votes.total() else None


def _by_signs(title: str, ends: dict[str, Counter[NameType]]) -> NameType | None:
    for sign in _signs(title):
        if (votes := ends.get(sign)) and votes.total() >= 3:
            type_, count = votes.most_common(1)[0]
            if count >= 0.9 * votes.total():
                return type_
    return None


def _given_names(found: Titles) -> set[str]:
    """Give the first words of the names of people that are first words of nobody else's name more often."""
    first: dict[str, Counter[bool]] = {}
    for title, known in found.titles.items():
        words = split_title(title)[0].split()
        if known.type and len(words) > 1:
            first.setdefault(words[0], Counter())[known.type is NameType.PERSON] += 1
    return {word for word, votes in first.items() if votes[True] > 4 * votes[False]}


def _by_given_name(title: str, given: set[str]) -> NameType | None:
    words = split_title(title)[0].split()
    named = 2 <= len(words) <= 4 and words[0] in given and all(w[0].isupper() or len(w) <= 3 for w in words)
    return NameType.PERSON if named else None
