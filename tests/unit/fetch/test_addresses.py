from __future__ import annotations

from ipaddress import ip_address

import pytest

from newsld.fetch.addresses import NoAddressError, RefusedAddressError, allowed, kind_of, resolve


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("127.0.0.1", "a loopback address"),
        ("127.255.0.3", "a loopback address"),
        ("10.0.0.1", "a private address"),
        ("172.16.3.4", "a private address"),
        ("192.168.1.1", "a private address"),
        ("169.254.169.254", "a link-local address"),
        ("100.64.0.1", "an address that is not public"),
        ("0.0.0.0", "an address that means none"),
        ("224.0.0.1", "an address of many"),
        ("255.255.255.255", "a private address"),
        ("::1", "a loopback address"),
        ("::", "an address that means none"),
        ("fe80::1%eth0", "a link-local address"),
        ("fd00::1", "a private address"),
        ("ff02::1", "an address of many"),
        ("::ffff:10.0.0.1", "a private address"),
        ("64:ff9b::7f00:1", "a loopback address"),
        ("2002:c0a8:1::", "a private address"),
        ("8.8.8.8", None),
        ("2606:4700::1111", None),
        ("64:ff9b::808:808", None),
        ("::ffff:8.8.8.8", None),
    ],
)
def test_kinds(address: str, kind: str | None) -> None:
    assert kind_of(ip_address(address)) == kind


def test_one_public_address_is_enough() -> None:
    both = (ip_address("10.0.0.1"), ip_address("8.8.8.8"))
    assert allowed("a.example", both, private=False) == (ip_address("8.8.8.8"),)
    assert allowed("a.example", both, private=True) == both


def test_none_is_refused_with_the_first() -> None:
    with pytest.raises(RefusedAddressError, match=r"^a.example has a private address, 10.0.0.1$"):
        allowed("a.example", (ip_address("10.0.0.1"), ip_address("127.0.0.1")), private=False)


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1"])
def test_every_notation_of_an_address_is_looked_through(host: str) -> None:
    assert resolve(host, 80) == (ip_address("127.0.0.1"),)


@pytest.mark.parametrize("host", ["a" * 64 + ".example", "a..b"])
def test_names_that_are_none(host: str) -> None:
    with pytest.raises(NoAddressError) as caught:
        resolve(host, 80)
    assert not caught.value.passing
