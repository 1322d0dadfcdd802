"""How a printer is named in the settings: the words before and after the colon, and what each may be."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from checkin.printers import PrinterError, Reason

FORMS = (
    "'folder' or 'folder:PATH' for PDF files in a folder, 'cups:QUEUE' for a printer of this machine,"
    " 'ipp://HOST/PATH' or 'ipps://HOST/PATH' for one in the network, 'zpl://HOST?dpi=203' or"
    " 'brother://HOST?media=62' for label printers, 'qt:NAME' ('windows:NAME' on Windows) for one with a driver of the"
    " system, or 'none' for a station without badges"
)

_HOST = re.compile(r"[\w.:-]+")


@dataclass(frozen=True, slots=True)
class Address:
    """A printer in the network: host, port, path and what stands behind the question mark."""

    host: str
    port: int
    path: str
    options: dict[str, str]

    def choice(self, key: str, otherwise: str, allowed: tuple[str, ...]) -> str:
        """One of the values allowed. Raises PrinterError."""
        value = self.options.get(key, otherwise)
        if value not in allowed:
            raise PrinterError(
                f"{key}={value} is not possible: it is one of {', '.join(allowed)}.", Reason.NO_SUCH_QUEUE
            )
        return value


def unknown(where: str) -> PrinterError:
    shown = re.sub(r"//[^/@]*@", "//…@", where)  # a password may stand there
    return PrinterError(f"There is no printer {shown!r}. Write {FORMS}.", Reason.NO_SUCH_QUEUE)


def address(where: str, port: int, keys: frozenset[str] = frozenset()) -> Address:
    """The parts of an address; `port` where it names none, `keys` the options it may have. Raises PrinterError."""
    try:
        parts = urlsplit(where)
        host, named = parts.hostname or "", parts.port
        options = dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))
    except ValueError as error:
        raise unknown(where) from error
    if not _HOST.fullmatch(host) or parts.username or parts.password or parts.fragment or named == 0:
        raise unknown(where)
    if wrong := options.keys() - keys:
        say = f"{where!r} has no option {min(wrong)!r}"
        raise PrinterError(f"{say}: there are {', '.join(sorted(keys)) or 'none'}.", Reason.NO_SUCH_QUEUE)
    return Address(host, named or port, parts.path, options)
