"""What is said to a person about an outcome: what happened, and what helps."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import assert_never

from PySide6.QtCore import QLocale, QObject

from checkin.domain.facts import Admitted, Left, Reason, Refused
from checkin.domain.plan import Gate, Plan
from checkin.domain.registration import Registration
from checkin.ui.theme import Tone

Decision = Admitted | Left | Refused


@dataclass(frozen=True, slots=True)
class Verdict:
    """An outcome in words. `title` can be read from two metres; icon and sound are those of the tone."""

    tone: Tone
    title: str
    happened: str
    helps: str


@dataclass(frozen=True, slots=True)
class Scene:
    """Where and in which language an outcome is told: the plan, this station's gate, the language's code, now."""

    plan: Plan
    gate: Gate
    language: str
    now: datetime

    @property
    def here(self) -> str:
        return self.gate.label.said_in(self.language)

    @property
    def conference(self) -> str:
        return self.plan.label.said_in(self.language)

    def category(self, category: str) -> str:
        known = self.plan.categories.get(category)
        return known.label.said_in(self.language) if known else category

    def gate_named(self, gate: str) -> str:
        known = self.plan.gates.get(gate)
        return known.label.said_in(self.language) if known else gate

    def clock(self, milliseconds: int) -> str:
        """The time at the venue, with its date when that is another one than today's."""
        then = self.plan.local(datetime.fromtimestamp(milliseconds / 1000, tz=UTC))
        if then.date() == self.plan.local(self.now).date():
            return f"{then:%H:%M}"
        return f"{self.day(then.date())} {then:%H:%M}"

    def day(self, day: date) -> str:
        form = "M月d日" if self.language.startswith("zh") else "d MMMM"
        return QLocale(self.language).toString(day, form)  # type: ignore[call-overload,no-any-return]

    def days_of(self, registration: Registration | None) -> str:
        """The dates a registration is for, "" when they are not known."""
        mine = set(registration.days) if registration else set()
        dates = sorted(day.date for day in self.plan.days if day.date and day.id in mine)
        return " · ".join(map(self.day, dates))


class Verdicts(QObject):
    """Puts outcomes into words, in the language in use."""

    def on(self, decision: Decision, registration: Registration | None, scene: Scene) -> Verdict:
        match decision:
            case Admitted(category):
                return Verdict(
                    Tone.ADMITTED,
                    self.tr("Welcome"),
                    self.tr("You are checked in: {category}").format(category=scene.category(category))
                    if category
                    else self.tr("You are checked in"),
                    self.tr("Please go in: {gate}").format(gate=scene.here),
                )
            case Left():
                return Verdict(
                    Tone.ADMITTED,
                    self.tr("Goodbye"),
                    self.tr("You are checked out: {gate}").format(gate=scene.here),
                    self.tr("Please keep your badge with you."),
                )
            case Refused() as refused:
                return self._refusal(refused, registration, scene)
            case unexpected:
                assert_never(unexpected)

    def _refusal(self, refused: Refused, registration: Registration | None, scene: Scene) -> Verdict:  # noqa: C901, PLR0911, PLR0912
        """One sentence each for what happened and for what helps; long, because there are many reasons."""
        match refused.reason:
            case Reason.FORGED_CODE:
                return Verdict(
                    Tone.REFUSED,
                    self.tr("Code not accepted"),
                    self.tr("This code was not issued by the conference, or was changed."),
                    self.tr("Show the original code from your confirmation, or ask our staff."),
                )
            case Reason.ANOTHER_CONFERENCE:
                return Verdict(
                    Tone.ATTENTION,
                    self.tr("Another event"),
                    self.tr("This code belongs to another conference."),
                    self.tr("Look for your code for {conference}, or ask our staff.").format(
                        conference=scene.conference
                    ),
                )
            case Reason.UNKNOWN_CODE:
                return Verdict(
                    Tone.ATTENTION,
                    self.tr("Code not found"),
                    self.tr("There is no registration with this code."),
                    self.tr("Is it your code for {conference}? Our staff can also find you by name.").format(
                        conference=scene.conference
                    ),
                )
            case Reason.CANCELLED:
                return Verdict(
                    Tone.REFUSED,
                    self.tr("Registration cancelled"),
                    self.tr("This registration was cancelled."),
                    self.tr("If you did not expect this, the information desk will gladly help."),
                )
            case Reason.BLOCKED:
                return Verdict(
                    Tone.REFUSED,
                    self.tr("Please see our staff"),
                    self.tr("Your registration has to be looked at first."),
                    self.tr("Please go to the information desk. They will gladly help."),
                )
            case Reason.REVOKED_CREDENTIAL:
                return Verdict(
                    Tone.REFUSED,
                    self.tr("No longer valid"),
                    self.tr("This code was replaced or withdrawn."),
                    self.tr("Show your newest badge or ticket, or ask our staff."),
                )
            case Reason.NOT_VALID_TODAY:
                days = scene.days_of(registration)
                return Verdict(
                    Tone.ATTENTION,
                    self.tr("Not valid today"),
                    self.tr("Your registration is for: {days}").format(days=days)
                    if days
                    else self.tr("Your registration is for another day."),
                    self.tr("Would you like to come today? Ask at the information desk."),
                )
            case Reason.CATEGORY_MAY_NOT_PASS:
                return Verdict(
                    Tone.REFUSED,
                    self.tr("Not this entrance"),
                    self.tr("{gate} is not open for: {category}").format(
                        gate=scene.here, category=scene.category(refused.category)
                    )
                    if refused.category
                    else self.tr("{gate} is not open for you.").format(gate=scene.here),
                    self.tr("Our staff will show you the way to your entrance."),
                )
            case Reason.OUTSIDE_HOURS:
                hours = " · ".join(map(str, scene.gate.hours))
                return Verdict(
                    Tone.ATTENTION,
                    self.tr("Closed now"),
                    self.tr("{gate} is open: {hours}").format(gate=scene.here, hours=hours)
                    if hours
                    else self.tr("{gate} is not open at this hour.").format(gate=scene.here),
                    self.tr("Please come back then, or ask our staff for another entrance."),
                )
            case Reason.UNPAID:
                return Verdict(
                    Tone.ATTENTION,
                    self.tr("Not yet paid"),
                    self.tr("We have no payment for your registration."),
                    self.tr("Please pay at the information desk, or show your receipt there."),
                )
            case Reason.ALREADY_INSIDE:
                return Verdict(
                    Tone.REFUSED,
                    self.tr("Already inside"),
                    self._came_in(refused, scene),
                    self.tr("Did you go out without scanning, or was it not you? Please ask our staff."),
                )
            case Reason.NO_RE_ENTRY:
                return Verdict(
                    Tone.REFUSED,
                    self.tr("Already used today"),
                    self._came_in(refused, scene),
                    self.tr("Here everyone goes in once a day. If you need to go in again, ask our staff."),
                )
            case Reason.NOT_INSIDE:
                return Verdict(
                    Tone.ATTENTION,
                    self.tr("No entry recorded"),
                    self.tr("You are on your way out, but you were not scanned coming in."),
                    self.tr("Please ask our staff. They will put it right."),
                )
            case unexpected:
                assert_never(unexpected)

    def _came_in(self, refused: Refused, scene: Scene) -> str:
        if refused.since is None:
            return self.tr("This code has already let somebody in.")
        if not refused.through:
            return self.tr("Came in at {time}").format(time=scene.clock(refused.since))
        return self.tr("Came in at {time} through: {gate}").format(
            time=scene.clock(refused.since), gate=scene.gate_named(refused.through)
        )
