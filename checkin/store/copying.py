"""Facts that are certainly new, copied into the journal of a server: the quickest way that PostgreSQL has.

Written in its text format: one line for each, its values parted by tabs.
https://www.postgresql.org/docs/15/sql-copy.html
"""

import re
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection

from checkin.domain.facts import Fact
from checkin.store.server import driver

_COPY: Final = f"COPY journal ({', '.join(Fact._fields)}, position) FROM STDIN"
_NULL: Final = "\\N"
_AT_ONCE: Final = 100
_MARKS: Final = re.compile(r"[\\\t\n\r]")  # what says where a value ends, and that the next character is no mark
_SAFELY: Final = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def write(connection: Connection, numbered: Sequence[tuple[int, Fact]]) -> None:
    """Write facts with their positions. Needs a writing transaction; raises IntegrityError where one is there."""
    with driver(connection) as own, own.cursor() as cursor, cursor.copy(_COPY) as copy:
        for start in range(0, len(numbered), _AT_ONCE):  # what it has it writes, while the next are worded
            copy.write("".join([_line(position, fact) for position, fact in numbered[start : start + _AT_ONCE]]))


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
