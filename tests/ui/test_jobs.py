"""Slow work leaves the window alone, and its result comes back to it."""

import threading

from pytestqt.qtbot import QtBot

from checkin.ui.jobs import JobQueue


def test_results_come_back_on_the_gui_thread_in_the_order_of_the_jobs(qtbot: QtBot) -> None:
    queue, got = JobQueue(), []
    for number in range(5):
        queue.run(
            lambda number=number: (number, threading.get_ident()),
            lambda it: got.append((it, threading.get_ident())),
            got.append,
        )
    qtbot.waitUntil(lambda: len(got) == 5)
    queue.close()
    workers = {worker for (_, worker), _ in got}
    assert [number for (number, _), _ in got] == [0, 1, 2, 3, 4]
    assert {home for _, home in got} == {threading.get_ident()}
    assert len(workers) == 1
    assert threading.get_ident() not in workers


def test_what_fails_is_said_and_the_next_job_runs(qtbot: QtBot) -> None:
    queue, good, bad = JobQueue(), [], []
    queue.run(lambda: 1 / 0, good.append, bad.append)
    queue.run(lambda: "next", good.append, bad.append)
    qtbot.waitUntil(lambda: bool(good))
    queue.close()
    assert good == ["next"]
    assert [type(error) for error in bad] == [ZeroDivisionError]


def test_closing_waits_for_the_work_and_delivers_nothing_more(qtbot: QtBot) -> None:
    queue, done, delivered = JobQueue(), [], []
    go = threading.Event()
    queue.run(lambda: done.append(go.wait(5)), delivered.append, delivered.append)
    go.set()
    queue.close()
    queue.run(lambda: done.append("late"), delivered.append, delivered.append)
    qtbot.wait(1)
    assert done == [True]
    assert delivered == []
