"""Five hundred names in seventeen scripts: every glyph there, and in the order an independent library says."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby, pairwise, product
from operator import itemgetter

import pytest
import uharfbuzz as hb
from bidi import get_display

from checkin.badges.bidi import runs_left
from checkin.badges.faces import WIDEST, Face
from checkin.badges.scripts import clean, han_form
from checkin.badges.shaping import Font, Typesetter

TYPESETTER = Typesetter()

# Given names and family names; each is written with each.
NAMES = {
    "Latn": (
        "María José|Jean-François|Zoë|Łukasz|Søren|Jürgen",
        "Fernández de Córdoba|Müller-Schönenberger|O’Brien|van der Meer|Šimůnek",
    ),
    "Latn-VN": ("Nguyễn Thị|Trần Văn|Lê Hoàng|Phạm Minh|Vũ Đức|Đặng Quốc", "Phương Thảo|Hưng|Tuấn Kiệt|Quỳnh Như|Việt"),
    "Cyrl": ("Александр|Наталія|Ђорђе|Айгүл|Сергей|Ўткир", "Преображенский|Шевченко|Живковић|Қасымов|Щербаков"),
    "Grek": (
        "Κωνσταντίνος|Ελένη|Γεώργιος|Ιωάννης|Μαρία|Άρτεμις",
        "Παπαδημητρίου|Χατζηγεωργίου|Οικονόμου|Αγγελοπούλου|Ξενάκης",
    ),
    "Hebr": ("דָּוִד|מרים|יוסף חיים|אברהם|שָׂרָה|רחל", "בן־גוריון|כהן|לוי (CEO)|הרצוג 2|שוורץ"),
    "Arab": (
        "محمد عبد الرحمن|فاطمة|خالد|مُحَمَّد|نور الهدى|گلناز",
        "آل سعود|بن عبد العزيز|الشريف (Aramco)|أبو بكر 7|پورمحمدی",
    ),
    "Thai": ("ณัฐวุฒิ|สมชาย|กัญญารัตน์|ธนพล|ปิยะ|น้ำฝน", "สุวรรณภูมิพิพัฒน์|ณ อยุธยา|ศรีสุข|ทองอยู่|รัตนกุล"),
    "Deva": ("श्रीमती कृष्णाक्षी|राजेन्द्र|प्रियंका|अर्जुन|लक्ष्मी|हर्ष", "द्विवेदी|त्रिपाठी|शर्मा|पाण्डेय|श्रेष्ठ"),
    "Beng": ("মোহাম্মদ|শ্রেয়সী|রবীন্দ্রনাথ|কৃষ্ণা|জ্যোৎস্না|অরুন্ধতী", "ঠাকুর|চট্টোপাধ্যায়|রহমান|ভট্টাচার্য|সেনগুপ্ত"),
    "Taml": ("கிருஷ்ணமூர்த்தி|லட்சுமி|முத்துவேல்|ஸ்ரீதேவி|செந்தில்|ஜெயலலிதா", "சுப்பிரமணியன்|ராமசாமி|கருணாநிதி|பிள்ளை|அய்யர்"),
    "Telu": ("శ్రీనివాస్|లక్ష్మీ|వెంకటేశ్వర్లు|కృష్ణ|స్రవంతి|జ్ఞానేశ్వర్", "రెడ్డి|చౌదరి|నాయుడు|శాస్త్రి|ప్రసాద్"),
    "Laoo": ("ສົມສັກ|ບຸນຍັງ|ຄຳແພງ|ນາງ ແກ້ວ|ທອງລຸນ|ສີສະຫວາດ", "ວໍລະຈິດ|ສີສຸລິດ|ແກ້ວບຸນພັນ|ໄຊຍະສອນ|ພົມວິຫານ"),
    "Khmr": ("សុខ|ចាន់ ធូ|ស្រីមុំ|ព្រហ្ម|ខ្មែរ|វិបុល", "សុភ័ក្រ|ហ៊ុន|ឧត្តម|ច័ន្ទតារា|ព្រះសីហនុ"),
    "Mymr": ("အောင်ဆန်း|ခင်မြင့်|သန်းရွှေ|ကျော်စွာ|နှင်းဆီ|မြတ်နိုး", "စုကြည်|ဝင်းမြင့်|မောင်မောင်|ထွန်း|လှိုင်"),
    "Hans": ("王|欧阳|买买提·|龚|司马|䶮", "小明|吐尔逊阿卜杜热依木|龑铉|直骨|志强"),
    "Hant": ("陳|歐陽|司馬|龔|黃|鄭", "俊彥|骨直|淑芬|國龜|鬱林"),
    "Jpan": ("佐々木 |髙橋 |渡邊 |小鳥遊 |𠮷田 |長谷川 ", "直骨 蔵之介|さくら|ケンイチ|美佐子|勘九郎"),
    "Kore": ("김|남궁|황보|제갈|박|최", "철수|민수|하늘빛|똠방|은혜"),
}
TOGETHER = {"Hans", "Hant", "Jpan", "Kore"}  # written without a space between
LANGUAGES = {"Hans": "zh-Hans", "Hant": "zh-Hant", "Jpan": "ja", "Kore": "ko"}
OTHERS = {
    "Armn": "Արմեն Տէր-Պետրոսեան",
    "Ethi": "ዐቢይ አሕመድ ዓሊ",
    "Geor": "შოთა რუსთაველი",
    "Gujr": "શ્રીમતી કૃષ્ણા ત્રિવેદી",
    "Guru": "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "Knda": "ಕೃಷ್ಣಮೂರ್ತಿ ಲಕ್ಷ್ಮೀ",
    "Mlym": "കൃഷ്ണൻ ശ്രീധരൻ",
    "Orya": "ଶ୍ରୀ ଜଗନ୍ନାଥ ପଣ୍ଡା",
    "Sinh": "ශ්‍රී ක්‍රිෂ්ණ විජේසිංහ",
    "Thaa": "އިބްރާހިމް މުޙައްމަދު",
    "Tibt": "བསྟན་འཛིན་རྒྱ་མཚོ",
}


FILES = {
    **{
        script: f"NotoSans{name}[wdth,wght].ttf"
        for script, name in (
            ("Arab", "Arabic"),
            ("Beng", "Bengali"),
            ("Deva", "Devanagari"),
            ("Hebr", "Hebrew"),
            ("Khmr", "Khmer"),
            ("Laoo", "Lao"),
            ("Mymr", "Myanmar"),
            ("Taml", "Tamil"),
            ("Telu", "Telugu"),
            ("Thai", "Thai"),
        )
    },
    **{
        script: f"NotoSans{name}-Bold.ttf"
        for script, name in (
            ("Armn", "Armenian"),
            ("Ethi", "Ethiopic"),
            ("Geor", "Georgian"),
            ("Gujr", "Gujarati"),
            ("Guru", "Gurmukhi"),
            ("Knda", "Kannada"),
            ("Mlym", "Malayalam"),
            ("Orya", "Oriya"),
            ("Sinh", "Sinhala"),
            ("Thaa", "Thaana"),
        )
    },
    "Tibt": "NotoSerifTibetan-Bold.ttf",
    **{
        script: f"NotoSans{form}[wght].ttf"
        for script, form in (
            ("Hans", "SC"),
            ("Hant", "TC"),
            ("Jpan", "JP"),
            ("Kore", "KR"),
        )
    },
}
HAN_LANGUAGES = {
    FILES[script]: tag for script, tag in (("Hans", "zh-hans"), ("Hant", "zh-hant"), ("Jpan", "ja"), ("Kore", "ko"))
}
# Characters of one kind for the bidirectional algorithm.
ALIKE = {
    kind: [char for char in map(chr, range(0x0020, 0x3000)) if unicodedata.bidirectional(char) == kind]
    for kind in ("L", "R", "AL", "EN", "AN", "NSM", "WS", "ES", "CS")
}


@cache
def face_of(file: str) -> Face:
    return Face(file, 700, WIDEST)


def names(script: str) -> list[str]:
    given, family = (part.split("|") for part in NAMES[script])
    between = "" if script in TOGETHER else " "
    return [clean(between.join(both)) for both in product(given, family)]


def test_there_are_five_hundred_names_in_seventeen_scripts() -> None:
    assert len(NAMES.keys() - {"Latn-VN"}) == 17
    assert sum(len(names(script)) for script in NAMES) >= 500


@pytest.mark.parametrize("script", NAMES)
def test_every_name_is_written_whole_and_in_order(script: str) -> None:
    for name in names(script):
        font = Font(700, han_form(name, LANGUAGES.get(script, ""), ""))
        line = TYPESETTER.shape(name, font)
        assert (line.text, line.missing) == (name, ())
        assert [glyph.outline.path for glyph in line.glyphs] == drawn_another_way(name, script)


@pytest.mark.parametrize("script", OTHERS)
def test_a_name_in_another_script_is_written_whole(script: str) -> None:
    name = clean(OTHERS[script])
    line = TYPESETTER.shape(name, Font(700))
    assert (line.text, line.missing) == (name, ())
    assert [glyph.outline.path for glyph in line.glyphs] == drawn_another_way(name, script)


def drawn_another_way(name: str, script: str) -> list[str]:
    """The paths of all glyphs from left to right: the order is that of python-bidi, the script HarfBuzz's own guess."""
    paths: list[str] = []
    for places in runs(order(name)):
        first, last = min(places), max(places) + 1
        alone = len(places) == 1 and runs_left(name) and unicodedata.bidirectional(name[first]) not in {"L", "EN"}
        leftward = alone or places[0] > places[-1]
        pieces = list(of_one_face(name[first:last], script))
        for file, text in reversed(pieces) if leftward else pieces:
            paths += shaped(text, file, leftward=leftward)
    return paths


