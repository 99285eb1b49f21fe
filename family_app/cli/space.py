"""`family-app space ...`: the private spaces of this computer."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from family_app.cli import space_keys
from family_app.cli.credentials import PASSPHRASE, add_secret, ask
from family_app.cli.on_space import command, facts, named, on_space
from family_app.cli.output import Answer
from family_app.errors import KeysDamaged, MediaDamaged, PagesDamaged
from family_app.paths import Home

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def add(subparsers: _SubParsersAction[ArgumentParser]) -> None:
    """Add the group to the command line."""
    group = subparsers.add_parser("space", help="make, look after and remove private spaces")
    commands = group.add_subparsers(metavar="ACTION", title="actions", required=True)
    create = command(commands, "create", _create, "make a space; prints its recovery words once")
    create.add_argument("--label", default="", help="what to call it; can be read by anyone")
    create.add_argument("--language", default="en", metavar="CODE", help="en or es")
    add_secret(create, PASSPHRASE)
    command(commands, "list", _list, "show every space with its id and state")
    on_space(commands, "info", _info, "count what a space holds", PASSPHRASE)
    on_space(commands, "check", _check, "look for damage; changes nothing", PASSPHRASE)
    on_space(commands, "salvage", _salvage, "save what a damaged space still holds", PASSPHRASE)
    rename = on_space(commands, "rename", _rename, "give a space another label")
    rename.add_argument("--label", required=True, help="the new label; can be read by anyone")
    remove = on_space(commands, "remove", _remove, "remove a space; nothing can be brought back")
    remove.add_argument("--yes-remove", metavar="LABEL", help="its label, instead of typing it")
    space_keys.add(commands)
    hide = on_space(commands, "hide", _hide, "leave a space out of the lock screen")
    hide.add_argument("--show", action="store_true", help="show it there again")


def _create(args: Namespace) -> Answer:
    from family_app.services import spaces

    passphrase = ask(args, PASSPHRASE, twice=True)
    made = spaces.create(Home.default(), args.label, passphrase, language=args.language)
    words = " ".join(made.recovery_words)
    return Answer(
        f"Made {named(made.info)}. Its recovery words, shown only now: {words}",
        facts(made.info) | {"recovery_words": list(made.recovery_words)},
    )


def _list(_: Namespace) -> Answer:
    from family_app.services import spaces

    found = spaces.list_spaces(Home.default())
    lines = [f"{info.id}  {info.state:<13}  {info.label}".rstrip() for info in found]
    return Answer(
        "\n".join(lines) or "There are no spaces yet.",
        {"spaces": [facts(info) | {"state": str(info.state)} for info in found]},
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
        f"{named(opened.info)}: {held.entries} pages on {held.days} days, {held.people} people, "
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
    return Answer(line[0].upper() + line[1:], facts(opened.info) | counted)


def _check(args: Namespace) -> Answer:
    from family_app.services.space_check import look_over

    found = look_over(Home.default(), args.space, ask(args, PASSPHRASE))
    looked: dict[str, object] = {"file_pages": found.file_pages, "rows": found.rows}
    looked |= {"backups": found.copies, "files": found.files, "unused_files": found.unused}
    looked |= {"second_versions": list(found.beside)}
    looked |= {"backup_files": found.backup_files}
    facts: dict[str, object] = {"problems": list(found.all), "looked_at": looked}
    line = (
        f"Looked at {found.file_pages} pages of the file, {found.rows} rows, {found.files} "
        f"pictures and files, {found.copies} automatic backups, and {found.backup_files} backup "
        "files in the second folder."
    )
    if found.beside:
        line += (
            f" A cloud folder laid second versions there: {', '.join(found.beside)}. They are "
            "neither used nor removed. Keep this space out of the cloud folder, and carry pages "
            "over with a backup file."
        )
    if not found.all:
        return Answer(f"{line} No problems were found.", facts)
    code = KeysDamaged.code if found.keys and not found.pages else PagesDamaged.code
    if found.media and not found.pages:
        code = MediaDamaged.code
    told = "\n".join((*found.all, line))
    return Answer(told, facts, trouble=(code, found.all[0]))


def _salvage(args: Namespace) -> Answer:
    from family_app.services.salvage import save_what_can_be

    saved = save_what_can_be(Home.default(), args.space, ask(args, PASSPHRASE))
    report = saved.report
    counts: dict[str, object] = {
        what: report.total(what) for what in ("kept", "from_backups", "torn", "lost")
    }
    counts |= {"exact": report.is_exact, "file_pages": report.file_pages}
    counts |= {"files": report.files, "lost_files": report.lost_files}
    counts |= {"bad_pages": report.bad_pages, "mended_pages": report.mended_pages}
    return Answer(
        f"Made {named(saved.info)}; it opens with the same passphrase. {saved.said()} "
        "The damaged space was left as it is.",
        facts(saved.info) | counts,
    )


def _rename(args: Namespace) -> Answer:
    from family_app.services import spaces

    info = spaces.rename(Home.default(), args.space, args.label)
    return Answer(f"The space is now called {info.label!r}.", facts(info))


def _remove(args: Namespace) -> Answer:
    from family_app.services.space_list import describe
    from family_app.services.wiping import remove

    home = Home.default()
    info = describe(home, args.space)
    typed = args.yes_remove
    if typed is None:
        sys.stderr.write(
            f"This removes {named(info)} and all that is in it. Nothing can be brought back.\n"
            "Type its label (or its id, where it has none) to go on: "
        )
        sys.stderr.flush()
        typed = sys.stdin.readline().rstrip("\r\n")
    info = remove(home, info.id, typed)
    return Answer(f"Removed {named(info)}.", facts(info))


def _hide(args: Namespace) -> Answer:
    from family_app.services import spaces

    info = spaces.hide(Home.default(), args.space, not args.show)
    where = "is on the lock screen again" if args.show else "is no longer on the lock screen"
    line = f"{named(info)} {where}."
    return Answer(line[0].upper() + line[1:], facts(info) | {"state": str(info.state)})
