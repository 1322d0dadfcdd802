"""A page of a window: one idea, laid out for the screen it is on."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from checkin.ui.pieces import BusyBar, Button, Field, Icon, Text

# The windows are drawn for these; on other screens everything keeps its proportions.
_UPRIGHT = QSize(1080, 1920)
_LYING = QSize(1920, 1080)
# How far the text of a page may shrink, in steps.
_SHRINK = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52, 0.44)


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
        drawn_for = _UPRIGHT if upright else _LYING
        unit = min(self.width() / drawn_for.width(), self.height() / drawn_for.height())
        self._scale(unit)
        any(self._fits(unit * self.zoom * shrink) for shrink in _SHRINK)

    def _scale(self, unit: float) -> None:
        for layout, spacing, margins in self._spaces:
            layout.setSpacing(round(spacing * unit))
            layout.setContentsMargins(*(round(each * unit) for each in margins))
        for button in self.findChildren(Button):
            button.scale(unit)
        for field in self.findChildren(Field):
            field.scale(unit)
        for icon in self.findChildren(Icon):
            icon.scale(unit)
        for bar in self.findChildren(BusyBar):
            bar.scale(unit)

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
        for frame in self.findChildren(QFrame):
            if inside := frame.layout():
                inside.activate()
                inside.setGeometry(frame.contentsRect())
        needed = layout.minimumHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
        return max(needed, layout.minimumSize().height()) <= self.height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.say()
            self.fit()
