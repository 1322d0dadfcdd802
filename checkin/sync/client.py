"""The hub as a station sees it: one method a request, and what can go wrong in words."""

import hashlib
import json
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final, TypeVar

import httpx2

from checkin.domain.clock import Clock, milliseconds, now
from checkin.domain.facts import Fact
from checkin.sync import messages
from checkin.sync.facts import received, sent
from checkin.sync.messages import (
    REVOKED,
    SNAPSHOT_HEADERS,
    End,
    Health,
    Heard,
    Join,
    Joined,
    MessageError,
    Problem,
    Push,
    Pushed,
    Stations,
)
from checkin.sync.offset import Offset
from checkin.sync.questions import Ask, Known

_LOADING: Final = 60.0  # seconds; a snapshot may have to be made first

Kind = TypeVar("Kind")


class HubError(Exception):
    """Something did not come about with the hub; the sentence says what to do."""


class OfflineError(HubError):
    """Nobody answers, or the answer broke off."""


class BusyError(HubError):
    """The hub cannot now. `wait`: seconds."""

    def __init__(self, say: str, wait: float) -> None:
        super().__init__(say)
        self.wait = wait


class StrangerError(HubError):
    """The hub does not know this station: it is to join again."""


class RevokedError(HubError):
    """The right to take part was taken from this station."""


class RefusedError(HubError):
    """The hub does not do this, now or later."""


class UnreadableError(HubError):
    """What answers is no hub, or one of another version."""


@dataclass(frozen=True, slots=True)
class Page:
    """Facts with their positions, and where to go on from. `epoch` is "" where the page was cut off."""

    facts: tuple[tuple[int, Fact], ...]
    position: int
    epoch: str
    more: bool


@dataclass(frozen=True, slots=True)
class Copy:
    """A snapshot that is being downloaded or was: what is in it (see SNAPSHOT_HEADERS), and its entity tag."""

    position: int
    epoch: str
    facts: int
    registrations: int
    size: int
    digest: str
    tag: str


class Hub:
    """`client` knows the hub's address and whom to trust. Calls may come from any thread, and all raise HubError.

    `reads` is what tells what a line of a page says, as `read_line` does.
    """

    def __init__(self, client: httpx2.Client, token: str = "", clock: Clock = now) -> None:
        self._client = client
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._clock = clock
        self.offset = Offset()
        self.reads = read_line

    def close(self) -> None:
        self._client.close()

    def join(self, asked: Join) -> Joined:
        return self._post("/v1/join", asked, Joined)

    def push(self, facts: Sequence[Fact]) -> Pushed:
        """Give it facts of this station, at most MOST_FACTS."""
        return self._post("/v1/facts", Push(tuple(map(sent, facts))), Pushed)

    def pull(self, after: int, epoch: str, *, limit: int, wait: float = 0.0, own: bool = False) -> Page:
        """The next facts; those that are this station's own only when asked for.

        `wait`: seconds, a few less than the client waits for an answer.
        """
        asked = {"after": after, "epoch": epoch, "limit": limit, "wait": wait, "own": own}
        answer = self._ask("GET", "/v1/facts", params=asked)
        return _page(answer.content, after, self.reads)

    def health(self, health: Health) -> Heard:
        return self._post("/v1/health", health, Heard)

    def ask(self, registration: str, gate: str = "") -> Known:
        """About one registration; with a gate where its way in is about to be decided on."""
        return self._post("/v1/decide", Ask(registration, gate), Known)

    def stations(self) -> Stations:
        return _read(Stations, self._ask("GET", "/v1/stations").content)

    def load(self, path: Path, progress: Callable[[int], object] = lambda _bytes: None) -> Copy:
        """Download the snapshot into a file; one that broke off goes on where it stood. It is whole when this returns.

        `progress` is told how many bytes there are. Raises OSError too, where the file cannot be written.
        """
        about = path.with_suffix(".json")
        begun = _begun(path, about)
        headers = dict(self._headers)
        if begun is not None:
            headers |= {"Range": f"bytes={path.stat().st_size}-", "If-Range": begun.tag}
        with (
            self._translated(),
            self._client.stream("GET", "/v1/snapshot", headers=headers, timeout=_LOADING) as answer,
        ):
            if answer.status_code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE and begun is not None:
                found = begun  # nothing of it is missing
            else:
                if answer.status_code not in (HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT):
                    answer.read()
                    _check(answer)
                found = _copy(answer)
                # The tag first: what is in the file belongs to it.
                about.write_text(json.dumps(asdict(found)), encoding="utf-8")
                _save(answer, path, progress)
        if _digest(path) != found.digest:
            path.unlink()
            raise OfflineError("the copy of the registrations came damaged: it is fetched again")
        return found

    def _post(self, path: str, message: object, kind: type[Kind]) -> Kind:
        began = milliseconds(self._clock())
        answer = self._ask("POST", path, content=messages.write(message))
        said = _read(kind, answer.content)
        self.offset.note(began, milliseconds(self._clock()), getattr(said, "time", 0))
        return said

    def _ask(self, method: str, path: str, **asked: Any) -> httpx2.Response:
        with self._translated():
            answer = self._client.request(method, path, headers=self._headers, **asked)
        _check(answer)
        return answer

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except httpx2.HTTPError as error:
            if isinstance(_cause(error), ssl.SSLCertVerificationError):
                raise UnreadableError(
                    f"what answers at {self._client.base_url} has another certificate than the hub: join again"
                ) from error
            raise OfflineError(
                f"the hub at {self._client.base_url} does not answer: see that it runs and the network is right"
            ) from error


