from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.entities import mark_entities
from newsld.annotate.referents import Meaning
from newsld.annotate.tree import Tree
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, NameType
from newsld.model.span import Span
from newsld.model.words import MentionForm, MentionKind
from support.trees import mention, names_of, span_of, words_of

P, ORG = NameType.PERSON, NameType.ORGANIZATION
ROWS = "Mara/PROPN/3/nsubj/sing Lind/PROPN/1/flat/sing left/VERB/0/root/past ./PUNCT/3/punct\n"
NAME = {"form": MentionForm.NAME}
NOUN = {"form": MentionForm.NOMINAL}


def read(document, text: str, rows: str, mentions, *names) -> Annotations:
    ends = [index + 1 for index, letter in enumerate(text) if letter == "."]
    sentences = tuple(Span(a, b) for a, b in zip([0, *(end + 1 for end in ends[:-1])], ends, strict=True))
    made = Annotations(
        sentences=sentences,
        words=words_of(text, rows),
        names=names_of(text, *(names or (("Mara Lind", P),))),
        mentions=tuple(mentions),
    )
    return mark_entities(document(text), made, ENGLISH)


@pytest.mark.parametrize(
    ("second", "features", "words", "meant"),
    [
        ("She wept.", "she", "She", True),
        ("They wept.", "they", "They", False),
        ("It wept.", "it", "It", False),
        ("I wept.", "i", "I", False),
    ],
)
def test_a_pronoun_means_whom_it_goes_back_to_if_it_agrees(document, second, features, words, meant):
    text = f"Mara Lind left. {second}"
    rows = f"{ROWS}{words}/PRON/2/nsubj/{features} wept/VERB/0/root ./PUNCT/2/punct"
    found = read(document, text, rows, [mention(text, "Mara Lind", 0, **NAME), mention(text, words, 4, 0)])
    assert [[span.of(text) for span in e.references] for e in found.entities] == [[words] if meant else []]


@pytest.mark.parametrize(
    ("second", "rows", "meant"),
    [
        ("The mayor wept.", "The/DET/2/det/def mayor/NOUN/3/nsubj/sing wept/VERB/0/root", True),
        ("A mayor wept.", "A/DET/2/det/indef mayor/NOUN/3/nsubj/sing wept/VERB/0/root", False),
        ("The mayors wept.", "The/DET/2/det/def mayors/NOUN/3/nsubj/plur wept/VERB/0/root", False),
    ],
)
def test_a_noun_phrase_must_point_back(document, second, rows, meant):
    text = f"Mara Lind left. {second}"
    words = second.removesuffix(" wept.")
    mentions = [mention(text, "Mara Lind", 0, **NAME), mention(text, words, 5, 0, **NOUN)]
    found = read(document, text, ROWS + rows, mentions)
    assert [bool(e.references) for e in found.entities] == [meant]


def test_a_chain_goes_on_as_long_as_each_link_is_sure(document):
    text = "Mara Lind left. She wept. She slept."
    rows = ROWS + "She/PRON/2/nsubj/she wept/VERB/0/root ./PUNCT/2/punct\nShe/PRON/2/nsubj/she slept/VERB/0/root"
    sure = [mention(text, "Mara Lind", 0, **NAME), mention(text, "She", 4, 0), mention(text, "She", 7, 1, nth=1)]
    assert len(read(document, text, rows, sure).entities[0].references) == 2
    doubtful = [sure[0], evolve(sure[1], confidence=0.3), sure[2]]
    assert read(document, text, rows, doubtful).entities[0].references == ()


def test_a_pronoun_far_behind_means_nobody(document):
    text = "Mara Lind left. It rained. It rained. It rained. She wept."
    rain = "It/PRON/2/expl rained/VERB/0/root ./PUNCT/2/punct\n"
    rows = ROWS + 3 * rain + "She/PRON/2/nsubj/she wept/VERB/0/root"
    mentions = [mention(text, "Mara Lind", 0, **NAME), mention(text, "She", 13, 0)]
    assert read(document, text, rows, mentions).entities[0].references == ()


def test_pronouns_of_two_genders_do_not_mean_one_person(document):
    text = "Mara Lind left. She wept. He wept. She slept."
    rows = (
        ROWS + "She/PRON/2/nsubj/she wept/VERB/0/root ./PUNCT/2/punct\nHe/PRON/2/nsubj/he wept/VERB/0/root ./PUNCT/2/punct\n"
        "She/PRON/2/nsubj/she slept/VERB/0/root"
    )  # fmt: skip
    mentions = [
        mention(text, "Mara Lind", 0, **NAME),
        mention(text, "She", 4, 0),
        mention(text, "He", 7, 0),
        mention(text, "She", 10, 1, nth=1),
    ]
    (entity,) = read(document, text, rows, mentions).entities
    assert [span.of(text) for span in entity.references] == ["She", "She"]


