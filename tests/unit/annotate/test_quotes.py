from __future__ import annotations

import pytest

from newsld.annotate.quotes import mark_quotes
from newsld.annotate.sentences import mark_sentences
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, QuoteKind


@pytest.fixture
def quotes(document):
    def mark(text: str, *, headline: bool = False):
        made = document(text, headline=headline)
        return mark_quotes(made, mark_sentences(made, Annotations(), ENGLISH), ENGLISH).quotes

    return mark


SPEECH = [
    # text, words inside the marks, speaker, verb
    ("“We will not sign,” Mara Lind said.", "We will not sign,", "Mara Lind", "said"),
    ("“We will not sign,” said the minister.", "We will not sign,", "the minister", "said"),
    ("“We will not sign,” said Mara Lind on Monday.", "We will not sign,", "Mara Lind", "said"),
    ("“We will not sign”, wrote Reuters.", "We will not sign", "Reuters", "wrote"),
    ("“We will not sign,” she told reporters.", "We will not sign,", "she", "told"),
    ("“We will not sign,” team doctor Mara Lind told the press.", "We will not sign,", "Mara Lind", "told"),
    ("“We won,” Mara Lind, an editor at large, said.", "We won,", "Mara Lind", "said"),
    ("“We won,” Gov. J. B. Hale said in a statement.", "We won,", "Gov. J. B. Hale", "said"),
    ("“We won,” a spokesman for the ministry said.", "We won,", "a spokesman for the ministry", "said"),
    ("“Are we safe?” Mara Lind asked.", "Are we safe?", "Mara Lind", "asked"),
    ("“Yes,” he said.", "Yes,", "he", "said"),
    ("The minister, Mara Lind, said: “We will not sign.”", "We will not sign.", "Mara Lind", "said"),
    ("Mara Lind, the head of the port, said, “It will open.”", "It will open.", "Mara Lind", "said"),
    ("After the match, Mara Lind, the coach, said, “We were slow.”", "We were slow.", "Mara Lind", "said"),
    ("Lisbon's mayor, Rui Paz said, “We are proud.”", "We are proud.", "Rui Paz", "said"),
    ("Lind told Reuters on Monday: “The bridge will open.”", "The bridge will open.", "Lind", "told"),
    (
        "The report said: “It failed. It failed badly.” The mayor left.",
        "It failed. It failed badly.",
        "The report",
        "said",
    ),
    ("According to Mara Lind, “The bridge was never safe”.", "The bridge was never safe", "Mara Lind", None),
    ("“The bridge was never safe,” according to the inspector.", "The bridge was never safe,", "the inspector", None),
    ("“Again,” sighed Mara Lind.", "Again,", "Mara Lind", "sighed"),
    ("“We will not sign,” says Jan Novak.", "We will not sign,", "Jan Novak", "says"),
    ("Added Mara Lind, “We are ready to go.”", "We are ready to go.", "Mara Lind", "Added"),
    ("Lind: “We are ready to go.”", "We are ready to go.", "Lind", None),
    ("Lind was quoted as saying: “We are ready.”", "We are ready.", "Lind", "saying"),
    ("He was asked about it, but replied “I do not know”.", "I do not know", "He", "replied"),
]


@pytest.mark.parametrize(("text", "words", "speaker", "verb"), SPEECH)
def test_speaker_and_verb(quotes, text, words, speaker, verb):
    (mark,) = quotes(text)
    found = mark.speaker.of(text) if mark.speaker else None
    assert (mark.span.of(text), found, mark.verb.of(text) if mark.verb else None) == (words, speaker, verb)
    assert mark.kind is QuoteKind.DIRECT
    assert not mark.continues


@pytest.mark.parametrize(
    "text",
    [
        '"We are ready now," Lind said.',
        "``We are ready now,'' Lind said.",
        "''We are ready now,'' Lind said.",
        "‘We are ready now,’ Lind said.",
        "'We are ready now,' Lind said.",
        "„We are ready now,“ Lind said.",
        "„We are ready now,” Lind said.",
        "”We are ready now,” Lind said.",
        "«We are ready now,» Lind said.",
        "« We are ready now, » Lind said.",
        "»We are ready now,« Lind said.",
        "‹We are ready now,› Lind said.",
        '“We are ready now," Lind said.',
    ],
)
def test_marks_of_all_kinds(quotes, text):
    (mark,) = quotes(text)
    assert mark.span.of(text) == "We are ready now,"
    assert mark.speaker
    assert mark.speaker.of(text) == "Lind"


