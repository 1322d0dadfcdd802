"""Freezes the program with PyInstaller for the system this runs on: python build_spec.py [--one-file] [--out DIR].

It makes dist/checkin/, a folder with the program and all it needs, or with --one-file a single file, which starts
slower because it unpacks itself each time. PyInstaller is in the extra `build`: pip install '.[build]'.

What goes in follows from the dependencies in pyproject.toml: whatever else is installed beside them stays out, and so
do the parts of Qt that the program does not use, with every library that only they need. OpenCV is the one in
build/opencv where .ci/small-opencv has built it, as `make frozen` does first: that of the wheel is 140 MB larger. The
sections for Windows and macOS have not been run yet: try them before you rely on them.
"""

import argparse
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from importlib import metadata
from pathlib import Path, PurePath
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from checkin import __version__
from checkin.shipped import FONTS, font

ROOT = Path(__file__).resolve().parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

SMALL_OPENCV = ROOT / "build" / "opencv"

# A file of the bundle: where it lies there, where it comes from, and what PyInstaller calls such a file.
Entry = tuple[str, str, str]

# PyInstaller does not see db/env.py. It imports only what the store does; these are what Alembic loads by name for it.
# Uvicorn and SQLAlchemy load by name what a hub needs of them, anyascii its table, and Python its time
# zones where the system has none.
HIDDEN = (
    *("alembic.ddl.sqlite", "alembic.ddl.postgresql", "logging.config"),
    *("sqlalchemy.dialects.postgresql.psycopg", "psycopg_binary"),
    *("uvicorn.loops.asyncio", "uvicorn.protocols.http.h11_impl", "uvicorn.lifespan.off"),
    *("uvicorn.loops.uvloop", "uvicorn.protocols.http.httptools_impl"),
    *("anyascii._data", "tzdata"),
)

