"""Tell which names mean one thing: by how they are written, and of people by where they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from newsld.model.annotation import NameMark, NameType

_PARENTHESIS = re.compile(r"\s?\($")
_SURE = 1.9
"""A name of two types is of the likelier one where its marks have so many times the confidence of the others'."""
_DOUBTFUL = 0.8
"""A name less sure than this is another type's if it is written like a surname that the text gives."""
_SURE_PLACE = 0.9
"""A place less sure than this is a company's if it is written like one that the text gives with its legal form."""
_MOST_ALIKE = 32  # full names with one surname that are compared with one another

Words = tuple[str, ...]
Key = tuple[NameType, Collection[str]]


class Grouping:
    """The names of one text, told apart.

    Args:
        text: The text.
        names: Its names in text order, without titles.
        small: Words inside names whose letters count for none of an acronym's, and which may be missing.
        forms: Legal forms of companies, in lower case and without full stops, which may be missing too.
        storms: Nouns before the name of a storm ("Hurricane Dorian"), in lower case.
    """

    def __init__(
        self,
        text: str,
        names: Sequence[NameMark],
        small: frozenset[str],
        forms: frozenset[str] = frozenset(),
        storms: frozenset[str] = frozenset(),
    ) -> None:
        self.text = text
        self.names = names
        self.small = small
        self.forms = forms
        self.words = [tuple(name.span.of(text).split()) for name in names]
        self.storms = {
            w[-1]: w
            for name, w in zip(names, self.words, strict=True)
            if name.type is NameType.EVENT and len(w) > 1 and w[-2].casefold() in storms
        }
        self.types = self._types()

    def groups(self) -> list[tuple[NameType, list[NameMark]]]:
        """Give the names of each thing with its type, in the order of their first names."""
        people = self._people()
        others = self._others()
        found: dict[Key, list[NameMark]] = {}
        for at, name in enumerate(self.names):
            found.setdefault(people[at] if self.types[at] is NameType.PERSON else others[at], []).append(name)
        return [(kind, names) for (kind, _), names in found.items()]

    def _types(self) -> list[NameType]:
        """Give the type of each name: that of most of those written like it, if they are clearly more."""
        weights: dict[Words, dict[NameType, float]] = defaultdict(lambda: defaultdict(float))
        for name, words in zip(self.names, self.words, strict=True):
            weights[words][name.type] += name.confidence
        types = []
        for name, words in zip(self.names, self.words, strict=True):
            first, weight = max(weights[words].items(), key=lambda item: item[1])
            clear = weight >= _SURE * (sum(weights[words].values()) - weight)
            types.append(first if clear else name.type)
        return self._with_storms(self._with_bodies(self._with_firms(self._with_surnames(types))))

    def _with_surnames(self, types: list[NameType]) -> list[NameType]:
        """Take a doubtful place or organization that is called like a person of the text for that person."""
        surnames = {
            ending
            for at, words in enumerate(self.words)
            if types[at] is NameType.PERSON and len(words) > 1
            for ending in _endings(_bare(words))
        }
        for at, (name, words) in enumerate(zip(self.names, self.words, strict=True)):
            if len(words) == 1 and name.confidence < _DOUBTFUL and _bare(words)[0] in surnames:
                types[at] = NameType.PERSON
        return types

    def _with_firms(self, types: list[NameType]) -> list[NameType]:
        """Take a place that is called like a company of the text, its legal form left out, for that company.

        "Shares in Hartwell" are of Hartwell Foods Plc, unless the encoder is sure of the place.
        """
        firms = {
            words[0]
            for at, words in enumerate(self.words)
            if types[at] is NameType.ORGANIZATION and len(words) > 1 and _folded(words[-1]) in self.forms
        }
        for at, (name, words) in enumerate(zip(self.names, self.words, strict=True)):
            if len(words) == 1 and words[0] in firms and types[at] is NameType.PLACE and name.confidence < _SURE_PLACE:
                types[at] = NameType.ORGANIZATION
        return types

    def _with_bodies(self, types: list[NameType]) -> list[NameType]:
        """Take what is now an organization, now something else, and called like a longer one for that one.

        "Mahan" is Mahan Air, of which the text told before, if the encoder takes it for one once.
        """
        longer = {
            words[0] for kind, words in zip(types, self.words, strict=True)
            if kind is NameType.ORGANIZATION and len(words) > 1
        }  # fmt: skip
        taken = {
            words[0] for kind, words in zip(types, self.words, strict=True)
            if kind is NameType.ORGANIZATION and len(words) == 1 and words[0] in longer
        }  # fmt: skip
        return [
            NameType.ORGANIZATION if len(words) == 1 and words[0] in taken else kind
            for kind, words in zip(types, self.words, strict=True)
        ]

    def _with_storms(self, types: list[NameType]) -> list[NameType]:
        """Take "Dorian" for the hurricane of this name, unless the text tells of somebody else called so."""
        bearers = {
            words[-1] for kind, words in zip(types, self.words, strict=True)
            if kind is NameType.PERSON and len(words) > 1
        }  # fmt: skip
        return [
            NameType.EVENT if words[-1] not in bearers and self._is_storm(words) else kind
            for kind, words in zip(types, self.words, strict=True)
        ]

    def _is_storm(self, words: Words) -> bool:
        return words[-1] in self.storms and (len(words) == 1 or words == self.storms[words[-1]])

    def _people(self) -> dict[int, Key]:
        """Give the key of each person's name: its fullest form."""
        at = [index for index, kind in enumerate(self.types) if kind is NameType.PERSON]
        bare = {index: _bare(self.words[index]) for index in at}
        same = _alike({bare[index] for index in at if len(bare[index]) > 1})
        firsts: dict[str, set[Words]] = defaultdict(set)
        after: dict[str, Words] = {}
        for index in at:
            if len(bare[index]) > 1:
                full = same[bare[index]]
                firsts[full[0]].add(full)
                for ending in _endings(bare[index]):
                    after.setdefault(ending, full)
        before: dict[str, Words] = {}
        keys: dict[int, Key] = {}
        for index in at:
            words = bare[index]
            if len(words) > 1:
                words = same[words]
                before.update((ending, words) for ending in _endings(bare[index]))
            else:
                named = firsts.get(words[0], set())
                only = next(iter(named)) if len(named) == 1 else words
                words = before.get(words[0]) or after.get(words[0]) or only
            keys[index] = (NameType.PERSON, words)
        return keys

    def _others(self) -> dict[int, Key]:
        """Give the key of each other name: type and words; an acronym has the key of what it stands for."""
        keys: dict[int, Key] = {}
        initials: dict[tuple[NameType, str], set[Key]] = defaultdict(set)
        longer: dict[str, dict[Key, None]] = defaultdict(dict)
        for index, (kind, words) in enumerate(zip(self.types, self.words, strict=True)):
            if kind is NameType.PERSON:
                continue
            if kind is NameType.EVENT and self._is_storm(words):
                words = self.storms[words[-1]]
            keys[index] = (kind, self._content(words, organization=kind is NameType.ORGANIZATION))
            if len(words) > 1:
                initials[kind, self._initials(words)].add(keys[index])
            if kind is NameType.ORGANIZATION:
                if len(words) > 1:
                    longer[words[0]][keys[index]] = None
                elif len(longer[words[0]]) == 1 and not _acronym(words):
                    # Who was called by the whole name before is called by its first word after.
                    keys[index] = next(iter(longer[words[0]]))
        stands: dict[str, Key] = {}
        for index, key in keys.items():
            if index - 1 in keys and self._expands(index - 1, index):
                stands[self.words[index][0]] = keys[index - 1]
            acronym = _acronym(self.words[index])
            meant = initials.get((key[0], acronym), set()) if acronym else set()
            keys[index] = stands.get(" ".join(self.words[index])) or (next(iter(meant)) if len(meant) == 1 else key)
        return keys

    def _content(self, words: Words, *, organization: bool) -> Collection[str]:
        folded = [_folded(word) for word in words]
        while organization and len(folded) > 1 and folded[-1] in self.forms:
            folded.pop()
        return frozenset(word for word in folded if word not in self.small) or frozenset(folded)

    def _initials(self, words: Iterable[str]) -> str:
        parts = (part for word in words for part in word.split("-") if word not in self.small)
        return "".join(part[0] for part in parts if part[:1].isupper())

    def _expands(self, long: int, short: int) -> bool:
        """Tell whether a name is the acronym in parentheses after the one before it."""
        first, second = self.names[long].span, self.names[short].span
        if not _PARENTHESIS.fullmatch(self.text[first.end : second.start]) or self.text[second.end :][:1] != ")":
            return False
        acronym = _acronym(self.words[short])
        return bool(acronym) and acronym in (self._initials(self.words[long]), _capitals(self.words[long]))