@pytest.mark.parametrize(
    "text",
    [
        "Russia’s army and the ministers’ cars left.",
        "The dogs' bowls of the '90s are worth a fortune to the dogs' owners.",
        "It was ’tis and 'twas, rock 'n' roll, and get 'em while they last' all day.",
        'The pipe is 5" wide and 6" long.',
        "The sides sought a “neutral” place to meet.",
        "Officials sought a 'neutral' place, Reuters wrote.",
        'Dwayne "The Rock" Johnson said he would come.',
        'Her essay, titled "What we owe the sea," won.',
        'The film "Silent Water" opened on Friday.',
        'The robot, named "Better Days for All," scored.',
        'A group nicknamed "the men of the river" was there.',
        "He took the “Long Way Home” and was late.",
        "An empty “” and a lone ” stand here.",
        "“ ”",
        "",
    ],
)
def test_what_is_no_quotation(quotes, text):
    assert quotes(text) == ()


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Lind said the plan was “dead on arrival” and left.", "dead on arrival", "Lind"),
        ("Lind told reporters that “nobody had checked the bridge”.", "nobody had checked the bridge", "Lind"),
        ("Mara Lind left for the port, calling it “a disgrace to us all”.", "a disgrace to us all", "Mara Lind"),
        ("She called it “a disgrace to the sport” and left.", "a disgrace to the sport", "She"),
        ("It must stop “acts caused by a mistake”, according to TASS.", "acts caused by a mistake", "TASS"),
        ("It must stop “acts caused by a mistake,” TASS reported earlier.", "acts caused by a mistake,", "TASS"),
    ],
)
def test_fragments_are_mixed(quotes, text, words, speaker):
    (mark,) = quotes(text)
    assert (mark.span.of(text), mark.kind) == (words, QuoteKind.MIXED)
    assert mark.speaker
    assert mark.speaker.of(text) == speaker


def test_headline_in_single_marks(quotes):
    text = "Minister promises 'new talks' over teachers' pay"
    (mark,) = quotes(text, headline=True)
    assert mark.span.of(text) == "new talks"


def test_an_apostrophe_inside_single_marks_does_not_close(quotes):
    text = "‘It’s what the dogs’ owners wanted,’ Lind said."
    (mark,) = quotes(text)
    assert mark.span.of(text) == "It’s what the dogs’ owners wanted,"


@pytest.mark.parametrize("inner", ["‘never again’", "“never again”", "'never again'"])
def test_nested_quotations_are_not_marked_apart(quotes, inner):
    text = f"“He told me {inner} and left,” Lind said."
    (mark,) = quotes(text)
    assert mark.span.of(text) == f"He told me {inner} and left,"


def test_a_reporting_clause_in_the_middle(quotes):
    text = "“We will not sign,” Mara Lind said, “until the money is there.”"
    first, second = quotes(text)
    assert (first.continues, second.continues) == (False, True)
    assert second.span.of(text) == "until the money is there."
    assert (second.speaker, second.verb, second.kind) == (first.speaker, first.verb, QuoteKind.DIRECT)


def test_a_second_sentence_after_the_clause_has_the_same_speaker(quotes):
    text = "“We will not sign,” said Mara Lind, the finance minister. “Not today.”"
    first, second = quotes(text)
    assert second.speaker == first.speaker
    assert not second.continues
    assert second.confidence < first.confidence


def test_two_speakers_in_one_paragraph(quotes):
    text = "“Not again”, wrote Reuters. “Not ever again”, TASS added."
    assert [m.speaker.of(text) for m in quotes(text)] == ["Reuters", "TASS"]


def test_a_fragment_is_of_who_spoke_before_in_its_sentence_and_not_of_a_clause_behind(quotes):
    text = "Mara Lind said it was “a sad day” and “a great loss” while Ana Ruiz wrote she had seen it."
    assert [mark.speaker.of(text) for mark in quotes(text)] == ["Mara Lind", "Mara Lind"]


def test_over_paragraphs(quotes):
    text = "“One thing is clear.\n\n“The other is not.\n\n“We go on,” Lind said.\n\n“Why?” Moss asked."
    marks = quotes(text)
    assert [m.span.of(text) for m in marks] == ["One thing is clear.", "The other is not.", "We go on,", "Why?"]
    assert [m.continues for m in marks] == [False, True, True, False]
    assert [m.speaker.of(text) for m in marks] == ["Lind", "Lind", "Lind", "Moss"]


