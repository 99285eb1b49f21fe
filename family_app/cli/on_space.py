"""What the commands on a space have in common: how one is added, and how a space is named."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from family_app.cli.credentials import Secret, add_secret, add_space
from family_app.cli.output import Answer, add_json

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from family_app.domain.space import SpaceInfo


def command(
    commands: _SubParsersAction[ArgumentParser],
    name: str,
    work: Callable[[Namespace], Answer],
    purpose: str,
) -> ArgumentParser:
    """Add one action that can answer with one JSON object."""
    parser = commands.add_parser(name, help=purpose, description=purpose.capitalize() + ".")
    parser.set_defaults(command=work)
    add_json(parser)
    return parser


def on_space(
    commands: _SubParsersAction[ArgumentParser],
    name: str,
    work: Callable[[Namespace], Answer],
    purpose: str,
    *secrets: Secret,
) -> ArgumentParser:
    """Add one action on a space that is named, with the secrets it asks for."""
    parser = command(commands, name, work, purpose)
    add_space(parser)
    for secret in secrets:
        add_secret(parser, secret)
    return parser


def facts(info: SpaceInfo) -> dict[str, object]:
    """What `--json` says of a space."""
    return {"id": info.id, "label": info.label}


def named(info: SpaceInfo) -> str:
    """The space as a sentence names it."""
    return f"the space {info.label!r} ({info.id})" if info.label else f"the space {info.id}"
