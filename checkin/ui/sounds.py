"""The sounds of the three outcomes. A machine that cannot play them is silent, not out of order."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from checkin.shipped import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

_log = logging.getLogger(__name__)


class Sounds(QObject):
    """Plays resources/sounds/NAME.wav. `prepare` loads what is needed, which is too slow for the first paint."""

    def __init__(self, names: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._effects: dict[str, QSoundEffect] = {}

    def prepare(self) -> None:
        try:
            # On Linux the library behind this needs libpulse0, which a small system does not have.
            from PySide6.QtMultimedia import QMediaDevices, QSoundEffect  # noqa: PLC0415
        except ImportError as error:
            _log.warning("there are no sounds on this machine: %s", error)
            return
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
