"""The sounds of the three outcomes. A machine that cannot play them is silent, not out of order."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

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
        self._loading.run(_load, lambda _: self._take(), self._miss)

    def _miss(self, error: Exception) -> None:
        _log.warning("there are no sounds on this machine: %s", error)

    def _take(self) -> None:
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect  # noqa: PLC0415

        if QMediaDevices.defaultAudioOutput().isNull():
            _log.warning("there are no sounds on this machine: it has no loudspeaker")
            return
        for name in self._names:
            effect = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(RESOURCES / "sounds" / f"{name}.wav")))
            self._effects[name] = effect

    def play(self, name: str) -> None:
        if effect := self._effects.get(name):
            effect.play()


def _load() -> None:
    """Bring the library into the program, which takes too long for the thread of the window."""
    # On Linux what is behind it needs libpulse0, which a small system does not have.
    from PySide6 import QtMultimedia  # noqa: F401, PLC0415
