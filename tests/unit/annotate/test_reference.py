"""The reference date: supplied, stated or inferred, and honestly unknown where the text does not say it."""

from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.reference import mark_reference
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, ReferenceDate
from newsld.model.document import Block, BlockKind, Document, Field, Metadatum
from newsld.model.evidence import Basis
from newsld.model.span import Span
from support.times import annotated, document, values

GENERALS = (
    "The station reported on Thursday (19 April) that the generals will meet in Baku on Friday.\n\n"
    "The country will take the chair of the movement in 2019.\n\n"
    "In early 2017, the two had their first call. They met last September. He also came last year."
)


def reference(text: str, published: str | None = None) -> ReferenceDate | None:
    return mark_reference(document(text, published), Annotations(), ENGLISH).reference


def inferred(text: str) -> str | None:
    found = reference(text)
    return found.moment.edtf if found else None


def test_the_publication_date_is_taken_as_supplied() -> None:
    found = reference("They met on Friday.", "2018-04-19T14:05+03:00")
    assert found is not None
    assert (found.moment.edtf, found.basis) == ("2018-04-19T14:05:00+03:00", Basis.SUPPLIED)


def test_the_first_publication_date_that_can_be_read_counts() -> None:
    made = document("They met on Friday.")
    said = tuple(
        Metadatum(field=Field.PUBLISHED, value=value, where="front matter") for value in ("soon", "2018", "2018-04-19")
    )
    found = mark_reference(evolve(made, metadata=said), Annotations(), ENGLISH).reference
    assert found is not None
    assert found.moment.edtf == "2018-04-19"


def test_the_evidence_of_the_text_gives_the_year() -> None:
    found = reference(GENERALS)
    assert found is not None
    assert found.moment.edtf == "2018-04-19"
    assert found.basis is Basis.INFERRED
    assert [span.of(GENERALS) for span in found.premises] == ["Thursday (19 April)", "2019", "early 2017"]


def test_the_reason_names_the_other_years_and_why_they_are_out() -> None:
    found = reference(GENERALS)
    assert found is not None
    assert found.reason == (
        "Thursday 19 April, which also fits 2007, 2012 and 2029, is taken for 2018 because only 2018 lies between 2017, "
        "told as past, and 2019, told as future."
    )


def test_an_inferred_reference_is_said_by_every_mark_that_rests_on_it() -> None:
    marks = annotated(GENERALS).times
    resting = [mark for mark in marks if mark.relative]
    assert {mark.basis for mark in resting} == {Basis.INFERRED}
    assert all(mark.premises for mark in resting)
    assert {mark.basis for mark in marks if not mark.relative} == {Basis.STATED}


def test_the_times_resolve_against_the_inferred_reference() -> None:
    assert values(GENERALS, published=None) == [
        "2018-04-19", "2018-04-20", "2019", "[2017-01..2017-04]", "2017-09", "2017",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Friday, May 3. He was elected in 2018. She will leave in 2020.", "2019-05-03"),
        ("They met on Friday, May 3. He was elected in 2018.", "2019-05-03"),
        ("They met on Friday, May 3. He was elected in 2013. She will leave in 2014.", "2013-05-03"),
        ("They met on Thursday, April 19, 2018, in Baku. They will meet again soon.", "2018-04-19"),
        ("They met on Monday (16 April) and on Thursday (19 April). He died in 2017. It opens in 2019.", "2018-04-19"),
    ],
    ids=["between two years", "after one year", "in a named year", "a full date", "two days agree"],
)
def test_a_weekday_that_agrees_gives_the_day(text: str, expected: str) -> None:
    assert inferred(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They met on Friday.",
        "They met on 19 April.",
        "They met on Thursday (19 April).",
        "They met on Thursday (19 April). He was born in 1948.",
        "They met on Thursday (19 April). He was elected in 2011. It will end in 2019.",
        "They met on Saturday (19 April). He was elected in 2017. It will end in 2019.",
        "They will meet on Friday, May 3. He was elected in 2018.",
        "They met on Monday (16 April) and on Friday (19 April). He died in 2017. It opens in 2019.",
        "",
    ],
    ids=[
        "a weekday alone", "a date alone", "no year", "a year too far", "two years fit", "no year fits",
        "only a day ahead", "two days that disagree", "nothing",
    ],
)  # fmt: skip
def test_what_the_text_does_not_say_stays_unknown(text: str) -> None:
    assert inferred(text or " ") is None


def test_a_date_line_of_its_own_is_stated() -> None:
    found = reference("Generals to meet in Baku\n\nThursday, April 19, 2018\n\nThey will meet on Friday.")
    assert found is not None
    assert (found.moment.edtf, found.basis) == ("2018-04-19", Basis.STATED)


def _with_dateline(value: str, body: str) -> Document:
    dateline = f"BAKU, {value} (Agency) —"
    text = f"{dateline}\n\n{body}"
    return Document(
        source="test", stem="test", text=text, language="en",
        blocks=(
            Block(kind=BlockKind.DATELINE, span=Span(0, len(dateline))),
            Block(kind=BlockKind.PARAGRAPH, span=Span(len(dateline) + 2, len(text))),
        ),
        metadata=(
            Metadatum(field=Field.DATELINE_DATE, value=value, where="dateline", span=Span(6, 6 + len(value))),
        ),
    )  # fmt: skip


def test_a_dateline_with_its_year_is_stated() -> None:
    made = _with_dateline("April 19, 2018", "They met on Wednesday.")
    found = mark_reference(made, Annotations(), ENGLISH).reference
    assert found is not None
    assert (found.moment.edtf, found.basis) == ("2018-04-19", Basis.STATED)
    assert [span.of(made.text) for span in found.premises] == ["April 19, 2018"]


def test_a_dateline_without_its_year_takes_the_year_that_fits() -> None:
    made = _with_dateline("April 19", "They met on Wednesday, April 18. He was elected in 2017. It will end in 2019.")
    found = mark_reference(made, Annotations(), ENGLISH).reference
    assert found is not None
    assert (found.moment.edtf, found.basis) == ("2018-04-19", Basis.INFERRED)


def test_a_dateline_without_its_year_and_without_evidence_is_no_reference() -> None:
    made = _with_dateline("April 19", "They met on Wednesday.")
    assert mark_reference(made, Annotations(), ENGLISH).reference is None


def test_a_present_tense_in_between_does_not_turn_a_past_year_round() -> None:
    text = GENERALS.replace("the two had", "General Novak, who heads the committee, had")
    assert inferred(text) == "2018-04-19"


def test_a_pair_over_new_year_agrees_with_the_year_before() -> None:
    body = "They met on Monday, December 31. He was elected in 2017. It will end in 2020."
    made = _with_dateline("January 2", body)
    found = mark_reference(made, Annotations(), ENGLISH).reference
    assert found is not None
    assert found.moment.edtf == "2019-01-02"
    assert found.reason.startswith("Monday 31 December")


def test_a_dateline_and_years_without_a_weekday_are_not_enough() -> None:
    made = _with_dateline("April 19", "They met. He was elected in 2017. It will end in 2019.")
    assert mark_reference(made, Annotations(), ENGLISH).reference is None
