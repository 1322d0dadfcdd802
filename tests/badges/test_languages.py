"""Words of a template by language: everybody reads those closest to their own."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from checkin.badges import Holder
from checkin.badges.drawing import Drawer
from checkin.badges.languages import said
from checkin.badges.template import shipped
from checkin.domain.label import Label

BOOTH = Label("Booth", {"en": "Booth", "zh_CN": "展位", "zh_TW": "攤位", "de_AT": "Standl", "de": "Stand"})


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Booth"),
        ("en-GB", "Booth"),
        ("zh", "展位"),
        ("zh_CN", "展位"),
        ("zh-Hans-SG", "展位"),
        ("zh-Hant", "攤位"),
        ("zh-HK", "攤位"),
        ("de", "Stand"),
        ("de-CH", "Stand"),
        ("de-AT", "Standl"),
        ("", "Booth"),
        ("ru", "Booth"),
        ("not a language", "Booth"),
    ],
)
def test_the_closest_language_is_taken(language: str, text: str) -> None:
    assert said(BOOTH, language) == text


def test_what_has_one_text_says_it_to_everybody() -> None:
    assert said("{booth}", "zh") == "{booth}"


def test_words_without_english_begin_with_the_usual_ones() -> None:
    assert said(Label("展位", {"zh_CN": "展位", "de": "Stand"}), "fr") == "展位"


def test_a_badge_has_its_words_in_the_language_of_its_holder(plain: Holder, part: Callable[..., np.ndarray]) -> None:
    drawer, box = Drawer(shipped("a6")), next(one.box for one in shipped("a6").elements if one.id == "booth title")
    heads = [
        part(drawer.draw(replace(plain, booth="7B21", language=language)), box)
        for language in ("", "en", "zh", "zh-Hant", "ja", "ko", "de", "fr", "es", "ru")
    ]
    same = [[np.array_equal(one, other) for other in heads] for one in heads]
    assert [row.index(True) for row in same] == [0, 0, 2, 3, 4, 5, 6, 6, 6, 0]
