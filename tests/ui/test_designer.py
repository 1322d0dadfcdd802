"""A badge is designed with the mouse and from the keyboard, and printed as it was designed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from checkin.badges.elements import Box, Image, Rect, Ribbon, Text
from checkin.badges.template import load, shipped
from checkin.domain.label import Label
from checkin.domain.registration import Registration
from checkin.lookout import Lookout
from checkin.station import Station
from checkin.ui.supervisor import SupervisorWindow
from checkin.ui.supervisor.designer import changes, geometry
from checkin.ui.supervisor.designer.draft import Draft
from checkin.ui.supervisor.designer.geometry import HANDLES, MOVE, Guides, Room
from checkin.ui.supervisor.designer.work import Designing
from checkin.ui.supervisor.shell import Place

Seen = Callable[[QWidget], dict[str, str]]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PACE = 70  # milliseconds between the keys of a person
PAGE = Room(5, 5, 100, 143, 1)


def press(
    window: SupervisorWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window.windowHandle(), key, modifier)
    QTest.qWait(PACE)


def pull(designing: Designing, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Press the mouse at a place of the page (mm), move it to another, let go."""
    canvas = designing.page.canvas
    here, there = (canvas.place(*point).toPoint() for point in (start, end))
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=here)
    QTest.mouseMove(canvas.viewport(), (QPointF(here + there) / 2).toPoint())
    QTest.mouseMove(canvas.viewport(), there)
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=there)


@pytest.fixture
def ada(door: Station) -> Registration:
    return door.register({"name": "König, Ada", "company": "Technische Werke", "category": "visitor"})


@pytest.fixture
def designing(qtbot: QtBot, ada: Registration, on_watch: SupervisorWindow) -> Designing:  # noqa: ARG001  first of all
    """The designer with the usual badge, drawn for Ada."""
    work = on_watch.designing
    on_watch.shell.turn_to(Place.BADGES)
    qtbot.waitUntil(lambda: not work.page.preview.sides[0].image.isNull())
    return work


def box(designing: Designing) -> Box:
    element = designing.draft.element
    assert element
    return element.box


def test_an_element_is_moved_with_the_mouse_and_snaps(designing: Designing) -> None:
    assert designing.page.preview.person.name == "König, Ada"
    pull(designing, (18, 110), (21.1, 112.2))  # the photo, from (8, 88)
    assert designing.draft.chosen == "photo"
    moved = box(designing)
    assert (moved.width, moved.height) == (24, 32)
    assert moved.x in {11.0, 11.5}  # on the grid
    assert moved.y == 89  # its bottom on that of the code
    designing.page.undo.click()
    assert box(designing) == Box(8, 88, 24, 32)


def test_an_element_is_sized_by_its_handle(designing: Designing) -> None:
    designing.draft.select("photo")
    pull(designing, (32, 120), (27, 115))
    sized = box(designing)
    assert (sized.x, sized.y) == (8, 88)
    assert abs(sized.width - 19) <= 1
    assert abs(sized.height - 27) <= 1


def test_the_arrows_move_and_size_and_one_undo_takes_them_all_back(
    on_watch: SupervisorWindow, designing: Designing
) -> None:
    designing.draft.select("code")
    designing.page.canvas.setFocus()
    press(on_watch, Qt.Key.Key_Right)
    press(on_watch, Qt.Key.Key_Down, SHIFT)
    press(on_watch, Qt.Key.Key_Left, CTRL)
    assert box(designing) == Box(36, 92, 33.5, 34)
    press(on_watch, Qt.Key.Key_Z, CTRL)
    assert box(designing) == Box(35.5, 87, 34, 34)
    press(on_watch, Qt.Key.Key_Y, CTRL)
    assert box(designing) == Box(36, 92, 33.5, 34)


def test_an_exact_place_is_typed(designing: Designing) -> None:
    designing.draft.select("code")
    field = designing.page.properties.cells["x"].editor
    assert field.value() == 35.5
    field.selectAll()
    QTest.keyClicks(field, "41.25")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert box(designing).x == 41.25


