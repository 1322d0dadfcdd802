"""Countries: one is one, whatever a form, a spreadsheet or a person calls it."""

from itertools import product
from string import ascii_uppercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.names import countries
from checkin.ui.language import VISITORS

PAIRS = map("".join, product(ascii_uppercase, repeat=2))


@pytest.mark.parametrize(
    ("code", "names"),
    [
        (
            "DE",
            "Germany, germany, DE, deu, Deutschland, Allemagne, 德国, 德國, Германия, ألمانيا, ｇｅｒｍａｎｙ",
        ),
        ("US", "United States, USA, U.S.A., United States of America, the United States, 美国, 美利坚合众国"),
        ("GB", "United Kingdom, UK, Great Britain, England, 英国, 영국"),
        ("KR", "South Korea, Republic of Korea, Korea (Republic of), KOR, 韩国, 한국, 대한민국"),
        ("KP", "North Korea, DPRK, 朝鲜"),
        ("CN", "China, PR China, P.R. China, China (Mainland), 中国, 中华人民共和国"),
        ("HK", "Hong Kong, Hong Kong SAR, 香港"),
        ("NL", "The Netherlands, Netherlands, Holland, Nederland, 荷兰"),
        ("CI", "Côte d’Ivoire, Cote d'Ivoire, Ivory Coast"),
        ("TR", "Turkey, Türkiye, TÜRKIYE"),
        ("CZ", "Czechia, Czech Republic"),
        ("VN", "Vietnam, Viet Nam, Việt Nam, 越南"),
        ("NE", "Niger, NER"),
        ("NG", "Nigeria, NGA"),
        ("", "Atlantis, X, 12, Kongo"),
    ],
)
def test_names_of_a_country_are_known(code: str, names: str) -> None:
    assert {name: countries.code(name) for name in names.split(", ")} == dict.fromkeys(names.split(", "), code)


def test_every_code_and_every_name_on_the_screen_leads_back_to_its_country() -> None:
    labelled = {code: label for code in PAIRS if (label := countries.label(code))}
    assert len(labelled) == 250  # of ISO 3166, and Kosovo
    for code, label in labelled.items():
        assert label.by_language.keys() == set(VISITORS)
        assert {countries.code(name) for name in (code, *label.texts)} == {code}


@given(st.text())
def test_any_text_names_a_country_that_is_labelled_or_none(text: str) -> None:
    code = countries.code(text)
    assert not code or countries.label(code)


def test_nobody_calls_a_country_by_nothing() -> None:
    assert countries.code("") == countries.code(" - ") == countries.code("the ") == ""
