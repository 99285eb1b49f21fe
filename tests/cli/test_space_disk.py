from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from family_app.paths import Home
from tests.cli.command import NEW, Command
from tests.ready_space import LABEL, PASSPHRASE, Ready, fingerprint, ready_space

posix = pytest.mark.skipif(sys.platform == "win32", reason="limits and mode bits of POSIX")


_SMALL_FILES = """
import resource, sys
from family_app.cli.main import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture
def small_disk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A real disk with little room; only an administrator of Linux can make one."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    if mount is None or sys.platform != "linux":
        pytest.skip("no way to make a small disk here")
    size = f"size={request.param}"
    if subprocess.run([mount, "-t", "tmpfs", "-o", size, "tmpfs", place], check=False).returncode:
        pytest.skip("may not mount a small disk here")
    yield place
    subprocess.run(["umount", place], check=True)


@pytest.mark.parametrize("small_disk", ["4k", "8k", "32k", "128k", "280k"], indirect=True)
def test_a_full_disk_leaves_no_half_made_space(small_disk: Path) -> None:
    command = Command(Home(small_disk))
    answer = command.json("space", "create", exit_code=1, FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert answer["code"] == "disk_full"
    assert list(command.home.spaces.iterdir()) == []


@posix
def test_a_full_disk_leaves_the_old_passphrase(command: Command, ready: Ready) -> None:
    before = fingerprint(ready.home.root)
    for arguments in (("change-passphrase",), ("rename", "--label", "Other")):
        done = command.run(
            "500",
            "space",
            *arguments,
            "--json",
            code=_SMALL_FILES,
            FAMILY_APP_PASSPHRASE=PASSPHRASE,
            FAMILY_APP_NEW_PASSPHRASE=NEW,
        )
        assert json.loads(done.stdout)["code"] == "disk_full"
        assert fingerprint(ready.home.root) == before


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder that every user of the computer can reach, as pytest's own may not be."""
    place = Path(tempfile.mkdtemp(prefix="family-app-tests-"))
    place.chmod(0o755)
    yield place
    for path in place.rglob("*"):
        if path.is_dir():
            path.chmod(0o700)
    shutil.rmtree(place)


_AS_NOBODY = """
import os, sys
# Everything that the commands import late: the library may be out of another user's reach.
import family_app.services.spaces, family_app.storage.database, family_app.storage.open_space
import alembic.command, alembic.config, family_app.ui.faults, family_app.platforms.posix
import family_app.services.wiping
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
from family_app.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


@posix
def test_a_folder_that_cannot_be_written_to_is_read_only(open_place: Path) -> None:
    ready = ready_space(Home(open_place / "home"))
    nobody = 65534
    for path in (ready.home.root, *ready.home.root.rglob("*")):
        if os.getuid() == 0:
            os.chown(path, nobody, nobody)
    for path in (ready.folder.path, ready.home.spaces):
        path.chmod(0o500)
    for path in ready.folder.path.iterdir():
        path.chmod(0o400)
    command = Command(ready.home)
    before = fingerprint(ready.home.root)
    for arguments in (
        ("create",),
        ("change-passphrase",),
        ("rename", "--label", "Other"),
        ("hide",),
        ("remove", "--yes-remove", LABEL),
    ):
        done = command.run(
            "space",
            *arguments,
            "--json",
            code=_AS_NOBODY,
            FAMILY_APP_PASSPHRASE=PASSPHRASE,
            FAMILY_APP_NEW_PASSPHRASE=NEW,
        )
        assert json.loads(done.stdout)["code"] == "read_only", arguments
        assert fingerprint(ready.home.root) == before
    listed = command.run("space", "list", "--json", code=_AS_NOBODY)
    assert json.loads(listed.stdout)["spaces"][0]["label"] == LABEL
