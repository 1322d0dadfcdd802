"""Where the lines of a name may end, and which of its words stay together."""

from collections.abc import Callable

from checkin.badges.scripts import EAST_ASIAN, script_of

Breaks = Callable[[str, str], bool]

_BREAK_AFTER = frozenset("-\u2010\u2013\u2014/·・‧•\u05be\u0f0b\u1361")
_NO_BREAK = frozenset("\u00a0\u202f")
# What may not begin or end a line, from JIS X 4051 and GB/T 15834 as far as names and companies use it.
# ruff: disable[RUF001]
_NOT_FIRST = frozenset(
    "、。，．,.・：；:;？！?!）)〕］]｝}〉》」』】〙〗”’ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥%％·"
)
_NOT_LAST = frozenset("（(〔［[｛{〈《「『【〘〖“‘￥$＃#")
# ruff: enable[RUF001]

# ruff: disable[RUF001, SIM905]
# Words that belong to the one after them: "von Humboldt", "al-Saud", "bin Rashid", "de los Ángeles".
_LEANING = frozenset(
    """
    d' l' 't 's-
    af al al- el el- an- ar- as- at- ath- az- ad- av aw abd abdel abdul abu ab am auf bar bat ben bin bint binte binti
    da dal dalla das de degl' degli dei del dela della delle dello den der des di do dos dr dr. du fitz het ibn
    la las le les lo los mac mc mr mr. mrs mrs. ms ms. mhic ní nic of ó op ould prof. san sankt sant sant' santa
    santo são st st. sri ste ste. te ten ter tot ua uí umm und van ver vom von y zu zum zur
    абд абу аль аль- ан- ар- бен бин ван де дер ди ибн ла ле он оф фон эль эль- эн
    βαν ντε ντι του της φον
    آل ابن ابو أب أبا أبو أبي أم ال بن بنت بنی بني بو ذو عبد ولد
    אבו אבן אל בן בן־ בת בת־ ד"ר דה דר ון פון
    ณ ดร. นาย นาง นางสาว
    श्री श्रीमती डॉ.
    """.split()
)
_GIVEN_NAMES = frozenset(["ben", "bin", "dal", "del", "do", "le", "mac", "san"])  # where they stand first
# Words that belong to the one before them: "Sammy Davis Jr.", "Heydar Alirza oglu".
_FOLLOWING = frozenset(
    "jr jr. sr sr. ii iii iv oglu oğlu oghlu ogly uulu qizi qızı kyzy оглы огли оғлу улы уулу кызы қызы".split()
)
# ruff: enable[RUF001, SIM905]


def between_words(before: str, after: str) -> bool:
    """Whether a line may end between the two neighbouring clusters: after a space, a hyphen, a middle dot."""
    return before == " " or (before in _BREAK_AFTER and after != " " and after not in _NOT_FIRST)


def between_ideographs(before: str, after: str) -> bool:
    """The same, and also between Chinese characters, Kana or Hangul where the rules of the script allow it."""
    if between_words(before, after):
        return True
    east_asian = script_of(before[0]) in EAST_ASIAN or script_of(after[0]) in EAST_ASIAN
    glued = before[0] in _NOT_LAST or after[0] in _NOT_FIRST or after == " " or {before, after} & _NO_BREAK
    return east_asian and not glued


def parts_a_name(text: str, at: int) -> bool:
    """Whether a line that ends before the character `at` takes a small word from the name it belongs to."""
    ending = text[:at].rstrip(" ")
    start, _space, word = ending.rpartition(" ")
    if word.casefold() in _LEANING and (start or word.casefold() not in _GIVEN_NAMES or word.islower()):
        return True
    return text[at:].lstrip(" ").partition(" ")[0].casefold() in _FOLLOWING
