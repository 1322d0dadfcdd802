"""What was chosen, in words, line by line."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from checkin.domain.plan import Direction, Plan
from checkin.ui.language import VISITORS
from checkin.ui.printing import PrintWords
from checkin.ui.setup.camera import NO_CAMERA
from checkin.ui.setup.printer import NO_PRINTER
from checkin.ui.setup.step import Step
from checkin.ui.setup.summary import Line

if TYPE_CHECKING:  # it brings the database, which opens after the first paint
    from checkin.founding import Choices

_ICONS = {"kiosk": "kiosk", "desk": "desk", "supervisor": "chart"}


class SummaryWords(QObject):
    def __init__(self, camera: Callable[[str], str], parent: QObject | None = None) -> None:
        """`camera` says what one is called, by where it is."""
        super().__init__(parent)
        self._camera = camera
        self._printing = PrintWords(self)

    def lines(self, choices: "Choices", plan: Plan, code: str, steps: Mapping[str, Step | None]) -> Iterator[Line]:
        """`steps` are those where each is changed, by the names of the choices; None where that is said elsewhere."""
        gate = plan.gates.get(choices.gate)
        place = gate.label.said_in(code) if gate else choices.gate
        way = self.tr("out of it") if choices.direction == Direction.OUT else self.tr("into it")
        language = VISITORS.get(choices.language, choices.language)
        yield Line("text", self.tr("Language"), language, steps["language"])
        conference = f"{plan.label.said_in(code)} · {choices.station}"
        yield Line("hub", self.tr("Conference and station"), conference, steps["conference"])
        yield Line(_ICONS[choices.role], self.tr("What it is for"), self._role(choices.role), steps["role"])
        yield Line("yes", self.tr("Gate"), f"{place} · {way}", steps["gate"])
        none = choices.scanner == NO_CAMERA
        camera = self.tr("None, only a hand scanner") if none else self._camera(choices.scanner)
        yield Line("camera", self.tr("Camera"), camera, steps["camera"])
        none = choices.printer == NO_PRINTER
        printer = self.tr("No badges here") if none else self._printing.printer(choices.printer)
        yield Line("printer", self.tr("Printer"), printer, steps["printer"])

    def _role(self, role: str) -> str:
        names = {"kiosk": self.tr("Kiosk"), "desk": self.tr("Desk"), "supervisor": self.tr("Supervisor")}
        return names[role]
