"""One question of the plan, and the answers to choose from, before the badge is printed."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.plan import Question
from checkin.ui.kiosk.foot import Foot
from checkin.ui.language import Language
from checkin.ui.page import Page
from checkin.ui.pieces import Card, Text, restyled
from checkin.ui.tile import Tile

_MOST: Final = 8  # answers that a plan may give
_HIGH, _LOW = 116, 92  # pixels of the drawing that an answer is high, on a screen standing upright or lying
_BELOW: Final = 3  # on a screen that lies, more than these stand beside each other


class AnswerTile(Tile):
    """An answer to be chosen; it says whether it is."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # A finger that taps twice has turned the page with the first tap: the second one is no answer to what is there.
        event.accept()

    def tick(self, *, several: bool) -> None:
        """Show whether it is chosen, where several can be."""
        self.icon_name = ("ticked" if self.isChecked() else "unticked") if several else ""
        self.setText(self.text())
        self.update()


class QuestionPage(Page):
    """The only answer turns the page at once; several are ticked first."""

    answered = Signal(tuple)  # the ids of the answers, none where it was skipped
    returned = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._question: Question | None = None
        self._how_many = (0, 0)
        self._name = ""
        self._upright_now = True
        self._greeting = Text(38, bold=True, ink="primary", role="greeting")
        self._title = Text(52, bold=True, role="title")
        self._text = Text(52, role="text")
        self._hint = Text(28, ink="quiet", role="hint")
        self.tiles = [AnswerTile(size=36, height=_HIGH) for _ in range(_MOST)]
        self._back = Tile(size=34, height=100)
        self._on = Tile(size=34, height=100)
        self.foot = Foot()
        self._lay_out()
        self._connect()
        self.clear()

    def _lay_out(self) -> None:
        card = Card()
        inside = QVBoxLayout(card)
        inside.addWidget(self._text)
        inside.addWidget(self._hint)
        self._grid = QGridLayout()
        self._place()  # now, so that the keyboard comes to the answers before it comes to the way on
        ways = QHBoxLayout()
        ways.addWidget(self._back, 1)
        ways.addWidget(self._on, 1)
        self._bottom = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._bottom.addLayout(ways, 2)
        self._bottom.addWidget(self.foot, 1)
        column = QVBoxLayout(self)
        for text in (self._greeting, self._title):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
        column.addStretch(1)
        column.addWidget(card)
        column.addLayout(self._grid)
        column.addStretch(1)
        column.addLayout(self._bottom)
        self.spaced(inside, 12, (44, 28, 44, 28))
        self.spaced(self._grid, 16)
        self.spaced(ways, 28)
        self.spaced(self._bottom, 24)
        self._column = column

    def _connect(self) -> None:
        for tile in self.tiles:
            tile.setCheckable(True)
            tile.clicked.connect(lambda _on=False, tile=tile: self._choose(tile))
        self._on.clicked.connect(lambda: self.answered.emit(self.chosen))
        self._back.clicked.connect(self.returned)

    def arrange(self, *, upright: bool) -> None:
        self._upright_now = upright
        self.zoom = 1.2 if upright else 1.0
        for tile in self.tiles:
            tile.stand(_HIGH if upright else _LOW)
        # On a screen that lies, the place of a line goes to the answers.
        self._bottom.setDirection(QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.RightToLeft)
        self.spaced(self._column, 24 if upright else 14, (84, 60, 84, 60) if upright else (84, 40, 84, 40))
        self._place()

    def ask(self, question: Question, name: str, number: int, of: int, given: tuple[str, ...] = ()) -> None:
        """The `number`th question of so many, to somebody of this name who gave these answers before.

        Asked again while it is on the page, what is ticked stays ticked.
        """
        given = self.chosen if question is self._question else given
        self._question, self._name, self._how_many = question, name, (number, of)
        for tile, answer in zip(self.tiles, question.answers, strict=False):
            tile.setChecked(answer.id in given)
        self._place()
        self.say()
        self.fit()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the answers that are ticked."""
        answers = self._question.answers if self._question else ()
        return tuple(answer.id for tile, answer in zip(self.tiles, answers, strict=False) if tile.isChecked())

    def clear(self) -> None:
        """Nothing of the last person remains."""
        self._question, self._name, self._how_many = None, "", (0, 0)
        for tile in self.tiles:
            tile.setChecked(False)
            tile.setText("")
        self._text.clear()
        self._place()
        self.say()

    @property
    def spoken(self) -> str:
        return "\n".join((super().spoken, *(tile.text() for tile in self.tiles if tile.text())))

    def say(self) -> None:
        question, (number, of) = self._question, self._how_many
        # The page has the keyboard at first, and not an answer: none is to look chosen before the others.
        self.setAccessibleName(question.label.said_in(self._language.code) if question else "")
        self._greeting.show_text(self._name)
        title = self.tr("One question before your badge") if of <= 1 else self.tr("Question {number} of {total}")
        self._title.setText(title.format(number=number, total=of))
        self._back.setText(self.tr("Back"))
        self._back.setVisible(number > 1)
        if question:
            self._text.setText(question.label.said_in(self._language.code))
            self._hint.setText(
                self.tr("Choose as many answers as you like.") if question.several else self.tr("Choose one answer.")
            )
            for tile, answer in zip(self.tiles, question.answers, strict=False):
                tile.setText(answer.label.said_in(self._language.code))
        self._say_ticked()
        self.foot.say()

    def _say_ticked(self) -> None:
        """What is ticked, and what the way on is called by it."""
        several = self._question is not None and self._question.several
        required = self._question is not None and self._question.required
        chosen = bool(self.chosen)
        for tile in self.tiles:
            tile.tick(several=several)
        self._on.setText(self.tr("Next") if chosen or required else self.tr("Skip"))
        self._on.setEnabled(chosen or not required)
        self._on.setVisible(chosen or several or not required)
        if self._on.property("kind") != (kind := "main" if chosen else ""):
            self._on.setProperty("kind", kind)
            restyled(self._on)

    def _choose(self, tile: AnswerTile) -> None:
        if self._question is None:
            return
        if self._question.several:
            self._say_ticked()
            return
        for other in self.tiles:
            other.setChecked(other is tile)
        self.answered.emit(self.chosen)

    def _place(self) -> None:
        """Answers below each other, or on a screen that lies two beside each other when there are many."""
        number = len(self._question.answers) if self._question else 0
        across = 1 if self._upright_now or number <= _BELOW else 2
        for place, tile in enumerate(self.tiles):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, place // across, place % across)
            tile.setVisible(place < number)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
