"""English rules for longer times: decades, centuries, seasons, quarters, halves, fiscal years, the nth week."""

from __future__ import annotations

import re

from newsld.lang.en.times import readers as r
from newsld.lang.en.times import words as w
from newsld.lang.en.times.dates import COMMA, MONTH, OF, YEAR
from newsld.lang.en.times.readers import rule
from newsld.lang.times import Expression, Rule

SP = w.SP
_WHICH = rf"(?:(?P<which>last|this|next){SP}year\b|{YEAR})"
_DECADES = "|".join(w.DECADES)
_DEGREES = re.compile(r"(?i)\b(?:temperatures?|highs?|lows?|degrees|mercury|aged?|scored?|points)\b")


def _short_decade(m: re.Match[str]) -> Expression | None:
    """Read "the 80s", which near a word of weather or sport are degrees or points."""
    return None if _DEGREES.search(m.string, max(0, m.start() - 60), m.start()) else r.decade(m)


BY_DIGIT: tuple[Rule, ...] = (
    rule("decade", r"(?:the\s)?(?P<digits>(?:1[4-9]|20)\d0)\s?(?:['’]?s)(?!\w)", build=r.decade),
    rule("decade", r"['’‘](?P<digits>[1-9]0)['’]?s(?!\w)", build=r.decade, confidence=0.9),
    rule(
        "decade", r"(?:(?<=\b[Tt]he\s)|(?<=\bthe\searly\s)|(?<=\bthe\slate\s)|(?<=\bthe\smid-))",
        r"(?P<digits>[2-9]0)['’]?s",
        r"(?!\w)", build=_short_decade, confidence=0.6,
    ),
    rule(
        "century", rf"(?P<nth>{w.NTH}|{w.DAY_WORD})\s?[-\s]\s?(?:century|Century)(?P<bc>{SP}(?:BCE?|B\.C\.))?(?!\w)",
        build=r.century,
    ),
    rule(
        "quarter", rf"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th){SP}quarter{OF}(?!\w)",
        build=r.sub_year, confidence=0.8,
    ),
    rule(
        "months-of-year", rf"(?P<nth>first|last|final){SP}(?P<count>{w.NUMBER}){SP}months{SP}(?:of|in){SP}",
        rf"(?:(?:the{SP}year\b)|{_WHICH})(?!\w)", build=r.count_of_year, confidence=0.85,
    ),
    rule("half", rf"(?P<half>first|second){SP}half{COMMA}(?:of{SP})?{_WHICH}(?!\w)", build=r.half),
    rule(
        "nth-unit", rf"(?P<nth>{w.NTH}){SP}(?:(?P<weekday>{w.WEEKDAY})|(?P<unit>week|weekend|days?|month))",
        rf"{SP}(?:of|in){SP}(?:{MONTH}{OF}|(?:the{SP})?(?:(?P<rel>last|this|next|the){SP})?(?P<whole>month|year)|(?P<in>{w.YEAR}))",
        r"(?!\w)", build=r.nth,
    ),
)  # fmt: skip
_SEASON = r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_SHIFT = r"(?P<shift>(?i:last|this(?:\s(?:past|coming))?|next|past|coming))"
BY_SEASON: tuple[Rule, ...] = (
    rule("season", rf"{_SEASON}{COMMA}(?:of{SP})?{_WHICH}(?!\w)", build=r.sub_year),
)  # fmt: skip
BY_IN: tuple[Rule, ...] = (
    rule(
        # "In winter" is a habit more often than a time; "until winter" is none.
        "season", rf"(?i:(?:in|during|over){SP}the|(?:by|since|until|before|for)(?:{SP}the)?){SP}",
        r"(?P<span>(?P<season>spring|summer|autumn|winter|(?<=the\s)fall))",
        r"(?!\w)(?!\s(?:of|season)|\s?-)", build=r.sub_year, confidence=0.6,
    ),
)  # fmt: skip
BY_SHIFT: tuple[Rule, ...] = (
    rule("season", rf"{_SHIFT}{SP}{_SEASON}(?!\w)", build=r.sub_year),
    rule(
        "quarter", rf"{_SHIFT}{SP}(?:year[’']s{SP})?(?P<nth>first|second|third|fourth){SP}quarter(?!\w)",
        build=r.sub_year, confidence=0.8,
    ),
)  # fmt: skip
BY_CODE: tuple[Rule, ...] = (
    rule("quarter", rf"Q(?P<nth>[1-4])(?:{COMMA}|[-/])(?:of{SP})?{_WHICH}(?!\w)", build=r.sub_year),
    rule("half", rf"H(?P<half>[12])(?:{COMMA}|[-/])(?:of{SP})?{_WHICH}(?!\w)", build=r.half),
    rule(
        "fiscal-year", r"FY\s?(?P<year>20\d\d|['’]?\d\d)(?:[-/–](?P<next>\d\d))?(?!\w)", build=r.fiscal, confidence=0.8
    ),
    rule(
        "fiscal-year", rf"(?i:fiscal|financial|tax){SP}(?:(?i:years?){SP})?(?P<year>(?:19|20)\d\d)",
        r"(?:[-/–](?P<next>\d\d(?:\d\d)?))?(?!\w)", build=r.fiscal, confidence=0.8,
    ),
    rule(
        "decade", r"(?:(?P<head>(?i:nineteen|eighteen))[-\s]|(?<=\b[Tt]he\s)|(?<=\bthe\searly\s)|(?<=\bthe\slate\s)|",
        rf"(?<=\bthe\smid-))(?P<word>{_DECADES})(?!\w)", build=r.decade, confidence=0.8,
    ),
)  # fmt: skip
