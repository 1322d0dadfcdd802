"""Templates that can be used, and what is said about those that cannot."""

from pathlib import Path

import pytest
from PIL import Image as Image_

from checkin.badges import BadgeError, TemplateError
from checkin.badges.elements import Box, Image, Qr, Ribbon, Text
from checkin.badges.template import load, named, names, shipped

PAGE = "[page]\nwidth = 105\nheight = 148\n"
TEXT = (
    '[[element]]\nid = "name"\ntype = "text"\nvalue = "{name}"\nbox = [8, 22, 89, 34]\nmax_size = 40\nmin_size = 12\n'
)
CODE = '[[element]]\nid = "code"\ntype = "qr"\nbox = [35, 87, 34, 34]\n'


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_badge_is_an_a6_page_with_all_its_parts() -> None:
    a6 = shipped()
    assert (a6.width, a6.height) == (105, 148)
    ids = {element.id for element in a6.elements}
    assert ids >= {"conference", "dates", "name", "latin name", "company", "photo", "booth", "code", "category"}
    assert {type(element) for element in a6.elements} == {Text, Qr, Ribbon, Image}


def test_what_is_not_said_has_a_quiet_default(tmp_path: Path) -> None:
    template = load(written(tmp_path, PAGE + TEXT + CODE))
    text, code = template.elements
    assert isinstance(text, Text)
    assert (text.value, text.align, text.valign, text.colour) == (("{name}",), "center", "middle", "#000000")
    assert (text.lettering.weight, text.lettering.max_lines, text.lettering.upper) == (400, 1, False)
    assert code == Qr("code", Box(35, 87, 34, 34), "M")
    assert template.dpi == 300


@pytest.mark.parametrize(
    ("page", "text", "code", "line", "fault"),
    [
        (("width = 105", "widht = 105"), None, None, 2, "[page] widht: this key is not known here"),
        (("width = 105", "width = 5"), None, None, 2, "[page] width: it must be a number from 20 to 500"),
        (("width = 105", "width = true"), None, None, 2, "[page] width: it must be a number"),
        (("width = 105\n", ""), None, None, 1, "[page] width: it is missing"),
        (
            ("[page]", "dip = 3\n[page]"),
            None,
            None,
            1,
            "dip: this key is not known here; there are category, element, page",
        ),
        (("[page]", "dpi = 203.5\n[page]"), None, None, 1, "dpi: this key"),
        (("height = 148", "height = 148\ndpi = 203.5"), None, None, 4, "[page] dpi: it must be a whole number"),
        (None, ("min_size", "minsize"), None, 10, "[element 'name'] minsize: this key is not known here"),
        (
            None,
            ("min_size = 12", "min_size = 41"),
            None,
            10,
            "[element 'name'] min_size: 41 is larger than max_size, 40",
        ),
        (
            None,
            ("box = [8,", "box = [18,"),
            None,
            8,
            "[element 'name'] box: it leaves the page, which is 105 by 148 mm",
        ),
        (None, ("box = [8,", "box = [-1,"), None, 8, "[element 'name'] box: it leaves the page"),
        (None, ("89, 34]", "0, 34]"), None, 8, "[element 'name'] box: its width and height must be more than 0"),
        (None, ("89, 34]", "89]"), None, 8, "[element 'name'] box: it must be [x, y, width, height] in mm"),
        (None, ("89, 34]", "89, nan]"), None, 8, "[element 'name'] box: "),
        (None, ("[8, 22", "[nan, 22"), None, 8, "[element 'name'] box: it"),
        (None, ("[8, 22", f"[{10**400}, 22"), None, 8, "[element 'name'] box: it must be [x, y"),
        (
            None,
            ("{name}", "{nmae}"),
            None,
            7,
            "[element 'name'] value: there is no field {nmae}; there are activities, booth,",
        ),
        (None, ("{name}", "{name!r}"), None, 7, "[element 'name'] value: there is no field {name}"),
        (None, ("{name}", "{name"), None, 7, "[element 'name'] value: '{name' is not well formed"),
        (
            None,
            ('"{name}"', "[]"),
            None,
            7,
            '[element \'name\'] value: it must be a text, one by language such as { en = "Booth", zh_CN = "展位" }, or',
        ),
        (
            None,
            ('"{name}"', '{ en = "{nmae}" }'),
            None,
            7,
            "[element 'name'] value: there is no field {nmae}; there are",
        ),
        (None, ('"{name}"', '["{name}", { en = 7 }]'), None, 7, "[element 'name'] value: it must be a text, one by"),
        (None, ('"{name}"', "{}"), None, 7, "[element 'name'] value: it must be a text, one by language"),
        (None, ('"{name}"', '{ English = "Name" }'), None, 7, "value: 'English' is not a language such as en, de"),
        (
            None,
            ('"{name}"', "7"),
            None,
            7,
            '[element \'name\'] value: it must be a text, one by language such as { en = "Booth", zh_CN = "展位" }, or',
        ),
        (
            None,
            ('type = "text"', 'type = "txet"'),
            None,
            6,
            "[element 'name'] type: 'txet' is none of text, ribbon, qr",
        ),
        (None, ('id = "name"\n', ""), None, 4, "[element 1] id: it is missing"),
        (None, ("max_size = 40", 'max_size = 40\ncolour = "red"'), None, 10, "colour: 'red' is not a colour such as"),
        (
            None,
            ("max_size = 40", 'max_size = 40\nunless_same = "x"'),
            None,
            10,
            "no text or ribbon above has the id 'x'",
        ),
        (None, ("max_size = 40", "max_size = 40\nupper = 1"), None, 10, "upper: it must be true or false"),
        (None, None, ('"code"', '"name"'), 12, "[element 'name'] id: another element has it already"),
        (None, None, ('"code"\n', '"code"\nlevel = "X"\n'), 13, "[element 'code'] level: 'X' is none of L, M, Q, H"),
        (None, None, ("34, 34]", "12, 34]"), 14, "[element 'code'] box: its modules have 2 dots at 300 dpi"),
    ],
)
def test_a_fault_is_named_with_its_line_element_and_key(
    tmp_path: Path,
    page: tuple[str, str] | None,
    text: tuple[str, str] | None,
    code: tuple[str, str] | None,
    line: int,
    fault: str,
) -> None:
    parts = ((PAGE, page), (TEXT, text), (CODE, code))
    path = written(tmp_path, "".join(part.replace(*change) if change else part for part, change in parts))
    with pytest.raises(TemplateError) as raised:
        load(path)
    assert f"The badge template {path}, line {line}: " in str(raised.value)
    assert fault in str(raised.value)


