"""Plan files: what they say is what is read, and a mistake is named with its line."""

import re
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import planfile
from checkin.domain.label import Label
from checkin.domain.plan import (
    Answer,
    Choice,
    Consent,
    Delegation,
    Direction,
    Full,
    Gate,
    Hours,
    Plan,
    Published,
    Question,
    ReEntry,
    Rules,
    WalkIn,
)
from checkin.domain.planfile import PlanError
from checkin.domain.programme import Activity, Event, Section
from checkin.shipped import RESOURCES

SMALL = (RESOURCES / "plans" / "small.toml").read_text(encoding="utf-8")


PLAN = """\
[conference]
id = "fair-2019"
name = { zh_CN = "展会", de = "Messe" }
time_zone = "Asia/Shanghai"
day_starts = "05:30"
badge = "a6"

[[day]]
date = 2019-04-14
[[day]]
id = "second"
date = 2019-04-15

[[zone]]
id = "venue"
name = "Venue"
capacity = 5000
[[zone]]
id = "hall"
name = "Hall"
within = "venue"

[[gate]]
id = "main"
name = "Main"
zone = "hall"
direction = "in"
hours = ["08:30-18:00", "22:00 - 02:00"]
categories = ["visitor"]
re_entry = "never"
exit_needs_entry = true

[[gate]]
id = "stage"
name = "Stage"
zone = "stage"
after = "hall"
minutes_since_exit = 5
entries_per_day = 3
to_activities = false
strict = true

[[zone]]
id = "stage"
name = "Stage"
within = "hall"
full = "refuse"

[[category]]
id = "visitor"
name = "Visitor"
colour = "#0B5FA5"
badge = "cr80"
crew = true

[[delegation]]
id = "hebei"
name = { en = "Hebei", zh_CN = "河北" }
[[section]]
id = "forum"
name = "Forum"
[[event]]
id = "main-forum"
name = "Main forum"
section = "forum" # one of them

[[activity]]
id = "talk"
name = "Talk"
event = "main-forum"
zone = "stage"
begins = 2019-04-14T09:30:00
ends = 2019-04-14T11:00:00
capacity = 200 # seats
categories = ["visitor"] # only
delegations = ["hebei"]
invitation = true
[[activity]]
id = "workshop"
name = "Workshop"
zone = "stage" # again
begins = 2019-04-15T01:00:00
ends = 2019-04-15T02:00:00
booking = true
[[activity]]
id = "film"
name = "Film"
begins = 2019-04-14T09:30:00 # online
ends = 2019-04-14T11:00:00

[rules]
unpaid = "admit"
ticket_after_badge = "refuse"
not_in_database = "refuse"
reprints = 3
doors_open = 20

[walk_in]
fields = ["name", "country", "days"]
required = ["country"]
category = "visitor"
categories = ["visitor"] # to choose from

[[consent]]
id = "photos"
text = { en = "Photographs", zh_CN = "照片" }
required = true

[[question]]
id = "meal"
words = { en = "Meal", zh_CN = "餐食" }
answers = [
    { id = "meat", words = { en = "With meat", zh_CN = "含肉" } },
    { id = "vegan", words = "Vegan" },
]
several = true
required = true # always
categories = ["visitor"] # asked

[[question]]
id = "size"
words = "Size of the shirt"
answers = [{ id = "m", words = "M" }, { id = "l", words = "L" }]
"""


def test_the_small_plan_has_one_day_without_end_one_zone_and_one_gate_named_main(small: Plan) -> None:
    assert [(day.id, day.date) for day in small.days] == [("day", None)]
    assert list(small.zones) == ["venue"]
    assert list(small.gates) == ["main"]
    assert {category.id for category in small.categories.values() if category.visitor} == {"visitor", "speaker"}
    assert small.rules == Rules(Choice.REFUSE, Choice.ADMIT, Choice.ADMIT)
    assert small.label.said_in("zh_CN") == "小型会议"


def test_a_plan_that_was_saved_with_a_byte_order_mark_is_read(small: Plan) -> None:
    assert planfile.read("\ufeff" + SMALL) == small


def test_every_shipped_plan_is_right() -> None:
    shipped = list((RESOURCES / "plans").glob("*.toml"))
    assert shipped
    for file in shipped:
        assert planfile.read(file.read_text(encoding="utf-8")).gates


