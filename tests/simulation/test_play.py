"""A whole conference in small: real stations, a real hub on the network, and every count compared."""

import multiprocessing
from contextlib import closing
from pathlib import Path

import pytest

from checkin.simulation.play import Simulation, Wish
from checkin.simulation.processes import SimulationError


def nothing(_sentence: str) -> None:
    return


def test_a_small_conference_is_counted_as_it_was(tmp_path: Path) -> None:
    with closing(Simulation(Wish(40, 4, 2, offline=0.3, seed=2), tmp_path, nothing, processes=2)) as simulation:
        outcome = simulation.run()

    assert outcome.differences == []
    assert (outcome.kept.lost, outcome.kept.duplicated) == (0, 0)
    assert outcome.is_right
    assert sum(outcome.figures.visits.values()) == 40
    assert outcome.figures.conflicts
    assert len(outcome.decision_ms) == outcome.kept.facts
    assert outcome.lag_ms
    assert multiprocessing.active_children() == []


def test_interrupted_it_leaves_no_process_behind(tmp_path: Path) -> None:
    def stop(sentence: str) -> None:
        if "decisions" in sentence:
            raise KeyboardInterrupt

    with (
        closing(Simulation(Wish(20, 1, 1), tmp_path, stop, processes=1)) as simulation,
        pytest.raises(KeyboardInterrupt),
    ):
        simulation.run()

    assert multiprocessing.active_children() == []


def test_a_conference_has_no_more_days_than_its_plan(tmp_path: Path) -> None:
    with pytest.raises(SimulationError, match="has 2 days: give --days 1 to 2"):
        Simulation(Wish(10, 1, 3), tmp_path, nothing)


def test_it_does_not_begin_where_the_disk_is_too_small(tmp_path: Path) -> None:
    wish = Wish(visits=10**9, stations=60, days=2)
    with closing(Simulation(wish, tmp_path, nothing)) as simulation, pytest.raises(SimulationError, match="GB free"):
        simulation.run()

    assert list(tmp_path.iterdir()) == []
