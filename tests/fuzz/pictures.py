"""A picture or another file that is to be kept with a page, whatever it holds."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import suppress

from PIL import Image

from family_app.exchange.pictures import _UNREADABLE, LONGEST_SIDE, made_ready
from tests.fuzz.target import Target

_MUCH = 4_000_000
_FORMS = ("PNG", "JPEG", "GIF", "WEBP", "BMP")


def read(raw: bytes) -> None:
    """The first byte says whether the original is kept too.

    What claims to be very large may take long and much memory, within limits of its own.
    """
    if _claims_much(raw[1:]):
        return
    ready = made_ready("one.jpg", raw[1:], keep_original=raw[:1] == b"o")
    assert ready.width is None or 0 < ready.width <= LONGEST_SIDE
    if ready.width is None:
        assert raw[1:] in (ready.data, ready.original)


def _claims_much(data: bytes) -> bool:
    with suppress(*_UNREADABLE), Image.open(io.BytesIO(data)) as image:
        return image.width * image.height > _MUCH
    return False


def seeds() -> Iterator[bytes]:
    for sign in (b"o", b" "):
        for form in _FORMS:
            out = io.BytesIO()
            Image.new("RGB", (9, 7), (200, 30, 40)).save(out, form)
            yield sign + out.getvalue()


TARGET = Target(
    "pictures", read, seeds, words=("IHDR", "IDAT", "Exif\0\0", "VP8 ", "GIF89a"), share=5
)
