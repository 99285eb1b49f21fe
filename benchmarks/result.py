"""What a benchmark found, and the table it is shown in."""

from __future__ import annotations

import statistics
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """A figure beside its limit. `took` is what was measured, in words; it holds here and now."""

    name: str
    took: str
    figure: float
    limit: float

    @property
    def kept(self) -> bool:
        """Whether the promise is kept."""
        return self.figure <= self.limit


def median(values: list[float]) -> float:
    """The middle value."""
    return statistics.median(values)


def table(results: list[Result]) -> str:
    """One line per result: name, measured, figure, limit, kept or not."""
    width = max(len(one.name) for one in results)
    took = max(len(one.took) for one in results)
    return "\n".join(
        f"{one.name:<{width}}  {one.took:>{took}}  {one.figure:7.2f}  at most {one.limit:6.2f}  "
        f"{'kept' if one.kept else 'NOT KEPT'}"
        for one in results
    )


def finish(*results: Result) -> int:
    """Print the results; 0 when every promise is kept, else 1."""
    print(table(list(results)))
    return 0 if all(one.kept for one in results) else 1
