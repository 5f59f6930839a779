from __future__ import annotations

import pytest

from newsld.annotate.entities import mark_entities
from newsld.annotate.referents import Meaning
from newsld.annotate.tree import Tree
from newsld.annotate.voices import Voice, Voices
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, NameType, QuoteKind, QuoteMark
from newsld.model.span import Span
from newsld.model.words import MentionForm
from support.trees import mention, names_of, span_of, words_of

P, T = NameType.PERSON, NameType.TITLE
NAME = {"form": MentionForm.NAME}


def heard(document, text, rows, names, words, mentions=(), quotes=(), nth=0) -> tuple[str | None, Voice]:
    ends = [at + 1 for at, letter in enumerate(text) if letter == "."]
    sentences = tuple(Span(a, b) for a, b in zip([0, *(end + 1 for end in ends[:-1])], ends, strict=True))
    marks = Annotations(
        sentences=sentences,
        words=words_of(text, rows),
        names=names_of(text, *names),
        mentions=tuple(mentions),
        quotes=tuple(quotes),
    )
    read = mark_entities(document(text), marks, ENGLISH)
    tree = Tree(read.words)
    voice = Voices(text, read, tree, Meaning(read, tree), read.quotes, ENGLISH).of(span_of(text, words, nth))
    return (read.entities[voice.entity].name if voice.entity is not None else None), voice


LEFT = "Ana/PROPN/2/nsubj left/VERB/0/root/past ./PUNCT/2/punct\n"
SPOKE = "{}/PRON/2/nsubj/{} spoke/VERB/0/root/past ./PUNCT/2/punct\n"


def test_a_pronoun_is_whoever_was_the_last_subject(document):
    text = "Ana left. Mara saw Petr. She spoke."
    rows = LEFT + "Mara/PROPN/2/nsubj saw/VERB/0/root Petr/PROPN/2/obj ./PUNCT/2/punct\n" + SPOKE.format("She", "she")
    name, voice = heard(document, text, rows, [("Ana", P), ("Mara", P), ("Petr", P)], "She")
    assert (name, voice.unknown) == ("Mara", False)
    assert voice.confidence < 0.8


def test_a_pronoun_of_another_gender_passes_a_subject_by(document):
    text = "Ana left. Petr slept. He wept. She spoke."
    rows = (
        LEFT
        + "Petr/PROPN/2/nsubj slept/VERB/0/root ./PUNCT/2/punct\nHe/PRON/2/nsubj/he wept/VERB/0/root ./PUNCT/2/punct\n"
        + SPOKE.format("She", "she")
    )
    mentions = [mention(text, "Ana", 0, **NAME), mention(text, "Petr", 3, **NAME), mention(text, "He", 6, 1)]
    assert heard(document, text, rows, [("Ana", P), ("Petr", P)], "She", mentions)[0] == "Ana"
    near = text.replace("Ana left. Petr slept. He wept.", "Petr slept. He wept. Ana left.")
    rows = "Petr/PROPN/2/nsubj slept/VERB/0/root ./PUNCT/2/punct\nHe/PRON/2/nsubj/he wept/VERB/0/root ./PUNCT/2/punct\n" + LEFT + SPOKE.format("She", "she")  # fmt: skip
    assert heard(document, near, rows, [("Petr", P), ("Ana", P)], "She")[0] == "Ana"


def test_where_chain_and_subject_agree_it_is_surer(document):
    text = "Ana left. She spoke."
    rows = LEFT + SPOKE.format("She", "she")
    alone = heard(document, text, rows, [("Ana", P)], "She")[1]
    mentions = [mention(text, "Ana", 0, confidence=0.3), mention(text, "She", 3, 0, confidence=0.3)]
    both = heard(document, text, rows, [("Ana", P)], "She", mentions)[1]
    assert alone.entity == both.entity == 0
    assert alone.confidence < both.confidence


@pytest.mark.parametrize("words", ["They", "It"])
def test_a_pronoun_that_tells_no_gender_is_unknown(document, words):
    text = f"Ana left. {words} spoke."
    assert heard(document, text, LEFT + SPOKE.format(words, words.lower()), [("Ana", P)], words)[1].unknown


