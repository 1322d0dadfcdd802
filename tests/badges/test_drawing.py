"""Whole badges: what stands on them, where, and that their code can be scanned."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from checkin.badges import Badge, BadgeError, Holder
from checkin.badges.colours import BLACK, LEAST_CONTRAST, WHITE, contrast, ink_on, rgb
from checkin.badges.drawing import Drawer
from checkin.badges.elements import Box, Ribbon, Text
from checkin.badges.proof import render
from checkin.badges.template import Template, load, shipped

CODE = ("CHECKIN0123456789ABCDEFGHJKLMNPQRSTUVWXYZ" * 4)[:149]
A6 = shipped()
DRAWER = Drawer(A6)
DPI = 100
PLAIN = Holder("Wei Zhang", "Wei Zhang", "", "", "Visitor", "#1A4CAB", CODE)


def badge(name: str, latin_name: str = "", company: str = "", *, language: str = "", country: str = "") -> Badge:
    holder = replace(PLAIN, name=name, latin_name=latin_name, company=company, language=language, country=country)
    return DRAWER.draw(holder, conference="17th Congress", dates="14-15 April")


def part(pdf: bytes, element: str) -> NDArray[np.uint8]:
    """The picture of what is in the box of an element."""
    box = next(one.box for one in A6.elements if one.id == element)
    left, top, right, bottom = (
        round(side * DPI / 25.4) for side in (box.x, box.y, box.x + box.width, box.y + box.height)
    )
    return render(pdf, DPI)[top:bottom, left:right]


def has_ink(pdf: bytes, element: str) -> bool:
    return bool((part(pdf, element) < 128).any())


def outside_is_white(pdf: bytes, template: Template) -> bool:
    picture = render(pdf, DPI)
    for element in template.elements:
        box = element.box
        left, top = (int(side * DPI / 25.4) for side in (box.x, box.y))
        right, bottom = (int(side * DPI / 25.4) + 2 for side in (box.x + box.width, box.y + box.height))
        picture[top:bottom, left:right] = 255
    return bool((picture == 255).all())


@pytest.mark.parametrize(
    ("name", "latin_name", "company", "language"),
    [
        ("李伟", "Li Wei", "北京字节跳动科技有限公司", "zh"),
        ("Maximilian Müller-Schönenberger", "", "Großräumige Prüftechnik GmbH", "de"),
        ("Nguyễn Thị Phương Thảo", "Nguyen Thi Phuong Thao", "Công ty Cổ phần Hàng không VietJet", "vi"),
        ("Александр Сергеевич Преображенский-Воздвиженский", "Aleksandr Preobrazhenskii", "Газпром нефть", "ru"),
        ("Κωνσταντίνος Παπαδημητρίου-Χατζηγεωργίου", "Konstantinos Papadimitriou", "Εθνική Τράπεζα", "el"),
        ("佐々木 直骨 蔵之介", "Sasaki Naohone Kuranosuke", "株式会社日立製作所", "ja"),
        ("陳俊彥", "Chen Junyan", "國立臺灣大學", "zh-Hant"),
        ("김철수", "Kim Cheol-su", "삼성전자 주식회사", "ko"),
        ("محمد عبد الرحمن بن عبد العزيز آل سعود", "Mohammed bin Abdulaziz", "شركة أرامكو (Aramco) 2026", "ar"),
        ("דָּוִד בן־גוריון", "David Ben-Gurion", "האוניברסיטה העברית", "he"),
        ("ณัฐวุฒิ สุวรรณภูมิพิพัฒน์ ณ อยุธยา", "Nattawut na Ayutthaya", "บริษัท ปตท. จำกัด (มหาชน)", "th"),
        ("श्रीमती कृष्णाक्षी द्विवेदी", "Krishnakshi Dwivedi", "भारतीय प्रौद्योगिकी संस्थान", "hi"),
        ("ខៀវ សំផន", "Khieu Samphan", "សាកលវិទ្យាល័យភូមិន្ទភ្នំពេញ", "km"),
        ("გიორგი მღვდელიშვილი", "Giorgi Mghvdelishvili", "თბილისის უნივერსიტეტი", "ka"),
    ],
)
def test_a_name_in_its_own_script_with_the_latin_one_below(
    name: str, latin_name: str, company: str, language: str
) -> None:
    drawn = badge(name, latin_name, company, language=language)
    assert (drawn.missing, drawn.overflow) == ((), ())
    assert has_ink(drawn.pdf, "name")
    assert has_ink(drawn.pdf, "company")
    assert has_ink(drawn.pdf, "latin name") == bool(latin_name)
    assert outside_is_white(drawn.pdf, A6)


def test_the_page_is_exactly_as_large_as_the_paper() -> None:
    drawn = badge("Wei Zhang")
    assert (drawn.width_mm, drawn.height_mm) == (105, 148)
    document = pypdfium2.PdfDocument(drawn.pdf)
    assert document[0].get_size() == pytest.approx((105 / 25.4 * 72, 148 / 25.4 * 72), abs=0.001)
    assert len(document) == 1
    document.close()


def test_the_code_is_read_from_the_page() -> None:
    picture = render(badge("Wei Zhang").pdf, 200)
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [CODE]


def test_the_code_lies_on_whole_dots_of_the_printer() -> None:
    picture = render(badge("Wei Zhang").pdf, A6.dpi)
    code = next(one.box for one in A6.elements if one.id == "code")
    left, top, right, bottom = (
        int(side * A6.dpi / 25.4) for side in (code.x, code.y, code.x + code.width, code.y + code.height)
    )
    dark = picture[top:bottom, left:right, 0] < 128
    columns = np.flatnonzero((dark[:, 1:] != dark[:, :-1]).any(axis=0))
    # PDFium rounds the page up to whole pixels and stretches it with that, so an edge may be one off.
    assert {(int(after - before) + 1) % 8 for before, after in pairwise(columns)} <= {0, 1, 2}
    assert abs(int(columns[-1] - columns[0]) - 41 * 8) <= 1


def test_the_latin_name_is_not_said_twice() -> None:
    assert not has_ink(badge("Wei Zhang", "WEI ZHANG").pdf, "latin name")
    assert not has_ink(badge("Zoë", "Zoe\u0308").pdf, "latin name")
    assert has_ink(badge("Zoë", "Zoe").pdf, "latin name")


def test_a_name_that_no_font_can_write_is_replaced_by_the_latin_one() -> None:
    drawn = badge("ܡܘܚܡܕ ܥܒܕ", "Mohammed Abdul")
    assert drawn.missing == ("ܡ", "ܘ", "ܚ", "ܕ", "ܥ", "ܒ")
    assert np.array_equal(part(drawn.pdf, "name"), part(badge("Mohammed Abdul").pdf, "name"))
    assert not has_ink(drawn.pdf, "latin name")


def test_without_a_latin_name_what_can_be_written_is_shown() -> None:
    drawn = badge("Anna Ꭰ Berg")
    assert drawn.missing == ("Ꭰ",)
    assert np.array_equal(part(drawn.pdf, "name"), part(badge("Anna Berg").pdf, "name"))


def test_a_name_of_which_nothing_can_be_written_is_told() -> None:
    drawn = badge("ᏣᎳᎩ")
    assert drawn.missing == ("Ꮳ", "Ꮃ", "Ꭹ")
    assert not has_ink(drawn.pdf, "name")


def test_an_emoji_is_left_out_without_a_word() -> None:
    drawn = badge("Anna 😀 Berg ✨")
    assert drawn.missing == ()
    assert drawn.pdf == badge("Anna Berg").pdf
    assert badge("😀", "Anna").pdf == badge("Anna", "Anna").pdf


def test_a_missing_letter_in_the_company_is_told_too() -> None:
    assert badge("Ali", company="ᏣᎳᎩ Inc.").missing == ("Ꮳ", "Ꮃ", "Ꭹ")


def test_without_a_company_its_place_stays_empty() -> None:
    assert not has_ink(badge("Wei Zhang").pdf, "company")


def test_the_dates_are_left_out_together_with_what_joins_them() -> None:
    with_none = DRAWER.draw(PLAIN, conference="17th Congress")
    other = DRAWER.draw(PLAIN, conference="17th Congress", dates="  ")
    assert with_none.pdf == other.pdf
    assert has_ink(with_none.pdf, "conference")
    assert not has_ink(DRAWER.draw(PLAIN).pdf, "conference")


def test_the_form_of_a_character_follows_the_person() -> None:
    chinese, japanese, by_country, by_kana = (
        badge("直骨", language="zh"),
        badge("直骨", language="ja"),
        badge("直骨", country="JP"),
        badge("サ直骨"),
    )
    assert chinese.pdf != japanese.pdf
    assert japanese.pdf == by_country.pdf
    assert badge("サキ", company="直骨").pdf == badge("サキ", company="直骨", language="").pdf
    assert np.array_equal(
        part(badge("サキ", company="直骨").pdf, "company"),
        part(badge("x", company="直骨", language="ja").pdf, "company"),
    )
    assert by_kana.missing == ()


def test_what_had_to_be_cut_is_told() -> None:
    drawn = badge("Wei Zhang", company="Very long department of a very long institute, " * 12)
    assert drawn.overflow == ("company",)
    assert outside_is_white(drawn.pdf, A6)


def test_the_same_badge_is_the_same_bytes() -> None:
    assert Drawer(A6).draw(PLAIN).pdf == Drawer(A6).draw(PLAIN).pdf


def test_the_name_is_not_in_the_properties_of_the_file() -> None:
    assert b"Zhang" not in badge("Wei Zhang").pdf


@pytest.mark.parametrize(
    ("colour", "ink"),
    [
        ("#1A4CAB", WHITE),
        ("#00743A", WHITE),
        ("#B8860B", BLACK),
        ("#FFFFFF", BLACK),
        ("#000000", WHITE),
        ("#e5e7eb", BLACK),
    ],
)
def test_the_ribbon_has_its_colour_to_the_edge_and_a_label_to_be_read(
    colour: str, ink: tuple[float, float, float]
) -> None:
    picture = render(DRAWER.draw(replace(PLAIN, colour=colour)).pdf, DPI)
    red, green, blue = bytes.fromhex(colour[1:])
    ribbon = next(one.box for one in A6.elements if isinstance(one, Ribbon))
    top = int(ribbon.y * DPI / 25.4) + 2
    for edge in (picture[-1], picture[top:, 0], picture[top:, -1]):
        assert (edge == (red, green, blue)).all()
    assert (picture[top:] == np.array(ink) * 255).all(axis=2).any()


@given(colour=st.integers(0, 0xFFFFFF))
def test_the_label_can_be_read_on_every_colour(colour: int) -> None:
    ground = rgb(f"#{colour:06X}")
    assert contrast(ink_on(ground), ground) >= LEAST_CONTRAST


@pytest.mark.parametrize("colour", ["", "red", "#FFF", "1A4CAB", "#12345G", "#1A4CAB\n"])
def test_a_colour_that_is_none_is_refused(colour: str) -> None:
    with pytest.raises(BadgeError, match="is not a colour"):
        DRAWER.draw(replace(PLAIN, colour=colour))


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("", "has no code yet"),
        ("x" * 2000, "too fine for its box"),
        ("A" * 5000, "does not fit into a QR code"),
        ("\ud800", "does not fit into a QR code"),
    ],
)
def test_a_badge_without_a_code_that_can_be_drawn_is_refused(code: str, said: str) -> None:
    with pytest.raises(BadgeError, match=said):
        DRAWER.draw(replace(PLAIN, code=code))


@pytest.mark.parametrize("code", ["A", "https://example.org/b/7k3m9q", "札幌-2026-Ü", "x" * 300])
def test_the_code_of_another_system_is_drawn_as_it_is(code: str, reads: Callable[..., bool]) -> None:
    drawn = DRAWER.draw(replace(PLAIN, code=code))
    assert reads(drawn, A6, code)
    assert not reads(drawn, A6, code + "x")


def test_a_code_under_something_else_is_found_before_it_is_printed() -> None:
    code = next(one.box for one in A6.elements if one.id == "code")
    ribbon = next(one for one in A6.elements if isinstance(one, Ribbon))
    over = replace(ribbon, id="over", box=Box(code.x, code.y, code.width / 2, code.height))
    broken = replace(A6, elements=(*A6.elements, over))
    with pytest.raises(BadgeError, match="cannot be read back"):
        Drawer(broken).draw(PLAIN)


def test_a_template_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "label.toml"
    path.write_text(
        """
