"""Every sentence is there in every language, and they are changed while the windows run."""

import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest

import checkin
from checkin.shipped import RESOURCES
from checkin.ui.language import LANGUAGES, Language

TRANSLATED = [code for code in LANGUAGES if code != "en"]
TOOLS = Path(PySide6.__file__).parent
SOURCES = sorted(map(str, (Path(checkin.__file__).parent / "ui").rglob("*.py")))


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
        for word in ("{category}", "{gate}", "{time}", "{days}", "{hours}", "{conference}", "{cause}"):
            assert (word in sentence) == (word in translation), sentence


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_sentence_of_the_program_is_missing_and_none_is_left_over(code: str, tool: Path, tmp_path: Path) -> None:
    found = tmp_path / f"{code}.ts"
    subprocess.run([tool / "lupdate", "-silent", *SOURCES, "-ts", found], check=True)
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
