"""`import ical` and `export ical`: meetings and dates as a calendar file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from family_app.cli.output import Answer

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

ICAL = "ical"


def add_to_export(parser: ArgumentParser) -> None:
    """What only a calendar needs to be asked."""
    parser.add_argument(
        "--with-words",
        action="store_true",
        help="for ical: my titles, places and notes, in place of plain words",
    )


def bring_in(space: OpenSpace, args: Namespace) -> Answer:
    """Bring meetings and dates in, or say what would come in."""
    from family_app.services import calendar_files

    if args.dry_run:
        with space.read() as uow:
            _, report = calendar_files.look(uow, args.path)
    else:
        report = calendar_files.bring_in(space, args.path)
    facts: dict[str, object] = {
        "added": report.added,
        "skipped": report.skipped,
        "rejected": [{"where": left.where, "why": left.why} for left in report.rejected],
    }
    verb = "would come in" if args.dry_run else "came in"
    lines = [
        f"{report.added} meetings and dates {verb}, {report.skipped} were here already, "
        f"{len(report.rejected)} could not be read or not as a whole."
    ]
    lines += [f"  {left.where}: {left.why}" for left in report.rejected]
    return Answer("\n".join(lines), facts)


def take_out(space: OpenSpace, args: Namespace) -> Answer:
    """Write all meetings and dates out as a calendar."""
    from family_app.services import calendar_files

    with space.read() as uow:
        count = calendar_files.take_out(uow, args.path, with_words=bool(args.with_words))
    path = str(args.path.absolute())
    line = f"{count} meetings and dates were written to {path}. This copy is not encrypted."
    return Answer(line, {"path": path, "counts": {"meetings": count}})
