"""What the form of an article's title tells: of what type it is, and how news shortens the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsld.model.annotation import NameType

_PEOPLE = re.compile(r"\bpeoples?$")
_TEAM = re.compile(r"\bnational \w+(?: \w+)? team$")
_HAPPENINGS = (
    "killing|murder|death|shooting|kidnapping|assassination|trial|arrest|execution|detention|deportation|disappearance|"
    "impeachment|prosecution|abduction|stabbing|lynching|funeral|presidency|premiership"
)
_HAPPENING = re.compile(
    rf"^(?:[A-Z]\w+ )?(?:{_HAPPENINGS})s?\b.* of "
    r"|\b(?:murder|killing|shooting|bombing|riot|protest|attack|affair|scandal|campaign|election)s?$",
    re.IGNORECASE,
)
_STATES = {"United States": "US", "United Kingdom": "UK"}
_DEPARTMENT = re.compile(r" Department of (?:the )?((?!.* and )[A-Z][\w ]+)")


def type_by_form(title: str, linked: NameType | None) -> NameType | None:
    """Give the type that a title tells by its form, whatever the words are that are linked to it.

    Lines of news link a victim's name to "Killing of …", and a country's to its team.

    Args:
        title: The title.
        linked: The commonest type of the names that are linked to it.
    """
    if _PEOPLE.search(title):
        return NameType.GROUP
    if _TEAM.search(title):
        return NameType.ORGANIZATION
    return NameType.EVENT if linked is NameType.PERSON and _HAPPENING.search(title) else None


def shortened(head: str) -> Iterator[str]:
    """Give a name as news shortens it: "US Department of Justice", "Justice Department"."""
    for state, short in _STATES.items():
        if not head.startswith(f"{state} "):
            continue
        rest = head.removeprefix(state)
        yield f"{short}{rest}"
        if department := _DEPARTMENT.fullmatch(rest):
            yield rest.strip()
            yield f"{state} {department[1]} Department"
            yield f"{short} {department[1]} Department"
            yield f"{department[1]} Department"
