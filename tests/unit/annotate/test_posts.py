from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.entities import mark_entities
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, NameType
from newsld.model.words import MentionForm, MentionKind
from support.trees import mention, names_of, words_of

P, ORG, T = NameType.PERSON, NameType.ORGANIZATION, NameType.TITLE


def read(document, text, rows, names, mentions=()):
    marks = evolve(
        Annotations(), words=words_of(text, rows), names=names_of(text, *names), mentions=tuple(mentions)
    )  # fmt: skip
    return mark_entities(document(text), marks, ENGLISH).entities


@pytest.mark.parametrize(
    ("text", "rows", "names", "titles"),
    [
        (
            "The actor Petr Moss left.",
            "The/DET/2/det actor/NOUN/5/nsubj/sing Petr/PROPN/2/appos Moss/PROPN/3/flat left/VERB/0/root",
            [("Petr Moss", P)],
            ["actor"],
        ),
        (
            "The hammer thrower Petr Moss left.",
            "The/DET/3/det hammer/NOUN/3/compound thrower/NOUN/6/nsubj/sing Petr/PROPN/3/appos Moss/PROPN/4/flat left/VERB/0/root",
            [("Petr Moss", P)],
            ["hammer thrower"],
        ),
        (
            "A hot-dog frier, Petr Moss, left.",
            ("A/DET/3/det hot-dog/NOUN/3/compound frier/NOUN/8/nsubj/sing ,/PUNCT/5/punct Petr/PROPN/3/appos Moss/PROPN/5/flat "
            ",/PUNCT/5/punct left/VERB/0/root"),
            [("Petr Moss", P)],
            ["hot-dog frier"],
        ),
        (
            "A doctor called Petr Moss left.",
            "A/DET/2/det doctor/NOUN/6/nsubj/sing called/VERB/2/acl/part/call Petr/PROPN/3/xcomp Moss/PROPN/4/flat left/VERB/0/root",
            [("Petr Moss", P)],
            ["doctor"],
        ),
        (
            "A doctor arrested Petr Moss.",
            "A/DET/2/det doctor/NOUN/3/nsubj/sing arrested/VERB/0/root Petr/PROPN/3/obj Moss/PROPN/4/flat",
            [("Petr Moss", P)],
            [],
        ),
        (
            "A student who saw it, Petr Moss, left.",
            ("A/DET/2/det student/NOUN/10/nsubj/sing who/PRON/4/nsubj saw/VERB/2/acl:relcl it/PRON/4/obj ,/PUNCT/7/punct "
            "Petr/PROPN/2/appos Moss/PROPN/7/flat ,/PUNCT/7/punct left/VERB/0/root"),
            [("Petr Moss", P)],
            ["student"],
        ),
        (
            "The killer Petr Moss left.",
            "The/DET/2/det killer/NOUN/5/nsubj/sing Petr/PROPN/2/appos Moss/PROPN/3/flat left/VERB/0/root",
            [("Petr Moss", P)],
            [],
        ),
        (
            "A thrower left, and Petr Moss came.",
            ("A/DET/2/det thrower/NOUN/3/nsubj/sing left/VERB/0/root ,/PUNCT/8/punct and/CCONJ/8/cc Petr/PROPN/8/nsubj "
            "Moss/PROPN/6/flat came/VERB/3/conj"),
            [("Petr Moss", P)],
            [],
        ),
        (
            "His aunt, Petr Moss, is a surgeon.",
            ("His/PRON/2/nmod:poss aunt/NOUN/9/nsubj/sing ,/PUNCT/4/punct Petr/PROPN/2/appos Moss/PROPN/4/flat ,/PUNCT/4/punct "
            "is/AUX/9/cop/pres a/DET/9/det surgeon/NOUN/0/root/sing ./PUNCT/9/punct"),
            [("Petr Moss", P)],
            ["surgeon"],
        ),
        (
            "Petr Moss was in the chair.",
            ("Petr/PROPN/6/nsubj Moss/PROPN/1/flat was/AUX/6/cop/past in/ADP/6/case the/DET/6/det chair/NOUN/0/root/sing "
            "./PUNCT/6/punct"),
            [("Petr Moss", P)],
            [],
        ),
        (
            "One director, the economist Petr Moss, left.",
            ("One/NUM/2/nummod director/NOUN/9/nsubj/sing ,/PUNCT/5/punct the/DET/5/det economist/NOUN/2/appos/sing "
            "Petr/PROPN/5/flat Moss/PROPN/6/flat ,/PUNCT/5/punct left/VERB/0/root"),
            [("Petr Moss", P)],
            ["director", "economist"],
        ),
        (
            "His son Petr Moss left.",
            "His/PRON/2/nmod:poss son/NOUN/5/nsubj/sing Petr/PROPN/2/appos Moss/PROPN/3/flat left/VERB/0/root",
            [("Petr Moss", P)],
            [],
        ),
        (
            "Petr Moss, 46, a hydraulic engineer, left.",
            ("Petr/PROPN/10/nsubj Moss/PROPN/1/flat ,/PUNCT/4/punct 46/NUM/1/appos ,/PUNCT/8/punct a/DET/8/det hydraulic/ADJ/8/amod "
            "engineer/NOUN/1/appos/sing ,/PUNCT/8/punct left/VERB/0/root"),
            [("Petr Moss", P)],
            ["hydraulic engineer"],
        ),
        (
            "Her lawyer, Petr Moss, left.",
            "Her/PRON/2/nmod:poss lawyer/NOUN/7/nsubj/sing ,/PUNCT/4/punct Petr/PROPN/2/appos Moss/PROPN/4/flat ,/PUNCT/4/punct left/VERB/0/root",
            [("Petr Moss", P)],
            ["lawyer"],
        ),
        (
            "The mayor’s aide, Petr Moss, left.",
            ("The/DET/2/det mayor/NOUN/4/nmod:poss/sing ’s/PART/2/case aide/NOUN/9/nsubj/sing ,/PUNCT/6/punct Petr/PROPN/4/appos "
            "Moss/PROPN/6/flat ,/PUNCT/6/punct left/VERB/0/root"),
            [("mayor", T), ("aide", T), ("Petr Moss", P)],
            ["mayor’s aide"],
        ),
        (
            "A 22-year-old nurse, Petr Moss, left.",
            ("A/DET/7/det 22/NUM/4/nummod -/PUNCT/4/punct year/NOUN/6/compound -/PUNCT/6/punct old/ADJ/7/amod nurse/NOUN/12/nsubj/sing "
            ",/PUNCT/9/punct Petr/PROPN/7/appos Moss/PROPN/9/flat ,/PUNCT/9/punct left/VERB/0/root"),
            [("Petr Moss", P)],
            ["nurse"],
        ),
        (
            "The left-wing activist Petr Moss left.",
            ("The/DET/5/det left/ADJ/4/amod -/PUNCT/4/punct wing/NOUN/5/compound activist/NOUN/8/nsubj/sing Petr/PROPN/5/appos "
            "Moss/PROPN/6/flat left/VERB/0/root"),
            [("Petr Moss", P)],
            ["left-wing activist"],
        ),
        (
            "Port director General Petr Moss left.",
            ("Port/PROPN/2/compound director/NOUN/3/compound General/PROPN/4/nmod:desc Petr/PROPN/6/nsubj Moss/PROPN/4/flat left/VERB/0/root"),
            [("Port", ORG), ("director", T), ("General", T), ("Petr Moss", P)],
            ["Port director", "General"],
        ),
        (
            "Former governor Petr Moss left.",  # whatever the tree says
            "Former/ADJ/5/advcl governor/NOUN/3/nmod:desc Petr/PROPN/5/nsubj Moss/PROPN/3/flat left/VERB/0/root",
            [("governor", T), ("Petr Moss", P)],
            ["Former governor"],
        ),
        (
            "Even Governor Petr Moss left.",
            "Even/ADV/2/advmod Governor/PROPN/5/nsubj Petr/PROPN/2/flat Moss/PROPN/2/flat left/VERB/0/root",
            [("Governor", T), ("Petr Moss", P)],
            ["Governor"],
        ),
        (
            "Then Governor Petr Moss left.",
            "Then/ADV/2/advmod Governor/PROPN/5/nsubj Petr/PROPN/2/flat Moss/PROPN/2/flat left/VERB/0/root",
            [("Governor", T), ("Petr Moss", P)],
            ["Then Governor"],
        ),
        (
            "Petr Moss served as mayor.",
            "Petr/PROPN/3/nsubj Moss/PROPN/1/flat served/VERB/0/root/past/serve as/ADP/5/case mayor/NOUN/3/obl ./PUNCT/3/punct",
            [("Petr Moss", P), ("mayor", T)],
            ["mayor"],
        ),
        (
            "Petr Moss will serve as mayor.",
            "Petr/PROPN/4/nsubj Moss/PROPN/1/flat will/AUX/4/aux/fin serve/VERB/0/root/inf as/ADP/6/case mayor/NOUN/4/obl ./PUNCT/4/punct",
            [("Petr Moss", P), ("mayor", T)],
            [],
        ),
        (
            "Petr Moss was named mayor.",
            "Petr/PROPN/4/nsubj:pass Moss/PROPN/1/flat was/AUX/4/aux:pass/past named/VERB/0/root/part/name mayor/NOUN/4/xcomp ./PUNCT/4/punct",
            [("Petr Moss", P), ("mayor", T)],
            ["mayor"],
        ),
    ],
)  # fmt: skip
def test_posts_without_a_marked_title(document, text, rows, names, titles):
    found = [e for e in read(document, text, rows, names) if e.name == "Petr Moss"]
    assert [[title.words for title in e.titles] for e in found] == [titles]


