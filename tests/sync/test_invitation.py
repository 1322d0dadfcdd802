"""An invitation is one text, for the camera or for the hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.sync.invitation import Invitation, InvitationError, hub_url, new_code, plain_code, read

PIN = "0123456789abcdef" * 4


@pytest.mark.parametrize("url", ["https://10.0.0.5:8443", "http://[::1]:80", "https://hub.example.org/fair?"])
@pytest.mark.parametrize("pin", ["", PIN])
def test_it_is_read_back(url: str, pin: str) -> None:
    given_ = Invitation(hub_url(url), new_code(), pin)
    assert read(f"  {given_}\n") == given_


@given(st.lists(st.sampled_from(["", " ", "-", "lower"]), min_size=16, max_size=16))
def test_a_code_may_be_typed_in_any_way(how: list[str]) -> None:
    code = new_code()
    letters = code.replace("-", "")
    typed = "".join(
        (letter.lower() if each == "lower" else letter) + (each if each != "lower" else "")
        for letter, each in zip(letters, how, strict=True)
    )
    assert plain_code(typed.replace("0", "O").replace("1", "l")) == code


def test_no_two_codes_are_alike() -> None:
    assert len({new_code() for _ in range(1000)}) == 1000


@pytest.mark.parametrize(
    "text",
    [
        "",
        "CK1ABC",
        "checkin://join",
        "checkin://join?url=https://x",
        "https://example.org/?url=x&code=y",
        f"checkin://join?url=https://x&code=A&pin={PIN[:-1]}",
        "checkin://join?url=ftp://x&code=A",
        "checkin://join?url=http://[&code=A",
        "checkin://join?url=http://x:99999&code=A",
    ],
)
def test_anything_else_invites_nobody(text: str) -> None:
    with pytest.raises(InvitationError, match=r"."):
        read(text)
