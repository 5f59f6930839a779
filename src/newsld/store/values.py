"""Turn what a user writes for a parameter of a question into RDF terms."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from typing import TypeVar

from newsld.iri import NL, check_iri
from newsld.model.annotation import Modality
from newsld.model.event_types import EVENT_TYPES
from newsld.store.literals import literal
from newsld.store.names import name_key, word_node
from newsld.store.terms import BEGAN_BY, XSD

T = TypeVar("T")
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_MODALITIES = {modality.value: f"{NL}{modality.value.capitalize()}" for modality in Modality}
_CODES = {"CultureAndSport": "culture-and-sport", "OtherEvents": "other"}  # of branches whose term is not their code
_FEW = 12  # so many choices are worth listing
_TYPES: dict[str, tuple[str, ...]] = {notation: (f"{NL}{kind.term}",) for notation, kind in EVENT_TYPES.items()}
for _kind in EVENT_TYPES.values():
    _code = _CODES.get(_kind.branch, _kind.branch.lower())
    _TYPES[_code] = (*_TYPES.get(_code, ()), f"{NL}{_kind.term}")


Terms = list[tuple[str, ...]]
"""Any of these will do: each a term, and where there is one the property by which what has it is found."""


def _name(text: str) -> Terms:
    return [(literal(text if "://" in text else _words(text)),)]


def _words(text: str) -> str:
    key = name_key(text)
    if not key:
        raise ValueError("there is no letter in it")
    return key


def _text(text: str) -> Terms:
    longest = max(name_key(text).split(), key=len, default="")
    return [(literal(text.lower()), f"<{word_node(longest)}>")]


def _iri(text: str) -> Terms:
    return [(f"<{check_iri(text)}>",)]


def _event_type(text: str) -> Terms:
    return [_begun(iri) for iri in _chosen(text, _TYPES)]


def _modality(text: str) -> Terms:
    return [_begun(_chosen(text, _MODALITIES))]


def _begun(iri: str) -> tuple[str, str]:
    return f"<{iri}>", f"<{BEGAN_BY}{iri.removeprefix(NL)}>"


def _chosen(text: str, table: dict[str, T]) -> T:
    if text.lower() not in table:
        close = get_close_matches(text.lower(), table, n=1)
        meant = f"did you mean {close[0]!r}? " if close else ""
        there_are = f"there are: {', '.join(table)}" if len(table) <= _FEW else "vocab/event-types.ttl lists them"
        raise ValueError(meant + there_are)
    return table[text.lower()]


def _from(text: str) -> Terms:
    return [(literal(_bounds(text)[0].isoformat(), XSD + "date"),)]


def _until(text: str) -> Terms:
    return [(literal(_bounds(text)[1].isoformat(), XSD + "date"),)]


def _bounds(text: str) -> tuple[date, date]:
    """Give the first and the last day of a year, month or day."""
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError("a date is 2018, 2018-04 or 2018-04-20")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    last = day or calendar.monthrange(year, month or 12)[1]
    return date(year, month or 1, day or 1), date(year, month or 12, last)


KINDS: dict[str, Callable[[str], Terms]] = {
    # what a header calls it -> the terms it becomes, written as N-Triples
    "name": _name,
    "text": _text,
    "iri": _iri,
    "event-type": _event_type,
    "modality": _modality,
    "from": _from,
    "until": _until,
}
"""The kinds of parameters: a name or link of somebody or something; words; an IRI; an event type or branch by its
code; a modality; the first, or the last, day of a partial date."""
