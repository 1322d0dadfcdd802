"""The fields of a registration by name, and what is wrong with one."""

from typing import assert_never

from PySide6.QtCore import QObject

from checkin.domain.walkin import Why


class FieldWords(QObject):
    def name(self, field: str) -> str:  # noqa: C901, PLR0911, PLR0912  a name for each field
        match field:
            case "name":
                return self.tr("Name")
            case "latin_name":
                return self.tr("Name in Latin letters")
            case "title":
                return self.tr("Title")
            case "company":
                return self.tr("Company")
            case "category":
                return self.tr("Category")
            case "email":
                return self.tr("E-mail")
            case "phone":
                return self.tr("Phone")
            case "country":
                return self.tr("Country")
            case "delegation":
                return self.tr("Delegation")
            case "booth":
                return self.tr("Booth")
            case "group":
                return self.tr("Booking")
            case "language":
                return self.tr("Language")
            case "note":
                return self.tr("Note for the desk")
            case "days":
                return self.tr("Days")
            case "activities":
                return self.tr("Activities")
            case "consents":
                return self.tr("Consents")
            case "answers":
                return self.tr("Answers")
            case "code":
                return self.tr("Code")
            case "paid":
                return self.tr("Paid")
            case "cancelled":
                return self.tr("Cancelled")
            case "blocked":
                return self.tr("Blocked")
            case "id" | "registration":
                return self.tr("Registration")
            case _:
                return field

    def why(self, why: Why) -> str:  # noqa: C901, PLR0911  words for each
        """What is wrong, to stand behind the name of the field."""
        match why:
            case Why.MISSING:
                return self.tr("please fill in")
            case Why.NOT_ASKED:
                return self.tr("not asked here")
            case Why.NO_TEXT:
                return self.tr("cannot be printed, type it again")
            case Why.TOO_LONG:
                return self.tr("too long")
            case Why.NO_EMAIL:
                return self.tr("this is no address")
            case Why.NO_PHONE:
                return self.tr("this is no number")
            case Why.UNKNOWN_CATEGORY | Why.UNKNOWN_DAY | Why.UNKNOWN_ACTIVITY:
                return self.tr("not in the plan")
            case Why.UNKNOWN_CONSENT | Why.UNKNOWN_ANSWER:
                return self.tr("not in the plan")
            case Why.CONSENT_NEEDED:
                return self.tr("needed")
            case Why.ANSWER_NEEDED:
                return self.tr("please choose")
            case unexpected:
                assert_never(unexpected)
