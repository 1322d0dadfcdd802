"""Whether a disk is encrypted, read from a system laid out as Linux lays it out."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from checkin import disk

Block = Callable[..., Path]


@pytest.fixture
def block(tmp_path: Path) -> Block:
    """Makes a block device: its number, its name, who made it, and on which others it lies."""

    def make(number: str, name: str, *, uuid: str = "", on: tuple[Path, ...] = ()) -> Path:
        made = tmp_path / "sys/devices" / name
        (made / "slaves").mkdir(parents=True)
        if uuid:
            (made / "dm").mkdir()
            (made / "dm/uuid").write_text(f"{uuid}\n")
        for each in on:
            (made / "slaves" / each.name).symlink_to(each)
        for folder, called in (("dev/block", number), ("class/block", name)):
            link = tmp_path / "sys" / folder / called
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(made)
        return made

    return make


def of_linux(device: str, system: Path, path: Path = Path("/home/kiosk")) -> bool | None:
    major, minor = map(int, device.split(":"))
    return disk._of_linux(os.makedev(major, minor), path, system)  # noqa: SLF001


def test_a_volume_of_luks_is_encrypted(block: Block, tmp_path: Path) -> None:
    block("253:0", "dm-0", uuid="CRYPT-LUKS2-0123-root", on=(block("8:2", "sda2"),))
    assert of_linux("253:0", tmp_path) is True


def test_a_volume_that_lies_on_an_encrypted_one_is_too(block: Block, tmp_path: Path) -> None:
    crypt = block("253:0", "dm-0", uuid="CRYPT-LUKS2-0123-lvm")
    block("253:1", "dm-1", uuid="LVM-abc", on=(crypt,))
    assert of_linux("253:1", tmp_path) is True


def test_a_plain_partition_is_not(block: Block, tmp_path: Path) -> None:
    block("8:2", "sda2")
    assert of_linux("8:2", tmp_path) is False


@pytest.mark.parametrize(("source", "told"), [("/dev/dm-0", True), ("/dev/sda2", False), ("overlay", None)])
def test_where_the_number_says_nothing_what_was_mounted_does(
    block: Block,
    tmp_path: Path,
    source: str,
    told: bool | None,  # noqa: FBT001
) -> None:
    block("253:0", "dm-0", uuid="CRYPT-LUKS2-0123-root")
    block("8:2", "sda2")
    (tmp_path / "proc/self").mkdir(parents=True)
    mounted = f"22 1 0:21 / / rw shared:1 - ext4 /dev/sda2 rw\n23 22 0:40 /@ /home rw - btrfs {source} rw\n"
    (tmp_path / "proc/self/mountinfo").write_text(mounted)
    assert of_linux("0:40", tmp_path) is told


def test_a_system_that_says_nothing(tmp_path: Path) -> None:
    assert of_linux("0:40", tmp_path) is None


def test_this_machine_answers(tmp_path: Path) -> None:
    assert disk.is_encrypted(tmp_path) in (True, False, None)
    assert disk.free(tmp_path) > 0
