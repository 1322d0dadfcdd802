"""The rules of the house that a machine can check: who may import whom, form, types, and what is shipped."""

import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import pytest

import checkin
from checkin import shipped

PACKAGE = Path(checkin.__file__).parent
ROOT = PACKAGE.parent
# Where the program is installed there is no house to be checked, only what was shipped.
in_a_checkout = pytest.mark.skipif(not (ROOT / "pyproject.toml").is_file(), reason="the sources are not here")


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, encoding="utf-8", errors="replace", check=False
    )


@in_a_checkout
def test_no_arrow_points_up() -> None:
    done = run("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


@in_a_checkout
@pytest.mark.parametrize("check", [("check",), ("format", "--check")], ids=" ".join)
def test_the_sources_keep_their_form(check: tuple[str, ...]) -> None:
    done = run("-m", "ruff", *check, "--no-cache", "--quiet", ".")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.long
@in_a_checkout
def test_the_types_fit() -> None:
    done = run("-m", "mypy")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.long
@in_a_checkout
def test_every_branch_of_the_rules_is_tried() -> None:
    options = ("--cov=checkin.domain", "--cov-branch", "--cov-fail-under=100", "--cov-report=term-missing:skip-covered")
    few = "--hypothesis-profile=few"
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "tests/domain", "--quiet", "--numprocesses=0", few, *options],
            cwd=ROOT,
            env={**os.environ, "COVERAGE_FILE": str(Path(folder) / "coverage")},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr


@in_a_checkout
def test_every_file_says_what_it_is() -> None:
    silent = [
        str(file.relative_to(ROOT))
        for file in PACKAGE.rglob("*.py")
        if not file.read_text(encoding="utf-8").lstrip().startswith('"""')
    ]
    assert silent == []


@in_a_checkout
def test_files_stay_short() -> None:
    long = {
        str(file.relative_to(ROOT)): lines
        for file in PACKAGE.rglob("*.py")
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}


@in_a_checkout
def test_what_is_shipped_is_what_the_program_looks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert included == {"resources": "checkin/_shipped/resources", "db": "checkin/_shipped/db"}
    assert ROOT / "resources" == shipped.RESOURCES
    assert ROOT / "db" == shipped.MIGRATIONS


@pytest.mark.parametrize(
    ("folder", "ending"),
    [
        ("plans", "toml"),
        ("badges", "toml"),
        ("icons", "svg"),
        ("sounds", "wav"),
        ("styles", "qss"),
        ("translations", "qm"),
    ],
)
def test_everything_that_is_needed_is_shipped(folder: str, ending: str) -> None:
    files = list((shipped.RESOURCES / folder).glob(f"*.{ending}"))
    assert files
    assert all(file.stat().st_size for file in files)


def test_the_migrations_are_shipped() -> None:
    assert (shipped.MIGRATIONS / "env.py").is_file()
    assert (shipped.MIGRATIONS / "script.py.mako").is_file()
    assert list((shipped.MIGRATIONS / "versions").glob("*.py"))


@pytest.mark.parametrize("name", shipped.FONTS)
def test_every_font_is_installed(name: str) -> None:
    assert shipped.font(name).stat().st_size > 100_000


def test_resources_are_no_packages() -> None:
    """A package there would hide the files from the wheel's list and from a frozen program."""
    assert list(shipped.RESOURCES.rglob("__init__.py")) == []
    assert list(shipped.MIGRATIONS.rglob("__init__.py")) == []
