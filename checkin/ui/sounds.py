"""The sounds of the three outcomes. A machine that cannot play them is silent, not out of order."""

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QObject, QUrl

from checkin.shipped import RESOURCES
from checkin.ui.jobs import JobQueue

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

_log = logging.getLogger(__name__)


class Sounds(QObject):
    """Plays resources/sounds/NAME.wav, once `prepare` has loaded what is needed."""

    def __init__(self, names: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._effects: dict[str, QSoundEffect] = {}
        self._loading = JobQueue(self)

    def prepare(self) -> None:
        self._loading.run(load, lambda _: self._take(), self._miss)

    def _miss(self, error: Exception) -> None:
        _log.warning("there are no sounds on this machine: %s", error)

    def _take(self) -> None:
        from PySide6.QtMultimedia import QSoundEffect  # noqa: PLC0415

        if not has_loudspeaker():
            _log.warning("there are no sounds on this machine: it has no loudspeaker")
            return
        for name in self._names:
            effect = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(RESOURCES / "sounds" / f"{name}.wav")))
            self._effects[name] = effect

    def play(self, name: str) -> None:
        if effect := self._effects.get(name):
            effect.play()


def has_loudspeaker() -> bool:
    """For the thread of the windows, once `load` is done."""
    from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415

    return not QMediaDevices.defaultAudioOutput().isNull()


def load() -> None:
    """Bring the library into the program, which takes too long for the thread of the window."""
    # Which sound and video libraries a machine lacks is no news: that it is silent is.
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    # On Linux what is behind it needs libpulse0, which a small system does not have.
    from PySide6 import QtMultimedia  # noqa: F401, PLC0415

    if sys.platform == "linux":
        # Here it asks a server, and waits for one that is not there. What it was told is known from then on.
        has_loudspeaker()
