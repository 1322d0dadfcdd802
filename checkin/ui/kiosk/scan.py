"""The page everybody starts from: show your code here."""

from itertools import cycle
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.kiosk.ease import Help
from checkin.ui.language import Language
from checkin.ui.page import Page
from checkin.ui.pieces import Text
from checkin.ui.stage import Stage
from checkin.ui.theme import is_still
from checkin.ui.tile import Tile

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_LEFT = Qt.AlignmentFlag.AlignLeft
_NEXT: Final = 3_000  # milliseconds that the sentence stands in each of the other languages
_FIRST: Final = ("zh_CN", "en")  # which other language comes first, and stays where nothing is to move


class ScanPage(Page):
    language_chosen = Signal(str)
    switched = Signal(Help, bool)
    help_wanted = Signal()

    def __init__(self, language: Language, conference: dict[str, str], parent: QWidget | None = None) -> None:
        """`conference` is its name by language."""
        super().__init__(parent)
        self._language = language
        self._names = conference
        self._called = False
        self.stage = Stage(guided=True)
        self._conference = Text(38, bold=True, ink="primary", role="conference")
        self._title = Text(84, bold=True, role="title")
        self._others = Text(52, bold=True, ink="quiet", role="others")
        self._buttons = {code: Tile(size=28, height=92) for code in language.offered}
        self._switches = {help_: Tile(icon=help_.value, size=26, height=92) for help_ in Help}
        self._help = Tile(icon="help", size=28, height=92)
        self._turn = QTimer(self, interval=_NEXT)
        self._turn.timeout.connect(self._show_other)
        self._coming = cycle(self._others_than_used())
        self._lay_out()
        # Now, so that every part has its parent: without one it would be shown as a window of its own.
        self.arrange(upright=True)
        self.say()

    def _lay_out(self) -> None:
        self._words = QVBoxLayout()
        for text in (self._conference, self._title, self._others):
            self._words.addWidget(text)
        self._languages = QGridLayout()
        for code, button in self._buttons.items():
            button.setText(self._language.offered[code])
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, chosen=code: self._choose(chosen))
        self._eases = QHBoxLayout()
        for help_, switch in self._switches.items():
            switch.setCheckable(True)
            switch.clicked.connect(lambda on, which=help_: self.switched.emit(which, on))
            self._eases.addWidget(switch, 1)
        self._switches[Help.ALOUD].hide()  # until a voice is found
        self._help.clicked.connect(self.help_wanted)
        self._foot = QVBoxLayout()
        self._foot.addLayout(self._languages)
        self._foot.addLayout(self._eases)
        self._grid = QGridLayout(self)

    def arrange(self, *, upright: bool) -> None:
        for part in (self._words, self._foot):
            self._grid.removeItem(part)
        for widget in (self.stage, self._help):
            self._grid.removeWidget(widget)
            self._eases.removeWidget(widget)
            self._foot.removeWidget(widget)
        for line in range(3):
            self._grid.setRowStretch(line, 0)
            self._grid.setColumnStretch(line, 0)
        self._place_languages(4 if upright else 6)
        self._grid.addLayout(self._words, 0, 0, Qt.AlignmentFlag(0) if upright else Qt.AlignmentFlag.AlignVCenter)
        if upright:
            self._grid.addWidget(self.stage, 1, 0)
            self._grid.addLayout(self._foot, 2, 0)
            self._grid.setRowStretch(1, 1)
            self._foot.addWidget(self._help)
            self.spaced(self._grid, 44, (60, 84, 60, 60))
        else:
            self._grid.addWidget(self.stage, 0, 1)
            self._grid.addLayout(self._foot, 1, 0, 1, 2)
            self._grid.setRowStretch(0, 1)
            self._grid.setColumnStretch(0, 5)
            self._grid.setColumnStretch(1, 6)
            self._eases.addWidget(self._help, 1)
            self.spaced(self._grid, 36, (60, 48, 60, 48))
        self.spaced(self._words, 16)
        self.spaced(self._languages, 12)
        self.spaced(self._eases, 12)
        self.spaced(self._foot, 20)
        self.spaced(self.stage.column, 20, (20, 20, 20, 28))
        for text in (self._conference, self._title, self._others):
            text.setAlignment(_CENTRE if upright else _LEFT)

    def _place_languages(self, columns: int) -> None:
        for button in self._buttons.values():
            self._languages.removeWidget(button)
        for place, button in enumerate(self._buttons.values()):
            self._languages.addWidget(button, place // columns, place % columns)
        for column in range(6):
            self._languages.setColumnStretch(column, 1 if column < columns else 0)

    def show_voice(self, *, there: bool) -> None:
        """Whether anything can be read aloud in the language in use."""
        self._switches[Help.ALOUD].setVisible(there)
        self.fit()

    def show_eases(self, on: frozenset[Help]) -> None:
        """What somebody switched on; nothing moves where it is not to."""
        for help_, switch in self._switches.items():
            switch.setChecked(help_ in on)
        self.stage.viewfinder.show_way()
        self._move()
        self.fit()

    def show_called(self, *, called: bool) -> None:
        """Somebody called for help here, and nobody came yet."""
        self._called = called
        self.say()

    def arrived(self) -> None:
        super().arrived()
        self._move()

    def say(self) -> None:
        code = self._language.code
        self._conference.setText(self._names[code])
        self._title.setText(self.tr("Show your code here"))
        self._coming = cycle(self._others_than_used())
        self._show_other()
        self._check_language()
        self._switches[Help.CONTRAST].setText(self.tr("More contrast"))
        self._switches[Help.LARGE].setText(self.tr("Larger text"))
        self._switches[Help.STILL].setText(self.tr("Less motion"))
        self._switches[Help.ALOUD].setText(self.tr("Read aloud"))
        self._help.setText(self.tr("Somebody is coming") if self._called else self.tr("No code? Call for help"))
        self.stage.say()

    def _choose(self, code: str) -> None:
        self.language_chosen.emit(code)
        self._check_language()

    def _check_language(self) -> None:
        """A group that is exclusive would let the keyboard reach only the one that is checked."""
        for code, button in self._buttons.items():
            button.setChecked(code == self._language.code)

    def _others_than_used(self) -> list[str]:
        offered = sorted(self._language.offered, key=lambda code: code not in _FIRST)
        return [code for code in offered if code != self._language.code]

    def _show_other(self) -> None:
        """Who does not read this language sees the others in turn."""
        other = next(self._coming)
        self._others.show_text(self._language.said_in(other, "ScanPage", "Show your code here"), han=other)

    def _move(self) -> None:
        if self.isVisible() and not is_still(self):
            self._turn.start()
        else:
            self._turn.stop()