def test_a_subject_in_a_quotation_is_not_the_one_who_speaks(document):
    text = "Ana left. Mara slept. She spoke."
    rows = LEFT + "Mara/PROPN/2/nsubj slept/VERB/0/root ./PUNCT/2/punct\n" + SPOKE.format("She", "she")
    quote = QuoteMark(span=span_of(text, "Mara slept."), kind=QuoteKind.DIRECT, confidence=0.9, rule="quotes/beside")
    names = [("Ana", P), ("Mara", P)]
    assert heard(document, text, rows, names, "She")[0] == "Mara"
    assert heard(document, text, rows, names, "She", quotes=[quote])[0] == "Ana"


GENERAL = "General/PROPN/2/nmod:desc Ana/PROPN/3/nsubj left/VERB/0/root ./PUNCT/3/punct\n"


@pytest.mark.parametrize(
    ("before", "rows", "names", "who"),
    [
        ("General Ana left.", GENERAL, [("General", T), ("Ana", P)], "Ana"),
        ("Ana left.", LEFT, [("Ana", P)], None),
        (
            "General Ana left. General Petr left.",
            GENERAL + GENERAL.replace("Ana", "Petr"),
            [("General", T), ("Ana", P), ("General", T), ("Petr", P)],
            None,
        ),
    ],
)
def test_a_description_is_the_one_person_with_that_post(document, before, rows, names, who):
    text = f"{before} The general spoke."
    rows += "The/DET/2/det general/NOUN/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct"
    assert heard(document, text, rows, names, "The general")[0] == who


@pytest.mark.parametrize(("age", "who"), [("24", "Ana"), ("25", None)])
def test_an_age_is_that_of_the_one_person_beside_whose_name_it_stands(document, age, who):
    text = f"Ana, 24, left. The {age}-year-old spoke."
    rows = (
        "Ana/PROPN/5/nsubj ,/PUNCT/3/punct 24/NUM/1/appos ,/PUNCT/3/punct left/VERB/0/root ./PUNCT/5/punct\n"
        f"The/DET/6/det {age}/NUM/6/nummod -/PUNCT/6/punct year/NOUN/6/compound -/PUNCT/6/punct old/NOUN/7/nsubj spoke/VERB/0/root"
    )
    assert heard(document, text, rows, [("Ana", P)], f"The {age}-year-old")[0] == who


def test_who_has_a_title_in_apposition_speaks(document):
    text = "The mayor, Ana, spoke."
    rows = "The/DET/2/det mayor/NOUN/6/nsubj ,/PUNCT/4/punct Ana/PROPN/2/appos ,/PUNCT/4/punct spoke/VERB/0/root ./PUNCT/6/punct"
    assert heard(document, text, rows, [("mayor", T), ("Ana", P)], "The mayor")[0] == "Ana"


@pytest.mark.parametrize(("words", "who"), [("The board’s statement", "Harbour Board"), ("The board’s aide", None)])
def test_a_document_speaks_for_whoever_it_is_of(document, words, who):
    noun = words.rpartition(" ")[2]
    text = f"Harbour Board’s {noun} spoke."
    rows = f"Harbour/PROPN/2/compound Board/PROPN/4/nmod:poss ’s/PART/2/case {noun}/NOUN/5/nsubj spoke/VERB/0/root"
    named = [("Harbour Board", NameType.ORGANIZATION)]
    assert heard(document, text, rows, named, f"Harbour Board’s {noun}")[0] == who


def described(text, voice):
    return voice.words.of(text) if voice.words is not None else None


def test_they_are_the_people_of_the_subject_before(document):
    text = "Both lawyers said so. They spoke."
    rows = (
        "Both/DET/2/det lawyers/NOUN/3/nsubj/plur said/VERB/0/root/past so/ADV/3/advmod ./PUNCT/3/punct\n"
        + SPOKE.format("They", "they")
    )
    _, voice = heard(document, text, rows, [], "They", [mention(text, "lawyers", 1, form=MentionForm.NOMINAL)])
    assert described(text, voice) == "Both lawyers"


def test_they_are_not_one_person(document):
    text = "The lawyer said so. They spoke."
    rows = (
        "The/DET/2/det/def lawyer/NOUN/3/nsubj/sing said/VERB/0/root/past so/ADV/3/advmod ./PUNCT/3/punct\n"
        + SPOKE.format("They", "they")
    )
    _, voice = heard(document, text, rows, [], "They", [mention(text, "lawyer", 1, form=MentionForm.NOMINAL)])
    assert voice.unknown


