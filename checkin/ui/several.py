"""A choice of any number of things, as low as a choice of one: they are ticked in a list that stays open."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from checkin.ui.theme import face, worn

Qf = QSizePolicy.Policy

_BEFORE, _BEHIND = 30, 60  # pixels of the drawing beside the words: as in a choice of one, with the arrow


class _Ticks(QMenu):
    """Space and a click tick, and Enter and Esc close."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is None:
            super().mouseReleaseEvent(event)
        else:
            action.trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None:
            action.trigger()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)


class Several(QPushButton):
    """Says what is ticked, as far as there is room; Space opens the list."""

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None, *, size: int = 22, height: int = 68) -> None:
        super().__init__(parent)
        self._size, self._height, self._unit = size, height, 1.0
        self._actions: dict[str, QAction] = {}
        self._list = _Ticks(self)
        self._list.triggered.connect(self._follow)
        self.setMenu(self._list)
        # As wide as its place, whatever stands in it.
        self.setSizePolicy(Qf.Ignored, Qf.Fixed)

    def show_choices(self, choices: Mapping[str, str]) -> None:
        """Words by what they stand for; what was ticked stays ticked."""
        chosen = self.chosen
        self._list.clear()
        self._actions = {value: self._list.addAction(word) for value, word in choices.items()}
        for action in self._actions.values():
            action.setCheckable(True)
        self.choose(chosen)

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(value for value, action in self._actions.items() if action.isChecked())

    def choose(self, values: Collection[str]) -> None:
        for value, action in self._actions.items():
            action.setChecked(value in values)
        self._say()

    def scale(self, unit: float) -> None:
        self._unit = unit
        self.setFont(face(self._size * unit))
        self._list.setFont(face(self._size * unit))
        self.setFixedHeight(round(self._height * unit))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        before, behind = round(_BEFORE * self._unit), round(_BEHIND * self._unit)
        room = QStyle.visualRect(self.layoutDirection(), self.rect(), self.rect().adjusted(before, 0, -behind, 0))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(worn().ink))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), text)

    def _follow(self, _action: QAction) -> None:
        self._say()
        self.ticked.emit()

    def _say(self) -> None:
        said = ", ".join(action.text() for action in self._actions.values() if action.isChecked())
        self.setText(said)
        self.setToolTip(said)
