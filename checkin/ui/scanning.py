"""A camera in its thread, and the hand scanner that types into the window."""

import logging
import time
from collections import deque
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QThread, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPen, QPolygonF, QWindow

if TYPE_CHECKING:  # numpy comes with them: too slow for the first paint
    from checkin.scanners import Scanner, Sighting
    from checkin.scanners.hand import Typing
    from checkin.scanners.presentation import Presentations

OpenScanner = Callable[[], "Scanner | None"]

_log = logging.getLogger(__name__)

_COOLDOWN: Final = 3.0  # seconds out of sight after which a code counts as held up again
_PREVIEW_EVERY: Final = 1 / 45  # seconds; a camera of 30 frames is sometimes early, and none of them is to be lost
_PREVIEW_HEIGHT: Final = 720  # pixels; finer pictures are thinned out
_QUIET: Final = 100  # milliseconds without a key, after which those that were held are a person's
_SEEN: Final = QColor("#37D08E")
_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class CameraThread(QThread):
    """Reads one scanner, opened in this thread, until its film ends or `stop` is called.

    `scanned` comes once for each presentation. `previewed` has a mirrored picture, the codes in it framed; the next one
    comes only after `preview_shown` was called, so pictures are dropped and never queued.
    """

    opened = Signal(bool)  # whether there is a camera at all
    scanned = Signal(str)
    previewed = Signal(QImage)
    lost = Signal(str)
    found = Signal()
    ended = Signal()

    def __init__(self, open_scanner: OpenScanner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_scanner
        self._scanner: Scanner | None = None
        self._away = False
        self._stopping = False
        self._shown = True
        self._height = _PREVIEW_HEIGHT
        self._previewed_at = 0.0
        self.in_sight: tuple[str, ...] = ()

    def preview_shown(self, height: int) -> None:
        """The last picture was drawn, so many pixels high: another may come, thinned out to hardly more than that."""
        self._height = max(1, min(height, _PREVIEW_HEIGHT))
        self._shown = True

    def stop(self) -> None:
        """Ask the thread to end; `wait` for it before the program does."""
        self._stopping = True
        if self._scanner:
            self._scanner.close()

    def run(self) -> None:
        try:
            self._scanner = self._open()
            self.opened.emit(self._scanner is not None)
            # Asked to stop while the scanner was opening, nobody closes it from outside any more.
            if self._scanner and not self._stopping:
                self._read(self._scanner)
        except Exception as error:  # noqa: BLE001  a scanner that fails must not take the window down
            _log.error("the camera cannot be used", exc_info=error)
            self.lost.emit(str(error))
        finally:
            self.in_sight = ()
            if self._scanner:
                self._scanner.close()
        self.ended.emit()

    def _read(self, scanner: "Scanner") -> None:
        from checkin.domain.code import clean  # noqa: PLC0415
        from checkin.scanners import Lost, Sighting  # noqa: PLC0415
        from checkin.scanners.presentation import Presentations  # noqa: PLC0415

        presentations = Presentations(_COOLDOWN)
        for seen in scanner.sightings():
            if self._stopping:
                break
            match seen:
                case Lost(say):
                    self._away = True
                    self.in_sight = ()
                    self.lost.emit(say)
                case Sighting():
                    if self._away:
                        self._away = False
                        self.found.emit()
                    texts = [code.text for code in seen.codes]
                    self.in_sight = tuple(map(clean, texts))
                    for text in presentations.new(texts, seen.at):
                        self.scanned.emit(text)
                    self._preview(seen)
                case unexpected:
                    assert_never(unexpected)

    def _preview(self, seen: "Sighting") -> None:
        now = time.monotonic()
        if seen.picture is None or not self._shown or now - self._previewed_at < _PREVIEW_EVERY:
            return
        self._shown, self._previewed_at = False, now
        self.previewed.emit(_mirrored(seen, self._height))


def _mirrored(seen: "Sighting", wanted: int) -> QImage:
    """The picture as in a mirror: who moves the code to the left sees it move to the left."""
    picture = seen.picture
    if picture is None:
        return QImage()
    step = max(1, picture.shape[0] // wanted)
    thin = picture[::step, ::step].copy()
    height, width = thin.shape[:2]
    form = QImage.Format.Format_BGR888 if thin.ndim == 3 else QImage.Format.Format_Grayscale8
    image = QImage(thin.data, width, height, thin.strides[0], form).convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_SEEN, max(3.0, height / 120), j=Qt.PenJoinStyle.RoundJoin))
    for code in seen.codes:
        painter.drawPolygon(QPolygonF([QPointF(x / step, y / step) for x, y in code.corners]))
    painter.end()
    return image.flipped(Qt.Orientation.Horizontal)


class HandScanner(QObject):
    """Takes the keys that a hand scanner types out of a window, and gives a person's keys back to it.

    It filters the QWindow: a filter on widgets would see each key once per widget it bubbles through. A person's key
    arrives one gap (50 ms) late.
    """

    scanned = Signal(str)

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        self._held: deque[QKeyEvent] = deque()
        self._giving_back = False
        self._last = 0.0
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(self._give_back_all)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt sends the window a last event after Python has taken the filter apart.
        if watched is getattr(self, "_window", None) and not self._giving_back:
            if event.type() == QEvent.Type.FocusOut:
                self._give_back_all()
            elif isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                return self._take(event)
        return False

    @cached_property
    def _typing(self) -> "Typing":
        # Brings numpy, which would hold up a window that just stands. The camera's thread brings it before a key comes.
        from checkin.scanners.hand import Typing  # noqa: PLC0415

        return Typing()

    @cached_property
    def _presentations(self) -> "Presentations":
        from checkin.scanners.presentation import Presentations  # noqa: PLC0415

        return Presentations(_COOLDOWN)

    def _take(self, event: QKeyEvent) -> bool:
        """Whether the key is held for now; the others go their usual way."""
        if event.type() == QEvent.Type.KeyRelease:
            return bool(self._held) and self._hold(event)
        if not event.text():
            return False
        if event.modifiers() & _COMMANDS or not _typed_by_scanners(event.text()):
            self._give_back_all()
            return False
        self._last = event.timestamp() / 1000 if event.timestamp() else time.monotonic()
        self._hold(event)
        self._sort(self._typing.key(event.text(), self._last))
        return True

    def _hold(self, event: QKeyEvent) -> bool:
        self._held.append(event.clone())
        self._quiet.start()
        return True

    def _sort(self, text: str | None) -> None:
        self._give_back(len(self._typing.typed(self._last)))
        if text is None:
            # The second of a scanner's two line ends is nobody's key, and is held by nobody.
            if not self._typing.pending():
                self._held.clear()
            return
        self._held.clear()
        if self._presentations.new((text,), self._last):
            self.scanned.emit(text)

    def _give_back_all(self) -> None:
        self._quiet.stop()
        if "_typing" in self.__dict__:
            self._typing.reset()
        self._give_back(len(self._held))

    def _give_back(self, presses: int) -> None:
        """Let the window have the first so many of the keys held, and the releases that followed them."""
        self._giving_back = True
        while self._held and (presses or self._held[0].type() == QEvent.Type.KeyRelease):
            event = self._held.popleft()
            presses -= event.type() == QEvent.Type.KeyPress
            QCoreApplication.sendEvent(self._window, event)
        self._giving_back = False


def _typed_by_scanners(text: str) -> bool:
    return text.isprintable() or text in "\r\n\t"
