import pytest

from benchmarks.gold.documents import joined, line, paragraphs, placed
from benchmarks.gold.stories import occurrence
from newsld.model.document import BlockKind
from newsld.model.span import Span


def test_joined_words_stand_as_in_print_and_read_again_at_their_spans():
    sentences = [
        ["She", "did", "n't", "pay", "(", "$", "5", ")", "."],
        ['"', "No", ",", '"', "Omar", "'s", "aide", "said"],
    ]
    text, spans = joined(sentences)
    assert text == "She didn't pay ($5). \"No,\" Omar's aide said"
    assert [[span.of(text) for span in row] for row in spans] == sentences


def test_placed_finds_words_across_blanks_and_refuses_other_texts():
    assert placed(["can", "not", "go"], "cannot\n\n go") == [Span(0, 3), Span(3, 6), Span(9, 11)]
    with pytest.raises(ValueError, match="'go' does not stand at 7"):
        placed(["can", "not", "go"], "cannot stay")


def test_a_line_keeps_its_offsets_when_blanks_are_made_plain():
    document = line("x", "5\xa0km\u202fwest")
    assert document.text == "5 km west"
    assert document.blocks[0].span == Span(0, 9)


def test_paragraphs_stand_between_blank_lines_and_the_first_is_a_headline():
    document = paragraphs("x", "Bank buys firm\n\nACCRA The bank\nbought it.\n\nEnd\n")
    assert [(b.kind, b.span.of(document.text)) for b in document.blocks] == [
        (BlockKind.HEADLINE, "Bank buys firm"),
        (BlockKind.PARAGRAPH, "ACCRA The bank\nbought it."),
        (BlockKind.PARAGRAPH, "End"),
    ]
    assert paragraphs("x", "Only one").blocks[0].kind is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    ("marked", "span"),
    [("sent", (22, 26)), ("ban", (32, 35)), ("ban#2", (45, 48)), ("banned#1", (45, 51))],
)
def test_occurrences_are_counted_letter_for_letter_but_not_inside_words(marked, span):
    text = "They represent people sent by a ban, not one banned twice."
    assert occurrence(marked, text) == span


def test_an_occurrence_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="occurs less than 3 times"):
        occurrence("fire#3", "fire and fire")