def _cause(error: BaseException) -> BaseException:
    while (cause := error.__cause__ or error.__context__) is not None:
        error = cause
    return error


def _check(answer: httpx2.Response) -> None:
    """Raises HubError for anything but what was asked for."""
    if answer.status_code == HTTPStatus.OK:
        return
    try:
        problem = messages.read(Problem, answer.content)
    except MessageError:
        raise UnreadableError(
            f"what answers is no hub of this program (status {answer.status_code}): see that the address is right"
        ) from None
    say = problem.detail
    match answer.status_code:
        case HTTPStatus.UNAUTHORIZED:
            raise RevokedError(say) if problem.type == REVOKED else StrangerError(say)
        case HTTPStatus.TOO_MANY_REQUESTS | HTTPStatus.SERVICE_UNAVAILABLE | HTTPStatus.INTERNAL_SERVER_ERROR:
            wait = answer.headers.get("retry-after", "")
            raise BusyError(say, float(wait) if wait.isdecimal() else 1.0)
        case _:
            raise RefusedError(say)


def _read(kind: type[Kind], content: bytes) -> Kind:
    try:
        return messages.read(kind, content)
    except MessageError as error:
        raise UnreadableError(
            f"what answers is no hub, or one of another version ({error}): install the same version here and there"
        ) from None


def read_line(text: bytes) -> tuple[int, Fact] | End:
    """What one line of a page says: a position with its fact, or that this was all. Raises MessageError."""
    line = messages.read_line(text)
    return line if isinstance(line, End) else (line.position, received(line.fact))


def _page(content: bytes, after: int, reads: Callable[[bytes], tuple[int, Fact] | End]) -> Page:
    """The lines of a page, as far as they came."""
    facts: list[tuple[int, Fact]] = []
    for text in content.splitlines():
        try:
            line = reads(text)
        except MessageError as error:
            if not facts:
                raise UnreadableError(f"what answers is no hub, or one of another version ({error})") from None
            break
        if isinstance(line, End):
            return Page(tuple(facts), line.position, line.epoch, line.more)
        facts.append(line)
    return Page(tuple(facts), facts[-1][0] if facts else after, "", more=True)


def _copy(answer: httpx2.Response) -> Copy:
    said = {name: answer.headers.get(header, "") for name, header in SNAPSHOT_HEADERS.items()}
    try:
        numbers = {name: int(said[name]) for name in ("position", "facts", "registrations", "size")}
    except ValueError:
        raise UnreadableError("what answers is no hub, or one of another version: no copy can be had of it") from None
    return Copy(**numbers, epoch=said["epoch"], digest=said["digest"], tag=answer.headers.get("etag", ""))


def _begun(path: Path, about: Path) -> Copy | None:
    """The copy whose first part is in the file; none where nobody knows what it is."""
    try:
        return Copy(**json.loads(about.read_bytes())) if path.stat().st_size else None
    except (OSError, ValueError, TypeError):
        return None


def _save(answer: httpx2.Response, path: Path, progress: Callable[[int], object]) -> None:
    there = path.stat().st_size if answer.status_code == HTTPStatus.PARTIAL_CONTENT else 0
    with path.open("ab" if there else "wb") as file:
        path.chmod(0o600)
        for chunk in answer.iter_raw():
            file.write(chunk)
            there += len(chunk)
            progress(there)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
