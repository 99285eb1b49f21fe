"""Text as markup that shows it as it is written."""

from __future__ import annotations

# Not html.escape: its module brings a table of every named sign, which the first window would wait
# for.
AS_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"})
