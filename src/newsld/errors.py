"""The errors of newsld, told apart by who must act."""

from __future__ import annotations


class NewsldError(Exception):
    """Say what went wrong in the form ``where: what (because)``, with a hint.

    Args:
        where: The source, option or file concerned.
        what: What is wrong with it, in a few words.
        because: The reason, if one is known.
        hint: What the person who must act can do.
    """

    exit_code = 1

    def __init__(self, where: str, what: str, because: str = "", *, hint: str = "") -> None:
        self.where = where
        self.what = what
        self.because = because
        self.hint = hint
        super().__init__(str(self))

    def __str__(self) -> str:
        reason = f" ({self.because})" if self.because else ""
        return f"{self.where}: {self.what}{reason}"


class UsageError(NewsldError):
    """The user must act: an argument or a setting is wrong; nothing was read."""

    exit_code = 2


class PluginError(NewsldError):
    """Whoever installed the plug-in must act."""

    exit_code = 2


class UnknownPluginError(PluginError):
    """A name was asked for that no plug-in has."""


class ItemError(NewsldError):
    """One article failed at one stage; the run goes on."""

    exit_code = 1


class StoreError(NewsldError):
    """The output could not be placed."""

    exit_code = 3
