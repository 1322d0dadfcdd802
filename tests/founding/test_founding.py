"""A station set up from what somebody chose, alone or as one of a hub."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from checkin import founding, parts
from checkin.domain.planfile import PlanError
from checkin.founding import Choices, Founding
from checkin.home import Home, HomeError
from checkin.printers import PrinterError, Stage
from checkin.setup import is_station, new_station, open_home

Clock = Callable[..., datetime]


@pytest.fixture
def new(tmp_path: Path, clock: Clock) -> Founding:
    return Founding(Home(tmp_path / "home"), clock=clock)


def choices(new: Founding, **other: str) -> Choices:
    text, _ = new.read("small")
    return replace(Choices(plan=text, station="door-1", gate="main", scanner="hand", printer="none"), **other)


def test_what_was_chosen_is_kept_and_a_supervisor_can_sign_in(new: Founding) -> None:
    assert new.before() is None
    made = new.finish(choices(new, role="desk", language="ja", direction="out"))
    assert open_home(new.home) == made.setup
    kept = made.setup.settings
    assert (kept.station.name, kept.station.gate, kept.station.direction) == ("door-1", "main", "out")
    assert (kept.station.role, kept.look.language) == ("desk", "ja")
    assert (kept.devices.scanner, kept.devices.printer) == ("hand", "none")
    with closing(parts.database(made.setup)) as database:
        operators = parts.operators(made.setup, database)
        assert parts.way_out(made.setup, lambda: operators).opens(made.pin) is None


def test_set_up_again_the_conference_stays_and_no_second_pin_is_made(new: Founding) -> None:
    first = new.finish(choices(new))
    database = new.home.database.read_bytes()
    again = new.finish(choices(new, role="supervisor", station="another", printer="folder"))
    assert again.pin == ""
    assert again.setup.settings.station.name == "door-1"
    assert (again.setup.settings.station.role, again.setup.settings.devices.printer) == ("supervisor", "folder")
    assert again.setup.plan == first.setup.plan
    assert new.home.database.read_bytes() == database


def test_settings_that_nobody_asked_for_stay(new: Founding) -> None:
    first = new.finish(choices(new))
    text = (
        new.home.settings.read_text().replace("labels = 0", "labels = 500").replace("sounds = true", "sounds = false")
    )
    new.home.settings.write_text(text)
    again = new.finish(choices(new))
    assert again.setup.settings.devices.labels == 500
    assert again.setup.settings.look.sounds is False
    assert first.pin


def test_the_shipped_plans_are_offered_the_small_one_first(new: Founding) -> None:
    assert list(new.plans()) == ["small", "ciep"]


def test_a_plan_of_ones_own_is_read_and_a_wrong_one_says_where(new: Founding, tmp_path: Path, small_text: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(small_text)
    assert new.read(str(own))[1].id == "small"
    own.write_text(small_text.replace("[[gate]]", "[[gaet]]"))
    with pytest.raises(PlanError, match="gaet"):
        new.read(str(own))
    with pytest.raises(HomeError, match="name a file"):
        new.read(str(tmp_path / "none.toml"))


def test_a_page_to_measure_is_as_large_as_the_badge(new: Founding, tmp_path: Path) -> None:
    import pypdfium2

    where = f"folder:{tmp_path / 'out'}"
    handle = new.print_test(where, "cr80")
    assert new.follow(where, handle).kind is Stage.PRINTED
    with pypdfium2.PdfDocument(Path(handle).read_bytes()) as document:
        assert document[0].get_size() == pytest.approx((85.6 * 72 / 25.4, 54 * 72 / 25.4), abs=1)
    assert new.print_test(where, "a template that is not there")
    with pytest.raises(PrinterError):
        new.print_test("none", "a6")


def test_printers_are_found_and_the_folder_is_one(new: Founding) -> None:
    assert "folder" in {each.where for each in new.printers()}


@pytest.mark.parametrize(
    ("nodes", "cameras"),
    [
        ((), ("camera:0",)),
        (("video0", "video1"), ("camera:0",)),
        (("video0", "video1", "video2", "video3"), ("camera:0", "camera:2")),
        (("video3", "video10", "videotape"), ("camera:3", "camera:10")),
    ],
)
def test_the_nodes_of_a_camera_are_one_camera(tmp_path: Path, nodes: tuple[str, ...], cameras: tuple[str, ...]) -> None:
    for node in nodes:
        (tmp_path / node).touch()
    assert founding._cameras_in(tmp_path) == cameras  # noqa: SLF001


def test_a_station_gets_a_name_that_it_can_have() -> None:
    names = {new_station() for _ in range(20)}
    assert len(names) > 10
    assert all(map(is_station, names))
    assert not is_station("two words")
