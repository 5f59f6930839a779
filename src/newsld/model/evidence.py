"""Why we say a thing: the words it rests on, how sure we are, and by which rule."""

from __future__ import annotations

from enum import StrEnum
from typing import Generic, TypeVar

from attrs import frozen

from newsld.model.span import Span

T_co = TypeVar("T_co", covariant=True)


class Basis(StrEnum):
    """In which way a statement rests on the text."""

    STATED = "Stated"
    """The words say it."""
    INFERRED = "Inferred"
    """It follows from other words, the premises."""
    FROM_GAZETTEER = "FromGazetteer"
    """A gazetteer says it, not the article."""
    DERIVED = "Derived"
    """It was made from the text, like a headline from the lead."""
    SUPPLIED = "Supplied"
    """The user or the source's own metadata says it."""


@frozen(kw_only=True)
class Evidence:
    """What one statement rests on.

    Attributes:
        basis: In which way it rests on the text.
        confidence: How sure we are, from 0 to 1; written with two decimals.
        rule: Name of the rule that found it, ``room/rule``.
        spans: The words that say it, in text order.
        premises: For what is inferred, the words it follows from, in text order.
        note: A sentence for people, where the rule's name does not say enough.
    """

    basis: Basis = Basis.STATED
    confidence: float
    rule: str
    spans: tuple[Span, ...] = ()
    premises: tuple[Span, ...] = ()
    note: str = ""

    def is_below(self, least: float) -> bool:
        """Tell whether it is less sure than asked for, as its confidence is written."""
        return is_below(self.confidence, least)


def is_below(confidence: float, least: float) -> bool:
    """Tell whether a confidence, as it is written, is less than another."""
    return round(confidence, 2) < least


@frozen
class Attested(Generic[T_co]):
    """A value and what it rests on."""

    value: T_co
    evidence: Evidence
