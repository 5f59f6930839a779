"""What `newsld show` says of one article and of many, on a terminal and off it."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from newsld import pipeline
from newsld.cli._screen import Screen
from newsld.read import READERS
from support.command import Newsld, Ran, environment, write

TALKS = """Envoys to meet in Oslo

OSLO, May 6, 2024 (Northern Wire) — Foreign Minister Kari Lindqvist will meet Secretary Thomas Ashworth in Oslo on Friday, Reuters said.

The visit of Lindqvist to Bergen was called off. “We are close,” Lindqvist said.
"""
# No sentence of it has a verb: else that would be its main event.
DULL = "Fine weather\n\nSunshine and blue skies all week.\n"
CARD = """\
talks.txt
Envoys to meet in Oslo
                                              rests on                      sure
  by            Ingrid Solberg                option --author
  publisher     Northern Wire                 option --publisher
  published     2024-05-06                    option --published
  written in    Oslo                          dateline
  address       https://example.org/1
  language      en

Main event: Meeting of Kari Lindqvist and Thomas Ashworth in Oslo
  “Foreign Minister Kari Lindqvist will meet Secretary Thomas Ashworth in Oslo
  on Friday, Reuters said.”
  who           Kari Lindqvist                “Kari Lindqvist”              0.??
                Thomas Ashworth               “Thomas Ashworth”             0.??
  what          meeting                       “meet” ×2                     0.??
  modality      planned                       “will”                        0.??
  where         Oslo                          “Oslo” ×2                     0.??
  when          2024-05-10                    “Friday”                      0.??
  according to  Reuters                       “Reuters”                     0.??

Further event: Visit by Kari Lindqvist to Bergen
  who           Kari Lindqvist                “Lindqvist”                   0.??
  what          visit                         “visit”                       0.??
  modality      cancelled                     “called off”                  0.??
  to            Bergen                        “Bergen”                      0.??
  where         Bergen                        from “Bergen”                 0.??

People
  name          Kari Lindqvist                “Kari Lindqvist”              0.??
  post          Foreign Minister              “Foreign Minister”            0.??
  also          Lindqvist                     “Lindqvist” ×2                0.??
  name          Thomas Ashworth               “Thomas Ashworth”             0.??
  post          Secretary                     “Secretary”                   0.??
  name          Ingrid Solberg                option --author
