from __future__ import annotations

import pytest

from newsld.annotate.main_event import told_by_lead, with_later_main, with_one_main
from support.events import event, reading

TEXT = "Parents tried after death\n\nThey spoke and left. They met."
ROWS = (
    "Parents/NOUN/2/nsubj tried/VERB/0/root/past after/ADP/4/case death/NOUN/2/obl\n"
    "They/PRON/2/nsubj spoke/VERB/0/root/past and/CCONJ/4/cc left/VERB/2/conj/past ./PUNCT/2/punct\n"
    "They/PRON/2/nsubj met/VERB/0/root/past ./PUNCT/2/punct"
)


def main(text, rows, *events, headline=True):
    found = [e for e in with_one_main(events, reading(text, rows, headline=headline)) if e.main]
    assert len(found) <= 1
    return found[0].trigger.of(text) if found else None


@pytest.mark.parametrize(
    ("proposals", "news"),
    [
        ([("spoke", 0.6, True), ("left", 0.6, False)], "spoke"),
        ([("spoke", 0.6, False), ("left", 0.6, True)], "left"),
        ([("tried", 0.5, True), ("spoke", 0.5, True)], "tried"),
        ([("tried", 0.4, True), ("death", 0.5, True)], "tried"),
        ([("tried", 0.3, True), ("spoke", 0.9, True)], "spoke"),
        ([("met", 0.9, False)], None),
        ([("met", 0.9, True)], "met"),
    ],
)
def test_the_news_is_what_the_headline_and_its_main_clause_tell(proposals, news):
    made = [
        event(TEXT, word, confidence=sure, main=flag, news=0.9 if flag else 0.1, type="trial")
        for word, sure, flag in proposals
    ]
    assert main(TEXT, ROWS, *made) == news


def test_a_caption_is_no_lead():
    text = "Lind in Oslo.\n\nMoss left."
    rows = (
        "Lind/PROPN/0/root in/ADP/3/case Oslo/PROPN/1/nmod ./PUNCT/1/punct\n"
        "Moss/PROPN/2/nsubj left/VERB/0/root/past ./PUNCT/2/punct"
    )
    assert main(text, rows, event(text, "left"), headline=False) == "left"


@pytest.mark.parametrize(
    ("text", "rows", "verb"),
    [
        ("Lind smiled.", "Lind/PROPN/2/nsubj smiled/VERB/0/root/past ./PUNCT/2/punct", "smiled"),
        (
            "Lind said Moss smiled.",
            "Lind/PROPN/2/nsubj said/VERB/0/root/past Moss/PROPN/4/nsubj smiled/VERB/2/ccomp/past",
            "smiled",
        ),
        ("Lind said so.", "Lind/PROPN/2/nsubj said/VERB/0/root/past so/ADV/2/advmod", None),
        ("A day in Oslo", "A/DET/2/det day/NOUN/0/root in/ADP/4/case Oslo/PROPN/2/nmod", None),
    ],
)
def test_a_lead_without_an_event_tells_one_by_its_verb(text, rows, verb):
    found = told_by_lead(reading(text, rows))
    assert (found.trigger.of(text) if found else None) == verb
    assert found is None or (found.main and found.type == "happening")


def test_where_the_lead_only_tells_words_the_news_follows():
    made = (event(TEXT, "met", confidence=0.5, type="meet"),)
    found = with_later_main(made, reading(TEXT, ROWS, headline=True))
    assert [e.trigger.of(TEXT) for e in found if e.main] == ["met"]
    assert with_later_main((), reading(TEXT, ROWS, headline=True)) == []
