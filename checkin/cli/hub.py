"""The commands of a hub: run it, invite stations, look after them."""

import argparse
import ipaddress
import re
import socket
from contextlib import ExitStack, closing
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

from checkin import home as files
from checkin import parts
from checkin.badges import qr, tickets
from checkin.cli.output import Output, UsageError
from checkin.domain import backups
from checkin.domain.backups import Backed
from checkin.domain.clock import milliseconds, now
from checkin.domain.plan import Plan
from checkin.home import Home
from checkin.hub import certificate, serving, started
from checkin.hub.hub import Hub, Place
from checkin.hub.serving import Tls
from checkin.hub.started import Started
from checkin.setup import Setup, open_home
from checkin.station.forgetting import folders_of
from checkin.store import positions, stations
from checkin.store.database import open_database
from checkin.store.stations import Invited, Joined
from checkin.sync.invitation import Invitation, hub_url, new_code

_NAME: Final = re.compile(r"[\w.-]{1,40}")
_SILENT: Final = timedelta(minutes=2)  # after which a station is shown as not heard from


def run(given: argparse.Namespace, home: Home, output: Output) -> int:
    setup = open_home(home)
    with ExitStack() as stack:
        own = stack.enter_context(closing(parts.database(setup)))
        database = stack.enter_context(closing(open_database(given.database))) if given.database else own
        at = stack.enter_context(serving.listen(given.host, given.port))
        tls = _tls(given, setup)
        told = _started(given, at.getsockname()[1], tls)
        started.keep(home, told)
        hub = Hub(
            Place(
                setup.settings.station.name,
                setup.plan.id,
                files.read(home.plan).decode(),
                home.snapshots,
                folders_of(setup),
            ),
            own,
            database,
            index=parts.finder(own).catch_up,
        )
        say = partial(output.say, {"url": told.url, "pin": told.pin}, f"The hub listens at {told.url}")
        try:
            serving.serve(hub, at, tls, say)
        except KeyboardInterrupt:
            output.progress("The hub was stopped.")
    return 0


def invite(given: argparse.Namespace, home: Home, output: Output) -> int:
    setup = open_home(home)
    _check(given, setup)
    gate = setup.plan.gates[given.gate]
    direction = given.direction or ("in" if "in" in gate.directions else "out")
    if direction not in gate.directions:
        raise UsageError(f"nobody passes {direction} through the gate {gate.id}")
    told, made, code = started.read(home), now(), new_code()
    expires = made + timedelta(hours=given.hours)
    with closing(told.open_database(home)) as database, database.writing() as connection:
        invited = Invited(given.station, gate.id, direction, given.role, milliseconds(expires))
        stations.invite(connection, code, invited, milliseconds(made))
    text = str(Invitation(told.url, code, told.pin))
    if given.out:
        files.write(Path(given.out), tickets.png(text), secret=True)
    shown = setup.plan.local(expires)
    output.say(
        {"code": code, "expires": shown.isoformat(timespec="seconds"), "url": told.url, "invitation": text},
        f"{given.station} joins with the code {code} until {shown:%Y-%m-%d %H:%M}, once:\n"
        f"checkin join {told.url} {code}\n{_as_blocks(text)}\n{text}",
    )
    return 0


def show(given: argparse.Namespace, home: Home, output: Output) -> int:
    setup = open_home(home)
    with closing(started.read(home).open_database(home)) as database:
        if given.revoke:
            with database.writing() as connection:
                if not stations.revoke(connection, given.revoke):
                    raise UsageError(f"no station {given.revoke!r} has joined: `checkin stations` lists them")
        with database.reading() as connection:
            everyone, newest = stations.everyone(connection), positions.newest(connection)
    for each in everyone:
        output.say(_as_record(each, newest, setup.plan), _as_text(each, newest, now()))
    if not everyone:
        output.progress("No station has joined yet: `checkin invite` lets one in.")
    return 0


def _check(given: argparse.Namespace, setup: Setup) -> None:
    if not _NAME.fullmatch(given.station):
        raise UsageError(f"{given.station!r} is no name for a station: up to 40 letters, digits, - _ and .")
    if given.station == setup.settings.station.name:
        raise UsageError(f"{given.station} is the name of the hub itself: every station has a name of its own")
    if given.gate not in setup.plan.gates:
        raise UsageError(f"the plan has no gate {given.gate!r}: choose one of {', '.join(setup.plan.gates)}")


