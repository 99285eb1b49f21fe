"""A cloud folder lays second versions of the files of a space beside them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from family_app.services import journal, spaces
from family_app.services.space_check import look_over
from family_app.storage.open_space import OpenSpace
from family_app.ui.cloud_watch import CloudWatch
from family_app.ui.context import Context
from family_app.ui.theme import Theme
from tests.ready_space import LABEL, PASSPHRASE, Ready, fingerprint
from tests.services.drafts import page
from tests.ui.parts_for import parts_for


@pytest.fixture
def space(ready: Ready) -> Iterator[OpenSpace]:
    opened = spaces.unlock(ready.home, None, PASSPHRASE)
    yield opened
    opened.close()


def asked(ctx: Context) -> list[str]:
    said: list[str] = []
    ctx.notices.troubled.connect(said.append)
    owner = QObject()
    CloudWatch(ctx, owner).ask()
    return said


def test_each_one_is_said_once_and_neither_used_nor_removed(
    ready: Ready, theme: Theme, space: OpenSpace
) -> None:
    parts = parts_for(ready.home, theme)
    parts.ops.open(space)
    ctx = Context.of(parts)
    assert asked(ctx) == []
    shutil.copy(ready.folder.pages, ready.folder.path / "pages (1).db")
    (said,) = asked(ctx)
    assert "pages (1).db" in said
    assert "key file" not in said
    assert asked(ctx) == []
    shutil.copy(ready.folder.keys, ready.folder.path / "keys (conflicted copy).json")
    (said,) = asked(ctx)
    assert "keys (conflicted copy).json" in said
    assert "still opens with the passphrase it was made with" in said
    with space.write() as uow:
        journal.save_entry(uow, page("goes into our own file"))
    parts.ops.close()
    before = fingerprint(ready.folder.path)
    found = look_over(ready.home, LABEL, PASSPHRASE)
    assert found.beside == ("keys (conflicted copy).json", "pages (1).db")
    assert found.all == ()
    spaces.unlock(ready.home, None, PASSPHRASE).close()
    after = fingerprint(ready.folder.path)
    assert all(after[name] == before[name] for name in found.beside)