def test_it_is_the_document_that_was_told_of(document):
    text = "The letter said so. It spoke."
    rows = (
        "The/DET/2/det/def letter/NOUN/3/nsubj/sing said/VERB/0/root/past so/ADV/3/advmod ./PUNCT/3/punct\n"
        + SPOKE.format("It", "it")
    )
    _, voice = heard(document, text, rows, [], "It")
    assert described(text, voice) == "The letter"


def test_she_is_a_nameless_speaker_before_a_name_farther_off(document):
    text = "Ana left. The lawyer said so. She spoke."
    rows = (
        LEFT
        + "The/DET/2/det/def lawyer/NOUN/3/nsubj/sing said/VERB/0/root/past so/ADV/3/advmod ./PUNCT/3/punct\n"
        + SPOKE.format("She", "she")
    )
    name, voice = heard(document, text, rows, [("Ana", P)], "She")
    assert (name, described(text, voice)) == (None, "The lawyer")


def test_the_diplomat_is_a_diplomat_told_of_before(document):
    text = "A diplomat spoke. Ana left. The diplomat spoke."
    rows = (
        "A/DET/2/det/indef diplomat/NOUN/3/nsubj/sing spoke/VERB/0/root/past ./PUNCT/3/punct\n"
        + LEFT
        + "The/DET/2/det/def diplomat/NOUN/3/nsubj/sing spoke/VERB/0/root/past ./PUNCT/3/punct\n"
    )
    name, voice = heard(document, text, rows, [("Ana", P)], "The diplomat")
    assert (name, described(text, voice)) == (None, "diplomat")


def test_a_pronoun_is_the_only_person_told_of_for_some_sentences(document):
    text = "Ana left. It rained. It rained. It rained. She spoke."
    rain = "It/PRON/2/expl rained/VERB/0/root/past ./PUNCT/2/punct\n"
    rows = LEFT + 3 * rain + SPOKE.format("She", "she")
    name, voice = heard(document, text, rows, [("Ana", P)], "She")
    assert name == "Ana"
    assert voice.confidence < 0.7


def test_a_bulletin_from_a_place_is_of_nobody(document):
    rows = "A/DET/2/det/indef bulletin/NOUN/5/nsubj/sing from/ADP/4/case Oslo/PROPN/2/nmod spoke/VERB/0/root/past ./PUNCT/5/punct\n"
    place, _ = heard(document, "A bulletin from Oslo spoke.", rows, [("Oslo", NameType.PLACE)], "A bulletin from Oslo")
    body, _ = heard(
        document, "A bulletin from Oslo spoke.", rows, [("Oslo", NameType.ORGANIZATION)], "A bulletin from Oslo"
    )
    assert (place, body) == (None, "Oslo")


@pytest.mark.parametrize(("article", "features", "told"), [("the", "def", "Petr Moss"), ("a", "indef", None)])
def test_a_description_that_brings_somebody_new_is_nobody_told_of(document, article, features, told):
    text = f"Mayor Petr Moss left. But {article} mayor spoke."
    rows = (
        "Mayor/NOUN/2/nmod:desc Petr/PROPN/4/nsubj Moss/PROPN/2/flat left/VERB/0/root/past ./PUNCT/4/punct\n"
        f"But/CCONJ/4/cc {article}/DET/3/det/{features} mayor/NOUN/4/nsubj/sing spoke/VERB/0/root/past ./PUNCT/4/punct"
    )
    assert heard(document, text, rows, [("Mayor", T), ("Petr Moss", P)], f"{article} mayor")[0] == told


def test_a_description_may_bring_its_name_with_it(document):
    text = "Petr left. A man identified as Ali spoke."
    rows = (
        "Petr/PROPN/2/nsubj left/VERB/0/root/past ./PUNCT/2/punct\n"
        "A/DET/2/det/indef man/NOUN/6/nsubj/sing identified/VERB/2/acl/part as/ADP/5/case Ali/PROPN/3/obl spoke/VERB/0/root/past "
        "./PUNCT/6/punct"
    )
    assert heard(document, text, rows, [("Petr", P), ("Ali", P)], "A man")[0] == "Ali"
