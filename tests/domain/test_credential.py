"""What a QR code may hold: only what was signed, unchanged, for this conference, is a credential."""

import string
from datetime import date, timedelta

import numpy as np
import pytest
import qrcode
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import credential
from checkin.domain.credential import (
    LENGTH,
    Credential,
    CredentialError,
    Foreign,
    Forged,
    Keys,
    Opaque,
    Signer,
    Withdrawn,
    category_tag,
    conference_tag,
    read,
)
from checkin.domain.registration import id_from_number

CONFERENCE = "fair-2019"
SIGNER = Signer(CONFERENCE, bytes(range(32)))
OTHER = Signer(CONFERENCE, bytes(range(1, 33)))
IDS = st.integers(0, 2**60 - 1).map(id_from_number)
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2000, 1, 1) + timedelta(days=0xFFFE))
SERIALS = st.integers(0, 2**32 - 1)
BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
# ISO/IEC 18004, table of the alphanumeric mode.
QR_ALPHANUMERIC = set(string.digits + string.ascii_uppercase + " $%*+-./:")

TEXT = SIGNER.sign("7K3M9QX2P4RT", "visitor", first_day=date(2019, 4, 14), last_day=date(2019, 4, 15))


def keys(*signers: Signer, withdrawn: tuple[str, ...] = ()) -> Keys:
    return Keys({each.key: credential.public_key(each.public) for each in signers}, frozenset(withdrawn))


KEYS = keys(SIGNER)


@given(registration=IDS, category=st.text(st.characters(codec="utf-8")), serial=SERIALS, first=DAYS, last=DAYS)
def test_what_was_signed_is_read_again(
    registration: str, category: str, serial: int, first: date | None, last: date | None
) -> None:
    text = SIGNER.sign(registration, category, serial=serial, first_day=first, last_day=last)
    expected = Credential(
        conference_tag(CONFERENCE), registration, serial, first, last, category_tag(category), SIGNER.key
    )
    assert read(text, KEYS, CONFERENCE) == expected
    assert len(text) == LENGTH == 149
    assert set(text) <= QR_ALPHANUMERIC


def test_no_character_can_be_replaced_by_another_of_the_alphabet() -> None:
    for place, right in enumerate(TEXT):
        for wrong in BASE_32.replace(right, ""):
            changed = TEXT[:place] + wrong + TEXT[place + 1 :]
            assert not isinstance(read(changed, KEYS, CONFERENCE), Credential), (place, wrong)


@pytest.mark.parametrize("place", range(LENGTH))
def test_no_byte_can_be_replaced_by_any_other(place: int) -> None:
    for wrong in map(chr, set(range(256)) - {ord(TEXT[place])}):
        changed = TEXT[:place] + wrong + TEXT[place + 1 :]
        assert not isinstance(read(changed, KEYS, CONFERENCE), Credential), wrong


@given(
    registration=IDS,
    serial=SERIALS,
    place=st.integers(0, LENGTH - 1),
    wrong=st.integers(0, 255).map(chr) | st.characters(),
)
def test_no_credential_survives_a_change_of_one_character(
    registration: str, serial: int, place: int, wrong: str
) -> None:
    text = SIGNER.sign(registration, "visitor", serial=serial)
    changed = text[:place] + wrong + text[place + 1 :]
    assert (changed == text) == isinstance(read(changed, KEYS, CONFERENCE), Credential)


@given(place=st.integers(0, 90), bit=st.integers(0, 7))
def test_no_bit_of_the_signed_bytes_can_be_turned(place: int, bit: int) -> None:
    import base64

    raw = bytearray(base64.b32decode(TEXT[3:] + "=" * (-len(TEXT[3:]) % 8)))
    raw[place] ^= 1 << bit
    changed = "CK1" + base64.b32encode(raw).decode().rstrip("=")
    assert isinstance(read(changed, KEYS, CONFERENCE), Forged | Foreign)


@given(kept=st.integers(0, LENGTH - 1))
def test_a_part_of_a_credential_is_none(kept: int) -> None:
    assert not isinstance(read(TEXT[:kept], KEYS, CONFERENCE), Credential)
    assert not isinstance(read(TEXT[-kept or LENGTH :], KEYS, CONFERENCE), Credential)


@given(more=st.text(min_size=1))
def test_a_credential_with_more_around_it_is_none(more: str) -> None:
    assert read(TEXT + more, KEYS, CONFERENCE) == Opaque(TEXT + more)
    assert not isinstance(read(more + TEXT, KEYS, CONFERENCE), Credential)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TEXT.lower(), Opaque(TEXT.lower())),
        ("CK1" + TEXT[3:].lower(), Forged()),
        ("CK2" + TEXT[3:], Opaque("CK2" + TEXT[3:])),
        ("CK1" + "A" * 146, Forged()),
        ("CK1" + "7" * 146, Forged()),
        ("CK1" + "=" * 146, Forged()),
        ("CK1" + "\x00" * 146, Forged()),
        ("CK1" + "\ud800" * 146, Forged()),
        ("CK1" + "ＡＢ" * 73, Forged()),
        ("CK1", Opaque("CK1")),
        ("", Opaque("")),
    ],
    ids=range(11),
)
def test_what_only_looks_like_a_credential_is_called_what_it_is(text: str, expected: object) -> None:
    assert read(text, KEYS, CONFERENCE) == expected


def test_the_last_character_has_one_spelling_only() -> None:
    """91 bytes are 728 bits and 146 characters hold 730: two bits of the last one mean nothing."""
    last = BASE_32.index(TEXT[-1])
    assert last % 4 == 0
    for spare in (1, 2, 3):
        assert read(TEXT[:-1] + BASE_32[last + spare], KEYS, CONFERENCE) == Forged()


