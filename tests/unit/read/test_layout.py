from __future__ import annotations

from newsld.read.layout import paragraphs


def texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(text)]


WRAPPED = """The two generals met on Friday in the capital of a third country that
has long sought a role as a place of talks between the powers, and their
ministries said that they would meet again.

The talks lasted for three hours. Nothing was said of their subject, and
Friday's papers had no more to tell."""


def test_wrapped_text_is_joined() -> None:
    assert texts(WRAPPED) == [
        WRAPPED.split("\n\n")[0].replace("\n", " "),
        "The talks lasted for three hours. Nothing was said of their subject, and Friday's papers had no more to tell.",
    ]


def test_a_wrapped_line_may_begin_with_a_capital() -> None:
    text = WRAPPED.replace("third country that\nhas", "third country that\nHas")
    assert "that Has long" in texts(text)[0]


def test_one_line_a_paragraph_with_and_without_blank_lines() -> None:
    lines = [
        "The generals met. They talked for three hours in the capital.",
        "They said no.",
        "Nobody knew why that was so.",
    ]
    assert texts("\n".join(lines)) == texts("\n\n".join(lines)) == lines


def test_a_line_that_goes_on_in_lower_case_is_joined() -> None:
    assert texts("The mayor was tired\nand went home.") == ["The mayor was tired and went home."]


def test_a_long_line_is_a_paragraph_even_before_lower_case() -> None:
    long = "The mayor was tired of it " * 8 + "all"
    assert texts(f"{long}\niPhone sales fell.") == [long, "iPhone sales fell."]


def test_an_indented_line_begins_a_paragraph() -> None:
    assert texts("    The mayor was tired\nof it.\n    She went home.") == [
        "The mayor was tired of it.",
        "She went home.",
    ]


def test_a_short_last_line_ends_a_wrapped_paragraph() -> None:
    first, second = WRAPPED.split("\n\n")
    assert len(texts(f"{first}\n{second}")) == 2


def test_marks_of_lists_begin_paragraphs() -> None:
    found = paragraphs("The points:\n- one\n  and more\n- two\n1) three")
    assert [(p.item, p.text) for p in found] == [
        ("", "The points:"), ("-", "- one and more"), ("-", "- two"), ("1)", "1) three"),
    ]  # fmt: skip


def test_a_number_at_the_beginning_of_a_wrapped_line_is_no_mark() -> None:
    text = WRAPPED.replace(
        "ministries said that they would meet again.",
        "ministries said that they would meet again in the old town hall on the\n12. of May.",
    )
    assert texts(text)[0].endswith("in the old town hall on the 12. of May.")


def test_hyphenation_is_undone_if_the_text_has_the_word() -> None:
    assert texts("The interna-\ntional talks. They are international.") == [
        "The international talks. They are international."
    ]


def test_hyphenation_that_may_be_a_compound_keeps_its_hyphen() -> None:
    assert texts("The well-\nknown mayor. A man.") == ["The well-known mayor. A man."]


def test_lines_and_blank_lines_are_told() -> None:
    found = paragraphs("One.\nTwo.\n\nThree.")
    assert [(p.line, p.apart) for p in found] == [(1, True), (2, False), (4, True)]


def test_a_long_text_is_joined_like_a_short_one() -> None:
    assert texts(f"{WRAPPED}\n\n" * 8000) == texts(WRAPPED) * 8000
