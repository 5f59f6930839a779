from __future__ import annotations

import pytest

from newsld.errors import ItemError
from newsld.model.document import BlockKind, Field
from support.reading import blocks_of, read_one, said_by

LEAD = "The top generals of two alliances met on Friday in the capital, their ministries said."
MORE = "They agreed to meet again in the spring and said little else about the talks."


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in blocks_of(read_one(text))]


def first(text: str) -> tuple[str, str]:
    return blocks_of(read_one(text))[0]


def values(text: str, field: Field) -> list[str]:
    return [datum.value for datum in read_one(text).says(field)]


def test_a_story_without_a_headline_has_none() -> None:
    assert kinds(f"{LEAD}\n{MORE}\n{LEAD}") == ["paragraph"] * 3


def test_a_headline_is_known_by_its_missing_full_stop() -> None:
    assert first(f"Generals meet in the capital\n\n{LEAD}") == ("headline", "Generals meet in the capital")


def test_a_headline_needs_no_blank_line_after_it() -> None:
    assert kinds(f"Generals meet in the capital\n{LEAD}\n{MORE}") == ["headline", "paragraph", "paragraph"]


def test_the_headline_is_metadata_with_its_words() -> None:
    document = read_one(f"Generals meet in the capital\n\n{LEAD}")
    (datum,) = document.says(Field.HEADLINE)
    assert (datum.value, datum.where) == ("Generals meet in the capital", "headline")
    assert datum.span is not None
    assert datum.span.of(document.text) == datum.value


@pytest.mark.parametrize(
    "headline",
    [
        "GENERALS MEET.",
        "Will the generals meet?",
        "General: “We shall meet”",
        "Generals meet in the U.S.",
        "Trains late!",
    ],
)
def test_headlines_that_end_in_a_mark(headline: str) -> None:
    assert first(f"{headline}\n\n{LEAD}") == ("headline", headline)


@pytest.mark.parametrize("lead", ["“We shall meet,” the general said.", "They met. Then they left", LEAD, "- an item"])
def test_leads_that_are_no_headline(lead: str) -> None:
    assert BlockKind.HEADLINE not in kinds(f"{lead}\n\n{MORE}")


def test_a_headline_alone() -> None:
    assert blocks_of(read_one("Generals to meet in the capital")) == [("headline", "Generals to meet in the capital")]


def test_a_sentence_alone_is_a_story() -> None:
    assert kinds(LEAD) == ["paragraph"]


def test_headline_standfirst_byline_dateline() -> None:
    text = f"Generals meet\n\nFirst talks for years\n\nBy Jane Doe and John Roe in Paris\n\nBAKU, April 19 (Reuters) — {LEAD}"
    assert blocks_of(read_one(text)) == [
        ("headline", "Generals meet"),
        ("subheading", "First talks for years"),
        ("byline", "By Jane Doe and John Roe in Paris"),
        ("dateline", "BAKU, April 19 (Reuters) —"),
        ("paragraph", LEAD),
    ]


def test_a_sentence_before_the_byline_is_a_standfirst() -> None:
    assert kinds(f"Generals meet\n\n{MORE}\n\nBy Jane Doe\n\n{LEAD}") == [
        "headline",
        "subheading",
        "byline",
        "paragraph",
    ]


def test_the_first_standfirst_is_the_description() -> None:
    assert values(f"Generals meet\n\nFirst talks\n\nSecond thoughts\n\n{LEAD}", Field.DESCRIPTION) == ["First talks"]


def test_a_letterhead_is_no_description() -> None:
    assert values(f"Generals meet\n\nOFFICE OF THE PORT\nPress desk\n\n{LEAD}", Field.DESCRIPTION) == []


def test_a_byline_may_come_first() -> None:
    assert kinds(f"By Jane Doe\n\nGenerals meet\n\n{LEAD}") == ["byline", "headline", "paragraph"]


def test_a_correction_marks_a_headline_or_is_a_note() -> None:
    assert first(f"Correction: Generals meet in the capital\n\n{LEAD}")[0] == "headline"
    assert first(f"Correction: An earlier version misspelt a name.\n\nGenerals meet\n\n{LEAD}")[0] == "note"


def test_the_text_of_a_dateline_is_followed_by_a_blank() -> None:
    document = read_one(f"PARIS — {LEAD}\n\n{MORE}")
    assert document.text == f"PARIS — {LEAD}\n\n{MORE}"
    assert [(b.span.start, b.span.end) for b in document.blocks][:2] == [(0, 7), (8, 8 + len(LEAD))]


def test_a_dateline_on_its_own_line() -> None:
    assert blocks_of(read_one(f"Generals meet\n\nGeneva, 3 May 2021\n\n{LEAD}"))[1] == (
        "dateline",
        "Geneva, 3 May 2021",
    )


def test_the_source_of_a_quotation_is_no_dateline() -> None:
    assert "dateline" not in kinds(f"{LEAD}\n\n{MORE}\n\nBarack Obama, March 11, 2016\n\n{MORE}")


