from __future__ import annotations

import pytest

from newsld.lang.en.features import features
from newsld.lang.words import TaggedWord


def read(*rows: str) -> dict[str, str]:
    """Give the features by form: rows are form, lemma, UPOS, XPOS, head (from 1) and relation."""
    words = [
        TaggedWord(form=form, lemma=lemma, upos=upos, xpos=xpos, head=int(head) - 1, relation=relation)
        for form, lemma, upos, xpos, head, relation in (row.split() for row in rows)
    ]
    return {word.form: given for word, given in zip(words, features(words), strict=True)}


SUBJECT = "They they PRON PRP 3 nsubj"


def test_a_passive_with_auxiliaries():
    given = read(
        "Two two NUM CD 2 nummod", "men man NOUN NNS 5 nsubj:pass", "have have AUX VBP 5 aux", "been be AUX VBN 5 aux:pass",
        "killed kill VERB VBN 0 root", ". . PUNCT . 5 punct",
    )  # fmt: skip
    assert given == {
        "Two": "NumForm=Word|NumType=Card",
        "men": "Number=Plur",
        "have": "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin",
        "been": "Tense=Past|VerbForm=Part",
        "killed": "Tense=Past|VerbForm=Part|Voice=Pass",
        ".": "",
    }


def test_a_perfect_is_no_passive_nor_is_its_conjunct():
    given = read(
        SUBJECT,
        "have have AUX VBP 3 aux",
        "left leave VERB VBN 0 root",
        "and and CCONJ CC 5 cc",
        "gone go VERB VBN 3 conj",
    )
    assert given["left"] == given["gone"] == "Tense=Past|VerbForm=Part"


def test_a_participle_beside_a_noun_is_passive():
    given = read("Wounded wound VERB VBN 2 amod", "soldiers soldier NOUN NNS 0 root")
    assert given["Wounded"] == "Tense=Past|VerbForm=Part|Voice=Pass"


@pytest.mark.parametrize(
    ("subject", "verb", "expected"),
    [
        ("I I PRON PRP", "went go VERB VBD", "Number=Sing|Person=1|Tense=Past"),
        ("We we PRON PRP", "went go VERB VBD", "Number=Plur|Person=1|Tense=Past"),
        ("Troops troop NOUN NNS", "went go VERB VBD", "Number=Plur|Person=3|Tense=Past"),
        ("Paris Paris PROPN NNP", "falls fall VERB VBZ", "Number=Sing|Person=3|Tense=Pres"),
        ("You you PRON PRP", "go go VERB VBP", "Number=Sing|Person=2|Tense=Pres"),
    ],
)
def test_a_finite_verb_agrees_with_its_subject(subject, verb, expected):
    given = read(f"{subject} 2 nsubj", f"{verb} 0 root")
    assert given[verb.split()[0]] == f"Mood=Ind|{expected}|VerbForm=Fin"


def test_a_verb_of_a_relative_clause_agrees_with_the_antecedent():
    given = read("men man NOUN NNS 0 root", "who who PRON WP 3 nsubj", "fled flee VERB VBD 1 acl:relcl")
    assert given["fled"].startswith("Mood=Ind|Number=Plur|Person=3")
    assert given["who"] == "PronType=Rel"


def test_joined_subjects_are_plural():
    given = read(
        "Ann Ann PROPN NNP 4 nsubj", "and and CCONJ CC 3 cc", "Bo Bo PROPN NNP 1 conj", "met meet VERB VBD 0 root"
    )
    assert "Number=Plur" in given["met"]


def test_who_asks_outside_a_relative_clause():
    assert read("Who who PRON WP 2 nsubj", "fled flee VERB VBD 0 root")["Who"] == "PronType=Int"


def test_a_base_form_commands_without_subject_and_is_an_infinitive_after_to():
    assert read("Leave leave VERB VB 0 root", "now now ADV RB 1 advmod")["Leave"] == "Mood=Imp|VerbForm=Fin"
    given = read(SUBJECT, "to to PART TO 3 mark", "leave leave VERB VB 0 root")
    assert given["leave"] == "VerbForm=Inf"


def test_a_form_in_ing_is_a_participle_with_an_auxiliary_and_else_a_gerund():
    given = read(SUBJECT, "are be AUX VBP 3 aux", "leaving leave VERB VBG 0 root")
    assert given["leaving"] == "Tense=Pres|VerbForm=Part"
    given = read("rising rise VERB VBG 2 amod", "prices price NOUN NNS 0 root")
    assert given["rising"] == "VerbForm=Ger"


def test_case_of_a_pronoun_is_told_by_the_tree():
    given = read("It it PRON PRP 2 nsubj", "hit hit VERB VBD 0 root", "you you PRON PRP 2 obj")
    assert given["It"] == "Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs"
    assert given["you"] == "Case=Acc|Person=2|PronType=Prs"


def test_features_stand_in_the_order_of_conllu():
    assert read("third third ADJ JJ 0 root")["third"] == "Degree=Pos|NumForm=Word|NumType=Ord"
    assert read("her her PRON PRP$ 0 root")["her"] == "Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs"


def test_a_tree_with_a_cycle_does_not_hang():
    given = read("a go VERB VBD 2 conj", "b go VERB VBD 1 conj")
    assert set(given) == {"a", "b"}
