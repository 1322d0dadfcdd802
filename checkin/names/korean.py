"""Korean names: the revised romanisation, and the spellings that families use instead."""

import itertools
from functools import lru_cache
from typing import Final

_FIRST: Final = 0xAC00
_ONSETS: Final = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_VOWELS: Final = (
    "a",
    "ae",
    "ya",
    "yae",
    "eo",
    "e",
    "yeo",
    "ye",
    "o",
    "wa",
    "wae",
    "oe",
    "yo",
    "u",
    "wo",
    "we",
    "wi",
    "yu",
    "eu",
    "ui",
    "i",
)
_CODAS: Final = (
    "",
    *[
        "k",
        "k",
        "k",
        "n",
        "n",
        "n",
        "t",
        "l",
        "k",
        "m",
        "l",
        "l",
        "l",
        "p",
        "l",
        "m",
        "p",
        "p",
        "t",
        "t",
        "ng",
        "t",
        "t",
        "k",
        "t",
        "p",
        "t",
    ],
)
# The revised romanisation of 2000 writes g, d, b, j where passports have long had k, t, p, ch.
_HARD: Final = {"g": "k", "d": "t", "b": "p", "j": "ch"}
# Vowels for which names on passports have another letter than the rule.
_LOOSE: Final = {"희": "hee", "우": "woo", "유": "yoo", "의": "eui", "이": "lee", "여": "yeo", "애": "ae", "리": "ri"}

_FAMILIES: Final = {
    "김": "kim gim", "이": "lee yi rhee i", "박": "park bak pak", "최": "choi choe", "정": "jung jeong chung",
    "강": "kang gang", "조": "cho jo", "윤": "yoon yun", "장": "jang chang", "임": "lim im yim", "한": "han",
    "오": "oh o", "서": "seo suh", "신": "shin sin", "권": "kwon gwon", "황": "hwang", "안": "ahn an",
    "송": "song", "류": "ryu yoo", "유": "yoo yu ryu", "전": "jeon jun chun", "홍": "hong", "고": "ko go koh",
    "문": "moon mun", "양": "yang", "손": "son sohn", "배": "bae pae", "백": "baek paik", "허": "heo hur huh",
    "남": "nam", "심": "shim sim", "노": "noh roh no", "하": "ha", "곽": "kwak gwak", "성": "sung seong",
    "차": "cha", "주": "joo ju", "우": "woo u", "구": "koo gu ku", "민": "min", "나": "na ra", "진": "jin chin",
    "지": "ji chi", "엄": "um eom", "채": "chae", "원": "won", "천": "cheon chun", "방": "bang pang",
    "공": "kong gong", "현": "hyun hyeon", "함": "ham", "변": "byun byeon", "염": "yeom yum", "여": "yeo",
    "추": "choo chu", "도": "do", "소": "so", "석": "seok suk", "선": "sun seon", "설": "seol sul", "마": "ma",
    "길": "gil kil", "연": "yeon", "위": "wi", "표": "pyo", "명": "myung myeong", "기": "ki gi", "반": "ban",
    "라": "ra", "왕": "wang", "금": "keum geum", "옥": "ok", "육": "yook yuk", "인": "in", "맹": "maeng",
    "제": "je", "모": "mo", "탁": "tak", "국": "kook guk", "어": "eo", "은": "eun", "편": "pyun", "용": "yong",
    "남궁": "namgung namkoong", "황보": "hwangbo", "제갈": "jegal", "사공": "sagong", "선우": "sunwoo", "독고": "dokgo",
}  # fmt: skip
_WAYS: Final = 8


@lru_cache(1 << 14)
def parts(name: str) -> tuple[str, str]:
    """Family and given name of a name written without a space; the second is empty when there is only one."""
    length = 2 if name[:2] in _FAMILIES and len(name) > 3 else 1
    return (name[:length], name[length:]) if 1 < len(name) <= 5 else (name, "")


@lru_cache(1 << 14)
def family(name: str) -> tuple[str, ...]:
    """A family's name in its usual spellings."""
    return tuple(_FAMILIES[name].split()) if name in _FAMILIES else given(name)


@lru_cache(1 << 16)
def given(name: str) -> tuple[str, ...]:
    """A given name by the rule, and as passports write it."""
    joined = ("".join(way) for way in itertools.product(*map(syllable, name)))
    return tuple(dict.fromkeys(itertools.islice(joined, _WAYS)))


@lru_cache(1 << 14)
def syllable(letter: str) -> tuple[str, ...]:
    """One syllable of Hangul: by the rule first, then with the hard consonant or the loose vowel."""
    number = ord(letter) - _FIRST
    if not 0 <= number < 19 * 588:
        return (letter,)
    onset, rest = _ONSETS[number // 588], _VOWELS[number % 588 // 28] + _CODAS[number % 28]
    ways = [onset + rest, _HARD.get(onset, onset) + rest]
    if letter in _LOOSE:
        ways.append(_LOOSE[letter])
    return tuple(dict.fromkeys(ways))
