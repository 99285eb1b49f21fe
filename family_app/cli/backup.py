"""`backup`, `verify` and `restore`: one encrypted file that holds a whole space."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.cli.credentials import (
    BACKUP_PASSPHRASE,
    PASSPHRASE,
    RECOVERY_WORDS,
    add_secret,
    add_space,
    ask,
)
from family_app.cli.output import Answer, add_json
from family_app.errors import Refused
from family_app.paths import Home

if TYPE_CHECKING:
    from family_app.domain.space import SpaceInfo
    from family_app.services.backups import WayIn
    from family_app.storage.backup_file import Facts


def add(subparsers: _SubParsersAction[ArgumentParser]) -> None:
    """Add the commands."""
    backup = subparsers.add_parser("backup", help="write a space into one encrypted file")
    backup.set_defaults(command=_backup)
    verify = subparsers.add_parser("verify", help="prove that a backup is whole and opens")
    verify.set_defaults(command=_verify)
    restore = subparsers.add_parser("restore", help="bring a space back from a backup")
    restore.set_defaults(command=_restore)
    how = restore.add_mutually_exclusive_group()
    how.add_argument("--as", dest="label", metavar="LABEL", help="make a new space of it")
    how.add_argument("--merge", action="store_true", help="take over only what is newer in it")
    for parser in (backup, verify, restore):
        parser.add_argument("path", type=Path, metavar="PATH", help="a .closecircle file")
        add_secret(parser, PASSPHRASE)
        add_json(parser)
    add_space(backup)
    add_space(restore)
    add_secret(restore, BACKUP_PASSPHRASE)
    for parser in (verify, restore):
        add_secret(parser, RECOVERY_WORDS)


def _backup(args: Namespace) -> Answer:
    from family_app.services import backups, spaces

    space = spaces.unlock(Home.default(), args.space, ask(args, PASSPHRASE), writer=False)
    try:
        facts = backups.write(space, args.path)
    finally:
        space.close()
    path = str(args.path.absolute())
    line = (
        f"Wrote {_counted(facts)} to {path}. It opens with the passphrase of today, also after "
        "you change it."
    )
    return Answer(line, {"path": path} | _facts(facts))


def _verify(args: Namespace) -> Answer:
    from family_app.services import backups

    facts = backups.verify(Home.default(), args.path, _way_in(args))
    line = f"This backup is whole: {_counted(facts)}, made at {facts.made_at}."
    return Answer(line, {"path": str(args.path.absolute())} | _facts(facts))


def _restore(args: Namespace) -> Answer:
    from family_app.services import restore

    home = Home.default()
    if args.merge:
        return _merge(args, home)
    over = None if args.label is not None else restore.space_of(home, args.path, args.space)
    if over is None:
        info, facts = restore.restore_new(home, args.path, _way_in(args), args.label)
        line = f"Restored {_counted(facts)} as the new space {_named(info)}."
    else:
        passphrase = ask(args, PASSPHRASE)
        way_in = _way_in(args, passphrase)
        info, facts = restore.restore_over(home, over, passphrase, args.path, way_in)
        line = f"Restored {_counted(facts)} over {_named(info)}. What it held was copied first."
    return Answer(line, {"id": info.id, "label": info.label} | _facts(facts))


def _merge(args: Namespace, home: Home) -> Answer:
    from dataclasses import asdict

    from family_app.services import restore, spaces
    from family_app.services.merge import merge

    name = restore.space_of(home, args.path, args.space)
    if name is None:
        raise Refused(why="This computer has no space of this backup. Restore it as a new one.")
    passphrase = ask(args, PASSPHRASE)
    space = spaces.unlock(home, name, passphrase)
    try:
        report = merge(space, args.path, _way_in(args, passphrase))
    finally:
        space.close()
    line = (
        f"{report.pages_added} pages came into {_named(space.info)}, {report.pages_changed} "
        f"became newer; of {report.kept} the older version was kept. "
        f"{report.others_added + report.others_changed} other things came along."
    )
    if report.is_empty:
        line = f"Everything was in {_named(space.info)} already."
    return Answer(line, {"id": space.info.id, "label": space.info.label} | asdict(report))


def _way_in(args: Namespace, passphrase: str | None = None) -> WayIn:
    """How to open the backup: its own passphrase, else recovery words, else the passphrase."""
    from family_app.services import backups

    if getattr(args, BACKUP_PASSPHRASE.key, None) or BACKUP_PASSPHRASE.variable in os.environ:
        return backups.by_passphrase(ask(args, BACKUP_PASSPHRASE))
    if getattr(args, RECOVERY_WORDS.key) or RECOVERY_WORDS.variable in os.environ:
        return backups.by_words(ask(args, RECOVERY_WORDS))
    return backups.by_passphrase(ask(args, PASSPHRASE) if passphrase is None else passphrase)


def _facts(facts: Facts) -> dict[str, object]:
    return {
        "counts": {
            "entries": facts.entries,
            "people": facts.people,
            "answers": facts.answers,
            "attachments": facts.attachments,
        },
        "first": facts.first.isoformat() if facts.first else None,
        "last": facts.last.isoformat() if facts.last else None,
        "made_at": facts.made_at,
        "program": facts.program,
    }


def _counted(facts: Facts) -> str:
    return f"{facts.entries} pages, {facts.people} people and {facts.answers} answers"


def _named(info: SpaceInfo) -> str:
    return f"{info.label!r} ({info.id})" if info.label else info.id
