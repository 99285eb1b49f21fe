"""What keeps copied words out of the system's clipboard history and its copy on other computers."""

from __future__ import annotations

import sys

_NO = (0).to_bytes(4, "little")


def clipboard_marks() -> dict[str, bytes]:
    """Formats to put on the clipboard beside the text, each with its content.

    Windows looks for three names (learn.microsoft.com, "Cloud Clipboard and Clipboard History
    Formats"), of which a DWORD of 0 says no; KDE's Klipper and others on Linux heed KeePass's hint.
    macOS knows a pasteboard type for this that Qt offers no way to from Python: nothing there.
    """
    if sys.platform == "win32":
        return {
            "ExcludeClipboardContentFromMonitorProcessing": b"1",
            "CanIncludeInClipboardHistory": _NO,
            "CanUploadToCloudClipboard": _NO,
        }
    elif sys.platform == "darwin":  # noqa: RET505 - the type checker skips whole branches
        return {}
    else:
        return {"x-kde-passwordManagerHint": b"secret"}
