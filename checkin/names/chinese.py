"""Chinese names: pinyin without tones, family names by their own readings, and as Hong Kong and Taiwan spell them."""

import itertools
import unicodedata
from functools import cache, lru_cache
from typing import Final

# Family names whose reading is not the character's usual one.
_READ_OTHERWISE: Final = {
    "单": "shan", "單": "shan", "曾": "zeng", "解": "xie", "仇": "qiu", "区": "ou", "區": "ou", "朴": "piao pu",
    "盖": "ge", "蓋": "ge", "查": "zha", "任": "ren", "翟": "zhai", "缪": "miao", "繆": "miao", "折": "she",
    "黑": "he", "秘": "bi", "员": "yun", "員": "yun", "贠": "yun", "乐": "yue", "樂": "yue", "覃": "qin tan",
    "冼": "xian", "洗": "xian", "谌": "chen", "諶": "chen", "逄": "pang", "乜": "nie", "幺": "yao", "召": "shao",
    "句": "gou", "繁": "po", "种": "chong", "卜": "bu", "柏": "bai bo", "曲": "qu", "沈": "shen", "宁": "ning",
    "寧": "ning", "燕": "yan", "应": "ying", "應": "ying", "俞": "yu", "占": "zhan", "车": "che", "車": "che",
    "阚": "kan", "闞": "kan", "那": "na", "纪": "ji", "紀": "ji", "葛": "ge", "华": "hua", "華": "hua", "过": "guo",
    "祭": "zhai", "隗": "wei kui", "佴": "nai", "尹": "yin", "尉": "wei", "贾": "jia", "賈": "jia", "仲": "zhong",
    "重": "chong", "都": "du", "长": "chang", "長": "chang", "石": "shi", "宿": "su", "郗": "xi chi", "褚": "chu",
    "晁": "chao", "晟": "cheng", "費": "fei bi", "费": "fei bi", "盛": "sheng", "舍": "she", "郇": "xun huan",
    "牟": "mu mou", "适": "kuo", "南": "nan", "万": "wan", "萬": "wan", "藏": "zang", "臧": "zang", "叶": "ye",
    "葉": "ye", "粘": "nian", "铅": "yan", "鲍": "bao", "薄": "bo", "卓": "zhuo", "戚": "qi", "陆": "lu",
}  # fmt: skip
_TWO_CHARACTERS: Final = {
    "欧阳": "ouyang auyeung", "歐陽": "ouyang auyeung", "司马": "sima", "司馬": "sima", "上官": "shangguan",
    "诸葛": "zhuge", "諸葛": "zhuge", "司徒": "situ szeto", "皇甫": "huangfu", "令狐": "linghu", "慕容": "murong",
    "尉迟": "yuchi", "尉遲": "yuchi", "长孙": "zhangsun", "長孫": "zhangsun", "万俟": "moqi", "端木": "duanmu",
    "东方": "dongfang", "東方": "dongfang", "夏侯": "xiahou", "公孙": "gongsun", "公孫": "gongsun", "澹台": "tantai",
    "宇文": "yuwen", "轩辕": "xuanyuan", "独孤": "dugu", "南宫": "nangong", "西门": "ximen", "东郭": "dongguo",
    "百里": "baili", "呼延": "huyan", "完颜": "wanyan", "赫连": "helian", "闻人": "wenren", "濮阳": "puyang",
    "淳于": "chunyu", "单于": "chanyu", "申屠": "shentu", "公冶": "gongye", "钟离": "zhongli", "鲜于": "xianyu",
    "太史": "taishi", "张简": "zhangjian", "范姜": "fanjiang", "司空": "sikong", "拓跋": "tuoba",
    "張簡": "zhangjian", "軒轅": "xuanyuan", "獨孤": "dugu", "南宮": "nangong", "西門": "ximen", "東郭": "dongguo",
    "完顏": "wanyan", "赫連": "helian", "聞人": "wenren", "濮陽": "puyang", "單于": "chanyu", "鍾離": "zhongli",
    "鮮于": "xianyu", "萬俟": "moqi", "範姜": "fanjiang",
}  # fmt: skip
# Cantonese, and the older romanisations of Taiwan.
_ELSEWHERE: Final = {
    "陈": "chan", "陳": "chan", "黄": "wong", "黃": "wong", "张": "cheung chang", "張": "cheung chang", "李": "lee",
    "王": "wong", "林": "lam", "吴": "ng", "吳": "ng", "何": "ho", "郑": "cheng", "鄭": "cheng", "周": "chow chou",
    "梁": "leung", "刘": "lau", "劉": "lau", "蔡": "choi tsai", "谢": "tse hsieh", "謝": "tse hsieh", "徐": "hsu tsui",
    "许": "hui hsu", "許": "hui hsu", "叶": "yip yeh", "葉": "yip yeh", "曾": "tsang tseng", "罗": "law lo",
    "羅": "law lo", "郭": "kwok kuo", "邓": "tang teng", "鄧": "tang teng", "冯": "fung feng", "馮": "fung feng",
    "杨": "yeung", "楊": "yeung", "朱": "chu", "钟": "chung", "鍾": "chung", "鐘": "chung", "苏": "so", "蘇": "so",
    "潘": "poon", "卢": "lo", "盧": "lo", "谭": "tam", "譚": "tam", "黎": "lai", "廖": "liu liao", "余": "yee",
    "赵": "chiu chao", "趙": "chiu chao", "孙": "suen", "孫": "suen", "胡": "woo", "关": "kwan", "關": "kwan",
    "简": "kan chien", "簡": "kan chien", "洪": "hung", "邱": "chiu yau", "江": "kong chiang", "蒋": "cheung chiang",
    "蔣": "cheung chiang", "高": "ko kao", "曹": "tso tsao", "袁": "yuen", "丁": "ting", "石": "shek shih",
    "彭": "pang", "麦": "mak", "麥": "mak", "莫": "mok", "邝": "kwong", "鄺": "kwong", "方": "fong", "梅": "mui",
    "沈": "sham shen", "姚": "yiu", "龚": "kung", "龔": "kung", "严": "yim", "嚴": "yim", "古": "koo", "伍": "ng",
    "岑": "shum", "甘": "kam", "金": "kam", "倪": "ngai", "戴": "tai", "游": "yau yu", "赖": "lai", "賴": "lai",
    "薛": "sit hsueh", "夏": "ha hsia", "侯": "hau hou", "施": "sze shih", "翁": "yung weng",
}  # fmt: skip
# Characters of given names of which people may know one reading or the other. A second reading of any other is for
# dictionaries: it would only lead to people who are not meant.
_TWO_READINGS: Final = frozenset(
    "行乐樂重长長朝茜晟莘盛柏蔚若露奇颉頡炅似拓仔珩焘燾隗藏曾解单單查种區区省强強相中兴興和调調传傳少好为為应應正称稱会會"
    "大石思卓泊泽伯车車纶綸祎什莞芥亨弘度奔贾賈系漂沈南万萬叶葉秘还還便发發降角倩婷尉宿予与與冯馮圈塔属屬娜诺諾阿"
)
_WAYS: Final = 4


