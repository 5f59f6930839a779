"""How likely two mentions that are at odds in nothing tell of one event: a logistic regression of what they share."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log1p
from typing import TypeVar

from newsld.annotate.mention_facts import Facts, at_odds, stand_in
from newsld.model.annotation import Modality

_STEM = 4  # letters at least that words of one family begin with
_RETOLD = 1200  # characters from a headline within which its news is told
_UNSURE = 0.5  # type that may as well be of another branch
_NEWS = 0.5  # what is likelier the news than not
_WORD = 200.0  # characters that count as one step away
_LOUDEST = 8.0  # score of two triggers beyond which more says nothing
_AHEAD = (Modality.PLANNED, Modality.POSSIBLE, Modality.CANCELLED)
_FAMILIES = (
    ("meet", "negotiate", "conference"),
    ("attack", "bombing", "airstrike", "shooting", "clash"),
    ("crash", "collapse", "explosion", "fire", "landslide"),
)
_FAMILY = {kind: family[0] for family in _FAMILIES for kind in family}
"""Types of which one is told again by a word for another: "the talks" are the meeting that was told."""

WEIGHTS: Mapping[str, float] = {
    "a": -1.12,
    "ahead and over": -0.63,
    "always": -2.32,
    "another": -0.68,
    "at odds": -1.11,
    "away": -0.30,
    "bare": 0.24,
    "described": 0.55,
    "echo": 0.41,
    "news": 0.38,
    "news and other": -0.17,
    "no echo": -0.10,
    "noun": 0.17,
    "noun of family": 0.33,
    "one taking part": 0.78,
    "other modality": 0.14,
    "other numbers": -1.76,
    "other place": -0.51,
    "place": 0.40,
    "plural": -0.85,
    "retold": 0.49,
    "same family": 0.64,
    "same sentence": 0.32,
    "same stem": 1.34,
    "same type": 2.02,
    "same word": 1.02,
    "stand-ins": -0.12,
    "the": -0.52,
    "time": 1.27,
    "two verbs": -0.64,
    "verb after noun": -0.22,
}
"""The weights of a logistic regression on the pairs of mentions of the wires (CC0, of this project), as ``python -m
training.same_event`` gives them; see `features`."""
_Who = TypeVar("_Who", int, str)


def likelihood(told: Facts, mention: Facts) -> float:
    """Give how likely two mentions are one event, from 0 to 1.

    Args:
        told: The one that the text tells first.
        mention: The other.
    """
    return 1 / (1 + exp(-sum(WEIGHTS[name] * value for name, value in features(told, mention).items())))


def features(told: Facts, mention: Facts) -> dict[str, float]:
    """Give what two mentions share and in what they differ, by the names in `WEIGHTS`."""
    shared = {entity for _, entity in told.who} & {entity for _, entity in mention.who}
    apart = told.place is not None and mention.place is not None and told.place != mention.place
    known = {
        "always": True,
        **_kinds(told, mention),
        **_forms(told, mention),
        "one taking part": bool(shared),
        "at odds": at_odds(told, mention),
        "stand-ins": not shared and stand_in(told, mention),
        "described": bool(told.described & mention.described),
        "other numbers": not alike(told.numbers, mention.numbers),
        "place": told.place is not None and told.place == mention.place,
        "other place": apart and told.wide is mention.wide,
        "time": told.when is not None and told.when == mention.when,
        "other modality": told.modality is not mention.modality,
        "ahead and over": (told.modality in _AHEAD) is not (mention.modality in _AHEAD),
        "retold": told.heading and mention.start - told.start < _RETOLD,
        "same sentence": told.sentence == mention.sentence,
    }
    echo = mention.echoes.get(told.start)
    return {
        **known,
        "echo": min(max(echo or 0.0, -_LOUDEST), _LOUDEST),
        "no echo": echo is None,
        "away": log1p((mention.start - told.start) / _WORD),
        "news": min(told.news, mention.news),
        "news and other": abs(told.news - mention.news),
    }


def _kinds(told: Facts, mention: Facts) -> dict[str, bool]:
    same_type, same_word = told.type == mention.type, told.word == mention.word
    family = not same_type and of_family(told.type, mention.type)
    return {
        "same type": same_type,
        "same family": family,
        "noun of family": family and mention.noun and not mention.indefinite,
        "same word": same_word,
        "same stem": not same_word and _stem(told.word, mention.word),
    }


def _forms(told: Facts, mention: Facts) -> dict[str, bool]:
    return {
        "the": mention.noun and mention.definite,
        "a": mention.noun and mention.indefinite,
        "noun": mention.noun and not mention.definite and not mention.indefinite,
        "plural": mention.plural is not told.plural,
        "bare": mention.bare,
        "verb after noun": told.noun and not mention.noun,
        "two verbs": not told.noun and not mention.noun,
        "another": mention.other,
    }


def comparable(told: Facts, mention: Facts) -> bool:
    """Tell whether two mentions can be one event: of one branch, or both the news where the type of one is unsure."""
    if told.branch == mention.branch:
        return True
    if min(told.sure, mention.sure) >= _UNSURE or told.sentence == mention.sentence or not are_news(told, mention):
        return False
    return told.heading or told.word == mention.word or _stem(told.word, mention.word)


def are_news(told: Facts, mention: Facts) -> bool:
    """Tell whether the encoder holds both mentions the news."""
    return min(told.news, mention.news) > _NEWS


def of_family(first: str, second: str) -> bool:
    """Tell whether words for one of two types may tell of the other again."""
    return first in _FAMILY and _FAMILY[first] == _FAMILY.get(second)


def _stem(first: str, second: str) -> bool:
    return len(first) >= _STEM and len(second) >= _STEM and first[:_STEM] == second[:_STEM]


def alike(told: frozenset[tuple[str, _Who]], mention: frozenset[tuple[str, _Who]]) -> bool:
    """Tell whether in each role that both fill, those of one are among those of the other."""
    roles = {role for role, _ in told} & {role for role, _ in mention}
    first, second = ({who for who in one if who[0] in roles} for one in (told, mention))
    return all(
        {who for who in first if who[0] == role} <= second or {who for who in second if who[0] == role} <= first
        for role in roles
    )
