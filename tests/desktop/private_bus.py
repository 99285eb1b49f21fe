"""A message bus of a test's own, with made-up system services from python-dbusmock on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtDBus import QDBusConnection

SYSTEM_PYTHON = "/usr/bin/python3"
PATIENCE = 20.0
MOCK = "org.freedesktop.DBus.Mock"


def missing() -> str:
    """Why there can be no such bus here, or nothing."""
    for tool in ("dbus-daemon", "gdbus", SYSTEM_PYTHON):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    asked = [SYSTEM_PYTHON, "-c", "import dbusmock"]
    found = subprocess.run(asked, capture_output=True, check=False)
    return "" if found.returncode == 0 else "python-dbusmock is not installed"


@dataclass
class PrivateBus:
    """Ends with everything on it at `stop`."""

    folder: Path
    address: str = ""
    _running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self) -> None:
        """Start the bus itself."""
        self.address = f"unix:path={self.folder / 'bus'}"
        self._run("dbus-daemon", "--session", "--nofork", "--address", self.address)
        self._wait_for("org.freedesktop.DBus")

    def mock(self, template: str, name: str, *, system: bool) -> None:
        """Put the service of a template on the bus and wait for its name."""
        bus = "--system" if system else "--session"
        self._run(SYSTEM_PYTHON, "-m", "dbusmock", bus, "--template", template)
        self._wait_for(name)

    def call(self, service: str, path: str, method: str, *words: str) -> str:
        """Call a method, as another program would."""
        asked = ["gdbus", "call", "--address", self.address, "--dest", service]
        asked += ["--object-path", path, "--method", method, *words]
        done = subprocess.run(
            asked,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=True,
        )
        return done.stdout

    def stop(self) -> None:
        """End what was started."""
        for process in reversed(self._running):
            process.kill()
            process.wait()

    def _run(self, *command: str) -> None:
        names = ("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS")
        env = {**os.environ, **dict.fromkeys(names, self.address)}
        quiet = subprocess.DEVNULL
        self._running.append(subprocess.Popen(command, env=env, stdout=quiet, stderr=quiet))

    def _wait_for(self, name: str) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            bus = QDBusConnection.connectToBus(self.address, f"wait-{name}")
            known = bus.isConnected() and bus.interface().isServiceRegistered(name).value()
            QDBusConnection.disconnectFromBus(f"wait-{name}")
            if known:
                return
            time.sleep(0.05)
        raise TimeoutError(name)
