"""Lists whose rows come one by one: the newest first, and only what is new is made anew."""

import pytest
from pytestqt.qtbot import QtBot

from checkin.ui.rows import Row, Rows


@pytest.fixture
def rows(qtbot: QtBot) -> Rows:
    made = Rows()
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show()
    return made


def test_the_newest_row_stands_first_and_the_oldest_go(rows: Rows) -> None:
    for number in range(5):
        rows.put_first(Row(f"person {number}"), 3)
    assert [row.title for row in rows.rows] == ["person 4", "person 3", "person 2"]


def test_no_row_is_current_when_another_came(rows: Rows) -> None:
    rows.put_first(Row("Ada"), 3)
    rows.setCurrentRow(0)
    rows.put_first(Row("Grace"), 3)
    assert rows.current is None


def test_a_row_is_changed_where_it_stands(rows: Rows) -> None:
    rows.show_rows([Row("Ada", about="ada"), Row("Grace", about="grace"), Row("Emmy", about="emmy")])
    rows.setCurrentRow(2)
    rows.change_row(1, Row("Grace", "badge printed", about="grace"))
    assert [row.more for row in rows.rows] == ["", "badge printed", ""]
    assert rows.item(1).text() == "Grace, badge printed"
    assert rows.current == "emmy"
