"""A sentence above the work: done, or not done and what to do; it goes away by itself."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.ui.page import Strip
from checkin.ui.pieces import Icon, Text, restyled
from checkin.ui.theme import Tone

_STAYS = 10_000  # milliseconds
_STAYS_DONE = 4_000  # where nothing is to be done about it


class NoticePanel(Strip):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon("attention", 36)
        self._text = Text(24, bold=True, role="notice")
        line = QHBoxLayout(self)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._text, 1)
        self.spaced(line, 16, (22, 14, 22, 14))
        self._away = QTimer(self, singleShot=True, interval=_STAYS)
        self._away.timeout.connect(self.hide)
        self.hide()

    def show_notice(self, tone: Tone, text: str) -> None:
        self._text.setText(text[:1].upper() + text[1:])
        self.setAccessibleName(text)
        if tone.value != self.property("tone"):
            self.setProperty("tone", tone.value)
            self._icon.show_icon(tone.value)
            restyled(self)
        self.setVisible(bool(text))
        self.fit()
        self._away.start(_STAYS_DONE if tone is Tone.ADMITTED else _STAYS)

    def forget(self) -> None:
        self._away.stop()
        self._text.clear()
        self.hide()
