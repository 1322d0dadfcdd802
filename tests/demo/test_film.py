"""The film people are shown with: every way of holding up a code can be read from it."""

import shutil
import sys
from itertools import islice
from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp

from checkin.demo.film import FilmError, Scene, shoot
from checkin.demo.looks import Look, looks

SMALL = (320, 180)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def ticket(number: int) -> str:
    """A text as long as a signed ticket's: 149 characters."""
    return "".join(np.random.default_rng(number).choice(list(LETTERS), 149))


def watch(film: Path) -> list[list[str]]:
    """What a plain reader sees in every frame of the film."""
    capture = cv2.VideoCapture(str(film), cv2.CAP_OPENCV_MJPEG)
    seen: list[list[str]] = []
    while True:
        there, frame = capture.read()
        if not there:
            capture.release()
            return seen
        codes = zxingcpp.read_barcodes(
            cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY),
            formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCodeModel2]),
        )
        seen.append([code.text for code in codes])


@pytest.fixture(scope="module")
def every_look(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[Look, Scene], list[list[str]]]:
    scenes = {look: Scene((ticket(look.value),), look, seconds=0.5, gap=0.05) for look in Look}
    film = tmp_path_factory.mktemp("cinema") / "every look.avi"
    shoot(film, list(scenes.values()), seed=2)
    return scenes, watch(film)


@pytest.mark.parametrize("look", Look, ids=lambda look: look.name.lower())
def test_a_code_held_up_in_any_way_is_read(every_look: tuple[dict[Look, Scene], list[list[str]]], look: Look) -> None:
    scenes, seen = every_look
    assert [scenes[look].codes[0]] in seen


def test_no_code_is_misread(every_look: tuple[dict[Look, Scene], list[list[str]]]) -> None:
    scenes, seen = every_look
    shown = {scene.codes[0] for scene in scenes.values()}
    assert {text for frame in seen for text in frame} <= shown


def test_a_code_is_not_there_before_it_is_held_up_nor_afterwards(
    every_look: tuple[dict[Look, Scene], list[list[str]]],
) -> None:
    scenes, seen = every_look
    length = scenes[Look.PAPER].frames(30)
    assert len(seen) == length * len(scenes)
    for number in range(len(scenes)):
        assert seen[number * length] == []
        assert seen[(number + 1) * length - 1] == []


def test_two_people_are_read_at_once(tmp_path: Path) -> None:
    pair = (ticket(1), ticket(2))
    shoot(tmp_path / "two.avi", [Scene(pair, Look.PAPER), Scene(pair, Look.PHONE)], seed=3)
    together = [set(frame) for frame in watch(tmp_path / "two.avi")]
    length = len(together) // 2
    assert set(pair) in together[:length]
    assert set(pair) in together[length:]


def test_nothing_is_read_in_an_empty_room(tmp_path: Path) -> None:
    shoot(tmp_path / "empty.avi", [Scene((), gap=0.2)], seed=4)
    assert not any(watch(tmp_path / "empty.avi"))


def test_the_same_scenes_and_seed_give_the_same_film(tmp_path: Path) -> None:
    scenes = [Scene((ticket(5), ticket(6)), look, seconds=0.2) for look in (Look.GLARE, Look.CRUMPLED, Look.DARK_PHONE)]
    for name, seed in (("first", 7), ("again", 7), ("other", 8)):
        shoot(tmp_path / name, scenes, seed=seed, size=(640, 360))
    first, again, other = ((tmp_path / name).read_bytes() for name in ("first", "again", "other"))
    assert first == again
    assert first != other


@pytest.mark.parametrize("reader", [cv2.CAP_OPENCV_MJPEG, cv2.CAP_FFMPEG], ids=["opencv", "ffmpeg"])
@pytest.mark.parametrize(("fps", "size"), [(30, (1280, 720)), (15, (642, 362))])
def test_the_film_opens_as_what_it_was_ordered_as(tmp_path: Path, reader: int, fps: int, size: tuple[int, int]) -> None:
    scenes = [Scene((ticket(1),), seconds=0.4, gap=0.2), Scene((), seconds=0.2, gap=0)]
    told: list[tuple[int, int]] = []
    path = tmp_path / "Halle Süd.avi"
    count = shoot(path, scenes, seed=1, fps=fps, size=size, progress=lambda done, total: told.append((done, total)))
    assert count == sum(scene.frames(fps) for scene in scenes)
    assert told == [(done, count) for done in range(1, count + 1)]
    film = cv2.VideoCapture(str(path), reader)
    assert film.get(cv2.CAP_PROP_FRAME_COUNT) == count
    assert film.get(cv2.CAP_PROP_FPS) == fps
    assert (film.get(cv2.CAP_PROP_FRAME_WIDTH), film.get(cv2.CAP_PROP_FRAME_HEIGHT)) == size
    for _ in range(count):
        assert film.read()[0]
    assert not film.read()[0]
    film.release()


def test_a_film_of_nothing_is_a_film_without_frames(tmp_path: Path) -> None:
    assert shoot(tmp_path / "nothing.avi", [], seed=1, size=SMALL) == 0
    assert (tmp_path / "nothing.avi").read_bytes()[:4] == b"RIFF"


@pytest.mark.parametrize("text", ["A", "https://tickets.example/?code=Ümlaut&id=9", "7" * 1200])
def test_codes_of_every_size_fit_into_the_frame(tmp_path: Path, text: str) -> None:
    shoot(tmp_path / "film.avi", [Scene((text,))], seed=1)
    assert [text] in watch(tmp_path / "film.avi")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FilmError, match=r"no folder .*nowhere"):
        shoot(tmp_path / "nowhere" / "film.avi", [Scene((ticket(1),))], seed=1, size=SMALL)


def test_a_place_where_no_file_can_be_put_is_said_and_left_clean(tmp_path: Path) -> None:
    (tmp_path / "film.avi").mkdir()
    with pytest.raises(FilmError, match="cannot be put at"):
        shoot(tmp_path / "film.avi", [Scene((), seconds=0.1)], seed=1, size=SMALL)
    assert [child.name for child in tmp_path.iterdir()] == ["film.avi"]


def test_a_text_no_code_can_hold_is_said_and_nothing_left(tmp_path: Path) -> None:
    with pytest.raises(FilmError, match="too long"):
        shoot(tmp_path / "film.avi", [Scene(("x" * 5000,))], seed=1, size=SMALL)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    (tmp_path / "film.avi.unfinished").symlink_to("/dev/full")
    with pytest.raises(FilmError, match="No space left"):
        shoot(tmp_path / "film.avi", [Scene((), seconds=0.1)], seed=1, size=SMALL)
    assert list(tmp_path.iterdir()) == []


def test_a_film_is_put_in_the_place_of_the_one_before(tmp_path: Path) -> None:
    shoot(tmp_path / "film.avi", [Scene((), seconds=0.1)], seed=1, size=SMALL)
    shutil.copy(tmp_path / "film.avi", tmp_path / "before.avi")
    shoot(tmp_path / "film.avi", [Scene((), seconds=0.1)] * 2, seed=1, size=SMALL)
    assert len(watch(tmp_path / "film.avi")) == 2 * len(watch(tmp_path / "before.avi"))


def test_every_look_comes_once_before_any_comes_again() -> None:
    order = list(islice(looks(9), 3 * len(Look)))
    for start in range(0, len(order), len(Look)):
        assert set(order[start : start + len(Look)]) == set(Look)
    assert order == list(islice(looks(9), 3 * len(Look)))
    assert order[: len(Look)] != order[len(Look) : 2 * len(Look)]
