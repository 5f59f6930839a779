"""The examples of the IPTC: which are converted and valid in every format, and why others are not.

``python -m benchmarks.iptc --corpora ../shared/corpora`` reads ``standards/ninjs/examples`` and
``standards/newsml-g2/examples``; ``--all`` takes the files of their test suites too.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

from newsld.emit import EMITTERS
from newsld.fetch.files import find_sources
from newsld.model.outcome import Done
from newsld.model.supplied import Supplied
from newsld.pipeline import convert_all
from newsld.settings import Settings

_FORMATS = {"ninjs": ("ninjs", ".json"), "newsml-g2": ("newsml", ".xml")}
_NAMED = re.compile(r"'[^']*'|urn:\S+|[0-9]{4}-\S+|, line [0-9]+")


def main() -> int:
    """Convert the examples, and tell what became of them; the exit code is 1 if one met a fault of newsld."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--all", action="store_true", help="the test suites too")
    asked = parser.parse_args()
    faults = 0
    for folder, (reader, extension) in _FORMATS.items():
        top = asked.corpora / "standards" / folder
        files = sorted(path for path in (top if asked.all else top / "examples").rglob(f"*{extension}"))
        faults += _tell(folder, reader, [path for path in files if "specification" not in path.parts])
    return 1 if faults else 0


def _tell(name: str, reader: str, files: list[Path]) -> int:
    supplied = Supplied(base="https://example.org/iptc", withheld=True)
    settings = Settings(formats=EMITTERS.names(), reader=reader, supplied=supplied)
    sources = find_sources([str(path) for path in files], extensions=(), apart=False)
    done, faults = 0, 0
    why: Counter[str] = Counter()
    for outcome in convert_all(sources, settings):
        if isinstance(outcome, Done):
            done += 1
            continue
        faults += bool(outcome.traceback) or outcome.stage not in ("fetch", "read")
        because = f" ({outcome.error.because})" if outcome.error.because else ""
        why[f"{outcome.stage}: {_NAMED.sub('…', outcome.error.what + because)}"] += 1
    print(f"{name}: {len(files)} files; {done} items converted and valid in {len(settings.formats)} formats")
    for reason, count in why.most_common():
        print(f"  {count:4}  {reason}")
    return faults


if __name__ == "__main__":
    sys.exit(main())
