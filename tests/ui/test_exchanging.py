"""A window's exchange runs beside it, and a small sign tells how it stands."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from checkin.sync.status import Standing, Status
from checkin.ui.desk.status import StatusPanel
from checkin.ui.exchanging import Exchanging
from checkin.ui.kiosk.sign import HubSign


def test_a_station_that_works_alone_shows_nothing(qtbot: QtBot) -> None:
    exchanging = Exchanging(lambda: None)
    with qtbot.assertNotEmitted(exchanging.stood, wait=100):
        exchanging.begin()
    exchanging.close()


def test_the_sign_says_little_and_only_what_matters(qtbot: QtBot, tmp_path: Path) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 600)
    sign = HubSign(page)
    page.show()
    assert not sign.isVisible()
    seen = set()
    for status, text in (
        (Status(Standing.CONNECTED), ""),
        (Status(Standing.OFFLINE, waiting=1204), "1,204"),
        (Status(Standing.LOADING, done=55_000, total=110_000), "50 %"),
        (Status(Standing.REVOKED), ""),
    ):
        sign.show_status(status)
        assert (sign.isVisible(), sign.text) == (True, text)
        assert page.rect().contains(sign.geometry())
        file = tmp_path / "sign.png"
        sign.grab().save(str(file))
        seen.add(file.read_bytes())
    assert len(seen) == 4


def test_the_desk_says_in_words_how_it_stands(qtbot: QtBot) -> None:
    panel = StatusPanel()
    qtbot.addWidget(panel)
    line = panel._hub._text  # noqa: SLF001 -- what the line says
    said = []
    for status in (
        Status(),
        Status(Standing.CONNECTED),
        Status(Standing.CONNECTED, offset=-7_200_000),
        Status(Standing.OFFLINE, waiting=12),
        Status(Standing.LOADING, done=5, total=10),
        Status(Standing.REVOKED),
    ):
        panel.show_hub(status)
        said.append(line.text())
    assert said[0] == ""
    assert said[1] == "Hub connected"
    assert "7200 s off" in said[2]
    assert "12 facts to be sent" in said[3]
    assert "5 of 10" in said[4]
    assert "revoked" in said[5]