def test_a_day_may_say_what_is_expected_of_its_hours() -> None:
    plan = planfile.read(PLAN.replace("date = 2019-04-15", "date = 2019-04-15\nexpected = { 08 = 500, 17 = 0 }"))
    assert [day.expected for day in plan.days] == [{}, {8: 500, 17: 0}]


def test_a_plan_says_everything_that_is_written_in_it() -> None:
    plan = planfile.read(PLAN)
    assert (plan.id, str(plan.label), plan.time_zone.key) == ("fair-2019", "展会", "Asia/Shanghai")
    assert plan.day_starts == time(5, 30)
    assert [(day.id, day.date) for day in plan.days] == [
        ("2019-04-14", date(2019, 4, 14)),
        ("second", date(2019, 4, 15)),
    ]
    assert (plan.zones["venue"].capacity, plan.zones["hall"].within) == (5000, "venue")
    assert plan.gates["main"] == Gate(
        id="main",
        label=Label("Main"),
        zone="hall",
        directions=frozenset({Direction.IN}),
        hours=(Hours(time(8, 30), time(18)), Hours(time(22), time(2))),
        categories=frozenset({"visitor"}),
        re_entry=ReEntry.NEVER,
        exit_needs_entry=True,
    )
    assert plan.gates["stage"] == Gate(
        *("stage", Label("Stage"), "stage"),
        after="hall",
        minutes_since_exit=5,
        entries_per_day=3,
        to_activities=False,
        strict=True,
    )
    assert (plan.zones["stage"].full, plan.zones["hall"].full) == (Full.REFUSE, Full.WARN)
    assert plan.categories["visitor"].crew
    assert plan.categories["visitor"].colour == "#0B5FA5"
    assert plan.categories["visitor"].badge == "cr80"
    assert plan.rules == Rules(Choice.ADMIT, Choice.REFUSE, Choice.REFUSE, 3, doors_open=20)
    assert plan.walk_in == WalkIn(("name", "country", "days"), frozenset({"country"}), "visitor", ("visitor",))
    photos = Label("Photographs", {"en": "Photographs", "zh_CN": "照片"})
    assert plan.consents == {"photos": Consent("photos", photos, required=True)}
    meal, meat = (
        Label("Meal", {"en": "Meal", "zh_CN": "餐食"}),
        Label("With meat", {"en": "With meat", "zh_CN": "含肉"}),
    )
    assert plan.questions == {
        "meal": Question(
            *("meal", meal, (Answer("meat", meat), Answer("vegan", Label("Vegan")))),
            several=True,
            required=True,
            categories=frozenset({"visitor"}),
        ),
        "size": Question("size", Label("Size of the shirt"), (Answer("m", Label("M")), Answer("l", Label("L")))),
    }


def test_a_plan_says_whom_the_report_counts_as_what(small_text: str) -> None:
    text = small_text + '[report]\nexperts = ["speaker"]\n'
    assert planfile.read(text).published == Published(experts=frozenset({"speaker"}))
    assert planfile.read(small_text).published == Published()
    for key in ("experts", "representatives"):
        with pytest.raises(PlanError, match="there is no category 'wizard'"):
            planfile.read(small_text + f'[report]\n{key} = ["wizard"]\n')


def test_a_programme_is_read_with_its_times_by_the_clocks_at_the_venue() -> None:
    plan = planfile.read(PLAN)
    hebei = Label("Hebei", {"en": "Hebei", "zh_CN": "河北"})
    assert plan.delegations == {"hebei": Delegation("hebei", hebei)}
    assert plan.sections == {"forum": Section("forum", Label("Forum"))}
    assert plan.events == {"main-forum": Event("main-forum", Label("Main forum"), "forum")}
    assert list(plan.activities) == ["talk", "workshop", "film"]
    assert plan.activities["talk"] == Activity(
        id="talk",
        label=Label("Talk"),
        event="main-forum",
        zone="stage",
        begins=datetime(2019, 4, 14, 9, 30, tzinfo=plan.time_zone),
        ends=datetime(2019, 4, 14, 11, 0, tzinfo=plan.time_zone),
        capacity=200,
        categories=frozenset({"visitor"}),
        delegations=frozenset({"hebei"}),
        invitation=True,
    )
    assert plan.activities["workshop"].booking
    assert (plan.activities["film"].zone, plan.activities["film"].event) == ("", "")


def test_a_plan_that_is_silent_on_walk_ins_asks_what_is_usual(hall: Plan) -> None:
    assert hall.walk_in == WalkIn(("name", "company", "email", "phone"), frozenset({"name"}))
    assert (hall.offered, hall.usual_category, hall.consents) == (("visitor", "speaker", "exhibitor"), "visitor", {})