def test_a_narrow_ribbon_leaves_room_for_its_label(tmp_path: Path) -> None:
    narrow = (
        CODE.replace('"qr"', '"ribbon"').replace("34, 34]", "34, 5]")
        + TEXT[TEXT.index("max") :]
        + 'value = "{category}"'
    )
    (ribbon,) = load(written(tmp_path, PAGE + narrow)).elements
    assert isinstance(ribbon, Ribbon)
    assert ribbon.padding == 1.25
    with pytest.raises(TemplateError, match=r"padding: it must be a number from 0 to 1\.25"):
        load(written(tmp_path, PAGE + narrow + "\npadding = 3"))


def test_the_right_element_is_named_among_many(tmp_path: Path) -> None:
    second = TEXT.replace('"name"', '"second"').replace("89, 34", "99, 34")
    with pytest.raises(TemplateError, match=r"line 15: \[element 'second'\] box"):
        load(written(tmp_path, PAGE + TEXT + second))


def test_a_code_too_fine_for_the_printer_says_how_large_it_must_be(tmp_path: Path) -> None:
    at_203 = PAGE + "dpi = 203\n"
    with pytest.raises(TemplateError, match=r"2 dots at 203 dpi, at least 3 are read: make it 18.4 mm"):
        load(written(tmp_path, at_203 + CODE.replace("34, 34]", "18, 18]")))
    assert load(written(tmp_path, at_203 + CODE.replace("34, 34]", "18.4, 18.4]"))).elements


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[page\n", "is not a TOML file: "),
        ("x = 1\nx = 2\n", "line 2"),
        ("page = 3\nelement = []", "page: it must be a table"),
        ("element = []", "page: it is missing"),
        (PAGE, "element: it is missing"),
        (PAGE + "[element]\nid = 'x'\n", "element: it must be a list of tables"),
        ("element = [1]\n" + PAGE, "element: it must be written as [[element]]"),
    ],
)
def test_a_file_of_another_shape_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(BadgeError) as raised:
        load(written(tmp_path, text))
    assert said in str(raised.value)


