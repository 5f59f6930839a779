"""The command that prints a shell's completion script."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script by which SHELL completes the names of commands, options and formats.

    For bash, put this line into ~/.bashrc (for zsh likewise into ~/.zshrc):

    \b
        eval "$(newsld completion bash)"

    For fish:

    \b
        newsld completion fish > ~/.config/fish/completions/newsld.fish
    """
    script = get_completion_class(shell)
    assert script is not None  # click has all three
    click.echo(script(context.find_root().command, {}, "newsld", "_NEWSLD_COMPLETE").source())
