from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from newsld.errors import ItemError, NewsldError, UsageError
from newsld.fetch import files
from newsld.fetch.files import SourceFile, check_stems, find_sources, read_source

EXTENSIONS = (".md", ".txt")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, text: str = "Words.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def refused(*names: str) -> tuple[str, str]:
    with pytest.raises(UsageError) as caught:
        find_sources(names, extensions=EXTENSIONS, stdin=io.BytesIO())
    return str(caught.value), caught.value.hint


def failed(source: SourceFile) -> tuple[str, str]:
    with pytest.raises(ItemError) as caught:
        read_source(source)
    return str(caught.value), caught.value.hint


def found(*names: str) -> list[tuple[str, str]]:
    return [(source.name, source.stem) for source in find_sources(names, extensions=EXTENSIONS, stdin=io.BytesIO())]


def only(name: str) -> SourceFile:
    (source,) = find_sources([name], extensions=EXTENSIONS)
    return source


def test_a_named_file_is_filed_under_its_own_name(here: Path) -> None:
    write(here / "a" / "story.txt")
    assert found("a/story.txt") == [("a/story.txt", "story")]


def test_a_named_file_may_have_any_extension(here: Path) -> None:
    write(here / "story.wire")
    assert found("story.wire") == [("story.wire", "story")]


def test_folders_are_walked_in_order_and_mirrored(here: Path) -> None:
    for name in ("news/b.txt", "news/a.md", "news/2021/c.txt", "news/logo.png", "news/.hidden.txt", "news/.git/d.txt"):
        write(here / name)
    assert found("news") == [("news/a.md", "a"), ("news/b.txt", "b"), ("news/2021/c.txt", "2021/c")]


def test_extensions_are_told_whatever_their_case(here: Path) -> None:
    write(here / "news" / "A.TXT")
    assert found("news") == [("news/A.TXT", "A")]


def test_the_standard_input_is_an_article(here: Path) -> None:
    (source,) = find_sources(["-"], extensions=EXTENSIONS, stdin=io.BytesIO(b"Words."))
    resource = read_source(source)
    assert (resource.source, resource.stem, resource.data) == ("standard input", "article", b"Words.")


def test_a_file_named_twice_is_read_once(here: Path) -> None:
    write(here / "a.txt")
    assert found("a.txt", "./a.txt") == [("a.txt", "a")]


def test_a_sidecar_goes_with_its_article_and_is_none(here: Path) -> None:
    write(here / "news" / "a.txt")
    write(here / "news" / "a.meta.yaml", "title: T")
    (source,) = find_sources(["news"], extensions=(*EXTENSIONS, ".yaml"))
    resource = read_source(source)
    assert (resource.sidecar, resource.sidecar_name) == (b"title: T", "a.meta.yaml")


def test_a_linked_file_is_read(here: Path) -> None:
    write(here / "far" / "a.txt", "Linked.")
    (here / "b.txt").symlink_to(here / "far" / "a.txt")
    assert read_source(only("b.txt")).data == b"Linked."


def test_no_such_name(here: Path) -> None:
    assert refused("nowhere.txt") == ("nowhere.txt: no such file or folder", "name files, folders or -")


def test_a_misspelt_name_gets_a_suggestion(here: Path) -> None:
    write(here / "story.txt")
    assert refused("stroy.txt") == ("stroy.txt: no such file or folder", "did you mean 'story.txt'?")


def test_nothing_is_read_if_the_second_name_is_wrong(here: Path) -> None:
    write(here / "a.txt")
    assert refused("a.txt", "b/c.txt")[0] == "b/c.txt: no such file or folder"


def test_a_folder_without_articles(here: Path) -> None:
    write(here / "news" / "logo.png")
    assert refused("news") == (
        "news: no articles in this folder (none of its files ends in .md .txt)",
        "name the files themselves, whatever they end in",
    )


def test_an_address_is_refused(here: Path) -> None:
    assert refused("https://example.org/a") == (
        "https://example.org/a: is an address, not a file",
        "save it in a file",
    )


