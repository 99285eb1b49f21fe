from __future__ import annotations

import errno

import pytest

from family_app.disk_errors import disk_errors, translated
from family_app.errors import AppError, DiskFull, InUse, ReadOnly


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EROFS, ReadOnly),
        (errno.EACCES, ReadOnly),
        (errno.EPERM, ReadOnly),
    ],
)
def test_what_a_disk_refuses_has_its_own_error(number: int, kind: type[AppError]) -> None:
    with pytest.raises(kind), disk_errors():
        raise OSError(number, "a path that must not be shown")


def test_other_faults_stay_what_they_are() -> None:
    with pytest.raises(FileNotFoundError), disk_errors():
        raise FileNotFoundError(errno.ENOENT, "gone")


def test_a_file_another_program_holds_on_windows_is_in_use() -> None:
    error = OSError(errno.EACCES, "held")
    error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
    assert isinstance(translated(error), InUse)
