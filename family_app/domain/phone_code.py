"""What a code says to the camera of a phone, so that nothing need be typed there."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit


def phone_code(url: str) -> str:
    """The words of the code for a `tel:` or `sms:` address; other addresses as they are.

    Cameras read a message as `SMSTO:number:text`
    (https://github.com/zxing/zxing/wiki/Barcode-Contents).
    """
    parts = urlsplit(url)
    if parts.scheme != "sms":
        return url
    number, (text, *_) = unquote(parts.path), parse_qs(parts.query).get("body", [""])
    return f"SMSTO:{number}:{text}"


def phone_number(url: str) -> str:
    """The number of a `tel:` or `sms:` address, as it was written."""
    return unquote(urlsplit(url).path)
