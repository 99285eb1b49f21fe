"""Where a command gets passphrases and recovery words: a file, else a variable, else a prompt."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from pathlib import Path

from family_app.errors import FileUnreadable, Refused


@dataclass(frozen=True, slots=True)
class Secret:
    """One thing a command may ask for: its option, its variable and its prompt."""

    option: str
    variable: str
    prompt: str
    help: str

    @property
    def key(self) -> str:
        """The name of the option in the parsed arguments."""
        return self.option.removeprefix("--").replace("-", "_")


PASSPHRASE = Secret(
    "--passphrase-file",
    "FAMILY_APP_PASSPHRASE",
    "Passphrase: ",
    "read the passphrase from a file; else FAMILY_APP_PASSPHRASE, else a prompt",
)
NEW_PASSPHRASE = Secret(
    "--new-passphrase-file",
    "FAMILY_APP_NEW_PASSPHRASE",
    "New passphrase: ",
    "read the new passphrase from a file; else FAMILY_APP_NEW_PASSPHRASE, else a prompt",
)
BACKUP_PASSPHRASE = Secret(
    "--backup-passphrase-file",
    "FAMILY_APP_BACKUP_PASSPHRASE",
    "Passphrase of the backup: ",
    "read the backup's passphrase from a file, where it is not the space's passphrase of today",
)
RECOVERY_WORDS = Secret(
    "--words-file",
    "FAMILY_APP_RECOVERY_WORDS",
    "Recovery words: ",
    "read the recovery words from a file; else FAMILY_APP_RECOVERY_WORDS, else a prompt",
)


def add_space(parser: ArgumentParser) -> None:
    """Let a command name the space it works on."""
    parser.add_argument("--space", metavar="X", help="the space's label or id; may be left out")


def add_secret(parser: ArgumentParser, secret: Secret) -> None:
    """Let a command take a secret from a file."""
    parser.add_argument(secret.option, metavar="FILE", help=secret.help)


def ask(args: Namespace, secret: Secret, *, twice: bool = False) -> str:
    """The secret, from wherever it was given; `twice` guards a new one against a slip at a prompt.

    Raises:
        FileUnreadable: the file is not there or not text.
        Refused: nothing was given, or the two differ.
    """
    path: str | None = getattr(args, secret.key)
    if path is not None:
        return _from_file(Path(path))
    given = os.environ.get(secret.variable)
    if given is not None:
        return given
    first = _prompted(secret)
    if twice and sys.stdin.isatty() and _prompted(secret, "Again: ") != first:
        raise Refused(why="The two passphrases are not the same. Nothing was changed.")
    return first


def _from_file(path: Path) -> str:
    try:
        # A byte-order mark says how the file is written; it is not part of what is in it.
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileUnreadable(why=f"{path.name} is not UTF-8 text.") from None
    except OSError:
        raise FileUnreadable(why=f"{path.name} is not there or may not be read.") from None
    return _without_newline(text)


def _without_newline(text: str) -> str:
    return text.removesuffix("\n").removesuffix("\r") if text.endswith("\n") else text


def _prompted(secret: Secret, prompt: str | None = None) -> str:
    try:
        if sys.stdin.isatty():
            import getpass

            return getpass.getpass(prompt or secret.prompt, stream=sys.stderr)
        line = sys.stdin.readline()
    except EOFError:
        line = ""
    if not line:
        asked = secret.prompt.rstrip(": ").lower()
        raise Refused(why=f"No {asked} given. Use {secret.option} or {secret.variable}.")
    return _without_newline(line)
