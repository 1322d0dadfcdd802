"""Before anybody works: the window gets ready, and a supervisor signs in."""

from checkin.ui.signin import SignInPage
from checkin.ui.waiting import WaitingPage


class Opening(WaitingPage):
    def say(self) -> None:
        super().say()
        if self._fault:
            self._title.setText(self.tr("The window does not open"))
        else:
            self._more.setText(self.tr("The journal is being opened."))


class Entrance(SignInPage):
    """Supervisors only: what is to be seen and changed here is theirs."""

    def say(self) -> None:
        super().say()
        self._title.setText(self.tr("Supervisor"))
