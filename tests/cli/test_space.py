from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from family_app.paths import Home
from tests.ready_space import LABEL, PASSPHRASE, Ready, fingerprint, flip, ready_space

NEW = "another long passphrase"
posix = pytest.mark.skipif(sys.platform == "win32", reason="limits and mode bits of POSIX")


class Command:
    """Runs the program as a person at a terminal would, with a home of its own."""

    def __init__(self, home: Home) -> None:
        self.home = home

    def run(
        self, *arguments: str, typed: str = "", code: str = "", **variables: str
    ) -> subprocess.CompletedProcess[str]:
        start = ["-c", code] if code else ["-m", "family_app"]
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith("FAMILY_APP_")
        }
        return subprocess.run(
            [sys.executable, *start, *arguments],
            input=typed,
            env=kept | {"FAMILY_APP_HOME": str(self.home.root)} | variables,
            capture_output=True,
            text=True,
            check=False,
        )

    def json(self, *arguments: str, exit_code: int = 0, **variables: str) -> dict[str, Any]:
        done = self.run(*arguments, "--json", **variables)
        assert done.returncode == exit_code, done.stderr
        assert done.stderr == ""
        assert done.stdout.count("\n") == 1
        answer = json.loads(done.stdout)
        assert isinstance(answer, dict)
        assert answer["ok"] is (exit_code == 0)
        return answer


@pytest.fixture
def ready(home: Home) -> Ready:
    return ready_space(home)


@pytest.fixture
def command(home: Home) -> Command:
    return Command(home)


