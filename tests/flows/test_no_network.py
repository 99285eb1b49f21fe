"""A witness sees the key store reached without a network, and would see a network; see the tour."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.flows import own_process, witness
from tests.secret_service import SecretService

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


def watch(folder: Path, *arguments: str) -> witness.Trace:
    """Run Python with these arguments and write down what it asks for."""
    if not witness.command():
        pytest.skip("this system lets no program be watched with strace")
    log = folder / "calls.txt"
    done = subprocess.run(
        [*witness.command(), "-o", str(log), sys.executable, *arguments],
        env=own_process.environment(folder, folder / "home"),
        cwd=own_process.ROOT,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return witness.read(log)


def test_the_witness_would_see_one(tmp_path: Path) -> None:
    assert "AF_INET" in watch(tmp_path, "-c", ASKING).families()
    assert watch(tmp_path, "-c", LOADING).libraries() != []


def test_the_key_store_is_reached_without_any_network(
    tmp_path: Path, key_store: SecretService
) -> None:
    trace = watch(tmp_path, "-c", STORING)
    assert len(key_store.items()) == 1
    assert "AF_UNIX" in trace.families()
    assert trace.families() <= witness.LOCAL
    assert trace.libraries() == []
