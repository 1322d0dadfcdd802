"""What is wrong with a station, from what its hub heard last."""

from dataclasses import replace

import pytest

from checkin.domain.health import StationHealth, Trouble

WELL = StationHealth(
    "desk-1",
    "main",
    "in",
    "desk",
    revoked=False,
    joined=0,
    heard=100_000,
    as_of=103_000,
    printer="ready",
    camera="ready",
)


def test_a_station_that_is_well_has_no_troubles() -> None:
    assert WELL.troubles == ()
    assert (WELL.silent_for, WELL.is_silent) == (3, False)
    assert replace(WELL, printer="", camera="").troubles == ()
    assert replace(WELL, backup="kept", backed_up=1_000).troubles == ()
    assert replace(WELL, printer="busy", waiting=3, behind=5, offset=-1500).troubles == ()


@pytest.mark.parametrize(
    ("changed", "trouble"),
    [
        ({"revoked": True, "printer": "offline", "heard": None}, Trouble.REVOKED),
        ({"divided": 7}, Trouble.DIVIDED),
        ({"heard": None, "behind": 10_000}, Trouble.NEVER_HEARD),
        ({"as_of": 161_000}, Trouble.SILENT),
        ({"missing": 1}, Trouble.MISSING),
        ({"waiting": 51}, Trouble.WAITING),
        ({"behind": 51}, Trouble.BEHIND),
        ({"offset": -2_001}, Trouble.CLOCK),
        ({"printer": "offline"}, Trouble.PRINTER),
        ({"camera": "lost"}, Trouble.CAMERA),
        ({"backup": "away"}, Trouble.BACKUP),
        ({"backup": "full", "backed_up": 1_000}, Trouble.BACKUP),
        ({"backup": "failed"}, Trouble.BACKUP),
        ({"backup": "a word of a newer version"}, Trouble.BACKUP),
        ({"backup": "damaged"}, Trouble.DAMAGED),
    ],
)
def test_each_trouble_is_named(changed: dict[str, object], trouble: Trouble) -> None:
    assert replace(WELL, **changed).troubles == (trouble,)  # type: ignore[arg-type]


def test_troubles_come_with_the_worst_first() -> None:
    ill = replace(WELL, camera="lost", offset=9_000, missing=2, as_of=500_000)
    assert ill.troubles == (Trouble.SILENT, Trouble.MISSING, Trouble.CLOCK, Trouble.CAMERA)
    # Who stands before a camera that is away waits; nobody waits for a backup, until the database is damaged.
    assert replace(WELL, camera="lost", backup="away").troubles == (Trouble.CAMERA, Trouble.BACKUP)
    assert replace(WELL, missing=2, backup="damaged").troubles == (Trouble.DAMAGED, Trouble.MISSING)


@pytest.mark.parametrize(("backed_up", "age"), [(None, None), (43_000, 60), (104_000, 0)])
def test_how_old_the_newest_copy_is(backed_up: int | None, age: int | None) -> None:
    assert replace(WELL, backup="kept", backed_up=backed_up).backup_age == age


def test_figures_may_lack_what_a_silent_station_did_and_nothing_of_a_revoked_one() -> None:
    assert replace(WELL, heard=None).is_silent
    assert replace(WELL, heard=None).silent_for is None
    assert not replace(WELL, heard=None, revoked=True).is_silent
    assert replace(WELL, heard=200_000).silent_for == 0
