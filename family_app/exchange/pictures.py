"""Makes a picture that someone brings ready to be kept: small, upright, and without place.

Only what is written anew here is ever drawn, so a hostile file meets this one reader and no other.
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from family_app.domain.attachment import LIMIT, PICTURE_LIMIT, ReadyFile, plain_name
from family_app.errors import Refused
from family_app.exchange.file_kinds import media_type_of

if TYPE_CHECKING:
    from PIL import Image, ImageFile

LONGEST_SIDE = 2048
"""Pixels of the longer side of a picture as it is kept: sharp on a large screen and on paper."""

_MOST_PIXELS = 130_000_000  # 390 MB while it is read; cameras of phones take up to 200 million
_READ = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp"})
_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP")
_LOSSLESS = frozenset({"PNG", "GIF", "BMP"})
_LARGE_PNG = 1_000_000  # a photograph, more likely than a drawing or a screenshot
_QUALITY = 85
_ENDINGS = {
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
}
_ORIENTATION = 0x0112  # Exif 2.3, 4.6.4
_MOST_PROFILE = 1_000_000

# All that the library's readers were seen to raise on files that are not what they say.
_UNREADABLE: tuple[type[Exception], ...] = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    LookupError,
    TypeError,
    ArithmeticError,
    AttributeError,
    MemoryError,
    RuntimeError,
    Warning,
    struct.error,
    zlib.error,
)


def made_ready(name: str, data: bytes, *, keep_original: bool = False) -> ReadyFile:
    """A file as it will be kept.

    A picture loses what the camera wrote beside it (place, device, time); with `keep_original` its
    full size is kept too, without these. A picture that does not read here, and any other file,
    is kept byte for byte.

    Raises:
        Refused: it is larger than the limit, and the sentence says the limit.
    """
    shown_name, media_type = plain_name(name), media_type_of(name, data)
    if media_type in _READ and len(data) <= PICTURE_LIMIT:
        made = _picture(data, media_type, keep_original=keep_original)
        if made is not None:
            kind, (width, height), small, original = made
            ending = _ENDINGS[media_type_of("", original or small)]
            return ReadyFile(_ending(shown_name, ending), kind, width, height, small, original)
    if len(data) > LIMIT:
        most = (PICTURE_LIMIT if media_type in _READ else LIMIT) // 1_000_000
        raise Refused(why=f"This file is too large to keep here. The limit is {most} MB.")
    return ReadyFile(shown_name, media_type, None, None, data)


def _picture(
    data: bytes, media_type: str, *, keep_original: bool
) -> tuple[str, tuple[int, int], bytes, bytes | None] | None:
    """Media type, size and bytes of the small picture, and of its original; none: unreadable."""
    try:
        with _opened(data) as image:
            moves = bool(getattr(image, "is_animated", False)) and media_type == "image/gif"
            small, encoded = _small(image)
    except _UNREADABLE:
        return None
    original = None
    if moves:
        original = data  # what moves is not lost; this form has no place in it
    elif keep_original:
        original = _whole(data)
    kept = original if original != encoded else None
    return ("image/png" if _is_png(encoded) else "image/jpeg"), small.size, encoded, kept


def _ending(name: str, endings: tuple[str, ...]) -> str:
    """The name with an ending that says what is kept, so that a copy of it opens."""
    if name.lower().endswith(endings):
        return name
    stem, dot, last = name.rpartition(".")
    return (stem if dot and len(last) <= 5 else name) + endings[0]


def _opened(data: bytes) -> ImageFile.ImageFile:
    # Imported late: only a picture needs them. The library itself would load them one by one.
    from PIL import (  # noqa: F401
        BmpImagePlugin,
        GifImagePlugin,
        Image,
        JpegImagePlugin,
        MpoImagePlugin,
        PngImagePlugin,
        WebPImagePlugin,
    )

    # The library's own limit only warns; the size is looked at before anything is unpacked.
    Image.MAX_IMAGE_PIXELS = None
    return Image.open(BytesIO(data), formats=_FORMATS)


def _small(image: ImageFile.ImageFile) -> tuple[Image.Image, bytes]:
    from PIL import ImageOps

    profile, turned = _profile(image), _orientation(image) != 1
    fits = max(image.size) <= LONGEST_SIDE
    if (
        image.format == "JPEG"
        and fits
        and not turned
        and not profile
        and image.mode in ("RGB", "L")
    ):
        # As it is, without a second loss.
        _refuse_bomb(image)
        image.load()
        return image, _encoded(image, "JPEG", quality="keep")
    if image.format in ("JPEG", "MPO"):
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # read at a half, a quarter or an eighth
    _refuse_bomb(image)
    image.load()
    upright = _in_srgb(_plain_mode(ImageOps.exif_transpose(image)), profile)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE), reducing_gap=3.0)
    return upright, _small_encoded(upright, lossless=image.format in _LOSSLESS)


def _small_encoded(image: Image.Image, *, lossless: bool) -> bytes:
    if "A" in image.mode:
        return _encoded(image, "PNG")
    if lossless:
        as_png = _encoded(image, "PNG")
        if len(as_png) <= _LARGE_PNG:
            return as_png
    return _encoded(image, "JPEG", quality=_QUALITY)


def _whole(data: bytes) -> bytes | None:
    """The picture in its full size without what stands beside it; none where it is too large."""
    try:
        with _opened(data) as image:
            _refuse_bomb(image)
            image.load()
            return _whole_encoded(image)
    except _UNREADABLE:
        return None


def _whole_encoded(image: ImageFile.ImageFile) -> bytes:
    from PIL import Image

    rest: dict[str, object] = {}
    if profile := _profile(image):
        rest["icc_profile"] = profile
    if (orientation := _orientation(image)) != 1:
        exif = Image.Exif()
        exif[_ORIENTATION] = orientation
        rest["exif"] = exif
    match image.format:
        case "JPEG":
            return _encoded(image, "JPEG", quality="keep", **rest)
        case "MPO":
            return _encoded(image, "JPEG", quality=95, **rest)
        case "WEBP":
            return _encoded(image, "WEBP", lossless=True, **rest)
    return _encoded(image, "PNG", **rest)


def _encoded(image: Image.Image, form: str, **options: object) -> bytes:
    """Written anew with nothing of what stood beside the picture."""
    transparency = image.info.get("transparency")
    rest: dict[str | tuple[int, int], object] = (
        {} if transparency is None else {"transparency": transparency}
    )
    if options.get("quality") == "keep":
        image.info = rest
    else:
        image = image.copy()  # one that does not know the file it came from
        image.info = rest
    out = BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def _refuse_bomb(image: Image.Image) -> None:
    """A few bytes can claim to be a picture that fills all memory."""
    if image.width * image.height > _MOST_PIXELS:
        raise ValueError("too many pixels")


def _plain_mode(image: Image.Image) -> Image.Image:
    if image.mode in ("RGB", "RGBA", "L", "LA", "CMYK"):
        return image
    if "transparency" in image.info or "A" in image.mode or "a" in image.mode:
        return image.convert("RGBA")
    return image.convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Colours as a plain screen shows them; a profile that does not read is passed over."""
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        from PIL import ImageCms

        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            wanted = "RGBA" if image.mode == "RGBA" else "RGB"
            made = ImageCms.profileToProfile(
                image, source, ImageCms.createProfile("sRGB"), outputMode=wanted
            )
        except ImageCms.PyCMSError:
            made = None
        if made is not None:
            return made
    return image.convert("RGB") if image.mode == "CMYK" else image


def _profile(image: Image.Image) -> bytes:
    """The colour profile, or nothing where it is the plain one of screens."""
    profile = image.info.get("icc_profile") or b""
    if len(profile) > _MOST_PROFILE or b"sRGB" in profile or b"s\0R\0G\0B" in profile:
        return b""
    return bytes(profile)


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except _UNREADABLE:
        return 1


def _is_png(data: bytes) -> bool:
    return data.startswith(b"\x89PNG")
