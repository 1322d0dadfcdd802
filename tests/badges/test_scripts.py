"""Which script a text is in, what stays together in it, and where a line may break."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.breaks import between_ideographs, between_words, parts_a_name
from checkin.badges.scripts import (
    COMMON,
    UNKNOWN,
    clean,
    clusters,
    han_form,
    script_of,
)

OTHERS = "Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Laoo Tibt Mymr Geor Armn Ethi Khmr Thaa".split()  # noqa: SIM905


@pytest.mark.parametrize(
    ("char", "script"),
    [
        *[(char, "Latn") for char in "AzéßŁșİıƏệǅªŀﬁＡ"],
        *[(char, "Cyrl") for char in "яЁӨґқ"],
        *[(char, "Grek") for char in "ΩάϊὨ"],
        *[(char, "Hani") for char in "李々〇㐂𠮷龍䶮"],
        *[(char, "Hira") for char in "あゖ"],
        *[(char, "Kana") for char in "アｱヶー"],
        *[(char, "Hang") for char in "김ᄀㄱ"],
        *[(char, "Bopo") for char in "ㄅㆠ"],
        *[(char, "Deva") for char in "कि०"],
        *[(char, "Arab") for char in "محی\u064e١۱،ﷲ"],
        *[(char, "Hebr") for char in "דׁ׳"],
        *[(char, "Thai") for char in "ก็๑฿"],
        *zip("নਨનନநనನനනລཀမნՆንនނ", OTHERS, strict=True),
        *[(char, COMMON) for char in " 1.·’－、（€⁴×\u0301।"],
        *[(char, UNKNOWN) for char in "ܐߊᏣ\ue000\ud800\x07"],
    ],
)
def test_the_script_of_a_character(char: str, script: str) -> None:
    assert script_of(char) == script


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("  Li \t Wei\n", "Li Wei"),
        ("José", "José"),
        ("Nguyê\u0303n", "Nguyễn"),
        ("\u202eevil\u202c \u200fname\u2069", "evil name"),
        ("Donau\u00addampf\u200bschiff\ufeff", "Donaudampfschiff"),
        ("a\x00b\x07c", "abc"),
        ("Anna\u00a0Maria", "Anna\u00a0Maria"),
        ("\u00a0", ""),
        ("\ud800x", "x"),
        ("李\u3000伟", "李 伟"),
        ("a" + "\u0335" * 50, "a" + "\u0335" * 4),
        ("क्‍ष", "क्‍ष"),
        ("", ""),
    ],
)
def test_a_text_is_cleaned_before_it_is_printed(written: str, printed: str) -> None:
    assert clean(written) == unicodedata.normalize("NFC", printed)


@given(text=st.text())
def test_clean_text_is_clean(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert "  " not in once
    assert once == once.strip()


@given(text=st.text())
def test_the_clusters_are_the_whole_text(text: str) -> None:
    assert "".join(clusters(text)) == text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("abc", 3),
        ("x\u0301\u0323y", 2),
        ("क्षत्रिय", 3),
        ("\u1112\u1161\u11ab", 1),
        ("ন্ত্রী", 1),
        ("ကျွန်ုပ်", 3),
        ("ខ្មែរ", 2),
        ("เสน่ห์", 3),
        ("น้ำ", 1),
        ("แก", 1),
        ("ក ក", 3),
        ("مُحَمَّد", 4),
        ("👩‍💻", 1),
        ("🇩🇪🇫🇷", 2),
        ("👍🏽", 1),
        ("か\u3099", 1),
    ],
)
def test_what_is_drawn_as_one_stays_together(text: str, parts: int) -> None:
    assert len(clusters(text)) == parts


@pytest.mark.parametrize(
    ("text", "language", "country", "form"),
    [
        ("王小明", "", "", "SC"),
        ("陳俊彥", "zh-Hant", "", "TC"),
        ("陳俊彥", "zh_TW", "", "TC"),
        ("陳俊彥", "zh-HK", "", "TC"),
        ("陳俊彥", "zh-Hans-TW", "TW", "SC"),
        ("陳俊彥", "zh-CN", "TW", "SC"),
        ("陳俊彥", "zh", "TW", "TC"),
        ("陳俊彥", "en", "tw", "TC"),
        ("直骨", "ja", "", "JP"),
        ("直骨", "", "JP", "JP"),
        ("株式会社リコー", "zh", "CN", "JP"),
        ("直骨", "ko", "", "KR"),
        ("주식회사 直骨", "", "CN", "KR"),
        ("Müller", "de", "DE", "SC"),
    ],
)
def test_the_regional_form_of_chinese_characters(text: str, language: str, country: str, form: str) -> None:
    assert han_form(text, language, country) == form


def parts(text: str, *, ideographs: bool = False) -> str:
    """The text with a bar wherever a line may end."""
    rule = between_ideographs if ideographs else between_words
    found = clusters(text)
    after = [*found[1:], ""]
    return "".join(a + "|" if b and rule(a, b) else a for a, b in zip(found, after, strict=True))


@pytest.mark.parametrize(
    ("between_words", "between_ideographs"),
    [
        ("Müller-|Schönenberger", "Müller-|Schönenberger"),
        ("María |de |los", "María |de |los"),
        ("阿卜杜·|买买提", "阿|卜|杜·|买|买|提"),
        ("佐々木 |直骨", "佐々|木 |直|骨"),
        ("李明 |(CEO)", "李|明 |(CEO)"),
        ("北京（中国）", "北|京|（中|国）"),
        ("リコー", "リ|コー"),
        ("Anna\u00a0Maria", "Anna\u00a0Maria"),
        ("A |- |B", "A |- |B"),
        ("בן־|גוריון", "בן־|גוריון"),
        ("བསྟན་|འཛིན་|རྒྱ", "བསྟན་|འཛིན་|རྒྱ"),
    ],
)
def test_where_a_line_may_end(between_words: str, between_ideographs: str) -> None:
    text = between_words.replace("|", "")
    assert parts(text) == between_words
    assert parts(text, ideographs=True) == between_ideographs


@pytest.mark.parametrize(
    "name",
    [
        "Alexander |von Humboldt",
        "Karl |Freiherr |von und zu Guttenberg",
        "María |de los Ángeles |del Río |y Álvarez |de Toledo",
        "Vincent |van der Meer |Ten Cate",
        "Mohammed |bin Rashid |al-Maktoum",
        "Siti |binti Abdullah",
        "Paulo |Da Silva |dos Santos",
        "Ronald |Mc Donald",
        "Ben |Kingsley",
        "ben Kingsley",
        "David |ben Gurion",
        "Sammy |Davis Jr.",
        "Heydar |Alirza oglu |Aliyev",
        "Фердинанд |фон Врангель",
        "محمد |بن عبد الرحمن |آل سعود",
        "דוד |בן גוריון",
        "דוד |בן־גוריון",
        "สมชาย |ณ อยุธยา",
    ],
)
def test_small_words_stay_with_the_name_they_belong_to(name: str) -> None:
    text = name.replace("|", "")
    neighbours = enumerate(pairwise(text), 1)
    ends = [at for at, (before, after) in neighbours if between_words(before, after) and not parts_a_name(text, at)]
    assert "|".join(text[start:end] for start, end in pairwise([0, *ends, len(text)])) == name
