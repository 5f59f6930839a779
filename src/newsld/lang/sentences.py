"""By which words a language tells a full stop that ends a sentence from one that does not."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class SentenceEnds:
    """The words around full stops.

    Abbreviations have no last full stop. One in lower case is met in any case; one with a capital only with it or in
    capitals (``Sat`` is a day, ``sat`` a verb).

    Attributes:
        never: Abbreviations that end no sentence (``gen``).
        before_numbers: End none before a number (``no``), else as any word.
        before_names: End one only before a word of ``starters`` (``inc``); so do initials and dotted letters.
        clocks: End one unless a word of ``after_clocks`` follows (``p.m``).
        after_clocks: Lower-case words that go on after a time of day (``monday``).
        starters: Lower-case words which, capitalised, begin a sentence rather than go on with a name.
        exclaiming: Lower-case names written with a mark that is no end (``yahoo``).
        glued: Lower-case words after a full stop without space that make it part of an address (``com``).
        verbs: Reporting verbs: between a quotation's mark and one of them a name does not begin a sentence.
    """

    never: frozenset[str]
    before_numbers: frozenset[str]
    before_names: frozenset[str]
    clocks: frozenset[str]
    after_clocks: frozenset[str]
    starters: frozenset[str]
    exclaiming: frozenset[str]
    glued: frozenset[str]
    verbs: frozenset[str]
