"""The scanner a setting names."""

import subprocess
import sys

import pytest

from checkin.scanners import ScannerError, open_scanner


@pytest.mark.parametrize(
    "where",
    ["", "webcam", "camera:", "camera:-1", "camera:x", "file:", "hand:1", "rtsp:", "http:///", "ftp://a/b", "0"],
)
def test_a_word_that_is_no_scanner_is_answered_with_the_legal_ones(where: str) -> None:
    with pytest.raises(ScannerError, match="camera:0, camera:/dev/video0, file:PATH, rtsp://") as told:
        open_scanner(where)
    assert f"“{where}”" in str(told.value)


def test_a_wrong_address_is_told_without_its_password() -> None:
    with pytest.raises(ScannerError) as told:
        open_scanner("ftp://anna:secret@camera/1")
    assert "secret" not in str(told.value)


def test_a_station_with_a_hand_scanner_has_a_scanner_that_never_sees_anything() -> None:
    scanner = open_scanner("hand")
    assert list(scanner.sightings()) == []
    scanner.close()


def test_a_station_with_a_hand_scanner_loads_no_camera() -> None:
    told = (
        "import sys; from checkin.scanners import open_scanner; s = open_scanner('hand'); "
        "assert list(s.sightings()) == []; s.close(); print('cv2' in sys.modules, 'zxingcpp' in sys.modules)"
    )
    answer = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["False", "False"]