def test_a_fault_is_said_at_once_and_keeps_from_saving(designing: Designing, seen: Seen) -> None:
    page = designing.page
    designing.draft.select("name")
    designing.draft.put_box(Box(90, 20, 40, 20))
    assert seen(page)["state"] == "Cannot be saved: name: it leaves the page, which is 105 by 148 mm."
    assert not page.save.isEnabled()
    assert next(row for row in page.elements.list.rows if row.about == "name").icon == "attention"
    page.undo.click()
    designing.draft.select("code")
    designing.draft.put_box(Box(35.5, 87, 10, 10))
    assert "at least 3 are read: make it" in seen(page)["state"]
    page.undo.click()
    assert page.save.isEnabled()


def test_what_is_saved_is_what_is_printed_from_then_on(
    qtbot: QtBot, on_watch: SupervisorWindow, designing: Designing, lookout: Lookout, seen: Seen
) -> None:
    designing.draft.select("company")
    editor = designing.page.properties.cells["value"].editor
    with qtbot.waitSignal(designing.drawn):
        editor.setPlainText("{company} in person")
    with qtbot.waitSignal(designing.saved):
        press(on_watch, Qt.Key.Key_S, CTRL)
        assert "before the design a6 that came with the program" in seen(on_watch.confirm)["question"]
        press(on_watch, Qt.Key.Key_Return, CTRL)
    saved = load(lookout.workshop.folder / "a6.toml")
    assert next(each for each in saved.elements if each.id == "company").value == ("{company} in person",)
    assert lookout.workshop.open("a6") == saved
    assert seen(designing.page)["state"] == "Nothing is wrong, and everything is saved."
    assert "your own" in designing.page.design.currentText()
    press(on_watch, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: "test badge was sent" in seen(on_watch.shell.notice).get("notice", ""))
    assert list(lookout.workshop.folder.parent.glob("test-*.pdf"))


def test_a_design_of_ones_own_is_replaced_only_when_it_is_said_so(
    qtbot: QtBot, on_watch: SupervisorWindow, designing: Designing, lookout: Lookout, seen: Seen
) -> None:
    designing.page.name.setText("mine")
    with qtbot.waitSignal(designing.saved):
        press(on_watch, Qt.Key.Key_S, CTRL)
    before = (lookout.workshop.folder / "mine.toml").read_text()
    designing.draft.select("photo")
    press(on_watch, Qt.Key.Key_Delete)
    press(on_watch, Qt.Key.Key_S, CTRL)
    assert "Replace it?" in seen(on_watch.confirm)["question"]
    press(on_watch, Qt.Key.Key_Escape)
    assert (lookout.workshop.folder / "mine.toml").read_text() == before
    assert "to nobody" in seen(designing.page)["used"]


def test_a_name_that_no_file_could_have_is_refused(
    qtbot: QtBot, on_watch: SupervisorWindow, designing: Designing, seen: Seen
) -> None:
    designing.page.name.setText("../a6")
    designing.page.save.click()
    qtbot.waitUntil(lambda: "letters, digits" in seen(on_watch.shell.notice).get("notice", ""))


def test_changes_are_not_lost_without_a_question(
    qtbot: QtBot, on_watch: SupervisorWindow, designing: Designing, seen: Seen
) -> None:
    designing.draft.select("photo")
    designing.draft.remove()
    designing.page.opened.emit("cr80")
    assert "not saved" in seen(on_watch.confirm)["question"]
    press(on_watch, Qt.Key.Key_Escape)
    assert designing.page.design.chosen == "a6"
    designing.page.opened.emit("cr80")
    with qtbot.waitSignal(designing.opened):
        press(on_watch, Qt.Key.Key_Return, CTRL)
    assert designing.draft.template == shipped("cr80")


@pytest.mark.parametrize("name", ["a6-two-sided", "butterfly-a6"])
def test_both_sides_are_shown(qtbot: QtBot, designing: Designing, name: str) -> None:
    with qtbot.waitSignal(designing.opened):
        designing.open(name)
    sides = designing.page.preview.sides
    qtbot.waitUntil(lambda: not sides[1].image.isNull())
    front, back = (side.image for side in sides)
    assert front.size() == back.size()
    assert front != back
    designing.page.sides[1].click()
    assert {each.page for each in designing.draft.here} == {2}


@pytest.mark.parametrize("kind", changes.PROPERTIES)
def test_every_kind_of_element_can_be_added_and_removed(designing: Designing, kind: type) -> None:
    for name in ("a6", "label-62", "cr80"):
        designing.draft.begin(shipped(name))
        designing.page.elements.adders[kind].click()
        assert type(designing.draft.element) is kind
        assert designing.draft.fault == ""
        designing.page.elements.remove.click()
        assert designing.draft.template.elements == shipped(name).elements


