"""`family-app space ...` where keys change: passphrase, words, the key itself, and wiping."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from family_app.cli.credentials import NEW_PASSPHRASE, PASSPHRASE, RECOVERY_WORDS, ask
from family_app.cli.on_space import facts, named, on_space
from family_app.cli.output import Answer
from family_app.paths import Home

if TYPE_CHECKING:
    from argparse import _SubParsersAction

_OLDER_BACKUPS = (
    "Backups made before this still open with the old passphrase. If somebody knows it, "
    "change the key too: family-app space change-key."
)
_OUT_OF_REACH = (
    "A solid-state disk may keep old blocks for a while, and backups elsewhere are still there: a "
    "second folder, a stick, .closecircle files."
)
_BACKUPS_WAIT = (
    "There was no room to rewrite all older backups; that is done when the space is next opened."
)


def add(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the actions to the group."""
    on_space(
        commands,
        "change-passphrase",
        _change_passphrase,
        "set another passphrase",
        PASSPHRASE,
        NEW_PASSPHRASE,
    )
    on_space(
        commands,
        "recover",
        _recover,
        "set a new passphrase with the recovery words",
        RECOVERY_WORDS,
        NEW_PASSPHRASE,
    )
    change_key = on_space(
        commands,
        "change-key",
        _change_key,
        "set a new key and new recovery words; prints the words once",
        PASSPHRASE,
    )
    change_key.add_argument(
        "--old-backups",
        choices=("rewrite", "delete"),
        default="rewrite",
        help="what becomes of the automatic backups made so far (rewrite)",
    )
    on_space(
        commands,
        "wipe",
        _wipe,
        "destroy the keys of a space, then its pages and automatic backups",
        PASSPHRASE,
    )


def _change_passphrase(args: Namespace) -> Answer:
    from family_app.services import spaces

    old = ask(args, PASSPHRASE)
    new = ask(args, NEW_PASSPHRASE, twice=True)
    info = spaces.change_passphrase(Home.default(), args.space, old, new)
    return Answer(f"Changed the passphrase of {named(info)}. {_OLDER_BACKUPS}", facts(info))


def _change_key(args: Namespace) -> Answer:
    from family_app.services import key_change
    from family_app.services.space_list import describe

    home = Home.default()
    new = key_change.prepare(home, args.space, ask(args, PASSPHRASE), args.old_backups)
    try:
        done = key_change.carry_out(home, new, lambda _done, _total: False)
    finally:
        new.forget()
    words = " ".join(new.words)
    rest = "" if done else f" {_BACKUPS_WAIT}"
    return Answer(
        f"Changed the key. The new recovery words, shown only now: {words}{rest}",
        facts(describe(home, new.space_id)) | {"recovery_words": list(new.words)},
    )


def _recover(args: Namespace) -> Answer:
    from family_app.services import spaces

    words = ask(args, RECOVERY_WORDS)
    new = ask(args, NEW_PASSPHRASE, twice=True)
    info = spaces.recover(Home.default(), args.space, words, new)
    return Answer(f"Set a new passphrase for {named(info)}. {_OLDER_BACKUPS}", facts(info))


def _wipe(args: Namespace) -> Answer:
    from family_app.services.wiping import wipe

    info = wipe(Home.default(), args.space, ask(args, PASSPHRASE))
    return Answer(f"Wiped {named(info)}. {_OUT_OF_REACH}", facts(info))
