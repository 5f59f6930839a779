"""Turn bytes into text, whatever they are: UTF-8 and UTF-16 by rule, old code pages by evidence."""

from __future__ import annotations

import re

from newsld._encodings import BYTE_ORDER_MARKS
from newsld.model.report import Finding, Severity

_SHIFTED = re.compile(rb"\x1b\$[@B]")
"""The sequence that begins Japanese in ISO-2022-JP (RFC 1468), which is all ASCII."""
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HEAD = 4096
_C1 = re.compile("[\x80-\x84\x86-\x9f]")
"""Controls that no text has: a sign that it was written in another encoding."""
_CODE_PAGES = re.compile(r"(?:windows|cp|iso|koi8|gb|big5|euc|shift|sjis|mac|tis|hz)[\w.:-]*|utf-?(?:16|32)[a-z-]*")
"""The encodings that servers name; of what Python knows besides, some take a time that grows with the square."""
_MEANT = {
    # What browsers take names for (WHATWG, Encoding, 4.2).
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii", "iso_8859-1"), "cp1252"),
    "gb2312": "gbk",
    "iso-8859-9": "cp1254",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
}
_NAMES = {"cp1252": "windows-1252", "cp1250": "windows-1250", "cp1251": "windows-1251", "cp1254": "windows-1254"}


def decode(data: bytes, source: str, charset: str | None = None) -> tuple[str, tuple[Finding, ...]]:
    """Give the text that the bytes mean; it never fails.

    Lone surrogates that a program wrote as if they were characters (CESU-8, or a Python string encoded with
    ``surrogatepass``) become U+FFFD.

    Args:
        data: Any bytes.
        source: The name for findings.
        charset: What the origin says they are encoded in; believed of what is not UTF-8, if it makes sense of all
            bytes: servers say one thing of all their files.

    Returns:
        The text without byte order mark, and findings: NLD001 if the encoding was guessed, NLD002 if bytes had no
        meaning in it.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding, source)
    if wide := _utf_16_without_mark(data[:_HEAD]):
        text, findings = _replacing(data, wide, source)
        return text, (_guessed(wide, source), *findings)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        stated = _as_stated(data, charset)
        return _no_utf_8(data, error.start, source) if stated is None else (stated, ())
    if _SHIFTED.search(data):
        text, findings = _replacing(data, "iso2022_jp", source)
        return text, (_guessed("iso-2022-jp", source), *findings)
    return text, ()


def _as_stated(data: bytes, charset: str | None) -> str | None:
    name = _MEANT.get(charset or "", charset)
    if not name or not _CODE_PAGES.fullmatch(name):
        return None
    try:
        text = data.decode(name)
    except (LookupError, ValueError):
        return None
    return text if isinstance(text, str) and not _C1.search(text) else None


def _replacing(data: bytes, encoding: str, source: str) -> tuple[str, tuple[Finding, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace")
        line = data[: error.start].decode(encoding, "replace").count("\n") + 1
        return text, (_replaced(text.count("\ufffd"), line, source),)


def _no_utf_8(data: bytes, first: int, source: str) -> tuple[str, tuple[Finding, ...]]:
    line = data.count(b"\n", 0, first) + 1
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        pass
    else:
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        lone = text.count("\ufffd")
        return text, (_replaced(lone, line, source),) if lone else ()
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    if len(_MULTIBYTE.findall(data)) > 2 * wrong:
        return text, (_replaced(wrong, line, source),)

    from newsld.read.code_pages import guess_code_page

    encoding = guess_code_page(data)
    text, findings = _replacing(data, encoding, source)
    return text, (_guessed(_NAMES.get(encoding, encoding.replace("_", "-")), source), *findings)


def _utf_16_without_mark(head: bytes) -> str | None:
    """Tell UTF-16 by the zeros of its ASCII characters, or by blanks and line ends among letters of another script."""
    head = head[: len(head) // 2 * 2]
    if len(head) < 4:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if not even and odd > 0.4 * half:
        return "utf-16-le"
    if not odd and even > 0.4 * half:
        return "utf-16-be"
    for encoding, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if not others and zeros > 0.02 * half:
            try:
                text = head.decode(encoding)
            except UnicodeDecodeError:
                continue
            if sum(char.isalpha() or char.isspace() for char in text) > 0.8 * len(text):
                return encoding
    return None


def _guessed(encoding: str, source: str) -> Finding:
    return Finding(
        code="NLD001",
        severity=Severity.WARNING,
        message=f"the bytes are not UTF-8 and were read as {encoding}",
        source=source,
        hint="save the file as UTF-8 if a character is wrong",
    )


def _replaced(count: int, line: int, source: str) -> Finding:
    noun = "sequence of bytes means" if count == 1 else "sequences of bytes mean"
    return Finding(
        code="NLD002",
        severity=Severity.WARNING,
        message=f"{count} {noun} no character and became U+FFFD",
        source=source,
        line=line,
        hint="look at the original; the file was cut or mixed from several encodings",
    )
