"""English rules for what is a time only in company: bare years, months and weekdays, and words that look like them."""

from __future__ import annotations

import re
from functools import lru_cache

from newsld.lang.en.times import words as w
from newsld.lang.en.times.calendar import calendar
from newsld.lang.times import Calendar, Expression, Rule

SP = w.SP


def _trap(name: str, pattern: str) -> Rule:
    return Rule(name=name, pattern=re.compile(pattern), build=None, confidence=1.0)


# -- years ---------------------------------------------------------------------------------------------------------
# What makes a number of four digits no year: what it counts, measures, or names.
_MEASURES = (
    r"(?:km|kilomet|met(?:er|re)s?|miles?|feet|foot|ft|m|kg|kilos?|tons?|tonnes?|lit(?:er|re)s?|gallons?|acres?|hectares?|"
    r"square|sq|cubic|degrees?|dollars?|euros?|pounds?|yen|yuan|rubles?|roubles?|rupees?|pesos?|francs?|lira|USD|EUR|GBP|"
    r"percent|per|times|points?|votes?|words?|pages?|calories|watts?|MW|kW|GW|mph|knots|Hz|MHz|GHz|MB|GB|TB|hp|horsepower|"
    r"million|billion|trillion|thousand|hundred|or\sso|or\smore|more|other|others|new\s[a-z]+s|of\s(?:them|the|these|those|its|his|her|their)|"
    r"(?:strong|plus))"
)
_COUNTED = (
    r"(?:people|men|women|children|troops|police|staff|cattle|sheep|fish|(?!(?:elections?|games|riots?|protests?|attacks?|"
    r"olympics|paralympics|championships|wars?|reforms|floods|bombings|talks|crisis|finals|awards|playoffs|primaries|sales|"
    r"results|figures|levels|accounts|loss|losses|series|news|census|was|is|has|does|as|its|his|this|us|contracts|rates|"
    r"prices|earnings|emissions|uprisings|demonstrations|wildfires|fires|killings|murders|strikes|sanctions|accords|"
    r"championships|guidelines|laws|rules|standards|minutes)\b)[a-z]{2,20}s)"
)
_NUMBERED = (
    r"(?:[Bb]oeing|[Aa]irbus|[Ff]lights?|[Rr]oute|[Hh]ighway|[Rr]oom|[Pp]ages?|[Pp]p?\.|[Mm]odel|[Nn]o\.|[Nn]os\.|[Nn]umber|[Nn]umbers|"
    r"[Ww]indows|[Oo]ffice|[Aa]rticle|[Ss]ection|[Rr]esolution|[Cc]hapter|[Ll]ines?|[Pp]salm|[Vv]ersion|[Pp]eugeot|[Ii]nterstate|"
    r"[Cc]hannel|[Rr]adio|FM|AM|ISO|IEEE|RFC|[Oo]rder|[Bb]ill|[Bb]ox|[Ss]uite|[Uu]nit|[Gg]ate|[Dd]istrict|[Bb]us|[Tt]rain|#|№|"
    r"[Nn]early|[Ss]ome|[Aa]lmost|[Aa]pproximately|[Rr]oughly|over|[Oo]ver|[Mm]ore\sthan|[Ll]ess\sthan|[Ff]ewer\sthan|at\sleast|"
    r"[Aa]t\sleast|up\sto|least|[Nn]ext|[Ff]irst|[Ff]ormula|[Tt]housand|[Aa]nother|[Aa]ll|exactly|[Ee]xceeds?|worth|costs?|cost|paid|"
    r"weigh(?:s|ed|ing)?|measur(?:es|ed|ing)|[Aa]steroid|[Cc]atalog(?:ue)?|[Tt]el\.?|[Pp]hone|[Ff]ax|[Ee]xt\.?|[Cc]lass|Falcon|Nasdaq|Russell|FTSE)"
)
_NOT_AFTER = r"(?!\w|[.,]\d|:\d|/\d|\s?%|\s?[-–—]\s?\d|\s?°|['’]?s\b(?<=\ds)|\s?[$£€])"
_YEAR = rf"(?P<year>(?:1[1-9]|20)\d\d){_NOT_AFTER}"
_LONG_AGO = r"(?P<year>(?:1[01]\d\d|[1-9]\d\d))(?![\w]|[.,]\d|:\d|/\d|\s?%|-\d)"


def _year(m: re.Match[str]) -> Expression:
    return Calendar(year=w.year(m["year"]))


# The words right before a number are looked at by fixed-width guards, so that no rule walks back through the text.
_PRECEDED = re.compile(rf"(?<![\w]){_NUMBERED}[\s-]{{1,2}}\Z")
_MONEY = re.compile(r"[$£€¥#№][\s]?\Z|\b(?:US|C|A|NZ|Rs\.?|USD|EUR|GBP)\$?\s?\Z")
_HOLDS = re.compile(r"(?<!\w)(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|[Bb]y|[Dd]uring|[Bb]efore|[Aa]fter|early|late|year|circa|c\.|summer|winter|"
                    r"spring|autumn|fall|of|[Tt]he|its|his|her|their|our|[Aa]|[’']s|and|to|through|between|[Bb]etween|for|©)\s{1,3}\Z")  # fmt: skip
_SURE = re.compile(
    r"(?<!\w)(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Dd]uring|[Bb]efore|[Aa]fter|early|late|year|circa|[Tt]he)\s{1,3}\Z"
)
_COUNT_AFTER = re.compile(rf"\s{{1,3}}(?:{_COUNTED}|[a-z]{{2,15}}(?:-[a-z]{{2,15}})?\s{_COUNTED})(?!\w)")
_MEASURE_AFTER = re.compile(rf"[\s-]{{1,3}}{_MEASURES}(?!\w)")


