"""`tour`: pictures of every page, filled with a made-up family; needs no display."""

from __future__ import annotations

import argparse
import os
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from family_app.cli.output import Answer, add_json

_THEMES = ("light", "dark", "contrast")
_SMALLEST, _LARGEST = 90, 200


def add(subparsers: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("tour", help="draw every page with a made-up family to PNG")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--theme", choices=_THEMES, default="light")
    parser.add_argument("--lang", default="en", metavar="CODE")
    parser.add_argument("--size", type=_size, default=(1280, 820), metavar="WxH")
    parser.add_argument("--text-size", type=_text_size, default=100, metavar="90..200")
    add_json(parser)
    parser.set_defaults(command=_tour)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) >= 640 and int(height) >= 420):
        raise argparse.ArgumentTypeError("a size looks like 1280x820, at least 640x420")
    return int(width), int(height)


def _text_size(text: str) -> int:
    if not text.isdigit() or not _SMALLEST <= int(text) <= _LARGEST:
        raise argparse.ArgumentTypeError("a text size is a number from 90 to 200")
    return int(text)


def _tour(args: Namespace) -> Answer:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from family_app.app import tour

    files = tour(args.out, args.theme, args.lang, args.size, args.text_size)
    line = f"{len(files)} pictures are in {args.out.absolute()}."
    return Answer(line, {"path": str(args.out.absolute()), "counts": {"pictures": len(files)}})
