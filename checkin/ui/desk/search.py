"""Finding somebody as one types: the field on top of the desk, and the people who were found."""

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from checkin.domain.plan import Plan
from checkin.ui.action import KeyCap
from checkin.ui.desk.fields import FieldWords
from checkin.ui.page import Panel
from checkin.ui.pieces import Field, Icon, Text
from checkin.ui.rows import Row, Rows
from checkin.ui.theme import Tone, han_of

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    from checkin.station import Found, Hit

_PAUSE = 120  # milliseconds without a key before the search begins
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(Field):
    """Where names are typed. It has the keyboard whenever nothing else needs it."""

    asked = Signal(str)  # after a pause in typing
    stepped = Signal(int)
    confirmed = Signal()
    opened = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, size=28, height=72)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(lambda: self.asked.emit(self.text()))
        self.textChanged.connect(lambda _text: self._pause.start())
        self._icon = Icon("search", 32, ink="quiet")
        self._cap = KeyCap("F2")
        QShortcut(QKeySequence("F2"), self).activated.connect(self._begin)
        line = QHBoxLayout(self)
        line.addWidget(self._icon)
        line.addStretch(1)
        line.addWidget(self._cap)
        self._line = line

    def say(self) -> None:
        self.setPlaceholderText(self.tr("Name, company, e-mail, phone or code"))
        self.setAccessibleName(self.tr("Find somebody"))

    def forget(self) -> None:
        self.clear()
        self._pause.stop()

    def _begin(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def scale(self, unit: float) -> None:
        super().scale(unit)
        self._icon.scale(unit)
        self._cap.scale(unit)
        self._line.setContentsMargins(round(20 * unit), 0, round(20 * unit), 0)
        start, end = round(66 * unit), round(76 * unit)
        if self.isRightToLeft():
            start, end = end, start
        # The style sheet's padding comes on top.
        self.setTextMargins(max(0, start - 20), 0, max(0, end - 20), 0)

    def event(self, event: QEvent) -> bool:
        # With nothing typed, Ctrl+Z is the desk's: it undoes the last scan.
        if event.type() == QEvent.Type.ShortcutOverride and not self.text():
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in _ENTER:
            opening = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.opened if opening else self.confirmed).emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class HitsPanel(Panel):
    """Who was found: Enter lets the chosen one in, Ctrl+Enter opens the person."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan, self._language = plan, ""
        self._words = FieldWords(self)
        self._title = Text(28, bold=True, role="title")
        self._helps = Text(22, ink="quiet", role="helps")
        self.list = Rows(size=25, height=86)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # The keyboard stays with the field: its arrows go through the list.
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.chosen.connect(self.opened)
        self._found: Found | None = None
        self._indexing = (0, 0)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self.list, 1)
        column.addWidget(self._helps)
        self.spaced(column, 16, (28, 24, 28, 24))
        self.say()

    def show_found(self, found: "Found", language: str) -> None:
        self._found, self._language = found, language
        self.list.show_rows(self._row(hit) for hit in found.hits)
        self.list.setCurrentRow(0)
        self.say()
        self.fit()

    def show_indexing(self, done: int, of: int) -> None:
        """How far the index is: what is not in it yet is not found."""
        self._indexing = (done, of)
        self.say()

    def clear(self) -> None:
        self._found = None
        self.list.clear()

    def say(self) -> None:
        self.list.setAccessibleName(self.tr("People found"))
        self._title.setText(self._summary())
        self._helps.setText(" ".join(filter(None, (self._keys(), self._index()))))

    def _summary(self) -> str:
        if self._found is None:
            return self.tr("Searching…")
        from checkin.station import Say  # noqa: PLC0415  brings the database, which opens after the first paint

        match self._found.say:
            case Say.TOO_SHORT:
                return self.tr("Type at least three letters, or one Chinese character")
            case Say.NOBODY:
                return self.tr("Nobody found")
            case Say.HITS:
                number = len(self._found.hits)
                if self._found.more:
                    return self.tr("The best {number}. There are more: type more of the name.").format(number=number)
                return self.tr("1 person") if number == 1 else self.tr("{number} people").format(number=number)
            case unexpected:
                assert_never(unexpected)

    def _keys(self) -> str:
        if self._found and self._found.hits:
            return self.tr("Enter lets in, Ctrl+Enter opens, Esc goes back to scanning.")
        if self._found:
            return self.tr("Try the company, the e-mail or another spelling. F3 registers a walk-in.")
        return ""

    def _index(self) -> str:
        if self._found is None or self._found.indexed:
            return ""
        done, of = self._indexing
        if not of:
            return self.tr("The index is still being built: not everybody can be found yet.")
        return self.tr("The index is still being built: {done} of {all} can be found.").format(
            done=f"{done:,}", all=f"{of:,}"
        )

    def _row(self, hit: "Hit") -> Row:
        person = hit.registration
        name = person.name or person.latin_name or person.id
        latin = person.latin_name if person.latin_name != name else ""
        other = [self._words.name(field) for field in hit.matched if field not in ("name", "latin_name", "company")]
        by = self.tr("found by: {fields}").format(fields=", ".join(other)) if other else ""
        known = self._plan.categories.get(person.category)
        category = known.label.said_in(self._language) if known else person.category
        stopped = self.tr("cancelled") if person.cancelled else self.tr("blocked") if person.blocked else ""
        return Row(
            name,
            " · ".join(filter(None, (latin, person.company, by))),
            stopped or category,
            icon="refused" if stopped else "person",
            tone=Tone.REFUSED if stopped else None,
            about=person,
            han=han_of(name, person.country),
        )
