"""The whole program, started as ever, has logind wait for it, and lets go when it ends."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.desktop.private_bus import PATIENCE, PrivateBus, missing
from tests.flows import own_process

LOGIND = "org.freedesktop.login1"
ROOT = "/org/freedesktop/login1"

pytestmark = pytest.mark.desktop


def waits(bus: PrivateBus, wanted: bool) -> bool:
    """Whether logind comes to wait for the program, or to wait no more."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        told = bus.call(LOGIND, ROOT, f"{LOGIND}.Manager.ListInhibitors")
        if ("sleep:shutdown" in told) is wanted:
            return True
        time.sleep(0.2)
    return False


def test_sleep_waits_for_the_program_as_long_as_it_runs(tmp_path: Path) -> None:
    if why := missing():
        pytest.skip(why)
    bus = PrivateBus(tmp_path)
    try:
        bus.start()
        bus.mock("logind", LOGIND, system=True)
        env = own_process.environment(tmp_path, tmp_path / "home")
        env |= dict.fromkeys(("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"), bus.address)
        line = [sys.executable, "-m", "family_app"]
        with subprocess.Popen(line, env=env, cwd=own_process.ROOT) as program:
            assert waits(bus, True)
            program.send_signal(signal.SIGTERM)
            assert program.wait(PATIENCE) == 0
        assert waits(bus, False)
    finally:
        bus.stop()
