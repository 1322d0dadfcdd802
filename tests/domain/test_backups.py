"""Copies of a station's database: names that sort whatever the clock does, and which of them stay."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.backups import Backed, BackupStatus, Version, after, is_well, named, superfluous

NOON = datetime(2019, 4, 14, 12, 0, tzinfo=UTC)


def test_a_version_is_called_by_number_and_time() -> None:
    version = after([], NOON.astimezone(timezone(timedelta(hours=8))) + timedelta(microseconds=7))
    assert version.name == "000001-20190414T120000Z.sqlite"
    assert named(version.name) == version


@pytest.mark.parametrize(
    "name",
    [
        "checkin.sqlite",
        "000001-20190414T120000Z.sqlite.draft",
        "000001-20190414T120000Z.sqlite-wal",
        "000001-20191399T120000Z.sqlite",
        "1-20190414T120000Z.sqlite",
        "plan.toml",
    ],
)
def test_other_files_are_no_versions(name: str) -> None:
    assert named(name) is None


def test_a_clock_that_is_set_back_does_not_make_the_newest_the_oldest() -> None:
    first = after([], NOON)
    second = after([first], NOON - timedelta(days=1))
    assert max(first, second) is second
    assert max(first.name, second.name) == second.name


@pytest.mark.parametrize(
    ("hours", "gone"),
    [
        ([], []),
        ([0, 1, 2], []),
        ([0, 1, 2, 3], []),  # the first is the last of its day beside the newest
        ([0, 1, 2, 3, 4], [1]),
        ([0, 1, 24, 25, 26, 27], [1]),
        ([0, 1, 48, 49, 50, 51, 52], [1, 3]),
        ([0, 24, 48, 72, 96, 120, 144, 168], [1]),
    ],
)
def test_the_newest_stay_and_the_last_of_the_days_before(hours: list[int], gone: list[int]) -> None:
    versions = [Version(number, NOON + timedelta(hours=each)) for number, each in enumerate(hours, start=1)]
    assert sorted(each.number for each in superfluous(versions)) == gone


@given(st.lists(st.integers(0, 500), max_size=60))
def test_never_many_stay_and_always_the_newest(hours: list[int]) -> None:
    versions: list[Version] = []
    for each in hours:
        versions.append(after(versions, NOON + timedelta(hours=each)))
        gone = superfluous(versions)
        versions = [version for version in versions if version not in gone]
        assert versions[-1].number == max(version.number for version in versions)
        assert len(versions) <= 7
        assert superfluous(versions) == ()


@pytest.mark.parametrize("backed", Backed)
def test_nobody_is_bothered_while_there_is_a_copy(backed: Backed) -> None:
    assert BackupStatus(backed).well == (backed in (Backed.BEGINNING, Backed.KEPT))


@pytest.mark.parametrize(("word", "well"), [("", True), ("kept", True), ("away", False), ("of a newer version", False)])
def test_by_its_word_another_station_is_told_of(word: str, well: bool) -> None:  # noqa: FBT001  a parameter of the test
    assert is_well(word) == well
