"""English rules for months and weekdays that stand alone, and for the people and papers that share their names."""

from __future__ import annotations

import re
from functools import lru_cache

from newsld.lang.en.times import words as w
from newsld.lang.en.times.readers import calendar, trap
from newsld.lang.times import Expression, Rule

SP = w.SP

_FIRM = (
    r"(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hroughout|[Ee]arly|[Ll]ate|[Mm]id|[Ee]nd\sof|[Ss]tart\sof|"
    r"[Bb]eginning\sof)"
)
_LOOSE = r"(?:[Bb]y|[Ff]rom|of|to|and|or|for|[Bb]etween|[Bb]efore|[Aa]fter|[Tt]hrough|each|every|that|[Tt]his|[Oo]n)"
_FIRM_BEFORE = re.compile(rf"(?<!\w){_FIRM}[\s-]{{1,3}}\Z")
_LOOSE_BEFORE = re.compile(rf"(?<!\w)(?:{_LOOSE}|,|[(–—-])\s{{0,3}}\Z")
# Names of people among the months: written alone they need a firm preposition, or a text without such a person.
_NAMESAKES = frozenset(("may", "april", "june", "march", "august", "jan", "mar", "dec", "sep", "oct", "jun", "apr"))
_NAME_AFTER = re.compile(r"\s(?!(?:and|or|to|with|at|the|I|It|He|She|We|They|The|A|In|On|But|And|Day)\b)[A-Z][a-z]+")
_SAYS_AFTER = re.compile(
    r"['’]s\s|\s(?:said|says|told|added|who|whose|has|had\s(?:said|told)|is\s(?:expected|likely))\b"
)


@lru_cache(maxsize=64)
def _person(name: str) -> re.Pattern[str]:
    """Find a person of this name: a title or a given name before it, a family name after it."""
    return re.compile(
        rf"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|President|Minister|Secretary)\.?\s{name}\b|"
        rf"(?<![.!?]\s)(?<!\A)\b(?!(?:In|On|By|Since|Until|From|Early|Late|Mid|Last|Next|This|During|To|Of|And|The|"
        rf"Before|After|Between|Through|For|{w.LONG_MONTH}|{w.WEEKDAY})\b)[A-Z][a-z]{{2,15}}\s{name}\b(?!\s\d|,\s\d{{4}}))"
    )


def namesake(m: re.Match[str]) -> re.Pattern[str]:
    """Give what, found anywhere in the text, makes a bare month doubtful."""
    return _person(m["month"].rstrip("."))


def _sure_month(m: re.Match[str]) -> Expression | None:
    text = m.string
    before = text[max(0, m.start() - 16) : m.start()]
    name = m["month"].lower().rstrip(".")
    if m["month"].islower() and name in _NAMESAKES:
        return None
    if name in _NAMESAKES and (_NAME_AFTER.match(text, m.end()) or _SAYS_AFTER.match(text, m.end())):
        return None
    return calendar(m) if _FIRM_BEFORE.search(before) else None


def _loose_month(m: re.Match[str]) -> Expression | None:
    text = m.string
    before = text[max(0, m.start() - 16) : m.start()]
    name = m["month"].lower().rstrip(".")
    doubtful = name in _NAMESAKES
    if len(name) <= 4 and not doubtful and name != "july" and not text.startswith(".", m.end() - 1):
        return None
    if doubtful and (
        _NAME_AFTER.match(text, m.end()) or _SAYS_AFTER.match(text, m.end()) or not _LOOSE_BEFORE.search(before)
    ):
        return None
    return calendar(m)


_MONTH = rf"(?P<month>{w.MONTH})(?![\w]|[-–]\d|\s(?:the\s)?\d{{1,2}}(?:\b|[a-z]{{2}})(?!,\d))"
MONTHS: tuple[Rule, ...] = (
    Rule(name="month", pattern=re.compile(_MONTH), build=_sure_month, confidence=0.85),
    Rule(name="month", pattern=re.compile(_MONTH), build=_loose_month, confidence=0.7, unless=namesake),
)  # fmt: skip

_PAPERS = (
    r"(?:Times|Telegraph|Mirror|Express|Mail|Herald|World|Independent|Tribune|Business|Post|People|Sun|Star|Review|"
    r"Night\sLive|Night\sFootball|Morning\sBreakfast|[Ss]chool|Mass)"
)
_NAMED_DAYS = re.compile(
    r"(?<!\w)(?:Bloody|Super|Sheffield|Ruby|Man|Girl|Freaky|Black|Red|White|Whit|Holy|Big|Blue|Happy|Joe|Casual|"
    r"Stormy|Cyber|Giving|Taco|Sweet|Low|Mail\son|[Ee]very|[Ee]ach|[Oo]n\sa|[Pp]er|[Aa]ny|[Aa]lternate|[Oo]ne|another)\s\Z"
)


def _weekday(m: re.Match[str]) -> Expression | None:
    """Read a weekday, unless it is part of a name ("Bloody Sunday") or any such day ("every Friday")."""
    return None if _NAMED_DAYS.search(m.string, max(0, m.start() - 12), m.start()) else calendar(m)


_ALONE = rf"(?P<weekday>{w.WEEKDAY})(?!\w|-(?!{w.WEEKDAY})|['’]s\s(?:child|world)\b)"
WEEKDAYS: tuple[Rule, ...] = (
    trap("named-weekday", rf"{w.WEEKDAY}\s{_PAPERS}(?!\w)"),
    trap("weekdays", rf"{w.WEEKDAY}(?:s|\s(?:mornings|afternoons|evenings|nights))(?!\w)"),
    Rule(name="weekday", pattern=re.compile(_ALONE), build=_weekday, confidence=0.9),
    Rule(
        name="weekday", pattern=re.compile(r"(?P<weekday>(?:Mon|Tues?|Wed|Thurs?|Fri)\.)(?=\s)"), build=_weekday,
        confidence=0.6,
    ),
)  # fmt: skip
