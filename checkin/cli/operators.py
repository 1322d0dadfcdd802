"""The command around operators: who works here, added, removed, and given a PIN."""

import argparse
from contextlib import closing

from checkin import parts
from checkin.cli.output import Output, UsageError
from checkin.domain.roles import Role
from checkin.home import Home
from checkin.setup import open_home


def operators(given: argparse.Namespace, home: Home, output: Output) -> int:
    if given.add and not given.name.strip():
        raise UsageError(f"--add {given.add} needs --name: the name of who is added")
    setup = open_home(home)
    with closing(parts.database(setup)) as database:
        here = parts.operators(setup, database)
        pin = ""
        if given.add:
            pin = here.add(given.add, given.name, Role(given.role))
        elif given.new_pin:
            pin = here.new_pin(given.new_pin)
        elif given.remove:
            here.remove(given.remove, reason=given.reason)
        parts.way_out(setup, lambda: here).keep()
        everybody = here.everybody()
    for each in everybody:
        record = {"operator": each.id, "name": each.name, "role": str(each.role)}
        line = f"{each.id}  {each.role}  {each.name}"
        if pin and each.id in (given.add, given.new_pin):
            record["pin"] = pin
            line += f"\nThe PIN of {each.id} is {pin}: write it down, it is shown only now."
        output.say(record, line)
    return 0
