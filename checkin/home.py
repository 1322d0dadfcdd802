"""The one folder that holds all state of a station or hub, and its secret files."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path


class HomeError(Exception):
    """The folder or a file in it cannot be used; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where everything lies. Nothing is created before `make`."""

    path: Path

    @property
    def plan(self) -> Path:
        return self.path / "plan.toml"

    @property
    def settings(self) -> Path:
        return self.path / "settings.toml"

    @property
    def database(self) -> Path:
        return self.path / "checkin.sqlite"

    @property
    def signing_key(self) -> Path:
        return self.path / "signing.key"

    @property
    def audit_key(self) -> Path:
        """What registrations are made unrecognisable with in the exports for an auditor."""
        return self.path / "audit.key"

    @property
    def way_out(self) -> Path:
        return self.path / "way-out.pins"

    @property
    def out_of_order(self) -> Path:
        """What the kiosk is out of order for; empty while it is not."""
        return self.path / "out-of-order"

    @property
    def hub(self) -> Path:
        """What the hub of this home was started with; its database's password may be in it."""
        return self.path / "hub.json"

    @property
    def hub_certificate(self) -> Path:
        return self.path / "hub.crt"

    @property
    def hub_key(self) -> Path:
        return self.path / "hub.key"

    @property
    def token(self) -> Path:
        """What a station says to its hub to be known."""
        return self.path / "hub.token"

    @property
    def trusted(self) -> Path:
        """The certificate by which a station knows its hub, or that of the authority that signed it."""
        return self.path / "hub-trusted.crt"

    @property
    def snapshots(self) -> Path:
        return self.path / "snapshots"

    @property
    def badges(self) -> Path:
        return self.path / "badges"

    @property
    def templates(self) -> Path:
        """Badge templates of one's own, and the logos on them."""
        return self.path / "badges" / "templates"

    @property
    def photos(self) -> Path:
        """A picture each, named by the registration."""
        return self.path / "photos"

    @property
    def set_aside(self) -> Path:
        """Databases that were replaced by a copy: what nobody could read may be read one day."""
        return self.path / "set-aside"

    @property
    def log(self) -> Path:
        return self.path / "log" / "checkin.log"

    @property
    def rehearsal(self) -> "Home":
        """The home beside this one in which is rehearsed; nothing of it ever comes back."""
        return Home(self.path / "rehearsal")

    @property
    def rehearsed(self) -> Path:
        """What makes a home one for a rehearsal; nothing is in it."""
        return self.path / "rehearsal.mark"

    @property
    def is_rehearsal(self) -> bool:
        return self.rehearsed.is_file()

    @property
    def is_set_up(self) -> bool:
        return self.plan.is_file() and self.settings.is_file()

    def make(self) -> None:
        """Create the folder, for this user only. Raises HomeError."""
        try:
            self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise HomeError(
                f"the folder {self.path} cannot be made ({error.strerror}): choose another --home"
            ) from error


def home_at(given: str | None) -> Home:
    """The home named on the command line, else by CHECKIN_HOME, else the platform's folder for user data."""
    chosen = given or os.environ.get("CHECKIN_HOME")
    return Home(Path(chosen).expanduser().resolve() if chosen else user_data_path("checkin", appauthor=False))


def write(path: Path, content: bytes, *, secret: bool = False) -> None:
    """Replace a file in one step, so that a power cut leaves the old one or the new one. Raises HomeError.

    A secret file is readable by its owner only, from its first moment on.
    """
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o600 if secret else 0o644)
        Path(temporary).replace(path)
    except OSError as error:
        raise HomeError(
            f"{path} cannot be written ({error.strerror}): free some space or choose another --home"
        ) from error


def read(path: Path) -> bytes:
    """A file of the home. Raises HomeError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise HomeError(f"{path} cannot be read ({error.strerror}): run `checkin init`, or restore it") from error
