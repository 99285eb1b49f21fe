"""Tells the words of Markdown from the code in it."""

from __future__ import annotations

from collections.abc import Callable


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """Change the words and leave blocks between fences as they are; takes as long as it is long."""
    if "```" not in text and "~~~" not in text:
        return change(text)
    parts: list[str] = []
    words: list[str] = []
    fence = ""
    for line in text.splitlines(keepends=True):
        mark = line.lstrip(" ")[:3]
        if not fence and mark in ("```", "~~~"):
            parts.append(change("".join(words)))
            words.clear()
            fence = mark
            parts.append(line)
        elif fence:
            parts.append(line)
            fence = "" if mark == fence and not line.strip(" \n\r`~") else fence
        else:
            words.append(line)
    parts.append(change("".join(words)))
    return "".join(parts)
