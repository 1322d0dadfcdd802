"""Which certificate of a hub a station trusts, and the HTTP client that speaks with no other."""

import hashlib
import socket
import ssl
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import httpx2

_CONNECT: Final = 3.0  # seconds; a hub in the same building answers in milliseconds
_ANSWER: Final = 5.0  # seconds; a hub that is gone without a word is noticed after them


class TrustError(Exception):
    """The hub is not the one that was meant, or its certificate cannot be used; the sentence says what to do."""


def open_client(url: str, trusted: Path | None = None, *, pinned: bool = False) -> httpx2.Client:
    """A client for the hub at this address. `trusted`: certificates in PEM, else those of the system.

    Where it was pinned, it is by the certificate alone that the hub is known, whatever its address. Raises TrustError.
    """
    context = ssl.create_default_context()
    if trusted is not None:
        context = _trusting(trusted)
        context.check_hostname = not pinned
    # No proxy of the machine's stands between a station and its hub.
    return httpx2.Client(
        base_url=url, verify=context, timeout=httpx2.Timeout(_ANSWER, connect=_CONNECT), trust_env=False
    )


def fetched(url: str, pin: str) -> bytes:
    """The certificate of the hub at this address, in PEM, if it is the one with this SHA-256 (hexadecimal).

    Nothing is said to the hub before. Raises TrustError.
    """
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        raise TrustError(f"{url} is not secured, and the invitation says that it is: make a new invitation")
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        with (
            socket.create_connection((parts.hostname, parts.port or 443), _CONNECT) as plain,
            context.wrap_socket(plain, server_hostname=parts.hostname) as secured,
        ):
            shown = secured.getpeercert(binary_form=True) or b""
    except OSError as error:
        raise TrustError(
            f"nothing secure answers at {url} ({error.strerror or error}): start the hub, or mend the network"
        ) from error
    if hashlib.sha256(shown).hexdigest() != pin:
        raise TrustError(f"what answers at {url} is not the hub that invited: ask for a new invitation, and say why")
    return ssl.DER_cert_to_PEM_cert(shown).encode("ascii")


def _trusting(trusted: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_verify_locations(cafile=str(trusted))
    except (OSError, ssl.SSLError) as error:
        raise TrustError(f"{trusted} holds no certificate ({error}): give one in PEM, or join again") from error
    return context
