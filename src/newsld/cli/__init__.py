"""The command line: parse, build settings, call one function, report, exit."""

from __future__ import annotations

import gc
import io
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import NoReturn, cast

import click

from newsld._version import __version__
from newsld.cli import _terminal
from newsld.cli._exits import Exit
from newsld.errors import NewsldError, UsageError

COMMANDS = {
    "convert": ("newsld.cli.convert:convert", "Turn articles into linked data."),
    "embed": ("newsld.cli.embed:embed", "Write pages with their structured data enriched."),
    "show": ("newsld.cli.show:show", "Show what articles report, and the words it rests on."),
    "validate": ("newsld.cli.validate:validate", "Check anybody's JSON-LD, pages and RDF."),
    "explain": ("newsld.cli.explain:explain", "Tell what a finding means."),
    "annotate": ("newsld.cli.annotate:annotate", "Write what stands where in the text, as JSON Lines."),
    "load": ("newsld.cli.load:load", "Load articles into a triple store."),
    "query": ("newsld.cli.query:query", "Ask a triple store in SPARQL."),
    "ask": ("newsld.cli.ask:ask", "Ask a triple store named questions."),
    "gazetteer": ("newsld.cli.gazetteer:gazetteer", "Build a gazetteer of your own, and look names up."),
    "export": ("newsld.cli.export:export", "Write a triple store back to files."),
    "dataset": ("newsld.cli.dataset:dataset", "Describe a data set in VoID and DCAT."),
    "plugins": ("newsld.cli.plugins:plugins", "List readers, languages and formats, and who made them."),
    "completion": ("newsld.cli.completion:completion", "Print the completion script of a shell."),
}
"""Name to ``module:attribute`` and the line in the help; a command is imported when it is used."""

_COMPLETE = "_NEWSLD_COMPLETE"
_VALUES = 50_000
"""Values made between two looks for cycles: an article makes tens of thousands, and none of them is in a cycle."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name][0].partition(":")
        return cast(click.Command, getattr(import_module(module), attribute))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


def _version(ctx: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if not wanted:
        return
    from newsld.cli.plugins import rows

    click.echo(f"newsld {__version__}")
    for kind, name, distribution, version in rows():
        if distribution != "newsld":
            click.echo(_terminal.plain(f"{kind} {name} ({distribution} {version})"))
    ctx.exit()


@click.group(
    cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 all done; 1 some articles failed or did not validate; 2 wrong usage; 3 an output cannot be "
    "written; 70 a bug in newsld; 130 stopped by Ctrl-C.",
)  # fmt: skip
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version,
    help="Show the version, and the plug-ins of other makers with theirs.",
)  # fmt: skip
@_terminal.verbose_option
@click.pass_context
def commands(context: click.Context) -> None:
    """Turn news into linked data: who did what to whom, where, when, and according to whom."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        context.exit(Exit.USAGE)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and end the process with its exit code.

    Args:
        arguments: What stands after the program's name; ``None`` for those of the process.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal in Latin-1 has no quotation marks; an escape tells more than a failure. Data goes out as bytes.
        sys.stdout.reconfigure(errors="backslashreplace")
    gc.set_threshold(_VALUES)
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Run the command line.

    Args:
        arguments: What stands after the program's name.

    Returns:
        The exit code.
    """
    try:
        code = _dispatch(list(arguments))
        for stream in (sys.stdout, sys.stderr):
            if stream:
                stream.flush()
    except BrokenPipeError:
        # Whoever read us has seen enough: `newsld … | head` is no failure.
        code = Exit.DONE
    except OSError as error:
        from newsld.store.files import cannot

        _terminal.say_error(cannot("standard output", error, elsewhere=""))
        code = Exit.STORE
    if code in (Exit.DONE, Exit.STORE):
        _forget_unwritten()
    return int(code)


def _dispatch(arguments: list[str]) -> int:
    if instruction := os.environ.get(_COMPLETE):
        from click.shell_completion import shell_complete

        return shell_complete(commands, {}, "newsld", _COMPLETE, instruction)
    verbose = False
    try:
        with commands.make_context("newsld", arguments) as context:
            try:
                return cast("int | None", commands.invoke(context)) or Exit.DONE
            finally:
                verbose = _terminal.verbose(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.UsageError as error:
        _terminal.say_error(_usage_error(error))
        return Exit.USAGE
    except NewsldError as error:
        _terminal.say_error(error)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        _terminal.say("stopped")
        return Exit.INTERRUPTED
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 - a bug must end with its own exit code
        return _bug(error, verbose)


def _usage_error(error: click.UsageError) -> UsageError:
    message = error.format_message().rstrip(".")
    command = error.ctx.command_path if error.ctx else "newsld"
    return UsageError(command, message[:1].lower() + message[1:], hint=f"{command} --help lists what there is")


def _bug(error: Exception, verbose: bool) -> int:
    if verbose:
        for line in "".join(traceback.format_exception(error)).splitlines():
            _terminal.say(line)
    _terminal.say_error(
        NewsldError(
            "newsld",
            "failed",
            f"{type(error).__name__}: {error}",
            hint="this is a bug: please report it, with what -v shows",
        )
    )
    return Exit.BUG


def _forget_unwritten() -> None:
    """Point a broken standard stream elsewhere, so that Python's own last flush does not fail too."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream:
                stream.flush()
        except OSError:
            with suppress(OSError):
                nowhere = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nowhere, stream.fileno())
                os.close(nowhere)
