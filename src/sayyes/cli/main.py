"""The door of the command line: every error becomes one line on stderr and an exit code, here and nowhere else.

0 answered; 2 the input cannot be used (what, where, what to do); 1 our fault. SAYYES_DEBUG=1 shows where it happened.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sayyes.errors import SayyesError, Unusable

if TYPE_CHECKING:
    from typer.exceptions import TyperException

INTERRUPTED = 130


def main() -> None:
    """Run the program with the arguments of this process, and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command. Returns its exit code; whatever went wrong has been said on stderr in one line."""
    from typer.exceptions import Abort, TyperException

    from sayyes.cli.commands import program

    try:
        outcome = program(arguments)
        sys.stdout.flush()
    except TyperException as problem:
        code = _say(_usage(problem, arguments), problem.exit_code)
    except Unusable as problem:
        code = _say(str(problem), 2)
    except SayyesError as problem:
        code = _say(str(problem), 1)
    except (KeyboardInterrupt, Abort):
        code = _say("Stopped.", INTERRUPTED)
    except BrokenPipeError:
        # Whoever read us has seen enough. Python would complain once more when it closes stdout at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as problem:  # noqa: BLE001, RUF100 - the last door: a traceback is no answer for a person
        code = _say(_unexpected(problem), 1)
    else:
        code = outcome
    return code


def _usage(problem: TyperException, arguments: Sequence[str]) -> str:
    """A wrong option or command, with what to type instead."""
    text = problem.format_message().rstrip(".")
    if "No such command" in text and arguments and Path(arguments[0]).exists():
        return f"To ask about a file, say: sayyes decide {arguments[0]}"
    return f"{text}. See: sayyes --help"


def _unexpected(problem: Exception) -> str:
    if os.environ.get("SAYYES_DEBUG"):
        raise problem
    place, trace = "", problem.__traceback__
    while trace is not None:
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return (
        f"That is our fault: {type(problem).__name__} at {place}: {problem} "
        "(nothing was changed; SAYYES_DEBUG=1 shows the whole trace, which helps when you report it)"
    )


def _say(sentence: str, code: int) -> int:
    """One line on stderr, without any control characters that a file may have smuggled into it."""
    from sayyes.cli.screen import one_line

    encoding = sys.stderr.encoding or "ascii"
    print(one_line(f"sayyes: {sentence}").encode(encoding, "replace").decode(encoding), file=sys.stderr)  # noqa: T201, RUF100
    return code
