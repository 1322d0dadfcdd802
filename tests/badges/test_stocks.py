"""The shipped templates: on every stock every name is written, stays in its box, and the code can be scanned."""

from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest

from checkin.badges import Holder
from checkin.badges.drawing import Drawer
from checkin.badges.elements import Text
from checkin.badges.template import names, shipped

# In 17 scripts or ways to use them, the shortest that there is and a long one.
PEOPLE = (
    ("zh", "李伟", "阿卜杜热西提·阿卜杜热合曼·买买提尼亚孜"),
    ("zh-Hant", "陳俊", "歐陽震華司馬光諸葛亮上官婉兒"),
    ("ja", "森", "佐々木 直骨 蔵之介 ジョナサン・ハリソン"),
    ("ko", "김", "남궁민수 독고영재 황보관우 선우은숙"),
    ("en", "Jo", "Maximilian Alexander Hieronymus Featherstonehaugh-Cholmondeley"),
    ("es", "Ana", "María de los Ángeles Fernández de Córdoba y Álvarez de Toledo"),
    ("de", "Uwe", "Prof. Dr. Dr. h. c. Friederike Müller-Schönenberger von Hohenzollern-Sigmaringen"),
    ("vi", "Vũ", "Nguyễn Phúc Thị Phương Thảo Quỳnh Như"),
    ("ru", "Ян", "Александр Сергеевич Преображенский-Воздвиженский"),
    ("el", "Ζωή", "Κωνσταντίνος Παπαδημητρίου-Χατζηγεωργίου"),
    ("he", "לי", "דוד בן־גוריון אבו־חצירא (מנכ״ל)"),
    ("ar", "علي", "محمد عبد الرحمن بن عبد العزيز آل سعود"),
    ("th", "มานี", "นายณัฐวุฒิ สุวรรณภูมิพิพัฒน์ ณ อยุธยา"),
    ("hi", "रवि", "श्रीमती कृष्णाक्षी द्विवेदी त्रिपाठी"),
    ("bn", "রবি", "শেখ মুজিবুর রহমান বন্দ্যোপাধ্যায়"),
    ("ta", "ரவி", "வேங்கடராமன் சுப்பிரமணியன் கிருஷ்ணமூர்த்தி"),
    ("te", "రవి", "వేంకట సత్యనారాయణ సుబ్రహ్మణ్యం"),
)


@pytest.fixture(scope="module", params=names())
def drawer(request: pytest.FixtureRequest) -> Drawer:
    return Drawer(shipped(request.param), ["visitor", "speaker", "exhibitor"])


@pytest.mark.parametrize(("language", "short", "long"), PEOPLE, ids=[language for language, *_ in PEOPLE])
def test_every_name_is_written_on_every_stock(
    drawer: Drawer, plain: Holder, language: str, short: str, long: str
) -> None:
    for name in (short, long):
        badge = drawer.draw(
            replace(plain, name=name, latin_name="Abdurashit Abdurahman", language=language, booth="7B21"),
            conference="17th Conference on International Exchange of Professionals",
            dates="2019-04-14–15",
        )
        assert (badge.missing, badge.overflow) == ((), ())


def test_the_code_of_every_stock_is_read_at_the_dots_of_label_and_office_printers(
    drawer: Drawer, plain: Holder, reads: Callable[..., bool]
) -> None:
    badge = drawer.draw(plain, conference="17th Conference")
    for dpi in (203, 300):
        assert reads(badge, drawer.template, plain.code, dpi)


def test_a_full_badge_is_written_on_every_stock(drawer: Drawer, plain: Holder, photo: bytes) -> None:
    full = replace(
        plain,
        company="Großräumige Prüftechnik GmbH & Co. KG",
        delegation="Guangdong",
        booth="Hall 6 · 6A102",
        registration="7K3M9QX2P4RT",
        days="2019-04-14–15",
        activities=("Opening ceremony", "Shenzhen Forum", "Night of the sponsors"),
        photo=photo,
    )
    badge = drawer.draw(full, conference="17th Conference", dates="2019-04-14–15")
    assert (badge.missing, badge.overflow, badge.unreadable) == ((), (), ())


def test_the_paper_is_as_large_as_its_name_says(drawer: Drawer, plain: Holder) -> None:
    badge = drawer.draw(plain)
    with pypdfium2.PdfDocument(badge.pdf) as document:
        sizes = [page.get_size() for page in document]
    expected = badge.width_mm / 25.4 * 72, badge.height_mm / 25.4 * 72
    assert sizes == [pytest.approx(expected, abs=0.001)] * badge.pages
    assert drawer.template.media


def test_what_a_stranger_reads_first_is_the_name(drawer: Drawer) -> None:
    sizes = {one.id: one.lettering.max_size for one in drawer.template.elements if isinstance(one, Text)}
    assert sizes["name"] == max(sizes.values())
    assert sizes["name"] >= 30  # points; capitals of 7 mm, which good eyes read at 3 m
