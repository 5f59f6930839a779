"""Plug-ins: ours and others' are found by name, and mistakes are told."""

from __future__ import annotations

from importlib.metadata import EntryPoint

import pytest

from newsld import _registry
from newsld._registry import Registry
from newsld.errors import PluginError, UnknownPluginError


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[EntryPoint]:
    points: list[EntryPoint] = []
    monkeypatch.setattr(_registry, "entry_points", lambda group: [p for p in points if p.group == group])
    return points


def make() -> Registry[object]:
    return Registry("format", "newsld.test", {"sqrt": "math:sqrt", "broken": "no.such.module:x"})


def test_ours_come_first_and_listing_imports_nothing(installed: list[EntryPoint]) -> None:
    installed.append(EntryPoint("extra", "no.such.module:x", "newsld.test"))
    assert make().names() == ("sqrt", "broken", "extra")


def test_a_plug_in_is_loaded_by_name(installed: list[EntryPoint]) -> None:
    import math

    installed.append(EntryPoint("extra", "math:pi", "newsld.test"))
    assert make().get("sqrt") is math.sqrt
    assert make().get("extra") == math.pi
    assert make().origin("sqrt") is None
    assert make().origin("extra") == "math:pi"


def test_an_unknown_name_is_told_with_what_may_be_meant(installed: list[EntryPoint]) -> None:
    with pytest.raises(UnknownPluginError) as caught:
        make().get("sqtr")
    assert str(caught.value) == "sqtr: no such format"
    assert caught.value.hint == "did you mean 'sqrt'? there are: sqrt, broken"
    assert caught.value.exit_code == 2


def test_a_plug_in_that_cannot_be_loaded_is_named(installed: list[EntryPoint]) -> None:
    installed.append(EntryPoint("extra", "no.such.module:x", "newsld.test"))
    with pytest.raises(
        PluginError, match=r"format 'extra' of no\.such\.module:x: cannot be loaded \(ModuleNotFoundError"
    ):
        make().get("extra")


@pytest.mark.parametrize("name", ["sqrt", "extra"])
def test_a_name_that_is_there_twice_names_both(installed: list[EntryPoint], name: str) -> None:
    installed.append(EntryPoint(name, "one:x", "newsld.test"))
    installed.append(EntryPoint(name, "two:x", "newsld.test"))
    with pytest.raises(PluginError, match="is there twice") as caught:
        make().names()
    assert "one:x" in str(caught.value)


def test_what_a_foreign_plug_in_raises_carries_its_name(installed: list[EntryPoint]) -> None:
    installed.append(EntryPoint("extra", "math:pi", "newsld.test"))
    with pytest.raises(PluginError) as caught, make().speaking_for("extra"):
        raise KeyError("x")
    assert str(caught.value) == "format 'extra' of math:pi: failed (KeyError: 'x')"
    assert caught.value.hint == "tell the makers of math:pi"
    with pytest.raises(UnknownPluginError), make().speaking_for("extra"):
        raise UnknownPluginError("a", "b")
    with pytest.raises(KeyError), make().speaking_for("sqrt"):
        raise KeyError("ours is a bug of ours")