def test_a_logo_is_put_beside_the_designs(qtbot: QtBot, designing: Designing, lookout: Lookout, tmp_path: Path) -> None:
    Pillow.new("RGB", (60, 40), "red").save(tmp_path / "logo.png")
    designing.page.elements.adders[Image].click()
    designing.page.properties.picture_chosen.emit(str(tmp_path / "logo.png"))
    qtbot.waitUntil(lambda: designing.draft.element.file == "logo.png")
    assert designing.draft.fault == ""
    assert designing.draft.element.picture is not None
    assert (lookout.workshop.folder / "logo.png").is_file()


def test_a_condition_that_is_none_is_not_taken(qtbot: QtBot, designing: Designing, seen: Seen) -> None:
    designing.draft.select("photo")
    editor = designing.page.properties.cells["when"].editor
    QTest.keyClicks(editor, "sometimes")
    qtbot.waitUntil(lambda: "not a condition" in seen(designing.page).get("wrong", ""))
    assert designing.draft.element.when == ()


def test_every_property_can_be_read_and_changed_to_what_it_is() -> None:
    for template in (shipped("a6-two-sided"), shipped("label-62")):
        for one in template.elements:
            for name in changes.asked_of(one, 2):
                assert changes.changed(one, name, changes.said(one, name)) == one


