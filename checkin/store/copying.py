"""Facts that are certainly new, copied into the journal of a server: the quickest way that PostgreSQL has.

Written in its text format: one line for each, its values parted by tabs.
https://www.postgresql.org/docs/15/sql-copy.html
"""

import re
from collections.abc import Iterable
from typing import Any, Final

import psycopg
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from checkin.domain.facts import Fact

_COPY: Final = f"COPY journal ({', '.join(Fact._fields)}, position) FROM STDIN"
_NULL: Final = "\\N"
_MARKS: Final = re.compile(r"[\\\t\n\r]")  # what says where a value ends, and that the next character is no mark
_SAFELY: Final = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def write(connection: Connection, numbered: Iterable[tuple[int, Fact]]) -> None:
    """Write facts with their positions. Needs a writing transaction; raises IntegrityError where one is there."""
    driver: Any = connection.connection.driver_connection
    try:
        with driver.cursor() as cursor, cursor.copy(_COPY) as copy:
            copy.write("".join([_line(position, fact) for position, fact in numbered]))
    except psycopg.Error as error:
        raise DBAPIError.instance(_COPY, None, error, psycopg.Error, dialect=connection.dialect) from error


def _line(position: int, fact: Fact) -> str:
    id_, station, number, previous, stamp, at, kind, registration, gate, operator, body, personal, digest = fact
    texts = [station, kind, registration, gate, operator, body, personal]
    together = "".join([text for text in texts if text])
    if _MARKS.search(together):
        texts = [text and text.translate(_SAFELY) for text in texts]
    station, kind, registration, gate, operator, body, personal = (_NULL if text is None else text for text in texts)
    personal_digest = _NULL if digest is None else f"\\\\x{digest.hex()}"
    return (
        f"\\\\x{id_.hex()}\t{station}\t{number}\t\\\\x{previous.hex()}\t{stamp}\t{at}\t{kind}\t{registration}\t{gate}\t"
        f"{operator}\t{body}\t{personal}\t{personal_digest}\t{position}\n"
    )