def test_a_sidecar_is_no_source(here: Path) -> None:
    write(here / "a.meta.yaml")
    assert refused("a.meta.yaml") == (
        "a.meta.yaml: is no article (a name in .meta.yaml is for what is known about an article)",
        "name the article; a.meta.yaml is read with it",
    )


def test_the_standard_input_may_be_closed() -> None:
    with pytest.raises(UsageError, match=r"^-: the standard input cannot be read$"):
        find_sources(["-"], extensions=EXTENSIONS)


def test_two_sources_with_one_stem_are_refused(here: Path) -> None:
    write(here / "x" / "a.txt")
    write(here / "y" / "a.md")
    assert refused("x", "y") == (
        "x/a.txt, y/a.md: two sources for the same output files (both are 'a')",
        "rename one, convert them apart, or give the folder above them",
    )


def test_stems_below_a_common_folder_do_not_clash(here: Path) -> None:
    write(here / "x" / "a.txt")
    write(here / "y" / "a.txt")
    check_stems(find_sources(["."], extensions=EXTENSIONS))


def test_what_a_terminal_would_act_on_is_not_shown(here: Path) -> None:
    assert refused("a\x1b[31m.txt")[0] == "a\ufffd[31m.txt: no such file or folder"


def test_a_name_that_is_no_utf_8_has_a_stem_that_is(here: Path) -> None:
    name = os.fsdecode(b"a\xff.txt")
    write(here / name)
    assert only(name).stem == "a\ufffd"


def test_a_file_that_vanishes(here: Path) -> None:
    path = write(here / "a.txt")
    source = only("a.txt")
    path.unlink()
    assert failed(source) == ("a.txt: cannot be read (it has vanished)", "")


def test_a_fifo_is_not_waited_for(here: Path) -> None:
    os.mkfifo(here / "pipe.txt")
    assert failed(only("pipe.txt")) == (
        "pipe.txt: cannot be read (it is no regular file)",
        "give its content by -",
    )


def test_a_device_is_not_read() -> None:
    assert failed(only("/dev/zero"))[0] == "/dev/zero: cannot be read (it is no regular file)"


def test_a_file_that_may_not_be_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = only(str(write(here / "a.txt")))

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(NewsldError) as caught:
        read_source(source)
    assert (caught.value.what, caught.value.because) == ("cannot be read", "permission denied")


def test_a_folder_that_may_not_be_listed(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(here / "news" / "a.txt")

    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refuse)
    assert refused("news") == ("news: cannot be listed (permission denied)", "check its rights")


def test_a_file_that_is_too_big(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 1024 * 1024)
    (here / "a.txt").write_bytes(b"x" * (1024 * 1024 + 1))
    assert failed(only("a.txt")) == ("a.txt: is too big (more than 1 MiB)", "split it into its articles")


def test_a_standard_input_that_is_too_big(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 1024 * 1024)
    (source,) = find_sources(["-"], extensions=EXTENSIONS, stdin=io.BytesIO(b"x" * (1024 * 1024 + 1)))
    assert failed(source)[0] == "standard input: is too big (more than 1 MiB)"


def test_links_that_lead_back_to_themselves_cost_no_other_article(here: Path) -> None:
    write(here / "news" / "a.txt")
    (here / "news" / "b.txt").symlink_to("b.txt")
    (here / "news" / "folder").symlink_to("folder")
    first, second = find_sources(["news"], extensions=EXTENSIONS)
    assert read_source(first).data == b"Words."
    assert failed(second)[0] == "news/b.txt: cannot be read (too many levels of symbolic links)"


def test_a_link_that_leads_nowhere_is_not_proposed_for_itself(here: Path) -> None:
    (here / "b.txt").symlink_to("b.txt")
    assert refused("b.txt") == ("b.txt: no such file or folder", "name files, folders or -")


def test_a_name_too_long_for_a_sidecar_has_none(here: Path) -> None:
    name = "x" * 251 + ".txt"
    write(here / name)
    assert only(name).sidecar is None
