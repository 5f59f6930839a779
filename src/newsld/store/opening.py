"""Open the store that the user names: a folder, or a server by its address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from newsld.errors import UsageError

if TYPE_CHECKING:
    from newsld.store.triple_store import TripleStore

DEFAULT = "newsld.store"
"""The folder of the embedded store."""
KIND_NAMES = ("oxigraph", "virtuoso", "generic")
"""The kinds of servers, as `newsld.store.kinds` has them; named here so that help imports no HTTP client."""


@frozen(kw_only=True)
class Where:
    """Which store is meant, and how it is spoken to.

    Attributes:
        store: A folder, or the address of a server.
        kind: Kind of the server; empty to recognise it.
        auth: How credentials are sent: ``auto``, ``none``, ``basic``, ``digest``, ``bearer``.
        user: Name of the user.
        password_file: A file whose first line is the password or token.
        timeout: Seconds to wait for an answer.
        update_at: Address of the update endpoint, if it is not where the kind has it.
        graphs_at: Address of the Graph Store Protocol, likewise.
    """

    store: str = DEFAULT
    kind: str = ""
    auth: str = "auto"
    user: str = ""
    password_file: str | None = None
    timeout: float = 60.0
    update_at: str = ""
    graphs_at: str = ""

    def __attrs_post_init__(self) -> None:
        if "://" in self.store and not self.is_server:
            raise UsageError("--store", "is no address of a server", "http: and https: are", hint="or name a folder")

    @property
    def is_server(self) -> bool:
        """Whether it is the address of a server."""
        return self.store.startswith(("http://", "https://"))


def without_secrets(store: str) -> str:
    """Give the name of a store as messages may show it."""
    scheme, mark, rest = store.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{mark}{host.rpartition('@')[2]}{slash}{path}" if mark else store


def open_store(where: Where, *, create: bool = False) -> TripleStore:
    """Open a store.

    Args:
        where: Which.
        create: Whether to make the embedded store if it is not there.

    Returns:
        The store; whoever opened it closes it.

    Raises:
        UsageError: It is no address, or an option is not for this kind of store.
        StoreError: It is not there, is in use, or does not answer.
    """
    if not where.is_server:
        from newsld.store.local import LocalStore

        return LocalStore(Path(where.store), create=create)
    from newsld.store.access import credentials_for
    from newsld.store.graph_store import connected

    address, credentials = credentials_for(
        where.store, scheme=where.auth, user=where.user, password_file=where.password_file
    )
    return connected(
        address, credentials, kind=where.kind, update=where.update_at, graphs=where.graphs_at, timeout=where.timeout
    )
