"""Japanese names read as their bearers would, as far as anybody can tell from the letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.names.readings import reading

KANA = frozenset(chr(code) for code in range(ord("ァ"), ord("ー") + 1))


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("佐藤健一", "サトウ ケンイチ"),
        ("佐々木拓真", "ササキ タクシン"),  # Takuma, too: nobody can tell
        ("高橋さくら", "タカハシ サクラ"),
        ("林太郎", "ハヤシ タロウ"),
        ("五十嵐裕子", "イガラシ ユウコ"),
        ("長谷川一", "ハセガワ ハジメ"),
        ("黒柳徹子", "クロヤナギ テツコ"),
        ("山本", "ヤマモト"),
        ("勅使河原", "テシガワラ"),
        ("小鳥遊凪", ""),
        ("Sato", ""),
        ("", ""),
    ],
)
def test_a_name_is_read_as_family_and_given_name(name: str, read: str) -> None:
    assert " ".join(reading(name)) == read


@given(st.text(st.sampled_from("佐藤健一々高橋さくらサクラー龍渡邊王李A 　"), max_size=16))
def test_whatever_is_read_is_kana(name: str) -> None:
    words = reading(name)
    assert len(words) <= 2
    assert all(word and KANA.issuperset(word) for word in words)


def test_what_is_too_long_for_a_name_is_not_read() -> None:
    assert reading("佐藤" * 6)
    assert reading("佐藤" * 7) == ()
