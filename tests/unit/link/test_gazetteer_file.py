"""A gazetteer file gives back what was put in, and one that is not as it was written says so."""

from __future__ import annotations

import struct
import tracemalloc
from contextlib import suppress
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsld.errors import StoreError, UsageError
from newsld.link import build as building
from newsld.link.build import MOST_PER_NAME, Alias, Row, build
from newsld.link.entry import Entry
from newsld.link.keys import key_of, skeleton_of
from newsld.link.layout import HEADER, Filed
from newsld.link.table import Gazetteer
from newsld.model.annotation import NameType


def place(name: str, number: int, **more: object) -> Entry:
    return Entry(name=name, iris=(f"https://sws.geonames.org/{number}/",), type=NameType.PLACE, **more)  # type: ignore[arg-type]


LARK: Row = (
    place(
        "Larkhaven", 1, kind="City", weight=3, coordinates=(59.4, -24.75), within="http://www.wikidata.org/entity/Q1"
    ),
    (Alias("Lärkhamn"), Alias("LKH", 0.5)),
)
NORTHLAND: Row = (Entry(name="Northland", iris=("http://www.wikidata.org/entity/Q1",), kind="Country"), ())


def made(folder: Path, *rows: Row) -> Gazetteer:
    build(rows, folder / "names.nlg", about={"sources": []})
    return Gazetteer(folder / "names.nlg")


def names(gazetteer: Gazetteer, name: str) -> list[str]:
    return [found.entry.name for found in gazetteer.find(name)]


def test_an_entry_comes_back_whole(tmp_path: Path) -> None:
    (found,) = made(tmp_path, LARK, NORTHLAND).find("Larkhaven")
    entry = found.entry
    assert (entry.name, entry.iris, entry.type, entry.kind) == (LARK[0].name, LARK[0].iris, LARK[0].type, "City")
    assert entry.coordinates == pytest.approx((59.4, -24.75), abs=1e-5)
    assert entry.within == "http://www.wikidata.org/entity/Q1"
    assert entry.weight == pytest.approx(3, rel=0.05)


texts = st.text(min_size=1, max_size=30).filter(key_of)
entries = st.builds(
    Entry,
    name=texts,
    iris=st.lists(st.sampled_from(["https://a.example/", "urn:x:", "http://b.example/ü"]), min_size=1, max_size=3).map(
        tuple
    ),
    type=st.sampled_from([None, *NameType]),
    kind=st.sampled_from([None, "City", "Country"]),
    weight=st.floats(0, 30_000),
    coordinates=st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 180)),
    within=st.none() | st.just("https://c.example/1"),
    context=st.lists(st.integers(0, 65535), max_size=5).map(tuple),
)


@given(entries)
def test_any_entry_comes_back(tmp_path_factory: pytest.TempPathFactory, entry: Entry) -> None:
    found = made(tmp_path_factory.mktemp("any"), (entry, ())).entry(0)
    for attribute in ("name", "iris", "type", "kind", "within", "context"):
        assert getattr(found, attribute) == getattr(entry, attribute)
    assert found.weight == pytest.approx(entry.weight, rel=0.05, abs=0.05)
    if entry.coordinates:
        assert found.coordinates == pytest.approx(entry.coordinates, abs=1e-5)


@pytest.mark.parametrize("written", ["LARKHAVEN", "larkhaven", "Lark­haven".replace("­", ""), "Larkhamn", "L.K.H."])
def test_capitals_accents_and_points_do_not_count(tmp_path: Path, written: str) -> None:
    assert names(made(tmp_path, LARK), written) == ["Larkhaven"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al-Assad", "al Assad"),
        ("Łódź", "Lodz"),
        ("Sana'a", "Sanaa"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("U.S.", "US"),
    ],
)
def test_spellings_meet(one: str, other: str) -> None:
    assert key_of(one) == key_of(other) != ""


def test_transliterations_of_a_long_name_meet_and_short_names_have_none() -> None:
    assert skeleton_of(key_of("Mohammed Hosseini")) == skeleton_of(key_of("Muhammad Hoseyni")) is not None
    assert skeleton_of(key_of("Li Wei")) is None
    assert skeleton_of(key_of("Mohammed")) is None


def test_only_people_are_filed_under_transliterations(tmp_path: Path) -> None:
    person = Entry(name="Mohammed Hosseini", iris=("https://a.example/1",), type=NameType.PERSON)
    gazetteer = made(tmp_path, (person, ()), (place("Mohammed Hosseinis", 2), ()))
    (found,) = gazetteer.find_key(skeleton_of(key_of("Muhammad Hoseyni")) or "")
    assert (found.entry.name, found.filed) == ("Mohammed Hosseini", Filed.SKELETON)


def test_the_heavier_stands_first_and_the_own_name_says_so(tmp_path: Path) -> None:
    gazetteer = made(
        tmp_path, (place("Old Marsh", 1, weight=1), (Alias("Marsh", 1),)), (place("Marsh", 2, weight=90), ())
    )
    found = gazetteer.find("Marsh")
    assert [(f.entry.name, f.filed) for f in found] == [("Marsh", Filed.NAME), ("Old Marsh", Filed.ALIAS)]


def test_what_has_an_identifier_of_an_earlier_row_adds_its_names_to_it(tmp_path: Path) -> None:
    again = Entry(name="Lark Harbour", iris=("https://other.example/x", *LARK[0].iris), type=NameType.PERSON)
    built = build([LARK, (again, (Alias("Larky"),))], tmp_path / "names.nlg", about={"sources": []})
    gazetteer = Gazetteer(tmp_path / "names.nlg")
    assert (built.entries, built.merged) == (1, 1)
    assert names(gazetteer, "Lark Harbour") == names(gazetteer, "Larky") == ["Larkhaven"]


