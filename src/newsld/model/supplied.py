"""What the user says about an article: it overrules what the source says of itself."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import Any

from attrs import Attribute, field, frozen

from newsld.errors import UsageError
from newsld.iri import check_iri
from newsld.model.moment import Moment, Precision
from newsld.model.tags import language_tag

MAPPED = ("headline", "body", "description", "author", "publisher", "published", "modified", "section", "keywords",
          "language", "url", "image")  # fmt: skip
"""The fields whose keys in records the user can name."""
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
DATE_HINT = "write 2021, 2021-05, 2021-05-03 or 2021-05-03T14:05+02:00"


def _checked(check: Callable[[str], str], what: str, hint: str) -> Callable[[Any, Attribute[Any], Any], None]:
    """Give a validator that turns the refusal of ``check`` into a message about the option of the field's name."""

    def validate(_instance: Any, attribute: Attribute[Any], value: str | None) -> None:
        if value is None:
            return
        try:
            check(value)
        except ValueError as error:
            raise UsageError(f"--{attribute.name}", what, str(error), hint=hint) from error

    return validate


def _date(text: str) -> str:
    moment = Moment.parse(text)
    if moment.approximate or moment.precision in (Precision.CENTURY, Precision.DECADE, Precision.SEASON):
        raise ValueError(f"too vague for a publication: {text!r}")
    return text


def _can_be_seen(text: str) -> bool:
    """Say whether anything is left when blanks, controls and invisible marks go, as they do from all text."""
    return any(unicodedata.category(char) not in _UNSEEN for char in text)


def _no_blank(text: str) -> str:
    if not _can_be_seen(text):
        raise ValueError("it is empty")
    return text


def _no_blank_authors(_instance: Any, _attribute: Attribute[Any], value: tuple[str, ...] | None) -> None:
    if value and not all(map(_can_be_seen, value)):
        raise UsageError("--author", "is no text", "it is empty", hint="give the name of one person or organization")


_ADDRESS = _checked(check_iri, "is no address", "give an absolute one, such as https://example.org/news/1")
_WHEN = _checked(_date, "is no date", DATE_HINT)
_WORDS = _checked(_no_blank, "is no text", "give some words, or leave the option out")
_TAG = _checked(language_tag, "is no language", "give a BCP 47 tag, such as en, en-GB or zh-Hans")

_INDIVIDUAL = {
    "--url": "url",
    "--headline": "headline",
    "--published": "published",
    "--modified": "modified",
    "--author": "authors",
}


@frozen(kw_only=True)
class Supplied:
    """What the user supplies; ``None`` where nothing is supplied.

    Attributes:
        url: The article's canonical address.
        base: The address below which articles without their own address are named, followed by their stem.
        headline: The headline.
        published: ISO 8601 date of publication, at the precision that is known.
        modified: ISO 8601 date of the last change.
        authors: The authors, one name each.
        publisher: Name of the publisher.
        section: The section it appeared in.
        language: Language tag, in any spelling that `language_tag` reads.
        mapping: For records of JSON, what its keys mean: pairs of a field (``headline``, ``body``) and a key.
        withheld: Whether to read what its provider holds back (embargoed, withheld, killed).

    Raises:
        UsageError: A value is no address, date, language or text; its ``where`` is the option (``--url``).
    """

    url: str | None = field(default=None, validator=_ADDRESS)
    base: str | None = field(default=None, validator=_ADDRESS)
    headline: str | None = field(default=None, validator=_WORDS)
    published: str | None = field(default=None, validator=_WHEN)
    modified: str | None = field(default=None, validator=_WHEN)
    authors: tuple[str, ...] | None = field(default=None, validator=_no_blank_authors)
    publisher: str | None = field(default=None, validator=_WORDS)
    section: str | None = field(default=None, validator=_WORDS)
    language: str | None = field(default=None, validator=_TAG)
    mapping: tuple[tuple[str, str], ...] = ()
    withheld: bool = False

    @property
    def individual(self) -> tuple[str, ...]:
        """The options among those given that can be true of one article only."""
        return tuple(option for option, name in _INDIVIDUAL.items() if getattr(self, name) is not None)


def mapping_of(pairs: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Give what ``FIELD=KEY`` means, for `Supplied.mapping`.

    Raises:
        UsageError: It is no such pair, or the field is none of `MAPPED`.
    """
    mapping = []
    for pair in pairs:
        name, mark, key = (part.strip() for part in pair.partition("="))
        if not mark or not key:
            raise UsageError("--map", f"is no pair: {pair!r}", hint="write FIELD=KEY, such as headline=title")
        if name not in MAPPED:
            raise UsageError("--map", f"no such field: {name!r}", hint=f"there are: {', '.join(MAPPED)}")
        mapping.append((name, key))
    return tuple(mapping)


NOTHING = Supplied()
