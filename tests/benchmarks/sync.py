"""How long a new station takes until it has everything, and how soon one decides with what another one did.

The hub is a process of its own on this machine, over loopback. First copy: `checkin join` of a new home, over TLS, from
its first request until its database holds 110,000 registrations and the search finds one of them; the hub has made its
snapshot before. News: station A lets somebody in, station B, which waits for news as a window does, refuses the same
person; from A's durable decision to B's. 48 other stations wait for news meanwhile, and in the busy hour each of them
lets in somebody every three seconds. Times are of the clock, and other programs on the machine lengthen them; the hub's
share of a core is CPU time.
"""

import asyncio
import json
import multiprocessing
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from statistics import quantiles

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS))

import httpx2  # noqa: E402
import population  # noqa: E402 -- beside the tests, which are no package

from checkin import parts  # noqa: E402
from checkin.domain import facts  # noqa: E402
from checkin.domain.facts import Admitted, Fact, Refused  # noqa: E402
from checkin.domain.registration import id_of_code  # noqa: E402
from checkin.home import Home  # noqa: E402
from checkin.setup import open_home  # noqa: E402
from checkin.station import joining  # noqa: E402
from checkin.store import stations  # noqa: E402
from checkin.store.stations import Invited  # noqa: E402
from checkin.sync import invitation, messages  # noqa: E402
from checkin.sync.facts import sent  # noqa: E402
from checkin.sync.messages import PAUSE, Push  # noqa: E402
from checkin.sync.turns import Turns  # noqa: E402

PEOPLE, JOINS, OTHERS, DECISIONS = 110_000, 3, 48, 120
BAR_COPY, BAR_NEWS, BAR_CORE = 3.0, 300.0, 0.5
EVERY = 3.0  # seconds between two admissions of one station in a busy hour


