"""A real Secret Service, GNOME's, on a bus of its own; nothing reaches that of the user."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

_BUS = """<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
_PROGRAMS = ("dbus-daemon", "gnome-keyring-daemon")


class SecretService:
    """The service on its bus."""

    def __init__(self, address: str) -> None:
        self.address = address

    def lock(self) -> None:
        """Lock the store, as the desktop does; nobody is there to unlock it."""
        import secretstorage

        with closing(secretstorage.dbus_init()) as bus:
            secretstorage.get_default_collection(bus).lock()

    def items(self) -> list[str]:
        """All that the store shows of what it keeps: labels and attributes, not the secrets."""
        import secretstorage

        with closing(secretstorage.dbus_init()) as bus:
            items = secretstorage.get_default_collection(bus).get_all_items()
            return [f"{one.get_label()} {one.get_attributes()}" for one in items]


def is_possible() -> bool:
    """Whether this is a system whose store this is; there, the programs are not optional."""
    return sys.platform == "linux"


@contextmanager
def running(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """Start bus and store below `folder`, and make them those of this process."""
    absent = [name for name in _PROGRAMS if shutil.which(name) is None]
    assert not absent, f"not installed: {absent}; `make setup` installs them"
    folder.mkdir(parents=True)
    config = folder / "bus.conf"
    # Not below the folder of the test: the name of a socket may not be long.
    config.write_text(_BUS.format(folder=tempfile.gettempdir()), encoding="utf-8")
    user = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True) as bus:
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        for name, value in user.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        store = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(os.environ),
        )
        try:
            assert store.stdin is not None
            store.stdin.write(b"login")
            store.stdin.close()
            _wait_for_it()
            yield SecretService(address)
        finally:
            store.kill()
            store.wait()
            bus.kill()
            _let_go()


def _let_go() -> None:
    """The library leaves its connection to a locked store to the collector: now, and unsaid."""
    for asking in threading.enumerate():
        if asking.daemon and asking is not threading.current_thread():
            asking.join(1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def _wait_for_it() -> None:
    import secretstorage

    for _ in range(200):
        with closing(secretstorage.dbus_init()) as bus:
            try:
                if not secretstorage.get_default_collection(bus).is_locked():
                    return
            except secretstorage.exceptions.SecretStorageException:
                pass
        time.sleep(0.05)
    raise TimeoutError("the store did not come")
