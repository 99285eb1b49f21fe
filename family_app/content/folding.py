"""Letters without case and accents, one for one, so that positions stay true."""

from __future__ import annotations

import unicodedata


class _Folds(dict[int, str]):
    """Each letter's plain form, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        base = unicodedata.normalize("NFKD", letter)[0].casefold()[0]
        folded = base if base.isalnum() else " "
        self[code] = folded
        return folded


_FOLDS = _Folds()


def fold(text: str) -> str:
    """`text` in plain small letters, anything but letters and digits a space; same length."""
    return text.translate(_FOLDS)