# Modules of the dependencies that nothing here uses, and that would bring large libraries along.
UNUSED = (
    *("tkinter", "PIL.ImageTk", "PIL._imagingtk", "PIL.AvifImagePlugin", "PIL._avif"),
    *("pyqtgraph.examples", "pyqtgraph.opengl", "pyqtgraph.jupyter", "pyqtgraph.console"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtPdf", "PySide6.QtDesigner"),
    *("PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtWebEngineQuick", "PySide6.QtWebView"),
    *("PySide6.Qt3DCore", "PySide6.Qt3DRender", "PySide6.QtCharts", "PySide6.QtDataVisualization", "PySide6.QtGraphs"),
    *("PySide6.QtLocation", "PySide6.QtPositioning", "PySide6.QtBluetooth", "PySide6.QtSerialBus", "PySide6.QtSql"),
    *("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtMultimediaWidgets", "PySide6.QtConcurrent"),
    *("PySide6.QtTest", "PySide6.QtDBus", "PySide6.QtUiTools"),
    *("rapidfuzz.fuzz_cpp", "rapidfuzz.fuzz_cpp_avx2", "numpy.f2py"),
)

# Files of Qt that are not used, by their place in the bundle. Sounds need no backend: QSoundEffect plays WAV by itself.
QT = ("PySide6/Qt/plugins", "PySide6/plugins")  # Linux and macOS; Windows
UNUSED_PLUGINS = (
    *("multimedia/*", "tls/*", "networkinformation/*", "sqldrivers/*", "qmltooling/*", "designer/*", "generic/*"),
    *("platforminputcontexts/*virtualkeyboard*", "platformthemes/*gtk3*", "texttospeech/*mock*"),
    *("imageformats/*qpdf*", "imageformats/*qtiff*", "imageformats/*qtga*", "imageformats/*qwbmp*"),
    *("egldeviceintegrations/*", "platforms/*eglfs*", "platforms/*linuxfb*", "platforms/*minimal*"),
    *("platforms/*vkkhrdisplay*", "platforms/*vnc*", "platforms/*direct2d*"),
)
UNUSED_FILES = (
    *("PySide6/Qt/qml/*", "PySide6/qml/*", "PySide6/Qt/translations/*", "PySide6/translations/*"),
    *("PySide6/opengl32sw.dll", "cv2/data/*", "*/tests/*"),
    # The simulation makes up people and companies only. PyInstaller takes all that Faker can make up, and as sources.
    *(f"faker/providers/{what}/*" for what in ("address", "automotive", "bank", "barcode", "color", "currency")),
    *(f"faker/providers/{what}/*" for what in ("date_time", "geo", "internet", "job", "lorem", "phone_number", "ssn")),
)

# What only these load is left to the system: the print service's library comes with the print service.
LEANING = ("libcupsprintersupport.so",)


def distributions() -> dict[str, metadata.Distribution]:
    """What the program is given out with, by canonical name: its dependencies, theirs, and so on, as installed here."""
    found: dict[str, metadata.Distribution] = {}
    wanted = [Requirement(text) for text in PROJECT["project"]["dependencies"]]
    while wanted:
        asked = wanted.pop()
        name = canonicalize_name(asked.name)
        if asked.marker and not asked.marker.evaluate({"extra": ""}):
            continue
        new = name not in found
        found[name] = found[name] if not new else metadata.distribution(asked.name)
        for text in found[name].requires or ():
            needed = Requirement(text)
            of_extra = any(needed.marker and needed.marker.evaluate({"extra": extra}) for extra in asked.extras)
            if of_extra and canonicalize_name(needed.name) not in found:
                needed.marker = None
            elif not new:
                continue
            wanted.append(needed)
    return dict(sorted(found.items()))


def strangers() -> list[str]:
    """Modules that are installed here and are not of the program's dependencies: tools for tests, say."""
    ours = distributions().keys() | {"checkin"}
    return [
        module
        for module, owners in metadata.packages_distributions().items()
        if module.isidentifier() and not ours & {canonicalize_name(owner) for owner in owners}
    ]


def shipped() -> Iterator[tuple[str, str]]:
    """Files with the folder of the bundle that they belong in; the list is the wheel's."""
    for source, inside in PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"].items():
        for file in (ROOT / source).rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                yield str(file), str(Path(inside) / file.relative_to(ROOT / source).parent)


def fonts() -> Iterator[tuple[str, str]]:
    """The program looks for their packages by name while it runs, so PyInstaller sees neither these nor the files."""
    places = [Path(place).resolve() for place in sys.path if place]
    for file in (font(name).resolve() for name in FONTS):
        # The checkout is such a place too, and .venv lies in it: the innermost is where packages are.
        packages = max((place for place in places if file.is_relative_to(place)), key=lambda place: len(place.parts))
        yield str(file), str(file.parent.relative_to(packages))


def tables() -> Iterator[tuple[str, str]]:
    """Files that packages read beside their modules, and that PyInstaller takes for modules or does not see."""
    from PyInstaller.utils.hooks import collect_data_files  # noqa: PLC0415  only who freezes has it

    yield from collect_data_files("anyascii")


def licences() -> Iterator[tuple[str, str]]:
    """The texts that every package comes with, to be given out with it; what was built here comes with its own."""
    texts = re.compile("licen[cs]e|copying|notice|authors", re.IGNORECASE)
    for name, each in distributions().items():
        for file in each.files or ():
            if file.parts[0].endswith(".dist-info") and texts.search(str(file)):
                yield str(each.locate_file(file)), str(Path("licences", name, *file.parts[1:-1]))
    for text in (SMALL_OPENCV / "licences").glob("*/*"):
        yield str(text), str(text.parent.relative_to(SMALL_OPENCV))


def freeze(work: Path, *, one_file: bool) -> None:
    """What PyInstaller runs in place of a spec file; the names it gives to one are imported here."""
    from PyInstaller.building.api import COLLECT, EXE, PYZ  # noqa: PLC0415  only who freezes has it
    from PyInstaller.building.build_main import Analysis  # noqa: PLC0415
    from PyInstaller.utils.hooks import collect_submodules  # noqa: PLC0415

    letters = list(fonts())
    found = Analysis(
        [str(ROOT / "checkin" / "__main__.py")],
        pathex=[str(ROOT)],
        datas=[
            *(*shipped(), *letters, *tables()),
            *(*licences(), (str(ROOT / "LICENSE"), "licences/checkin")),
        ],
        hiddenimports=[
            *(*HIDDEN, *collect_submodules("checkin")),
            *sorted({PurePath(inside).parts[0] for _, inside in letters}),
        ],
        excludes=[*UNUSED, *strangers()],
    )
    files = needed([*found.binaries, *found.datas])
    if sys.platform == "linux" and shutil.which("strip"):
        files = [stripped(entry, work / "stripped") for entry in files]
    program = EXE(
        PYZ([module for module in found.pure if not unused(module[0].replace(".", "/"))]),
        found.scripts,
        *([files] if one_file else []),
        name="checkin",
        console=True,
        exclude_binaries=not one_file,
        **for_this_system(work),
    )
    if one_file:
        return
    folder = COLLECT(program, files, name="checkin")
    if sys.platform == "darwin":
        mac_application(folder, work)


def unused(place: str) -> bool:
    path = PurePath(place).as_posix()
    plugin = next((path.removeprefix(f"{folder}/") for folder in QT if path.startswith(f"{folder}/")), None)
    if plugin is not None:
        return any(fnmatch(plugin, pattern) for pattern in UNUSED_PLUGINS)
    return any(fnmatch(path, pattern) for pattern in UNUSED_FILES)


def needed(files: Iterable[Entry]) -> list[Entry]:
    """Without the unused ones, and without the libraries that only those need, or those that lean on the system."""
    gone = [entry for entry in files if unused(entry[0])]
    there = [entry for entry in files if not unused(entry[0])]
    leaning = [entry for entry in there if PurePath(entry[0]).name in LEANING]
    doubtful = libraries([*gone, *leaning])
    sure = (entry for entry in there if entry not in leaning and PurePath(entry[0]).name not in doubtful)
    orphaned = doubtful - libraries(sure)
    # A library lies in the folder of its package, and PyInstaller names it once more at the top, by a link.
    return [entry for entry in there if PurePath(entry[0]).name not in orphaned]


def libraries(files: Iterable[Entry]) -> set[str]:
    """The names of all libraries that these load, directly or not."""
    from PyInstaller.depend.bindepend import get_imports  # noqa: PLC0415

    names: set[str] = set()
    asked = [source for _, source, kind in files if kind in ("BINARY", "EXTENSION")]
    while asked:
        for name, source in get_imports(asked.pop()):
            if PurePath(name).name not in names:
                names.add(PurePath(name).name)
                asked += [str(source)] if source else []
    return names


def stripped(entry: Entry, into: Path) -> Entry:
    """Without the symbols for debuggers, 80 MB in all. A library that this would break is left as it is."""
    place, source, kind = entry
    if kind not in ("BINARY", "EXTENSION"):
        return entry
    slim = into / place
    slim.parent.mkdir(parents=True, exist_ok=True)
    command = ["strip", "--strip-unneeded", "-o", str(slim), source]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603  what was found on this machine
    return (place, str(slim), kind) if done.returncode == 0 and can_be_loaded(slim.read_bytes()) else entry


def can_be_loaded(library: bytes) -> bool:
    """Whether the system can map its segments where they lie: `strip` misplaces those that patchelf has moved.

    The headers are those of a 64-bit ELF file: man 5 elf.
    """
    (start,) = struct.unpack_from("<Q", library, 32)
    size, count = struct.unpack_from("<HH", library, 54)
    headers = (struct.unpack_from("<IIQQQQQQ", library, start + size * number) for number in range(count))
    to_be_mapped = 1
    return all((at - address) % step == 0 for kind, _, at, address, _, _, _, step in headers if kind == to_be_mapped)


def for_this_system(work: Path) -> dict[str, Any]:
    """What Windows and macOS want of a program besides."""
    match sys.platform:
        case "win32":
            version = work / "version.txt"
            version.write_text(windows_version(), encoding="utf-8")
            # Started by a double click it owns its console, and hides it; started in a console it writes there.
            return {"version": str(version), "icon": str(icon(work, "ico")), "hide_console": "hide-early"}
        case "darwin":
            entitlements = work / "entitlements.plist"
            entitlements.write_text(MAC_ENTITLEMENTS, encoding="utf-8")
            return {"entitlements_file": str(entitlements), "icon": str(icon(work, "icns"))}
    return {}


def mac_application(folder: Any, work: Path) -> None:
    """The folder again as checkin.app, which macOS asks the camera for by name."""
    from PyInstaller.building.osx import BUNDLE  # noqa: PLC0415

    BUNDLE(
        folder,
        name="checkin.app",
        icon=str(icon(work, "icns")),
        bundle_identifier="checkin",
        version=__version__,
        info_plist={
            "NSCameraUsageDescription": "The camera reads the QR codes of tickets and badges.",
            "NSHighResolutionCapable": True,
            "LSBackgroundOnly": False,  # it has a console, by which PyInstaller takes it for a service
        },
    )


def icon(work: Path, kind: str) -> Path:
    """The program's icon in all the sizes that an .ico or .icns file has, drawn from the SVG."""
    from PIL import Image  # noqa: PLC0415  only Windows and macOS want it
    from PySide6.QtCore import Qt  # noqa: PLC0415
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    side = 1024
    drawn = QImage(side, side, QImage.Format.Format_RGBA8888)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(str(ROOT / "resources" / "icons" / "checkin.svg")).render(painter)
    painter.end()
    file = work / f"checkin.{kind}"
    picture = Image.frombytes("RGBA", (side, side), bytes(drawn.constBits()))
    if kind == "ico":
        picture.save(file, sizes=[(size, size) for size in (16, 32, 48, 64, 128, 256)])
    else:
        picture.save(file)
    return file


def windows_version() -> str:
    """What the properties of checkin.exe show."""
    numbers = tuple([*(int(part) for part in re.findall(r"\d+", __version__)), 0, 0, 0, 0][:4])
    return f"""\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("FileDescription", "{PROJECT["project"]["description"]}"),
      StringStruct("FileVersion", "{__version__}"),
      StringStruct("InternalName", "checkin"),
      StringStruct("OriginalFilename", "checkin.exe"),
      StringStruct("ProductName", "checkin"),
      StringStruct("ProductVersion", "{__version__}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])]),
  ],
)
"""


# Without the camera's entitlement, a program that macOS has hardened gets black frames instead of an error. Python's
# foreign functions write code while they run, and the libraries inside are not signed by Apple.
MAC_ENTITLEMENTS = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
    <key>com.apple.security.device.camera</key><true/>
    <key>com.apple.security.cs.allow-unsigned-executable-memory</key><true/>
    <key>com.apple.security.cs.disable-library-validation</key><true/>
</dict>
</plist>
"""


def main() -> None:
    from PyInstaller.__main__ import run  # noqa: PLC0415

    given = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    given.add_argument("--one-file", action="store_true", help="a single file, which starts slower")
    given.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR", help="default dist")
    chosen = given.parse_args()
    if SMALL_OPENCV.is_dir():
        # PyInstaller asks Python where modules are, here and in processes of its own.
        sys.path.insert(0, str(SMALL_OPENCV))
        os.environ["PYTHONPATH"] = str(SMALL_OPENCV)
    with tempfile.TemporaryDirectory(prefix="checkin-build-") as folder:
        work = Path(folder)
        spec = work / "checkin.spec"
        steps = (
            *("import sys", "from pathlib import Path", f"sys.path.insert(0, {str(ROOT)!r})", "import build_spec"),
            f"build_spec.freeze(Path({folder!r}), one_file={chosen.one_file})",
        )
        spec.write_text("\n".join(steps), encoding="utf-8")
        out = chosen.out.resolve()
        run([str(spec), "--noconfirm", "--log-level=WARN", f"--distpath={out}", f"--workpath={work / 'work'}"])


if __name__ == "__main__":
    main()
