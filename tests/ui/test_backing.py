"""Copies are made beside a window, and the window says how they stand."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from checkin import parts
from checkin.domain.backups import Backed, BackupStatus
from checkin.domain.plan import Plan
from checkin.home import Home
from checkin.settings import Backup
from checkin.setup import Setup
from checkin.station import backups
from checkin.ui.backing import Backing
from checkin.ui.desk.status import StatusPanel
from checkin.ui.supervisor.needs import NeedsCard

NOON = int(datetime(2019, 4, 14, 12, 0, tzinfo=UTC).timestamp() * 1000)


@pytest.fixture
def setup(tmp_path: Path, small_text: str) -> Setup:
    (tmp_path / "stick").mkdir()
    made, _pin = parts.found(Home(tmp_path / "home"), small_text, station="desk-1")
    return replace(made, settings=replace(made.settings, backup=Backup(str(tmp_path / "stick"))))


@pytest.fixture
def backing(qtbot: QtBot, setup: Setup) -> Iterator[Backing]:  # noqa: ARG001  the application first
    made = Backing(lambda: backups.opened(setup), first=0)
    with closing(made):
        yield made


def copies(setup: Setup) -> int:
    (folder,) = backups.copies_of(setup)
    return len(backups.versions(folder))


def test_the_first_copy_is_made_soon_and_the_last_when_the_window_closes(
    qtbot: QtBot, setup: Setup, backing: Backing
) -> None:
    with qtbot.waitSignal(backing.stood) as stood:
        backing.begin()
    assert stood.args
    assert stood.args[0].backed is Backed.KEPT
    assert copies(setup) == 1
    with closing(parts.database(setup)) as database:
        parts.station(setup, database).register({"name": "Ada", "category": "visitor"})
    backing.close()
    assert copies(setup) == 2


def test_a_window_closed_at_once_still_leaves_a_whole_copy(qtbot: QtBot, setup: Setup, backing: Backing) -> None:
    backing.begin()
    qtbot.waitUntil(lambda: backing.busy or copies(setup) == 1)
    backing.close()
    assert copies(setup) == 1


def test_a_station_without_a_second_place_is_told_nothing(qtbot: QtBot) -> None:
    backing = Backing(lambda: None, first=0)
    with qtbot.assertNotEmitted(backing.stood, wait=100):
        backing.begin()
    backing.close()


SAID = [
    (BackupStatus(), "", ""),
    (BackupStatus(Backed.KEPT, NOON), "Backup of ", ""),
    (BackupStatus(Backed.AWAY, NOON, "x"), "put the stick in", "as soon as it is there"),
    (BackupStatus(Backed.AWAY, None, "x"), "No backup yet: put the stick in", "as soon as it is there"),
    (BackupStatus(Backed.FULL, NOON, "x"), "the stick is full", "Free some room"),
    (BackupStatus(Backed.FAILED, NOON, "x"), "take another stick", "cannot be written"),
    (BackupStatus(Backed.DAMAGED, NOON, "x"), "The database is damaged", "have a technician restore it"),
]


@pytest.mark.parametrize(("status", "line"), [each[:2] for each in SAID])
def test_the_desk_says_in_words_how_it_stands(qtbot: QtBot, status: BackupStatus, line: str) -> None:
    panel = StatusPanel()
    qtbot.addWidget(panel)
    panel.show_backup(status)
    said = panel._backup._text.text()  # noqa: SLF001 -- what the line says
    assert line in said
    assert bool(said) == bool(line)


@pytest.mark.parametrize(("status", "line", "helps"), SAID)
def test_the_supervisor_is_told_of_what_needs_somebody(
    qtbot: QtBot, small: Plan, status: BackupStatus, line: str, helps: str
) -> None:
    card = NeedsCard(small)
    qtbot.addWidget(card)
    card.show_backup(status)
    rows = card.rows.rows
    assert len(rows) == (not status.well)
    if rows:
        assert line in rows[0].title
        assert helps in rows[0].more