[page]
width = 100
height = 50
dpi = 203
[[element]]
id = "who"
type = "text"
value = "{name} ({country}) {{booth {booth}}}"
box = [2, 2, 60, 46]
max_size = 30
min_size = 6
max_lines = 3
align = "left"
valign = "top"
colour = "#FF0000"
[[element]]
id = "code"
type = "qr"
box = [66, 8, 34, 34]
""",
        encoding="utf-8",
    )
    template = load(path)
    drawn = Drawer(template).draw(replace(PLAIN, country="CN", booth="7B"))
    picture = render(drawn.pdf, DPI)
    red = np.argwhere((picture == (255, 0, 0)).all(axis=2))
    assert picture.shape == (197, 394, 3)
    assert red.min(axis=0) == pytest.approx([2 / 25.4 * DPI] * 2, abs=6)
    assert isinstance(template.elements[0], Text)


def test_the_picture_for_a_window() -> None:
    picture = render(badge("Wei Zhang").pdf)
    assert picture.shape == (1119, 794, 3)
    assert picture.dtype == np.uint8
    assert picture.flags["C_CONTIGUOUS"]
    assert tuple(picture[-1, 0]) == (0x1A, 0x4C, 0xAB)  # red first


anything = st.text(max_size=150)


@settings(max_examples=40, deadline=None)
@given(name=anything, latin_name=anything, company=anything, category=anything, language=st.text(max_size=8))
def test_whatever_is_written_a_badge_comes_out_and_nothing_leaves_its_box(
    name: str, latin_name: str, company: str, category: str, language: str
) -> None:
    holder = Holder(name, latin_name, "", company, category, "#1A4CAB", CODE, language=language)
    drawn = DRAWER.draw(holder, conference=company, dates=name)
    assert outside_is_white(drawn.pdf, A6)