def test_a_dateline_is_told_from_its_parts() -> None:
    document = read_one(f"NEW YORK/LONDON, Jan 5 (Reuters) - {LEAD}")
    said = {d.field: (d.value, d.span.of(document.text) if d.span else "") for d in document.metadata}
    assert said == {
        Field.DATELINE: ("NEW YORK/LONDON, Jan 5 (Reuters)",) * 2,
        Field.DATELINE_PLACE: ("NEW YORK/LONDON",) * 2,
        Field.DATELINE_DATE: ("Jan 5",) * 2,
        Field.AGENCY: ("Reuters",) * 2,
    }


def test_a_dateline_deep_in_the_text_is_none() -> None:
    assert "dateline" not in kinds(f"{LEAD}\n\n{MORE}\n\n{LEAD}\n\nPARIS — {MORE}")


def test_crossheads_stand_between_paragraphs() -> None:
    text = f"{LEAD}\n\nA long way to go\n\n{MORE}\n\nNot the last"
    assert kinds(text) == ["paragraph", "crosshead", "paragraph", "paragraph"]


def test_bullets_go_and_numbers_stay() -> None:
    text = f"{LEAD}\n\n• one thing\n• another\n\n1. first\n2. second\n\n- a dash\n- two dashes"
    assert [words for kind, words in blocks_of(read_one(text)) if kind == "list item"] == [
        "one thing", "another", "1. first", "2. second", "a dash", "two dashes",
    ]  # fmt: skip


def test_one_dash_is_speech_and_no_list() -> None:
    assert kinds(f"{LEAD}\n\n- No, he said.\n\n{MORE}") == ["paragraph"] * 3


@pytest.mark.parametrize("mark", ["ENDS", "-30-", "###", "# # #", "– Ends –", "(END)"])
def test_after_the_end_mark_all_is_notes(mark: str) -> None:
    assert kinds(f"{LEAD}\n\n{MORE}\n\n{mark}\n\nThe ministry employs 40 people.") == [
        "paragraph",
        "paragraph",
        "end",
        "note",
    ]


@pytest.mark.parametrize("mark", ["more", "(MORE)", "-- more --", "More to follow."])
def test_after_a_mark_of_more_the_story_goes_on(mark: str) -> None:
    assert kinds(f"{LEAD}\n\n{mark}\n\n{MORE}") == ["paragraph", "end", "paragraph"]


def test_dates_with_their_labels() -> None:
    text = f"Generals meet\n\nUpdated: 4 May 2021 10:00 GMT | Published: 3 May 2021\n\n{LEAD}"
    assert values(text, Field.PUBLISHED) == ["2021-05-03"]
    assert values(text, Field.MODIFIED) == ["2021-05-04T10:00Z"]


def test_a_date_below_the_headline_is_that_of_publication() -> None:
    assert values(f"Generals meet\n\nMonday, 3 May 2021\n\n{LEAD}", Field.PUBLISHED) == ["2021-05-03"]


def test_contributors_are_the_authors_where_no_byline_is() -> None:
    text = f"{LEAD}\n\n(Reporting by Jane Doe and John Roe; Editing by Ann Poe)"
    assert values(text, Field.AUTHOR) == ["Jane Doe", "John Roe"]
    assert values(f"Generals meet\n\nBy Al Noe\n\n{text}", Field.AUTHOR) == ["Al Noe"]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "\u00a0\u200b\n", "\x0c\u2029"])
def test_no_text(text: str) -> None:
    with pytest.raises(ItemError) as caught:
        read_one(text)
    assert (str(caught.value), caught.value.hint) == (
        "a.txt: there is no text in it", "check that it is the right file",
    )  # fmt: skip


def test_the_language_is_told_or_stated() -> None:
    assert (read_one(LEAD).language, read_one(LEAD).language_stated) == ("en", False)
    stated = read_one(LEAD, language="en_GB")
    assert (stated.language, stated.language_stated) == ("en-GB", True)


def test_options_come_first_then_the_sidecar() -> None:
    document = read_one(
        f"Generals meet\n\n{LEAD}", sidecar="title: From the sidecar\ndate: 2021-05-03\n", headline="From the user",
    )  # fmt: skip
    assert said_by(document) == [
        ("headline", "From the user", "option --headline"),
        ("headline", "From the sidecar", "a.meta.yaml, line 1"),
        ("published", "2021-05-03", "a.meta.yaml, line 2"),
        ("headline", "Generals meet", "headline"),
    ]


def test_options_do_not_change_the_text() -> None:
    assert read_one(LEAD).sha256 == read_one(LEAD, headline="H", published="2021", authors=("A B",)).sha256


@pytest.mark.parametrize(
    ("supplied", "expected"),
    [
        ({}, None),
        ({"base": "https://example.org/news"}, "https://example.org/news/2021/a"),
        ({"base": "https://example.org/", "url": "https://example.org/x#top"}, "https://example.org/x"),
    ],
)
def test_the_address(supplied: dict[str, str], expected: str | None) -> None:
    assert read_one(LEAD, "2021/a.txt", **supplied).url == expected
