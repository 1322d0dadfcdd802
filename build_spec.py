"""Freezes the program with PyInstaller for the system this runs on: python build_spec.py [--one-file] [--out DIR].

It makes dist/checkin/, a folder with the program and all it needs, or with --one-file a single file, which starts
slower because it unpacks itself each time. PyInstaller is in the extra `build`: pip install '.[build]'.
"""

import argparse
import re
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

from PyInstaller.__main__ import run

from checkin import __version__
from checkin.shipped import FONTS, font

ROOT = Path(__file__).resolve().parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

# PyInstaller does not see db/env.py. It imports only what the store does; these are what Alembic loads by name for it.
# Uvicorn and SQLAlchemy load by name what a hub needs of them.
HIDDEN = (
    *("alembic.ddl.sqlite", "alembic.ddl.postgresql", "logging.config"),
    *("sqlalchemy.dialects.postgresql.psycopg", "psycopg_binary"),
    *("uvicorn.loops.asyncio", "uvicorn.protocols.http.h11_impl", "uvicorn.lifespan.off"),
)

# PyInstaller takes what is imported; this keeps out what only a hook of another package could bring.
LEFT_OUT = (
    *("tkinter", "IPython", "matplotlib", "setuptools", "pip", "pytest", "hypothesis", "mypy"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtPdf", "PySide6.QtDesigner"),
    *("PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtWebEngineQuick", "PySide6.QtWebView"),
    *("PySide6.Qt3DCore", "PySide6.Qt3DRender", "PySide6.QtCharts", "PySide6.QtDataVisualization", "PySide6.QtGraphs"),
    *("PySide6.QtLocation", "PySide6.QtPositioning", "PySide6.QtBluetooth", "PySide6.QtSerialBus", "PySide6.QtSql"),
)


def shipped() -> Iterator[tuple[Path, str]]:
    """Files and folders with the folder of the bundle they belong in; the list is the wheel's."""
    for source, inside in PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"].items():
        for file in (ROOT / source).rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                yield file, str(Path(inside) / file.relative_to(ROOT / source).parent)


def fonts() -> Iterator[tuple[Path, str]]:
    """The program looks for their packages by name while it runs, so PyInstaller sees neither these nor the files."""
    places = [Path(place).resolve() for place in sys.path if place]
    for file in (font(name).resolve() for name in FONTS):
        # The checkout is such a place too, and .venv lies in it: the innermost is where packages are.
        packages = max((place for place in places if file.is_relative_to(place)), key=lambda place: len(place.parts))
        yield file, str(file.parent.relative_to(packages))


def arguments(out: Path, work: Path, *, one_file: bool) -> list[str]:
    letters = [*fonts()]
    return [
        str(ROOT / "checkin" / "__main__.py"),
        "--name=checkin",
        "--onefile" if one_file else "--onedir",
        "--noconfirm",
        "--log-level=WARN",
        f"--distpath={out}",
        f"--workpath={work}",
        f"--specpath={work}",
        f"--paths={ROOT}",
        "--collect-submodules=checkin",
        *(f"--add-data={source}:{inside}" for source, inside in (*shipped(), *letters)),
        *(f"--hidden-import={Path(inside).parts[0]}" for _, inside in letters),
        *(f"--hidden-import={name}" for name in HIDDEN),
        *(f"--exclude-module={name}" for name in LEFT_OUT),
        *for_this_system(work),
    ]


def for_this_system(work: Path) -> list[str]:
    """What Windows and macOS want besides. Neither has been run yet: try it before you rely on it."""
    match sys.platform:
        case "win32":
            version = work / "version.txt"
            version.write_text(windows_version(), encoding="utf-8")
            return [f"--version-file={version}", *icon("checkin.ico")]
        case "darwin":
            entitlements = work / "entitlements.plist"
            entitlements.write_text(MAC_ENTITLEMENTS, encoding="utf-8")
            return [f"--osx-entitlements-file={entitlements}", "--osx-bundle-identifier=checkin", *icon("checkin.icns")]
    return []


def icon(name: str) -> list[str]:
    file = ROOT / "resources" / "icons" / name
    return [f"--icon={file}"] if file.is_file() else []


def windows_version() -> str:
    """What the properties of checkin.exe show."""
    numbers = tuple([*(int(part) for part in re.findall(r"\d+", __version__)), 0, 0, 0, 0][:4])
    return f"""\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("FileDescription", "{PROJECT["project"]["description"]}"),
      StringStruct("ProductName", "checkin"),
      StringStruct("ProductVersion", "{__version__}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])]),
  ],
)
"""


# Without the camera's entitlement, a program that macOS has hardened gets black frames instead of an error.
MAC_ENTITLEMENTS = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
    <key>com.apple.security.device.camera</key><true/>
    <key>com.apple.security.cs.allow-unsigned-executable-memory</key><true/>
</dict>
</plist>
"""


def main() -> None:
    given = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    given.add_argument("--one-file", action="store_true", help="a single file, which starts slower")
    given.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR", help="default dist")
    chosen = given.parse_args()
    with tempfile.TemporaryDirectory(prefix="checkin-build-") as work:
        run(arguments(chosen.out.resolve(), Path(work), one_file=chosen.one_file))


if __name__ == "__main__":
    main()