def test_over_paragraphs_without_marks_between(quotes):
    text = "Lind said, “One thing is clear.\n\nThe other is not.\n\nWe go on.”\n\nThe crowd left."
    marks = quotes(text)
    assert [m.span.of(text) for m in marks] == ["One thing is clear.", "The other is not.", "We go on."]
    assert [m.continues for m in marks] == [False, True, True]
    assert {m.speaker.of(text) for m in marks} == {"Lind"}


def test_a_reporting_clause_before_the_paragraph(quotes):
    text = "Mara Lind stated:\n\n“The port was never closed to ships.”"
    (mark,) = quotes(text)
    assert mark.speaker
    assert mark.speaker.of(text) == "Mara Lind"
    assert mark.verb
    assert mark.verb.of(text) == "stated"


def test_the_speaker_of_the_sentence_before(quotes):
    text = "Mara Lind noted that the port was open. “The ships came and went every day.”"
    (mark,) = quotes(text)
    assert mark.speaker
    assert mark.speaker.of(text) == "Mara Lind"
    assert mark.confidence < 0.8


def test_an_unclosed_mark_does_not_turn_round_the_next_paragraph(quotes):
    text = 'He was a "quiet man of the old school.\n\nThe mayor left. "We wait for news," Lind said. Then it rained.'
    marks = [m for m in quotes(text) if m.span.start > 40]
    assert [m.span.of(text) for m in marks] == ["We wait for news,"]


def test_an_unclosed_mark_does_not_turn_round_its_own_paragraph(quotes):
    text = 'Lind had an "open mind. Then "We wait for news," Moss said, and "we hope for rain."'
    assert [m.span.of(text) for m in quotes(text)] == ["We wait for news,", "we hope for rain."]


def test_quotations_need_no_sentences(document):
    made = document("“We will not sign,” Mara Lind said.")
    (mark,) = mark_quotes(made, Annotations(), ENGLISH).quotes
    assert mark.span.of(made.text) == "We will not sign,"


@pytest.mark.parametrize("piece", ['"', "“ ", ' "a', " 'a", "« ", "“a” ", "\n\n“a b", ", said "])
def test_marks_without_end_hold_no_quotation(quotes, piece):
    assert quotes(piece * 20_000) == ()


def test_quotations_without_end(quotes):
    text = "“We won today.” said Lind. "
    marks = quotes(text * 20_000)
    assert [m.span.start for m in marks] == list(range(1, len(text) * 20_000, len(text)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lind called the plan “absurd”.", ["absurd"]),
        ("Lind called the plan “absurd” and left.", ["absurd"]),
        ("Lind said they had sought a “neutral” place.", []),
        ("Lind said the word “refugee” did not occur.", []),
        ("Did Lind take money? “No.”", ["No."]),
        ("Did Lind take money? “Not a cent.”", ["Not a cent."]),
        ("The law bans “gay propaganda”.", []),
    ],
)
def test_a_word_is_speech_where_somebody_calls_something_so_or_answers(quotes, text, words):
    assert [mark.span.of(text) for mark in quotes(text)] == words


def test_a_quoted_headline_is_of_whom_the_text_quotes_with_its_words(quotes):
    text = "“We lost it all in a night”\n\nThe flood came.\n\n“We lost it all in a night, all of us,” said Mara Lind."
    first, second = quotes(text, headline=True)
    assert (first.speaker, first.rule) == (second.speaker, "quotes/again")
    assert second.speaker.of(text) == "Mara Lind"


def test_a_headline_that_nobody_repeats_is_of_nobody(quotes):
    text = "“We lost it all in a night”\n\nThe flood came.\n\n“We will rebuild it all,” said Mara Lind."
    assert quotes(text, headline=True)[0].speaker is None


@pytest.mark.parametrize(
    "text",
    [
        "The section “Information for the press” was removed.",
        "The page, “Frequently asked questions about the leak”, has gone.",
        "They are titled “How to handle the files”, “Rules for the press”, and “What to do if caught”.",
        "It holds the songs “Go away from here” and “I will stay with you”.",
    ],
)
def test_what_is_only_named_in_quotation_marks_is_no_speech(quotes, text):
    assert quotes(text) == ()


def test_a_name_before_it_hides_no_speech(quotes):
    text = "The section “Information for the press” was read, and Lind said: “We will rebuild it all.”"
    assert [mark.span.of(text) for mark in quotes(text)] == ["We will rebuild it all."]
