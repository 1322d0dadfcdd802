"""Which template a badge is drawn from."""

from dataclasses import replace
from pathlib import Path

import pytest

from checkin.badges import Holder, TemplateError
from checkin.badges.designs import Designs


def test_a_category_may_have_a_template_of_its_own(tmp_path: Path, plain: Holder) -> None:
    designs = Designs(tmp_path, "a6", {"speaker": "cr80"}, ["visitor", "speaker"])
    visitor, speaker = (designs.draw(replace(plain, category_id=each)) for each in ("visitor", "speaker"))
    assert (visitor.width_mm, speaker.width_mm) == (105, 85.6)
    assert (designs.name("visitor"), designs.name("speaker"), designs.name("dropped")) == ("a6", "cr80", "a6")


def test_a_template_that_is_not_there_is_said_before_the_first_badge(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="There is no badge template 'a7'"):
        Designs(tmp_path, "a6", {"speaker": "a7"}, ["speaker"])
