"""Scores tags and trees as the CoNLL 2018 shared task did: words are the same if they stand at the same place.

Measures as in Zeman et al., CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to Universal Dependencies,
section 5: F1 over words, so that words split otherwise cost both; relations without their subtypes; punctuation counts.
CLAS leaves out function words and punctuation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from attrs import field, frozen

from benchmarks.scores.counts import Counts

_FUNCTION = frozenset({"aux", "case", "cc", "clf", "cop", "det", "mark", "punct"})

_FEATURES = """
PronType NumType Poss Reflex Foreign Abbr Typo Gender Animacy NounClass Number Case Definite Degree Deixis VerbForm Mood
Tense Aspect Voice Evident Polarity Person Polite Clusivity
"""
UNIVERSAL_FEATURES = frozenset(_FEATURES.split())
"""Features that Universal Dependencies has for all languages; only these are compared (CoNLL 2018, section 5)."""


@frozen(kw_only=True)
class Word:
    """A word with its place in the text and in the tree.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        head: Number of its head within the list it stands in, -1 for a root.
        relation: Its relation; a subtype does not count.
        upos: Universal tag.
        xpos: Tag of the language.
        lemma: Its lemma, or ``_`` where the corpus gives none.
        features: Its features.
    """

    start: int
    end: int
    head: int = -1
    relation: str = "_"
    upos: str = "_"
    xpos: str = "_"
    lemma: str = "_"
    features: dict[str, str] = field(factory=dict)

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.end

    @property
    def universal(self) -> str:
        """Its relation without subtype."""
        return self.relation.partition(":")[0]


def tree_counts(
    gold: Sequence[Word], found: Sequence[Word], *, attributes: Collection[str] = UNIVERSAL_FEATURES
) -> dict[str, Counts]:
    """Score the words of a text.

    Args:
        gold: The words as annotated.
        found: The words as found.
        attributes: The features that are compared.

    Returns:
        Counts of ``words``, ``UPOS``, ``XPOS``, ``UAS``, ``LAS``, ``CLAS``, ``lemmas``, ``features`` (of each word, all
        of ``attributes`` together) and of each attribute (its value on the words that have one).
    """
    there = {word.place: number for number, word in enumerate(found)}
    pairs = [(g, there[word.place]) for g, word in enumerate(gold) if word.place in there]
    to_gold = {f: g for g, f in pairs} | {-1: -1}
    right: Counter[str] = Counter({"words": len(pairs)})
    for g, f in pairs:
        mine, yours = gold[g], found[f]
        attached = to_gold.get(yours.head, None) == mine.head
        labelled = attached and mine.universal == yours.universal
        right["UPOS"] += mine.upos == yours.upos
        right["XPOS"] += mine.xpos == yours.xpos
        right["UAS"] += attached
        right["LAS"] += labelled
        right["CLAS"] += labelled and mine.universal not in _FUNCTION
        right["lemmas"] += mine.lemma in ("_", yours.lemma)
        right["features"] += _chosen(mine, attributes) == _chosen(yours, attributes)
    names = ("words", "UPOS", "XPOS", "UAS", "LAS", "lemmas", "features")
    out = {name: Counts(right=right[name], found=len(found), gold=len(gold)) for name in names}
    out["CLAS"] = Counts(right=right["CLAS"], found=_contents(found), gold=_contents(gold))
    return out | _attribute_counts(gold, found, pairs, attributes)


def _chosen(word: Word, attributes: Collection[str]) -> dict[str, str]:
    return {key: value for key, value in word.features.items() if key in attributes}


def _contents(words: Sequence[Word]) -> int:
    return sum(word.universal not in _FUNCTION for word in words)


def _attribute_counts(
    gold: Sequence[Word], found: Sequence[Word], pairs: Sequence[tuple[int, int]], attributes: Collection[str]
) -> dict[str, Counts]:
    out = {}
    for name in sorted(attributes):
        there = sum(name in word.features for word in gold)
        given = sum(name in word.features for word in found)
        right = sum(
            name in gold[g].features and gold[g].features[name] == found[f].features.get(name) for g, f in pairs
        )
        if there or given:
            out[name] = Counts(right=right, found=given, gold=there)
    return out


def span_counts(gold: Collection[tuple[int, int]], found: Collection[tuple[int, int]]) -> Counts:
    """Score spans (sentences, words): right if both ends are."""
    return Counts(right=len(set(gold) & set(found)), found=len(set(found)), gold=len(set(gold)))


def tree_errors(gold: Sequence[Word], found: Sequence[Word]) -> Counter[tuple[str, str]]:
    """Count what went wrong, by the relation there and what was found: another relation, ``head`` or ``word``."""
    there = {word.place: number for number, word in enumerate(found)}
    back = {there[word.place]: number for number, word in enumerate(gold) if word.place in there} | {-1: -1}
    out: Counter[tuple[str, str]] = Counter()
    for word in gold:
        if word.place not in there:
            out[word.universal, "word"] += 1
            continue
        other = found[there[word.place]]
        if other.universal != word.universal:
            out[word.universal, other.universal] += 1
        elif back.get(other.head) != word.head:
            out[word.universal, "head"] += 1
    return out
