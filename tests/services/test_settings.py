from __future__ import annotations

from dataclasses import asdict, replace

import pytest

from family_app.domain.space_settings import SpaceSettings
from family_app.services.settings import save_setting, space_settings
from family_app.storage.open_space import OpenSpace

CHOSEN = SpaceSettings(
    language="es",
    country="GB",
    programme="afraid",
    programme_pace=3,
    programme_paused=True,
    auto_lock_minutes=15,
    words_kept=True,
    first_run_done=True,
    hide_by_shift=False,
    last_page="journal",
)


def test_every_setting_is_as_it_comes_until_it_is_chosen(space: OpenSpace) -> None:
    with space.write() as uow:
        assert space_settings(uow) == SpaceSettings()
        for name, value in asdict(CHOSEN).items():
            save_setting(uow, name, value)
    with space.read() as uow:
        assert space_settings(uow) == CHOSEN
    with space.write() as uow:
        save_setting(uow, "programme", None)
        assert space_settings(uow) == replace(CHOSEN, programme=None)


@pytest.mark.parametrize(
    ("name", "value"), [("nothing", 1), ("auto_lock_minutes", "5"), ("words_kept", 1)]
)
def test_what_does_not_fit_is_not_stored(space: OpenSpace, name: str, value: str | int) -> None:
    with pytest.raises(ValueError, match="cannot be set"), space.write() as uow:
        save_setting(uow, name, value)


def test_a_stored_value_of_another_version_does_no_harm(space: OpenSpace) -> None:
    with space.write() as uow:
        uow.settings.save("auto_lock_minutes", "soon", uow.now)
        uow.settings.save("of_the_future", 1, uow.now)
        assert space_settings(uow) == SpaceSettings()