LISTED = (
    "Publishers/NOUN/8/nsubj/plur/publisher Ana/PROPN/1/appos Ruiz/PROPN/2/flat {}/{}/5/punct "
    "Petr/PROPN/2/conj Moss/PROPN/5/flat ,/PUNCT/2/punct left/VERB/0/root"
)


@pytest.mark.parametrize(("between", "upos"), [("and", "CCONJ"), (",", "PUNCT")])
def test_a_title_in_the_plural_is_told_of_each_in_the_singular(document, between, upos):
    text = f"Publishers Ana Ruiz {between} Petr Moss, left."
    found = read(document, text, LISTED.format(between, upos), [("Publishers", T), ("Ana Ruiz", P), ("Petr Moss", P)])
    assert [[title.words for title in e.titles] for e in found] == [["publisher"], ["publisher"]]


def test_a_title_in_the_singular_is_told_of_one(document):
    text = "Publisher Ana Ruiz and Petr Moss, left."
    rows = LISTED.format("and", "CCONJ").replace("Publishers/NOUN/8/nsubj/plur", "Publisher/NOUN/8/nsubj/sing")
    found = read(document, text, rows, [("Publisher", T), ("Ana Ruiz", P), ("Petr Moss", P)])
    assert [[title.words for title in e.titles] for e in found] == [["Publisher"], []]


