"""Everything the hub has, at once: downloaded as one file, checked, and laid ready for the station's database."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import zstandard

from checkin.sync.client import Copy, Hub, OfflineError

_CHUNK: Final = 1 << 20
ENDINGS: Final = (".zst", ".json", ".sqlite")


class CopyError(Exception):
    """The copy cannot be kept; the sentence says what to do."""


def fetch(hub: Hub, path: Path, progress: Callable[[int], object] = lambda _bytes: None) -> tuple[Copy, Path]:
    """Download the hub's snapshot beside `path` (with other endings) and decompress it; one begun is gone on with.

    Returns what is in it and the file. Raises HubError, CopyError.
    """
    pressed, plain = path.with_suffix(".zst"), path.with_suffix(".sqlite")
    try:
        copy = hub.load(pressed, progress)
        with pressed.open("rb") as source, plain.open("wb") as to:
            plain.chmod(0o600)
            zstandard.ZstdDecompressor().copy_stream(source, to, read_size=_CHUNK, write_size=_CHUNK)
    except OSError as error:
        raise CopyError(f"the copy of the registrations cannot be kept ({error.strerror}): free some space") from error
    except zstandard.ZstdError as error:
        clear(path)
        raise OfflineError("the copy of the registrations came damaged: it is fetched again") from error
    if plain.stat().st_size != copy.size:
        clear(path)
        raise OfflineError("the copy of the registrations came damaged: it is fetched again")
    return copy, plain


def clear(path: Path) -> None:
    """Remove what a copy has left there."""
    for ending in ENDINGS:
        path.with_suffix(ending).unlink(missing_ok=True)