def test_who_is_not_asked_for_a_name_need_not_give_one() -> None:
    text = PLAN.replace('fields = ["name", "country", "days"]', "fields = []").replace('required = ["country"]\n', "")
    assert planfile.read(text).walk_in.required == frozenset()


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


# What is replaced in the plan, by what; a part of the line that the error is to name; a word of its message.
MISTAKES = [
    ('id = "fair-2019"', 'id = "Fair 2019"', "Fair 2019", "not an id"),
    ('id = "fair-2019"', "id = 2019", "id = 2019", "a text"),
    ('id = "fair-2019"\n', "", "[conference]", "missing"),
    ('name = { zh_CN = "展会", de = "Messe" }', "name = {}", "name = {}", "no text"),
    ('name = { zh_CN = "展会", de = "Messe" }', "name = 5", "name = 5", "texts by language"),
    ('"Asia/Shanghai"', '"Asia/Shenzhen"', "Asia/Shenzhen", "time zone"),
    ('"Asia/Shanghai"', '"../../etc/passwd"', "etc/passwd", "time zone"),
    ('"Asia/Shanghai"', '""', "time_zone", "empty"),
    ('day_starts = "05:30"', 'day_starts = "half past five"', "day_starts", "time of day"),
    ('badge = "a6"', 'bage = "a6"', "bage", "not known here"),
    ("date = 2019-04-15", "date = 2019-04-14 # again", "# again", "two days"),
    ("date = 2019-04-15", "date = 1999-12-31", "1999-12-31", "too far away"),
    ("date = 2019-04-15", "date = 2179-01-01", "2179-01-01", "too far away"),
    ("date = 2019-04-15", 'date = "2019-04-15"', 'date = "2019', "a date"),
    ("date = 2019-04-15", "date = 2019-04-15T10:00:00", "2019-04-15T", "a date"),
    ("date = 2019-04-15\n", "", '[[day]]\nid = "second"', "without a date"),
    ("date = 2019-04-15", "date = 2019-04-15\nexpected = 9000", "expected", "a table of hours"),
    ("date = 2019-04-15", "date = 2019-04-15\nexpected = { 24 = 9000 }", "expected", "no hour of the day"),
    ("date = 2019-04-15", "date = 2019-04-15\nexpected = { noon = 9000 }", "expected", "no hour of the day"),
    ("date = 2019-04-15", "date = 2019-04-15\nexpected = { 9 = 0.5 }", "expected", "a whole number of people"),
    ("date = 2019-04-15", "date = 2019-04-15\nexpected = { 9 = true }", "expected", "a whole number of people"),
    ("date = 2019-04-15", "date = 2019-04-15\nexpected = { 9 = -1 }", "expected", "a whole number of people"),
    ("date = 2019-04-15", "date = 2019-04-15\nexpected = { 9 = 1, 09 = 1 }", "expected", "twice"),
    ('id = "second"', 'id = "2019-04-14"', 'id = "2019-04-14"', "two of [[day]]"),
    ("capacity = 5000", "capacity = 0", "capacity", "from 1"),
    ("capacity = 5000", "capacity = true", "capacity", "number"),
    ("capacity = 5000", "capacity = 5000.5", "capacity", "whole number"),
    ("capacity = 5000", "capacity = nan", "capacity", "number"),
    ('within = "venue"', 'within = "vanue"', "vanue", "no zone"),
    ('within = "venue"', 'within = "hall"', "within", "within itself"),
    ("capacity = 5000", 'within = "hall"', 'within = "hall"', "within itself"),
    ('id = "hall"', 'id = "venue"', 'id = "venue"\nname = "Hall"', "two of [[zone]]"),
    ('zone = "hall"', 'zone = "hell"', "hell", "no zone"),
    ('zone = "hall"\n', "", "[[gate]]", "missing"),
    ('direction = "in"', 'direction = "inwards"', "inwards", "one of in, out, both"),
    ('["08:30-18:00", ', '["08:30", ', "hours", "span of hours"),
    ('["08:30-18:00", ', '["08:30-25:00", ', "hours", "span of hours"),
    ('["08:30-18:00", ', '["00:00-00:00", ', "hours", "leave hours out"),
    ('["08:30-18:00", ', '["08:30Z-18:00Z", ', "hours", "span of hours"),
    ('["08:30-18:00", ', '["08:30-12:00-18:00", ', "hours", "span of hours"),
    ('["08:30-18:00", ', "[8, ", "hours", "list of texts"),
    ('categories = ["visitor"]', 'categories = ["visitors"]', "categories", "no category 'visitors'"),
    ('categories = ["visitor"]', 'categories = "visitor"', "categories", "list of texts"),
    ('re_entry = "never"', 're_entry = "sometimes"', "re_entry", "after_exit, always, never"),
    ("exit_needs_entry = true", 'exit_needs_entry = "yes"', "exit_needs_entry", "true or false"),
    ("exit_needs_entry = true", "exit_needs_entries = true", "exit_needs_entries", "not known here"),
    ('"#0B5FA5"', '"blue"', "blue", "a colour"),
    ('unpaid = "admit"', 'unpaid = "maybe"', "maybe", "admit, refuse"),
    ("reprints = 3", "reprints = -1", "reprints", "0"),
    ('unpaid = "admit"', 'unpayed = "admit"', "unpayed", "not known here"),
    ('required = ["country"]', 'required = ["company"]', '["company"]', "add it to fields"),
    ('required = ["country"]', 'required = "country"', 'required = "country"', "list of texts"),
    ('"country", "days"]', '"shoe_size"]', "shoe_size", "nothing to be asked"),
    ('"country", "days"]', '"code"]', '"code"]', "nothing to be asked"),
    ('category = "visitor"', 'category = "media"', 'category = "media"', "none of visitor"),
    ('["visitor"] # to choose', '["media"] # to choose', "# to choose", "no category 'media'"),
    ('categories = ["visitor"] # to choose from', "default = 1", "default = 1", "not known here"),
    ('id = "photos"', 'id = "note"', 'id = "note"', "another id"),
    ('text = { en = "Photographs", zh_CN = "照片" }', "text = {}", "text = {}", "no text"),
    ('zh_CN = "照片" }\nrequired = true', 'zh_CN = "照片" }\nrequired = 1', "required = 1", "true or false"),
    ('id = "meal"', 'id = "phone"', 'id = "phone"', "another id"),
    ('id = "meal"', 'id = "given_name"', 'id = "given_name"', "another id"),
    ('id = "meal"', 'id = "photos"', 'id = "photos"\nwords', "a consent too"),
    ('id = "meal"', 'id = "size"', 'id = "size"\nwords = "Size', "two of [[question]]"),
    ('words = "Size of the shirt"', 'words = "MEAL"', "MEAL", "the question 'meal' too"),
    ('words = "Size of the shirt"', "words = {}", "words = {}", "no text"),
    ('words = "Size of the shirt"', 'text = "Size"', 'text = "Size"', "not known here"),
    ('categories = ["visitor"] # asked', 'categories = ["wizard"]', "wizard", "no category 'wizard'"),
    ("required = true # always", "required = 1", "required = 1", "true or false"),
    (
        '[[question]]\nid = "size"',
        "".join(
            f'[[question]]\nid = "q{each}"\nwords = "{each}"\nanswers = [{{ id = "y", words = "Y" }}, '
            '{ id = "n", words = "N" }]\n'
            for each in range(5)
        )
        + '[[question]]\nid = "size"',
        'id = "size"',
        "6 questions are the most",
    ),
    (', { id = "l", words = "L" }]', "]", 'answers = [{ id = "m"', "there are 1: give from 2 to 8"),
    ('{ id = "l", words = "L" }]', '{ id = "m", words = "L" }]', 'answers = [{ id = "m"', "the same id"),
    ('{ id = "l", words = "L" }]', '{ id = "l", words = "m" }]', 'answers = [{ id = "m"', "tell them apart"),
    ('{ id = "l", words = "L" }]', '{ id = "l" }]', 'answers = [{ id = "m"', "[answer 'l'] words: it is missing"),
    ('{ id = "l", words = "L" }]', '{ id = "L", words = "L" }]', 'answers = [{ id = "m"', "is not an id"),
    ('{ id = "l", words = "L" }]', '{ id = "l", text = "L" }]', 'answers = [{ id = "m"', "not known here"),
    ('{ id = "l", words = "L" }]', '"L"]', 'answers = [{ id = "m"', "each must be written as"),
    ('answers = [{ id = "m", words = "M" }, { id = "l", words = "L" }]', 'answers = "M"', 'answers = "M"', "a list of"),
    ('after = "hall"', 'after = "hell"', "hell", "no zone 'hell'"),
    ('after = "hall"', 'after = "stage"', 'after = "stage"', "nobody is inside of"),
    ('after = "hall"', 'after = "venue"', 'after = "venue"', "no gate leads into 'venue'"),
    ("minutes_since_exit = 5", "minutes_since_exit = -5", "minutes_since_exit", "from 0 to 1440"),
    ("entries_per_day = 3", "entries_per_day = 0", "entries_per_day", "from 1 to 1000"),
    ("to_activities = false", 'to_activities = "no"', "to_activities", "true or false"),
    ("strict = true", "strict = 1", "strict", "true or false"),
    ('full = "refuse"', 'full = "stop"', "stop", "one of refuse, warn"),
    ("capacity = 200 # seats\n", "", "full", "no capacity to refuse anybody by"),
    ("crew = true", "crew = 1", "crew", "true or false"),
    ("doors_open = 20", "doors_open = -1", "doors_open", "from 0 to 1440"),
    ('id = "hebei"', 'id = "He Bei"', "He Bei", "not an id"),
    (
        'zh_CN = "河北" }',
        'zh_CN = "河北" }\n[[delegation]]\nid = "x"\nname = "HEBEI"',
        "HEBEI",
        "delegation 'hebei' too",
    ),
    ('section = "forum"', 'section = "fora"', "fora", "no section 'fora'"),
    ('section = "forum"', "", "[[event]]", "missing"),
    ('event = "main-forum"', 'event = "side-forum"', "side-forum", "no event 'side-forum'"),
    ('event = "main-forum"\nzone = "stage"', 'zone = "cellar"', "cellar", "no zone 'cellar'"),
    ('event = "main-forum"\nzone = "stage"', 'zone = "venue"', 'zone = "venue"', "no gate leads into 'venue'"),
    ('categories = ["visitor"] # only', 'categories = ["expert"]', '["expert"]', "no category 'expert'"),
    ('delegations = ["hebei"]', 'delegations = ["hubei"]', "hubei", "no delegation 'hubei'"),
    ("begins = 2019-04-15T01", "begins = 2019-04-16T01", "ends = 2019-04-15T02", "ends before it begins"),
    ("begins = 2019-04-14T09:30:00 # online", "begins = 2019-04-13T09:30:00", "begins = 2019-04-13", "no day of this"),
    ("begins = 2019-04-14T09:30:00 # online", "begins = 2019-04-14", "begins = 2019-04-14\n", "a date with a time"),
    ("begins = 2019-04-14T09:30:00 # online", "begins = 2019-04-14T09:30:00Z", "00Z", "leave the offset out"),
    ("begins = 2019-04-14T09:30:00 # online", "begins = 09:30:00", "begins = 09:30:00", "a date with a time"),
    ("begins = 2019-04-14T09:30:00 # online\n", "", '[[activity]]\nid = "film"', "missing"),
    ("begins = 2019-04-15T01:00:00", "begins = 2019-04-14T10:00:00", "begins = 2019-04-14T10", "'talk' is on there"),
    (
        "booking = true",
        "booking = true\ninvitation = true",
        'invitation = true\n[[activity]]\nid = "film"',
        "choose one of them",
    ),
    ('id = "film"', 'id = "talk"', 'id = "talk"\nname = "Film"', "two of [[activity]]"),
    ('id = "film"', 'id = "film"\nroom = "501"', 'room = "501"', "not known here"),
    ("[conference]", 'motto = "all"\n[conference]', "motto", "not known here"),
    ('badge = "a6"', "badge = a6", "badge = a6", "not TOML"),
    ('badge = "a6"', 'badge = "a6"\nbadge = "a7"', 'badge = "a7"', "not TOML"),
    ('[[zone]]\nid = "venue"', '[[ zone ]]\nid = "Venue"', 'id = "Venue"', "not an id"),
]