def _bare_year(m: re.Match[str]) -> Expression | None:
    """Read a bare number as a year, unless the words around it count, measure or number with it."""
    text, value = m.string, int(m["year"])
    before = text[max(0, m.start() - 24) : m.start()]
    if _PRECEDED.search(before) or _MONEY.search(before) or _MEASURE_AFTER.match(text, m.end()):
        return None
    sure = _SURE.search(before) is not None
    if not sure and _COUNT_AFTER.match(text, m.end()):
        return None
    if value % 100 == 0 and _COUNT_AFTER.match(text, m.end()):
        return None
    if 1600 <= value <= 2099:
        return Calendar(year=value)
    return Calendar(year=value) if sure else None


def _old_year(m: re.Match[str]) -> Expression | None:
    return Calendar(year=int(m["year"])) if m["mark"] else None


YEARS: tuple[Rule, ...] = (
    Rule(name="year", pattern=re.compile(_YEAR), build=_bare_year, confidence=0.9),
    _trap("money", r"\d[\d,]{0,12}(?:\.\d+)?\s?(?:million|billion|trillion|bn|mln)\b"),
    _trap("score", r"\d{1,3}\s?[-–—]\s?\d{1,3}(?!\s?[A-Z]|\d|[-/])(?!\s(?:of\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"),
    _trap("phone", r"\d{3}[-.\s]\d{3,4}[-.\s]\d{3,4}(?!\d)"),
    _trap("phone", r"\d{3}[-.]\d{4}(?!\d)"),
    _trap("before-christ", rf"\d{{1,4}}{SP}?(?:BCE?|B\.C\.|bc)(?!\w)"),
)  # fmt: skip
SHORT_YEARS: tuple[Rule, ...] = (
    Rule(
        name="short-year", pattern=re.compile(r"(?<=\b[iI]n\s)['’‘](?P<year>\d\d)(?![\w'’])"), build=_year, confidence=0.7,
    ),
)  # fmt: skip
# "as far back as 862", "AD 79".
OLD_YEARS: tuple[Rule, ...] = (
    Rule(name="year", pattern=re.compile(rf"(?P<mark>AD|A\.D\.|CE){SP}(?P<span>{_LONG_AGO})"), build=_old_year, confidence=0.8),
)  # fmt: skip

# -- months --------------------------------------------------------------------------------------------------------
_FIRM = r"(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hroughout|[Ee]arly|[Ll]ate|[Mm]id|of\slate|of\searly|[Ee]nd\sof|[Ss]tart\sof|[Bb]eginning\sof)"
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
        rf"(?<![.!?]\s)(?<!\A)\b(?!(?:In|On|By|Since|Until|From|Early|Late|Mid|Last|Next|This|During|To|Of|And|The|Before|After|"
        rf"Between|Through|For|{w.LONG_MONTH}|{w.WEEKDAY})\b)[A-Z][a-z]{{2,15}}\s{name}\b(?!\s\d|,\s\d{{4}}))"
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
    if len(name) <= 4 and not doubtful and name not in ("july",) and not text.startswith(".", m.end() - 1):
        return None
    if doubtful and (
        _NAME_AFTER.match(text, m.end()) or _SAYS_AFTER.match(text, m.end()) or not _LOOSE_BEFORE.search(before)
    ):
        return None
    return calendar(m)


_MONTH = rf"(?P<month>{w.MONTH})(?![\w]|[-–]\d|\s\d)"
MONTHS: tuple[Rule, ...] = (
    Rule(name="month", pattern=re.compile(_MONTH), build=_sure_month, confidence=0.85),
    Rule(name="month", pattern=re.compile(_MONTH), build=_loose_month, confidence=0.7, unless=namesake),
)  # fmt: skip

# -- weekdays ------------------------------------------------------------------------------------------------------
_PAPERS = r"(?:Times|Telegraph|Mirror|Express|Mail|Herald|World|Independent|Tribune|Business|Post|People|Sun|Star|Night\sLive|Night\sFootball|[Ss]chool|Mass)"
_NAMED_DAYS = re.compile(
    r"(?:Bloody|Super|Sheffield|Ruby|Man|Girl|Freaky|Black|Red|White|Whit|Holy|Big|Blue|Happy|Joe|Casual|Stormy|Cyber|Giving|Taco|"
    r"Sweet|Wednesday|Low|on|The)\s\Z"
)


def _weekday(m: re.Match[str]) -> Expression | None:
    before = m.string[max(0, m.start() - 11) : m.start()]
    named = _NAMED_DAYS.search(before)
    if named and named[0].strip() not in ("on", "The"):
        return None
    if before.endswith(("Mail on ", "every ", "Every ", "each ", "Each ")):
        return None
    return calendar(m)


WEEKDAYS: tuple[Rule, ...] = (
    _trap("named-weekday", rf"{w.WEEKDAY}\s{_PAPERS}(?!\w)"),
    _trap("weekdays", rf"{w.WEEKDAY}s(?!\w)"),
    Rule(name="weekday", pattern=re.compile(rf"(?P<weekday>{w.WEEKDAY})(?![\w-]|['’]s\s(?:child|world)\b)"), build=_weekday, confidence=0.9),
    Rule(name="weekday", pattern=re.compile(r"(?P<weekday>(?:Mon|Tues?|Wed|Thurs?|Fri)\.)(?=\s)"), build=_weekday, confidence=0.6),
)  # fmt: skip
