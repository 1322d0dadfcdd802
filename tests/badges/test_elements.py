"""What can stand on a badge besides words and codes, and where: seen on the finished page."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from PIL import Image

from checkin.badges import Badge, BadgeError, Holder, fields
from checkin.badges.bands import STYLES, assigned, drawn
from checkin.badges.drawing import Drawer
from checkin.badges.proof import render
from checkin.badges.template import Template, load
from checkin.domain.label import Label

Part = Callable[..., NDArray[np.uint8]]

CODE = '[[element]]\nid = "code"\ntype = "qr"\nbox = [60, 100, 34, 34]\n'


@pytest.fixture
def template(tmp_path: Path) -> Callable[..., Template]:
    """A template of A6 with these elements and a code, and with a logo beside it: a green disc on nothing."""
    logo = Image.new("RGBA", (100, 100))
    disc = np.hypot(*np.mgrid[-50:50, -50:50]) < 48
    logo.paste((0, 128, 0, 255), mask=Image.fromarray(disc))
    logo.save(tmp_path / "logo.png")

    def build(elements: str, page: str = "") -> Template:
        path = tmp_path / "mine.toml"
        path.write_text(f"[page]\nwidth = 105\nheight = 148\n{page}\n{elements}{CODE}", encoding="utf-8")
        return load(path)

    return build


def element(kind: str, box: str, keys: str, name: str = "it") -> str:
    return f'[[element]]\nid = "{name}"\ntype = "{kind}"\nbox = {box}\n{keys}\n'


def words(box: str, keys: str = "", value: str = "{name}", name: str = "words") -> str:
    return element("text", box, f'value = "{value}"\nmax_size = 30\nmin_size = 6\n{keys}', name)


def ink(picture: NDArray[np.uint8]) -> tuple[float, float]:
    """The middle of everything that is not white, as shares of width and height."""
    down, across = np.nonzero((picture < 128).any(axis=2))
    return float(across.mean() / picture.shape[1]), float(down.mean() / picture.shape[0])


def is_empty(picture: NDArray[np.uint8]) -> bool:
    return bool((picture == 255).all())


def test_a_logo_stands_on_white_and_is_not_stretched(
    template: Callable[..., Template], part: Part, plain: Holder
) -> None:
    one = template(element("image", "[10, 10, 60, 20]", 'file = "logo.png"\nalign = "right"'))
    badge = Drawer(one).draw(plain)
    picture = part(badge, (10, 10, 60, 20))
    down, across = np.nonzero((np.abs(picture.astype(int) - (0, 128, 0)) < 12).all(axis=2))
    assert (across.max() - across.min()) == pytest.approx(down.max() - down.min(), abs=2)
    assert across.min() > picture.shape[1] * 0.6
    assert (part(badge, (51, 10.5, 1, 1)) > 245).all()  # the corner of the picture, where it is clear


def test_a_photo_fills_its_box_and_is_cut_off_around_it(
    template: Callable[..., Template], part: Part, plain: Holder, photo: bytes
) -> None:
    one = template(element("image", "[10, 10, 20, 40]", 'value = "{photo}"'))
    badge = Drawer(one).draw(replace(plain, photo=photo))
    picture = part(badge, (10, 10, 20, 40))
    assert tuple(picture[5, 5] // 100) == (2, 0, 0)
    assert tuple(picture[-5, -5] // 100) == (0, 0, 2)
    around = part(badge, (5, 5, 30, 50))
    assert (around[:15] == 255).all()
    assert (around[:, :15] == 255).all()
    assert badge.unreadable == ()


def test_without_a_photo_its_place_stays_empty(template: Callable[..., Template], part: Part, plain: Holder) -> None:
    one = template(element("image", "[10, 10, 20, 40]", 'value = "{photo}"'))
    assert is_empty(part(Drawer(one).draw(plain), (10, 10, 20, 40)))


@pytest.mark.parametrize(
    ("field", "value", "colour"),
    [
        ("country", "DE", (255, 204, 0)),
        ("country", " ie ", (0, 154, 68)),
        ("country", "fr", None),
        ("country", "", None),
        ("delegation", "Côte d'Ivoire", (255, 130, 0)),
    ],
)
def test_a_flag_is_chosen_by_what_the_registration_says(
    template: Callable[..., Template],
    part: Part,
    plain: Holder,
    tmp_path: Path,
    field: str,
    value: str,
    colour: tuple[int, int, int] | None,
) -> None:
    for name, ground in (("de", (255, 204, 0)), ("IE", (0, 154, 68)), ("Côte d'Ivoire", (255, 130, 0))):
        Image.new("RGB", (60, 40), ground).save(tmp_path / f"flag-{name}.png")
    one = template(element("image", "[10, 10, 30, 20]", f'file = "flag-{{{field}}}.png"'))
    seen = part(Drawer(one).draw(replace(plain, **{field: value})), (12, 12, 26, 16))
    assert np.abs(seen.astype(int) - (colour or (255, 255, 255))).max() < 12


@pytest.mark.parametrize(("language", "said"), [("zh-CN", "观众"), ("de", "Visitor"), ("", "Visitor")])
def test_category_and_activities_are_said_in_the_persons_language(plain: Holder, language: str, said: str) -> None:
    label = Label("Visitor", {"zh_CN": "观众"})
    holder = replace(plain, category=label, activities=(label, "Gala"), language=language)
    values = fields.words(holder, conference="", dates="")
    assert (values["category"], values["activities"]) == (said, f"{said} · Gala")


@pytest.mark.parametrize("photo", [b"no picture", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_a_photo_that_is_none_is_told_and_the_badge_comes_out(
    template: Callable[..., Template], part: Part, plain: Holder, photo: bytes
) -> None:
    badge = Drawer(template(element("image", "[10, 10, 20, 40]", 'value = "{photo}"'))).draw(
        replace(plain, photo=photo)
    )
    assert badge.unreadable == ("it",)
    assert is_empty(part(badge, (10, 10, 20, 40)))


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "huge JPEG", "turned JPEG", "CMYK JPEG", "grey PNG", "palette PNG"])
def test_every_kind_of_photo_is_drawn_upright(
    template: Callable[..., Template], part: Part, plain: Holder, photo: bytes, kind: str
) -> None:
    picture = Image.open(BytesIO(photo))
    exif = Image.Exif()
    if kind.startswith("huge"):
        picture = picture.resize((3000, 4000))
    if kind.startswith("turned"):
        picture, exif[0x0112] = picture.rotate(90, expand=True), 6
    first, _, ending = kind.rpartition(" ")
    picture = picture.convert({"CMYK": "CMYK", "grey": "L", "palette": "P"}.get(first, "RGB"))
    file = BytesIO()
    picture.save(file, ending, exif=exif)
    badge = Drawer(template(element("image", "[10, 10, 30, 40]", 'value = "{photo}"'))).draw(
        replace(plain, photo=file.getvalue())
    )
    seen = part(badge, (10, 10, 30, 40)).astype(int)
    assert badge.unreadable == ()
    assert len(badge.pdf) < 100_000
    if kind.startswith("grey"):
        assert seen[20, 50].sum() > seen[-20, 50].sum()
    else:
        assert seen[20, 50, 0] > seen[20, 50, 2] + 90
        assert seen[-20, 50, 2] > seen[-20, 50, 0] + 90


def test_rectangles_and_lines(template: Callable[..., Template], part: Part, plain: Holder) -> None:
    badge = Drawer(
        template(
            element("rect", "[0, 0, 105, 10]", 'fill = "#FF0000"', "bar")
            + element("rect", "[10, 20, 30, 20]", 'stroke = "#0000FF"\nline = 2\nradius = 5', "frame")
            + element("line", "[10, 50, 60, 0]", 'colour = "#008000"\nline = 1', "rule")
            + element("line", "[10, 60, 60, 0]", "line = 1\ndashed = true", "dashes")
        )
    ).draw(plain)
    whole = render(badge.pdf, 100)
    assert (whole[0] == (255, 0, 0)).all()  # over the edge
    frame = part(badge, (10, 20, 30, 20))
    assert tuple(frame[40, 3]) == (0, 0, 255)
    assert (frame[40, 20:-20] == 255).all()
    assert tuple(frame[1, 1]) == (255, 255, 255)  # rounded off
    assert (part(badge, (12, 49.8, 50, 0.4)) == (0, 128, 0)).all()
    dashes = (part(badge, (10, 59.9, 60, 0.3)) < 128).any(axis=(0, 2))
    assert 0.4 < dashes.mean() < 0.75


@pytest.mark.parametrize(("turn", "middle"), [(0, (0, 0)), (90, (1, 0)), (180, (1, 1)), (270, (0, 1))])
def test_a_text_turns_clockwise(
    template: Callable[..., Template], part: Part, plain: Holder, turn: int, middle: tuple[int, int]
) -> None:
    one = template(words("[10, 10, 50, 50]", f'align = "left"\nvalign = "top"\nrotate = {turn}'))
    across, down = ink(part(Drawer(one).draw(replace(plain, name="Al")), (10, 10, 50, 50)))
    assert (round(across), round(down)) == middle


def test_a_turned_band_reads_along_its_side(template: Callable[..., Template], part: Part, plain: Holder) -> None:
    keys = 'value = "{category}"\nmax_size = 30\nmin_size = 6\nrotate = 90'
    badge = Drawer(template(element("ribbon", "[93, 0, 12, 90]", keys))).draw(plain)
    white = (part(badge, (93, 0, 12, 90)) > 250).all(axis=2)
    down, across = np.nonzero(white)
    assert down.max() - down.min() > 2 * (across.max() - across.min())


def test_an_element_is_shown_only_where_its_condition_holds(
    template: Callable[..., Template], part: Part, plain: Holder
) -> None:
    one = template(
        element("rect", "[10, 10, 20, 20]", 'fill = "#000000"\nwhen = "{booth} and category in visitor"', "a")
        + words("[40, 10, 20, 20]", 'when = "no {booth}"')
    )
    with_booth, without = Drawer(one).draw(replace(plain, booth="7B")), Drawer(one).draw(plain)
    media = Drawer(one).draw(replace(plain, booth="7B", category_id="media"))
    boxes = ((10, 10, 20, 20), (40, 10, 20, 20))
    assert [is_empty(part(with_booth, box)) for box in boxes] == [False, True]
    assert [is_empty(part(without, box)) for box in boxes] == [True, False]
    assert [is_empty(part(media, box)) for box in boxes] == [True, True]


def test_a_code_that_only_some_have_is_read_back_where_it_is(template: Callable[..., Template], plain: Holder) -> None:
    over = element("rect", "[10, 60, 34, 17]", 'fill = "#000000"', "over")
    second = '[[element]]\nid = "second"\ntype = "qr"\nbox = [10, 60, 34, 34]\nwhen = "{booth}"\n'
    drawer = Drawer(template(second + over))
    assert len(drawer.draw(plain).codes) == 1
    with pytest.raises(BadgeError, match="cannot be read back"):
        drawer.draw(replace(plain, booth="7B"))


def test_a_long_list_ends_with_how_many_more_there_are(
    template: Callable[..., Template], part: Part, plain: Holder
) -> None:
    one = template(words("[10, 10, 60, 10]", "max_lines = 2", "{activities}"))
    activities = tuple(f"Forum on exchange, part {number}" for number in range(1, 12))
    long = Drawer(one).draw(replace(plain, activities=activities))
    said = Drawer(template(words("[10, 10, 60, 10]", "max_lines = 2", "{booth}")))
    spelled = [" · ".join(activities[:kept]) + f" +{11 - kept}" for kept in range(1, 11)]
    assert long.overflow == ()
    assert any(
        np.array_equal(part(long, (10, 10, 60, 10)), part(said.draw(replace(plain, booth=text)), (10, 10, 60, 10)))
        for text in spelled
    )
    assert Drawer(one).draw(replace(plain, activities=("endless " * 200,))).overflow == ("words",)


def test_a_registration_is_read_out_in_groups(template: Callable[..., Template], part: Part, plain: Holder) -> None:
    by_id = Drawer(template(words("[10, 10, 60, 10]", "", "{registration}")))
    by_name = Drawer(template(words("[10, 10, 60, 10]", "", "{name}")))
    box = (10, 10, 60, 10)
    for said, shown in (("7K3M9QX2P4RT", "7K3M-9QX2-P4RT"), ("X17", "X17")):
        number = part(by_id.draw(replace(plain, registration=said)), box)
        assert np.array_equal(number, part(by_name.draw(replace(plain, name=shown)), box))


def pages_of(badge: Badge) -> list[tuple[float, float]]:
    with pypdfium2.PdfDocument(badge.pdf) as document:
        return [tuple(round(side * 25.4 / 72, 2) for side in page.get_size()) for page in document]


def test_a_back_is_a_page_of_its_own(template: Callable[..., Template], part: Part, plain: Holder) -> None:
    one = template(words("[10, 10, 60, 20]", "page = 2"), "pages = 2")
    badge = Drawer(one).draw(plain)
    assert pages_of(badge) == [(105, 148), (105, 148)]
    assert badge.pages == 2
    assert is_empty(part(badge, (10, 10, 60, 20)))
    assert not is_empty(part(badge, (10, 10, 60, 20), 1))
    assert is_empty(part(badge, (60, 100, 34, 34), 1))


def test_a_butterfly_has_its_back_below_and_upside_down(
    template: Callable[..., Template], part: Part, plain: Holder
) -> None:
    corner = 'align = "left"\nvalign = "top"\n'
    both = words("[10, 10, 60, 20]", corner) + words("[10, 10, 60, 20]", corner + "page = 2", name="back")
    badge = Drawer(template(both, 'fold = "butterfly"')).draw(plain)
    assert pages_of(badge) == [(105, 296)]
    assert (badge.width_mm, badge.height_mm, badge.pages) == (105, 296, 1)
    front, back = part(badge, (10, 10, 60, 20)), part(badge, (35, 266, 60, 20))
    across, down = ink(front)
    assert (across < 0.45, down < 0.45) == (True, True)
    assert ink(back) == pytest.approx((1 - across, 1 - down), abs=0.03)


def test_codes_on_the_back_are_read_and_lie_on_whole_dots(
    template: Callable[..., Template], plain: Holder, reads: Callable[..., bool]
) -> None:
    back = '[[element]]\nid = "back"\ntype = "qr"\npage = 2\nbox = [20, 20, 34, 34]\n'
    for page in ("pages = 2", 'fold = "butterfly"'):
        one = template(back, page + "\ndpi = 203")
        badge = Drawer(one).draw(plain)
        assert reads(badge, one, plain.code)
        assert not reads(badge, one, "x")
        assert len(badge.codes) == (2 if one.fold else 1)


BAND = element("ribbon", "[5, 60, 95, 20]", 'value = "{category}"\nmax_size = 30\nmin_size = 6', "band")


def test_on_one_colour_no_two_categories_look_alike(
    template: Callable[..., Template], part: Part, plain: Holder
) -> None:
    ids = [f"category-{number}" for number in range(30)]
    drawer = Drawer(template(BAND, "mono = true"), ids)
    bands = [
        part(drawer.draw(replace(plain, category_id=each, colour="#FF0000")), (5, 60, 95, 20)).tobytes()
        for each in [*ids, "of no plan"]
    ]
    assert len(set(bands)) == len(bands)


def test_on_one_colour_everything_is_black_or_white(
    template: Callable[..., Template], plain: Holder, part: Part
) -> None:
    grey = words("[10, 10, 80, 20]", 'colour = "#6B7280"') + element(
        "rect", "[10, 40, 9, 9]", 'fill = "#FFE9A8"', "pale"
    )
    drawer = Drawer(template(grey + BAND, "mono = true"), ["visitor"])
    picture = render(drawer.draw(plain).pdf, 300)
    assert ((picture < 40) | (picture > 215)).mean() > 0.985  # the rest is where a pixel ends
    assert is_empty(part(drawer.draw(plain), (10, 40, 9, 9)))


def test_a_category_has_the_style_that_was_chosen_and_nobody_else_has() -> None:
    bands = assigned(["a", "b", "c", "d"], {"c": "solid", "gone": "stripes"})
    assert bands == {"c": ("solid",), "gone": ("stripes",), "a": ("outline",), "b": ("dots",), "d": ("bars",)}
    many = assigned([str(number) for number in range(80)], {})
    assert len(set(many.values())) == 80
    assert set(many.values()) >= {(style,) for style in STYLES}


@pytest.mark.parametrize("style", STYLES)
def test_patterns_of_every_style_differ(style: str) -> None:
    others = {drawn((other,), 0, 0, 200, 40) for other in STYLES if other != style}
    assert drawn((style,), 0, 0, 200, 40) not in others


def test_in_colour_the_band_has_the_colour_of_the_category(
    template: Callable[..., Template], part: Part, plain: Holder
) -> None:
    badge = Drawer(template(BAND), ["visitor"]).draw(plain)
    assert tuple(part(badge, (5, 60, 95, 20))[5, 5]) == (0x1A, 0x4C, 0xAB)
