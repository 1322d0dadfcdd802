"""The templates of a conference: one for all, and others for some categories."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from checkin.badges import Badge, Holder
from checkin.badges.drawing import Drawer
from checkin.badges.shaping import Typesetter
from checkin.badges.template import named


class Designs:
    """Draws every badge from the template of its category. For one thread at a time.

    `own` is the folder of templates that stand before the shipped ones; `by_category` the categories that have another
    template than the usual one; `categories` all of the plan. Raises TemplateError when a template cannot be used.
    """

    def __init__(self, own: Path, usual: str, by_category: Mapping[str, str], categories: Iterable[str]) -> None:
        typesetter, every = Typesetter(), tuple(categories)
        self._usual = usual
        self._by_category = by_category
        self._drawers = {name: Drawer(named(name, own), every, typesetter) for name in {usual, *by_category.values()}}

    def name(self, category: str) -> str:
        """The name of the template of a category."""
        return self._by_category.get(category, self._usual)

    def drawer(self, category: str) -> Drawer:
        return self._drawers[self.name(category)]

    def draw(self, holder: Holder, *, conference: str = "", dates: str = "") -> Badge:
        """The badge, from the template of the holder's category. Raises BadgeError."""
        return self.drawer(holder.category_id).draw(holder, conference=conference, dates=dates)
