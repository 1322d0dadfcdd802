"""The certificate of a hub that makes its own: stations trust it by its fingerprint, which the invitation brings."""

import hashlib
import ipaddress
import ssl
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_VALID: Final = timedelta(days=730)
_CLOCKS_APART: Final = timedelta(days=1)  # a station whose clock is slow is not to refuse a new certificate


def new(name: str, hosts: Sequence[str], now: datetime) -> tuple[bytes, bytes]:
    """A certificate for these hosts (names or addresses), signed by its own key, and the key; both as PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"checkin hub {name}"[:64])])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _CLOCKS_APART)
        .not_valid_after(now + _VALID)
        .add_extension(x509.SubjectAlternativeName([_general(host) for host in hosts]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return certificate.public_bytes(Encoding.PEM), private


def fingerprint(certificate: bytes) -> str:
    """SHA-256 of a certificate (the first in a PEM text), in hexadecimal. Raises ValueError when there is none."""
    begin, end = b"-----BEGIN CERTIFICATE-----", b"-----END CERTIFICATE-----"
    first = certificate[certificate.find(begin) : certificate.find(end) + len(end)]
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(first.decode("ascii"))).hexdigest()


def _general(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)
