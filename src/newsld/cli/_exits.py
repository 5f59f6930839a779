"""The exit codes: a contract with scripts."""

from __future__ import annotations

from enum import IntEnum

from newsld.errors import NewsldError


class Exit(IntEnum):
    """How a run ended."""

    DONE = 0
    """All articles are converted; also when whoever read the output closed it."""
    FAILED = 1
    """Some articles failed, or have findings of the severity that `--fail-on` names."""
    USAGE = 2
    """An argument is wrong; nothing was read."""
    STORE = 3
    """An output cannot be written; the run ended there."""
    BUG = 70
    """A bug in newsld or in a plug-in (``EX_SOFTWARE`` of sysexits.h); the other articles were converted."""
    INTERRUPTED = 130
    """Ctrl-C (128 + SIGINT); files are whole or not there."""


class StoppedError(NewsldError):
    """The user stopped the run."""

    exit_code = Exit.INTERRUPTED

    def __init__(self, hint: str = "") -> None:
        super().__init__("newsld", "stopped", "Ctrl-C", hint=hint)