"""
KNOWN = ("--url", "https://example.org/1", "--published", "2024-05-06", "--author", "Ingrid Solberg")


def shown(ran: Ran) -> list[str]:
    """Give the lines of what was shown, none of which may be too wide or hold what a terminal acts on."""
    assert (ran.code, ran.lines) == (0, [])
    lines = ran.out.decode().split("\n")
    assert lines.pop() == ""
    assert [line for line in lines if cell_len(line) > 80 or line != line.rstrip() or "\x1b" in line] == []
    return lines


def part(lines: list[str], title: str) -> list[str]:
    """Give the lines of one section."""
    start = lines.index(title) + 1
    return lines[start : lines.index("", start) if "" in lines[start:] else len(lines)]


def test_a_card_begins_with_the_article_and_its_main_event(newsld: Newsld, folder: Path) -> None:
    write("talks.txt", TALKS)
    lines = shown(newsld("show", "talks.txt", *KNOWN, "--publisher", "Northern Wire"))
    # How sure it is is the encoder's affair.
    shown_as = [re.sub(r"0\.\d\d$", "0.??", line) for line in lines]
    assert shown_as[: CARD.count("\n")] == CARD.splitlines()
    assert "Findings" not in lines


def test_a_card_ends_with_quotations_sources_and_findings(newsld: Newsld, folder: Path) -> None:
    write("talks.txt", TALKS)
    lines = shown(newsld("show", "talks.txt"))
    assert part(lines, "Quotations") == [
        "  “We are close,”",
        "  said by       Kari Lindqvist                “Lindqvist”, “said”           0.95",
    ]
    (source,) = part(lines, "Sources cited")
    assert source.startswith("  source        Reuters                       “Reuters”                     0.")
    assert part(lines, "Findings") == [
        "  talks.txt: note NLD202 the article has no address; it is named by its text and",
        "  gets another name when the text is corrected",
        "    give its address with --url, or a common one with --base",
    ]


def test_an_inferred_date_says_why_and_a_made_headline_from_what(newsld: Newsld, folder: Path) -> None:
    write(
        "quake.txt", "A quake struck on Saturday, police said on Saturday 16 March. It opens in 2021. It was in 2016.\n"
    )
    lines = shown(newsld("show", "quake.txt"))
    assert lines[1] == "A quake struck on Saturday, police said on Saturday 16 March"
    assert lines[3].startswith("  headline      none; made from the lead      “A quake struck on Saturday,")
    assert [line for line in lines if line.startswith("  counted from  2019-03-16 (inferred)")]
    assert "because only 2019 lies" in " ".join(" ".join(lines).split())


def test_an_article_that_reports_nothing_still_has_a_card(newsld: Newsld, folder: Path) -> None:
    write("dull.txt", DULL)
    lines = shown(newsld("show", "dull.txt"))
    assert lines[:5] == [
        "dull.txt",
        "Fine weather",
        "                                              rests on                      sure",
        "  published     not said",
        "  language      en",
    ]
    assert "  dull.txt: note NLD203 no event was found" in lines


def test_many_articles_are_a_table(newsld: Newsld, folder: Path) -> None:
    write("in/deep/below/talks.txt", TALKS)
    write("in/dull.txt", DULL)
    assert shown(newsld("show", "in")) == [
        "source        headline           main event       when       where    ev. found",
        "in/dull.txt   Fine weather       –                –          –        0   2n",
        "…ow/talks.txt Envoys to meet in… Meeting of Kari… 2024-05-10 Oslo     2   1n",
    ]


def test_two_files_of_one_name_are_two_articles(newsld: Newsld, folder: Path) -> None:
    for name in ("a/x.txt", "b/x.txt"):
        write(name, f"Headline {name}\n\nThe story of {name} is told.\n")
    assert [line.split()[0] for line in shown(newsld("show", "a/x.txt", "b/x.txt"))] == ["source", "a/x.txt", "b/x.txt"]


def test_what_fails_is_told_and_the_others_are_shown(newsld: Newsld, folder: Path) -> None:
    write("a.txt", "")
    write("b.txt", "Nothing happens\n\nNothing at all happens here.\n")
    ran = newsld("show", "a.txt", "b.txt")
    assert (ran.code, ran.lines) == (1, ["error: a.txt: there is no text in it", "  check that it is the right file"])
    assert [line.split()[0] for line in ran.out.decode().splitlines()] == ["source", "b.txt"]


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["missing.txt"], ["error: missing.txt: no such file or folder", "  name files, folders or -"]),
        ([], ["error: newsld show: missing argument 'SOURCE...'", "  newsld show --help lists what there is"]),
        (
            ["story.txt", "--published", "soon"],
            [
                "error: --published: is no date (not an ISO 8601 date: 'soon')",
                "  write 2021, 2021-05, 2021-05-03 or 2021-05-03T14:05+02:00",
            ],
        ),
        (
            ["story.txt", ".", "--url", "https://example.org/1"],
            [
                "error: --url: is about one article (2 sources are given)",
                "  say it in the front matter of each, or in a file STEM.meta.yaml beside it",
            ],
        ),
        (["story.txt", "--from", "markdwn"], ["error: markdwn: no such format", f"  did you mean 'markdown'? there are: {', '.join(READERS.names())}"]),
    ],
)  # fmt: skip
def test_wrong_usage(newsld: Newsld, story: Path, arguments: list[str], lines: list[str]) -> None:
    write("other.txt", "Headline\n\nAnother story.\n")
    ran = newsld("show", *arguments)
    assert (ran.code, ran.out, ran.lines) == (2, b"", lines)


def test_an_empty_text_fails(newsld: Newsld, folder: Path) -> None:
    write("empty.txt", " \n")
    ran = newsld("show", "empty.txt")
    assert (ran.code, ran.out) == (1, b"")
    assert ran.lines == ["error: empty.txt: there is no text in it", "  check that it is the right file"]


def test_a_bug_in_one_article_does_not_cost_the_others(
    newsld: Newsld, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.txt", "Nothing happens\n\nNothing at all happens here.\n")
    write("b.txt", "Nothing happens there\n\nNothing at all happens there.\n")
    annotate = pipeline.annotate

    def fail_at_a(document, **options):
        return 1 / 0 if document.source == "a.txt" else annotate(document, **options)

    monkeypatch.setattr(pipeline, "annotate", fail_at_a)
    ran = newsld("show", "a.txt", "b.txt")
    assert ran.code == 70
    assert ran.lines[0] == "error: a.txt: newsld failed to annotate it (ZeroDivisionError: division by zero)"
    assert "b.txt" in ran.out.decode()


def test_the_standard_input(newsld_process: Newsld, folder: Path) -> None:
    assert shown(newsld_process("show", "-", stdin=TALKS.encode()))[:2] == ["standard input", "Envoys to meet in Oslo"]


def test_a_closed_pipe_ends_quietly(newsld_process: Newsld, story: Path) -> None:
    read, pipe = os.pipe()
    os.close(read)
    try:
        ran = newsld_process("show", "story.txt", stdout=pipe)
    finally:
        os.close(pipe)
    assert (ran.code, ran.err) == (0, "")


def test_a_full_disk(newsld_process: Newsld, story: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = newsld_process("show", "story.txt", stdout=full)
    assert ran.code == 3
    assert ran.lines == [
        "error: standard output: cannot be written (no space is left on the disk)",
        "  free some space",
    ]


def test_a_standard_output_that_cannot_hold_the_characters(newsld_process: Newsld, folder: Path, monkeypatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    write("talks.txt", TALKS)
    ran = newsld_process("show", "talks.txt", *KNOWN)
    assert ran.code == 0
    assert b"?Friday?" in ran.out


HOSTILE = "\x1b]0;title\x07[red]x[/red] :smile: \x9b31m \u202eabc\u2066 \u2028 minister Anna Tamm met President Jo Berg on 4 May 2019."


def test_nothing_in_an_article_acts_on_the_terminal(newsld: Newsld, folder: Path) -> None:
    write("a\x1b[31m.txt", HOSTILE)
    lines = shown(
        newsld("show", "a\x1b[31m.txt", "--headline", HOSTILE, "--language", "en", "--author", "\u202eB\x1b[2J")
    )
    text = "\n".join(lines)
    assert [c for c in text if c != "\n" and (not c.isprintable() or c in "\u202e\u2066\u2028")] == []
    assert "[red]x[/red] :smile:" in text


@pytest.mark.parametrize(
    "headline",
    ["x" * 400, "会谈将在奥斯陆举行" * 30, "مرحبا بالعالم " * 30, "é" * 200, "👩‍👩‍👧" * 60, "Long words " * 200],
)
def test_long_wide_and_right_to_left_headlines_wrap(newsld: Newsld, folder: Path, headline: str) -> None:
    write("a.txt", f"{headline}\n\nMinister Anna Tamm met President Jo Berg in Oslo on 4 May 2019.\n")
    write("b.txt", "Headline\n\nThe story is told.\n")
    lines = shown(newsld("show", "a.txt", "--language", "en", "--headline", headline))
    assert len([line for line in lines[1:] if line.startswith(headline[:3].strip())]) >= 1
    table = shown(newsld("show", "a.txt", "b.txt", "--language", "en"))
    assert len(table) == 3
    assert len({cell_len(line[: line.index("1")]) for line in table if "1n" in line[-4:]}) <= 2


def test_a_line_of_megabytes_is_cut(newsld: Newsld, folder: Path) -> None:
    write("a.txt", "Head\n\nMinister Anna Tamm met President Jo Berg in Oslo on 4 May 2019. " + "x" * 1_000_000)
    ran = newsld("show", "a.txt", "--language", "en")
    assert ran.code == 0
    assert len(ran.out) < 5000


def on_a_terminal(folder: Path, columns: int, **env: str) -> str:
    """Run newsld with a terminal as stdout, and give what it shows."""
    controller, terminal = pty.openpty()
    command = [sys.executable, "-m", "newsld", "show", "talks.txt"]
    whole = {**environment(), "TERM": "xterm-256color", **env, "COLUMNS": str(columns)}
    running = subprocess.Popen(command, cwd=folder, env=whole, stdin=subprocess.DEVNULL, stdout=terminal)
    os.close(terminal)
    shown = b""
    try:
        while data := os.read(controller, 65536):
            shown += data
    except OSError:
        pass  # Linux reports the end of a terminal as an error
    os.close(controller)
    assert running.wait(timeout=600) == 0
    return shown.decode().replace("\r\n", "\n")


def test_a_terminal_has_styles_and_its_own_width(folder: Path) -> None:
    write("talks.txt", TALKS)
    text = on_a_terminal(folder, 110)
    assert "\x1b[1mEnvoys to meet in Oslo\x1b[0m" in text
    assert "Thomas Ashworth in Oslo on Friday, Reuters said.”" in text


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_color_and_dumb_terminals_have_plain_text(folder: Path, newsld: Newsld, env: dict[str, str]) -> None:
    write("talks.txt", TALKS)
    assert on_a_terminal(folder, 80, **env) == newsld("show", "talks.txt").out.decode()


@pytest.mark.parametrize("columns", [1, 20, 10_000])
def test_a_very_narrow_or_wide_terminal_gets_a_readable_width(folder: Path, columns: int) -> None:
    write("talks.txt", TALKS)
    lines = on_a_terminal(folder, columns, NO_COLOR="1").splitlines()
    assert 38 <= max(map(cell_len, lines)) <= 120


def test_two_runs_show_the_same(newsld_process: Newsld, folder: Path) -> None:
    write("talks.txt", TALKS)
    assert newsld_process("show", "talks.txt").out == newsld_process("show", "talks.txt").out


def test_a_screen_without_a_terminal_is_80_wide_and_plain() -> None:
    assert (Screen().width, Screen().styled) == (80, False)
