"""One table of codes: what is used is in it, what is in it is used, told of in full, and provoked by a test."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import newsld
from newsld.model.codes import CODES
from newsld.model.report import Severity
from newsld.validate import validate
from support.provoked import PROVOKED

PACKAGE = Path(newsld.__file__).parent
TESTS = Path(__file__).parents[1]
CODE = re.compile(r'"(NLD[0-9]{3})"')


def codes_in(folder: Path, besides: str) -> set[str]:
    sources = (path for path in folder.rglob("*.py") if besides not in path.as_posix())
    return {code for path in sources for code in CODE.findall(path.read_text("utf-8", "replace"))}


def test_the_code_uses_what_is_in_the_table_and_nothing_else() -> None:
    assert codes_in(PACKAGE, "model/codes/") == set(CODES)


def test_a_code_is_filed_under_itself() -> None:
    assert [code.code for code in CODES.values()] == list(CODES)


@pytest.mark.parametrize("name", CODES)
def test_a_code_is_told_of_in_full(name: str) -> None:
    code = CODES[name]
    for sentence in (code.title, code.why):
        assert sentence.endswith((".", '."'))
    assert code.before
    assert code.after
    assert code.before != code.after


def test_every_code_of_the_converter_is_named_in_a_test_of_its_own() -> None:
    files = (path for path in TESTS.rglob("*") if path.suffix in (".py", ".txt"))
    named = {code for path in files for code in re.findall(r"\bNLD[0-2][0-9]{2}", path.read_text("utf-8", "replace"))}
    assert {code for code in CODES if code < "NLD300"} <= named


def test_every_code_of_the_validators_is_provoked() -> None:
    assert list(PROVOKED) == [code for code in CODES if code >= "NLD300"]


@pytest.mark.parametrize("code", PROVOKED)
def test_a_mistake_is_found_at_its_line(code: str) -> None:
    case = PROVOKED[code]
    report = validate(case.data, source="x", profile=case.profile, extension=case.extension, shacl=case.shacl)
    found = [(f.code, f.line, f.severity) for f in report.findings]
    assert (code, case.line, CODES[code].severity) in found
    assert all(f.hint or f.severity is not Severity.ERROR for f in report.findings if f.code == code and f.line)
