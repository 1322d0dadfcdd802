"""Every sentence is there in every language, and they are changed while the windows run."""

import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

import checkin
from checkin.shipped import RESOURCES
from checkin.ui.language import LANGUAGES, VISITORS, Language

UI = Path(checkin.__file__).parent / "ui"
TOOLS = Path(PySide6.__file__).parent
# What visitors see, and nothing that only staff do.
SHARED = ("verdicts", "helping", "scene", "stage", "tile", "pieces", "page", "keyboard")
KIOSK = [*(UI / "kiosk").glob("*.py"), *(UI / f"{name}.py" for name in SHARED)]
SOURCES = {
    code: sorted(map(str, UI.rglob("*.py") if code in LANGUAGES else KIOSK)) for code in VISITORS if code != "en"
}
TRANSLATED = list(SOURCES)
FILLED = re.compile(r"\{\w+\}")


def sentences(file: Path) -> dict[tuple[str, str], tuple[str, str]]:
    """Translation and its state, by context and sentence."""
    tree = ET.parse(file)
    return {
        (context.findtext("name"), message.findtext("source")): (
            message.findtext("translation") or "",
            message.find("translation").get("type", "finished"),
        )
        for context in tree.iter("context")
        for message in context.iter("message")
    }


@pytest.fixture
def tool() -> Iterator[Path]:
    if not (TOOLS / "lupdate").is_file():
        pytest.skip("this PySide6 comes without lupdate")
    return TOOLS


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_sentence_is_translated(code: str) -> None:
    for (_, sentence), (translation, state) in sentences(RESOURCES / "translations" / f"{code}.ts").items():
        assert (state, translation not in ("", sentence)) == ("finished", True), sentence


@pytest.mark.parametrize("code", TRANSLATED)
def test_what_is_to_be_filled_in_stands_in_the_translation_too(code: str) -> None:
    for (_, sentence), (translation, _) in sentences(RESOURCES / "translations" / f"{code}.ts").items():
        assert sorted(FILLED.findall(sentence)) == sorted(FILLED.findall(translation)), sentence


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_sentence_of_the_program_is_missing_and_none_is_left_over(code: str, tool: Path, tmp_path: Path) -> None:
    found = tmp_path / f"{code}.ts"
    subprocess.run([tool / "lupdate", "-silent", *SOURCES[code], "-ts", found], check=True)
    assert sentences(found).keys() == sentences(RESOURCES / "translations" / f"{code}.ts").keys()


@pytest.mark.parametrize("code", TRANSLATED)
def test_the_compiled_translation_is_up_to_date(code: str, tool: Path, tmp_path: Path) -> None:
    ours = RESOURCES / "translations" / f"{code}.ts"
    made = tmp_path / f"{code}.qm"
    subprocess.run([tool / "lrelease", "-silent", ours, "-qm", made], check=True)
    assert made.read_bytes() == ours.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize(
    ("preferred", "code"), [("en", "en"), ("en_GB", "en"), ("zh_CN", "zh_CN"), ("zh-Hans-CN", "zh_CN"), ("zh", "zh_CN")]
)
def test_a_language_is_known_by_its_many_codes(preferred: str, code: str) -> None:
    language = Language(preferred)
    language.remove()
    assert language.usual == code


@pytest.mark.parametrize(
    ("preferred", "code"),
    [("zh-TW", "zh_TW"), ("zh_HK", "zh_TW"), ("zh-Hant", "zh_TW"), ("zh", "zh_CN"), ("fr_CA", "fr"), ("iw", None)],
)
def test_a_visitor_is_spoken_to_in_the_language_of_the_registration(preferred: str, code: str | None) -> None:
    language = Language("en", offered=VISITORS)
    language.remove()
    assert language.known(preferred) == code


@pytest.mark.parametrize("code", VISITORS)
def test_what_is_written_from_the_right_is_laid_out_from_the_right(code: str) -> None:
    language = Language(code, offered=VISITORS)
    turned = QGuiApplication.layoutDirection()
    language.remove()
    assert (turned == Qt.LayoutDirection.RightToLeft) == (code in ("ar", "he"))
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
