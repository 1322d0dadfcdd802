"""Which language the windows speak, changed while they run."""

import logging
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QGuiApplication

from checkin.shipped import RESOURCES

_log = logging.getLogger(__name__)

# Each by its own name, in the order they are offered. The sentences in the program are the English ones.
LANGUAGES: Final = {"en": "English", "zh_CN": "简体中文"}
# Visitors are offered more than staff: what only staff read is not translated into these.
VISITORS: Final = LANGUAGES | {
    "zh_TW": "繁體中文",
    "ja": "日本語",
    "ko": "한국어",
    "ru": "Русский",
    "fr": "Français",
    "de": "Deutsch",
    "es": "Español",
    "ar": "العربية",
    "he": "עברית",
}
_SOURCE: Final = "en"
_FROM_RIGHT: Final = frozenset({"ar", "he"})
_HAN: Final = {"zh_TW", "zh_HK", "zh_MO", "zh_Hant"}


class Language(QObject):
    """The language of one application. Widgets hear of a change by the event LanguageChange.

    A language that is written from the right turns the layout round.
    """

    changed = Signal(str)

    def __init__(
        self, preferred: str = "", parent: QObject | None = None, *, offered: Mapping[str, str] = LANGUAGES
    ) -> None:
        """`offered` are the codes to choose from, and what each calls itself."""
        super().__init__(parent)
        self.offered = offered
        self._translators = {code: self._load(code) for code in offered if code != _SOURCE}
        self.code = _SOURCE
        self.usual = self.known(preferred) or self._of_machine()
        self.use(self.usual)

    def use(self, code: str) -> None:
        if code == self.code:
            return
        if installed := self._translators.get(self.code):
            QCoreApplication.removeTranslator(installed)
        self.code = code
        if chosen := self._translators.get(code):
            QCoreApplication.installTranslator(chosen)
        QGuiApplication.setLayoutDirection(direction(code))
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
        QGuiApplication.setLayoutDirection(direction(_SOURCE))

    def known(self, code: str) -> str | None:
        """The language offered for a code such as zh, zh-Hans-CN or en_GB; None when it is not offered."""
        code = code.strip().replace("-", "_")
        if code in self.offered:
            return code
        if any(code.startswith(each) for each in _HAN) and "zh_TW" in self.offered:
            return "zh_TW"
        return next((each for each in self.offered if code and each.partition("_")[0] == code.partition("_")[0]), None)

    def _of_machine(self) -> str:
        return next(filter(None, map(self.known, QLocale.system().uiLanguages())), _SOURCE)

    def _load(self, code: str) -> QTranslator:
        translator = QTranslator(self)
        if not translator.load(str(RESOURCES / "translations" / f"{code}.qm")):
            _log.error("the translation %s is missing: install the program again", code)
        return translator


def direction(code: str) -> Qt.LayoutDirection:
    """From which side a language is written."""
    return Qt.LayoutDirection.RightToLeft if code in _FROM_RIGHT else Qt.LayoutDirection.LeftToRight
