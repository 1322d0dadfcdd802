"""Alphabets other than Latin, written in Latin letters; each name in every way that is usual."""

import re
from functools import lru_cache
from typing import Final

from anyascii import anyascii

# BGN/PCGN with the letters of Ukrainian, Belarusian and Serbian; what other schemes write differently (y, j, i) the
# skeleton makes alike.
_CYRILLIC: Final = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўђјљњћџ",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "_",
            "y",
            "_",
            "e",
            "yu",
            "ya",
            "i",
            "yi",
            "ye",
            "g",
            "u",
            "dj",
            "j",
            "lj",
            "nj",
            "c",
            "dz",
        ],
        strict=True,
    )
)
_UKRAINIAN: Final = frozenset("іїєґў")
_GREEK_PAIRS: Final = {
    "ου": "ou", "μπ": "b", "ντ": "nt", "γγ": "ng", "γκ": "gk", "γχ": "nch", "αυ": "av", "ευ": "ev", "τσ": "ts",
    "τζ": "tz",
}  # fmt: skip
_GREEK: Final = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        [
            "a",
            "v",
            "g",
            "d",
            "e",
            "z",
            "i",
            "th",
            "i",
            "k",
            "l",
            "m",
            "n",
            "x",
            "o",
            "p",
            "r",
            "s",
            "s",
            "t",
            "y",
            "f",
            "ch",
            "ps",
            "o",
        ],
        strict=True,
    )
)
_ARABIC: Final = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءپچژگکیئؤٱےہھڈٹڑں",
        [
            "a",
            "b",
            "t",
            "th",
            "j",
            "h",
            "kh",
            "d",
            "dh",
            "r",
            "z",
            "s",
            "sh",
            "s",
            "d",
            "t",
            "z",
            "_",
            "gh",
            "f",
            "q",
            "k",
            "l",
            "m",
            "n",
            "h",
            "w",
            "y",
            "a",
            "a",
            "_",
            "p",
            "ch",
            "zh",
            "g",
            "k",
            "y",
            "y",
            "w",
            "a",
            "y",
            "h",
            "h",
            "d",
            "t",
            "r",
            "n",
        ],
        strict=True,
    )
)
_HEBREW: Final = dict(
    zip(
        "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
        [
            "_",
            "b",
            "g",
            "d",
            "h",
            "v",
            "z",
            "h",
            "t",
            "y",
            "k",
            "k",
            "l",
            "m",
            "m",
            "n",
            "n",
            "s",
            "_",
            "p",
            "f",
            "tz",
            "tz",
            "k",
            "r",
            "sh",
            "t",
        ],
        strict=True,
    )
)
# Bare consonants tell too little of these, and vowels are where people differ: the usual Latin forms.
_USUAL: Final = {
    "محمد": ("mohammed", "muhammad", "mohamed"), "احمد": ("ahmed", "ahmad"), "علي": ("ali",), "على": ("ali",),
    "عمر": ("omar", "umar"), "نور": ("nour", "noor"), "يوسف": ("youssef", "yusuf"), "حسن": ("hassan",),
    "حسين": ("hussein", "hussain"), "خالد": ("khaled", "khalid"), "فاطمة": ("fatima",), "مريم": ("maryam", "mariam"),
    "عائشة": ("aisha", "aicha"), "ابراهيم": ("ibrahim", "brahim"), "محمود": ("mahmoud", "mahmud"),
    "مصطفى": ("mustafa", "mostafa"), "سعيد": ("said", "saeed"), "ليلى": ("leila", "layla"), "عبد": ("abd", "abdul"),
    "الله": ("allah",), "عبدالله": ("abdullah", "abdallah"), "رضا": ("reza", "rida"), "زهرا": ("zahra",),
    "سارة": ("sara",), "هدى": ("huda", "hoda"), "طارق": ("tarek", "tariq"), "كريم": ("karim", "kareem"),
    "דוד": ("david",), "דויד": ("david",), "משה": ("moshe",), "אברהם": ("avraham", "abraham"), "שרה": ("sarah",),
    "יוסף": ("yosef", "joseph"), "יצחק": ("yitzhak", "isaac"), "יעקב": ("yaakov", "jacob"), "כהן": ("cohen", "kohen"),
    "לוי": ("levi", "levy"), "רחל": ("rachel", "rahel"), "חיים": ("haim", "chaim"), "נועה": ("noa",),
    "אורי": ("uri", "ori"), "ליאור": ("lior",), "מזרחי": ("mizrahi",), "שלמה": ("shlomo",), "תמר": ("tamar",),
    "יעל": ("yael",), "אבי": ("avi",), "בנימין": ("binyamin", "benjamin"), "פרץ": ("peretz",), "ביטון": ("biton",),
}  # fmt: skip


