"""Who may do what at a station, and what of a person is shown to whom."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any, Final

from checkin.domain.registration import FIELDS, FieldValue, Registration


class Task(StrEnum):
    """Something an operator does that not everybody may do."""

    SCAN = "scan"
    UNDO_OWN = "undo_own"
    SEARCH = "search"
    WALK_IN = "walk_in"
    CORRECT = "correct"
    PRINT_AGAIN = "print_again"
    PRINT_MORE = "print_more"  # again, and oftener than the plan lets everybody
    LET_IN_AGAIN = "let_in_again"
    UNDO_OTHERS = "undo_others"
    BLOCK = "block"  # cancelling is one too, and taking either back
    SETTLE = "settle"  # a conflict
    IMPORT = "import"
    SETTINGS = "settings"
    LEAVE_KIOSK = "leave_kiosk"
    OPERATORS = "operators"


class Role(StrEnum):
    """What somebody is at the conference. Each may do what those before may, and more."""

    STEWARD = "steward"
    DESK = "desk"
    SUPERVISOR = "supervisor"

    def may(self, task: Task) -> bool:
        return _RANK[self] >= _RANK[LEAST[task]]


_RANK: Final[Mapping[Role, int]] = {role: rank for rank, role in enumerate(Role)}

LEAST: Final[Mapping[Task, Role]] = {
    Task.SCAN: Role.STEWARD,
    Task.UNDO_OWN: Role.STEWARD,
    Task.SEARCH: Role.DESK,
    Task.WALK_IN: Role.DESK,
    Task.CORRECT: Role.DESK,
    Task.PRINT_AGAIN: Role.DESK,
    Task.LET_IN_AGAIN: Role.DESK,
    Task.PRINT_MORE: Role.SUPERVISOR,
    Task.UNDO_OTHERS: Role.SUPERVISOR,
    Task.BLOCK: Role.SUPERVISOR,
    Task.SETTLE: Role.SUPERVISOR,
    Task.IMPORT: Role.SUPERVISOR,
    Task.SETTINGS: Role.SUPERVISOR,
    Task.LEAVE_KIOSK: Role.SUPERVISOR,
    Task.OPERATORS: Role.SUPERVISOR,
}


def masked_email(address: str) -> str:
    """Enough to compare with what the person says, not enough to write to them: m…@example.org."""
    local, at, domain = address.rpartition("@")
    if not at:
        return "…" if address else ""
    return f"{local[:1]}…@{domain}"


def masked_phone(number: str) -> str:
    """The last four digits, where they are less than half of the number: …4711."""
    if not number:
        return ""
    digits = "".join(each for each in number if each.isdecimal())
    return f"…{digits[-4:]}" if len(digits) > 8 else "…"


# The fields of a registration that are shown as they are.
SHOWN: Final[Mapping[Role, frozenset[str]]] = {
    Role.STEWARD: frozenset({"name", "latin_name", "category"}),
    Role.DESK: frozenset(FIELDS) - {"email", "phone"},
    Role.SUPERVISOR: frozenset(FIELDS),
}
# Those of which a part is shown; of the others nothing is.
MASKED: Final[Mapping[Role, Mapping[str, Callable[[str], str]]]] = {
    Role.STEWARD: {},
    Role.DESK: {"email": masked_email, "phone": masked_phone},
    Role.SUPERVISOR: {},
}


def shown_to(role: Role, registration: Registration) -> Registration:
    """The registration as a role may see it: what it may not see has its default, or is masked."""
    if SHOWN[role] >= FIELDS.keys():
        return registration
    hidden: dict[str, Any] = {each.name: each.default for each in fields(Registration) if each.name in FIELDS}
    values = {name: getattr(registration, name) for name in FIELDS}
    return replace(registration, **{**hidden, **fields_shown_to(role, values)})


def fields_shown_to(role: Role, values: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """Those of a registration's fields that a role may see, masked where it may see a part."""
    shown: dict[str, FieldValue] = {name: value for name, value in values.items() if name in SHOWN[role]}
    shown |= {name: mask(str(values[name])) for name, mask in MASKED[role].items() if name in values}
    return shown
