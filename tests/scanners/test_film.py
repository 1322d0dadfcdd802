"""A film in the place of a camera."""

import itertools
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from checkin.scanners import ScannerError, Sighting, open_scanner
from checkin.scanners.film import Film
from checkin.scanners.presentation import Presentations

Shoot = Callable[..., Path]
FrameOf = Callable[[str | None], NDArray[np.uint8]]


class Clock:
    """Time that passes only by sleeping, and by `work` seconds whenever it is asked for."""

    def __init__(self, work: float = 0.0) -> None:
        self.now = 100.0
        self.slept: list[float] = []
        self._work = work

    def __call__(self) -> float:
        self.now += self._work
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def presented(film: Film) -> list[str]:
    presentations = Presentations()
    return [text for seen in film.sightings() for text in presentations.new(seen.texts, seen.at)]


def test_a_film_of_three_people_is_three_presentations(shoot: Shoot) -> None:
    path = shoot([("ANNA", 20), (None, 10), ("BERND", 20), ("CARLA", 20), (None, 5)])
    assert presented(Film(path)) == ["ANNA", "BERND", "CARLA"]


def test_a_code_stays_in_sight_in_every_frame_though_few_are_decoded(shoot: Shoot) -> None:
    seen = list(Film(shoot([(None, 3), ("ANNA", 30), (None, 3)])).sightings())
    assert [number for number, one in enumerate(seen) if one.texts == ("ANNA",)][:30] == list(range(3, 33))
    decoded = [one.decoded for one in seen[3:33]]
    assert decoded.count(True) <= 12
    assert all(one.decoded for one in seen[:3])
    assert all(one.decode_ms < 1 for one in seen if not one.decoded)
    assert seen[-1].texts == ()


def test_the_time_of_a_frame_is_its_number_by_the_frames_a_second(shoot: Shoot) -> None:
    seen = list(Film(shoot([("ANNA", 12)], rate=25.0)).sightings())
    assert [one.at for one in seen] == pytest.approx([number / 25 for number in range(12)])
    assert [one.number for one in seen] == list(range(1, 13))
    assert all(one.picture is not None and one.picture.shape == (360, 640, 3) for one in seen)


def test_a_film_that_loops_goes_on_and_its_time_too(shoot: Shoot) -> None:
    film = Film(shoot([("ANNA", 5)], rate=10.0), loop=True)
    seen = list(itertools.islice(film.sightings(), 12))
    assert [one.at for one in seen] == pytest.approx([number / 10 for number in range(12)])


def test_a_film_shown_in_a_window_keeps_its_own_speed(shoot: Shoot) -> None:
    clock = Clock()
    film = Film(shoot([("ANNA", 10)], rate=10.0), pace=True, sleep=clock.sleep, clock=clock)
    assert len(list(film.sightings())) == 10
    assert sum(clock.slept) == pytest.approx(0.9)


def test_a_slow_machine_shows_the_film_late_but_never_hurries(shoot: Shoot) -> None:
    clock = Clock(work=0.25)
    film = Film(shoot([("ANNA", 10)], rate=10.0), pace=True, sleep=clock.sleep, clock=clock)
    assert len(list(film.sightings())) == 10
    assert clock.slept == []


def test_a_closed_film_ends_before_its_next_frame(shoot: Shoot) -> None:
    film = Film(shoot([("ANNA", 10)]), loop=True)
    seen: list[Sighting] = []
    for sighting in film.sightings():
        seen.append(sighting)
        if len(seen) == 3:
            film.close()
    assert len(seen) == 3


def test_pictures_are_shown_like_a_film_of_one_second_each(tmp_path: Path, frame_of: FrameOf) -> None:
    for name, text in (("1.png", "ANNA"), ("2.png", "BERND")):
        Image.fromarray(frame_of(text)).save(tmp_path / name)
    seen = list(Film(f"{tmp_path}/*.png").sightings())
    assert [(one.at, one.texts) for one in seen] == [(0.0, ("ANNA",)), (1.0, ("BERND",))]


def test_a_film_with_a_name_in_another_script_is_read(shoot: Shoot) -> None:
    path = shoot([("ANNA", 3)])
    renamed = path.rename(path.with_name("会议 Prüfung [1].avi"))
    scanner = open_scanner(f"file:{renamed}")
    assert [one.texts for one in scanner.sightings() if isinstance(one, Sighting)] == [("ANNA",)] * 3


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("empty.avi", b"", "no picture or video"),
        ("noise.mp4", b"\x00\x01junk" * 500, "no picture or video"),
        ("half.avi", None, "no picture or video"),
    ],
)
def test_a_broken_film_is_told_at_once_and_quietly(
    name: str, content: bytes | None, told: str, shoot: Shoot, capfd: pytest.CaptureFixture[str]
) -> None:
    path = shoot([("ANNA", 5)], name=name)
    path.write_bytes(path.read_bytes()[:300] if content is None else content)
    with pytest.raises(ScannerError, match=told):
        open_scanner(f"file:{path}")
    assert capfd.readouterr() == ("", "")


def test_a_missing_film_and_a_folder_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ScannerError, match="There is no file"):
        open_scanner(f"file:{tmp_path}/nothing.avi")
    with pytest.raises(ScannerError, match="is a folder"):
        open_scanner(f"file:{tmp_path}")


def test_a_film_cut_off_in_the_middle_is_shown_as_far_as_it_goes(
    shoot: Shoot, capfd: pytest.CaptureFixture[str]
) -> None:
    path = shoot([("ANNA", 30)])
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    seen = list(Film(path).sightings())
    assert 1 <= len(seen) < 30
    assert {one.texts for one in seen[:-1]} == {("ANNA",)}
    assert capfd.readouterr() == ("", "")


def test_a_grey_frame_and_a_coloured_one_are_both_seen(tmp_path: Path, frame_of: FrameOf) -> None:
    Image.fromarray(frame_of("ANNA")[:, :, 0]).save(tmp_path / "grey.png")
    (seen,) = Film(tmp_path / "grey.png").sightings()
    assert seen.picture is not None
    assert seen.picture.dtype == np.uint8
    assert seen.texts == ("ANNA",)
