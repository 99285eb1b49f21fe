"""`import` and `export`: bring files in and take everything out."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.cli.credentials import PASSPHRASE, add_secret, add_space, ask
from family_app.cli.output import Answer, add_json
from family_app.paths import Home

if TYPE_CHECKING:
    from family_app.exchange.report import ImportReport
    from family_app.storage.open_space import OpenSpace

_IMPORT_KINDS = ("markdown",)
_EXPORT_KINDS = ("json", "markdown")


class _OnlyLooking(Exception):
    """Ends a trial import, so that nothing of it is kept."""


def add(subparsers: _SubParsersAction[ArgumentParser]) -> None:
    """Add both commands."""
    into = subparsers.add_parser("import", help="bring pages in from a file or folder")
    into.add_argument("kind", choices=_IMPORT_KINDS, metavar="KIND", help="|".join(_IMPORT_KINDS))
    into.add_argument("path", type=Path, metavar="PATH")
    into.add_argument(
        "--dry-run", action="store_true", help="say what would come in and change nothing"
    )
    into.set_defaults(command=_import)
    out = subparsers.add_parser("export", help="write everything out, not encrypted")
    out.add_argument("kind", choices=_EXPORT_KINDS, metavar="KIND", help="|".join(_EXPORT_KINDS))
    out.add_argument("path", type=Path, metavar="PATH", help="a file for json, else a new folder")
    out.set_defaults(command=_export)
    for parser in (into, out):
        add_space(parser)
        add_secret(parser, PASSPHRASE)
        add_json(parser)


def _import(args: Namespace) -> Answer:
    from family_app.services import spaces

    space = spaces.unlock(Home.default(), args.space, ask(args, PASSPHRASE))
    try:
        report = _bring_in(space, args)
    finally:
        space.close()
    facts: dict[str, object] = {
        "added": report.added,
        "skipped": report.skipped,
        "merged": report.merged,
        "rejected": [{"where": left.where, "why": left.why} for left in report.rejected],
    }
    verb = "would come in" if args.dry_run else "came in"
    lines = [
        f"{report.added} pages {verb}, {report.skipped} were here already, "
        f"{len(report.rejected)} could not be read."
    ]
    lines += [f"  {left.where}: {left.why}" for left in report.rejected]
    return Answer("\n".join(lines), facts)


def _bring_in(space: OpenSpace, args: Namespace) -> ImportReport:
    from family_app.domain.snapshots import Why
    from family_app.services import snapshots
    from family_app.services.transfer import IMPORTS

    report: ImportReport
    if not args.dry_run:
        snapshots.take(space, Why.IMPORT)
    try:
        with space.write() as uow:
            report = IMPORTS[args.kind](uow, args.path)
            if args.dry_run:
                raise _OnlyLooking
    except _OnlyLooking:
        pass
    return report


def _export(args: Namespace) -> Answer:
    from family_app.services import spaces
    from family_app.services.transfer import EXPORTS

    space = spaces.unlock(Home.default(), args.space, ask(args, PASSPHRASE), writer=False)
    try:
        with space.read() as uow:
            count = EXPORTS[args.kind](uow, args.path)
    finally:
        space.close()
    path = str(args.path.absolute())
    line = f"{count} pages were written to {path}. This copy is not encrypted."
    return Answer(line, {"path": path, "counts": {"entries": count}})
