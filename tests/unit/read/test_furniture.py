from __future__ import annotations

import pytest

from newsld.lang.en.furniture import FURNITURE
from newsld.lang.furniture import PLAIN
from newsld.model.document import BlockKind, Field
from newsld.read.furniture import dateline, furniture

BYLINES = {
    "By Jane Doe": ["Jane Doe"],
    "BY JANE DOE": ["Jane Doe"],
    "By Jane Doe and John Roe in Paris": ["Jane Doe", "John Roe"],
    "By Jane Doe, John Roe and Ann van der Poe": ["Jane Doe", "John Roe", "Ann van der Poe"],
    "By Jane Doe, John Roe": ["Jane Doe", "John Roe"],
    "By JANE DOE, AP Business Writer": ["Jane Doe"],
    "By Jane Doe, BBC News, Nairobi": ["Jane Doe"],
    "By Jane Doe, New York": ["Jane Doe"],
    "by Jane Doe, staff writer": ["Jane Doe"],
    "By Jane Doe | Reuters": ["Jane Doe"],
    "By Ahmed al-Hilfi": ["Ahmed al-Hilfi"],
    "By María de la Cruz O’Neill": ["María de la Cruz O’Neill"],
    "By Jane Doe, third year, School of Law": ["Jane Doe"],
    "Words by Jane Doe": ["Jane Doe"],
    "By AFP": ["AFP"],
    "By our correspondent in Paris": [],
    "From our diplomatic staff": [],
}
NEAR = {
    "Jane Doe | Agency": ["Jane Doe"],
    "JANE DOE, Associated Press": ["Jane Doe"],
    "Jane Doe, The Daily Post": ["Jane Doe"],
    "Express News Service": [],
}
NO_BYLINES = [
    "By the river stood a house", "By Monday, Russia had left.", "By 2020 it was over", "Bye Jane Doe",
    "By Jane Doe’s own account the talks failed.",
]  # fmt: skip
DATELINES = {
    "NEW DELHI: X": ("NEW DELHI", None, None),
    "KARACHI, Nov 20: X": ("KARACHI", "Nov 20", None),
    "BAKU, April 19 (Reuters) — X": ("BAKU", "April 19", "Reuters"),
    "WASHINGTON (AP) — X": ("WASHINGTON", None, "AP"),
    "Nairobi, 3 May 2021 – X": ("Nairobi", "3 May 2021", None),
    "PARIS — X": ("PARIS", None, None),
    "JERUSALEM - X": ("JERUSALEM", None, None),
    "NEW YORK/LONDON, Jan 5 (Reuters) - X": ("NEW YORK/LONDON", "Jan 5", "Reuters"),
    "ST. PETERSBURG, Russia (AP) — X": ("ST. PETERSBURG, Russia", None, "AP"),
    "WASHINGTON, D.C. — X": ("WASHINGTON, D.C.", None, None),
    "TOPEKA, Kan., Sept. 5 (AP) -- X": ("TOPEKA, Kan.", "Sept. 5", "AP"),
    "UNITED NATIONS, Thursday, April 19 (Xinhua) -- X": ("UNITED NATIONS", "Thursday, April 19", "Xinhua"),
    "MOSCOW, April 19. /TASS/. X": ("MOSCOW", "April 19", "TASS"),
    "Lima (EFE) – X": ("Lima", None, "EFE"),
    "Rio de Janeiro, 7 January 2019 – X": ("Rio de Janeiro", "7 January 2019", None),
    "April 19 (UPI) -- X": (None, "April 19", "UPI"),
    "(Reuters) - X": (None, None, "Reuters"),
    "SÉTIF — X": ("SÉTIF", None, None),
    "BAKU, April 19 -": ("BAKU", "April 19", None),
    "Brussels, 3 May 2021": ("Brussels", "3 May 2021", None),
}
NO_DATELINES = ["UPDATE: Paris burns.", "MOSS: I met him in Paris.", "Paris: a guide",
    "BREAKING — X", "UPDATE 1 - X", "The mayor, 5 May 2020, went", "Jane Doe — a baker — said", "NATO said no",
    "Paris — the city — slept", "John Doe (R-Ohio) — a senator", "IT — X", "A — X", "3 May 2021 – X",
    "The Agriculture Department (USDA)",
]  # fmt: skip
NOTES = [
    "(Corrects paragraph 2 to say that it was Friday)", "Correction: The name is Doe.", "Editor's note: This was changed.",
    "EDITORS’ NOTE: See below.", "This story has been updated with a comment.", "An earlier version of this story said so.",
    "(Reporting by Jane Doe; Editing by John Roe)", "Additional reporting by Jane Doe", "Notes to editors",
    "Media contact: Jane Doe", "PRESS RELEASE", "Press release no. 14/2022", "FOR IMMEDIATE RELEASE", "© 2021 The Post",
]  # fmt: skip
NO_NOTES = ["Corrections officers met on Friday.", "This story is about a general.", "Press releases are dull, he said.",
            "Update the plan, she said.", "Media groups met in Paris."]  # fmt: skip