def test_a_ticket_of_another_conference_is_told_apart() -> None:
    other = Signer("fair-2020", bytes(range(32)))
    assert read(other.sign("7K3M9QX2P4RT", "visitor"), KEYS, CONFERENCE) == Foreign()


def test_a_ticket_signed_with_a_key_that_nobody_knows_is_forged() -> None:
    assert read(OTHER.sign("7K3M9QX2P4RT", "visitor"), KEYS, CONFERENCE) == Forged()
    assert read(TEXT, Keys(), CONFERENCE) == Forged()


def test_a_key_that_was_replaced_still_verifies() -> None:
    both = keys(SIGNER, OTHER)
    for signer in (SIGNER, OTHER):
        shown = read(signer.sign("7K3M9QX2P4RT", "visitor"), both, CONFERENCE)
        assert isinstance(shown, Credential)
        assert shown.key == signer.key


def test_a_key_that_was_withdrawn_verifies_no_longer() -> None:
    both = keys(SIGNER, OTHER, withdrawn=(SIGNER.key,))
    assert read(TEXT, both, CONFERENCE) == Withdrawn()
    assert isinstance(read(OTHER.sign("7K3M9QX2P4RT", "visitor"), both, CONFERENCE), Credential)


def test_a_forgery_under_a_withdrawn_key_is_still_a_forgery() -> None:
    both = keys(SIGNER, withdrawn=(SIGNER.key,))
    assert read(TEXT[:-2] + ("A" if TEXT[-2] != "A" else "B") + TEXT[-1], both, CONFERENCE) == Forged()


def test_a_key_file_of_another_key_with_the_same_name_does_not_verify() -> None:
    mislabelled = Keys({SIGNER.key: credential.public_key(OTHER.public)})
    assert read(TEXT, mislabelled, CONFERENCE) == Forged()


@given(st.text().filter(lambda text: not text.startswith("CK1")))
def test_a_code_of_another_system_stays_exactly_as_it_is(text: str) -> None:
    assert read(text, KEYS, CONFERENCE) == Opaque(text)


@given(st.text(st.characters(), max_size=200) | st.text(BASE_32, min_size=146, max_size=146).map("CK1".__add__))
def test_reading_never_raises(text: str) -> None:
    assert not isinstance(read(text, KEYS, CONFERENCE), Credential)


@pytest.mark.parametrize("day", [date(2000, 1, 1), date(2179, 6, 5)])
def test_days_at_the_limits_fit(day: date) -> None:
    shown = read(SIGNER.sign("7K3M9QX2P4RT", "visitor", first_day=day, last_day=day), KEYS, CONFERENCE)
    assert isinstance(shown, Credential)
    assert (shown.first_day, shown.last_day) == (day, day)


@pytest.mark.parametrize("day", [date(1999, 12, 31), date(2179, 6, 6), date.min, date.max])
def test_days_beyond_the_limits_are_refused_with_a_sentence(day: date) -> None:
    with pytest.raises(CredentialError, match="too far away"):
        SIGNER.sign("7K3M9QX2P4RT", "visitor", first_day=day)


@pytest.mark.parametrize("serial", [-1, 2**32])
def test_serials_beyond_the_limits_are_refused_with_a_sentence(serial: int) -> None:
    with pytest.raises(CredentialError, match="32 bits"):
        SIGNER.sign("7K3M9QX2P4RT", "visitor", serial=serial)


@pytest.mark.parametrize("registration", ["", "7K3M", "7K3M9QX2P4RTT", "7K3M9QX2P4RI", "7k3m9qx2p4rt"])
def test_what_is_no_registration_cannot_be_signed(registration: str) -> None:
    with pytest.raises(CredentialError):
        SIGNER.sign(registration, "visitor")


def test_what_is_no_key_is_refused_with_a_sentence() -> None:
    with pytest.raises(CredentialError, match="32 bytes"):
        Signer(CONFERENCE, b"short")
    with pytest.raises(CredentialError, match="32 bytes"):
        credential.public_key(b"short")


def test_a_new_key_is_always_another() -> None:
    assert len({credential.new_private_key() for _ in range(20)}) == 20


def test_a_number_of_more_than_60_bits_is_forged_even_when_it_is_signed() -> None:
    """Whoever holds the key could sign it, but no registration has such an id."""
    import base64
    import struct

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    said = struct.pack(
        ">B4s4sQIHH2s",
        *(
            1,
            bytes.fromhex(SIGNER.key),
            conference_tag(CONFERENCE),
            1 << 60,
            0,
            0xFFFF,
            0xFFFF,
            category_tag("visitor"),
        ),
    )
    signed = said + Ed25519PrivateKey.from_private_bytes(bytes(range(32))).sign(said)
    assert read("CK1" + base64.b32encode(signed).decode().rstrip("="), KEYS, CONFERENCE) == Forged()


@pytest.mark.parametrize("level", [qrcode.ERROR_CORRECT_M, qrcode.ERROR_CORRECT_H])
def test_a_code_that_another_program_drew_holds_the_same_credential(level: int) -> None:
    code = qrcode.QRCode(error_correction=level, border=4)
    code.add_data(TEXT)
    code.make()
    dark = np.array(code.get_matrix(), np.uint8)
    picture = np.kron(1 - dark, np.ones((6, 6), np.uint8)) * np.uint8(255)
    (seen,) = zxingcpp.read_barcodes(picture)
    assert seen.text == TEXT
    assert isinstance(read(seen.text, KEYS, CONFERENCE), Credential)
