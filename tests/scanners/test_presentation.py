"""A code held up is presented once, however long it is held."""

from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.scanners.presentation import Presentations

SECONDS = st.floats(0, 100, allow_nan=False)


def test_a_code_held_for_fifty_frames_is_one_presentation() -> None:
    presentations = Presentations()
    told = [presentations.new(["TICKET"], at=frame / 30) for frame in range(50)]
    assert told == [("TICKET",)] + [()] * 49


def test_a_code_held_for_a_minute_is_still_one_presentation() -> None:
    presentations = Presentations(cooldown=3.0)
    told = [presentations.new(["TICKET"], at=second) for second in range(60)]
    assert sum(map(len, told)) == 1


def test_a_code_shown_again_after_the_cooldown_is_presented_anew() -> None:
    presentations = Presentations(cooldown=3.0)
    assert presentations.new(["TICKET"], at=0.0) == ("TICKET",)
    assert presentations.new([], at=1.0) == ()
    assert presentations.new(["TICKET"], at=2.9) == ()
    assert presentations.new(["TICKET"], at=5.9) == ("TICKET",)


def test_two_telephones_before_the_camera_are_two_presentations() -> None:
    presentations = Presentations()
    assert presentations.new(["ANNA", "BERND"], at=0.0) == ("ANNA", "BERND")
    assert presentations.new(["BERND", "ANNA", "CARLA"], at=0.1) == ("CARLA",)


def test_a_code_twice_in_one_frame_is_one_presentation() -> None:
    assert Presentations().new(["ANNA", "ANNA\r\n"], at=0.0) == ("ANNA",)


def test_an_empty_code_is_no_presentation() -> None:
    assert Presentations().new(["", " \r\n"], at=0.0) == ()


def test_a_film_that_starts_again_presents_nobody_twice_in_a_row() -> None:
    presentations = Presentations(cooldown=3.0)
    assert presentations.new(["TICKET"], at=100.0) == ("TICKET",)
    assert presentations.new(["TICKET"], at=0.0) == ()
    assert presentations.new([], at=1.0) == ()
    assert presentations.new(["TICKET"], at=3.0) == ("TICKET",)


def test_a_film_that_starts_again_keeps_no_code_out_for_long() -> None:
    presentations = Presentations(cooldown=3.0)
    presentations.new(["TICKET"], at=1000.0)
    presentations.new([], at=0.0)
    assert presentations.new(["TICKET"], at=3.0) == ("TICKET",)


def test_endless_different_codes_use_no_endless_memory() -> None:
    presentations = Presentations(cooldown=3.0)
    for number in range(5000):
        presentations.new([f"HOSTILE {number}"], at=number / 10_000)
    assert len(presentations._seen) <= 1001  # noqa: SLF001  the memory itself is what is looked at


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("ABC"), st.floats(0.01, 5)), max_size=60))
def test_a_text_is_new_exactly_when_it_was_out_of_sight_for_the_cooldown(steps: list[tuple[str, float]]) -> None:
    presentations, at, last = Presentations(cooldown=3.0), 0.0, dict[str, float]()
    for text, gap in steps:
        at += gap
        out_of_sight = text not in last or at - last[text] >= 3.0
        assert presentations.new([text], at) == ((text,) if out_of_sight else ())
        last[text] = at


@settings(deadline=None)
@given(st.lists(st.tuples(st.lists(st.sampled_from("ABCDE")), SECONDS)))
def test_whatever_the_clock_does_only_what_was_seen_is_presented_and_once_a_frame(
    frames: list[tuple[list[str], float]],
) -> None:
    presentations = Presentations()
    for texts, at in frames:
        new = presentations.new(texts, at)
        assert set(new) <= set(texts)
        assert len(set(new)) == len(new)
        assert presentations.new(texts, at) == ()
