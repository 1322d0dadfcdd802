"""The log file of the program: what it did and what went wrong, without names or codes."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from typing import Final

from checkin.home import Home

_FORMAT: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_BYTES: Final = 2_000_000
_OLD_FILES: Final = 5


def begin(home: Home, *, verbose: bool) -> None:
    """Log into the home if it is there, and to standard error on request."""
    logger = logging.getLogger("checkin")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    for old in list(logger.handlers):
        logger.removeHandler(old)
        old.close()
    if verbose:
        _add(logger, logging.StreamHandler(sys.stderr))
    if home.path.is_dir():
        try:
            home.log.parent.mkdir(exist_ok=True, mode=0o700)
            _add(logger, _LogFile(home.log, maxBytes=_BYTES, backupCount=_OLD_FILES, encoding="utf-8"))
        except OSError as error:
            sys.stderr.write(f"checkin: no log is kept, {home.log} cannot be written ({error.strerror})\n")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())


class _LogFile(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  the name that logging calls
        """A disk that is full, or a file that another program has open, is no reason to disturb anybody."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)


def _add(logger: logging.Logger, handler: logging.Handler) -> None:
    handler.setFormatter(logging.Formatter(_FORMAT))
    logger.addHandler(handler)