def order(name: str) -> list[int]:
    """The characters from left to right, as their places in the name.

    python-bidi tells no places, only the text it would show; so every character is first exchanged for one of the same
    kind that is not in the text yet.
    """
    stock = {kind: iter(chars) for kind, chars in ALIKE.items()}
    alike = "".join(
        char if char in "()" else next(stock[unicodedata.bidirectional(char)], char) if runs_left(name) else char
        for char in name
    )
    return [alike.index(char) for char in get_display(alike)] if runs_left(name) else list(range(len(name)))


def runs(places: list[int]) -> Iterator[list[int]]:
    """Neighbours that follow each other, up or down."""
    run = places[:1]
    for before, place in pairwise(places):
        step = run[1] - run[0] if len(run) > 1 else place - before
        if abs(step) == 1 and place - before == step:
            run.append(place)
        else:
            yield run
            run = [place]
    if run:
        yield run


def of_one_face(text: str, script: str) -> Iterator[tuple[str, str]]:
    """The files of the faces with what they write; a space goes with what stands before it."""
    file = main = FILES.get(script, "NotoSans[wdth,wght].ttf")
    told: list[tuple[str, str]] = []
    for char in text:
        if char.isascii() and (char.isalnum() or char in "()"):
            file = "NotoSans[wdth,wght].ttf"
        elif char.isalpha():
            file = main
        told.append((file, char))
    for name, same in groupby(told, key=itemgetter(0)):
        yield name, "".join(char for _name, char in same)


def shaped(text: str, file: str, *, leftward: bool) -> list[str]:
    face = face_of(file)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if leftward else "ltr"
    buffer.language = HAN_LANGUAGES.get(file, "und")
    hb.shape(face.hb, buffer)
    assert all(glyph.codepoint for glyph in buffer.glyph_infos), f"a box instead of a letter in {text}"
    paths = [face.outline(glyph.codepoint).path for glyph in buffer.glyph_infos]
    return [path for path in paths if path]
