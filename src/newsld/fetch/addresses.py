"""Say which addresses of the network may be connected to: those of the public, unless the user allows others."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Sequence[Address]]

_NAT64 = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
"""Where an IPv4 address stands in the last 32 bits (RFC 6052, 2.1; RFC 8215)."""
_KINDS: tuple[tuple[str, Callable[[Address], bool]], ...] = (
    ("a loopback address", lambda address: address.is_loopback),
    ("a link-local address", lambda address: address.is_link_local),
    ("an address that means none", lambda address: address.is_unspecified),
    ("an address of many", lambda address: address.is_multicast),
    ("a private address", lambda address: address.is_private),
    ("an address that is not public", lambda address: not address.is_global or address.is_reserved),
)
"""What an address is called that nobody else could reach; the first that fits counts."""


class RefusedAddressError(Exception):
    """A host has no address that may be connected to; the message says what it has."""


class NoAddressError(Exception):
    """A host has no address at all.

    Args:
        passing: Whether the name server may know it in a moment.
    """

    def __init__(self, message: str, *, passing: bool) -> None:
        super().__init__(message)
        self.passing = passing


def kind_of(address: Address) -> str | None:
    """Say what keeps an address from being public.

    An address of IPv6 that stands for one of IPv4 (mapped, 6to4, Teredo, NAT64) is what that one is.

    Args:
        address: The address.

    Returns:
        The kind, with its article; ``None`` for one of the public.
    """
    inner = _embedded(address) if isinstance(address, IPv6Address) else ()
    for each in inner or (address,):
        for kind, fits in _KINDS:
            if fits(each):
                return kind
    return None


def _embedded(address: IPv6Address) -> tuple[IPv4Address, ...]:
    if address.ipv4_mapped:
        return (address.ipv4_mapped,)
    if address.sixtofour:
        return (address.sixtofour,)
    if address.teredo:
        return address.teredo
    if any(address in network for network in _NAT64):
        return (IPv4Address(int(address) & 0xFFFFFFFF),)
    return ()


def resolve(host: str, port: int) -> tuple[Address, ...]:
    """Ask the system for the addresses of a host.

    Args:
        host: Its name, or an address in any notation that the system reads.
        port: Where it will be connected to.

    Returns:
        The addresses, each once, in the system's order.

    Raises:
        NoAddressError: There is none.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        raise NoAddressError(f"no host is known by the name {host}", passing=error.errno == socket.EAI_AGAIN) from error
    except (UnicodeError, OSError) as error:
        raise NoAddressError(f"{host} is no name of a host", passing=False) from error
    return tuple(dict.fromkeys(ip_address(str(each[4][0])) for each in found))


def allowed(host: str, addresses: Sequence[Address], *, private: bool) -> tuple[Address, ...]:
    """Give those addresses of a host that may be connected to.

    Args:
        host: Its name, for the message.
        addresses: All it has.
        private: Whether every one may.

    Returns:
        At least one.

    Raises:
        RefusedAddressError: None may.
    """
    kinds = {address: kind_of(address) for address in addresses}
    if kept := tuple(address for address in addresses if private or kinds[address] is None):
        return kept
    address, kind = next(iter(kinds.items()))
    raise RefusedAddressError(f"{host} is {kind}" if str(address) == host else f"{host} has {kind}, {address}")
