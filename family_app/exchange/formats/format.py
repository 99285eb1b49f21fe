"""What every kind of file that comes in offers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from family_app.exchange.incoming import Incoming
from family_app.exchange.report import Rejected
from family_app.exchange.source import Source


class Format(Protocol):
    """One kind of file that pages come in from."""

    @property
    def name(self) -> str:
        """As on the command line, like "day-one"."""

    @property
    def title(self) -> str:
        """The name that people know it by, like "Day One"."""

    def recognise(self, source: Source) -> bool:
        """Whether this is such a file: a quick look, which never raises."""

    def read(self, source: Source) -> Iterator[Incoming | Rejected]:
        """Every page, one by one, as long as the source is open.

        One bad page is a `Rejected` and never stops the rest.

        Raises:
            FileUnreadable: it is not such a file after all, or nothing of it can be read.
        """
