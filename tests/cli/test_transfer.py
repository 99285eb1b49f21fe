from __future__ import annotations

import json
from pathlib import Path

import pytest

from family_app.cli.main import main
from family_app.paths import Home
from family_app.services import spaces
from tests.exchange.formats.reading import FIXTURES
from tests.ready_space import PASSPHRASE, ready_space


@pytest.fixture(autouse=True)
def _space(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    ready_space(home)
    monkeypatch.setenv("FAMILY_APP_PASSPHRASE", PASSPHRASE)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, object]]:
    code = main([*arguments, "--json"])
    answer = json.loads(capsys.readouterr().out)
    assert isinstance(answer, dict)
    return code, answer


def test_a_folder_in_and_everything_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "2024-01-05.md").write_text("# Soup\n\nWe ate.")
    (notes / "bad.md").write_text("---\ndate: soon\n---\n")
    code, answer = run(capsys, "import", "markdown", str(notes))
    assert code == 0
    assert (answer["added"], answer["skipped"], answer["merged"]) == (1, 0, 0)
    assert answer["rejected"] == [
        {
            "where": "bad.md",
            "why": "Its date is not a date the app can read.",
        }
    ]
    code, answer = run(capsys, "export", "markdown", str(tmp_path / "out"))
    assert code == 0
    assert (tmp_path / "out" / "2024-01-05.md").read_text().endswith("# Soup\n\nWe ate.")
    code, answer = run(capsys, "export", "json", str(tmp_path / "all.json"))
    assert code == 0
    assert json.loads((tmp_path / "all.json").read_bytes())["entries"][0]["title"] == "Soup"


def test_only_looking_changes_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "2024-01-05.md").write_text("words")
    code, answer = run(capsys, "import", "markdown", str(tmp_path), "--dry-run")
    assert (code, answer["added"]) == (0, 1)
    code, answer = run(capsys, "space", "info")
    assert answer["entries"] == 0


def test_what_is_not_there_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, answer = run(capsys, "import", "markdown", str(tmp_path / "none"))
    assert (code, answer["ok"], answer["code"]) == (1, False, "file_unreadable")


def test_an_unknown_kind_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["import", "stone-tablet", str(tmp_path)])
    assert stopped.value.code == 2


def test_any_kind_is_found_out_and_moods_are_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    daylio = FIXTURES / "daylio" / "daylio_export.csv"
    code, looked = run(capsys, "import", "auto", str(daylio), "--dry-run")
    assert (code, looked["skipped"]) == (0, 0)
    code, answer = run(capsys, "import", "auto", str(daylio), "--mood", "rad=very-good")
    assert (code, answer["added"]) == (0, looked["added"])
    code, again = run(capsys, "import", "daylio", str(daylio))
    assert (code, again["added"], again["skipped"]) == (0, 0, answer["added"])
    run(capsys, "export", "json", str(tmp_path / "all.json"))
    entries = json.loads((tmp_path / "all.json").read_bytes())["entries"]
    assert {(one["strain"], one["hope"]) for one in entries} >= {(1, 9)}
    code, answer = run(capsys, "import", "auto", str(tmp_path / "all.json"))
    assert (code, answer["added"], answer["rejected"]) == (0, 0, [])


@pytest.mark.parametrize("mood", ["rad", "rad=splendid", "=good"])
def test_a_mood_that_says_nothing_is_wrong_use(tmp_path: Path, mood: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["import", "auto", str(tmp_path), "--mood", mood])
    assert stopped.value.code == 2


def test_looking_works_beside_a_window(
    home: Home, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "2024-01-05.md").write_text("words")
    window = spaces.unlock(home, None, PASSPHRASE)
    try:
        code, answer = run(capsys, "import", "auto", str(tmp_path / "2024-01-05.md"), "--dry-run")
        assert (code, answer["added"]) == (0, 1)
        code, answer = run(capsys, "import", "auto", str(tmp_path / "2024-01-05.md"))
        assert (code, answer["code"]) == (1, "in_use")
    finally:
        window.close()


def test_people_in_and_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    book = tmp_path / "people.vcf"
    book.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nTEL:202 555 0142\nodd\nEND:VCARD\n")
    code, answer = run(capsys, "import", "vcard", str(book), "--dry-run")
    assert (code, answer["added"], answer["merged"], answer["skipped"]) == (0, 1, 0, 0)
    code, answer = run(capsys, "import", "vcard", str(book))
    assert (code, answer["added"]) == (0, 1)
    assert answer["rejected"] == [{"where": "line 5", "why": "This line cannot be read."}]
    code, answer = run(capsys, "import", "vcard", str(book))
    assert (answer["added"], answer["skipped"]) == (0, 1)
    out = tmp_path / "out.vcf"
    code, answer = run(capsys, "export", "vcard", str(out), "--vcard-version", "4.0")
    assert (code, answer["counts"]) == (0, {"people": 1})
    assert "VERSION:4.0" in out.read_text()


def test_meetings_and_dates_in_and_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    calendar = tmp_path / "dates.ics"
    calendar.write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260317T193000\nSUMMARY:Group at Ann's\n"
        "RRULE:FREQ=WEEKLY\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    code, answer = run(capsys, "import", "ical", str(calendar), "--dry-run")
    assert (code, answer["added"]) == (0, 1)
    code, answer = run(capsys, "import", "ical", str(calendar))
    assert (code, answer["added"], answer["rejected"]) == (0, 1, [])
    code, answer = run(capsys, "import", "ical", str(calendar))
    assert (answer["added"], answer["skipped"]) == (0, 1)
    out = tmp_path / "out.ics"
    code, answer = run(capsys, "export", "ical", str(out))
    assert (code, answer["counts"]) == (0, {"meetings": 1})
    assert "Ann" not in out.read_text()
    run(capsys, "export", "ical", str(out), "--with-words")
    assert "Ann" in out.read_text()
