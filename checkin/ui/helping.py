"""What the rules of the plan know that would help somebody who was refused, said to whoever reads it."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject

from checkin.domain.admission import Attempt
from checkin.domain.facts import Reason, Refused
from checkin.domain.helping import Help, help_for
from checkin.domain.plan import Direction
from checkin.domain.registration import Registration
from checkin.ui.scene import Scene

_SHOWN: Final = 3  # more gates than these nobody keeps in mind
_MINUTE: Final = timedelta(minutes=1)


class HelpWords(QObject):
    """Short enough to stand at a gate, and the same for visitors and for staff."""

    def on(self, refused: Refused, registration: Registration | None, scene: Scene) -> str:
        """In the language in use; "" where the rules know of nothing."""
        attempt = Attempt(scene.gate, Direction.IN, scene.now)
        helps = help_for(scene.plan, registration or Registration("", refused.category), refused, attempt)
        if helps.activity:
            return self._activity(helps, scene)
        match refused.reason:
            case Reason.OUTSIDE_HOURS if helps.gates:
                return self.tr("Open now: {gates}").format(gates=_named(helps.gates, scene))
            case Reason.OUTSIDE_HOURS if helps.when:
                return self.tr("Opens: {time}").format(time=scene.time(helps.when))
            case Reason.TOO_SOON if helps.when:
                minutes = max(1, -((scene.now - helps.when) // _MINUTE))
                return self.tr("Please wait until {time}: {minutes} min").format(
                    time=scene.time(helps.when), minutes=minutes
                )
            case _ if helps.when:
                return self.tr("Next time: {day}").format(day=scene.day(scene.plan.date_of(helps.when)))
            case _ if helps.gates:
                return self.tr("Entrance: {gates}").format(gates=_named(helps.gates, scene))
            case _:
                return ""

    def _activity(self, helps: Help, scene: Scene) -> str:
        activity = helps.activity.label.said_in(scene.language) if helps.activity else ""
        said = [
            self.tr("Doors open {time}: {activity}").format(time=scene.time(helps.when), activity=activity)
            if helps.when
            else self.tr("Now: {activity}").format(activity=activity)
        ]
        if helps.gates:
            said.append(self.tr("Entrance: {gates}").format(gates=_named(helps.gates, scene)))
        return " · ".join(said)


def _named(gates: Iterable[str], scene: Scene) -> str:
    return " · ".join(scene.gate_named(gate) for gate in list(gates)[:_SHOWN])
