"""A hub in this process, and stations that exchange with it over a wire that can be cut."""

import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from checkin.domain.plan import Plan

sys.path.insert(0, str(Path(__file__).parents[1]))
import network  # beside the tests, which are no package


@pytest.fixture
def house(
    tmp_path: Path, empty_database: Path, small: Plan, small_text: str, clock: Callable[[], datetime]
) -> Iterator[network.House]:
    found = network.House(tmp_path, empty_database, small, small_text, clock)
    yield found
    found.stop()


@pytest.fixture
def station_of(house: network.House, tmp_path: Path, empty_database: Path) -> Iterator[Callable[..., network.Post]]:
    """Lets stations join, each by its name."""
    posts: list[network.Post] = []

    def join(name: str, **how: Any) -> network.Post:
        posts.append(network.Post(house, tmp_path / f"{name}.sqlite", empty_database, **how))
        return posts[-1]

    yield join
    for post in posts:
        post.stop()
