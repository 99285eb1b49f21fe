"""A witness outside of the program: the system calls it makes, written down by strace."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# Sockets to programs of the same computer, and the kernel's own news about it.
LOCAL = frozenset({"AF_UNIX", "AF_LOCAL", "AF_NETLINK"})
LIBRARIES = ("Qt6Network", "QtNetwork", "libcurl", "libssl", "_ssl.", "Qt6WebEngine")
_FAMILY = re.compile(r"\b(?:AF|PF)_[A-Z0-9]+")
_OPENED = re.compile(r'open(?:at)?\(.*"([^"]+)".*\) = \d')


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


@cache
def command() -> tuple[str, ...]:
    """What writes down the system calls of the program named after it; empty for no such thing."""
    program = shutil.which("strace")
    if sys.platform != "linux" or program is None:
        return ()
    line = (program, "-f", "-qq", "-e", "trace=%network,open,openat")
    if subprocess.run([*line, "true"], capture_output=True, check=False).returncode:
        return ()
    faster = (*line, "--seccomp-bpf")
    known = subprocess.run([*faster, "true"], capture_output=True, check=False)
    return line if known.returncode else faster


def read(log: Path) -> Trace:
    """What a witness wrote down."""
    return Trace(log.read_text(encoding="utf-8", errors="replace").splitlines())
