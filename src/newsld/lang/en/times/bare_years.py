"""English rules for a number of four digits: a year, unless the words around it count, measure or number with it."""

from __future__ import annotations

import re

from newsld.lang.en.times import readers as r
from newsld.lang.en.times.readers import rule, trap
from newsld.lang.times import Calendar, Expression, Rule

_MEASURES = (
    "km kilomet(?:er|re)s? met(?:er|re)s? miles? feet foot ft m kg kilos? tons? tonnes? lit(?:er|re)s? gallons? acres? "
    r"hectares? square sq cubic degrees? dollars? euros? pounds? yen yuan rou?bles? rupees? pesos? francs? lira USD "
    r"EUR GBP percent points? votes? words? pages? calories watts? MW kW GW mph knots Hz MHz GHz MB GB TB hp "
    r"horsepower million billion trillion thousand hundred or\sso strong "
    r"of\s(?:them|the|these|those|its|his|her|their)"
)
# What is counted in news; with a number that is most likely a year only these make it none.
_COUNTED = (
    "people men women [a-z]*children troops police officers? soldiers residents inhabitants civilians deaths cases "
    "jobs "
    "employees workers homes houses families patients voters refugees migrants members prisoners students pupils "
    "teachers "
    "passengers visitors fans spectators protesters demonstrators fighters militants rebels villagers households seats "
    "delegates participants respondents copies cars vehicles aircraft tickets companies shops stores schools cattle "
    "sheep "
    "victims wounded injured survivors volunteers firefighters personnel tourists tents beds buildings species"
)
# Plurals that a year stands before as often as a count; with a round or early number all other plurals are counted.
_DATED = (
    "elections? games riots? protests? attacks? olympics paralympics championships? wars? reforms floods bombings "
    "talks "
    "crisis finals awards playoffs primaries sales results figures levels accounts loss(?:es)? series news "
    "census(?:es)? "
    "was is has does as its his this us contracts rates prices earnings emissions uprisings demonstrations wildfires "
    "fires killings murders strikes sanctions accords guidelines laws rules standards minutes onwards afterwards "
    "towards "
    "perhaps always sometimes besides"
)
_NUMBERED = (
    r"[Bb]oeing [Aa]irbus [Ff]lights? [Rr]oute [Hh]ighway [Rr]oom [Pp]ages? [Pp]p?\. [Mm]odel [Nn]os?\. [Nn]umbers? "
    r"[Ww]indows [Oo]ffice [Aa]rticle [Ss]ection [Rr]esolution [Cc]hapter [Ll]ines? [Pp]salm [Vv]ersion [Pp]eugeot "
    r"[Ii]nterstate [Cc]hannel [Rr]adio FM AM ISO IEEE RFC [Oo]rder [Bb]ill [Bb]ox [Ss]uite [Uu]nit [Gg]ate [Bb]us "
    r"[Tt]rain [Nn]early [Ss]ome [Aa]lmost [Aa]pproximately [Rr]oughly [Oo]ver [Mm]ore\sthan [Ll]ess\sthan "
    r"[Ff]ewer\sthan [Aa]t\sleast [Uu]p\sto [Nn]ext [Ff]irst [Ff]ormula [Aa]nother [Aa]ll exactly exceeds? worth "
    r"costs? paid weigh(?:s|ed|ing)? measur(?:es|ed|ing) [Aa]steroid [Cc]atalog(?:ue)? [Tt]el\.? [Pp]hone [Ff]ax "
    r"[Ee]xt\.? [Cc]lass Falcon Nasdaq Russell FTSE"
)


def _any(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


_PRECEDED = re.compile(rf"(?<!\w){_any(_NUMBERED)}[\s-]{{1,2}}\Z")
_MONEY = re.compile(r"[$£€¥#№]\s?\Z|\b(?:(?:US|C|A|NZ)\$|Rs\.?|USD|EUR|GBP)\s?\Z")
_SURE = re.compile(
    r"(?<!\w)(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Dd]uring|[Bb]efore|[Aa]fter|early|late|year|circa|c\.|"
    r"[Ff]rom|[Tt]he)"
    r"\s{1,3}\Z"
)
_PEOPLE_AFTER = re.compile(rf"\s{{1,3}}(?:[a-z]{{2,15}}(?:-[a-z]{{2,15}})?\s)?{_any(_COUNTED)}(?!\w)")
_PLURAL_AFTER = re.compile(
    rf"\s{{1,3}}(?:(?:[a-z]{{2,15}}(?:-[a-z]{{2,15}})?\s)?{_any(_COUNTED)}|(?!{_any(_DATED)}\b)[a-z]{{2,20}}s)(?!\w)"
)
_MEASURE_AFTER = re.compile(rf"[\s-]{{1,3}}{_any(_MEASURES)}(?!\w)")
_STREET_AFTER = re.compile(
    r"\s(?:[NSEW]\.?\s)?(?:[A-Z][a-z]+\s){1,2}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Way|"
    r"Square|Court)\b"
)
# Where the number alone makes a year likely.
_LIKELY = range(1900, 2050)


def _bare_year(m: re.Match[str]) -> Expression | None:
    text, value = m.string, int(m["year"])
    before = text[max(0, m.start() - 24) : m.start()]
    if _PRECEDED.search(before) or _MONEY.search(before):
        return None
    if _MEASURE_AFTER.match(text, m.end()) or _STREET_AFTER.match(text, m.end()):
        return None
    likely = value in _LIKELY and value % 100 != 0
    counted = (_PEOPLE_AFTER if likely else _PLURAL_AFTER).match(text, m.end())
    sure = _SURE.search(before) is not None
    if counted and not (sure and likely):
        return None
    return Calendar(year=value) if sure or 1400 <= value <= 2099 else None


def _any_year(m: re.Match[str]) -> Expression:
    return Calendar(year=int(m["year"]))


_NOT_AFTER = r"(?!\w|[.,]\d|:\d|/\d|\s?%|\s?[-–—]\s?\d(?!\d?\s?[A-Z])|\s?°|['’]?s\b(?<=\ds)|\s?[$£€])"
YEARS: tuple[Rule, ...] = (
    rule("year", rf"(?P<year>(?:1[0-9]|20)\d\d){_NOT_AFTER}", build=_bare_year, confidence=0.9),
    rule("year", r"(?P<year>[1-9]\d{1,3})\s?"
        r"(?:AD|A\.D\.|CE)(?!\w)", build=_any_year),
    trap("money", r"\d[\d,]{0,12}(?:\.\d{1,4})?\s?(?:million|billion|trillion|bn|mln)\b"),
    trap(
        "score", r"\d{1,3}\s?[-–—]\s?\d{1,3}(?!\s?[A-Z]|\d|[-/])"
        r"(?!\s(?:of\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
    ),
    trap("phone", r"\d{3}[-.\s]\d{3,4}[-.\s]\d{3,4}(?!\d)"),
    trap("phone", r"\d{3}[-.]\d{4}(?!\d)"),
    trap("before-christ", r"\d{1,4}\s?(?:BCE?|B\.C\.|bc)(?!\w)"),
)  # fmt: skip
SHORT_YEARS: tuple[Rule, ...] = (
    rule("short-year", r"(?<=\b[iI]n\s)(?P<year>['’‘]\d\d)(?![\w'’])", build=r.year, confidence=0.7),
)  # fmt: skip
OLD_YEARS: tuple[Rule, ...] = (
    rule("year", r"(?:AD|A\.D\.)\s?(?P<year>[1-9]\d{1,3})(?!\w)", build=_any_year),
)  # fmt: skip
