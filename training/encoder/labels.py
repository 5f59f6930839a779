"""The label lists of the heads; their order is part of the model's format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from attrs import asdict, frozen

from newsld.model.event_types import EVENT_TYPES
from training.examples import MENTION_KINDS, MODALITIES, NAME_TYPES, ROLES, Text

MENTION_FORMS = ("name", "nominal", "pronoun")


def bio(labels: Iterable[str]) -> tuple[str, ...]:
    """Give O, then B- and I- of every label."""
    return ("O", *(f"{mark}-{label}" for label in labels for mark in "BI"))


@frozen(kw_only=True)
class Labels:
    """Every head's labels, in the order of its scores."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    relations: tuple[str, ...]
    name_types: tuple[str, ...] = NAME_TYPES
    event_types: tuple[str, ...] = tuple(sorted(EVENT_TYPES))
    modalities: tuple[str, ...] = MODALITIES
    roles: tuple[str, ...] = ROLES
    mention_kinds: tuple[str, ...] = MENTION_KINDS
    mention_forms: tuple[str, ...] = MENTION_FORMS

    def as_dict(self) -> dict[str, list[str]]:
        """Give the lists as JSON has them."""
        return {key: list(value) for key, value in asdict(self).items()}

    @classmethod
    def of(cls, texts: Iterable[Text]) -> Labels:
        """Collect the tags and relations of the trees; those of the other heads are fixed."""
        upos: Counter[str] = Counter()
        xpos: Counter[str] = Counter()
        relations: Counter[str] = Counter()
        for text in texts:
            for token in text.trees or ():
                upos[token.upos] += 1
                xpos[token.xpos] += 1
                relations[token.relation] += 1
        return cls(upos=tuple(sorted(upos)), xpos=tuple(sorted(xpos)), relations=tuple(sorted(relations)))
