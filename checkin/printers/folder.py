"""Badges as PDF files in a folder: to be printed by another program, or kept."""

import errno
import os
import re
import shutil
import unicodedata
from itertools import count
from pathlib import Path

from checkin.printers import Condition, Paper, PrinterError, Progress, Reason, Stage, State

_ROOM_NEEDED = 20_000_000  # bytes, about a thousand badges: enough warning to make room without a queue at the desk
_LONGEST = 200  # bytes of a file name, of 255 that most file systems take: the rest is for what is added to it
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)  # names that Windows keeps for itself


class FolderPrinter:
    """Writes every badge to a file of its own, whole or not at all, readable by this user only.

    A file that is there is never overwritten, also not by two programs that print to one folder at the same time. The
    handle of a badge is the path of its file.
    """

    tells = True

    def __init__(self, folder: Path) -> None:
        self._folder = folder.absolute()

    @property
    def name(self) -> str:
        return f"the folder {self._folder}"

    def state(self) -> State:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            free = shutil.disk_usage(self._folder).free
        except OSError as error:
            return self._unusable(error)
        if not os.access(self._folder, os.W_OK | os.X_OK):
            return self._unusable(PermissionError(errno.EACCES, ""))
        if free < _ROOM_NEEDED:
            return self._unusable(OSError(errno.ENOSPC, ""))
        return State(Condition.READY, f"Badges are saved in {self._folder}; {_amount(free)} are free.")

    def submit(self, paper: Paper) -> str:
        """Save the badge as TITLE.pdf, or TITLE-2.pdf where that is taken. It is on the disk when this returns."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return str(self._save(paper.pdf, _file_name(paper.title)))
        except OSError as error:
            raise PrinterError(self._say(error), Reason.FOLDER) from error

    def progress(self, handle: str) -> Progress:
        """A badge that was saved is printed; what people do with the file then is theirs."""
        if Path(handle).is_file():
            return Progress(Stage.PRINTED, f"The badge is saved in {handle}.")
        return Progress(Stage.UNKNOWN, f"The file {handle} is no longer there: look whether the badge was printed.")

    def cancel(self, handle: str) -> Progress:
        """Too late: the file is there, and somebody may have printed it."""
        return self.progress(handle)

    def find(self, title: str) -> str | None:
        """The first file of the title: one that stands beside it as TITLE-2.pdf is of another badge."""
        target = self._folder / f"{_file_name(title)}.pdf"
        return str(target) if target.is_file() else None

    def _unusable(self, error: OSError) -> State:
        return State(Condition.ATTENTION, self._say(error), (Reason.FOLDER,))

    def _save(self, pdf: bytes, stem: str) -> Path:
        for number in count(1):
            target = self._folder / (f"{stem}.pdf" if number == 1 else f"{stem}-{number}.pdf")
            # Whoever has made the part owns the name until the part is gone again, so nobody else can look for the
            # target and write it at the same time. One left by a crash only costs its name.
            part = target.with_name(f".{target.name}.part")
            try:
                handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
            except FileExistsError:
                continue
            if _fill(handle, part, pdf, target):
                break
        _sync_folder(self._folder)
        return target

    def _say(self, error: OSError) -> str:
        match error.errno:
            case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
                return f"The disk with the folder {self._folder} is full. Make room on it, then print again."
            case errno.EACCES | errno.EPERM | errno.EROFS:
                return f"The folder {self._folder} may not be written to. Allow it, or choose another folder."
            case errno.EEXIST | errno.ENOTDIR:
                return f"{self._folder} is not a folder. Choose a folder for the badges."
        return f"The badge cannot be saved in {self._folder} ({error.strerror}). Choose another folder."


def _fill(handle: int, part: Path, pdf: bytes, target: Path) -> bool:
    """Write the part and give it the name of the target, or take it away where there is a target already."""
    try:
        with os.fdopen(handle, "wb") as file:
            taken = target.exists()
            if not taken:
                file.write(pdf)
                file.flush()
                os.fsync(file.fileno())
        if not taken:
            part.replace(target)
            return True
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    part.unlink()
    return False


def _file_name(name: str) -> str:
    """The name as every file system takes it: letters of any script stay, separators and what is unseen become '-'."""
    plain = unicodedata.normalize("NFC", name)
    kept = "".join(char if unicodedata.category(char)[0] in "LMN" or char in " ._-" else "-" for char in plain)
    joined = re.sub(r"[ -]*-[ -]*", "-", kept)
    short = joined.encode()[:_LONGEST].decode(errors="ignore").strip(" .-")
    return f"badge {short}".strip() if not short or _DEVICES.match(short) else short


def _sync_folder(folder: Path) -> None:
    """Make sure that the new name is on the disk too; Windows has no way and no need to."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _amount(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"
