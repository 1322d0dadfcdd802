"""Files about people that lie beside the database: photos, badges that were saved."""

from collections.abc import Collection
from pathlib import Path

from checkin.store.database import StoreError


def remove(folder: Path, registrations: Collection[str] | None) -> None:
    """Remove the files in a folder that are named by one of these registrations, or all with None.

    What lies in folders inside it stays. Raises StoreError.
    """
    try:
        found = [path for path in folder.iterdir() if not path.is_dir()] if folder.is_dir() else []
    except OSError as error:
        raise _left(folder, error) from error
    for path in found:
        if registrations is None or _whose(path) in registrations:
            remove_file(path)


def remove_file(path: Path) -> None:
    """Remove a file, if it is there. Raises StoreError."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _left(path, error) from error


def _left(path: Path, error: OSError) -> StoreError:
    return StoreError(f"not everything personal could be removed ({path}: {error.strerror}): remove it by hand")


def _whose(path: Path) -> str:
    """The registration that a photo (ID.jpg) or a badge (ID-SERIAL.pdf), or the draft of one, is named by."""
    return path.name.removeprefix(".").partition(".")[0].partition("-")[0]