HEADS = (
    "Petr/PROPN/9/nsubj Moss/PROPN/1/flat ,/PUNCT/5/punct who/PRON/5/nsubj/rel heads/VERB/1/acl:relcl/pres/head "
    "the/DET/7/det committee/NOUN/5/obj ,/PUNCT/5/punct left/VERB/0/root"
)


@pytest.mark.parametrize(
    ("kind", "features", "posts"),
    [
        (MentionKind.ORGANIZATION, "pres", ["head of the queue"]),
        (MentionKind.THING, "pres", []),
        (MentionKind.ORGANIZATION, "past", []),
    ],
)
def test_a_verb_tells_a_post_at_an_organization_now(document, kind, features, posts):
    text = "Petr Moss, who heads the queue, left."
    mentions = [mention(text, "the queue", 6, kind=kind, form=MentionForm.NOMINAL)]
    rows = HEADS.replace("/pres/", f"/{features}/").replace("committee", "queue")
    (found,) = read(document, text, rows, [("Petr Moss", P)], mentions)
    assert [title.words for title in found.titles] == posts


def test_what_can_be_headed_is_known_by_its_noun(document):
    text = "Petr Moss, who heads the committee, left."
    (found,) = read(document, text, HEADS, [("Petr Moss", P)])
    assert [title.words for title in found.titles] == ["head of the committee"]


def test_a_plural_is_known_whatever_its_tag(document):
    text = "Actors Ana Ruiz and Petr Moss, left."
    rows = LISTED.format("and", "CCONJ").replace("Publishers/NOUN/8/nsubj/plur/publisher", "Actors/NOUN/8/nsubj")
    found = read(document, text, rows, [("Ana Ruiz", P), ("Petr Moss", P)])
    assert [[title.words for title in e.titles] for e in found] == [["actor"], ["actor"]]


def test_what_a_title_before_a_comma_is_of_ends_at_the_comma(document):
    text = "The head of the Harbour Board, Petr Moss, left."
    rows = (
        "The/DET/2/det head/NOUN/8/nmod:desc of/ADP/6/case the/DET/6/det Harbour/PROPN/6/compound Board/PROPN/8/flat "
        ",/PUNCT/8/punct Petr/PROPN/11/nsubj Moss/PROPN/8/flat ,/PUNCT/8/punct left/VERB/0/root"
    )
    found = read(document, text, rows, [("head", T), ("Harbour Board", ORG), ("Petr Moss", P)])
    assert [t.words for e in found for t in e.titles] == ["head of the Harbour Board"]


