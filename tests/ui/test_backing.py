"""Copies are made beside a window, and the window says how they stand."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from checkin import parts
from checkin.behind import Behind
from checkin.domain.backups import Backed, BackupStatus
from checkin.domain.health import Equipment, StationHealth
from checkin.domain.plan import Plan
from checkin.home import Home
from checkin.settings import Backup
from checkin.setup import Setup
from checkin.station import backups
from checkin.ui.backing import Backing
from checkin.ui.desk.status import StatusPanel
from checkin.ui.pieces import Text
from checkin.ui.supervisor.needs import NeedsCard
from checkin.ui.supervisor.stations import StationsPage
from checkin.ui.theme import Tone

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


def test_the_hub_is_told_how_copies_stand(tmp_path: Path, setup: Setup) -> None:
    behind = Behind(setup)
    try:
        assert behind.equipment() == Equipment()  # nothing was tried yet
        made = behind.backups()
        assert made
        assert behind.equipment() == Equipment()
        made.turn()
        assert made.status.at
        assert behind.equipment() == Equipment(backup="kept", backed_up=made.status.at)
        (tmp_path / "stick").rename(tmp_path / "pulled")
        made.turn()
        assert behind.equipment() == Equipment(backup="away", backed_up=made.status.at)
        made.close()
    finally:
        behind.close()


def test_the_hub_is_told_where_there_is_no_second_place(setup: Setup) -> None:
    behind = Behind(replace(setup, settings=replace(setup.settings, backup=Backup())))
    try:
        assert behind.backups() is None
        assert behind.equipment() == Equipment(backup="")
    finally:
        behind.close()


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


def of(station: str, backup: str, *, minutes: int | None = 35, **more: Any) -> StationHealth:
    """A station as the hub heard it a second ago, with its newest copy so many minutes old."""
    at = None if minutes is None else NOON - 60_000 * minutes
    common = {"revoked": False, "joined": 0, "heard": NOON - 1_000, "as_of": NOON}
    return StationHealth(station, "main", "in", "desk", backup=backup, backed_up=at, **common | more)


OTHERS = [
    (of("desk-2", "away"), "desk-2: No backup for 35 min: its stick is away", "on one disk only", Tone.ATTENTION),
    (of("desk-2", "full", minutes=300), "desk-2: No backup for 5 h: its stick is full", "with room", Tone.ATTENTION),
    (of("desk-2", "failed", minutes=None), "desk-2: No backup yet: its stick fails", "another one", Tone.ATTENTION),
    (of("desk-2", "stolen"), "desk-2: No backup for 35 min: stolen", "Put its stick in", Tone.ATTENTION),
    (of("desk-2", "damaged"), "desk-2: Its database is damaged", "have a technician restore it", Tone.REFUSED),
]


@pytest.mark.parametrize(("health", "title", "helps", "tone"), OTHERS)
def test_the_supervisor_is_told_of_the_copies_of_other_stations(
    qtbot: QtBot, small: Plan, health: StationHealth, title: str, helps: str, tone: Tone
) -> None:
    card = NeedsCard(small)
    qtbot.addWidget(card)
    card.speak("en", "office")
    card.show_stations([of("desk-1", "kept"), of("desk-3", "", minutes=None), health])
    (row,) = card.rows.rows
    assert (row.title, row.tone, row.icon) == (title, tone, tone.value)
    assert helps in row.more


def test_of_its_own_copies_the_supervisor_is_told_once(qtbot: QtBot, small: Plan) -> None:
    card = NeedsCard(small)
    qtbot.addWidget(card)
    card.speak("en", "office")
    card.show_stations([of("office", "away")])
    assert [row.title for row in card.rows.rows] == ["office: No backup for 35 min: its stick is away"]
    card.show_backup(BackupStatus(Backed.AWAY, NOON, "x"))
    (row,) = card.rows.rows
    assert "put the stick in" in row.title
    card.show_stations([of("office", "away", printer="offline")])
    assert [row.title.partition(":")[0] for row in card.rows.rows][1:] == ["office"]


def test_the_page_of_stations_shows_how_old_the_newest_copy_is(qtbot: QtBot, small: Plan) -> None:
    page = StationsPage(small)
    qtbot.addWidget(page)
    page.show_stations([of("desk-1", "kept"), of("desk-2", "away"), of("desk-3", "", minutes=None)])
    said = {}
    for name in ("desk-1", "desk-2", "desk-3"):
        page.grid.choose(name)
        facts = page.findChild(Text, "facts")
        said[name] = ([row.title for row in page.troubles.rows], "35 min old" in facts.text())
    assert said == {
        "desk-1": (["Ready"], True),
        "desk-2": (["No backup for 35 min: its stick is away"], True),
        "desk-3": (["Ready"], False),
    }
    assert page.summary.text() == "2 of 3 stations are ready."
