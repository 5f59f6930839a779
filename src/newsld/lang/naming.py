"""How a language names events: what such a naming is told, and the type of the naming itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import field, frozen

from newsld.model.annotation import NameType


@frozen(kw_only=True)
class Phrase:
    """One participant or circumstance as words that may stand in a name.

    Attributes:
        words: Its words, with the article that the text gives it.
        type: What it is; ``None`` for words without a name of their own.
        plural: Whether it is more than one.
        adjective: Whether the text has it as an adjective ("Russian").
        link: The word, in lower case, that ties it to its event in the text ("near"); empty where none does.
    """

    words: str
    type: NameType | None = None
    plural: bool = False
    adjective: bool = False
    link: str = ""


@frozen(kw_only=True)
class Trigger:
    """The words of one mention that name the event.

    Attributes:
        words: As written.
        lemma: Dictionary form of their head, in lower case.
        noun: Whether their head is a noun.
        features: Universal features of their head, in the notation of CoNLL-U.
    """

    words: str
    lemma: str
    noun: bool
    features: str = ""


@frozen(kw_only=True)
class Told:
    """What is told of one event.

    Attributes:
        type: Notation of its type.
        triggers: What its mentions call it, the one that tells most first.
        phrases: Participants and circumstances by the annotators' role: ``agent patient party recipient post instrument
            place from to topic amount cause``.
    """

    type: str
    triggers: tuple[Trigger, ...] = ()
    phrases: Mapping[str, tuple[Phrase, ...]] = field(factory=dict)


def no_count(words: str) -> int | None:
    """Give nothing, for a language that reads no numbers."""
    return None


@frozen(kw_only=True)
class EventNaming:
    """How events are named, and what the words for those without a name say.

    Attributes:
        name: Gives the name a person would give an event; a noun phrase that says no more than it is told.
        count: Gives how many the words for a group say that they are ("43 passengers"); ``None`` where they do not.
    """

    name: Callable[[Told], str]
    count: Callable[[str], int | None] = no_count
