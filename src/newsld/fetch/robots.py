"""Read robots.txt as RFC 9309 says: which addresses of a host its owner keeps programs from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from attrs import frozen

TOKEN = "newsld"  # noqa: S105 - the name by which robots.txt speaks of a program is called a token
"""The product token (RFC 9309, 2.2.1) by which rules for newsld alone are told."""
MAX_BYTES = 512 * 1024
"""Of a longer file the rest is not read; RFC 9309, 2.5 asks for at least 500 KiB."""

_PRODUCT = re.compile(r"[A-Za-z_-]+|\*")
_ESCAPE = re.compile("%[0-9A-Fa-f]{2}")
_LONGEST_DELAY = 86_400.0


@frozen
class Rule:
    """One path pattern, and whether it allows or forbids."""

    allows: bool
    pattern: str


@frozen
class Robots:
    """What one robots.txt says to newsld.

    Attributes:
        rules: The rules of all groups for it.
        delay: Seconds that it asks to leave between two pages (``Crawl-delay``, not in the RFC but in wide use).
    """

    rules: tuple[Rule, ...] = ()
    delay: float = 0.0

    def allows(self, target: str) -> bool:
        """Tell whether an address may be fetched: the longest pattern that fits decides, of two as long the kinder.

        Args:
            target: Path and query of the address.
        """
        path = _octets(target)
        best = max(
            (rule for rule in self.rules if _fits(rule.pattern, path)),
            key=lambda rule: (len(rule.pattern), rule.allows),
            default=None,
        )
        return best is None or best.allows


FREE = Robots()
"""What a host says that has no robots.txt."""
CLOSED = Robots((Rule(False, "/"),))
"""What a host is taken to say whose robots.txt cannot be read now (RFC 9309, 2.3.1.4)."""


def read_robots(data: bytes) -> Robots:
    """Read a robots.txt.

    Args:
        data: Its bytes; what is no rule is passed over.

    Returns:
        The rules for newsld by name, else those for all.
    """
    rules: dict[str, list[Rule]] = {}
    delays: dict[str, float] = {}
    group: list[str] = []
    begun = False
    for key, value in _lines(data[:MAX_BYTES].decode("utf-8", "replace")):
        if key == "user-agent":
            if begun:
                group, begun = [], False
            if product := _PRODUCT.match(value):
                group.append(product[0].lower())
                rules.setdefault(group[-1], [])
        elif key in ("allow", "disallow"):
            begun = True
            if value.startswith(("/", "*")):
                rule = Rule(key == "allow", _octets(value))
                for name in group:
                    rules[name].append(rule)
        elif key == "crawl-delay":
            begun = True
            delays |= dict.fromkeys(group, _seconds(value))
    name = TOKEN if TOKEN in rules else "*"
    return Robots(tuple(rules.get(name, ())), delays.get(name, 0.0))


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.removeprefix("\ufeff").splitlines():
        key, mark, value = line.partition("#")[0].partition(":")
        if mark:
            yield key.strip().lower(), value.strip()


def _octets(path: str) -> str:
    """Give a path or pattern in the one form in which they are compared (RFC 9309, 2.2.2)."""
    return _ESCAPE.sub(lambda match: match[0].upper(), quote(path, safe="/%?#[]@!$&'()*+,;=:~-._"))


def _fits(pattern: str, path: str) -> bool:
    ends = pattern.endswith("$")
    first, *parts = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    if not parts:
        return not ends or at == len(path)
    for part in parts[:-1]:
        at = path.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return len(path) - len(parts[-1]) >= at and path.endswith(parts[-1]) if ends else path.find(parts[-1], at) >= 0


def _seconds(value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        return 0.0
    return min(seconds, _LONGEST_DELAY) if seconds > 0 else 0.0
