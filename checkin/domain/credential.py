"""The text in a QR code: a signed credential of ours made and verified, any other text left as it is.

A credential is the word CK1 and 91 bytes in base 32 (RFC 4648, upper case, no padding): 149 characters that a QR code
holds in alphanumeric mode (version 6, level M), and that no keyboard layout with Latin letters in their places turns
into others. The bytes are, in network order:

    version 1 | key 4 | conference 4 | registration 8 | serial 4 | first day 2 | last day 2 | category 2 | signature 64

Key, conference and category are the first bytes of a SHA-256, days count from 1 January 2000, and the signature
is Ed25519 (RFC 8032) over everything before it.
"""

import base64
import hashlib
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from checkin.domain.registration import ID_BITS, id_from_number, number_from_id

_PREFIX: Final = "CK1"
_VERSION: Final = 1
_LAYOUT: Final = struct.Struct(">B4s4sQIHH2s")
_SIGNATURE: Final = 64
_BYTES: Final = _LAYOUT.size + _SIGNATURE
LENGTH: Final = len(_PREFIX) + -(-_BYTES * 8 // 5)
_ALPHABET: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

_DAY_ZERO: Final = date(2000, 1, 1)
_NO_DAY: Final = 0xFFFF
_SERIALS: Final = 1 << 32


class CredentialError(ValueError):
    """A credential that cannot be made, or a key that is none."""


@dataclass(frozen=True, slots=True)
class Credential:
    """What a credential says; it says it by itself, without a database.

    `serial` is 0 on a ticket; on a badge it grows with every badge printed for the same registration. `category`
    is the tag of the category's id (see category_tag). None for a day means no limit on that side.
    """

    conference: bytes
    registration: str
    serial: int
    first_day: date | None
    last_day: date | None
    category: bytes
    key: str = ""


@dataclass(frozen=True, slots=True)
class Forged:
    """It looks like a credential of ours and is none: altered, made up, or damaged."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """A credential of another conference."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Signed with a key that was withdrawn."""


@dataclass(frozen=True, slots=True)
class Opaque:
    """Another system's code, to be looked up exactly as it is."""

    text: str


Read = Credential | Forged | Foreign | Withdrawn | Opaque


@dataclass(frozen=True, slots=True)
class Keys:
    """The public keys of a conference by key id, and those withdrawn. A key that was replaced still verifies."""

    valid: Mapping[str, Ed25519PublicKey] = field(default_factory=dict)
    withdrawn: frozenset[str] = frozenset()


class Signer:
    """Signs credentials of one conference with one private key (32 raw bytes)."""

    def __init__(self, conference: str, private: bytes) -> None:
        try:
            self._key = Ed25519PrivateKey.from_private_bytes(private)
        except ValueError as error:
            raise CredentialError("a signing key has 32 bytes: restore the file from its backup") from error
        self._conference = conference_tag(conference)
        self.public = self._key.public_key().public_bytes_raw()
        self.key = key_id(self.public)

    def sign(
        self,
        registration: str,
        category: str,
        *,
        serial: int = 0,
        first_day: date | None = None,
        last_day: date | None = None,
    ) -> str:
        """The text for the QR code. Raises CredentialError when a value does not fit."""
        if not 0 <= serial < _SERIALS:
            raise CredentialError(f"a serial has 32 bits, {serial} does not fit")
        try:
            number = number_from_id(registration)
        except ValueError as error:
            raise CredentialError(str(error)) from error
        said = _LAYOUT.pack(
            _VERSION,
            bytes.fromhex(self.key),
            self._conference,
            number,
            serial,
            _number_of(first_day),
            _number_of(last_day),
            category_tag(category),
        )
        return _PREFIX + base64.b32encode(said + self._key.sign(said)).decode().rstrip("=")


def read(text: str, keys: Keys, conference: str) -> Read:
    """What a presented text is. Never raises, whatever the text."""
    if not _looks_like_ours(text):
        return Opaque(text)
    raw = _bytes_of(text)
    if raw is None or raw[0] != _VERSION:
        return Forged()
    said, signature = raw[: _LAYOUT.size], raw[_LAYOUT.size :]
    _, key, tag, number, serial, first, last, category = _LAYOUT.unpack(said)
    if tag != conference_tag(conference):
        return Foreign()
    public = keys.valid.get(key.hex())
    if public is None or number >> ID_BITS:
        return Forged()
    try:
        public.verify(signature, said)
    except InvalidSignature:
        return Forged()
    if key.hex() in keys.withdrawn:
        return Withdrawn()
    return Credential(tag, id_from_number(number), serial, _day_of(first), _day_of(last), category, key.hex())


def _looks_like_ours(text: str) -> bool:
    """Near misses are ours too: a damaged credential is to be called forged, not another system's code."""
    return text.startswith(_PREFIX) and len(text) == LENGTH


def _bytes_of(text: str) -> bytes | None:
    body = text[len(_PREFIX) :]
    if not _ALPHABET.issuperset(body):
        return None
    raw = base64.b32decode(body + "=" * (-len(body) % 8))
    # The last character has bits to spare: only one of its spellings is the one that was signed.
    return raw if base64.b32encode(raw).decode().rstrip("=") == body else None


def public_key(raw: bytes) -> Ed25519PublicKey:
    """The public key in 32 raw bytes. Raises CredentialError when they are none."""
    try:
        return Ed25519PublicKey.from_public_bytes(raw)
    except ValueError as error:
        raise CredentialError("this is not an Ed25519 public key: it has 32 bytes") from error


def new_private_key() -> bytes:
    return Ed25519PrivateKey.generate().private_bytes_raw()


def key_id(public: bytes) -> str:
    return hashlib.sha256(public).hexdigest()[:8]


def conference_tag(conference: str) -> bytes:
    return hashlib.sha256(b"conference\n" + conference.encode()).digest()[:4]


def category_tag(category: str) -> bytes:
    return hashlib.sha256(b"category\n" + category.encode()).digest()[:2]


def _number_of(day: date | None) -> int:
    if day is None:
        return _NO_DAY
    number = (day - _DAY_ZERO).days
    if not 0 <= number < _NO_DAY:
        raise CredentialError(f"{day.isoformat()} is too far away for a credential: 2000 to 2179 fit")
    return number


def _day_of(number: int) -> date | None:
    return None if number == _NO_DAY else _DAY_ZERO + timedelta(days=number)