def test_a_file_that_is_not_there_or_not_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="cannot be read"):
        load(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes("name = 'Müller'".encode("latin-1"))
    with pytest.raises(TemplateError, match="is not a TOML file"):
        load(tmp_path / "latin.toml")


PICTURE = '[[element]]\nid = "logo"\ntype = "image"\nfile = "logo.png"\nbox = [8, 60, 20, 10]\n'
RECT = '[[element]]\nid = "bar"\ntype = "rect"\nbox = [0, 60, 20, 10]\nfill = "#112233"\n'
LINE = '[[element]]\nid = "rule"\ntype = "line"\nbox = [0, 60, 20, 0]\n'


@pytest.mark.parametrize(
    ("part", "change", "line", "fault"),
    [
        (PICTURE, ("logo.png", "none.png"), 15, "none.png cannot be read: put the picture beside the template"),
        (PICTURE, ("logo.png", "words.png"), 15, "words.png: it is not a picture such as a PNG or JPEG file"),
        (PICTURE, ("logo.png", "cut.png"), 15, "cut.png: it is not a picture such as a PNG or JPEG file"),
        (PICTURE, ("logo.png", "../logo.png"), 15, "must lie in the same folder as the template"),
        (PICTURE, ("logo.png", "sub/logo.png"), 15, "must lie in the same folder as the template"),
        (PICTURE, ("logo.png", "\\u0000"), 15, "cannot be read: put the picture beside the template"),
        (
            PICTURE,
            ("logo.png", "flag-{country}.png"),
            15,
            "there is no picture such as flag-cn.png beside",
        ),
        (PICTURE, ("logo.png", "flag-{name}.png"), 15, "can hold one of {category}, {country}, {delegation}, {group}"),
        (PICTURE, ("logo.png", "{country}{group}.png"), 15, "once, as in flag-{country}.png"),
        (PICTURE, ("logo.png", "../{country}.png"), 15, "must lie in the same folder as the template"),
        (PICTURE, ("logo.png", "word{group}.png"), 15, "words.png: it is not a picture such as a PNG or JPEG file"),
        (PICTURE, ('file = "logo.png"\n', ""), 12, 'an image is either file = "logo.png" or value = "{photo}"'),
        (PICTURE, ("file", 'value = "{photo}"\nfile'), 16, "an image is either"),
        (PICTURE, ('file = "logo.png"', 'value = "{name}"'), 15, "the value of an image can only be {photo}"),
        (PICTURE, ('file = "logo.png"', 'fit = "fill"\nfile = "logo.png"'), 15, "'fill' is none of contain, cover"),
        (PICTURE, ("20, 10]", "99, 10]"), 16, "box: it leaves the page, which is 105 by 148 mm"),
        (RECT, ('fill = "#112233"', ""), 12, "fill: it is missing"),
        (RECT, ("[0,", "[-2,"), 15, "box: it leaves the page"),
        (RECT, ("fill", "radius = 6\nfill"), 16, "radius: it must be a number from 0 to 5"),
        (RECT, ("fill", 'stroke = "red"\nfill'), 16, "stroke: 'red' is not a colour"),
        (LINE, ("20, 0]", "0, 0]"), 15, "box: its width or its height must be more than 0"),
        (LINE, ("20, 0]", "20, 0]\nline = 0"), 16, "line: it must be a number from 0.05 to 20"),
        (RECT, ("fill", 'when = "often"\nfill'), 16, "when: 'often' is not a condition such as"),
        (RECT, ("fill", 'when = "{boot}"\nfill'), 16, "when: there is no field {boot}; there are activities"),
        (RECT, ("fill", 'when = "booth in a"\nfill'), 16, "when: 'booth' cannot be compared; there are category"),
        (RECT, ("fill", "page = 2\nfill"), 16, "page: it must be a number from 1 to 1"),
        (CODE, ('"qr"', '"qr"\nrotate = 90'), 15, "rotate: this key is not known here"),
    ],
)
def test_a_fault_in_what_is_no_text_is_named_too(
    tmp_path: Path, part: str, change: tuple[str, str], line: int, fault: str
) -> None:
    Image_.new("RGB", (40, 20), "red").save(tmp_path / "logo.png")
    (tmp_path / "words.png").write_text("no picture", encoding="utf-8")
    (tmp_path / "cut.png").write_bytes((tmp_path / "logo.png").read_bytes()[:60])
    assert load(written(tmp_path, PAGE + "\n" + TEXT + part)).elements
    with pytest.raises(TemplateError) as raised:
        load(written(tmp_path, PAGE + "\n" + TEXT + part.replace(*change)))
    assert f"mine.toml, line {line}: [element " in str(raised.value)
    assert fault in str(raised.value)


@pytest.mark.parametrize(
    ("keys", "fault"),
    [
        ("rotate = 45", "line 5: [element 'name'] rotate: 45 is none of 0, 90, 180, 270"),
        ('type = "text"\ntype = "text"', "is not a TOML file"),
    ],
)
def test_a_text_turns_by_right_angles(tmp_path: Path, keys: str, fault: str) -> None:
    with pytest.raises(TemplateError) as raised:
        load(written(tmp_path, PAGE + TEXT.replace('id = "name"', f'{keys}\nid = "name"')))
    assert fault in str(raised.value)


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ("pages = 3", "pages: it must be a number from 1 to 2"),
        ('pages = 2\nfold = "butterfly"', "pages: a badge that is folded is printed on one page"),
        ('fold = "double"', "fold: 'double' is none of butterfly"),
        ('mono = "yes"', "mono: it must be true or false"),
        ("margin = 40", "margin: it must be a number from 0 to 35"),
        ('media = "A6"', "media: 'A6' is not the name of a medium such as 'iso_a6_105x148mm'"),
        ('media = "iso_a5_148x210mm"', "media: 'iso_a5_148x210mm' is not as large as the paper, which is 105 by 148"),
        ('fold = "butterfly"\nmedia = "iso_a6_105x148mm"', "is not as large as the paper, which is 105 by 296 mm"),
        ("margin = 9", "[element 'name'] box: it leaves the margin, which is 9 mm on every side"),
    ],
)
def test_a_fault_of_the_page_is_named(tmp_path: Path, page: str, fault: str) -> None:
    with pytest.raises(TemplateError) as raised:
        load(written(tmp_path, PAGE + page + "\n" + TEXT))
    assert ", line " in str(raised.value)
    assert fault in str(raised.value)


