"""IPP messages as bytes, RFC 8010 section 3: requests written, responses read.

Text is UTF-8. Of a response every attribute is kept, each as a list of values: whole numbers, truth values, texts,
dictionaries for collections, and bytes for what nobody here asks about.
"""

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

VERSION: Final = (2, 0)

_OPERATION, _JOB, _END = 0x01, 0x02, 0x03
_PRINTER: Final = 0x04

# RFC 8010 section 3.5.2
INTEGER, BOOLEAN, ENUM = 0x21, 0x22, 0x23
NAME, KEYWORD, URI, CHARSET, LANGUAGE, MIME = 0x42, 0x44, 0x45, 0x47, 0x48, 0x49
COLLECTION: Final = 0x34
_END_COLLECTION, _MEMBER = 0x37, 0x4A
_DEEPEST: Final = 8  # collections in collections: media-col has two

Value = int | bool | str | bytes | dict[str, Any]
Attribute = tuple[int, str, Any]
"""Tag, name, and a value or a list of them. The value of a collection is a list of attributes."""


class WireError(ValueError):
    """Bytes that are no IPP message."""


@dataclass(frozen=True, slots=True)
class Response:
    """What came back: the status, the attributes of the operation, and those of each printer or job in turn."""

    status: int
    operation: dict[str, list[Value]]
    groups: list[dict[str, list[Value]]] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return self.status < 0x0100

    @property
    def message(self) -> str:
        """What the printer says of the status, in its own words."""
        said: str = one(self.operation, "status-message", "")
        return said


def one(attributes: Mapping[str, list[Value]], name: str, otherwise: Any) -> Any:
    """The first value of an attribute if it is of the kind of `otherwise`, else that."""
    values = attributes.get(name, ())
    return next((value for value in values if type(value) is type(otherwise)), otherwise)


def texts(attributes: Mapping[str, list[Value]], name: str) -> list[str]:
    """All values of an attribute that are texts."""
    return [value for value in attributes.get(name, ()) if isinstance(value, str)]


def request(operation: int, number: int, about: Iterable[Attribute], job: Iterable[Attribute] = ()) -> bytes:
    """A request: its operation attributes in English and UTF-8, and the attributes of the job, if there are any."""
    first = [(CHARSET, "attributes-charset", "utf-8"), (LANGUAGE, "attributes-natural-language", "en")]
    parts = [struct.pack(">BBHI", *VERSION, operation, number), bytes([_OPERATION])]
    parts += [_attribute(*each) for each in (*first, *about)]
    if wanted := [_attribute(*each) for each in job]:
        parts += [bytes([_JOB]), *wanted]
    return b"".join([*parts, bytes([_END])])


def _attribute(tag: int, name: str, value: Any) -> bytes:
    if tag == COLLECTION:
        return _field(tag, name.encode(), b"") + _members(value) + _field(_END_COLLECTION, b"", b"")
    values = value if isinstance(value, list) else [value]
    names = [name.encode()] + [b""] * (len(values) - 1)
    return b"".join(_field(tag, name, _plain(tag, each)) for name, each in zip(names, values, strict=True))


def _members(attributes: Iterable[Attribute]) -> bytes:
    """What is in a collection: each member's name as a value of its own, then its value without a name."""
    return b"".join(_field(_MEMBER, b"", name.encode()) + _attribute(tag, "", value) for tag, name, value in attributes)


def _plain(tag: int, value: Any) -> bytes:
    match tag:
        case 0x21 | 0x23:
            return struct.pack(">i", value)
        case 0x22:
            return bytes([bool(value)])
    return str(value).encode()


def _field(tag: int, name: bytes, value: bytes) -> bytes:
    return struct.pack(">BH", tag, len(name)) + name + struct.pack(">H", len(value)) + value


def response(data: bytes) -> Response:
    """A response read. Raises WireError for anything that is none, or not whole."""
    reader = _Reader(data)
    _version, status, _number = reader.head()
    groups: list[tuple[int, dict[str, list[Value]]]] = []
    last: list[Value] | None = None
    while (tag := reader.byte()) != _END:
        if tag < 0x10:
            groups.append((tag, {}))
            last = None
            continue
        name, value = reader.text(), reader.value(tag, 0)
        if not groups:
            raise WireError("an attribute in no group")
        if name:
            last = groups[-1][1].setdefault(name, [])
        if last is None:
            raise WireError("a further value of nothing")
        last.append(value)
    operation = next((content for tag, content in groups if tag == _OPERATION), {})
    return Response(status, operation, [content for tag, content in groups if tag in {_JOB, _PRINTER}])


class _Reader:
    """Takes a message apart from its beginning."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def head(self) -> tuple[int, int, int]:
        version, status, number = struct.unpack(">HHI", self._take(8))
        if version >> 8 not in {1, 2}:
            raise WireError("not an IPP message")
        return version, status, number

    def byte(self) -> int:
        return self._take(1)[0]

    def text(self) -> str:
        return self._take(self._length()).decode("utf-8", "replace")

    def value(self, tag: int, depth: int) -> Value:
        raw = self._take(self._length())
        match tag:
            case 0x21 | 0x23 if len(raw) == 4:
                return int.from_bytes(raw, "big", signed=True)
            case 0x22 if len(raw) == 1:
                return raw != b"\x00"
            case 0x34:
                return self._collection(depth + 1)
            case 0x35 | 0x36:
                return _without_language(raw)
            case _ if 0x40 <= tag <= 0x4F:
                return raw.decode("utf-8", "replace")
        return raw

    def _collection(self, depth: int) -> dict[str, Any]:
        if depth > _DEEPEST:
            raise WireError("collections too deep")
        found: dict[str, list[Value]] = {}
        last: list[Value] = []
        while (tag := self.byte()) != _END_COLLECTION:
            self.text()
            if tag == _MEMBER:
                last = found.setdefault(self.text(), [])
            else:
                last.append(self.value(tag, depth))
        self.text()
        self.text()
        return found

    def _length(self) -> int:
        return int.from_bytes(self._take(2), "big")

    def _take(self, count: int) -> bytes:
        taken = self._data[self._at : self._at + count]
        if len(taken) < count:
            raise WireError("the message is cut off")
        self._at += count
        return taken


def _without_language(raw: bytes) -> str:
    """A text with its language: two lengths, each with what it counts."""
    start = 2 + int.from_bytes(raw[:2], "big")
    return raw[start + 2 :].decode("utf-8", "replace")
