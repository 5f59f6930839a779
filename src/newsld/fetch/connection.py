"""Connect to hosts of the web: each name is looked up once, and what was looked at is what is connected to."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from newsld.fetch.addresses import Resolve, allowed, resolve


class Deadline:
    """The moment by which all must be done, however slowly a server sends.

    Args:
        seconds: How long from now.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self, most: float | None = None) -> float:
        """Give the seconds that are left, at most so many.

        Raises:
            ReadTimeout: None is.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the time is over")
        return left if most is None else min(left, most)


class CheckedBackend(httpcore.NetworkBackend):
    """Opens connections to addresses that may be connected to, and to no other.

    The name is looked up here and the connection made to an address of this very answer: a second answer of the name
    server could be another (DNS rebinding).

    Args:
        private: Whether private, loopback and link-local addresses may be connected to.
        deadline: When everything must have been read.
        resolve: Looks names up.
    """

    def __init__(self, *, private: bool, deadline: Deadline, resolve: Resolve = resolve) -> None:
        self._private = private
        self._deadline = deadline
        self._resolve = resolve
        self._real = httpcore.SyncBackend()

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:  # fmt: skip
        """Connect to the first address of a host that answers.

        Raises:
            RefusedAddressError: It has none that may be connected to.
            NoAddressError: It has none.
            ConnectError: None of them answers.
        """
        bare = host.strip("[]")
        addresses = allowed(bare, self._resolve(bare, port), private=self._private)
        failure: Exception | None = None
        for address in addresses:
            try:
                stream = self._real.connect_tcp(
                    str(address), port, self._deadline.left(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = failure or error
            else:
                return _Stream(stream, self._deadline)
        assert failure is not None
        raise failure


class _Stream(httpcore.NetworkStream):
    """A connection whose every wait ends with the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return _Stream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
