"""The command line: reads the arguments, runs one command, says what it did."""

from __future__ import annotations

import gc
import io
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence

from family_app import __version__
from family_app.cli import backup, content, sample, search, space, tour, transfer
from family_app.cli.output import REFUSED, Answer, refuse, refuse_with, say
from family_app.errors import AppError

# Every module here has `add(subparsers)`, and imports what is heavy only inside its commands.
GROUPS = (space, content, sample, search, transfer, backup, tour)

_BUG = "Something went wrong in the app. Nothing you saved is lost. It was noted in the log."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window; the exit code: 0 done, 1 refused, 2 wrong use."""
    _survive_any_terminal()
    given = sys.argv[1:] if arguments is None else arguments
    # Without arguments the window opens, and nobody waits for a grammar that is not used.
    args = build_parser().parse_args(given) if given else Namespace(self_check=False)
    as_json = bool(getattr(args, "json", False))
    try:
        return _run(args, as_json=as_json)
    except AppError as error:
        return refuse(error, as_json=as_json)
    except KeyboardInterrupt:
        return refuse_with("stopped", "Stopped.", as_json=as_json)
    except BrokenPipeError:
        # The reader has gone; nothing may be written at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    except Exception as error:  # the one place where a bug of ours ends a command
        _write_down(error)
        return refuse_with("unexpected", _BUG, as_json=as_json)


def build_parser() -> ArgumentParser:
    """The whole grammar of the command line."""
    parser = ArgumentParser(
        prog="family-app",
        description="Close Circle: a private, offline companion for families touched by addiction.",
        epilog="Without a command, the window opens. FAMILY_APP_HOME moves everything it keeps.",
    )
    parser.add_argument("--version", action="version", version=f"family-app {__version__}")
    parser.add_argument(
        "--self-check",
        action="store_true",
        help="check that this copy of the program works, without opening a window",
    )
    subparsers = parser.add_subparsers(metavar="COMMAND", title="commands")
    for group in GROUPS:
        group.add(subparsers)
    return parser


def _run(args: Namespace, *, as_json: bool) -> int:
    from family_app.platforms.files import private_files

    private_files().no_core_dumps()
    if args.self_check:
        from family_app.app import self_check

        return self_check()
    command: Callable[[Namespace], Answer] | None = getattr(args, "command", None)
    if command is None:
        return _open_window()
    return say(command(args), as_json=as_json)


def _open_window() -> int:
    # Nearly all that is made before the window shows stays: looking through it for garbage only
    # takes time. `run` begins to collect again.
    gc.disable()
    from family_app.app import run

    return run()


def _survive_any_terminal() -> None:
    """A letter that a terminal cannot show becomes an escape, never a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _write_down(error: Exception) -> None:
    from family_app.paths import Home
    from family_app.ui.faults import write_down

    write_down(Home.default().log_file, error)
