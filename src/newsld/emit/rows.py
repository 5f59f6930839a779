"""What a row of the table that maps the model to terms is: this term, of this kind, from this part of the value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from operator import attrgetter
from typing import Any

from attrs import frozen

from newsld.emit.terms import expand
from newsld.model.evidence import Attested, Evidence


class Kind(Enum):
    """What a term's values are."""

    REFERENCE = "an IRI"
    TERM = "a term of a vocabulary"
    TEXT = "text in the article's language"
    STRING = "a string in no language"
    MOMENT = "a date at its own precision"
    DATE = "a full date"
    EDTF = "a time in EDTF"
    INTEGER = "an integer"
    COUNT = "a non-negative integer"
    DECIMAL = "a decimal"


Value = Attested[Any] | Any
Getter = Callable[[Any], Value | Iterable[Value] | None]


@frozen
class Row:
    """One term of a class: its name, what its values are, and where they come from."""

    term: str
    kind: Kind
    get: Getter
    iri: str

    @classmethod
    def of(cls, term: str, kind: Kind, get: Getter | None = None) -> Row:
        """Give the row of a term; without ``get`` the value's attribute of the same name is taken."""
        return cls(term, kind, get or attrgetter(term), expand(term))


@frozen
class ClassMapping:
    """How one class of the model is written.

    Attributes:
        types: Gives the terms of its types, the base class first.
        evidence: Gives what the most specific type rests on; ``None`` where another statement says it.
        rows: Its properties.
    """

    types: Callable[[Any], tuple[str, ...]]
    evidence: Callable[[Any], Evidence | None]
    rows: tuple[Row, ...]
