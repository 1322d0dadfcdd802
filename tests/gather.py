"""Gathers lists of names for tests/names.tsv from Faker and mimesis, each with how it is typed in Latin letters.

The lists of both packages (MIT licence) were made by people who know nothing of this program. The Latin letters come
from the romanisations that states publish, written down here again and not taken from checkin/names: pinyin as Unihan
has it, Faker's own readings for Japan, the revised romanisation for Korea and the passports' spelling of common
families, ICAO's Cyrillic, ELOT 743 for Greek, the national systems of Georgia and Armenia, Hunterian for Devanagari.
For scripts without vowels the names and their Latin forms are listed by hand.

`pip install Faker mimesis hanziconv`, then `python tests/gather.py`: the lists are kept in the repository, so that the
questions stay what they are when a package changes its names.
"""
# ruff: noqa: E501, SIM905, ISC004 -- lists

import importlib
import itertools
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable
from importlib.resources import files
from pathlib import Path

from anyascii import anyascii

MOST_FAMILIES, MOST_GIVENS = 300, 200
Ways = Callable[[str], list[str]]

_RU = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia".split(),
        strict=True,
    )
)
_RU_OFTEN = _RU | {"й": "y", "ю": "yu", "я": "ya", "ъ": "-"}
_UK = _RU | {"г": "h", "ґ": "g", "є": "ie", "и": "y", "і": "i", "ї": "i", "й": "i", "ь": "-", "'": "-", "’": "-"}
_BG = _RU_OFTEN | {"щ": "sht", "ъ": "a", "ь": "y", "х": "h"}
_EL = dict(
    zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(), strict=True)
)
_EL_PAIRS = (("μπ", "b"), ("ου", "ou"), ("αυ", "av"), ("ευ", "ev"), ("γγ", "ng"), ("γχ", "nch"), ("γξ", "nx"))
_KA = dict(
    zip(
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split(),
        strict=True,
    )
)
_HY = dict(
    zip(
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
        "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev".split(),
        strict=True,
    )
)
_HI = dict(
    zip(
        "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
        "k kh g gh n ch chh j jh n t th d dh n t th d dh n p ph b bh m y r l v sh sh s h".split(),
        strict=True,
    )
)
_HI_SIGNS = dict(zip("ािीुूृेैोौ", "a i i u u ri e ai o au".split(), strict=True))
_HI_ALONE = dict(zip("अआइईउऊऋएऐओऔ", "a a i i u u ri e ai o au".split(), strict=True))
_PASSPORTS = dict(each.split("=") for each in (
    "김=kim 이=lee 박=park 최=choi 정=jung/jeong 강=kang 조=cho 윤=yoon 장=jang 임=lim 오=oh 서=seo/suh 신=shin 권=kwon 안=ahn 류=ryu 유=yoo "
    "전=jeon 고=ko 문=moon 손=son 양=yang 배=bae 백=baek/paik 허=heo/hur 심=shim 노=roh/noh 하=ha 곽=kwak 성=sung 주=joo 우=woo 구=koo 민=min 진=jin"
).split())  # fmt: skip
_READ_OTHERWISE = {
    "单": "shan", "曾": "zeng", "解": "xie", "仇": "qiu", "区": "ou", "朴": "piao", "盖": "ge", "查": "zha", "翟": "zhai", "缪": "miao",
    "乐": "yue", "冼": "xian", "尉迟": "yuchi", "吕": "lv/lu", "呂": "lv/lu", "万俟": "moqi", "长孙": "zhangsun", "侯": "hou", "华": "hua",
    "宁": "ning", "任": "ren", "纪": "ji", "车": "che", "繁": "po", "祭": "zhai", "令狐": "linghu", "费": "fei", "卜": "bu", "葛": "ge", "曲": "qu",
    "欧阳": "ouyang", "尹": "yin", "哈": "ha", "女": "nv", "逯": "lu", "藏": "zang", "俞": "yu", "宿": "su", "都": "du", "阙": "que",
}  # fmt: skip

