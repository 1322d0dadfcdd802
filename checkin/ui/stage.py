"""What the camera sees, and where to hold the code."""

from enum import Enum, auto

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from checkin.ui.guide import Guide
from checkin.ui.pieces import Text, draw_icon


class Sight(Enum):
    """What there is to see through."""

    OPENING = auto()
    CAMERA = auto()
    LOST = auto()
    HAND = auto()  # there is no camera, and none is missing


_ICONS = {Sight.OPENING: "phone", Sight.LOST: "camera-off", Sight.HAND: "hand-scanner"}


class Viewfinder(QWidget):
    """The picture, filling its place, with four corners around where the code belongs.

    `guided`: a moving picture shows where to hold it.
    """

    def __init__(self, parent: QWidget | None = None, *, guided: bool = False) -> None:
        super().__init__(parent)
        self.guide = Guide(self) if guided else None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.picture = QImage()
        self.sight = Sight.OPENING

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self.sight is Sight.CAMERA and not self.picture.isNull():
            self._draw_picture(painter)
            return
        if self.guide and self.sight is not Sight.LOST:
            self.guide.draw(painter, self._frame())
            self._draw_corners(painter)
            return
        draw_icon(painter, _ICONS.get(self.sight, "phone"), self._frame(), self._guide())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_way()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Qt hides it a last time after Python has taken it apart.
        if guide := getattr(self, "guide", None):
            guide.move(on=False)

    def show_way(self) -> None:
        """Move the picture of where to hold the code, or stand still, as the window is asked to."""
        if self.guide:
            self.guide.move(on=self.isVisible() and self.sight is not Sight.LOST)
            self.update()

    def _frame(self) -> QRectF:
        """Where the code belongs."""
        side = min(self.width(), self.height()) * 0.62
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _draw_picture(self, painter: QPainter) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), 16, 16)
        painter.setClipPath(outline)
        size = self.picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        place = QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2, *size.toTuple())
        painter.drawImage(place, self.picture)
        if self.guide:
            self.guide.draw(painter, self._frame())
        painter.setClipping(False)
        self._draw_corners(painter)

    def _draw_corners(self, painter: QPainter) -> None:
        frame = self._frame()
        left, top, side = frame.x(), frame.y(), frame.width()
        arm = side * 0.16
        corners = QPainterPath()
        for x, y, across, down in (
            (left, top, arm, arm),
            (left + side, top, -arm, arm),
            (left + side, top + side, -arm, -arm),
            (left, top + side, arm, -arm),
        ):
            corners.moveTo(x + across, y)
            corners.lineTo(x, y)
            corners.lineTo(x, y + down)
        # White on a dark rim: seen on any picture.
        for colour, width in (("#0F1B2D", side / 34), (self._guide(), side / 60)):
            pen = QPen(QColor(colour), width, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(corners, pen)

    def _guide(self) -> str:
        return self.palette().color(QPalette.ColorRole.WindowText).name()


class Stage(QFrame):
    """The dark place on the page, with one sentence below the picture."""

    seen_through = Signal(Sight)

    def __init__(self, parent: QWidget | None = None, *, size: int = 38, guided: bool = False) -> None:
        """`size` is that of the sentence; see Viewfinder for `guided`."""
        super().__init__(parent)
        self.viewfinder = Viewfinder(guided=guided)
        self.hint = Text(size, bold=True, role="hint")
        self._reason = Text(min(size, 22), role="cause")
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.viewfinder, 1)
        for text in (self.hint, self._reason):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.column.addWidget(text)
        self.cause = ""
        self.say()

    @property
    def sight(self) -> Sight:
        return self.viewfinder.sight

    def show_sight(self, sight: Sight, cause: str = "") -> None:
        """`cause` is what the staff need to know of a lost camera."""
        self.cause = cause
        self.viewfinder.sight = sight
        if sight is not Sight.CAMERA:
            self.viewfinder.picture = QImage()
        self.viewfinder.show_way()
        self.viewfinder.update()
        self.say()
        self.seen_through.emit(sight)

    def show_picture(self, picture: QImage) -> None:
        self.viewfinder.picture = picture
        self.viewfinder.update()

    def say(self) -> None:
        self.hint.setText(self.hint_for(self.sight))
        self._reason.show_text(self.reason_for(self.cause) if self.cause else "")
        self.viewfinder.setAccessibleName(self.tr("Camera picture"))
        self.viewfinder.setAccessibleDescription(self.hint.text())

    def reason_for(self, cause: str) -> str:
        """What is said of a lost camera, for those who can help."""
        return self.tr("For our staff: {cause}").format(cause=cause)

    def hint_for(self, sight: Sight) -> str:
        """The sentence below the picture."""
        match sight:
            case Sight.OPENING:
                return self.tr("The camera is starting")
            case Sight.CAMERA:
                return self.tr("Hold it about 20 cm from the camera")
            case Sight.LOST:
                return self.tr("The camera is away. Please use the hand scanner, or ask our staff.")
            case Sight.HAND:
                return self.tr("Scan it with the hand scanner")
