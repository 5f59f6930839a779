"""Lay cards and tables out for a terminal; where there is none, as plain text of a fixed width."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterator
from itertools import groupby

from attrs import astuple, frozen
from rich.cells import cell_len, set_cell_size
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newsld.cli._card import Card, Passage, Section, Statement
from newsld.cli._rows import TITLES, Row
from newsld.cli._terminal import plain

PLAIN_WIDTH = 80
"""The width, in cells, of what does not go to a terminal."""
_WIDTHS = (40, 120)  # of terminals: narrower ones wrap, in wider ones the eye loses the line
_LABEL = 12
_INDENT = (0, 0, 0, 2)
_FIXED = {"when": 10, "events": 3, "findings": 6}
_SHARES = {"source": 13, "headline": 18, "event": 16, "where": 8}
"""The columns of the table: cells of the fixed ones, and how the others share the rest."""


@frozen(kw_only=True)
class Screen:
    """What cards and tables are laid out for.

    Attributes:
        width: Its width in cells.
        styled: Whether it shows styles and colours.
    """

    width: int = PLAIN_WIDTH
    styled: bool = False

    def card(self, card: Card) -> str:
        """Lay out a card."""
        return self._shown(*_card(card))

    def titles(self) -> str:
        """Lay out the heads of the table's columns."""
        return self._shown(Text(self._line(TITLES), style="bold"))

    def row(self, row: Row) -> str:
        """Lay out a line of the table."""
        return self._shown(Text(self._line(row)))

    def _line(self, row: Row) -> str:
        names = [attribute.name for attribute in Row.__attrs_attrs__]
        widths = self._widths()
        cells = zip(names, astuple(row), strict=True)
        return " ".join(_fitted(plain(cell), widths[name], tail=name == "source") for name, cell in cells)

    def _widths(self) -> dict[str, int]:
        rest = self.width - sum(_FIXED.values()) - len(_FIXED) - len(_SHARES) + 1
        whole = sum(_SHARES.values())
        return {**_FIXED, **{name: max(4, rest * share // whole) for name, share in _SHARES.items()}}

    def _shown(self, *parts: RenderableType) -> str:
        console = Console(
            file=io.StringIO(), width=self.width, force_terminal=self.styled,
            force_jupyter=False, legacy_windows=False,
            color_system="auto" if self.styled else None, markup=False, emoji=False, highlight=False,
        )  # fmt: skip
        with console.capture() as capture:
            for part in parts:
                console.print(part)
        return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def screen() -> Screen:
    """Give the screen that the standard output is: plain unless it is a terminal that may be coloured."""
    if sys.stdout is None or not sys.stdout.isatty():
        return Screen()
    least, most = _WIDTHS
    width = min(max(shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns, least), most)
    # https://no-color.org: set and not empty; a dumb terminal would show the codes themselves.
    return Screen(width=width, styled=not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")


def _card(card: Card) -> Iterator[RenderableType]:
    yield Text(plain(card.source), style="dim")
    yield Text(plain(card.headline), style="bold")
    yield Padding(_grid([("", "", "rests on", "sure")], head=True), _INDENT)
    for section in card.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[RenderableType]:
    if section.title:
        yield Text()
        yield Text(plain(section.title), style="bold")
    for passages, lines in groupby(section.lines, key=lambda line: isinstance(line, Passage)):
        if passages:
            for line in lines:
                assert isinstance(line, Passage)
                # A hint is indented below its finding, all lines of it.
                words = line.text.lstrip()
                indent = _INDENT[3] + len(line.text) - len(words)
                yield Padding(Text(plain(words), style="italic"), (0, 0, 0, indent))
        else:
            rows = []
            for line in lines:
                assert isinstance(line, Statement)
                sure = "" if line.sure is None else f"{line.sure:.2f}"
                rows.append((line.label, line.value, line.rests, sure))
            yield Padding(_grid(rows), _INDENT)


def _grid(rows: list[tuple[str, str, str, str]], *, head: bool = False) -> Table:
    grid = Table.grid(expand=True, padding=(0, 2, 0, 0))
    grid.add_column(width=_LABEL, style="dim")
    grid.add_column(ratio=1, overflow="fold", style="dim" if head else "")
    grid.add_column(ratio=1, overflow="fold", style="dim" if head else "green")
    grid.add_column(width=4, justify="right", style="dim" if head else "cyan")
    before = ""
    for label, value, rests, sure in rows:
        # The two parties of a meeting have one label; two people have a name each.
        again = label == before and label != "name"
        grid.add_row(*(Text(plain(cell)) for cell in ("" if again else label, value, rests, sure)))
        before = label
    return grid


def _fitted(text: str, width: int, *, tail: bool) -> str:
    """Give a text in exactly so many cells; of one that is cut, the beginning or the tail is kept."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    if not tail:
        return set_cell_size(set_cell_size(text, width - 1).rstrip() + "…", width)
    while text and cell_len(text) > width - 1:
        text = text[1:]
    return set_cell_size("…" + text, width)
