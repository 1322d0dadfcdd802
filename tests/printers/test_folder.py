"""Badges in a folder: whole, never one over another, and a sentence when it does not work."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.printers import Paper, PrinterError, Stage, open_printer
from checkin.printers.folder import FolderPrinter

PDF = b"%PDF-1.4 a badge"


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def badge(title: str, pdf: bytes = PDF) -> Paper:
    return Paper(pdf, 105, 148, title)


def test_a_badge_is_a_file_of_its_name(tmp_path: Path) -> None:
    handle = FolderPrinter(tmp_path).submit(badge("Li Wei"))
    assert handle == str(tmp_path / "Li Wei.pdf")
    assert files(tmp_path) == {"Li Wei.pdf": PDF}


def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    where = FolderPrinter(tmp_path).submit(badge("Li Wei"))
    assert stat.S_IMODE(Path(where).stat().st_mode) == 0o600


def test_a_second_badge_of_the_same_name_stands_beside_the_first(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path)
    for number in range(3):
        printer.submit(badge("Li Wei", b"%d" % number))
    assert files(tmp_path) == {"Li Wei.pdf": b"0", "Li Wei-2.pdf": b"1", "Li Wei-3.pdf": b"2"}


def test_the_folder_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "Halle 1" / "徽章"
    assert FolderPrinter(folder).state().ready
    assert FolderPrinter(folder / "deep").submit(badge("x")) == str(folder / "deep" / "x.pdf")


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("李伟", "李伟.pdf"),
        ("Nguyễn Thị Phương Thảo", "Nguyễn Thị Phương Thảo.pdf"),
        ("कृष्णाक्षी", "कृष्णाक्षी.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        ("C:\\Windows\\evil", "C-Windows-evil.pdf"),
        ("a\x00b\nc", "a-b-c.pdf"),
        ("Anne / Bob", "Anne-Bob.pdf"),
        ("", "badge.pdf"),
        ("...", "badge.pdf"),
        (".hidden", "hidden.pdf"),
        ("COM1", "badge COM1.pdf"),
        ("nul.x", "badge nul.x.pdf"),
        ("x" * 300, "x" * 200 + ".pdf"),
        ("𠮷" * 100, "𠮷" * 50 + ".pdf"),
    ],
)
def test_any_name_becomes_a_file_name(tmp_path: Path, name: str, file: str) -> None:
    assert FolderPrinter(tmp_path).submit(badge(name)) == str(tmp_path / file)


@settings(max_examples=60, deadline=None)
@given(names=st.lists(st.text(max_size=90) | st.sampled_from(["a", "A", "a-2", "badge", "."]), max_size=6))
def test_no_badge_is_ever_lost_or_overwritten(tmp_path_factory: pytest.TempPathFactory, names: list[str]) -> None:
    folder = tmp_path_factory.mktemp("badges")
    printer = FolderPrinter(folder)
    printed = {printer.submit(badge(name, b"%d" % number)): b"%d" % number for number, name in enumerate(names)}
    assert {str(path): path.read_bytes() for path in folder.iterdir()} == printed
    assert len(printed) == len(names)


def test_two_programs_print_to_one_folder(tmp_path: Path) -> None:
    def work(who: int) -> None:
        printer = FolderPrinter(tmp_path)
        for number in range(20):
            printer.submit(badge("Li Wei", b"%d %d" % (who, number)))

    threads = [threading.Thread(target=work, args=(who,)) for who in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(files(tmp_path).values()) == sorted(b"%d %d" % (who, n) for who in range(3) for n in range(20))


def test_what_a_crash_left_behind_stands_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / ".Li Wei.pdf.part").write_bytes(b"half a ba")
    assert FolderPrinter(tmp_path).submit(badge("Li Wei")) == str(tmp_path / "Li Wei-2.pdf")


def test_what_was_saved_is_printed_also_after_a_restart(tmp_path: Path) -> None:
    handle = FolderPrinter(tmp_path).submit(badge("Li Wei"))
    after = FolderPrinter(tmp_path)
    assert after.progress(handle).kind is Stage.PRINTED
    assert after.find("Li Wei") == handle
    assert after.find("Li We") is None


def test_it_is_too_late_to_cancel_what_is_saved(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path)
    handle = printer.submit(badge("Li Wei"))
    assert printer.cancel(handle).kind is Stage.PRINTED
    assert Path(handle).is_file()


def test_of_a_file_that_is_gone_nobody_knows_what_became(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path)
    handle = printer.submit(badge("Li Wei"))
    Path(handle).unlink()
    assert printer.progress(handle).kind is Stage.UNKNOWN
    assert handle in printer.progress(handle).say


def test_the_state_says_where_badges_go_and_how_much_is_free(tmp_path: Path) -> None:
    state = FolderPrinter(tmp_path).state()
    assert state.ready
    assert str(tmp_path) in state.say
    assert state.say.endswith("B are free.")


@pytest.mark.parametrize("below", [".", "deeper"])
def test_a_file_is_no_folder(tmp_path: Path, below: str) -> None:
    (tmp_path / "file").touch()
    printer = FolderPrinter(tmp_path / "file" / below)
    assert not printer.state().ready
    assert "is not a folder. Choose a folder" in printer.state().say
    with pytest.raises(PrinterError, match="is not a folder"):
        printer.submit(badge("Li Wei"))


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder where nobody may write, not even root")
def test_a_folder_where_nothing_can_be_made() -> None:
    printer = FolderPrinter(Path("/proc/badges"))
    assert not printer.state().ready
    with pytest.raises(PrinterError, match="Choose another folder"):
        printer.submit(badge("Li Wei"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    printer = FolderPrinter(tmp_path)
    assert not printer.state().ready
    with pytest.raises(PrinterError, match="may not be written to"):
        printer.submit(badge("Li Wei"))


@pytest.mark.skipif(os.name == "nt", reason="no limit on the size of files to be set")
def test_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    # A limit on the size of files stands in for the disk, in a process of its own.
    code = """
import resource, sys
from pathlib import Path
from checkin.printers import Paper, PrinterError
from checkin.printers.folder import FolderPrinter
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    FolderPrinter(Path(sys.argv[1])).submit(Paper(b"x" * 5000, 105, 148, "Li Wei"))
except PrinterError as error:
    print(error)
"""
    command = [sys.executable, "-B", "-c", code, str(tmp_path)]
    said = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2]).stdout
    assert "is full. Make room on it, then print again." in said
    assert files(tmp_path) == {}


@pytest.mark.parametrize(
    ("where", "file"),
    [("folder", "default/x.pdf"), ("folder:", "default/x.pdf"), ("folder:{}/of mine", "of mine/x.pdf")],
)
def test_the_settings_name_the_printer(tmp_path: Path, where: str, file: str) -> None:
    printer = open_printer(where.format(tmp_path), tmp_path / "default")
    assert printer is not None
    assert printer.submit(badge("x")) == str(tmp_path / file)
    assert str(tmp_path) in printer.name


def test_a_station_may_print_no_badges(tmp_path: Path) -> None:
    assert open_printer("none", tmp_path) is None


@pytest.mark.parametrize("where", ["", "zebra", "none:really", "Folder:/tmp", "cups:", "lpd://printer"])
def test_an_unknown_printer_is_named_together_with_what_there_is(tmp_path: Path, where: str) -> None:
    with pytest.raises(PrinterError, match="Write 'folder' or 'folder:PATH'") as raised:
        open_printer(where, tmp_path)
    assert repr(where) in str(raised.value)
