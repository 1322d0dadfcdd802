"""The disk that a home lies on: how much of it is free, and whether it is encrypted."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

_SYSTEM: Final = Path("/")
_PATIENCE: Final = 5.0  # seconds for a tool of the system to answer
_ENCRYPTED: Final = "CRYPT-"  # how Linux begins the names of volumes that dm-crypt makes, LUKS among them
# 1 on, 2 off, 3 being encrypted, 5 being decrypted: System.Volume.BitLockerProtection of the Windows property system.
_BITLOCKER: Final = {"1": True, "3": True, "2": False, "5": False}


def free(path: Path) -> int:
    """Bytes that are free for this program. Raises OSError."""
    return shutil.disk_usage(path).free


def is_encrypted(path: Path) -> bool | None:
    """Whether the disk under a path is encrypted; None where the system does not say."""
    match sys.platform:
        case "linux":
            return _of_linux(path.stat().st_dev, path)
        case "darwin":
            said = _asked("fdesetup", "status")
            return None if said is None else "FileVault is On" in said
        case "win32":
            drive = path.resolve().drive
            said = _asked(
                *("powershell", "-NoProfile", "-Command"),
                f"(New-Object -ComObject Shell.Application).NameSpace('{drive}\\').Self"
                ".ExtendedProperty('System.Volume.BitLockerProtection')",
            )
            return _BITLOCKER.get((said or "").strip())
        case _:
            return None


def _of_linux(device: int, path: Path, system: Path = _SYSTEM) -> bool | None:
    """By what the kernel tells of block devices: one that dm-crypt made, or that lies on such a one."""
    number = f"{os.major(device)}:{os.minor(device)}"
    block = system / "sys/dev/block" / number
    if not block.exists():
        # Of btrfs and others the number is nobody's: what was mounted there says which device it is.
        source = _mounted(path, system / "proc/self/mountinfo")
        block = system / "sys/class/block" / source.name
        if not source.name or not block.exists():
            return None
    return _is_crypt(block)


def _is_crypt(block: Path) -> bool:
    try:
        if (block / "dm/uuid").read_text(encoding="ascii").startswith(_ENCRYPTED):
            return True
    except OSError:
        pass  # no volume of the device mapper
    below = block / "slaves"
    return below.is_dir() and any(_is_crypt(each.resolve()) for each in below.iterdir())


def _mounted(path: Path, table: Path) -> Path:
    """The device of the innermost mount that a path lies in; an empty one where there is none."""
    try:
        lines = table.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return Path()
    # Fields of proc_pid_mountinfo(5): the fifth is where it is mounted, the one after "-" and the type is the device.
    found = [re.match(r"\S+ \S+ \S+ \S+ (\S+) .* - \S+ (\S+)", line) for line in lines]
    inside = [(each[1], each[2]) for each in found if each and path.is_relative_to(each[1])]
    device = max(inside, key=lambda each: len(each[0]), default=("", ""))[1]
    return Path(device).resolve() if device.startswith("/dev/") else Path()


def _asked(*command: str) -> str | None:
    try:
        done = subprocess.run(  # noqa: S603  tools of the system, without words of anybody
            command, capture_output=True, text=True, timeout=_PATIENCE, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout
