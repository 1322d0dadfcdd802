"""What a station joins with: one text with the hub's address, a one-time code and the certificate's fingerprint.

    checkin://join?url=https%3A%2F%2F10.0.0.5%3A8443&code=7K3M-9QX2-P4RT-6HWA&pin=SHA-256

It fits into a QR code, and is taken wherever a code is: by the camera, or pasted. The pin is there when the hub made
its certificate itself: a station trusts that certificate and no other.
"""

import re
import secrets
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, urlencode, urlsplit

_FORM: Final = "checkin://join"
# Crockford's base 32, as in the ids of registrations: no I, L, O, U.
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LETTERS: Final = 16  # 80 bits
_MEANT: Final = str.maketrans("OIL", "011")
_PIN: Final = re.compile("[0-9a-f]{64}")


class InvitationError(ValueError):
    """A text that invites nobody; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """`url` of the hub; `code`, good for once; `pin`: SHA-256 of the hub's certificate (DER) in hexadecimal, or ""."""

    url: str
    code: str
    pin: str = ""

    def __str__(self) -> str:
        said = {"url": self.url, "code": self.code, **({"pin": self.pin} if self.pin else {})}
        return f"{_FORM}?{urlencode(said)}"


def read(text: str) -> Invitation:
    """The invitation in a text. Raises InvitationError."""
    form, _, query = text.strip().partition("?")
    said = {name: values[0] for name, values in parse_qs(query).items()}
    if form != _FORM or not said.keys() >= {"url", "code"}:
        raise InvitationError("this is no invitation to a hub: scan or paste what `checkin invite` showed")
    pin = said.get("pin", "").lower()
    if pin and not _PIN.fullmatch(pin):
        raise InvitationError("the fingerprint in this invitation is cut short: scan it again, or make a new one")
    return Invitation(hub_url(said["url"]), plain_code(said["code"]), pin)


def hub_url(text: str) -> str:
    """The address of a hub, without a slash at its end. Raises InvitationError."""
    try:
        parts = urlsplit(text.strip())
        known = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1)
    except ValueError:
        known = False
    if not known:
        raise InvitationError(f"{text!r} is not the address of a hub, such as https://192.168.1.10:8443")
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"


def new_code() -> str:
    """A code that nobody guesses, in groups of four that can be read out."""
    letters = "".join(secrets.choice(_ALPHABET) for _ in range(_LETTERS))
    return "-".join(letters[start : start + 4] for start in range(0, _LETTERS, 4))


def plain_code(text: str) -> str:
    """A code as it was made, however it was typed: small letters, blanks, O for 0, I and L for 1."""
    letters = "".join(each for each in text.upper() if each.isalnum()).translate(_MEANT)
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))