BY_HAND = {
    "ar": (
        "العمري=alomari/al omari;الشريف=alsharif/al-sharif/elsherif;الزهراني=alzahrani/al zahrani;القحطاني=alqahtani/al-qahtani;الغامدي=alghamdi;الحربي=alharbi/al harbi;"
        "العتيبي=alotaibi/al otaibi;الدوسري=aldosari/aldossary;المالكي=almalki/al-maliki;خوري=khoury/khouri;عباس=abbas;الأحمدي=alahmadi;بدوي=badawi;جابر=jaber/jabir;"
        "زيدان=zidan/zidane;سالم=salem/salim;شعبان=shaaban;عثمان=othman/osman;فرج=farag/faraj;ناصر=nasser/nasir;يونس=younis/younes;عبد الرحمن=abdulrahman/abdelrahman;العبيدي=alobaidi",
        "أيمن=ayman;باسم=basem/bassem;بلال=bilal/belal;جميل=jamil/gamil;حاتم=hatem;حسام=hossam/husam;رامي=rami/ramy;سامي=sami/samy;سمير=samir/sameer;شريف=sherif/sharif;عادل=adel/adil;"
        "عماد=emad/imad;فيصل=faisal/faysal;ماجد=majed/maged;نادر=nader;هاني=hani/hany;وائل=wael;ياسر=yasser/yasir;أميرة=amira;دعاء=doaa/duaa;ريم=reem;سعاد=souad/suad;"
        "شيماء=shaimaa;منى=mona/muna;نجلاء=naglaa/najla;نهى=noha/nuha;هند=hind;عبد العزيز=abdulaziz/abdelaziz;أنس=anas;بشرى=bushra",
    ),
    "fa": (
        "احمدی=ahmadi;رضایی=rezaei/rezai;کریمی=karimi;موسوی=mousavi/moosavi;حسینی=hosseini/hoseini;جعفری=jafari;صادقی=sadeghi;هاشمی=hashemi;نوری=nouri/noori;طاهری=taheri;"
        "قاسمی=ghasemi;شریفی=sharifi;یزدانی=yazdani;باقری=bagheri;زارع=zare",
        "علیرضا=alireza;امیر=amir;فرهاد=farhad;بهرام=bahram;سیاوش=siavash;کامران=kamran;نسرین=nasrin;شیرین=shirin;پریسا=parisa;مینا=mina;نرگس=narges;آرش=arash;بابک=babak;مهدی=mehdi/mahdi;لاله=laleh",
    ),
    "he": (
        "אוחנה=ohana;אשכנזי=ashkenazi;בן דוד=ben david;גבאי=gabay/gabbai;דהן=dahan;וייס=weiss;זוהר=zohar;חדד=hadad/haddad;טולדנו=toledano;יוספי=yosefi;כרמי=carmi/karmi;ליבוביץ=leibovitz;"
        "מלכה=malka;נחום=nahum/nachum;עמר=amar;פלדמן=feldman;צור=tzur/zur;קפלן=kaplan;רביבו=revivo;שושן=shoshan",
        "אבישי=avishai;איתן=eitan;גדעון=gideon;דבורה=dvora/deborah;הדס=hadas;ורד=vered;זהבה=zehava;חנה=hana/hannah/chana;יהודה=yehuda;כרמל=carmel/karmel;מאיר=meir;נעמי=naomi;עופר=ofer;"
        "פנינה=pnina;צבי=zvi/tzvi;רועי=roi;שמעון=shimon;תום=tom;אילנה=ilana;אסף=asaf/assaf",
    ),
    "th": (
        "ใจกล้า=jaikla;ทองดี=thongdee/thongdi;แก้วมณี=kaewmanee;สมบูรณ์=somboon/sombun;ศรีวงศ์=siwong/sriwong;พรหมมา=phromma/promma;เจริญสุข=charoensuk/jaroensuk;"
        "รัตนวงศ์=rattanawong;สุขสวัสดิ์=suksawat;ไชยวงศ์=chaiwong",
        "กิตติ=kitti;จิราพร=jiraporn/chiraphon;ชัยวัฒน์=chaiwat;ณัฐพล=nattapon/natthaphon;ธนา=thana;นิดา=nida;ประเสริฐ=prasert;มาลี=malee/mali;วรรณา=wanna;"
        "ศิริพร=siriporn/siriphon;สมศักดิ์=somsak;อรทัย=orathai;สุรชัย=surachai;กานดา=kanda",
    ),
}  # fmt: skip