@lru_cache(1 << 16)
def parts(name: str) -> tuple[str, str]:
    """Family and given name of a name without a space; the second is empty when it is no whole Chinese name."""
    if not 1 < len(name) <= 5:
        return name, ""
    length = 2 if name[:2] in _TWO_CHARACTERS else 1
    return name[:length], name[length:]


@lru_cache(1 << 12)
def family(name: str) -> tuple[str, ...]:
    """A family's name in pinyin, then in other spellings."""
    if name in _TWO_CHARACTERS:
        return tuple(_TWO_CHARACTERS[name].split())
    own = _READ_OTHERWISE.get(name)
    read = tuple(own.split()) if own else given(name)
    return tuple(dict.fromkeys((*read, *_ELSEWHERE.get(name, "").split())))


@lru_cache(1 << 16)
def given(name: str) -> tuple[str, ...]:
    """Characters in pinyin, joined; several where a character has several readings, the commonest first."""
    joined = ("".join(way) for way in itertools.product(*map(syllables, name)))
    return tuple(dict.fromkeys(itertools.islice(joined, _WAYS)))


@lru_cache(1 << 15)
def syllables(character: str) -> tuple[str, ...]:
    """How a character is read, without tones; ü both as u and as the v of passports and keyboards."""
    toned = _dictionary().get(ord(character), "").split(",")[:4]
    bare = dict.fromkeys(filter(None, map(_without_tone, toned)))
    read = list(itertools.islice(bare, 2 if character in _TWO_READINGS else 1))
    return tuple(way for each in read for way in _umlauts(each)) or (character,)


def _umlauts(syllable: str) -> tuple[str, ...]:
    if "ü" not in syllable:
        return (syllable,)
    return syllable.replace("ü", "v"), syllable.replace("ü", "u"), syllable.replace("ü", "yu")


def _without_tone(toned: str) -> str:
    marks = {"\N{COMBINING GRAVE ACCENT}", "\N{COMBINING ACUTE ACCENT}", "\N{COMBINING MACRON}", "\N{COMBINING CARON}"}
    bare = "".join(each for each in unicodedata.normalize("NFD", toned) if each not in marks)
    return unicodedata.normalize("NFC", bare)


@cache
def _dictionary() -> dict[int, str]:
    # A third of a second to import, and wanted at the first Chinese name only.
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415

    found: dict[int, str] = PINYIN_DICT
    return found
