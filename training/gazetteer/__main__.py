"""Build the bundled gazetteer."""

from __future__ import annotations

import argparse
from pathlib import Path

from newsld.link.build import build
from training.gazetteer.gather import LeaveOut, gather
from training.gazetteer.sources import SOURCES

TARGET = Path(__file__).resolve().parents[2] / "src" / "newsld" / "lang" / "en" / "gazetteer" / "names.nlg"
TITLE = "people, organizations and places of the news"


def main() -> None:
    """Write the file and say what is in it."""
    parser = argparse.ArgumentParser(prog="python -m training.gazetteer", description=main.__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--out", type=Path, default=TARGET)
    parser.add_argument("--without-month", action="append", default=[], metavar="2025-03", help="of the news lines")
    parser.add_argument("--without-document", action="append", default=[], metavar="GUM_news_", help="of GUM")
    asked = parser.parse_args()
    leave_out = LeaveOut(tuple(asked.without_month), tuple(asked.without_document))
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    built = build(gather(asked.corpora, leave_out), asked.out, about={"title": TITLE, "sources": list(SOURCES)})
    print(f"{asked.out}: {built.bytes:,} bytes, {built.entries:,} entries, {built.names:,} names")


if __name__ == "__main__":
    main()
