"""A kiosk of a home that was set up is left with the PIN that was shown then, whatever became of the database."""

from pathlib import Path

import pytest

from checkin import parts
from checkin.app import Behind
from checkin.domain.lockout import WrongPin
from checkin.home import Home


@pytest.mark.parametrize("broken", [False, True])
def test_the_supervisor_leaves(tmp_path: Path, small_text: str, broken: bool) -> None:  # noqa: FBT001  a parameter of the test
    home = Home(tmp_path / "home")
    setup, pin = parts.found(home, small_text)
    if broken:
        home.database.write_bytes(b"no database" * 1000)
        for beside in home.path.glob("checkin.sqlite-*"):
            beside.unlink()
    behind = Behind(setup)
    try:
        assert behind.leave("letters") == WrongPin(2)
        assert behind.leave(pin) is None
    finally:
        behind.close()


def test_the_kiosk_takes_note_of_who_may_leave_it(tmp_path: Path, small_text: str) -> None:
    home = Home(tmp_path / "home")
    setup, pin = parts.found(home, small_text)
    home.way_out.unlink()
    behind = Behind(setup)
    try:
        behind.station()
    finally:
        behind.close()
    assert home.way_out.is_file()
    assert pin not in home.way_out.read_text()