def letters(*tables: dict[str, str]) -> Ways:
    def ways(word: str) -> list[str]:
        return ["".join(table.get(each, each) for each in word.lower()).replace("-", "") for table in tables]

    return ways


def greek(word: str) -> list[str]:
    bare = plain(word)
    start = "d" if bare.startswith("ντ") else ""
    bare = bare.removeprefix("ντ") if start else bare
    for pair, latin in _EL_PAIRS:
        bare = bare.replace(pair, latin)
    return [start + "".join(_EL.get(each, each) for each in bare)]


def devanagari(word: str) -> list[str]:
    """Hunterian, without the vowel that is not spoken at a word's end."""
    found = ""
    for at, each in enumerate(word):
        following = word[at + 1 : at + 2]
        if each in _HI:
            spoken = following not in {*_HI_SIGNS, "्", "़"} and at + 1 < len(word)
            found += _HI[each] + "a" * spoken
        else:
            found += _HI_SIGNS.get(each) or _HI_ALONE.get(each) or {"ं": "n", "ँ": "n", "ः": "h"}.get(each, "")
    return [found]


def korean(word: str) -> list[str]:
    by_rule = anyascii(word).lower()
    return list(dict.fromkeys((*_PASSPORTS.get(word, by_rule).split("/"), by_rule)))


def chinese(word: str) -> list[str]:
    return _READ_OTHERWISE.get(word, anyascii(word).lower()).split("/")


def plain(word: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(each))


_BARE = str.maketrans("øæłđıßðþ", "oałdisdt")
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_NORDIC = str.maketrans({"ø": "oe", "å": "aa", "æ": "ae", "ö": "oe"})


def latin(word: str) -> list[str]:
    return [
        plain(word.lower().replace("æ", "ae").replace("ß", "ss").translate(_BARE)).replace("'", "").replace("’", "")
    ]


def german(word: str) -> list[str]:
    return list(dict.fromkeys((*latin(word), plain(word.lower().translate(_GERMAN)))))


def nordic(word: str) -> list[str]:
    return list(dict.fromkeys((*latin(word), plain(word.lower().translate(_NORDIC)))))


def faker(locale: str, *lists: str) -> list[str]:
    person = importlib.import_module(f"faker.providers.person.{locale}").Provider
    return list(itertools.chain.from_iterable(getattr(person, each) for each in lists))


def mimesis(locale: str, *path: str) -> list[str]:
    found = json.loads((files("mimesis") / "datasets" / locale / "person.json").read_text(encoding="utf-8"))
    for each in path:
        found = found[each]
    return list(found)


