"""What a command says: one line for people, or one JSON object; and how a refusal is said."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Mapping
from dataclasses import dataclass, field

from family_app.errors import AppError

DONE = 0
REFUSED = 1
WRONG_USE = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command did: `line` for people, `facts` for `--json`.

    With `trouble`, a code and sentence, the command did its work and found something wrong: it
    exits 1, and `ok` is false.
    """

    line: str
    facts: Mapping[str, object] = field(default_factory=dict)
    trouble: tuple[str, str] | None = None


def add_json(parser: ArgumentParser) -> None:
    """Let a command answer with one JSON object."""
    parser.add_argument("--json", action="store_true", help="answer with one JSON object")


def say(answer: Answer, *, as_json: bool) -> int:
    """Print an answer on standard output; the exit code to leave with."""
    if as_json:
        head: dict[str, object] = {"ok": answer.trouble is None}
        if answer.trouble:
            head["code"], head["message"] = answer.trouble
        _print_json(head | dict(answer.facts))
    else:
        _print(answer.line)
    return REFUSED if answer.trouble else DONE


def refuse(error: AppError, *, as_json: bool) -> int:
    """Say why a command did nothing; the exit code to leave with."""
    return refuse_with(error.code, str(error), as_json=as_json)


def refuse_with(code: str, message: str, *, as_json: bool) -> int:
    """As `refuse`, for a code and a sentence of one's own."""
    if as_json:
        _print_json({"ok": False, "code": code, "message": message})
    else:
        sys.stderr.write(f"{message}\n")
    return REFUSED


def _print_json(facts: Mapping[str, object]) -> None:
    _print(json.dumps(facts))  # ASCII only: every terminal and pipe carries it


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