@pytest.mark.parametrize(("right", "wrong", "where", "word"), MISTAKES, ids=range(len(MISTAKES)))
def test_a_mistake_is_named_with_its_line(right: str, wrong: str, where: str, word: str) -> None:
    assert right in PLAN
    text = PLAN.replace(right, wrong)
    expected = line_of(text, where)
    with pytest.raises(PlanError, match=re.escape(word)) as caught:
        planfile.read(text)
    assert caught.value.line == expected
    assert f"line {expected}: " in str(caught.value)


@pytest.mark.parametrize("kind", ["day", "zone", "gate", "category"])
def test_a_plan_without_one_of_its_kinds_is_refused(kind: str) -> None:
    tables = re.split(r"(?m)^(?=\[)", SMALL)
    text = "".join(table for table in tables if not table.startswith(f"[[{kind}]]"))
    with pytest.raises(PlanError, match=rf"at least one \[\[{kind}\]\]"):
        planfile.read(text)


def test_a_plan_without_a_conference_is_refused() -> None:
    with pytest.raises(PlanError, match="conference: it is missing"):
        planfile.read("")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("day = [1]\n" + PLAN.replace("[[day]]\nid", "[day.x]\nid").replace("[[day]]", "[x]"), "not"),
        ('[conference]\nid = "a"\nname = "A"\ntime_zone = "UTC"\n[day]\nid = "one"\n', "list of tables"),
        (PLAN.replace("[rules]", "[rule]"), "rule: this key is not known here"),
        ("conference = 5", "a table"),
        ("a = " + "[" * 5000, "not TOML"),
        ("a = " + "9" * 5000, "not TOML"),
        ("a = \x00", "not TOML"),
        ("\ufeff\ufeff" + PLAN, "not TOML"),
    ],
    ids=range(8),
)
def test_what_is_hardly_a_plan_is_refused_with_a_sentence(text: str, word: str) -> None:
    with pytest.raises(PlanError, match=re.escape(word)):
        planfile.read(text)


