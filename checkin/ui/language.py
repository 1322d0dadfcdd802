"""Which language the windows speak, changed while they run."""

import logging
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

from checkin.shipped import RESOURCES

_log = logging.getLogger(__name__)

# Each by its own name, in the order they are offered. The sentences in the program are the English ones.
LANGUAGES: Final = {"en": "English", "zh_CN": "简体中文"}
_SOURCE: Final = "en"


class Language(QObject):
    """The language of one application. Widgets hear of a change by the event LanguageChange."""

    changed = Signal(str)

    def __init__(self, preferred: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translators = {code: self._load(code) for code in LANGUAGES if code != _SOURCE}
        self.code = _SOURCE
        self.usual = _known(preferred) or _of_machine()
        self.use(self.usual)

    def use(self, code: str) -> None:
        if code == self.code:
            return
        if installed := self._translators.get(self.code):
            QCoreApplication.removeTranslator(installed)
        self.code = code
        if chosen := self._translators.get(code):
            QCoreApplication.installTranslator(chosen)
        self.changed.emit(code)

    def reset(self) -> None:
        """Back to the language of the station, for the next person."""
        self.use(self.usual)

    def said_in(self, code: str, context: str, sentence: str) -> str:
        """A sentence in a language that need not be the one in use."""
        translator = self._translators.get(code)
        return (translator.translate(context, sentence) if translator else "") or sentence

    def remove(self) -> None:
        """Leave the application as it was found."""
        for translator in self._translators.values():
            QCoreApplication.removeTranslator(translator)

    def _load(self, code: str) -> QTranslator:
        translator = QTranslator(self)
        if not translator.load(str(RESOURCES / "translations" / f"{code}.qm")):
            _log.error("the translation %s is missing: install the program again", code)
        return translator


def _known(code: str) -> str | None:
    """The language offered for a code such as zh, zh-Hans-CN or en_GB."""
    code = code.replace("-", "_")
    return next((each for each in LANGUAGES if code and each.partition("_")[0] == code.partition("_")[0]), None)


def _of_machine() -> str:
    return next(filter(None, map(_known, QLocale.system().uiLanguages())), _SOURCE)
