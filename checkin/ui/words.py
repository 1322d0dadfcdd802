"""What an operator is told about an outcome: one word for it, what happened, and what the desk can do."""

from typing import assert_never

from PySide6.QtCore import QObject

from checkin.domain.facts import Admitted, Left, Reason, Refused
from checkin.domain.registration import Registration
from checkin.ui.theme import Tone
from checkin.ui.verdicts import Decision, Scene, Verdict


class StaffWords(QObject):
    """Puts outcomes into words for staff, in the language in use. Visitors are told otherwise: see `ui.verdicts`."""

    def on(self, decision: Decision, registration: Registration | None, scene: Scene) -> Verdict:
        match decision:
            case Admitted(overruled=overruled):
                title = self.tr("Let in again") if overruled else self.tr("Let in")
                return Verdict(Tone.ADMITTED, title, self.tr("Through: {gate}").format(gate=scene.here), "")
            case Left():
                return Verdict(
                    Tone.ADMITTED, self.tr("Let out"), self.tr("Through: {gate}").format(gate=scene.here), ""
                )
            case Refused() as refused:
                happened, helps = self._refusal(refused, registration, scene)
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
            case Reason.UNPAID:
                return self.tr("Not paid")
            case Reason.ALREADY_INSIDE:
                return self.tr("Already inside")
            case Reason.NO_RE_ENTRY:
                return self.tr("Already used today")
            case Reason.NOT_INSIDE:
                return self.tr("No entry recorded")
            case unexpected:
                assert_never(unexpected)

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
                    self.tr("A newer badge or ticket has replaced this code, or its key was withdrawn."),
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
            case Reason.UNPAID:
                return (
                    self.tr("There is no payment for this registration."),
                    self.tr("Send the person to the cash desk, or look at their receipt and call a supervisor."),
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
            case Reason.NOT_INSIDE:
                return (
                    self.tr("Nobody was scanned coming in with this registration."),
                    self.tr("Let them go. Look at the history (F5) if you have doubts."),
                )
            case unexpected:
                assert_never(unexpected)

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
    Reason.UNPAID: Tone.ATTENTION,
    Reason.NOT_INSIDE: Tone.ATTENTION,
}