@pytest.mark.parametrize("media", ["iso_a6_105x148mm", "custom_mine_148x105mm", "custom_inches_4.13x5.83in"])
def test_a_medium_may_lie_on_its_side(tmp_path: Path, media: str) -> None:
    assert load(written(tmp_path, PAGE + f'media = "{media}"\n' + TEXT)).media == media


@pytest.mark.parametrize(
    ("styles", "fault"),
    [
        ('[category.vip]\nmono = "pink"\n', "line 12: [category.vip] mono: 'pink' is none of solid, outline,"),
        ('[category.vip]\ncolour = "red"\n', "line 12: [category.vip] colour: this key is not known here"),
        (
            '[category.vip]\nmono = "dots"\n[category.staff]\nmono = "dots"\n',
            "line 14: [category.staff] mono: 'dots' is the style of 'vip' already: choose another",
        ),
        ('[category]\nvip = "dots"\n', "vip: it must be a table"),
    ],
)
def test_a_style_of_a_category_is_checked(tmp_path: Path, styles: str, fault: str) -> None:
    with pytest.raises(TemplateError) as raised:
        load(written(tmp_path, PAGE + TEXT + styles))
    assert fault in str(raised.value)


def test_a_template_of_ones_own_stands_before_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "a6.toml").write_text(PAGE + 'name = "mine"\n' + TEXT, encoding="utf-8")
    (tmp_path / "other.toml").write_text(PAGE + 'name = "other"\n' + TEXT, encoding="utf-8")
    assert named("a6", tmp_path).name == "mine"
    assert named("other", tmp_path).name == "other"
    assert named("cr80", tmp_path) == shipped("cr80")
    assert {"a6", "other", "cr80"} <= set(names(tmp_path))
    assert "other" not in names()


@pytest.mark.parametrize("name", ["", "none", "../a6", "a6.toml", "/etc/passwd"])
def test_a_template_that_is_not_there_is_said_with_those_that_are(tmp_path: Path, name: str) -> None:
    with pytest.raises(TemplateError, match=r"Choose one of 4x3, a6, a6-two-sided"):
        named(name, tmp_path / "nothing here")
