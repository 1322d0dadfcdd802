"""Workbooks written by hand, part by part, as spreadsheet programs write them and as none would."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>'
    "</cellXfs></styleSheet>"
)

Cell = str | int | float | bool | None


def cell_xml(reference: str, cell: Cell) -> str:
    """A text that begins with "<" goes in as it is, with the reference in place of "@"."""
    match cell:
        case None:
            return ""
        case bool():
            return f'<c r="{reference}" t="b"><v>{cell:d}</v></c>'
        case int() | float():
            return f'<c r="{reference}"><v>{cell!r}</v></c>'
        case str() if cell.startswith("<"):
            return cell.replace("@", reference)
        case _:
            return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'


def letters(column: int) -> str:
    text = ""
    while column:
        column, letter = divmod(column - 1, 26)
        text = chr(65 + letter) + text
    return text


def sheet_xml(rows: Sequence[Sequence[Cell]], after: str = "") -> str:
    lines = (
        f'<row r="{number}">{"".join(cell_xml(f"{letters(at)}{number}", cell) for at, cell in enumerate(row, 1))}</row>'
        for number, row in enumerate(rows, 1)
    )
    return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData>{after}</worksheet>'


def parts_of(sheets: Mapping[str, str]) -> dict[str, str]:
    """The parts of a workbook with these sheets, each given as its XML."""
    numbered = list(enumerate(sheets.items(), 1))
    listed = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, (name, _) in numbered)
    targets = "".join(relation(f"rId{n}", "worksheet", f"worksheets/sheet{n}.xml") for n, _ in numbered)
    return {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">{relation("r", "officeDocument", "xl/workbook.xml")}'
        "</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{targets}'
        f"{relation('rId900', 'styles', 'styles.xml')}</Relationships>",
        "xl/styles.xml": STYLES,
        **{f"xl/worksheets/sheet{n}.xml": xml for n, (_, xml) in numbered},
    }


def relation(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def write_parts(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path
