"""What may be an IRI, and how ours are made."""

from __future__ import annotations

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsld.iri import check_iri, content_hex, flaw_of, slug, text_urn, under_base


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/a", "http://[::1]:8080/a?b=c#d", "urn:uuid:288786a5-5809-5cbf-9139-532a3ffd18ac",
        "https://example.org/über/Ł", "https://user@example.org/%20", "tag:example.org,2021:x",
    ],
)  # fmt: skip
def test_an_iri_stays_as_it_is(text: str) -> None:
    assert check_iri(f" {text}\n") == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("example.org/a", "it is not absolute"),
        ("/a", "it is not absolute"),
        ("", "it is not absolute"),
        ("javascript:alert(1)", "the scheme javascript: is none of"),
        ("data:text/html,x", "the scheme data: is none of"),
        ("https://x y/", "it has the character U\\+0020 at position 10"),
        ("https://example.org/a\nb", "U\\+000A"),
        ("https://example.org/<b>", "U\\+003C"),
        ('https://example.org/"', "U\\+0022"),
        ("https://example.org/\u202e", "U\\+202E"),
        ("https://example.org/\ud800", "U\\+D800"),
        ("https://example.org/?tag[]=1", "U\\+005B at position 25"),
        ("https://example.org/[x]", "U\\+005B at position 21"),
        ("urn:example:a]", "U\\+005D at position 14"),
        ("https://example.org/\ue000", "U\\+E000"),
        ("https://example.org/\ufff0", "U\\+FFF0"),
        ("https://example.org/\ufdd0", "U\\+FDD0"),
        ("https://example.org/\U0001ffff", "U\\+1FFFF"),
        ("https://example.org/\U000e0041", "U\\+E0041"),
        ("https://example.org/\U0010fffd", "U\\+10FFFD"),
        ("https://example.org/%zz", "two hexadecimal digits"),
        ("https://example.org/a#b#c", "more than one #"),
        ("https:///path", "the host is missing"),
        ("https:example.org", "the host is missing"),
        ("urn:x", "a URN is"),
        ("https://example.org/" + "a" * 2000, "longer than 2000"),
    ],
)
def test_what_is_no_iri_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        check_iri(text)


@given(st.characters())
def test_what_is_taken_is_taken_by_strict_parsers_too(character: str) -> None:
    for text in (f"https://example.org/a{character}b", f"https://example.org/?q={character}", f"tag:x{character}"):
        try:
            iri = check_iri(text)
        except ValueError:
            continue
        assert pyoxigraph.NamedNode(iri).value == iri


@given(st.from_regex(r"(?:https?://|urn:uuid:)[a-z0-9.:@/?#%&=~_\[\]-]{0,12}", fullmatch=True))
def test_what_looks_plain_is_taken_only_where_it_has_no_flaw(text: str) -> None:
    try:
        taken = check_iri(text)
    except ValueError:
        return
    assert flaw_of(taken) is None


def test_decomposed_letters_are_composed() -> None:
    assert check_iri("https://example.org/u\u0308") == "https://example.org/ü"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Valery Gerasimov", "valery-gerasimov"), ("Éric O’Neill & Co.", "eric-oneill-co"), ("  --  ", ""), ("😀", ""),
        ("Łódź", "odz"), ("a" * 80, "a" * 60), ("ab " * 30, ("ab-" * 20)[:59]),
    ],
)  # fmt: skip
def test_a_slug_is_short_ascii(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert slug(slug(text)) == slug(text)


def test_the_name_of_a_text_depends_on_nothing_else() -> None:
    # UUIDv5 of the digest in the UUIDv5 of the vocabulary's IRI in the URL namespace: these names are promised.
    assert text_urn("0" * 64) == "urn:uuid:dd2d097c-cc49-5ffb-aa5f-001d0a1662f7"
    assert text_urn("0" * 64) != text_urn("1" * 64)


@pytest.mark.parametrize(
    ("base", "stem", "expected"),
    [
        ("https://example.org/news", "a/b c", "https://example.org/news/a/b%20c"),
        ("https://example.org/news/", "ü#1", "https://example.org/news/%C3%BC%231"),
        ("https://example.org/news", "\udc80", "https://example.org/news/%3F"),
        ("https://example.org/news/#top", "x", "https://example.org/news/x"),
    ],
)
def test_a_source_without_an_address_lies_below_the_base(base: str, stem: str, expected: str) -> None:
    assert under_base(base, stem) == expected


def test_content_gives_the_same_digits_always() -> None:
    assert content_hex(["meet", None, ["person-a"], "place-ü"]) == "d4a19118926c"
    assert content_hex([1]) != content_hex(["1"])
    assert len(content_hex([])) == 12
