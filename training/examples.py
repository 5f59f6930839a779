"""The values that training reads: one text with its words and what its source annotates of them.

Every position is an index of a word; every range is half-open. What a source does not annotate is ``None`` (or named in
``Labels.unknown``): it is masked in the loss, never taught as "nothing there".
"""

from __future__ import annotations

from attrs import field, frozen

NAME_TYPES = ("PER", "ORG", "LOC", "FAC", "NORP", "EVT", "WRK", "PRD", "TTL")
"""Types of names as the guide of the news lines abbreviates them."""

MODALITIES = ("happened", "ongoing", "planned", "cancelled", "possible", "denied")

ROLES = (
    "agent", "patient", "party", "recipient", "post", "instrument", "place", "from", "to", "time", "topic", "amount",
    "cause",
)  # fmt: skip

MENTION_KINDS = ("person", "organization", "thing")


@frozen(kw_only=True)
class Token:
    """A word's place in the tree.

    Attributes:
        upos: Universal part of speech.
        xpos: Language-specific tag.
        head: Absolute index of its head; -1 for a root.
        relation: Relation to its head, without subtype.
        known: Whether the source is sure; of a word whose place is not, nothing is taught.
    """

    upos: str
    xpos: str
    head: int
    relation: str
    known: bool = True


UNKNOWN_PLACE = Token(upos="X", xpos="", head=-1, relation="dep", known=False)


@frozen(kw_only=True)
class Range:
    """A labelled range of words."""

    start: int
    end: int
    label: str


@frozen(kw_only=True)
class Event:
    """One event mention.

    Attributes:
        trigger: The words that name it.
        type: Notation of its type.
        modality: One of `MODALITIES`.
        main: Whether it is the news of its text.
        arguments: Ranges labelled with roles.
        occurrence: Number of the event in its text that this is a mention of; ``None`` where its source does not say.
        places: Words at which the place begins where it happened, one for each time it is named; empty if the text
            tells none, ``None`` where its source does not say.
        times: The same for the time when it happened.
    """

    trigger: tuple[int, int]
    type: str
    modality: str
    main: bool
    arguments: tuple[Range, ...] = ()
    occurrence: int | None = None
    places: tuple[int, ...] | None = None
    times: tuple[int, ...] | None = None


@frozen(kw_only=True)
class Mention:
    """A mention of an entity.

    Attributes:
        start: Its first word.
        end: The word after its last.
        head: Its head word.
        cluster: Number of the entity within the text; alone in its number if mentioned once.
        kind: One of `MENTION_KINDS`.
        form: ``name``, ``nominal`` or ``pronoun``.
    """

    start: int
    end: int
    head: int
    cluster: int
    kind: str
    form: str


@frozen(kw_only=True)
class Names:
    """Names of a text.

    Attributes:
        ranges: The names; they do not overlap.
        unknown: Types the source does not annotate: a word it leaves unmarked may be one of them.
        masked: Ranges of words of which nothing is taught.
    """

    ranges: tuple[Range, ...]
    unknown: frozenset[str] = frozenset()
    masked: tuple[tuple[int, int], ...] = ()


@frozen(kw_only=True)
class Text:
    """One text: a document, a line, a sentence.

    Attributes:
        id: Unique in its source.
        source: ``newslines``, ``wires``, ``gum``, ``ewt``, ``wikigold`` …
        words: Its words as written; casing is part of them.
        sentences: Index of the first word of each sentence; the first is 0.
        paragraphs: Index of the first word of each paragraph (headline included); a subset of ``sentences``.
        trees: One token a word, or ``None``.
        names: Its names, or ``None``.
        events: Its event mentions in text order, or ``None``.
        mentions: Mentions of people, organizations and things that are arguments, with coreference; or ``None``.
        unclear_heads: Words of which the source does not say whether they are a mention's head: masked.
        places: Words at which a place begins that events may have happened at.
        times: Words at which a time begins that events may have happened at.
    """

    id: str
    source: str
    words: tuple[str, ...]
    sentences: tuple[int, ...] = (0,)
    paragraphs: tuple[int, ...] = (0,)
    trees: tuple[Token, ...] | None = None
    names: Names | None = None
    events: tuple[Event, ...] | None = field(default=None)
    mentions: tuple[Mention, ...] | None = None
    unclear_heads: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    times: tuple[int, ...] = ()
