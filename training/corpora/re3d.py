"""re3d: public-sector reports on the conflict in Syria and Iraq, whose phrases are cut down to the names in them.

It marks noun phrases and pronouns, the largest where they overlap: "the city of Ubaydi", "FCO Minister Tobias
Ellwood", "Iraqi forces". A name is taken where the phrase is a name with article, titles or a direction before it;
phrases without a capital are no names; all others are masked.

Split: it comes without one, so of each folder's documents, by id, every third is test.
"""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from training.corpora.ner import TITLES, read_sentences, to_text
from training.corpora.ner_schemes import RE3D
from training.corpora.places import place_type
from training.corpora.tables import word_set
from training.examples import Names, Range, Text

_JOINING = word_set("of and the for in on al el de bin ibn ul - – ’s 's ’ ' / & \" “ ”")
"""Lower-case words inside names."""

_BEFORE_PLACE = word_set(
    "the northern southern eastern western central north south east west northeastern northwestern southeastern "
    "southwestern city town village province district governorate region country state of"
)
"""Lower-case words before a place's name that are not part of it."""

_POSTS = TITLES | {"secretary", "spokesperson", "spokesman", "spokeswoman", "envoy", "director", "staff", "commander"}
_CROWDS = word_set(
    "soldiers airmen sailors troops members men women terrorists people nations officials fighters partners "
    "officers they we it its their our"
)
"""Words of organizations by re3d that are people or pronouns by the guide: masked."""

_DEMONYM = ("i", "ish", "ian", "ese", "ans", "ians", "is")
_STATES = word_set(
    "iraq syria iran turkey jordan egypt lebanon israel russia france germany canada australia britain uk u.k. us "
    "u.s. usa qatar kuwait ukraine libya yemen afghanistan denmark belgium netherlands italy spain bahrain "
    "morocco"
) | {"united states", "united kingdom", "saudi arabia", "united arab emirates"}
"""Organizations by re3d that are places by the guide, also where they stand for a government."""


def read_re3d(root: Path, part: str) -> list[Text]:
    """Read a part of re3d, ``train`` or ``test``, one text a document."""
    texts: list[Text] = []
    for folder in sorted(path for path in (root / "ner" / "re3d").iterdir() if path.is_dir()):
        for number, path in enumerate(sorted(folder.glob("*.conll"))):
            if (number % 3 == 2) == (part == "test"):
                rows = [sentence for sentence in read_sentences(path) if sentence]
                texts.append(_cut_down(to_text(f"{folder.name}/{path.stem}", "re3d", RE3D, rows)))
    return texts


def _cut_down(text: Text) -> Text:
    """Cut the phrases of a text down to names."""
    names = text.names or Names(ranges=())
    ranges: list[Range] = []
    masked = list(names.masked)
    for phrase in names.ranges:
        found = _name(text.words, phrase)
        if found:
            ranges.append(found)
        elif any(word[:1].isupper() for word in text.words[phrase.start + 1 : phrase.end]) or (
            text.words[phrase.start][:1].isupper() and text.words[phrase.start] not in ("The", "A", "An")
        ):
            masked.append((phrase.start, phrase.end))
    return evolve(text, names=evolve(names, ranges=tuple(ranges), masked=tuple(sorted(set(masked)))))


def _name(words: tuple[str, ...], phrase: Range) -> Range | None:
    start, end, label = phrase.start, phrase.end, phrase.label
    if label == "PER":
        posts = [i for i in range(start, end) if words[i].lower() in _POSTS]
        start = posts[-1] + 1 if posts else start
        while start < end and words[start] in ("of", "State", ".", "Defense"):
            start += 1
    lead = _BEFORE_PLACE if label in ("LOC", "FAC") else {"the"}
    while start < end and (words[start] in lead or words[start] in ("The", "A", "An", "a", "an")):
        start += 1
    if start >= end or not words[start][0].isupper() or not words[end - 1][0].isalnum():
        return None
    inner = words[start:end]
    if not all(word[0].isupper() or word[0].isdigit() or word.lower() in _JOINING for word in inner):
        return None
    if label == "PER" and (
        len(inner) == 1 and inner[0].lower() in ("he", "she", "him", "her", "his", "i", "we", "they")
    ):
        return None
    joined = " ".join(inner).lower()
    if label == "ORG":
        if joined in _STATES:
            label = "LOC"
        elif _CROWDS & set(joined.split()) or (len(inner) == 1 and _is_people(inner[0])):
            return None
    if label in ("LOC", "FAC"):
        kind = place_type(list(inner))
        if kind is None or "," in inner:
            return None
        label = kind
    return Range(start=start, end=end, label=label)


def _is_people(word: str) -> bool:
    return word.endswith(_DEMONYM) and not word.isupper()
