"""Turn decoded text into normalised text: one form for what looks the same, and nothing that cannot be seen.

What changes: line ends become ``\\n``; Unicode's blanks (no-break, thin, ideographic…) and tabs become plain blanks,
because an article's words should not depend on its typesetting; controls, soft hyphens, zero-width and direction marks
go, as do zero-width joiners among Latin letters; the Latin ligatures of typesetting become letters; the rest is NFC.
What stays: ½, ², full-width letters and all else that only NFKC would change, zero-width joiners beside what they shape
(other scripts and emoji), private characters.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

from newsld.model.report import Finding, Severity

_LINE_END = re.compile("\r\n|[\r\x0b\x85\u2028]")
_PARAGRAPH_END = re.compile("[\x0c\u2029]")
_HYPHENATION = re.compile("\u00ad[ \t]*\n[ \t]*")
"""A soft hyphen at a line's end: here a typesetter broke a word."""

_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SILENT = "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
"""Invisible, and only about layout: they go without a word."""
_MEANINGLESS = "\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff"
_LONE = "\ud800-\udfff"
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SPECIAL = re.compile(f"[{_BLANKS}{_SILENT}{_MEANINGLESS}{_LONE}{''.join(_LIGATURES)}]")
_BLANK_RUN = re.compile("[ \t\n]+")
_BLANK = re.compile(f"[{_BLANKS}]")
_NOISE = re.compile(f"[{_MEANINGLESS}{_LONE}]")
_UNSHAPED = "\x00-\u024f\u1e00-\u1eff\u2010-\u205e"
"""Latin letters and the punctuation that all scripts share: a joiner changes nothing on them but ligatures."""
_IDLE_JOINERS = re.compile(f"(?<![^{_UNSHAPED}])[\u200c\u200d]++(?![^{_UNSHAPED}])")

_MOST_MARKS = 30
"""Combining marks on one letter; more is no writing, and sorting them would take quadratic time (UAX 15, 13)."""


def clean(text: str, source: str) -> tuple[str, tuple[Finding, ...]]:
    """Give the text in normalised characters; lines keep their indentation and blank lines.

    Args:
        text: Any text, lone surrogates included.
        source: The name for findings.

    Returns:
        The text, and a finding NLD002 if characters without meaning were taken out.
    """
    text = _PARAGRAPH_END.sub("\n\n", _LINE_END.sub("\n", text))
    findings: tuple[Finding, ...] = ()
    if first := _SPECIAL.search(text):
        noise = _NOISE.findall(text, first.start())
        if noise:
            findings = (_removed(noise, text, source),)
        text = _HYPHENATION.sub("", text)
        text = _SPECIAL.sub(lambda match: _replacement(match[0]), text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", _without_heaps(text))
        if "\u200c" in text or "\u200d" in text:
            text = _IDLE_JOINERS.sub("", text)
    return text, findings


def normalize(text: str) -> str:
    """Give the text as it may stand in ``Document.text``; doing it twice changes nothing.

    Args:
        text: Any text.

    Returns:
        Clean text without blanks at the ends of lines, with single blanks inside and single blank lines.
    """
    lines = (one_line(line) for line in clean(text, "")[0].split("\n"))
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def one_line(text: str) -> str:
    """Give the words of clean text with single blanks between them, on one line."""
    if "  " in text or "\t" in text or "\n" in text:
        text = _BLANK_RUN.sub(" ", text)
    return text.strip(" ")


def _replacement(char: str) -> str:
    if char in _LIGATURES:
        return _LIGATURES[char]
    if _BLANK.match(char):
        return " "
    return "\ufffd" if "\ud800" <= char <= "\udfff" else ""


def _removed(noise: list[str], text: str, source: str) -> Finding:
    first = _NOISE.search(text)
    kinds = dict.fromkeys(f"U+{ord(char):04X}" for char in noise)
    shown = ", ".join(islice(kinds, 3)) + (" …" if len(kinds) > 3 else "")
    return Finding(
        code="NLD002",
        severity=Severity.WARNING,
        message=f"{len(noise)} {'character' if len(noise) == 1 else 'characters'} without meaning taken out ({shown})",
        source=source,
        line=text.count("\n", 0, first.start()) + 1 if first else None,
    )


def _without_heaps(text: str) -> str:
    """Give the text with at most `_MOST_MARKS` combining marks in a row."""
    if unicodedata.is_normalized("NFC", text[:1_000_000]) and len(text) <= 1_000_000:
        return text
    marks = "".join(sorted(char for char in set(text) if unicodedata.combining(char)))
    if not marks:
        return text
    return re.sub(f"([{re.escape(marks)}]{{{_MOST_MARKS}}})[{re.escape(marks)}]+", r"\1", text)
