"""`family-app space ...`: the private spaces of this computer."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from family_app.cli.credentials import (
    NEW_PASSPHRASE,
    PASSPHRASE,
    RECOVERY_WORDS,
    Secret,
    add_secret,
    add_space,
    ask,
)
from family_app.cli.output import Answer, add_json
from family_app.errors import KeysDamaged, PagesDamaged
from family_app.paths import Home

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from family_app.domain.space import SpaceInfo

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


def add(subparsers: _SubParsersAction[ArgumentParser]) -> None:
    """Add the group to the command line."""
    group = subparsers.add_parser("space", help="make, look after and remove private spaces")
    commands = group.add_subparsers(metavar="ACTION", title="actions", required=True)
    create = _command(commands, "create", _create, "make a space; prints its recovery words once")
    create.add_argument("--label", default="", help="what to call it; can be read by anyone")
    create.add_argument("--language", default="en", metavar="CODE", help="en or es")
    add_secret(create, PASSPHRASE)
    _command(commands, "list", _list, "show every space with its id and state")
    _on_space(commands, "info", _info, "count what a space holds", PASSPHRASE)
    _on_space(commands, "check", _check, "look for damage; changes nothing", PASSPHRASE)
    _on_space(
        commands,
        "change-passphrase",
        _change_passphrase,
        "set another passphrase",
        PASSPHRASE,
        NEW_PASSPHRASE,
    )
    _on_space(
        commands,
        "recover",
        _recover,
        "set a new passphrase with the recovery words",
        RECOVERY_WORDS,
        NEW_PASSPHRASE,
    )
    change_key = _on_space(
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
    rename = _on_space(commands, "rename", _rename, "give a space another label")
    rename.add_argument("--label", required=True, help="the new label; can be read by anyone")
    remove = _on_space(commands, "remove", _remove, "remove a space; nothing can be brought back")
    remove.add_argument("--yes-remove", metavar="LABEL", help="its label, instead of typing it")
    _on_space(
        commands,
        "wipe",
        _wipe,
        "destroy the keys of a space, then its pages and automatic backups",
        PASSPHRASE,
    )
    hide = _on_space(commands, "hide", _hide, "leave a space out of the lock screen")
    hide.add_argument("--show", action="store_true", help="show it there again")


def _command(
    commands: _SubParsersAction[ArgumentParser],
    name: str,
    command: Callable[[Namespace], Answer],
    purpose: str,
) -> ArgumentParser:
    parser = commands.add_parser(name, help=purpose, description=purpose.capitalize() + ".")
    parser.set_defaults(command=command)
    add_json(parser)
    return parser


def _on_space(
    commands: _SubParsersAction[ArgumentParser],
    name: str,
    command: Callable[[Namespace], Answer],
    purpose: str,
    *secrets: Secret,
) -> ArgumentParser:
    parser = _command(commands, name, command, purpose)
    add_space(parser)
    for secret in secrets:
        add_secret(parser, secret)
    return parser


def _create(args: Namespace) -> Answer:
    from family_app.services import spaces

    passphrase = ask(args, PASSPHRASE, twice=True)
    made = spaces.create(Home.default(), args.label, passphrase, language=args.language)
    words = " ".join(made.recovery_words)
    return Answer(
        f"Made {_named(made.info)}. Its recovery words, shown only now: {words}",
        _facts(made.info) | {"recovery_words": list(made.recovery_words)},
    )


def _list(_: Namespace) -> Answer:
    from family_app.services import spaces

    found = spaces.list_spaces(Home.default())
    lines = [f"{info.id}  {info.state:<13}  {info.label}".rstrip() for info in found]
    return Answer(
        "\n".join(lines) or "There are no spaces yet.",
        {"spaces": [_facts(info) | {"state": str(info.state)} for info in found]},
    )


def _info(args: Namespace) -> Answer:
    from family_app.services import spaces

    opened = spaces.unlock(Home.default(), args.space, ask(args, PASSPHRASE), writer=False)
    try:
        with opened.read() as uow:
            held = spaces.counts(uow)
    finally:
        opened.close()
    line = (
        f"{_named(opened.info)}: {held.entries} pages on {held.days} days, {held.people} people, "
        f"{held.answers} answers, {held.attachments} attachments, schema {held.schema}."
    )
    counted = {
        "schema": held.schema,
        "entries": held.entries,
        "people": held.people,
        "attachments": held.attachments,
        "answers": held.answers,
        "days": held.days,
    }
    return Answer(line[0].upper() + line[1:], _facts(opened.info) | counted)


def _check(args: Namespace) -> Answer:
    from family_app.services.space_check import look_over

    found = look_over(Home.default(), args.space, ask(args, PASSPHRASE))
    problems = [*found.keys, *found.pages]
    if not problems:
        return Answer("No problems were found.", {"problems": []})
    code = PagesDamaged.code if found.pages else KeysDamaged.code
    return Answer("\n".join(problems), {"problems": problems}, trouble=(code, problems[0]))


def _change_passphrase(args: Namespace) -> Answer:
    from family_app.services import spaces

    old = ask(args, PASSPHRASE)
    new = ask(args, NEW_PASSPHRASE, twice=True)
    info = spaces.change_passphrase(Home.default(), args.space, old, new)
    return Answer(f"Changed the passphrase of {_named(info)}. {_OLDER_BACKUPS}", _facts(info))


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
        _facts(describe(home, new.space_id)) | {"recovery_words": list(new.words)},
    )


def _recover(args: Namespace) -> Answer:
    from family_app.services import spaces

    words = ask(args, RECOVERY_WORDS)
    new = ask(args, NEW_PASSPHRASE, twice=True)
    info = spaces.recover(Home.default(), args.space, words, new)
    return Answer(f"Set a new passphrase for {_named(info)}. {_OLDER_BACKUPS}", _facts(info))


def _rename(args: Namespace) -> Answer:
    from family_app.services import spaces

    info = spaces.rename(Home.default(), args.space, args.label)
    return Answer(f"The space is now called {info.label!r}.", _facts(info))


def _remove(args: Namespace) -> Answer:
    from family_app.services.space_list import describe
    from family_app.services.wiping import remove

    home = Home.default()
    info = describe(home, args.space)
    typed = args.yes_remove
    if typed is None:
        sys.stderr.write(
            f"This removes {_named(info)} and all that is in it. Nothing can be brought back.\n"
            "Type its label (or its id, where it has none) to go on: "
        )
        sys.stderr.flush()
        typed = sys.stdin.readline().rstrip("\r\n")
    info = remove(home, info.id, typed)
    return Answer(f"Removed {_named(info)}.", _facts(info))


def _wipe(args: Namespace) -> Answer:
    from family_app.services.wiping import wipe

    info = wipe(Home.default(), args.space, ask(args, PASSPHRASE))
    return Answer(f"Wiped {_named(info)}. {_OUT_OF_REACH}", _facts(info))


def _hide(args: Namespace) -> Answer:
    from family_app.services import spaces

    info = spaces.hide(Home.default(), args.space, not args.show)
    where = "is on the lock screen again" if args.show else "is no longer on the lock screen"
    line = f"{_named(info)} {where}."
    return Answer(line[0].upper() + line[1:], _facts(info) | {"state": str(info.state)})


def _facts(info: SpaceInfo) -> dict[str, object]:
    return {"id": info.id, "label": info.label}


def _named(info: SpaceInfo) -> str:
    return f"the space {info.label!r} ({info.id})" if info.label else f"the space {info.id}"
