"""The roles of operators in words, and who may do what one of them may not."""

from typing import assert_never

from PySide6.QtCore import QObject

from checkin.domain.roles import LEAST, Role, Task


class RoleWords(QObject):
    def name(self, role: Role) -> str:
        match role:
            case Role.STEWARD:
                return self.tr("Steward")
            case Role.DESK:
                return self.tr("Desk")
            case Role.SUPERVISOR:
                return self.tr("Supervisor")
            case unexpected:
                assert_never(unexpected)

    def why_not(self, role: Role, task: Task) -> str:
        """Why somebody of this role may not do it, "" when they may."""
        return "" if role.may(task) else self.tr("for: {role}").format(role=self.name(LEAST[task]))
