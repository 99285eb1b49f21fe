from __future__ import annotations

from tests.ui.learn.conftest import ctx, show

__all__ = ["ctx", "show"]
