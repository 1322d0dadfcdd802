"""From names to glyphs: the right face for every script, nothing lost without a word."""

import pytest

from checkin.badges.scripts import Form, clean
from checkin.badges.shaping import Font, Typesetter

TYPESETTER = Typesetter()

EUROPE = (
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"
    "ĀāĂăĄąĆćĊċČčĎďĐđĒēĖėĘęĚěĞğĠġĢģĦħĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ"
)
VIETNAM = "ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹƠơƯưĐđ"
CYRILLIC = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяЂЃЄЅІЇЈЉЊЋЌЎЏҐґҒғҚқҢңҮүҰұҺһӘәӨө"
GREEK = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψωΆΈΉΊΌΎΏΐΰάέήίόύώϊϋἈἘἨὈὨᾳῃῳ"
JAPAN = "佐々木直骨蔵之介ぁあがぱんゔァアガパンヴー・「」株式会社𠮷髙﨑"
KOREA = "김철수남궁민수삼성전자주식회사똠쀍힣"
CHINA = "王小明龚龑铉㛃䶮𬭎北京字节跳动科技有限公司（）·《》"
TAIWAN = "陳俊彥國立臺灣大學龜鬱"


@pytest.mark.parametrize(
    "text", [EUROPE, VIETNAM, CYRILLIC, GREEK, JAPAN, KOREA, CHINA, TAIWAN, "श्रीमती कृष्णाक्षी द्विवेदी", "O’Brien–Ó №5 €"]
)
def test_the_fonts_have_every_character(text: str) -> None:
    line = TYPESETTER.shape(clean(text), Font(700))
    assert line.missing == ()
    assert line.text == clean(text)


@pytest.mark.parametrize(
    ("text", "missing", "left"),
    [
        ("ܡܪܝܡ Ali", ("ܡ", "ܪ", "ܝ"), "Ali"),
        ("ᏣᎳᎩ", ("Ꮳ", "Ꮃ", "Ꭹ"), ""),
        ("a\ue000b", ("\ue000",), "ab"),
        ("", (), ""),
    ],
)
def test_what_no_font_has_is_told_and_left_out(text: str, missing: tuple[str, ...], left: str) -> None:
    line = TYPESETTER.shape(text, Font(400))
    assert line.missing == missing
    assert line.text.strip() == left


@pytest.mark.parametrize("emoji", ["😀", "👩‍💻", "👍🏽", "🇩🇪", "🏴\U000e0067\U000e0062\U000e007f", "✨"])
def test_emoji_are_no_part_of_a_name(emoji: str) -> None:
    line = TYPESETTER.shape(f"Anna {emoji}", Font(400))
    assert line.missing == ()
    assert line.text == "Anna "


def test_marks_typed_apart_are_drawn_like_the_whole_letter() -> None:
    apart = "Nguye\u0302\u0303n Thi\u0323"
    assert TYPESETTER.shape(clean(apart), Font(700)).glyphs == TYPESETTER.shape("Nguyễn Thị", Font(700)).glyphs


def test_a_letter_that_only_exists_with_a_separate_mark_is_drawn() -> None:
    line = TYPESETTER.shape(clean("J\u0301o\u0304\u0323"), Font(700))
    assert line.missing == ()
    assert line.advances[1] == 0


@pytest.mark.parametrize("char", ["直", "骨", "角"])
def test_the_same_character_has_the_form_of_its_country(char: str) -> None:
    forms: tuple[Form, ...] = ("SC", "TC", "JP", "KR")
    outlines = {TYPESETTER.shape(char, Font(700, form)).glyphs[0].outline.path for form in forms}
    assert len(outlines) >= 2


def test_bold_is_bold_in_every_face() -> None:
    for text in ("I", "丨", "ㅣ", "ا", "ו"):
        thin, bold = (TYPESETTER.shape(text, Font(weight)).glyphs[0].outline for weight in (100, 700))
        assert bold.right - bold.left > 1.3 * (thin.right - thin.left)


@pytest.mark.parametrize("char", "Яωםم丁あ국กกກကកकকகకકਕକಕകකကაաአཀހ")
def test_every_script_has_a_bold(char: str) -> None:
    light, bold = (TYPESETTER.shape(char, Font(weight)).glyphs for weight in (400, 700))
    assert light[0].outline.path != bold[0].outline.path


def test_figures_are_the_same_beside_every_script() -> None:
    alone = TYPESETTER.shape("7", Font(700)).glyphs[0].outline
    assert TYPESETTER.shape("李7", Font(700)).glyphs[1].outline is alone


def test_turkish_letters_follow_the_language() -> None:
    plain, turkish = (TYPESETTER.shape("fi", Font(400, language=language)) for language in ("en", "tr"))
    assert len(plain.advances) == len(turkish.advances) == 2
    assert TYPESETTER.shape("ş", Font(400, language="ro")).glyphs != TYPESETTER.shape("ş", Font(400)).glyphs


def test_a_line_is_as_wide_as_its_advances() -> None:
    line = TYPESETTER.shape("Preußler 李", Font(700))
    assert line.width == pytest.approx(sum(line.advances), abs=0.1)
    assert len(line.advances) == len(line.text)


def test_a_line_that_runs_left_is_drawn_from_its_end() -> None:
    line = TYPESETTER.shape("אב", Font(400))
    alone = [TYPESETTER.shape(char, Font(400)).glyphs[0].outline for char in "בא"]
    assert [glyph.outline for glyph in line.glyphs] == alone


def test_a_line_runs_as_the_whole_does_that_it_is_a_line_of() -> None:
    own, of_hebrew = (TYPESETTER.shape("ACME 12 א", Font(400, leftward=leftward)) for leftward in (None, True))
    assert own.glyphs[0].outline is TYPESETTER.shape("A", Font(400)).glyphs[0].outline
    assert of_hebrew.glyphs[0].outline is TYPESETTER.shape("א", Font(400)).glyphs[0].outline
    assert own.width == pytest.approx(of_hebrew.width)


def test_brackets_turn_with_the_text() -> None:
    to_the_right, to_the_left = (TYPESETTER.shape("(א)", Font(400, leftward=leftward)) for leftward in (False, True))
    assert to_the_right.glyphs == to_the_left.glyphs


def test_scripts_that_reach_far_need_more_between_lines() -> None:
    leadings = [TYPESETTER.shape(text, Font(400)).leading for text in ("Anna", "דוד", "محمد", "ລາວ", "ខ្មែរ")]
    assert leadings == sorted(set(leadings))
    assert TYPESETTER.shape("Anna ខ្មែរ", Font(400)).leading == leadings[-1]
