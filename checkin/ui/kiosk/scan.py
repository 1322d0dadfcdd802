"""The page everybody starts from: show your code here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.language import LANGUAGES, Language
from checkin.ui.page import Page
from checkin.ui.pieces import Button, Text
from checkin.ui.stage import Stage

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_LEFT = Qt.AlignmentFlag.AlignLeft


class ScanPage(Page):
    language_chosen = Signal(str)

    def __init__(self, language: Language, conference: dict[str, str], parent: QWidget | None = None) -> None:
        """`conference` is its name by language."""
        super().__init__(parent)
        self._language = language
        self._names = conference
        self.stage = Stage()
        self._conference = Text(38, bold=True, ink="primary", role="conference")
        self._title = Text(84, bold=True, role="title")
        self._others = Text(52, bold=True, ink="quiet", role="others")
        self._help = Text(38, ink="quiet", role="help")
        self._buttons = {code: Button(size=38, height=110) for code in LANGUAGES}
        self._lay_out()
        # Now, so that every part has its parent: without one it would be shown as a window of its own.
        self.arrange(upright=True)
        self.say()

    def _lay_out(self) -> None:
        self._words = QVBoxLayout()
        for text in (self._conference, self._title, self._others):
            self._words.addWidget(text)
        self._languages = QHBoxLayout()
        group = QButtonGroup(self)
        for code, button in self._buttons.items():
            button.setText(LANGUAGES[code])
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, chosen=code: self.language_chosen.emit(chosen))
            group.addButton(button)
            self._languages.addWidget(button, 1)
        self._foot = QVBoxLayout()
        self._foot.addLayout(self._languages)
        self._foot.addWidget(self._help)
        self._grid = QGridLayout(self)

    def arrange(self, *, upright: bool) -> None:
        for part in (self._words, self._foot):
            self._grid.removeItem(part)
        self._grid.removeWidget(self.stage)
        for line in range(3):
            self._grid.setRowStretch(line, 0)
            self._grid.setColumnStretch(line, 0)
        if upright:
            self._grid.addLayout(self._words, 0, 0)
            self._grid.addWidget(self.stage, 1, 0)
            self._grid.addLayout(self._foot, 2, 0)
            self._grid.setRowStretch(1, 1)
            self._grid.setColumnStretch(0, 1)
            self.spaced(self._grid, 60, (84, 92, 84, 84))
        else:
            self._grid.addLayout(self._words, 0, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addLayout(self._foot, 1, 0)
            self._grid.addWidget(self.stage, 0, 1, 2, 1)
            self._grid.setRowStretch(0, 1)
            self._grid.setColumnStretch(0, 5)
            self._grid.setColumnStretch(1, 6)
            self.spaced(self._grid, 60, (84, 60, 60, 60))
        self.spaced(self._words, 20)
        self.spaced(self._foot, 28)
        self.spaced(self._languages, 20)
        self.spaced(self.stage.column, 20, (20, 20, 20, 28))
        for text in (self._conference, self._title, self._others, self._help):
            text.setAlignment(_CENTRE if upright else _LEFT)

    def say(self) -> None:
        code = self._language.code
        self._conference.setText(self._names[code])
        self._title.setText(self.tr("Show your code here"))
        # Who does not read this language sees the next one too.
        others = (each for each in LANGUAGES if each != code)
        self._others.setText(
            "\n".join(self._language.said_in(each, "ScanPage", "Show your code here") for each in others)
        )
        self._help.setText(self.tr("No code? Our staff at the information desk will find you by name."))
        self._buttons[code].setChecked(True)
        self.stage.say()
