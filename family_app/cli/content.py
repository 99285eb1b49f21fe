"""`family-app content ...`: what the program ships to read, for those who write and check it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.cli.output import Answer, add_json
from family_app.paths import assets_dir

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from family_app.content.finding import Finding
    from family_app.content.library import Library

Row = dict[str, object]


def add(subparsers: _SubParsersAction[ArgumentParser]) -> None:
    """Add the group to the command line."""
    group = subparsers.add_parser("content", help="list and check lessons, resources and words")
    commands = group.add_subparsers(metavar="ACTION", title="actions", required=True)
    listing = commands.add_parser("list", help="show what there is")
    listing.add_argument("kind", nargs="?", choices=tuple(_KINDS), help="one kind; else all")
    check = commands.add_parser("check", help="look for mistakes in content files")
    check.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="else our own content")
    preview = commands.add_parser("preview", help="show one lesson while you write it")
    preview.add_argument("file", type=Path, metavar="FILE")
    preview.add_argument(
        "--theme", choices=("system", "light", "dark", "contrast"), default="system"
    )
    preview.add_argument(
        "--text-size", type=int, choices=range(90, 201), default=100, metavar="90..200"
    )
    for parser, command in ((listing, _list), (check, _check), (preview, _preview)):
        add_json(parser)
        parser.set_defaults(command=command)


def _list(args: Namespace) -> Answer:
    from family_app.content.library import Library

    library = Library.load(assets_dir())
    kinds = (args.kind,) if args.kind else tuple(_KINDS)
    rows = {kind: _KINDS[kind](library) for kind in kinds}
    lines = []
    for kind, some in rows.items():
        lines.append(f"{kind}: {len(some)}")
        lines += [f"  {row['id']}  {row['title']}" for row in some]
    return Answer("\n".join(lines), dict(rows))


def _check(args: Namespace) -> Answer:
    from family_app.content.check import Place, check_content

    place = Place.of(args.folder or assets_dir(), assets_dir())
    findings = check_content(place, date.today())
    errors = [one for one in findings if one.severity == "error"]
    warnings = [one for one in findings if one.severity == "warning"]
    lines = [f"{one.severity}: {one.where}: {one.why}" for one in findings]
    lines.append(f"{len(errors)} mistakes, {len(warnings)} warnings.")
    facts = {"errors": [_row(one) for one in errors], "warnings": [_row(one) for one in warnings]}
    trouble = ("content_invalid", f"The content has {len(errors)} mistakes.") if errors else None
    return Answer("\n".join(lines), facts, trouble)


def _preview(args: Namespace) -> Answer:
    from family_app.app import preview

    preview(args.file, args.theme, args.text_size)
    return Answer(f"Closed the preview of {args.file.name}.", {"path": str(args.file)})


def _row(finding: Finding) -> Row:
    return {"file": finding.file, "line": finding.line, "key": finding.key, "why": finding.why}


def _modules(library: Library) -> list[Row]:
    return [
        {"id": one.id, "title": one.title, "number": one.number, "lessons": list(one.lessons)}
        for one in library.modules
    ]


def _lessons(library: Library) -> list[Row]:
    return [
        {
            "id": one.id,
            "title": one.title,
            "number": one.number,
            "module": one.module,
            "minutes": one.head.minutes,
            "revision": one.head.revision,
        }
        for one in library.lessons
    ]


def _measures(library: Library) -> list[Row]:
    """No self-check ships yet."""
    del library
    return []


def _resources(library: Library) -> list[Row]:
    return [
        {
            "id": one.id,
            "title": one.name,
            "kind": one.kind,
            "countries": list(one.countries),
            "checked_on": one.checked_on,
            "status": one.status,
            "paid_tie": one.paid_tie.kind,
        }
        for one in library.all_resources
    ]


def _templates(library: Library) -> list[Row]:
    return [{"id": one.id, "title": one.title} for one in library.templates]


def _glossary(library: Library) -> list[Row]:
    return [
        {"id": one.id, "title": one.word, "meaning": one.meaning} for one in library.terms.values()
    ]


_KINDS: dict[str, Callable[[Library], list[Row]]] = {
    "modules": _modules,
    "lessons": _lessons,
    "measures": _measures,
    "resources": _resources,
    "templates": _templates,
    "glossary": _glossary,
}
