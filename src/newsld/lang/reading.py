"""What the baselines of a language read by: lists of names, and trigger words."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen


@frozen(kw_only=True)
class Reading:
    """Words for the baselines of names and events.

    Words are in lower case unless an attribute says otherwise.

    Attributes:
        starters: Words which, capitalised, begin a sentence rather than go on with a name.
        places: Places as written, with the class of each (``Country``).
        organizations: Organizations as written, with the class of each, or ``None``.
        groups: Nationalities and the like, as written.
        titles: Titles and posts, as written in front of a name, longest first.
        organization_heads: Words that make a name an organization, as written, with its class.
        facility_heads: The same for buildings.
        place_heads: The same for places.
        event_heads: The same for named events.
        thing_heads: Words in names that are no person's and of no class told here, as written.
        title_modifiers: Words before a title that belong to it (``former``).
        given_names: First names of people, as written.
        person_pronouns: Words after a comma that speak of a person (``who``).
        telling: Verbs whose subject is mostly a person (``said``).
        honorifics: Those of the titles that tell no post (``Mr``), as written.
        name_joints: Lower-case words inside names of organizations (``of``).
        triggers: Form of a trigger to the notation of its event type.
        infinitives: Triggers that are verbs after ``to``: what somebody wants is not yet done.
        mutual: Event types whose participants are parties.
        passive: Event types whose subject undergoes them, for triggers in the passive or without an object.
        planned: Words before a trigger that make the event planned (``will``).
        possible: Words that make it possible (``alleged``).
        denied: Words that make it denied (``not``).
        cancelled: Words that make it cancelled.
        ongoing: Words that make it going on.
        place_prepositions: Words before a place (``in``).
        origins: Words before the place somebody came from.
        destinations: Words before the place somebody goes to, and before an infinitive.
        definite: Words before what was told already (``the``).
        light: Further words between a subject and its trigger (``held``).
        object_links: Words between a trigger and its object.
        pair_pronouns: Pronouns for two who do something together.
        conjunctions: Words that join names in a row.
        by: Words before the agent of a passive.
    """

    starters: frozenset[str]
    places: Mapping[str, str]
    organizations: Mapping[str, str | None]
    groups: frozenset[str]
    titles: tuple[str, ...]
    organization_heads: Mapping[str, str | None]
    facility_heads: frozenset[str]
    place_heads: frozenset[str]
    event_heads: frozenset[str]
    thing_heads: frozenset[str]
    title_modifiers: frozenset[str]
    given_names: frozenset[str]
    person_pronouns: frozenset[str]
    telling: frozenset[str]
    honorifics: frozenset[str]
    name_joints: frozenset[str]
    triggers: Mapping[str, str]
    infinitives: frozenset[str]
    mutual: frozenset[str]
    passive: frozenset[str]
    planned: frozenset[str]
    possible: frozenset[str]
    denied: frozenset[str]
    cancelled: frozenset[str]
    ongoing: frozenset[str]
    place_prepositions: frozenset[str]
    origins: frozenset[str]
    destinations: frozenset[str]
    definite: frozenset[str]
    light: frozenset[str]
    object_links: frozenset[str]
    pair_pronouns: frozenset[str]
    conjunctions: frozenset[str]
    by: frozenset[str]
