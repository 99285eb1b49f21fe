"""Pictures that this program wrote before, as they come back with our own JSON."""

from __future__ import annotations

from io import BytesIO

from family_app.domain.attachment import SHOWN_TYPES, ReadyFile
from family_app.exchange.pictures import made_ready


def as_it_was(name: str, data: bytes, original: bytes | None) -> ReadyFile:
    """A file byte for byte, so that it is the same after any number of ways out and in.

    A picture must first prove that it reads whole and is no larger than the program writes them;
    otherwise it is made ready like any other.

    Raises:
        Refused: it is larger than the limit.
    """
    made = made_ready(name, data, keep_original=original is not None)
    if made.width is None or made.media_type not in SHOWN_TYPES:
        return made
    if _size(data) != (made.width, made.height):
        return made
    return ReadyFile(made.file_name, made.media_type, made.width, made.height, data, original)


def _size(data: bytes) -> tuple[int, int] | None:
    from PIL import Image

    try:
        with Image.open(BytesIO(data), formats=("JPEG", "PNG")) as image:
            return image.size
    except (OSError, ValueError, SyntaxError):
        return None
