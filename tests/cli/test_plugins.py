"""What `newsld plugins` lists."""

from __future__ import annotations

import json
from importlib.metadata import EntryPoint

import pytest

from newsld import __version__
from newsld.cli.plugins import COLUMNS, REGISTRIES
from newsld.emit import EMITTERS
from newsld.lang import LANGUAGES
from newsld.read import READERS
from support.command import Newsld


class Distribution:
    """A package of another maker."""

    name = "newsld-telex\x1b[31m"
    version = "2.1"


@pytest.fixture
def telex(monkeypatch: pytest.MonkeyPatch) -> None:
    """Install a reader whose module is not there, so that importing it would fail."""
    point = EntryPoint("telex", "no_such_module:READER", "newsld.readers")
    object.__setattr__(point, "dist", Distribution())
    monkeypatch.setattr(READERS, "installed", lambda: {"telex": point})


def test_every_registry_is_listed_with_its_names(newsld: Newsld) -> None:
    ran = newsld("plugins")
    assert (ran.code, ran.err) == (0, "")
    rows = [line.split() for line in ran.out.decode().splitlines()]
    assert rows[0] == list(COLUMNS)
    assert rows[1:] == [
        [kind, name, "newsld", __version__]
        for kind, registry in (("reader", READERS), ("language", LANGUAGES), ("emitter", EMITTERS))
        for name in registry.names()
    ]
    assert ran.out.startswith(b"kind      name          distribution  version\nreader    text          newsld")


def test_a_plugin_of_another_maker_is_named_with_its_distribution_and_not_imported(newsld: Newsld, telex: None) -> None:
    ran = newsld("plugins")
    assert ran.code == 0
    assert "reader    telex         newsld-telex\ufffd[31m  2.1" in ran.out.decode().splitlines()


def test_the_list_is_json_if_asked_for(newsld: Newsld, telex: None) -> None:
    value = json.loads(newsld("plugins", "--report", "json").out)
    assert value["newsld"] == __version__
    assert [tuple(row) for row in value["plugins"]] == [COLUMNS] * sum(len(r.names()) for r in REGISTRIES)
    assert {"kind": "reader", "name": "telex", "distribution": Distribution.name, "version": "2.1"} in value["plugins"]


def test_two_plugins_of_one_name_are_an_error(newsld: Newsld, monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("text", "telex:READER", "newsld.readers")
    monkeypatch.setattr("newsld._registry.entry_points", lambda group: [point] if group == "newsld.readers" else [])
    monkeypatch.setattr(READERS, "_installed", None)
    ran = newsld("plugins")
    assert (ran.code, ran.out) == (2, b"")
    assert ran.lines == [
        "error: newsld.readers: format 'text' is there twice (newsld's own and telex:READER)",
        "  uninstall one of the two",
    ]


def test_an_argument_is_refused(newsld: Newsld) -> None:
    ran = newsld("plugins", "readers")
    assert (ran.code, ran.out) == (2, b"")
    assert ran.lines == [
        "error: newsld plugins: got unexpected extra argument (readers)",
        "  newsld plugins --help lists what there is",
    ]
