"""python -m checkin, and the frozen program."""

import multiprocessing

from checkin.cli import main

if __name__ == "__main__":
    # A frozen program is its own Python: a process that reads a file for it begins here too.
    multiprocessing.freeze_support()
    raise SystemExit(main())
