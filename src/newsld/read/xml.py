"""Read XML that anybody may have written: no entity of its own is taken, nothing is fetched, nesting is bounded."""

from __future__ import annotations

from collections.abc import Iterator
from html.entities import name2codepoint
from typing import TYPE_CHECKING
from xml.parsers import expat

from newsld.errors import ItemError

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_DEPTH = 200
"""Elements nested deeper are nobody's news."""
_BLANKS = b" \t\r\n"
_HINT = "check that it is the right file, and whole"


class Element:
    """One element of XML, named without its prefix.

    Attributes:
        name: Its local name.
        attributes: Its attributes by local name.
        line: Its line in the source, from 1.
        parts: Its text and elements, in order.
    """

    __slots__ = ("attributes", "line", "name", "parts")

    def __init__(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        self.name = name
        self.attributes = attributes
        self.line = line
        self.parts: list[str | Element] = []

    def children(self, *names: str) -> Iterator[Element]:
        """Give the elements directly in it, of these names or all."""
        return (p for p in self.parts if isinstance(p, Element) and (not names or p.name in names))

    def below(self, *names: str) -> Iterator[Element]:
        """Give the elements of these names anywhere in it, in order."""
        for part in self.parts:
            if isinstance(part, Element):
                if part.name in names:
                    yield part
                yield from part.below(*names)

    def at(self, *path: str) -> Element | None:
        """Give the first element that a path of names means."""
        found: Element | None = self
        for name in path:
            found = next(found.children(name), None) if found is not None else None
        return found

    def text(self, but: tuple[str, ...] = ()) -> str:
        """Give its words with single blanks between them, without those of some elements."""
        return " ".join("".join(self._texts(but)).split())

    def _texts(self, but: tuple[str, ...]) -> Iterator[str]:
        for part in self.parts:
            if isinstance(part, str):
                yield part
            elif part.name not in but:
                yield from part._texts(but)


def read_xml(data: bytes, source: str) -> Element:
    """Read a document.

    Args:
        data: The bytes; their encoding is told as XML says.
        source: The name for messages.

    Returns:
        Its outermost element.

    Raises:
        ItemError: It is no well-formed XML, declares entities, or is nested more than `MAX_DEPTH` levels deep.
    """
    reading = _Reading(source)
    try:
        reading.parser.Parse(data.lstrip(_BLANKS), True)
    except expat.ExpatError as error:
        raise _refused(source, error.lineno, "cannot be read as XML", expat.ErrorString(error.code)) from error
    except (LookupError, ValueError) as error:
        raise _refused(source, 1, "cannot be read as XML", str(error)) from error
    return reading.root


class _Reading:
    def __init__(self, source: str) -> None:
        self.source = source
        self.top = Element("", {}, 0)
        self.open = [self.top]
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._entity
        self.parser.SkippedEntityHandler = self._skipped
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    @property
    def root(self) -> Element:
        return next(self.top.children())

    def _refusal(self, because: str) -> ItemError:
        return _refused(self.source, self.parser.CurrentLineNumber, "is refused", because)

    def _doctype(self, _name: str, _system: str | None, _public: str | None, internal: int) -> None:
        if internal:
            raise _refused(
                self.source,
                self.parser.CurrentLineNumber,
                "is refused",
                "its document type has declarations of its own",
            )

    def _entity(self, name: str, *_rest: object) -> None:
        raise _refused(
            self.source, self.parser.CurrentLineNumber, "is refused", f"it declares the entity {name[:40]!r}"
        )

    def _skipped(self, name: str, _parameter: int) -> None:
        # Of a document type that lies elsewhere only what HTML names too is known.
        if name in name2codepoint:
            self._text(chr(name2codepoint[name]))

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if len(self.open) > MAX_DEPTH:
            raise self._refusal(f"nested over {MAX_DEPTH} levels")
        element = Element(_local(name), {_local(k): v for k, v in attributes.items()}, self.parser.CurrentLineNumber)
        self.open[-1].parts.append(element)
        self.open.append(element)

    def _end(self, _name: str) -> None:
        self.open.pop()

    def _text(self, text: str) -> None:
        self.open[-1].parts.append(text)


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _refused(source: str, line: int, what: str, because: str) -> ItemError:
    return ItemError(f"{source}, line {line}", what, because, hint=_HINT)
