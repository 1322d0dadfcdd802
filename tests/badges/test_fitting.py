"""Names in their boxes: as large as may be, well broken, and never over the edge."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.badges.fitting import Fitted, Room, fit
from checkin.badges.scripts import Form, clean
from checkin.badges.shaping import Font, Typesetter

TYPESETTER = Typesetter()
NAME = Room(width=252, height=96, max_size=40, min_size=12, max_lines=4)
LABEL = Room(width=150, height=40, max_size=24, min_size=8, max_lines=2)

SPANISH = "María de los Ángeles Fernández de Córdoba y Álvarez de Toledo Martínez-Campos Rey"
GERMAN = "Karl-Theodor Maria Nikolaus Johann Jacob Philipp Franz Joseph Sylvester Buhl-Freiherr von und"
UIGHUR = "阿卜杜热西提·阿卜杜热合曼·买买提尼亚孜"
ARABIC = "محمد عبد الرحمن بن عبد العزيز بن عبد الله بن فيصل بن تركي آل سعود"
THAI = "นายณัฐวุฒิ สุวรรณภูมิพิพัฒน์วัฒนากุล ณ อยุธยา ศรีสุข"
KHMER = "ព្រះបាទសម្ដេចព្រះ នរោត្តម សីហមុនី ព្រះសីហនុ វិបុល ច័ន្ទតារា ហ៊ុន សុភ័ក្រ"
INDIAN = "श्रीमती कृष्णाक्षी राजेन्द्रप्रसाद द्विवेदी त्रिपाठी पाण्डेय श्रेष्ठ"


def set_in(text: str, room: Room, form: Form = "SC") -> Fitted:
    return fit(text, Font(700, form), room, TYPESETTER)


def stays_inside(fitted: Fitted, room: Room) -> bool:
    widest = max(line.width for line in fitted.lines) * fitted.size
    first, last = fitted.lines[0], fitted.lines[-1]
    top = fitted.baselines[0] - first.top * fitted.size
    bottom = fitted.baselines[-1] - last.bottom * fitted.size
    touching = any(
        below - above < (low.top - high.bottom) * fitted.size - 0.01
        for above, below, high, low in zip(
            fitted.baselines, fitted.baselines[1:], fitted.lines, fitted.lines[1:], strict=False
        )
    )
    return (
        not touching
        and widest <= room.width + 0.01
        and top >= -0.01
        and bottom <= fitted.height + 0.01 <= room.height + 0.02
    )


@pytest.mark.parametrize(
    ("text", "lines", "least"),
    [
        ("李伟", ["李伟"], 40),
        ("Wei Zhang", ["Wei Zhang"], 40),
        ("Maximilian Müller-Schönenberger", ["Maximilian Müller-", "Schönenberger"], 26),
        ("Nguyễn Thị Phương Thảo", ["Nguyễn Thị", "Phương Thảo"], 36),
        ("佐々木 直骨 蔵之介", ["佐々木", "直骨 蔵之介"], 38),
        (ARABIC, ["محمد عبد الرحمن", "بن عبد العزيز بن عبد الله", "بن فيصل بن تركي آل سعود"], 21),
        ("Maria von der Leyen und zu Guttenberg", ["Maria von der Leyen", "und zu Guttenberg"], 24),
        ("สมชาย สุวรรณภูมิพิพัฒน์ ณ อยุธยา", ["สมชาย สุวรรณภูมิพิพัฒน์", "ณ อยุธยา"], 23),
        (UIGHUR, ["阿卜杜热西提·", "阿卜杜热合曼·", "买买提尼亚孜"], 25),
        (
            "Александр Сергеевич Преображенский-Воздвиженский",
            ["Александр Сергеевич", "Преображенский-", "Воздвиженский"],
            22,
        ),
        (
            SPANISH,
            ["María de los Ángeles", "Fernández de Córdoba", "y Álvarez de Toledo", "Martínez-Campos Rey"],
            19,
        ),
    ],
)
def test_a_name_is_large_and_breaks_between_its_words(text: str, lines: list[str], least: float) -> None:
    fitted = set_in(text, NAME)
    assert [line.text for line in fitted.lines] == lines
    assert fitted.size >= least
    assert not fitted.cut
    assert stays_inside(fitted, NAME)


@pytest.mark.parametrize(
    "text",
    [
        SPANISH,
        GERMAN,
        UIGHUR * 2,
        SPANISH.upper(),
        "Θ" * 60,
        "Rakotomalala" * 8,
        ARABIC,
        THAI,
        KHMER,
        INDIAN,
        "דוד בן־גוריון הכהן לבית לוי מירושלים (ACME Ltd. 2026) ומתל אביב",
        "გიორგი მღვდელიშვილი-აბაშიძე ლომთათიძე-წერეთელი",
    ],
)
def test_sixty_to_a_hundred_characters_fit_and_stay_readable(text: str) -> None:
    fitted = set_in(text, NAME)
    assert not fitted.cut
    assert fitted.size >= NAME.min_size * 0.99
    assert stays_inside(fitted, NAME)


@pytest.mark.parametrize(
    ("text", "least"), [(SPANISH, 1.15), (ARABIC, 1.35), (THAI, 1.35), (INDIAN, 1.35), (KHMER, 1.6)]
)
def test_the_lines_are_as_far_apart_as_their_script_needs(text: str, least: float) -> None:
    fitted = set_in(text, NAME)
    assert len(fitted.lines) >= 2
    assert min(below - above for above, below in pairwise(fitted.baselines)) >= least * fitted.size - 0.001


def test_every_line_runs_as_the_whole_name_does() -> None:
    _first, last = set_in("ישראל ישראלי Consolidated!", Room(150, 60, max_size=24, min_size=8, max_lines=2)).lines
    assert last.text == "Consolidated!"
    assert last.glyphs[0].outline is TYPESETTER.shape("!", Font(700)).glyphs[0].outline


def test_an_ellipsis_stands_where_the_reading_ends() -> None:
    fitted = set_in("שלום " * 60, LABEL)
    dots = TYPESETTER.shape("א…", Font(700, width=62.5)).glyphs[0].outline
    assert fitted.cut
    assert fitted.lines[-1].glyphs[0].outline.path == dots.path


def test_one_line_more_is_not_taken_for_nothing() -> None:
    room = Room(width=400, height=40, max_size=24, min_size=8, max_lines=2)
    assert [line.text for line in set_in("Li Wei", room).lines] == ["Li Wei"]


def test_a_text_without_breaks_is_broken_between_its_characters() -> None:
    fitted = set_in("北京字节跳动科技有限公司北京字节跳动科技有限公司上海分公司", LABEL)
    assert len(fitted.lines) == 2
    assert abs(len(fitted.lines[0].text) - len(fitted.lines[1].text)) <= 1
    assert not fitted.cut


def test_what_is_too_long_is_set_in_narrower_letters_before_it_is_cut() -> None:
    wide = TYPESETTER.shape("Donaudampfschifffahrt", Font(700))
    room = Room(width=wide.width * 8 * 0.8, height=12, max_size=24, min_size=8, max_lines=1)
    fitted = set_in("Donaudampfschifffahrt", room)
    assert fitted.lines[0].text == "Donaudampfschifffahrt"
    assert fitted.lines[0].width < wide.width * 0.9
    assert fitted.size >= 8
    assert not fitted.cut


@pytest.mark.parametrize(
    "text",
    ["word " * 100, "w" * 400, "漢" * 400, "क्षत्रिय" * 60, "von " * 99 + "A", "محمد" * 99, "ခင်မြင့်" * 60, "ნ" * 400],
)
def test_what_can_never_fit_ends_in_an_ellipsis(text: str) -> None:
    fitted = set_in(text, LABEL)
    assert fitted.cut
    assert fitted.lines[-1].text.endswith("…")
    assert text.startswith(fitted.lines[0].text)
    assert fitted.size >= LABEL.min_size * 0.97
    assert stays_inside(fitted, LABEL)


written = st.text(
    st.characters(codec="utf-8")
    | st.sampled_from([char for char in map(chr, range(0x250)) if unicodedata.category(char) != "Cc"])
    | st.sampled_from(" -·李佐々김नक्षِाẾậЙΩ\u0301\u0323\u0338￥（…ﷺ𒐫"),
    max_size=120,
)


@settings(max_examples=200, deadline=None)
@given(
    text=written,
    width=st.floats(20, 300),
    height=st.floats(6, 200),
    min_size=st.floats(3, 12),
    max_lines=st.integers(1, 5),
    weight=st.sampled_from([400, 700]),
)
def test_any_text_stays_in_any_box(
    text: str, width: float, height: float, min_size: float, max_lines: int, weight: int
) -> None:
    room = Room(width, height, 40, min_size, max_lines)
    fitted = fit(clean(text), Font(weight), room, TYPESETTER)
    assert stays_inside(fitted, room)
    assert len(fitted.lines) <= max_lines
