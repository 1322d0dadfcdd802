"""IPP as bytes: what is written is what RFC 8010 says, and whatever is read is a message or a WireError."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.printers.ipp import wire
from checkin.printers.ipp.wire import WireError, one, response, texts

# RFC 8010 appendix A.2, the successful response to a Print-Job.
SUCCESSFUL = bytes.fromhex(
    "01 01 00 00 00 00 00 01"
    "01 47 00 12 61747472696275746573 2d63 686172736574 00 05 75 74 66 2d 38"
    "48 00 1b 617474726962757465732d6e61747572616c2d6c616e6775616765 00 05 656e2d7573"
    "41 00 0e 7374617475732d6d657373616765 00 0d 7375636365737366756c2d6f6b"
    "02 21 00 06 6a6f622d6964 00 04 00000093"
    "45 00 07 6a6f622d757269 00 24 6970703a2f2f7072696e7465722e6578616d706c652e636f6d2f6970702f7072696e742f"
    "23 00 09 6a6f622d7374617465 00 04 00000003"
    "03"
)


def test_the_example_of_the_standard_is_read() -> None:
    said = response(SUCCESSFUL)
    assert said.ok
    assert said.message == "successful-ok"
    (job,) = said.groups
    assert (one(job, "job-id", 0), one(job, "job-state", 0)) == (147, 3)
    assert one(job, "job-uri", "").startswith("ipp://printer.example.com/")


def test_a_request_is_written_as_the_standard_says() -> None:
    size = [(wire.INTEGER, "x-dimension", 10500), (wire.INTEGER, "y-dimension", 14800)]
    job = [(wire.INTEGER, "copies", 2), (wire.COLLECTION, "media-col", [(wire.COLLECTION, "media-size", size)])]
    written = wire.request(0x0002, 7, [(wire.KEYWORD, "which", ["a", "b"])], job)
    assert written[:8] == bytes.fromhex("0200 0002 00000007")
    assert written[8:].startswith(
        b"\x01\x47\x00\x12attributes-charset\x00\x05utf-8\x48\x00\x1battributes-natural-language"
    )
    assert b"\x44\x00\x05which\x00\x01a\x44\x00\x00\x00\x01b\x02" in written
    assert written.endswith(
        b"\x21\x00\x06copies\x00\x04\x00\x00\x00\x02"
        b"\x34\x00\x09media-col\x00\x00"
        b"\x4a\x00\x00\x00\x0amedia-size\x34\x00\x00\x00\x00"
        b"\x4a\x00\x00\x00\x0bx-dimension\x21\x00\x00\x00\x04\x00\x00\x29\x04"
        b"\x4a\x00\x00\x00\x0by-dimension\x21\x00\x00\x00\x04\x00\x00\x39\xd0"
        b"\x37\x00\x00\x00\x00\x37\x00\x00\x00\x00\x03"
    )


def test_collections_and_texts_with_a_language_are_read() -> None:
    name = b"\x00\x02en\x00\x03off"
    data = (
        struct.pack(">HHI", 0x0200, 0, 1)
        + b"\x01\x36\x00\x01n" + struct.pack(">H", len(name)) + name
        + b"\x04\x34\x00\x01c\x00\x00\x4a\x00\x00\x00\x01x\x21\x00\x00\x00\x04\x00\x00\x00\x05\x37\x00\x00\x00\x00"
        + b"\x22\x00\x01b\x00\x01\x01\x13\x00\x01o\x00\x00"
        + b"\x04\x44\x00\x01k\x00\x01a\x44\x00\x00\x00\x01b\x03"
    )  # fmt: skip
    said = response(data)
    assert texts(said.operation, "n") == ["off"]
    first, second = said.groups
    assert first == {"c": [{"x": [5]}], "b": [True], "o": [b""]}
    assert texts(second, "k") == ["a", "b"]
    assert one(first, "b", 0) == 0
    assert one(first, "missing", "none") == "none"


@pytest.mark.parametrize("length", range(len(SUCCESSFUL) - 1))
def test_an_answer_that_is_cut_off_is_no_answer(length: int) -> None:
    with pytest.raises(WireError):
        response(SUCCESSFUL[:length])


@given(st.binary(max_size=300))
def test_garbage_is_no_answer(data: bytes) -> None:
    try:
        response(data)
    except WireError:
        pass
    else:
        assert data[0] in {1, 2}


@given(st.binary(max_size=80), st.integers(8, len(SUCCESSFUL)))
def test_garbage_behind_a_good_beginning_is_no_answer_or_one_with_other_words(data: bytes, start: int) -> None:
    try:
        said = response(SUCCESSFUL[:start] + data)
    except WireError:
        return
    assert said.status == 0


def test_collections_without_end_are_no_answer() -> None:
    with pytest.raises(WireError):
        response(struct.pack(">HHI", 0x0200, 0, 1) + b"\x04" + b"\x34\x00\x00\x00\x00\x4a\x00\x00\x00\x01x" * 5000)
