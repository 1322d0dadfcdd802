"""What this station is for: which window `checkin` opens from now on."""

from PySide6.QtWidgets import QWidget

from checkin.ui.setup.options import Option, Options
from checkin.ui.setup.step import Step


class RoleStep(Step):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.options = Options(height=168)
        self.body.addStretch(1)
        self.body.addWidget(self.options)
        self.body.addStretch(2)
        self.options.choose("kiosk")
        self.say()
        self.options.choose("kiosk")

    @property
    def role(self) -> str:
        return self.options.choice

    def arrived(self) -> None:
        self.options.focus()

    def say(self) -> None:
        super().say()
        self.title.setText(self.tr("What is this station for?"))
        self.lead.setText(self.tr("It opens this window from now on. Another one can be opened at any time."))
        self.options.setAccessibleName(self.title.text())
        self.options.show_options(
            (
                Option(
                    "kiosk",
                    "kiosk",
                    self.tr("Kiosk"),
                    self.tr("Visitors scan their own code, are let in and take their badge."),
                ),
                Option(
                    "desk",
                    "desk",
                    self.tr("Desk"),
                    self.tr("Staff scan and search, register walk-ins, correct, and print again."),
                ),
                Option(
                    "supervisor",
                    "chart",
                    self.tr("Supervisor"),
                    self.tr("The figures of all stations, calls for help, printers, operators, badges."),
                ),
            )
        )
