"""The wheel and the source archive, built once for all tests of a process."""

import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any, Protocol

import pytest

ROOT = Path(__file__).resolve().parents[2]


class Run(Protocol):
    """Runs a command in a process of its own; its exit code is for the test to judge."""

    def __call__(self, *command: str | Path, cwd: Path, **environment: str) -> CompletedProcess[str]: ...


@pytest.fixture(scope="session")
def run() -> Run:
    """The command has nothing of the checkout on its path, and no home but the one it is given."""
    ours = ("PYTHONPATH", "CHECKIN_HOME")
    inherited = {name: value for name, value in os.environ.items() if name not in ours}

    def run(*command: str | Path, cwd: Path, **environment: str) -> CompletedProcess[str]:
        return subprocess.run(
            [str(part) for part in command],
            cwd=cwd,
            env=inherited | {"PYTHONUTF8": "1"} | environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    return run


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout, or whatever the tests are run from."""
    return ROOT


@pytest.fixture(scope="session")
def project(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def built(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Builds a source archive from a folder, and the wheel from the archive; returns the folder they are in."""

    def build(source: Path, *kinds: str) -> Path:
        out = tmp_path_factory.mktemp("built")
        done = run(sys.executable, "-m", "build", "--no-isolation", *kinds, "--outdir", out, source, cwd=out)
        assert done.returncode == 0, done.stdout + done.stderr
        return out

    return build


@pytest.fixture(scope="session")
def released(built: Callable[..., Path], root: Path) -> Path:
    """The folder with what is given out: the source archive and the wheel built from it."""
    return built(root)


@pytest.fixture(scope="session")
def wheel(released: Path) -> Path:
    (file,) = released.glob("*.whl")
    return file


@pytest.fixture(scope="session")
def installed(run: Run, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, and nothing else, installed in a folder of its own."""
    place = tmp_path_factory.mktemp("installed")
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", place)
    done = run(*pip, wheel, cwd=place)
    assert done.returncode == 0, done.stdout + done.stderr
    return place
