"""Scans and what follows from them: the verdict, the badge, the others of the booking, and taking one back."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from checkin.domain.causes import against
from checkin.domain.facts import Reason, Refused
from checkin.domain.printing import Change, Job, JobState, Why
from checkin.domain.registration import Registration
from checkin.domain.roles import Task
from checkin.ui.causes import CauseWords
from checkin.ui.desk.duty import Duty
from checkin.ui.desk.questions import Questions
from checkin.ui.pressroom import BadgeState, Pressroom
from checkin.ui.printing import PrintWords
from checkin.ui.sounds import Sounds
from checkin.ui.verdicts import Verdict
from checkin.ui.words import StaffWords

if TYPE_CHECKING:
    from checkin.station import Presented


class Scans(QObject):
    """`person` is whom the desk speaks of: who was scanned last, or whose page is open."""

    presented = Signal(object)
    printed = Signal(object)  # the job of a badge that came out, or None
    moved_on = Signal()  # another person, or more is known of this one
    undone = Signal(str)

    def __init__(self, duty: Duty, questions: Questions, sounds: Sounds, parent: QObject) -> None:
        super().__init__(parent)
        self._duty, self._questions, self._sounds = duty, questions, sounds
        self._words, self._print_words, self._cause_words = StaffWords(self), PrintWords(self), CauseWords(self)
        self.pressroom = Pressroom(duty.threads.printing, self)
        self._shown: Presented | None = None
        self.person: Registration | None = None
        self.others: list[Registration] = []
        self.last = ""  # the last fact that let somebody pass, "" when there is none to be undone
        duty.room.group.admitted.connect(self._admit_all)

    def forget(self) -> None:
        """Another operator comes."""
        self._shown, self.person, self.others, self.last = None, None, [], ""
        self.moved_on.emit()

    def speak_of(self, person: Registration | None) -> None:
        """From now on the desk speaks of this person; of their booking the search knows."""
        self.person, self.others = person, []
        self.moved_on.emit()
        # Of somebody whom only a signature vouches for there is no name yet, and no booking.
        if person and (person.name or person.latin_name) and self._duty.may(Task.SEARCH):
            shift = self._duty.at_work
            self._duty.threads.search.run(
                lambda: shift.group(person.id),
                lambda others: self._show_others(person, others),
                self._duty.complain,
            )

    # Somebody is at the gate.

    def present(self, text: str) -> None:
        self._duty.decide(lambda shift: shift.present(text), self.show)

    def admit(self, person: Registration) -> None:
        """Somebody was found by name."""
        self._duty.decide(lambda shift: shift.admit(person.id), self.show)

    def let_in_again(self) -> None:
        person = self.person
        if person is None:
            return
        name = person.name or person.latin_name
        decision = self._shown.decision if self._shown else None
        reason = decision.reason if isinstance(decision, Refused) else None
        match reason:
            case Reason.ZONE_FULL:
                about = self.tr("It is full. Why is {name} let in all the same?")
            case Reason.MAIN_GATE_FIRST:
                about = self.tr("{name} was not scanned at the main gate. Why let in here?")
            case _:
                about = self.tr("{name} was let in already. Why once more?")
        self._questions.ask_reason(
            self.tr("Let in again"),
            about.format(name=name),
            self.tr("Let in again"),
            self._cause_words.choices(against(reason)),
            lambda why: self._duty.decide(lambda shift: shift.let_in_again(person.id, why), self.show),
        )

    def show(self, presented: "Presented") -> None:
        """Show a decision and do what follows from it; work that is under way stays where it is."""
        room, verdict = self._duty.room, self._note(presented)
        if room.busy:
            known = presented.registration
            name = (known.name or known.latin_name) if known else ""
            room.notice.show_notice(verdict.tone, ": ".join(filter(None, (name, verdict.title))))
        else:
            self._shown = presented
            room.notice.forget()
            due = presented.badge_due and presented.registration
            badge = BadgeState.PRINTING if due else BadgeState.NONE
            room.verdict.show_verdict(verdict, presented.registration, self._duty.scene, badge)
            room.show_scanning()
            self.speak_of(presented.registration)
        if presented.badge_due and presented.registration:
            self.print(presented.registration, presented)
        self.moved_on.emit()
        self.presented.emit(presented)

    def note(self, presented: "Presented", *, wants_badge: bool) -> Verdict:
        """A decision that is shown elsewhere, with a badge only if one is wanted."""
        verdict = self._note(presented)
        if wants_badge and presented.registration:
            self.print(presented.registration, presented)
        self.moved_on.emit()
        self.presented.emit(presented)
        return verdict

    def _note(self, presented: "Presented") -> Verdict:
        scene = self._duty.scene
        verdict = self._words.on(presented.decision, presented.registration, scene)
        if presented.crowded:
            verdict = replace(verdict, helps=self._words.crowded(presented.crowded, scene))
        self._sounds.play(verdict.tone)
        self._duty.room.recent.add(presented, verdict, scene)
        if not isinstance(presented.decision, Refused):
            self.last = presented.fact
        return verdict

    # Badges.

    def print(self, person: Registration, presented: "Presented | None" = None) -> None:
        """The badge of somebody who was let in, or of somebody who only gets a badge."""
        shift = self._duty.at_work
        if presented:
            self._print(lambda: shift.print_due(person.id), presented)
        else:
            self._print(lambda: shift.print_only(person.id))

    def print_again(self) -> None:
        person = self.person
        if person is None:
            return
        self._questions.ask_reason(
            self.tr("Print the badge again"),
            self.tr("The badge printed before is refused from then on. Why a new one for {name}?").format(
                name=person.name or person.latin_name
            ),
            self.tr("Print"),
            {str(each): self._print_words.why(each) for each in Why},
            lambda why: self._print_again(person, Why(why)),
            own_words=False,
        )

    def _print_again(self, person: Registration, why: Why) -> None:
        self._duty.decide(
            lambda shift: shift.printing_again(person.id), lambda task: self._print_again_as(person, why, task)
        )

    def _print_again_as(self, person: Registration, why: Why, task: Task) -> None:
        shift = self._duty.at_work
        if self._duty.may(task):
            self._print(lambda: shift.print_again(person.id, why))
            return
        self._questions.ask_supervisor(
            task,
            self.tr("This person has had several badges. A supervisor can allow another one."),
            lambda supervisor: self._print(lambda: shift.print_again(person.id, why, supervisor)),
        )

    def _print(self, asked: Callable[[], Job], presented: "Presented | None" = None) -> None:
        self._show_badge(presented, BadgeState.PRINTING)
        if presented is None:
            self._duty.tell(self.tr("The badge is being printed"))
        self.pressroom.ask(
            lambda _press: asked(),
            lambda change: self._follow_badge(presented, change),
            lambda error: self._miss_badge(presented, error),
        )

    def _follow_badge(self, presented: "Presented | None", change: Change | None) -> None:
        if change is None:
            self._show_badge(presented, BadgeState.ELSEWHERE)
            if presented is None:
                self._duty.tell(self.tr("This station prints no badges"))
            self.printed.emit(None)
            return
        job = change.job
        said = self._print_words.reasons(job.reasons) or job.say
        match job.state:
            case JobState.PRINTED:
                self._show_badge(presented, BadgeState.OUT)
                if presented is None:
                    self._duty.tell(self.tr("The badge is printed"))
                self.printed.emit(job)
            case JobState.FAILED | JobState.CANCELLED | JobState.UNKNOWN:
                self._show_badge(presented, BadgeState.FAILED, said)
                self._duty.warn(self.tr("The badge was not printed: {cause}").format(cause=said))
                self.printed.emit(None)
            case _ if change.amber:
                self._show_badge(presented, BadgeState.HELD, said)
                if presented is None:
                    self._duty.warn(self.tr("The badge has to wait. {cause}").format(cause=said))
            case _:
                self._show_badge(presented, BadgeState.PRINTING)

    def _miss_badge(self, presented: "Presented | None", error: Exception) -> None:
        self._show_badge(presented, BadgeState.FAILED, str(error))
        self._duty.complain(error)
        self.printed.emit(None)

    def _show_badge(self, presented: "Presented | None", state: BadgeState, fault: str = "") -> None:
        if presented is None:
            return
        self._duty.room.recent.show_badge(presented, state)
        if self._shown is presented:
            self._duty.room.verdict.show_badge(state, fault)

    # The others of a booking.

    def _show_others(self, person: Registration, others: Iterable[Registration]) -> None:
        if self.person and self.person.id == person.id:
            self.others = [each for each in others if each.id != person.id]
            self._duty.room.verdict.show_group(len(self.others))
            self.moved_on.emit()

    def open_group(self) -> None:
        if self.others:
            self._duty.room.group.show_people(self.others)
            self._duty.room.show_panel(self._duty.room.group)

    def _admit_all(self, people: Iterable[Registration]) -> None:
        for person in people:
            self._admit_member(person)

    def _admit_member(self, person: Registration) -> None:
        self._duty.decide(lambda shift: shift.admit(person.id), lambda presented: self._show_member(person, presented))

    def _show_member(self, person: Registration, presented: "Presented") -> None:
        self._duty.room.group.show_decision(person.id, self.note(presented, wants_badge=presented.badge_due))

    # Taking the last scan back.

    def undo_last(self) -> None:
        if fact := self.last:
            self.undo(fact)

    def undo(self, fact: str) -> None:
        """A passage does not count; an older one, or another's, wants a supervisor's PIN."""
        self._duty.decide(lambda shift: shift.undoing(fact), lambda task: self._undo_as(fact, task))

    def _undo_as(self, fact: str, task: Task) -> None:
        if self._duty.may(task):
            self._duty.decide(lambda shift: shift.undo(fact), lambda _: self._show_undone(fact))
            return
        about = self.tr("This scan is older than a minute, or another operator's. A supervisor can undo it.")
        self._questions.ask_supervisor(
            task,
            about,
            lambda supervisor: self._duty.decide(
                lambda shift: shift.undo(fact, "", supervisor), lambda _: self._show_undone(fact)
            ),
        )

    def _show_undone(self, fact: str) -> None:
        self._duty.room.recent.show_undone(fact)
        if self.last == fact:
            self.last = ""
        if self._shown and self._shown.fact == fact:
            self._duty.room.verdict.clear()
            self.speak_of(None)
        self._duty.tell(self.tr("Undone: this scan does not count"))
        self.moved_on.emit()
        self.undone.emit(fact)
