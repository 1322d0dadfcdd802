"""`checkin` alone: the window this station was set up for, and the first time its set-up."""

from pathlib import Path

import pytest

from checkin.cli.main import parsed
from checkin.home import Home
from checkin.setup import Setup, open_home


@pytest.mark.parametrize("role", ["kiosk", "desk", "supervisor"])
def test_it_opens_the_window_that_was_chosen(home: Path, role: str) -> None:
    settings = (home / "settings.toml").read_text()
    (home / "settings.toml").write_text(settings.replace('role = "kiosk"', f'role = "{role}"'))
    assert open_home(Home(home)).settings.station.role == role
    given = parsed(["--home", str(home)])
    assert (given.command, given.windowed, given.rehearsal) == (role, False, False)


def test_the_first_time_it_sets_the_station_up(tmp_path: Path) -> None:
    assert parsed(["--home", str(tmp_path / "none")]).command == "setup"


def test_wrong_settings_are_complained_of_by_the_window(home: Path) -> None:
    (home / "settings.toml").write_text("[station]\nname = 1\n")
    assert parsed(["--home", str(home)]).command == "kiosk"


def test_a_command_that_is_given_is_the_one(home: Path) -> None:
    assert parsed(["desk", "--home", str(home), "--rehearsal", "--windowed"]).rehearsal
    assert parsed(["totals", "--home", str(home)]).command == "totals"


def test_another_role_than_there_are_is_a_sentence(home: Path) -> None:
    from checkin.settings import SettingsError

    settings = (home / "settings.toml").read_text()
    (home / "settings.toml").write_text(settings.replace('role = "kiosk"', 'role = "cook"'))
    with pytest.raises(SettingsError, match="kiosk, desk, supervisor"):
        open_home(Home(home))


class Shown:
    """A window that asks for the other of conference and rehearsal so many times, then is closed."""

    def __init__(self, times: int) -> None:
        self.times = times
        self.homes: list[tuple[Path, bool, str]] = []  # where, whether it was a rehearsal, its scanner

    def __call__(self, setup: Setup, *, windowed: bool) -> int:
        from checkin import app

        assert windowed
        assert setup.home.is_set_up
        self.homes.append((setup.home.path, setup.home.is_rehearsal, setup.settings.devices.scanner))
        return app.SWITCH if len(self.homes) <= self.times else 0


def test_from_the_conference_to_its_rehearsal_and_back_again(home: Path) -> None:
    from checkin.cli import windows

    shown, real = Shown(2), open_home(Home(home)).with_devices(scanner="hand", printer="none")
    given = parsed(["kiosk", "--home", str(home), "--windowed"])
    assert windows._shown(shown, real, given) == 0  # noqa: SLF001
    # The scanner that was chosen for this once stays.
    assert shown.homes == [(home, False, "hand"), (home / "rehearsal", True, "hand"), (home, False, "hand")]
    assert not (home / "rehearsal").exists()


def test_a_rehearsal_that_is_only_closed_goes_on_the_next_time(home: Path) -> None:
    from checkin.cli import windows

    given = parsed(["desk", "--home", str(home), "--windowed", "--rehearsal"])
    for _ in range(2):
        shown = Shown(0)
        assert windows._shown(shown, open_home(Home(home)), given) == 0  # noqa: SLF001
        assert [rehearses for _, rehearses, _ in shown.homes] == [True]
    assert (home / "rehearsal").is_dir()
