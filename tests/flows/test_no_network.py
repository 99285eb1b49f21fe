"""A witness outside of the program sees no internet socket and no library that could make one."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.flows import own_process
from tests.secret_service import SecretService

# Sockets to programs of the same computer, and the kernel's own news about it.
LOCAL = frozenset({"AF_UNIX", "AF_LOCAL", "AF_NETLINK"})
LIBRARIES = ("Qt6Network", "QtNetwork", "libcurl", "libssl", "_ssl.", "Qt6WebEngine")
_FAMILY = re.compile(r"\b(?:AF|PF)_[A-Z0-9]+")
_OPENED = re.compile(r'open(?:at)?\(.*"([^"]+)".*\) = \d')
ASKING = "import socket; socket.socket(socket.AF_INET, socket.SOCK_STREAM)"
LOADING = "import ssl"
STORING = """
from family_app.platforms.key_store import SystemKeyStore
store = SystemKeyStore()
store.keep("one", "secret")
store.keep("two", "secret")
assert store.get("one") == "secret"
store.forget("two")
assert store.get("two") is None
"""


@dataclass(frozen=True)
class Trace:
    """What a program asked the system for."""

    lines: list[str]

    def families(self) -> set[str]:
        """The kinds of sockets it made, connected or was given."""
        asked = (line for line in self.lines if "open" not in line.split("(")[0])
        return {family for line in asked for family in _FAMILY.findall(line)}

    def libraries(self) -> list[str]:
        """The files it opened that belong to a library of the network."""
        opened = (found[1] for line in self.lines if (found := _OPENED.search(line)))
        return sorted({path for path in opened if any(name in path for name in LIBRARIES)})


def witness() -> list[str]:
    """The command that writes down system calls; skips where there is none."""
    program = shutil.which("strace")
    if sys.platform != "linux" or program is None:
        pytest.skip("system calls are watched with strace, on Linux")
    line = [program, "-f", "-qq", "-e", "trace=%network,open,openat"]
    tried = subprocess.run([*line, "true"], capture_output=True, check=False)
    if tried.returncode:
        pytest.skip("this system lets no program be watched: " + tried.stderr.decode().strip())
    faster = [*line, "--seccomp-bpf"]
    known = subprocess.run([*faster, "true"], capture_output=True, check=False)
    return line if known.returncode else faster


def watch(folder: Path, *arguments: str) -> Trace:
    """Run Python with these arguments and write down what it asks for."""
    log = folder / "calls.txt"
    done = subprocess.run(
        [*witness(), "-o", str(log), sys.executable, *arguments],
        env=own_process.environment(folder, folder / "home"),
        cwd=own_process.ROOT,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return Trace(log.read_text(encoding="utf-8", errors="replace").splitlines())


def test_the_whole_tour_makes_no_internet_socket_and_loads_no_network(tmp_path: Path) -> None:
    trace = watch(tmp_path, "-m", "family_app", "tour", "--out", str(tmp_path / "out"))
    assert len(list((tmp_path / "out").iterdir())) > 20
    assert trace.families() <= LOCAL
    assert trace.libraries() == []


def test_the_witness_would_see_one(tmp_path: Path) -> None:
    assert "AF_INET" in watch(tmp_path, "-c", ASKING).families()
    assert watch(tmp_path, "-c", LOADING).libraries() != []


def test_the_key_store_is_reached_without_any_network(
    tmp_path: Path, key_store: SecretService
) -> None:
    trace = watch(tmp_path, "-c", STORING)
    assert len(key_store.items()) == 1
    assert "AF_UNIX" in trace.families()
    assert trace.families() <= LOCAL
    assert trace.libraries() == []
