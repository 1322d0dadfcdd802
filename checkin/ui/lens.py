"""A camera looked at by the staff: its picture, whether that is sharp and light enough, and whether a code is read."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.pieces import Card, Icon, Text, restyled
from checkin.ui.stage import Sight, Stage
from checkin.ui.theme import Tone

if TYPE_CHECKING:  # numpy comes with it: too slow for the first paint
    from checkin.scanners.focus import Focus

LookSharp = Callable[[], "Focus | None"]
"""How well codes can be read in the picture of this moment; None where there is no picture."""

_EVERY: Final = 400  # milliseconds; a look takes 10, and who turns a lens waits no longer


class LensStage(Stage):
    """What the camera sees, in words for who sets it up."""

    def hint_for(self, sight: Sight) -> str:
        match sight:
            case Sight.OPENING:
                return self.tr("The camera is starting")
            case Sight.CAMERA:
                return self.tr("Hold a code or a printed page before the camera")
            case Sight.LOST:
                return self.tr("No picture: check the cable, or choose another camera")
            case Sight.HAND:
                return self.tr("No camera is used")

    def reason_for(self, cause: str) -> str:
        return cause


class LensCard(Card):
    """Says how the picture is; looks again and again while it is shown. `changed`: it says something else."""

    changed = Signal()

    def __init__(self, stage: Stage, look: LookSharp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._look = stage, look
        self._icon = Icon("camera", 72, ink="quiet")
        self._state, self._helps = Text(38, bold=True, role="state"), Text(24, role="helps")
        self._code_icon, self._code = Icon("qr", 44, ink="quiet"), Text(24, bold=True, role="code")
        self._focus: Focus | None = None
        self._read = False
        self.column, self._heads = QVBoxLayout(self), (QHBoxLayout(), QHBoxLayout())
        for head, icon, text in zip(self._heads, (self._icon, self._code_icon), (self._state, self._code), strict=True):
            head.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
            head.addWidget(text, 1)
        self.column.addLayout(self._heads[0])
        self.column.addWidget(self._helps)
        self.column.addStretch(1)
        self.column.addLayout(self._heads[1])
        self._again = QTimer(self, interval=_EVERY)
        self._again.timeout.connect(self.look)
        stage.seen_through.connect(lambda _sight: self.say())
        self.say()

    def take(self, _text: str) -> None:
        """A code was read; what it says is nobody's business here."""
        self._read = True
        self.say()

    def forget(self) -> None:
        """Another camera is looked through: no code was read with it."""
        self._read, self._focus = False, None
        self.say()

    def look(self) -> None:
        found = self._look() if self._stage.sight is Sight.CAMERA else None
        if found is not self._focus:
            self._focus = found
            self.say()

    def say(self) -> None:
        tone, state, helps = self._words()
        self._icon.show_icon(tone.value if tone else "camera")
        for piece in (self._icon, self._state):
            piece.setProperty("ink", tone.value if tone else "quiet")
            restyled(piece)
        self._state.setText(state)
        self._helps.show_text(helps)
        self._code_icon.show_icon("ticked" if self._read else "unticked")
        for code in (self._code_icon, self._code):
            code.setProperty("ink", Tone.ADMITTED.value if self._read else "quiet")
            restyled(code)
        self._code.setText(self.tr("A code was read") if self._read else self.tr("No code was read yet"))
        self.setAccessibleName(f"{state}. {self._code.text()}")
        self.changed.emit()

    def _words(self) -> tuple[Tone | None, str, str]:
        match self._stage.sight:
            case Sight.OPENING:
                return None, self.tr("One moment"), ""
            case Sight.LOST:
                return Tone.REFUSED, self.tr("No picture"), ""
            case Sight.HAND:
                return None, self.tr("No camera"), self.tr("Codes come from the hand scanner alone.")
            case Sight.CAMERA:
                return self._of_picture()
            case unexpected:
                assert_never(unexpected)

    def _of_picture(self) -> tuple[Tone | None, str, str]:
        from checkin.scanners.focus import Focus  # noqa: PLC0415  as above

        match self._focus:
            case None:
                return None, self.tr("One moment"), ""
            case Focus.SHARP:
                return Tone.ADMITTED, self.tr("Sharp"), self.tr("Codes can be read well.")
            case Focus.SOFT:
                helps = self.tr("Clean the lens. If it has a ring, turn it until this says sharp. Hold the page still.")
                return Tone.ATTENTION, self.tr("Not sharp"), helps
            case Focus.DARK:
                return Tone.ATTENTION, self.tr("Too dark"), self.tr("More light, or another place for the station.")
            case Focus.BRIGHT:
                return Tone.ATTENTION, self.tr("Too bright"), self.tr("Turn the camera away from the light.")
            case Focus.PLAIN:
                return (
                    None,
                    self.tr("Nothing to see"),
                    self.tr("Hold something printed before it to see how sharp it is."),
                )
            case unexpected:
                assert_never(unexpected)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Qt hides it a last time after Python has taken it apart.
        if again := getattr(self, "_again", None):
            again.stop()

    @property
    def layouts(self) -> tuple[QHBoxLayout, QHBoxLayout]:
        return self._heads
