"""Made-up journal pages for trying things out and for measuring: the same for the same seed.

The text is made of common words and of invented ones, as often as words are in real texts, so
that searches meet rare and common words as they would in somebody's own pages.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, natural_uid

FIRST_DAY = date(2014, 1, 1)
DAYS = 3652

RARE, RARE_PAGES = "zephyrquartz", 3
PLANTED = {"gratitudewalk": 0.01, "café": 0.05, "meeting": 0.40}
"""Word -> the share of the pages that hold it."""

_COMMON = """
the of and to in a is that it was for on are as with his they at be this have from or had by but
some what there we can out other were all your when up use word how said each she do their time
if will way about many then them would write like so these her long make thing see him two has
look more day could go come did my sound no most number who over know water than call first
people may down side been now find any new work part take get place made live where after back
little only round man year came show every good me give our under name very through just form
much great think say help low line before turn cause same mean differ move right boy old too
does tell set three want air well also play small end put home read hand large add even land
here must big high such follow act why ask men change went light kind off need house picture try
us again point mother world near build self earth father calm breath support boundary listen
worry hope sleep tired angry proud letter phone evening morning weekend doctor group story trust
patience dinner garden kitchen school brother sister daughter son friend
"""
_SYLLABLES = """
ba be bi bo bu da de di do du fa fe fi ga ge go ka ke ki ko la le li lo lu ma me mi mo na ne ni
no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo za zi
"""
_ENDINGS = ("", "", "n", "s", "r", "t")
_ACCENTED = ("naïve", "jalapeño", "Zoë", "señor")
_TAGS = (
    *("self-care", "boundary", "phone call", "visit", "hope", "group", "sleep", "work"),
    *("family", "school", "doctor", "money", "garden", "celebration"),
)
_VOCABULARY = 6000


def sample_pages(count: int, seed: int) -> Iterator[Draft]:
    """`count` pages of about 150 words over ten years, oldest first."""
    rng = random.Random(f"{seed}:{count}")
    words, weights = _vocabulary(random.Random(seed))
    planted = _planted(count, rng)
    days = sorted(rng.randrange(DAYS) for _ in range(count))
    for index, day in enumerate(days):
        length = max(40, int(rng.gauss(150, 35)))
        chosen = rng.choices(words, cum_weights=weights, k=length)
        here = [word for word, pages in planted.items() if index in pages]
        if rng.random() < 0.05:
            here.append(rng.choice(_ACCENTED))
        for place, word in zip(rng.sample(range(length), len(here)), here, strict=True):
            chosen[place] = word
        yield Draft(
            uid=EntryId(natural_uid("sample", str(seed), str(count), str(index))),
            number=1,
            day=FIRST_DAY + timedelta(days=day),
            time=f"{rng.randrange(6, 24):02}:{rng.randrange(60):02}",
            title=" ".join(
                rng.choices(words, cum_weights=weights, k=rng.randint(2, 5))
            ).capitalize(),
            body=_text(chosen, rng),
            tags=tuple(sorted(rng.sample(_TAGS, rng.choice((0, 1, 1, 2, 3))))),
        )


def planted_counts(count: int) -> dict[str, int]:
    """How many of `count` pages hold each planted word."""
    shares = {word: int(count * share) for word, share in PLANTED.items()}
    return {RARE: min(RARE_PAGES, count), **shares}


def _planted(count: int, rng: random.Random) -> dict[str, set[int]]:
    return {
        word: set(rng.sample(range(count), pages)) for word, pages in planted_counts(count).items()
    }


def _vocabulary(rng: random.Random) -> tuple[list[str], list[float]]:
    words = dict.fromkeys(_COMMON.split())
    syllables = _SYLLABLES.split()
    while len(words) < _VOCABULARY:
        parts = rng.choices(syllables, k=rng.choice((2, 2, 3, 3, 4)))
        words["".join(parts) + rng.choice(_ENDINGS)] = None
    # Zipf's law: the word of rank r is about 1/r as frequent as the first.
    weights = accumulate(1 / (rank + 2.7) for rank in range(len(words)))
    return list(words), list(weights)


def _text(words: list[str], rng: random.Random) -> str:
    """The words as sentences, and the sentences as paragraphs."""
    paragraphs: list[str] = []
    sentences: list[str] = []
    start = 0
    while start < len(words):
        end = start + rng.randint(7, 16)
        sentence = " ".join(words[start:end])
        sentences.append(sentence[0].upper() + sentence[1:] + rng.choice("....!?"))
        start = end
        if len(sentences) >= rng.randint(3, 6) or start >= len(words):
            paragraphs.append(" ".join(sentences))
            sentences = []
    return "\n\n".join(paragraphs)
