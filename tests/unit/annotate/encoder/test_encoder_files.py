"""Loading an encoder: what is said when a file is missing, damaged or of another version."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from newsld.annotate.encoder.calibration import Calibration
from newsld.annotate.encoder.session import Session, session_of
from newsld.errors import PluginError
from newsld.lang.encoder import Encoder, read_manifest
from support.tiny_encoder import write_encoder

FILES = ("encoder.json", "heads.npz", "model.onnx", "tokenizer.json")


@pytest.fixture
def encoder(tmp_path: Path) -> Encoder:
    return write_encoder(tmp_path / "encoder")


def refused(encoder: Encoder) -> PluginError:
    with pytest.raises(PluginError) as caught:
        Session(encoder)
    assert caught.value.exit_code == 2
    assert caught.value.hint == "install it again: pip install --force-reinstall newsld"
    return caught.value


def test_whole_files_load(encoder: Encoder) -> None:
    assert Session(encoder).labels["mention_forms"] == ("name", "nominal", "pronoun")


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(encoder: Encoder, name: str) -> None:
    encoder.folder.joinpath(name).unlink()
    error = refused(encoder)
    assert str(error) == f"{encoder.folder / name}: cannot be read (it is missing)"


@pytest.mark.parametrize("name", FILES[1:])
def test_a_file_cut_short_is_named(encoder: Encoder, name: str) -> None:
    path = encoder.folder / name
    data = path.read_bytes()
    path.write_bytes(data[:1000])
    assert str(refused(encoder)) == (
        f"{path}: cannot be read (it is damaged: 1,000 bytes instead of {len(data):,})"
    )  # fmt: skip


@pytest.mark.parametrize("name", FILES[1:])
def test_a_file_of_the_right_size_with_other_bytes_is_named(encoder: Encoder, name: str) -> None:
    path = encoder.folder / name
    path.write_bytes(bytes(len(path.read_bytes())))
    assert str(refused(encoder)) == (
        f"{path}: cannot be read (it is damaged: its SHA-256 is not the one in encoder.json)"
    )  # fmt: skip


def test_a_large_model_is_checked_only_when_it_does_not_load(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsld.lang.encoder._SMALL", 100)
    path = encoder.folder / "model.onnx"
    read_manifest(encoder)
    path.write_bytes(bytes(len(path.read_bytes())))
    read_manifest(encoder)
    assert "SHA-256" in str(refused(encoder))


@pytest.mark.parametrize("text", ["", "[]", "{", "null", '{"format": 2}', "\x00" * 40])
def test_a_damaged_description_is_named(encoder: Encoder, text: str) -> None:
    encoder.folder.joinpath("encoder.json").write_text(text, encoding="utf-8")
    assert str(refused(encoder)).startswith(f"{encoder.folder / 'encoder.json'}: cannot be read (it is damaged: ")


def test_another_version_is_told(tmp_path: Path) -> None:
    encoder = write_encoder(tmp_path, format=7)
    assert str(refused(encoder)).endswith("cannot be read (format 7; this version of newsld reads 2)")


def test_what_to_install_is_named_by_the_language(tmp_path: Path) -> None:
    with pytest.raises(PluginError) as caught:
        Session(Encoder(folder=tmp_path, distribution="newsld-de"))
    assert caught.value.hint == "install it again: pip install --force-reinstall newsld-de"


def test_an_encoder_is_loaded_once(encoder: Encoder) -> None:
    assert session_of(encoder) is session_of(Encoder(folder=encoder.folder))


def test_a_model_without_an_output_is_named(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsld.annotate.encoder.session.OUTPUTS", ("upos", "weather"))
    assert str(refused(encoder)).endswith("model.onnx: cannot be read (it has no output 'weather')")


def test_heads_without_a_matrix_are_named(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsld.annotate.encoder.session.HEADS", ("role_bias", "weather"))
    assert "heads.npz: cannot be read (it is damaged: KeyError" in str(refused(encoder))


def test_entries_for_people_are_passed_over(tmp_path: Path) -> None:
    encoder = write_encoder(tmp_path, licence="CC-BY-SA-4.0", calibration={"weather": 1, "names": [[0, 0.5], [1, 1]]})
    assert read_manifest(encoder).calibration == {"names": ((0.0, 0.5), (1.0, 1.0))}


def test_confidence_is_read_off_a_line() -> None:
    calibration = Calibration({"names": [(0.0, 0.2), (0.5, 0.3), (1.0, 0.9)]})
    raw = np.array([0.0, 0.25, 0.75, 1.0], dtype=np.float32)
    assert calibration.of("names", raw) == pytest.approx([0.2, 0.25, 0.6, 0.9])
    assert calibration.of("roles", raw) == pytest.approx([0.0, 0.25, 0.75, 1.0])
