"""Templates changed by hand: what is moved stays on the page, and what is saved reads again as it was."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Picture

from checkin.badges import TemplateError, editing
from checkin.badges.bands import STYLES
from checkin.badges.conditions import Among, Filled
from checkin.badges.elements import Box, Element, Image, Lettering, Line, Qr, Rect, Ribbon, Text
from checkin.badges.template import Template, load, names, read, shipped
from checkin.domain.label import Label
from checkin.domain.registration import Registration

WIDTH, HEIGHT = 105.0, 148.0
FOLDER = Path(tempfile.gettempdir())

lengths = st.floats(1.5, 40, allow_nan=False)
places = st.floats(2, 60, allow_nan=False)
boxes = st.builds(Box, places, places, lengths, lengths)
ids = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=8)
literals = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="{}"), max_size=8)
texts = st.tuples(literals, st.sampled_from(["{name}", "{booth}", ""])).map("".join)
by_language = st.dictionaries(st.sampled_from(["en", "de", "zh_CN", "zh-Hant"]), texts, min_size=1).map(
    lambda texts: Label(texts.get("en", next(iter(texts.values()))), texts)
)
values = st.lists(texts | by_language, min_size=1, max_size=3)
sizes = st.tuples(st.floats(3, 20), st.floats(20, 300))
lettering = st.builds(
    lambda both, weight, lines, upper: Lettering(both[1], both[0], weight, lines, upper),
    sizes,
    st.integers(100, 900),
    st.integers(1, 9),
    st.booleans(),
)
colours = st.from_regex("#[0-9A-F]{6}", fullmatch=True)
turns = st.sampled_from([0, 90, 180, 270])
aligns, valigns = st.sampled_from(["left", "center", "right"]), st.sampled_from(["top", "middle", "bottom"])
conditions = st.lists(
    st.builds(Filled, st.sampled_from(["booth", "photo"]), st.booleans())
    | st.builds(Among, st.just("category"), st.just(("vip", "media")), st.booleans()),
    max_size=2,
).map(tuple)
common = {"page": st.integers(1, 2), "when": conditions}
elements = st.one_of(
    st.builds(
        lambda value, **rest: Text(value=tuple(value), **rest),
        values,
        id=ids,
        box=boxes,
        lettering=lettering,
        align=aligns,
        valign=valigns,
        colour=colours,
        rotate=turns,
        **common,
    ),
    st.builds(
        lambda box, value, share, **rest: Ribbon(
            box=box, value=tuple(value), padding=min(box.width, box.height) / 4 * share, **rest
        ),
        boxes,
        values,
        st.floats(0, 1),
        id=ids,
        lettering=lettering,
        rotate=turns,
        **common,
    ),
    st.builds(Qr, ids, st.builds(Box, places, places, st.just(30.0), st.just(40.0)), st.sampled_from("LMQ"), **common),
    st.builds(Image, ids, boxes, fit=st.sampled_from(["cover", "contain"]), align=aligns, rotate=turns, **common),
    st.builds(Rect, ids, boxes, fill=colours, stroke=colours | st.just(""), line=st.floats(0.05, 0.7), **common),
    st.builds(
        Line, ids, st.builds(Box, places, places, lengths, st.just(0.0)), colours, dashed=st.booleans(), **common
    ),
)
templates = st.builds(
    Template,
    name=st.text(st.characters(exclude_categories=("Cs",)), max_size=9),
    width=st.just(WIDTH),
    height=st.just(HEIGHT),
    dpi=st.integers(300, 600),
    elements=st.lists(elements, min_size=1, max_size=6, unique_by=lambda one: one.id).map(tuple),
    pages=st.just(2),
    mono=st.booleans(),
    media=st.sampled_from(["", "iso_a6_105x148mm"]),
    margin=st.floats(0, 2),
    styles=st.lists(
        st.tuples(st.from_regex(r"[a-z0-9_-]{1,8}", fullmatch=True), st.sampled_from(STYLES)),
        max_size=4,
        unique_by=(lambda pair: pair[0], lambda pair: pair[1]),
    ).map(tuple),
)


@given(templates)
def test_what_is_saved_reads_again_as_it_was(template: Template) -> None:
    assert read(editing.saved(template), FOLDER / "mine.toml") == template


@pytest.mark.parametrize("name", names())
def test_every_shipped_template_can_be_saved_and_read_again(name: str, tmp_path: Path) -> None:
    editing.save(shipped(name), tmp_path / "mine.toml")
    assert load(tmp_path / "mine.toml") == shipped(name)
    assert [file.name for file in tmp_path.iterdir()] == ["mine.toml"]


def test_a_logo_stays_the_file_beside_the_template(tmp_path: Path) -> None:
    Picture.new("RGB", (30, 30), "red").save(tmp_path / "logo.png")
    logo = Image("logo", Box(10, 10, 20, 20), file="logo.png")
    template = editing.checked(editing.put(shipped(), logo), tmp_path / "mine.toml")
    editing.save(template, tmp_path / "mine.toml")
    assert load(tmp_path / "mine.toml") == template
    assert isinstance(editing.element(template, "logo"), Image)


@given(st.sampled_from(shipped("cr80").elements), st.floats(-200, 200), st.floats(-200, 200))
def test_an_element_that_is_moved_stays_on_the_page(element: Element, across: float, down: float) -> None:
    template = editing.moved(shipped("cr80"), element.id, across, down)
    moved = editing.element(template, element.id).box
    assert (moved.width, moved.height) == (element.box.width, element.box.height)
    # Only what a code in another place may not stand under is no fault of the move.
    assert editing.checked(template, FOLDER / "mine.toml") == template


@given(st.sampled_from(["name", "category", "photo"]), st.floats(-50, 300), st.floats(-50, 300))
def test_an_element_that_is_resized_stays_on_the_page(name: str, width: float, height: float) -> None:
    template = editing.resized(shipped("a6"), name, width, height)
    before, after = editing.element(shipped("a6"), name).box, editing.element(template, name).box
    assert (after.x, after.y) == (before.x, before.y)
    assert after.width >= 1
    assert after.height >= 1
    assert after.x + after.width <= 105
    assert after.y + after.height <= 148


def test_elements_are_put_exchanged_and_taken_away() -> None:
    bar = Rect("bar", Box(10, 10, 5, 5), fill="#112233")
    with_bar = editing.put(shipped(), bar)
    assert with_bar.elements[-1] == bar
    wider = replace(bar, box=Box(10, 10, 50, 5))
    exchanged = editing.put(editing.put(with_bar, replace(bar, id="other")), wider)
    assert editing.element(exchanged, "bar") == wider
    assert [one.id for one in exchanged.elements[-2:]] == ["bar", "other"]
    assert editing.without(with_bar, "bar") == shipped()
    with pytest.raises(TemplateError, match="has no element 'bar'"):
        editing.without(shipped(), "bar")


def test_what_would_not_be_read_again_is_not_saved(tmp_path: Path) -> None:
    broken = editing.put(shipped(), Rect("bar", Box(100, 10, 50, 5), fill="#112233"))
    with pytest.raises(TemplateError, match=r"\[element 'bar'\] box: it leaves the page"):
        editing.save(broken, tmp_path / "mine.toml")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(TemplateError, match="cannot be written"):
        editing.save(shipped(), tmp_path / "no folder" / "mine.toml")


def test_samples_are_the_shortest_the_longest_and_one_of_every_script() -> None:
    names = ("Ann", "Maximilian Müller", "Jo", "李伟", "欧阳明珠", "Александр", "", "דוד", "123")
    people = [Registration(str(nth), name=name) for nth, name in enumerate(names)]
    latin = Registration("latin", latin_name="Bo Li")
    chosen = [one.name for one in editing.samples([*people, latin])]
    assert chosen[:2] == ["Maximilian Müller", "Jo"]
    assert sorted(chosen[2:]) == sorted(["Александр", "欧阳明珠", "דוד", "123"])
    assert editing.samples([]) == ()
    assert editing.samples([latin]) == (latin,)


def test_an_element_that_is_renamed_is_still_the_one_that_others_name() -> None:
    template = editing.renamed(shipped(), "name", "who ")
    assert [one.id for one in template.elements] == [
        "who" if one.id == "name" else one.id for one in shipped().elements
    ]
    assert editing.element(template, "latin name").unless_same == "who"
    assert editing.tried(template, FOLDER) == template
    assert editing.renamed(template, "who", "name") == shipped()
    for wrong, said in (("code", "is called 'code' already"), (" ", "Give the element a name")):
        with pytest.raises(TemplateError, match=said):
            editing.renamed(shipped(), "name", wrong)


def test_a_copy_lies_right_above_what_it_was_made_of() -> None:
    once, first = editing.doubled(shipped(), "photo")
    twice, second = editing.doubled(once, first)
    assert (first, second) == ("photo 1", "photo 2")
    ids = [one.id for one in twice.elements]
    assert ids[ids.index("photo") :][:3] == ["photo", "photo 1", "photo 2"]
    assert editing.element(twice, "photo 2").box == Box(14, 94, 24, 32)
    assert editing.tried(twice, FOLDER) == twice


@given(st.data())
def test_elements_step_over_their_neighbours_on_the_same_side(data: st.DataObject) -> None:
    template = shipped("a6-two-sided")
    id_, by = data.draw(st.sampled_from([one.id for one in template.elements])), data.draw(st.sampled_from([-1, 1]))
    one = editing.element(template, id_)
    here = [each.id for each in template.elements if each.page == one.page]
    if (id_, by) in {("name", 1), ("latin name", -1)}:
        with pytest.raises(TemplateError, match="'latin name' is left out where it says the same as 'name'"):
            editing.stepped(template, id_, by)
        return
    stepped = editing.stepped(template, id_, by)
    now = [each.id for each in stepped.elements if each.page == one.page]
    assert now.index(id_) == min(max(here.index(id_) + by, 0), len(here) - 1)
    assert editing.tried(stepped, FOLDER) == stepped
    assert editing.stepped(stepped, id_, -by) == template or now == here


@given(st.text(min_size=1) | st.dictionaries(st.from_regex("[a-z]{2}(_[A-Z]{2})?", fullmatch=True), texts, min_size=1))
def test_words_are_typed_as_they_stand_in_the_file(typed: str | dict[str, str]) -> None:
    said = typed if isinstance(typed, str) else Label(typed.get("en", next(iter(typed.values()))), typed)
    assert editing.words(editing.line(said)) == said
