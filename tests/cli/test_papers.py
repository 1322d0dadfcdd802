"""`checkin tickets`, `decode`, `badge`, `printers`, `selftest`: what is given out, and what is ready to give it out."""

import csv
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from checkin.badges.tickets import FORMATS
from checkin.domain.registration import Registration

# A machine without a loudspeaker says so in words of its own, once.
pytestmark = pytest.mark.qt_log_ignore("PulseAudio")

Checkin = Callable[..., Any]


@pytest.fixture
def everybody(people: Callable[..., list[Registration]]) -> list[Registration]:
    return people(
        {"name": "Ann", "category": "visitor", "email": "ann@example.org"},
        {"name": "李伟", "latin_name": "Li Wei", "category": "speaker"},
        {"name": "=HYPERLINK(1)", "category": "visitor"},
    )


def picture(file: Path) -> Image.Image:
    """A ticket as a reader sees it: rendered by PDFium, or drawn square by square from the path of the SVG."""
    match file.suffix:
        case ".png":
            return Image.open(file).convert("L")
        case ".pdf":
            with pypdfium2.PdfDocument(file.read_bytes()) as document:
                return document[0].render(scale=4).to_pil().convert("L")
        case _:
            return _rastered(file.read_text(encoding="utf-8"))


def _rastered(svg: str) -> Image.Image:
    side = int(svg.split('viewBox="0 0 ')[1].split(maxsplit=1)[0])
    squares = np.full((side, side), 255, np.uint8)
    for square in svg.split('<path d="')[1].split('"', maxsplit=1)[0].split("M")[1:]:
        x, y = square.removesuffix("h1v1h-1z").split()
        squares[int(y), int(x)] = 0
    return Image.fromarray(np.kron(squares, np.ones((4, 4), np.uint8)))


@pytest.mark.parametrize("kind", sorted(FORMATS))
def test_a_ticket_can_be_read_back_and_admits_its_holder(
    home: Path, checkin: Checkin, everybody: list[Registration], tmp_path: Path, kind: str
) -> None:
    run = checkin("tickets", "--out", tmp_path / "out", "--format", kind, "--home", home, "--json")
    assert (run.code, run.line) == (0, {"tickets": 3})
    assert {file.name for file in (tmp_path / "out").iterdir()} == {f"{each.id}.{kind}" for each in everybody}
    for each in everybody:
        (seen,) = zxingcpp.read_barcodes(picture(tmp_path / "out" / f"{each.id}.{kind}"))
        presented = checkin("present", seen.text, "--home", home, "--json").line
        assert (presented["decision"], presented["registration"]) == ("admitted", each.id)


def test_a_mail_merge_opens_as_a_table_and_its_credentials_admit(
    home: Path, checkin: Checkin, everybody: list[Registration], tmp_path: Path
) -> None:
    run = checkin("tickets", "--out", tmp_path / "out", "--format", "csv", "--home", home, "--json")
    assert (run.code, run.line) == (0, {"tickets": 3})
    text = (tmp_path / "out" / "tickets.csv").read_bytes().decode("utf-8-sig")
    rows = {row["registration"]: row for row in csv.DictReader(io.StringIO(text))}
    assert rows.keys() == {each.id for each in everybody}
    assert [rows[each.id]["name"] for each in everybody] == ["Ann", "李伟", "'=HYPERLINK(1)"]
    assert rows[everybody[0].id]["email"] == "ann@example.org"
    for each in everybody:
        presented = checkin("present", rows[each.id]["credential"], "--home", home, "--json").line
        assert (presented["decision"], presented["registration"]) == ("admitted", each.id)


def test_tickets_of_one_category_only(
    home: Path, checkin: Checkin, everybody: list[Registration], tmp_path: Path
) -> None:
    run = checkin("tickets", "--out", tmp_path / "out", "--category", "speaker", "--home", home, "--json")
    assert run.line == {"tickets": 1}
    assert [file.name for file in (tmp_path / "out").iterdir()] == [f"{everybody[1].id}.png"]
    wrong = checkin("tickets", "--out", tmp_path / "out", "--category", "spekaer", "--home", home, "--json")
    assert (wrong.code, wrong.out) == (2, "")
    assert "speaker" in wrong.err


@pytest.mark.skipif(sys.platform == "win32", reason="files there have no mode")
@pytest.mark.parametrize("kind", ["png", "csv"])
def test_tickets_are_for_their_owner_only(
    home: Path, checkin: Checkin, everybody: list[Registration], tmp_path: Path, kind: str
) -> None:
    assert checkin("tickets", "--out", tmp_path / "out", "--format", kind, "--home", home).code == 0
    files = list((tmp_path / "out").iterdir())
    assert len(files) == (1 if kind == "csv" else len(everybody))
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