def checkin(*arguments: object) -> str:
    command = [sys.executable, "-m", "checkin", *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


@contextmanager
def hub(home: Path, *options: str) -> Iterator[int]:
    """A hub process; gives its number."""
    command = [sys.executable, "-m", "checkin", "hub", "--home", str(home), "--port", "0", "--json", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as running:
        assert running.stdout
        assert json.loads(running.stdout.readline())["url"]
        try:
            yield running.pid
        finally:
            running.terminate()


def invited(home: Path, station: str) -> invitation.Invitation:
    said = json.loads(
        checkin("invite", "--home", home, "--station", station, "--gate", "main", "--role", "desk", "--json")
    )
    return invitation.read(said["invitation"])


def cpu(process: int) -> float:
    """Seconds of CPU that a process has used (proc(5), fields 14 and 15, in hundredths)."""
    words = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / 100


def first_copy(folder: Path) -> float:
    """Seconds, the best of some."""
    home = Home(folder / "many")
    checkin("init", "--home", home.path, "--plan", "small", "--station", "hub-1")
    setup = open_home(home)
    with closing(parts.database(setup)) as database:
        people = enumerate(population.everybody(PEOPLE, 5))
        importer = parts.importer(setup, database)
        importer.register_all((id_of_code("p", str(at)), dict(person.fields)) for at, person in people)
        parts.finder(database).catch_up()
    took = []
    with hub(home.path, "--tls", "self"):
        for number in range(JOINS + 1):  # the first one waits for the snapshot to be made
            invitation_, new = invited(home.path, f"desk-{number}"), Home(folder / f"new-{number}")
            began = time.perf_counter()
            found = joining.join(new, invitation_)
            with closing(parts.database(open_home(new))) as database:
                hits = parts.finder(database).find("wang").hits
            took.append(time.perf_counter() - began)
            assert found.registrations == PEOPLE
            assert hits
    return min(took[1:])


def joined_already(home: Home) -> list[str]:
    """Tokens of stations that take part; the hub would not let so many join from one address in a moment."""
    tokens = [f"token-{number}" for number in range(OTHERS)]
    with closing(parts.database(open_home(home))) as database, database.writing() as connection:
        for number, token in enumerate(tokens):
            invited_ = Invited(f"other-{number}", "main", "in", "desk", 0)
            stations.join(connection, invited_, "small", token=token, key="ab" * 32, now=0)
    return tokens


def others(url: str, tokens: list[str], busy: bool, ready: object) -> None:  # noqa: FBT001
    """A process: stations without a database that wait for news, and let people in when it is busy."""

    async def station(place: int, token: str) -> None:
        headers = {"Authorization": f"Bearer {token}"}
        async with httpx2.AsyncClient(base_url=url, headers=headers, timeout=30, trust_env=False) as client:
            await asyncio.gather(listen(client), admit(place, client) if busy else never())

    async def never() -> None:
        ready.set()  # type: ignore[attr-defined]

    async def listen(client: httpx2.AsyncClient) -> None:
        after, epoch = 0, ""
        while True:
            asked = {"after": after, "epoch": epoch, "limit": 500, "wait": 2}
            answer = await client.get("/v1/facts", params=asked)
            end = json.loads(answer.content.splitlines()[-1])
            news, after, epoch = end["position"] > after, end["position"], end["epoch"]
            await asyncio.sleep(PAUSE if news else 0)

    async def admit(place: int, client: httpx2.AsyncClient) -> None:
        chain = facts.beginning(f"other-{place}", "small")
        await asyncio.sleep(EVERY * place / OTHERS)
        ready.set()  # type: ignore[attr-defined]
        while True:
            at = time.time_ns() // 1_000_000
            fact = facts.make(Admitted("visitor"), chain, at=at, registration=f"R{place}-{chain.number}", gate="main")
            chain = facts.following(chain, fact)
            await client.post("/v1/facts", content=messages.write(Push((sent(fact),))))
            await asyncio.sleep(EVERY)

    async def everybody() -> None:
        await asyncio.gather(*(station(place, each) for place, each in enumerate(tokens)))

    asyncio.run(everybody())


def news(folder: Path, *, busy: bool) -> tuple[list[float], float]:
    """Milliseconds from the decision at A to that at B, and the share of a core that the hub took."""
    home = Home(folder / "hub")
    checkin("init", "--home", home.path, "--plan", "small", "--station", "hub-1")
    tokens = joined_already(home)
    with ExitStack() as stack:
        process = stack.enter_context(hub(home.path, "--tls", "none"))
        posts = []
        for name in ("desk-a", "desk-b"):
            new = Home(folder / name)
            joining.join(new, invited(home.path, name))
            setup = open_home(new)
            database = stack.enter_context(closing(parts.database(setup)))
            heard: SimpleQueue[Fact] = SimpleQueue()
            exchange = parts.exchange(
                setup, database, heard=lambda found, heard=heard: [heard.put(each) for each in found]
            )
            assert exchange
            posts.append((parts.station(setup, database), Turns(exchange), heard))
        url = invited(home.path, "other").url
        ready = multiprocessing.Event()
        crowd = multiprocessing.Process(target=others, args=(url, tokens, busy, ready), daemon=True)
        crowd.start()
        stack.callback(crowd.terminate)
        assert ready.wait(30)
        stop = threading.Event()
        for _, turns, _ in posts:
            for step in (turns.up, turns.down):
                threading.Thread(target=going_on, args=(step, stop), daemon=True).start()
        stack.callback(stop.set)
        time.sleep(4)
        began, used = time.perf_counter(), cpu(process)
        took = [apart for number in range(DECISIONS) if (apart := one_decision(posts, number)) is not None]
        return took, (cpu(process) - used) / (time.perf_counter() - began)


def going_on(step: object, stop: threading.Event) -> None:
    pause: float | None = 0.0
    while pause is not None and not stop.wait(pause):
        pause = step()  # type: ignore[operator]


def one_decision(posts: list[tuple], number: int) -> float | None:  # type: ignore[type-arg]
    (first, _, _), (second, _, heard) = posts
    person = first.register({"name": f"P{number}", "category": "visitor"})
    time.sleep(0.25 + number % 7 / 50)  # out of step with the pauses of the station that listens
    first.admit(person.id)
    began = time.perf_counter()
    while True:
        try:
            fact = heard.get(timeout=10)
        except Empty:
            raise AssertionError("station B heard nothing within ten seconds") from None
        if fact.registration == person.id and fact.kind == "admitted":
            assert isinstance(second.admit(person.id).decision, Refused)
            return (time.perf_counter() - began) * 1000


def main() -> int:
    """Print the table; 1 when a bar was missed."""
    missed = False

    def row(what: str, value: str, bar: str = "", *, met: bool | None = None) -> None:
        nonlocal missed
        missed |= met is False
        said = {True: "met", False: "MISSED", None: ""}[met]
        print(f"{what:<56} {value:<12} {bar:<14} {said}".rstrip(), flush=True)  # noqa: T201  a script's output

    with tempfile.TemporaryDirectory(prefix="checkin-benchmark-") as folder:
        for busy in (False, True):
            place = Path(folder) / str(busy)
            place.mkdir()
            took, core = news(place, busy=busy)
            cuts = quantiles(took, n=20)
            row(f"A decides, B decides with it{', busy hour' if busy else ''}: ms, p50", f"{cuts[9]:.0f}")
            row("  p95", f"{cuts[18]:.0f}", f"under {BAR_NEWS:g}", met=cuts[18] < BAR_NEWS)
            row("  the hub's share of a core", f"{core:.2f}", f"under {BAR_CORE:g}", met=core < BAR_CORE)
        copy = first_copy(Path(folder))
        row(
            f"first copy of {PEOPLE:,}, until the search finds: s",
            f"{copy:.2f}",
            f"under {BAR_COPY:g}",
            met=copy < BAR_COPY,
        )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
