"""One registry for every kind of plug-in; listing names imports nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from difflib import get_close_matches
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Generic, TypeVar, cast

from newsld.errors import NewsldError, PluginError, UnknownPluginError

T = TypeVar("T")


class Registry(Generic[T]):
    """The plug-ins of one kind: our own, declared by path, and those that other distributions bring.

    Args:
        kind: What they are, for messages (``reader``).
        group: The entry-point group of installed plug-ins (``newsld.readers``).
        builtin: Name to ``"module:attribute"`` of our own.
    """

    def __init__(self, kind: str, group: str, builtin: Mapping[str, str]) -> None:
        self.kind = kind
        self.group = group
        self._builtin = dict(builtin)
        self._loaded: dict[str, T] = {}
        self._installed: dict[str, EntryPoint] | None = None

    def installed(self) -> dict[str, EntryPoint]:
        """Give the plug-ins that other distributions bring, by name; looked for once in the life of the registry.

        Raises:
            PluginError: Two of them, or one of them and one of ours, have the same name.
        """
        # The search opens a file of every distribution there is, and names are asked for with every article.
        if self._installed is None:
            self._installed = self._find()
        return self._installed

    def _find(self) -> dict[str, EntryPoint]:
        found: dict[str, EntryPoint] = {}
        for point in entry_points(group=self.group):
            if point.name in self._builtin:
                raise PluginError(
                    self.group, f"{self.kind} {point.name!r} is there twice", f"newsld's own and {_origin(point)}",
                    hint="uninstall one of the two",
                )  # fmt: skip
            if point.name in found and found[point.name].value != point.value:
                raise PluginError(
                    self.group, f"{self.kind} {point.name!r} is there twice",
                    f"{_origin(found[point.name])} and {_origin(point)}", hint="uninstall one of the two",
                )  # fmt: skip
            found[point.name] = point
        return found

    def names(self) -> tuple[str, ...]:
        """Give all names, our own first, without importing any plug-in."""
        return (*self._builtin, *sorted(self.installed()))

    def origins(self) -> Iterator[tuple[str, str, str]]:
        """Give name, distribution and version of each plug-in that is not our own."""
        for name, point in sorted(self.installed().items()):
            dist = point.dist
            yield name, dist.name if dist else "?", dist.version if dist else "?"

    def origin(self, name: str) -> str | None:
        """Give distribution and version of a plug-in that is not our own; ``None`` for ours."""
        point = None if name in self._builtin else self.installed().get(name)
        return _origin(point) if point else None

    @contextmanager
    def speaking_for(self, name: str) -> Iterator[None]:
        """Give what a plug-in that is not our own raises its name.

        Args:
            name: The plug-in that is about to be used.

        Raises:
            PluginError: It raised something that is no `NewsldError`.
        """
        try:
            yield
        except NewsldError:
            raise
        except Exception as error:
            origin = self.origin(name)
            if origin is None:
                raise
            raise PluginError(
                f"{self.kind} {name!r} of {origin}", "failed", f"{type(error).__name__}: {error}",
                hint=f"tell the makers of {origin}",
            ) from error  # fmt: skip

    def get(self, name: str) -> T:
        """Give the plug-in of this name, imported at the first use.

        Args:
            name: One of `names`.

        Returns:
            The plug-in.

        Raises:
            UnknownPluginError: No plug-in has the name.
            PluginError: It could not be imported.
        """
        if name not in self._loaded:
            self._loaded[name] = cast(T, self._load(name))
        return self._loaded[name]

    def _load(self, name: str) -> object:
        if name in self._builtin:
            module, _, attribute = self._builtin[name].partition(":")
            return getattr(import_module(module), attribute)
        point = self.installed().get(name)
        if point is None:
            raise UnknownPluginError(name, f"no such {self.kind}", hint=self.suggestion(name))
        try:
            return point.load()
        except Exception as error:
            raise PluginError(
                f"{self.kind} {name!r} of {_origin(point)}", "cannot be loaded", f"{type(error).__name__}: {error}"
            ) from error

    def suggestion(self, name: str) -> str:
        """Say which name may have been meant, and which there are."""
        close = get_close_matches(name, self.names(), n=1)
        meant = f"did you mean {close[0]!r}? " if close else ""
        return f"{meant}there are: {', '.join(self.names())}"


def _origin(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else point.value
