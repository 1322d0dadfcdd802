"""Who works here: added, given another PIN, removed; a PIN is shown once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from checkin.domain.operators import Operator
from checkin.domain.roles import Role
from checkin.ui.action import Action
from checkin.ui.choice import Choice
from checkin.ui.page import Panel
from checkin.ui.pieces import Card, Field, Icon, Text
from checkin.ui.roles import RoleWords
from checkin.ui.rows import Row, Rows

_SHOWN = Qt.AlignmentFlag.AlignHCenter


class _Form(QWidget):
    """Who is added."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Text(28, bold=True, role="add")
        self.labels = [Text(17, ink="quiet", role=f"label {name}") for name in ("name", "id", "role")]
        self.name, self.id = Field(size=22, height=60), Field(size=22, height=60)
        self.role = Choice(size=22, height=60)
        self.helps = Text(18, ink="quiet", role="helps")
        self.go = Action("Ctrl+Return", kind="main", height=64)
        self.back = Action("Esc", height=64)
        self.column, self.foot = QVBoxLayout(self), QHBoxLayout()
        self.column.addWidget(self.title)
        for label, piece in zip(self.labels, (self.name, self.id, self.role), strict=True):
            self.column.addWidget(label)
            self.column.addWidget(piece)
        self.column.addWidget(self.helps)
        self.column.addStretch(1)
        self.column.addLayout(self.foot)
        self.foot.addWidget(self.back, 1)
        self.foot.addWidget(self.go, 1)


class _Once(QWidget):
    """A PIN, which nobody can look up again."""

    def __init__(self) -> None:
        super().__init__()
        self.icon = Icon("lock", 84, ink="primary")
        self.whose, self.pin = Text(26, role="whose"), Text(84, bold=True, ink="primary", role="pin")
        self.helps = Text(22, ink="quiet", role="once")
        self.done = Action("Return", kind="main", height=68)
        self.column = QVBoxLayout(self)
        self.column.addStretch(1)
        self.column.addWidget(self.icon, 0, _SHOWN)
        for text in (self.whose, self.pin, self.helps):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.column.addWidget(text)
        self.column.addStretch(2)
        self.column.addWidget(self.done)


class _Chosen(QWidget):
    """What can be done with the operator that is selected."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.more = Text(34, bold=True, role="operator"), Text(22, ink="quiet", role="operator more")
        self.new_pin, self.remove = Action("Ctrl+K", height=64), Action("Del", height=64)
        self.add = Action("Ctrl+N", kind="main", height=64)
        self.column = QVBoxLayout(self)
        for piece in (self.name, self.more, self.new_pin, self.remove):
            self.column.addWidget(piece)
        self.column.addStretch(1)
        self.column.addWidget(self.add)


class OperatorsPage(Panel):
    added = Signal(str, str, object)  # id, name, role
    pin_asked = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", "yes")
        self._roles = RoleWords(self)
        self._operators: Sequence[Operator] = ()
        self.title = Text(34, bold=True, role="title")
        self.list = Rows(size=24, height=80)
        self.chosen, self.form, self.once = _Chosen(), _Form(), _Once()
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()
        self.say()

    def _lay_out(self) -> None:
        left, right = Card(), Card()
        rows, column = QVBoxLayout(left), QVBoxLayout(right)
        rows.addWidget(self.list, 1)
        # First of all, so that every part has its parent: without one it would be shown as a window of its own.
        column.addLayout(self._stack, 1)
        self._stack.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        for part in (self.chosen, self.form, self.once):
            self._stack.addWidget(part)
            self.spaced(part.column, 12)
        self.spaced(self.form.foot, 12)
        body = QHBoxLayout()
        body.addWidget(left, 5)
        body.addWidget(right, 4)
        whole = QVBoxLayout(self)
        whole.addWidget(self.title)
        whole.addLayout(body, 1)
        self.spaced(rows, 8, (16, 14, 16, 14))
        self.spaced(column, 8, (32, 28, 32, 28))
        self.spaced(body, 16)
        self.spaced(whole, 16)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _place: self._show_current())
        self.chosen.add.clicked.connect(self.begin)
        self.chosen.new_pin.clicked.connect(lambda: self._with_current(self.pin_asked))
        self.chosen.remove.clicked.connect(lambda: self._with_current(self.removed))
        self.form.back.clicked.connect(self.forget)
        self.form.go.clicked.connect(self._add)
        for field in (self.form.name, self.form.id):
            field.textChanged.connect(self._allow)
            field.returnPressed.connect(self.focusNextChild)
        self.once.done.clicked.connect(self.forget)

    def show_operators(self, operators: Sequence[Operator]) -> None:
        was = self.list.current
        self._operators = operators
        self.list.show_rows(
            Row(each.name, each.id, self._roles.name(each.role), icon="person", about=each) for each in operators
        )
        places = [each.id for each in operators]
        if operators:
            self.list.setCurrentRow(places.index(was.id) if was and was.id in places else 0)
        self._show_current()
        self.fit()

    def begin(self) -> None:
        """Somebody is to be added."""
        self.form.name.clear()
        self.form.id.clear()
        self.form.role.choose(Role.DESK)
        self._show(self.form)
        self.form.name.setFocus()

    def show_pin(self, whose: str, pin: str) -> None:
        """A PIN, until it is written down."""
        self.once.whose.setText(self.tr("The PIN of {name}").format(name=whose))
        self.once.pin.setText(pin)
        self._show(self.once)
        self.once.done.setFocus()

    def forget(self) -> None:
        """Nothing of a PIN remains on the screen."""
        self.once.pin.clear()
        self.once.whose.clear()
        self._show(self.chosen)
        self.list.setFocus()

    def arrived(self) -> None:
        self.list.setFocus()

    def leave(self) -> None:
        if self._stack.currentWidget() is self.form:
            self.forget()

    def say(self) -> None:
        self.title.setText(self.tr("Operators"))
        self.list.setAccessibleName(self.title.text())
        self.chosen.add.say(self.tr("Add somebody"))
        self.chosen.new_pin.say(self.tr("Give another PIN"))
        self.chosen.remove.say(self.tr("Remove"))
        form = self.form
        form.title.setText(self.tr("Who works here from now on?"))
        words = (self.tr("Name"), self.tr("Short name to sign in with"), self.tr("What they may do"))
        for label, piece, word in zip(form.labels, (form.name, form.id, form.role), words, strict=True):
            label.setText(word)
            piece.setAccessibleName(word)
        form.role.show_choices({role: self._roles.name(role) for role in Role})
        form.helps.setText(self.tr("The short name: small letters, digits, - _ and ."))
        form.go.say(self.tr("Add"))
        form.back.say(self.tr("Back"))
        self.once.helps.setText(self.tr("Write it down or say it to them: it is shown only now."))
        self.once.done.say(self.tr("It is written down"))
        self._allow()
        self.show_operators(self._operators)

    def _show(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)
        self.fit()

    def _show_current(self) -> None:
        one: Operator | None = self.list.current
        if one:
            self.chosen.name.setText(one.name)
            self.chosen.more.setText(f"{one.id} · {self._roles.name(one.role)}")

    def _with_current(self, asked: object) -> None:
        if self.list.current:
            asked.emit(self.list.current)  # type: ignore[attr-defined]

    def _allow(self) -> None:
        whole = self.form.name.text().strip() and self.form.id.text().strip()
        self.form.go.allow("" if whole else self.tr("fill in both names"))

    def _add(self) -> None:
        self.added.emit(self.form.id.text().strip(), self.form.name.text().strip(), Role(self.form.role.chosen))
