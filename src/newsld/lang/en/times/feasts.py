"""Feasts whose day follows from a rule; those that are proclaimed, or follow the moon, are not here."""

from __future__ import annotations

import re

from newsld.lang.en.times import words as w
from newsld.lang.en.times.readers import SHIFTS, rule
from newsld.lang.times import (
    Calendar,
    Expression,
    Feast,
    FeastRule,
    FixedDay,
    FromEaster,
    Relative,
    Unit,
    WeekdayOfMonth,
)

_MON, _TUE, _THU, _FRI, _SUN = 0, 1, 3, 4, 6
FEASTS: dict[str, FeastRule] = {
    "new year's day": FixedDay(month=1, day=1),
    "new year's eve": FixedDay(month=12, day=31),
    "new year's": FixedDay(month=1, day=1),
    "epiphany": FixedDay(month=1, day=6),
    "orthodox christmas": FixedDay(month=1, day=7),
    "martin luther king jr. day": WeekdayOfMonth(month=1, weekday=_MON, nth=3),
    "martin luther king day": WeekdayOfMonth(month=1, weekday=_MON, nth=3),
    "australia day": FixedDay(month=1, day=26),
    "burns night": FixedDay(month=1, day=25),
    "groundhog day": FixedDay(month=2, day=2),
    "waitangi day": FixedDay(month=2, day=6),
    "valentine's day": FixedDay(month=2, day=14),
    "presidents' day": WeekdayOfMonth(month=2, weekday=_MON, nth=3),
    "presidents day": WeekdayOfMonth(month=2, weekday=_MON, nth=3),
    "international women's day": FixedDay(month=3, day=8),
    "st. patrick's day": FixedDay(month=3, day=17),
    "st patrick's day": FixedDay(month=3, day=17),
    "april fools' day": FixedDay(month=4, day=1),
    "april fool's day": FixedDay(month=4, day=1),
    "anzac day": FixedDay(month=4, day=25),
    "earth day": FixedDay(month=4, day=22),
    "may day": FixedDay(month=5, day=1),
    "world press freedom day": FixedDay(month=5, day=3),
    "cinco de mayo": FixedDay(month=5, day=5),
    "victory day": FixedDay(month=5, day=9),
    "memorial day": WeekdayOfMonth(month=5, weekday=_MON, nth=-1),
    "juneteenth": FixedDay(month=6, day=19),
    "canada day": FixedDay(month=7, day=1),
    "fourth of july": FixedDay(month=7, day=4),
    "bastille day": FixedDay(month=7, day=14),
    "assumption day": FixedDay(month=8, day=15),
    "labor day": WeekdayOfMonth(month=9, weekday=_MON, nth=1),
    "columbus day": WeekdayOfMonth(month=10, weekday=_MON, nth=2),
    "halloween": FixedDay(month=10, day=31),
    "all saints' day": FixedDay(month=11, day=1),
    "all souls' day": FixedDay(month=11, day=2),
    "guy fawkes night": FixedDay(month=11, day=5),
    "bonfire night": FixedDay(month=11, day=5),
    "armistice day": FixedDay(month=11, day=11),
    "veterans day": FixedDay(month=11, day=11),
    "remembrance day": FixedDay(month=11, day=11),
    "remembrance sunday": WeekdayOfMonth(month=11, weekday=_SUN, nth=2),
    "thanksgiving day": WeekdayOfMonth(month=11, weekday=_THU, nth=4),
    "thanksgiving": WeekdayOfMonth(month=11, weekday=_THU, nth=4),
    "black friday": WeekdayOfMonth(month=11, weekday=_THU, nth=4, plus=1),
    "cyber monday": WeekdayOfMonth(month=11, weekday=_THU, nth=4, plus=4),
    "world aids day": FixedDay(month=12, day=1),
    "human rights day": FixedDay(month=12, day=10),
    "christmas eve": FixedDay(month=12, day=24),
    "christmas day": FixedDay(month=12, day=25),
    "christmas": FixedDay(month=12, day=25),
    "boxing day": FixedDay(month=12, day=26),
    "shrove tuesday": FromEaster(plus=-47),
    "mardi gras": FromEaster(plus=-47),
    "ash wednesday": FromEaster(plus=-46),
    "palm sunday": FromEaster(plus=-7),
    "maundy thursday": FromEaster(plus=-3),
    "good friday": FromEaster(plus=-2),
    "easter sunday": FromEaster(plus=0),
    "easter monday": FromEaster(plus=1),
    "easter": FromEaster(plus=0),
    "ascension day": FromEaster(plus=39),
    "pentecost": FromEaster(plus=49),
    "whit monday": FromEaster(plus=50),
    "corpus christi": FromEaster(plus=60),
}
_NAMES = "|".join(
    # Written with capitals, with either apostrophe; "Day" may be left out only where a name above says so.
    r"\s".join(
        re.escape(part.title().replace("'S", "'s") if part not in ("de", "of") else part) for part in name.split()
    )
    .replace("'", "['’]")
    .replace("Aids", "(?:AIDS|Aids)")
    .replace("Anzac", "(?:ANZAC|Anzac)")
    for name in sorted(FEASTS, key=len, reverse=True)
)
STARTS = "|".join(
    dict.fromkeys(
        re.escape(re.split(r"['\s]", name.title())[0]).replace("Anzac", "(?:ANZAC|Anzac)") for name in FEASTS
    )
)  # fmt: skip


