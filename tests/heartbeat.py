"""How long a window's event loop stood still, and on what: a heartbeat that notices every beat that came late."""

import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass
from types import FrameType
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer

_EVERY: Final = 5  # milliseconds
_LOOKED_AT: Final = 0.02  # seconds that a beat is late before it is looked at what keeps it


@dataclass(frozen=True, slots=True)
class Gap:
    """A beat that came late. Milliseconds: by the clock, and of processor time that the GUI thread used meanwhile.

    `at`: seconds since the heart began. `on`: where in the program the GUI thread was when somebody looked, "" if the
    gap was too short for that. A gap without processor time was spent waiting: for another thread, or for a processor.
    """

    at: float
    ms: float
    cpu_ms: float
    on: str


class Heart(QObject):
    """Beats in the event loop of the thread that makes it, and is watched from a thread of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gaps: list[Gap] = []
        self.beats = 0
        self._watched = threading.get_ident()
        self._seen: Counter[str] = Counter()
        self._began = self._last = time.perf_counter()
        self._cpu = time.thread_time()
        self._stopped = threading.Event()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._watcher = threading.Thread(target=self._watch, daemon=True)
        self._watcher.start()

    def stop(self) -> None:
        self._timer.stop()
        self._stopped.set()
        self._watcher.join()

    def over(self, ms: float) -> list[Gap]:
        """Gaps longer than so many milliseconds, the longest first."""
        return sorted((gap for gap in self.gaps if gap.ms > ms), key=lambda gap: -gap.ms)

    def _beat(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        ms = (now - self._last) * 1000 - _EVERY
        if ms > _EVERY:
            on = self._seen.most_common(1)[0][0] if self._seen else ""
            self.gaps.append(Gap(self._last - self._began, ms, (cpu - self._cpu) * 1000, on))
        self._seen.clear()
        self._last, self._cpu = now, cpu
        self.beats += 1

    def _watch(self) -> None:
        while not self._stopped.wait(0.005):
            if time.perf_counter() - self._last > _LOOKED_AT:
                self._seen[_where(sys._current_frames().get(self._watched))] += 1  # noqa: SLF001  nothing else knows


def _where(frame: FrameType | None) -> str:
    """The last three calls of the program that led there.

    Frames are let go of at once: who holds one keeps what its function made, a painter for example, from being ended.
    """
    stack = []
    while frame is not None:
        stack.append((frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name))
        frame = frame.f_back
    own = [each for each in stack if "/checkin/" in each[0]] or stack
    return " < ".join(f"{file.rpartition('/checkin/')[2]}:{line} {name}" for file, line, name in own[:3])
