"""What a language knows of those its texts name, beyond what its encoder finds."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen


@frozen(kw_only=True)
class NameKinds:
    """What the words of names tell of whom they name; all in lower case.

    Attributes:
        bodies: Nouns for bodies, each with a word for its kind: "the party" is none called a union.
        given: Given names of men and of women only, each with its gender as in the features of words.
        offices: Nouns for offices of which few hold two: "the minister" is no captain.
        harmers: Nouns for who did harm: "the attacker" is not whom he attacked.
    """

    bodies: Mapping[str, str] = MappingProxyType({})
    given: Mapping[str, str] = MappingProxyType({})
    offices: frozenset[str] = frozenset()
    harmers: frozenset[str] = frozenset()


NO_KINDS = NameKinds()
"""For a language that knows none."""


@frozen(kw_only=True)
class EntityWords:
    """Words by which names are told apart and titles are read.

    Attributes:
        places: Places as written, with the class of each (``Country``).
        organizations: Organizations as written, with the class of each.
        organization_words: Words in the names of organizations, as written, with the class they tell.
        honorifics: Titles that tell no post (``Mr``), as written.
        posts: Nouns for posts and occupations, in lower case and singular.
        plural_posts: Those in the plural, each with its singular.
        bodies: Nouns for what somebody can head, in lower case and singular.
        abbreviated_posts: Posts shortened (``Gen.``), as written.
        holding_verbs: Lemmas of verbs that say that somebody has a post at their object, and the words for the post
            before it (``head``: ``head of``).
        calling_verbs: Lemmas of verbs behind which a name stands ("a doctor called Li").
        past_words: Words before a post that somebody has no more (``former``).
        role_words: Words before a post that somebody takes or has ("as").
        taking_verbs: Lemmas of verbs that say that their subject has, gets or leaves a post ("serve").
        giving_verbs: Lemmas of verbs that say that their object gets or loses one ("appoint").
        naming_verbs: Those of both that a post follows without "as".
        reaching_verbs: Lemmas of verbs whose infinitive somebody came to ("went on to become").
        doubting_verbs: Lemmas of verbs that what they report is not taken to be so by.
        hypothetical: Words that make a clause one of what may be ("if").
        unreal_words: Words before a post that somebody does not have, or not yet ("next"), and nouns that are none.
        ones: Words that mean one of several ("one of the founders").
        serving_verbs: Lemmas of verbs by which a post tells whom its holder serves ("counsel assisting the mayor").
        of_words: Words between a post and the name of what it is of ("Governor of Ohio").
        seat_words: Those of ``of_words`` behind which a place stands rather than a person.
        example_cues: Phrases between a noun in the plural and those it is told of ("such as").
        indefinite: Adjectives of quantity that are no part of a post ("other").
        after_names: Posts that stand behind a name, as written ("KC").
        post_endings: Endings of nouns for occupations ("ologist").
        doer_endings: Endings of nouns for who does something ("thrower").
        no_doers: Nouns that end so and are no post or occupation ("brother", "killer").
        outlets: Nouns for outlets that stand beside their names ("the daily La Voz").
        outlet_kind: The class that they tell.
        outsiders: Posts whose bearers do not belong to what they are of (``critic``).
        kinds: What the words of names tell.
        legal_forms: Last words of companies' names that tell their legal form, in lower case and without full stops.
        storms: Nouns before the name of a storm ("hurricane").
        small: Lower-case words inside names that count for none of their letters (``of``).
    """

    places: Mapping[str, str]
    organizations: Mapping[str, str]
    organization_words: Mapping[str, str]
    honorifics: frozenset[str]
    posts: frozenset[str]
    plural_posts: Mapping[str, str]
    bodies: frozenset[str]
    abbreviated_posts: frozenset[str]
    holding_verbs: Mapping[str, str]
    past_words: frozenset[str]
    role_words: frozenset[str]
    outsiders: frozenset[str]
    small: frozenset[str]
    taking_verbs: frozenset[str] = frozenset()
    giving_verbs: frozenset[str] = frozenset()
    naming_verbs: frozenset[str] = frozenset()
    calling_verbs: frozenset[str] = frozenset()
    reaching_verbs: frozenset[str] = frozenset()
    doubting_verbs: frozenset[str] = frozenset()
    hypothetical: frozenset[str] = frozenset()
    unreal_words: frozenset[str] = frozenset()
    ones: frozenset[str] = frozenset()
    serving_verbs: frozenset[str] = frozenset()
    of_words: frozenset[str] = frozenset()
    seat_words: frozenset[str] = frozenset()
    example_cues: tuple[tuple[str, ...], ...] = ()
    indefinite: frozenset[str] = frozenset()
    after_names: frozenset[str] = frozenset()
    post_endings: tuple[str, ...] = ()
    doer_endings: tuple[str, ...] = ()
    no_doers: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    outlet_kind: str = ""
    legal_forms: frozenset[str] = frozenset()
    storms: frozenset[str] = frozenset()
    kinds: NameKinds = NO_KINDS
