"""The marks of RedNotebook's pages (those of txt2tags) as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable

_PICTURE = re.compile(r'\[""(?P<path>[^"\n]+)""(?P<ending>\.\w{1,5})(?:\?\d+)?\]')
_LINK = re.compile(r'\[(?P<words>[^\]"\n]*?) ?""(?P<address>[^"\n]+)""\]')
_RAW = re.compile(r'""(?P<raw>[^"\n]+)""')
_HEADING = re.compile(r"^\s*(={1,5})(?!=)\s*(.+?)\s*\1\s*$", re.MULTILINE)
_NUMBERED = re.compile(r"^(\s*)\+ ", re.MULTILINE)
_RULE = re.compile(r"^[=-]{20,}$", re.MULTILINE)
_ITALIC = re.compile(r"(?<![:/\w])//(?=\S)([^\n]*?\S)//(?![/\w])")
_UNDERLINED = re.compile(r"(?<!_)__(?=\S)([^\n]*?\S)__(?!_)")
_STRUCK = re.compile(r"(?<!-)--(?=\S)([^\n]*?\S)--(?!-)")
_CODE = re.compile(r"``([^\n]+?)``")
_BREAK = re.compile(r"\\\\$", re.MULTILINE)


def to_markdown(text: str, picture: Callable[[str], str]) -> str:
    """The text with Markdown's marks; bold is the same in both.

    `picture` gives what stands for the picture at an address.
    """
    kept: list[str] = []

    def keep(shown: str) -> str:
        kept.append(shown)
        return f"\ue000{len(kept) - 1}\ue001"

    text = _CODE.sub(lambda found: keep(f"`{found[1]}`"), text)
    text = _PICTURE.sub(lambda found: keep(picture(found["path"] + found["ending"])), text)
    text = _LINK.sub(lambda found: keep(_link(found["words"], found["address"])), text)
    text = _RAW.sub(lambda found: keep(found["raw"]), text)
    text = _HEADING.sub(lambda found: f"{'#' * len(found[1])} {found[2]}", text)
    text = _RULE.sub("---", text)
    text = _ITALIC.sub(r"*\1*", text)
    text = _UNDERLINED.sub(r"\1", text)
    text = _STRUCK.sub(r"~~\1~~", text)
    text = _NUMBERED.sub(r"\g<1>1. ", text)
    text = _BREAK.sub("", text)
    return re.sub("\ue000(\\d+)\ue001", lambda found: kept[int(found[1])], text)


def _link(words: str, address: str) -> str:
    return f"[{words.strip() or address}]({address.replace(' ', '%20')})"
