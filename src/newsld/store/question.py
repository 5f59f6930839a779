"""Named questions: SPARQL files with a header, and values bound to their parameters.

A file is SPARQL as it stands, so that any other tool can run it. Its header says what can be asked:

    # title: What happened, when, where, and who took part
    # argument: event iri  The event.
    # parameter: place name  Where it took place.

An ``argument`` must be given, a ``parameter`` can be. A value is bound where the file says ``VALUES ?place { UNDEF }``,
and where it says ``VALUES (?type ?began) { (UNDEF UNDEF) }`` with the property by which loading tells what has it;
lines between ``#if place`` (``#if !place``) and ``#end`` count only if it is (not) given; of ``#if place|who !type``
both words must hold, and of the first one half. Conditions may stand in one another. ``LIMIT 50 #limit`` is what
``--limit`` changes, wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from attrs import field, frozen

from newsld.errors import UsageError
from newsld.store.files import shown
from newsld.store.values import KINDS, Terms

_HEADER = re.compile(r"#\s*(title|argument|parameter):\s*(.*)")
_PARAMETER = re.compile(r"([a-z][a-z-]*)\s+([a-z-]+)\s+(\S.*)")
_IF = re.compile(r"\s*#if((?: !?[a-z-]+(?:\|!?[a-z-]+)*)+)\s*")
_END = re.compile(r"\s*#end\s*")
_VALUES = re.compile(r"(VALUES\s+(?:\?([a-z_]+)|\(\?([a-z_]+) \?[a-z_]+\))\s*\{)\s*(?:UNDEF|\(UNDEF UNDEF\))\s*\}")
_CALLED = {"event-type": "event type", "from": "date", "until": "date", "iri": "IRI"}
_LIMIT = re.compile(r"LIMIT (\d+)\s*#limit")


@frozen(kw_only=True)
class Parameter:
    """Something that can be asked for.

    Attributes:
        name: What the option is called.
        kind: One of `newsld.store.values.KINDS`.
        help: What it means.
        required: Whether it must be given, without its name.
    """

    name: str
    kind: str
    help: str
    required: bool = False


@frozen(kw_only=True)
class Question:
    """A named question.

    Attributes:
        name: Its name.
        title: What it answers.
        parameters: What can be asked for.
        text: The file.
        limit: How many rows it gives unless told otherwise; ``None`` for all.
    """

    name: str
    title: str
    parameters: tuple[Parameter, ...]
    text: str = field(repr=False)
    limit: int | None = None

    def bound(self, values: Mapping[str, Sequence[str]], limit: int | None = None) -> str:
        """Give its SPARQL with values bound.

        Args:
            values: What is asked for, by parameter; of several values of one any will do.
            limit: How many rows to give at most.

        Returns:
            The query.

        Raises:
            UsageError: There is no such parameter, one is missing, or a value is none of its kind.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in values:
            if name not in known:
                offered = ", ".join(f"--{p.name}" for p in self.parameters if not p.required) or "none"
                raise UsageError(f"--{name}", f"is no option of {self.name!r}", hint=f"there are: {offered}")
        for parameter in self.parameters:
            if parameter.required and not values.get(parameter.name):
                raise UsageError(self.name, f"missing argument {parameter.name.upper()!r}", hint=parameter.help)
        terms = {name: _terms(known[name], given) for name, given in values.items() if given}
        text = "\n".join(_lines(self.text, frozenset(terms)))
        text = _VALUES.sub(lambda m: _inserted(m, terms), text)
        return _LIMIT.sub(f"LIMIT {limit}", text) if limit is not None else text


def read_question(text: str, name: str, where: str) -> Question:
    """Read the file of a question.

    Args:
        text: The file.
        name: Its name, without extension.
        where: What messages call it.

    Returns:
        The question.

    Raises:
        UsageError: Its header is not as it should be.
    """
    title, parameters = "", []
    for number, line in enumerate(text.splitlines(), 1):
        match = _HEADER.fullmatch(line)
        if not match:
            continue
        if match[1] == "title":
            title = match[2]
            continue
        said = _PARAMETER.fullmatch(match[2])
        if not said or said[2] not in KINDS:
            raise UsageError(
                f"{where}:{number}", "is no parameter", "it is written: NAME KIND What it means",
                hint=f"there are the kinds: {', '.join(KINDS)}",
            )  # fmt: skip
        parameters.append(Parameter(name=said[1], kind=said[2], help=said[3], required=match[1] == "argument"))
    if not title:
        raise UsageError(where, "is no question", "a line '# title: …' is missing")
    limit = _LIMIT.search(text)
    return Question(
        name=name, title=title, parameters=tuple(parameters), text=text, limit=int(limit[1]) if limit else None
    )


def questions(folder: str | None = None) -> dict[str, Question]:
    """Give all named questions: our own, and over them those of a folder.

    Args:
        folder: A folder with ``.rq`` files of the user.

    Returns:
        The questions by name.

    Raises:
        UsageError: There is no such folder, or a file is no question.
    """
    found = dict(_own())
    if folder:
        path = Path(folder)
        if not path.is_dir():
            raise UsageError("--questions", "no such folder", shown(path))
        for file in sorted(path.glob("*.rq")):
            try:
                text = file.read_text("utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise UsageError(shown(file), "cannot be read", type(error).__name__) from error
            found[file.stem] = read_question(text, file.stem, shown(file))
    return found


@cache
def _own() -> dict[str, Question]:
    folder = files("newsld.store").joinpath("questions")
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".rq"))
    return {n[:-3]: read_question(folder.joinpath(n).read_text("utf-8"), n[:-3], n) for n in names}


def _terms(parameter: Parameter, given: Sequence[str]) -> Terms:
    terms: Terms = []
    for value in given:
        try:
            terms += KINDS[parameter.kind](value)
        except ValueError as error:
            where = parameter.name.upper() if parameter.required else f"--{parameter.name}"
            raise UsageError(
                where, f"no such {_CALLED.get(parameter.kind, parameter.kind)}: {value!r}", str(error)
            ) from error
    return terms


def _inserted(match: re.Match[str], terms: Mapping[str, Terms]) -> str:
    # Terms are written with all escapes, so that no value can end the literal or IRI that it is.
    name = (match[2] or match[3]).replace("_", "-")
    if name not in terms:
        return match[0]
    rows = (term[0] if match[2] else f"({' '.join(term)})" for term in terms[name])
    return f"{match[1]} {' '.join(rows)} }}"


def _lines(text: str, given: frozenset[str]) -> list[str]:
    lines: list[str] = []
    held: list[bool] = []  # whether what is said holds, from the outermost condition to the innermost
    for line in text.split("\n"):
        if match := _IF.fullmatch(line):
            held.append(all(any(_holds(one, given) for one in word.split("|")) for word in match[1].split()))
        elif _END.fullmatch(line):
            held = held[:-1]
        elif all(held) and not _HEADER.fullmatch(line):
            lines.append(line)
    return lines


def _holds(condition: str, given: frozenset[str]) -> bool:
    return condition[1:] not in given if condition.startswith("!") else condition in given