def test_a_space_from_making_to_removing(command: Command, tmp_path: Path) -> None:
    made = command.json("space", "create", "--label", "Ours", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert set(made) == {"ok", "id", "label", "recovery_words"}
    assert len(made["recovery_words"]) == 12

    listed = command.json("space", "list")
    assert listed == {
        "ok": True,
        "spaces": [{"id": made["id"], "label": "Ours", "state": "ready"}],
    }
    held = command.json("space", "info", "--space", "Ours", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    schema = held.pop("schema")
    assert isinstance(schema, str)
    assert held == {
        "ok": True,
        "id": made["id"],
        "label": "Ours",
        "entries": 0,
        "people": 0,
        "attachments": 0,
        "answers": 0,
        "days": 0,
    }

    changed = command.json(
        "space",
        "change-passphrase",
        FAMILY_APP_PASSPHRASE=PASSPHRASE,
        FAMILY_APP_NEW_PASSPHRASE=NEW,
    )
    assert changed == {"ok": True, "id": made["id"], "label": "Ours"}
    refused = command.json("space", "info", exit_code=1, FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert refused["code"] == "wrong_passphrase"

    words, again = tmp_path / "words", tmp_path / "again"
    words.write_text("\n".join(made["recovery_words"]) + "\n", encoding="utf-8")
    again.write_text(PASSPHRASE + "\n", encoding="utf-8")
    command.json(
        "space", "recover", "--words-file", str(words), "--new-passphrase-file", str(again)
    )
    checked = command.json("space", "check", "--passphrase-file", str(again))
    assert checked == {"ok": True, "problems": []}

    assert command.json("space", "rename", "--label", "Mine")["label"] == "Mine"
    assert command.json("space", "hide")["state"] == "hidden"
    assert command.json("space", "list")["spaces"][0]["state"] == "hidden"
    assert command.json("space", "hide", "--show")["state"] == "ready"
    assert command.json("space", "remove", "--yes-remove", "Ours", exit_code=1)["code"] == "refused"
    assert command.json("space", "remove", "--yes-remove", "Mine")["id"] == made["id"]
    assert command.json("space", "list") == {"ok": True, "spaces": []}


def test_for_people_each_command_says_one_line(command: Command, ready: Ready) -> None:
    listed = command.run("space", "list")
    assert listed.stdout.split() == [ready.folder.id, "ready", LABEL]
    told = command.run("space", "info", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert told.stdout.startswith(f"The space '{LABEL}' ({ready.folder.id}): 0 pages")
    refused = command.run("space", "info", FAMILY_APP_PASSPHRASE="not this one")
    assert refused.returncode == 1
    assert refused.stdout == ""
    assert refused.stderr == (
        "That passphrase does not open this space. Check Caps Lock and try again.\n"
    )


def test_the_words_are_shown_to_people_too(command: Command) -> None:
    made = command.run("space", "create", typed=PASSPHRASE + "\n")
    assert made.returncode == 0
    words = made.stdout.rsplit(": ", 1)[1]
    assert len(words.split()) == 12
    assert not any(words.strip() in path.read_text("latin-1") for path in _files(command.home))


def _files(home: Home) -> list[Path]:
    return [path for path in home.root.rglob("*") if path.is_file()]


def test_a_file_loses_one_newline_and_no_more(command: Command, tmp_path: Path) -> None:
    given = tmp_path / "given"
    given.write_bytes(b" two spaces around \n\n")
    command.json("space", "create", "--passphrase-file", str(given))
    kept = " two spaces around \n"
    command.json("space", "info", FAMILY_APP_PASSPHRASE=kept)
    command.json("space", "info", exit_code=1, FAMILY_APP_PASSPHRASE=kept.strip())
    given.write_bytes(b" two spaces around \n\r\n")
    command.json("space", "info", "--passphrase-file", str(given))


def test_a_passphrase_file_that_cannot_be_read_is_said(command: Command, tmp_path: Path) -> None:
    given = tmp_path / "given"
    answer = command.json("space", "create", "--passphrase-file", str(given), exit_code=1)
    assert answer["code"] == "file_unreadable"
    given.write_bytes(b"\xff\xfe\x00")
    answer = command.json("space", "create", "--passphrase-file", str(given), exit_code=1)
    assert answer["code"] == "file_unreadable"


def test_without_any_passphrase_it_says_how_to_give_one(command: Command, ready: Ready) -> None:
    done = command.run("space", "info")
    assert done.returncode == 1
    assert "--passphrase-file or FAMILY_APP_PASSPHRASE" in done.stderr


def test_a_short_passphrase_makes_no_space(command: Command) -> None:
    answer = command.json("space", "create", exit_code=1, FAMILY_APP_PASSPHRASE="seven77")
    assert answer["code"] == "refused"
    assert not command.home.root.exists()


def test_every_refusal_has_its_code_and_changes_nothing(command: Command, ready: Ready) -> None:
    folder = ready.folder
    whole = folder.keys.read_bytes()

    def refused(code: str, *arguments: str, **variables: str) -> None:
        before = fingerprint(ready.home.root)
        variables.setdefault("FAMILY_APP_PASSPHRASE", PASSPHRASE)
        answer = command.json(*arguments, exit_code=1, **variables)
        assert answer["code"] == code
        assert answer["message"].endswith((".", folder.id))
        assert fingerprint(ready.home.root) == before

    info = ("space", "info", "--space", folder.id)
    refused("wrong_passphrase", *info, FAMILY_APP_PASSPHRASE="not this one")
    refused("no_such_space", "space", "info", "--space", "nobody's")
    words = {"FAMILY_APP_NEW_PASSPHRASE": NEW}
    refused("wrong_words", "space", "recover", FAMILY_APP_RECOVERY_WORDS="aban " * 12, **words)
    refused(
        "other_words",
        "space",
        "recover",
        FAMILY_APP_RECOVERY_WORDS="abandon " * 11 + "about",
        **words,
    )
    for path in (folder.keys, folder.keys_copy):
        flip(path, 300)
    refused("keys_damaged", *info)
    refused("no_such_space", "space", "info", "--space", LABEL)
    for path in (folder.keys, folder.keys_copy):
        path.unlink()
    refused("keys_missing", *info)
    for path in (folder.keys, folder.keys_copy):
        path.write_bytes(whole.replace(b'"version": 1', b'"version": 99'))
    refused("newer_version", *info)
    for path in (folder.keys, folder.keys_copy):
        path.write_bytes(whole)
    flip(folder.pages, 3000)
    refused("pages_damaged", *info)
    refused("pages_damaged", "space", "check")
    folder.pages.unlink()
    refused("pages_missing", *info)
    refused("pages_missing", "space", "check")


def test_two_spaces_of_one_label_are_named_by_their_ids(command: Command, ready: Ready) -> None:
    shutil.copytree(ready.folder.path, ready.home.spaces / "zzzzzzzz")
    answer = command.json("space", "info", "--space", LABEL, exit_code=1)
    assert answer["code"] == "ambiguous_space" or answer["code"] == "refused"
    answer = command.json(
        "space", "info", "--space", LABEL, exit_code=1, FAMILY_APP_PASSPHRASE=PASSPHRASE
    )
    assert answer["code"] == "ambiguous_space"
    assert ready.folder.id in answer["message"]
    assert "zzzzzzzz" in answer["message"]


def test_check_names_problems_and_exits_with_one(command: Command, ready: Ready) -> None:
    ready.folder.keys_copy.unlink()
    answer = command.json("space", "check", exit_code=1, FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert answer["problems"] == ["keys.copy.json is missing."]
    assert not ready.folder.keys_copy.exists()
    told = command.run("space", "check", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert (told.returncode, told.stdout) == (1, "keys.copy.json is missing.\n")
    command.json("space", "info", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert ready.folder.keys_copy.read_bytes() == ready.folder.keys.read_bytes()


_HOLD_OPEN = """
import sys
from family_app.paths import Home
from family_app.services import spaces
opened = spaces.unlock(Home.default(), None, sys.argv[1])
print("open", flush=True)
sys.stdin.readline()
opened.close()
"""


@pytest.fixture
def held_open(command: Command, ready: Ready) -> Iterator[None]:
    """Another program has the ready space open for writing, as the window does."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD_OPEN, PASSPHRASE],
        env=os.environ | {"FAMILY_APP_HOME": str(ready.home.root)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        yield
        holder.communicate("\n")


@pytest.mark.usefixtures("held_open")
def test_beside_an_open_space_reading_works_and_writing_is_in_use(
    command: Command, ready: Ready
) -> None:
    def files() -> dict[str, str]:
        found = fingerprint(ready.home.root)
        return {name: digest for name, digest in found.items() if not name.endswith("-shm")}

    before = files()
    assert command.json("space", "list")["spaces"][0]["state"] == "in_use"
    command.json("space", "info", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    command.json("space", "check", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    for arguments in (
        ("change-passphrase",),
        ("recover",),
        ("rename", "--label", "Other"),
        ("hide",),
        ("remove", "--yes-remove", LABEL),
    ):
        answer = command.json(
            "space",
            *arguments,
            exit_code=1,
            FAMILY_APP_PASSPHRASE=PASSPHRASE,
            FAMILY_APP_NEW_PASSPHRASE=NEW,
            FAMILY_APP_RECOVERY_WORDS=ready.words,
        )
        assert answer["code"] == "in_use"
    assert files() == before


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
