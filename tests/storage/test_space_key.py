from __future__ import annotations

from pathlib import Path

import pytest

from family_app.storage.space_key import SpaceKey
from tests.storage.made import make


def test_a_key_that_was_forgotten_opens_nothing(tmp_path: Path) -> None:
    made = make(tmp_path / "space")
    key = SpaceKey(made.key, made.salt)
    reader, _ = key.engines(made.pages)
    key.connect(made.pages).close()
    key.forget()
    with pytest.raises(Exception, match="not a database"):
        key.connect(made.pages)
    with pytest.raises(Exception, match="not a database"):
        reader.connect()


def test_closing_a_space_forgets_its_key(tmp_path: Path) -> None:
    made = make(tmp_path / "space")
    with made.opened() as space:
        key = space.key
        assert key.is_same(SpaceKey(made.key, made.salt))
    assert key.is_same(SpaceKey(bytes(32), made.salt))
