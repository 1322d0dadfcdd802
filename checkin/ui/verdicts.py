"""What is said to a person about an outcome: what happened, and what helps."""

from dataclasses import dataclass, replace
from typing import assert_never

from PySide6.QtCore import QObject

from checkin.domain.facts import Admitted, Left, Reason, Refused
from checkin.domain.registration import Registration
from checkin.ui.helping import HelpWords
from checkin.ui.scene import Scene
from checkin.ui.theme import Tone

__all__ = ["Decision", "Scene", "Verdict", "Verdicts"]

Decision = Admitted | Left | Refused


@dataclass(frozen=True, slots=True)
class Verdict:
    """An outcome in words. `title` can be read from two metres; icon and sound are those of the tone."""

    tone: Tone
    title: str
    happened: str
    helps: str


class Verdicts(QObject):
    """Puts outcomes into words, in the language in use."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._help = HelpWords(self)

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
                verdict = self._refusal(refused, registration, scene)
                # What the rules know of this very person says more than a sentence for everybody.
                return replace(verdict, helps=self._help.on(refused, registration, scene) or verdict.helps)
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
                    self.tr("This code was replaced or withdrawn.")
                    if refused.since is None
                    else self.tr("You got a newer badge at {time}.").format(time=scene.clock(refused.since)),
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
            case Reason.NO_ACTIVITY_NOW:
                return Verdict(
                    Tone.ATTENTION,
                    self.tr("Nothing on now"),
                    self.tr("{gate}: the doors are not open for any activity now.").format(gate=scene.here),
                    self.tr("Please look at the programme, or ask our staff."),
                )
            case Reason.NOT_FOR_THEM:
                return Verdict(
                    Tone.REFUSED,
                    self.tr("For other guests"),
                    self._about(refused, scene, self.tr("This is for other guests.")),
                    self.tr("Our staff will gladly tell you what is open to you."),
                )
            case Reason.NOT_INVITED:
                return Verdict(
                    Tone.REFUSED,
                    self.tr("By invitation only"),
                    self._about(refused, scene, self.tr("We have no invitation for you here.")),
                    self.tr("If you were invited, please show the invitation to our staff."),
                )
            case Reason.NOT_BOOKED:
                return Verdict(
                    Tone.ATTENTION,
                    self.tr("Not booked"),
                    self._about(refused, scene, self.tr("We have no booking of yours here.")),
                    self.tr("The information desk knows whether there are places left."),
                )
            case Reason.UNPAID:
                return Verdict(
                    Tone.ATTENTION,
                    self.tr("Not yet paid"),
                    self.tr("We have no payment for your registration."),
                    self.tr("Please pay at the information desk, or show your receipt there."),
                )
            case Reason.MAIN_GATE_FIRST:
                return Verdict(
                    Tone.ATTENTION,
                    self.tr("Main entrance first"),
                    self.tr("You have not come in yet: {zone}").format(zone=scene.zone_named(refused.about))
                    if refused.about
                    else self.tr("You have not come in through the main entrance yet."),
                    self.tr("Please go to the main entrance first, then come back here."),
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
            case Reason.ENTRIES_USED:
                return Verdict(
                    Tone.REFUSED,
                    self.tr("No more entries today"),
                    self._came_in(refused, scene),
                    self.tr("You have come in as often as is possible in one day. Please ask our staff."),
                )
            case Reason.TOO_SOON:
                return Verdict(
                    Tone.ATTENTION,
                    self.tr("A little later, please"),
                    self.tr("You came out at {time}").format(time=scene.clock(refused.since))
                    if refused.since is not None
                    else self.tr("You came out a short while ago."),
                    self.tr("Please wait a little, then hold up your code again."),
                )
            case Reason.ZONE_FULL:
                return Verdict(
                    Tone.ATTENTION,
                    self.tr("Full at the moment"),
                    self.tr("No more room inside: {zone}").format(
                        zone=scene.zone_named(refused.about or scene.gate.zone)
                    ),
                    self.tr("Please wait here until somebody comes out."),
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

    @staticmethod
    def _about(refused: Refused, scene: Scene, said: str) -> str:
        """The sentence, and which activity it speaks of, where that is known."""
        return f"{said} {scene.activity_named(refused.about)}" if refused.about else said

    def _came_in(self, refused: Refused, scene: Scene) -> str:
        if refused.since is None:
            return self.tr("This code has already let somebody in.")
        if not refused.through:
            return self.tr("Came in at {time}").format(time=scene.clock(refused.since))
        return self.tr("Came in at {time} through: {gate}").format(
            time=scene.clock(refused.since), gate=scene.gate_named(refused.through)
        )
