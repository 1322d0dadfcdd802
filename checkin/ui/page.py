"""A page of a window: one idea, laid out for the screen it is on."""

from collections.abc import Iterable
from typing import TypeGuard

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QWidget

from checkin.ui.pieces import Scales, Text
from checkin.ui.theme import is_large

# The windows are drawn for these; on other screens everything keeps its proportions.
_UPRIGHT = QSize(1080, 1920)
_LYING = QSize(1920, 1080)
# How far the text of a page may shrink, in steps.
_SHRINK = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52, 0.44)
_LARGER = 1.3


class Page(QWidget):
    """One idea, laid out for the window it is in: `arrange` for its shape, `say` for its language.

    Everything is drawn for 1080 lines and scaled to the window; when the text is too long for its place, all of the
    page's text shrinks together.
    """

    zoom = 1.0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._spaces: list[tuple[QLayout, int, tuple[int, int, int, int]]] = []
        self._upright: bool | None = None

    def arrange(self, *, upright: bool) -> None:
        """Put the parts where they belong, on a screen standing upright or lying."""

    def say(self) -> None:
        """Set all sentences, in the language in use."""

    def arrived(self) -> None:
        """The page came to be seen: put the keyboard where it belongs."""
        self.setFocus()

    @property
    def spoken(self) -> str:
        """What the page says, in the order in which it is read."""
        texts = (text for text in self.findChildren(Text) if text.isVisibleTo(self) and text.text())
        placed = sorted(texts, key=lambda text: (text.mapTo(self, QPoint()).y(), text.mapTo(self, QPoint()).x()))
        return "\n".join(text.text().replace("\u200b", "") for text in placed)

    def spaced(self, layout: QLayout, spacing: int, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
        """Give a layout a spacing and margins (left, top, right, bottom) that follow the size of the window."""
        self._spaces = [each for each in self._spaces if each[0] is not layout]
        self._spaces.append((layout, spacing, margins))

    def fit(self) -> None:
        """Lay the page out for the window as it now is, and for what it now says."""
        upright = self.height() > self.width()
        if upright is not self._upright:
            self._upright = upright
            self.arrange(upright=upright)
        unit = self.unit(upright=upright)
        self._scale(unit)
        # Larger letters shrink to the usual ones before those shrink.
        wanted = unit * self.zoom * (_LARGER if is_large(self) else 1.0)
        any(self._fits(wanted * shrink) for shrink in _SHRINK)

    def unit(self, *, upright: bool) -> float:
        """How many pixels one pixel of the drawing takes."""
        return _unit(self.size(), _UPRIGHT if upright else _LYING)

    def _scale(self, unit: float) -> None:
        for layout, spacing, margins in self._spaces:
            layout.setSpacing(round(spacing * unit))
            layout.setContentsMargins(*(round(each * unit) for each in margins))
        for piece in self.findChildren(QWidget):
            if _scales(piece):
                piece.scale(unit)

    def _fits(self, unit: float) -> bool:
        """Whether there is room for all text in this size."""
        texts = self.findChildren(Text)
        for text in texts:
            text.scale(unit)
        roomy = self._settled()
        seen = [text for text in texts if text.isVisibleTo(self)]
        if sum(text.narrow() for text in seen):
            roomy = self._settled()
        return roomy and all(text.is_whole for text in seen)

    def _settled(self) -> bool:
        """Lay everything out at once, not when the event loop comes to it; whether there was room for it."""
        layout = self.layout()
        if layout is None:
            return True
        for inner in self.findChildren(QLayout):
            inner.invalidate()
        layout.invalidate()
        layout.activate()
        layout.setGeometry(self.rect())
        for part in self.findChildren(QWidget):
            if inside := part.layout():
                inside.activate()
                inside.setGeometry(part.contentsRect())
        needed = layout.minimumHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
        return max(needed, layout.minimumSize().height()) <= self.height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # One that is not seen yet is fitted when it is: on its way there it has had its size already.
        if self.isVisible():
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.say()
            self.fit()


class Panel(Page):
    """A part of a window that others stand beside: it fits its own text, in the unit of the whole window."""

    def unit(self, *, upright: bool) -> float:  # noqa: ARG002  a desk's window keeps its shape
        return _unit(self.window().size(), _LYING)

    # It has the place that it is given. Asked for the sizes it would like, it would lay itself out for each; and a
    # window asks all its panels whenever a word changes in one of them, those that are hidden too.

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return False

    def fit(self) -> None:
        # Its place is given to it when it comes to be seen: in another all sizes of its text would be tried in vain.
        if self.isVisible():
            super().fit()

    def confirm(self) -> None:
        """Enter was pressed, and no part of the panel wanted it."""

    def leave(self) -> None:
        """Esc was pressed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirm()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


class Strip(Panel):
    """A panel that is as high as its text needs."""

    def fit(self) -> None:
        if not self.isVisible():
            return
        unit = self.unit(upright=False)
        self._scale(unit)
        self._fits(unit)
        layout = self.layout()
        if layout is not None:
            flows = layout.hasHeightForWidth()
            self.setFixedHeight(layout.totalHeightForWidth(self.width()) if flows else layout.totalSizeHint().height())


def draw_ahead(window: QWidget, pages: Iterable[QWidget]) -> None:
    """Draw pages once where nobody sees them, so that styles and letters are loaded before somebody waits for them."""
    for page in pages:
        page.resize(window.size())
        page.grab()


def paint_next(window: QWidget) -> None:
    """Leave the painting of what is being laid out now to the next turn of the event loop.

    Where much comes to be seen at once, nothing has to wait for both.
    """
    window.setUpdatesEnabled(False)
    QTimer.singleShot(0, window, lambda: window.setUpdatesEnabled(True))


def _scales(piece: object) -> TypeGuard[Scales]:
    """Whether a piece is scaled before the text is. To ask the protocol takes longer than to scale most pieces."""
    return hasattr(type(piece), "scale") and not isinstance(piece, Text)


def _unit(size: QSize, drawn_for: QSize) -> float:
    return min(size.width() / drawn_for.width(), size.height() / drawn_for.height())
