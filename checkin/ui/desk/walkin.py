"""Somebody came who is not registered: the fields the plan asks for, and people they may be already."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.domain import walkin
from checkin.domain.plan import Plan
from checkin.domain.questions import merged
from checkin.domain.registration import FieldValue, Registration
from checkin.ui.choice import Tick
from checkin.ui.desk.form import FormPanel
from checkin.ui.pieces import Text
from checkin.ui.rows import Row, Rows
from checkin.ui.theme import Tone, han_of

_MOST = 3  # people shown who may be the same


class WalkInPanel(FormPanel):
    registered = Signal(dict)
    opened = Signal(object)

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(plan, (*plan.walk_in.fields, "consents"), partial(walkin.check, plan), parent)
        self._alike = Text(20, bold=True, ink="attention", role="alike")
        self.list = Rows(size=20, height=62)
        self.admit, self.print = Tick(), Tick()
        self._people: Sequence[Registration] = ()
        choices = QHBoxLayout()
        choices.addWidget(self.admit)
        choices.addWidget(self.print)
        self.rest.addLayout(choices)
        self.rest.addWidget(self._alike)
        self.rest.addWidget(self.list)
        self.spaced(choices, 24)
        self.list.chosen.connect(self.opened)
        self.confirmed.connect(lambda: self.registered.emit(self.fields))
        self.say()

    def begin(self, language: str) -> None:
        self.admit.setChecked(True)
        self.print.setChecked(True)
        self.show_alike(())
        self.fill({"category": self._plan.usual_category}, self._plan.offered, language)

    def show_alike(self, people: Sequence[Registration]) -> None:
        """People who may be the one at the desk."""
        self._people = people[:_MOST]
        self.list.show_rows(self._row(each) for each in self._people)
        self.list.setVisible(bool(people))
        self.list.setFixedHeight(self.list.row_height() * len(self._people) + 4)
        number = len(people)
        if number == 0:
            say = ""
        elif number == 1:
            say = self.tr("1 person is very like this one. Look before you register them twice.")
        else:
            say = self.tr("{number} people are very like this one. Look before you register them twice.").format(
                number=number
            )
        self._alike.show_text(say)
        self.fit()

    def say(self) -> None:
        super().say()
        self.title.setText(self.tr("Register a walk-in"))
        self.go.say(self.tr("Register"))
        self.admit.setText(self.tr("Let in now"))
        self.print.setText(self.tr("Print the badge"))
        self.list.setAccessibleName(self.tr("People like this one"))

    @property
    def fields(self) -> dict[str, FieldValue]:
        """What stands in the form; what is empty was not said."""
        said = super().fields | {"answers": merged((), self.asked.answers)}
        return {name: value for name, value in said.items() if value not in ("", ())}

    def _row(self, person: Registration) -> Row:
        name = person.name or person.latin_name
        latin = person.latin_name if person.latin_name != name else ""
        return Row(
            name,
            " · ".join(filter(None, (latin, person.company, person.email))),
            self._label(person.category),
            icon="attention",
            tone=Tone.ATTENTION,
            about=person,
            han=han_of(name, person.country),
        )


def who(fields: Mapping[str, FieldValue]) -> tuple[str, str, str]:
    """Name, company and address, by which somebody is known to be registered already."""
    return str(fields.get("name", "")), str(fields.get("company", "")), str(fields.get("email", ""))