def test_an_organization_may_be_they(document):
    text = "Harbour Board left. They wept."
    rows = (
        "Harbour/PROPN/2/compound Board/PROPN/3/nsubj/sing left/VERB/0/root/past ./PUNCT/3/punct\n"
        "They/PRON/2/nsubj/they wept/VERB/0/root ./PUNCT/2/punct"
    )
    kind = {"kind": MentionKind.ORGANIZATION}
    mentions = [mention(text, "Harbour Board", 1, **NAME, **kind), mention(text, "They", 4, 0, **kind)]
    (entity,) = read(document, text, rows, mentions, ("Harbour Board", ORG)).entities
    assert [span.of(text) for span in entity.references] == ["They"]
    assert read(document, text, rows, [evolve(m, kind=MentionKind.PERSON) for m in mentions], ("Harbour Board", ORG)).entities[0].references == ()  # fmt: skip


@pytest.mark.parametrize(
    ("words", "meant"),
    [("Mara Lind", "Mara Lind"), ("Mara Lind’s aide", None), ("mayor Mara Lind", "Mara Lind"), ("Lind’s", "Mara Lind")],
)
def test_a_phrase_means_what_its_head_names(document, words, meant):
    text = f"{words} left."
    rows = {
        "Mara Lind": "Mara/PROPN/3/nsubj Lind/PROPN/1/flat left/VERB/0/root",
        "Mara Lind’s aide": "Mara/PROPN/4/nmod:poss Lind/PROPN/1/flat ’s/PART/1/case aide/NOUN/5/nsubj left/VERB/0/root",
        "mayor Mara Lind": "mayor/NOUN/4/nsubj Mara/PROPN/1/appos Lind/PROPN/2/flat left/VERB/0/root",
        "Lind’s": "Lind/PROPN/3/nsubj ’s/PART/1/case left/VERB/0/root",
    }[words]
    named = "Lind" if words == "Lind’s" else "Mara Lind"
    found = read(document, text, rows, [], (named, P))
    entity = Meaning(found, Tree(found.words)).of(span_of(text, words))
    assert (entity is not None) is (meant is not None)


def test_without_words_a_phrase_means_the_name_it_begins_with(document):
    text = "Mara Lind of Oslo left."
    found = read(document, text, "", [])
    meaning = Meaning(found, Tree(()))
    assert meaning.of(span_of(text, "Mara Lind of Oslo")) == 0
    assert meaning.of(span_of(text, "Oslo")) is None


def test_a_pronoun_beside_speech_goes_back_through_its_i(document):
    text = "Mara Lind left. “I wept”, she said."
    rows = (
        ROWS
        + "“/PUNCT/3/punct I/PRON/3/nsubj/i wept/VERB/7/ccomp ”/PUNCT/3/punct ,/PUNCT/7/punct she/PRON/7/nsubj/she said/VERB/0/root"
    )
    mentions = [
        mention(text, "Mara Lind", 0, **NAME),
        mention(text, "I", 5, 0),
        mention(text, "she", 9, 1),
    ]
    (entity,) = read(document, text, rows, mentions).entities
    assert [span.of(text) for span in entity.references] == ["she"]


@pytest.mark.parametrize(
    ("names", "meant"), [((("Mara Lind", P),), ["She"]), ((("Mara Lind", P), ("Ana Moss", P)), [])], ids=["one", "two"]
)
def test_a_chain_that_begins_without_a_name_means_the_one_it_names_later(document, names, meant):
    text = "A nurse left. Mara Lind wept. She slept. Ana Moss rose."
    rows = (
        "A/DET/2/det/indef nurse/NOUN/3/nsubj/sing left/VERB/0/root/past ./PUNCT/3/punct\n"
        "Mara/PROPN/3/nsubj/sing Lind/PROPN/1/flat/sing wept/VERB/0/root/past ./PUNCT/3/punct\n"
        "She/PRON/2/nsubj/she slept/VERB/0/root/past ./PUNCT/2/punct\n"
        "Ana/PROPN/3/nsubj/sing Moss/PROPN/1/flat/sing rose/VERB/0/root/past ./PUNCT/3/punct"
    )
    mentions = [
        mention(text, "A nurse", 1, **NOUN), mention(text, "Mara Lind", 4, 0, **NAME), mention(text, "She", 8, 0),
        *([mention(text, "Ana Moss", 11, 0, **NAME)] if len(names) == 2 else []),
    ]  # fmt: skip
    found = read(document, text, rows, mentions, *names)
    assert [span.of(text) for span in found.entities[0].references if span.of(text) == "She"] == meant


def test_who_has_a_post_is_meant_by_it_whatever_it_goes_back_to(document):
    text = "Mara Lind left. The mayor, Petr Moss, wept."
    rows = (
        f"{ROWS}The/DET/2/det/def mayor/NOUN/7/nsubj/sing ,/PUNCT/4/punct Petr/PROPN/2/appos Moss/PROPN/4/flat "
        ",/PUNCT/2/punct wept/VERB/0/root/past ./PUNCT/7/punct"
    )
    names = (("Mara Lind", P), ("mayor", NameType.TITLE), ("Petr Moss", P))
    mentions = [mention(text, "Mara Lind", 0, **NAME), mention(text, "The mayor", 5, 0, **NOUN)]
    found = read(document, text, rows, mentions, *names)
    (moss,) = [at for at, entity in enumerate(found.entities) if entity.name == "Petr Moss"]
    assert Meaning(found, Tree(found.words)).of(span_of(text, "The mayor")) == moss