def test_tables_written_in_one_line_are_read_and_their_mistakes_are_named_without_a_line() -> None:
    head = '[conference]\nid = "a"\nname = "A"\ntime_zone = "UTC"\n'
    lists = 'day = [{ id = "d" }]\nzone = [{ id = "z", name = "Z" }]\ncategory = [{ id = "c", name = "C" }]\n'
    good = 'gate = [{ id = "g", name = "G", zone = "z" }]\n'
    assert list(planfile.read(lists + good + head).gates) == ["g"]
    with pytest.raises(PlanError, match="there is no zone 'y'") as caught:
        planfile.read(lists + good.replace('"z"', '"y"') + head)
    assert caught.value.line == 0


def test_two_categories_that_look_the_same_inside_a_code_are_refused() -> None:
    """A credential holds 16 bits of a category's digest: by the birthday bound two of a few hundred collide."""
    from checkin.domain.credential import category_tag

    seen: dict[bytes, str] = {}
    number = 0
    while (twin := seen.setdefault(category_tag(f"c{number}"), f"c{number}")) == f"c{number}":
        number += 1
    both = "".join(f'[[category]]\nid = "{each}"\nname = "C"\n' for each in (twin, f"c{number}"))
    with pytest.raises(PlanError, match="look the same") as caught:
        planfile.read(PLAN.replace("[rules]", f"{both}[rules]"))
    assert caught.value.line == line_of(PLAN, "[rules]") + 4


