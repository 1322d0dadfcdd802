"""All benchmarks, one table after the other: `python tests/benchmarks`.

Names of benchmarks choose among them (`python tests/benchmarks decision badge`); --small leaves out what takes minutes.
"""

import argparse
import importlib
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAMES = tuple(sorted(file.stem for file in HERE.glob("[!_]*.py")))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python tests/benchmarks", description="All benchmarks of the program.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}; all of them by default")
    parser.add_argument("--small", action="store_true", help="leave out what takes minutes")
    given = parser.parse_args()
    if unknown := set(given.names) - set(NAMES):
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}")
    # Run as a folder, neither the program nor the benchmarks are found otherwise.
    sys.path[:0] = [str(HERE), str(HERE.parents[1])]
    missed = False
    for name in given.names or NAMES:
        print(f"\n== {name}", flush=True)  # noqa: T201  a script's output
        missed |= _run(name, small=given.small)
    return 1 if missed else 0


def _run(name: str, *, small: bool) -> bool:
    """Run one benchmark as its own program would; whether a bar was missed."""
    benchmark = importlib.import_module(name)
    if hasattr(benchmark, "main"):
        arguments, sys.argv = sys.argv, [name, *(["--small"] if small and name in {"decision", "search"} else [])]
        try:
            return bool(benchmark.main())
        finally:
            sys.argv = arguments
    benchmark.table()
    return False


if __name__ == "__main__":
    sys.exit(main())
