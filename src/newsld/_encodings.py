"""The byte order marks, by which an encoding is told for sure."""

from __future__ import annotations

import codecs

BYTE_ORDER_MARKS = (
    # The longer marks first: UTF-32's begins with UTF-16's.
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
