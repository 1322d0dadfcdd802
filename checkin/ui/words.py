"""What an operator is told about an outcome: one word for it, what happened, and what the desk can do."""

from collections.abc import Iterable
from typing import assert_never

from PySide6.QtCore import QObject

from checkin.domain.facts import Admitted, Left, Reason, Refused
from checkin.domain.registration import Registration
from checkin.ui.helping import HelpWords
from checkin.ui.theme import Tone
from checkin.ui.verdicts import Decision, Scene, Verdict


class StaffWords(QObject):
    """Puts outcomes into words for staff, in the language in use. Visitors are told otherwise: see `ui.verdicts`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._help = HelpWords(self)

    def on(self, decision: Decision, registration: Registration | None, scene: Scene) -> Verdict:
        match decision:
            case Admitted(overruled=overruled, alone=alone):
                title = self.tr("Let in again") if overruled else self.tr("Let in")
                # Only where the gate asks the hub first; elsewhere nobody is asked, and nothing is said.
                helps = self.tr("Decided without the hub.") if alone else ""
                return Verdict(Tone.ADMITTED, title, self.tr("Through: {gate}").format(gate=scene.here), helps)
            case Left():
                return Verdict(
                    Tone.ADMITTED, self.tr("Let out"), self.tr("Through: {gate}").format(gate=scene.here), ""
                )
            case Refused() as refused:
                happened, helps = self._refusal(refused, registration, scene)
                if known := self._help.on(refused, registration, scene):
                    helps = self.tr("{sentence} What helps: {known}.").format(sentence=helps, known=known)
                return Verdict(_TONES.get(refused.reason, Tone.REFUSED), self.reason(refused.reason), happened, helps)
            case unexpected:
                assert_never(unexpected)

    def reason(self, reason: Reason) -> str:  # noqa: C901, PLR0911, PLR0912  a word for each
        """One word for it, or few."""
        match reason:
            case Reason.FORGED_CODE:
                return self.tr("Forged code")
            case Reason.ANOTHER_CONFERENCE:
                return self.tr("Another conference")
            case Reason.UNKNOWN_CODE:
                return self.tr("Unknown code")
            case Reason.CANCELLED:
                return self.tr("Cancelled")
            case Reason.BLOCKED:
                return self.tr("Blocked")
            case Reason.REVOKED_CREDENTIAL:
                return self.tr("Replaced code")
            case Reason.NOT_VALID_TODAY:
                return self.tr("Not valid today")
            case Reason.CATEGORY_MAY_NOT_PASS:
                return self.tr("Not this entrance")
            case Reason.OUTSIDE_HOURS:
                return self.tr("Closed now")
            case Reason.NO_ACTIVITY_NOW:
                return self.tr("Nothing on now")
            case Reason.NOT_FOR_THEM:
                return self.tr("Not for them")
            case Reason.NOT_INVITED:
                return self.tr("Not invited")
            case Reason.NOT_BOOKED:
                return self.tr("Not booked")
            case Reason.UNPAID:
                return self.tr("Not paid")
            case Reason.MAIN_GATE_FIRST:
                return self.tr("Main gate first")
            case Reason.ALREADY_INSIDE:
                return self.tr("Already inside")
            case Reason.NO_RE_ENTRY:
                return self.tr("Already used today")
            case Reason.ENTRIES_USED:
                return self.tr("Entries used up")
            case Reason.TOO_SOON:
                return self.tr("Too soon")
            case Reason.ZONE_FULL:
                return self.tr("Full")
            case Reason.NOT_INSIDE:
                return self.tr("No entry recorded")
            case unexpected:
                assert_never(unexpected)

    def crowded(self, zones: Iterable[str], scene: Scene) -> str:
        """Of zones that had no more room for somebody who was let in."""
        return self.tr("There is no more room: {zones}").format(zones=" · ".join(map(scene.zone_named, zones)))

    def _refusal(self, refused: Refused, registration: Registration | None, scene: Scene) -> tuple[str, str]:  # noqa: C901, PLR0911, PLR0912
        """What happened and what helps, one pair for each reason."""
        match refused.reason:
            case Reason.FORGED_CODE:
                return (
                    self.tr("The signature on this code is wrong: it was made up or changed."),
                    self.tr("Find the person by name (F2). If they have no registration, call a supervisor."),
                )
            case Reason.ANOTHER_CONFERENCE:
                return (
                    self.tr("The code is genuine, and belongs to another conference."),
                    self.tr("Ask for the code for {conference}, or find the person by name (F2).").format(
                        conference=scene.conference
                    ),
                )
            case Reason.UNKNOWN_CODE:
                return (
                    self.tr("No registration here has this code."),
                    self.tr("Find the person by name (F2), or register a walk-in (F3)."),
                )
            case Reason.CANCELLED:
                return (
                    self.tr("This registration was cancelled."),
                    self.tr("If that is a mistake, a supervisor can restore it on the person's page (F5)."),
                )
            case Reason.BLOCKED:
                return (
                    self.tr("This registration is blocked. The reason stands in its history (F5)."),
                    self.tr("Stay friendly, let nobody in, and call a supervisor."),
                )
            case Reason.REVOKED_CREDENTIAL:
                return (
                    self.replaced(refused, scene),
                    self.tr("Ask for the newest badge. If it is lost, find the person (F2) and print it again (F7)."),
                )
            case Reason.NOT_VALID_TODAY:
                days = scene.days_of(registration)
                return (
                    self.tr("The registration is for: {days}").format(days=days)
                    if days
                    else self.tr("The registration is for another day."),
                    self.tr("Correct the days (F8) if another day was agreed, or ask the person to come back."),
                )
            case Reason.CATEGORY_MAY_NOT_PASS:
                return (
                    self.tr("{gate} is not open for: {category}").format(
                        gate=scene.here, category=scene.category(refused.category)
                    ),
                    self.tr("Show the way to the right entrance. If the category is wrong, correct it (F8)."),
                )
            case Reason.OUTSIDE_HOURS:
                hours = " · ".join(map(str, scene.gate.hours))
                return (
                    self.tr("{gate} is open: {hours}").format(gate=scene.here, hours=hours)
                    if hours
                    else self.tr("{gate} is not open at this hour.").format(gate=scene.here),
                    self.tr("Say when it opens, or show the way to an entrance that is open."),
                )
            case Reason.NO_ACTIVITY_NOW:
                return (
                    self.tr("The doors of {gate} are not open for any activity now.").format(gate=scene.here),
                    self.tr("Say when the next one begins."),
                )
            case Reason.NOT_FOR_THEM:
                return (
                    self.tr("Category or delegation do not fit: {activity}").format(
                        activity=scene.activity_named(refused.about)
                    ),
                    self.tr("If the category or the delegation is wrong, correct it (F8)."),
                )
            case Reason.NOT_INVITED:
                return (
                    self.tr("By invitation, and this registration has none: {activity}").format(
                        activity=scene.activity_named(refused.about)
                    ),
                    self.tr("If there is an invitation, add the activity to the registration (F8)."),
                )
            case Reason.NOT_BOOKED:
                return (
                    self.tr("Not booked with this registration: {activity}").format(
                        activity=scene.activity_named(refused.about)
                    ),
                    self.tr("If there are places left, add the activity to the registration (F8)."),
                )
            case Reason.UNPAID:
                return (
                    self.tr("There is no payment for this registration."),
                    self.tr("Send the person to the cash desk, or look at their receipt and call a supervisor."),
                )
            case Reason.MAIN_GATE_FIRST:
                return (
                    self.tr("Not scanned on the way in: {zone}").format(zone=scene.zone_named(refused.about)),
                    self.tr("Send them to the main gate. If the scan there was forgotten, let them in (F6)."),
                )
            case Reason.ALREADY_INSIDE:
                return (
                    self.came_in(refused, scene),
                    self.tr(
                        "If this person left without a scan, let them in again (F6, the reason is asked)."
                        " If not, the badge may be copied: call a supervisor."
                    ),
                )
            case Reason.NO_RE_ENTRY:
                return (
                    self.came_in(refused, scene),
                    self.tr("Here everyone goes in once a day. For an exception: let in again (F6)."),
                )
            case Reason.ENTRIES_USED:
                return (
                    self.came_in(refused, scene),
                    self.tr("They came in as often as this gate allows in a day. For an exception: let in (F6)."),
                )
            case Reason.TOO_SOON:
                return (
                    self.tr("Came out at {time}, and this gate asks for a pause.").format(
                        time=scene.clock(refused.since)
                    )
                    if refused.since is not None
                    else self.tr("They came out a short while ago, and this gate asks for a pause."),
                    self.tr("Ask them to wait. If the exit was a mistake, let them in (F6)."),
                )
            case Reason.ZONE_FULL:
                return (
                    self.tr("As many are inside as there is room for: {zone}").format(
                        zone=scene.zone_named(refused.about or scene.gate.zone)
                    ),
                    self.tr("Let one in for each who comes out. If you see free places, let them in (F6)."),
                )
            case Reason.NOT_INSIDE:
                return (
                    self.tr("Nobody was scanned coming in with this registration."),
                    self.tr("Let them go. Look at the history (F5) if you have doubts."),
                )
            case unexpected:
                assert_never(unexpected)

    def replaced(self, refused: Refused, scene: Scene) -> str:
        if refused.since is None:
            return self.tr("A newer badge or ticket has replaced this code, or its key was withdrawn.")
        return self.tr("A newer badge was printed at {time} at {station}: this one was replaced.").format(
            time=scene.clock(refused.since), station=refused.through
        )

    def came_in(self, refused: Refused, scene: Scene) -> str:
        if refused.since is None:
            return self.tr("This registration has already let somebody in.")
        if not refused.through:
            return self.tr("Came in at {time}. Not scanned out since.").format(time=scene.clock(refused.since))
        return self.tr("Came in at {time} through: {gate}. Not scanned out since.").format(
            time=scene.clock(refused.since), gate=scene.gate_named(refused.through)
        )


_TONES = {
    Reason.ANOTHER_CONFERENCE: Tone.ATTENTION,
    Reason.UNKNOWN_CODE: Tone.ATTENTION,
    Reason.NOT_VALID_TODAY: Tone.ATTENTION,
    Reason.OUTSIDE_HOURS: Tone.ATTENTION,
    Reason.NO_ACTIVITY_NOW: Tone.ATTENTION,
    Reason.NOT_BOOKED: Tone.ATTENTION,
    Reason.UNPAID: Tone.ATTENTION,
    Reason.MAIN_GATE_FIRST: Tone.ATTENTION,
    Reason.TOO_SOON: Tone.ATTENTION,
    Reason.ZONE_FULL: Tone.ATTENTION,
    Reason.NOT_INSIDE: Tone.ATTENTION,
}
