"""The commands and their options. Each hands over to its own module, which is imported only then."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from sayyes.cli.inbox_commands import inbox

app = typer.Typer(
    name="sayyes",
    help="Should I say yes to this interview? An answer with a number, its reasons, and a reply ready to send.",
    epilog="Nothing leaves this computer unless you send it.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
)


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    port: Annotated[int | None, typer.Option(metavar="N", help="The port of the app. [default: 8765]", min=1, max=65535)] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Do not open the browser.")] = False,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """Should I say yes to this interview? Without a command: start the app and open the browser."""
    if context.invoked_subcommand is not None:
        return
    if version:
        from sayyes import __version__

        typer.echo(f"sayyes {__version__}")
        return
    import os

    from sayyes.server.environment import read_environment
    from sayyes.server.run import serve

    serve(port=port or read_environment(os.environ).port, open_browser=not no_browser)


@app.command(epilog="Example: sayyes decide invitation.eml --situation me.toml")
def decide(
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE", hidden=True)] = None,
    situation: Annotated[
        str | None, typer.Option("--situation", "-s", metavar="S", help="What is known: a situation as JSON or TOML.")
    ] = None,
    now: Annotated[
        str | None, typer.Option(metavar="ISO", help="The moment that counts as now, with its offset. [default: this moment]")
    ] = None,
    seed: Annotated[int, typer.Option(metavar="N", help="The seed of the random numbers.", min=0)] = 1,
    paths: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            help="How many futures are played through. [default: 8192, fewer with many openings]",
            min=64,
            max=1_000_000,
        ),
    ] = None,
    anyway: Annotated[bool, typer.Option("--anyway", help="Answer it though it does not look like an invitation.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the Decision as JSON.")] = False,
) -> None:
    """Answer one invitation: yes or no, with reasons and a reply.

    FILE is the invitation: .eml .mbox .ics .html .json .txt, - for standard input, or the address of a posting
    (https://…), which is fetched. Several are taken together: a message, its calendar file, the posting. No file is needed
    where S holds the invitation.
    """
    from sayyes.cli.deciding import decide_and_print

    decide_and_print(files or [], situation=situation, now=now, seed=seed, paths=paths, as_json=as_json, anyway=anyway)


@app.command(epilog="Example: sayyes plan examples/several.toml --hours-per-week 6")
def plan(
    situation: Annotated[str, typer.Argument(metavar="S", hidden=True)],
    hours_per_week: Annotated[
        float | None, typer.Option(metavar="H", help="Hours a week for interviews. [default: those in S]", min=0, max=168)
    ] = None,
    now: Annotated[
        str | None, typer.Option(metavar="ISO", help="The moment that counts as now, with its offset. [default: this moment]")
    ] = None,
    seed: Annotated[int, typer.Option(metavar="N", help="The seed of the random numbers.", min=0)] = 1,
    paths: Annotated[
        int, typer.Option(metavar="N", help="How many futures choose; eight times as many value.", min=64, max=125_000)
    ] = 512,
    as_json: Annotated[bool, typer.Option("--json", help="Print the plan as JSON.")] = False,
) -> None:
    """Choose among several invitations when hours are few.

    S is a situation, JSON or TOML, or - for standard input: its invitation and its processes are the invitations to choose from.
    """
    from sayyes.cli.planning import plan_and_print

    plan_and_print(situation, hours_a_week=hours_per_week, now=now, seed=seed, paths=paths, as_json=as_json)


@app.command()
def doctor(
    warm: Annotated[bool, typer.Option("--warm", help="Compile the engine now, so that the first answer comes at once.")] = False,
) -> None:
    """Check that everything is in order here: one line a check, exit code 1 where something is wrong."""
    from sayyes.cli.checkup import check_and_print

    raise typer.Exit(check_and_print(warm=warm))


@app.command(epilog="Example: sayyes read inbox/ --jsonl > facts.jsonl")
def read(
    files: Annotated[list[str], typer.Argument(metavar="FILE|FOLDER", hidden=True)],
    now: Annotated[
        str | None, typer.Option(metavar="ISO", help="The moment that counts as now, with its offset. [default: this moment]")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON array.")] = False,
    as_lines: Annotated[bool, typer.Option("--jsonl", help="Print one JSON object a line.")] = False,
    after: Annotated[
        str | None, typer.Option(metavar="NAME", help="Begin behind the entry of this name, where a run was interrupted.")
    ] = None,
) -> None:
    """Show what is read from messages and postings.

    FILE is a message, a calendar file, a posting, the address of a posting (https://…), which is fetched, or - for standard
    input; a FOLDER is read with all that is in it. What is unclear is said with every file. A file that cannot be read is named
    and stops nothing. Every message of an mbox is read, as big.mbox#1, big.mbox#2 and so on.
    """
    from sayyes.cli.reading import read_and_print

    read_and_print(files, now=now, form="json" if as_json else "lines" if as_lines else "list", after=after)


@app.command("import", epilog="Example: sayyes import LinkedInDataExport.zip --dry-run")
def import_(
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE", hidden=True)] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what it would do, and do nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    undo: Annotated[int | None, typer.Option(metavar="N", help="Take import number N back.", min=1)] = None,
    column: Annotated[
        list[str] | None, typer.Option(metavar="NAME=FIELD", help="What a tracker's column holds, as in “Firm=company”.")
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(metavar="WORD=STAGE", help="What a tracker's word means, as in “2nd chat=interviewing”."),
    ] = None,
    day_first: Annotated[
        bool | None, typer.Option("--days-first/--months-first", help="How to take 5/9 in a tracker.", show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, and ask nothing: imports only with --yes.")] = False,
) -> None:
    """Import what you keep in other programs.

    FILE is LinkedIn's export (the ZIP as it comes, or a table of it), an address book (.vcf), a tracker (a table or JSON list
    with a column for the company or the role), a JSON Resume, or a calendar (.ics, or Google Takeout's ZIP), of which the
    interviews are taken. Shows what it will do, asks, and does it once. Without FILE: lists what was imported.
    """
    from sayyes.cli import importing

    if undo is not None:
        importing.undo_and_print(undo, as_json=as_json)
    elif files:
        wishes = importing.wishes_of(columns=column or [], stages=status or [], day_first=day_first)
        importing.import_and_print(files, dry_run=dry_run, yes=yes, as_json=as_json, wishes=wishes)
    else:
        importing.list_and_print(as_json=as_json)


app.add_typer(inbox, name="inbox")


@app.command("packs", epilog="Example: sayyes packs us-san-diego-law")
def packs_(
    name: Annotated[str | None, typer.Argument(metavar="NAME", hidden=True)] = None,
    check: Annotated[str | None, typer.Option("--check", metavar="FILE", help="Say whether FILE is a policy pack.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """List the rules of career centres and other bodies that can be turned on.

    NAME shows the rules of one of them. Your own lie in the folder packs of the data folder.
    """
    from sayyes.cli import packs

    if check is not None:
        packs.check_and_print(check, as_json=as_json)
    else:
        packs.list_and_print(name=name, as_json=as_json)


def program(arguments: Sequence[str]) -> int:
    """Run one command; errors pass through. Returns the exit code."""
    outcome = app(args=list(arguments), prog_name="sayyes", standalone_mode=False)
    return outcome if isinstance(outcome, int) else 0