def test_it_is_found_by_its_identifier(tmp_path: Path) -> None:
    gazetteer = made(tmp_path, LARK, NORTHLAND)
    found = gazetteer.by_iri("http://www.wikidata.org/entity/Q1")
    assert found is not None
    assert found.name == "Northland"
    assert gazetteer.by_iri("http://www.wikidata.org/entity/Q2") is None


def test_a_name_without_letters_is_left_out(tmp_path: Path) -> None:
    built = build([(place("—", 1), ()), LARK], tmp_path / "names.nlg", about={"sources": []})
    assert (built.entries, built.unnamed) == (1, 1)
    assert Gazetteer(tmp_path / "names.nlg").find("…") == ()


def test_of_many_rows_of_one_name_the_heaviest_are_kept(tmp_path: Path) -> None:
    rows = ((place("Newtown", n, weight=n), ()) for n in range(1000))
    built = build(rows, tmp_path / "names.nlg", about={"sources": []})
    found = Gazetteer(tmp_path / "names.nlg").find("Newtown")
    assert (len(found), built.crowded) == (MOST_PER_NAME, 1)
    assert min(f.weight for f in found) > 900


def test_the_same_rows_give_the_same_bytes_however_they_are_sorted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [(place(f"Town {n % 40}", n, weight=n % 7), (Alias(f"T{n % 9}"),)) for n in range(300)]
    build(rows, tmp_path / "whole.nlg", about={"sources": []})
    monkeypatch.setattr(building, "_RUN", 50)
    build(rows, tmp_path / "runs.nlg", about={"sources": []})
    assert (tmp_path / "whole.nlg").read_bytes() == (tmp_path / "runs.nlg").read_bytes()


def test_an_empty_one_finds_nothing(tmp_path: Path) -> None:
    gazetteer = made(tmp_path)
    assert (len(gazetteer), gazetteer.find("Larkhaven"), gazetteer.by_iri("https://a.example/")) == (0, (), None)


def test_opening_reads_no_more_than_the_description(tmp_path: Path) -> None:
    build(((place(f"Town {n}", n), ()) for n in range(5000)), tmp_path / "names.nlg", about={"sources": []})
    tracemalloc.start()
    gazetteer = Gazetteer(tmp_path / "names.nlg", check=False)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(gazetteer) == 5000
    assert most < 50_000 < (tmp_path / "names.nlg").stat().st_size


def test_nothing_is_left_where_building_fails(tmp_path: Path) -> None:
    def rows() -> object:
        yield LARK
        raise RuntimeError("the source broke")

    with pytest.raises(RuntimeError):
        build(rows(), tmp_path / "names.nlg", about={"sources": []})  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        build([LARK], tmp_path / "none" / "names.nlg", about={"sources": []})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made(tmp_path, LARK, NORTHLAND)
    return tmp_path / "names.nlg"


def refused(file: Path, data: bytes) -> str:
    other = file.with_name("other.nlg")
    other.write_bytes(data)
    with pytest.raises(UsageError) as caught:
        Gazetteer(other, name="other.nlg")
    return str(caught.value)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.nlg: cannot be read \(No such file"):
        Gazetteer(tmp_path / "none.nlg", name="none.nlg")


def test_an_empty_file_is_said(file: Path) -> None:
    assert refused(file, b"") == "other.nlg: cannot be read (it is empty)"


def test_another_kind_of_file_is_said(file: Path) -> None:
    assert refused(file, b"name,iri\n") == "other.nlg: is no gazetteer file (it does not begin like one)"


def test_another_version_is_said(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[8:12] = struct.pack("<I", 7)
    assert refused(file, bytes(data)) == "other.nlg: has version 7 of the format (this newsld reads version 1)"


def test_a_cut_file_is_said(file: Path) -> None:
    data = file.read_bytes()
    assert refused(file, data[:-1]) == f"other.nlg: is damaged (it has {len(data) - 1} bytes instead of {len(data)})"
    assert "is damaged" in refused(file, data[: HEADER - 9])
    assert "is damaged" in refused(file, data[:12])


def test_any_turned_bit_is_noticed(file: Path) -> None:
    data = file.read_bytes()
    for at in range(8, len(data)):
        turned = bytearray(data)
        turned[at] ^= 1 << at % 8
        if _is_padding(data, at):
            continue
        assert "is damaged" in (message := refused(file, bytes(turned))) or "version" in message, at


def _is_padding(data: bytes, at: int) -> bool:
    sections = [struct.unpack_from("<QQI", data, 24 + 20 * n) for n in range(8)]
    return at >= HEADER and not any(offset <= at < offset + length for offset, length, _ in sections)


@given(st.integers(0, 10**9), st.integers(1, 255))
def test_damage_that_was_not_summed_up_is_an_error_of_ours(
    tmp_path_factory: pytest.TempPathFactory, where: int, turn: int
) -> None:
    folder = tmp_path_factory.mktemp("damage")
    made(folder, LARK, NORTHLAND)
    data = bytearray((folder / "names.nlg").read_bytes())
    data[HEADER + where % (len(data) - HEADER)] ^= turn
    (folder / "names.nlg").write_bytes(data)
    with suppress(UsageError):
        gazetteer = Gazetteer(folder / "names.nlg", check=False)
        gazetteer.find("Larkhaven")
        gazetteer.find("LKH")
        gazetteer.by_iri("http://www.wikidata.org/entity/Q1")


def test_the_sum_of_the_header_is_of_its_bytes(file: Path) -> None:
    data = file.read_bytes()
    assert struct.unpack_from("<I", data, HEADER - 4)[0] == crc32(data[: HEADER - 4])