def test_tickets_of_nobody_are_none(home: Path, checkin: Checkin, tmp_path: Path) -> None:
    assert checkin("tickets", "--out", tmp_path / "out", "--home", home, "--json").line == {"tickets": 0}


def test_a_folder_that_cannot_be_made_is_said(home: Path, checkin: Checkin, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    run = checkin("tickets", "--out", tmp_path / "file" / "out", "--home", home)
    assert (run.code, "choose another --out" in run.err) == (1, True)


def test_what_the_scanner_sees_in_a_picture(
    home: Path, checkin: Checkin, everybody: list[Registration], tmp_path: Path
) -> None:
    checkin("tickets", "--out", tmp_path / "out", "--home", home)
    file = tmp_path / "out" / f"{everybody[0].id}.png"
    run = checkin("decode", file, "--json")
    assert run.code == 0
    assert list(run.line) == ["file", "texts", "ms"]
    assert run.line["file"] == str(file)
    (text,) = run.line["texts"]
    assert checkin("present", text, "--home", home, "--json").line["registration"] == everybody[0].id


def test_a_file_that_is_no_picture_is_rejected_and_the_others_are_decoded(checkin: Checkin, tmp_path: Path) -> None:
    Image.new("L", (200, 200), 255).save(tmp_path / "empty.png")
    (tmp_path / "letter.png").write_bytes(b"Dear Sir")
    run = checkin("decode", tmp_path / "letter.png", tmp_path / "gone.png", tmp_path / "empty.png", "--json")
    assert run.code == 3
    assert (run.line["file"], run.line["texts"]) == (str(tmp_path / "empty.png"), [])
    assert run.err.count("\n") == 2


def test_a_badge_is_drawn_and_its_code_admits_its_holder(
    home: Path, checkin: Checkin, everybody: list[Registration], tmp_path: Path
) -> None:
    ids = [each.id for each in everybody]
    run = checkin("badge", *ids, "7K3M9QX2P4RT", "--out", tmp_path / "out", "--home", home, "--json")
    assert run.code == 3
    assert "7K3M9QX2P4RT" in run.err
    assert [line["registration"] for line in run.lines] == ids
    for line in run.lines:
        assert list(line) == ["registration", "file", "ms", "missing", "overflow"]
        assert (line["missing"], line["overflow"]) == ([], [])
        with pypdfium2.PdfDocument(Path(line["file"]).read_bytes()) as document:
            assert len(document) == 1
            (seen,) = zxingcpp.read_barcodes(document[0].render(scale=4).to_pil())
        presented = checkin("present", seen.text, "--home", home, "--json").line
        assert (presented["decision"], presented["registration"]) == ("admitted", line["registration"])


def test_a_reprint_makes_the_first_badge_void(
    home: Path, checkin: Checkin, everybody: list[Registration], tmp_path: Path
) -> None:
    codes = []
    for _ in range(2):
        run = checkin("badge", everybody[0].id, "--out", tmp_path / "out", "--home", home, "--json")
        with pypdfium2.PdfDocument(Path(run.line["file"]).read_bytes()) as document:
            codes.append(zxingcpp.read_barcodes(document[0].render(scale=4).to_pil())[0].text)
    run = checkin("present", *codes, "--home", home, "--json")
    assert [line["reason"] for line in run.lines] == ["revoked_credential", None]


def test_a_template_that_is_not_there_is_a_sentence(
    home: Path, checkin: Checkin, everybody: list[Registration], tmp_path: Path
) -> None:
    run = checkin("badge", everybody[0].id, "--out", tmp_path / "out", "--template", "a0", "--home", home)
    assert (run.code, run.out) == (1, "")
    assert run.err.count("\n") == 1


def test_every_printer_and_its_state(home: Path, checkin: Checkin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "/nowhere/cups.sock")
    run = checkin("printers", "--home", home, "--json")
    assert run.code == 0
    assert run.line["where"] == "folder"
    assert (run.line["chosen"], run.line["ready"], run.line["state"]) == (True, True, "ready")
    assert str(home / "badges") in run.line["say"]
    settings = (home / "settings.toml").read_text().replace('printer = "folder"', 'printer = "zpl://127.0.0.1:9"')
    (home / "settings.toml").write_text(settings)
    label, folder = checkin("printers", "--home", home, "--json").lines
    assert list(label) == list(folder)
    assert (label["where"], label["chosen"], folder["chosen"]) == ("zpl://127.0.0.1:9", True, False)
    assert (label["ready"], label["state"], label["reasons"]) == (False, "offline", ["offline"])
    assert "switch it on" in checkin("printers", "--home", home).out


def test_what_waits_at_a_printer_and_the_labels_on_its_roll(home: Path, checkin: Checkin) -> None:
    run = checkin("printers", "--home", home, "--json")
    assert (run.line["waiting"], run.line["badges_a_minute"], run.line["roll"]) == (0, 0.0, None)
    checkin("printers", "--labels", "20", "--home", home)
    assert checkin("printers", "--home", home, "--json").line["roll"] == {"left": 20, "of": 20, "low": True}
    assert "20 labels left: have a new roll at hand" in checkin("printers", "--home", home).out


def test_a_station_without_a_printer_still_sees_those_there_are(
    home: Path, checkin: Checkin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", "/nowhere/cups.sock")
    settings = (home / "settings.toml").read_text().replace('printer = "folder"', 'printer = "none"')
    (home / "settings.toml").write_text(settings)
    run = checkin("printers", "--home", home, "--json")
    assert (run.code, run.line["where"], run.line["chosen"]) == (0, "folder", False)
    assert "settings.toml" in run.err


def test_a_page_to_try_a_printer_with(home: Path, checkin: Checkin, tmp_path: Path) -> None:
    where = f"folder:{tmp_path / 'out'}"
    run = checkin("printers", "--test", where, "--size", "62x100", "--home", home, "--json")
    assert (run.code, run.line["stage"], run.line["where"]) == (0, "printed", where)
    with pypdfium2.PdfDocument(Path(run.line["job"]).read_bytes()) as document:
        assert document[0].get_size() == pytest.approx((175.75, 283.46), abs=0.3 * 72 / 25.4)


@pytest.mark.parametrize(
    ("arguments", "code", "say"),
    [
        (["--test", "none"], 2, "name a printer"),
        (["--test", "zebra"], 1, "There is no printer 'zebra'"),
        (["--test", "zpl://127.0.0.1:9"], 1, "switch it on"),
        (["--test", "folder", "--size", "62"], 2, "write width x height in mm"),
        (["--test", "folder", "--size", "10x900"], 2, "each from 40 to 450"),
    ],
)
def test_a_page_that_cannot_be_printed_is_a_sentence(
    home: Path, checkin: Checkin, arguments: list[str], code: int, say: str
) -> None:
    run = checkin("printers", *arguments, "--home", home, "--json")
    assert (run.code, run.out) == (code, "")
    assert say in run.err
    assert run.err.count("\n") == 1


CHECKS = [
    *("fonts", "icons", "translations", "conference", "migrations", "camera", "printer", "hub", "clock", "disk"),
    *("encryption", "backup", "sound", "database complete"),
]


def test_a_line_a_check_ready_or_not_and_what_to_do(home: Path, checkin: Checkin) -> None:
    settings = (home / "settings.toml").read_text().replace('scanner = "camera:0"', 'scanner = "hand"')
    (home / "settings.toml").write_text(settings)
    run = checkin("selftest", "--home", home, "--json")
    assert [line["check"] for line in run.lines] == CHECKS
    assert all(list(line) == ["check", "ok", "say"] and line["say"] for line in run.lines)
    not_ready = {line["check"]: line["say"] for line in run.lines if not line["ok"]}
    assert not_ready.keys() <= {"database complete", "translations", "icons", "disk"}
    assert "no registrations" in not_ready["database complete"]
    assert run.code == 1


def test_a_camera_that_is_not_there_is_not_ready_and_stops_no_other_check(home: Path, checkin: Checkin) -> None:
    settings = (home / "settings.toml").read_text().replace('scanner = "camera:0"', 'scanner = "file:/gone.avi"')
    (home / "settings.toml").write_text(settings)
    run = checkin("selftest", "--home", home, "--json")
    assert [line["check"] for line in run.lines] == CHECKS
    assert not next(line["ok"] for line in run.lines if line["check"] == "camera")


def test_a_home_without_a_conference_is_not_ready(checkin: Checkin, tmp_path: Path) -> None:
    run = checkin("selftest", "--home", tmp_path / "none")
    assert run.code == 1
    assert "NOT READY conference" in run.out
    assert "checkin init" in run.out
