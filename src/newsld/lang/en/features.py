"""Features of English words in Universal Dependencies: tables by form and tag first, then what a tree decides.

What only a treebank's editor knows (``Typo``, ``Abbr``, ``Foreign``, ``Style``, ``ExtPos``) is not given.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from newsld.lang.en.agreement import Clauses
from newsld.lang.en.feature_table import (
    BY_LEMMA,
    BY_TAG,
    GRADABLE_ADVERBS,
    HER_POSSESSIVE,
    ORDINALS,
    PERSONAL,
    PLURALIA,
    WORD_NUMBERS,
)
from newsld.lang.words import TaggedWord

Features = dict[str, str]

_ORDINAL = re.compile(r"(?i:\d+(?:st|nd|rd|th))$")
_DECADE = re.compile(r"['’]?(?:mid-)?\d+['’]?s$")
_ROMAN = re.compile(r"(?i:[ivxlc]+)\.?$")
_LONGEST = 64  # characters of a word that is remembered
_FRACTION = re.compile(r"\d*(?:\.\d+|/\d+)$|[½⅓⅔¼¾]$")


def features(sentence: Sequence[TaggedWord]) -> list[str]:
    """Give the features of each word of a sentence.

    Args:
        sentence: Its words with their tags, and the tree they make.

    Returns:
        For each word its features in the notation and order of CoNLL-U (``Mood=Ind|Tense=Past``), empty for none.
    """
    clauses = Clauses(sentence)
    given = []
    for index, (form, lemma, upos, xpos, _, _) in enumerate(sentence):
        found = (_remembered if len(form) <= _LONGEST else _alone)(form, lemma, upos, xpos)
        given.append(found if found is not None else _written(_IN_TREE[upos, xpos](clauses, index)))
    return given


def _alone(form: str, lemma: str, upos: str, xpos: str) -> str | None:
    """Give the features of a word as far as it tells them by itself; ``None`` where the tree decides."""
    lower = form.lower().replace("’", "'")
    listed = BY_LEMMA.get((upos, lower)) or BY_LEMMA.get((upos, lemma.lower()))
    if listed is not None:
        return _written(_parsed(listed))
    if (upos, xpos) in _IN_TREE:
        return None
    rule = _BY_FORM.get((upos, xpos)) or _BY_FORM.get((upos, ""))
    if rule is not None:
        return _written(rule(form))
    return _written(_parsed(BY_TAG.get((upos, xpos)) or BY_TAG.get((upos, ""), "")))


_remembered = lru_cache(maxsize=1 << 14)(_alone)  # most words of a text are the same few thousand


def _written(features: Features) -> str:
    return "|".join(f"{name}={features[name]}" for name in sorted(features, key=str.lower))


def _parsed(features: str) -> Features:
    return dict(pair.split("=", 1) for pair in features.split("|")) if features else {}


def _finite(clauses: Clauses, index: int) -> Features:
    word = clauses.words[index]
    person, number = ("3", "Sing") if word.xpos == "VBZ" else clauses.agreement(index)
    tense = "Past" if word.xpos == "VBD" else "Pres"
    return {"Mood": "Ind", "Number": number, "Person": person, "Tense": tense, "VerbForm": "Fin"}


def _base(clauses: Clauses, index: int) -> Features:
    return {"Mood": "Imp", "VerbForm": "Fin"} if clauses.is_imperative(index) else {"VerbForm": "Inf"}


def _past_participle(clauses: Clauses, index: int) -> Features:
    given = {"Tense": "Past", "VerbForm": "Part"}
    return given | {"Voice": "Pass"} if clauses.is_passive(index) else given


def _gerund(clauses: Clauses, index: int) -> Features:
    return {"VerbForm": "Ger"} if clauses.is_gerund(index) else {"Tense": "Pres", "VerbForm": "Part"}


def _personal(clauses: Clauses, index: int) -> Features:
    word = clauses.words[index]
    if word.xpos == "PRP$" and word.form.lower() == "her":
        return _parsed(HER_POSSESSIVE)
    given = _parsed(PERSONAL.get(word.form.lower().replace("’", "'")) or PERSONAL.get(word.lemma.lower(), ""))
    if given.get("Case") == "Any":
        given["Case"] = "Nom" if clauses.is_subject(index) else "Acc"
    return given


def _relative(clauses: Clauses, index: int) -> Features:
    return {"PronType": "Rel" if clauses.is_relative(index) else "Int"}


def _possessive_relative(clauses: Clauses, index: int) -> Features:
    return {"Poss": "Yes"} | _relative(clauses, index)


def _number(form: str) -> Features:
    if _FRACTION.match(form):
        return {"NumForm": "Digit", "NumType": "Frac"}
    if any(char.isdigit() for char in form):
        return {"NumForm": "Digit", "NumType": "Card"}
    roman = _ROMAN.match(form) and form.isupper() and form.lower() not in WORD_NUMBERS
    return {"NumForm": "Roman" if roman else "Word", "NumType": "Card"}


def _ordinal(form: str) -> Features:
    if _ORDINAL.match(form):
        return {"NumForm": "Combi", "NumType": "Ord"}
    return {"NumForm": "Word", "NumType": "Ord"} if form.lower() in ORDINALS else {}


def _adjective(form: str) -> Features:
    return {"Degree": "Pos"} | _ordinal(form)


def _adverb(form: str) -> Features:
    return ({"Degree": "Pos"} if form.lower() in GRADABLE_ADVERBS else {}) | _ordinal(form)


def _noun(form: str) -> Features:
    return {"Number": "Sing"} | _ordinal(form)


def _plural(form: str) -> Features:
    if _DECADE.match(form):
        return {"Number": "Ptan", "NumForm": "Combi", "NumType": "Card"}
    return {"Number": "Ptan" if form.lower() in PLURALIA else "Plur"}


_IN_TREE: dict[tuple[str, str], Callable[[Clauses, int], Features]] = {
    ("AUX", "VBD"): _finite, ("AUX", "VBP"): _finite, ("AUX", "VBZ"): _finite, ("AUX", "VB"): _base,
    ("VERB", "VBD"): _finite, ("VERB", "VBP"): _finite, ("VERB", "VBZ"): _finite, ("VERB", "VB"): _base,
    ("VERB", "VBN"): _past_participle, ("VERB", "VBG"): _gerund,
    ("PRON", "PRP"): _personal, ("PRON", "PRP$"): _personal,
    ("PRON", "WP"): _relative, ("PRON", "WDT"): _relative, ("PRON", "WP$"): _possessive_relative,
    ("DET", "WDT"): _relative, ("ADV", "WRB"): _relative,
}  # fmt: skip

_BY_FORM: dict[tuple[str, str], Callable[[str], Features]] = {
    ("NUM", ""): _number, ("ADJ", "JJ"): _adjective, ("ADJ", "NNP"): _adjective, ("ADV", "RB"): _adverb,
    ("NOUN", "NN"): _noun, ("NOUN", "NNS"): _plural, ("PROPN", "NNPS"): _plural,
}  # fmt: skip
