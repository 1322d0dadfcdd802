"""The hand scanner: a code to try it with, and what arrived."""

from typing import Final, assert_never

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.scanners.trial import TEXT, Came, Trial, scanned, typed
from checkin.ui.choice import Picture
from checkin.ui.pieces import Card, Icon, Text, restyled
from checkin.ui.setup.step import Step
from checkin.ui.theme import Tone

_QUIET: Final = 600  # milliseconds without a key, after which nothing more comes
_SHOWN: Final = 60  # characters of what came
_MODULE: Final = 6  # pixels to a square of the code


class HandScannerStep(Step):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = Picture(sharp=True)
        self.trial: Trial | None = None
        self._icon = Icon("hand-scanner", 88, ink="quiet")
        self._state, self._helps = Text(38, bold=True, role="state"), Text(24, role="helps")
        self._came = Text(20, ink="quiet", role="came")
        self._keys = ""
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(lambda: self._look_at_keys(ended=False))
        paper, card = Card(), Card()
        paper.setProperty("kind", "paper")
        left, right, head = QVBoxLayout(paper), QVBoxLayout(card), QHBoxLayout()
        left.addWidget(self.code)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._state, 1)
        right.addLayout(head)
        right.addWidget(self._helps)
        right.addStretch(1)
        right.addWidget(self._came)
        self._halves = QHBoxLayout()
        self._halves.addWidget(paper, 1)
        self._halves.addWidget(card, 1)
        self.body.addLayout(self._halves, 1)
        self.spaced(left, 0, (20, 20, 20, 20))
        self.spaced(right, 20, (36, 36, 36, 36))
        self.spaced(head, 24)
        self.skip.show()
        self.say()

    def arrange(self, *, upright: bool) -> None:
        super().arrange(upright=upright)
        way = QHBoxLayout.Direction.TopToBottom if upright else QHBoxLayout.Direction.LeftToRight
        self._halves.setDirection(way)
        self.spaced(self._halves, 28)

    def arrived(self) -> None:
        self.setFocus()
        if self.code.image.isNull():
            self.code.show_image(_code())

    def take(self, text: str) -> None:
        self._show(scanned(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that were not taken for a scan: of a person, or of a scanner that is set up otherwise."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not (self._keys and self._look_at_keys(ended=True)):
                super().keyPressEvent(event)
        elif event.text() and event.text().isprintable():
            self._keys += event.text()
            self._quiet.start()
        else:
            super().keyPressEvent(event)

    def say(self) -> None:
        super().say()
        self.title.setText(self.tr("The hand scanner"))
        self.lead.setText(self.tr("Scan the code on the screen. Any other code does too, but shows less."))
        self.code.setAccessibleName(self.tr("A code to try the hand scanner with"))
        self.skip.say(self.tr("No hand scanner"))
        self._say_trial()

    def _look_at_keys(self, *, ended: bool) -> bool:
        keys, self._keys = self._keys, ""
        self._quiet.stop()
        found = typed(keys, ended=ended)
        if found:
            self._show(found)
        return found is not None

    def _show(self, trial: Trial) -> None:
        self.trial = trial
        self._say_trial()

    def _say_trial(self) -> None:
        tone, state, helps = self._words()
        self._icon.show_icon(tone.value if tone else "hand-scanner")
        for piece in (self._icon, self._state):
            piece.setProperty("ink", tone.value if tone else "quiet")
            restyled(piece)
        self._state.setText(state)
        self._helps.show_text(helps)
        came = self.trial.text[:_SHOWN] if self.trial else ""
        self._came.show_text(self.tr("What came: {text}").format(text=came) if came else "")
        self.fit()

    def _words(self) -> tuple[Tone | None, str, str]:
        if self.trial is None:
            return None, self.tr("Nothing was scanned yet"), self.tr("Plug it in, wait for its tone, then scan.")
        match self.trial.came:
            case Came.EXACT:
                return Tone.ADMITTED, self.tr("It works"), self.tr("Every character came as it was meant.")
            case Came.LAYOUT:
                helps = self.tr(
                    "This machine believes that the keyboard is {layout}. Set the scanner to that country with the "
                    "codes in its booklet, or this machine to the keyboard of the United States."
                )
                return (
                    Tone.ATTENTION,
                    self.tr("Letters are mixed up"),
                    helps.format(layout=self._layout(self.trial.layout)),
                )
            case Came.CAPITALS:
                helps = self.tr("Turn Caps Lock off, and set the scanner to leave letters as they are.")
                return Tone.ATTENTION, self.tr("Small and capital letters are mixed up"), helps
            case Came.NO_END:
                helps = self.tr("Set it to send Enter after each code: the code for that is in its booklet.")
                return Tone.ATTENTION, self.tr("It does not end its scans"), helps
            case Came.SLOW:
                helps = self.tr("Set it to no delay between characters: the code for that is in its booklet.")
                return Tone.ATTENTION, self.tr("It types too slowly"), helps
            case Came.OTHER:
                helps = self.tr("Another code than the one on the screen. Compare what came with what stands on it.")
                return Tone.ADMITTED, self.tr("It arrived as a scan"), helps
            case unexpected:
                assert_never(unexpected)

    def _layout(self, name: str) -> str:
        names = {
            "German": self.tr("German"),
            "French": self.tr("French"),
            "Belgian": self.tr("Belgian"),
            "Spanish or Italian": self.tr("Spanish or Italian"),
            "Swiss": self.tr("Swiss"),
            "Nordic": self.tr("Nordic"),
        }
        return names.get(name, name)


def _code() -> QImage:
    from checkin.badges.qr import picture  # noqa: PLC0415  slow to load, and only this step shows one

    drawn = picture(TEXT, module=_MODULE)
    height, width = drawn.shape
    return QImage(drawn.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()