def authors(line: str, *, near: bool) -> list[str] | None:
    piece = furniture(line, FURNITURE, near_headline=near)
    if piece is None or piece.kind is not BlockKind.BYLINE:
        return None
    return [fact.value for fact in piece.facts if fact.field is Field.AUTHOR]


@pytest.mark.parametrize(("line", "expected"), BYLINES.items(), ids=BYLINES)
def test_bylines(line: str, expected: list[str]) -> None:
    assert authors(line, near=False) == expected


@pytest.mark.parametrize(("line", "expected"), NEAR.items(), ids=NEAR)
def test_signatures_only_near_the_headline(line: str, expected: list[str]) -> None:
    assert authors(line, near=True) == expected
    assert authors(line, near=False) is None


@pytest.mark.parametrize("line", NO_BYLINES)
def test_no_bylines(line: str) -> None:
    assert authors(line, near=True) is None


def test_the_place_of_a_byline() -> None:
    piece = furniture("By Jane Doe in Paris", FURNITURE, near_headline=True)
    assert piece is not None
    assert [(f.value, piece.text[f.start : f.end]) for f in piece.facts if f.field is Field.BYLINE_PLACE] == [
        ("Paris", "Paris")
    ]


@pytest.mark.parametrize(("line", "expected"), DATELINES.items(), ids=DATELINES)
def test_datelines(line: str, expected: tuple[str | None, str | None, str | None]) -> None:
    split = dateline(line, FURNITURE)
    assert split is not None
    piece, rest = split
    said = {fact.field: fact.value for fact in piece.facts}
    assert (said.get(Field.DATELINE_PLACE), said.get(Field.DATELINE_DATE), said.get(Field.AGENCY)) == expected
    assert rest == ("X" if line.endswith("X") else "")
    assert all(piece.text[fact.start : fact.end] == fact.value for fact in piece.facts)


@pytest.mark.parametrize("line", NO_DATELINES)
def test_no_datelines(line: str) -> None:
    assert dateline(line, FURNITURE) is None


@pytest.mark.parametrize("line", NOTES)
def test_notes(line: str) -> None:
    piece = furniture(line, FURNITURE, near_headline=False)
    assert piece is not None
    assert piece.kind is BlockKind.NOTE


@pytest.mark.parametrize("line", NO_NOTES)
def test_no_notes(line: str) -> None:
    assert furniture(line, FURNITURE, near_headline=False) is None


def test_a_language_that_is_not_read_has_only_common_furniture() -> None:
    assert furniture("By Jane Doe", PLAIN, near_headline=True) is None
    piece = furniture("-30-", PLAIN, near_headline=False)
    assert piece is not None
    assert piece.kind is BlockKind.END