def test_a_draft_goes_back_and_forth(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.begin(shipped("a6"))
    draft.add(Rect("bar", Box(10, 10, 5, 5), fill="#112233"))
    draft.put_box(Box(11, 10, 5, 5), "pulled")
    draft.put_box(Box(12, 10, 5, 5), "pulled")
    draft.undo()
    assert draft.element.box == Box(10, 10, 5, 5)
    draft.undo()
    assert (draft.template, draft.chosen, draft.is_saved) == (shipped("a6"), "", True)
    draft.undo()
    draft.redo()
    draft.redo()
    assert draft.template.elements[-1].box == Box(12, 10, 5, 5)
    assert not draft.can_redo


boxes = st.builds(Box, st.floats(5, 50), st.floats(5, 50), st.floats(1, 40), st.floats(1, 40))


@given(boxes, st.sampled_from([MOVE, *HANDLES.values()]), st.floats(-300, 300), st.floats(-300, 300))
def test_whatever_is_pulled_stays_inside_and_can_be_caught_again(
    one: Box, grip: geometry.Grip, across: float, down: float
) -> None:
    box = geometry.pulled(one, grip, across, down, PAGE)
    assert box.x >= PAGE.left - 0.02
    assert box.y >= PAGE.top - 0.02
    assert box.x + box.width <= PAGE.right + 0.02
    assert box.y + box.height <= PAGE.bottom + 0.02
    assert min(box.width, box.height) >= 0.98
    if grip.moves:
        assert abs(box.width - one.width) < 0.02


def test_an_edge_meets_that_of_another_element_before_the_grid() -> None:
    one = Box(10.3, 20.3, 20, 10)
    assert geometry.snapped(one, MOVE, Guides((31.2,), ()), 1) == (Box(11.2, 20.5, 20, 10), Guides((31.2,), ()))
    assert geometry.snapped(one, MOVE, Guides((40,), ()), 1) == (Box(10.5, 20.5, 20, 10), Guides())
    edge = HANDLES[1.0, 0.5]
    assert geometry.snapped(one, edge, Guides((30,), ()), 1)[0] == Box(10.3, 20.3, 19.7, 10)


def test_the_smaller_of_two_elements_is_caught() -> None:
    under = Ribbon("band", Box(0, 0, 50, 50), value=("",), lettering=shipped("a6").elements[0].lettering)
    over = Text("word", Box(10, 10, 5, 5), value=("",), lettering=under.lettering)
    assert geometry.at([over, under], 12, 12, 1) is over
    assert geometry.at([over, under], 40, 40, 1) is under
    assert geometry.at([over, replace(under, box=Box(60, 60, 30, 0))], 70, 60.5, 1).id == "band"
    assert geometry.at([over], 40, 40, 1) is None


def test_an_element_gets_another_name_and_keeps_it_over_undo(designing: Designing, seen: Seen) -> None:
    draft, properties = designing.draft, designing.page.properties
    draft.select("name")
    properties.id.selectAll()
    QTest.keyClicks(properties.id, "who")
    QTest.keyClick(properties.id, Qt.Key.Key_Return)
    assert draft.chosen == "who"
    assert draft.fault == ""
    assert next(each for each in draft.template.elements if each.id == "latin name").unless_same == "who"
    assert "who" in [row.title for row in designing.page.elements.list.rows]
    designing.page.undo.click()
    assert (draft.chosen, properties.id.text(), draft.template) == ("name", "name", shipped("a6"))
    designing.page.redo.click()
    assert draft.chosen == "who"
    properties.id.given.emit("code")
    assert seen(designing.page)["wrong"] == "Another element is called 'code' already. Choose another name."
    assert draft.chosen == "who"


def test_elements_go_to_the_front_and_to_the_back_from_the_keyboard(
    on_watch: SupervisorWindow, designing: Designing, seen: Seen
) -> None:
    draft, page = designing.draft, designing.page
    draft.select("dates")
    page.canvas.setFocus()
    press(on_watch, Qt.Key.Key_PageUp, CTRL)
    assert [each.id for each in draft.template.elements[:2]] == ["dates", "conference"]
    assert not page.elements.behind.isEnabled()
    press(on_watch, Qt.Key.Key_PageDown, CTRL)
    assert draft.template == shipped("a6")
    draft.select("latin name")
    page.elements.behind.click()
    assert "'latin name' is left out where it says the same as 'name'" in seen(page)["wrong"]
    assert draft.template == shipped("a6")


def test_a_copy_is_selected_and_one_undo_takes_it_away(on_watch: SupervisorWindow, designing: Designing) -> None:
    designing.draft.select("photo")
    designing.page.canvas.setFocus()
    press(on_watch, Qt.Key.Key_D, CTRL)
    assert (designing.draft.chosen, box(designing)) == ("photo 1", Box(11, 91, 24, 32))
    assert designing.draft.fault == ""
    press(on_watch, Qt.Key.Key_Z, CTRL)
    assert (designing.draft.chosen, designing.draft.template) == ("", shipped("a6"))


def test_the_page_is_changed_where_nothing_is_selected(qtbot: QtBot, designing: Designing, seen: Seen) -> None:
    draft, cells = designing.draft, designing.page.properties.cells
    draft.select("")
    stock = cells["stock"].editor
    with qtbot.waitSignal(designing.drawn):
        stock.choose("100 x 150 mm")
        stock.activated.emit(stock.currentIndex())
    assert (draft.template.width, draft.template.height, draft.template.media) == (
        100,
        150,
        "custom_label_100x150mm",
    )
    assert draft.fault == ""
    assert (cells["page width"].editor.value(), cells["page height"].editor.value()) == (100, 150)
    cells["page width"].editor.setValue(90)
    assert stock.currentText() == "Another size"
    cells["margin"].editor.setValue(80)
    assert "the margin can be 30.0 mm at most" in seen(designing.page)["wrong"]
    assert cells["margin"].editor.value() == 5
    for _step in range(2):
        designing.page.undo.click()
    assert draft.template == shipped("a6")


def test_a_back_that_is_not_empty_is_not_taken_away(qtbot: QtBot, designing: Designing, seen: Seen) -> None:
    with qtbot.waitSignal(designing.opened):
        designing.open("a6-two-sided")
    designing.draft.turn_to(2)
    sides = designing.page.properties.cells["sides"].editor
    sides.given.emit("one")
    assert "The back is not empty: move back name" in seen(designing.page)["wrong"]
    assert sides.currentData() == "two"
    sides.given.emit("butterfly")
    assert (designing.draft.template.fold, designing.draft.fault) == ("butterfly", "")
    designing.draft.begin(shipped("a6"))
    sides.given.emit("two")
    designing.draft.turn_to(2)
    designing.page.undo.click()
    assert designing.draft.side == 1


def test_words_by_language_are_typed_as_they_stand_in_the_file(qtbot: QtBot, designing: Designing) -> None:
    designing.draft.select("booth title")
    editor = designing.page.properties.cells["value"].editor
    assert editor.toPlainText().startswith('{ en = "Booth", zh_CN = "展位", ')
    with qtbot.waitSignal(designing.drawn):
        editor.setPlainText('{ en = "Stand", zh_CN = "展台" }')
    assert designing.draft.element.value == (Label("Stand", {"en": "Stand", "zh_CN": "展台"}),)
    assert designing.draft.fault == ""
