"""A rehearsal works as the conference will, and nothing of it is known there."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from checkin import home as files
from checkin import parts, rehearsal, settings
from checkin.domain.facts import Admitted, Reason, Refused
from checkin.home import Home, HomeError
from checkin.settings import Backup, Hub
from checkin.setup import Setup, open_home
from checkin.station import Station

NOON, NEXT_DAY = 1_000_000.0, 1_000_000.0 + 24 * 3600


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory, small_text: str) -> tuple[Path, str, str]:
    """A home where Ada is registered, to be copied; her ticket and the supervisor's PIN."""
    path = tmp_path_factory.mktemp("founded") / "home"
    setup, pin = parts.found(Home(path), small_text, station="desk-1")
    with closing(parts.database(setup)) as opened:
        ada = parts.station(setup, opened).register({"name": "Ada", "category": "visitor"})
        ticket = parts.issuer(setup, opened).ticket(ada)
    (setup.home.templates).mkdir(parents=True)
    (setup.home.templates / "own.toml").write_text("the template of the conference")
    setup.home.photos.mkdir()
    (setup.home.photos / f"{ada.id}.jpg").write_bytes(b"a photo")
    return path, ticket, pin


@pytest.fixture
def setup(founded: tuple[Path, str, str], tmp_path: Path) -> Setup:
    return open_home(Home(Path(shutil.copytree(founded[0], tmp_path / "home"))))


@pytest.fixture
def ticket(founded: tuple[Path, str, str]) -> str:
    return founded[1]


@pytest.fixture
def desk(setup: Setup) -> Iterator[Station]:
    """The desk of the conference itself."""
    with closing(parts.database(setup)) as opened:
        yield parts.station(setup, opened)


def facts_of(setup: Setup) -> int:
    with closing(parts.database(setup)) as opened:
        return parts.station(setup, opened).verify().facts


def test_who_is_registered_is_let_in_at_a_rehearsal_and_is_not_inside_afterwards(
    setup: Setup, desk: Station, ticket: str
) -> None:
    before = facts_of(setup)
    rehearsed = rehearsal.begin(setup)
    with closing(parts.database(rehearsed)) as opened:
        rehearsing = parts.station(rehearsed, opened)
        assert isinstance(rehearsing.present(ticket).decision, Admitted)
        assert rehearsing.present(ticket).decision.reason is Reason.ALREADY_INSIDE
        assert rehearsing.verify().missing == rehearsing.verify().altered == ()
    assert facts_of(setup) == before
    assert isinstance(desk.present(ticket).decision, Admitted)


def test_a_badge_of_a_rehearsal_opens_no_gate_of_the_conference(setup: Setup, desk: Station) -> None:
    rehearsed = rehearsal.begin(setup)
    with closing(parts.database(rehearsed)) as opened:
        rehearsing = parts.station(rehearsed, opened)
        walk_in = rehearsing.register({"name": "Nobody", "category": "visitor"})
        badge = parts.issuer(rehearsed, opened).ticket(walk_in)
        assert isinstance(rehearsing.present(badge).decision, Admitted)
    refused = desk.present(badge).decision
    assert isinstance(refused, Refused)
    assert refused.reason is Reason.FORGED_CODE
    assert rehearsed.home.signing_key.read_bytes() != setup.home.signing_key.read_bytes()
    assert rehearsed.home.signing_key.stat().st_mode & 0o777 == 0o600


def test_a_rehearsal_has_no_hub_and_makes_no_backups(setup: Setup) -> None:
    joined = replace(setup.settings, hub=Hub("https://hub.example", "ab" * 32), backup=Backup("/backups"))
    files.write(setup.home.settings, settings.written(joined).encode())
    files.write(setup.home.token, b"secret", secret=True)
    rehearsed = rehearsal.begin(open_home(setup.home))
    assert rehearsed.settings.hub == Hub()
    assert rehearsed.settings.backup == Backup()
    assert not rehearsed.home.token.exists()
    with closing(parts.database(rehearsed)) as opened:
        assert parts.exchange(rehearsed, opened) is None
    assert "hub.example" not in rehearsed.home.settings.read_text()


def test_operators_photos_and_templates_are_the_same_there(setup: Setup, founded: tuple[Path, str, str]) -> None:
    rehearsed = rehearsal.begin(setup)
    assert (rehearsed.home.templates / "own.toml").read_text() == "the template of the conference"
    assert [each.read_bytes() for each in rehearsed.home.photos.iterdir()] == [b"a photo"]
    with closing(parts.database(rehearsed)) as opened:
        operators = parts.operators(rehearsed, opened)
        assert parts.way_out(rehearsed, lambda: operators).opens(founded[2]) is None


def test_what_is_written_over_there_stays_as_it_is_here(setup: Setup) -> None:
    rehearsed = rehearsal.begin(setup)
    files.write(rehearsed.home.templates / "own.toml", b"another one")
    assert (setup.home.templates / "own.toml").read_text() == "the template of the conference"


def test_a_rehearsal_goes_on_until_it_is_stale(setup: Setup, ticket: str) -> None:
    import os

    first = rehearsal.begin(setup, NOON)
    os.utime(first.home.rehearsed, (NOON, NOON))
    with closing(parts.database(first)) as opened:
        parts.station(first, opened).present(ticket)
    went_on = facts_of(rehearsal.begin(setup, NOON + 60))
    assert went_on == facts_of(setup) + 2  # the key of the rehearsal, and Ada
    assert facts_of(rehearsal.begin(setup, NEXT_DAY)) == facts_of(setup) + 1


def test_one_that_was_broken_off_is_begun_anew(setup: Setup) -> None:
    rehearsed = rehearsal.begin(setup)
    rehearsed.home.plan.unlink()
    assert rehearsal.begin(setup).home.is_set_up


def test_from_a_rehearsal_to_the_conference_and_what_was_rehearsed_is_gone(setup: Setup) -> None:
    rehearsed = rehearsal.begin(setup)
    assert rehearsal.begin(rehearsed) is rehearsed
    assert rehearsal.real(rehearsed).home == setup.home
    assert rehearsal.real(setup) is setup
    rehearsal.end(rehearsed.home)
    assert not rehearsed.home.path.exists()
    assert setup.home.database.is_file()
    rehearsal.end(rehearsed.home)


def test_nothing_but_a_rehearsal_is_ever_removed(setup: Setup) -> None:
    with pytest.raises(HomeError, match="no rehearsal"):
        rehearsal.end(setup.home)
    assert setup.home.is_set_up


def test_a_station_that_forgets_everybody_forgets_who_was_rehearsed_with(setup: Setup) -> None:
    from checkin.station.forgetting import folders_of
    from checkin.store import forgetting

    rehearsed = rehearsal.begin(setup)
    with closing(parts.database(setup)) as database:
        forgetting.forget(database, folders_of(setup))
    assert not rehearsed.home.database.exists()
    assert list(rehearsed.home.photos.iterdir()) == []
