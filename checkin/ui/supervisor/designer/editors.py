"""How one property is edited: a number, a word, some lines, a choice, a tick or a colour."""

from collections.abc import Callable
from typing import Any, Final, Protocol

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QColorDialog,
    QDoubleSpinBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from checkin.ui.choice import Choice, Tick
from checkin.ui.pieces import Field
from checkin.ui.theme import face

Qf = QSizePolicy.Policy

_SIZE: Final = 18
_HEIGHT: Final = 48


class Editor(Protocol):
    """Shows a value and tells of another one that a person gave it."""

    def show_value(self, value: Any) -> None: ...


class Number(QDoubleSpinBox):
    """A number to be typed, or stepped with the arrows up and down."""

    given = Signal(object)

    def __init__(self, low: float, high: float, step: float, *, whole: bool = False) -> None:
        super().__init__()
        self._whole = whole
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setDecimals(0 if whole else 2)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setLocale(QLocale.c())
        self.setSizePolicy(Qf.Ignored, Qf.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        # A number half typed is none yet: 1 on the way to 12 would make the box jump.
        self.setKeyboardTracking(False)
        self.valueChanged.connect(lambda value: self.given.emit(int(value) if whole else round(value, 2)))

    def show_value(self, value: Any) -> None:
        if self.value() != value:
            self.blockSignals(True)
            self.setValue(value)
            self.blockSignals(False)

    def textFromValue(self, value: float) -> str:
        return f"{value:g}" if self._whole else f"{round(value, 2):g}"

    def minimumSizeHint(self) -> QSize:
        return QSize(10, super().minimumSizeHint().height())

    def scale(self, unit: float) -> None:
        self.setFont(face(_SIZE * unit))
        # A style sheet keeps the font from the line inside.
        self.lineEdit().setFont(face(_SIZE * unit))
        self.lineEdit().setTextMargins(round(10 * unit), 0, round(6 * unit), 0)
        self.setFixedHeight(round(_HEIGHT * unit))


class Word(Field):
    """A word or a condition; taken after a pause in typing."""

    given = Signal(object)

    def __init__(self) -> None:
        super().__init__(size=_SIZE, height=_HEIGHT)
        self._pause = _pause(self, lambda: self.given.emit(self.text()))
        self.textEdited.connect(lambda _text: self._pause.start())
        self.editingFinished.connect(lambda: _now(self._pause))

    def show_value(self, value: Any) -> None:
        if self.text() != value and not self._pause.isActive():
            self.setText(value)
            self.setCursorPosition(0)


class Lines(QPlainTextEdit):
    """Alternatives, one a line; Tab leaves it."""

    given = Signal(object)

    def __init__(self, lines: int = 2) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(Qf.Ignored, Qf.Fixed)
        self._pause = _pause(self, lambda: self.given.emit(self.toPlainText()))
        self.textChanged.connect(self._pause.start)

    def show_value(self, value: Any) -> None:
        if self.toPlainText() != value and not self._pause.isActive():
            self.blockSignals(True)
            self.setPlainText(value)
            self.blockSignals(False)

    def scale(self, unit: float) -> None:
        self.setFont(face(_SIZE * unit))
        self.setFixedHeight(round((_SIZE * 1.45 * self._lines + 30) * unit))


class OneOf(Choice):
    given = Signal(object)

    def __init__(self) -> None:
        super().__init__(size=_SIZE, height=_HEIGHT)
        self.activated.connect(lambda _place: self.given.emit(self.currentData()))

    def show_value(self, value: Any) -> None:
        self.setCurrentIndex(max(0, self.findData(value)))

    def offer(self, choices: list[tuple[str, Any]]) -> None:
        """Words, and what each stands for."""
        self.clear()
        for word, value in choices:
            self.addItem(word, value)


class YesNo(Tick):
    given = Signal(object)

    def __init__(self) -> None:
        super().__init__(size=_SIZE, height=_HEIGHT)
        self.clicked.connect(lambda on: self.given.emit(bool(on)))

    def show_value(self, value: Any) -> None:
        self.setChecked(bool(value))


class _Swatch(QPushButton):
    """The colour itself; pressed, it lets one choose another."""

    def __init__(self) -> None:
        super().__init__()
        self.colour = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = self.rect().adjusted(8, 8, -8, -8)
        shown = QColor(self.colour)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(shown if shown.isValid() else Qt.BrushStyle.BDiagPattern)
        painter.drawRoundedRect(inside, 4, 4)

    def scale(self, unit: float) -> None:
        self.setFixedSize(round(_HEIGHT * unit), round(_HEIGHT * unit))


class Colour(QWidget):
    """A colour such as #1A2B3C, typed or picked; "" is none where there may be none."""

    given = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.word, self.swatch = Word(), _Swatch()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.swatch)
        line.addWidget(self.word, 1)
        self.setFocusProxy(self.word)
        self.word.given.connect(self._take)
        self.swatch.clicked.connect(self._pick)

    def show_value(self, value: Any) -> None:
        self.swatch.colour = value
        self.swatch.update()
        self.word.show_value(value)

    def setAccessibleName(self, name: str) -> None:
        self.word.setAccessibleName(name)
        self.swatch.setAccessibleName(self.tr("Choose: {property}").format(property=name))

    def _take(self, text: str) -> None:
        self.swatch.colour = text
        self.given.emit(text.strip())

    def _pick(self) -> None:
        dialog = QColorDialog(QColor(self.swatch.colour), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda colour: self._picked(colour.name().upper()))
        dialog.open()

    def _picked(self, colour: str) -> None:
        self.show_value(colour)
        self.given.emit(colour)


def _pause(parent: QWidget, then: Callable[[], Any]) -> QTimer:
    timer = QTimer(parent, singleShot=True, interval=250)
    timer.timeout.connect(then)
    return timer


def _now(pause: QTimer) -> None:
    """What was typed is meant: whoever leaves a field has finished."""
    if pause.isActive():
        pause.stop()
        pause.timeout.emit()
