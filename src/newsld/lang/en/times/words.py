"""The words English has for the calendar, and how they are read."""

from __future__ import annotations

import re
from fractions import Fraction

from newsld.lang.times import Unit


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH_SHORT = {"sept": 9} | {name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, 1)}
MONTHS = {name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)} | _MONTH_SHORT
WEEKDAYS = {name.lower(): number for number, name in enumerate(WEEKDAY_NAMES)} | {
    short: number
    for number, shorts in enumerate(("mon", "tue tues", "wed", "thu thur thurs", "fri", "sat", "sun"))
    for short in shorts.split()
}
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
NUMBERS: dict[str, Fraction] = {
    word: Fraction(value) for value, word in enumerate(_words(_SMALL))
} | {"thirty": Fraction(30), "forty": Fraction(40), "fifty": Fraction(50), "sixty": Fraction(60),
     "seventy": Fraction(70), "eighty": Fraction(80), "ninety": Fraction(90), "a": Fraction(1), "an": Fraction(1),
     "hundred": Fraction(100), "dozen": Fraction(12), "couple": Fraction(2), "half": Fraction(1, 2)}  # fmt: skip
_ORDINAL_WORDS = _words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: value for value, word in enumerate(_ORDINAL_WORDS, 1)} | {"thirtieth": 30, "last": -1, "final": -1}
UNITS = {
    "hour": Unit.HOUR, "day": Unit.DAY, "morning": Unit.DAY, "afternoon": Unit.DAY, "evening": Unit.DAY,
    "night": Unit.DAY,
    "week": Unit.WEEK, "weekend": Unit.WEEKEND, "fortnight": Unit.WEEK,
    "month": Unit.MONTH, "quarter": Unit.QUARTER, "year": Unit.YEAR, "decade": Unit.DECADE, "century": Unit.CENTURY,
    "centurie": Unit.CENTURY,
}  # fmt: skip
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip

# Pieces of patterns. Spaces are bounded, and nothing repeats without bound, so that every rule costs the same
# wherever it is tried.
SP = r"\s{1,3}"
_LONG = "|".join(MONTH_NAMES)
# "may" and "march" are verbs unless capitalised; the other months are themselves in lower case too.
_LOWER = "|".join(name.lower() for name in MONTH_NAMES if name not in ("May", "March"))
_UPPER = "|".join(name.upper() for name in MONTH_NAMES)
_SHORT = "|".join(short.capitalize() for short in _MONTH_SHORT if short != "may")
_SHORT_UPPER = "|".join(short.upper() for short in _MONTH_SHORT if short != "may")
MONTH = rf"(?:{_LONG}|{_UPPER}|{_LOWER}|(?:{_SHORT}|{_SHORT_UPPER})(?![\w])\.?)"
LONG_MONTH = rf"(?:{_LONG}|{_UPPER}|{_LOWER})"
_DAYS = "|".join((*WEEKDAY_NAMES, *(n.upper() for n in WEEKDAY_NAMES), *(n.lower() for n in WEEKDAY_NAMES)))
WEEKDAY = rf"(?:{_DAYS})"
SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|MON|TUES?|WED|THU(?:RS?)?|FRI|SAT|SUN)\.?"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th|ST|ND|RD|TH)(?!\w))?(?!\d)"
_ORDINAL = "|".join(_ORDINAL_WORDS)
DAY_WORD = rf"(?i:(?:twenty|thirty)[-\s](?:{'|'.join(_ORDINAL_WORDS[:9])})|{_ORDINAL}|thirtieth)"
YEAR = r"(?:(?:1\d|20)\d\d(?![\w]|[.,]\d)|['’‘]\d\d(?!\w))"
NTH = rf"(?i:{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th)|last|final)"
UNIT = r"(?i:hour|day|weekend|week|fortnight|month|year|decade|centurie|century)"
_NUMBER_WORD = "|".join(sorted((w for w in NUMBERS if len(w) > 2 and w not in ("zero", "half")), key=len, reverse=True))
NUMBER = (
    rf"(?i:\d{{1,4}}(?:\.\d)?|\[?(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[-\s](?:one|two|three|"
    rf"four|five|six|seven|eight|nine)|an?{SP}(?:couple|dozen|hundred)(?:{SP}of)?|(?:{_NUMBER_WORD})|an?)\]?)"
    rf"(?:{SP}and{SP}a{SP}half|\s?½|{SP}1/2)?"
)
VAGUE = r"(?i:(?:the\s|a\s)?(?:few|several|many|some|number\sof|handful\sof|couple))"


def month(word: str) -> int:
    """Give the number of a month's name or abbreviation."""
    return MONTHS[word.lower().rstrip(".")]


def weekday(word: str) -> int:
    """Give the number of a weekday's name or abbreviation, Monday 0."""
    return WEEKDAYS[word.lower().rstrip(".")]


def number(words: str) -> Fraction | None:
    """Give the value of a number in digits or words; ``None`` where the words say none ("several")."""
    text = words.lower().strip("[] ")
    half = Fraction(0)
    for tail in ("½", "half", " 1/2"):
        if text.endswith(tail):
            half, text = Fraction(1, 2), re.sub(r"\s*(?:and\s+a\s+half|½|1/2)$", "", text)
    if re.fullmatch(r"\d+(?:\.\d)?", text):
        return Fraction(text) + half
    total = Fraction(0)
    for word in re.split(r"[\s-]+", text.removeprefix("a ").removeprefix("an ").removesuffix(" of")):
        value = NUMBERS.get(word)
        if value is None:
            return None
        total += value
    return total + half


def ordinal(word: str) -> int:
    """Give the value of an ordinal in digits or words; -1 for "last"."""
    text = word.lower()
    digits = re.match(r"\d+", text)
    if digits:
        return int(digits[0])
    tens, _, ones = text.replace("-", " ").partition(" ")
    return int(NUMBERS[tens]) + ORDINALS[ones] if ones else ORDINALS[tens]


def year(digits: str) -> int:
    """Give the year of four or, after an apostrophe or a slash, two digits (up to 49 of this century)."""
    text = digits.strip("'’‘ ")
    value = int(text)
    if len(text) == 4:
        return value
    return value + (2000 if value < 50 else 1900)


def unit(word: str) -> Unit:
    """Give the unit a word names, singular or plural; a part of the day counts as its day."""
    text = word.lower()
    return UNITS.get(text) or UNITS[text.rstrip("s")]
