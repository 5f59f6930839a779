"""Write outputs to the standard output, one article or, in formats that allow it, one after the other."""

from __future__ import annotations

from typing import BinaryIO

from newsld.errors import StoreError, UsageError
from newsld.model.outcome import Done
from newsld.store.files import cannot

NAME = "standard output"


class StreamStore:
    """A stream that outputs are written to.

    Args:
        stream: The stream; ``None`` if it is closed.
        joins: Whether the outputs of several articles may be written one after the other.
        header: What each output begins with; of several written one after the other only the first has it.
        elsewhere: How the user says where else the output could go; empty if it cannot.
    """

    def __init__(
        self, stream: BinaryIO | None, *, joins: bool, header: bytes = b"", elsewhere: str = "give a folder with --out"
    ) -> None:
        self._stream = stream
        self._joins = joins
        self._header = header
        self._begun = False
        self._elsewhere = elsewhere
        self._held: bytes | None = None

    def check(self, sources: int) -> None:
        """Check, before anything is read, that the output can take what is asked for.

        Args:
            sources: How many there are.

        Raises:
            UsageError: There are several sources, and the format takes one article.
            StoreError: The stream is closed.
        """
        if sources > 1 and not self._joins:
            raise _takes_one(f"{sources} sources are given")
        if self._stream is None:
            raise StoreError(NAME, "cannot be written", "it is closed", hint=self._elsewhere)

    def place(self, done: Done) -> tuple[str, ...]:
        """Take the one output of an article.

        Args:
            done: The article.

        Returns:
            No path: nothing becomes a file.

        Raises:
            UsageError: It is the second article, and the format takes one; nothing was written.
            StoreError: The stream cannot be written.
            BrokenPipeError: Nobody reads it any more.
        """
        data = b"".join(output.data for output in done.outputs)
        if self._joins:
            self.write(data.removeprefix(self._header) if self._begun else data)
            self._begun = True
        elif self._held is None:
            # Only when the source is at its end is it known that it holds one article.
            self._held = data
        else:
            raise _takes_one(f"{done.source} holds several")
        return ()

    def finish(self) -> None:
        """Write what was held back.

        Raises:
            StoreError: The stream cannot be written.
            BrokenPipeError: Nobody reads it any more.
        """
        if self._held is not None:
            self.write(self._held)

    def write(self, data: bytes) -> None:
        """Write some bytes at once.

        Args:
            data: The bytes.

        Raises:
            StoreError: The stream cannot be written.
            BrokenPipeError: Nobody reads it any more.
        """
        assert self._stream is not None  # `check` refuses a closed one
        try:
            self._stream.write(data)
            self._stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise cannot(NAME, error, self._elsewhere) from error


def _takes_one(because: str) -> UsageError:
    return UsageError(
        "--out -", "takes one article in this format", because,
        hint="give a folder, or ask for ntriples, nquads or csv, which may be written one after the other",
    )  # fmt: skip
