from __future__ import annotations

import pytest

from newsld.read.normalize import clean, normalize, one_line

CASES = {
    "line ends": ("a\r\nb\rc\x85d\u2028e\x0bf", "a\nb\nc\nd\ne\nf"),
    "paragraph ends": ("a\u2029b\x0cc", "a\n\nb\n\nc"),
    "NFC": ("e\u0301", "é"),
    "NFC after what is invisible": ("e\u200b\u0301", "é"),
    "controls": ("a\x00b\x1bc\x7fd", "abcd"),
    "soft hyphens": ("co\u00adop", "coop"),
    "hyphenation": ("inter\u00ad \n national", "international"),
    "zero width": ("a\u200bb\u2060c\ufeffd", "abcd"),
    "direction": ("\u202aa\u202c\u2066b\u2069", "ab"),
    "ligatures": ("ﬁrst ﬂoor oﬃce", "first floor office"),
    "no compatibility": ("½ m² ｆ", "½ m² ｆ"),
    "blanks": ("a \t b\u00a0c\u202fd\u3000e ", "a b c d e"),
    "blank lines": ("\n\na\n \n\n\nb\n\n", "a\n\nb"),
    "joiners of emoji": ("👩\u200d🚒", "👩\u200d🚒"),
    "joiners of other scripts": ("می\u200cخواهم ه\u200d .", "می\u200cخواهم ه\u200d ."),
    "joiners of Latin letters": (
        "shel\u200cful \u200d\u200c de\u0301\u200dja\u0300 \u200c“so\u200d”",
        "shelful déjà “so”",
    ),
    "deprecated formatting": ("a\u206ab\u206fc", "abc"),
    "lone surrogates": ("a\ud800b", "a\ufffdb"),
    "noncharacters": ("a\uffffb\ufdd0c", "abc"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_normalize(text: str, expected: str) -> None:
    assert normalize(text) == expected


@pytest.mark.parametrize("text", [text for text, _ in CASES.values()], ids=CASES)
def test_twice_is_once(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)


def test_what_is_taken_out_is_said() -> None:
    text, (finding,) = clean("one\ntwo\x00\x00\x01\x02\x03", "a.txt")
    assert text == "one\ntwo"
    assert finding.message == "5 characters without meaning taken out (U+0000, U+0001, U+0002 …)"
    assert (finding.code, finding.source, finding.line) == ("NLD002", "a.txt", 2)


def test_layout_is_taken_out_in_silence() -> None:
    assert clean("co\u00adop\u200b", "") == ("coop", ())


def test_indentation_stays_in_clean_text() -> None:
    assert clean("  a\n\tb", "")[0] == "  a\n\tb"


def test_one_line_joins_lines() -> None:
    assert one_line(" a  b\n\tc ") == "a b c"


def test_a_heap_of_marks_is_cut() -> None:
    assert len(normalize("a" + "\u0327\u0301" * 200_000)) < 40
