"""The line at the bottom of a page: call for help, and start again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.ui.tile import Tile


class Foot(QWidget):
    help_wanted = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None, *, may_stop: bool = False) -> None:
        super().__init__(parent)
        self._help = Tile(icon="help", size=28, height=96)
        self._stop = Tile(size=28, height=96)
        self._stop.setVisible(may_stop)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addWidget(self._stop, 1)
        line.addWidget(self._help, 1)
        self._help.clicked.connect(self.help_wanted)
        self._stop.clicked.connect(self.stopped)
        self.say()

    def say(self) -> None:
        self._help.setText(self.tr("Call for help"))
        self._stop.setText(self.tr("Start again"))
