"""Print the shell command that stands under a heading of the README, so that it is run as a reader would paste it."""

import re
import sys
from pathlib import Path

HEADINGS = {"convert": "Install and convert", "test": "Install and test"}


def main() -> None:
    """Print the first ``sh`` block below the heading that the argument names."""
    text = Path(__file__).resolve().parent.parent.joinpath("README.md").read_text(encoding="utf-8")
    _, _, rest = text.partition(f"## {HEADINGS[sys.argv[1]]}\n")
    block = re.search(r"```sh\n(.*?)```", rest, re.DOTALL)
    if not block:
        sys.exit(f"README has no command under {HEADINGS[sys.argv[1]]!r}")
    sys.stdout.write(block[1])


main()