def evenly(names: Iterable[str], most: int, fits: str) -> list[str]:
    """No more than so many of them, from all of a list that may stand in the order of the alphabet."""
    distinct = [each for each in dict.fromkeys(map(str.strip, names)) if re.fullmatch(fits, each)]
    return distinct if len(distinct) <= most else [distinct[at * len(distinct) // most] for at in range(most)]


def lands() -> Iterable[tuple[str, Ways, list[str], list[str]]]:
    first, last = ("first_names_male", "first_names_female"), ("last_names",)
    yield (
        "zh_CN",
        chinese,
        faker("zh_CN", "last_names")[:250] + mimesis("zh", "surnames"),
        faker("zh_CN", "first_names") + mimesis("zh", "names", "male")[:150] + mimesis("zh", "names", "female")[:200],
    )
    yield "zh_TW", chinese, faker("zh_TW", *last), faker("zh_TW", *first)
    yield (
        "ko_KR",
        korean,
        faker("ko_KR", *last) + mimesis("ko", "surnames")[:60],
        faker("ko_KR", *first) + mimesis("ko", "names", "male")[::5],
    )
    yield "ru_RU", letters(_RU, _RU_OFTEN), faker("ru_RU", "last_names_male"), faker("ru_RU", *first)
    yield "uk_UA", letters(_UK), faker("uk_UA", "last_names_common"), faker("uk_UA", *first)
    yield "bg_BG", letters(_BG), faker("bg_BG", "last_names_male"), faker("bg_BG", *first)
    yield "el_GR", greek, faker("el_GR", "last_names_male"), faker("el_GR", "first_names_male")
    yield "ka_GE", letters(_KA), faker("ka_GE", *last), faker("ka_GE", *first)
    yield "hy_AM", letters(_HY), faker("hy_AM", *last), faker("hy_AM", *first)
    yield "hi_IN", devanagari, faker("hi_IN", *last), faker("hi_IN", *first)
    for locale in ("de_DE", "hu_HU"):
        yield locale, german, faker(locale, *last), faker(locale, *first)
    for locale in ("sv_SE", "da_DK"):
        yield locale, nordic, faker(locale, *last), faker(locale, *first)
    yield "pl_PL", latin, faker("pl_PL", "male_last_names", "unisex_last_names"), faker("pl_PL", *first)
    yield (
        "vi_VN",
        latin,
        faker("vi_VN", *last),
        [f"{one} {two}" for one in faker("vi_VN", "middle_names") for two in faker("vi_VN", *first)],
    )
    for locale in (
        "fr_FR",
        "es_ES",
        "it_IT",
        "tr_TR",
        "fi_FI",
        "cs_CZ",
        "ro_RO",
        "pt_BR",
        "en_US",
        "nl_NL",
        "hr_HR",
        "id_ID",
        "fr_DZ",
        "en_IN",
    ):
        yield locale, latin, faker(locale, *last), faker(locale, *first)


def rows() -> Iterable[tuple[str, str, str, str]]:
    """Locale, part, native, and how it is typed, the usual way first; in Chinese also in the other's characters."""
    for locale, ways, families, givens in lands():
        fits = r"[^\W\d_]{1,3}" if locale[:2] in {"zh", "ko"} else r"[^\W\d_][\w\u0900-\u097f'’ -]{2,20}"
        for part, names, most in (("family", families, MOST_FAMILIES), ("given", givens, MOST_GIVENS)):
            for each in evenly(names, most, fits):
                found = [way for way in ways(each) if re.fullmatch("[a-z -]{2,}", way)]
                if found:
                    yield locale, part, each, "/".join(dict.fromkeys(found))
    japan = importlib.import_module("faker.providers.person.ja_JP").Provider
    for part, pairs in (("family", japan.last_name_pairs), ("given", japan.first_name_pairs)):
        for kanji, kana, romanised in pairs:
            typed = re.sub("(?<=[kgnhbpmr])iy", "y", re.sub("(?<=sh|ch)iy|(?<=j)iy", "", anyascii(kana).lower()))
            yield "ja_JP", part, kanji, "/".join(dict.fromkeys((romanised.lower(), typed)))
    for locale, (families, givens) in BY_HAND.items():
        for part, names in (("family", families), ("given", givens)):
            for each in names.split(";"):
                native, _, typed = each.partition("=")
                yield locale, part, native, typed


def main() -> None:
    from hanziconv import HanziConv  # for the one thing it is needed for

    found = ["locale\tpart\tnative\ttyped\tother"]
    for locale, part, native, typed in rows():
        turn = {"zh_CN": HanziConv.toTraditional, "zh_TW": HanziConv.toSimplified}.get(locale, lambda _: "")
        found.append("\t".join((locale, part, native, typed, turn(native))))
    Path(__file__).with_name("names.tsv").write_text("\n".join(found) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
