"""Encodings: which one a text file is written in, found out from its bytes."""

import codecs
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, NamedTuple

_BLOCK: Final = 1 << 20  # bytes
_EVIDENCE: Final = 1 << 16  # bytes of lines that are not ASCII
_LINE: Final = 4096  # bytes of one line that count as evidence
_SURE: Final = 0.9  # share of characters that must be sound UTF-8, so that one damaged cell does not change the rest

_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class _Candidate(NamedTuple):
    encoding: str
    likelihood: Callable[[str], float]


def encoding_of(path: Path, recognised: Callable[[str], bool]) -> str:
    """The name of the file's encoding, for `open`. `recognised` tells a known header, the best of all evidence."""
    with path.open("rb") as file:
        start = file.read(_BLOCK)
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            return encoding
    return _utf_16(start) or _by_evidence(path, recognised)


def _utf_16(start: bytes) -> str | None:
    """UTF-16 without a mark shows in its commas and line ends: of their two bytes the same one is zero each time."""
    pairs = start[: min(_EVIDENCE, len(start) // 2 * 2)]
    little = _plain(pairs[::2], pairs[1::2])
    big = _plain(pairs[1::2], pairs[::2])
    few = len(pairs) // 100
    if little > few and little > 3 * big:
        return "utf-16-le"
    if big > few and big > 3 * little:
        return "utf-16-be"
    return None


def _plain(low: bytes, high: bytes) -> int:
    """How many of these are ASCII, when taken for UTF-16."""
    return sum(
        not above and (" " <= chr(below) <= "~" or below in b"\t\r\n") for below, above in zip(low, high, strict=True)
    )


def _by_evidence(path: Path, recognised: Callable[[str], bool]) -> str:
    header, evidence = _evidence(path)
    if not evidence:
        return "utf-8"
    if _soundness(evidence.decode("utf-8", "replace")) >= _SURE:
        return "utf-8"
    scores = {
        encoding: likelihood(evidence.decode(encoding, "replace")) + _spoken(header, encoding, recognised)
        for encoding, likelihood in _CANDIDATES
    }
    return max(scores, key=scores.__getitem__)


def _evidence(path: Path) -> tuple[bytes, bytes]:
    """The first line, and the lines that tell: the first accent may stand late in the file."""
    evidence = bytearray()
    with path.open("rb") as file:
        header = file.readline(_LINE)
        file.seek(0)
        rest = b""
        while len(evidence) < _EVIDENCE and (block := file.read(_BLOCK)):
            if block.isascii() and rest.isascii():
                continue
            lines = (rest + block).splitlines(keepends=True)
            rest = lines.pop() if len(lines[-1]) < _LINE and not lines[-1].endswith((b"\n", b"\r")) else b""
            _collect(evidence, lines)
        _collect(evidence, [rest])
    return header, bytes(evidence)


def _collect(evidence: bytearray, lines: Iterable[bytes]) -> None:
    for line in lines:
        if len(evidence) >= _EVIDENCE:
            return
        if not line.isascii():
            evidence += line[:_LINE] + b"\n"


def _spoken(header: bytes, encoding: str, recognised: Callable[[str], bool]) -> float:
    text = header.decode(encoding, "replace")
    for separator in "\t;|":
        text = text.replace(separator, ",")
    return 0.5 * min(4, sum(not cell.isascii() and recognised(cell.strip(' "\r\n')) for cell in text.split(",")))


def _soundness(text: str) -> float:
    """The share of the characters beyond ASCII that are whole."""
    beyond = [character for character in text if character > "\x7f"]
    return 1 - beyond.count("\ufffd") / len(beyond) if beyond else 1


def _double_byte(common: Callable[[str], bool]) -> Callable[[str], float]:
    def likelihood(text: str) -> float:
        score = beyond = 0.0
        for before, character, after in zip(" " + text, text, text[1:] + " ", strict=False):
            if character <= "\x7f":
                continue
            beyond += 1
            if character == "\ufffd":
                score -= 3
            elif _in_a_latin_word(before, after):
                score -= 0.2
            elif common(character):
                score += 1
            elif character.isalpha() and not "\u3040" <= character <= "\u30ff":
                score -= 0.2
        return score / max(1.0, beyond)

    return likelihood


def _in_a_latin_word(before: str, after: str) -> bool:
    return before <= "\x7f" and after <= "\x7f" and before.isalpha() and after.isalpha()


def _lead_in(encoding: str, first: int, last: int) -> Callable[[str], bool]:
    """Whether a character is one of the common ones, which stand first in the old double-byte tables."""

    def common(character: str) -> bool:
        try:
            return first <= character.encode(encoding)[0] <= last
        except UnicodeEncodeError:
            return False

    return common


_FIRST_KANJI: Final = _lead_in("cp932", 0x88, 0x97)


def _japanese(character: str) -> bool:
    # Half-width kana are single bytes and appear wherever something else is taken for Shift_JIS.
    return "\u3040" <= character <= "\u30ff" or character in "々〇" or _FIRST_KANJI(character)


def _hangul(character: str) -> bool:
    return "\uac00" <= character <= "\ud7a3" and _FIRST_HANGUL(character)


_FIRST_HANGUL: Final = _lead_in("euc_kr", 0xB0, 0xC8)


def _korean(text: str) -> float:
    """Where nothing but Hangul comes out, it is Korean, though the same bytes are common Chinese characters too."""
    written = [character for character in text if character > "\x7f"]
    return _double_byte(_hangul)(text) + (0.01 if len(written) >= 12 else 0)


_TYPOGRAPHY: Final = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026€°®©™«»"


def _letters(usual: str) -> Callable[[str], float]:
    """For one byte a letter: the usual letters of these languages, in words of their own script."""
    own_script = usual[0] > "\u0250"

    def likelihood(text: str) -> float:
        score = beyond = 0.0
        for before, character, after in zip(" " + text, text, text[1:] + " ", strict=False):
            if character <= "\x7f":
                continue
            beyond += 1
            beside = sum(_fits(each, own_script=own_script) for each in (before, after))
            if character.casefold() in usual:
                score += (0.0, 0.45, 0.9)[beside] - (before.islower() and character.isupper())
            elif character in _TYPOGRAPHY:
                score += 0.4
            elif not character.isalpha():
                score -= 0.5
        return score / max(1.0, beyond)

    return likelihood


def _fits(neighbour: str, *, own_script: bool) -> bool:
    if not neighbour.isalpha():
        return True
    return (neighbour > "\u0250") if own_script else neighbour <= "\x7f"


# In the order in which one is believed when two are equally likely.
_CANDIDATES: Final = (
    _Candidate("gb18030", _double_byte(_lead_in("gb2312", 0xB0, 0xD7))),
    _Candidate("big5hkscs", _double_byte(_lead_in("big5", 0xA4, 0xC6))),
    _Candidate("cp932", _double_byte(_japanese)),
    _Candidate("cp949", _korean),
    _Candidate("cp1252", _letters("äöüßéèêëàâáãåæçíîïñóòôõøúûœ")),
    _Candidate("cp1250", _letters("ąćęłńśźżáčďéěíňóřšťúůýžőűăâîșț")),
    _Candidate("cp1254", _letters("çğıöşü")),
    _Candidate("cp1251", _letters("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ")),
    _Candidate("cp1253", _letters("αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώ")),
)
