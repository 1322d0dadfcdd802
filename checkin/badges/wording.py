"""Which words stand in an element for one person, and how large: chosen, spelled and fitted."""

from dataclasses import dataclass, field

from checkin.badges import Holder, fields
from checkin.badges.elements import Lettering, Worded, Words
from checkin.badges.fields import named_in
from checkin.badges.fitting import Fitted, Room, fit
from checkin.badges.languages import said
from checkin.badges.scripts import clean, han_form
from checkin.badges.shaping import Font, Typesetter

# What a name in Kana or Hangul tells of the person's other texts, where nothing else is known.
_TOLD = {"JP": "ja", "KR": "ko"}


@dataclass(slots=True)
class Notes:
    """What a person should know of a badge before it is printed; see `Badge`."""

    missing: list[str] = field(default_factory=list)
    overflow: list[str] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)


class Wording:
    """The words on the badge of one person. `values` are those of `fields.words`."""

    def __init__(self, holder: Holder, values: dict[str, str], typesetter: Typesetter, notes: Notes) -> None:
        self._holder = holder
        self._values = values
        self._typesetter = typesetter
        self._notes = notes
        self._language = holder.language or _TOLD.get(han_form(holder.name, "", holder.country), "")
        self._shown: dict[str, str] = {}

    def set(self, element: Worded, width: float, height: float, unless_same: str = "") -> Fitted | None:
        """The words of an element for a room in points; None where it stays empty."""
        text, alternative = self._choose(element.value, element.lettering)
        if unless_same and text.casefold() == self._shown.get(unless_same, "").casefold():
            return None
        self._shown[element.id] = text
        if not text:
            return None
        lettering = element.lettering
        room = Room(width, height, lettering.max_size, lettering.min_size, lettering.max_lines)
        fitted = self._fit(text, lettering, room)
        if fitted.cut and "activities" in named_in(alternative):
            fitted = self._with_fewer(alternative, lettering, room) or fitted
        if fitted.cut:
            self._notes.overflow.append(element.id)
        return fitted

    def _choose(self, alternatives: tuple[Words, ...], lettering: Lettering) -> tuple[str, str]:
        """The first alternative whose fields all have a value that can be written, else the first that shows any.

        Comes back filled in, and as it is in the template.
        """
        spoken = [said(each, self._language) for each in alternatives]
        filled = [text for text in spoken if all(self._values[name].strip() for name in named_in(text))]
        written: list[tuple[str, str]] = []
        for alternative in filled:
            spelled = self._spelled(alternative, self._values, lettering)
            line = self._typesetter.shape(spelled, self._font(spelled, lettering))
            kept = clean(line.text)  # without emoji, which leave a space behind
            if kept and not line.missing:
                return kept, alternative
            self._notes.missing.extend(line.missing)
            written.append((kept, alternative))
        return next((each for each in written if each[0]), ("", ""))

    def _with_fewer(self, alternative: str, lettering: Lettering, room: Room) -> Fitted | None:
        """A long list ends with how many more there are, and not in the middle of a name."""
        booked = fields.activities(self._holder)
        for kept in range(len(booked) - 1, 0, -1):
            values = fields.fewer(self._values, booked, kept)
            fitted = self._fit(self._spelled(alternative, values, lettering), lettering, room)
            if not fitted.cut:
                return fitted
        return None

    def _spelled(self, text: str, values: dict[str, str], lettering: Lettering) -> str:
        spelled = clean(text.format_map(values))
        return spelled.upper() if lettering.upper else spelled

    def _fit(self, text: str, lettering: Lettering, room: Room) -> Fitted:
        return fit(text, self._font(text, lettering), room, self._typesetter)

    def _font(self, text: str, lettering: Lettering) -> Font:
        form = han_form(text, self._language, self._holder.country)
        return Font(lettering.weight, form, self._holder.language)
