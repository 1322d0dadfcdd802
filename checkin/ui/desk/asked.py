"""The questions of the plan as fields of a form: those for the category that is chosen."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.domain.plan import Plan, Question
from checkin.domain.questions import Answers, answered, by_question
from checkin.ui.choice import Choice
from checkin.ui.pieces import Text
from checkin.ui.several import Several


class Asked(QWidget):
    """A list to choose from for each question."""

    changed = Signal()

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions = plan.questions
        self._language = "en"
        self._before: dict[str, Answers] = {}
        self.labels = {each: Text(17, ink="quiet", role=f"label {each}") for each in plan.questions}
        self.fields: dict[str, Choice | Several] = {
            each.id: Several(size=21, height=50) if each.several else Choice(size=21, height=50)
            for each in plan.questions.values()
        }
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        for id_, field in self.fields.items():
            self.column.addWidget(self.labels[id_])
            self.column.addWidget(field)
            if isinstance(field, Several):
                field.ticked.connect(self.changed)
            else:
                field.activated.connect(lambda _place: self.changed.emit())

    def fill(self, given: Iterable[str], category: str, language: str) -> None:
        """Begin with these answers. One that the plan does not have any more stays until another is chosen."""
        self._before, self._language = by_question(given), language
        for id_, field in self.fields.items():
            before = self._before.get(id_, ())
            field.show_choices(self._choices(self._questions[id_]))
            if isinstance(field, Several):
                field.choose(before)
            else:
                field.choose(before[0] if before else "")
        self.show_for(category)

    def show_for(self, category: str) -> None:
        """Ask what people of a category are asked, and leave what they said to the other questions."""
        for id_, question in self._questions.items():
            asked = question.is_for(category)
            self.fields[id_].setVisible(asked)
            self.labels[id_].setVisible(asked)
        self.setVisible(any(each.is_for(category) for each in self._questions.values()))

    @property
    def answers(self) -> Answers:
        """What is said of the questions that are asked, those without an answer too."""
        asked = (id_ for id_, field in self.fields.items() if not field.isHidden())
        return tuple(sorted(text for id_ in asked for text in answered(id_, self._chosen(id_))))

    def say(self, language: str) -> None:
        self._language = language
        for id_, question in self._questions.items():
            self.fields[id_].show_choices(self._choices(question))
            self.fields[id_].setAccessibleName(question.label.said_in(language))

    def word(self, question: str) -> str:
        return self._questions[question].label.said_in(self._language)

    def _chosen(self, id_: str) -> Answers:
        field = self.fields[id_]
        if isinstance(field, Several):
            return field.chosen
        return (field.chosen,) if field.chosen else ()

    def _choices(self, question: Question) -> dict[str, str]:
        nothing = {} if question.several else {"": ""}
        words = {each.id: each.label.said_in(self._language) for each in question.answers}
        dropped = {each: each for each in self._before.get(question.id, ()) if each not in words}
        return {**nothing, **words, **dropped}


def in_words(plan: Plan, said: Iterable[str], language: str) -> str:
    """The answers to all questions in one line; what the plan does not have any more stands as it was said."""
    lines = []
    for id_, given in by_question(said).items():
        question = plan.questions.get(id_)
        words = {each.id: each.label.said_in(language) for each in question.answers} if question else {}
        lines.append(", ".join(words.get(each, each) for each in given))
    return " · ".join(lines)