# A capital word before a feast is a given name ("Johnnie Christmas") unless it is one of these.
_NO_NAME = (
    "Last|This|Next|On|In|At|By|Since|Until|Before|After|During|Over|For|The|Happy|Merry|Every|And|Orthodox|Coptic|"
    "Russian|US|Early|Late"
)
_GIVEN = re.compile(rf"(?<![.!?]\s)(?<!\A)\b(?!(?:{_NO_NAME})\b)[A-Z][a-z]{{1,15}}\s\Z")
# A feast's name that goes on is another name (Easter Island), or a thing of the feast, not its day.
_GOES_ON = re.compile(
    r"\s(?:Island|Islands|Rising|Carol|Accords?|Agreement|Party|Committee|Tree|Massacre|II|Murphy|Cottage|"
    r"trees?|party|parties|cards?|shopping|shoppers|season|markets?|dinner|lunch|gifts?|presents?|lights|decorations|carols?|"
    r"songs?|eggs?|bunny|holidays?|sales|message|speech|address|resolutions?|Honours|honours|[A-Z][a-z]+)\b|['’]s\s[A-Z]"
)


def _feast(m: re.Match[str]) -> Expression | None:
    text = m.string
    if _GOES_ON.match(text, m.end("name")) or _GIVEN.search(text, max(0, m.start() - 20), m.start()):
        return None
    name = re.sub(r"\s+", " ", m["name"].replace("’", "'")).lower()
    which = (m["which"] or "").lower()
    return Feast(
        rule=FEASTS[name],
        year=w.year(m["year"]) if m["year"] else None,
        shift=SHIFTS.get((m["shift"] or "").lower()),
        of=Relative(unit=Unit.YEAR, shift=SHIFTS[which]) if which else None,
    )


def _attacks(_: re.Match[str]) -> Expression:
    return Calendar(year=2001, month=9, day=11)


FEAST = rule(
    "feast", rf"(?:(?P<shift>(?i:last|this|next)){w.SP})?(?P<name>{_NAMES})(?!\w)",
    rf"(?:(?:\s?,)?{w.SP}(?:of{w.SP})?(?:(?P<which>last|this|next){w.SP}year\b|(?P<year>{w.YEAR})))?",
    build=_feast, confidence=0.8,
)  # fmt: skip
NINE_ELEVEN = rule(
    "named-day", r"(?:9[/-]11|Sept(?:ember|\.)?\s11\sattacks)(?![/-]?\d)", build=_attacks, confidence=0.85,
)  # fmt: skip