@pytest.mark.parametrize(
    ("text", "rows", "post", "belongs"),
    [
        (
            "Harbour Board chief Petr Moss left.",
            "Harbour/PROPN/2/compound Board/PROPN/3/compound chief/NOUN/4/nmod:desc Petr/PROPN/6/nsubj Moss/PROPN/4/flat left/VERB/0/root",
            "chief",
            True,
        ),
        (
            "Petr Moss, director of the Harbour Board, left.",
            ("Petr/PROPN/10/nsubj Moss/PROPN/1/flat ,/PUNCT/4/punct director/NOUN/1/appos of/ADP/8/case the/DET/8/det Harbour/PROPN/8/compound "
            "Board/PROPN/4/nmod ,/PUNCT/4/punct left/VERB/0/root"),
            "director",
            True,
        ),
        (
            "Petr Moss, lawyer for the Harbour Board, left.",
            ("Petr/PROPN/10/nsubj Moss/PROPN/1/flat ,/PUNCT/4/punct lawyer/NOUN/1/appos for/ADP/8/case the/DET/8/det Harbour/PROPN/8/compound "
            "Board/PROPN/4/nmod ,/PUNCT/4/punct left/VERB/0/root"),
            "lawyer",
            False,
        ),
        (
            "Petr Moss, head of the Harbour Board’s fleet, left.",
            ("Petr/PROPN/12/nsubj Moss/PROPN/1/flat ,/PUNCT/4/punct head/NOUN/1/appos of/ADP/10/case the/DET/8/det Harbour/PROPN/8/compound "
            "Board/PROPN/10/nmod:poss ’s/PART/8/case fleet/NOUN/4/nmod ,/PUNCT/4/punct left/VERB/0/root"),
            "head",
            False,
        ),
        (
            "Former Harbour Board chief Petr Moss left.",
            ("Former/ADJ/4/amod Harbour/PROPN/3/compound Board/PROPN/4/compound chief/NOUN/5/nmod:desc Petr/PROPN/7/nsubj Moss/PROPN/5/flat "
            "left/VERB/0/root"),
            "chief",
            False,
        ),
    ],
)  # fmt: skip
def test_who_has_a_post_belongs_to_what_it_is_of(document, text, rows, post, belongs):
    names = sorted([("Harbour Board", ORG), (post, T), ("Petr Moss", P)], key=lambda name: text.index(name[0]))
    found = read(document, text, rows, names)
    number = next(at for at, e in enumerate(found) if e.name == "Harbour Board")
    (title,) = next(e for e in found if e.name == "Petr Moss").titles
    assert title.organization == (number if belongs else None)


def test_of_a_title_and_what_it_is_of_only_the_fuller_is_kept(document):
    text = "Mayor Petr Moss left. Petr Moss is mayor of Oslo."
    rows = (
        "Mayor/PROPN/2/nmod:desc Petr/PROPN/4/nsubj Moss/PROPN/2/flat left/VERB/0/root ./PUNCT/4/punct\n"
        "Petr/PROPN/4/nsubj Moss/PROPN/1/flat is/AUX/4/cop/pres/be mayor/NOUN/0/root of/ADP/6/case Oslo/PROPN/4/nmod"
    )
    (found,) = read(document, text, rows, [("Mayor", T), ("Petr Moss", P), ("Petr Moss", P), ("mayor", T)])
    assert [title.words for title in found.titles] == ["mayor of Oslo"]


def test_of_two_titles_only_the_fuller_is_kept(document):
    text = "Czech President Petr Moss left. President Moss slept."
    rows = (
        "Czech/ADJ/2/amod President/PROPN/3/nmod:desc Petr/PROPN/5/nsubj Moss/PROPN/3/flat left/VERB/0/root ./PUNCT/5/punct\n"
        "President/PROPN/2/nmod:desc Moss/PROPN/3/nsubj slept/VERB/0/root ./PUNCT/3/punct"
    )  # fmt: skip
    names = [("Czech", NameType.GROUP), ("President", T), ("Petr Moss", P), ("President", T), ("Moss", P)]
    found = read(document, text, rows, names)
    assert [[title.words for title in e.titles] for e in found if e.name == "Petr Moss"] == [["Czech President"]]


def test_a_title_marked_as_a_person_before_a_person_is_a_title(document):
    text = "Gen. Petr Moss left."
    rows = "Gen./PROPN/2/nmod:desc Petr/PROPN/4/nsubj Moss/PROPN/2/flat left/VERB/0/root"
    (found,) = read(document, text, rows, [("Gen.", P), ("Petr Moss", P)])
    assert (found.name, [title.words for title in found.titles]) == ("Petr Moss", ["Gen."])


def test_two_names_of_people_beside_each_other_are_one(document):
    text = "Ana Petr Moss left."
    rows = "Ana/PROPN/4/nsubj Petr/PROPN/1/flat Moss/PROPN/1/flat left/VERB/0/root"
    (found,) = read(document, text, rows, [("Ana", P), ("Petr Moss", P)])
    assert found.name == "Ana Petr Moss"


def test_an_organization_the_language_knows_is_no_person(document):
    text = "Reuters wept."
    (found,) = read(document, text, "Reuters/PROPN/2/nsubj wept/VERB/0/root", [("Reuters", P)])
    assert found.type is ORG