def _acronym(words: Words) -> str:
    """Give the letters of a name that is an acronym; else nothing."""
    letters = words[0].replace(".", "") if len(words) == 1 else ""
    return letters if len(letters) > 1 and letters.isalpha() and letters.isupper() else ""


def _capitals(words: Words) -> str:
    return "".join(letter for word in words for letter in word if letter.isupper())


def _folded(word: str) -> str:
    return word.strip(",").replace(".", "").casefold()


def _bare(words: Words) -> Words:
    """Give the words of a person's name, alike whatever their capitals, without what follows the surname ("Jr.")."""
    kept = list(words)
    while len(kept) > 2 and kept[-1].endswith("."):
        kept.pop()
    return tuple(word.rstrip(",").casefold() for word in kept)


def _endings(words: Words) -> Iterable[str]:
    """Give what may stand for a full name alone: the surname, without its article too (``al-Sisi``)."""
    yield words[-1]
    if "-" in words[-1]:
        yield words[-1].partition("-")[2]


def _alike(names: Iterable[Words]) -> Mapping[Words, Words]:
    """Give for each full name the fullest one that must mean the same person."""
    by_surname: dict[str, list[Words]] = defaultdict(list)
    for name in sorted(names, key=lambda words: (-len(words), words)):
        by_surname[name[-1]].append(name)
    fullest: dict[Words, Words] = {}
    for bearers in by_surname.values():
        for number, name in enumerate(bearers):
            fuller = [other for other in bearers[: min(number, _MOST_ALIKE)] if _abbreviates(name, other)]
            whole = {fullest[other] for other in fuller}
            fullest[name] = whole.pop() if len(whole) == 1 else name
    return fullest


def _abbreviates(name: Words, other: Words) -> bool:
    """Tell whether a name is another one with words left out or shortened to their initials."""
    if name == other[-len(name) :]:
        return True
    first, whole = name[0].rstrip("."), other[0]
    if first != whole.rstrip(".") and not (len(first) == 1 and whole.startswith(first)):
        return False
    middle = [word.rstrip(".") for word in name[1:-1]]
    return all(any(word.startswith(part) for word in other[1:-1]) for part in middle)
