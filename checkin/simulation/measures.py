"""Times as they are told: the 50th, 95th and 99th percentile."""

from collections.abc import Sequence


def percentiles(values: Sequence[float]) -> dict[str, float | None]:
    """Of milliseconds, to the thousandth; None where nothing was measured."""
    ordered = sorted(values)
    return {f"p{share}": _at(ordered, share) for share in (50, 95, 99)}


def _at(ordered: Sequence[float], share: int) -> float | None:
    if not ordered:
        return None
    return round(ordered[min(len(ordered) - 1, len(ordered) * share // 100)], 3)
