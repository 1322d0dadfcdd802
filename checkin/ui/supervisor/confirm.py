"""A question above the work, before something is lost: done only when it is said so."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.ui.action import Action
from checkin.ui.page import Strip
from checkin.ui.pieces import Icon, Text


def _nothing() -> None:
    """Whoever takes a question back mostly wants everything to stay as it is."""


class ConfirmStrip(Strip):
    asked = Signal()
    answered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon("attention", 36, ink="attention")
        self._text = Text(22, bold=True, role="question")
        self.go = Action("Ctrl+Return", kind="main", height=60)
        self.back = Action("Esc", height=60)
        self._then: Callable[[], object] = _nothing
        self._otherwise: Callable[[], object] = _nothing
        line = QHBoxLayout(self)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._text, 4)
        line.addWidget(self.back, 1)
        line.addWidget(self.go, 2)
        self.spaced(line, 16, (22, 12, 22, 12))
        self.go.clicked.connect(lambda: self._end(self._then))
        self.back.clicked.connect(self.leave)
        self.hide()

    def ask(
        self, question: str, go: str, then: Callable[[], object], otherwise: Callable[[], object] = _nothing
    ) -> None:
        """Ask; `then` is called when it is to be done, `otherwise` when not. An older question is taken back."""
        self.leave()
        self._then, self._otherwise = then, otherwise
        self._text.setText(question)
        self.setAccessibleName(question)
        self.go.say(go)
        self.show()
        self.fit()
        self.asked.emit()
        self.back.setFocus()

    def say(self) -> None:
        self.back.say(self.tr("Back"))
        self.go.say(self.go.title or self.tr("Go on"))

    def leave(self) -> None:
        """The question is taken back."""
        if self.isVisible():
            self._end(self._otherwise)

    def _end(self, called: Callable[[], object]) -> None:
        self._then = self._otherwise = _nothing
        self.hide()
        self.answered.emit()
        called()
