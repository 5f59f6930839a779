"""Who is asked who is meant: the user's gazetteers, then the one that ships with the language, then a service."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define

from newsld.lang import LANGUAGES, has
from newsld.link import Gazetteer, link
from newsld.link.rank import candidates
from newsld.link.surroundings import surroundings
from newsld.model.annotation import Annotations, EntityMark, NameMark, NameType
from newsld.model.document import Document
from newsld.model.link import Candidate, Links
from newsld.model.span import Span

if TYPE_CHECKING:
    from newsld.fetch.reconciliation import ReconciliationService

SHIPPED = "newsld's gazetteer"
"""What messages and evidence call the gazetteer that ships."""


@define
class Authorities:
    """Those that are asked in one run.

    Attributes:
        gazetteers: Paths of the user's own gazetteers, in the order in which they are asked.
        reconcile: Address of a service that is asked last; ``None`` for none.
    """

    gazetteers: tuple[str, ...] = ()
    reconcile: str | None = None
    _service: ReconciliationService | None = None

    def links(self, document: Document, annotations: Annotations) -> Links:
        """Say who is meant by the entities of a text.

        Args:
            document: The text.
            annotations: Has the entities.

        Returns:
            A link or "no link" for each that was looked up.

        Raises:
            UsageError: A gazetteer cannot be read any more.
        """
        if self.reconcile and self._service is None:
            from newsld.fetch.reconciliation import ReconciliationService

            self._service = ReconciliationService(self.reconcile)
        found = gazetteers_of(self.gazetteers, document.language)
        return link(document, annotations, found, ask=self._service.ask if self._service else None)


def gazetteers_of(own: Sequence[str], language: str | None) -> tuple[Gazetteer, ...]:
    """Open the gazetteers that are asked about texts in a language.

    Args:
        own: Paths of the user's own, which come first.
        language: BCP 47 tag of the language; ``None`` where it is not known.

    Returns:
        The gazetteers; each file is opened once in the life of the process, unless it changes.

    Raises:
        UsageError: One cannot be read.
    """
    shipped = _shipped((language or "").partition("-")[0].lower())
    return tuple(_opened(Path(path), str(path), True, _state(Path(path))) for path in own) + shipped


def weighed_alone(name: str, type_: NameType, gazetteer: Gazetteer, language: str) -> list[Candidate]:
    """Give what a name may mean where no article tells more.

    Args:
        name: The name.
        type_: What it names.
        gazetteer: Where to look.
        language: BCP 47 tag of the language that it is a name in.

    Returns:
        The candidates, the likeliest first.
    """
    code = language.partition("-")[0].lower()
    if code not in LANGUAGES.names() or not has(LANGUAGES.get(code), "linking"):
        return []
    linking = LANGUAGES.get(code).linking
    mark = NameMark(span=Span(0, len(name)), type=type_, confidence=1.0, rule="names/asked")
    entities = (EntityMark(type=type_, name=name, mentions=(mark,)),)
    around = surroundings(name, entities, linking, (gazetteer,))
    return [candidate for candidate, _ in candidates(entities[0], 0, name, linking, gazetteer, around)]


def _shipped(code: str) -> tuple[Gazetteer, ...]:
    if code not in LANGUAGES.names():
        return ()
    language = LANGUAGES.get(code)
    path = language.linking.gazetteer if has(language, "linking") else None
    return (_opened(path, SHIPPED, False, None),) if path else ()


def _state(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size


@lru_cache(maxsize=32)
def _opened(path: Path, name: str, own: bool, _state: tuple[int, int] | None) -> Gazetteer:
    # What ships was summed up when it was made; to do so again with every start would cost more than to link.
    return Gazetteer(path, name=name, own=own, check=own)
