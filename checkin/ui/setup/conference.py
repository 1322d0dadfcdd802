"""Which conference: that of a hub, by its invitation, or one of its own, from a plan."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from checkin.domain.plan import Plan
from checkin.ui.action import Action
from checkin.ui.choice import Choice
from checkin.ui.keyboard import Keyboard
from checkin.ui.lens import LensStage
from checkin.ui.pieces import BusyBar, Card, Field, Text
from checkin.ui.setup.options import Option, Options
from checkin.ui.setup.step import Step
from checkin.ui.theme import Tone

HUB, OWN = "hub", "own"
_FILE = "file"


class ConferenceStep(Step):
    """`invited` has the text of an invitation, from a code or typed; `plan_wanted` a plan's name or file."""

    invited = Signal(str)
    plan_wanted = Signal(str)
    turned = Signal(bool)  # whether an invitation is waited for

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ways = Options()
        self.stage = LensStage(size=22)
        self._say_invitation = Text(22, role="invitation")
        self.field = Field(size=22, height=72)
        self.join = Action(height=72)
        self.bar = BusyBar()
        self._say_plan, self._say_station = Text(22, bold=True, role="plan"), Text(22, bold=True, role="station")
        self.plans, self.station = Choice(size=24, height=72), Field(size=24, height=72)
        self._found = Text(22, ink="quiet", role="found")
        self.keyboard = Keyboard(height=70, for_addresses=True)
        self._names: dict[str, str] = {}
        self._file = self._given = ""
        self._standing = ""  # the conference that stands here already, in words
        self._joined = False
        self._plan: Plan | None = None
        self._code = "en"
        self._lay_out_answers()
        self._connect()
        self.say()
        self.ways.choose(HUB)
        self._show()

    def _lay_out_answers(self) -> None:
        self._card = Card()
        self._answers = QStackedLayout(self._card)
        by_hub, by_plan, stands = QWidget(), QWidget(), QWidget()
        hub, plan, standing = QVBoxLayout(by_hub), QVBoxLayout(by_plan), QVBoxLayout(stands)
        typed = QHBoxLayout()
        typed.addWidget(self.field, 3)
        typed.addWidget(self.join, 1)
        hub.addWidget(self.stage, 1)
        hub.addWidget(self._say_invitation)
        hub.addLayout(typed)
        hub.addWidget(self.bar)
        hub.addStretch(0)
        for piece in (self._say_plan, self.plans, self._found, self._say_station, self.station):
            plan.addWidget(piece)
        plan.addStretch(1)
        self._stands = Text(30, bold=True, role="stands")
        self._stands_more = Text(22, ink="quiet", role="stands-more")
        standing.addStretch(1)
        standing.addWidget(self._stands)
        standing.addWidget(self._stands_more)
        standing.addStretch(1)
        for part in (by_hub, by_plan, stands):
            self._answers.addWidget(part)
        self._halves = QHBoxLayout()
        self.body.addLayout(self._halves, 1)
        self._left = QVBoxLayout()
        self._left.addWidget(self.ways)
        self._left.addStretch(1)
        self.spaced(typed, 12)
        self.spaced(self.stage.column, 12, (16, 16, 16, 20))
        for layout in (hub, plan, standing):
            self.spaced(layout, 14, (28, 28, 28, 28))
        self._halves.addLayout(self._left, 4)
        self._halves.addWidget(self._card, 5)
        self.body.addWidget(self.keyboard)
        for keys in self.keyboard.layouts:
            self.spaced(keys, 8)
        self.bar.hide()
        self.keyboard.hide()

    def arrange(self, *, upright: bool) -> None:
        super().arrange(upright=upright)
        way = QHBoxLayout.Direction.TopToBottom if upright else QHBoxLayout.Direction.LeftToRight
        self._halves.setDirection(way)
        self._share(upright=upright)
        self.spaced(self._halves, 28)

    def _connect(self) -> None:
        self.ways.chosen.connect(lambda _way: self._show())
        self.join.clicked.connect(self._join)
        self.field.returnPressed.connect(self._join)
        self.plans.activated.connect(lambda _place: self._choose_plan())
        self.station.textChanged.connect(lambda _text: self._allow())
        for field in (self.field, self.station):
            field.touched.connect(lambda: self._show_keyboard(shown=True))
        self.keyboard.typed.connect(self._type)
        self.keyboard.erased.connect(self._erase)
        self.keyboard.closed.connect(lambda: self._show_keyboard(shown=False))

    @property
    def _written(self) -> Field:
        """The field that is typed into; keys on the screen leave the keyboard where it is."""
        return self.field if self.way == HUB else self.station

    @property
    def way(self) -> str:
        return "" if self._standing else self.ways.choice

    @property
    def waits_for_code(self) -> bool:
        return self.way == HUB and not self.bar.isVisible()

    def show_plans(self, plans: Mapping[str, Plan], code: str) -> None:
        """The shipped plans by their names, in this language."""
        self._code = code
        self._names = {name: plan.label.said_in(code) for name, plan in plans.items()}
        self._offer()

    def show_plan(self, plan: Plan, given: str) -> None:
        """A plan is taken; `given` is its name or file."""
        self._plan, self._given = plan, given
        if given not in self._names:
            self._file = given
        self._offer()
        self.tell("")
        self._say_found()
        self._allow()

    def show_standing(self, conference: str, *, joined: bool) -> None:
        """The home is one of a conference already."""
        self._standing, self._joined = conference, joined
        self.say()
        self._show()

    def show_joining(self, *, busy: bool) -> None:
        self.bar.setVisible(busy)
        for piece in (self.field, self.join, self.ways, self.back):
            piece.setEnabled(not busy)
        if busy:
            self._show_keyboard(shown=False)
            self.tell(self.tr("Joining: keys and registrations are copied, which takes up to half a minute."))
        self._allow()
        self.fit()

    def refuse(self, sentence: str) -> None:
        """The invitation or the plan cannot be used."""
        self.show_joining(busy=False)
        self.tell(sentence, Tone.REFUSED)

    def take(self, text: str) -> None:
        if self.waits_for_code:
            self.field.setText(text)
            self._join()

    def arrived(self) -> None:
        if self._standing:
            self.next.setFocus()
        else:
            self.ways.focus()

    def say(self) -> None:
        super().say()
        self.title.setText(self.tr("Which conference?"))
        self.lead.setText(self.tr("A conference with several stations has a hub, which invites each of them."))
        self.ways.setAccessibleName(self.title.text())
        self.ways.show_options(
            (
                Option(HUB, "hub", self.tr("Join a hub"), self.tr("With the code that `checkin invite` shows")),
                Option(OWN, "kiosk", self.tr("One of its own"), self.tr("One station alone, from a plan")),
            )
        )
        self._say_invitation.setText(
            self.tr("Hold the invitation's code before the camera or scan it, or paste its text here:")
        )
        self.field.setAccessibleName(self.tr("Invitation"))
        self.field.setPlaceholderText("checkin://join?…")
        self.join.say(self.tr("Join"))
        self._say_plan.setText(self.tr("The plan"))
        self._say_station.setText(self.tr("The name of this station"))
        for field, text in ((self.plans, self._say_plan), (self.station, self._say_station)):
            field.setAccessibleName(text.text())
        if self._joined:
            more = self.tr("It joined its hub. Registrations and plan come from there.")
        else:
            more = self.tr("It works alone, without a hub.")
        another = self.tr("For another conference start `checkin setup` with another folder: --home FOLDER.")
        self._stands.setText(self._standing)
        self._stands_more.setText(f"{more} {another}")
        self.stage.say()
        self.keyboard.say()
        self.keyboard.name_close(self.tr("Put the keyboard away"))
        self._offer()
        self._say_found()
        self._allow()

    def _offer(self) -> None:
        own = {self._file: self._file} if self._file else {}
        self.plans.show_choices(self._names | own | {_FILE: self.tr("A plan in a file…")})
        self.plans.choose(self._given)

    def _say_found(self) -> None:
        if self._plan is None:
            self._found.show_text("")
            return
        said = self.tr("Days: {days} · gates: {gates} · activities: {activities}")
        counts = (len(self._plan.days), len(self._plan.gates), len(self._plan.activities))
        self._found.show_text(said.format(days=counts[0], gates=counts[1], activities=counts[2]))

    def _type(self, text: str) -> None:
        self._written.insert(text)

    def _erase(self) -> None:
        self._written.backspace()

    def _show_keyboard(self, *, shown: bool) -> None:
        """Fingers type on the screen; what else stands there makes room for it."""
        if shown is self.keyboard.isVisibleTo(self):
            return
        self.keyboard.begin(self._code)
        self.keyboard.setVisible(shown)
        self.ways.setVisible(not shown and not self._standing)
        for piece in (self.stage, self._say_plan, self.plans, self._found):
            piece.setVisible(not shown)
        self._share(upright=self.height() > self.width())
        self.fit()

    def _share(self, *, upright: bool) -> None:
        """What is chosen from stands beside the answers, where it is shown and there is room for both."""
        alone = upright or self._standing or self.keyboard.isVisibleTo(self)
        self._halves.setStretch(0, 0 if alone else 4)

    def _show(self) -> None:
        self._show_keyboard(shown=False)
        self.ways.setVisible(not self._standing)
        self._share(upright=self.height() > self.width())
        self._answers.setCurrentIndex(2 if self._standing else 0 if self.way == HUB else 1)
        self.tell("")
        self._allow()
        self.fit()
        self.turned.emit(self.waits_for_code)

    def _join(self) -> None:
        if text := self.field.text().strip():
            self.invited.emit(text)

    def _choose_plan(self) -> None:
        chosen = self.plans.chosen
        if chosen == _FILE:
            chosen, _ = QFileDialog.getOpenFileName(self, self.tr("The plan"), "", self.tr("Plans (*.toml)"))
        self.plans.choose(self._given)
        if chosen:
            self.plan_wanted.emit(chosen)

    def _allow(self) -> None:
        if self._standing:
            self.next.allow("")
        elif self.way == HUB:
            self.next.allow(self.tr("no hub is joined yet"))
        elif self._plan is None:
            self.next.allow(self.tr("no plan is chosen yet"))
        else:
            self.next.allow("" if self.station.text().strip() else self.tr("the station has no name"))
