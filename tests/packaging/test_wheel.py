"""What is given out: everything the program needs is in it, and nothing else."""

import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checkin import __version__


@pytest.fixture(scope="session")
def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def files_of(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)


def test_the_wheel_has_every_file_that_is_shipped(
    contents: dict[str, bytes], project: dict[str, Any], root: Path
) -> None:
    shipped = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert set(shipped) == {"resources", "db"}
    expected = {
        f"{inside}/{file.relative_to(root / source).as_posix()}": file.read_bytes()
        for source, inside in shipped.items()
        for file in files_of(root / source)
    }
    assert expected
    assert {name: contents.get(name) for name in expected} == expected


def test_the_wheel_has_every_module(contents: dict[str, bytes], root: Path) -> None:
    modules = {file.relative_to(root).as_posix() for file in files_of(root / "checkin") if file.suffix == ".py"}
    assert modules <= contents.keys()


def test_the_wheel_has_nothing_else(contents: dict[str, bytes]) -> None:
    assert {name.partition("/")[0] for name in contents} == {"checkin", f"checkin-{__version__}.dist-info"}
    assert not [name for name in contents if "__pycache__" in name or "/tests/" in name or name.endswith((".pyc", "~"))]


def test_the_wheel_carries_licence_and_version(contents: dict[str, bytes], root: Path) -> None:
    about = f"checkin-{__version__}.dist-info"
    assert contents[f"{about}/licenses/LICENSE"] == (root / "LICENSE").read_bytes()
    assert f"\nVersion: {__version__}\n" in contents[f"{about}/METADATA"].decode()


def test_a_wheel_from_the_checkout_is_that_from_the_source_archive(
    contents: dict[str, bytes], built: Callable[..., Path], root: Path
) -> None:
    (direct,) = built(root, "--wheel").glob("*.whl")
    with zipfile.ZipFile(direct) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == contents


@pytest.mark.parametrize(
    "needed", ["Makefile", "README.md", "build_spec.py", ".ci/run", ".ci/set-up", "tests/conftest.py"]
)
def test_the_source_archive_has_what_make_needs(released: Path, needed: str) -> None:
    (file,) = released.glob("*.tar.gz")
    with tarfile.open(file) as archive:
        assert f"checkin-{__version__}/{needed}" in archive.getnames()


def test_shipped_folders_are_no_packages(root: Path) -> None:
    # As a package, db would be imported from the checkout wherever a test or a tool puts it on the path.
    assert not [*(root / "resources").rglob("__init__.py"), *(root / "db").rglob("__init__.py")]
