"""Run by the system's Python: asks for faces and writes what a screen reader meets on each.

Arguments: the folder shared with the window, then the faces. Leaves `met.json` there, which maps
a face to a list of [role, name, description, focusable, is_labelled].
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path
from typing import Protocol

# By name: only the system's Python has them, and the type checker runs on another one.
importlib.import_module("gi").require_version("Atspi", "2.0")
Atspi = importlib.import_module("gi.repository.Atspi")

PATIENCE = 20.0


class States(Protocol):
    """What is true of a thing."""

    def contains(self, state: object) -> bool: ...


class Relation(Protocol):
    """How a thing stands to another."""

    def get_relation_type(self) -> object: ...


class Node(Protocol):
    """One thing on the bus."""

    def get_role_name(self) -> str: ...

    def get_name(self) -> str | None: ...

    def get_description(self) -> str | None: ...

    def get_state_set(self) -> States: ...

    def get_relation_set(self) -> list[Relation]: ...

    def get_child_count(self) -> int: ...

    def get_child_at_index(self, index: int, /) -> Node | None: ...


def application(name: str) -> Node:
    """The program on the bus, once it is there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        desktop: Node = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_name() == name:
                return child
        time.sleep(0.1)
    raise TimeoutError(name)


def showing(node: Node) -> list[list[object]]:
    """What is on the screen, in order; nothing below a part that is not."""
    states = node.get_state_set()
    is_application = node.get_role_name() == "application"
    if not is_application and not states.contains(Atspi.StateType.SHOWING):
        return []
    kinds = {one.get_relation_type() for one in node.get_relation_set()}
    found: list[list[object]] = [
        [
            node.get_role_name(),
            node.get_name() or "",
            node.get_description() or "",
            states.contains(Atspi.StateType.FOCUSABLE),
            Atspi.RelationType.LABELLED_BY in kinds,
        ]
    ]
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            found += showing(child)
    return found


def main(folder: Path, faces: list[str]) -> None:
    """Walk the tree on each face."""
    program = application("Close Circle")
    told = {}
    for face in faces:
        wanted = folder / "go"
        wanted.write_text(face, encoding="utf-8")
        end = time.monotonic() + PATIENCE
        while wanted.exists() and time.monotonic() < end:
            time.sleep(0.05)
        time.sleep(0.5)
        told[face] = showing(program)
    (folder / "met.json").write_text(json.dumps(told), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
