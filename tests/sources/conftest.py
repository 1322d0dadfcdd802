"""Reads a file, or bytes as a file, to its end."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from checkin.domain.plan import Plan
from checkin.sources import Rejected, Taken, open_source

sys.path.append(str(Path(__file__).parent))  # workbooks are made in a module beside this one

Read = Callable[..., list[Taken | Rejected]]


@pytest.fixture
def read(tmp_path: Path, hall: Plan) -> Read:
    """All rows of a file, or of a file with these bytes."""

    def read(file: Path | bytes, **options: str) -> list[Taken | Rejected]:
        if isinstance(file, bytes):
            (tmp_path / "people.csv").write_bytes(file)
            file = tmp_path / "people.csv"
        return list(open_source(file, hall, sheet=options.get("sheet")).registrations())

    return read
