"""`sayyes inbox` and what belongs to it: the options. Each hands over to its own module, which is imported only then.

`sayyes inbox SOURCE…` has no word for what it does; the group takes whatever is no command of its own for a source to read.
"""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

_READ = "read"


class ReadsByDefault(TyperGroup):
    """A group whose nameless command reads: `inbox`, `inbox FOLDER`, `inbox --dry-run FOLDER`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer's own click has no public name
        """Put the command's name before what is none; --help is the group's own."""
        if not args or (args[0] not in self.commands and args[0] not in ("-h", "--help")):
            args = [_READ, *args]
        return super().parse_args(ctx, args)


inbox = typer.Typer(
    cls=ReadsByDefault,
    help="Read a mailbox and file what matters; the mailbox stays untouched.",
    rich_markup_mode=None,
    subcommand_metavar="SOURCE… | COMMAND",
    epilog="Example: sayyes inbox ~/Mail/jobs.mbox --dry-run",
)
accounts = typer.Typer(help="Mailboxes on a server: add, list, forget.", rich_markup_mode=None, no_args_is_help=True)
inbox.add_typer(accounts, name="imap")


@inbox.command(_READ, epilog="Example: sayyes inbox ~/Maildir alice@example.org --watch")
def read(
    sources: Annotated[list[str] | None, typer.Argument(metavar="SOURCE", hidden=True)] = None,
    watch: Annotated[bool, typer.Option("--watch", help="Go on reading as mail arrives, until Ctrl-C.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what it would file, and keep nothing.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, one object a source.")] = False,
    now: Annotated[
        str | None, typer.Option(metavar="ISO", help="The moment that counts as now, with its offset. [default: this moment]")
    ] = None,
) -> None:
    """Read a folder of files, an mbox, a Maildir, or a mailbox that was added with `sayyes inbox imap add`.

    SOURCE is a path, or the user name of a mailbox; without one, every place read before is read. Invitations wait on Today,
    other letters of your search are listed, what is unsure waits for your word (sayyes inbox review), the rest is left alone:
    only a hash of it is remembered. Nothing in a mailbox is marked, moved or deleted.
    """
    from sayyes.cli.inbox import read_and_print

    read_and_print(sources or [], watch=watch, dry_run=dry_run, as_json=as_json, now=now)


@inbox.command(epilog="Example: sayyes inbox again ~/Maildir --dry-run")
def again(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE…", help="A path, or the user name of a mailbox.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what it would file, and keep nothing.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, one object a source.")] = False,
    now: Annotated[
        str | None, typer.Option(metavar="ISO", help="The moment that counts as now, with its offset. [default: this moment]")
    ] = None,
) -> None:
    """Read again what an earlier edition of sayyes left alone: a later one may know better. Nothing is filed twice."""
    from sayyes.cli.inbox import read_and_print

    read_and_print(sources, dry_run=dry_run, again=True, as_json=as_json, now=now)


@inbox.command(epilog="Example: sayyes inbox review --as rejection 4 5 9")
def review(
    letters: Annotated[list[int] | None, typer.Argument(metavar="N", help="The letters meant, by number.")] = None,
    say: Annotated[
        str | None,
        typer.Option("--as", metavar="KIND", help="What they are; “none” for none of your business, “thought” agrees."),
    ] = None,
    undo: Annotated[int | None, typer.Option(metavar="B", help="Take corrections number B back.", min=1)] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """List the letters that wait for your word, or say what they are."""
    from sayyes.cli.inbox_review import correct_and_print, list_and_print, undo_and_print

    if undo is not None:
        undo_and_print(undo, as_json=as_json)
    elif letters or say:
        correct_and_print(letters or [], say=say, as_json=as_json)
    else:
        list_and_print(as_json=as_json)


@inbox.command()
def learned(as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False) -> None:
    """Print what your corrections have taught: the words that speak for each kind of letter."""
    from sayyes.cli.inbox_review import learned_and_print

    learned_and_print(as_json=as_json)


@accounts.command("add", epilog="Example: sayyes inbox imap add imap.example.org alice@example.org --since 2026-01-01")
def add(
    host: Annotated[str, typer.Argument(metavar="HOST", help="The mail server, such as imap.example.org.")],
    user: Annotated[str, typer.Argument(metavar="USER", help="The name to log in with, mostly the address.")],
    folder: Annotated[str, typer.Option(metavar="NAME", help="The folder to read.")] = "INBOX",
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Leave older messages alone, as in 2026-01-01.")] = None,
    port: Annotated[int | None, typer.Option(metavar="N", help="[default: 993]", min=1, max=65535)] = None,
    starttls: Annotated[bool, typer.Option("--starttls", help="Begin in clear and switch to TLS (port 143).")] = False,
    plain: Annotated[bool, typer.Option("--plain", help="No TLS; only for a server on this very computer.")] = False,
) -> None:
    """Add a mailbox. Asks for its password (an app password, mostly), tries it, and keeps it in the system's keyring."""
    from sayyes.cli.inbox_accounts import add_and_print

    add_and_print(
        host, user, folder=folder, since=since, port=port, security="plain" if plain else "starttls" if starttls else "tls"
    )


@accounts.command("list")
def list_(as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False) -> None:
    """List the places that mail is read from."""
    from sayyes.cli.inbox_accounts import list_and_print

    list_and_print(as_json=as_json)


@accounts.command("forget")
def forget(mailbox: Annotated[str, typer.Argument(metavar="N|USER", help="The mailbox, as `list` shows it.")]) -> None:
    """Forget a place and its password. The letters that came from it stay."""
    from sayyes.cli.inbox_accounts import forget_and_print

    forget_and_print(mailbox)
