"""Something about a person is wrong: the same fields, and the badge as it becomes."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checkin.domain import walkin
from checkin.domain.plan import Plan
from checkin.domain.registration import ANSWERS, FieldValue, Registration, differing, joined
from checkin.domain.walkin import Fault
from checkin.ui.desk.form import FormPanel

_FIELDS: Final = (
    "name",
    "latin_name",
    "title",
    "company",
    "email",
    "phone",
    "country",
    "delegation",
    "booth",
    "group",
    "note",
    "days",
    "activities",
)


class CorrectPanel(FormPanel):
    corrected = Signal(object, dict)  # the registration, what is different

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(plan, _FIELDS, partial(self._faults, plan), parent)
        self._person = Registration("")
        self.confirmed.connect(lambda: self.corrected.emit(self._person, self.changes))
        self.say()

    def begin(self, person: Registration, language: str) -> None:
        self._person = person
        values = {name: getattr(person, name) for name in (*_FIELDS, "category", ANSWERS)}
        known = tuple(self._plan.categories)
        categories = known if person.category in known else (person.category, *known)
        self.fill(values, categories, language)

    @property
    def changes(self) -> dict[str, FieldValue]:
        """What is different from what stood there: a masked address that nobody touched is none."""
        said = {name: value.strip() if isinstance(value, str) else value for name, value in self.fields.items()}
        if "days" in said:
            said["days"] = self._days(said["days"])
        return joined(differing(self._person, said))

    def say(self) -> None:
        super().say()
        self.title.setText(self.tr("Correct details"))
        self.go.say(self.tr("Save"))

    def _days(self, ticked: FieldValue) -> FieldValue:
        """Every day and no day mean the same, and keep the form they had."""
        same = {(), tuple(day.id for day in self._plan.days)}
        return self._person.days if ticked in same and self._person.days in same else ticked

    def _faults(self, plan: Plan, fields: Mapping[str, FieldValue]) -> tuple[Fault, ...]:
        person = getattr(self, "_person", None)
        return walkin.wrong(plan, joined(differing(person, fields)) if person else {})
