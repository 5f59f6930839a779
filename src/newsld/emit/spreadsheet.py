"""Write the table of events as an Excel workbook, whose cells keep their kinds and are never formulas."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING

from newsld.emit.event_table import COLUMNS, Cell, rows
from newsld.emit.formats import Emitter, Rendition
from newsld.errors import UsageError

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

if find_spec("xlsxwriter") is None:
    raise UsageError("--to xlsx", "needs XlsxWriter, which is not installed", hint="pip install 'newsld[xlsx]'")

_LONGEST = 32_767
"""Characters that a cell of Excel can hold."""
_MADE = datetime(1980, 1, 1, tzinfo=UTC)
"""The same input gives the same bytes, so a workbook does not tell when it was written."""
_WIDTHS = {"headline": 40, "name": 40, "sentence": 60}
_WIDTH = 16


def _xlsx(rendition: Rendition) -> bytes:
    import xlsxwriter

    made = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(made, options) as book:
        book.set_properties({"created": _MADE.replace(tzinfo=None)})
        sheet = book.add_worksheet("events")
        sheet.freeze_panes(1, 0)
        for column, title in enumerate(COLUMNS):
            sheet.set_column(column, column, _WIDTHS.get(title, _WIDTH))
            sheet.write_string(0, column, title)
        for line, row in enumerate(rows(rendition), 1):
            for column, cell in enumerate(row):
                _write(sheet, line, column, cell)
    return made.getvalue()


def _write(sheet: Worksheet, line: int, column: int, cell: Cell) -> None:
    if isinstance(cell, int | float):
        sheet.write_number(line, column, cell)
    elif cell:
        sheet.write_string(line, column, " ".join(cell.split())[:_LONGEST])


XLSX = Emitter(suffix=".xlsx", view="data", write=_xlsx)
"""Office Open XML, for Excel and its like; asks for the extra ``xlsx``."""
