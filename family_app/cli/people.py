"""`import vcard` and `export vcard`: the people of an address book."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from family_app.cli.output import Answer

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


def add_to_export(parser: ArgumentParser) -> None:
    """What only people need to be asked."""
    parser.add_argument(
        "--vcard-version",
        choices=("3.0", "4.0"),
        default="3.0",
        help="for vcard: which version; nearly every program reads 3.0",
    )
    parser.add_argument(
        "--with-notes", action="store_true", help="for vcard: my notes about people as well"
    )


def bring_in(space: OpenSpace, args: Namespace) -> Answer:
    """Bring people in, or say who would come in.

    The same person is merged; nobody is asked.
    """
    from family_app.services import people_import
    from family_app.services.known_people import Wish
    from family_app.services.people_import import PeopleReport

    if args.dry_run:
        with space.read() as uow:
            seen = people_import.look(uow, args.path)
        added, merged, left = (seen.count(wish) for wish in (Wish.ADD, Wish.MERGE, Wish.LEAVE))
        report = PeopleReport(added, merged, left, seen.rejected)
    else:
        report = people_import.bring_in(space, args.path)
    facts: dict[str, object] = {
        "added": report.added,
        "skipped": report.skipped,
        "merged": report.merged,
        "rejected": [{"where": left.where, "why": left.why} for left in report.rejected],
    }
    verb = "would come in" if args.dry_run else "came in"
    lines = [
        f"{report.added} people {verb}, {report.merged} were merged with people who are here, "
        f"{report.skipped} were here already, {len(report.rejected)} things could not be read."
    ]
    lines += [f"  {left.where}: {left.why}" for left in report.rejected]
    return Answer("\n".join(lines), facts)


def take_out(space: OpenSpace, args: Namespace) -> Answer:
    """Write everyone out as an address book."""
    from family_app.services import people_export

    wish = people_export.PeopleWish(args.path, args.vcard_version, with_notes=bool(args.with_notes))
    with space.read() as uow:
        count = people_export.take_out(uow, wish)
    path = str(args.path.absolute())
    line = f"{count} people were written to {path}. This copy is not encrypted."
    return Answer(line, {"path": path, "counts": {"people": count}})
