import json

import pytest

from benchmarks.card import BARS, PARTS, Bar, at, collect, table


def test_a_bar_is_met_from_its_side():
    assert Bar("x", ("x",), 0.9).met(0.9)
    assert not Bar("x", ("x",), 0.9).met(0.89)
    assert Bar("x", ("x",), None, 30).met(30)
    assert not Bar("x", ("x",), None, 30).met(31)


def test_figures_are_found_by_path():
    assert at({"a": {"b": 0.5}}, ("a", "b")) == 0.5
    assert at({"a": {"b": 0.5}}, ("a", "c")) is None
    assert at({"a": 1}, ("a", "b")) is None


def test_the_table_says_what_was_missed_and_what_was_not_measured():
    figures = {"trees": {"ewt test, given": {"LAS": 0.9, "UPOS": 0.5}}}
    rows = table(figures).splitlines()
    assert "| trees: EWT test, LAS | 0.900 | ≥ 0.88 |  |" in rows
    assert "| trees: EWT test, UPOS | 0.500 | ≥ 0.965 | missed |" in rows
    assert "| coreference: GUM news held out, CoNLL F1 | not measured | – | |" in rows


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: bar.what)
def test_every_bar_is_on_a_part(bar):
    assert bar.path[0] in PARTS


def test_what_was_measured_before_is_not_run_again(tmp_path):
    (tmp_path / "trees.json").write_text(json.dumps({"ewt test, given": {"LAS": 0.9}}))
    assert collect(tmp_path / "no corpora", tmp_path, ["trees"]) == {"trees": {"ewt test, given": {"LAS": 0.9}}}
