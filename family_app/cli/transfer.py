"""`import` and `export`: bring files in and take everything out."""

from __future__ import annotations

import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.cli import calendars, people
from family_app.cli.credentials import PASSPHRASE, add_secret, add_space, ask
from family_app.cli.output import Answer, add_json
from family_app.domain.importing import PEOPLE
from family_app.domain.moods import Feeling
from family_app.paths import Home

if TYPE_CHECKING:
    from family_app.exchange.report import ImportReport
    from family_app.storage.open_space import OpenSpace

_PDF = "pdf"
# What is no page has a way of its own.
_Way = Callable[["OpenSpace", Namespace], Answer]
_OTHERS_IN: dict[str, _Way] = {
    PEOPLE: people.bring_in,
    calendars.ICAL: calendars.bring_in,
}
_OTHERS_OUT: dict[str, _Way] = {
    PEOPLE: people.take_out,
    calendars.ICAL: calendars.take_out,
}


def add(subparsers: _SubParsersAction[ArgumentParser]) -> None:
    """Add both commands."""
    into = subparsers.add_parser("import", help="bring pages or people in")
    into.add_argument(
        "kind", type=_kind, metavar="KIND", help="auto finds out; vcard: people; ical: dates"
    )
    into.add_argument("path", type=Path, metavar="PATH")
    into.add_argument(
        "--dry-run", action="store_true", help="say what would come in and change nothing"
    )
    into.add_argument(
        "--mood",
        type=_mood,
        action="append",
        default=[],
        metavar="NAME=FEELING",
        help="what a mood of the file says: " + ", ".join(Feeling),
    )
    into.set_defaults(command=_import)
    out = subparsers.add_parser("export", help="write everything out, not encrypted")
    out.add_argument("kind", type=_form, metavar="KIND", help="markdown, json, vcard, html, pdf, …")
    out.add_argument("path", type=Path, metavar="PATH", help="a file; for markdown a new folder")
    people.add_to_export(out)
    calendars.add_to_export(out)
    out.set_defaults(command=_export)
    for parser in (into, out):
        add_space(parser)
        add_secret(parser, PASSPHRASE)
        add_json(parser)


def _kind(text: str) -> str:
    from family_app.services.importing import kinds

    known = (*kinds(), *_OTHERS_IN)
    if text not in known:
        raise ArgumentTypeError(f"choose one of {', '.join(known)}")
    return text


def _mood(text: str) -> tuple[str, Feeling]:
    name, _, feeling = text.rpartition("=")
    if not name or feeling not in set(Feeling):
        raise ArgumentTypeError(f"write NAME=FEELING; a feeling is one of {', '.join(Feeling)}")
    return name, Feeling(feeling)


def _import(args: Namespace) -> Answer:
    from family_app.services import spaces

    secret = ask(args, PASSPHRASE)
    space = spaces.unlock(Home.default(), args.space, secret, writer=not args.dry_run)
    try:
        if args.kind in _OTHERS_IN:
            return _OTHERS_IN[args.kind](space, args)
        report = _looked(space, args) if args.dry_run else _brought_in(space, args)
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
    if report.missing:
        lines.append(f"{report.missing} pictures or files are missing.")
    lines += [f"  {left.where}: {left.why}" for left in report.rejected]
    return Answer("\n".join(lines), facts)


def _brought_in(space: OpenSpace, args: Namespace) -> ImportReport:
    from family_app.services.importing import bring_in

    return bring_in(space, args.path, args.kind, dict(args.mood) or None)


def _looked(space: OpenSpace, args: Namespace) -> ImportReport:
    from family_app.exchange.report import ImportReport
    from family_app.services.importing import look

    seen = look(space, args.path, args.kind)
    return ImportReport(
        added=seen.pages - seen.here,
        skipped=seen.here,
        rejected=list(seen.rejected),
        missing=seen.missing,
    )


def _form(text: str) -> str:
    from family_app.services.exporting import KINDS

    known = (*KINDS, *_OTHERS_OUT, _PDF)
    if text not in known:
        raise ArgumentTypeError(f"choose one of {', '.join(known)}")
    return text


def _export(args: Namespace) -> Answer:
    from family_app.services import spaces

    space = spaces.unlock(Home.default(), args.space, ask(args, PASSPHRASE), writer=False)
    try:
        if args.kind in _OTHERS_OUT:
            return _OTHERS_OUT[args.kind](space, args)
        count = _write(space, args.kind, args.path)
    finally:
        space.close()
    path = str(args.path.absolute())
    line = f"{count} pages were written to {path}. This copy is not encrypted."
    return Answer(line, {"path": path, "counts": {"entries": count}})


def _write(space: OpenSpace, kind: str, path: Path) -> int:
    if kind == _PDF:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from family_app.app import write_pdf

        return write_pdf(space, path)
    from family_app.services.exporting import Wish, export

    return export(space, Wish(kind, path))
