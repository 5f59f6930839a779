"""Prove to a server who asks: credentials from options, environment or netrc, which are never shown."""

from __future__ import annotations

import netrc
import os
from collections.abc import Generator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

import httpx
from attrs import field, frozen

from newsld.errors import UsageError

SCHEMES = ("auto", "none", "basic", "digest", "bearer")
"""How credentials are sent; ``auto`` is what the server asks for."""
_USER, _PASSWORD, _TOKEN = "NEWSLD_STORE_USER", "NEWSLD_STORE_PASSWORD", "NEWSLD_STORE_TOKEN"


@frozen(kw_only=True)
class Credentials:
    """Who asks.

    Attributes:
        scheme: One of `SCHEMES`.
        user: Name of the user; empty if there is none.
        password: Their password.
        token: What proves it without a user (RFC 6750).
    """

    scheme: str = "auto"
    user: str = ""
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)


def split_address(address: str) -> tuple[str, str, str]:
    """Take user and password out of an address, so that no message shows them.

    Args:
        address: ``http://user:password@host/path``.

    Returns:
        The address without them, the user, the password.

    Raises:
        UsageError: It is no address of a server.
    """
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise UsageError("--store", "is no address", str(error)) from error
    if not host or parts.scheme not in ("http", "https"):
        raise UsageError("--store", "is no address", "http://HOST:PORT/PATH is one")
    place = f"[{host}]" if ":" in host else host
    clean = urlunsplit((parts.scheme, f"{place}:{port}" if port else place, parts.path, parts.query, ""))
    return clean, unquote(parts.username or ""), unquote(parts.password or "")


def credentials_for(
    address: str, *, scheme: str = "auto", user: str = "", password_file: str | None = None,
    environment: Mapping[str, str] = os.environ,
) -> tuple[str, Credentials]:  # fmt: skip
    """Find out who asks: from the options, else the environment, else the address, else netrc.

    Args:
        address: The server, as the user wrote it.
        scheme: One of `SCHEMES`.
        user: Name of the user.
        password_file: A file whose first line is the password or token.
        environment: Where ``NEWSLD_STORE_USER``, ``…_PASSWORD`` and ``…_TOKEN`` may stand, and ``NETRC``.

    Returns:
        The address without credentials, and these.

    Raises:
        UsageError: The file cannot be read, or nothing is given for the scheme that was asked for.
    """
    clean, there, word = split_address(address)
    if scheme == "none":
        return clean, Credentials(scheme="none")
    secret = _first_line(password_file) if password_file else ""
    token = (secret if scheme == "bearer" else "") or environment.get(_TOKEN, "")
    named = user or environment.get(_USER, "") or there
    password = secret or environment.get(_PASSWORD, "") or word
    if not password and not token:
        found = _from_netrc(urlsplit(clean).hostname or "", environment.get("NETRC"))
        if found and named in ("", found[0]):
            named, password = found
    if (scheme == "bearer" and not token) or (scheme in ("basic", "digest") and not named):
        wanted = "a token" if scheme == "bearer" else "a user"
        variable = _TOKEN if scheme == "bearer" else _USER
        raise UsageError("--auth", f"{scheme} needs {wanted}", hint=f"set {variable}, or give --password-file")
    return clean, Credentials(scheme=scheme, user=named, password=password, token=token)


class Proof(httpx.Auth):
    """Sends credentials as the server asks for them, and to no other server.

    Args:
        credentials: Who asks.
    """

    requires_response_body = False

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials
        self._scheme = credentials.scheme
        if self._scheme == "auto" and credentials.token:
            self._scheme = "bearer"
        self._digest = httpx.DigestAuth(credentials.user, credentials.password)

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send a request, and answer the server's challenge."""
        if self._scheme == "auto" and self._credentials.user:
            response = yield request
            if response.status_code != httpx.codes.UNAUTHORIZED:
                return
            asked = response.headers.get("www-authenticate", "").lower()
            self._scheme = "digest" if asked.startswith("digest") else "basic"
        if self._scheme == "digest":
            yield from self._digest.auth_flow(request)
            return
        if self._scheme == "basic":
            basic = httpx.BasicAuth(self._credentials.user, self._credentials.password)
            yield from basic.auth_flow(request)
            return
        if self._scheme == "bearer":
            request.headers["Authorization"] = f"Bearer {self._credentials.token}"
        yield request


def _first_line(path: str) -> str:
    try:
        return Path(path).read_text("utf-8").split("\n", 1)[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("--password-file", "cannot be read", path) from error


def _from_netrc(host: str, path: str | None) -> tuple[str, str] | None:
    try:
        found = netrc.netrc(path).authenticators(host) if path else netrc.netrc().authenticators(host)
    except (OSError, netrc.NetrcParseError):
        return None
    return (found[0], found[2]) if found and found[2] else None
