"""The first step: which language, said by each language in its own name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from checkin.ui.language import VISITORS
from checkin.ui.setup.step import Step
from checkin.ui.tile import Tile


class LanguageStep(Step):
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back.hide()
        self.tiles = {code: Tile(size=32, height=110) for code in VISITORS}
        self._grid = QGridLayout()
        for code, tile in self.tiles.items():
            tile.setText(VISITORS[code])
            tile.setCheckable(True)
            tile.clicked.connect(lambda _on=False, code=code: self._press(code))
        self.body.addStretch(1)
        self.body.addLayout(self._grid)
        self.body.addStretch(2)
        self.spaced(self._grid, 16)
        self.arrange(upright=False)
        self.say()

    def arrange(self, *, upright: bool) -> None:
        super().arrange(upright=upright)
        columns = 2 if upright else 4
        for tile in self.tiles.values():
            self._grid.removeWidget(tile)
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place // columns, place % columns)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def choose(self, code: str) -> None:
        # A group that is exclusive would let the keyboard reach only the one that is checked.
        for each, tile in self.tiles.items():
            tile.setChecked(each == code)

    def arrived(self) -> None:
        next((tile for tile in self.tiles.values() if tile.isChecked()), self.next).setFocus()

    def say(self) -> None:
        super().say()
        self.title.setText(self.tr("Welcome"))
        self.lead.setText(
            self.tr(
                "A few questions, and this station is ready. The kiosk greets visitors in the language chosen here; "
                "pages for staff are in English and Chinese."
            )
        )

    def _press(self, code: str) -> None:
        self.choose(code)
        self.chosen.emit(code)
