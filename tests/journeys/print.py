"""Steps a print queue until it is killed: the process that test_printing kills.

    python tests/journeys/print.py HOME REGISTRATION

It asks for a badge for the registration, "-" for nobody's, says every state that a job comes to, and goes on for ever.
"""

import os
import sys
import time
from pathlib import Path

from checkin import parts
from checkin.home import Home
from checkin.setup import open_home


def main() -> None:
    home, registration = sys.argv[1:]
    setup = open_home(Home(Path(home)))
    queue = parts.print_queue(setup, parts.database(setup))
    if registration != "-":
        queue.ask(registration)
    while True:
        for change in queue.step():
            # In one call, so that no line is cut in two however the process ends.
            os.write(1, f"{change.job.state}\n".encode())
        time.sleep(0.02)


if __name__ == "__main__":
    main()
