"""The program as it is, with somebody beside it who says what its windows tell a screen reader.

    python tests/walks/shown.py kiosk --home DIR

takes what `checkin` takes. To every line on its standard input it answers with one line of JSON on its standard output,
a Look of xserver.py. It only looks: whatever happens in the windows was done by keys and by the pointer.
"""

import json
import os
import sys
import threading
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QThread, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from checkin.cli import main


class Looking(QObject):
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stacks: list[QStackedLayout] = []
        self._seen: set[str] = set()
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def listen(self) -> None:
        """In a thread of its own, until nobody asks any more."""
        while os.read(0, 4096):
            self.asked.emit()

    def _answer(self) -> None:
        assert QThread.isMainThread()
        # As for a screen reader: what is not told to anybody, Qt does not keep up to date.
        QAccessible.setActive(True)
        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        for window in windows:
            for stack in window.findChildren(QStackedLayout):
                self._follow(stack)
        self._note()
        focus = QApplication.focusWidget()
        told = {
            "windows": [each.windowTitle() for each in windows],
            "full": [each.geometry() == each.screen().geometry() for each in windows],
            "active": QGuiApplication.focusWindow() is not None,
            "pages": sorted(name for stack in self._stacks if (name := _shown(stack))),
            "seen": sorted(self._seen),
            "all": sorted(_name(stack, place) for stack in self._stacks for place in range(stack.count())),
            "focus": _focused(focus) if focus else ("", 0, 0),
            "parts": [part for window in windows for part in _parts(QAccessible.queryAccessibleInterface(window))],
        }
        os.write(1, (json.dumps(told) + "\n").encode())

    def _follow(self, stack: QStackedLayout) -> None:
        if stack not in self._stacks:
            self._stacks.append(stack)
            stack.currentChanged.connect(self._note)
            stack.destroyed.connect(lambda _gone=None: self._stacks.remove(stack))

    def _note(self, _place: int = 0) -> None:
        self._seen |= {name for stack in self._stacks if (name := _shown(stack))}


def _shown(stack: QStackedLayout) -> str:
    page = stack.currentWidget()
    return _name(stack, stack.currentIndex()) if page and page.isVisible() else ""


def _name(stack: QStackedLayout, place: int) -> str:
    """The class of a page; one that is only a place for others is named after what it lies in."""
    page = stack.widget(place)
    if type(page) is not QWidget:
        return type(page).__name__
    inside = page.parentWidget()
    while inside and type(inside).__module__.split(".")[0] != "checkin":
        inside = inside.parentWidget()
    return f"{type(inside).__name__} {place}"


def _focused(widget: QWidget) -> tuple[str, int, int]:
    """Its name and where it is."""
    told = QAccessible.queryAccessibleInterface(widget)
    corner = widget.mapToGlobal(QPoint())
    return (told.text(QAccessible.Text.Name) if told else ""), corner.x(), corner.y()


def _parts(told: QAccessibleInterface | None) -> list[dict[str, Any]]:
    """What can be seen of it and in it."""
    if told is None or not told.isValid():
        return []
    state = told.state()
    if state.invisible:
        return []
    place: QRect = told.rect()
    part = {
        "name": told.text(QAccessible.Text.Name),
        "value": told.text(QAccessible.Text.Value),
        "role": told.role().name,
        "place": [place.x(), place.y(), place.width(), place.height()],
        "on": not state.disabled,
        "ticked": bool(state.checked),
        "chosen": bool(state.selected),
    }
    inside = [part for number in range(told.childCount()) for part in _parts(told.child(number))]
    return [part, *inside]


if __name__ == "__main__":
    looking = Looking()
    threading.Thread(target=looking.listen, daemon=True).start()
    sys.exit(main(sys.argv[1:]))
