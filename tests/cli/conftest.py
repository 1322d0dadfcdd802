"""The program as an organiser's script calls it: arguments in, exit code, lines and sentences out."""

import json
import shutil
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from checkin import parts
from checkin.cli import main
from checkin.domain.registration import FieldValue, Registration
from checkin.home import Home
from checkin.setup import Setup, open_home


@dataclass(frozen=True)
class Run:
    """What came of a command."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Standard output, which with --json holds JSON objects and nothing else."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def line(self) -> dict[str, Any]:
        (only,) = self.lines
        return only


@pytest.fixture
def checkin(capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Runs a command in this process; whatever it is, no traceback ever reaches the person."""

    def run(*arguments: object) -> Run:
        capsys.readouterr()
        try:
            code = main([str(each) for each in arguments])
        except SystemExit as ended:
            code = int(ended.code or 0)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        assert "fault" not in err
        return Run(code, out, err)

    return run


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the small conference in it and nobody registered, to be copied."""
    path = tmp_path_factory.mktemp("founded") / "home"
    assert main(["init", "--home", str(path), "--plan", "small", "--station", "desk-1"]) == 0
    return path


@pytest.fixture
def home(founded: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(founded, tmp_path / "home"))


@pytest.fixture
def setup(home: Path) -> Setup:
    return open_home(Home(home))


@pytest.fixture
def people(setup: Setup) -> Callable[..., list[Registration]]:
    """Registers people, each given by the fields of their registration."""

    def register(*everybody: Mapping[str, FieldValue]) -> list[Registration]:
        with closing(parts.database(setup)) as database:
            station = parts.station(setup, database)
            return [station.register(each) for each in everybody]

    return register


@pytest.fixture
def ticket_of(setup: Setup) -> Callable[[Registration], str]:
    def sign(registration: Registration) -> str:
        with closing(parts.database(setup)) as database:
            return parts.issuer(setup, database).ticket(registration)

    return sign
