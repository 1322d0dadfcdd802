"""How long registrations take to be read from files, and how much memory that takes."""

import csv
import os
import random
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from checkin.domain import planfile
from checkin.shipped import RESOURCES
from checkin.sources import Taken, open_source

_HEADERS = (
    "票号", "姓名", "英文名", "职务", "公司", "邮箱", "手机", "国家", "代表团", "展位", "团组", "语言", "备注",
    "是否付款", "是否取消",
)  # fmt: skip
_FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林"
_GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰涛明超霞平刚桂文华建国"
# What is read, rows, the bars in seconds of CPU and in MiB.
_CASES = (("csv", 110_000, 4.0, 250), ("xlsx", 110_000, 8.0, 250), ("csv", 1_000_000, 36.0, None))


def _people(rows: int) -> Iterator[tuple[str, ...]]:
    chance = random.Random(7)
    for number in range(rows):
        name = chance.choice(_FAMILY) + "".join(chance.choices(_GIVEN, k=2))
        yield (
            f"{number:09d}", name, f"Wei {number % 977} Chen", "Engineer", f"华北工业公司 {number % 5000}",
            f"p{number}@example.org", f"0138{number:07d}", "China", f"代表团 {number % 90}", f"H{number % 800}",
            f"B{number // 4}", "zh_CN", "", "是", "否",
        )  # fmt: skip


def _write_csv(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)


def _write_xlsx(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    book = f'<workbook xmlns="{main}" xmlns:r="{{}}"><sheets>{{}}</sheets></workbook>'
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheet = '<sheet name="People" sheetId="1" r:id="rId1"/>'
    target = f'<Relationship Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/>'
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        root = f'<Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/>'
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{package}">{root}</Relationships>')
        archive.writestr("xl/workbook.xml", book.format(relations, sheet))
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}">{target}</Relationships>')
        with archive.open("xl/worksheets/sheet1.xml", "w") as file:
            file.write(f'<worksheet xmlns="{main}"><sheetData>'.encode())
            for number, row in enumerate(rows, 1):
                cells = "".join(
                    f'<c r="{chr(65 + place)}{number}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
                    for place, text in enumerate(row)
                )
                file.write(f'<row r="{number}">{cells}</row>'.encode())
            file.write(b"</sheetData></worksheet>")


def write_list(path: Path, rows: int) -> None:
    """A list of so many people, as its name ends."""
    (_write_csv if path.suffix == ".csv" else _write_xlsx)(path, [_HEADERS, *_people(rows)])


def _most_memory() -> float:
    """The most memory this process has held so far, in MiB. What getrusage tells begins with the parent's."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _read(path: Path) -> None:
    plan = planfile.read((RESOURCES / "plans" / "small.toml").read_text(encoding="utf-8"))
    before = _most_memory()
    began = time.process_time()
    taken = sum(isinstance(row, Taken) for row in open_source(path, plan).registrations())
    seconds = time.process_time() - began
    grown = _most_memory() - before
    print(taken, seconds, grown)  # noqa: T201


def table() -> list[tuple[str, ...]]:
    """Rows of what, figure, bar and whether it is met."""
    found: list[tuple[str, ...]] = []
    with tempfile.TemporaryDirectory() as folder:
        for kind, rows, seconds_bar, memory_bar in _CASES:
            path = Path(folder) / f"{rows}.{kind}"
            write_list(path, rows)
            command = [sys.executable, __file__, str(path)]
            environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
            done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, timeout=300, check=True)
            taken, seconds, grown = map(float, done.stdout.split())
            if taken != rows:
                raise RuntimeError(f"{taken:.0f} of {rows} rows were taken")
            what = f"{rows:,} rows of {kind}"
            met = "met" if seconds < seconds_bar else "MISSED"
            found.append((f"{what}, seconds of CPU", f"{seconds:.2f}", f"under {seconds_bar:g}", met))
            if memory_bar:
                met = "met" if grown < memory_bar else "MISSED"
                found.append((f"{what}, MiB of memory", f"{grown:.0f}", f"under {memory_bar}", met))
            else:
                found.append((f"{what}, MiB of memory", f"{grown:.0f}", "", ""))
    return found


def main() -> int:
    """Print the table; 1 when a bar was missed."""
    rows = table()
    for row in rows:
        print("  ".join(f"{cell:<52}" if number == 0 else f"{cell:>10}" for number, cell in enumerate(row)))  # noqa: T201
    return int(any("MISSED" in row for row in rows))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _read(Path(sys.argv[1]))
    else:
        sys.exit(main())
