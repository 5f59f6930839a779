"""Tell which legacy code page bytes are in that are no UTF-8."""

from __future__ import annotations

import re
from collections import Counter

from newsld.lang.alphabets import ALPHABETS

LIKELY = "cp1252"
"""What news that is no UTF-8 is nearly always in; another page needs evidence."""
_LEAD = 0.05
"""By how much of the bytes another page must be the better explanation."""
_NAMES_ONLY = 0.02
"""Up to this share of high bytes a text is one without such letters, but with foreign names and typography."""
_FOREIGN_SCRIPT = 0.3
"""From this share of high bytes on, the script is not Latin."""
_SAMPLE = 60_000
_AROUND = 30
_HIGH = bytes(range(0x80, 0x100))
_NO_LETTER = bytes(byte for byte in range(0x80) if not chr(byte).isalpha())

_PUNCTUATION = frozenset("\u00a0‘’‚“”„†‡•…–—‹›«»£€§©®™°·²³¹½¼¾¿¡ºª´×")
_JOINING = frozenset("‘’–—·\u00a0…“”«»")
"""What may stand between two letters."""
_EAST_ASIAN = ("euc_jp", "cp932", "cp949")
_RULED_OUT = ["cp932", "shift_jis", "shift_jis_2004", "shift_jisx0213", "euc_jp", "euc_jis_2004", "euc_jisx0213"]
_RULED_OUT += ["cp949", "euc_kr", "johab", "utf_7"]
"""Pages that were asked for and refused; a guesser takes Russian for them."""
_KANA = re.compile(r"[\u3041-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")


def guess_code_page(data: bytes) -> str:
    """Give the code page that explains the bytes best.

    Args:
        data: Bytes that are no UTF-8 or UTF-16.

    Returns:
        Python's name of a code page; windows-1252 unless the text speaks against it.
    """
    high = len(data) - len(data.translate(None, _HIGH))
    letters = len(data.translate(None, _NO_LETTER))
    sample = _sample(data)
    if high >= _FOREIGN_SCRIPT * letters and high > 8:
        return _foreign_script(sample)
    counts = {page: _explained(sample, page) for page in ALPHABETS}
    best = max(counts, key=lambda page: counts[page] + (_LEAD if page == LIKELY else 0))
    if high < _NAMES_ONLY * letters and counts[LIKELY] >= 1 - _LEAD:
        return LIKELY
    return best


def _sample(data: bytes) -> bytes:
    """Give the surroundings of the first high bytes."""
    pieces: list[bytes] = []
    size = end = 0
    for match in re.finditer(rb"[\x80-\xff]+", data):
        if match.end() <= end:
            continue
        start, end = max(end, match.start() - _AROUND), min(match.end(), match.start() + _SAMPLE) + _AROUND
        pieces.append(data[start:end])
        size += end - start
        if size > _SAMPLE:
            break
    return b"".join(pieces)


def _explained(sample: bytes, page: str) -> float:
    """Give the share of the high characters that have a place in one language written in the page."""
    text = sample.decode(page, "replace")
    counts: Counter[str] = Counter()
    plain = total = 0
    for match in re.finditer(r"[^\x00-\x7f]", text):
        char, at = match[0], match.start()
        before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        total += 1
        if char in _PUNCTUATION:
            plain += char in _JOINING or not (before.isalpha() and after.isalpha())
        elif char.islower() or not before.islower():
            counts[char] += 1
    if not total:
        return 1.0
    covered = max(sum(count for char, count in counts.items() if char in letters) for letters in ALPHABETS[page])
    if page == LIKELY and total - plain < _NAMES_ONLY * len(text):
        covered = sum(count for char, count in counts.items() if char in _ANY_WESTERN)
    return (plain + covered) / total


_ANY_WESTERN = frozenset().union(*ALPHABETS[LIKELY])


def _foreign_script(sample: bytes) -> str:
    """Give the page of a text that is hardly in Latin letters."""
    for page in _EAST_ASIAN:
        text = sample.decode(page, "replace")
        if text.count("\ufffd") > 0.02 * len(text):
            continue
        wide = sum(char > "\u0fff" for char in text)
        if page == "cp949":
            if len(_HANGUL.findall(text)) >= 0.8 * wide > 0:
                return page
        elif len(_KANA.findall(text)) >= 0.2 * wide > 0:
            return page
    from charset_normalizer import from_bytes

    match = from_bytes(sample, cp_exclusion=_RULED_OUT).best()
    return match.encoding if match else LIKELY
