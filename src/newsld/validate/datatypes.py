"""Check that typed literals are of their datatype: dates of XML Schema and EDTF, numbers, truth values."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from newsld.jsonld.node import Literal, Node
from newsld.jsonld.notes import Notes, shown
from newsld.model.moment import EDTF, XSD
from newsld.model.when import When

_ZONE = r"(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?"
_YEAR = r"-?(?:[1-9]\d{3,8}|0\d{3})"
_FORMS = {
    XSD + name: re.compile(form, re.ASCII)
    for name, form in {
        "date": rf"{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]){_ZONE}",
        "dateTime": rf"{_YEAR}-\d\d-\d\dT(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00){_ZONE}",
        "gYear": rf"{_YEAR}{_ZONE}",
        "gYearMonth": rf"{_YEAR}-(?:0[1-9]|1[0-2]){_ZONE}",
        "time": rf"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?{_ZONE}",
        "integer": r"[+-]?\d+",
        "nonNegativeInteger": r"\+?\d+|-0+",
        "positiveInteger": r"\+?0*[1-9]\d*",
        "int": r"[+-]?\d+",
        "long": r"[+-]?\d+",
        "decimal": r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)",
        "double": r"(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[+-]?INF|NaN)",
        "float": r"(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[+-]?INF|NaN)",
        "boolean": r"true|false|1|0",
    }.items()
}
"""The lexical forms of XML Schema 1.1, part 2, as far as they occur in data about news."""
_DATES = frozenset(XSD + name for name in ("date", "dateTime", "gYear", "gYearMonth", "time"))
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)")
_LONGEST = 200


def check_datatypes(nodes: Sequence[Node], notes: Notes) -> None:
    """Check all literals that state a datatype.

    Args:
        nodes: All nodes of a document.
        notes: Takes NLD303 for dates, NLD804 for others.
    """
    for node in nodes:
        for prop in node.properties:
            for value in prop.values:
                if isinstance(value, Literal) and value.datatype and isinstance(value.value, str):
                    _literal(value, value.datatype, value.value, notes)


def _literal(value: Literal, datatype: str, text: str, notes: Notes) -> None:
    if datatype == EDTF:
        if reason := _refused(When.parse, text):
            notes.add(
                "NLD303",
                value.item,
                f"{shown(text)} is no EDTF date ({reason})",
                "2018-04-20, 2018-04, 2018~, [2018-01..2018-04] …",
            )
        return
    form = _FORMS.get(datatype)
    if form is None:
        return
    name = "xsd:" + datatype.removeprefix(XSD)
    if len(text) > _LONGEST or not form.fullmatch(text):
        code, what = ("NLD303", "date") if datatype in _DATES else ("NLD804", "value")
        notes.add(
            code,
            value.item,
            f"{shown(text)} is no {what} of {name}",
            "write the form of XML Schema, or another datatype",
        )
    elif (
        (day := _DAY.match(text)) and not day[1].startswith("0000") and (reason := _refused(date.fromisoformat, day[1]))
    ):
        notes.add("NLD303", value.item, f"{shown(text)} is no date ({reason})", "look at the calendar")


def _refused(read: Callable[[str], object], text: str) -> str | None:
    try:
        read(text[:_LONGEST])
    except ValueError as error:
        return str(error)
    return None
