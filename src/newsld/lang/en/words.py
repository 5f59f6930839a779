"""The words of English text as Universal Dependencies counts them, by pattern: clitics, hyphens, numbers, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsld.lang.en.word_forms import (
    ABBREVIATIONS,
    CONTRACTIONS,
    HYPHEN_PREFIXES,
    HYPHEN_WHOLES,
    UNIT_SUFFIXES,
)

# Marks that continue a word though they are no letters: combining marks, vowel signs, joiners, the soft hyphen.
_MARKS = "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_MARKS += (
    "\u0900-\u0963\u0970-\u0dff\u0e31-\u0e4e\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe20-\ufe2f\ufeff"
)
_W = rf"[\w{_MARKS}]"
_EMOJI = "\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_URL_END = ".,;:!?'\"’”»>)]}…*"

# Every alternative is possessive or bounded, so that no input is read more than a fixed number of times.
_PIECE = re.compile(
    rf"""
    (?P<url>(?:(?:https?|ftp)://|mailto:|www\d?\.)[^\s<>"“”]++)
  | (?P<email>(?<![\w.])[\w.+%-]{{1,64}}@\w[\w-]{{0,62}}(?:\.\w[\w-]{{0,62}})++)
  | (?P<domain>\w[\w-]{{1,62}}(?:\.\w[\w-]{{1,62}}){{0,4}}\.(?:com|org|net|gov|edu|info|co\.uk|org\.uk)\b(?:/[^\s<>"“”]*+)?)
  | (?P<handle>[@#]\w[\w]*+)
  | (?P<emoticon>(?<!\w)(?:[:;=8][-^']?[)(DPpO\]\[|/\\*]|<3|\^_+\^|:'\()(?!\w))
  | (?P<emoji>[\U0001f1e6-\U0001f1ff]{{2}}
      |[{_EMOJI}][\ufe0f\U0001f3fb-\U0001f3ff]*+(?:\u200d[{_EMOJI}][\ufe0f\U0001f3fb-\U0001f3ff]*+)*+)
  | (?P<dotted>(?:[^\W\d_]\.){{2,12}}(?:[^\W\d_](?!\w))?)
  | (?P<currency>(?:US|C|CA|A|AU|NZ|HK|S|R)\$)
  | (?P<phone>(?<![\w-])(?:\d-)?\d{{3}}[-./]\d{{3}}[-.]\d{{4}}(?![\w-])|(?<![\w-])\d{{3}}-\d{{4}}(?![\w-]))
  | (?P<date>(?<![\w/-])\d{{1,4}}(?:/\d{{1,2}}/\d{{2,4}}|-\d{{1,2}}-\d{{2,4}}|/\d{{1,2}})(?![\w/]))
  | (?P<decade>['’]\d0s(?!\w)|\d{2, 4}['’]s(?!\w))
  | (?P<number>\d++(?:[.,:]\d++)*+)(?P<suffix>[^\W\d_]++(?![\w]))?(?![\w])
  | (?P<word>{_W}++(?:['’`&]{_W}++|(?<=\w)[-‐‑]{_W}++(?:['’`]{_W}++)*+)*+['’]?)
  | (?P<run>(?P<one>[*=_~+#$])(?P=one)++|\.?[!?][!?.]*+|\.[.…]*+|…[.…]*+|--++|``|''|‘‘|’’|<<|>>|->)
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_CLITIC = re.compile(r"(?<=\w)(?:n['’`]t|['’`](?:s|m|d|re|ve|ll))$", re.IGNORECASE)
_HYPHEN = re.compile(r"[-‐‑]")
_WHITE = re.compile(r"\s+")
_LONGEST_LISTED = 24
_MOST_CLITICS = 2


def split_words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split a range of a text into words as the English treebanks of Universal Dependencies do.

    Args:
        text: The whole text.
        start: Where the range begins, in code points; commonly a sentence.
        end: Where it ends (half-open).

    Returns:
        The words' code-point offsets in text order. No word holds white space, and every other character of the range
        is in exactly one word.
    """
    words: list[tuple[int, int]] = []
    position = start
    while position < end:
        white = _WHITE.match(text, position, end)
        if white:
            position = white.end()
            continue
        for span in _piece(text, position, end):
            words.append(span)
            position = span[1]
    return words


def _piece(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the words of the next piece; what follows them is read as a new piece."""
    found = _PIECE.match(text, start, end)
    assert found is not None  # the last alternative takes any character
    kind = found.lastgroup
    stop = found.end()
    if kind in ("url", "domain"):
        while stop > start + 1 and text[stop - 1] in _URL_END:
            stop -= 1
        yield start, stop
    elif found["number"] is not None:
        yield from _number(text, found, end)
    elif kind == "word":
        yield from _word(text, start, stop, end)
    else:
        yield start, stop


def _number(text: str, found: re.Match[str], end: int) -> Iterator[tuple[int, int]]:
    start, stop = found.span()
    suffix = found["suffix"]
    if suffix and suffix.lower() in UNIT_SUFFIXES:
        yield start, found.end("number")
        yield found.end("number"), stop
    else:
        yield start, stop


def _word(text: str, start: int, stop: int, end: int) -> Iterator[tuple[int, int]]:
    if text[stop - 1] in "'’":
        stop -= 1
    for first, last in _parts(text, start, stop):
        if last == stop and stop < end and text[stop] == "." and _keeps_stop(text, first, stop, end):
            yield first, stop + 1
        else:
            yield from _clitics(text, first, last)


def _parts(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Split at the hyphens, each a word, save after a prefix and in what is written with one."""
    first = start
    for hyphen in _HYPHEN.finditer(text, start, stop):
        if hyphen.start() - first <= _LONGEST_LISTED and text[first : hyphen.start()].lower() in HYPHEN_PREFIXES:
            continue
        if stop - start <= _LONGEST_LISTED and text[start:stop].lower() in HYPHEN_WHOLES:
            continue
        yield first, hyphen.start()
        yield hyphen.span()
        first = hyphen.end()
    if first < stop:
        yield first, stop


def _keeps_stop(text: str, start: int, stop: int, end: int) -> bool:
    """Tell whether the full stop after a word belongs to it: an abbreviation, or an initial before a name."""
    if stop - start > _LONGEST_LISTED:
        return False
    word = text[start:stop]
    if word.lower() in ABBREVIATIONS:
        return True
    if stop - start > 1 or not word.isupper() or stop + 2 >= end:
        return False
    return text[stop + 1 : stop + 3].strip()[:1].isupper()


def _clitics(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Split a word before its clitics, or in two where it is written as one."""
    if stop - start <= _LONGEST_LISTED:
        cut = CONTRACTIONS.get(text[start:stop].lower().replace("’", "'"))
        if cut is not None:
            yield start, start + cut
            yield start + cut, stop
            return
    cuts = [stop]
    while len(cuts) <= _MOST_CLITICS:
        clitic = _CLITIC.search(text, max(start, cuts[-1] - 4), cuts[-1])
        if clitic is None or clitic.start() == start:
            break
        cuts.append(clitic.start())
    for cut in reversed(cuts):
        yield start, cut
        start = cut
