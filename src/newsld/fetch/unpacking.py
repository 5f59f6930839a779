"""Give a file as it is when it is not compressed, for those who want a file and not its bytes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from newsld.errors import ItemError
from newsld.fetch.names import unpacked_name
from newsld.fetch.stream import MOST_TIMES, BombError, Budget, stream_of

_CHUNK = 1 << 20


@contextmanager
def unpacked_file(path: Path, name: str) -> Iterator[Path]:
    """Give a file, or what it is without its compression while it is wanted.

    Args:
        path: The file; its name says whether it is compressed.
        name: What messages call it.

    Yields:
        The file itself, or one of the temporary folder with the name it has when it is not compressed.

    Raises:
        ItemError: It cannot be read, is cut off, or unpacks to more than any text would.
    """
    if unpacked_name(path.name) == path.name:
        yield path
        return
    with TemporaryDirectory(prefix="newsld-") as folder:
        plain = Path(folder, unpacked_name(path.name))
        _unpack(path, plain, name)
        yield plain


def _unpack(path: Path, plain: Path, name: str) -> None:
    try:
        with path.open("rb") as packed, plain.open("xb") as file:
            stream = stream_of(packed, Budget()).unpacked()
            while part := stream.read(_CHUNK):
                file.write(part)
    except BombError as error:
        raise ItemError(
            name, "is refused", f"it unpacks to {error}", hint=f"no text is packed {MOST_TIMES} to one; look at it"
        ) from error
    except OSError as error:
        raise ItemError(name, "cannot be unpacked", (error.strerror or "").lower()) from error
    if stream.cut_off:
        raise ItemError(name, "is cut off or damaged", stream.cut_off, hint="get it anew")
