"""What a language knows of those its texts name, beyond what its encoder finds."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen


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
        past_words: Words before a post that somebody has no more (``former``).
        role_words: Words before a post that somebody takes or has ("as").
        outsiders: Posts whose bearers do not belong to what they are of (``critic``).
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