LINES = PLAN.splitlines(keepends=True)
PIECES = st.sampled_from(
    [
        "[",
        "]",
        "[[",
        '"',
        "=",
        "\n",
        "{",
        "}",
        "#",
        "true",
        "2019-04-14",
        "1e999",
        "nan",
        "-1",
        "''",
        "zone",
        "[[gate]]\n",
    ]
) | st.text(max_size=4)


@given(st.data())
def test_whatever_is_done_to_a_plan_it_is_a_plan_or_an_error_with_a_sentence(data: st.DataObject) -> None:
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.sampled_from(["drop", "twice", "move", "insert", "value"])):
            case "drop":
                lines[place] = "\n"
            case "twice":
                lines.insert(place, lines[place])
            case "move":
                lines.insert(data.draw(st.integers(0, len(lines) - 1)), lines.pop(place))
            case "insert":
                column = data.draw(st.integers(0, len(lines[place])))
                lines[place] = lines[place][:column] + data.draw(PIECES) + lines[place][column:]
            case _:
                key, _, _ = lines[place].partition("=")
                lines[place] = f"{key}= {data.draw(PIECES)}\n"
    plan, error = read("".join(lines))
    if error:
        assert 0 <= error.line <= "".join(lines).count("\n") + 1
    if plan:
        assert all(gate.zone in plan.zones for gate in plan.gates.values())


def read(text: str) -> tuple[Plan | None, PlanError | None]:
    try:
        return planfile.read(text), None
    except PlanError as error:
        return None, error


@given(st.text(max_size=60))
def test_any_text_is_a_plan_or_an_error_with_a_sentence(text: str) -> None:
    with pytest.raises(PlanError):
        planfile.read(text)
