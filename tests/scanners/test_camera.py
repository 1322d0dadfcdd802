"""A camera that is pulled out and comes back. A film stands in its place: at its end it is gone as a cable is."""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from checkin.scanners import Lost, ScannerError, Sighting, open_scanner
from checkin.scanners.camera import Camera, Opener, device, host, stream
from checkin.scanners.opencv import cv2

Shoot = Callable[..., Path]


def plugged(path: Path) -> Opener:
    return lambda: cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)


def told(seen: Sighting | Lost) -> str:
    match seen:
        case Lost(say):
            return say
        case Sighting():
            return " ".join(seen.texts)


def test_a_camera_that_went_away_is_told_and_used_again_when_it_is_back(shoot: Shoot) -> None:
    slept: list[float] = []
    camera = Camera(plugged(shoot([("ANNA", 2)])), name="0", retry_after=1.5, sleep=slept.append)
    seen = [told(one) for one in itertools.islice(camera.sightings(), 6)]
    gone = "The camera at 0 went away. Check its cable; it is used again as soon as it is back."
    assert seen == ["ANNA", "ANNA", gone, "ANNA", "ANNA", gone]
    assert slept == [1.5]


def test_a_camera_plugged_in_later_is_found_without_a_restart(shoot: Shoot, tmp_path: Path) -> None:
    film = shoot([("ANNA", 3)])
    unplugged = film.rename(tmp_path / "drawer.avi")
    tries: list[float] = []

    def plug_in_after_three_tries(seconds: float) -> None:
        tries.append(seconds)
        if len(tries) == 3:
            unplugged.rename(film)

    camera = Camera(plugged(film), name="0", sleep=plug_in_after_three_tries)
    seen = list(itertools.islice(camera.sightings(), 5))
    assert [type(one) for one in seen] == [Lost, Lost, Lost, Sighting, Sighting]
    assert told(seen[0]).startswith("There is no camera at 0. Plug it in")
    assert told(seen[4]) == "ANNA"


def test_a_computer_without_a_camera_is_told_so_quietly(capfd: pytest.CaptureFixture[str]) -> None:
    scanner = open_scanner("camera:99", sleep=lambda _: None)
    first, second = itertools.islice(scanner.sightings(), 2)
    assert isinstance(first, Lost)
    assert isinstance(second, Lost)
    assert "99" in first.say
    assert list(itertools.islice(open_scanner("camera:/dev/nothing").sightings(), 1)) != []
    assert capfd.readouterr() == ("", "")


def test_an_address_where_nothing_answers_is_told_without_its_password(capfd: pytest.CaptureFixture[str]) -> None:
    scanner = open_scanner("http://anna:secret@127.0.0.1:9/stream", sleep=lambda _: None)
    (lost,) = itertools.islice(scanner.sightings(), 1)
    assert isinstance(lost, Lost)
    assert "127.0.0.1" in lost.say
    assert "secret" not in lost.say
    assert capfd.readouterr() == ("", "")


def test_an_address_is_opened_like_a_camera(shoot: Shoot) -> None:
    path = shoot([("ANNA", 2)])
    camera = Camera(stream(str(path)), name=host("rtsp://hall-1.local:554/main"))
    assert told(next(camera.sightings())) == "ANNA"
    assert host("rtsp://hall-1.local:554/main") == "hall-1.local"


def test_a_closed_camera_ends_and_does_not_try_again(shoot: Shoot) -> None:
    slept: list[float] = []
    camera = Camera(plugged(shoot([("ANNA", 9)])), name="0", sleep=slept.append)
    seen = []
    for sighting in camera.sightings():
        seen.append(sighting)
        if len(seen) == 4:
            camera.close()
    assert len(seen) == 4
    assert slept == []


def test_after_a_pause_the_frames_that_waited_are_not_shown(shoot: Shoot) -> None:
    film = shoot([("BEFORE", 1), ("WAITING", 8), ("NOW", 3)])
    moments = itertools.chain([0.0, 5.0], itertools.repeat(5.0))
    camera = Camera(plugged(film), name="0", clock=lambda: next(moments))
    seen = [told(one) for one in itertools.islice(camera.sightings(), 2)]
    assert seen == ["BEFORE", "NOW"]


def test_a_frame_that_had_to_be_waited_for_is_no_old_one(shoot: Shoot) -> None:
    film = shoot([("BEFORE", 1), ("ONE", 1), ("TWO", 1), ("THREE", 5)])
    ticks = itertools.count(0.0, 1.0)  # every look at the clock a second later: each frame was waited for
    camera = Camera(plugged(film), name="0", clock=lambda: next(ticks))
    assert [told(one) for one in itertools.islice(camera.sightings(), 2)] == ["BEFORE", "TWO"]


@pytest.mark.parametrize("where", ["-1", "front", "", "1.5", "²"])
def test_what_is_no_camera_is_told_before_it_can_do_harm(where: str) -> None:
    with pytest.raises(ScannerError, match="is no camera"):
        device(where)


def test_a_code_in_view_when_the_camera_went_is_not_in_view_when_it_is_back(shoot: Shoot) -> None:
    film, later = shoot([("ANNA", 9)]), shoot([(None, 3)], name="later.avi")
    camera = Camera(plugged(film), name="0", sleep=lambda _: later.replace(film))
    seen = [told(one) for one in itertools.islice(camera.sightings(), 11)]
    assert seen[:9] == ["ANNA"] * 9
    assert seen[10] == ""
