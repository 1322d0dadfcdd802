"""Is this right? The badge as it will be, before it is printed."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from checkin.domain.registration import Registration
from checkin.ui.kiosk.foot import Foot
from checkin.ui.page import Page
from checkin.ui.pieces import Text
from checkin.ui.theme import han_of, worn
from checkin.ui.tile import Tile

_SECOND = 1_000  # milliseconds


class BadgePicture(QWidget):
    """A badge on a light ground with a soft edge; until it is drawn, an empty card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: QImage) -> None:
        self.picture = picture
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        drawn = QSize(105, 148) if self.picture.isNull() else self.picture.size()
        edge = max(6, self.height() // 60)
        size = drawn.scaled(self.size() - QSize(2 * edge, 2 * edge), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2, *size.toTuple())
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(edge, 0, -1):
            painter.setBrush(QColor(15, 27, 45, 10))
            painter.drawRoundedRect(place.adjusted(-step, -step // 2, step, step), edge, edge)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRect(place)
        if not self.picture.isNull():
            painter.drawImage(place, self.picture)
        else:
            painter.setBrush(QColor(worn().pressed))
            painter.drawRect(place.adjusted(0, place.height() * 0.84, 0, 0))


class CheckPage(Page):
    """Prints by itself when nobody touches anything: the button counts the seconds."""

    confirmed = Signal()
    wrong = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.may_correct = False
        self._seconds = 0
        self._title = Text(64, bold=True, role="title")
        self._more = Text(38, ink="quiet", role="more")
        self._name = Text(52, bold=True, role="name")
        self._company = Text(28, ink="quiet", role="company")
        self.badge = BadgePicture()
        self._print = Tile(kind="main", icon="printer", size=38, height=120)
        self._wrong = Tile(icon="attention", size=28, height=100)
        self.foot = Foot()
        self._words = QVBoxLayout()
        for text in (self._title, self._more, self._name, self._company):
            self._words.addWidget(text)
        self._buttons = QVBoxLayout()
        for part in (self._print, self._wrong, self.foot):
            self._buttons.addWidget(part)
        self._grid = QGridLayout(self)
        self._countdown = QTimer(self, interval=_SECOND)
        self._countdown.timeout.connect(self._count_down)
        self._print.clicked.connect(self.confirmed)
        self._wrong.clicked.connect(self.wrong)
        # Now, so that every part has its parent: without one it would be shown as a window of its own.
        self.arrange(upright=True)
        self.say()

    def arrange(self, *, upright: bool) -> None:
        grid = self._grid
        for part in (self._words, self._buttons):
            grid.removeItem(part)
        grid.removeWidget(self.badge)
        for line in range(4):
            grid.setRowStretch(line, 0)
            grid.setColumnStretch(line, 0)
        middle = Qt.AlignmentFlag.AlignHCenter if upright else Qt.AlignmentFlag.AlignLeft
        for text in (self._title, self._more, self._name, self._company):
            text.setAlignment(middle)
        if upright:
            grid.addLayout(self._words, 0, 0)
            grid.addWidget(self.badge, 1, 0)
            grid.addLayout(self._buttons, 2, 0)
            grid.setRowStretch(1, 1)
            self.spaced(grid, 28, (84, 84, 84, 60))
        else:
            grid.addLayout(self._words, 0, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(self._buttons, 2, 0)
            grid.addWidget(self.badge, 0, 1, 3, 1)
            grid.setRowStretch(1, 1)
            grid.setColumnStretch(0, 1)
            grid.setColumnStretch(1, 1)
            self.spaced(grid, 28, (84, 60, 84, 60))
        self.spaced(self._words, 12)
        self.spaced(self._buttons, 20)

    def arrived(self) -> None:
        self._print.setFocus()

    def show_person(self, known: Registration, *, may_correct: bool) -> None:
        self.may_correct = may_correct
        name = known.name or known.latin_name
        self._name.show_text(name, han=han_of(name, known.country))
        self._company.show_text(known.company, han=han_of(known.company, known.country))
        self.badge.show_picture(QImage())
        self.badge.setAccessibleName(" ".join(filter(None, (name, known.latin_name, known.company))))
        self.say()
        self.fit()

    def show_seconds(self, seconds: int) -> None:
        """So many until it prints by itself; 0 for never."""
        self._seconds = seconds
        if seconds:
            self._countdown.start()
        else:
            self._countdown.stop()
        self.say()

    def clear(self) -> None:
        """Nothing of the last person remains."""
        self.show_seconds(0)
        for text in (self._name, self._company):
            text.clear()
        self.badge.show_picture(QImage())
        self.badge.setAccessibleName("")

    def say(self) -> None:
        self._title.setText(self.tr("Is this right?"))
        self._more.setText(self.tr("This will be printed on your badge."))
        print_ = self.tr("Print my badge")
        self._print.setText(f"{print_} ({self._seconds})" if self._seconds else print_)
        self._print.setAccessibleName(print_)
        self._wrong.setText(self.tr("Correct my name") if self.may_correct else self.tr("Something is wrong"))
        self.foot.say()

    def _count_down(self) -> None:
        self.show_seconds(max(0, self._seconds - 1))
