"""python -m checkin."""

from checkin.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
