"""A full disk is said plainly, keeps what was typed on the screen, and loses nothing older."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.flows import full_disk, own_process


def alone() -> list[str]:
    """The command that gives a process disks of its own; skips where there is none."""
    program = shutil.which("unshare")
    if sys.platform != "linux" or program is None:
        pytest.skip("only Linux gives a process a tiny disk of its own")
    line = [program, "--mount"]
    if os.geteuid() != 0:
        line += ["--user", "--map-root-user"]
    if subprocess.run([*line, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system does not let a test have a disk of its own")
    return line


def test_on_a_full_disk_nothing_is_lost(tmp_path: Path) -> None:
    env = own_process.environment(tmp_path, tmp_path / "home" / "kept")
    program = [*alone(), sys.executable, "-m", "tests.flows.full_disk"]
    done = subprocess.run(
        [*program, str(tmp_path / "home"), "6000"],
        env=env,
        cwd=own_process.ROOT,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    if done.returncode == full_disk.NO_DISK:
        pytest.skip(f"no tiny disk here: {done.stdout.strip()}")
    steps = ["older pages can be read", "a closed disk is said", "everything is there"]
    assert done.stdout.splitlines() == steps, done.stdout + done.stderr
    assert done.returncode == 0
