"""The lock covers the project, pins and hashes everything, and names no place to fetch from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent.parent
LOCK = (ROOT / "requirements" / "dev.txt").read_text(encoding="utf-8")
FUZZ = (ROOT / "requirements" / "fuzz.txt").read_text(encoding="utf-8")
both = pytest.mark.parametrize("lock", [LOCK, FUZZ], ids=["dev", "fuzz"])
SYSTEMS = {
    "linux": {"sys_platform": "linux", "os_name": "posix", "platform_machine": "x86_64"},
    "intel mac": {"sys_platform": "darwin", "os_name": "posix", "platform_machine": "x86_64"},
    "apple mac": {"sys_platform": "darwin", "os_name": "posix", "platform_machine": "arm64"},
    "windows": {"sys_platform": "win32", "os_name": "nt", "platform_machine": "AMD64"},
    "windows arm": {"sys_platform": "win32", "os_name": "nt", "platform_machine": "ARM64"},
}
PLATFORM_NAMES = {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}


def pins(text: str) -> list[Requirement]:
    """Every pinned package of the lock, without its hashes."""
    lines = re.findall(r"^[A-Za-z][^\\\n]*", text, flags=re.MULTILINE)
    return [Requirement(line.strip()) for line in lines]


def asked_for() -> list[Requirement]:
    """What the project file asks for, to run and to develop."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = project["dependencies"] + project["optional-dependencies"]["dev"]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
def test_every_system_gets_exactly_one_version_of_all_it_needs(system: str, python: str) -> None:
    environment = SYSTEMS[system] | {"python_version": python, "python_full_version": python + ".5"}
    environment["platform_system"] = PLATFORM_NAMES[environment["sys_platform"]]
    given: dict[str, list[Requirement]] = {}
    for pin in pins(LOCK):
        if pin.marker is None or pin.marker.evaluate(environment):
            given.setdefault(canonicalize_name(pin.name), []).append(pin)

    assert [name for name, found in given.items() if len(found) > 1] == []
    for need in asked_for():
        if need.marker is None or need.marker.evaluate(environment):
            (pin,) = given[canonicalize_name(need.name)]
            version = str(pin.specifier).removeprefix("==")
            assert need.specifier.contains(version), f"{need} is locked at {version}"


@both
def test_every_package_is_pinned_and_hashed(lock: str) -> None:
    for block in re.split(r"\n(?=[A-Za-z])", lock):
        if not block.startswith("#"):
            assert "==" in block.splitlines()[0], block[:80]
            assert "--hash=sha256:" in block, block[:80]


@both
def test_the_lock_names_no_place(lock: str) -> None:
    assert "://" not in lock
    assert "--index-url" not in lock
    assert "--find-links" not in lock


def test_qt_is_the_version_that_does_not_abort() -> None:
    (qt,) = [pin for pin in pins(LOCK) if pin.name == "pyside6-essentials"]
    assert str(qt.specifier) == "==6.11.3"
