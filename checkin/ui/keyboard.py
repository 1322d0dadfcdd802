"""A keyboard on the screen, for fingers: letters of the scripts that are typed letter by letter, and signs."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.tile import Tile

# Chinese, Japanese and Korean are composed and not typed by letters: names in these our staff correct.
LAYOUTS: Final = {
    "ABC": ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm'-."),
    "ÄÉÑ": ("áàâäãåæçč", "éèêëíìîïñ", "óòôöõøœßš", "úùûüýžłğş"),
    "АБВ": ("йцукенгшщзх", "фывапролджэ", "ячсмитьбюъё"),
    "אבג": ("קראטוןםפ", "שדגכעיחלךף", "זסבהנמצתץ"),
    "ابت": ("ضصثقفغعهخحج", "شسيبلاتنمكط", "ئءؤرىةوزظدذأ"),
}
SIGNS: Final = {":/?": (":/?=&%#@", "-_.+~,;!")}
_OF_LANGUAGE: Final = {"ru": "АБВ", "he": "אבג", "ar": "ابت"}
_ROWS: Final = 4
_LONGEST: Final = max(len(row) for rows in LAYOUTS.values() for row in rows)
_CLOSE: Final = "▾"


class Keyboard(QWidget):
    """Keys take no focus: what is typed goes where the cursor stands. Letters begin words large.

    One `for_addresses` has signs, begins nothing large, and can be closed.
    """

    typed = Signal(str)
    erased = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, height: int = 92, for_addresses: bool = False) -> None:
        super().__init__(parent)
        self._height, self._begins_large = height, not for_addresses
        self._layouts = LAYOUTS | SIGNS if for_addresses else LAYOUTS
        self._layout_name = "ABC"
        self._large = self._begins_large
        self._keys = [[self._key() for _ in range(_LONGEST)] for _ in range(_ROWS)]
        self._lines: list[QHBoxLayout] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for row in self._keys:
            line = QHBoxLayout()
            for key in row:
                line.addWidget(key, 1)
                key.clicked.connect(lambda _checked=False, pressed=key: self.typed.emit(pressed.text()))
            self._lines.append(line)
            column.addLayout(line)
        self._shift, self._erase, self._space = self._key(), self._key(), self._key()
        self._scripts = {name: self._key() for name in self._layouts}
        self._close = self._key()
        foot = QGridLayout()
        foot.addWidget(self._shift, 0, 0)
        foot.addWidget(self._space, 0, 1)
        foot.addWidget(self._erase, 0, 2)
        foot.setColumnStretch(0, 2)
        foot.setColumnStretch(1, 5)
        foot.setColumnStretch(2, 2)
        scripts = QHBoxLayout()
        for name, key in self._scripts.items():
            key.setText(name)
            key.setCheckable(True)
            key.clicked.connect(lambda _checked=False, chosen=name: self.use(chosen))
            scripts.addWidget(key, 1)
        scripts.addWidget(self._close, 1)
        self._close.setText(_CLOSE)
        self._close.setVisible(for_addresses)
        column.addLayout(foot)
        column.addLayout(scripts)
        self.layouts = (column, *self._lines, foot, scripts)
        self._shift.clicked.connect(lambda: self._show_letters(large=not self._large))
        self._space.clicked.connect(lambda: self.typed.emit(" "))
        self._erase.clicked.connect(self.erased)
        self._close.clicked.connect(self.closed)
        self.use("ABC")
        self.say()

    def begin(self, language: str) -> None:
        """With the letters of a language."""
        self.use(_OF_LANGUAGE.get(language, "ABC"))

    def use(self, layout: str) -> None:
        self._layout_name = layout
        for name, key in self._scripts.items():
            key.setChecked(name == layout)
        self._show_letters(large=self._large)

    def after(self, text: str) -> None:
        """What stands before the cursor: whether a word begins."""
        self._show_letters(large=self._begins_large and (not text or text[-1] in " -'."))

    def name_close(self, name: str) -> None:
        """What the key that closes it is called."""
        self._close.setAccessibleName(name)

    def say(self) -> None:
        self._shift.setText("⇧")
        self._shift.setAccessibleName(self.tr("Large letters"))
        self._space.setText(self.tr("Space"))
        self._erase.setText("⌫")
        self._erase.setAccessibleName(self.tr("Erase"))

    def _key(self) -> Tile:
        key = Tile(self, size=34, height=self._height)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setMinimumSize(QSize(1, 1))
        return key

    def _show_letters(self, *, large: bool) -> None:
        self._large = large
        rows = self._layouts[self._layout_name]
        for number, keys in enumerate(self._keys):
            letters = rows[number] if number < len(rows) else ""
            for place, key in enumerate(keys):
                letter = letters[place] if place < len(letters) else ""
                key.setVisible(bool(letter))
                # Of ß there is no large letter that a name is written with.
                key.setText(letter.upper() if large and len(letter.upper()) == 1 else letter)
