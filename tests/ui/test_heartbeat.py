"""What notices that a window stands still notices it, and what on; a desk at work keeps its heart beating."""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from checkin.domain.registration import Registration
from checkin.station import Station
from checkin.ui.desk import DeskWindow

sys.path.insert(0, str(Path(__file__).parents[1]))
from heartbeat import Heart  # beside the tests, which are no package

Hands = Any  # a scripted part of conftest.py, which pytest does not let be imported


@pytest.fixture
def heart(qapp: object) -> Iterator[Heart]:  # noqa: ARG001  its event loop
    beating = Heart()
    yield beating
    beating.stop()


def stand_still(until: float) -> None:
    while time.perf_counter() < until:
        pass


def test_a_loop_that_stands_still_is_noticed_with_what_it_did(qtbot: QtBot, heart: Heart) -> None:
    QTimer.singleShot(0, lambda: stand_still(time.perf_counter() + 0.2))
    qtbot.waitUntil(lambda: bool(heart.over(150)))
    gap = heart.over(150)[0]
    assert gap.cpu_ms > 10
    assert "stand_still" in gap.on


def test_a_desk_at_work_goes_on_beating(
    qtbot: QtBot,
    at_work: DeskWindow,
    heart: Heart,
    hands: Hands,
    work: Station,
    ticket_of: Callable[[Registration], str],
) -> None:
    before = heart.beats
    for number in range(3):
        person = work.register({"name": f"König, Ada {number}", "category": "visitor"})
        with qtbot.waitSignals([at_work.scans.presented, at_work.scans.printed]):
            hands.hold_up(ticket_of(person))
    assert heart.beats > before
    assert all(gap.ms >= gap.cpu_ms - 5 for gap in heart.gaps)
