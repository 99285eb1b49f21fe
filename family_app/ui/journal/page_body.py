"""The text of a page as it is read, with its pictures in it and below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from family_app.domain.attachment import Attachment
from family_app.exchange.page_html import ATTACHED, to_html
from family_app.ui.journal.picture_words import size_words

_IMAGE = re.compile(rf'<img src="{ATTACHED}([^"]+)"[^>]*>')

_HOLDS_IMAGE = re.compile(r"<p>(?=(?:(?!</p>).)*<img)", re.DOTALL)


def page_html(text: str, found: Sequence[Attachment]) -> str:
    """What its text does not mention stands below it; a click on any of them opens it."""
    by_uid = {str(one.uid): one for one in found}

    def address(uid: str) -> str | None:
        return f"{ATTACHED}{uid}" if uid in by_uid else None

    def opened(image: re.Match[str]) -> str:
        one = by_uid.get(image[1])
        if one is None:  # taken off the page since it was put into the text
            return ""
        inside = image[0] if one.can_be_shown else _words(one)
        return f'<a href="{ATTACHED}{one.uid}">{inside}</a>'

    body = _IMAGE.sub(opened, to_html(text, address))
    body += "".join(_below(one) for one in found if f'="{ATTACHED}{one.uid}"' not in body)
    # A line as high as a picture must not be made higher still.
    return _HOLDS_IMAGE.sub('<p style="line-height: 100%">', body)


def _below(one: Attachment) -> str:
    address = f"{ATTACHED}{one.uid}"
    if not one.can_be_shown:
        return f'<p><a href="{address}">{_words(one)}</a></p>'
    under = f"<br>{escape(one.caption)}" if one.caption else ""
    return f'<p><a href="{address}"><img src="{address}"></a>{under}</p>'


def _words(one: Attachment) -> str:
    return f"{escape(one.caption or one.file_name)} · {size_words(one.size)}"
