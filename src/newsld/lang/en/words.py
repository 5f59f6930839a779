"""The words of English text as Universal Dependencies counts them, by pattern: clitics, hyphens, numbers, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsld.lang.en.word_forms import (
    ABBREVIATIONS,
    CONTRACTIONS,
    DOTTED_ABBREVIATIONS,
    HYPHEN_PREFIXES,
    NAME_SYLLABLE,
    NUMBER_ABBREVIATIONS,
    SYLLABLE_LIKE_WORDS,
    UNITS_IN_CAPITALS,
    WHOLE_SUFFIXES,
)

# Marks that continue a word though they are no letters: combining marks, vowel signs, joiners, the soft hyphen.
_MARKS = "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_MARKS += (
    "\u0900-\u0963\u0970-\u0dff\u0e31-\u0e4e\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe20-\ufe2f\ufeff"
)
_W = rf"[\w{_MARKS}]"
_L = r"[^\W\d_]"
_EMOJI = "\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_DOMAIN_END = "com|org|net|gov|edu|info|biz|co\\.uk|org\\.uk|gov\\.uk|ru|de|fr|uk|eu|cn|jp|br|pl|cz|nl|ua|tv"
_FILE_END = "docx?|pdf|xlsx?|txt|html?|jpe?g|png|gif|zip|exe|pptx?|mp[34]|csv"
_DOTTED = "|".join(re.escape(form) for form in sorted(DOTTED_ABBREVIATIONS))
_LEFT = rf"(?<!{_W})"

# In this order. Every alternative is possessive or bounded, so no input is read more than a fixed number of times.
_PIECE = re.compile(
    rf"""
    (?P<plain>[A-Za-z]++(?=[\s,;!?)"”]|\Z))
  | (?P<email>{_LEFT}[\w.+%-]{{1,64}}@\w[\w-]{{0,62}}(?:\.\w[\w-]{{1,62}}){{0,8}})
  | (?P<address>(?:(?:https?|ftp)://|(?:mailto|doi):|www\d?\.)[^\s<>"“”]++
      |{_LEFT}\w[\w-]{{1,62}}(?:\.\w[\w-]{{1,62}}){{0,4}}\.(?:{_DOMAIN_END})\b(?:/[^\s<>"“”]*+)?
      |{_LEFT}[a-z][a-z-]{{1,62}}(?:\.[a-z][a-z-]{{1,62}}){{2,6}}(?!\w))
  | (?P<one>{_LEFT}[\w-]{{1,80}}\.(?i:{_FILE_END})(?!\w)
      |@\w++|\#(?=[^\W\d])\w++
      |{_LEFT}(?:[:;=]'?[-^]?[)(DPpO\]\[|/\\*]|<3|\^_{{1,3}}\^)(?!\w)
      |[\U0001f1e6-\U0001f1ff]{{2}}
      |[{_EMOJI}][\ufe0f\U0001f3fb-\U0001f3ff]*+(?:\u200d[{_EMOJI}][\ufe0f\U0001f3fb-\U0001f3ff]*+)*+
      |{_LEFT}(?i:{_DOTTED})(?!\w)\.?
      |{_L}(?:\.{_L}){{1,12}}(?!\w)\.?
      |(?:US|C|CA|A|AU|NZ|HK|S|R)\$|(?:Rs|USD|EUR|GBP|CHF|NOK|SEK|DKK|RUB|JPY|CNY|INR|KES|IRR)(?=\d)
      |{_LEFT}(?<!\w-)(?:\d-)?\d{{3}}[-./]\d{{3}}[-.]\d{{4}}(?![\w-])
      |{_LEFT}(?<!\w-)(?:\d{{3}}-\d{{4}}|\d{{5}}-\d{{4}})(?![\w-])
      |{_LEFT}\+\d[\d-]*+
      |{_LEFT}(?<!\w[/-])\d{{1,4}}(?:/\d{{1,2}}/\d{{2,4}}|-\d{{1,2}}-\d{{2,4}}|/\d{{1,2}})(?![\w/])
      |['’]\d0s(?!\w)|{_LEFT}(?:\d\d)?\d0['’]s(?!\w)
      |{_LEFT}\.\d++(?![\w.])
      |(?i:w/o(?:ut)?|b/c|s/he|n/a|w/(?=\s))(?!\w)
      |(?i:['’](?:em|til|cause|bout|n['’]|s|d|m|re|ve|ll))(?!\w)
      |\[(?:\.\.\.|…)\])
  | (?P<number>\d{{1,3}}(?:,\d{{2,3}}){{0,12}},\d{{3}}(?!\d)(?:\.\d++)?+|\d++(?:[.:]\d++)*+)(?P<suffix>{_L}++(?!\w))?+
  | (?P<word>{_W}++(?:['’`&]{_W}++|(?<=\w)[-‐‑]{_W}++(?:['’`]{_W}++)*+)*+)
  | (?P<run>(?P<same>[*=_~+\#$])(?P=same)++|\.?[!?]++|\.[.…]*+|…[.…]*+|--++|``|''|‘‘|’’|‘’|<<|>>|->)
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ADDRESS_END = ".,;:!?'\"’”»>)]}…*"
_CLITIC = re.compile(r"(?<=\w)(?:n['’`]t|['’`](?:s|m|d|re|ve|ll))$", re.IGNORECASE)
_HYPHEN = re.compile(r"[-‐‑]")
_CLOSING = re.compile(r"[\"'”’»)\]\s]*")
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
        if text[position].isspace():
            position += 1
            continue
        found = _PIECE.match(text, position, end)
        assert found is not None  # the last alternative takes any character
        stop = found.end()
        if found.lastgroup != "plain":
            words.extend(_piece(text, position, end, found))
        elif stop - position <= _LONGEST_LISTED and (cuts := CONTRACTIONS.get(text[position:stop].lower())):
            ends = [*(position + cut for cut in cuts), stop]
            words.extend(pairwise([position, *ends]))
        else:
            words.append((position, stop))
        position = words[-1][1]
    return words


def _piece(text: str, start: int, end: int, found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Give the words of a piece that is not letters alone; what follows them is read as a new piece."""
    kind = found.lastgroup
    stop = found.end()
    if kind == "word":
        yield from _word(text, start, stop, end)
    elif kind == "address":
        yield start, _trimmed(text, start, stop)
    elif found["suffix"] and _is_unit(found["suffix"]):
        yield found.span("number")
        yield found.span("suffix")
    else:
        yield start, stop


def _trimmed(text: str, start: int, stop: int) -> int:
    while stop > start + 1 and text[stop - 1] in _ADDRESS_END:
        stop -= 1
    return stop


def _is_unit(suffix: str) -> bool:
    if suffix.islower() or "²" in suffix or "º" in suffix:
        return suffix not in WHOLE_SUFFIXES
    return suffix.lower() in UNITS_IN_CAPITALS


def _word(text: str, start: int, stop: int, end: int) -> Iterator[tuple[int, int]]:
    for first, last in _parts(text, start, stop):
        if last == stop and stop < end and text[stop] == ".":
            kept = _stop_kept(text, first, stop, end)
            if kept > stop:
                yield first, kept
                return
        yield from _clitics(text, first, last)


def _parts(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Split at the hyphens, each a word, save after a prefix and in a given name of syllables."""
    first = start
    for hyphen in _HYPHEN.finditer(text, start, stop):
        at = hyphen.start()
        if at - first <= _LONGEST_LISTED and text[first:at].lower() in HYPHEN_PREFIXES:
            continue
        if first == start and stop - start <= _LONGEST_LISTED and _is_given_name(text[start:stop]):
            break
        if first < at:
            yield first, at
        yield at, at + 1
        first = at + 1
    if first < stop:
        yield first, stop


def _is_given_name(word: str) -> bool:
    first, _, second = _CLITIC.sub("", word).replace("‑", "-").partition("-")
    if not (first.istitle() and second.isalpha() and (second.islower() or second.istitle())):
        return False
    if first.lower() in SYLLABLE_LIKE_WORDS and second.lower() in SYLLABLE_LIKE_WORDS:
        return False
    return bool(NAME_SYLLABLE.fullmatch(first) and NAME_SYLLABLE.fullmatch(second))


def _stop_kept(text: str, start: int, stop: int, end: int) -> int:
    """Give the end of a word with the full stop after it if that belongs to it, else the end without."""
    if stop - start > _LONGEST_LISTED or _CLOSING.match(text, stop + 1, end).end() == end:  # type: ignore[union-attr]
        return stop
    word = text[start:stop].lower()
    if word in ABBREVIATIONS and not text.startswith("...", stop):
        return stop + 1
    if word in NUMBER_ABBREVIATIONS and text[stop + 1 : stop + 3].strip()[:1].isdigit():
        return stop + 1
    if len(word) == 1 and word.isalpha() and not text.startswith("...", stop):
        return stop + 1
    return stop


def _clitics(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Split a word before its clitics, or in parts where it is written as one."""
    if stop - start <= _LONGEST_LISTED:
        cuts = CONTRACTIONS.get(text[start:stop].lower().replace("’", "'"))
        if cuts is not None:
            first = start
            for cut in (*cuts, stop - start):
                yield first, start + cut
                first = start + cut
            return
    ends = [stop]
    while len(ends) <= _MOST_CLITICS:
        clitic = _CLITIC.search(text, max(start, ends[-1] - 4), ends[-1])
        if clitic is None or clitic.start() == start:
            break
        ends.append(clitic.start())
    for last in reversed(ends):
        yield start, last
        start = last


def is_one_token(first: str, second: str) -> bool:
    """Tell whether two words without a space between them are one token that CoNLL-U writes as a range.

    Args:
        first: The form of the first word.
        second: The form of the word after it: a clitic (``n't``, ``'s``), or the rest of a contraction (``can|not``).
    """
    whole = (first + second).lower().replace("’", "'")
    if len(whole) <= _LONGEST_LISTED and len(first) in CONTRACTIONS.get(whole, ()):
        return True
    if second in ("'", "’"):
        return first[-1:] in "sS"
    return first[-1:].isalnum() and _CLITIC.fullmatch(first + second, len(first)) is not None
