"""Read the contexts of a document, offline: schema.org's is known, what is written out is read, others are refused."""

from __future__ import annotations

import re
from typing import Any

from newsld.jsonld.context import ABSOLUTE, KEYWORDS, NOTHING_DEFINED, SCHEMA, SCHEMA_ORG, Context, Term, canonical
from newsld.jsonld.items import Item
from newsld.jsonld.notes import Notes

MAX_DEFINITIONS = 200_000
"""So many terms are defined in one document, scoped and repeated contexts counted each time."""

_MOST_STEPS = 32  # of one term that is defined by another
_SCHEMA_ORG = re.compile(
    r"https?://(?:www\.)?schema\.org/?(?:docs/jsonldcontext\.json(?:ld)?(?:\.txt)?)?#?", re.IGNORECASE
)
_ODD_SCHEMA_ORG = re.compile(r"(?:https?:)?/{0,3}(?:[a-z-]+\.)?schema\.org\b.*", re.IGNORECASE | re.DOTALL)


class Contexts:
    """Reads the contexts of one document.

    Args:
        notes: Takes NLD420 to NLD422.
    """

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._defined = 0
        self._applied: dict[tuple[int, int], Context] = {}

    def apply(self, active: Context, local: Item) -> Context:
        """Give the context within the value that has this ``@context``.

        Args:
            active: The context around it.
            local: The value of ``@context``.

        Returns:
            The context; what is refused or malformed is left out and noted, once.
        """
        key = (id(active), id(local))
        if key not in self._applied:
            for item in local.items():
                active = self._apply_one(active, item)
            self._applied[key] = active
        return self._applied[key]

    def _apply_one(self, active: Context, item: Item) -> Context:
        value = item.value
        if value is None:
            return NOTHING_DEFINED
        if isinstance(value, str):
            return self._remote(active, value, item)
        if isinstance(value, dict):
            return self._inline(active, value, item)
        self._notes.add(
            "NLD421",
            item,
            "a context is an IRI, an object, or a list of these",
            'write "@context": "https://schema.org"',
        )
        return active

    def _remote(self, active: Context, iri: str, item: Item) -> Context:
        if not _SCHEMA_ORG.fullmatch(iri):
            if not _ODD_SCHEMA_ORG.fullmatch(iri):
                self._notes.add(
                    "NLD420",
                    item,
                    f"the context {iri[:200]!r} is never fetched; what its terms mean was not checked",
                    "put what you need of it into the document",
                )
                return _with(active, unread=True)
            self._notes.add(
                "NLD422",
                item,
                f"{iri[:200]!r} is not schema.org's context; it was read as if it were",
                'write "https://schema.org"',
            )
        return _with(active, terms={**active.terms, **SCHEMA_ORG.terms}, vocab=SCHEMA)

    def _inline(self, active: Context, local: dict[str, Item], item: Item) -> Context:
        self._defined += len(local) + len(active.terms)
        if self._defined > MAX_DEFINITIONS:
            self._notes.add(
                "NLD421",
                item,
                f"more than {MAX_DEFINITIONS:,} terms are defined; this context was left out",
                "define a term once, at the top",
            )
            return active
        changes: dict[str, Any] = {"unread": active.unread}
        if "@import" in local:
            self._notes.add(
                "NLD420",
                local["@import"],
                "an imported context is never fetched; what its terms mean was not checked",
                "put what you need of it into the document",
            )
            changes["unread"] = True
        changes["vocab"] = self._vocab(active, local)
        for key in ("base", "language"):
            stated = local.get("@" + key)
            changes[key] = getattr(active, key) if stated is None else self._text(stated)
        terms = dict(active.terms)
        for name, definition in local.items():
            if not name.startswith("@"):
                terms[name] = self._term(name, definition, local, active, changes["vocab"])
        return _with(active, terms=terms, **changes)

    def _text(self, item: Item) -> str | None:
        if item.value is None or isinstance(item.value, str):
            return item.value
        self._notes.add("NLD421", item, f"{item.key} is a string or null", "")
        return None

    def _vocab(self, active: Context, local: dict[str, Item]) -> str | None:
        if "@vocab" not in local:
            return active.vocab
        item = local["@vocab"]
        vocab = self._text(item)
        if vocab is None:
            return None
        if _SCHEMA_ORG.fullmatch(vocab) or _ODD_SCHEMA_ORG.fullmatch(vocab):
            if not vocab.endswith(("/", "#")):
                self._notes.add(
                    "NLD422",
                    item,
                    f"with the vocabulary {vocab!r} a term becomes {vocab + 'Event'!r}; it was read as schema.org's",
                    f'write "{vocab}/"',
                )
            return SCHEMA
        expanded = active.expand(vocab)
        return vocab if expanded is None else expanded

    def _term(self, name: str, item: Item, local: dict[str, Item], active: Context, vocab: str | None) -> Term:
        value = item.value
        if value is None:
            return Term(None)
        if isinstance(value, str):
            return Term(self._iri(name, item, local, active, vocab))
        if not isinstance(value, dict):
            self._notes.add("NLD421", item, f"the definition of {name[:80]!r} is a string, an object or null", "")
            return Term(None)
        reverse = value.get("@reverse")
        named = reverse or value.get("@id")
        iri = self._iri(name, named, local, active, vocab) if named else _finished(name, "", active, vocab)
        coercion, container = value.get("@type"), value.get("@container")
        return Term(
            iri,
            self._iri(name, coercion, local, active, vocab) if coercion else None,
            frozenset(c.value for c in container.items() if isinstance(c.value, str)) if container else frozenset(),
            reverse is not None,
            value.get("@context"),
        )

    def _iri(self, name: str, item: Item, local: dict[str, Item], active: Context, vocab: str | None) -> str | None:
        if item.value is None:
            return None
        if not isinstance(item.value, str):
            self._notes.add("NLD421", item, f"what {name[:80]!r} means is a string", "write its IRI")
            return None
        iri, cyclic = self._follow(item.value, name, local, active, vocab)
        if cyclic:
            self._notes.add("NLD421", item, f"{name[:80]!r} is defined by itself", "define it by an IRI")
        return iri

    def _follow(
        self, written: str, term: str, local: dict[str, Item], active: Context, vocab: str | None
    ) -> tuple[str | None, bool]:
        """Follow terms that are defined by others of the same context; say whether they come back to themselves."""
        names, rest, itself = {term}, "", written == term
        while True:
            if written in KEYWORDS:
                return written + rest, False
            prefix, colon, local_part = written.partition(":")
            name = prefix if colon and not local_part.startswith("//") else written
            target = _target(local.get(name))
            if target is None or (itself and not colon):
                return _finished(written, rest, active, vocab), False
            if name in names or len(names) > _MOST_STEPS:
                return None, True
            names.add(name)
            written, rest = target, (local_part if colon else "") + rest


def _finished(written: str, rest: str, active: Context, vocab: str | None) -> str | None:
    prefix, colon, local_part = written.partition(":")
    if colon and not local_part.startswith("//") and prefix in active.terms and (iri := active.terms[prefix].iri):
        return canonical(iri + local_part + rest)
    if ABSOLUTE.match(written):
        return canonical(written + rest)
    if written in active.terms:
        iri = active.terms[written].iri
        return None if iri is None else canonical(iri + rest)
    return None if vocab is None else canonical(vocab + written + rest)


def _target(definition: Item | None) -> str | None:
    """Give what a term is defined as, if it is defined by a string."""
    if definition is None:
        return None
    value = definition.value
    if isinstance(value, dict):
        inner = value.get("@id")
        value = inner.value if inner else None
    return value if isinstance(value, str) else None


def _with(context: Context, **changes: Any) -> Context:
    fields = {
        "terms": context.terms,
        "vocab": context.vocab,
        "base": context.base,
        "language": context.language,
        "unread": context.unread,
    }
    return Context(**{**fields, **changes})
