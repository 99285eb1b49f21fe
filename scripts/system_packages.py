"""The Debian and Ubuntu packages that Qt and the tests need, which are missing, and apt's line.

Runs on whatever Python 3 the computer has, before there is a virtual environment.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

# One line per need; the names of one line are alternatives, newest release first.
QT_LIBRARIES: tuple[tuple[str, ...], ...] = (
    ("libdbus-1-3",),
    ("libegl1",),
    ("libfontconfig1",),
    ("libfreetype6",),
    ("libgl1",),
    ("libglib2.0-0t64", "libglib2.0-0"),
    ("libx11-6",),
    ("libxkbcommon0",),
    ("zlib1g",),
    # What Qt's X11 plugin opens a window with.
    ("libx11-xcb1",),
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-image0",),
    ("libxcb-keysyms1",),
    ("libxcb-randr0",),
    ("libxcb-render-util0",),
    ("libxcb-render0",),
    ("libxcb-shape0",),
    ("libxcb-shm0",),
    ("libxcb-sync1",),
    ("libxcb-util1",),
    ("libxcb-xfixes0",),
    ("libxcb-xkb1",),
    ("libxkbcommon-x11-0",),
)
# A virtual screen for the tests of a real window, a witness for the test of system calls, and a
# key store on a bus of its own.
TEST_PROGRAMS: tuple[tuple[str, ...], ...] = (
    ("xvfb",),
    ("xauth",),
    ("strace",),
    ("dbus-daemon", "dbus"),
    ("gnome-keyring",),
    # A made-up login service on a private bus, and what speaks to it.
    ("python3-dbusmock",),
    ("libglib2.0-bin",),
)
# PyInstaller reads libraries with objdump; strip makes the bundle smaller.
INSTALLER_PROGRAMS: tuple[tuple[str, ...], ...] = (("binutils",),)


class CannotInstall(Exception):
    """Packages are missing and this user may not install them. The text is the line to run."""


def uses_apt() -> bool:
    """Whether this computer gets its packages from apt."""
    return (
        sys.platform == "linux"
        and shutil.which("dpkg-query") is not None
        and shutil.which("apt-get") is not None
    )


def installed(names: list[str]) -> set[str]:
    """Those of the packages that are installed now."""
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Abbrev}\n", *names],
        capture_output=True,
        text=True,
        check=False,
    )
    rows = (line.split() for line in asked.stdout.splitlines())
    return {row[0] for row in rows if len(row) > 1 and row[1] == "ii"}


def missing(needs: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The needs of which no alternative is installed."""
    here = installed([name for need in needs for name in need])
    return [need for need in needs if not here.intersection(need)]


def install(needs: list[tuple[str, ...]]) -> None:
    """Install one alternative of each need, as root or with sudo.

    Raises:
        CannotInstall: this user is neither root nor allowed to use sudo here.
        subprocess.CalledProcessError: apt itself failed and has said why.
    """
    prefix = _root_prefix()
    if prefix is None:
        raise CannotInstall(_line(needs))
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    subprocess.run([*apt, "update"], check=True)
    names = [_offered(need) for need in needs]
    print("Installing system packages: " + " ".join(names), flush=True)
    subprocess.run(
        [*apt, "install", "--yes", "--no-install-recommends", *names],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _root_prefix() -> list[str] | None:
    """What to put before a command to run it as root; None when there is no way."""
    if sys.platform != "win32" and os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    if sys.stdin.isatty():
        return ["sudo"]
    quiet = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if quiet.returncode == 0 else None


def _offered(need: tuple[str, ...]) -> str:
    """The first alternative that this release has."""
    for name in need[:-1]:
        shown = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
        if shown.returncode == 0 and shown.stdout:
            return name
    return need[-1]


def _line(needs: list[tuple[str, ...]]) -> str:
    """The one line that an administrator can run."""
    names = " ".join(_offered(need) for need in needs)
    return "apt-get update && apt-get install --yes --no-install-recommends " + names
