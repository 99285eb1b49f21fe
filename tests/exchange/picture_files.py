"""Picture files as cameras and programs write them, made up on the spot."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageCms, ImageDraw

PLACE = b"QUILLPLACE"
"""Stands in every field beside the picture; no kept picture may hold it."""


def drawn(width: int, height: int) -> Image.Image:
    """A picture with a red corner at its top left, so that turning shows."""
    image = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    ImageDraw.Draw(image).rectangle((0, 0, width // 4, height // 4), fill=(220, 20, 20))
    return image


def jpeg(width: int = 640, height: int = 480, *, orientation: int = 1) -> bytes:
    """A photograph with place, device, a comment and a profile's worth of words beside it."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = PLACE.decode()
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[29] = "N", (52.0, 31.0, 12.0), PLACE.decode()
    out = BytesIO()
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + PLACE + b"</x:xmpmeta>"
    drawn(width, height).save(out, "JPEG", quality=92, exif=exif, comment=PLACE, xmp=xmp)
    return out.getvalue()


def wide_colours() -> bytes:
    """A photograph with a colour profile that is not the plain one."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    out = BytesIO()
    drawn(64, 48).save(out, "JPEG", icc_profile=profile)
    return out.getvalue()


def png(width: int = 320, height: int = 200, *, clear: bool = False) -> bytes:
    """A screenshot with words beside it, see-through in a part if `clear`."""
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Location", PLACE.decode())
    info.add_itxt("XML:com.adobe.xmp", PLACE.decode())
    image = drawn(width, height)
    if clear:
        image.putalpha(Image.linear_gradient("L").resize((width, height)))
    out = BytesIO()
    image.save(out, "PNG", pnginfo=info)
    return out.getvalue()


def saved(form: str, **options: object) -> bytes:
    """A small picture in another form."""
    out = BytesIO()
    drawn(120, 90).save(out, form, **options)
    return out.getvalue()


def moving_gif() -> bytes:
    """Three pictures after each other."""
    out = BytesIO()
    first, *rest = (drawn(60 + 10 * n, 40).resize((60, 40)) for n in range(3))
    first.save(out, "GIF", save_all=True, append_images=rest, duration=80)
    return out.getvalue()


def heic() -> bytes:
    """What a telephone's photograph begins with, in a form that is not read here."""
    return b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + PLACE + bytes(range(256)) * 20


def bomb(side: int = 60_000) -> bytes:
    """A few hundred bytes that say they are a picture of billions of points."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(100_000))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND")


def _chunk(kind: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
