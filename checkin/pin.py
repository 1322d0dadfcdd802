"""The supervisor's PIN: made, and checked against its hash."""

import secrets
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_DIGITS: Final = 6
# The defaults of argon2-cffi follow RFC 9106's profile for machines with little memory.
_HASHER: Final = PasswordHasher()


def new() -> str:
    return "".join(secrets.choice("0123456789") for _ in range(_DIGITS))


def hashed(pin: str) -> str:
    return _HASHER.hash(pin)


def matches(pin: str, kept: str) -> bool:
    """Whether the PIN is the one whose hash was kept; a hash that cannot be read matches nothing."""
    try:
        return _HASHER.verify(kept, pin)
    except (VerificationError, InvalidHashError):
        return False
