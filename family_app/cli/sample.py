"""`family-app sample`: fills a space with made-up pages."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from family_app.cli.credentials import PASSPHRASE, add_secret, add_space, ask
from family_app.cli.output import Answer, add_json
from family_app.paths import Home

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def add(subparsers: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("sample", help="fill an empty space with made-up pages")
    parser.add_argument("--entries", type=int, required=True, metavar="N", help="how many pages")
    parser.add_argument(
        "--seed", type=int, default=1, metavar="S", help="the same seed makes the same pages (1)"
    )
    add_space(parser)
    add_secret(parser, PASSPHRASE)
    add_json(parser)
    parser.set_defaults(command=_sample)


def _sample(args: Namespace) -> Answer:
    from family_app.services import samples, spaces

    space = spaces.unlock(Home.default(), args.space, ask(args, PASSPHRASE))
    try:
        added = samples.fill(space, args.entries, args.seed)
    finally:
        space.close()
    return Answer(f"{added} made-up pages added.", {"added": added, "seed": args.seed})
