"""What the camera of the desk sees, and whether camera and hand scanner are there."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.page import Panel
from checkin.ui.stage import Sight, Stage


class _Words(Stage):
    """For staff, who know how to hold a code."""

    def hint_for(self, sight: Sight) -> str:
        match sight:
            case Sight.OPENING:
                return self.tr("The camera is starting")
            case Sight.CAMERA:
                return self.tr("Camera and hand scanner ready")
            case Sight.LOST:
                return self.tr("The camera is away, the hand scanner is ready")
            case Sight.HAND:
                return self.tr("Hand scanner ready")


class DeskStage(Panel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", "yes")
        self.stage = _Words(size=20)
        column = QVBoxLayout(self)
        column.addWidget(self.stage)
        self.spaced(column, 0)
        self.spaced(self.stage.column, 10, (14, 14, 14, 14))

    def say(self) -> None:
        self.stage.say()
