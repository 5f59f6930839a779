from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsld.lang.en import ENGLISH
from newsld.lang.en.words import is_one_token, split_words


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in split_words(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        # a bar stands where a word ends without white space after it
        "They do|n't know|, she|'s|n't sure|.",
        "We|’re late|; that|’s Obama|’s|.",
        "He can|not say what they|'re gon|na do|.",
        "The workers|' union met|.",
        "A Kyiv|-|based firm of twenty|-|six|.",
        "An anti-war and pro-Kyiv re-election e-mail|.",
        "Kim Jong-un met Moon Jae-in|'s aide|.",
        "Al|-|Jazeera and Jean|-|Pierre|.",
        "It costs $|3.5|bn or €|20|m or £|1,200|.",
        "US$|40 and Rs|500|.",
        "Up 3.5|% to 1,234.5 points|.",
        "At 19:20 or 7:30|pm on 9/11|.",
        "The 1990s|, the 20th time|, the '80s|.",
        "the U.S. and the D.C. court at 5 p.m. today|.",
        "Dr. Moss|, Gen. Pavel and J. K. Moss of Acme Inc. said so|.",
        "On Sept. 5|, in St. Louis|, No. 10 and Fig. 3|.",
        "He said “|no|”|, then ‘|yes|’|.",
        "See https://example.org/a/b|, or www.example.org|.",
        "Write to jane.moss@example.org|.",
        "Thanks to @jane_moss for #OneTopic and #|3|.",
        "Wait|... what|?!",
        "Well — or not|–|so|--|he went|.",
        "A (|sic|) and […] b|.",
        "C|/|D and w/o and and|/|or|.",
        "Great|! 👨‍👩‍👧|🇫🇷 👍🏽",
        "Call 713-555-1234|.",
        "A Ph.D. student of Re|/|Max",
        "The F|-|16s of COVID|-|19|.",
        "Zoë|’s café in Málaga",
    ],
)
def test_words(text):
    assert words(text.replace("|", "")) == text.replace("|", " ").split()


def test_a_full_stop_that_ends_the_range_is_a_word_even_after_an_abbreviation():
    assert words("He works at Acme Inc.") == ["He", "works", "at", "Acme", "Inc", "."]
    assert words("He lives in the U.S.")[-1] == "U.S."


def test_offsets_count_from_the_beginning_of_the_text():
    text = "One two. She’s here."
    assert split_words(text, 9, 20) == [(9, 12), (12, 14), (15, 19), (19, 20)]


def test_an_empty_range_has_no_words():
    assert split_words("a b", 1, 2) == []


@given(st.text(alphabet="aA1.,-'’@#:/()[]\"!? \n\t$%&_é🙂\u200d\u0301‑n’s", max_size=80), st.integers(0, 5))
def test_every_character_that_is_no_space_is_in_one_word(text, start):
    start = min(start, len(text))
    spans = split_words(text, start, len(text))
    covered = [index for first, last in spans for index in range(first, last)]
    assert covered == [index for index in range(start, len(text)) if not text[index].isspace()]
    assert all(first < last for first, last in spans)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        ".",
        "A.",
        "a-",
        "anti-",
        "'",
        "a's",
        "n't",
        "a@b.",
        "1,",
        "123-",
        "http://",
        "www.",
        "👨‍👩‍👧",
        "\u0301",
        "((",
        "é",
    ],
)
def test_a_line_without_end_loses_nothing(piece):
    text = piece * (200_000 // len(piece))
    spans = split_words(text, 0, len(text))
    assert sum(end - start for start, end in spans) == len(text)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("do", "n't", True), ("Obama", "’s", True), ("gon", "na", True), ("can", "not", True), ("workers", "'", True),
        ("Kyiv", "-", False), ("word", ".", False), ("can", "na", False), ("stop", "'", False), ('"', "'s", False),
    ],
)  # fmt: skip
def test_what_conllu_writes_as_one_token(first, second, joined):
    assert is_one_token(first, second) is joined


def test_english_brings_its_words():
    assert ENGLISH.words.split("It's", 0, 4) == [(0, 2), (2, 4)]
