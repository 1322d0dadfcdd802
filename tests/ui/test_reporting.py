"""The closing report out of the supervisor's window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from checkin.domain.registration import Registration
from checkin.station import Station
from checkin.ui.supervisor import SupervisorWindow


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_report_is_written_where_somebody_says(
    qtbot: QtBot, on_watch: SupervisorWindow, door: Station, tmp_path: Path
) -> None:
    ada: Registration = door.register({"name": "König, Ada", "category": "visitor"})
    door.admit(ada.id)
    QTest.keyClick(on_watch.windowHandle(), Qt.Key.Key_F3)
    on_watch.shell.flow.report.click()
    (dialog,) = on_watch.findChildren(QFileDialog)
    dialog.close()
    out = tmp_path / "report.html"
    with qtbot.waitSignals([on_watch.reporting.told, on_watch.reporting.told], timeout=20_000):
        on_watch.reporting.save(out)
    qtbot.waitUntil(out.exists, timeout=20_000)
    assert "Visitors" in out.read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_says_why(qtbot: QtBot, on_watch: SupervisorWindow, tmp_path: Path) -> None:
    with qtbot.waitSignal(on_watch.reporting.failed, timeout=20_000) as failed:
        on_watch.reporting.save(tmp_path / "report.doc")
    assert "let it end with one of .pdf" in str(failed.args[0])
