"""What a demonstration measured and counted."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from checkin.domain.facts import Admitted, Left, Refused
from checkin.scanners import Sighting
from checkin.station import Presented


@dataclass(slots=True)
class Figures:
    """Grows while the demonstration runs. Times are in milliseconds."""

    registrations: int = 0
    presentations: int = 0
    frames: int = 0
    admitted: int = 0
    left: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    unexpected: int = 0
    badges: int = 0
    badges_read_back: int = 0
    misreads: int = 0
    decode_ms: list[float] = field(default_factory=list)
    decision_ms: list[float] = field(default_factory=list)
    badge_ms: list[float] = field(default_factory=list)

    def saw(self, seen: Sighting) -> None:
        self.frames += 1
        if seen.decoded:
            self.decode_ms.append(seen.decode_ms)

    def count(self, presented: Presented) -> None:
        self.presentations += 1
        self.decision_ms.append(presented.ms)
        match presented.decision:
            case Admitted():
                self.admitted += 1
            case Left():
                self.left += 1
            case Refused(reason):
                self.refused[str(reason)] += 1

    def as_record(self) -> dict[str, Any]:
        return {
            "registrations": self.registrations,
            "presentations": self.presentations,
            "frames": self.frames,
            "admitted": self.admitted,
            "left": self.left,
            "refused": dict(sorted(self.refused.items())),
            "unexpected": self.unexpected,
            "badges": self.badges,
            "badges_read_back": self.badges_read_back,
            "misreads": self.misreads,
            "decode_ms": _percentiles(self.decode_ms),
            "decision_ms": _percentiles(self.decision_ms),
            "badge_ms": _percentiles(self.badge_ms),
        }

    def as_text(self) -> str:
        measured = {"frame": self.decode_ms, "decision": self.decision_ms, "badge": self.badge_ms}
        times = {what: _percentiles(values) for what, values in measured.items()}
        verdict = "every decision as foreseen" if not self.unexpected else f"{self.unexpected} NOT AS FORESEEN"
        lines = [
            f"{self.presentations} codes shown in {self.frames:,} frames, {self.registrations:,} registrations:",
            f"{verdict}, {self.misreads} misread",
            f"admitted {self.admitted}, left {self.left}, refused {self.refused.total()}",
            *(f"  {reason.replace('_', ' ')}: {count}" for reason, count in sorted(self.refused.items())),
            f"badges {self.badges}, read back {self.badges_read_back}",
            "milliseconds, median and 99 %:",
            *(f"  {what}: {ms['p50']}, {ms['p99']}" for what, ms in times.items()),
        ]
        return "\n".join(lines)


def _percentiles(values: list[float]) -> dict[str, float | None]:
    if not values:
        return {"p50": None, "p95": None, "p99": None}
    return {f"p{share}": round(float(np.percentile(values, share)), 3) for share in (50, 95, 99)}
