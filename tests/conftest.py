"""Fixtures that most tests need: a home of one's own and an open, encrypted space."""

from __future__ import annotations

import atexit
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

# Before anything imports Qt: tests draw into memory, never on a display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Days and times are said as in no country in particular, whatever this computer is set to.
os.environ["LC_ALL"] = "C.UTF-8"

from family_app.domain.space import SpaceInfo, SpaceState
from family_app.paths import Home

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace
    from tests.ready_space import Ready
    from tests.secret_service import SecretService

# A busy computer is no failure. The default run draws the same examples each time, so that what
# is red stays red until it is mended; `make fuzz` draws new ones.
hypothesis_settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.register_profile("fuzz", parent=hypothesis_settings(deadline=None))
hypothesis_settings.load_profile(os.environ.get("TEST_PROFILE", "steady"))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Everything the program keeps stands below this test's own folder."""
    root = tmp_path / "home"
    monkeypatch.setenv("FAMILY_APP_HOME", str(root))
    return Home(root)


@pytest.fixture
def ready(home: Home) -> Ready:
    """A home with one space in it, closed, with a label, a passphrase and words."""
    from tests.ready_space import ready_space

    return ready_space(home)


@pytest.fixture
def key_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """A real key store of this test's own, unlocked as after a login."""
    from tests import secret_service

    if not secret_service.is_possible():
        pytest.skip("this system has a key store of another kind")
    with secret_service.running(tmp_path / "key-store", monkeypatch) as service:
        yield service


@pytest.fixture
def no_key_store(monkeypatch: pytest.MonkeyPatch) -> None:
    """A desktop without any key store."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")


@pytest.fixture(autouse=True, scope="session")
def _derived_keys() -> None:
    """Derive the key of a passphrase once, at the lowest cost."""
    from tests.derived_keys import spare_the_work

    spare_the_work()


@cache
def _empty_pages(which: str) -> tuple[Path, bytes, bytes]:
    """The database of an empty space, made once and copied, with its key and its salt."""
    from family_app.storage.database import create_database

    root = Path(tempfile.mkdtemp(prefix=f"family-app-{which}-"))
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    key, salt = secrets.token_bytes(32), secrets.token_bytes(16)
    create_database(root, key, salt)
    return root, key, salt


def _fresh_space(folder: Path) -> OpenSpace:
    from family_app.storage.open_space import OpenSpace

    root, key, salt = _empty_pages(folder.name)
    shutil.copytree(root, folder)
    info = SpaceInfo(folder.name, "", SpaceState.READY)
    return OpenSpace.open(folder, info, key, salt, writer=True)


@pytest.fixture
def space(tmp_path: Path) -> Iterator[OpenSpace]:
    """A fresh encrypted space, open for writing."""
    opened = _fresh_space(tmp_path / "space")
    yield opened
    opened.close()


@pytest.fixture
def second_space(tmp_path: Path) -> Iterator[OpenSpace]:
    """Another one, as on another computer."""
    opened = _fresh_space(tmp_path / "second-space")
    yield opened
    opened.close()
