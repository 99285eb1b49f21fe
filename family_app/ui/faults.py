"""Writes down where a fault of ours happened: types, files and lines, never words or values."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from family_app.platforms.files import keep_folder, write_private

_KEEP_BYTES = 64_000


def describe(error: BaseException) -> str:
    """Type names, file names and line numbers of an error and its causes; no message, no value."""
    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__qualname__)
        lines.extend(_frames(seen.__traceback__))
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


def _frames(trace: TracebackType | None) -> list[str]:
    return [
        f"  {Path(frame.filename).name}:{frame.lineno}" for frame in traceback.extract_tb(trace)
    ]


def write_down(log_file: Path, error: BaseException) -> None:
    """Append a fault to the log, keeping the file small. A log that cannot be written is let be."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%d %H:%M")
    try:
        keep_folder(log_file.parent)
        old = log_file.read_bytes()[-_KEEP_BYTES:] if log_file.exists() else b""
        write_private(log_file, old + f"{stamp} {describe(error)}\n".encode())
    except OSError:
        return