def _tls(given: argparse.Namespace, setup: Setup) -> Tls | None:
    """The certificate that was named, else one of the hub's own wherever others could listen in."""
    if bool(given.tls_cert) != bool(given.tls_key):
        raise UsageError("--tls-cert and --tls-key belong together: name both")
    if given.tls_cert:
        return Tls(Path(given.tls_cert), Path(given.tls_key))
    if (given.tls or ("none" if _is_loopback(given.host) else "self")) == "none":
        return None
    home = setup.home
    if not (home.hub_certificate.is_file() and home.hub_key.is_file()):
        hosts = sorted({"localhost", "127.0.0.1", _reached_at(given.host), socket.gethostname()})
        made, key = certificate.new(setup.settings.station.name, hosts, now())
        files.write(home.hub_key, key, secret=True)
        files.write(home.hub_certificate, made)
    return Tls(home.hub_certificate, home.hub_key)


def _started(given: argparse.Namespace, port: int, tls: Tls | None) -> Started:
    host = _reached_at(given.host)
    url = given.url or f"{'https' if tls else 'http'}://{f'[{host}]' if ':' in host else host}:{port}"
    # Stations trust a named certificate as they trust any: by its authority.
    pin = certificate.fingerprint(files.read(tls.certificate)) if tls and not given.tls_cert else ""
    return Started(hub_url(url), pin, given.database or "")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _reached_at(host: str) -> str:
    """The address by which others reach this machine, where it listens at all of them."""
    if host not in ("0.0.0.0", "::"):  # noqa: S104 -- compared, not bound
        return host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # nothing is sent: it only chooses the way out (RFC 5737)
            found = str(probe.getsockname()[0])
        except OSError:
            found = socket.gethostname()
    return found


def _as_blocks(text: str) -> str:
    """The QR code in half blocks, two rows to a line, with its quiet zone; for a terminal with a dark ground."""
    found = qr.matrix(text, level="L").tolist()
    blank = [False] * (len(found) + 2 * qr.QUIET_ZONE)
    side = [False] * qr.QUIET_ZONE
    rows = [blank] * qr.QUIET_ZONE + [[*side, *row, *side] for row in found] + [blank] * (qr.QUIET_ZONE + 1)
    shown = {(False, False): "█", (False, True): "▀", (True, False): "▄", (True, True): " "}
    return "\n".join(
        "".join(shown[pair] for pair in zip(*both, strict=True)) for both in zip(rows[::2], rows[1::2], strict=False)
    )


def _as_record(each: Joined, newest: int, plan: Plan) -> dict[str, Any]:
    return {
        "station": each.name,
        "gate": each.gate,
        "direction": each.direction,
        "role": each.role,
        "revoked": each.token is None,
        "heard": _as_time(each.heard, plan),
        "facts": each.have,
        "missing": each.highest - each.have,
        "divided": each.divided,
        "behind": newest - each.position,
        "waiting": each.waiting,
        "offset": each.offset,
        "printer": each.printer,
        "camera": each.camera,
        "backup": each.backup,
        "backed_up": _as_time(each.backed_up, plan),
        "version": each.checkin,
    }


def _as_time(at: int | None, plan: Plan) -> str | None:
    return plan.local(datetime.fromtimestamp(at / 1000, plan.time_zone)).isoformat(timespec="seconds") if at else None


def _as_text(each: Joined, newest: int, moment: datetime) -> str:
    ago = (milliseconds(moment) - each.heard) // 1000 if each.heard else None
    said = [
        "never heard from" if ago is None else f"heard {ago} s ago",
        f"{each.have:,} facts",
        f"{newest - each.position:,} behind",
        *([f"{each.waiting:,} not sent"] if each.waiting else []),
        *([f"clock off by {each.offset / 1000:.1f} s"] if abs(each.offset) >= 1000 else []),
        *([f"facts after {each.have:,} are missing"] if each.highest > each.have else []),
        *(
            [f"from fact {each.divided:,} on it is there twice: let it join again, named otherwise"]
            if each.divided
            else []
        ),
        *([_as_copies(each, moment)] if not backups.is_well(each.backup) else []),
        *(["silent"] if ago is not None and ago > _SILENT.total_seconds() else []),
        *(["revoked"] if each.token is None else []),
    ]
    return f"{each.name} ({each.role}, gate {each.gate}): {', '.join(said)}"


def _as_copies(each: Joined, moment: datetime) -> str:
    if each.backup == Backed.DAMAGED:
        return "its database is damaged: `checkin restore` there"
    ago = max(0, milliseconds(moment) - each.backed_up) // 60_000 if each.backed_up else None
    return f"{'no backup yet' if ago is None else f'no backup for {ago:,} min'} ({each.backup})"
