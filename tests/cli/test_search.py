from __future__ import annotations

import json
import subprocess
import sys

import pytest

from family_app.cli.main import main
from family_app.domain.answers import AnswerKey
from family_app.domain.sample_pages import planted_counts
from family_app.paths import Home, assets_dir
from family_app.services import circle, lessons, spaces
from tests.ready_space import PASSPHRASE, Ready, ready_space
from tests.services.drafts import member


@pytest.fixture
def ready(home: Home, monkeypatch: pytest.MonkeyPatch) -> Ready:
    monkeypatch.setenv("FAMILY_APP_PASSPHRASE", PASSPHRASE)
    return ready_space(home)


Output = pytest.CaptureFixture[str]


def answer(capsys: Output, *arguments: str) -> dict[str, object]:
    main([*arguments, "--json"])
    said: dict[str, object] = json.loads(capsys.readouterr().out)
    return said


def test_samples_are_made_once_and_found(ready: Ready, capsys: Output) -> None:
    made = answer(capsys, "sample", "--entries", "200", "--seed", "7")
    assert made == {"ok": True, "added": 200, "seed": 7}
    again = answer(capsys, "sample", "--entries", "200", "--seed", "7")
    assert (again["ok"], again["code"]) == (False, "refused")

    found = answer(capsys, "search", "meeting", "--limit", "200")
    hits = found["hits"]
    assert isinstance(hits, list)
    assert len(hits) == planted_counts(200)["meeting"]
    assert set(hits[0]) == {"kind", "id", "date", "title", "snippet"}
    assert hits[0]["kind"] == "page"
    assert "meeting" in hits[0]["snippet"].lower()


def test_nothing_found_is_no_refusal(ready: Ready, capsys: Output) -> None:
    assert main(["search", "nothinglikethis", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"ok": True, "hits": []}
    assert main(["search", "nothinglikethis"]) == 0
    assert capsys.readouterr().out == "Nothing found.\n"


def test_search_works_beside_an_open_window_and_sample_does_not(
    ready: Ready, capsys: Output
) -> None:
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    try:
        with space.write() as uow:
            circle.save_person(uow, member("Rosa", notes="harbour"))
        hits = answer(capsys, "search", "harb")["hits"]
        assert isinstance(hits, list)
        assert [(hit["kind"], hit["title"], hit["date"]) for hit in hits] == [
            ("person", "Rosa", None)
        ]
        assert answer(capsys, "sample", "--entries", "5")["code"] == "in_use"
    finally:
        space.close()


def test_an_answer_carries_the_title_of_its_lesson(ready: Ready, capsys: Output) -> None:
    from family_app.content.library import Library

    lesson = Library.load(assets_dir()).lessons[0]
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    with space.write() as uow:
        lessons.answer(uow, AnswerKey(lesson.id, "e", "f"), 1, "my harbour")
    space.close()
    hits = answer(capsys, "search", "harbour")["hits"]
    assert isinstance(hits, list)
    assert [(hit["kind"], hit["id"], hit["title"]) for hit in hits] == [
        ("answer", lesson.id, lesson.title)
    ]


def test_everything_also_finds_what_the_app_brings(ready: Ready, capsys: Output) -> None:
    assert answer(capsys, "search", "naloxone")["hits"] == []
    hits = answer(capsys, "search", "naloxone", "--everything", "--limit", "2")["hits"]
    assert isinstance(hits, list)
    kinds = [hit["kind"] for hit in hits]
    assert ("term", "naloxone") in [(hit["kind"], hit["id"]) for hit in hits]
    assert "lesson" in kinds
    assert max(kinds.count(kind) for kind in kinds) <= 2


def test_search_loads_neither_the_window_nor_the_lessons(ready: Ready) -> None:
    code = (
        "import sys; from family_app.cli.main import main; main(['search', 'word'])\n"
        "heavy = ('PySide6', 'alembic', 'family_app.content')\n"
        "sys.exit(' '.join(name for name in heavy if name in sys.modules) or 0)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


def test_the_language_of_the_search_is_spoken_here_too(ready: Ready, capsys: Output) -> None:
    answer(capsys, "sample", "--entries", "60", "--seed", "7")

    def count(text: str) -> int:
        main(["search", "--limit", "100", "--json", "--", text])
        hits = json.loads(capsys.readouterr().out)["hits"]
        assert isinstance(hits, list)
        return len(hits)

    assert count("meeting tag:hope") + count("meeting -tag:hope") == planted_counts(60)["meeting"]
    assert count("-meeting") == 60 - planted_counts(60)["meeting"]
    assert count("before:2019") + count("after:2018") == 60
