"""What Prometheus asks the hub for."""

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest


class Measures:
    """The figures of one hub process; `position`, `waiting` and `polls` are asked when Prometheus asks."""

    def __init__(
        self, *, position: Callable[[], float], waiting: Callable[[], float], polls: Callable[[], float]
    ) -> None:
        self._registry = CollectorRegistry()
        self.received = Counter("checkin_facts_received", "Facts that stations sent", registry=self._registry)
        self.refused = Counter(
            "checkin_facts_refused", "Facts that were not taken in", ["why"], registry=self._registry
        )
        self.pushing = Histogram(
            "checkin_push_seconds",
            "From a station's facts to their being durable",
            registry=self._registry,
            buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
        )
        for name, say, tell in (
            ("checkin_position", "The newest position that this process knows of", position),
            ("checkin_facts_waiting", "Facts waiting to be written", waiting),
            ("checkin_polls_waiting", "Stations waiting for news", polls),
        ):
            Gauge(name, say, registry=self._registry).set_function(tell)

    def text(self) -> bytes:
        return generate_latest(self._registry)
