"""What a language knows of how happenings are told, beyond what its encoder finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from attrs import frozen

from newsld.lang.times import Offset
from newsld.model.span import Span


@frozen(kw_only=True)
class Frame:
    """What a word tells.

    Attributes:
        type: Notation of the type of happening.
        sure: Whether the word tells it by itself; one that is not sure often means something else.
    """

    type: str
    sure: bool


@frozen(kw_only=True)
class Apart:
    """What tells that a word means something else than the encoder holds it for.

    Attributes:
        words: Which of these it takes.
        unless: Which of these speak against it.
        type: Notation of the type that it is then.
    """

    words: frozenset[str]
    unless: frozenset[str] = frozenset()
    type: str


@frozen(kw_only=True)
class Figure:
    """In which company a word is a figure of speech ("a storm of criticism", "met its target").

    Attributes:
        types: Notations of the types that it is then wrongly held for.
        places: Where the company stands, as in `EventWords.figures`.
        words: Which it is, as lemmas.
        instead: Notation of the type that it is then; none if it is no event.
        unless: Types of which an event beside it shows that the word is meant as it stands.
    """

    types: frozenset[str]
    places: frozenset[str]
    words: frozenset[str]
    instead: str | None = None
    unless: frozenset[str] = frozenset()


@frozen(kw_only=True)
class Distance:
    """Words that tell how long before or after another happening something was ("two days after").

    Attributes:
        span: Where they stand in the text that is read.
        offset: The distance; what is told behind the words is where it is counted from.
    """

    span: Span
    offset: Offset


def no_distances(_: str) -> Iterator[Distance]:
    """Find no distances."""
    return iter(())


@frozen(kw_only=True)
class EventWords:
    """Words around the triggers of events; all are lemmas unless said otherwise.

    Attributes:
        called_off: Verbs that tell that something planned does not take place (``cancel``); with a particle after a
            space (``call off``).
        where: Prepositions before the place of a happening.
        during: Prepositions before a happening of which another is part ("killed in a crash").
        frames: What verbs and nouns tell, by lemma (a particle or object after ``+``) and universal part of speech.
        roles: For each type, and for a type with a lemma after a space, which role the syntactic places of its words
            fill: ``subject`` (of a verb with an object), ``alone`` (of one without), ``object``, ``indirect``,
            ``passive``, ``possessive``, or a preposition; ``-`` for none. ``""`` holds what is true of all others.
        light: Verbs that only carry a noun ("held talks"), whose subject takes part in what the noun names.
        suffered: Those of ``light`` whose subject undergoes it ("came under attack").
        calling: Verbs and the prepositions by which whoever is to do what their infinitive tells is named ("call on").
        accusing: Verbs whose object is said to have done what the participle after them tells ("accuse him of theft").
        timing: Words before a participle that the subject of the clause above does ("after calling him, she left").
        aspects: Verbs that tell how far an event is, or who arranged it, and not what happened (``begin``).
        doubting: Verbs whose object or clause only may come about, or is only alleged ("consider", "accuse").
        alleged: Nouns whose clause is only alleged ("charges that").
        failing: Verbs whose infinitive does not come about ("fail", "refuse").
        unreal: Auxiliaries of what would have been, beside one of ``perfect``.
        perfect: Auxiliaries of what is over ("have").
        clearing: Verbs that tell that somebody is found not to have done something ("acquit").
        approving: Verbs by which what they tell is only to come ("approve").
        averting: Verbs whose object does not come about ("foil").
        causing: Verbs whose infinitive came about if they are of the past ("had to", "was forced to").
        intended: Nouns whose infinitive is what somebody means to do ("a plan to meet").
        doubtful: Conjunctions, auxiliaries and adverbs that leave open whether something takes place ("if", "may").
        compared: Prepositions before a time to which a superlative or ordinal compares ("the most since 2020").
        formerly: Prepositions before a number that was so at another time ("from 3 billion a year earlier").
        units: Nouns that measure how long before or after another event something was ("a week after it").
        distances: Finds in a text how long happenings lie apart.
        done_to: Notations of types that nobody does to himself.
        company: By lemma and notation of a type, which words of the text tell that it is another type after all.
        governing: The same by the prepositions of what hangs on the word.
        likening: Prepositions before what something only is like ("a sound like a tower falling").
        against: Prepositions before whom a charge, or what he is charged with, is told of ("against").
        instead: A verb and a type -> the type it tells where its object undergoes it ("beat", no election).
        figures: Lemmas of triggers with the company in which they are figures of speech. Its places are those of
            `roles`, "before" for what stands before a noun, "particle" for those of a verb, and "verb" for the verb
            whose object a noun is.
        of_people: The same where a person undergoes it ("the worker was fired").
        practices: Nouns that without an article name what people do, and no happening ("diplomacy").
        occurring: Verbs that only say that what is their subject took place ("strike").
        regions: Nouns that stand for a place named elsewhere ("the city"), and say nothing more of where something was.
        movables: Nouns of what is in or on something else wherever it is ("in a car", "at gunpoint").
        houses: Words in names of organisations that are called after where they are ("university"), in lower case.
        others: Determiners, adjectives and adverbs that say that a happening is not the one told before ("another").
    """

    called_off: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    during: frozenset[str] = frozenset()
    frames: Mapping[tuple[str, str], Frame] = {}
    roles: Mapping[str, Mapping[str, str]] = {}
    light: frozenset[str] = frozenset()
    suffered: frozenset[str] = frozenset()
    calling: frozenset[tuple[str, str]] = frozenset()
    accusing: frozenset[str] = frozenset()
    timing: frozenset[str] = frozenset()
    aspects: frozenset[str] = frozenset()
    doubting: frozenset[str] = frozenset()
    alleged: frozenset[str] = frozenset()
    failing: frozenset[str] = frozenset()
    unreal: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    clearing: frozenset[str] = frozenset()
    approving: frozenset[str] = frozenset()
    averting: frozenset[str] = frozenset()
    causing: frozenset[str] = frozenset()
    intended: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    compared: frozenset[str] = frozenset()
    formerly: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    distances: Callable[[str], Iterator[Distance]] = no_distances
    done_to: frozenset[str] = frozenset()
    occurring: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    movables: frozenset[str] = frozenset()
    houses: frozenset[str] = frozenset()
    company: Mapping[tuple[str, str], Apart] = {}
    governing: Mapping[tuple[str, str], Apart] = {}
    likening: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()
    instead: Mapping[tuple[str, str], str] = {}
    of_people: Mapping[tuple[str, str], str] = {}
    figures: Mapping[str, tuple[Figure, ...]] = {}
    practices: frozenset[str] = frozenset()


NO_WORDS = EventWords()