_SILENT: Final = re.compile("[ก-ฮ]{1,2}์")  # Thai letters under a mark that says so


@lru_cache(1 << 16)
def cyrillic(word: str) -> tuple[str, ...]:
    """A word in lower case: as Russian, and where it may be so, as Ukrainian; ё both as e and as yo."""
    ways = [word]
    if "ё" in word:
        ways = [word.replace("ё", "е"), word.replace("ё", "йо")]
    if "г" in word:
        heavy = [way.replace("г", "h") for way in ways]
        ways = heavy + ways if _UKRAINIAN & set(word) else ways + heavy
    return tuple(_letters(way, _CYRILLIC) for way in ways)


@lru_cache(1 << 14)
def greek(word: str) -> tuple[str, ...]:
    """A word in lower case and without accents, χ both as ch and as h, υ as y and as i by the skeleton."""
    for pair, latin in _GREEK_PAIRS.items():
        word = word.replace(pair, latin)
    plain = _letters(word, _GREEK)
    ways = [plain, plain.replace("ch", "h"), plain.replace("nt", "d", 1) if plain.startswith("nt") else plain]
    return tuple(dict.fromkeys(ways))


@lru_cache(1 << 15)
def arabic(word: str) -> tuple[str, ...]:
    """A word without vowel signs: its usual Latin forms, and its letters with و and ي as vowels and as consonants."""
    bare = word.removeprefix("ال") if len(word) > 4 else word
    usual = _USUAL.get(word, ()) + (_USUAL.get(bare, ()) if bare != word else ())
    start = "a" if bare[:1] in {"ع", "أ", "إ"} else ""
    consonants = start + _letters(bare, _ARABIC)
    vowels = consonants[:1] + consonants[1:].replace("w", "u").replace("y", "i")
    # ج is g in Egypt; the article is written with the name, apart from it, or not at all.
    ways = [*usual, vowels, consonants, *([vowels.replace("j", "g")] if "ج" in bare else [])]
    ways += [article + way for way in ways[:2] for article in ("al", "el") if bare != word]
    return tuple(dict.fromkeys(ways))


@lru_cache(1 << 14)
def hebrew(word: str) -> tuple[str, ...]:
    """A word without vowel signs: its usual Latin forms, and its letters with ו as a vowel and as a consonant."""
    start = "a" if word[:1] in {"א", "ע"} else ""
    consonants = start + _letters(word, _HEBREW)
    vowels = consonants[:1] + consonants[1:].replace("v", "o").replace("y", "i")
    return tuple(dict.fromkeys((*_USUAL.get(word, ()), vowels, consonants)))


@lru_cache(1 << 15)
def other(word: str) -> tuple[str, ...]:
    """A word of any script that has no table of its own here."""
    spoken = _SILENT.sub("", word)
    plain = "".join(filter(str.isalnum, anyascii(spoken).lower()))
    ways = [plain]
    if "\u0e00" < word[:1] < "\u0e7f" and plain.endswith(("l", "r")):
        ways.append(plain[:-1] + "n")  # as Thai is spoken
    return tuple(dict.fromkeys(filter(None, ways)))


def _letters(word: str, table: dict[str, str]) -> str:
    latin = "".join(table.get(letter) or (letter if letter.isascii() else anyascii(letter)) for letter in word)
    return "".join(filter(str.isalnum, latin.lower()))
