"""What a page says, read aloud on request. A machine that has no voice is silent, and offers none."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

_log = logging.getLogger(__name__)


class Voice(QObject):
    """`prepare` looks for a voice, which takes too long for the first paint."""

    found = Signal()

    def __init__(self, parent: QObject, engine: str = "") -> None:
        """`engine` is one of Qt's, "" for the machine's usual one."""
        super().__init__(parent)
        self._engine = engine
        self._speech: QTextToSpeech | None = None

    def prepare(self) -> None:
        try:
            # On Linux the library behind this needs speechd, which a small system does not have.
            from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415
        except ImportError as error:
            _log.info("nothing is read aloud on this machine: %s", error)
            return
        if not (self._engine or set(QTextToSpeech.availableEngines()) - {"mock"}):
            _log.info("nothing is read aloud on this machine: it has no voice")
            return
        speech = QTextToSpeech(self._engine, self) if self._engine else QTextToSpeech(self)
        if speech.state() == QTextToSpeech.State.Error or not speech.availableLocales():
            _log.info("nothing is read aloud on this machine: %s", speech.errorString())
            return
        self._speech = speech
        self.found.emit()

    def speaks(self, code: str) -> bool:
        """Whether there is a voice for a language."""
        wanted = QLocale(code).language()
        return self._speech is not None and any(each.language() == wanted for each in self._speech.availableLocales())

    def say(self, text: str, code: str) -> None:
        """Read a text in a language, and nothing more of the one before."""
        if self._speech is None or not self.speaks(code):
            return
        self._speech.stop()
        self._speech.setLocale(QLocale(code))
        self._speech.say(text)

    def stop(self) -> None:
        if self._speech:
            self._speech.stop()
