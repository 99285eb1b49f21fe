"""What another program's mood says here: how the strain was, and how the hope."""

from __future__ import annotations

from enum import StrEnum


class Feeling(StrEnum):
    """Five plain answers to "how was it?", from the best to the hardest."""

    VERY_GOOD = "very-good"
    GOOD = "good"
    BETWEEN = "between"
    HARD = "hard"
    VERY_HARD = "very-hard"

    @property
    def strain(self) -> int:
        """From 0, none, to 10."""
        return (1, 3, 5, 7, 9)[list(Feeling).index(self)]

    @property
    def hope(self) -> int:
        """From 0, none, to 10."""
        return 10 - self.strain


_KNOWN = {
    Feeling.VERY_GOOD: ("rad", "awesome", "great", "excellent", "amazing", "very good", "happy"),
    Feeling.GOOD: ("good", "fine", "content", "calm"),
    Feeling.BETWEEN: ("meh", "ok", "okay", "neutral", "so-so", "average"),
    Feeling.HARD: ("bad", "sad", "not good", "low"),
    Feeling.VERY_HARD: ("awful", "terrible", "very bad", "horrible"),
}


def guessed(mood: str) -> Feeling | None:
    """What a mood by this name most likely says; none where only the writer knows."""
    name = mood.strip().casefold()
    return next((feeling for feeling, names in _KNOWN.items() if name in names), None)
