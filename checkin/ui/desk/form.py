"""The fields of a registration to be typed, checked as one types, with the badge as it will be."""

import re
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkin.domain.plan import Plan
from checkin.domain.registration import FIELDS, FieldValue
from checkin.domain.walkin import Fault
from checkin.ui.action import Action
from checkin.ui.choice import Choice, Picture, Tick
from checkin.ui.desk.asked import Asked
from checkin.ui.desk.fields import FieldWords
from checkin.ui.page import Panel
from checkin.ui.pieces import Field, Text, restyled

_PAUSE = 150  # milliseconds without a key before the badge is drawn anew
_ACROSS = 2  # fields beside each other
_BETWEEN = re.compile("[,;\uff0c\uff1b、]")


class FormPanel(Panel):
    """`changed` comes after a pause in typing, with all fields; `check` says at every key what is wrong with them."""

    changed = Signal(dict)
    cancelled = Signal()
    confirmed = Signal()

    def __init__(
        self,
        plan: Plan,
        fields: Iterable[str],
        check: Callable[[Mapping[str, FieldValue]], tuple[Fault, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._plan, self._check, self._language = plan, check, "en"
        self._words = FieldWords(self)
        known = {*(name for name, kind in FIELDS.items() if kind is str), *(("activities",) if plan.activities else ())}
        self.names = tuple(name for name in fields if name in known - {"category"})
        self.title = Text(38, bold=True, role="title")
        self.labels = {name: Text(17, ink="quiet", role=f"label {name}") for name in (*self.names, "category")}
        self.edits = {name: Field(size=21, height=50) for name in self.names}
        self.category = Choice(size=21, height=50)
        self.days = {day.id: Tick() for day in plan.days} if "days" in fields and len(plan.days) > 1 else {}
        self.consents = {each: Tick() for each in plan.consents} if "consents" in fields else {}
        self.asked = Asked(plan)
        self.badge = Picture()
        self._badge_title = Text(17, ink="quiet", role="badge title")
        self.helps = Text(20, bold=True, ink="refused", role="helps")
        self.go = Action("Ctrl+Return", kind="main", height=68)
        self.back = Action("Esc", height=68)
        self.rest = QVBoxLayout()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._touched: set[str] = set()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        for place, name in enumerate((*self.names, "category")):
            cell = QVBoxLayout()
            cell.addWidget(self.labels[name])
            cell.addWidget(self.edits.get(name, self.category))
            self.spaced(cell, 2)
            grid.addLayout(cell, place // _ACROSS, place % _ACROSS)
        for column in range(_ACROSS):
            grid.setColumnStretch(column, 1)
        left = QVBoxLayout()
        left.addLayout(grid)
        days = QHBoxLayout()
        for tick in self.days.values():
            days.addWidget(tick)
        left.addLayout(days)
        for tick in self.consents.values():
            left.addWidget(tick)
        left.addLayout(self.rest)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self._badge_title)
        right.addWidget(self.badge, 1)
        right.addWidget(self.asked)
        body = QHBoxLayout()
        body.addLayout(left, 2)
        body.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.back, 1)
        foot.addWidget(self.go, 1)
        whole = QVBoxLayout(self)
        whole.addWidget(self.title)
        whole.addLayout(body, 1)
        whole.addWidget(self.helps)
        whole.addLayout(foot)
        for layout, space in ((grid, 12), (days, 16), (left, 8), (right, 8), (body, 28), (foot, 16), (self.rest, 4)):
            self.spaced(layout, space)
        self.spaced(self.asked.column, 4)
        self.spaced(whole, 16, (32, 26, 32, 28))

    def _connect(self) -> None:
        for name, edit in self.edits.items():
            edit.textEdited.connect(lambda _text, name=name: self._touch(name))
        self.category.activated.connect(lambda _place: self._follow_category())
        for tick in (*self.days.values(), *self.consents.values()):
            tick.clicked.connect(lambda _on: self._touch("consents"))
        self.asked.changed.connect(lambda: self._touch("answers"))
        self._pause.timeout.connect(lambda: self.changed.emit(self.fields))
        self.go.clicked.connect(self._confirm)
        self.back.clicked.connect(self.cancelled)

    @property
    def fields(self) -> dict[str, FieldValue]:
        """What stands in the form."""
        said: dict[str, FieldValue] = {name: edit.text() for name, edit in self.edits.items()}
        if "activities" in self.edits:
            # Their ids, which have no blanks in them, as they stand in the programme.
            said["activities"] = tuple(_BETWEEN.sub(" ", self.edits["activities"].text()).split())
        said["category"] = self.category.chosen
        if self.days:
            said["days"] = tuple(day for day, tick in self.days.items() if tick.isChecked())
        if self.consents:
            said["consents"] = tuple(each for each, tick in self.consents.items() if tick.isChecked())
        if self.asked.fields:
            said["answers"] = self.asked.answers
        return said

    def fill(self, fields: Mapping[str, FieldValue], categories: Iterable[str], language: str) -> None:
        """Begin with these values, in this language."""
        self._language, self._touched = language, set()
        self.category.show_choices({each: self._label(each) for each in categories})
        for name, edit in self.edits.items():
            value = fields.get(name, "")
            edit.setText(" ".join(value) if isinstance(value, tuple) else str(value))
            edit.setCursorPosition(0)
        self.category.choose(str(fields.get("category", "")))
        for name, ticks in (("days", self.days), ("consents", self.consents)):
            given = fields.get(name, ())
            for each, tick in ticks.items():
                tick.setChecked(isinstance(given, tuple) and each in given)
        given = fields.get("answers", ())
        self.asked.fill(given if isinstance(given, tuple) else (), self.category.chosen, language)
        self.badge.show_image(QImage())
        self.say()
        self.show_faults(everything=False)
        self.fit()
        self._pause.start()

    def arrived(self) -> None:
        self.edits[self.names[0]].setFocus()

    def confirm(self) -> None:
        self.focusNextChild()

    def leave(self) -> None:
        self.cancelled.emit()

    def say(self) -> None:
        for name, label in self.labels.items():
            edit: QWidget = self.edits.get(name) or self.category
            label.setText(self._words.name(name))
            edit.setAccessibleName(self._words.name(name))
        for each, tick in self.consents.items():
            tick.setText(self._plan.consents[each].label.said_in(self._language))
        self.asked.say(self._language)
        for day in self._plan.days:
            if day.id in self.days:
                self.days[day.id].setText(f"{day.date:%Y-%m-%d}" if day.date else day.id)
        self._badge_title.setText(self.tr("The badge"))
        self.badge.setAccessibleName(self.tr("The badge as it will be printed"))
        self.back.say(self.tr("Back"))

    def show_faults(self, *, everything: bool) -> bool:
        """Say what is wrong; a field that nobody has come to yet is not called wrong. Whether all is right."""
        faults = {fault.field: fault.why for fault in self._check(self.fields)}
        seen = {name: why for name, why in faults.items() if everything or name in self._touched}
        for name, label in self.labels.items():
            why = self._words.why(seen[name]) if name in seen else ""
            _mark(label, self.edits.get(name) or self.category, self._words.name(name), why)
        for name, label in self.asked.labels.items():
            why = self._words.why(seen[name]) if name in seen else ""
            _mark(label, self.asked.fields[name], self.asked.word(name), why)
        asked = [id_ for id_ in self.consents if id_ in faults]
        self.helps.show_text(self.tr("Nobody is registered without this consent.") if asked and everything else "")
        return not faults

    def show_badge(self, image: QImage) -> None:
        self.badge.show_image(image)

    def _label(self, category: str) -> str:
        known = self._plan.categories.get(category)
        return known.label.said_in(self._language) if known else category

    def _touch(self, name: str) -> None:
        self._touched.add(name)
        self.show_faults(everything=False)
        self._pause.start()

    def _confirm(self) -> None:
        if self.show_faults(everything=True):
            self.confirmed.emit()
            return
        faults = {fault.field for fault in self._check(self.fields)}
        fields: dict[str, QWidget] = {**self.edits, "category": self.category, **self.consents, **self.asked.fields}
        first = next((field for name, field in fields.items() if name in faults), None)
        if first:
            first.setFocus()
        self.fit()

    def _follow_category(self) -> None:
        self.asked.show_for(self.category.chosen)
        self._touch("category")
        self.fit()


def _mark(label: Text, field: QWidget, word: str, why: str) -> None:
    """Name a field, and say what is wrong with it, "" where nothing is."""
    label.setText(f"{word.rstrip('?？')}: {why}" if why else word)  # noqa: RUF001  questions in Chinese have their own
    _paint(label, "ink", "refused" if why else "quiet")
    _paint(field, "wrong", "true" if why else "false")
    field.setAccessibleDescription(why)


def _paint(widget: QLabel | QWidget, name: str, value: str) -> None:
    if widget.property(name) != value:
        widget.setProperty(name, value)
        restyled(widget)
