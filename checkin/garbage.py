"""Python's search for garbage, kept away while much is read or made of which nothing is garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_MANY: Final = 50_000  # things made and not yet let go, before those are searched; Python's own 700 are a few messages
_GENERATIONS: Final = 10


@contextmanager
def uncollected(*, stays: bool = False) -> Iterator[None]:
    """Nothing is searched meanwhile: each search would go through all that is new, which takes a tenth of the time.

    stays: afterwards no search goes through what there is then. A window would be held up by each of them.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if stays:
            keep()
        if collects:
            gc.enable()


def keep() -> None:
    """What there is now stays: from now on no search goes through it."""
    gc.freeze()


def seldom() -> None:
    """Search less often, where thousands of messages in a second are read and let go: few of them are ever garbage."""
    gc.set_threshold(_MANY, _GENERATIONS, _GENERATIONS)
