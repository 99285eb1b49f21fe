"""`family-app search`: finds what someone wrote, also beside an open window."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from threading import Thread
from typing import TYPE_CHECKING

from family_app.cli.credentials import PASSPHRASE, add_secret, add_space, ask
from family_app.cli.output import Answer, add_json
from family_app.paths import Home, assets_dir

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from family_app.domain.found import Hit
    from family_app.storage.open_space import OpenSpace


_LANGUAGE = (
    'TEXT may also hold "words in a row", -without and, for pages, tag:NAME, person:NAME, '
    "before:DATE, after:DATE, on:DATE, has:star, has:photo. DATE is a day, a month or a year: "
    "2024-05-17, 2024-05, 2024. Where TEXT begins with -, put -- before it."
)


def add(subparsers: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "search", help="find pages, people and answers by their words", epilog=_LANGUAGE
    )
    parser.add_argument("text", metavar="TEXT", help="words; the last may be a beginning")
    parser.add_argument(
        "--limit", type=int, default=50, metavar="N", help="show at most N of each kind (50)"
    )
    parser.add_argument(
        "--everything",
        action="store_true",
        help="look also through lessons, good lines, words, myths, facts and resources",
    )
    add_space(parser)
    add_secret(parser, PASSPHRASE)
    add_json(parser)
    parser.set_defaults(command=_search)


def _search(args: Namespace) -> Answer:
    from family_app.services import spaces

    passphrase = ask(args, PASSPHRASE)
    # The database library loads while the key is derived.
    loading = Thread(target=_load, daemon=True)
    loading.start()
    space = spaces.unlock(Home.default(), args.space, passphrase, writer=False)
    try:
        find = _find_everything if args.everything else _find_own
        hits = find(space, args.text, max(1, args.limit))
    finally:
        space.close()
    rows = [_row(hit) for hit in hits]
    lines = [" ".join(part for part in _parts(hit) if part) for hit in hits]
    lines.append(f"{len(hits)} found." if hits else "Nothing found.")
    return Answer("\n".join(lines), {"hits": rows})


def _load() -> None:
    if "sqlalchemy" not in sys.modules:
        import family_app.storage.open_space  # noqa: F401


def _find_own(space: OpenSpace, text: str, limit: int) -> tuple[Hit, ...]:
    from family_app.services.search import search_own

    with space.read() as uow:
        hits = search_own(uow, text, limit)
    return _with_lesson_titles(hits)


def _find_everything(space: OpenSpace, text: str, limit: int) -> tuple[Hit, ...]:
    from family_app.content.library import Library
    from family_app.services.search import search_all

    library = Library.load(assets_dir())
    with space.read() as uow:
        return search_all(uow, library, text, limit)


def _with_lesson_titles(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Lessons are read only when an answer was found."""
    from family_app.domain.found import HitKind

    if all(hit.kind is not HitKind.ANSWER for hit in hits):
        return hits
    from family_app.content.library import Library
    from family_app.services.search import titled

    return titled(hits, Library.load(assets_dir()))


def _row(hit: Hit) -> dict[str, object]:
    return {
        "kind": hit.kind.value,
        "id": hit.id,
        "date": hit.day.isoformat() if hit.day else None,
        "title": hit.title,
        "snippet": hit.snippet,
    }


def _parts(hit: Hit) -> tuple[str, ...]:
    return (hit.day.isoformat() if hit.day else "", hit.kind.value, hit.title, "|", hit.snippet)
